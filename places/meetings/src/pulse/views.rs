//! What the pages of the pulse draw.

use kit_web::form::Choice;
use kit_web::parts::{self, Status};
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::actions::Asking;
use super::model::{Degree, Question, Results, Spread, Spreads, Standing};
use super::store::Asked;
use crate::attendance::code;
use crate::meetings::Meeting;
use crate::meetings::model::zone_named;
use crate::meetings::views::{below, when};
use crate::rights::{RUN_MEETINGS, SPEAK};

/// The question in full.
pub(super) fn question_key(question: Question) -> String {
    format!("pulse-question-{}", question.word())
}

/// The question in two words, for tables and menus.
pub(super) fn short_key(question: Question) -> String {
    format!("pulse-short-{}", question.word())
}

fn degree_key(degree: Degree) -> String {
    format!("pulse-degree-{}", degree.word().replace('_', "-"))
}

pub(super) fn yes_or_no(ctx: &Ctx) -> Vec<Choice> {
    ["yes", "no"]
        .map(|word| (word.to_owned(), ctx.say(&format!("pulse-asked-{word}"))))
        .to_vec()
}

/// The form of the settings filled with what holds.
pub(super) fn filled(asking: &Asking) -> Typed {
    Typed::from_pairs([
        ("asked", if asking.pulse.asked { "yes" } else { "no" }.to_owned()),
        ("closes_on", asking.pulse.last_day(&asking.meeting, &asking.habit).to_string()),
    ])
}

pub(super) fn answer_button(ctx: &Ctx, asking: &Asking) -> Markup {
    let is_open = matches!(asking.standing, Standing::Open(_));
    html! {
        @if is_open && ctx.holds(&SPEAK) {
            a.btn href=(below(ctx, &asking.meeting, "pulse/answer")) { (ctx.say("pulse-answer-now")) }
        }
    }
}

/// Where it stands in a word, and how many came.
fn standing_words(ctx: &Ctx, standing: Standing) -> Markup {
    match standing {
        Standing::Later => parts::status(Status::Off, &ctx.say("pulse-later")),
        Standing::Open(last) => {
            let words = ctx.text.with("pulse-open-until", [("day", ctx.text.long_day(last).into())]);
            parts::status(Status::Going, &words)
        }
        Standing::Closed => parts::status(Status::Done, &ctx.say("pulse-closed")),
        Standing::Off => parts::status(Status::Off, &ctx.say("pulse-off")),
    }
}

/// Where it stands, how many answered, and how many of those show.
pub(super) fn standing(ctx: &Ctx, asking: &Asking, results: &Results, there: usize) -> Markup {
    let is_more = i64::try_from(there).is_ok_and(|there| there > 0 && results.sheets > there);
    html! {
        section.panel aria-labelledby="standing" {
            h2 #standing { (ctx.say("pulse-standing")) }
            p { (standing_words(ctx, asking.standing)) }
            p.mt2 { (ctx.text.count("pulse-sheets", results.sheets))
                @if results.counted > 0 { " " (ctx.text.count("pulse-of-them-show", results.counted)) }
                @if results.waiting() > 0 { " " (ctx.text.count("pulse-wait", results.waiting())) } }
            @if there > 0 { p.sm.mut { (ctx.text.count("pulse-were-there", there)) } }
            @if is_more { p.note.sm.mt2 { (ctx.say("pulse-more-than-there")) } }
            @if asking.pulse.on_paper > 0 { p.sm.mut { (ctx.text.count("pulse-on-paper", asking.pulse.on_paper)) } }
            @if asking.pulse.links_sent > 0 && ctx.holds(&RUN_MEETINGS) { p.sm.mut { (ctx.text.count("pulse-links-sent", asking.pulse.links_sent)) } }
            p.sm.mt2 { (ctx.say("pulse-steps-mean")) }
        }
    }
}

/// How each question was answered, and the lines people wrote.
pub(super) fn results(ctx: &Ctx, results: &Results) -> Markup {
    html! {
        @if !results.spreads.is_empty() {
            section.panel aria-labelledby="answers" {
                h2 #answers { (ctx.say("pulse-answers")) }
                @for question in Question::ALL { (question_bar(ctx, *question, results.spreads.of(*question))) }
                p.src { (ctx.say("pulse-good-means")) }
                details.mt4 { summary { (ctx.say("pulse-as-table")) } (spread_table(ctx, &results.spreads)) }
            }
        }
        @if !results.lines.is_empty() {
            section.panel aria-labelledby="lines" {
                h2 #lines { (ctx.say("pulse-lines")) }
                ul.rows { @for line in &results.lines { li { (line) } } }
                p.src { (ctx.say("pulse-lines-by-lot")) }
            }
        }
    }
}

fn question_bar(ctx: &Ctx, question: Question, spread: &Spread) -> Markup {
    html! {
        @match spread.percent() {
            Some(percent) => div.mt3 {
                div.r2.sm { span { (ctx.say(&question_key(question))) } (parts::share(&ctx.text, spread.good(), spread.answers())) }
                (parts::bar(percent, None))
            },
            None => div.mt3.r2.sm { span { (ctx.say(&question_key(question))) } span.mut { (ctx.say("pulse-too-few")) } },
        }
    }
}

fn spread_table(ctx: &Ctx, spreads: &Spreads) -> Markup {
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("pulse-answers")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (ctx.say("pulse-question")) }
                @for degree in Degree::ALL { th.num role="columnheader" scope="col" { (ctx.say(&degree_key(*degree))) } }
            } }
            tbody role="rowgroup" { @for question in Question::ALL {
                tr role="row" {
                    th role="rowheader" scope="row" { (ctx.say(&short_key(*question))) }
                    @for (degree, count) in Degree::ALL.iter().zip(spreads.of(*question).0) {
                        td.num role="cell" data-l=(ctx.say(&degree_key(*degree))) { (ctx.text.number(count)) }
                    }
                }
            } }
        }
    }
}

/// For whoever runs meetings: the code, mails, paper.
pub(super) fn ways_to_ask(ctx: &Ctx, meeting: &Meeting, door: &str) -> Markup {
    html! {
        section.panel aria-labelledby="ask" {
            h2 #ask { (ctx.say("pulse-ask")) }
            (code::draw(door, &ctx.say("pulse-code-words")))
            p.xs.mt2 { (door) }
            ul.bul.mt3 {
                li { a href=(below(ctx, meeting, "pulse/send")) { (ctx.say("pulse-send")) } }
                li { a href=(below(ctx, meeting, "pulse/sheet")) { (ctx.say("pulse-sheet-print")) } }
                li { a href=(below(ctx, meeting, "pulse/paper")) { (ctx.say("pulse-paper-title")) } }
            }
            p.sm.mut.mt2 { (ctx.say("pulse-code-hint")) }
        }
    }
}

pub(super) fn settings(ctx: &Ctx, asking: &Asking, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    html! {
        section.panel aria-labelledby="settings" {
            h2 #settings { (ctx.say("pulse-settings")) }
            form method="post" action=(below(ctx, &asking.meeting, "pulse")) novalidate {
                (fields.one_of("asked", "pulse-asked", yes_or_no(ctx)))
                (fields.date("closes_on", "pulse-closes-on").hint(ctx.say("pulse-closes-on-hint")))
                button.btn.alt { (ctx.say("form-save")) }
            }
        }
    }
}

/// On the page of the meeting.
pub(super) fn small(ctx: &Ctx, asking: &Asking, results: &Results) -> Markup {
    let page = below(ctx, &asking.meeting, "pulse");
    html! {
        section.panel aria-labelledby="pulse" {
            div.ph { h2 #pulse { (ctx.say("pulse-title")) } a href=(page) { (ctx.say("pulse-open")) } }
            p { (standing_words(ctx, asking.standing)) }
            p.sm.mt2 { (ctx.text.count("pulse-sheets", results.sheets)) }
            @for question in Question::ALL {
                @let spread = results.spreads.of(*question);
                @if let Some(percent) = spread.percent() {
                    div.r2.sm.mt2 { span { (ctx.say(&short_key(*question))) } (parts::share(&ctx.text, spread.good(), spread.answers())) }
                    (parts::bar(percent, None))
                }
            }
            p.mt3 { (answer_button(ctx, asking)) }
        }
    }
}

/// The five questions, or why they cannot be answered.
pub(super) fn questions(
    ctx: &Ctx,
    asking: &Asking,
    action: &str,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let meeting = &asking.meeting;
    html! {
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (ctx.say("pulse-title")) }
            p.lede { (meeting.title) ", " (when(ctx, meeting.starts_at, &meeting.time_zone)) }
            p.lede { (ctx.say("pulse-secret")) } }
        @if matches!(asking.standing, Standing::Open(_)) {
            (form(ctx, asking, action, typed, mistakes, "pulse-send-answers"))
        } @else { (parts::empty(&ctx.say("pulse-not-open"), None)) }
    }
}

/// One strip of five for each question, and one line.
pub(super) fn form(
    ctx: &Ctx,
    asking: &Asking,
    action: &str,
    typed: &Typed,
    mistakes: &Mistakes,
    save: &str,
) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    html! {
        @if !matches!(asking.standing, Standing::Open(_)) { p.note { (ctx.say("pulse-not-open")) } }
        form.panel method="post" action=(action) novalidate {
            (fields.hidden("sheet"))
            @for question in Question::ALL { (scale(ctx, *question, typed, mistakes)) }
            (fields.line("line", "pulse-line").hint(ctx.say("pulse-line-hint")).optional(&ctx.text))
            button.btn { (ctx.say(save)) }
        }
    }
}

fn scale(ctx: &Ctx, question: Question, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let name = question.word();
    let mistake = mistakes.iter().find(|mistake| mistake.field == name);
    html! {
        fieldset.f.err[mistake.is_some()] id=(name) {
            legend { (ctx.say(&question_key(question))) }
            @if let Some(mistake) = mistake { span.err-m { (mistake.words(&ctx.text)) } }
            div.seg.scale { @for degree in Degree::ALL {
                label { input type="radio" name=(name) value=(degree.word()) checked[typed.get(name) == degree.word()];
                    span { (ctx.say(&degree_key(*degree))) } }
            } }
        }
    }
}

/// One sheet of paper.
pub(super) fn paper_sheet(ctx: &Ctx, meeting: &Meeting, door: &str) -> Markup {
    html! {
        section.panel.paper-ballot {
            h2 { (ctx.say("pulse-title")) ": " (meeting.title) }
            p.sm { (when(ctx, meeting.starts_at, &meeting.time_zone)) " \u{b7} " (ctx.say("pulse-sheet-hint")) }
            table.paper-scale.mt3 {
                thead { tr { th scope="col" { (ctx.say("pulse-question")) }
                    @for degree in Degree::ALL { th scope="col" { (ctx.say(&degree_key(*degree))) } } } }
                tbody { @for question in Question::ALL {
                    tr { th scope="row" { (ctx.say(&question_key(*question))) }
                        @for degree in Degree::ALL { td { span.paper-box role="img" aria-label=(ctx.say(&degree_key(*degree))) {} } } }
                } }
            }
            p.mt3 { (ctx.say("pulse-line")) }
            div.paper-line {}
            div.r2.folds { p.sm { (ctx.say("pulse-sheet-code")) br; (door) } (code::draw(door, &ctx.say("pulse-code-words"))) }
        }
    }
}

/// Meetings with the good answers to each question.
pub(super) fn trend_table(ctx: &Ctx, rows: &[(Asked, Spreads)]) -> Markup {
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("pulse-meetings")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (ctx.say("pulse-column-meeting")) }
                @for question in Question::ALL { th.num role="columnheader" scope="col" { (ctx.say(&short_key(*question))) } }
            } }
            tbody role="rowgroup" { @for (meeting, spreads) in rows {
                @let day = meeting.starts_at.day_in(&zone_named(&meeting.time_zone));
                tr role="row" {
                    th role="rowheader" scope="row" {
                        a href=(ctx.path(&format!("/meetings/{}/pulse", meeting.address))) { (meeting.title) }
                        br; span.mut.xs { (ctx.text.date(day, ctx.today())) }
                    }
                    @for question in Question::ALL {
                        @let spread = spreads.of(*question);
                        td.num role="cell" data-l=(ctx.say(&short_key(*question))) {
                            @if spread.answers() == 0 { span.mut { (ctx.say("pulse-too-few")) } }
                            @else { (parts::share(&ctx.text, spread.good(), spread.answers())) }
                        }
                    }
                }
            } }
        }
    }
}
