//! Adoptions: which decision adopted what. A version of the rules, minutes, a wording of the purpose and an agreement
//! name the decision that adopted them, and the decision lists what it adopted.
//!
//! A proposal can say what it adopts: when it passes, that is adopted in the same transaction. What was adopted on
//! another way can name its decision afterwards.

mod form;
pub mod model;
pub mod store;
pub mod views;

pub use form::{chosen_decision, decision_menu, decision_name};
pub use model::{Adoptable, Adoption, AdoptionId, Adopts, parse_adopts};

use kit_store::{Allowed, Day, Fault, Migration, Tx, added};
use kit_web::{Feature, Panel};
use uuid::Uuid;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/adoptions/0001",
    text: include_str!("migrations/0001_adoption.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "adoptions",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Adoption>()],
        panels: vec![
            Panel {
                on: "agreement",
                draw: |ctx, id| Box::pin(views::panel(ctx, Adoptable::Agreement, id)),
            },
            Panel {
                on: "seat",
                draw: |ctx, id| Box::pin(views::panel(ctx, Adoptable::Seat, id)),
            },
        ],
        ..Feature::new("adoptions")
    }
}

/// Notes that a decision adopted something, once.
///
/// # Errors
/// When the database does not answer.
pub async fn note(
    tx: &Tx,
    allowed: &Allowed,
    decision: Uuid,
    adopts: Adopts,
    label: String,
    adopted_on: Day,
) -> Result<(), Fault> {
    let known = store::by_decision(tx, decision).await?;
    if known.iter().any(|one| one.kind == adopts.kind && one.subject_id == adopts.id) {
        return Ok(());
    }
    let adoption = Adoption {
        id: AdoptionId(allowed.new_id()),
        decision_id: decision,
        kind: adopts.kind,
        subject_id: adopts.id,
        label,
        adopted_on,
        version: 1,
    };
    added(tx, allowed, &adoption).await
}

#[cfg(test)]
mod tests;
