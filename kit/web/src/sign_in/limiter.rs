use std::collections::HashMap;
use std::sync::Mutex;

use kit_store::Instant;

/// Counts tries by key within a window, in memory: enough to stop guessing, nothing to clean up.
#[derive(Default)]
pub struct Limiter(Mutex<Tries>);

#[derive(Default)]
struct Tries {
    /// When the window of a key began, and its tries since.
    by_key: HashMap<String, (Instant, u32)>,
    /// When the keys were last gone through for windows that are over.
    swept_at: Option<Instant>,
}

impl Tries {
    /// Whether there is room for `key`. A flood of new keys makes those who come later wait, not memory run out.
    fn takes(&mut self, key: &str, now: Instant) -> bool {
        if self.by_key.len() < MOST_KEYS || self.by_key.contains_key(key) {
            return true;
        }
        // Once a minute: going through all keys at every try would be the next flood.
        if self.swept_at.is_none_or(|swept| swept.plus_minutes(1) <= now) {
            self.swept_at = Some(now);
            self.by_key.retain(|_, (since, _)| since.plus_minutes(WINDOW_MINUTES) > now);
        }
        self.by_key.len() < MOST_KEYS
    }
}

const WINDOW_MINUTES: i64 = 15;
const MOST_KEYS: usize = 50_000;

impl Limiter {
    /// Whether `key` may try once more; at most `most` times in 15 minutes.
    pub fn allows(&self, key: &str, most: u32, now: Instant) -> bool {
        let Ok(mut tries) = self.0.lock() else {
            return false;
        };
        if !tries.takes(key, now) {
            return false;
        }
        let entry = tries.by_key.entry(key.to_owned()).or_insert((now, 0));
        if entry.0.plus_minutes(WINDOW_MINUTES) <= now {
            *entry = (now, 0);
        }
        entry.1 += 1;
        entry.1 <= most
    }

    /// Takes the last try of `key` back: it was no guess.
    pub fn forgive(&self, key: &str) {
        if let Ok(mut tries) = self.0.lock()
            && let Some((_, count)) = tries.by_key.get_mut(key)
        {
            *count = count.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_new_keys_is_bounded_and_passes() {
        let limiter = Limiter::default();
        let start = Instant::from_microseconds(0);
        assert!(limiter.allows("known", 3, start));
        for number in 1..MOST_KEYS {
            assert!(limiter.allows(&number.to_string(), 1, start));
        }
        assert!(!limiter.allows("one more", 1, start), "there is no room");
        assert!(limiter.allows("known", 3, start), "who was there before goes on");
        assert!(limiter.allows("one more", 1, start.plus_minutes(WINDOW_MINUTES)), "the windows are over");
        assert_eq!(limiter.0.lock().unwrap().by_key.len(), 1);
    }
}
