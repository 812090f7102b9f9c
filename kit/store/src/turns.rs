//! Waiting for one's turn inside this process, so that nobody holds a connection while waiting.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{Mutex as Line, OwnedMutexGuard};

use crate::CoalitionId;

/// Held while a transaction of a coalition runs.
pub(crate) type Turn = OwnedMutexGuard<()>;

/// One line of waiting transactions for each coalition that has any.
#[derive(Clone, Default)]
pub(crate) struct Turns(Arc<Mutex<HashMap<CoalitionId, Weak<Line<()>>>>>);

impl Turns {
    pub async fn wait(&self, coalition: CoalitionId) -> Turn {
        self.line(coalition).lock_owned().await
    }

    fn line(&self, coalition: CoalitionId) -> Arc<Line<()>> {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(line) = lines.get(&coalition).and_then(Weak::upgrade) {
            return line;
        }
        lines.retain(|_, line| line.strong_count() > 0);
        let line = Arc::default();
        lines.insert(coalition, Arc::downgrade(&line));
        line
    }
}
