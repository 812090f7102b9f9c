//! Commitments: what an organization binds itself to, element by element; what shows how it goes; what somebody who is
//! not that organization found; and a report card for every year.
//!
//! The shape is the one the Partnership for a Healthier America verifies its partners by (progress reports 2016 and 2017,
//! methodology): a signed paper that names each element and its metric, evidence, an independent verifier, a public
//! report, and the plain words that no detailed information was given.

pub mod elements;
pub mod evidence;
mod export;
pub mod made;
mod pages;
mod panels;
mod place;
mod report;
pub mod standing;
pub mod verdicts;
mod views;
pub mod whole;
mod words;

pub use panels::of_goal;

use kit_store::{Migration, Pointer, Record};
use kit_web::{Access, Feature, Panel, Routes};
use people::organizations::{Organization, OrganizationId};

use crate::rights::{BRING_EVIDENCE, SEE_GOALS, VERIFY_COMMITMENTS};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "goals/commitments/0001",
        text: include_str!("migrations/0001_commitments.sql"),
    },
    Migration {
        name: "goals/commitments/0002",
        text: include_str!("migrations/0002_would_show.sql"),
    },
    Migration {
        name: "goals/commitments/0003",
        text: include_str!("migrations/0003_due.sql"),
    },
    Migration {
        name: "goals/commitments/0004",
        text: include_str!("migrations/0004_verifier_account.sql"),
    },
];

const POINTERS: &[Pointer] = &[
    made::store::POINTERS[0],
    evidence::store::POINTERS[0],
    verdicts::store::POINTERS[0],
    verdicts::store::POINTERS[1],
];

pub fn feature() -> Feature {
    Feature {
        routes: shown()
            .merge(report::routes())
            .merge(made::routes())
            .merge(elements::routes())
            .merge(evidence::routes())
            .merge(verdicts::routes())
            .merge(whole::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "commitments",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<made::Commitment>(),
            kit_store::keeper::<elements::Element>(),
            kit_store::keeper::<evidence::Shown>(),
            kit_store::keeper::<verdicts::Verdict>(),
        ],
        rights: vec![&BRING_EVIDENCE, &VERIFY_COMMITMENTS],
        pages: &[
            ("commitment", "/goals/commitments/{id}"),
            ("commitment_element", "/goals/commitment-elements/{id}"),
            ("commitment_evidence", "/goals/commitment-evidence/{id}"),
            ("commitment_verdict", "/goals/commitment-verdicts/{id}"),
        ],
        points_at: POINTERS,
        panels: vec![Panel {
            on: Organization::KIND,
            draw: |ctx, id| Box::pin(panels::of_an_organization(ctx, OrganizationId(id))),
        }],
        ..Feature::new("commitments")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    Routes::new()
        .get("/{coalition}/goals/commitments", see, pages::all)
        .get("/{coalition}/goals/commitments/list.csv", see, export::csv)
        .get("/{coalition}/goals/commitments/list.xlsx", see, export::xlsx)
        .get("/{coalition}/goals/commitments/{id}", see, pages::one)
        .get("/{coalition}/goals/commitment-elements/{id}", see, pages::element)
}

#[cfg(test)]
mod tests;
