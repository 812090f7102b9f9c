//! One row of a list: the person and organization it describes, its doubts, its verdict.

use kit_store::Day;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::read::{Doubt, DoubtKind};
use super::verdict::{Decision, Verdict};
use crate::contact::MemberClass;
use crate::organizations::Location;

/// Where somebody can be reached and found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postcode: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Key in the coalition's sector scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<MemberClass>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined_on: Option<Day>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// A person as a row describes them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonDraft {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub given_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub family_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub job: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub part: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    pub details: Details,
}

impl PersonDraft {
    pub fn name(&self) -> String {
        kit_text::full_name(&self.given_name, &self.family_name)
    }
}

/// An organization as a row describes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganizationDraft {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub website: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what_they_do: String,
    pub details: Details,
}

kit_store::words! {
    /// Why a row cannot be taken.
    pub enum RefusalReason {
        /// It names neither a person nor an organization.
        NoName => "no_name",
        /// The name is a formula of a spreadsheet.
        Formula => "formula",
        TooLong => "too_long",
        /// A coordinate that is no number or lies off the globe.
        NoPlace => "no_place",
    }
}

/// Why a row cannot be taken, and the cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub reason: RefusalReason,
    /// Header of the column, or its number.
    pub column: String,
    pub value: String,
}

kit_store::words! {
    /// Why a row is no person or organization.
    pub enum LeftOutReason {
        Blank => "blank",
        AboveHeader => "above_header",
        RepeatedHeader => "repeated_header",
        Total => "total",
        BelowTable => "below_table",
        SeparatorLine => "separator_line",
        /// A card of an address book that cannot be read.
        BrokenCard => "broken_card",
        /// A card that only lists other cards.
        GroupCard => "group_card",
        /// The member column says something else.
        NotMember => "not_member",
    }
}

/// A row of `roster_row`: who it is, what was odd, whom it resembles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonDraft>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationDraft>,
    /// Somebody to ask, not a member yet.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub to_ask: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOutReason>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alike: Vec<Alike>,
    /// Words of the fields an update would change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// The beginning of the row as it stands in the file, for rows that are not taken.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cells: String,
}

impl Entry {
    /// What happens to the row unless it is the same as somebody, or a person decides otherwise.
    pub fn taken(&self) -> Decision {
        if self.to_ask { Decision::Ask } else { Decision::Take }
    }

    pub fn name(&self) -> String {
        match (&self.person, &self.organization) {
            (Some(person), _) => person.name(),
            (None, Some(organization)) => organization.name.clone(),
            (None, None) => self.cells.clone(),
        }
    }
}

/// Whom a row resembles and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    pub target: Target,
    pub name: String,
    /// Words for what agrees, the strongest first.
    pub because: Vec<String>,
}

/// A record that is here, or another row of the same list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    Record(Uuid),
    Row(i64),
}

impl Target {
    /// The stored form: `record:ID` or `row:NUMBER`.
    pub fn word(self) -> String {
        match self {
            Self::Record(id) => format!("record:{id}"),
            Self::Row(number) => format!("row:{number}"),
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        match word.split_once(':')? {
            ("record", id) => id.parse().ok().map(Self::Record),
            ("row", number) => number.parse().ok().map(Self::Row),
            _ => None,
        }
    }
}

/// Entries of one source row are numbered from this many times its line, so that numbers stay the same when a
/// row is split anew.
pub const NUMBERS_A_LINE: i64 = 64;

/// The line of the source an entry's number belongs to.
pub fn line_of(number: i64) -> i64 {
    number / NUMBERS_A_LINE
}

/// The answer to one doubt: the suggestion, or against it.
pub type Answers = Vec<(DoubtKind, bool)>;

/// An entry with its verdict and what happens to it.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedRow {
    pub number: i64,
    pub first_line: i64,
    pub last_line: i64,
    pub verdict: Verdict,
    pub decision: Decision,
    /// A person decided; a new check keeps that.
    pub decided: bool,
    pub target: Option<Target>,
    pub answers: Answers,
    pub entry: Entry,
}

impl CheckedRow {
    /// How many rows of the source it accounts for: further people of one row count none.
    pub fn source_rows(&self) -> i64 {
        if self.number % NUMBERS_A_LINE == 0 {
            self.last_line - self.first_line + 1
        } else {
            0
        }
    }
}
