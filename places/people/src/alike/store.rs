//! What is compared of people and organizations.

use kit_store::{Fault, InCoalition};
use uuid::Uuid;

kit_store::row! {
    /// What is compared of a person or an organization; an organization has no family name.
    #[derive(Clone, Debug)]
    pub struct Comparable {
        pub id: Uuid,
        pub name: String,
        pub family_name: String,
        pub address: String,
        pub city: String,
        pub state: String,
        pub postcode: String,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub website: String,
    }
}

impl Comparable {
    pub fn full_name(&self) -> String {
        format!("{} {}", self.name.trim(), self.family_name.trim()).trim().to_owned()
    }

    /// The form in which records are matched.
    pub fn record(&self) -> calc_match::Record {
        calc_match::Record {
            given_name: self.name.clone(),
            surname: self.family_name.clone(),
            address: self.address.clone(),
            city: self.city.clone(),
            postcode: self.postcode.clone(),
            state: self.state.clone(),
            phones: self.phone.iter().cloned().collect(),
            emails: self.email.iter().cloned().collect(),
            website: self.website.clone(),
            ..calc_match::Record::default()
        }
    }
}

/// All people of the coalition, at most 20,000, also those who left.
///
/// # Errors
/// When the database does not answer.
pub async fn people(on: &impl InCoalition) -> Result<Vec<Comparable>, Fault> {
    on.all(
        "SELECT id, given_name, family_name, address, city, state, postcode, phone, email, ''
         FROM person WHERE coalition_id = $1 ORDER BY id LIMIT 20000",
        &[&on.coalition()],
    )
    .await
}

/// All organizations of the coalition, at most 20,000, also those that left.
///
/// # Errors
/// When the database does not answer.
pub async fn organizations(on: &impl InCoalition) -> Result<Vec<Comparable>, Fault> {
    on.all(
        "SELECT id, name, '', address, city, state, postcode, phone, email, website
         FROM organization WHERE coalition_id = $1 ORDER BY id LIMIT 20000",
        &[&on.coalition()],
    )
    .await
}

/// The name of the organization a person speaks for.
///
/// # Errors
/// When the database does not answer.
pub async fn organization_of(on: &impl InCoalition, person: Uuid) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT o.name FROM person p
             JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
             WHERE p.coalition_id = $1 AND p.id = $2",
            &[&on.coalition(), &person],
        )
        .await?;
    Ok(found.map(|(name,)| name))
}

/// How many pairs of the last look wait for a decision.
///
/// # Errors
/// When the database does not answer.
pub async fn open_pairs(on: &impl InCoalition) -> Result<i64, Fault> {
    let (open,): (i64,) = on
        .one("SELECT count(*) FROM likely_duplicate WHERE coalition_id = $1", &[&on.coalition()])
        .await?;
    Ok(open)
}
