//! The best next step as it was worked out last. Home shows it on every visit, and it changes only when a record does, so
//! it is worked out again once there is a newer entry in the history, or on another day.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};

use kit_store::{CoalitionId, Day};
use kit_text::Texts;
use kit_web::{Ctx, Visit};
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
    /// How many parts were done.
    done: usize,
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

/// How many parts were done when that was worked out last; none while nobody asked since the start.
pub(super) fn done(visit: &Visit) -> Option<usize> {
    let coalition = visit.coalition.as_ref()?;
    let remembered = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    let entry = remembered.get(&coalition.id)?;
    let is_this = entry.of.upgrade().is_some_and(|texts| Arc::ptr_eq(&texts, &visit.app.texts));
    is_this.then_some(entry.done)
}

/// Somebody looked at all parts: their number is known, the step for Home is worked out when it is asked for.
pub(super) fn remember_done(ctx: &Ctx, done: usize) {
    let mut remembered = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    let known = remembered.get_mut(&ctx.coalition().id);
    match known.filter(|entry| entry.of.upgrade().is_some_and(|texts| Arc::ptr_eq(&texts, &ctx.app.texts))) {
        Some(entry) => entry.done = done,
        None => {
            drop(remembered);
            // No entry of the history has the id of nothing, so the step is asked for anew.
            remember(ctx, Some(Uuid::nil()), None, done);
        }
    }
}

pub(super) fn remember(ctx: &Ctx, newest: Option<Uuid>, step: Option<Step>, done: usize) {
    let mut remembered = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    if remembered.len() >= MOST {
        remembered.clear();
    }
    let of = Arc::downgrade(&ctx.app.texts);
    remembered.insert(ctx.coalition().id, Entry { of, newest, day: ctx.today(), step, done });
}
