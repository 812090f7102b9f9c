//! The ledger: who is to hear of what, and what became of it.

mod store;

pub use store::{
    Counted, Known, allow_address, choices, choose, counts, due, find, for_weekly_note, has_heard, hold,
    listed, note_hours, notify, postpone, put_reader, reader, readers, same_reader, settle, stopped_by,
    told_of, withdraw,
};

use kit_store::{CoalitionId, Instant};
use uuid::Uuid;

use crate::QuietHours;

kit_store::words! {
    /// Where a notification stands.
    pub enum State {
        /// Not yet its time, or waiting for the weekly note.
        Waiting => "waiting",
        /// In the outbox.
        Written => "written",
        /// The mail server took it.
        Sent => "sent",
        /// To be told by telephone: the reader takes no mail.
        ToTelephone => "to_telephone",
        /// Somebody told them.
        Told => "told",
        /// The reader asked for no mails of this kind.
        Stopped => "stopped",
        /// Earlier mails to this address were refused.
        Held => "held",
        /// No longer true, or they did it already, or may not see it any more.
        Dropped => "dropped",
        /// The mail server refused this mail.
        Refused => "refused",
        /// The mail server knows no such address, or the mail came back.
        Bounced => "bounced",
    }
}

kit_store::words! {
    /// How a reader wants to hear of things of one kind, those with fewer mails later.
    pub enum Delivery {
        AtOnce => "at_once",
        /// As a line of the weekly note.
        Weekly => "weekly",
        Never => "never",
    }
}

/// Something one person is to hear. There is one for each event, recipient and reason, whatever happens.
#[derive(Clone, Debug)]
pub struct Notice<'a> {
    pub id: Uuid,
    /// The kind a reader can stop: "promise-reminder".
    pub kind: &'a str,
    /// What happened, in words that are the same whenever it is the same: "promise/ID/2026-03-12". An edited or reopened
    /// record is the same event, so nobody hears of it again.
    pub event: String,
    /// Who is to hear: a person in the coalition.
    pub recipient: Uuid,
    /// Why this person: "promised".
    pub reason: &'a str,
    /// What the words are made of, as JSON. Cleared as soon as the words are written.
    pub payload: String,
    /// Not before this moment.
    pub send_at: Instant,
    pub now: Instant,
}

kit_store::row! {
    /// A row of the ledger.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Notification {
        pub id: Uuid,
        pub coalition_id: CoalitionId,
        pub kind: String,
        pub event: String,
        pub recipient_id: Uuid,
        pub reason: String,
        pub payload: String,
        pub state: State,
        /// None while it waits for the weekly note.
        pub send_at: Option<Instant>,
        pub made_at: Instant,
        pub ended_at: Option<Instant>,
        /// What the mail server said, or the key of the words that say why not.
        pub problem: Option<String>,
    }
}

kit_store::row! {
    /// How somebody reads: when not, and which of their addresses was refused.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Reader {
        pub recipient_id: Uuid,
        pub quiet_from: i64,
        pub quiet_to: i64,
        /// IANA name; none for the coalition's.
        pub time_zone: Option<String>,
        pub refused_address: Option<String>,
        pub refused_why: Option<String>,
        /// The hour of their weekly note, 0 to 23; none for the coalition's.
        pub note_hour: Option<i64>,
    }
}

impl Reader {
    /// Somebody who said nothing.
    pub fn usual(recipient_id: Uuid) -> Self {
        Self {
            recipient_id,
            quiet_from: QuietHours::USUAL.from(),
            quiet_to: QuietHours::USUAL.to(),
            time_zone: None,
            refused_address: None,
            refused_why: None,
            note_hour: None,
        }
    }

    pub fn quiet_hours(&self) -> QuietHours {
        QuietHours::new(self.quiet_from, self.quiet_to).unwrap_or(QuietHours::USUAL)
    }

    /// Whether mails to this address are held back. Another address is tried anew.
    pub fn holds(&self, address: &str) -> bool {
        self.refused_address.as_deref() == Some(address)
    }
}
