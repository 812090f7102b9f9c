use axum::extract::Path;
use axum::http::Method;
use kit_web::api::{Body, Operation, json_answer};
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::{ItemNotes, balance};
use super::pages::written;
use super::views::voices_here;
use crate::approvals;
use crate::attendance::sheet;
use crate::meetings::{self, Meeting};
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};

/// The notes of one item.
#[derive(Serialize, JsonSchema)]
pub struct NotesShape {
    item_id: Uuid,
    title: String,
    words: String,
}

/// The minutes of a meeting.
#[derive(Serialize, JsonSchema)]
pub struct MinutesShape {
    meeting_id: Uuid,
    approved: bool,
    notes: Vec<NotesShape>,
    /// The promises made in the meeting, by their ids.
    promises: Vec<Uuid>,
    /// The decisions made on its items, in the order of the agenda.
    decisions: Vec<Uuid>,
    /// Resident seats here that have spoken, and how many are here.
    residents_spoken: usize,
    residents: usize,
    everyone_else_spoken: usize,
    everyone_else: usize,
}

/// New notes of an item.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNotes {
    /// The notes as you read them; what others wrote since stays.
    #[serde(default)]
    base: String,
    words: String,
}

/// Somebody spoke.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTurn {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    person_id: Uuid,
}

/// That the minutes stand.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// `2026-04-16`
    approved_on: String,
    /// By whom or by which decision, in words; may be left out where a decision of the register is named.
    #[serde(default)]
    approved_how: String,
    /// The decision of the register that approved them.
    #[serde(default)]
    decision_id: Option<Uuid>,
}

impl From<ItemNotes> for NotesShape {
    fn from(notes: ItemNotes) -> Self {
        Self { item_id: notes.id.0, title: notes.title, words: notes.words }
    }
}

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_MEETINGS), Access::Holds(&RUN_MEETINGS));
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/minutes",
            see,
            Operation::gives::<MinutesShape>("getMinutes", "What was written down at a meeting."),
            show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/meetings/{id}/notes/{item}",
            Access::Holds(&SPEAK),
            Operation::gives::<NotesShape>(
                "writeNotes",
                "Writes the notes of an item, keeping what others wrote.",
            )
            .takes::<NewNotes>(),
            write,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings/{id}/speaking-turns",
            Access::Holds(&SPEAK),
            Operation::gives::<MinutesShape>("noteSpeakingTurn", "Notes that somebody spoke.")
                .takes::<NewTurn>(),
            note_turn,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings/{id}/minutes/approve",
            run,
            Operation::gives::<MinutesShape>("approveMinutes", "Says that the minutes stand.")
                .takes::<Approval>(),
            approve,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings/{id}/minutes/reopen",
            run,
            Operation::gives::<MinutesShape>(
                "reopenMinutes",
                "Opens approved minutes again, to correct them.",
            ),
            reopen,
        )
}

async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

async fn shape(ctx: &Ctx, meeting: &Meeting) -> Answer {
    let written = written(ctx, meeting).await?;
    let sheet = sheet(ctx, meeting).await?;
    let spoken = balance(&voices_here(&sheet), &written.turns);
    Ok(json_answer(&MinutesShape {
        meeting_id: meeting.id.0,
        approved: written.is_approved(),
        promises: written.promises.iter().map(|promise| promise.id.0).collect(),
        decisions: written.decided.iter().map(|decided| decided.id.0).collect(),
        notes: written.notes.into_iter().map(NotesShape::from).collect(),
        residents_spoken: spoken.residents.voices,
        residents: spoken.residents.of,
        everyone_else_spoken: spoken.everyone_else.voices,
        everyone_else: spoken.everyone_else.of,
    }))
}

async fn show(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    shape(&ctx, &meeting).await
}

async fn write(
    ctx: Ctx,
    Path((_, asked, item)): Path<(String, String, Uuid)>,
    Body(new): Body<NewNotes>,
) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let typed = Typed::from_pairs([("base", new.base), ("words", new.words)]);
    let notes = actions::write_notes(&ctx, &meeting, item, &typed).await?;
    Ok(json_answer(&NotesShape::from(notes)))
}

async fn note_turn(ctx: Ctx, Path((_, asked)): Path<(String, String)>, Body(new): Body<NewTurn>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let id = new.id.map(|id| id.to_string()).unwrap_or_default();
    let typed = Typed::from_pairs([("id", id), ("person_id", new.person_id.to_string())]);
    actions::note_turn(&ctx, &meeting, &typed).await?;
    shape(&ctx, &meeting).await
}

async fn approve(ctx: Ctx, Path((_, asked)): Path<(String, String)>, Body(new): Body<Approval>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let typed = Typed::from_pairs([
        ("approved_on", new.approved_on),
        ("approved_how", new.approved_how),
        ("decision_id", new.decision_id.map(|id| id.to_string()).unwrap_or_default()),
    ]);
    approvals::approve(&ctx, &meeting, &typed).await?;
    shape(&ctx, &meeting).await
}

async fn reopen(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    approvals::reopen(&ctx, &meeting).await?;
    shape(&ctx, &meeting).await
}
