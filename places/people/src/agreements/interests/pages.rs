use axum::extract::RawQuery;
use kit_web::records::pages as forms;
use kit_web::{Answer, Ctx, Page, Problem, Typed, parts};
use maud::{Markup, html};

use super::model::{InterestStatement, year_before};
use super::store;
use crate::agreements::frame::{PROPOSAL, views};
use crate::groups::frame::{cell, change_link, exports, table};
use crate::members::{self, PersonId};
use crate::rights::{EDIT_PEOPLE, TAKE_PART};
use crate::tabs;
use kit_text::full_name;

const COLUMNS: [&str; 3] = ["interests-person-id", "interests-words", "interests-stated-on"];

/// The statements that count, and who has still to make one.
pub(super) async fn list(ctx: Ctx) -> Answer {
    let today = ctx.today();
    let statements = store::since(&ctx.scope(), year_before(today)).await?;
    let asked = store::asked(&ctx.scope()).await?;
    let proposals = kit_store::search::labels_of(&ctx.scope(), PROPOSAL).await?;
    let names = members::store::names(&ctx.scope()).await?;
    let stated = |person: PersonId| {
        statements
            .iter()
            .any(|one| one.person_id == person && one.proposal_id.is_none() && one.counts_on(today))
    };
    let missing: Vec<_> = asked.iter().filter(|(person, ..)| !stated(*person)).collect();
    let add = format!("{}?stated_on={today}", ctx.path("/people/agreements/interests/add"));
    let row = |one: &InterestStatement| {
        let name = names.iter().find(|(id, _, _)| *id == one.person_id);
        let name =
            name.map_or_else(|| ctx.say("groups-somebody"), |(_, given, family)| full_name(given, family));
        let about = proposals
            .iter()
            .find(|(id, _)| Some(*id) == one.proposal_id)
            .map(|(_, title)| title.as_str());
        statement_row(&ctx, one, &name, about)
    };
    let body = html! {
        (tabs::heading(&ctx, "agreements-view-interests", Some(ctx.say("interests-lede"))))
        (tabs::draw(&ctx, "/people/agreements").await?)
        (views(&ctx, "/people/agreements/interests"))
        div.grid.side.top-aligned {
            section.panel aria-labelledby="stated" {
                div.ph { h2 id="stated" { (ctx.say("interests-stated")) }
                    @if ctx.holds(&TAKE_PART) { a.noprint href=(add) { (ctx.say("interests-add")) } } }
                @if statements.is_empty() { (parts::empty(&ctx.say("interests-none"), None)) } @else {
                    (table(&ctx, "interests-stated", &COLUMNS, &statements, row))
                    (exports(&ctx, "/people/agreements/interests"))
                }
            }
            section.panel aria-labelledby="missing" {
                h2 id="missing" { (ctx.text.count("interests-missing", missing.len())) }
                ul.rows { @for (person, given, family, _) in missing.iter().take(200) {
                    li { a href=(ctx.path(&format!("/people/{person}"))) { (full_name(given, family)) } }
                } }
            }
        }
    };
    Ok(Page::new(ctx.say("agreements-view-interests"), body).show(&ctx))
}

fn statement_row(ctx: &Ctx, one: &InterestStatement, name: &str, about: Option<&str>) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { a href=(ctx.path(&format!("/people/{}", one.person_id))) { (name) }
                div.regular { (change_link(ctx, "/people/agreements/interests", one.id, name)) } }
            (cell(ctx, COLUMNS[1], &html! {
                @if one.has_interest { (one.words) } @else { span.mut { (ctx.say("interests-nothing")) } }
                @match (about, one.proposal_id) {
                    (Some(title), _) => { div.sm.mut { (ctx.text.with("interests-about", [("proposal", title.into())])) } }
                    (None, Some(_)) => { div.sm.mut { (ctx.say("interests-about-one")) } }
                    (None, None) => {}
                }
            }))
            (cell(ctx, COLUMNS[2], &html! { (ctx.text.date(one.stated_on, ctx.today())) }))
        }
    }
}

/// The form; whoever speaks for themselves finds their own name chosen.
pub(super) async fn add(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let mut typed = Typed::parse(query.unwrap_or_default().as_bytes());
    if typed.get("stated_on").is_empty() {
        typed.set("stated_on", ctx.today().to_string());
    }
    if typed.get("person_id").is_empty()
        && let Some(own) = own(&ctx).await?
    {
        typed.set("person_id", own.to_string());
    }
    forms::add_filled::<InterestStatement>(&ctx, typed).await
}

async fn own(ctx: &Ctx) -> Result<Option<PersonId>, Problem> {
    match &ctx.account {
        Some(account) => Ok(members::store::person_of_account(&ctx.scope(), account.id).await?),
        None => Ok(None),
    }
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    let about: Option<PersonId> = typed.get("person_id").parse().ok();
    if about.is_some() && !ctx.holds(&EDIT_PEOPLE) && about != own(&ctx).await? {
        return Err(Problem::NotAllowed);
    }
    forms::save_new::<InterestStatement>(ctx, typed).await
}
