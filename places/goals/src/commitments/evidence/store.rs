use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_text::full_name;
use people::organizations::OrganizationId;
use uuid::Uuid;

use super::model::{EvidenceKind, Shown, ShownId};
use crate::commitments::elements::ElementId;
use crate::evidence::sources::EvidenceSourceId;
use crate::numbers::model::Amount;

/// Pieces of evidence read for one element.
const MOST: i64 = 200;

impl Record for Shown {
    kit_store::versioned!("commitment_evidence");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, element_id, shown_on, kind, words, value, source_id, link, file_id, brought_by_id, version
             FROM commitment_evidence WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO commitment_evidence (coalition_id, id, element_id, shown_on, kind, words, value, source_id, link,
                file_id, brought_by_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET element_id = excluded.element_id,
                shown_on = excluded.shown_on, kind = excluded.kind, words = excluded.words, value = excluded.value,
                source_id = excluded.source_id, link = excluded.link, file_id = excluded.file_id,
                brought_by_id = excluded.brought_by_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.element_id,
                &self.shown_on,
                &self.kind,
                &self.words,
                &self.value,
                &self.source_id,
                &self.link,
                &self.file_id,
                &self.brought_by_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM commitment_evidence WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Shown>, Fault> {
    on.all(
        "SELECT id, element_id, shown_on, kind, words, value, source_id, link, file_id, brought_by_id, version
         FROM commitment_evidence WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

kit_store::row! {
    /// A piece of evidence as lists show it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: ShownId,
        pub shown_on: Day,
        pub kind: EvidenceKind,
        pub words: String,
        pub value: Option<Amount>,
        pub link: String,
        pub source_id: Option<EvidenceSourceId>,
        pub source: Option<String>,
        pub has_file: bool,
        given_name: Option<String>,
        family_name: Option<String>,
        /// The organization of whoever brought it.
        pub organization_id: Option<OrganizationId>,
        pub organization: Option<String>,
    }
}

impl Listed {
    /// Who brought it; none while nobody said.
    pub fn who(&self) -> Option<String> {
        Some(full_name(self.given_name.as_deref()?, self.family_name.as_deref()?))
    }
}

/// The evidence for an element, the newest first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn of_element(on: &impl InCoalition, element: ElementId) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT s.id, s.shown_on, s.kind, s.words, s.value, s.link, s.source_id, f.title, s.file_id IS NOT NULL,
            p.given_name, p.family_name, p.organization_id, o.name
         FROM commitment_evidence s
         LEFT JOIN evidence_source f ON f.coalition_id = s.coalition_id AND f.id = s.source_id
         LEFT JOIN person p ON p.coalition_id = s.coalition_id AND p.id = s.brought_by_id
         LEFT JOIN organization o ON o.coalition_id = s.coalition_id AND o.id = p.organization_id
         WHERE s.coalition_id = $1 AND s.element_id = $2 ORDER BY s.shown_on DESC, s.id DESC LIMIT $3",
        &[&on.coalition(), &element, &MOST],
    )
    .await
}

/// Whether something shows how an element goes, on or before a day.
///
/// # Errors
/// When the database does not answer.
pub async fn is_shown(on: &impl InCoalition, element: ElementId, until: Day) -> Result<bool, Fault> {
    let found: Option<(ShownId,)> = on
        .optional(
            "SELECT id FROM commitment_evidence
             WHERE coalition_id = $1 AND element_id = $2 AND shown_on <= $3 AND kind <> 'none_given' ORDER BY id LIMIT 1",
            &[&on.coalition(), &element, &until],
        )
        .await?;
    Ok(found.is_some())
}

/// The columns that name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<Shown>,
    column: "brought_by_id",
    holds: Holds::One,
    pointing: "SELECT id FROM commitment_evidence WHERE coalition_id = $1 AND brought_by_id = $2 ORDER BY id LIMIT 20000",
}];
