use axum::extract::Path;
use kit_store::Record;
use kit_web::api::{Body, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed};
use people::seats::SeatId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Ballot, Vote};
use super::{actions, store};
use crate::proposals::Proposal;

/// One voice of the roll, and what it said as far as that is open.
#[derive(Serialize, JsonSchema)]
pub struct RollShape {
    voice: Uuid,
    name: String,
    group: String,
    is_resident: bool,
    weight: u32,
    has_voted: bool,
    /// agree, disagree, abstain, object, stand_aside or block; absent for secret votes and for other methods
    answer: Option<String>,
    /// One number for each option.
    marks: Vec<u32>,
    /// screen, meeting, hands, telephone, paper or proxy
    how: Option<String>,
}

/// A vote as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct VoteShape {
    proposal_id: Uuid,
    is_open: bool,
    is_secret: bool,
    roll: Vec<RollShape>,
}

/// What a voice says.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBallot {
    /// agree, disagree, abstain, object, stand_aside or block, as the method has them.
    #[serde(default)]
    answer: String,
    /// One number for each option: points, dots, or a rank from 1; 1 for those chosen; 0 for none.
    #[serde(default)]
    marks: Vec<u32>,
    #[serde(default)]
    reason: String,
    /// Left out for one's own ballot; meeting, hands, telephone or paper when entered for somebody.
    #[serde(default)]
    how: String,
    #[serde(default)]
    evidence: String,
    /// The receipt of the ballot before, to change a secret one.
    #[serde(default)]
    receipt: String,
}

/// What casting left.
#[derive(Serialize, JsonSchema)]
pub struct CastShape {
    /// Of a secret ballot, told once.
    receipt: Option<String>,
}

impl From<NewBallot> for Typed {
    fn from(new: NewBallot) -> Self {
        let mut typed = Self::from_pairs([
            ("answer", new.answer),
            ("reason", new.reason),
            ("how", new.how),
            ("evidence", new.evidence),
            ("receipt", new.receipt),
        ]);
        for (place, mark) in new.marks.iter().enumerate().filter(|(_, mark)| **mark > 0) {
            typed.push(&format!("mark_{place}"), mark.to_string());
            typed.push("option", place.to_string());
        }
        typed
    }
}

async fn shape(ctx: &Ctx, vote: Vote) -> Result<VoteShape, Problem> {
    let proposal = Proposal::find(&ctx.scope(), vote.id.0).await?.ok_or(Problem::NotFound)?;
    let ballots = store::ballots(&ctx.scope(), vote.id.0).await?;
    let of = |voice: SeatId| ballots.iter().find(|ballot: &&Ballot| ballot.voice_id == voice);
    let entries = vote.roll.0.iter().map(|entry| {
        let ballot = of(entry.voice);
        RollShape {
            voice: entry.voice.0,
            name: entry.name.clone(),
            group: entry.group.clone(),
            is_resident: entry.is_resident,
            weight: entry.weight,
            has_voted: ballot.is_some(),
            answer: ballot.and_then(|ballot| ballot.said).map(|said| said.word().to_owned()),
            marks: ballot.map(|ballot| ballot.marks.0.clone()).unwrap_or_default(),
            how: ballot.map(|ballot| ballot.how.word().to_owned()),
        }
    });
    Ok(VoteShape {
        proposal_id: vote.id.0,
        is_open: vote.is_open(ctx.now),
        is_secret: proposal.is_secret,
        roll: entries.collect(),
    })
}

type OfProposal = Path<(String, Uuid)>;

pub(super) async fn show(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let vote = Vote::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&shape(&ctx, vote).await?))
}

pub(super) async fn open(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let vote = actions::open_vote(&ctx, id).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&shape(&ctx, vote).await?))
}

pub(super) async fn cast(
    ctx: Ctx,
    Path((_, id, voice)): Path<(String, Uuid, Uuid)>,
    Body(new): Body<NewBallot>,
) -> Answer {
    let cast = actions::cast(&ctx, id, SeatId(voice), &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&CastShape { receipt: cast.receipt }))
}
