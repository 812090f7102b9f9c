use std::collections::HashMap;
use std::sync::Mutex;

use kit_store::Instant;

/// Counts tries by key within a window, in memory: enough to stop guessing, nothing to clean up.
#[derive(Default)]
pub struct Limiter(Mutex<HashMap<String, (Instant, u32)>>);

const WINDOW_MINUTES: i64 = 15;
const MOST_KEYS: usize = 50_000;

impl Limiter {
    /// Whether `key` may try once more; at most `most` times in 15 minutes.
    pub fn allows(&self, key: &str, most: u32, now: Instant) -> bool {
        let Ok(mut tries) = self.0.lock() else {
            return false;
        };
        if tries.len() >= MOST_KEYS {
            tries.retain(|_, (since, _)| since.plus_minutes(WINDOW_MINUTES) > now);
        }
        let entry = tries.entry(key.to_owned()).or_insert((now, 0));
        if entry.0.plus_minutes(WINDOW_MINUTES) <= now {
            *entry = (now, 0);
        }
        entry.1 += 1;
        entry.1 <= most
    }

    /// Takes the last try of `key` back: it was no guess.
    pub fn forgive(&self, key: &str) {
        if let Ok(mut tries) = self.0.lock()
            && let Some((_, count)) = tries.get_mut(key)
        {
            *count = count.saturating_sub(1);
        }
    }
}
