use kit_mail::State;
use kit_mail::ledger::Counted;
use kit_store::Day;
use kit_store::jiff::civil::Weekday;
use kit_text::full_name;
use kit_web::parts::{self, Status};
use kit_web::{Ctx, parts::status};
use maud::{Markup, html};

use super::model::{Act, act};
use super::store::Listed;

fn state_words(ctx: &Ctx, state: State) -> String {
    ctx.say(&format!("mails-state-{}", state.word().replace('_', "-")))
}

/// Ways to look at some of them, each with how many there are.
pub fn states(ctx: &Ctx, current: Option<State>, counts: &[Counted]) -> Markup {
    let address = ctx.path("/settings/mails");
    let mut entries = vec![(address.clone(), ctx.say("mails-all"), current.is_none())];
    entries.extend(counts.iter().map(|counted| {
        let count = ctx.text.number(counted.count);
        let words = format!("{} {count}", state_words(ctx, counted.state));
        (format!("{address}?state={}", counted.state.word()), words, current == Some(counted.state))
    }));
    parts::tabs(&ctx.say("mails-states-name"), &entries)
}

fn shape(state: State) -> Status {
    match state {
        State::Sent | State::Told => Status::Done,
        State::ToTelephone | State::Held => Status::Watch,
        State::Refused | State::Bounced => Status::Bad,
        State::Written => Status::Going,
        State::Waiting | State::Stopped | State::Dropped => Status::Off,
    }
}

pub fn table(ctx: &Ctx, rows: &[Listed]) -> Markup {
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("mails-title")) }
            thead role="rowgroup" { tr role="row" {
                @for key in ["mails-column-who", "mails-column-what", "mails-column-state", "mails-column-when"] {
                    th role="columnheader" scope="col" { (ctx.say(key)) }
                }
            } }
            tbody role="rowgroup" { @for row in rows { (line(ctx, row)) } }
        }
    }
}

fn line(ctx: &Ctx, row: &Listed) -> Markup {
    let name = match (&row.given_name, &row.family_name) {
        (Some(given), Some(family)) => full_name(given, family),
        _ => ctx.say("mails-nobody"),
    };
    let phone = row.phone.as_ref().filter(|_| row.state == State::ToTelephone);
    let zone = ctx.coalition().zone();
    let day = row.ended_at.or(row.send_at).unwrap_or(row.made_at).day_in(&zone);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { a href=(ctx.path(&format!("/people/{}", row.recipient_id))) { (name) }
                @if let Some(phone) = phone { br; span.regular { (phone) } } }
            td role="cell" data-l=(ctx.say("mails-column-what")) { (ctx.say(&format!("mail-kind-{}", row.kind))) }
            td role="cell" data-l=(ctx.say("mails-column-state")) {
                (status(shape(row.state), &state_words(ctx, row.state)))
                @if let Some(problem) = &row.problem { br; span.sm.mut { (why(ctx, problem)) } }
                (act_form(ctx, row, &name))
            }
            td.nw role="cell" data-l=(ctx.say("mails-column-when")) {
                @if row.state == State::Waiting && row.send_at.is_none() { (ctx.say("mails-with-weekly-note")) }
                @else { (ctx.text.day(day, ctx.today())) }
            }
        }
    }
}

/// What the mail server said, or our own words.
fn why(ctx: &Ctx, problem: &str) -> String {
    if ctx.text.has(problem) { ctx.say(problem) } else { problem.to_owned() }
}

fn act_form(ctx: &Ctx, row: &Listed, name: &str) -> Markup {
    let Some(act) = act(row.state) else {
        return html! {};
    };
    let (path, words) = match act {
        Act::SayTold => ("told", "mails-say-told"),
        Act::SayItCameBack => ("came-back", "mails-say-came-back"),
        Act::TryAddressAgain => ("try-again", "mails-try-again"),
    };
    html! {
        form method="post" action=(ctx.path(&format!("/settings/mails/{}/{path}", row.id))) {
            button.linkb { (ctx.say(words)) span.vh { ": " (name) } }
        }
    }
}

/// The Monday after a day.
pub fn next_monday(day: Day) -> Day {
    day.nth_weekday(1, Weekday::Monday).unwrap_or(day)
}
