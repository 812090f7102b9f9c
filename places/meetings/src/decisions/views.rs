//! What the page of a decision draws: the result, whose voices, the fairness check.

use calc_votes::quorum::Kind;
use calc_votes::share::Bar;
use kit_web::Ctx;
use kit_web::parts::{self, Status};
use maud::{Markup, html};
use people::sectors::Scheme;

use super::fairness::{self, Fairness, GroupVoices, Part};
use super::model::{Decision, DecisionAnswer, Earlier, Reason};
use crate::ballots;
use crate::ballots::counting::{Outcome, Tallied};
use crate::rules::{Method, Notice, words};
use crate::voices;

pub fn address(ctx: &Ctx, decision: &Decision) -> String {
    ctx.path(&format!("/meetings/decisions/{}", decision.id))
}

/// The outcome, as the word beside the title.
pub fn outcome(ctx: &Ctx, outcome: Outcome) -> Markup {
    let class = match outcome {
        Outcome::Passed | Outcome::Chosen => "tag b outcome",
        Outcome::NotPassed | Outcome::Blocked | Outcome::Tied | Outcome::TooFew => "tag w outcome",
        Outcome::Advised => "tag outcome",
    };
    html! { span class=(class) { (outcome_name(ctx, outcome)) } }
}

pub fn outcome_name(ctx: &Ctx, outcome: Outcome) -> String {
    ctx.say(&format!("decisions-outcome-{}", outcome.word().replace('_', "-")))
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What is known of a decision that was made before the register was kept here: no voices, only how it went.
pub fn before_us(ctx: &Ctx, earlier: &Earlier) -> Markup {
    html! {
        section.panel aria-labelledby="before-us" {
            h2 #before-us { (ctx.say("decisions-earlier-before")) }
            p.sm.mut { (ctx.say("decisions-earlier-says")) }
            dl.sl {
                @if !earlier.how.is_empty() { div.one { dt { (ctx.say("decisions-earlier-how")) } dd { (earlier.how) } } }
                @if !earlier.noted_as.is_empty() { div.one { dt { (ctx.say("decisions-earlier-noted-as")) } dd { (earlier.noted_as) } } }
                div.one { dt { (ctx.say("decisions-earlier-by")) } dd { (earlier.entered_by) } }
            }
        }
    }
}

/// Whether people heard of it early enough, and by which rule.
pub fn notice(ctx: &Ctx, notice: Notice, section: &str) -> Markup {
    let rule = words::rule(&ctx.text, section);
    html! {
        @if notice.is_short() { (parts::status(Status::Watch, &ctx.say("ballots-notice-short"))) }
        @else { (parts::status(Status::Good, &ctx.say("decisions-yes"))) }
        br; span.sm { (ballots::notice(ctx, notice)) @if let Some(rule) = rule { " (" (rule) ")" } }
    }
}

/// "two thirds", for sentences about what was needed.
pub fn bar(ctx: &Ctx, bar: Bar) -> String {
    words::bar(&ctx.text, bar)
}

/// The result in big numbers, the bar, and what was needed.
pub fn result(ctx: &Ctx, decision: &Decision) -> Markup {
    let tallied = &decision.body.tallied;
    html! {
        section.panel aria-labelledby="result" {
            h2 #result { (ctx.say("decisions-result")) }
            @if decision.body.method.has_options() { (super::explained::options(ctx, decision)) }
            @else { (numbers(ctx, decision.body.method, tallied)) (needed(ctx, decision)) }
        }
    }
}

fn numbers(ctx: &Ctx, method: Method, tallied: &Tallied) -> Markup {
    let against = match method {
        Method::Consent => "decisions-objected",
        Method::Consensus => "decisions-blocked",
        _ => "decisions-disagree",
    };
    let line = |count: u64, class: &str, key: &str| {
        html! { li { span class={ "big " (class) } { (ctx.text.number(number(count))) } (ctx.text.count(key, number(count))) } }
    };
    html! {
        ul.res {
            (line(tallied.agree, "agree-n", "decisions-agree"))
            (line(tallied.against, "against-n", against))
            @if method == Method::Consensus { (line(tallied.stand_aside, "", "decisions-stand-aside")) }
            (line(tallied.abstain, "", "decisions-abstain"))
            (line(tallied.away, "mut", "decisions-away"))
        }
        (tally_bar(tallied.agree, tallied.against))
    }
}

/// Agree beside disagree; the numbers stand above it.
fn tally_bar(agree: u64, against: u64) -> Markup {
    let Some(percent) = kit_text::percent_of(number(agree), number(agree + against)) else {
        return html! {};
    };
    let share = |percent: i64| format!("{percent}%");
    html! {
        svg.tally-bar.mt4 width="100%" height="16" aria-hidden="true" {
            rect x="0" y="0" width=(share(percent)) height="16" rx="4" fill="var(--c1)" {}
            @if against > 0 { rect x=(share(percent)) y="0" width=(share(100 - percent)) height="16" rx="4" fill="var(--c2)" {} }
            @if agree > 0 && against > 0 { rect x=(share(percent)) y="0" width="2" height="16" fill="var(--surface)" {} }
        }
    }
}

fn needed(ctx: &Ctx, decision: &Decision) -> Markup {
    let body = &decision.body;
    let tallied = &body.tallied;
    let said = if decision.outcome == Outcome::TooFew {
        Some(ctx.say("decisions-too-few-says"))
    } else {
        None
    };
    html! {
        @if let Some(verdict) = tallied.verdict {
            @let percent = kit_text::percent_of(number(verdict.in_favor), number(verdict.of)).unwrap_or(0);
            p.mt3 {
                b { (ctx.text.count(of_what(body.method, tallied), percent)) } " "
                (ctx.text.with("decisions-needed", [
                    ("bar", bar(ctx, tallied.threshold.bar).into()),
                    ("needed", number(verdict.needed).into()),
                    ("of", number(verdict.of).into()),
                ]))
            }
            p.sm.mut.mt1 { (ctx.say(&body.abstaining)) }
        } @else { p.mt3 { (ctx.say(&format!("decisions-says-{}", decision.outcome.word().replace('_', "-")))) } }
        @if let Some(said) = said { p.note.mt3 { (said) } }
    }
}

fn of_what(method: Method, tallied: &Tallied) -> &'static str {
    use calc_votes::threshold::Denominator;
    match (method, tallied.threshold.of) {
        (_, Denominator::ForOrAgainst) => "decisions-percent-votes",
        (_, Denominator::Present) => "decisions-percent-present",
        (_, Denominator::MayVote) => "decisions-percent-may-vote",
    }
}

/// More marks than this would be a wall; the number says it.
const MOST_MARKS: usize = 24;

#[derive(Clone, Copy)]
enum Mark {
    Agree,
    Against,
    Abstain,
    Away,
}

fn marks(count: usize, mark: Mark) -> Markup {
    let shown = count.min(MOST_MARKS);
    let width = 16 * shown;
    html! {
        span.dc {
            @if shown > 0 && count <= MOST_MARKS {
                svg width=(width) height="16" viewBox={ "0 0 " (width) " 16" } aria-hidden="true" {
                    @for place in 0..shown {
                        @let x = 8 + 16 * place;
                        @match mark {
                            Mark::Agree => circle cx=(x) cy="8" r="6" fill="var(--c1)" {},
                            Mark::Against => path d={ "M" (x) " 1l7 7-7 7-7-7z" } fill="var(--c2)" {},
                            Mark::Abstain => circle cx=(x) cy="8" r="5" fill="none" stroke="var(--c6)" stroke-width="2" {},
                            Mark::Away => circle cx=(x) cy="8" r="2" fill="var(--edge)" {},
                        }
                    }
                }
            }
            span.num.mut[count == 0] { (count) }
        }
    }
}

/// Whose voices: one mark for each.
pub fn whose_voices(ctx: &Ctx, decision: &Decision, scheme: &Scheme) -> Markup {
    if decision.body.is_secret {
        return html! { section.panel aria-labelledby="voices" { h2 #voices { (ctx.say("decisions-whose-voices")) } p.mut { (ctx.say("decisions-secret-voices")) } } };
    }
    if decision.body.method.has_options() {
        return html! {};
    }
    let rows = fairness::groups(&decision.body.tallied.told);
    let columns = [
        "decisions-column-agree",
        "decisions-column-against",
        "decisions-column-abstain",
        "decisions-column-away",
    ];
    html! {
        section.panel aria-labelledby="voices" {
            h2 #voices { (ctx.say("decisions-whose-voices")) }
            table.stack.dv role="table" {
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (ctx.say("decisions-column-group")) }
                    @for key in columns { th role="columnheader" scope="col" { (ctx.say(key)) } }
                } }
                tbody role="rowgroup" { @for row in &rows { (group_row(ctx, scheme, row, &columns)) } }
            }
        }
    }
}

fn group_row(ctx: &Ctx, scheme: &Scheme, row: &GroupVoices, columns: &[&str; 4]) -> Markup {
    let cells = [
        (row.agree, Mark::Agree),
        (row.against, Mark::Against),
        (row.abstain, Mark::Abstain),
        (row.away, Mark::Away),
    ];
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                (voices::group_name(ctx, scheme, &row.group)) br;
                span.mut.xs.regular { (ctx.text.count("voices-count", row.all)) }
            }
            @for ((count, mark), key) in cells.into_iter().zip(columns) {
                td role="cell" data-l=(ctx.say(key)) { (marks(count, mark)) }
            }
        }
    }
}

/// The fairness check, with the concern and the answer in writing.
pub fn fairness_check(
    ctx: &Ctx,
    decision: &Decision,
    answer: Option<&DecisionAnswer>,
    may_answer: bool,
) -> Markup {
    let body = &decision.body;
    let checked = match body.tallied.verdict {
        Some(verdict) if !body.is_secret && !body.method.has_options() => {
            fairness::check(&body.tallied.told, body.tallied.threshold, verdict.passed)
        }
        _ => None,
    };
    let one_is_enough = matches!(body.method, Method::Consent | Method::Consensus) && !body.is_secret;
    let against = body
        .reasons
        .iter()
        .filter(|reason| matches!(reason.said.as_str(), "disagree" | "object" | "block"));
    html! {
        section.panel aria-labelledby="fairness" {
            h2 #fairness { (ctx.say("decisions-fairness")) }
            @match checked {
                Some(checked) => (compared(ctx, decision, checked)),
                None if one_is_enough => p { (in_the_way(ctx, decision)) },
                None => p.mut { (ctx.say("decisions-fairness-none")) },
            }
            @match answer {
                Some(answer) => (answered(ctx, body.method, answer)),
                None => { @for reason in against { (quoted(ctx, body.method, reason)) } }
            }
            @if may_answer {
                @let key = if answer.is_some() { "decisions-answer-change" } else { "decisions-answer-write" };
                p.mt4 { a.btn.alt.sml href={ (address(ctx, decision)) "/answer" } { (ctx.say(key)) } }
            }
        }
    }
}

fn in_the_way(ctx: &Ctx, decision: &Decision) -> String {
    let [residents, others] = fairness::in_the_way(&decision.body.tallied.told);
    let count = |count: usize| number(u64::try_from(count).unwrap_or(u64::MAX)).into();
    ctx.text.with(
        "decisions-fairness-one-is-enough",
        [
            ("residents", count(residents.0)),
            ("all_residents", count(residents.1)),
            ("others", count(others.0)),
            ("all_others", count(others.1)),
        ],
    )
}

fn compared(ctx: &Ctx, decision: &Decision, checked: Fairness) -> Markup {
    let bar_words = bar(ctx, decision.body.tallied.threshold.bar);
    let mark = match decision.body.tallied.threshold.bar {
        Bar::MoreThan(share) | Bar::AtLeast(share) => {
            Some((f64::from(share.part()) / f64::from(share.whole()) * 1000.0).round() / 10.0)
        }
        Bar::Number(_) => None,
    };
    let line = |name: &str, part: Part, passes: bool| {
        let percent = part.percent().unwrap_or(0);
        let of = [("part", number(part.agree).into()), ("of", number(part.of).into())];
        html! { li {
            div.r2 { span { (name) } span.num { b { (percent) "%" } " " span.mut.sm { (ctx.text.with("decisions-part-of", of)) } } }
            (share_bar(percent, mark, passes))
        } }
    };
    let others_pass = checked.others.agree >= decision.body.tallied.threshold.bar.least(checked.others.of);
    html! {
        ul.six.one {
            (line(&ctx.say("voices-group-resident-seats"), checked.residents, checked.residents_pass))
            (line(&ctx.say("decisions-everyone-else"), checked.others, others_pass))
        }
        p.src { (ctx.text.with("decisions-fairness-key", [("bar", bar_words.into())])) }
        @if checked.flips {
            @let key = if checked.residents_pass { "decisions-flips-other-way" } else { "decisions-flips" };
            div.note.mt4 { b { (ctx.say(key)) } (asks_answer(ctx, decision)) }
        } @else if checked.is_far {
            div.note.mt4 { b { (ctx.say("decisions-far")) } (asks_answer(ctx, decision)) }
        }
    }
}

fn asks_answer(ctx: &Ctx, decision: &Decision) -> Markup {
    html! {
        @if let Some(section) = &decision.body.answer_section {
            p.sm.mt1 { @match section.as_str() {
                "" => (ctx.say("decisions-asks-answer")),
                section => (ctx.text.with("decisions-asks-answer-by", [("number", section.into())])),
            } }
        }
    }
}

fn share_bar(percent: i64, mark: Option<f64>, passes: bool) -> Markup {
    let color = if passes { "var(--c1)" } else { "var(--c2)" };
    html! {
        svg.bar width="100%" height="22" aria-hidden="true" {
            rect x="0" y="4" width="100%" height="14" rx="5" fill="var(--sunk)" {}
            rect x="0" y="4" width={ (percent.clamp(0, 100)) "%" } height="14" rx="5" fill=(color) {}
            @if let Some(mark) = mark { rect x={ (mark) "%" } y="0" width="2" height="22" fill="var(--ink)" {} }
        }
    }
}

/// "Tom Akers, blocked", as the method calls it.
fn said_no(ctx: &Ctx, method: Method, name: &str) -> String {
    let key = match method {
        Method::Consent => "decisions-said-no-objected",
        Method::Consensus => "decisions-said-no-blocked",
        _ => "decisions-disagreed",
    };
    ctx.text.with(key, [("name", name.into())])
}

fn quoted(ctx: &Ctx, method: Method, reason: &Reason) -> Markup {
    let who = match reason.speaker.as_str() {
        "" => reason.voice.clone(),
        speaker if speaker == reason.voice => speaker.to_owned(),
        speaker => format!("{speaker}, {}", reason.voice),
    };
    html! {
        blockquote.mt4 {
            p { (reason.words) }
            p.sm.mut.mt1 { (said_no(ctx, method, &who)) }
        }
    }
}

fn answered(ctx: &Ctx, method: Method, answer: &DecisionAnswer) -> Markup {
    html! {
        blockquote.mt4 {
            p { (answer.concern) }
            @if !answer.concern_by.is_empty() { p.sm.mut.mt1 { (said_no(ctx, method, &answer.concern_by)) } }
        }
        h3.sm.mt4 { (ctx.say("decisions-how-answered")) }
        ul.bul.sm.mt1 { @for line in answer.answers.iter() { li { (line) } } }
        @if !answer.afterwards.is_empty() { p.sm.mut.mt2 { (answer.afterwards) } }
    }
}

/// "Yes 19 of 26, 13 needed"
pub fn enough(ctx: &Ctx, decision: &Decision) -> Markup {
    html! {
        @for (kind, part) in &decision.body.tallied.enough {
            @let key = match kind { Kind::Seats => "decisions-enough-voices", Kind::Sectors => "decisions-enough-sectors", Kind::ResidentSeats => "decisions-enough-residents" };
            @let (mark, word) = if part.met { (Status::Good, "decisions-yes") } else { (Status::Bad, "decisions-no") };
            (parts::status(mark, &ctx.say(word))) " "
            (ctx.text.with(key, [("here", number(part.here).into()), ("of", number(part.of).into()), ("needed", number(part.needed).into())]))
            br;
        }
    }
}
