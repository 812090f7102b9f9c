//! A newer version of an installed playbook: what is different, piece by piece, and what the coalition made of it since.

use std::collections::HashMap;

use kit_web::{Ctx, Problem};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::existing;
use super::layout::{Fate, Laid, lay};
use super::model::{Installed, WrittenPiece};
use super::pieces::{Part, Piece, pieces};
use super::shelf::{self, OnShelf};
use super::store;

/// What is chosen for a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Take,
    Keep,
}

kit_store::words! {
    /// How a piece differs.
    pub enum Difference {
        /// The newer version brings it.
        New => "new",
        /// Only the playbook changed it.
        ByPlaybook => "by_playbook",
        /// Only the coalition changed it.
        ByUs => "by_us",
        /// Both did, in the same field.
        ByBoth => "by_both",
    }
}

/// One field: as the installed version said it, as the newer one says it, and as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    pub field: String,
    pub was: Json,
    pub becomes: Json,
    pub now: Json,
}

/// A piece that differs.
#[derive(Clone, Debug)]
pub struct Differs {
    pub laid: Laid,
    pub how: Difference,
    pub fields: Vec<FieldChange>,
}

impl Differs {
    /// The fields the playbook changed, as taking them would write them.
    pub fn changed_fields(&self) -> Map<String, Json> {
        let changed = self.fields.iter().filter(|field| field.was != field.becomes);
        changed.map(|field| (field.field.clone(), field.becomes.clone())).collect()
    }

    /// Whether the playbook offers something here.
    pub fn offers(&self) -> bool {
        self.how != Difference::ByUs
    }
}

/// Everything between the installed version and the one on the shelf.
#[derive(Clone, Debug)]
pub struct Differences {
    pub installed: Installed,
    pub newest: OnShelf,
    pub pieces: Vec<Differs>,
    /// What the newer version has no more, by name. Its records stay.
    pub left_out: Vec<String>,
}

impl Differences {
    /// The pieces in which the playbook offers something.
    pub fn offered(&self) -> impl Iterator<Item = &Differs> {
        self.pieces.iter().filter(|one| one.offers())
    }
}

/// A record with some of its fields replaced.
pub fn overlaid(mut record: Json, fields: &Map<String, Json>) -> Json {
    if let Json::Object(known) = &mut record {
        for (field, value) in fields {
            known.insert(field.clone(), value.clone());
        }
    }
    record
}

/// How the fields of a piece changed: told by the installed version, the newer one and the record as it stands.
pub fn compare(before: &Piece, after: &Piece, now: &Json) -> Option<(Difference, Vec<FieldChange>)> {
    let (mut by_playbook, mut by_us, mut in_one_field) = (false, false, false);
    let mut fields = Vec::new();
    for (field, becomes) in &after.gives {
        let was = before.gives.get(field).cloned().unwrap_or(Json::Null);
        // A record written before it had the field is as the playbook left it.
        let now = now.get(field).unwrap_or(&was).clone();
        let (playbook, us) = (was != *becomes && now != *becomes, was != now && now != *becomes);
        if playbook || us {
            fields.push(FieldChange { field: field.clone(), was, becomes: becomes.clone(), now });
        }
        by_playbook |= playbook;
        by_us |= us;
        in_one_field |= playbook && us;
    }
    let how = match (by_playbook, by_us) {
        (false, false) => return None,
        (true, _) if in_one_field => Difference::ByBoth,
        (true, _) => Difference::ByPlaybook,
        (false, true) => Difference::ByUs,
    };
    Some((how, fields))
}

/// What is different; nothing where the playbook is not installed or the shelf has nothing newer.
///
/// # Errors
/// When the database does not answer.
pub async fn differences(ctx: &Ctx, key: &str) -> Result<Option<Differences>, Problem> {
    let newest = shelf::one(ctx, key).await?;
    let Some(installed) = newest.installed.clone().filter(|_| newest.has_newer()) else {
        return Ok(None);
    };
    let language = installed.language();
    let before = pieces(&*shelf::as_installed(&installed)?, language);
    let known = existing::known(ctx).await?;
    let written = store::pieces_of(&ctx.scope(), installed.id).await?;
    let after = pieces(&newest.playbook, language);
    let left_out = left_out(&before, &after, &written);
    let laid = lay(after, Part::ALL, &known, &written, || ctx.app.ids.next(ctx.now));
    let records: HashMap<Uuid, Json> = store::records_of(&ctx.scope(), installed.id)
        .await?
        .into_iter()
        .filter_map(|(id, record)| Some((id, serde_json::from_str(&record?).ok()?)))
        .collect();
    let mut differing = Vec::new();
    for one in laid {
        let was = before.iter().find(|piece| piece.key == one.piece.key);
        match (one.fate, was) {
            // What the installed version had and nobody took is not offered again.
            (Fate::New(_) | Fate::Chooses(_), None) => {
                differing.push(Differs { laid: one, how: Difference::New, fields: Vec::new() });
            }
            (Fate::Written(id), Some(was)) => {
                let compared = records.get(&id).and_then(|now| compare(was, &one.piece, now));
                if let Some((how, fields)) = compared {
                    differing.push(Differs { laid: one, how, fields });
                }
            }
            _ => {}
        }
    }
    Ok(Some(Differences { installed, newest, pieces: differing, left_out }))
}

/// The names of pieces that were written and that the newer version has no more.
fn left_out(before: &[Piece], after: &[Piece], written: &[WrittenPiece]) -> Vec<String> {
    let is_gone = |piece: &&WrittenPiece| {
        before.iter().any(|one| one.key == piece.piece) && !after.iter().any(|one| one.key == piece.piece)
    };
    written.iter().filter(is_gone).map(|piece| piece.name.clone()).collect()
}
