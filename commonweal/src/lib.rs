//! Commonweal, the workbench of community coalitions: command line, settings and wiring. Nothing else.
// `tell!` goes on when nobody reads any more; `println!` would panic.
#![deny(clippy::print_stdout)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod commands;
pub mod places;
pub mod settings;
