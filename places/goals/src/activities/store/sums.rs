//! What the entries add up to: over time, by what they serve, by the categories of funders.

use kit_store::{Day, Fault, InCoalition, Words};

use crate::activities::model::{Code, Coding};
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
) -> Result<Vec<(Day, i64)>, Fault> {
    let has_both = Coding::ChangeAndService.has(code);
    on.all(
        "SELECT happened_on, count(*) FROM activity
         WHERE coalition_id = $1 AND (coding = $2 OR ($3 AND coding = 'change_and_service'))
           AND happened_on >= $4 AND happened_on <= $5
         GROUP BY happened_on ORDER BY happened_on LIMIT $6",
        &[&on.coalition(), &code, &has_both, &from, &until, &MOST_DAYS],
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
pub async fn by_goal(on: &impl InCoalition, from: Day, until: Day) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT g.title, count(*), CAST(sum(CASE WHEN a.coding IN ('change', 'change_and_service') THEN 1 ELSE 0 END)
            AS bigint), sum(a.intensity), count(a.intensity)
         FROM activity a
         LEFT JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
         WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
         GROUP BY g.id, g.title ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS],
    )
    .await
}

/// By strategy, most community changes first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_strategy(on: &impl InCoalition, from: Day, until: Day) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT s.name, count(*), CAST(sum(CASE WHEN a.coding IN ('change', 'change_and_service') THEN 1 ELSE 0 END)
            AS bigint), sum(a.intensity), count(a.intensity)
         FROM activity a
         LEFT JOIN strategy s ON s.coalition_id = a.coalition_id AND s.id = a.strategy_id
         WHERE a.coalition_id = $1 AND a.happened_on >= $2 AND a.happened_on <= $3
         GROUP BY s.id, s.name ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS],
    )
    .await
}

/// By sector, most community changes first; the name is the key of the sector.
///
/// # Errors
/// When the database does not answer.
pub async fn by_sector(on: &impl InCoalition, from: Day, until: Day) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT sector, count(*), CAST(sum(CASE WHEN coding IN ('change', 'change_and_service') THEN 1 ELSE 0 END)
            AS bigint), sum(intensity), count(intensity)
         FROM activity
         WHERE coalition_id = $1 AND happened_on >= $2 AND happened_on <= $3
         GROUP BY sector ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS],
    )
    .await
}

/// By place, most community changes first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_place(on: &impl InCoalition, from: Day, until: Day) -> Result<Vec<Contribution>, Fault> {
    on.all(
        "SELECT nullif(place, ''), count(*), CAST(sum(CASE WHEN coding IN ('change', 'change_and_service') THEN 1
            ELSE 0 END) AS bigint), sum(intensity), count(intensity)
         FROM activity
         WHERE coalition_id = $1 AND happened_on >= $2 AND happened_on <= $3
         GROUP BY place ORDER BY 3 DESC, 2 DESC, 1 LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_BARS],
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
pub async fn by_funder(on: &impl InCoalition, from: Day, until: Day) -> Result<Vec<FunderRow>, Fault> {
    on.all(
        "SELECT coding, change_strategy, categories, count(*), CAST(sum(people) AS bigint) FROM activity
         WHERE coalition_id = $1 AND happened_on >= $2 AND happened_on <= $3
         GROUP BY coding, change_strategy, categories ORDER BY coding, change_strategy, categories LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_KINDS],
    )
    .await
}
