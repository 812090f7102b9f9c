use kit_store::{Day, Fault, InCoalition};

use super::Spot;
use crate::activities::model::{ActivityId, Coding, Score, ScoreId, Sight};

/// Judgements compared at once; a busy coalition logs some 500 entries a year.
const MOST_JUDGEMENTS: i64 = 20_000;
/// Disputes on one page.
const MOST_DISPUTES: i64 = 100;

kit_store::row! {
    /// An entry that waits for a second scorer, without what the first one made of it.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub id: ActivityId,
        pub what: String,
        pub happened_on: Day,
        pub place: String,
    }
}

impl Waiting {
    pub fn spot(&self) -> Spot {
        Spot { day: self.happened_on, id: self.id.0 }
    }
}

/// Entries that are somebody's to judge a second time, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(
    on: &impl InCoalition,
    sight: Sight,
    after: Spot,
    most: i64,
) -> Result<Vec<Waiting>, Fault> {
    on.all(
        "SELECT a.id, a.what, a.happened_on, a.place FROM activity a
         WHERE a.coalition_id = $1 AND (a.logged_by IS NULL OR a.logged_by <> $2) AND (a.happened_on, a.id) < ($3, $4)
           AND coalesce(a.logged_at, 0) >= $6
           AND NOT EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id)
         ORDER BY a.happened_on DESC, a.id DESC LIMIT $5",
        &[&on.coalition(), &sight.account, &after.day, &after.id, &most, &sight.blind_since],
    )
    .await
}

/// How many entries of these days nobody has scored a second time.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting_count(on: &impl InCoalition, from: Day, until: Day) -> Result<i64, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM activity a
             WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
               AND NOT EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id)",
            &[&on.coalition(), &from, &until],
        )
        .await?;
    Ok(count)
}

/// The second judgement of one entry.
///
/// # Errors
/// When the database does not answer.
pub async fn score_of(on: &impl InCoalition, activity: ActivityId) -> Result<Option<Score>, Fault> {
    on.optional(
        "SELECT id, activity_id, first_coding, second_coding, note, scorer_id, scorer, scored_on, settled_coding,
            settled_why, settled_by, settled_on, version
         FROM activity_score WHERE coalition_id = $1 AND activity_id = $2",
        &[&on.coalition(), &activity],
    )
    .await
}

/// How often which pair of judgements was given to entries of these days.
///
/// # Errors
/// When the database does not answer.
pub async fn judgements(
    on: &impl InCoalition,
    from: Day,
    until: Day,
) -> Result<Vec<(Coding, Coding, i64)>, Fault> {
    on.all(
        "SELECT c.first_coding, c.second_coding, count(*) FROM activity_score c
         JOIN activity a ON a.coalition_id = c.coalition_id AND a.id = c.activity_id
         WHERE c.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
         GROUP BY c.first_coding, c.second_coding ORDER BY c.first_coding, c.second_coding LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_JUDGEMENTS],
    )
    .await
}

kit_store::row! {
    /// An entry two people judged differently.
    #[derive(Clone, Debug)]
    pub struct Dispute {
        pub id: ScoreId,
        pub what: String,
        pub happened_on: Day,
        pub first: Coding,
        pub second: Coding,
        pub scorer: String,
        pub settled: Option<Coding>,
        pub settled_by: String,
        pub settled_why: String,
    }
}

/// The disputes about entries of these days that are still open, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn disputes(on: &impl InCoalition, from: Day, until: Day) -> Result<Vec<Dispute>, Fault> {
    on.all(
        "SELECT c.id, a.what, a.happened_on, c.first_coding, c.second_coding, c.scorer, c.settled_coding, c.settled_by,
            c.settled_why
         FROM activity_score c
         JOIN activity a ON a.coalition_id = c.coalition_id AND a.id = c.activity_id
         WHERE c.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
           AND c.first_coding <> c.second_coding AND c.settled_coding IS NULL
         ORDER BY a.happened_on DESC, a.id DESC LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_DISPUTES],
    )
    .await
}

/// The disputes about entries of these days that were settled, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn settled_scores(on: &impl InCoalition, from: Day, until: Day) -> Result<Vec<Dispute>, Fault> {
    on.all(
        "SELECT c.id, a.what, a.happened_on, c.first_coding, c.second_coding, c.scorer, c.settled_coding, c.settled_by,
            c.settled_why
         FROM activity_score c
         JOIN activity a ON a.coalition_id = c.coalition_id AND a.id = c.activity_id
         WHERE c.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3 AND c.settled_coding IS NOT NULL
         ORDER BY a.happened_on DESC, a.id DESC LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_DISPUTES],
    )
    .await
}
