use kit_store::search::{self, Findable};
use kit_store::{CoalitionId, Day, Fault, InCoalition, Record, Tx, together};
use uuid::Uuid;

use super::model::{self, Organization, OrganizationId, OrganizationKind};
use super::profile::{self, Profile};
use crate::contact::MemberClass;
use kit_web::paging::AfterName;

impl Record for Organization {
    kit_store::versioned!("organization");

    fn label(&self) -> String {
        model::label(self)
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, kind, what_they_do, address, city, state, postcode, latitude, longitude, phone, email, website,
                sector, class, brings, hopes, care_stages, notes, joined_on, left_on, profile_id, government_level, version
             FROM organization WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        put_row(tx, self).await?;
        search::index(tx, Self::KIND, self.id.0, &self.name, &self.city, &model::search_words(self)).await
    }

    async fn put_all(tx: &Tx, organizations: &[Self]) -> Result<(), Fault> {
        together(organizations.iter().map(|organization| put_row(tx, organization)).collect()).await?;
        let findable = |organization| Findable {
            id: Self::id(organization),
            label: organization.name.clone(),
            detail: &organization.city,
            words: model::search_words(organization),
        };
        search::index_new(tx, Self::KIND, &organizations.iter().map(findable).collect::<Vec<_>>()).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM organization WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

async fn put_row(tx: &Tx, organization: &Organization) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO organization (coalition_id, id, name, sort_key, kind, what_they_do, address, city, state,
            postcode, phone, email, website, sector, class, brings, hopes, care_stages, notes, joined_on, left_on,
            profile_id, version, latitude, longitude, government_level)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
            $23, $24, $25, $26)
         ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, sort_key = excluded.sort_key,
            kind = excluded.kind, what_they_do = excluded.what_they_do, address = excluded.address,
            city = excluded.city, state = excluded.state, postcode = excluded.postcode, phone = excluded.phone,
            email = excluded.email, website = excluded.website, sector = excluded.sector, class = excluded.class,
            brings = excluded.brings, hopes = excluded.hopes, care_stages = excluded.care_stages,
            notes = excluded.notes, joined_on = excluded.joined_on, left_on = excluded.left_on,
            profile_id = excluded.profile_id, version = excluded.version, latitude = excluded.latitude,
            longitude = excluded.longitude, government_level = excluded.government_level",
        &[
            &tx.coalition(),
            &organization.id,
            &organization.name,
            &kit_text::sort_key(&organization.name),
            &organization.kind,
            &organization.what_they_do,
            &organization.address,
            &organization.city,
            &organization.state,
            &organization.postcode,
            &organization.phone,
            &organization.email,
            &organization.website,
            &organization.sector,
            &organization.class,
            &organization.brings,
            &organization.hopes,
            &organization.care_stages,
            &organization.notes,
            &organization.joined_on,
            &organization.left_on,
            &organization.profile_id,
            &organization.version,
            &organization.latitude,
            &organization.longitude,
            &organization.government_level,
        ],
    )
    .await?;
    Ok(())
}

/// Id and name of every organization that takes part, by name: for menus. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn names(on: &impl InCoalition) -> Result<Vec<(OrganizationId, String)>, Fault> {
    on.all(
        "SELECT id, name FROM organization WHERE coalition_id = $1 AND left_on IS NULL ORDER BY sort_key, id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

kit_store::row! {
    /// An organization as lists show it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: OrganizationId,
        pub sort_key: Vec<u8>,
        pub name: String,
        pub kind: OrganizationKind,
        pub class: MemberClass,
        pub sector: Option<String>,
        pub address: String,
        pub city: String,
        pub state: String,
        pub postcode: String,
        pub latitude: Option<f64>,
        pub longitude: Option<f64>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub website: String,
        pub joined_on: Option<Day>,
        pub left_on: Option<Day>,
        /// How many people speak for it.
        pub people: i64,
        pub version: i64,
    }
}

impl Listed {
    /// Where the page after this row starts.
    pub fn after(&self) -> AfterName {
        AfterName { key: self.sort_key.clone(), id: self.id.0 }
    }

    /// Takes over what the organization tells this coalition itself.
    fn hear(&mut self, profile: &Profile, coalition: CoalitionId) {
        let own = Organization {
            address: std::mem::take(&mut self.address),
            city: std::mem::take(&mut self.city),
            state: std::mem::take(&mut self.state),
            postcode: std::mem::take(&mut self.postcode),
            phone: self.phone.take(),
            email: self.email.take(),
            website: std::mem::take(&mut self.website),
            ..Organization::named(self.id, "")
        };
        let (seen, _) = profile::model::seen_from(own, profile, coalition);
        (self.address, self.city) = (seen.address, seen.city);
        (self.state, self.postcode) = (seen.state, seen.postcode);
        (self.phone, self.email, self.website) = (seen.phone, seen.email, seen.website);
    }
}

/// What a list is narrowed to; empty parts do not narrow.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub sector: Option<String>,
    pub class: Option<MemberClass>,
    pub kind: Option<OrganizationKind>,
    /// Only organizations that left.
    pub left: bool,
    /// A normalized beginning of a word of the name or the town.
    pub word: Option<String>,
}

/// One page of organizations by name, with the number of people who speak for each.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    on: &impl InCoalition,
    filter: &Filter,
    after: &AfterName,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let word_end = filter.word.as_deref().map(kit_store::search::end_of);
    on.all(
        "SELECT o.id, o.sort_key, o.name, o.kind, o.class, o.sector, o.address, o.city, o.state, o.postcode,
            o.latitude, o.longitude, o.phone, o.email, o.website, o.joined_on, o.left_on,
            (SELECT count(*) FROM person p WHERE p.coalition_id = $1 AND p.organization_id = o.id AND p.left_on IS NULL),
            o.version
         FROM organization o
         WHERE o.coalition_id = $1 AND (o.sort_key, o.id) > ($2, $3)
           AND (CAST($4 AS text) IS NULL OR o.sector = $4)
           AND (CAST($5 AS text) IS NULL OR o.class = $5)
           AND (CAST($6 AS text) IS NULL OR o.kind = $6)
           AND (o.left_on IS NOT NULL) = $7
           AND (CAST($8 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $8 AND w.word < $9 AND w.subject_kind = 'organization' AND w.subject_id = o.id))
         ORDER BY o.sort_key, o.id LIMIT $10",
        &[
            &on.coalition(),
            &after.key,
            &after.id,
            &filter.sector,
            &filter.class,
            &filter.kind,
            &filter.left,
            &filter.word,
            &word_end,
            &most,
        ],
    )
    .await
}

/// As [`list`], with what the organizations tell this coalition in place of its own words.
///
/// # Errors
/// When the database does not answer.
pub async fn list_as_seen(
    on: &impl InCoalition,
    filter: &Filter,
    after: &AfterName,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let mut listed = list(on, filter, after, most).await?;
    let (Some(first), Some(last)) = (listed.first().map(Listed::after), listed.last().map(Listed::after))
    else {
        return Ok(listed);
    };
    let profiles = profile::store::of_list(on, &first, &last).await?;
    for one in &mut listed {
        if let Some((_, profile)) = profiles.iter().find(|(id, _)| *id == one.id) {
            one.hear(profile, on.coalition());
        }
    }
    Ok(listed)
}

kit_store::row! {
    /// How many take part, for the sentence at the top.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Counts {
        pub here: i64,
        pub left: i64,
    }
}

/// # Errors
/// When the database does not answer.
pub async fn counts(on: &impl InCoalition) -> Result<Counts, Fault> {
    on.one(
        "SELECT count(*) - count(left_on), count(left_on) FROM organization WHERE coalition_id = $1",
        &[&on.coalition()],
    )
    .await
}

kit_store::row! {
    /// A seat an organization holds, and who fills it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct SeatHeld {
        pub sector: String,
        pub label: String,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub term_end: Option<Day>,
    }
}

/// The seats an organization holds, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn seats_of(on: &impl InCoalition, holder: OrganizationId) -> Result<Vec<SeatHeld>, Fault> {
    on.all(
        "SELECT s.sector, s.label, p.given_name, p.family_name, s.term_end
         FROM seat s LEFT JOIN person p ON p.coalition_id = s.coalition_id AND p.id = s.representative_id
         WHERE s.coalition_id = $1 AND s.holder_id = $2 ORDER BY s.sector, s.id LIMIT 200",
        &[&on.coalition(), &holder],
    )
    .await
}

kit_store::row! {
    /// Somebody who speaks for an organization, for its page.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Speaker {
        pub id: Uuid,
        pub given_name: String,
        pub family_name: String,
        pub part: String,
    }
}

/// The people who speak for an organization, by name, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn speakers_of(on: &impl InCoalition, organization: OrganizationId) -> Result<Vec<Speaker>, Fault> {
    on.all(
        "SELECT id, given_name, family_name, part FROM person
         WHERE coalition_id = $1 AND organization_id = $2 AND left_on IS NULL ORDER BY sort_key, id LIMIT 200",
        &[&on.coalition(), &organization],
    )
    .await
}
