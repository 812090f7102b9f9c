//! Playbooks: complete starting sets for a kind of coalition, as folders of TOML and Markdown that anybody can write.
//!
//! `format` reads a folder; `pieces` says which records it would become; `layout` decides over what is there. Installing
//! writes those records in one batch through their keepers, so each has its history and all are taken back as one.

mod actions;
mod api;
mod comparing;
mod existing;
pub mod format;
mod helping;
pub mod known;
pub mod layout;
pub mod matching;
pub mod model;
mod own_sectors;
mod pages;
pub mod pieces;
mod rules_draft;
pub mod shelf;
pub mod showing;
mod staying;
pub mod store;
mod templates;
pub mod update;
mod upload;
mod views;

pub use actions::{bring, install, put_on_shelf};
pub use shelf::is_of_product;

use kit_store::Migration;
use kit_web::{Access, Feature, Panel, Routes};

use crate::parts::table::QUESTION_KIND;
use crate::rights::{RUN_GUIDE, SEE_GUIDE};
use model::{Installed, Offered, WrittenPiece};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "guide/playbooks/0001",
    text: include_str!("migrations/0001_playbook.sql"),
}];

/// The feature.
pub fn feature() -> Feature {
    Feature {
        routes: routes().merge(templates::routes()).merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "playbooks",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Installed>(),
            kit_store::keeper::<WrittenPiece>(),
            kit_store::keeper::<Offered>(),
        ],
        panels: vec![Panel {
            on: QUESTION_KIND,
            draw: |ctx, id| Box::pin(helping::beside_question(ctx, id)),
        }],
        pages: &[("playbook", "/guide/playbooks"), ("offered_playbook", "/guide/playbooks")],
        ..Feature::new("playbooks")
    }
}

fn routes() -> Routes {
    let see = Access::Holds(&SEE_GUIDE);
    let run = Access::Holds(&RUN_GUIDE);
    Routes::new()
        .get("/{coalition}/guide/playbooks", see, pages::all)
        .get("/{coalition}/guide/playbooks/{key}", see, pages::one)
        .post("/{coalition}/guide/playbooks/{key}/install", run, pages::install)
        .get("/{coalition}/guide/playbooks/{key}/update", run, comparing::show)
        .post("/{coalition}/guide/playbooks/{key}/update", run, comparing::bring_up_to_date)
        .post("/{coalition}/guide/playbooks/{key}/remove", run, pages::remove)
        .post("/{coalition}/guide/playbooks/{key}/take-back", run, pages::take_back)
        .get("/{coalition}/guide/playbook-upload", run, pages::upload_form)
        .upload("/{coalition}/guide/playbook-upload", run, upload::LARGEST + (1 << 16), pages::bring)
}

#[cfg(test)]
mod tests;
