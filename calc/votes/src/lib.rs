//! Counting votes: pure, deterministic, and told round by round in a way that can be checked by hand.
#![cfg_attr(test, allow(clippy::unwrap_used))]
