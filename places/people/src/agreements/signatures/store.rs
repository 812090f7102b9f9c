use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::{Signature, SignatureId};
use crate::agreements::documents::AgreementId;
use crate::organizations::OrganizationId;
use kit_web::uploads::FileKind;

impl Record for Signature {
    kit_store::versioned!("signature");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, agreement_id, organization_id, person_id, name, how, signed_at, signed_text, text_hash, file_id,
                version
             FROM signature WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO signature (coalition_id, id, agreement_id, organization_id, person_id, name, how, signed_at,
                signed_text, text_hash, file_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET agreement_id = excluded.agreement_id,
                organization_id = excluded.organization_id, person_id = excluded.person_id,
                name = excluded.name, how = excluded.how, signed_at = excluded.signed_at,
                signed_text = excluded.signed_text, text_hash = excluded.text_hash, file_id = excluded.file_id,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.agreement_id,
                &self.organization_id,
                &self.person_id,
                &self.name,
                &self.how,
                &self.signed_at,
                &self.signed_text,
                &self.text_hash,
                &self.file_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM signature WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The signatures below an agreement, the newest first. At most 300.
///
/// # Errors
/// When the database does not answer.
pub async fn below(on: &impl InCoalition, agreement: AgreementId) -> Result<Vec<Signature>, Fault> {
    on.all(
        "SELECT id, agreement_id, organization_id, person_id, name, how, signed_at, signed_text, text_hash, file_id, version
         FROM signature WHERE coalition_id = $1 AND agreement_id = $2 ORDER BY signed_at DESC, id DESC LIMIT 300",
        &[&on.coalition(), &agreement],
    )
    .await
}

/// Which organization signed which agreement under which words: agreement, organization and hash. At most 5,000.
///
/// # Errors
/// When the database does not answer.
pub async fn who_signed(
    on: &impl InCoalition,
) -> Result<Vec<(AgreementId, Option<OrganizationId>, String)>, Fault> {
    on.all(
        "SELECT agreement_id, organization_id, text_hash FROM signature WHERE coalition_id = $1 ORDER BY id LIMIT 5000",
        &[&on.coalition()],
    )
    .await
}

kit_store::row! {
    /// A signed paper, scanned.
    #[derive(Clone, Debug)]
    pub struct Scan {
        pub id: Uuid,
        pub name: String,
        pub kind: FileKind,
        /// In bytes.
        pub size: i64,
        pub bytes: Vec<u8>,
    }
}

/// Keeps a scan. Files are never written over.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(tx: &Tx, scan: &Scan) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO agreement_file (coalition_id, id, name, kind, size, bytes) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&tx.coalition(), &scan.id, &scan.name, &scan.kind, &scan.size, &scan.bytes],
    )
    .await?;
    Ok(())
}

/// One scan with its content.
///
/// # Errors
/// When the database does not answer.
pub async fn scan(on: &impl InCoalition, id: Uuid) -> Result<Option<Scan>, Fault> {
    on.optional(
        "SELECT id, name, kind, size, bytes FROM agreement_file WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &id],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Signature>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM signature WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Signature>,
        column: "person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM signature WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
];

kit_store::row! {
    /// A link by which somebody without an account signs for one party.
    #[derive(Clone, Debug, PartialEq)]
    pub struct SigningLink {
        pub agreement_id: AgreementId,
        pub party_id: OrganizationId,
        /// The last day it works.
        pub until: Day,
        /// What was signed with it.
        pub signature_id: Option<SignatureId>,
    }
}

/// Keeps a link by the hash of its secret.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_link(tx: &Tx, secret_hash: &[u8], link: &SigningLink) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO signing_link (coalition_id, secret_hash, agreement_id, party_id, until, signature_id)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            &tx.coalition(),
            &secret_hash,
            &link.agreement_id,
            &link.party_id,
            &link.until,
            &link.signature_id,
        ],
    )
    .await?;
    Ok(())
}

/// The link with this secret.
///
/// # Errors
/// When the database does not answer.
pub async fn link(on: &impl InCoalition, secret_hash: &[u8]) -> Result<Option<SigningLink>, Fault> {
    on.optional(
        "SELECT agreement_id, party_id, until, signature_id FROM signing_link
         WHERE coalition_id = $1 AND secret_hash = $2",
        &[&on.coalition(), &secret_hash],
    )
    .await
}

/// Uses a link up; false when it was used before.
///
/// # Errors
/// When the database does not answer.
pub async fn spend_link(tx: &Tx, secret_hash: &[u8], signature: SignatureId) -> Result<bool, Fault> {
    let spent = tx
        .execute(
            "UPDATE signing_link SET signature_id = $3
             WHERE coalition_id = $1 AND secret_hash = $2 AND signature_id IS NULL",
            &[&tx.coalition(), &secret_hash, &signature],
        )
        .await?;
    Ok(spent == 1)
}
