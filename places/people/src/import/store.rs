use std::collections::{HashMap, HashSet};

use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{
    Answers, CheckedRow, Choices, Decision, ImportId, NUMBERS_A_LINE, RosterImport, Target, Verdict,
};
use crate::members::Person;
use crate::organizations::{Organization, OrganizationId};

impl Record for RosterImport {
    const KIND: &'static str = "import";

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn label(&self) -> String {
        self.name.clone()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn set_version(&mut self, version: i64) {
        self.version = version;
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, stage, choices, tally, sent_by, sent_at, version
             FROM roster_import WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO roster_import (coalition_id, id, name, stage, choices, tally, sent_by, sent_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, stage = excluded.stage,
                choices = excluded.choices, tally = excluded.tally, sent_by = excluded.sent_by,
                sent_at = excluded.sent_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &self.stage,
                &self.choices,
                &self.tally,
                &self.sent_by,
                &self.sent_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM roster_import WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        forget_rows(tx, ImportId(id)).await?;
        forget_file(tx, ImportId(id)).await
    }
}

/// The imports begun last, newest first, at most 10.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(on: &impl InCoalition) -> Result<Vec<RosterImport>, Fault> {
    on.all(
        "SELECT id, name, stage, choices, tally, sent_by, sent_at, version
         FROM roster_import WHERE coalition_id = $1 ORDER BY id DESC LIMIT 10",
        &[&on.coalition()],
    )
    .await
}

/// Moves an import on, unless somebody else already did; tells whether it moved.
///
/// # Errors
/// When the database does not answer.
pub async fn advance(tx: &Tx, import: &RosterImport, from: super::model::Stage) -> Result<bool, Fault> {
    let moved = tx
        .execute(
            "UPDATE roster_import SET stage = $3, choices = $4 WHERE coalition_id = $1 AND id = $2 AND stage = $5",
            &[&tx.coalition(), &import.id, &import.stage, &import.choices, &from],
        )
        .await?;
    Ok(moved == 1)
}

/// # Errors
/// When the database does not answer.
pub async fn put_file(tx: &Tx, id: ImportId, content: &[u8]) -> Result<(), Fault> {
    let content = content.to_vec();
    tx.execute(
        "INSERT INTO roster_file (coalition_id, id, content) VALUES ($1, $2, $3)",
        &[&tx.coalition(), &id, &content],
    )
    .await?;
    Ok(())
}

/// What was sent; nothing once the import is saved.
///
/// # Errors
/// When the database does not answer.
pub async fn file(on: &impl InCoalition, id: ImportId) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(Vec<u8>,)> = on
        .optional(
            "SELECT content FROM roster_file WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await?;
    Ok(found.map(|(content,)| content))
}

/// # Errors
/// When the database does not answer.
pub async fn forget_file(tx: &Tx, id: ImportId) -> Result<(), Fault> {
    tx.execute("DELETE FROM roster_file WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
        .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn forget_rows(tx: &Tx, id: ImportId) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM roster_row WHERE coalition_id = $1 AND import_id = $2",
        &[&tx.coalition(), &id],
    )
    .await?;
    Ok(())
}

/// After saving, only the rows that were not taken stay readable; what was taken has records of its own.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_taken_rows(tx: &Tx, id: ImportId) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM roster_row WHERE coalition_id = $1 AND import_id = $2 AND verdict <> $3 AND verdict <> $4",
        &[&tx.coalition(), &id, &Verdict::Refused, &Verdict::LeftOut],
    )
    .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn put_row(tx: &Tx, import: ImportId, row: &CheckedRow) -> Result<(), Fault> {
    let target = row.target.map(Target::word).unwrap_or_default();
    let (answers, entry) = (serde_json::to_string(&row.answers)?, serde_json::to_string(&row.entry)?);
    tx.execute(
        "INSERT INTO roster_row (coalition_id, import_id, number, first_line, last_line, verdict, decision, decided,
            target, answers, entry)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            &tx.coalition(),
            &import,
            &row.number,
            &row.first_line,
            &row.last_line,
            &row.verdict,
            &row.decision,
            &row.decided,
            &target,
            &answers,
            &entry,
        ],
    )
    .await?;
    Ok(())
}

kit_store::row! {
    struct StoredRow {
        number: i64,
        first_line: i64,
        last_line: i64,
        verdict: Verdict,
        decision: Decision,
        decided: bool,
        target: String,
        answers: String,
        entry: String,
    }
}

impl StoredRow {
    fn read(self) -> Result<CheckedRow, Fault> {
        Ok(CheckedRow {
            number: self.number,
            first_line: self.first_line,
            last_line: self.last_line,
            verdict: self.verdict,
            decision: self.decision,
            decided: self.decided,
            target: Target::from_word(&self.target),
            answers: serde_json::from_str(&self.answers)?,
            entry: serde_json::from_str(&self.entry)?,
        })
    }
}

/// Rows after the number `after`, of one verdict or of all, at most `most`.
///
/// # Errors
/// When the database does not answer.
pub async fn rows(
    on: &impl InCoalition,
    import: ImportId,
    verdict: Option<Verdict>,
    after: i64,
    most: i64,
) -> Result<Vec<CheckedRow>, Fault> {
    let stored: Vec<StoredRow> = on
        .all(
            "SELECT number, first_line, last_line, verdict, decision, decided, target, answers, entry FROM roster_row
             WHERE coalition_id = $1 AND import_id = $2 AND number > $3
               AND (CAST($4 AS text) IS NULL OR verdict = $4)
             ORDER BY number LIMIT $5",
            &[&on.coalition(), &import, &after, &verdict, &most],
        )
        .await?;
    stored.into_iter().map(StoredRow::read).collect()
}

/// Rows that need a look first: those with a doubt stand in no index, so this reads on until the page is full.
///
/// # Errors
/// When the database does not answer.
pub async fn rows_with_doubts(
    on: &impl InCoalition,
    import: ImportId,
    after: i64,
    most: usize,
) -> Result<Vec<CheckedRow>, Fault> {
    let mut found: Vec<CheckedRow> = Vec::new();
    let mut last = after;
    loop {
        let page = rows(on, import, None, last, 1000).await?;
        let read = page.len();
        last = page.last().map_or(last, |row| row.number);
        found.extend(page.into_iter().filter(|row| !row.entry.doubts.is_empty()));
        if found.len() >= most || read < 1000 {
            found.truncate(most);
            return Ok(found);
        }
    }
}

/// What people decided so far, by number: a new check keeps it.
///
/// # Errors
/// When the database does not answer.
pub async fn decided(on: &impl InCoalition, import: ImportId) -> Result<HashMap<i64, CheckedRow>, Fault> {
    let stored: Vec<StoredRow> = on
        .all(
            "SELECT number, first_line, last_line, verdict, decision, decided, target, answers, entry FROM roster_row
             WHERE coalition_id = $1 AND import_id = $2 AND decided ORDER BY number LIMIT 200000",
            &[&on.coalition(), &import],
        )
        .await?;
    stored.into_iter().map(|row| row.read().map(|row| (row.number, row))).collect()
}

/// # Errors
/// When the database does not answer.
pub async fn decide(
    tx: &Tx,
    import: ImportId,
    number: i64,
    decision: Decision,
    target: Option<Target>,
    answers: &Answers,
) -> Result<(), Fault> {
    let (target, answers) = (target.map(Target::word).unwrap_or_default(), serde_json::to_string(answers)?);
    tx.execute(
        "UPDATE roster_row SET decision = $4, target = $5, answers = $6, decided = $7
         WHERE coalition_id = $1 AND import_id = $2 AND number = $3",
        &[&tx.coalition(), &import, &number, &decision, &target, &answers, &true],
    )
    .await?;
    Ok(())
}

/// How many rows have each verdict.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(on: &impl InCoalition, import: ImportId) -> Result<HashMap<Verdict, i64>, Fault> {
    let counted: Vec<(Verdict, i64)> = on
        .all(
            "SELECT verdict, count(*) FROM roster_row WHERE coalition_id = $1 AND import_id = $2 GROUP BY verdict",
            &[&on.coalition(), &import],
        )
        .await?;
    Ok(counted.into_iter().collect())
}

/// What the columns of a list with these headers meant last time.
///
/// # Errors
/// When the database does not answer.
pub async fn remembered(on: &impl InCoalition, headers: &str) -> Result<Option<Choices>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT choices FROM roster_mapping WHERE coalition_id = $1 AND headers = $2",
            &[&on.coalition(), &headers],
        )
        .await?;
    Ok(found.and_then(|(choices,)| serde_json::from_str(&choices).ok()))
}

/// # Errors
/// When the database does not answer.
pub async fn remember(tx: &Tx, headers: &str, choices: &Choices) -> Result<(), Fault> {
    let choices = serde_json::to_string(choices)?;
    tx.execute(
        "INSERT INTO roster_mapping (coalition_id, headers, choices) VALUES ($1, $2, $3)
         ON CONFLICT (coalition_id, headers) DO UPDATE SET choices = excluded.choices",
        &[&tx.coalition(), &headers, &choices],
    )
    .await?;
    Ok(())
}

/// Records read at once.
const PAGE: i64 = 2000;

/// Everybody the coalition knows, those who left too.
///
/// # Errors
/// When the database does not answer.
pub async fn everybody(on: &impl InCoalition) -> Result<Vec<Person>, Fault> {
    let mut all: Vec<Person> = Vec::new();
    loop {
        let after = all.last().map_or(Uuid::nil(), |person| person.id.0);
        let page: Vec<Person> = on
            .all(
                "SELECT id, account_id, organization_id, title, given_name, family_name, job, email, phone, address,
                    city, state, postcode, contact, languages, access_needs, class, sector, tie, tie_told, age_stated,
                    age_stated_on, evidence, part, try_this, notes, joined_on, left_on, last_seen_on, version
                 FROM person WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                &[&on.coalition(), &after, &PAGE],
            )
            .await?;
        let read = page.len();
        all.extend(page);
        if read < PAGE as usize {
            return Ok(all);
        }
    }
}

/// Every organization the coalition knows, those that left too.
///
/// # Errors
/// When the database does not answer.
pub async fn every_organization(on: &impl InCoalition) -> Result<Vec<Organization>, Fault> {
    let mut all: Vec<Organization> = Vec::new();
    loop {
        let after = all.last().map_or(Uuid::nil(), |organization| organization.id.0);
        let page: Vec<Organization> = on
            .all(
                "SELECT id, name, kind, what_they_do, address, city, state, postcode, phone, email, website, sector,
                    class, brings, hopes, care_stages, notes, joined_on, left_on, version
                 FROM organization WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                &[&on.coalition(), &after, &PAGE],
            )
            .await?;
        let read = page.len();
        all.extend(page);
        if read < PAGE as usize {
            return Ok(all);
        }
    }
}

/// People who hold or are named on a seat: an undo leaves them.
///
/// # Errors
/// When the database does not answer.
pub async fn seated(on: &impl InCoalition) -> Result<HashSet<Uuid>, Fault> {
    let ids: Vec<(Uuid,)> = on
        .all(
            "SELECT representative_id FROM seat WHERE coalition_id = $1 AND representative_id IS NOT NULL
             UNION SELECT alternate_id FROM seat WHERE coalition_id = $1 AND alternate_id IS NOT NULL
             UNION SELECT successor_id FROM seat WHERE coalition_id = $1 AND successor_id IS NOT NULL
             UNION SELECT person_id FROM sector_contact WHERE coalition_id = $1
             UNION SELECT holder_id FROM seat WHERE coalition_id = $1 AND holder_id IS NOT NULL",
            &[&on.coalition()],
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Organizations somebody still speaks for: an undo leaves them.
///
/// # Errors
/// When the database does not answer.
pub async fn spoken_for(on: &impl InCoalition) -> Result<HashSet<OrganizationId>, Fault> {
    let ids: Vec<(OrganizationId,)> = on
        .all(
            "SELECT DISTINCT organization_id FROM person WHERE coalition_id = $1 AND organization_id IS NOT NULL",
            &[&on.coalition()],
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The number of the first entry of a line.
pub(super) fn first_number(line: u32) -> i64 {
    i64::from(line) * NUMBERS_A_LINE
}
