//! The best next step as it was worked out last. Home shows it on every visit, and it changes only when a record does, so
//! it is worked out again once there is a newer entry in the history, or on another day.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};

use kit_store::{CoalitionId, Day};
use kit_text::Texts;
use kit_web::Ctx;
use uuid::Uuid;

/// What Home says of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub part: &'static str,
    pub question: Option<&'static str>,
    pub minutes: usize,
    pub is_again: bool,
    pub is_begun: bool,
    pub done: usize,
}

/// A coalition in one running application: tests run several at once.
struct Entry {
    of: Weak<Texts>,
    newest: Option<Uuid>,
    day: Day,
    step: Option<Step>,
}

/// Coalitions remembered; more make it begin anew.
const MOST: usize = 20_000;

static REMEMBERED: LazyLock<Mutex<HashMap<CoalitionId, Entry>>> = LazyLock::new(Mutex::default);

/// The step that still holds; none when something changed since.
pub(super) fn step(ctx: &Ctx, newest: Option<Uuid>) -> Option<Option<Step>> {
    let remembered = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    let entry = remembered.get(&ctx.coalition().id)?;
    let is_this = entry.of.upgrade().is_some_and(|texts| Arc::ptr_eq(&texts, &ctx.app.texts));
    (is_this && entry.newest == newest && entry.day == ctx.today()).then_some(entry.step)
}

pub(super) fn remember(ctx: &Ctx, newest: Option<Uuid>, step: Option<Step>) {
    let mut remembered = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    if remembered.len() >= MOST {
        remembered.clear();
    }
    let of = Arc::downgrade(&ctx.app.texts);
    remembered.insert(ctx.coalition().id, Entry { of, newest, day: ctx.today(), step });
}
