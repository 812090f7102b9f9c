use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_text::full_name;
use people::organizations::OrganizationId;
use uuid::Uuid;

use super::model::{Judge, Verdict, VerdictId, VerdictWord};
use crate::commitments::elements::ElementId;

/// Verdicts read for one element.
const MOST: i64 = 200;

impl Record for Verdict {
    kit_store::versioned!("commitment_verdict");

    fn label(&self) -> String {
        self.reason.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, element_id, verdict, reason, given_on, for_year, verifier_person_id, verifier_organization_id,
                verifier_account_id, version
             FROM commitment_verdict WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        let (person, organization, account) = match self.verifier() {
            Some(Judge::Person(person)) => (Some(person), None, None),
            Some(Judge::Organization(organization)) => (None, Some(organization), None),
            Some(Judge::Account(account)) => (None, None, Some(account)),
            None => (None, None, None),
        };
        tx.execute(
            "INSERT INTO commitment_verdict (coalition_id, id, element_id, verdict, reason, given_on, for_year,
                verifier_person_id, verifier_organization_id, verifier_account_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET element_id = excluded.element_id,
                verdict = excluded.verdict, reason = excluded.reason, given_on = excluded.given_on,
                for_year = excluded.for_year, verifier_person_id = excluded.verifier_person_id,
                verifier_organization_id = excluded.verifier_organization_id,
                verifier_account_id = excluded.verifier_account_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.element_id,
                &self.verdict,
                &self.reason,
                &self.given_on,
                &self.for_year,
                &person,
                &organization,
                &account,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM commitment_verdict WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

kit_store::row! {
    /// A verdict as pages show it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: VerdictId,
        pub element_id: ElementId,
        pub verdict: VerdictWord,
        pub reason: String,
        pub given_on: Day,
        pub for_year: i64,
        given_name: Option<String>,
        family_name: Option<String>,
        organization: Option<String>,
        /// Who signed in without being a person here.
        account: Option<String>,
        /// The verifying organization, or the one the verifying person belongs to now.
        ties_to: Option<OrganizationId>,
        /// The organization that bound itself.
        bound: OrganizationId,
    }
}

impl Listed {
    /// Who said it; none once they were erased.
    pub fn who(&self) -> Option<String> {
        match (&self.given_name, &self.family_name) {
            (Some(given), Some(family)) => Some(full_name(given, family)),
            _ => self.organization.clone().or_else(|| self.account.clone()),
        }
    }

    /// Whether the verifier has nothing to do with the committing organization today either. People change where they
    /// work, and two organizations can turn out to be one.
    pub fn is_independent_today(&self) -> bool {
        self.ties_to != Some(self.bound)
    }
}

/// The verdicts on an element, the newest year and the newest day first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn of_element(on: &impl InCoalition, element: ElementId) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT v.id, v.element_id, v.verdict, v.reason, v.given_on, v.for_year, p.given_name, p.family_name, o.name, a.name,
            coalesce(v.verifier_organization_id, p.organization_id), c.organization_id
         FROM commitment_verdict v
         JOIN commitment_element e ON e.coalition_id = v.coalition_id AND e.id = v.element_id
         JOIN commitment c ON c.coalition_id = e.coalition_id AND c.id = e.commitment_id
         LEFT JOIN person p ON p.coalition_id = v.coalition_id
            AND (p.id = v.verifier_person_id OR p.account_id = v.verifier_account_id)
         LEFT JOIN organization o ON o.coalition_id = v.coalition_id AND o.id = v.verifier_organization_id
         LEFT JOIN account a ON a.id = v.verifier_account_id
         WHERE v.coalition_id = $1 AND v.element_id = $2
         ORDER BY v.for_year DESC, v.given_on DESC, v.id DESC LIMIT $3",
        &[&on.coalition(), &element, &MOST],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Verdict>,
        column: "verifier_person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM commitment_verdict WHERE coalition_id = $1 AND verifier_person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Verdict>,
        column: "verifier_organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM commitment_verdict WHERE coalition_id = $1 AND verifier_organization_id = $2 ORDER BY id LIMIT 20000",
    },
];
