//! The real binary, started as a person would start it.
#![allow(clippy::unwrap_used)]

mod crash;
mod keep;
mod limits;
mod meeting;
mod proxy;
mod support;
mod upgrade;
