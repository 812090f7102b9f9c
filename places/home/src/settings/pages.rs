use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_store::jiff;
use kit_text::Language;
use kit_web::coalition::{Coalition, PartnershipKind};
use kit_web::form::Choice;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Role, Typed};
use maud::{Markup, html};
use people::sectors;

use super::actions;
use super::{model, tabs};

pub(super) async fn show(ctx: Ctx) -> Answer {
    let typed = model::to_form(ctx.coalition());
    Ok(page(&ctx, &typed, &Mistakes::none(), html! {}).show(&ctx))
}

pub(super) async fn save(ctx: Ctx, mut typed: Typed) -> Answer {
    match actions::change(&ctx, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path("/settings")).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, &typed, &mistakes, html! {}).show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: model::to_form(&theirs),
                typed: &typed,
                by,
                words: "settings",
                keep: ctx.path("/settings"),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(page(&ctx, &typed, &Mistakes::none(), both).show_mistakes(&ctx))
        }
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}

/// A guest sees one thing by a link of its own, so that role is not among those to look as.
const LOOKED_AS: &[Role] = &[Role::Officer, Role::Member, Role::Evaluator];

pub(super) async fn view_as(ctx: Ctx, typed: Typed) -> Answer {
    let role = Role::from_word(typed.get("role")).filter(|role| LOOKED_AS.contains(role));
    actions::view_as(&ctx, role).await?;
    let to = if role.is_some() { ctx.path("") } else { ctx.path("/settings") };
    Ok(Redirect::to(&to).into_response())
}

fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Page {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let history = ctx.path(&format!("/history/{}/{}", Coalition::KIND, ctx.coalition().id));
    let body = html! {
        (fields.summary())
        (above)
        (tabs::head(ctx, "/settings", "settings-title", "settings-lede"))
        form method="post" action=(ctx.path("/settings")) novalidate {
            (fields.hidden("version"))
            section.panel { h2 { (text.say("settings-who-we-are")) }
                (fields.line("name", "settings-name"))
                (fields.line("place", "settings-place").hint(text.say("settings-place-hint")).optional(text))
                (fields.any_of("kind", "settings-kind", kinds(ctx)).hint(text.say("settings-kind-hint")))
                @if ctx.may_open("/guide/kinds") { p.f.sm { a href=(ctx.path("/guide/kinds")) { (text.say("settings-kind-table")) } } }
                (fields.telephone("help_phone", "settings-help-phone").hint(text.say("settings-help-phone-hint")).optional(text))
                p.hint { (text.say("settings-address")) " " b { (ctx.app.settings.base_url) (ctx.path("")) } ". " (text.say("settings-address-stays")) }
            }
            section.panel.mt5 { h2 { (text.say("settings-language-and-time")) }
                (fields.one_of("language", "settings-language", languages()).hint(text.say("settings-language-hint")))
                (fields.menu("time_zone", "settings-time-zone", zones(ctx)))
            }
            section.panel.mt5 { h2 { (text.say("settings-table")) }
                (fields.one_of("sector_scheme", "settings-sector-scheme", schemes(ctx)).hint(text.say("settings-sector-scheme-hint")))
                @if ctx.may_open("/people/sectors") { p.hint { a href=(ctx.path("/people/sectors")) { (text.say("settings-name-own-sectors")) } } }
                (fields.line("aim_affected_percent", "settings-aim-affected-percent").hint(text.say("settings-aim-hint")).optional(text))
                (fields.line("quiet_after_days", "settings-quiet-after-days").hint(text.say("settings-quiet-hint")))
            }
            p.acts { button.btn { (text.say("form-save")) } }
        }
        p.src { a href=(history) { (text.say("settings-history")) } }
        (look_as(ctx))
    };
    Page::new(text.say("settings-title"), body)
}

fn look_as(ctx: &Ctx) -> Markup {
    let text = &ctx.text;
    html! {
        section.sec.panel aria-labelledby="look-as" {
            h2 #look-as { (text.say("settings-look-as")) }
            p.hint { (text.say("settings-look-as-hint")) }
            form method="post" action=(ctx.path("/view-as")) {
                fieldset.f { legend.vh { (text.say("settings-look-as")) }
                    div.opts { @for (index, role) in LOOKED_AS.iter().enumerate() {
                        label.opt {
                            input type="radio" name="role" value=(role.word()) checked[index == 1];
                            span { b { (text.say(&format!("role-{}", role.word()))) } br;
                                span.mut.sm { (text.say(&format!("role-about-{}", role.word()))) } }
                        }
                    } }
                }
                button.btn.alt { (text.say("settings-look-as-go")) }
            }
        }
    }
}

fn kinds(ctx: &Ctx) -> Vec<Choice> {
    let kinds = PartnershipKind::ALL.iter();
    kinds
        .map(|kind| (kind.word().to_owned(), ctx.say(&format!("partnership-kind-{}", kind.word()))))
        .collect()
}

fn languages() -> Vec<Choice> {
    Language::ALL
        .iter()
        .map(|language| (language.tag().to_owned(), language.own_name().to_owned()))
        .collect()
}

fn schemes(ctx: &Ctx) -> Vec<Choice> {
    let own = (ctx.coalition().sector_scheme == sectors::OWN)
        .then(|| (sectors::OWN.to_owned(), ctx.say("settings-own-sectors")));
    let with_the_product = sectors::schemes().iter().map(|scheme| {
        let name = scheme.name(ctx.language());
        (scheme.key.clone(), format!("{name}. {}", scheme.about(ctx.language())))
    });
    own.into_iter().chain(with_the_product).collect()
}

/// The near ones in words, then every other one by its name.
fn zones(ctx: &Ctx) -> Vec<Choice> {
    let near = model::NEAR_ZONES.iter().map(|(zone, words)| ((*zone).to_owned(), ctx.say(words)));
    let is_near = |zone: &str| model::NEAR_ZONES.iter().any(|(near, _)| *near == zone);
    let all = jiff::tz::db().available().map(|zone| zone.as_str().to_owned());
    // Names without a slash and those below "Etc" are for machines; the one in use is kept whatever it is.
    let for_people =
        |zone: &String| zone.contains('/') && !zone.starts_with("Etc/") && !zone.starts_with("posix");
    let mut others: Vec<String> = all.filter(for_people).filter(|zone| !is_near(zone)).collect();
    let current = &ctx.coalition().time_zone;
    if !is_near(current) && !others.contains(current) {
        others.push(current.clone());
    }
    others.sort();
    near.chain(others.into_iter().map(|zone| (zone.clone(), zone.replace('_', " "))))
        .collect()
}
