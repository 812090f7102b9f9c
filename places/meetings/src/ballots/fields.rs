//! The fields of a ballot: plain controls that work by keyboard, by touch and read aloud. Ranking needs no dragging.

use kit_web::form::Choice;
use kit_web::{Ctx, Fields};
use maud::{Markup, html};

use super::choice::answers;
use super::model::{Ballot, Said};
use crate::proposals::Proposal;
use crate::rules::{DOTS, MOST_POINTS, Method};

pub fn said_name(ctx: &Ctx, said: Said) -> String {
    ctx.say(&format!("ballots-said-{}", said.word().replace('_', "-")))
}

/// The form filled with the ballot that is there.
pub fn to_form(ballot: &Ballot) -> kit_web::Typed {
    let mut typed = kit_web::Typed::from_pairs([("reason", ballot.reason.as_str())]);
    typed.set("answer", ballot.said.map(Said::word).unwrap_or_default());
    for (place, mark) in ballot.marks.0.iter().enumerate().filter(|(_, mark)| **mark > 0) {
        typed.push(&format!("mark_{place}"), mark.to_string());
        typed.push("option", place.to_string());
    }
    typed
}

pub fn draw(ctx: &Ctx, proposal: &Proposal, fields: &Fields) -> Markup {
    let said: Vec<Choice> = answers(proposal.method)
        .iter()
        .map(|said| (said.word().to_owned(), said_name(ctx, *said)))
        .collect();
    let options = || -> Vec<Choice> {
        let options = proposal.options.iter().enumerate();
        options.map(|(place, label)| (place.to_string(), label.to_owned())).collect()
    };
    let with_abstain =
        |control: Markup| html! { (control) (fields.any_of("answer", "ballots-or", said.clone())) };
    html! {
        @match proposal.method {
            Method::Threshold | Method::Advice | Method::Consent | Method::Consensus => (fields.one_of("answer", "ballots-answer", said)),
            Method::Gradients => (with_abstain(html! { (fields.one_of("option", "ballots-gradient", options())) })),
            Method::Approval => (with_abstain(html! { (fields.any_of("option", "ballots-approve", options())) })),
            Method::Score => (with_abstain(numbers(ctx, proposal, fields, "ballots-score", MOST_POINTS))),
            Method::Dots => (with_abstain(numbers(ctx, proposal, fields, "ballots-dots", DOTS))),
            Method::Ranked | Method::Schulze | Method::Transferable | Method::Meek => (with_abstain(numbers(ctx, proposal, fields, "ballots-rank", ranks(proposal)))),
        }
        (fields.lines("reason", "ballots-reason").hint(ctx.say("ballots-reason-hint")).optional(&ctx.text))
    }
}

fn ranks(proposal: &Proposal) -> u32 {
    u32::try_from(proposal.options.0.len()).unwrap_or(u32::MAX)
}

/// One menu of numbers for each option; the mistakes stand above all of them.
fn numbers(ctx: &Ctx, proposal: &Proposal, fields: &Fields, key: &str, most: u32) -> Markup {
    let mistakes: Vec<_> =
        fields.mistakes.iter().filter(|mistake| mistake.field.starts_with("mark_")).collect();
    html! {
        fieldset.f.err[!mistakes.is_empty()] {
            legend { (ctx.say(key)) }
            span.hint { (ctx.say(&format!("{key}-hint"))) }
            @for mistake in mistakes { span.err-m { (mistake.words(&ctx.text)) } }
            @for (place, label) in proposal.options.iter().enumerate() {
                @let name = format!("mark_{place}");
                @let chosen = fields.typed.get(&name);
                div.mark-row.mt2 {
                    select id=(name) name=(name) aria-label=(label) {
                        option value="" { (ctx.say(&format!("{key}-none"))) }
                        @for number in 1..=most {
                            option value=(number) selected[chosen == number.to_string()] {
                                (ctx.text.count(&format!("{key}-nth"), i64::from(number)))
                            }
                        }
                    }
                    span aria-hidden="true" { (label) }
                }
            }
        }
    }
}
