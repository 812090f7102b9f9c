//! Records with a form: a page to add one, one to change it, a place in its list, a way out.
//!
//! A kind of record says here what is its own; its pages and its part of the JSON interface then work like all others.

pub mod actions;
pub mod api;
pub mod pages;

use kit_store::{Allowed, Fault, InCoalition, Record, Tx};
use kit_text::Text;
use maud::Markup;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::saving::SaveProblem;
use crate::{Ctx, Fields, Mistakes, Problem, Right, Typed};

/// What all forms of one place of the screen share.
pub trait FormPlace: 'static {
    /// Its first page, below the coalition: `/goals`.
    const HOME: &'static str;

    /// Who may add and change its records.
    fn may_edit() -> &'static Right;

    /// The way back: the place, then the pages in between.
    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup;
}

/// A record with a form and a place among its siblings.
pub trait FormRecord: Record + Clone {
    /// First part of the keys of its words: `objectives` for `objectives-add`, `objectives-edit`,
    /// `objectives-save-new`, `objectives-remove` and the names of its fields.
    const WORDS: &'static str;
    /// Where its pages lie below the coalition: `/goals/objectives`.
    const PATH: &'static str;

    /// The place whose pages it stands among.
    type Place: FormPlace;
    /// What its menus offer.
    type Choices: Send + Sync;
    /// As programs see it.
    type Shape: From<Self> + Serialize + JsonSchema;
    /// As programs send it.
    type New: Into<Typed> + DeserializeOwned + JsonSchema + Send + 'static;

    /// A record of which nothing is known yet.
    fn blank(id: Uuid) -> Self;

    /// Reads a form into a record.
    ///
    /// # Errors
    /// Every mistake, with the key of the sentence that says how to put it right.
    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes>;

    /// The form filled with what is stored.
    fn to_form(&self) -> Typed;

    /// What the menus of the form offer.
    fn choices(ctx: &Ctx) -> impl Future<Output = Result<Self::Choices, Problem>> + Send;

    /// The fields of the form.
    fn fields(text: &Text, fields: &Fields, choices: &Self::Choices) -> Markup;

    /// A form with ids where somebody may type names.
    fn with_ids(_ctx: &Ctx, typed: &Typed) -> impl Future<Output = Result<Typed, Problem>> + Send {
        let typed = typed.clone();
        async { Ok(typed) }
    }

    /// A form with names where ids stand, for showing two versions beside each other.
    fn in_words(typed: &Typed, _choices: &Self::Choices) -> Typed {
        typed.clone()
    }

    /// What else changes with it, before it is settled and in the same transaction, because the form says so.
    fn make_room(
        &self,
        _tx: &Tx,
        _allowed: &Allowed,
        _typed: &Typed,
    ) -> impl Future<Output = Result<(), Fault>> + Send {
        async { Ok(()) }
    }

    /// What only the stored records know: whether those it names are there. May complete the record.
    fn settle(
        self,
        _tx: &Tx,
        _before: Option<&Self>,
    ) -> impl Future<Output = Result<Self, SaveProblem<Self>>> + Send {
        async { Ok(self) }
    }

    /// The list it has its place in, in order, itself included once it is stored. Bounded. Kinds that people do not
    /// put in order have none.
    fn siblings(&self, _on: &impl InCoalition) -> impl Future<Output = Result<Vec<Self>, Fault>> + Send {
        async { Ok(Vec::new()) }
    }

    fn position(&self) -> i64 {
        0
    }

    fn set_position(&mut self, _position: i64) {}

    /// A page of the records of this kind by id, those after `after`.
    fn list(
        on: &impl InCoalition,
        after: Uuid,
        most: i64,
    ) -> impl Future<Output = Result<Vec<Self>, Fault>> + Send;

    /// Its own page, below the coalition.
    fn page(&self) -> String;

    /// The page that lists it, below the coalition: where one is after moving or removing it.
    fn page_above(&self) -> String;
}

/// One step in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Up,
    Down,
}

/// The list after one of its rows went a step; the same list at its ends and for an id that is not in it.
pub fn moved<T: Record>(mut rows: Vec<T>, id: Uuid, step: Step) -> Vec<T> {
    let Some(index) = rows.iter().position(|row| row.id() == id) else {
        return rows;
    };
    let other = match step {
        Step::Up => index.checked_sub(1),
        Step::Down => Some(index + 1).filter(|next| *next < rows.len()),
    };
    if let Some(other) = other {
        rows.swap(index, other);
    }
    rows
}
