//! Messages out. A mail is a row written in the same transaction as its reason; sending comes later.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod smtp;
mod store;

pub use smtp::{Smtp, SmtpProblem};
pub use store::{Mail, insert_mail, mail, mails, note_failure, note_sent, send_again, waiting};

use kit_store::Migration;

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "mail/0001_mail",
    text: include_str!("../migrations/0001_mail.sql"),
}];

#[cfg(test)]
mod tests;
