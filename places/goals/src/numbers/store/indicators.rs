use kit_store::jiff::civil::date;
use kit_store::{Day, Fault, InCoalition, Record, Tx, search};
use kit_web::paging::AfterDay;
use uuid::Uuid;

use crate::goals::GoalId;
use crate::numbers::model::{Indicator, IndicatorId, Kind};

/// Where indicators that are never due stand in the order.
const NEVER: Day = date(9999, 12, 31);
/// More indicators than any coalition follows; for choosing among them.
pub(super) const MOST_INDICATORS: i64 = 500;

const PUT: &str = "INSERT INTO indicator (
        coalition_id, id, name, finding, measures, goal_id, kind, multiplier, unit, decimals,
        polarity, occurrence, place, population, source_id, frequency, next_due, due_order,
        baseline, target_kind, target, target_on, forecast, derivation, parts, comparison_note,
        story, not_claimed, quote, quote_by, written_by, agreed_on, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)
     ON CONFLICT (coalition_id, id) DO UPDATE SET
        name = excluded.name, finding = excluded.finding, measures = excluded.measures,
        goal_id = excluded.goal_id, kind = excluded.kind,
        multiplier = excluded.multiplier, unit = excluded.unit,
        decimals = excluded.decimals, polarity = excluded.polarity,
        occurrence = excluded.occurrence, place = excluded.place,
        population = excluded.population, source_id = excluded.source_id,
        frequency = excluded.frequency, next_due = excluded.next_due,
        due_order = excluded.due_order, baseline = excluded.baseline,
        target_kind = excluded.target_kind, target = excluded.target,
        target_on = excluded.target_on, forecast = excluded.forecast,
        derivation = excluded.derivation, parts = excluded.parts,
        comparison_note = excluded.comparison_note, story = excluded.story,
        not_claimed = excluded.not_claimed, quote = excluded.quote,
        quote_by = excluded.quote_by, written_by = excluded.written_by,
        agreed_on = excluded.agreed_on, version = excluded.version";

impl Record for Indicator {
    kit_store::versioned!("indicator");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, finding, measures, goal_id, kind, multiplier, unit, decimals, polarity, occurrence, place,
                population, source_id, frequency, next_due, baseline, target_kind, target, target_on,
                forecast, derivation, parts, comparison_note, story, not_claimed, quote, quote_by,
                written_by, agreed_on, version
             FROM indicator WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            PUT,
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &self.finding,
                &self.measures,
                &self.goal_id,
                &self.kind,
                &self.multiplier,
                &self.unit,
                &self.decimals,
                &self.polarity,
                &self.occurrence,
                &self.place,
                &self.population,
                &self.source_id,
                &self.frequency,
                &self.next_due,
                &self.next_due.unwrap_or(NEVER),
                &self.baseline,
                &self.target_kind,
                &self.target,
                &self.target_on,
                &self.forecast,
                &self.derivation,
                &self.parts,
                &self.comparison_note,
                &self.story,
                &self.not_claimed,
                &self.quote,
                &self.quote_by,
                &self.written_by,
                &self.agreed_on,
                &self.version,
            ],
        )
        .await?;
        put_parts(tx, self).await?;
        let words = kit_text::search_words(&self.name);
        search::index(tx, Self::KIND, self.id.0, &self.name, &self.measures, &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM indicator WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        forget_parts(tx, id).await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// The parts of a derived indicator stand in a table of their own too, so that one statement finds their readings.
async fn put_parts(tx: &Tx, indicator: &Indicator) -> Result<(), Fault> {
    forget_parts(tx, indicator.id.0).await?;
    for (position, part) in (1_i64..).zip(indicator.part_ids()) {
        tx.execute(
            "INSERT INTO indicator_part (coalition_id, indicator_id, position, part_id) VALUES ($1, $2, $3, $4)",
            &[&tx.coalition(), &indicator.id, &position, &part],
        )
        .await?;
    }
    Ok(())
}

async fn forget_parts(tx: &Tx, id: Uuid) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM indicator_part WHERE coalition_id = $1 AND indicator_id = $2",
        &[&tx.coalition(), &id],
    )
    .await?;
    Ok(())
}

/// Where an indicator stands in the order of the list: by the day it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub due: Day,
    pub id: Uuid,
}

impl Spot {
    pub fn of(indicator: &Indicator) -> Self {
        Self { due: indicator.next_due.unwrap_or(NEVER), id: indicator.id.0 }
    }
}

impl From<Spot> for AfterDay {
    fn from(spot: Spot) -> Self {
        Self { day: spot.due, id: spot.id }
    }
}

/// One page of indicators, those due first first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_due(on: &impl InCoalition, after: AfterDay, most: i64) -> Result<Vec<Indicator>, Fault> {
    on.all(
        "SELECT id, name, finding, measures, goal_id, kind, multiplier, unit, decimals, polarity, occurrence, place,
                population, source_id, frequency, next_due, baseline, target_kind, target, target_on,
                forecast, derivation, parts, comparison_note, story, not_claimed, quote, quote_by,
                written_by, agreed_on, version
         FROM indicator WHERE coalition_id = $1 AND (due_order, id) > ($2, $3) ORDER BY due_order, id LIMIT $4",
        &[&on.coalition(), &after.day, &after.id, &most],
    )
    .await
}

/// The indicators of one goal, those due first first.
///
/// # Errors
/// When the database does not answer.
pub async fn indicators_of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<Indicator>, Fault> {
    on.all(
        "SELECT id, name, finding, measures, goal_id, kind, multiplier, unit, decimals, polarity, occurrence, place,
                population, source_id, frequency, next_due, baseline, target_kind, target, target_on,
                forecast, derivation, parts, comparison_note, story, not_claimed, quote, quote_by,
                written_by, agreed_on, version
         FROM indicator WHERE coalition_id = $1 AND goal_id = $2 ORDER BY due_order, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST_INDICATORS],
    )
    .await
}

kit_store::row! {
    /// An indicator to choose or to find by its name.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Named {
        pub id: IndicatorId,
        pub name: String,
        pub kind: Kind,
    }
}

/// Indicators to choose from, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn names(on: &impl InCoalition) -> Result<Vec<Named>, Fault> {
    on.all(
        "SELECT id, name, kind FROM indicator WHERE coalition_id = $1 ORDER BY id DESC LIMIT $2",
        &[&on.coalition(), &MOST_INDICATORS],
    )
    .await
}

/// The derived indicators that are computed from this one.
///
/// # Errors
/// When the database does not answer.
pub async fn parts_of(on: &impl InCoalition, part: IndicatorId) -> Result<Vec<Named>, Fault> {
    on.all(
        "SELECT DISTINCT i.id, i.name, i.kind FROM indicator_part p
         JOIN indicator i ON i.coalition_id = p.coalition_id AND i.id = p.indicator_id
         WHERE p.coalition_id = $1 AND p.part_id = $2 ORDER BY i.id LIMIT $3",
        &[&on.coalition(), &part, &MOST_INDICATORS],
    )
    .await
}

/// All indicators, in the order they were made.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Indicator>, Fault> {
    on.all(
        "SELECT id, name, finding, measures, goal_id, kind, multiplier, unit, decimals, polarity, occurrence, place,
                population, source_id, frequency, next_due, baseline, target_kind, target, target_on,
                forecast, derivation, parts, comparison_note, story, not_claimed, quote, quote_by,
                written_by, agreed_on, version
         FROM indicator WHERE coalition_id = $1 ORDER BY id LIMIT $2",
        &[&on.coalition(), &MOST_INDICATORS],
    )
    .await
}
