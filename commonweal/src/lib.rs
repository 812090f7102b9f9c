//! Commonweal, the workbench of community coalitions: command line, settings and wiring. Nothing else.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod commands;
pub mod places;
pub mod settings;
