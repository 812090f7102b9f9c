use axum::extract::{Path, RawQuery, Request};
use axum::response::{IntoResponse, Redirect};
use kit_web::form::parse_cents;
use kit_web::uploads::HandedIn;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::actions::{self, BringProblem, Preview};
use super::format::files::Funds;
use super::format::mistakes::Mistake;
use super::matching;
use super::pieces::Part;
use super::shelf::{self, OnShelf};
use super::showing;
use super::staying;
use super::upload::{self, LARGEST};
use super::views::{self, PAGE, address};
use crate::rights::RUN_GUIDE;

pub(super) async fn all(ctx: Ctx) -> Answer {
    let shelf = shelf::all(&ctx).await?;
    let body = html! {
        (crate::place::crumbs(&ctx, &[]))
        div.head.headrow {
            div { h1 { (ctx.say("playbooks-title")) } p.lede { (ctx.say("playbooks-lede")) } }
            div.acts { @if ctx.holds(&RUN_GUIDE) { a.btn.alt href=(ctx.path("/guide/playbook-upload")) { (ctx.say("playbooks-bring")) } } }
        }
        (views::shelf(&ctx, &shelf))
    };
    Ok(Page::new(ctx.say("playbooks-title"), body).show(&ctx))
}

pub(super) async fn one(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let typed = Typed::parse(query.as_deref().unwrap_or_default().as_bytes());
    let one = shelf::one(&ctx, &key).await?;
    Ok(page(&ctx, &one, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn page(ctx: &Ctx, one: &OnShelf, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let itself = &one.playbook.itself;
    let (key, language) = (itself.key(), ctx.language());
    let Preview { laid, written } = actions::preview(ctx, one, Part::ALL).await?;
    let shown = showing::shown(ctx, &one.playbook.evidence.all, &written).await?;
    let mut ticked = typed.clone();
    if !ticked.has("sent") {
        let usual = Part::ALL
            .iter()
            .filter(|part| **part != Part::Sectors || ctx.coalition().sector_scheme == "simple");
        usual.for_each(|part| ticked.push("parts", part.word()));
    }
    let title = itself.name.of(language).to_owned();
    let body = html! {
        (crate::place::crumbs(ctx, &[(ctx.path(PAGE), ctx.say("playbooks-title"))]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (itself.about.of(language)) } }
        (standing(ctx, one))
        div.grid.side {
            div.grid.top-aligned {
                (views::install_form(ctx, key, &laid, &ticked, mistakes))
                @if !one.playbook.funds.years.is_empty() {
                    (views::match_table(ctx, &one.playbook.funds, &match_answer(ctx, &one.playbook.funds, typed), &match_form(ctx, key, typed)))
                }
                (views::evidence(ctx, &one.playbook.evidence.all, &shown))
                (staying::reading(ctx, one, language))
            }
            div.grid.top-aligned { section.panel aria-labelledby="about" {
                h2 #about { (ctx.say("playbooks-about")) }
                (views::about(one.playbook.about.of(language)))
                p.src { (itself.publisher.as_str()) ". " (ctx.say("playbooks-source")) " " (itself.source.as_str()) ". " (itself.licence.as_str()) "." }
                p.sm.mut { (ctx.text.with("playbooks-version", [("version", i64::from(itself.version()).into())])) }
            } }
        }
    };
    Ok(Page::new(title, body))
}

/// Installed or not, newer or not, and what can be done about it.
fn standing(ctx: &Ctx, one: &OnShelf) -> Markup {
    let Some(installed) = &one.installed else {
        return html! {};
    };
    let key = one.playbook.itself.key();
    let day = ctx.text.date(installed.installed_on, ctx.today());
    let arguments = [("day", day.into()), ("version", installed.number.into())];
    html! {
        div.note.calm.sec {
            p { (ctx.text.with("playbooks-installed-on", arguments)) }
            @if ctx.holds(&RUN_GUIDE) {
                div.acts {
                    @if one.has_newer() { a.btn href=(address(ctx, key, "/update")) { (ctx.say("playbooks-see-update")) } }
                    @if installed.last_batch_id.is_some() {
                        form method="post" action=(address(ctx, key, "/take-back")) { button.btn.alt { (ctx.say("playbooks-take-back")) } }
                    }
                    form method="post" action=(address(ctx, key, "/remove")) { button.btn.alt { (ctx.say("playbooks-remove")) } }
                }
                p.sm.mut.mt2 { (ctx.say("playbooks-remove-hint")) }
            }
        }
    }
}

fn match_form(ctx: &Ctx, key: &str, typed: &Typed) -> Markup {
    let none = Mistakes::none();
    let fields = Fields::new(&ctx.text, typed, &none);
    html! {
        form.mt3 method="get" action=(format!("{}#match", address(ctx, key, ""))) {
            (fields.line("grant", "playbooks-match-grant"))
            (fields.line("year", "playbooks-match-year"))
            p.acts { button.btn.alt { (ctx.say("playbooks-match-compute")) } }
        }
    }
}

/// What has to be raised for the grant in the address, or what cannot be read in it.
fn match_answer(ctx: &Ctx, funds: &Funds, typed: &Typed) -> Markup {
    if typed.get("grant").is_empty() && typed.get("year").is_empty() {
        return html! {};
    }
    let mut mistakes = Mistakes::none();
    let cents =
        parse_cents("grant", typed.get("grant"), &mut mistakes).and_then(|cents| u64::try_from(cents).ok());
    let years = typed.get("year").trim().parse().ok().and_then(|year| matching::years_of(funds, year));
    let words = match (cents.filter(|cents| *cents > 0), years) {
        (Some(cents), Some(years)) => {
            let raise = matching::required(cents, years.grant_at_most);
            let money = |cents: u64| ctx.text.money(i64::try_from(cents).unwrap_or(i64::MAX));
            ctx.text.with(
                "playbooks-match-answer",
                [("grant", money(cents).into()), ("raise", money(raise).into())],
            )
        }
        (None, _) => ctx.say("playbooks-match-no-grant"),
        (_, None) => ctx.say("playbooks-match-no-year"),
    };
    html! { p.note.calm role="status" { (words) } }
}

/// The parts somebody ticked.
pub(super) fn ticked(typed: &Typed) -> Vec<Part> {
    Part::ALL
        .iter()
        .copied()
        .filter(|part| typed.all("parts").any(|word| word == part.word()))
        .collect()
}

pub(super) async fn install(ctx: Ctx, Path((_, key)): Path<(String, String)>, mut typed: Typed) -> Answer {
    let one = shelf::one(&ctx, &key).await?;
    let parts = ticked(&typed);
    if parts.is_empty() {
        typed.set("sent", "yes");
        let mistakes = Mistakes::one("parts", "playbooks-parts-missing");
        return Ok(page(&ctx, &one, &typed, &mistakes).await?.show_mistakes(&ctx));
    }
    actions::install(&ctx, &one, &parts).await?;
    Ok(Redirect::to(&address(&ctx, &key, "")).into_response())
}

pub(super) async fn remove(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    actions::remove(&ctx, &key).await?;
    Ok(Redirect::to(&ctx.path(PAGE)).into_response())
}

pub(super) async fn take_back(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    actions::take_back(&ctx, &key).await?;
    Ok(Redirect::to(&address(&ctx, &key, "")).into_response())
}

pub(super) async fn upload_form(ctx: Ctx) -> Answer {
    Ok(upload_page(&ctx, &Mistakes::none(), &[]).show(&ctx))
}

fn upload_page(ctx: &Ctx, mistakes: &Mistakes, wrong: &[Mistake]) -> Page {
    let typed = Typed::default();
    let mistake = mistakes.iter().find(|mistake| mistake.field == "file");
    let limit = ctx.text.number(i64::try_from(LARGEST >> 20).unwrap_or_default());
    let title = ctx.say("playbooks-bring");
    let body = html! {
        (crate::place::crumbs(ctx, &[(ctx.path(PAGE), ctx.say("playbooks-title"))]))
        (Fields::new(&ctx.text, &typed, mistakes).summary())
        @if !wrong.is_empty() {
            div.err-sum role="alert" tabindex="-1" autofocus {
                h2 { (ctx.text.count("playbooks-wrong", wrong.len())) }
                ul.bul { @for one in wrong { li { code { (one.file) ":" (one.line) } " " (one.words(&ctx.text)) } } }
            }
        }
        div.head { h1 { (title) } p.lede { (ctx.say("playbooks-bring-lede")) } }
        form.panel method="post" enctype="multipart/form-data" action=(ctx.path("/guide/playbook-upload")) novalidate {
            div.f.err[mistake.is_some()] {
                label for="file" { (ctx.say("playbooks-file")) }
                span.hint id="file-hint" { (ctx.text.with("playbooks-file-hint", [("limit", limit.into())])) }
                @if let Some(mistake) = mistake { span.err-m { (mistake.words(&ctx.text)) } }
                input id="file" name="file" type="file" aria-describedby="file-hint" accept=".zip,application/zip";
            }
            p.acts { button.btn { (ctx.say("playbooks-bring-button")) } }
        }
    };
    Page::new(title, body)
}

pub(super) async fn bring(ctx: Ctx, request: Request) -> Answer {
    let handed_in = HandedIn::read(request).await?;
    let folder = match upload::folder(&handed_in) {
        Ok(folder) => folder,
        Err(mistakes) => return Ok(upload_page(&ctx, &mistakes, &[]).show_mistakes(&ctx)),
    };
    match actions::bring(&ctx, &folder).await {
        Ok(offered) => Ok(Redirect::to(&address(&ctx, &offered.key, "")).into_response()),
        Err(BringProblem::Wrong(wrong)) => {
            Ok(upload_page(&ctx, &Mistakes::none(), &wrong).show_mistakes(&ctx))
        }
        Err(BringProblem::Taken(mistakes)) => Ok(upload_page(&ctx, &mistakes, &[]).show_mistakes(&ctx)),
        Err(BringProblem::Other(problem)) => Err(problem),
    }
}
