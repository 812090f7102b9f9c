//! Messages out. What somebody is to hear is a row in the ledger, written in the same transaction as its reason; when
//! its time has come it becomes a mail in the outbox, and the outbox is sent.
//!
//! The ledger has one row for each event, recipient and reason, so that nobody hears of one thing twice. Who a
//! recipient is, and whether something is still true, the places know; this crate knows ids and words.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod authorities;
mod came_back;
pub mod dns;
pub mod ledger;
mod letter;
mod quiet;
mod smtp;
mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use came_back::{LONGEST_REPORT, came_back};
pub use ledger::{Delivery, Notice, Notification, Reader, State, notify, withdraw};
pub use letter::{Block, Letter, Line};
pub use quiet::QuietHours;
pub use smtp::{Session, Smtp, SmtpProblem};
pub use store::{
    MOST_TRIES, Mail, insert_mail, mail, mails, note_failure, note_refusal, note_sent, send_again, take,
    waiting,
};

use kit_store::Migration;

pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "mail/0001_mail",
        text: include_str!("../migrations/0001_mail.sql"),
    },
    Migration {
        name: "mail/0002_letter",
        text: include_str!("../migrations/0002_letter.sql"),
    },
    Migration {
        name: "mail/0003_notification",
        text: include_str!("../migrations/0003_notification.sql"),
    },
    Migration {
        name: "mail/0004_note_hour",
        text: include_str!("../migrations/0004_note_hour.sql"),
    },
    Migration {
        name: "mail/0005_in_order",
        text: include_str!("../migrations/0005_in_order.sql"),
    },
];

#[cfg(test)]
mod tests;
