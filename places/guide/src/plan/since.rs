//! What the records were on an earlier day, read back from the history.

use std::collections::HashMap;

use kit_store::{Day, Fault, InCoalition, Instant};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::store::{self, Changed};

type Fields = Map<String, Json>;

/// What became of one record since then.
#[derive(Clone, Debug, PartialEq)]
pub struct Fate {
    /// None for one that was not there.
    pub was: Option<Fields>,
    /// None for one that is gone.
    pub is: Option<Fields>,
}

/// The records that changed since the end of a day.
#[derive(Debug, Default)]
pub struct Since {
    pub day: Option<Day>,
    fates: HashMap<(String, Uuid), Fate>,
    /// Kinds and ids in the order in which they first changed.
    order: Vec<(String, Uuid)>,
}

impl Since {
    /// # Errors
    /// When the database does not answer.
    pub async fn read(on: &impl InCoalition, day: Day, end_of_day: Instant) -> Result<Self, Fault> {
        Ok(Self {
            day: Some(day),
            ..Self::of(store::changes_since(on, end_of_day).await?)
        })
    }

    /// From changes, the first one first.
    pub fn of(changes: Vec<Changed>) -> Self {
        let mut since = Self::default();
        for Changed { kind, id, was, became } in changes {
            // Erased with a person: nothing is known of it any more.
            if was.is_none() && became.is_none() {
                continue;
            }
            let key = (kind, id);
            match since.fates.get_mut(&key) {
                Some(fate) => fate.is = fields(became.as_deref()),
                None => {
                    let fate = Fate { was: fields(was.as_deref()), is: fields(became.as_deref()) };
                    since.fates.insert(key.clone(), fate);
                    since.order.push(key);
                }
            }
        }
        since
    }

    pub fn fate(&self, kind: &str, id: Uuid) -> Option<&Fate> {
        self.fates.get(&(kind.to_owned(), id))
    }

    /// What became of records, in the order in which they changed; what came and went in between is left out.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Fate)> {
        self.order.iter().filter_map(|key| {
            let fate = self.fates.get(key)?;
            (fate.was.is_some() || fate.is.is_some()).then_some((key.0.as_str(), fate))
        })
    }
}

fn fields(text: Option<&str>) -> Option<Fields> {
    text.and_then(|text| serde_json::from_str(text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(id: u128, was: Option<&str>, became: Option<&str>) -> Changed {
        let json = |title: &str| format!("{{\"title\":\"{title}\"}}");
        Changed {
            kind: "goal".to_owned(),
            id: Uuid::from_u128(id),
            was: was.map(json),
            became: became.map(json),
        }
    }

    #[test]
    fn several_changes_of_one_record_are_one_from_the_first_to_the_last() {
        let since = Since::of(vec![
            change(1, Some("Old"), Some("Between")),
            change(1, Some("Between"), Some("New")),
            change(2, None, Some("Came")),
            change(2, Some("Came"), None),
            change(3, None, None),
        ]);
        let fate = since.fate("goal", Uuid::from_u128(1)).unwrap();
        assert_eq!(fate.was.as_ref().unwrap()["title"], "Old");
        assert_eq!(fate.is.as_ref().unwrap()["title"], "New");
        assert_eq!(since.all().count(), 1);
    }
}
