//! Evidence: what shows that it matters, what was tried before, and where that comes from.

pub mod attempts;
mod choices;
mod export;
pub mod files;
pub mod findings;
mod pages;
pub mod sources;
mod views;

pub use pages::of_goal;
pub use views::file_form;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_GOALS, SEE_GOALS};
use attempts::PriorAttempt;
use findings::Finding;
use sources::EvidenceSource;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/evidence/0001",
    text: include_str!("migrations/0001_evidence.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(findings::routes()).merge(attempts::routes()).merge(sources::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "evidence",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Finding>(),
            kit_store::keeper::<PriorAttempt>(),
            kit_store::keeper::<EvidenceSource>(),
        ],
        pages: &[
            ("finding", "/goals/evidence"),
            ("prior_attempt", "/goals/evidence"),
            ("evidence_source", "/goals/evidence/sources/{id}"),
        ],
        ..Feature::new("evidence")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/evidence", see, pages::all)
        .get("/{coalition}/goals/evidence/list.csv", see, export::csv)
        .get("/{coalition}/goals/evidence/list.xlsx", see, export::xlsx)
        .get("/{coalition}/goals/{id}/evidence", see, pages::one_goal)
        .get("/{coalition}/goals/evidence/sources/{id}", see, pages::source)
        .get("/{coalition}/goals/evidence/files/{id}", see, files::pages::download)
        .upload(
            "/{coalition}/goals/evidence/sources/{id}/file",
            change,
            files::FORM_LIMIT,
            files::pages::upload,
        )
}

#[cfg(test)]
mod tests;
