//! What pages draw of a proposal.

use kit_store::Instant;
use kit_web::parts::{self, Status};
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::form;
use super::model::{Proposal, ProposalComment, ProposalText, State};
use crate::rights::SPEAK;

pub fn address(ctx: &Ctx, proposal: &Proposal) -> String {
    ctx.path(&format!("/meetings/proposals/{}", proposal.id))
}

/// Where it is on its way, in a word and a shape.
pub fn state(ctx: &Ctx, state: State) -> Markup {
    let mark = match state {
        State::Draft | State::Withdrawn => Status::Off,
        State::Open => Status::Going,
        State::Voting => Status::Watch,
        State::Decided => Status::Done,
    };
    parts::status(mark, &ctx.say(&format!("proposals-state-{}", state.word())))
}

/// "March 18, 2026, 5:00 pm (America/Chicago)"
pub fn moment(ctx: &Ctx, at: Instant) -> String {
    let local = at.timestamp().to_zoned(ctx.coalition().zone());
    ctx.text.with(
        "proposals-moment",
        [
            ("day", ctx.text.long_date(local.date()).into()),
            ("time", ctx.text.time(local.time()).into()),
            ("zone", ctx.coalition().time_zone.as_str().into()),
        ],
    )
}

/// The day of a moment where the coalition is.
pub fn day(ctx: &Ctx, at: Instant) -> String {
    ctx.text.date(at.day_in(&ctx.coalition().zone()), ctx.today())
}

/// The first wording against the last, folded away; nothing when it never changed.
pub fn what_changed(ctx: &Ctx, texts: &[ProposalText]) -> Markup {
    match (texts.first(), texts.last()) {
        (Some(first), Some(last)) if texts.len() > 1 => html! {
            details { summary { (ctx.say("proposals-what-changed")) } (parts::changed_words(&ctx.text, &first.words, &last.words)) }
        },
        _ => html! {},
    }
}

/// Comments with their reasons, and the form to add one.
pub fn comments(
    ctx: &Ctx,
    proposal: &Proposal,
    comments: &[ProposalComment],
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let is_open = matches!(proposal.state, State::Open | State::Voting) && ctx.holds(&SPEAK);
    html! {
        section.panel aria-labelledby="comments" {
            h2 #comments { (ctx.text.count("proposals-comments", comments.len())) }
            @if comments.is_empty() { p.mut { (ctx.say("proposals-comments-none")) } }
            ul.rows { @for comment in comments {
                li {
                    p.sm { b { (comment.said_by) } @if !comment.said_for.is_empty() { span.mut { ", " (comment.said_for) } }
                        " " span.tag { (ctx.say(&format!("proposals-stand-{}", comment.stand.word()))) } }
                    p.pre.mt1 { (comment.words) }
                    p.xs.mut { (day(ctx, comment.said_at)) }
                }
            } }
            @if is_open {
                form.mt4 method="post" action={ (address(ctx, proposal)) "/comment" } novalidate {
                    (fields.hidden("id"))
                    (fields.one_of("stand", "proposals-stand", form::stands(ctx)))
                    (fields.lines("comment", "proposals-comment"))
                    button.btn.alt { (ctx.say("proposals-comment-save")) }
                }
            }
        }
    }
}
