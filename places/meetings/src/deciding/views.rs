//! What the page of a meeting and its minutes draw of a question and of its result.

use kit_web::{Ctx, parts};
use maud::{Markup, html};
use people::seats::SeatId;
use people::sectors::Scheme;

use super::address::at;
use super::model::{Decided, Question, Standing};
use super::own::OwnPart;
use crate::attendance::views::Sheet;
use crate::ballots::counting::Outcome;
use crate::ballots::model::Said;
use crate::ballots::{Entering, Vote, by_seat, recusal_line, so_far};
use crate::decisions::views::outcome;
use crate::meetings::Meeting;
use crate::meetings::views::button;
use crate::proposals::{self, State};
use crate::rights::RUN_MEETINGS;
use crate::rules::{Method, words};

/// Counts what is recorded, and who of those here is missing.
pub fn standing_of(question: &Question, vote: &Vote, here: &[SeatId]) -> Standing {
    let mut standing = Standing::default();
    for entry in &vote.roll.0 {
        if question.turnout.recusals.iter().any(|one| one.voice_id == entry.voice) {
            continue;
        }
        match question.turnout.ballots.iter().find(|ballot| ballot.voice_id == entry.voice) {
            Some(ballot) => match ballot.said {
                Some(Said::Disagree | Said::Object | Said::Block) => standing.against += 1,
                Some(Said::StandAside) => standing.stand_aside += 1,
                Some(Said::Abstain) => standing.abstain += 1,
                Some(Said::Agree) | None => standing.agree += 1,
            },
            None if here.contains(&entry.voice) => standing.missing += 1,
            None => {}
        }
    }
    standing
}

/// The question of the item the meeting is at; `own` is what only one visitor sees of it.
pub fn panel(
    ctx: &Ctx,
    meeting: &Meeting,
    question: &Question,
    sheet: &Sheet,
    scheme: &Scheme,
    own: &OwnPart,
) -> Markup {
    html! {
        (proposed(ctx, question))
        @match question.open_vote(ctx.now) {
            Some(vote) => {
                (own.ballots)
                (votes(ctx, meeting, question, vote, sheet, scheme))
                (own.interest)
            }
            None if question.proposal.is_being_written() && ctx.holds(&RUN_MEETINGS) => {
                div.mt4 { (button(&at(ctx, meeting, question, "open"), question.proposal.version, &ctx.say("ballots-open-vote"))) }
            }
            None if question.proposal.is_being_written() => p.sm.mut.mt4 { (ctx.say("ballots-not-open")) },
            None if question.proposal.state == State::Voting => p.mt4 { (parts::status(parts::Status::Watch, &ctx.say("ballots-over"))) },
            None => {}
        }
        @if question.proposal.state == State::Voting && ctx.holds(&RUN_MEETINGS) {
            p.mt4 { a.btn href=(at(ctx, meeting, question, "close")) { (ctx.say("ballots-close")) } }
        }
    }
}

/// "Costs $3,400. Two thirds of votes, rule 4.2 …", and the words of the proposal to unfold.
fn proposed(ctx: &Ctx, question: &Question) -> Markup {
    let proposal = &question.proposal;
    let needs = question
        .needs
        .as_ref()
        .map(|needs| kit_text::capitalized(&words::needs(&ctx.text, needs)));
    html! {
        p.mt2.sm {
            @if let Some(cents) = proposal.amount_cents { (ctx.text.with("deciding-costs", [("amount", ctx.text.money(cents).into())])) " " }
            @if let Some(needs) = needs { (needs) ". " }
            @if !ctx.sees_one_page() { a href=(proposals::views::address(ctx, proposal)) { (ctx.say("deciding-read")) } }
        }
        details { summary { (ctx.say("deciding-words")) } p.pre.sm.mt2 { (proposal.words) } }
    }
}

fn votes(
    ctx: &Ctx,
    meeting: &Meeting,
    question: &Question,
    vote: &Vote,
    sheet: &Sheet,
    scheme: &Scheme,
) -> Markup {
    let proposal = &question.proposal;
    let here = sheet.ids_here();
    let standing = standing_of(question, vote, &here);
    let is_plain = !proposal.method.has_options();
    let said = [("done", standing.recorded().into()), ("of", standing.expected().into())];
    html! {
        div.ph.mt5 { h3 { (ctx.say("deciding-votes")) } span.sm.mut { (ctx.text.with("deciding-recorded", said)) } }
        @if is_plain && !proposal.is_secret { (tally(ctx, question, standing)) } @else { (so_far(ctx, vote, &question.turnout.ballots)) }
        @if ctx.holds(&RUN_MEETINGS) && is_plain && !proposal.is_secret {
            (by_seat(ctx, &Entering {
                proposal,
                vote,
                ballots: &question.turnout.ballots,
                recusals: &question.turnout.recusals,
                voices: &sheet.voices,
                scheme,
                here: Some(&here),
                action: &at(ctx, meeting, question, "enter"),
            }, ""))
        } @else {
            @for recusal in &question.turnout.recusals { p.sm.mut.mt2 { (recusal_line(ctx, recusal)) } }
        }
        @if ctx.holds(&RUN_MEETINGS) { @for recusal in &question.turnout.recusals {
            @let key = if recusal.is_outside() { "ballots-room-back" } else { "ballots-room-left" };
            form.inline-form method="post" action=(at(ctx, meeting, question, &format!("room/{}", recusal.id))) {
                button.btn.alt.sml { (ctx.say(key)) span.vh { ": " (recusal.voice_name) } } " "
            }
        } }
        @if ctx.holds(&RUN_MEETINGS) { p.sm.mt2 { a href={ (proposals::views::address(ctx, proposal)) "/enter" } { (ctx.say("deciding-others")) } } }
    }
}

/// What was said so far as a bar, and the same in words.
pub fn tally(ctx: &Ctx, question: &Question, standing: Standing) -> Markup {
    let against = match question.proposal.method {
        Method::Consent => "deciding-object",
        Method::Consensus => "deciding-block",
        _ => "deciding-disagree",
    };
    let mut shown =
        vec![(standing.agree, "deciding-agree", "var(--c1)"), (standing.against, against, "var(--c2)")];
    if question.proposal.method == Method::Consensus {
        shown.push((standing.stand_aside, "deciding-stand-aside", "var(--c4)"));
    }
    shown.push((standing.abstain, "deciding-abstain", "var(--c6)"));
    shown.push((standing.missing, "deciding-to-record", "var(--sunk)"));
    let all = standing.expected().max(1);
    let mut from = 0.0_f64;
    let parts: Vec<(f64, f64, &str)> = shown
        .iter()
        .map(|(count, _, color)| {
            let width = share(*count, all);
            let part = (from, width, *color);
            from += width;
            part
        })
        .collect();
    let said: Vec<String> = shown.iter().map(|(count, key, _)| ctx.text.count(key, *count)).collect();
    html! {
        svg.tally-bar width="100%" height="16" role="img" aria-label=(said.join(", ")) {
            @for (from, width, color) in parts { @if width > 0.0 {
                rect x={ (from) "%" } y="0" width={ (width) "%" } height="16" fill=(color) {}
                @if from > 0.0 { rect x={ (from) "%" } y="0" width="2" height="16" fill="var(--surface)" {} }
            } }
        }
        ul.leg.mt2 aria-hidden="true" { @for (count, key, _) in &shown { li { (counted(ctx, key, *count)) } } }
    }
}

/// "12 agree" with the number in bold.
fn counted(ctx: &Ctx, key: &str, count: usize) -> Markup {
    let words = ctx.text.count(key, count);
    let number = ctx.text.number(i64::try_from(count).unwrap_or(i64::MAX));
    match words.strip_prefix(number.as_str()) {
        Some(rest) => html! { b.num.strong { (number) } (rest) },
        None => html! { (words) },
    }
}

/// A part of a whole in percent, with a tenth.
fn share(part: usize, whole: usize) -> f64 {
    let tenths = part.saturating_mul(1000) / whole.max(1);
    u32::try_from(tenths).map_or(100.0, |tenths| f64::from(tenths) / 10.0)
}

/// The result in place: what was decided, by how many voices, by which rule, and who left the room.
pub fn result(ctx: &Ctx, decided: &Decided) -> Markup {
    let words = in_words(ctx, decided);
    let page = ctx.path(&format!("/meetings/decisions/{}", decided.id));
    html! {
        div.result {
            p { b { @if ctx.sees_one_page() { (words.number) } @else { a href=(page) { (words.number) } } } " " (outcome(ctx, decided.outcome)) " " (decided.title) }
            p.sm.mt1 { (words.counted) }
            p.sm { (words.rule) }
            @for line in &words.interests { p.sm { (line) } }
        }
    }
}

/// What minutes say of a decision.
pub struct InWords {
    /// "Decision 31"
    pub number: String,
    /// How many said what, or what was chosen.
    pub counted: String,
    /// What was needed, with the number of the rule.
    pub rule: String,
    /// Who declared an interest, and whether they left the room.
    pub interests: Vec<String>,
}

pub fn in_words(ctx: &Ctx, decided: &Decided) -> InWords {
    let body = &decided.body;
    let tallied = &body.tallied;
    let rule = match &body.needs {
        Some(needs) => kit_text::capitalized(&words::needs(&ctx.text, needs)),
        None => ctx.say("rules-needs-nothing-said"),
    };
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let chosen: Vec<&str> = tallied
        .options
        .iter()
        .filter(|option| option.won)
        .map(|option| option.label.as_str())
        .collect();
    let numbers = [
        ("agree", count(tallied.agree).into()),
        ("against", count(tallied.against).into()),
        ("abstain", count(tallied.abstain).into()),
        ("away", count(tallied.away.saturating_sub(recused(decided))).into()),
    ];
    let interest = |name: &String| match body.out_of_room.iter().find(|out| out.name == *name) {
        Some(out) => out.said(ctx, "deciding"),
        None if body.left_room.contains(name) => ctx.text.with("deciding-left-room", [("name", name.into())]),
        None => ctx.text.with("deciding-stayed", [("name", name.into())]),
    };
    let tied = if decided.outcome == Outcome::Tied {
        format!(" {}", ctx.say("deciding-tied"))
    } else {
        String::new()
    };
    InWords {
        number: ctx.text.with("deciding-number", [("number", decided.number.into())]),
        counted: if chosen.is_empty() {
            ctx.text.with(numbers_key(decided), numbers)
        } else {
            ctx.text.with("deciding-chosen", [("names", chosen.join(", ").into())])
        },
        rule: format!("{rule}.{tied}"),
        interests: body.interests.iter().map(interest).collect(),
    }
}

fn recused(decided: &Decided) -> u64 {
    u64::try_from(decided.body.interests.len()).unwrap_or_default()
}

fn numbers_key(decided: &Decided) -> &'static str {
    match decided.body.method {
        Method::Consent => "deciding-numbers-consent",
        Method::Consensus => "deciding-numbers-consensus",
        _ => "deciding-numbers",
    }
}
