//! Columns that hold the id of a record of which two can become one.

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{Fault, InCoalition, Keeper};

/// A column of some record that holds the id of a person or an organization. Merging two of them moves it, taking the
/// merge back moves it back, and erasing a person empties it.
#[derive(Clone, Copy)]
pub struct Pointer {
    /// The kind of record it points to.
    pub to: &'static str,
    /// Keeper of the records that hold it.
    pub held_by: fn() -> Box<dyn Keeper>,
    /// The column, which is also the name in the record's JSON form.
    pub column: &'static str,
    pub holds: Holds,
    /// The ids of the records that point to `$2`.
    pub pointing: &'static str,
}

/// What a column that points holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One id, which stands in no other such column of the record: the column named first keeps it.
    OneApart,
    /// One id; whoever asks may also be who named them.
    One,
    /// One of two ids that differ: a record of one with themselves says nothing and goes.
    OneOfTwo,
    /// Like [`Holds::OneOfTwo`], in JSON that says what is pointed to.
    NamedOfTwo,
    /// A list of ids.
    Several,
}

impl Pointer {
    pub fn kind(&self) -> &'static str {
        (self.held_by)().kind()
    }

    /// The ids of the records that point to `id` through this column.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn pointing_to(&self, on: &impl InCoalition, id: Uuid) -> Result<Vec<Uuid>, Fault> {
        let found: Vec<(Uuid,)> = match self.holds {
            // A list is kept as text, in which an id is found by its digits.
            Holds::Several | Holds::NamedOfTwo => {
                on.all(self.pointing, &[&on.coalition(), &id.to_string()]).await?
            }
            Holds::One | Holds::OneApart | Holds::OneOfTwo => {
                on.all(self.pointing, &[&on.coalition(), &id]).await?
            }
        };
        Ok(found.into_iter().map(|(id,)| id).collect())
    }
}

/// A pointing value with `gone` replaced by `kept`; a list names nobody twice.
pub fn pointed(value: &Json, gone: &Json, kept: &Json) -> Json {
    let now = |one: &Json| if one == gone { kept.clone() } else { one.clone() };
    match value {
        Json::Array(several) => {
            let mut all: Vec<Json> = Vec::new();
            for one in several.iter().map(now) {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
            Json::Array(all)
        }
        Json::Object(named) => {
            Json::Object(named.iter().map(|(name, one)| (name.clone(), now(one))).collect())
        }
        one => now(one),
    }
}

/// The one id or the ids a pointing column holds.
pub fn pointed_ids(value: &Json) -> Vec<Uuid> {
    let id = |one: &Json| one.as_str()?.parse().ok();
    match value {
        Json::Array(several) => several.iter().filter_map(id).collect(),
        Json::Object(named) => named.values().filter_map(id).collect(),
        one => id(one).into_iter().collect(),
    }
}
