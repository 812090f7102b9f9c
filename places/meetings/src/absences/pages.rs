use kit_web::parts::{self, Status};
use kit_web::{Answer, Ctx, Page, paging};
use maud::{Markup, html};

use super::model::Coming;
use crate::attendance::model::Presence;
use crate::attendance::strip;
use crate::rights::SPEAK;
use crate::rules::machine::{Absences, AfterAbsence};
use crate::rules::{self, Clause, Machine, Rules, words};
use crate::tabs;

const COLUMNS: [&str; 3] = ["voices-voice", "absences-lately", "absences-follows"];

pub(super) async fn list(ctx: Ctx) -> Answer {
    let rules = rules::in_force(&ctx.scope(), ctx.today()).await?;
    let machine = rules.as_ref().map(|rules| rules.machine.clone()).unwrap_or_default();
    let all = super::of_all(&ctx.scope(), &machine).await?;
    let title = ctx.say("absences-title");
    let kept_no_sheet = all.iter().all(|one| one.lately.is_empty());
    let body = html! {
        (tabs::crumbs(&ctx, &[(ctx.path("/meetings/rules"), ctx.say("meetings-tab-rules"))]))
        (tabs::head(&title, Some(ctx.say("absences-lede")), html! {}))
        (by_rule(&ctx, &machine, rules.as_ref()))
        @if kept_no_sheet { (parts::empty(&ctx.say("absences-none"), None)) } @else {
            section.panel.sec {
                table.stack role="table" {
                    thead role="rowgroup" { tr role="row" {
                        @for key in COLUMNS { th role="columnheader" scope="col" { (ctx.say(key)) } }
                    } }
                    tbody role="rowgroup" { @for one in &all { (row(&ctx, one, &machine)) } }
                }
                p.src { (ctx.say("absences-key")) }
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

/// What the rules say about coming and staying away.
fn by_rule(ctx: &Ctx, machine: &Machine, rules: Option<&Rules>) -> Markup {
    let with_rule = |words: String, clause: Clause| match words::rule_of(&ctx.text, rules, clause) {
        Some(rule) => ctx.text.with("rules-said-in", [("words", words.into()), ("rule", rule.into())]),
        None => words,
    };
    html! {
        @if let Some(attended) = machine.attended {
            p { (with_rule(ctx.text.with("absences-vote-rule", [
                ("least", i64::from(attended.least).into()), ("last", i64::from(attended.of_last).into()),
            ]), Clause::WhoVotes)) "." }
        }
        @if let Some(absences) = machine.absences {
            p { (with_rule(words::absences(&ctx.text, absences), Clause::Absences)) "." }
        }
    }
}

fn row(ctx: &Ctx, one: &Coming, machine: &Machine) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                a href=(ctx.path(&format!("/people/seats/{}", one.voice.id))) { (one.voice.name) }
                @if let Some(speaker) = one.voice.speaker().filter(|speaker| speaker.name != one.voice.name) { br; span.mut.xs.regular { (speaker.name) } }
            }
            td role="cell" data-l=(ctx.say(COLUMNS[1])) { (lately(ctx, &one.lately)) }
            td role="cell" data-l=(ctx.say(COLUMNS[2])) {
                @if !one.came_enough { (parts::status(Status::Off, &ctx.say("absences-no-vote"))) br; }
                @if let Some(absences) = machine.absences.filter(|_| one.is_too_often_away) { (follows(ctx, one, absences)) }
            }
        }
    }
}

/// A mark for each meeting, the earliest first, and the same in words.
fn lately(ctx: &Ctx, lately: &[Presence]) -> Markup {
    let from_earliest: Vec<Presence> = lately.iter().rev().copied().collect();
    let came = lately.iter().filter(|presence| presence.came()).count();
    let excused = lately.iter().filter(|presence| **presence == Presence::Excused).count();
    html! {
        @if !lately.is_empty() { (strip::draw(&ctx.text, &from_earliest)) br; }
        span.sm { (ctx.text.with("absences-came", [("there", came.into()), ("of", lately.len().into()), ("excused", excused.into())])) }
    }
}

/// What follows from staying away, with the way to do it.
fn follows(ctx: &Ctx, one: &Coming, absences: Absences) -> Markup {
    let missed = ctx.text.count("absences-missed", i64::from(one.missed));
    let key = format!("rules-after-absence-{}", absences.follows.word().replace('_', "-"));
    let title = ctx.text.with("adoptions-seat", [("name", (&one.voice.name).into())]);
    let adopts = format!("seat:{}", one.voice.id);
    let query = paging::query(&[
        ("title", &title),
        (
            "words",
            &ctx.text.with(
                "absences-proposal",
                [("name", (&one.voice.name).into()), ("missed", missed.as_str().into())],
            ),
        ),
        ("matter", "membership"),
        ("adopts", &adopts),
    ]);
    html! {
        (parts::status(Status::Watch, &missed)) br;
        span.sm { (ctx.say(&key)) }
        @if absences.follows != AfterAbsence::Call && ctx.holds(&SPEAK) {
            br; a href=(ctx.path(&format!("/meetings/proposals/add?{query}"))) { (ctx.say("absences-propose")) span.vh { ": " (one.voice.name) } }
        }
    }
}
