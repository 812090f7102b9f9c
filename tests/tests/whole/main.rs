//! The whole product, as no single place can see it.
#![allow(clippy::unwrap_used)]

mod blind_scoring;
mod calendar_program;
mod cast;
mod hostile_names;
mod kinds;
mod mail_server;
mod on_paper;
mod page_budget;
mod pointers;
mod route_walk;
mod sources;
mod texts;
mod undo;
