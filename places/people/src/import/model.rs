use kit_store::{Instant, Record};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::read::{DoubtKind, Meaning};

pub use super::ends::{Counted, RowEnds, TargetKind};
pub use super::entry::{
    Alike, Answers, CheckedRow, Details, Entry, LeftOutReason, NUMBERS_A_LINE, OrganizationDraft,
    PersonDraft, Refusal, RefusalReason, Target, line_of,
};

pub use super::verdict::{Decision, Verdict};

kit_store::id!(
    /// One list that is brought in; also the batch of everything it wrote.
    ImportId
);

kit_store::words! {
    /// How far an import is.
    pub enum Stage {
        /// Somebody says what the columns mean.
        Columns => "columns",
        Checking => "checking",
        /// Every row has its verdict; nothing is saved yet.
        Checked => "checked",
        Saving => "saving",
        Saved => "saved",
        Undoing => "undoing",
        Undone => "undone",
    }
}

kit_store::words! {
    /// What happens to rows whose member column says something else.
    pub enum Others {
        LeaveOut => "leave_out",
        Associate => "associate",
        /// They become people and groups to ask.
        Prospect => "prospect",
    }
}

kit_store::words! {
    /// What happens to somebody who is here already.
    pub enum Existing {
        /// Only empty fields are filled.
        Fill => "fill",
        /// What the list says wins.
        Replace => "replace",
    }
}

/// How the file is read and what its columns mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    pub sheet: Option<String>,
    /// Encoding of a text, by its name; found when not chosen.
    #[serde(default)]
    pub encoding: Option<String>,
    /// Line of the header; `Some(0)` for a table without one, `None` to look for it.
    pub header: Option<u32>,
    pub columns: Vec<Meaning>,
    /// What the member column says of members.
    pub member_value: String,
    pub others: Others,
    pub existing: Existing,
    /// One answer for all questions of a kind in this list; what was said to a single row counts more.
    #[serde(default)]
    pub answers: Answers,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            sheet: None,
            encoding: None,
            header: None,
            columns: Vec::new(),
            member_value: String::new(),
            others: Others::LeaveOut,
            existing: Existing::Fill,
            answers: Answers::new(),
        }
    }
}

/// Where every row went, and what was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    /// Rows of the source, blank ones and the header included.
    pub rows_in: i64,
    pub header: i64,
    /// Source rows that became entries or were refused.
    pub rows: i64,
    /// Source rows left out.
    pub left_out: i64,
    /// People and organizations the rows name.
    pub people: i64,
    pub organizations: i64,
    pub people_added: i64,
    pub organizations_added: i64,
    /// People and groups to ask.
    pub prospects_added: i64,
    pub changed: i64,
    /// Rows left out because the member column says so.
    pub not_members: i64,
    /// Questions of each kind, with how many there are.
    pub questions: Vec<(DoubtKind, i64)>,
    /// Where every row went, once the list is saved.
    pub ends: RowEnds,
    /// Records an undo took back.
    pub taken_back: i64,
    /// Records an undo left alone because somebody changed or needs them, at most 200.
    pub kept: Vec<Kept>,
}

impl Tally {
    /// Whether no row went missing.
    pub fn balances(&self) -> bool {
        self.rows_in == self.header + self.rows + self.left_out
    }
}

/// A record an undo left alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub kind: String,
    pub id: Uuid,
    pub name: String,
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct RosterImport {
        pub id: ImportId,
        /// The file's name; empty for a pasted list.
        pub name: String,
        pub stage: Stage,
        /// [`Choices`] as JSON.
        pub(super) choices: String,
        /// [`Tally`] as JSON.
        pub(super) tally: String,
        pub sent_by: String,
        pub sent_at: Instant,
        pub version: i64,
    }
}

impl RosterImport {
    pub fn new(id: ImportId, name: &str, sent_by: &str, sent_at: Instant) -> Self {
        Self {
            id,
            name: name.to_owned(),
            stage: Stage::Columns,
            choices: "null".to_owned(),
            tally: "{}".to_owned(),
            sent_by: sent_by.to_owned(),
            sent_at,
            version: 1,
        }
    }

    /// What was chosen so far; nothing right after the file was sent.
    pub fn choices(&self) -> Option<Choices> {
        serde_json::from_str(&self.choices).unwrap_or_default()
    }

    pub fn with_choices(mut self, choices: &Choices) -> Self {
        self.choices = serde_json::to_string(choices).unwrap_or_else(|_| "null".to_owned());
        self
    }

    pub fn tally(&self) -> Tally {
        serde_json::from_str(&self.tally).unwrap_or_default()
    }

    pub fn with_tally(mut self, tally: &Tally) -> Self {
        self.tally = serde_json::to_string(tally).unwrap_or_else(|_| "{}".to_owned());
        self
    }

    pub fn at(self, stage: Stage) -> Self {
        Self { stage, ..self }
    }
}

/// The kind word of imports in history.
pub const KIND: &str = <RosterImport as Record>::KIND;
