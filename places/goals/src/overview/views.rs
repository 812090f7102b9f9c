use kit_text::full_name;
use kit_web::{Ctx, parts};
use maud::{Markup, html};
use people::members::PersonId;

use super::orphan::Orphan;
use super::store::Entry;
use crate::forms::pages::{button, steps};
use crate::goals::{Goal, model};
use crate::numbers::Standing;
use crate::rights::EDIT_GOALS;

/// Goals on Home; the others are one link away.
pub const MOST_ON_HOME: usize = 4;

/// One line for each goal: name, value and target, small trend, status word. A goal without a number says its
/// sentence instead.
pub fn goal_lines(ctx: &Ctx, goals: &[Goal], standings: &[Standing]) -> Markup {
    html! {
        ul.rows { @for goal in goals {
            @let standing = standings.iter().find(|standing| standing.goal == goal.id);
            li.gr {
                div {
                    a.t href=(ctx.path(&format!("/goals/{}", goal.id))) { (goal.title) }
                    div.sm.mut { @match standing {
                        Some(standing) => {
                            b.num.strong { (standing.value) } (ctx.text.with("overview-target", [("target", standing.target.as_str().into())]))
                        },
                        None => (model::sentence(goal, &ctx.text).unwrap_or_else(|| ctx.say("overview-no-number"))),
                    } }
                }
                @if let Some(standing) = standing {
                    div.gs { (standing.trend) }
                    div.gst { (standing.status) }
                }
            }
        } }
        @if !standings.is_empty() { p.src { (ctx.say("overview-dotted-line")) } }
    }
}

/// "7.4%, target 6.0% by June 2027. On track"
pub fn standing_words(ctx: &Ctx, standing: &Standing) -> String {
    let target = ctx.text.with("overview-target", [("target", standing.target.as_str().into())]);
    let target = if standing.target.is_empty() { String::new() } else { target };
    let word = standing.status_word.as_ref().map_or_else(String::new, |word| format!(". {word}"));
    format!("{}{target}{word}", standing.value)
}

/// The panel on Home.
pub fn on_home(ctx: &Ctx, goals: &[Goal], standings: &[Standing]) -> Markup {
    let add = ctx.may_open("/goals/add").then(|| (ctx.path("/goals/add"), ctx.say("goals-write")));
    let button = add.as_ref().map(|(address, words)| (address.as_str(), words.as_str()));
    html! {
        section.panel aria-labelledby="home-goals" {
            div.ph {
                h2 id="home-goals" { (ctx.say("overview-home-title")) }
                @if !goals.is_empty() { a href=(ctx.path("/goals")) { (ctx.say("goals-tab-all")) } }
            }
            @if goals.is_empty() { (parts::empty(&ctx.say("goals-empty"), button)) }
            @else { (goal_lines(ctx, goals, standings)) }
        }
    }
}

/// The list once more with buttons that move a goal.
pub fn change_order(ctx: &Ctx, goals: &[Goal]) -> Markup {
    html! {
        details.noprint {
            summary { (ctx.say("overview-order")) }
            ul.rows { @for goal in goals { li.r2 { span { (goal.title) } (steps::<Goal>(ctx, goal.id.0, &goal.title)) } } }
        }
    }
}

/// What does not trace up to a goal, each with the page that mends it.
pub fn orphans(ctx: &Ctx, orphans: &[Orphan]) -> Markup {
    html! {
        @if !orphans.is_empty() {
            section.panel.sec aria-labelledby="orphans" {
                h2 id="orphans" { (ctx.say("overview-orphans-title")) }
                p.sm.mut { (ctx.say("overview-orphans-lede")) }
                ul.rows.mt3 { @for orphan in orphans { li.r2 {
                    span { a.t href=(orphan.address) { (orphan.words) } br; span.sm.mut { (ctx.say(orphan.what)) } }
                    @if let Some(mend) = &orphan.mend {
                        a href=(mend) { (ctx.say("overview-orphans-mend")) span.vh { ": " (orphan.words) } }
                    }
                } } }
            }
        }
    }
}

/// Goals that were reached or given up, folded away.
pub fn ended(ctx: &Ctx, goals: &[Goal]) -> Markup {
    html! {
        @if !goals.is_empty() {
            details.more {
                summary { (ctx.text.count("overview-ended", goals.len())) }
                ul.rows { @for goal in goals { li {
                    a.t href=(ctx.path(&format!("/goals/{}", goal.id))) { (goal.title) }
                    div.sm.mut { (ended_words(ctx, goal)) @if !goal.ended_why.is_empty() { ". " (goal.ended_why) } }
                } } }
            }
        }
    }
}

/// "Reached on Mar 10"
fn ended_words(ctx: &Ctx, goal: &Goal) -> String {
    let key = match goal.ended_how {
        Some(model::Ending::GivenUp) => "overview-given-up-on",
        _ => "overview-reached-on",
    };
    let day = goal.ended_on.map(|day| ctx.text.date(day, ctx.today())).unwrap_or_default();
    ctx.text.with(key, [("day", day.into())])
}

/// On the page of a goal that ended: how, why, and the way back.
pub fn how_it_ended(ctx: &Ctx, goal: &Goal) -> Markup {
    html! {
        @if goal.ended_on.is_some() {
            div.note.calm {
                p { b { (ended_words(ctx, goal)) } }
                @if !goal.ended_why.is_empty() { p.pre { (goal.ended_why) } }
                @if ctx.holds(&EDIT_GOALS) {
                    (button(&ctx.path(&format!("/goals/{}/take-up", goal.id)), goal.version, &ctx.say("goals-take-up")))
                }
            }
        }
    }
}

/// What a goal still lacks, for those who can put it in.
pub fn gaps(ctx: &Ctx, goal: &Goal) -> Markup {
    let gaps = model::gaps(goal);
    html! {
        @if !gaps.is_empty() && goal.ended_on.is_none() && ctx.holds(&EDIT_GOALS) {
            div.note.calm.noprint {
                p { (ctx.say("overview-goal-gaps")) }
                ul.bul { @for gap in gaps { li { (ctx.say(&format!("goals-gap-{}", gap.word()))) } } }
            }
        }
    }
}

/// The button to the form of a goal, for those who may use it.
pub fn edit_button(ctx: &Ctx, goal: &Goal) -> Markup {
    html! {
        @if ctx.holds(&EDIT_GOALS) { a.btn.alt href=(ctx.path(&format!("/goals/{}/edit", goal.id))) { (ctx.say("overview-edit")) } }
    }
}

/// Below a goal's page: how it ends.
pub fn way_out(ctx: &Ctx, goal: &Goal) -> Markup {
    html! {
        @if ctx.holds(&EDIT_GOALS) && goal.ended_on.is_none() {
            p.src.noprint { (ctx.say("overview-end-question")) " "
                a href=(ctx.path(&format!("/goals/{}/end", goal.id))) { (ctx.say("goals-end")) } }
        }
    }
}

/// The list as a file.
pub fn take_along(ctx: &Ctx) -> Markup {
    html! {
        p.src.noprint { (ctx.say("overview-take-along")) " "
            a href=(ctx.path("/goals/list.csv")) { "CSV" } ", " a href=(ctx.path("/goals/list.xlsx")) { "Excel" } }
    }
}

/// What kind of record it is; "record" for kinds without a word of their own.
fn kind_in_words(ctx: &Ctx, kind: &str) -> String {
    let key = format!("history-kind-{}", kind.replace('_', "-"));
    if ctx.text.has(&key) { ctx.say(&key) } else { ctx.say("overview-kind-any") }
}

/// What changed, the newest first; each entry leads to the whole history of its record.
pub fn history(ctx: &Ctx, entries: &[Entry]) -> Markup {
    let zone = ctx.coalition().zone();
    html! {
        ul.rows { @for entry in entries {
            @let what = kind_in_words(ctx, &entry.kind);
            @let words = format!("overview-history-{}", entry.verb.word());
            li {
                a.t href=(ctx.path(&format!("/history/{}/{}", entry.kind, entry.record_id))) { (entry.label) }
                div.sm.mut {
                    (ctx.text.with(&words, [("name", entry.actor_name.as_str().into()), ("what", what.into())]))
                    ", " (ctx.text.ago(entry.at.day_in(&zone), ctx.today()))
                }
            }
        } }
    }
}

/// The people with a part in a goal, and the way to find one more.
pub fn partners(ctx: &Ctx, goal: &Goal, partners: &[(PersonId, String, String)]) -> Markup {
    let promise = ctx
        .may_open("/goals/plan/add")
        .then(|| ctx.path(&format!("/goals/plan/add?serves=goal:{}", goal.id)));
    html! {
        section.panel aria-labelledby="partners" {
            h2 id="partners" { (ctx.say("overview-partners-title")) }
            @if partners.is_empty() { (parts::empty(&ctx.say("overview-partners-none"), None)) }
            ul.avs {
                @for (id, given, family) in partners {
                    @let name = full_name(given, family);
                    li { a.av href=(ctx.path(&format!("/people/{id}"))) title=(name) {
                        span aria-hidden="true" { (kit_text::initials(given, family)) } span.vh { (name) }
                    } }
                }
                @if let Some(address) = promise {
                    li { a.av.e href=(address) { span aria-hidden="true" { "+" } span.vh { (ctx.say("overview-partners-more")) } } }
                }
            }
        }
    }
}
