use axum::extract::Query;
use goals::went_well::{WentWell, went_well};
use kit_store::Day;
use kit_store::jiff::Span;
use kit_text::full_name;
use kit_web::parts::{self, Status};
use kit_web::{Answer, Ctx, Page};
use maud::{Markup, html};
use people::members::{self, PersonId};
use people::rights::TAKE_PART;
use people::thanks::given::{Way, result_word};
use serde::Deserialize;

use super::known::{Standing, standings};
use super::model::{Answer as Said, Reason, first_step};
use crate::place;
use crate::rights::RUN_GUIDE;

/// People named on the check-in list before all are asked for.
const MOST: usize = 12;
/// Days in which something that went well is suggested to be celebrated.
const CELEBRATED_WITHIN: i64 = 60;

#[derive(Default, Deserialize)]
pub(super) struct Asked {
    /// `yes` for everybody.
    #[serde(default)]
    all: String,
}

pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let mut all = standings(&ctx).await?;
    let own = match &ctx.account {
        Some(account) => members::store::person_of_account(&ctx.scope(), account.id).await?,
        None => None,
    };
    let shares = shares(&all);
    let whole = all.len();
    let runs_it = ctx.holds(&RUN_GUIDE);
    all.retain(|one| runs_it || own == Some(one.person.id));
    // Who lacks most stands first; the sort keeps the order of names.
    all.sort_by_key(|one| std::cmp::Reverse(count(one, Said::NotYet)));
    let went_well = if ctx.holds(&TAKE_PART) {
        went_well(&ctx.scope(), since(&ctx)).await?
    } else {
        Vec::new()
    };
    let body = html! {
        (place::crumbs(&ctx, &[]))
        div.head { h1 { (ctx.say("keeping-title")) } p.lede { (ctx.say("keeping-lede")) } }
        @if whole == 0 { (parts::empty(&ctx.say("keeping-none"), Some((&ctx.path("/people/add"), &ctx.say("keeping-add"))))) } @else {
            div.grid.side.top-aligned {
                (list(&ctx, &all, runs_it, asked.all == "yes"))
                div.grid.top-aligned {
                    (to_celebrate(&ctx, &went_well))
                    (whole_panel(&ctx, &shares, whole))
                }
            }
        }
    };
    Ok(Page::new(ctx.say("keeping-title"), body).show(&ctx))
}

/// What happened before is not news to celebrate any more.
fn since(ctx: &Ctx) -> Day {
    ctx.today().saturating_sub(Span::new().days(CELEBRATED_WITHIN))
}

/// What went well lately, each with the form that writes down a celebration.
fn to_celebrate(ctx: &Ctx, went_well: &[WentWell]) -> Markup {
    html! { @if !went_well.is_empty() {
        section.panel aria-labelledby="celebrate" {
            h2 #celebrate { (ctx.say("keeping-celebrate")) }
            p.sm.mut { (ctx.say("keeping-celebrate-hint")) }
            ul.rows.mt3 { @for one in went_well { li {
                div { (ctx.say(&format!("keeping-celebrate-{}", one.kind.word()))) ": " (one.name) }
                a.sm href=(celebration(ctx, one)) { (ctx.say("keeping-celebrate-do")) span.vh { ": " (one.name) } }
            } } }
        }
    } }
}

/// The form of a thank-you to everybody, filled with what is celebrated.
fn celebration(ctx: &Ctx, one: &WentWell) -> String {
    let mut query = format!("way={}&what_for={}", Way::Celebration.word(), kit_web::escaped(&one.name));
    if let Some((kind, id)) = one.result_kind.zip(one.result_id) {
        query.push_str(&format!("&result={}", kit_web::escaped(&result_word(kind, id))));
    }
    ctx.path(&format!("/people/thanks/given/add?{query}"))
}

fn count(standing: &Standing, answer: Said) -> usize {
    standing.answers.iter().filter(|one| **one == answer).count()
}

/// For how many people each reason holds.
fn shares(all: &[Standing]) -> [i64; 6] {
    let mut shares = [0; 6];
    for one in all {
        for (share, answer) in shares.iter_mut().zip(one.answers) {
            *share += i64::from(answer == Said::Yes);
        }
    }
    shares
}

fn name(ctx: &Ctx, reason: Reason) -> String {
    ctx.say(&format!("keeping-{}", reason.word()))
}

/// The coalition as a whole: each reason with its rule, the two lowest marked.
fn whole_panel(ctx: &Ctx, shares: &[i64; 6], whole: usize) -> Markup {
    let whole = i64::try_from(whole).unwrap_or(i64::MAX);
    let lowest = two_lowest(shares, whole);
    html! {
        section.panel aria-labelledby="whole" {
            h2 id="whole" { (ctx.say("keeping-whole")) }
            @for (at, (reason, share)) in Reason::ALL.iter().zip(shares).enumerate() {
                div.mt3 {
                    (parts::share_row(&ctx.text, &name(ctx, *reason), *share, whole, None))
                    p.sm.mut { (ctx.say(&format!("keeping-{}-rule", reason.word()))) }
                    @if lowest.contains(&at) {
                        p.sm { (parts::status(Status::Watch, &ctx.say("keeping-lowest"))) " " (ctx.say(&format!("keeping-{}-step", reason.word()))) }
                    }
                }
            }
        }
    }
}

/// The places of the two reasons that hold for fewest people; of equals the earlier one, and none that holds for all.
pub(super) fn two_lowest(shares: &[i64; 6], whole: i64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..shares.len())
        .filter(|at| shares.get(*at).is_some_and(|share| *share < whole))
        .collect();
    order.sort_by_key(|at| shares.get(*at));
    order.truncate(2);
    order
}

fn list(ctx: &Ctx, all: &[Standing], runs_it: bool, everybody: bool) -> Markup {
    let shown = if everybody { all.len() } else { MOST };
    let heading = if runs_it { "keeping-list" } else { "keeping-own" };
    html! {
        section.panel aria-labelledby="list" {
            h2 id="list" { (ctx.say(heading)) }
            @if all.is_empty() { p.mut { (ctx.say("keeping-not-you")) } }
            ul.rows { @for one in all.iter().take(shown) { (row(ctx, one, runs_it)) } }
            @if all.len() > shown {
                p.src { a href={ (ctx.path("/guide/keeping")) "?all=yes" } { (ctx.text.count("keeping-more", all.len() - shown)) } }
            }
        }
    }
}

fn row(ctx: &Ctx, one: &Standing, runs_it: bool) -> Markup {
    let name_of = full_name(&one.person.given_name, &one.person.family_name);
    let missing = |wanted: Said| -> Vec<String> {
        let reasons = Reason::ALL.iter().zip(one.answers).filter(|(_, answer)| *answer == wanted);
        reasons.map(|(reason, _)| name(ctx, *reason)).collect()
    };
    let (not_yet, unknown) = (missing(Said::NotYet), missing(Said::Unknown));
    html! {
        li {
            div.r2 {
                a.t href=(ctx.path(&format!("/people/{}", one.person.id))) { (name_of) }
                @if not_yet.is_empty() { (parts::status(Status::Good, &ctx.say("keeping-well"))) }
                @else { (parts::status(Status::Watch, &ctx.text.count("keeping-missing", not_yet.len()))) }
            }
            @if !not_yet.is_empty() { div.sm { (ctx.text.with("keeping-not-yet", [("reasons", not_yet.join(", ").into())])) } }
            @if !unknown.is_empty() { div.sm.mut { (ctx.text.with(if runs_it { "keeping-ask" } else { "keeping-tell" }, [("reasons", unknown.join(", ").into())])) } }
            @if let Some(reason) = first_step(one.answers).filter(|_| runs_it) { (step(ctx, reason, one.person.id, &name_of)) }
        }
    }
}

/// The next small step, with the page where it is done.
fn step(ctx: &Ctx, reason: Reason, person: PersonId, name: &str) -> Markup {
    let below = match reason {
        Reason::Recognition => format!("/people/thanks/given/add?person_id={person}"),
        Reason::Respect | Reason::Reward => format!("/people/{person}"),
        Reason::Role => format!("/goals/promises/add?person_id={person}"),
        Reason::Relationships => "/people/groups".to_owned(),
        Reason::Results => "/goals/done".to_owned(),
    };
    html! {
        p.sm.mt2 { (ctx.say(&format!("keeping-{}-step", reason.word()))) " "
            a href=(ctx.path(&below)) { (ctx.say(&format!("keeping-{}-do", reason.word()))) span.vh { ": " (name) } } }
    }
}
