//! Messages to people: what is in the ledger becomes a letter when its time has come, and then a mail.
//!
//! A place writes a row into the ledger in the transaction that makes something so (`kit_mail::notify`), and lists the
//! [`Message`] that words it. At its time everything is looked at again: whether the person is still here and takes
//! mail, what they chose, whether it is still true and theirs to see. The place that knows people is the
//! [`AddressBook`].

mod preview;
mod rules;
mod sending;
pub mod standard;
mod writing;

pub use preview::{Preview, draw_preview, draw_words, preview};
pub use rules::{Verdict, Wish, verdict};
pub use sending::{SendingProblem, send_forever, send_waiting};
pub use standard::{ThankYou, thank};
pub use writing::write_due;

use async_trait::async_trait;
use kit_mail::{Block, Delivery, Line, Notification, State};
use kit_store::{AccountId, Fault, Scope};
use kit_text::{Language, Text};
use uuid::Uuid;

use crate::{App, Coalition, Ctx, Problem, Role};

/// Somebody who can be told something.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub id: Uuid,
    pub name: String,
    pub given_name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// Whether mail is how they want to be reached.
    pub takes_mail: bool,
    pub language: Language,
    pub account: Option<AccountId>,
    /// What they are here; none for those who cannot sign in.
    pub role: Option<Role>,
}

/// People an address book hands out at once.
pub const AT_ONCE: usize = 500;

/// Who the recipients of a coalition are. One place of the product knows.
#[async_trait]
pub trait AddressBook: Send + Sync {
    /// Somebody who is here; none for those who left.
    ///
    /// # Errors
    /// When the database does not answer.
    async fn recipient(&self, scope: &Scope, id: Uuid) -> Result<Option<Recipient>, Fault>;

    /// Everybody who is here, by id after `after`, [`AT_ONCE`] if there are as many.
    ///
    /// # Errors
    /// When the database does not answer.
    async fn everybody(&self, scope: &Scope, after: Uuid) -> Result<Vec<Recipient>, Fault>;
}

/// One kind of message. Its words stand under `mail-kind-KIND` and `mail-kind-about-KIND`.
#[async_trait]
pub trait Message: Send + Sync {
    /// A word of its own among all features: "promise-reminder".
    fn kind(&self) -> &'static str;

    /// How people get it who chose nothing: as a line of the weekly note.
    fn usual(&self) -> Delivery {
        Delivery::Weekly
    }

    /// What a reader can choose.
    fn choices(&self) -> &'static [Delivery] {
        Delivery::ALL
    }

    /// Whether somebody who takes no mail should be called because of it.
    fn is_worth_a_call(&self) -> bool {
        true
    }

    /// Whether it is only for those who can sign in.
    fn needs_account(&self) -> bool {
        false
    }

    /// The words for one person, or none when it is no longer true, done already, or not theirs to see.
    ///
    /// # Errors
    /// When the database does not answer.
    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem>;
}

/// A message on its way to one person.
pub struct Addressed<'a> {
    pub app: &'a App,
    pub coalition: &'a Coalition,
    pub recipient: &'a Recipient,
    pub notification: &'a Notification,
    /// In the reader's language.
    pub text: Text,
    /// The coalition as this person sees it; none for those who cannot sign in.
    pub ctx: Option<Ctx>,
}

impl Addressed<'_> {
    pub fn scope(&self) -> Scope {
        self.app.db.scope(self.coalition.id)
    }

    /// The whole address of a page below the coalition.
    pub fn address(&self, below: &str) -> String {
        format!("{}/{}{below}", self.app.settings.base_url, self.coalition.slug)
    }
}

/// What a message says.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub subject: String,
    pub blocks: Vec<Block>,
    /// The one thing to open: words and whole address.
    pub link: Option<(String, String)>,
    /// The same in one line, for the weekly note.
    pub line: Line,
    /// An entry for the calendar, as an iCalendar text with its METHOD.
    pub calendar: Option<String>,
    /// Other notifications of the same person that this one settles: told with it, or no longer true.
    pub settles: Vec<(Uuid, State)>,
}

/// The kind of message with this word.
pub fn message<'a>(app: &'a App, kind: &str) -> Option<&'a dyn Message> {
    app.registry.messages.iter().find(|message| message.kind() == kind).map(AsRef::as_ref)
}

/// Everybody who is here and could be told something, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn everybody(app: &App, scope: &Scope) -> Result<Vec<Recipient>, Fault> {
    let Some(book) = &app.registry.address_book else {
        return Ok(Vec::new());
    };
    let mut all: Vec<Recipient> = Vec::new();
    loop {
        let after = all.last().map_or(Uuid::nil(), |last| last.id);
        let some = book.everybody(scope, after).await?;
        let is_last = some.len() < AT_ONCE;
        all.extend(some);
        if is_last {
            all.sort_by(|one, other| one.name.cmp(&other.name));
            return Ok(all);
        }
    }
}
