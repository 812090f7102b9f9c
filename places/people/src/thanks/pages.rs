use std::collections::BTreeMap;

use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};

use super::given::store::{Unthanked, latest, unthanked};
use super::given::told_rows;
use super::{frame, from_the_end, hourly_values, hours, year_ago};
use crate::groups::frame::heading;
use crate::members::{self, PersonId};
use crate::rights::TAKE_PART;
use crate::tabs;
use kit_text::full_name;

/// Rows of each panel.
const MOST: i64 = 8;

pub(super) async fn overview(ctx: Ctx) -> Answer {
    let scope = ctx.scope();
    let since = year_ago(ctx.today());
    let waiting = unthanked(&scope, since, MOST).await?;
    let thanked = latest(&scope, from_the_end(), None, None, MOST).await?;
    let given = hours::store::since(&scope, since, None).await?;
    let values = hourly_values::store::all(&scope).await?;
    let names = members::store::names(&scope).await?;
    let mut each: BTreeMap<PersonId, i64> = BTreeMap::new();
    for one in &given {
        *each.entry(one.person_id).or_default() += one.minutes;
    }
    let worth: i64 = given.iter().filter_map(|one| one.worth(&values)).sum();
    let mut each: Vec<(PersonId, i64)> = each.into_iter().collect();
    each.sort_by_key(|(_, minutes)| std::cmp::Reverse(*minutes));
    let name = |person: PersonId| {
        let name = names.iter().find(|(id, ..)| *id == person);
        name.map_or_else(|| ctx.say("groups-somebody"), |(_, given, family)| full_name(given, family))
    };
    let all: i64 = each.iter().map(|(_, minutes)| minutes).sum();
    let add_hours = (ctx.path("/people/thanks/hours/add"), "hours-add");
    let body = html! {
        (tabs::heading(&ctx, "thanks-title", Some(ctx.say("thanks-lede"))))
        (tabs::draw(&ctx, "/people/thanks").await?)
        (frame::views(&ctx, "/people/thanks"))
        div.grid.two.top-aligned {
            (waiting_panel(&ctx, &waiting))
            section.panel aria-labelledby="hours" {
                (heading(&ctx, "hours", "hours-this-year", ctx.holds(&TAKE_PART).then_some(add_hours)))
                @if each.is_empty() { (parts::empty(&ctx.say("hours-none"), None)) } @else {
                    p { b { (frame::time(&ctx.text, all)) }
                        @if worth > 0 { ", " (ctx.text.with("hours-worth", [("money", ctx.text.money(worth).into())])) } }
                    ul.rows { @for (person, minutes) in each.iter().take(8) {
                        li.r2 { a.t href=(ctx.path(&format!("/people/{person}"))) { (name(*person)) } span { (frame::time(&ctx.text, *minutes)) } }
                    } }
                    p.src { a href=(ctx.path("/people/thanks/hours")) { (ctx.say("hours-all")) } }
                }
            }
        }
        section.panel.mt5 aria-labelledby="given" {
            h2 id="given" { (ctx.say("thanks-latest")) }
            @if thanked.is_empty() { (parts::empty(&ctx.say("thanks-none"), None)) } @else {
                (told_rows(&ctx, &thanked))
                p.src { a href=(ctx.path("/people/thanks/given")) { (ctx.say("thanks-all")) } }
            }
        }
    };
    Ok(Page::new(ctx.say("thanks-title"), body).show(&ctx))
}

fn waiting_panel(ctx: &Ctx, waiting: &[Unthanked]) -> Markup {
    let add = ctx.path("/people/thanks/given/add");
    let of = waiting.first().map_or(0, |first| first.of);
    html! {
        section.panel aria-labelledby="waiting" {
            div.ph { h2 id="waiting" { (ctx.say("thanks-waiting")) }
                @if ctx.holds(&TAKE_PART) { a.noprint href=(add) { (ctx.say("thanks-add")) } } }
            @if waiting.is_empty() { p.mut { (ctx.say("thanks-nobody-waits")) } } @else {
                p.sm.mut { (ctx.text.count("thanks-waiting-count", of)) }
                ul.rows { @for one in waiting {
                    @let name = full_name(&one.given_name, &one.family_name);
                    li.r2 {
                        div { a.t href=(ctx.path(&format!("/people/{}", one.id))) { (name) }
                            @if one.minutes > 0 { div.sm.mut { (ctx.text.with("thanks-gave", [("time", frame::time(&ctx.text, one.minutes).into())])) } } }
                        @if ctx.holds(&TAKE_PART) {
                            a.btn.alt.sml.noprint href={ (add) "?person_id=" (one.id) } { (ctx.say("thanks-thank")) span.vh { " " (name) } }
                        }
                    }
                } }
            }
        }
    }
}
