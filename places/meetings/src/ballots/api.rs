use axum::extract::Path;
use kit_store::Record;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed};
use people::seats::SeatId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Ballot, Proxy, Recusal, Vote};
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
    let vote = actions::open_vote(&ctx, id, &Typed::default()).await.map_err(SaveProblem::plain)?;
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

/// A proxy: somebody may vote for a voice.
#[derive(Serialize, JsonSchema)]
pub struct ProxyShape {
    id: Uuid,
    voice: Uuid,
    voice_name: String,
    holder_id: Uuid,
    /// The only proposal it is for; absent when it is for all.
    proposal_id: Option<Uuid>,
    /// Days like 2026-03-10; the last one belongs to it.
    from_day: String,
    until_day: String,
    /// Whether it was taken back.
    is_revoked: bool,
}

/// A proxy to give. How many voices one person may carry, and for how long, our rules say.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProxy {
    /// Your own id makes adding repeatable; left out, one is made.
    #[serde(default)]
    id: Option<Uuid>,
    voice: Uuid,
    holder_id: Uuid,
    #[serde(default)]
    proposal_id: Option<Uuid>,
    /// Left out: from today.
    #[serde(default)]
    from_day: String,
    until_day: String,
}

/// A declared interest: the voice may speak and does not vote.
#[derive(Serialize, JsonSchema)]
pub struct RecusalShape {
    id: Uuid,
    voice: Uuid,
    voice_name: String,
    why: String,
    /// The statement of interests it rests on.
    statement_id: Option<Uuid>,
    /// A moment in UTC, `2026-03-19T22:00:00Z`.
    left_room_at: Option<String>,
    /// When they came back after that.
    back_in_room_at: Option<String>,
}

/// An interest to declare.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecusal {
    voice: Uuid,
    why: String,
}

impl From<Proxy> for ProxyShape {
    fn from(proxy: Proxy) -> Self {
        Self {
            id: proxy.id,
            voice: proxy.voice_id.0,
            voice_name: proxy.voice_name,
            holder_id: proxy.holder_id.0,
            proposal_id: proxy.proposal_id.map(|id| id.0),
            from_day: proxy.from_day.to_string(),
            until_day: proxy.until_day.to_string(),
            is_revoked: proxy.revoked_at.is_some(),
        }
    }
}

impl From<Recusal> for RecusalShape {
    fn from(recusal: Recusal) -> Self {
        Self {
            id: recusal.id,
            voice: recusal.voice_id.0,
            voice_name: recusal.voice_name,
            why: recusal.why,
            statement_id: recusal.statement_id.map(|id| id.0),
            left_room_at: recusal.left_room_at.map(|at| at.timestamp().to_string()),
            back_in_room_at: recusal.back_in_room_at.map(|at| at.timestamp().to_string()),
        }
    }
}

pub(super) async fn proxies(ctx: Ctx) -> Answer {
    let all = store::proxies(&ctx.scope(), ctx.today()).await?;
    let items = all.into_iter().map(ProxyShape::from).collect();
    Ok(json_answer(&ListPage::<ProxyShape> { items, next: None }))
}

pub(super) async fn give_proxy(ctx: Ctx, Body(new): Body<NewProxy>) -> Answer {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let typed = Typed::from_pairs([
        ("id", id(new.id)),
        ("voice", new.voice.to_string()),
        ("holder_id", new.holder_id.to_string()),
        ("proposal_id", id(new.proposal_id)),
        ("from_day", new.from_day),
        ("until_day", new.until_day),
    ]);
    let proxy = actions::give_proxy(&ctx, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&ProxyShape::from(proxy)))
}

pub(super) async fn revoke_proxy(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    Ok(json_answer(&ProxyShape::from(actions::revoke_proxy(&ctx, id).await?)))
}

pub(super) async fn interests(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let all = store::recusals(&ctx.scope(), id).await?;
    let items = all.into_iter().map(RecusalShape::from).collect();
    Ok(json_answer(&ListPage::<RecusalShape> { items, next: None }))
}

pub(super) async fn declare(ctx: Ctx, Path((_, id)): OfProposal, Body(new): Body<NewRecusal>) -> Answer {
    let typed = Typed::from_pairs([("voice", new.voice.to_string()), ("why", new.why)]);
    let recusal = actions::recuse(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&RecusalShape::from(recusal)))
}
