use goals::promises::{PromiseId, Status};
use kit_store::{Day, Fault, InCoalition, Record, Tx, search};
use kit_text::full_name;
use uuid::Uuid;

use super::model::{Decision, DecisionAnswer, DecisionId, DecisionNote, Walk};

/// Notes and promises of one decision read at once.
const MOST: i64 = 200;
/// Entries read at once while walking the whole register.
const BATCH: i64 = 200;

impl Record for Decision {
    kit_store::versioned!("decision");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, number, title, decided_on, outcome, review_on, body, covers, hash, version
             FROM decision WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO decision (coalition_id, id, number, title, decided_on, outcome, review_on, body, covers, hash,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET number = excluded.number, title = excluded.title,
                decided_on = excluded.decided_on, outcome = excluded.outcome, review_on = excluded.review_on,
                body = excluded.body, covers = excluded.covers, hash = excluded.hash, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.number,
                &self.title,
                &self.decided_on,
                &self.outcome,
                &self.review_on,
                &self.body,
                &self.covers,
                &self.hash,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&format!("{} {} {}", self.number, self.title, self.body.words));
        search::index(tx, Self::KIND, self.id.0, &self.title, &self.number.to_string(), &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM decision WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

impl Record for DecisionAnswer {
    kit_store::versioned!("decision_answer");

    fn label(&self) -> String {
        self.concern_by.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, concern, concern_by, answers, afterwards, answered_on, version
             FROM decision_answer WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO decision_answer (coalition_id, id, concern, concern_by, answers, afterwards, answered_on,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET concern = excluded.concern,
                concern_by = excluded.concern_by, answers = excluded.answers, afterwards = excluded.afterwards,
                answered_on = excluded.answered_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.concern,
                &self.concern_by,
                &self.answers,
                &self.afterwards,
                &self.answered_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM decision_answer WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

impl Record for DecisionNote {
    kit_store::versioned!("decision_note");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, decision_id, words, written_by, written_at, review, review_on, version
             FROM decision_note WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO decision_note (coalition_id, id, decision_id, words, written_by, written_at, review, review_on,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET decision_id = excluded.decision_id,
                words = excluded.words, written_by = excluded.written_by, written_at = excluded.written_at,
                review = excluded.review, review_on = excluded.review_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.decision_id,
                &self.words,
                &self.written_by,
                &self.written_at,
                &self.review,
                &self.review_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM decision_note WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The newest entry of the register.
///
/// # Errors
/// When the database does not answer.
pub async fn newest(on: &impl InCoalition) -> Result<Option<Decision>, Fault> {
    on.optional(
        "SELECT id, number, title, decided_on, outcome, review_on, body, covers, hash, version
         FROM decision WHERE coalition_id = $1 ORDER BY number DESC LIMIT 1",
        &[&on.coalition()],
    )
    .await
}

/// Entries below the number `before`, the newest first; only those with a word that begins with `word`, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    on: &impl InCoalition,
    word: Option<&str>,
    before: i64,
    most: i64,
) -> Result<Vec<Decision>, Fault> {
    let word_end = word.map(kit_store::search::end_of);
    on.all(
        "SELECT d.id, d.number, d.title, d.decided_on, d.outcome, d.review_on, d.body, d.covers, d.hash, d.version
         FROM decision d WHERE d.coalition_id = $1 AND d.number < $2
           AND (CAST($3 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $3 AND w.word < $4 AND w.subject_kind = 'decision' AND w.subject_id = d.id))
         ORDER BY d.number DESC LIMIT $5",
        &[&on.coalition(), &before, &word, &word_end, &most],
    )
    .await
}

kit_store::row! {
    /// A decision that is to be looked at again.
    #[derive(Clone, Debug)]
    pub struct ToReview {
        pub id: DecisionId,
        pub number: i64,
        pub title: String,
        /// Its own day, or the one a later note set.
        pub day: Day,
    }
}

/// Decisions to look at again by a day, the most late first. At most 20.
///
/// # Errors
/// When the database does not answer.
pub async fn due(on: &impl InCoalition, until: Day) -> Result<Vec<ToReview>, Fault> {
    on.all(
        "SELECT id, number, title, day FROM (
            SELECT d.id AS id, d.number AS number, d.title AS title,
                CASE WHEN n.id IS NULL THEN d.review_on ELSE n.review_on END AS day
            FROM decision d LEFT JOIN decision_note n ON n.coalition_id = d.coalition_id AND n.decision_id = d.id
              AND n.review IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM decision_note later
                WHERE later.coalition_id = n.coalition_id AND later.decision_id = n.decision_id
                  AND later.review IS NOT NULL AND (later.written_at, later.id) > (n.written_at, n.id))
            WHERE d.coalition_id = $1) x
         WHERE day <= $2 ORDER BY day, number LIMIT 20",
        &[&on.coalition(), &until],
    )
    .await
}

/// What notes beside the entries between two numbers say about looking at them again, the oldest note first: the id of
/// the decision and the new day, or none when nothing is left to look at. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn reviews(
    on: &impl InCoalition,
    first: i64,
    last: i64,
) -> Result<Vec<(Uuid, Option<Day>)>, Fault> {
    on.all(
        "SELECT n.decision_id, n.review_on FROM decision_note n
         JOIN decision d ON d.coalition_id = n.coalition_id AND d.id = n.decision_id
         WHERE n.coalition_id = $1 AND d.number >= $2 AND d.number <= $3 AND n.review IS NOT NULL
         ORDER BY n.written_at, n.id LIMIT $4",
        &[&on.coalition(), &first, &last, &MOST],
    )
    .await
}

/// Looks whether the register of a coalition is what it was when it was written.
///
/// # Errors
/// When the database does not answer.
pub async fn verify(on: &impl InCoalition) -> Result<Walk, Fault> {
    let mut walk = Walk::default();
    let mut after = 0_i64;
    loop {
        let entries: Result<Vec<Decision>, Fault> = on
            .all(
                "SELECT id, number, title, decided_on, outcome, review_on, body, covers, hash, version
                 FROM decision WHERE coalition_id = $1 AND number > $2 ORDER BY number LIMIT $3",
                &[&on.coalition(), &after, &BATCH],
            )
            .await;
        after = match entries {
            Err(Fault::Shape(_)) => one_by_one(on, after, &mut walk).await?,
            Err(fault) => return Err(fault),
            Ok(entries) => {
                entries.iter().for_each(|entry| walk.step(entry));
                entries.last().map_or(0, |last| last.number)
            }
        };
        if after == 0 {
            break;
        }
    }
    for number in torn_off(on).await? {
        walk.torn_off(number);
    }
    Ok(walk)
}

/// The next entries each for itself, so that one that cannot be read does not hide the others. The number of the last.
async fn one_by_one(on: &impl InCoalition, after: i64, walk: &mut Walk) -> Result<i64, Fault> {
    let numbers: Vec<(i64,)> = on
        .all(
            "SELECT number FROM decision WHERE coalition_id = $1 AND number > $2 ORDER BY number LIMIT $3",
            &[&on.coalition(), &after, &BATCH],
        )
        .await?;
    for (number,) in &numbers {
        match by_number(on, *number).await {
            Ok(Some(entry)) => walk.step(&entry),
            Ok(None) => {}
            Err(Fault::Shape(_)) => walk.broken(*number),
            Err(fault) => return Err(fault),
        }
    }
    Ok(numbers.last().map_or(0, |(number,)| *number))
}

/// Numbers of decisions that the history knows and the register has no more, in order. A chain alone does not tell that
/// its end was torn off. At most 200.
async fn torn_off(on: &impl InCoalition) -> Result<Vec<i64>, Fault> {
    let gone: Vec<(Option<String>,)> = on
        .all(
            "SELECT c.became FROM change c
             LEFT JOIN decision d ON d.coalition_id = c.coalition_id AND d.id = c.subject_id
             WHERE c.coalition_id = $1 AND c.subject_kind = 'decision' AND c.verb = 'added' AND d.id IS NULL
             ORDER BY c.id LIMIT $2",
            &[&on.coalition(), &MOST],
        )
        .await?;
    let number = |became: String| serde_json::from_str::<serde_json::Value>(&became).ok()?["number"].as_i64();
    let mut numbers: Vec<i64> = gone.into_iter().filter_map(|(became,)| number(became?)).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// The notes beside a decision, in order. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn notes(on: &impl InCoalition, decision: Uuid) -> Result<Vec<DecisionNote>, Fault> {
    on.all(
        "SELECT id, decision_id, words, written_by, written_at, review, review_on, version
         FROM decision_note WHERE coalition_id = $1 AND decision_id = $2 ORDER BY written_at, id LIMIT $3",
        &[&on.coalition(), &decision, &MOST],
    )
    .await
}

kit_store::row! {
    /// What happens next: a promise made with the decision.
    #[derive(Clone, Debug)]
    pub struct Next {
        pub id: PromiseId,
        pub what: String,
        pub by: Option<Day>,
        pub status: Status,
        given_name: Option<String>,
        family_name: Option<String>,
    }
}

impl Next {
    pub fn who(&self) -> Option<String> {
        Some(full_name(self.given_name.as_deref()?, self.family_name.as_deref()?))
    }
}

/// The promises made with a decision, the earliest day first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn next(on: &impl InCoalition, decision: Uuid) -> Result<Vec<Next>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.by_day, p.status, m.given_name, m.family_name
         FROM promise p LEFT JOIN person m ON m.coalition_id = p.coalition_id AND m.id = p.person_id
         WHERE p.coalition_id = $1 AND p.came_from_kind = 'decision' AND p.came_from_id = $2
         ORDER BY p.sort_day, p.id LIMIT $3",
        &[&on.coalition(), &decision, &MOST],
    )
    .await
}

/// The decision with a number of the register.
///
/// # Errors
/// When the database does not answer.
pub async fn by_number(on: &impl InCoalition, number: i64) -> Result<Option<Decision>, Fault> {
    on.optional(
        "SELECT id, number, title, decided_on, outcome, review_on, body, covers, hash, version
         FROM decision WHERE coalition_id = $1 AND number = $2 LIMIT 1",
        &[&on.coalition(), &number],
    )
    .await
}
