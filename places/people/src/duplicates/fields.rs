//! The fields of two records side by side, and the one record they become.

use serde_json::{Map, Value as Json};

use super::model::Subject;

/// Which value of a field stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Kept,
    Gone,
    /// Lists and notes of both, one after the other.
    Both,
}

impl Choice {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Gone => "gone",
            Self::Both => "both",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Kept, Self::Gone, Self::Both].into_iter().find(|choice| choice.word() == word)
    }
}

/// How the default of a field is chosen when both records say something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// What the record that was changed last says.
    Newer,
    Earlier,
    Later,
    /// Somebody who is still here did not leave.
    StillHere,
    /// Lists and notes are joined.
    Joined,
}

/// A field of both records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the record's JSON form.
    pub name: &'static str,
    rule: Rule,
}

const fn field(name: &'static str, rule: Rule) -> Field {
    Field { name, rule }
}

const PERSON: &[Field] = &[
    field("title", Rule::Newer),
    field("given_name", Rule::Newer),
    field("family_name", Rule::Newer),
    field("organization_id", Rule::Newer),
    field("job", Rule::Newer),
    field("email", Rule::Newer),
    field("phone", Rule::Newer),
    field("contact", Rule::Newer),
    field("address", Rule::Newer),
    field("city", Rule::Newer),
    field("state", Rule::Newer),
    field("postcode", Rule::Newer),
    field("languages", Rule::Joined),
    field("access_needs", Rule::Joined),
    field("sector", Rule::Newer),
    field("class", Rule::Newer),
    field("part", Rule::Newer),
    field("age_stated", Rule::Newer),
    field("evidence", Rule::Joined),
    field("gains", Rule::Newer),
    field("try_this", Rule::Newer),
    field("notes", Rule::Joined),
    field("joined_on", Rule::Earlier),
    field("left_on", Rule::StillHere),
    field("last_seen_on", Rule::Later),
];

const ORGANIZATION: &[Field] = &[
    field("name", Rule::Newer),
    field("kind", Rule::Newer),
    field("what_they_do", Rule::Newer),
    field("address", Rule::Newer),
    field("city", Rule::Newer),
    field("state", Rule::Newer),
    field("postcode", Rule::Newer),
    field("latitude", Rule::Newer),
    field("phone", Rule::Newer),
    field("email", Rule::Newer),
    field("website", Rule::Newer),
    field("government_level", Rule::Newer),
    field("sector", Rule::Newer),
    field("class", Rule::Newer),
    field("brings", Rule::Joined),
    field("hopes", Rule::Joined),
    field("care_stages", Rule::Joined),
    field("notes", Rule::Joined),
    field("joined_on", Rule::Earlier),
    field("left_on", Rule::StillHere),
];

/// The fields a person chooses from, in the order of the page.
pub fn of(subject: Subject) -> &'static [Field] {
    match subject {
        Subject::Person => PERSON,
        Subject::Organization => ORGANIZATION,
    }
}

/// A record in its JSON form.
pub type Content = Map<String, Json>;

pub fn value<'c>(content: &'c Content, name: &str) -> &'c Json {
    content.get(name).unwrap_or(&Json::Null)
}

pub fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Fields in which something is said: the fuller record is the one that stays.
pub fn fullness(subject: Subject, content: &Content) -> usize {
    of(subject).iter().filter(|field| !is_empty(value(content, field.name))).count()
}

/// What says nothing without the other: an age and the day it was stated on, the two numbers of a place.
fn goes_along(name: &str) -> Option<&'static str> {
    match name {
        "age_stated" => Some("age_stated_on"),
        "latitude" => Some("longitude"),
        _ => None,
    }
}

/// Two records side by side.
#[derive(Clone, Debug)]
pub struct SideBySide {
    pub subject: Subject,
    pub kept: Content,
    pub gone: Content,
    /// Whether the record that goes was changed after the one that stays.
    pub gone_is_newer: bool,
}

impl SideBySide {
    pub fn differs(&self, field: Field) -> bool {
        let (kept, gone) = (value(&self.kept, field.name), value(&self.gone, field.name));
        kept != gone && !(is_empty(kept) && is_empty(gone))
    }

    /// Whether both say something, and not the same.
    pub fn contradicts(&self, field: Field) -> bool {
        let (kept, gone) = (value(&self.kept, field.name), value(&self.gone, field.name));
        kept != gone && !is_empty(kept) && !is_empty(gone)
    }

    /// Whether the values of both can stay.
    pub fn can_join(&self, field: Field) -> bool {
        field.rule == Rule::Joined && self.contradicts(field)
    }

    /// What stays unless somebody decides otherwise: the fuller value, else the newer one.
    pub fn default(&self, field: Field) -> Choice {
        let (kept, gone) = (value(&self.kept, field.name), value(&self.gone, field.name));
        let from_gone = match field.rule {
            Rule::StillHere => !is_empty(kept) && (is_empty(gone) || is_later(gone, kept)),
            _ if is_empty(gone) => false,
            _ if is_empty(kept) => true,
            Rule::Joined => return Choice::Both,
            Rule::Newer => self.gone_is_newer,
            Rule::Earlier => is_later(kept, gone),
            Rule::Later => is_later(gone, kept),
        };
        if from_gone { Choice::Gone } else { Choice::Kept }
    }

    /// The one record both become. `choice` decides field by field; `None` takes the default.
    pub fn merged(&self, choice: impl Fn(Field) -> Option<Choice>) -> Content {
        let mut merged = self.kept.clone();
        for field in of(self.subject).iter().copied().filter(|field| self.differs(*field)) {
            let gone = value(&self.gone, field.name).clone();
            match choice(field).unwrap_or_else(|| self.default(field)) {
                Choice::Kept => {}
                Choice::Both if self.can_join(field) => {
                    let both = joined(value(&self.kept, field.name), &gone);
                    merged.insert(field.name.to_owned(), both);
                }
                Choice::Gone | Choice::Both => {
                    merged.insert(field.name.to_owned(), gone);
                    if let Some(with) = goes_along(field.name) {
                        merged.insert(with.to_owned(), value(&self.gone, with).clone());
                    }
                }
            }
        }
        self.carry_over(&mut merged);
        merged
    }

    /// What no page shows moves along when the record that stays says nothing: the account, what a person said about
    /// their own tie, and the profile an organization uses.
    fn carry_over(&self, merged: &mut Content) {
        for (name, along) in [("account_id", None), ("tie", Some("tie_told")), ("profile_id", None)] {
            if is_empty(value(&self.kept, name)) && !is_empty(value(&self.gone, name)) {
                for moved in std::iter::once(name).chain(along) {
                    merged.insert(moved.to_owned(), value(&self.gone, moved).clone());
                }
            }
        }
    }

    /// The versions of both, kept and gone.
    pub fn versions(&self) -> (i64, i64) {
        let version = |content: &Content| value(content, "version").as_i64().unwrap_or_default();
        (version(&self.kept), version(&self.gone))
    }

    /// Two people who sign in for themselves are never made one by somebody else.
    pub fn two_accounts(&self) -> bool {
        let (kept, gone) = (value(&self.kept, "account_id"), value(&self.gone, "account_id"));
        !is_empty(kept) && !is_empty(gone) && kept != gone
    }
}

/// Days are stored as text in an order that sorts.
fn is_later(one: &Json, other: &Json) -> bool {
    one.as_str().zip(other.as_str()).is_some_and(|(one, other)| one > other)
}

fn joined(kept: &Json, gone: &Json) -> Json {
    match (kept, gone) {
        (Json::Array(kept), Json::Array(gone)) => {
            let new = gone.iter().filter(|word| !kept.contains(word));
            Json::Array(kept.iter().chain(new).cloned().collect())
        }
        (Json::String(kept), Json::String(gone)) => Json::String(format!("{kept}\n\n{gone}")),
        _ => kept.clone(),
    }
}
