mod lists;

pub use lists::{Filter, Listed, Order, list_by_last_seen, list_by_name};

use kit_store::search::{self, Findable};
use kit_store::{AccountId, Fault, InCoalition, Record, Tx, together};
use uuid::Uuid;

use super::model::{self, Person, PersonId};

impl Record for Person {
    kit_store::versioned!("person");

    const DECIDED_ELSEWHERE: &'static [&'static str] = &["account_id"];

    fn label(&self) -> String {
        self.name()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, account_id, organization_id, title, given_name, family_name, job, email, phone, address, city,
                state, postcode, contact, languages, access_needs, class, sector, tie, tie_told, age_stated,
                age_stated_on, evidence, part, try_this, notes, joined_on, left_on, last_seen_on, added_on, gains,
                version
             FROM person WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        put_row(tx, self).await?;
        search::index(tx, Self::KIND, self.id.0, &self.name(), &self.job, &model::search_words(self)).await
    }

    async fn put_all(tx: &Tx, people: &[Self]) -> Result<(), Fault> {
        together(people.iter().map(|person| put_row(tx, person)).collect()).await?;
        let findable = |person| Findable {
            id: Self::id(person),
            label: person.name(),
            detail: &person.job,
            words: model::search_words(person),
        };
        search::index_new(tx, Self::KIND, &people.iter().map(findable).collect::<Vec<_>>()).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM person WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

async fn put_row(tx: &Tx, person: &Person) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO person (coalition_id, id, account_id, organization_id, title, given_name, family_name, sort_key,
            job, email, phone, address, city, state, postcode, contact, languages, access_needs, class, sector, tie,
            tie_told, age_stated, age_stated_on, evidence, part, try_this, notes, joined_on, left_on, last_seen_on,
            version, added_on, gains)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34)
         ON CONFLICT (coalition_id, id) DO UPDATE SET account_id = excluded.account_id,
            organization_id = excluded.organization_id, title = excluded.title, given_name = excluded.given_name,
            family_name = excluded.family_name, sort_key = excluded.sort_key, job = excluded.job,
            email = excluded.email, phone = excluded.phone, address = excluded.address, city = excluded.city,
            state = excluded.state, postcode = excluded.postcode, contact = excluded.contact,
            languages = excluded.languages, access_needs = excluded.access_needs, class = excluded.class,
            sector = excluded.sector, tie = excluded.tie, tie_told = excluded.tie_told,
            age_stated = excluded.age_stated, age_stated_on = excluded.age_stated_on, evidence = excluded.evidence,
            part = excluded.part, try_this = excluded.try_this, notes = excluded.notes,
            joined_on = excluded.joined_on, left_on = excluded.left_on, last_seen_on = excluded.last_seen_on,
            version = excluded.version, added_on = excluded.added_on, gains = excluded.gains",
        &[
            &tx.coalition(),
            &person.id,
            &person.account_id,
            &person.organization_id,
            &person.title,
            &person.given_name,
            &person.family_name,
            &kit_text::sort_key(&person.sort_name()),
            &person.job,
            &person.email,
            &person.phone,
            &person.address,
            &person.city,
            &person.state,
            &person.postcode,
            &person.contact,
            &person.languages,
            &person.access_needs,
            &person.class,
            &person.sector,
            &person.tie,
            &person.tie_told,
            &person.age_stated,
            &person.age_stated_on,
            &person.evidence,
            &person.part,
            &person.try_this,
            &person.notes,
            &person.joined_on,
            &person.left_on,
            &person.last_seen_on,
            &person.version,
            &person.added_on,
            &person.gains,
        ],
    )
    .await?;
    Ok(())
}

kit_store::row! {
    /// How many people, for the sentence at the top.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Counts {
        pub people: i64,
        /// Those who speak for an organization.
        pub for_organizations: i64,
        pub organizations: i64,
        /// Organizations that take part and have nobody here who speaks for them.
        pub without_anybody: i64,
    }
}

/// How many people take part.
///
/// # Errors
/// When the database does not answer.
pub async fn how_many(on: &impl InCoalition) -> Result<i64, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM person WHERE coalition_id = $1 AND left_on IS NULL",
            &[&on.coalition()],
        )
        .await?;
    Ok(count)
}

/// Who speaks for an organization, by name, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn people_of(on: &impl InCoalition, organization: Uuid) -> Result<Vec<PersonId>, Fault> {
    let people: Vec<(PersonId,)> = on
        .all(
            "SELECT id FROM person
             WHERE coalition_id = $1 AND organization_id = $2 AND left_on IS NULL ORDER BY sort_key, id LIMIT 200",
            &[&on.coalition(), &organization],
        )
        .await?;
    Ok(people.into_iter().map(|(id,)| id).collect())
}

/// Id, given and family name of everybody who takes part, by name: for menus. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn names(on: &impl InCoalition) -> Result<Vec<(PersonId, String, String)>, Fault> {
    on.all(
        "SELECT id, given_name, family_name FROM person
         WHERE coalition_id = $1 AND left_on IS NULL ORDER BY sort_key, id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

/// The person an account is in this coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn person_of_account(on: &impl InCoalition, account: AccountId) -> Result<Option<PersonId>, Fault> {
    let found: Option<(PersonId,)> = on
        .optional(
            "SELECT id FROM person WHERE account_id = $2 AND coalition_id = $1",
            &[&on.coalition(), &account],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// The prospect a person was before they joined, if they were asked.
///
/// # Errors
/// When the database does not answer.
pub async fn came_from(on: &impl InCoalition, person: PersonId) -> Result<Option<Uuid>, Fault> {
    let found: Option<(Uuid,)> = on
        .optional(
            "SELECT id FROM prospect WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 1",
            &[&on.coalition(), &person],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Whether somebody or some organization here has this mail address too.
///
/// # Errors
/// When the database does not answer.
pub async fn shares_email(on: &impl InCoalition, person: PersonId, email: &str) -> Result<bool, Fault> {
    let found: Option<(i64,)> = on
        .optional(
            "SELECT CAST(1 AS bigint) FROM person WHERE coalition_id = $1 AND id <> $2 AND email = $3
             UNION ALL SELECT CAST(1 AS bigint) FROM organization WHERE coalition_id = $1 AND email = $3 LIMIT 1",
            &[&on.coalition(), &person, &email],
        )
        .await?;
    Ok(found.is_some())
}

/// Whether somebody or some organization here has this telephone number too.
///
/// # Errors
/// When the database does not answer.
pub async fn shares_phone(on: &impl InCoalition, person: PersonId, phone: &str) -> Result<bool, Fault> {
    let found: Option<(i64,)> = on
        .optional(
            "SELECT CAST(1 AS bigint) FROM person WHERE coalition_id = $1 AND id <> $2 AND phone = $3
             UNION ALL SELECT CAST(1 AS bigint) FROM organization WHERE coalition_id = $1 AND phone = $3 LIMIT 1",
            &[&on.coalition(), &person, &phone],
        )
        .await?;
    Ok(found.is_some())
}

/// Whether somebody else here has the same name.
///
/// # Errors
/// When the database does not answer.
pub async fn has_namesake(on: &impl InCoalition, person: &Person) -> Result<bool, Fault> {
    let found: Option<(PersonId,)> = on
        .optional(
            "SELECT id FROM person
             WHERE coalition_id = $1 AND id <> $2 AND given_name = $3 AND family_name = $4 LIMIT 1",
            &[&on.coalition(), &person.id, &person.given_name, &person.family_name],
        )
        .await?;
    Ok(found.is_some())
}

/// The people with this mail address, at most two: enough to see whether it is one.
///
/// # Errors
/// When the database does not answer.
pub async fn with_email(on: &impl InCoalition, email: &str) -> Result<Vec<(PersonId,)>, Fault> {
    on.all(
        "SELECT id FROM person WHERE coalition_id = $1 AND email = $2 ORDER BY id LIMIT 2",
        &[&on.coalition(), &email],
    )
    .await
}
