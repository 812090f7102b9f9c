use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::indicators::Spot;
use crate::goals::GoalId;
use crate::numbers::model::{IndicatorId, Period, Reading};

/// Readings of one indicator that are read at once: a hundred groups for twenty years.
pub const MOST_READINGS: i64 = 2_000;
/// Readings of many indicators, one line each.
const MOST_OF_MANY: i64 = 10_000;

/// Readings of all indicators that are read at once.
pub const MOST_AT_ONCE: i64 = 20_000;

/// Where a reading stands in the order of its indicator, and an indicator's readings among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub indicator: Uuid,
    pub period: Period,
    pub id: Uuid,
}

impl Place {
    /// Before all readings.
    pub const FIRST: Self = Self { indicator: Uuid::nil(), period: Period::FIRST, id: Uuid::nil() };

    pub fn of(reading: &Reading) -> Self {
        Self {
            indicator: reading.indicator_id.0,
            period: reading.period,
            id: reading.id.0,
        }
    }
}

impl Record for Reading {
    kit_store::versioned!("reading");

    fn label(&self) -> String {
        let whose = [self.series.as_str(), self.group.as_str(), &self.period.to_string()].map(str::to_owned);
        whose.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
             FROM reading WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO reading (
                coalition_id, id, indicator_id, series, breakdown, group_name, period, question, state,
                numerator, denominator, value, sample_size, lower, upper, method, note, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
             ON CONFLICT (coalition_id, id) DO UPDATE SET
                indicator_id = excluded.indicator_id, series = excluded.series,
                breakdown = excluded.breakdown, group_name = excluded.group_name,
                period = excluded.period, question = excluded.question, state = excluded.state,
                numerator = excluded.numerator, denominator = excluded.denominator,
                value = excluded.value, sample_size = excluded.sample_size,
                lower = excluded.lower, upper = excluded.upper, method = excluded.method,
                note = excluded.note, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.indicator_id,
                &self.series,
                &self.breakdown,
                &self.group,
                &self.period,
                &self.question,
                &self.state,
                &self.numerator,
                &self.denominator,
                &self.value,
                &self.sample_size,
                &self.lower,
                &self.upper,
                &self.method,
                &self.note,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM reading WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The reading that stands at the place of `reading`, whatever its id.
///
/// # Errors
/// When the database does not answer.
pub async fn one_at(on: &impl InCoalition, reading: &Reading) -> Result<Option<Reading>, Fault> {
    on.optional(
        "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
         FROM reading WHERE coalition_id = $1 AND indicator_id = $2 AND series = $3 AND breakdown = $4
            AND group_name = $5 AND period = $6 AND question = $7",
        &[
            &on.coalition(),
            &reading.indicator_id,
            &reading.series,
            &reading.breakdown,
            &reading.group,
            &reading.period,
            &reading.question,
        ],
    )
    .await
}

/// The newest of our own readings for everybody.
///
/// # Errors
/// When the database does not answer.
pub async fn newest_of(on: &impl InCoalition, indicator: IndicatorId) -> Result<Option<Reading>, Fault> {
    on.optional(
        "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
         FROM reading WHERE coalition_id = $1 AND indicator_id = $2 AND series = '' AND breakdown = ''
         ORDER BY period DESC, question DESC LIMIT 1",
        &[&on.coalition(), &indicator],
    )
    .await
}

/// All readings of one indicator, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn readings_of(on: &impl InCoalition, indicator: IndicatorId) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
         FROM reading WHERE coalition_id = $1 AND indicator_id = $2 ORDER BY period, question, id LIMIT $3",
        &[&on.coalition(), &indicator, &MOST_READINGS],
    )
    .await
}

/// One page of the readings of one indicator, the earliest first, after a period and an id.
///
/// # Errors
/// When the database does not answer.
pub async fn page_of(
    on: &impl InCoalition,
    indicator: IndicatorId,
    after: (Period, Uuid),
    most: i64,
) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
         FROM reading WHERE coalition_id = $1 AND indicator_id = $2 AND (period, id) > ($3, $4)
         ORDER BY period, id LIMIT $5",
        &[&on.coalition(), &indicator, &after.0, &after.1, &most],
    )
    .await
}

/// All readings of one indicator from one period to another, both included.
///
/// # Errors
/// When the database does not answer.
pub async fn readings_between(
    on: &impl InCoalition,
    indicator: IndicatorId,
    first: Period,
    last: Period,
) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
         FROM reading WHERE coalition_id = $1 AND indicator_id = $2 AND period >= $3 AND period <= $4
         ORDER BY period, id LIMIT $5",
        &[&on.coalition(), &indicator, &first, &last, &MOST_AT_ONCE],
    )
    .await
}

/// Our own readings for everybody of one indicator, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn headline_of(on: &impl InCoalition, indicator: IndicatorId) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
         FROM reading WHERE coalition_id = $1 AND indicator_id = $2 AND series = '' AND breakdown = ''
         ORDER BY period, question, id LIMIT $3",
        &[&on.coalition(), &indicator, &MOST_READINGS],
    )
    .await
}

/// Our own readings for everybody of the parts of a derived indicator.
///
/// # Errors
/// When the database does not answer.
pub async fn readings_of_parts(on: &impl InCoalition, derived: IndicatorId) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT r.id, r.indicator_id, r.series, r.breakdown, r.group_name, r.period, r.question, r.state, r.numerator,
            r.denominator, r.value, r.sample_size, r.lower, r.upper, r.method, r.note, r.version
         FROM indicator_part p JOIN reading r ON r.coalition_id = p.coalition_id AND r.indicator_id = p.part_id
            AND r.series = '' AND r.breakdown = ''
         WHERE p.coalition_id = $1 AND p.indicator_id = $2 ORDER BY r.period, r.question, r.id LIMIT $3",
        &[&on.coalition(), &derived, &MOST_OF_MANY],
    )
    .await
}

/// Our own readings for everybody of the indicators after one place of the list up to another.
///
/// # Errors
/// When the database does not answer.
pub async fn headlines_by_due(on: &impl InCoalition, after: Spot, last: Spot) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT r.id, r.indicator_id, r.series, r.breakdown, r.group_name, r.period, r.question, r.state, r.numerator,
            r.denominator, r.value, r.sample_size, r.lower, r.upper, r.method, r.note, r.version
         FROM indicator i JOIN reading r ON r.coalition_id = i.coalition_id AND r.indicator_id = i.id
            AND r.series = '' AND r.breakdown = ''
         WHERE i.coalition_id = $1 AND (i.due_order, i.id) > ($2, $3) AND (i.due_order, i.id) <= ($4, $5)
         ORDER BY r.period, r.question, r.id LIMIT $6",
        &[&on.coalition(), &after.due, &after.id, &last.due, &last.id, &MOST_OF_MANY],
    )
    .await
}

/// As [`headlines_by_due`], of the parts of the derived ones among those indicators.
///
/// # Errors
/// When the database does not answer.
pub async fn parts_by_due(on: &impl InCoalition, after: Spot, last: Spot) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT r.id, r.indicator_id, r.series, r.breakdown, r.group_name, r.period, r.question, r.state, r.numerator,
            r.denominator, r.value, r.sample_size, r.lower, r.upper, r.method, r.note, r.version
         FROM indicator i JOIN indicator_part p ON p.coalition_id = i.coalition_id AND p.indicator_id = i.id
         JOIN reading r ON r.coalition_id = p.coalition_id AND r.indicator_id = p.part_id
            AND r.series = '' AND r.breakdown = ''
         WHERE i.coalition_id = $1 AND (i.due_order, i.id) > ($2, $3) AND (i.due_order, i.id) <= ($4, $5)
         ORDER BY r.period, r.question, r.id LIMIT $6",
        &[&on.coalition(), &after.due, &after.id, &last.due, &last.id, &MOST_OF_MANY],
    )
    .await
}

/// Our own readings for everybody of the indicators of one goal.
///
/// # Errors
/// When the database does not answer.
pub async fn headlines_of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT r.id, r.indicator_id, r.series, r.breakdown, r.group_name, r.period, r.question, r.state, r.numerator,
            r.denominator, r.value, r.sample_size, r.lower, r.upper, r.method, r.note, r.version
         FROM indicator i JOIN reading r ON r.coalition_id = i.coalition_id AND r.indicator_id = i.id
            AND r.series = '' AND r.breakdown = ''
         WHERE i.coalition_id = $1 AND i.goal_id = $2 ORDER BY r.period, r.question, r.id LIMIT $3",
        &[&on.coalition(), &goal, &MOST_OF_MANY],
    )
    .await
}

/// Our own readings for everybody of the indicators of all goals still worked for.
///
/// # Errors
/// When the database does not answer.
pub async fn headlines_of_goals(on: &impl InCoalition) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT r.id, r.indicator_id, r.series, r.breakdown, r.group_name, r.period, r.question, r.state, r.numerator,
            r.denominator, r.value, r.sample_size, r.lower, r.upper, r.method, r.note, r.version
         FROM goal g JOIN indicator i ON i.coalition_id = g.coalition_id AND i.goal_id = g.id
         JOIN reading r ON r.coalition_id = i.coalition_id AND r.indicator_id = i.id
            AND r.series = '' AND r.breakdown = ''
         WHERE g.coalition_id = $1 AND g.ended_on IS NULL ORDER BY r.period, r.question, r.id LIMIT $2",
        &[&on.coalition(), &MOST_OF_MANY],
    )
    .await
}

/// As [`headlines_of_goals`], of the parts of the derived ones among those indicators.
///
/// # Errors
/// When the database does not answer.
pub async fn parts_of_goals(on: &impl InCoalition) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT r.id, r.indicator_id, r.series, r.breakdown, r.group_name, r.period, r.question, r.state, r.numerator,
            r.denominator, r.value, r.sample_size, r.lower, r.upper, r.method, r.note, r.version
         FROM goal g JOIN indicator i ON i.coalition_id = g.coalition_id AND i.goal_id = g.id
         JOIN indicator_part p ON p.coalition_id = i.coalition_id AND p.indicator_id = i.id
         JOIN reading r ON r.coalition_id = p.coalition_id AND r.indicator_id = p.part_id
            AND r.series = '' AND r.breakdown = ''
         WHERE g.coalition_id = $1 AND g.ended_on IS NULL ORDER BY r.period, r.question, r.id LIMIT $2",
        &[&on.coalition(), &MOST_OF_MANY],
    )
    .await
}

/// Readings of all indicators, indicator by indicator, after a place.
///
/// # Errors
/// When the database does not answer.
pub async fn all_readings(on: &impl InCoalition, after: Place, most: i64) -> Result<Vec<Reading>, Fault> {
    on.all(
        "SELECT id, indicator_id, series, breakdown, group_name, period, question, state, numerator, denominator, value,
            sample_size, lower, upper, method, note, version
         FROM reading WHERE coalition_id = $1 AND (indicator_id, period, id) > ($2, $3, $4)
         ORDER BY indicator_id, period, id LIMIT $5",
        &[&on.coalition(), &after.indicator, &after.period, &after.id, &most],
    )
    .await
}
