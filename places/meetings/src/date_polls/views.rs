//! What the pages of date polls draw.

use kit_store::Instant;
use kit_web::form::Choice;
use kit_web::parts::{self, Status};
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::model::{DatePoll, Fits, PollAnswer, PollState, Tally, Way, best, field_of};
use crate::meetings::views::when;
use crate::rights::RUN_MEETINGS;

/// How each moment suits, and for those who run meetings the button that chooses it.
pub fn results(ctx: &Ctx, poll: &DatePoll, tallies: &[Tally]) -> Markup {
    let columns = [
        "date-polls-column-when",
        "date-polls-fits-yes",
        "date-polls-fits-if-need-be",
        "date-polls-fits-no",
    ]
    .map(|key| ctx.say(key));
    let best = best(tallies);
    let may_choose = poll.state == PollState::Open && ctx.holds(&RUN_MEETINGS);
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("date-polls-results")) }
            thead role="rowgroup" { tr role="row" {
                @for column in &columns { th role="columnheader" scope="col" { (column) } }
                @if may_choose { th role="columnheader" scope="col" { (ctx.say("date-polls-column-choose")) } }
            } }
            tbody role="rowgroup" { @for tally in tallies {
                @let day = when(ctx, tally.at, &poll.time_zone);
                tr role="row" {
                    th role="rowheader" scope="row" { (day)
                        @if best.is_some_and(|best| best.at == tally.at) { br; (parts::status(Status::Good, &ctx.say("date-polls-best"))) } }
                    @for (count, column) in [(tally.yes, &columns[1]), (tally.if_need_be, &columns[2]), (tally.no, &columns[3])] {
                        td.num role="cell" data-l=(column) { (ctx.text.number(i64::try_from(count).unwrap_or(i64::MAX))) }
                    }
                    @if may_choose {
                        td role="cell" data-l=(ctx.say("date-polls-column-choose")) {
                            form method="post" action=(ctx.path(&format!("/meetings/polls/{}/choose", poll.id))) {
                                button.btn.alt.sml name="at" value=(tally.at.microseconds()) { (ctx.say("date-polls-choose")) span.vh { ": " (day) } }
                            }
                        }
                    }
                }
            } }
        }
    }
}

/// Who answered what, with the way it came.
pub fn answered(ctx: &Ctx, answers: &[PollAnswer]) -> Markup {
    html! {
        @if !answers.is_empty() {
            section.panel.mt5 aria-labelledby="answered" { h2 id="answered" { (ctx.text.count("date-polls-answered", answers.len())) }
                ul.rows { @for one in answers { li.r2 {
                    span { (one.name) }
                    span.sm.mut { (ctx.text.with(way_key(one), [("by", one.entered_by.as_str().into())])) }
                } } }
            }
        }
    }
}

fn way_key(answer: &PollAnswer) -> &'static str {
    match answer.way {
        Way::Screen => "date-polls-way-screen",
        Way::Link => "date-polls-way-link",
        Way::Telephone => "date-polls-came-telephone",
        Way::Paper => "date-polls-came-paper",
    }
}

/// One strip of three answers for each moment.
pub fn strips(
    ctx: &Ctx,
    poll: &DatePoll,
    own: Option<&PollAnswer>,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let mistake = mistakes.iter().find(|mistake| mistake.field == "answers");
    html! {
        div.f.err[mistake.is_some()] id="answers" {
            @if let Some(mistake) = mistake { span.err-m { (mistake.words(&ctx.text)) } }
            ul.rows { @for option in &poll.options.0 { (strip(ctx, poll, *option, own, typed)) } }
        }
    }
}

fn strip(ctx: &Ctx, poll: &DatePoll, option: Instant, own: Option<&PollAnswer>, typed: &Typed) -> Markup {
    let name = field_of(option);
    let day = when(ctx, option, &poll.time_zone);
    let chosen = Fits::from_word(typed.get(&name)).or_else(|| own.and_then(|own| own.fits(option)));
    html! {
        li.vote {
            span { (day) }
            span.seg role="radiogroup" aria-label=(day) { @for fits in Fits::ALL {
                label { input type="radio" name=(name) value=(fits.word()) checked[chosen == Some(*fits)];
                    span { (ctx.say(&format!("date-polls-fits-{}", fits.word().replace('_', "-")))) } }
            } }
        }
    }
}

/// The form for an answer that came by telephone or on paper.
pub fn answer_for(
    ctx: &Ctx,
    poll: &DatePoll,
    people: Vec<Choice>,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let ways = kit_web::form::words(
        &ctx.text,
        "date-polls-way",
        [Way::Telephone, Way::Paper].into_iter().map(Way::word),
    );
    html! {
        details.mt5 open[!mistakes.is_empty()] { summary { (ctx.say("date-polls-answer-for")) }
            form.panel method="post" action=(ctx.path(&format!("/meetings/polls/{}/answer-for", poll.id))) novalidate {
                (fields.hidden("id"))
                (fields.menu("person_id", "date-polls-person-id", people))
                (fields.line("name", "date-polls-name").hint(ctx.say("date-polls-name-hint")).optional(&ctx.text))
                (fields.one_of("way", "date-polls-way", ways))
                (strips(ctx, poll, None, typed, mistakes))
                button.btn.alt { (ctx.say("date-polls-save-answer")) }
            }
        }
    }
}
