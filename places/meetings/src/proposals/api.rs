use axum::extract::{Path, Query};
use kit_store::Record;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed, paging};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Proposal, ProposalComment, ProposalText, State};
use super::{actions, store};

const PAGE: i64 = 50;

/// One wording.
#[derive(Serialize, JsonSchema)]
pub struct WordingShape {
    number: i64,
    words: String,
    why_changed: String,
    written_by: String,
}

/// A proposal as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct ProposalShape {
    id: Uuid,
    title: String,
    words: String,
    why: String,
    /// ordinary, spending, rules, offices or membership
    matter: String,
    amount_cents: Option<i64>,
    /// threshold, consent, consensus, gradients, approval, score, dots, ranked, transferable or advice
    method: String,
    options: Vec<String>,
    seats: i64,
    is_secret: bool,
    proposed_by: String,
    proposed_on: String,
    goal_id: Option<Uuid>,
    /// A moment in UTC, `2026-03-19T22:00:00Z`.
    closes_at: Option<String>,
    meeting: String,
    meeting_id: Option<Uuid>,
    /// Since which day everybody can read it.
    shown_on: Option<String>,
    /// What is adopted when it passes: rules, minutes, wording, agreement or seat, a colon, and its id.
    adopts: Option<String>,
    /// The blocked proposal it goes on with.
    follows_id: Option<Uuid>,
    review_on: Option<String>,
    /// draft, open, voting, decided or withdrawn
    state: String,
    /// Every wording, the first one first; left out in lists.
    wordings: Vec<WordingShape>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A proposal to make, or its new details. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewProposal {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    title: String,
    words: String,
    why_changed: String,
    why: String,
    matter: String,
    /// In dollars: "3400".
    amount: String,
    method: String,
    options: Vec<String>,
    seats: Option<i64>,
    is_secret: bool,
    proposed_by: String,
    goal_id: Option<Uuid>,
    /// A day, `2026-03-19`, and an hour, `17:30`, where the coalition is.
    closes_day: String,
    closes_time: String,
    meeting: String,
    meeting_id: Option<Uuid>,
    /// What is adopted when it passes: rules, minutes, wording, agreement or seat, a colon, and its id.
    adopts: String,
    review_on: String,
}

/// A comment as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommentShape {
    id: Uuid,
    /// for, concern, question or change
    stand: String,
    words: String,
    said_by: String,
    said_for: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// Your own id makes adding repeatable; left out, one is made.
    #[serde(default)]
    id: Option<Uuid>,
    stand: String,
    words: String,
}

impl From<ProposalComment> for CommentShape {
    fn from(comment: ProposalComment) -> Self {
        Self {
            id: comment.id,
            stand: comment.stand.word().to_owned(),
            words: comment.words,
            said_by: comment.said_by,
            said_for: comment.said_for,
        }
    }
}

fn shape(proposal: Proposal, texts: Vec<ProposalText>) -> ProposalShape {
    let wording = |text: ProposalText| WordingShape {
        number: text.number,
        words: text.words,
        why_changed: text.why_changed,
        written_by: text.written_by,
    };
    ProposalShape {
        id: proposal.id.0,
        title: proposal.title,
        words: proposal.words,
        why: proposal.why,
        matter: proposal.matter.word().to_owned(),
        amount_cents: proposal.amount_cents,
        method: proposal.method.word().to_owned(),
        options: proposal.options.0,
        seats: proposal.seats,
        is_secret: proposal.is_secret,
        proposed_by: proposal.proposed_by,
        proposed_on: proposal.proposed_on.to_string(),
        goal_id: proposal.goal_id.map(|id| id.0),
        closes_at: proposal.closes_at.map(|at| at.timestamp().to_string()),
        meeting: proposal.meeting,
        meeting_id: proposal.meeting_id.map(|id| id.0),
        shown_on: proposal.shown_on.map(|day| day.to_string()),
        adopts: proposal.adopts.map(|adopts| adopts.to_string()),
        follows_id: proposal.follows_id.map(|id| id.0),
        review_on: proposal.review_on.map(|day| day.to_string()),
        state: proposal.state.word().to_owned(),
        wordings: texts.into_iter().map(wording).collect(),
        version: proposal.version,
    }
}

fn written<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

impl From<NewProposal> for Typed {
    fn from(new: NewProposal) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("title", new.title),
            ("words", new.words),
            ("why_changed", new.why_changed),
            ("why", new.why),
            ("matter", new.matter),
            ("amount", new.amount),
            ("method", new.method),
            ("options", new.options.join("\n")),
            ("seats", written(new.seats)),
            ("is_secret", if new.is_secret { "yes" } else { "" }.to_owned()),
            ("proposed_by", new.proposed_by),
            ("goal_id", written(new.goal_id)),
            ("closes_day", new.closes_day),
            ("closes_time", new.closes_time),
            ("meeting", new.meeting),
            ("meeting_id", written(new.meeting_id)),
            ("adopts", new.adopts),
            ("review_on", new.review_on),
        ])
    }
}

#[derive(Default, Deserialize)]
pub(super) struct After {
    #[serde(default)]
    after: String,
}

type OfProposal = Path<(String, Uuid)>;

pub(super) async fn list(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let after = after.after.parse().unwrap_or(Uuid::nil());
    let rows = store::list(&ctx.scope(), after, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.id.to_string());
    let items = rows.into_iter().map(|proposal| shape(proposal, Vec::new())).collect();
    Ok(json_answer(&ListPage::<ProposalShape> { items, next }))
}

async fn answer(ctx: &Ctx, proposal: Proposal) -> Answer {
    let texts = store::texts(&ctx.scope(), proposal.id.0).await?;
    Ok(json_answer(&shape(proposal, texts)))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let proposal = Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    answer(&ctx, proposal).await
}

pub(super) async fn add(ctx: Ctx, Body(new): Body<NewProposal>) -> Answer {
    let proposal = actions::add(&ctx, &new.into()).await.map_err(SaveProblem::plain)?;
    answer(&ctx, proposal).await
}

pub(super) async fn change(ctx: Ctx, Path((_, id)): OfProposal, Body(new): Body<NewProposal>) -> Answer {
    let proposal = actions::change(&ctx, id, &new.into()).await.map_err(SaveProblem::plain)?;
    answer(&ctx, proposal).await
}

pub(super) async fn open(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    answer(&ctx, actions::go_to(&ctx, id, State::Open).await?).await
}

pub(super) async fn withdraw(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    answer(&ctx, actions::go_to(&ctx, id, State::Withdrawn).await?).await
}

pub(super) async fn comments(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let items = store::comments(&ctx.scope(), id).await?.into_iter().map(CommentShape::from).collect();
    Ok(json_answer(&ListPage::<CommentShape> { items, next: None }))
}

pub(super) async fn comment(ctx: Ctx, Path((_, id)): OfProposal, Body(new): Body<NewComment>) -> Answer {
    let typed = Typed::from_pairs([("id", written(new.id)), ("stand", new.stand), ("comment", new.words)]);
    let comment = actions::comment(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&CommentShape::from(comment)))
}
