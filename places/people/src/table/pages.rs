use kit_store::Record;
use kit_web::{Answer, Ctx, Page, Problem};
use maud::{Markup, html};

use super::model::Picture;
use super::{store, views};
use crate::members::Person;
use crate::rights::EDIT_PEOPLE;
use crate::tabs;

/// The first page of People: the table, who has gone quiet and everyone by sector.
pub(super) async fn table(ctx: Ctx) -> Answer {
    let picture = store::picture(&ctx.scope(), ctx.coalition(), ctx.today()).await?;
    let check_in = check_in(&ctx, &picture).await?;
    let body = html! {
        (tabs::head(&ctx, "people-menu", Some(how_many(&ctx, &picture))))
        (tabs::draw(&ctx, "/people").await?)
        (without_anybody(&ctx, &picture))
        @if picture.is_blank() { (nobody_yet(&ctx)) } @else {
            div.grid.side {
                (views::table_panel(&ctx, &picture))
                div.grid.from-top {
                    (views::connection(&ctx, &picture))
                    (views::seats_to_fill(&ctx, &picture))
                }
            }
            (check_in)
            (views::roster(&ctx, &picture))
        }
        (ctx.panels("/people", ctx.coalition().id.0).await?)
    };
    Ok(Page::new(ctx.say("people-menu"), body).show(&ctx))
}

/// Those gone quiet, for the core team.
async fn check_in(ctx: &Ctx, picture: &Picture) -> Result<Markup, Problem> {
    let quiet = picture.quiet();
    if quiet.is_empty() || !ctx.holds(&EDIT_PEOPLE) {
        return Ok(html! {});
    }
    let shown: Vec<_> = quiet.iter().take(views::MOST_QUIET).map(|person| person.id.0).collect();
    Ok(views::check_in(ctx, picture, &ctx.glances(Person::KIND, &shown).await?))
}

/// Organizations nobody speaks for, as after a directory was imported.
fn without_anybody(ctx: &Ctx, picture: &Picture) -> Markup {
    let count = picture.counts.without_anybody;
    html! {
        @if count > 0 {
            p.note.calm { (ctx.text.count("table-organizations-without-anybody", count)) " "
                a href=(ctx.path("/people/organizations")) { (ctx.say("table-see-organizations")) } }
        }
    }
}

/// "36 people: 31 from 21 organizations, and 5 residents who speak for themselves."
fn how_many(ctx: &Ctx, picture: &Picture) -> String {
    let text = &ctx.text;
    let counts = &picture.counts;
    let for_themselves = counts.people - counts.for_organizations;
    let key = match (counts.for_organizations, for_themselves) {
        (0, 0) => return text.say("table-lede-nobody"),
        (_, 0) => "table-lede-organizations",
        (0, _) => "table-lede-residents",
        _ => "table-lede",
    };
    text.with(
        key,
        [
            ("people", text.count("table-people", counts.people).into()),
            ("represented", counts.for_organizations.into()),
            ("organizations", text.count("table-organizations", counts.organizations).into()),
            ("residents", text.count("table-residents", for_themselves).into()),
        ],
    )
}

fn nobody_yet(ctx: &Ctx) -> Markup {
    html! {
        div.panel { div.empty {
            p { (ctx.say("table-nobody")) }
            @if ctx.holds(&EDIT_PEOPLE) {
                p.mt3.acts {
                    a.btn href=(ctx.path("/people/import")) { (ctx.say("table-paste")) }
                    a.btn.alt href=(ctx.path("/people/add")) { (ctx.say("people-add")) }
                }
            }
        } }
    }
}

/// Every gap with its reason and one next step.
pub(super) async fn missing(ctx: Ctx) -> Answer {
    let picture = store::picture(&ctx.scope(), ctx.coalition(), ctx.today()).await?;
    let title = ctx.say("table-missing-title");
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        div.head.headrow {
            div { h1 { (title) } p.lede { (ctx.text.count("table-missing-lede", picture.empty_count())) } }
            @if ctx.holds(&EDIT_PEOPLE) { div.acts { a.btn.alt href=(ctx.path("/people/seats")) { (ctx.say("table-all-seats")) } } }
        }
        section.panel aria-label=(title) { (views::missing_rows(&ctx, &picture)) }
        (views::sector_summary(&ctx, &picture))
    };
    Ok(Page::new(title, body).show(&ctx))
}
