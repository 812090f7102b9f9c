//! Opposition: who loses if we win, what they have power over, what they do, and who among us knows them.
//!
//! Everything here is sealed: pages and programs need the right of the core team, nothing is indexed for search,
//! exported or told as news to others, and every reading is written down with who and when.

mod api;
mod chart;
mod everybody;
mod form;
pub mod model;
mod pages;
pub mod paths;
mod reads;
pub mod store;
mod views;

pub use model::{
    Known, KnowsWhom, KnowsWhomId, MoveKind, MoveSeen, MoveSeenId, Stakeholder, StakeholderId, Trust,
};
pub use reads::write_down;

use kit_store::{Migration, Record};
use kit_web::{Access, Feature, Routes};

use crate::forms::pages::{add, remove, save, save_new};
use crate::rights::SEE_SEALED;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/opposition/0001",
    text: include_str!("migrations/0001_opposition.sql"),
}];

/// The kinds of record that are sealed: left out of the news and the general history, and the history of one of them
/// is a reading that is written down.
pub const SEALED: [&str; 3] = [Stakeholder::KIND, MoveSeen::KIND, KnowsWhom::KIND];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(forms()).merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "opposition",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![
            kit_store::keeper::<Stakeholder>(),
            kit_store::keeper::<MoveSeen>(),
            kit_store::keeper::<KnowsWhom>(),
        ],
        // All of them need the right of the core team, and so do the news and the history that lead there.
        pages: &[
            ("stakeholder", "/goals/opposition/stakeholders/{id}"),
            ("move_seen", "/goals/opposition/moves/{id}/edit"),
            ("knows_whom", "/goals/opposition/ties/{id}/edit"),
            ("opposition_read", "/goals/opposition/readers"),
        ],
        ..Feature::new("opposition")
    }
}

fn shown() -> Routes {
    let sealed = Access::Holds(&SEE_SEALED);
    Routes::new()
        .get("/{coalition}/goals/opposition", sealed, pages::all)
        .get("/{coalition}/goals/opposition/playbook", sealed, pages::playbook)
        .get("/{coalition}/goals/opposition/readers", sealed, reads::list)
        .get("/{coalition}/goals/opposition/stakeholders/{id}", sealed, pages::one)
}

fn forms() -> Routes {
    let sealed = Access::Holds(&SEE_SEALED);
    Routes::new()
        .get("/{coalition}/goals/opposition/stakeholders/add", sealed, add::<Stakeholder>)
        .post("/{coalition}/goals/opposition/stakeholders/add", sealed, save_new::<Stakeholder>)
        .get("/{coalition}/goals/opposition/stakeholders/{id}/edit", sealed, reads::edit::<Stakeholder>)
        .post("/{coalition}/goals/opposition/stakeholders/{id}/edit", sealed, save::<Stakeholder>)
        .post("/{coalition}/goals/opposition/stakeholders/{id}/remove", sealed, remove::<Stakeholder>)
        .get("/{coalition}/goals/opposition/moves/add", sealed, add::<MoveSeen>)
        .post("/{coalition}/goals/opposition/moves/add", sealed, save_new::<MoveSeen>)
        .get("/{coalition}/goals/opposition/moves/{id}/edit", sealed, reads::edit::<MoveSeen>)
        .post("/{coalition}/goals/opposition/moves/{id}/edit", sealed, save::<MoveSeen>)
        .post("/{coalition}/goals/opposition/moves/{id}/remove", sealed, remove::<MoveSeen>)
        .get("/{coalition}/goals/opposition/ties/add", sealed, add::<KnowsWhom>)
        .post("/{coalition}/goals/opposition/ties/add", sealed, save_new::<KnowsWhom>)
        .get("/{coalition}/goals/opposition/ties/{id}/edit", sealed, reads::edit::<KnowsWhom>)
        .post("/{coalition}/goals/opposition/ties/{id}/edit", sealed, save::<KnowsWhom>)
        .post("/{coalition}/goals/opposition/ties/{id}/remove", sealed, remove::<KnowsWhom>)
}

#[cfg(test)]
mod tests;
