//! What happened lately, so that nothing is lost between the moment a page is loaded and the one it begins to listen.
//! On a phone with a weak signal that takes seconds.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::Subject;

/// Events remembered; a page from before them looks at everything again.
pub(super) const KEPT: usize = 1024;

#[derive(Clone, Default)]
pub(super) struct Recent(Arc<Mutex<Told>>);

#[derive(Default)]
struct Told {
    /// How many there were, also those forgotten since.
    count: u64,
    latest: VecDeque<Subject>,
}

impl Recent {
    pub fn remember(&self, subject: Subject) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if told.latest.len() == KEPT {
            told.latest.pop_front();
        }
        told.latest.push_back(subject);
        told.count += 1;
    }

    /// Something may have happened that nobody here heard of.
    pub fn forget(&self) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.latest.clear();
        told.count += 1;
    }

    pub fn count(&self) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).count
    }

    /// Whether one of the subjects was told of, or may have been, after the first `count` events.
    pub fn since(&self, count: u64, subjects: &[Subject]) -> bool {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match told.count.checked_sub(count).map(usize::try_from) {
            Some(Ok(after)) if after <= told.latest.len() => {
                told.latest.iter().rev().take(after).any(|subject| subjects.contains(subject))
            }
            _ => true,
        }
    }
}
