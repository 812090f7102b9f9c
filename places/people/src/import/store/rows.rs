use std::collections::HashMap;

use kit_store::{Fault, InCoalition, Sql, Tx};

use crate::import::model::{
    Answers, CheckedRow, Counted, Decision, Entry, ImportId, NUMBERS_A_LINE, Stage, Target, TargetKind,
    Verdict,
};

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

const PUT: Sql = Sql::pair(
    "INSERT INTO roster_row (coalition_id, import_id, number, first_line, last_line, verdict, decision, decided,
        target, answers, entry)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    "INSERT INTO roster_row (coalition_id, import_id, number, first_line, last_line, verdict, decision, decided,
        target, answers, entry)
     SELECT * FROM unnest(CAST($1 AS uuid[]), CAST($2 AS uuid[]), CAST($3 AS bigint[]), CAST($4 AS bigint[]),
        CAST($5 AS bigint[]), CAST($6 AS text[]), CAST($7 AS text[]), CAST($8 AS boolean[]), CAST($9 AS text[]),
        CAST($10 AS text[]), CAST($11 AS text[]))",
);

/// # Errors
/// When the database does not answer.
pub async fn put_rows(tx: &Tx, import: ImportId, rows: &[CheckedRow]) -> Result<(), Fault> {
    let target = |row: &CheckedRow| row.target.map(Target::word).unwrap_or_default();
    let answers = rows.iter().map(|row| serde_json::to_string(&row.answers));
    let entries = rows.iter().map(|row| serde_json::to_string(&row.entry));
    tx.execute_in_bulk(
        PUT,
        rows.len(),
        &[
            &vec![tx.coalition(); rows.len()],
            &vec![import; rows.len()],
            &column(rows, |row| row.number),
            &column(rows, |row| row.first_line),
            &column(rows, |row| row.last_line),
            &column(rows, |row| row.verdict),
            &column(rows, |row| row.decision),
            &column(rows, |row| row.decided),
            &column(rows, target),
            &answers.collect::<Result<Vec<_>, _>>()?,
            &entries.collect::<Result<Vec<_>, _>>()?,
        ],
    )
    .await
}

fn column<T>(rows: &[CheckedRow], pick: impl Fn(&CheckedRow) -> T) -> Vec<T> {
    rows.iter().map(pick).collect()
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

/// Import, number and entry, as JSON, of rows that were not taken, of all saved imports, after the import and number
/// `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn rows_not_taken(
    on: &impl InCoalition,
    after: (ImportId, i64),
    most: i64,
) -> Result<Vec<(ImportId, i64, String)>, Fault> {
    on.all(
        "SELECT r.import_id, r.number, r.entry FROM roster_row r
         JOIN roster_import i ON i.coalition_id = r.coalition_id AND i.id = r.import_id
         WHERE r.coalition_id = $1 AND (r.import_id, r.number) > ($2, $3) AND (i.stage = $4 OR i.stage = $5)
         ORDER BY r.import_id, r.number LIMIT $6",
        &[&on.coalition(), &after.0, &after.1, &Stage::Saved, &Stage::Undone, &most],
    )
    .await
}

/// Replaces what is kept of one row.
///
/// # Errors
/// When the database does not answer.
pub async fn put_entry(tx: &Tx, import: ImportId, number: i64, entry: &Entry) -> Result<(), Fault> {
    let entry = serde_json::to_string(entry)?;
    tx.execute(
        "UPDATE roster_row SET entry = $4 WHERE coalition_id = $1 AND import_id = $2 AND number = $3",
        &[&tx.coalition(), &import, &number, &entry],
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

/// The rows of the source by verdict and decision; further people of one row count none.
///
/// # Errors
/// When the database does not answer.
pub async fn counted(on: &impl InCoalition, import: ImportId) -> Result<Vec<Counted>, Fault> {
    let counted: Vec<(Verdict, Decision, String, i64)> = on
        .all(
            "SELECT verdict, decision, substr(target, 1, 3), CAST(sum(last_line - first_line + 1) AS bigint)
             FROM roster_row WHERE coalition_id = $1 AND import_id = $2 AND number % 64 = 0
             GROUP BY verdict, decision, substr(target, 1, 3)",
            &[&on.coalition(), &import],
        )
        .await?;
    let kind = |word: &str| match word {
        "rec" => Some(TargetKind::Record),
        "row" => Some(TargetKind::Row),
        _ => None,
    };
    Ok(counted
        .into_iter()
        .map(|(verdict, decision, target, rows)| Counted { verdict, decision, target: kind(&target), rows })
        .collect())
}

/// The number of the first entry of a line.
pub fn first_number(line: u32) -> i64 {
    i64::from(line) * NUMBERS_A_LINE
}
