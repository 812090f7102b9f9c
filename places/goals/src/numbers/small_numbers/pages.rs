use axum::response::{IntoResponse, Redirect};
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::model::to_form;
use super::policy::Policy;
use super::{PAGE, actions, store};
use crate::numbers::DataSource;
use crate::numbers::store::sources_with_own_rule;
use crate::rights::EDIT_GOALS;

pub async fn show(ctx: Ctx) -> Answer {
    let rule = store::chosen(&ctx.scope()).await?;
    let policy = rule.as_ref().map(|rule| rule.policy).unwrap_or_default();
    let typed = to_form(policy, rule.map_or(0, |rule| rule.version));
    Ok(page(&ctx, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

async fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Result<Page, Problem> {
    let text = &ctx.text;
    let policy = store::chosen(&ctx.scope()).await?.map(|rule| rule.policy).unwrap_or_default();
    let sources = sources_with_own_rule(&ctx.scope()).await?;
    let title = text.say("small-numbers-title");
    let body = html! {
        (crate::tabs::crumbs(ctx, &[(ctx.path("/goals/numbers"), text.say("numbers-title"))]))
        (Fields::new(text, typed, mistakes).summary())
        (above)
        (crate::tabs::head(&title, Some(text.say("small-numbers-lede")), html! {}))
        section.panel aria-labelledby="holds" { h2 id="holds" { (text.say("small-numbers-holds")) }
            p { b { (text.say(&format!("small-numbers-policy-{}", policy.key()))) } }
            p { (text.say(&format!("small-numbers-says-{}", policy.key()))) }
            p.mut { (text.say(&format!("small-numbers-example-{}", policy.key()))) }
            p.src { (text.say("small-numbers-also-hidden")) }
        }
        (own_rules(ctx, &sources))
        @if ctx.holds(&EDIT_GOALS) { (released(ctx, &store::latest_releases(&ctx.scope()).await?)) (form(ctx, typed, mistakes)) }
    };
    Ok(Page::new(title, body))
}

/// Sources that do not follow the coalition.
fn own_rules(ctx: &Ctx, sources: &[DataSource]) -> Markup {
    let text = &ctx.text;
    let linked = ctx.holds(&EDIT_GOALS);
    html! {
        section.sec.panel aria-labelledby="sources" { h2 id="sources" { (text.say("small-numbers-sources")) }
            @if sources.is_empty() { p.mut { (text.say("small-numbers-sources-none")) } }
            @else { ul.rows { @for source in sources { li {
                @if linked { a.t href=(ctx.path(&format!("/goals/numbers/sources/{}", source.id))) { (source.name) } }
                @else { b { (source.name) } }
                @if let Some(policy) = source.policy { br; span.sm.mut { (text.say(&format!("small-numbers-says-{}", policy.key()))) } }
            } } } }
        }
    }
}

/// What left the house last.
fn released(ctx: &Ctx, releases: &[store::Listed]) -> Markup {
    let text = &ctx.text;
    let zone = ctx.coalition().zone();
    html! {
        section.sec.panel aria-labelledby="released" { h2 id="released" { (text.say("small-numbers-released")) }
            p.sm.mut { (text.say("small-numbers-released-lede")) }
            @if releases.is_empty() { p.mut { (text.say("small-numbers-released-none")) } }
            ul.rows { @for release in releases { li.r2 {
                span {
                    a.t href=(ctx.path(&format!("/goals/numbers/{}", release.indicator_id))) { (release.name.clone().unwrap_or_else(|| text.say("small-numbers-released-removed"))) }
                    ", " (release.period.words(text))
                }
                span.sm.mut { (text.with(&format!("small-numbers-released-{}", release.way.word()), [("name", release.released_by.as_str().into())]))
                    ", " (text.date(release.released_at.day_in(&zone), ctx.today())) }
            } } }
        }
    }
}

fn form(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let choice = |policy: &Policy| {
        let say = |part: &str| text.say(&format!("small-numbers-{part}-{}", policy.key()));
        let words = text.with(
            "small-numbers-choice",
            [("name", say("policy").into()), ("example", say("example").into())],
        );
        (policy.word().to_owned(), words)
    };
    html! {
        section.sec.panel { h2 { (text.say("small-numbers-change")) }
            form method="post" action=(ctx.path(PAGE)) novalidate {
                (fields.hidden("version"))
                (fields.one_of("policy", "small-numbers-policy", Policy::ALL.iter().map(choice).collect()))
                p.acts.mt5 { button.btn { (text.say("small-numbers-save")) } }
            }
        }
    }
}

pub async fn save(ctx: Ctx, mut typed: Typed) -> Answer {
    match actions::choose(&ctx, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path(PAGE)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: to_form(theirs.policy, theirs.version),
                typed: &typed,
                by,
                words: "small-numbers",
                keep: ctx.path(PAGE),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own choice.
            typed.set("version", theirs.version.to_string());
            Ok(page(&ctx, &typed, &Mistakes::none(), both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
