use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::Rules;
use super::{actions, fields, form, store, views};
use crate::adoptions::{self, Adoptable};
use crate::rights::EDIT_RULES;
use crate::{tabs, voices};

type OfRules = Path<(String, Uuid)>;

/// The rules in force today.
pub(super) async fn current(ctx: Ctx) -> Answer {
    let scope = ctx.scope();
    let all = store::versions(&scope).await?;
    let in_force = store::in_force(&scope, ctx.today()).await?;
    let voices = voices::voices(&scope).await?.len();
    let adopted = match &in_force {
        Some(rules) => adoptions::store::of_subject(&scope, Adoptable::Rules, rules.id.0).await?,
        None => Vec::new(),
    };
    let draft_open = all.first().is_some_and(Rules::is_draft);
    let start = if draft_open { "rules-go-on-drafting" } else { "rules-draft-new" };
    let buttons = html! {
        @if ctx.holds(&EDIT_RULES) {
            form method="post" action=(ctx.path("/meetings/rules/add")) { button.btn { (ctx.say(start)) } }
        }
    };
    let title = ctx.say("rules-title");
    let lede = in_force.as_ref().map_or_else(
        || ctx.say("rules-none-yet"),
        |rules| format!("{}. {}.", views::name(&ctx, rules), views::standing(&ctx, rules)),
    );
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        (tabs::head(&title, Some(lede), buttons))
        (tabs::draw(&ctx, "/meetings/rules"))
        (adoptions::views::adopted_by(&ctx, Adoptable::Rules, &adopted))
        div.grid.side {
            @match &in_force {
                Some(rules) => (views::sections(&ctx, rules)),
                None => section.panel { (parts::empty(&ctx.say("rules-none"), None)) },
            }
            div.grid.from-top {
                (views::machine(&ctx, in_force.as_ref().unwrap_or(&nothing_written()), voices))
                @if !all.is_empty() { (views::versions(&ctx, &all, in_force.as_ref())) }
            }
        }
        (ctx.panels("/meetings/rules", ctx.coalition().id.0).await?)
    };
    Ok(Page::new(title, body).show(&ctx))
}

/// What counting goes by while nobody wrote rules.
fn nothing_written() -> Rules {
    Rules::draft(super::RulesId(Uuid::nil()), 0, None)
}

pub(super) async fn one(ctx: Ctx, Path((_, id)): OfRules) -> Answer {
    let rules = stored(&ctx, id).await?;
    let voices = voices::voices(&ctx.scope()).await?.len();
    let adopted = adoptions::store::of_subject(&ctx.scope(), Adoptable::Rules, id).await?;
    let page = views::address(&ctx, &rules);
    let buttons = html! {
        @if rules.is_draft() && ctx.holds(&EDIT_RULES) {
            a.btn href={ (page) "/adopt" } { (ctx.say("rules-adopt")) }
            a.btn.alt href={ (page) "/edit" } { (ctx.say("rules-edit")) }
        }
    };
    let title = views::name(&ctx, &rules);
    let body = html! {
        (crumbs(&ctx, None))
        (tabs::head(&title, Some(views::standing(&ctx, &rules)), buttons))
        (adoptions::views::adopted_by(&ctx, Adoptable::Rules, &adopted))
        div.grid.side {
            (views::sections(&ctx, &rules))
            div.grid.from-top { (views::machine(&ctx, &rules, voices)) }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

fn crumbs(ctx: &Ctx, rules: Option<&Rules>) -> Markup {
    let mut between = vec![(ctx.path("/meetings/rules"), ctx.say("meetings-tab-rules"))];
    between.extend(rules.map(|rules| (views::address(ctx, rules), views::name(ctx, rules))));
    tabs::crumbs(ctx, &between)
}

async fn stored(ctx: &Ctx, id: Uuid) -> Result<Rules, Problem> {
    Rules::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn start(ctx: Ctx) -> Answer {
    let draft = actions::start_draft(&ctx).await?;
    let page = views::address(&ctx, &draft);
    Ok(Redirect::to(&format!("{page}/edit")).into_response())
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): OfRules) -> Answer {
    let rules = stored(&ctx, id).await?;
    if !rules.is_draft() {
        return Ok(Redirect::to(&views::address(&ctx, &rules)).into_response());
    }
    Ok(edit_page(&ctx, &rules, &form::to_form(&rules), &Mistakes::none(), &html! {}).show(&ctx))
}

fn edit_page(ctx: &Ctx, rules: &Rules, typed: &Typed, mistakes: &Mistakes, above: &Markup) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.text.count("rules-edit-title", rules.number);
    let page = views::address(ctx, rules);
    let body = html! {
        (crumbs(ctx, Some(rules)))
        (fields.summary())
        (above)
        div.head { h1 { (title) } p.lede { (ctx.say("rules-edit-lede")) } }
        (written_form(ctx, &fields, &format!("{page}/edit"), &page))
    };
    Page::new(title, body)
}

fn written_form(ctx: &Ctx, fields: &Fields, action: &str, cancel: &str) -> Markup {
    html! {
        form method="post" action=(action) novalidate {
            (fields.hidden("id")) (fields.hidden("version"))
            (fields::draw(ctx, fields))
            p.acts { button.btn { (ctx.say("form-save")) } a.btn.alt href=(cancel) { (ctx.say("form-cancel")) } }
        }
    }
}

/// The form of a draft filled with other words, such as those of a template: of the draft that is open, else of a new
/// version. Nothing is written before it is saved.
///
/// # Errors
/// When the database does not answer.
pub async fn draft_filled(ctx: &Ctx, mut typed: Typed, above: &Markup) -> Answer {
    let versions = store::versions(&ctx.scope()).await?;
    if let Some(draft) = versions.first().filter(|rules| rules.is_draft()) {
        typed.set("id", draft.id.to_string());
        typed.set("version", draft.version.to_string());
        let above = html! {
            (above)
            p.note role="status" { (ctx.say("rules-draft-replaced")) " "
                a href=(views::address(ctx, draft)) { (views::name(ctx, draft)) } }
        };
        return Ok(edit_page(ctx, draft, &typed, &Mistakes::none(), &above).show(ctx));
    }
    typed.set("id", ctx.app.ids.next(ctx.now).to_string());
    Ok(new_page(ctx, &typed, &Mistakes::none(), above).show(ctx))
}

fn new_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: &Markup) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("rules-draft-new");
    let body = html! {
        (crumbs(ctx, None))
        (fields.summary())
        (above)
        div.head { h1 { (title) } p.lede { (ctx.say("rules-edit-lede")) } }
        (written_form(ctx, &fields, &ctx.path("/meetings/rules/new"), &ctx.path("/meetings/rules")))
    };
    Page::new(title, body)
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::draft_from(&ctx, &typed).await {
        Ok(rules) => Ok(Redirect::to(&views::address(&ctx, &rules)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(new_page(&ctx, &typed, &mistakes, &html! {}).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): OfRules, mut typed: Typed) -> Answer {
    match actions::write(&ctx, id, &typed).await {
        Ok(rules) => Ok(Redirect::to(&views::address(&ctx, &rules)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let rules = stored(&ctx, id).await?;
            Ok(edit_page(&ctx, &rules, &typed, &mistakes, &html! {}).show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: form::to_form(&theirs),
                typed: &typed,
                by,
                words: "rules",
                keep: views::address(&ctx, &theirs),
            }
            .draw(&ctx);
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), &both).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn ask_adopt(ctx: Ctx, Path((_, id)): OfRules) -> Answer {
    let rules = stored(&ctx, id).await?;
    let typed = Typed::from_pairs([("in_force_from", ctx.today().to_string())]);
    Ok(adopt_page(&ctx, &rules, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn adopt_page(ctx: &Ctx, rules: &Rules, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let decisions = adoptions::decision_menu(ctx).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.text.count("rules-adopt-title", rules.number);
    let page = views::address(ctx, rules);
    let body = html! {
        (crumbs(ctx, Some(rules)))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("rules-adopt-lede")) } }
        form method="post" action={ (page) "/adopt" } novalidate {
            section.panel {
                (fields.date("in_force_from", "rules-in-force-from"))
                @if decisions.len() > 1 { (fields.menu("decision_id", "rules-adopted-by", decisions)) }
                (fields.line("adopted_how", "rules-adopted-how").hint(ctx.say("rules-adopted-how-hint")).optional(&ctx.text))
            }
            p.acts { button.btn { (ctx.say("rules-adopt")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub(super) async fn adopt(ctx: Ctx, Path((_, id)): OfRules, typed: Typed) -> Answer {
    match actions::adopt(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path("/meetings/rules")).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let rules = stored(&ctx, id).await?;
            Ok(adopt_page(&ctx, &rules, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
