//! What installing would do with each piece, decided before anything is written: a pure rule over what is there.

use std::collections::HashMap;

use serde_json::Value as Json;
use uuid::Uuid;

use super::model::WrittenPiece;
use super::pieces::{FIRST_MEETING, Part, Piece};

/// A record that is there, as far as sameness goes.
#[derive(Clone, Debug)]
pub struct There {
    pub kind: String,
    pub id: Uuid,
    pub same: String,
    /// The record it belongs to, for kinds that belong to one.
    pub owner: Option<Uuid>,
}

/// Everything that decides what becomes of a piece.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub there: Vec<There>,
    /// The first meeting, if it is still to come and has no agenda.
    pub first_meeting: Option<Uuid>,
    pub coalition: Uuid,
    pub scheme: String,
}

/// What becomes of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It would be written, with this id.
    New(Uuid),
    /// It changes a setting of the coalition.
    Chooses(Uuid),
    /// Something of the same name is there already.
    Here(Uuid),
    /// This playbook wrote it before.
    Written(Uuid),
    /// What it belongs to is not there and not taken.
    Waits,
}

impl Fate {
    pub const fn id(self) -> Option<Uuid> {
        match self {
            Self::New(id) | Self::Chooses(id) | Self::Here(id) | Self::Written(id) => Some(id),
            Self::Waits => None,
        }
    }

    pub const fn writes(self) -> bool {
        matches!(self, Self::New(_) | Self::Chooses(_))
    }
}

/// A piece with what becomes of it, and the ids its pointers lead to.
#[derive(Clone, Debug)]
pub struct Laid {
    pub piece: Piece,
    pub fate: Fate,
    pub pointers: Vec<(&'static str, Uuid)>,
}

/// Decides for every piece, in the order of the pieces. Parts that are not in `taken` are not written, so what belongs
/// to them waits.
pub fn lay(
    pieces: Vec<Piece>,
    taken: &[Part],
    known: &Known,
    written: &[WrittenPiece],
    mut new_id: impl FnMut() -> Uuid,
) -> Vec<Laid> {
    let mut ids: HashMap<String, Uuid> =
        known.first_meeting.map(|id| (FIRST_MEETING.to_owned(), id)).into_iter().collect();
    let mut laid = Vec::with_capacity(pieces.len());
    // A group can be part of one that stands further down.
    for piece in &pieces {
        if let Some(there) = written_or_there(piece, &ids, known, written) {
            ids.insert(piece.key.clone(), there.0);
        } else if taken.contains(&piece.part) && piece.kind == "group" {
            ids.insert(piece.key.clone(), new_id());
        }
    }
    for piece in pieces {
        let pointers: Vec<_> =
            piece.points.iter().filter_map(|(field, key)| Some((*field, *ids.get(key)?))).collect();
        let fate = match written_or_there(&piece, &ids, known, written) {
            Some((id, true)) => Fate::Written(id),
            Some((id, false)) => Fate::Here(id),
            None if !taken.contains(&piece.part) || is_without_owner(&piece, &pointers) => Fate::Waits,
            None if piece.kind == "coalition" => Fate::Chooses(known.coalition),
            None => Fate::New(ids.get(&piece.key).copied().unwrap_or_else(&mut new_id)),
        };
        if let Some(id) = fate.id() {
            ids.insert(piece.key.clone(), id);
        }
        laid.push(Laid { piece, fate, pointers });
    }
    laid
}

/// The record of a piece that is there already, and whether this playbook wrote it.
fn written_or_there(
    piece: &Piece,
    ids: &HashMap<String, Uuid>,
    known: &Known,
    written: &[WrittenPiece],
) -> Option<(Uuid, bool)> {
    if piece.kind == "coalition" {
        return (known.scheme == piece.same).then_some((known.coalition, false));
    }
    if let Some(one) = written.iter().find(|one| one.piece == piece.key && is_still_there(one, known)) {
        return Some((one.record_id, true));
    }
    let owner = piece.owner.and_then(|field| {
        let (_, key) = piece.points.iter().find(|(known, _)| *known == field)?;
        ids.get(key).copied()
    });
    if piece.owner.is_some() && owner.is_none() {
        return None;
    }
    let same = known.there.iter().find(|there| {
        there.kind == piece.kind
            && there.same == piece.same
            && (piece.owner.is_none() || there.owner == owner)
    });
    same.map(|there| (there.id, false))
}

/// Kinds that are listed are looked up; of the others it is believed.
fn is_still_there(one: &WrittenPiece, known: &Known) -> bool {
    one.record_kind == "agenda_item" || known.there.iter().any(|there| there.id == one.record_id)
}

/// Whether a piece belongs to something that is neither there nor about to be.
fn is_without_owner(piece: &Piece, pointers: &[(&'static str, Uuid)]) -> bool {
    let needed = piece.owner.or((piece.kind == "agenda_item").then_some("meeting_id"));
    needed.is_some_and(|field| !pointers.iter().any(|(known, _)| *known == field))
}

/// The whole record of a new piece; `position` counts on from what is there.
pub fn record(laid: &Laid, id: Uuid, position: i64) -> Json {
    let mut record = laid.piece.blank.clone();
    if let Json::Object(fields) = &mut record {
        fields.insert("id".to_owned(), id.to_string().into());
        // Writing counts the version up to 1.
        fields.insert("version".to_owned(), 0.into());
        if fields.contains_key("position") {
            fields.insert("position".to_owned(), position.into());
        }
        for (field, id) in &laid.pointers {
            fields.insert((*field).to_owned(), id.to_string().into());
        }
    }
    record
}
