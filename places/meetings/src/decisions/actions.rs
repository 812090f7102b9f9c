use kit_store::{Fault, Record, added, changed};
use kit_web::form::parse_words;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::{self, Body, Decision, DecisionAnswer, DecisionId, DecisionNote, Reason};
use super::store;
use crate::ballots::counting::{Question, count, nothing as nothing_yet};
use crate::ballots::model::Said;
use crate::ballots::{self, Vote};
use crate::proposals::{self, Proposal, ProposalComment, ProposalText, State};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules::{Clause, Machine, Rules, words as said};
use crate::voices::{self, Voice};

/// Closes the vote on a proposal, counts it and writes the result into the register.
///
/// # Errors
/// When there is no open vote, or it was closed meanwhile.
pub async fn close(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Decision, SaveProblem<Decision>> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    if let Some(decided) = Decision::find(&tx, id).await? {
        return Ok(decided);
    }
    let proposal = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let Some(vote) = Vote::find(&tx, id).await?.filter(|_| proposal.state == State::Voting) else {
        return Err(SaveProblem::Mistakes(Mistakes::one("casting", "ballots-not-open")));
    };
    let (rules, machine) = ballots::machine_of(&tx, &vote).await?;
    let ballots = ballots::store::ballots(&tx, id).await?;
    let sealed = ballots::store::sealed(&tx, id).await?;
    let recusals = ballots::store::recusals(&tx, id).await?;
    let tallied = count(&Question {
        proposal: &proposal,
        vote: &vote,
        machine: &machine,
        ballots: &ballots,
        sealed: &sealed,
        recusals: &recusals,
        casting: Said::from_word(typed.get("casting")),
    });
    let texts = proposals::store::texts(&tx, id).await?;
    let comments = proposals::store::comments(&tx, id).await?;
    let voices = voices::voices(&tx).await?;
    let decision = Decision {
        id: DecisionId(id),
        number: 0,
        title: proposal.title.clone(),
        decided_on: ctx.today(),
        outcome: tallied.outcome,
        review_on: proposal.review_on,
        body: Body {
            interests: recusals.into_iter().map(|one| one.voice_name).collect(),
            reasons: reasons(&ballots, &vote, &voices),
            tallied,
            ..body(ctx, &proposal, rules.as_ref(), &texts, &comments, &vote)
        },
        covers: String::new(),
        hash: String::new(),
        version: 1,
    };
    let newest = store::newest(&tx).await?;
    let decision = decision.chained(newest.as_ref()).map_err(Fault::from)?;
    added(&tx, &allowed, &decision).await?;
    changed(&tx, &allowed, &vote, Vote { closed_at: Some(allowed.at), ..vote.clone() }).await?;
    changed(&tx, &allowed, &proposal, Proposal { state: State::Decided, ..proposal.clone() }).await?;
    tx.commit().await?;
    Ok(decision)
}

/// What the register keeps of a proposal, before the votes are filled in.
fn body(
    ctx: &Ctx,
    proposal: &Proposal,
    rules: Option<&Rules>,
    texts: &[ProposalText],
    comments: &[ProposalComment],
    vote: &Vote,
) -> Body {
    let zone = ctx.coalition().zone();
    let day = |comment: &ProposalComment| comment.said_at.day_in(&zone);
    let section = |clause| rules.and_then(|rules| rules.sections.number_of(clause)).unwrap_or_default();
    let answers = rules.filter(|rules| rules.machine.answers_in_writing);
    let nothing = Machine::default();
    let machine = rules.map_or(&nothing, |rules| &rules.machine);
    Body {
        first_words: texts.first().map_or_else(|| proposal.words.clone(), |text| text.words.clone()),
        comments: comments.len(),
        comments_from: comments.first().map(day),
        comments_to: comments.last().map(day),
        rewordings: texts.len().saturating_sub(1),
        rules_number: rules.map(|rules| rules.number),
        needs: machine.needs_of(proposal.matter, proposal.amount_cents).cloned(),
        who_votes_section: section(Clause::WhoVotes).to_owned(),
        quorum_section: section(Clause::Quorum).to_owned(),
        answer_section: answers.map(|_| section(Clause::AnswerInWriting).to_owned()),
        abstaining: said::abstaining_key(machine).to_owned(),
        ..Body::of_proposal(proposal, nothing_yet(machine, proposal, vote))
    }
}

fn reasons(ballots: &[ballots::Ballot], vote: &Vote, voices: &[Voice]) -> Vec<Reason> {
    let with_reason = ballots.iter().filter(|ballot| !ballot.reason.is_empty());
    with_reason
        .filter_map(|ballot| {
            let entry = vote.roll.of(ballot.voice_id)?;
            let voice = voices.iter().find(|voice| voice.id == ballot.voice_id);
            let speaker = voice.and_then(Voice::speaker).map(|speaker| speaker.name.clone());
            Some(Reason {
                speaker: speaker.unwrap_or_default(),
                voice: entry.name.clone(),
                said: ballot.said.map(|said| said.word().to_owned()).unwrap_or_default(),
                words: ballot.reason.clone(),
            })
        })
        .collect()
}

/// Writes the answer to the minority, or changes it.
///
/// # Errors
/// Mistakes, or a change somebody else made in between.
pub async fn answer(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
) -> Result<DecisionAnswer, SaveProblem<DecisionAnswer>> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let decision = Decision::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let before = DecisionAnswer::find(&tx, id).await?;
    let version = before.as_ref().map_or(1, |before| before.version);
    let answer =
        model::answer_from_form(decision.id, version, typed, ctx.today()).map_err(SaveProblem::Mistakes)?;
    let saved = match before {
        None => {
            added(&tx, &allowed, &answer).await?;
            answer
        }
        Some(before) if typed.version().is_some_and(|version| version != before.version) => {
            let latest = kit_store::changes_of(&tx, DecisionAnswer::KIND, id, 1).await?;
            let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
            return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
        }
        Some(before) => changed(&tx, &allowed, &before, answer).await?,
    };
    tx.commit().await?;
    Ok(saved)
}

/// Puts a note beside a decision; the decision itself stays.
///
/// # Errors
/// When it says nothing.
pub async fn note(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<DecisionNote, SaveProblem<DecisionNote>> {
    let allowed = ctx.may(&SPEAK)?;
    let mut mistakes = Mistakes::none();
    let words = parse_words("note", typed.get("note"), 2000, &mut mistakes);
    if words.is_empty() {
        mistakes.add("note", "decisions-note-missing");
    }
    mistakes.or(()).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    let decision = Decision::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let note = DecisionNote {
        id: typed.id().unwrap_or_else(|| allowed.new_id()),
        decision_id: decision.id,
        words,
        written_by: allowed.name.clone(),
        written_at: allowed.at,
        version: 1,
    };
    if DecisionNote::find(&tx, note.id).await?.is_none() {
        added(&tx, &allowed, &note).await?;
        tx.commit().await?;
    }
    Ok(note)
}
