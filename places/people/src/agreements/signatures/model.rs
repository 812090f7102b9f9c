use kit_store::{Day, Instant};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::agreements::documents::model::SECTIONS;
use crate::agreements::documents::{Agreement, AgreementId, AgreementKind};
use crate::members::PersonId;
use crate::organizations::OrganizationId;

kit_store::id!(
    /// A signature below an agreement.
    SignatureId
);

kit_store::words! {
    /// How somebody signed.
    pub enum Signing {
        OnScreen => "on_screen",
        /// On paper, of which a scan is kept.
        Paper => "paper",
    }
}

/// Exactly what was signed: everything an agreement says, as it said it then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignedText {
    pub kind: AgreementKind,
    pub title: String,
    /// The names of the organizations, in the order of the agreement.
    pub parties: Vec<String>,
    /// The words of each section, in the order of the form.
    pub sections: Vec<String>,
    pub starts_on: Option<Day>,
    pub ends_on: Option<Day>,
    pub review_on: Option<Day>,
}

kit_store::stored_as_json!(SignedText);

impl SignedText {
    /// What an agreement says now; `parties` are the names of its organizations.
    pub fn of(agreement: &Agreement, parties: Vec<String>) -> Self {
        Self {
            kind: agreement.kind,
            title: agreement.title.clone(),
            parties,
            sections: SECTIONS.iter().map(|name| agreement.section(name).to_owned()).collect(),
            starts_on: agreement.starts_on,
            ends_on: agreement.ends_on,
            review_on: agreement.review_on,
        }
    }

    /// SHA-256 (FIPS 180-4) of its JSON form, in 64 hexadecimal digits: the same words give the same digits.
    ///
    /// # Errors
    /// Never for texts; the JSON library could refuse.
    pub fn hash(&self) -> Result<String, serde_json::Error> {
        let bytes = Sha256::digest(serde_json::to_vec(self)?);
        Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

kit_store::row! {
    /// A signature: whose, when, how, and exactly below what.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Signature {
        pub id: SignatureId,
        pub agreement_id: AgreementId,
        pub organization_id: Option<OrganizationId>,
        pub person_id: Option<PersonId>,
        /// As typed.
        pub name: String,
        pub how: Signing,
        pub signed_at: Instant,
        pub signed_text: SignedText,
        /// See [`SignedText::hash`].
        pub text_hash: String,
        /// The scan of a paper.
        pub file_id: Option<Uuid>,
        pub version: i64,
    }
}

impl Signature {
    /// Whether the same person signed the same words for the same party.
    fn repeats(&self, other: &Self) -> bool {
        let name = |one: &Self| kit_text::search_words(&one.name);
        self.agreement_id == other.agreement_id
            && self.organization_id == other.organization_id
            && self.text_hash == other.text_hash
            && name(self) == name(other)
    }

    /// The signature this one would only repeat: one person signs the same words for a party once.
    pub fn repeated<'a>(&self, below: &'a [Self]) -> Option<&'a Self> {
        below.iter().find(|other| other.id != self.id && self.repeats(other))
    }
}

/// The hash of what an agreement says now; `names` are the names of the organizations by id.
///
/// # Errors
/// See [`SignedText::hash`].
pub fn hash_of(
    agreement: &Agreement,
    names: &[(OrganizationId, String)],
) -> Result<String, serde_json::Error> {
    text_of(agreement, names).hash()
}

/// What an agreement says now; `names` are the names of the organizations by id.
pub fn text_of(agreement: &Agreement, names: &[(OrganizationId, String)]) -> SignedText {
    let name =
        |id: &str| names.iter().find(|(known, _)| known.to_string() == id).map(|(_, name)| name.clone());
    SignedText::of(agreement, agreement.party_ids.iter().filter_map(name).collect())
}

/// How many of the parties did not sign the words with this hash.
pub fn unsigned(
    agreement: &Agreement,
    hash: &str,
    signed: &[(AgreementId, Option<OrganizationId>, String)],
) -> usize {
    let has_signed = |party: &str| {
        signed.iter().any(|(id, organization, signed_hash)| {
            *id == agreement.id
                && signed_hash == hash
                && organization.is_some_and(|id| id.to_string() == party)
        })
    };
    agreement.party_ids.iter().filter(|party| !has_signed(party)).count()
}
