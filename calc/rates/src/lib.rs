//! What numbers can honestly say: intervals, trends, survey estimates, agreement of two raters, small numbers.
//!
//! Architecture invariant: pure arithmetic. No I/O, no clock; every rule names its source.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod agreement;
pub mod breadth;
pub mod grant_match;
pub mod intensity;
pub mod interval;
pub mod participants;
pub mod suppress;
pub mod survey;
pub mod target;
pub mod trend;
