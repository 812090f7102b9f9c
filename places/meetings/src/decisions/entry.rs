//! What goes into the register when a vote is closed: everything as it was, so that nothing has to be looked up later.

use kit_store::Day;
use kit_store::jiff::tz::TimeZone;

use super::model::{Body, Decision, DecisionId, Reason};
use super::out_of_room::OutOfRoom;
use crate::ballots::counting::{Question, count};
use crate::proposals::{ProposalComment, ProposalText};
use crate::rules::{Clause, Method, Needs, Rules, words};
use crate::voices::Voice;

/// All that is known when a vote is closed.
pub struct Made<'a> {
    pub question: Question<'a>,
    pub rules: Option<&'a Rules>,
    pub texts: &'a [ProposalText],
    pub comments: &'a [ProposalComment],
    pub voices: &'a [Voice],
    pub zone: &'a TimeZone,
    pub decided_on: Day,
}

/// The entry, before it has its place in the chain.
pub fn entry(made: &Made) -> Decision {
    let proposal = made.question.proposal;
    let body = body(made);
    Decision {
        id: DecisionId(proposal.id.0),
        number: 0,
        title: proposal.title.clone(),
        decided_on: made.decided_on,
        outcome: body.tallied.outcome,
        review_on: proposal.review_on,
        body,
        covers: String::new(),
        hash: String::new(),
        version: 1,
    }
}

fn body(made: &Made) -> Body {
    let Question { proposal, machine, recusals, .. } = made.question;
    let day = |comment: &ProposalComment| comment.said_at.day_in(made.zone);
    let section = |clause| made.rules.and_then(|rules| rules.sections.number_of(clause)).unwrap_or_default();
    let answers = made.rules.filter(|rules| rules.machine.answers_in_writing);
    Body {
        first_words: made.texts.first().map_or_else(|| proposal.words.clone(), |text| text.words.clone()),
        comments: made.comments.len(),
        comments_from: made.comments.first().map(day),
        comments_to: made.comments.last().map(day),
        rewordings: made.texts.len().saturating_sub(1),
        rules_number: made.rules.map(|rules| rules.number),
        needs: needs(made),
        who_votes_section: section(Clause::WhoVotes).to_owned(),
        quorum_section: section(Clause::Quorum).to_owned(),
        answer_section: answers.map(|_| section(Clause::AnswerInWriting).to_owned()),
        abstaining: words::abstaining_key(machine).to_owned(),
        interests: recusals.iter().map(|one| one.voice_name.clone()).collect(),
        left_room: recusals.iter().filter(|one| one.is_outside()).map(|one| one.voice_name.clone()).collect(),
        out_of_room: recusals.iter().filter_map(OutOfRoom::of).collect(),
        notice: made.question.vote.notice,
        notice_section: section(Clause::Notice).to_owned(),
        came_too_seldom: made.question.vote.came_too_seldom.clone().map(|names| names.0).unwrap_or_default(),
        reasons: reasons(made),
        ..Body::of_proposal(proposal, count(&made.question))
    }
}

/// What the rules asked for: after a block what they ask for then.
fn needs(made: &Made) -> Option<Needs> {
    let Question { proposal, machine, .. } = made.question;
    let usual = machine.needs_of(proposal.matter, proposal.amount_cents).cloned();
    match (proposal.follows_id, machine.fall_back) {
        (Some(_), Some(bar)) => Some(Needs {
            matter: proposal.matter,
            over_cents: None,
            method: Method::Threshold,
            bar,
            section: made
                .rules
                .and_then(|rules| rules.sections.number_of(Clause::FallBack))
                .unwrap_or_default()
                .to_owned(),
        }),
        _ => usual,
    }
}

fn reasons(made: &Made) -> Vec<Reason> {
    let with_reason = made.question.ballots.iter().filter(|ballot| !ballot.reason.is_empty());
    with_reason
        .filter_map(|ballot| {
            let on_roll = made.question.vote.roll.of(ballot.voice_id)?;
            let voice = made.voices.iter().find(|voice| voice.id == ballot.voice_id);
            let speaker = voice.and_then(Voice::speaker).map(|speaker| speaker.name.clone());
            Some(Reason {
                speaker: speaker.unwrap_or_default(),
                voice: on_roll.name.clone(),
                said: ballot.said.map(|said| said.word().to_owned()).unwrap_or_default(),
                words: ballot.reason.clone(),
            })
        })
        .collect()
}
