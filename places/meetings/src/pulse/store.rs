use kit_store::{Fault, InCoalition, Instant, Reads, Record, Tx};
use uuid::Uuid;

use super::model::{Counted, Degree, Pulse, PulseHabit, PulseId, Question};
use crate::meetings::MeetingId;
use crate::meetings::store::AfterMoment;

/// Sheets of one meeting at most.
pub const MOST_SHEETS: i64 = 2000;
/// Lines shown of one meeting.
const MOST_LINES: i64 = 500;

impl Record for Pulse {
    kit_store::versioned!("pulse");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, asked, closes_on, on_paper, links_sent, version
             FROM pulse WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO pulse (coalition_id, id, title, asked, closes_on, on_paper, links_sent, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, asked = excluded.asked,
                closes_on = excluded.closes_on, on_paper = excluded.on_paper, links_sent = excluded.links_sent,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.title,
                &self.asked,
                &self.closes_on,
                &self.on_paper,
                &self.links_sent,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM pulse WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for PulseHabit {
    kit_store::versioned!("pulse_habit");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, asked, days, version FROM pulse_habit WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO pulse_habit (coalition_id, id, asked, days, version) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (coalition_id, id) DO UPDATE SET asked = excluded.asked, days = excluded.days,
                version = excluded.version",
            &[&tx.coalition(), &self.id, &self.asked, &self.days, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM pulse_habit WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The habit of a coalition; the usual one while nobody chose.
///
/// # Errors
/// When the database does not answer.
pub async fn habit(on: &impl InCoalition) -> Result<PulseHabit, Fault> {
    let coalition = on.coalition().0;
    Ok(PulseHabit::find(on, coalition).await?.unwrap_or_else(|| PulseHabit::usual(coalition)))
}

kit_store::row! {
    /// An answer that waits to be counted.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct WaitingAnswer {
        pub id: Uuid,
        pub question: Question,
        pub answer: i64,
        pub is_counted: bool,
    }
}

kit_store::row! {
    /// A sheet that waits to be counted, with its line.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct WaitingSheet {
        pub id: Uuid,
        pub line: String,
        pub is_counted: bool,
    }
}

impl Counted for WaitingAnswer {
    fn counted(&mut self) -> &mut bool {
        &mut self.is_counted
    }
}

impl Counted for WaitingSheet {
    fn counted(&mut self) -> &mut bool {
        &mut self.is_counted
    }
}

impl WaitingAnswer {
    pub fn new(question: Question, degree: Degree) -> Self {
        Self { id: by_lot(), question, answer: degree.number(), is_counted: false }
    }
}

impl WaitingSheet {
    pub fn new(line: String) -> Self {
        Self { id: by_lot(), line, is_counted: false }
    }
}

/// An id that tells nothing of when it was made, as those of records do.
fn by_lot() -> Uuid {
    let hash = kit_web::secret::hash(&kit_web::secret::for_link());
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(&hash) {
        *to = *from;
    }
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// Answers of one question that wait. Fewer than a step.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting_answers(
    tx: &Tx,
    pulse: PulseId,
    question: Question,
) -> Result<Vec<WaitingAnswer>, Fault> {
    tx.all(
        "SELECT id, question, answer, is_counted FROM pulse_answer
         WHERE coalition_id = $1 AND pulse_id = $2 AND question = $3 AND NOT is_counted ORDER BY id LIMIT 100",
        &[&tx.coalition(), &pulse, &question],
    )
    .await
}

/// Sheets that wait. Fewer than a step.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting_sheets(tx: &Tx, pulse: PulseId) -> Result<Vec<WaitingSheet>, Fault> {
    tx.all(
        "SELECT id, line, is_counted FROM pulse_sheet
         WHERE coalition_id = $1 AND pulse_id = $2 AND NOT is_counted ORDER BY id LIMIT 100",
        &[&tx.coalition(), &pulse],
    )
    .await
}

/// Writes what waits anew, in the order of ids drawn by lot, so that the place of a row does not tell when it came.
///
/// # Errors
/// When the database does not answer.
pub async fn put_answers(tx: &Tx, pulse: PulseId, mut answers: Vec<WaitingAnswer>) -> Result<(), Fault> {
    answers.sort_by_key(|answer| answer.id);
    for answer in &answers {
        tx.execute(
            "DELETE FROM pulse_answer WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &answer.id],
        )
        .await?;
    }
    for answer in &answers {
        tx.execute(
            "INSERT INTO pulse_answer (coalition_id, id, pulse_id, question, answer, is_counted)
             VALUES ($1, $2, $3, $4, $5, $6)",
            &[&tx.coalition(), &answer.id, &pulse, &answer.question, &answer.answer, &answer.is_counted],
        )
        .await?;
    }
    Ok(())
}

/// The same for sheets.
///
/// # Errors
/// When the database does not answer.
pub async fn put_sheets(tx: &Tx, pulse: PulseId, mut sheets: Vec<WaitingSheet>) -> Result<(), Fault> {
    sheets.sort_by_key(|sheet| sheet.id);
    for sheet in &sheets {
        tx.execute(
            "DELETE FROM pulse_sheet WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &sheet.id],
        )
        .await?;
    }
    for sheet in &sheets {
        tx.execute(
            "INSERT INTO pulse_sheet (coalition_id, id, pulse_id, line, is_counted) VALUES ($1, $2, $3, $4, $5)",
            &[&tx.coalition(), &sheet.id, &pulse, &sheet.line, &sheet.is_counted],
        )
        .await?;
    }
    Ok(())
}

/// How often each answer was given that is counted: question, answer, how often.
///
/// # Errors
/// When the database does not answer.
pub async fn spread(on: &impl InCoalition, pulse: PulseId) -> Result<Vec<(Question, i64, i64)>, Fault> {
    on.all(
        "SELECT question, answer, count(*) FROM pulse_answer
         WHERE coalition_id = $1 AND pulse_id = $2 AND is_counted
         GROUP BY question, answer ORDER BY question, answer LIMIT 25",
        &[&on.coalition(), &pulse],
    )
    .await
}

/// Sheets that came, and those that are counted.
///
/// # Errors
/// When the database does not answer.
pub async fn sheets(on: &impl InCoalition, pulse: PulseId) -> Result<(i64, i64), Fault> {
    let found: Option<(i64, i64)> = on
        .optional(
            "SELECT count(*), CAST(coalesce(sum(CASE WHEN is_counted THEN 1 ELSE 0 END), 0) AS bigint)
             FROM pulse_sheet WHERE coalition_id = $1 AND pulse_id = $2",
            &[&on.coalition(), &pulse],
        )
        .await?;
    Ok(found.unwrap_or_default())
}

/// The lines that show, by lot. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn lines(on: &impl InCoalition, pulse: PulseId) -> Result<Vec<String>, Fault> {
    let found: Vec<(String,)> = on
        .all(
            "SELECT line FROM pulse_sheet
             WHERE coalition_id = $1 AND pulse_id = $2 AND is_counted AND line <> '' ORDER BY id LIMIT $3",
            &[&on.coalition(), &pulse, &MOST_LINES],
        )
        .await?;
    Ok(found.into_iter().map(|(line,)| line).collect())
}

kit_store::row! {
    /// A meeting with answers that show.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Asked {
        pub id: MeetingId,
        pub address: String,
        pub title: String,
        pub starts_at: Instant,
        pub time_zone: String,
    }
}

impl Asked {
    pub fn after(&self) -> AfterMoment {
        AfterMoment { at: self.starts_at, id: self.id.0 }
    }
}

/// Meetings with answers that show, the latest first, before `before`; of one group and one series if given.
///
/// # Errors
/// When the database does not answer.
pub async fn meetings(
    on: &impl InCoalition,
    group: Option<Uuid>,
    series: Option<Uuid>,
    before: AfterMoment,
    most: i64,
) -> Result<Vec<Asked>, Fault> {
    on.all(
        "SELECT id, address, title, starts_at, time_zone FROM meeting
         WHERE coalition_id = $1 AND (starts_at, id) < ($2, $3) AND (CAST($4 AS uuid) IS NULL OR group_id = $4)
           AND (CAST($5 AS uuid) IS NULL OR series_id = $5)
           AND EXISTS (SELECT 1 FROM pulse_answer a
                WHERE a.coalition_id = $1 AND a.pulse_id = meeting.id AND a.is_counted)
         ORDER BY starts_at DESC, id DESC LIMIT $6",
        &[&on.coalition(), &before.at, &before.id, &group, &series, &most],
    )
    .await
}

/// What shows of the meetings between two moments, both included: meeting, question, answer, how often.
///
/// # Errors
/// When the database does not answer.
pub async fn spreads_between(
    on: &impl InCoalition,
    from: Instant,
    to: Instant,
) -> Result<Vec<(PulseId, Question, i64, i64)>, Fault> {
    on.all(
        "SELECT a.pulse_id, a.question, a.answer, count(*)
         FROM meeting m JOIN pulse_answer a ON a.coalition_id = m.coalition_id AND a.pulse_id = m.id
         WHERE m.coalition_id = $1 AND m.starts_at >= $2 AND m.starts_at <= $3 AND a.is_counted
         GROUP BY a.pulse_id, a.question, a.answer ORDER BY a.pulse_id, a.question, a.answer LIMIT 20000",
        &[&on.coalition(), &from, &to],
    )
    .await
}

/// The series meetings belong to, the newest first. At most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn series(on: &impl InCoalition) -> Result<Vec<(Uuid, String)>, Fault> {
    on.all(
        "SELECT id, title FROM meeting_series WHERE coalition_id = $1 ORDER BY id DESC LIMIT 50",
        &[&on.coalition()],
    )
    .await
}

/// The pulse a pass opens, and whether it was used.
///
/// # Errors
/// When the database does not answer.
pub async fn pass(on: &impl InCoalition, secret_hash: &[u8]) -> Result<Option<(PulseId, bool)>, Fault> {
    on.optional(
        "SELECT pulse_id, is_spent FROM pulse_pass WHERE coalition_id = $1 AND secret_hash = $2",
        &[&on.coalition(), &secret_hash],
    )
    .await
}

/// Makes a pass; false when it is there already.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_pass(tx: &Tx, pulse: PulseId, secret_hash: &[u8], is_spent: bool) -> Result<bool, Fault> {
    let new = tx
        .execute(
            "INSERT INTO pulse_pass (coalition_id, secret_hash, pulse_id, is_spent) VALUES ($1, $2, $3, $4)
             ON CONFLICT (coalition_id, secret_hash) DO NOTHING",
            &[&tx.coalition(), &secret_hash, &pulse, &is_spent],
        )
        .await?;
    Ok(new == 1)
}

/// Uses a pass up; false when it was used before.
///
/// # Errors
/// When the database does not answer.
pub async fn spend_pass(tx: &Tx, secret_hash: &[u8]) -> Result<bool, Fault> {
    let spent = tx
        .execute(
            "UPDATE pulse_pass SET is_spent = $3 WHERE coalition_id = $1 AND secret_hash = $2 AND NOT is_spent",
            &[&tx.coalition(), &secret_hash, &true],
        )
        .await?;
    Ok(spent == 1)
}

/// The word in the code on the wall, if one was made.
///
/// # Errors
/// When the database does not answer.
pub async fn door(on: &impl InCoalition, pulse: PulseId) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT secret FROM pulse_door WHERE coalition_id = $1 AND pulse_id = $2",
            &[&on.coalition(), &pulse],
        )
        .await?;
    Ok(found.map(|(secret,)| secret))
}

/// The pulse the word on the wall opens.
///
/// # Errors
/// When the database does not answer.
pub async fn pulse_of_door(on: &impl InCoalition, secret: &str) -> Result<Option<PulseId>, Fault> {
    let found: Option<(PulseId,)> = on
        .optional(
            "SELECT pulse_id FROM pulse_door WHERE coalition_id = $1 AND secret = $2 LIMIT 1",
            &[&on.coalition(), &secret],
        )
        .await?;
    Ok(found.map(|(pulse,)| pulse))
}

/// Keeps the word in the code on the wall, unless there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_door(tx: &Tx, pulse: PulseId, secret: &str) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO pulse_door (coalition_id, pulse_id, secret) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &[&tx.coalition(), &pulse, &secret],
    )
    .await?;
    Ok(())
}
