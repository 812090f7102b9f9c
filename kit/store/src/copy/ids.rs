use std::collections::HashMap;

use serde_json::Value as Json;
use uuid::Uuid;

use super::CopiedRow;
use crate::{Kind, Table};

/// Ids that become others on the way: a coalition that comes twice, accounts known by another id.
#[derive(Clone, Debug, Default)]
pub struct NewIds(HashMap<Uuid, Uuid>);

/// Letters of an id as text.
const LENGTH: usize = 36;

impl NewIds {
    pub fn set(&mut self, from: Uuid, to: Uuid) {
        if from != to {
            self.0.insert(from, to);
        }
    }

    /// What became of an id; itself when nothing did.
    pub fn of(&self, id: Uuid) -> Uuid {
        self.0.get(&id).copied().unwrap_or(id)
    }

    /// Replaces ids in a row: in columns of ids, and inside the JSON and text that remember records.
    pub fn apply(&self, table: &Table, row: &mut CopiedRow) {
        if self.0.is_empty() {
            return;
        }
        for column in &table.columns {
            if !matches!(column.kind, Kind::Uuid | Kind::Json | Kind::Text) {
                continue;
            }
            if let Some(Json::String(text)) = row.get_mut(&column.name)
                && let Some(replaced) = self.replaced(text)
            {
                *text = replaced;
            }
        }
    }

    /// The text with its ids replaced; nothing when it holds none of them.
    fn replaced(&self, text: &str) -> Option<String> {
        let bytes = text.as_bytes();
        let mut out: Option<String> = None;
        let (mut at, mut copied) = (0, 0);
        while at + LENGTH <= bytes.len() {
            let looks_like_id = [8, 13, 18, 23].iter().all(|dash| bytes[at + dash] == b'-');
            let known = looks_like_id
                .then(|| text.get(at..at + LENGTH))
                .flatten()
                .and_then(|id| id.parse::<Uuid>().ok())
                .and_then(|id| self.0.get(&id));
            let Some(new) = known else {
                at += 1;
                continue;
            };
            let out = out.get_or_insert_default();
            out.push_str(&text[copied..at]);
            out.push_str(&new.to_string());
            at += LENGTH;
            copied = at;
        }
        out.map(|out| out + &text[copied..])
    }
}
