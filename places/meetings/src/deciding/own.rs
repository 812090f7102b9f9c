//! What only one visitor sees of a question: the ballots of the voices they speak for, and where they declare an interest.
//!
//! Everything else of the question is the same for many, so that it is drawn once for all of them, with a place left for
//! this part.

use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, PreEscaped, html};
use people::seats::SeatId;

use super::address::at;
use super::model::Question;
use crate::attendance::views::Sheet;
use crate::ballots::choice::answers;
use crate::ballots::fields::{self, said_name};
use crate::ballots::{Ballot, Vote, whose};
use crate::meetings::Meeting;
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules::Method;
use crate::voices::Voice;

/// Nothing typed looks like these: what is typed has its angle brackets escaped.
const PLACE_OF_BALLOTS: &str = "<!--own ballots-->";
const PLACE_OF_INTEREST: &str = "<!--own interest-->";

/// What only one visitor sees of a question.
#[derive(Default)]
pub struct OwnPart {
    pub ballots: Markup,
    pub interest: Markup,
}

impl OwnPart {
    /// `own` are the voices the visitor speaks for or carries.
    pub fn of(ctx: &Ctx, meeting: &Meeting, question: &Question, sheet: &Sheet, own: &[SeatId]) -> Self {
        let Some(vote) = question.open_vote(ctx.now) else {
            return Self::default();
        };
        let proposal = &question.proposal;
        // Whoever runs the meeting enters what is said aloud seat by seat, their own voice too.
        let is_entered = ctx.holds(&RUN_MEETINGS) && !proposal.method.has_options() && !proposal.is_secret;
        let voices = sheet.voices.iter().filter(|voice| !is_entered && own.contains(&voice.id));
        Self {
            ballots: html! { @for voice in voices { (own_ballot(ctx, meeting, question, vote, voice)) } },
            interest: interest(ctx, meeting, question, sheet, own),
        }
    }

    /// In place of it, where it is put in afterwards.
    pub fn left_open() -> Self {
        Self {
            ballots: PreEscaped(PLACE_OF_BALLOTS.to_owned()),
            interest: PreEscaped(PLACE_OF_INTEREST.to_owned()),
        }
    }

    /// What was drawn with the place [left open](Self::left_open), with this part in it.
    pub fn put_into(&self, drawn: &str) -> Markup {
        let drawn = drawn.replacen(PLACE_OF_BALLOTS, &self.ballots.0, 1);
        PreEscaped(drawn.replacen(PLACE_OF_INTEREST, &self.interest.0, 1))
    }
}

/// Declaring an interest, for the voices this visitor may do it for.
fn interest(ctx: &Ctx, meeting: &Meeting, question: &Question, sheet: &Sheet, own: &[SeatId]) -> Markup {
    let runs = ctx.holds(&RUN_MEETINGS);
    let is_recused = |voice: &Voice| question.turnout.recusals.iter().any(|one| one.voice_id == voice.id);
    let may = |voice: &&Voice| (runs || own.contains(&voice.id)) && !is_recused(voice);
    let menu: Vec<(String, String)> = sheet
        .voices
        .iter()
        .filter(may)
        .map(|voice| (voice.id.to_string(), voice.name.clone()))
        .collect();
    let (typed, mistakes) = (Typed::default(), Mistakes::none());
    let fields = Fields::new(&ctx.text, &typed, &mistakes);
    html! {
        @if ctx.holds(&SPEAK) && !menu.is_empty() {
            details.mt2 { summary { (ctx.say("ballots-declare")) }
                p.sm.mut { (ctx.say("ballots-declare-hint")) }
                form.mt3 data-entry="" data-once="" method="post" action=(at(ctx, meeting, question, "interest")) {
                    (fields.menu("voice", "ballots-voice", whose(ctx, menu)))
                    (fields.line("why", "ballots-interest-why"))
                    button.btn.alt { (ctx.say("ballots-declare")) }
                }
            }
        }
    }
}

/// One's own vote: one tap, or the fields of the method.
fn own_ballot(ctx: &Ctx, meeting: &Meeting, question: &Question, vote: &Vote, voice: &Voice) -> Markup {
    let proposal = &question.proposal;
    let recused = question.turnout.recusals.iter().any(|one| one.voice_id == voice.id);
    if recused || vote.roll.of(voice.id).is_none() {
        return html! {};
    }
    let ballot = question.turnout.ballots.iter().find(|ballot| ballot.voice_id == voice.id);
    let action = at(ctx, meeting, question, "vote");
    let name = ctx.text.with("ballots-for-voice", [("name", (&voice.name).into())]);
    let heading = format!("own-{}", voice.id);
    html! {
        section.own-vote.mt4 aria-labelledby=(heading) {
            h3.sm id=(heading) { (name) }
            @if proposal.method.has_options() || proposal.is_secret { (whole_form(ctx, question, voice, ballot, &action)) }
            @else { (one_tap(ctx, question, voice, ballot, &action)) }
        }
    }
}

fn one_tap(ctx: &Ctx, question: &Question, voice: &Voice, ballot: Option<&Ballot>, action: &str) -> Markup {
    let method = question.proposal.method;
    let said = ballot.and_then(|ballot| ballot.said);
    let reason = ballot.map_or("", |ballot| ballot.reason.as_str());
    let field = format!("why-{}", voice.id);
    let asks_why = matches!(method, Method::Consent | Method::Consensus);
    html! {
        form data-entry="" method="post" action=(action) {
            input type="hidden" name="voice" value=(voice.id);
            @if asks_why {
                label.sm for=(field) { (ctx.say("deciding-why")) }
                input.mt1 type="text" id=(field) name="reason" value=(reason) maxlength="2000";
            } @else { input type="hidden" name="reason" value=(reason); }
            div.seg.mt2.own-seg role="group" aria-label=(ctx.text.with("ballots-for-voice", [("name", (&voice.name).into())])) {
                @for choice in answers(method) {
                    button name="answer" value=(choice.word()) data-focus={ "own-" (voice.id) "-" (choice.word()) }
                        aria-pressed=(if said == Some(*choice) { "true" } else { "false" }) { (said_name(ctx, *choice)) }
                }
            }
            @if said.is_some() { p.xs.mut.mt1 { (ctx.say("ballots-have-voted")) } }
        }
    }
}

/// A ballot with options, or a secret one, which waits for nothing: its receipt is shown once.
fn whole_form(
    ctx: &Ctx,
    question: &Question,
    voice: &Voice,
    ballot: Option<&Ballot>,
    action: &str,
) -> Markup {
    let proposal = &question.proposal;
    let typed = ballot.map(fields::to_form).unwrap_or_default();
    let mistakes = Mistakes::none();
    let shown = Fields::new(&ctx.text, &typed, &mistakes);
    let waits = (!proposal.is_secret).then_some("");
    let save = if ballot.is_some() { "ballots-change" } else { "ballots-cast" };
    html! {
        p.sm.mut { (ctx.say(if proposal.is_secret { "ballots-who-sees-secret" } else { "ballots-who-sees-open" })) }
        form.mt2 data-entry=[waits] method="post" action=(action) novalidate {
            input type="hidden" name="voice" value=(voice.id);
            (fields::draw(ctx, proposal, &shown))
            @if proposal.is_secret && ballot.is_some() { (shown.line("receipt", "ballots-receipt").hint(ctx.say("ballots-receipt-hint"))) }
            button.btn { (ctx.say(save)) }
        }
    }
}
