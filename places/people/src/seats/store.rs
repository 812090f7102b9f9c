use kit_store::{Day, Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{Seat, SeatId, SectorContact, Term};
use crate::members::PersonId;
use crate::organizations::OrganizationId;
use kit_text::full_name;

impl Record for Seat {
    kit_store::versioned!("seat");

    fn label(&self) -> String {
        if self.label.is_empty() { self.sector.clone() } else { self.label.clone() }
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, sector, label, is_resident, holder_id, representative_id, alternate_id, successor_id, term_start,
                term_end, wanted, next_step, version
             FROM seat WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO seat (coalition_id, id, sector, label, is_resident, holder_id, representative_id, alternate_id,
                successor_id, term_start, term_end, wanted, next_step, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             ON CONFLICT (coalition_id, id) DO UPDATE SET sector = excluded.sector, label = excluded.label,
                is_resident = excluded.is_resident, holder_id = excluded.holder_id,
                representative_id = excluded.representative_id, alternate_id = excluded.alternate_id,
                successor_id = excluded.successor_id, term_start = excluded.term_start, term_end = excluded.term_end,
                wanted = excluded.wanted, next_step = excluded.next_step, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.sector,
                &self.label,
                &self.is_resident,
                &self.holder_id,
                &self.representative_id,
                &self.alternate_id,
                &self.successor_id,
                &self.term_start,
                &self.term_end,
                &self.wanted,
                &self.next_step,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM seat WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for SectorContact {
    kit_store::versioned!("sector-contact");

    fn label(&self) -> String {
        self.sector.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, sector, person_id, version FROM sector_contact WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO sector_contact (coalition_id, id, sector, person_id, version) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (coalition_id, id) DO UPDATE SET sector = excluded.sector, person_id = excluded.person_id,
                version = excluded.version",
            &[&tx.coalition(), &self.id, &self.sector, &self.person_id, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM sector_contact WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Every seat of the table, sector by sector. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn seats(on: &impl InCoalition) -> Result<Vec<Seat>, Fault> {
    on.all(
        "SELECT id, sector, label, is_resident, holder_id, representative_id, alternate_id, successor_id, term_start,
            term_end, wanted, next_step, version
         FROM seat WHERE coalition_id = $1 ORDER BY sector, id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

/// Who keeps in touch with which sector.
///
/// # Errors
/// When the database does not answer.
pub async fn sector_contacts(on: &impl InCoalition) -> Result<Vec<SectorContact>, Fault> {
    on.all(
        "SELECT id, sector, person_id, version FROM sector_contact WHERE coalition_id = $1 ORDER BY sector LIMIT 200",
        &[&on.coalition()],
    )
    .await
}

kit_store::row! {
    /// A seat with the names on it, as lists show them.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: SeatId,
        pub sector: String,
        pub label: String,
        pub is_resident: bool,
        pub term_start: Option<Day>,
        pub term_end: Option<Day>,
        pub holder_id: Option<OrganizationId>,
        pub holder: Option<String>,
        pub representative_id: Option<PersonId>,
        representative_title: Option<String>,
        representative_given: Option<String>,
        representative_family: Option<String>,
        /// The day the representative left the coalition.
        pub representative_left: Option<Day>,
        pub alternate_id: Option<PersonId>,
        alternate_given: Option<String>,
        alternate_family: Option<String>,
        pub successor_id: Option<PersonId>,
        successor_given: Option<String>,
        successor_family: Option<String>,
        pub wanted: String,
        pub next_step: String,
        pub version: i64,
    }
}

impl Listed {
    pub fn term(&self, today: Day) -> Term {
        Term::on(self.term_end, today)
    }

    pub fn representative(&self) -> Option<(PersonId, String)> {
        let name = named(self.representative_given.as_ref(), self.representative_family.as_ref())?;
        let title = self.representative_title.as_deref().unwrap_or_default();
        Some((self.representative_id?, full_name(title, &name)))
    }

    pub fn alternate(&self) -> Option<(PersonId, String)> {
        Some((self.alternate_id?, named(self.alternate_given.as_ref(), self.alternate_family.as_ref())?))
    }

    pub fn successor(&self) -> Option<(PersonId, String)> {
        Some((self.successor_id?, named(self.successor_given.as_ref(), self.successor_family.as_ref())?))
    }
}

fn named(given: Option<&String>, family: Option<&String>) -> Option<String> {
    Some(full_name(given?, family?))
}

/// Seats with the names on them, by sector, after the sector and id `after`; all sectors, or one.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    on: &impl InCoalition,
    sector: Option<&str>,
    after: Option<(String, SeatId)>,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let (from, id) = after.unwrap_or((String::new(), SeatId(Uuid::nil())));
    on.all(
        "SELECT s.id, s.sector, s.label, s.is_resident, s.term_start, s.term_end, s.holder_id, o.name,
            s.representative_id, r.title, r.given_name, r.family_name, r.left_on,
            s.alternate_id, a.given_name, a.family_name, s.successor_id, n.given_name, n.family_name,
            s.wanted, s.next_step, s.version
         FROM seat s
         LEFT JOIN organization o ON o.coalition_id = s.coalition_id AND o.id = s.holder_id
         LEFT JOIN person r ON r.coalition_id = s.coalition_id AND r.id = s.representative_id
         LEFT JOIN person a ON a.coalition_id = s.coalition_id AND a.id = s.alternate_id
         LEFT JOIN person n ON n.coalition_id = s.coalition_id AND n.id = s.successor_id
         WHERE s.coalition_id = $1 AND (s.sector, s.id) > ($2, $3) AND (CAST($4 AS text) IS NULL OR s.sector = $4)
         ORDER BY s.sector, s.id LIMIT $5",
        &[&on.coalition(), &from, &id, &sector, &most],
    )
    .await
}

/// One seat with the names on it.
///
/// # Errors
/// When the database does not answer.
pub async fn listed(on: &impl InCoalition, id: Uuid) -> Result<Option<Listed>, Fault> {
    on.optional(
        "SELECT s.id, s.sector, s.label, s.is_resident, s.term_start, s.term_end, s.holder_id, o.name,
            s.representative_id, r.title, r.given_name, r.family_name, r.left_on,
            s.alternate_id, a.given_name, a.family_name, s.successor_id, n.given_name, n.family_name,
            s.wanted, s.next_step, s.version
         FROM seat s
         LEFT JOIN organization o ON o.coalition_id = s.coalition_id AND o.id = s.holder_id
         LEFT JOIN person r ON r.coalition_id = s.coalition_id AND r.id = s.representative_id
         LEFT JOIN person a ON a.coalition_id = s.coalition_id AND a.id = s.alternate_id
         LEFT JOIN person n ON n.coalition_id = s.coalition_id AND n.id = s.successor_id
         WHERE s.coalition_id = $1 AND s.id = $2",
        &[&on.coalition(), &id],
    )
    .await
}

/// Which of these people take part in the coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn who_takes_part(
    on: &impl InCoalition,
    people: [Option<PersonId>; 3],
) -> Result<Vec<PersonId>, Fault> {
    let [one, two, three] = people;
    let found: Vec<(PersonId,)> = on
        .all(
            "SELECT id FROM person WHERE coalition_id = $1 AND id IN ($2, $3, $4) AND left_on IS NULL LIMIT 3",
            &[&on.coalition(), &one, &two, &three],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Whether an organization takes part in the coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn organization_takes_part(
    on: &impl InCoalition,
    organization: OrganizationId,
) -> Result<bool, Fault> {
    let found: Option<(OrganizationId,)> = on
        .optional(
            "SELECT id FROM organization WHERE coalition_id = $1 AND id = $2 AND left_on IS NULL",
            &[&on.coalition(), &organization],
        )
        .await?;
    Ok(found.is_some())
}

/// The organizations a person speaks for: their own, and those whose seat they fill or stand in for. At most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn organizations_of(on: &impl InCoalition, person: PersonId) -> Result<Vec<OrganizationId>, Fault> {
    let found: Vec<(OrganizationId,)> = on
        .all(
            "SELECT organization_id FROM person
                WHERE coalition_id = $1 AND id = $2 AND organization_id IS NOT NULL
             UNION SELECT holder_id FROM seat
                WHERE coalition_id = $1 AND holder_id IS NOT NULL AND (representative_id = $2 OR alternate_id = $2)
             ORDER BY 1 LIMIT 50",
            &[&on.coalition(), &person],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The sectors a person speaks for, each once. At most 20.
///
/// # Errors
/// When the database does not answer.
pub async fn sectors_of(on: &impl InCoalition, person: PersonId) -> Result<Vec<String>, Fault> {
    let found: Vec<(String,)> = on
        .all(
            "SELECT DISTINCT sector FROM seat WHERE coalition_id = $1 AND representative_id = $2 ORDER BY sector LIMIT 20",
            &[&on.coalition(), &person],
        )
        .await?;
    Ok(found.into_iter().map(|(sector,)| sector).collect())
}

/// Who keeps in touch with one sector.
///
/// # Errors
/// When the database does not answer.
pub async fn contact_of(on: &impl InCoalition, sector: &str) -> Result<Option<SectorContact>, Fault> {
    on.optional(
        "SELECT id, sector, person_id, version FROM sector_contact WHERE coalition_id = $1 AND sector = $2",
        &[&on.coalition(), &sector],
    )
    .await
}
