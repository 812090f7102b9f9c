use axum::extract::Path;
use axum::http::Method;
use kit_store::Record;
use kit_web::api::{Body, ListPage, Operation, PAGING, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::{Barrier, BarrierNote};
use crate::forms::api::{add, change, day, list, remove, show, written};
use crate::rights::{EDIT_GOALS, SEE_GOALS, SEE_SEALED};

/// A barrier as programs see it. The notes of the core team are an address of their own.
#[derive(Serialize, JsonSchema)]
pub struct BarrierShape {
    id: Uuid,
    /// turf, bad_history, professionals, thin_ties, skills_and_hours, money, leading or costs
    kind: String,
    /// The order among those of its kind, from 1.
    position: i64,
    /// present, absent or not_known
    presence: String,
    title: String,
    words: String,
    /// How bad by the coalition's own view, from 1 (hardly noticed) to 5 (stops us).
    severity: Option<i64>,
    whose: String,
    goal_id: Option<Uuid>,
    /// A day, `2026-03-10`.
    review_on: Option<String>,
    came_of: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A barrier to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewBarrier {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    kind: String,
    presence: String,
    title: String,
    words: String,
    severity: Option<i64>,
    whose: String,
    goal_id: Option<Uuid>,
    review_on: Option<String>,
    came_of: String,
}

/// Something to try: what, who and by when are all needed.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTry {
    /// Your own id makes adding repeatable; left out, one is made.
    #[serde(default)]
    id: Option<Uuid>,
    what: String,
    person_id: Uuid,
    /// A day, `2026-03-10`.
    by: String,
}

/// The promise made to try something.
#[derive(Serialize, JsonSchema)]
pub struct TryShape {
    promise_id: Uuid,
}

/// The notes of the core team about a barrier.
#[derive(Serialize, JsonSchema)]
pub struct NoteShape {
    words: String,
    /// Send it back with a change; 0 while nothing was noted.
    version: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    words: String,
    #[serde(default)]
    version: Option<i64>,
}

impl From<Barrier> for BarrierShape {
    fn from(barrier: Barrier) -> Self {
        Self {
            id: barrier.id.0,
            kind: barrier.kind.word().to_owned(),
            position: barrier.position,
            presence: barrier.presence.word().to_owned(),
            title: barrier.title,
            words: barrier.words,
            severity: barrier.severity,
            whose: barrier.whose,
            goal_id: barrier.goal_id.map(|id| id.0),
            review_on: day(barrier.review_on),
            came_of: barrier.came_of,
            version: barrier.version,
        }
    }
}

impl From<NewBarrier> for Typed {
    fn from(new: NewBarrier) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("kind", new.kind),
            ("presence", new.presence),
            ("title", new.title),
            ("words", new.words),
            ("severity", written(new.severity)),
            ("whose", new.whose),
            ("goal_id", written(new.goal_id)),
            ("review_on", new.review_on.unwrap_or_default()),
            ("came_of", new.came_of),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let all = "/api/v1/coalitions/{coalition}/barriers";
    let each = "/api/v1/coalitions/{coalition}/barriers/{id}";
    let one = |name, summary| Operation::gives::<BarrierShape>(name, summary);
    let listed = Operation::gives::<ListPage<BarrierShape>>("listBarriers", "What is in the way, by id.");
    let added = one("addBarrier", "Notes a barrier, or that one is not there.").takes::<NewBarrier>();
    let changed = one("changeBarrier", "Replaces the details of a barrier.").takes::<NewBarrier>();
    let removed = one("removeBarrier", "Takes a barrier out; answers with what it was.");
    Routes::new()
        .api(Method::GET, all, see, listed.query(PAGING), list::<Barrier>)
        .api(Method::POST, all, edit, added, add::<Barrier>)
        .api(Method::GET, each, see, one("getBarrier", "One barrier."), show::<Barrier>)
        .api(Method::PUT, each, edit, changed, change::<Barrier>)
        .api(Method::DELETE, each, edit, removed, remove::<Barrier>)
        .merge(beside())
}

fn beside() -> Routes {
    let edit = Access::Holds(&EDIT_GOALS);
    let sealed = Access::Holds(&SEE_SEALED);
    let tries = "/api/v1/coalitions/{coalition}/barriers/{id}/tries";
    let notes = "/api/v1/coalitions/{coalition}/barriers/{id}/notes";
    let tried = Operation::gives::<TryShape>("tryAgainstBarrier", "Promises to try something about it.");
    let shown = Operation::gives::<NoteShape>("getBarrierNotes", "What the core team notes about it.");
    let changed = Operation::gives::<NoteShape>("changeBarrierNotes", "Replaces the core team's notes.");
    Routes::new()
        .api(Method::POST, tries, edit, tried.takes::<NewTry>(), add_try)
        .api(Method::GET, notes, sealed, shown, show_note)
        .api(Method::PUT, notes, sealed, changed.takes::<NewNote>(), change_note)
}

type OfBarrier = Path<(String, Uuid)>;

async fn add_try(ctx: Ctx, Path((_, id)): OfBarrier, Body(new): Body<NewTry>) -> Answer {
    let typed = Typed::from_pairs([
        ("id", written(new.id)),
        ("what", new.what),
        ("person_id", new.person_id.to_string()),
        ("by", new.by),
    ]);
    let promise = actions::add_try(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&TryShape { promise_id: promise.0 }))
}

fn note_shape(note: BarrierNote) -> NoteShape {
    NoteShape { words: note.words, version: note.version }
}

async fn show_note(ctx: Ctx, Path((_, id)): OfBarrier) -> Answer {
    let barrier = Barrier::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let note = BarrierNote::find(&ctx.scope(), id).await?;
    let nothing = BarrierNote { id: barrier.id, words: String::new(), version: 0 };
    Ok(json_answer(&note_shape(note.unwrap_or(nothing))))
}

async fn change_note(ctx: Ctx, Path((_, id)): OfBarrier, Body(new): Body<NewNote>) -> Answer {
    let typed = Typed::from_pairs([("words", new.words), ("version", written(new.version))]);
    let note = actions::write_note(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&note_shape(note)))
}
