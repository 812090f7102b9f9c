//! What the entries add up to: over time, by what they serve, by the categories of funders. Entries whose code the
//! asking person may not see yet are left out: a sum must not tell it either.

use kit_store::{Day, Fault, InCoalition, Words};

use crate::activities::model::{Code, Coding, Sight};
use crate::goals::ChangeStrategy;

/// Days with entries in one graph: thirty years of them.
const MOST_DAYS: i64 = 11_000;
/// Bars in one picture.
const MOST_BARS: i64 = 40;
/// Different kinds of entries: codings times change strategies, and those with categories chosen by hand.
const MOST_KINDS: i64 = 5_000;

/// How many entries of one code each day brought, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn changes_by_day(
    on: &impl InCoalition,
    code: Code,
    from: Day,
    until: Day,
    sight: Sight,
) -> Result<Vec<(Day, i64)>, Fault> {
    let has_both = Coding::ChangeAndService.has(code);
    on.all(
        "SELECT a.happened_on, count(*) FROM activity a
         WHERE a.coalition_id = $1 AND (a.coding = $2 OR ($3 AND a.coding = 'change_and_service'))
           AND a.happened_on >= $4 AND a.happened_on <= $5
           AND (CAST($7 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $7
               OR (a.logged_by IS NOT NULL AND a.logged_by = $8)
               OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))
         GROUP BY a.happened_on ORDER BY a.happened_on LIMIT $6",
        &[
            &on.coalition(),
            &code,
            &has_both,
            &from,
            &until,
            &MOST_DAYS,
            &sight.blind_since,
            &sight.account,
        ],
    )
    .await
}

kit_store::row! {
    /// What one goal, strategy, sector or place brought.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Contribution {
        /// Its name, or the key of a sector; nothing for entries that name none.
        pub name: Option<String>,
        pub entries: i64,
        /// Those of them that are community changes.
        pub changes: i64,
        /// The intensity scores of the scored ones added up.
        pub intensity: Option<f64>,
        /// How many have a score.
        pub scored: i64,
    }
}

impl Contribution {
    /// The mean of the entries that have a score.
    pub fn mean_intensity(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "counts of entries")]
        self.intensity.filter(|_| self.scored > 0).map(|sum| sum / self.scored as f64)
    }
}

/// By goal, most community changes first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_goal(
    on: &impl InCoalition,
    from: Day,
    until: Day,
    sight: Sight,
) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT g.title, count(*), CAST(sum(CASE WHEN a.coding IN ('change', 'change_and_service') THEN 1 ELSE 0 END)
            AS bigint), sum(a.intensity), count(a.intensity)
         FROM activity a
         LEFT JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
         WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
           AND (CAST($5 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $5
               OR (a.logged_by IS NOT NULL AND a.logged_by = $6)
               OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))
         GROUP BY g.id, g.title ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS, &sight.blind_since, &sight.account],
    )
    .await
}

/// By strategy, most community changes first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_strategy(
    on: &impl InCoalition,
    from: Day,
    until: Day,
    sight: Sight,
) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT s.name, count(*), CAST(sum(CASE WHEN a.coding IN ('change', 'change_and_service') THEN 1 ELSE 0 END)
            AS bigint), sum(a.intensity), count(a.intensity)
         FROM activity a
         LEFT JOIN strategy s ON s.coalition_id = a.coalition_id AND s.id = a.strategy_id
         WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
           AND (CAST($5 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $5
               OR (a.logged_by IS NOT NULL AND a.logged_by = $6)
               OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))
         GROUP BY s.id, s.name ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS, &sight.blind_since, &sight.account],
    )
    .await
}

/// By sector, most community changes first; the name is the key of the sector.
///
/// # Errors
/// When the database does not answer.
pub async fn by_sector(
    on: &impl InCoalition,
    from: Day,
    until: Day,
    sight: Sight,
) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT a.sector, count(*), CAST(sum(CASE WHEN a.coding IN ('change', 'change_and_service') THEN 1 ELSE 0 END)
            AS bigint), sum(a.intensity), count(a.intensity)
         FROM activity a
         WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
           AND (CAST($5 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $5
               OR (a.logged_by IS NOT NULL AND a.logged_by = $6)
               OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))
         GROUP BY a.sector ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS, &sight.blind_since, &sight.account],
    )
    .await
}

/// By place, most community changes first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_place(
    on: &impl InCoalition,
    from: Day,
    until: Day,
    sight: Sight,
) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT nullif(a.place, ''), count(*), CAST(sum(CASE WHEN a.coding IN ('change', 'change_and_service') THEN 1
            ELSE 0 END) AS bigint), sum(a.intensity), count(a.intensity)
         FROM activity a
         WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
           AND (CAST($5 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $5
               OR (a.logged_by IS NOT NULL AND a.logged_by = $6)
               OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))
         GROUP BY a.place ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS, &sight.blind_since, &sight.account],
    )
    .await
}

kit_store::row! {
    /// Entries that are alike for every table of categories.
    #[derive(Clone, Debug)]
    pub struct FunderRow {
        pub coding: Coding,
        pub change_strategy: Option<ChangeStrategy>,
        pub categories: Words,
        pub entries: i64,
        pub people: Option<i64>,
    }
}

/// The entries of these days, those that are alike for every table of categories together.
///
/// # Errors
/// When the database does not answer.
pub async fn by_funder(
    on: &impl InCoalition,
    from: Day,
    until: Day,
    sight: Sight,
) -> Result<Vec<FunderRow>, Fault> {
    on.all(
        "SELECT a.coding, a.change_strategy, a.categories, count(*), CAST(sum(a.people) AS bigint) FROM activity a
         WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
           AND (CAST($5 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $5
               OR (a.logged_by IS NOT NULL AND a.logged_by = $6)
               OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))
         GROUP BY a.coding, a.change_strategy, a.categories ORDER BY a.coding, a.change_strategy, a.categories LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_KINDS, &sight.blind_since, &sight.account],
    )
    .await
}
