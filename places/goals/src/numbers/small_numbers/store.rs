use kit_store::{Beside, Fault, InCoalition, Instant, Record, Tx};
use uuid::Uuid;

use super::model::SmallNumberRule;
use super::policy::{Policy, Rule};
use super::register::{Register, Registered, Way};
use crate::numbers::model::{DataSource, Frequency, Indicator, IndicatorId, Kind, Period, SourceId};

/// Indicators whose rules are read at once.
const MOST_INDICATORS: i64 = 2_000;
/// Indicators of goals read at once.
const MOST_OF_GOALS: i64 = 500;

impl Record for SmallNumberRule {
    kit_store::versioned!("small_numbers");

    fn label(&self) -> String {
        self.policy.sign().to_owned()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, policy, version FROM small_number_rule WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO small_number_rule (coalition_id, id, policy, version) VALUES ($1, $2, $3, $4)
             ON CONFLICT (coalition_id, id) DO UPDATE SET policy = excluded.policy, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.policy, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM small_number_rule WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The rule the coalition chose; none while nobody did.
///
/// # Errors
/// When the database does not answer.
pub async fn chosen(on: &impl InCoalition) -> Result<Option<SmallNumberRule>, Fault> {
    SmallNumberRule::find(on, on.coalition().into()).await
}

/// The rules of all indicators: that of the source, otherwise that of the coalition, otherwise ours.
///
/// # Errors
/// When the database does not answer.
pub async fn rules(on: &impl InCoalition) -> Result<Vec<(IndicatorId, Rule)>, Fault> {
    let found: Vec<(IndicatorId, Kind, Option<Policy>)> = on
        .all(
            "SELECT i.id, i.kind, COALESCE(s.own_policy, r.policy) FROM indicator i
             LEFT JOIN data_source s ON s.coalition_id = i.coalition_id AND s.id = i.source_id
             LEFT JOIN small_number_rule r ON r.coalition_id = i.coalition_id AND r.id = i.coalition_id
             WHERE i.coalition_id = $1 ORDER BY i.id LIMIT $2",
            &[&on.coalition(), &MOST_INDICATORS],
        )
        .await?;
    let rule =
        |(id, kind, policy): (_, _, Option<Policy>)| (id, Rule { policy: policy.unwrap_or_default(), kind });
    Ok(found.into_iter().map(rule).collect())
}

kit_store::row! {
    /// The rule of an indicator's source, else of the coalition; none where nobody chose.
    struct Chosen {
        policy: Option<Policy>,
    }
}

/// The indicators that goals still worked for are followed by, each with the rule that holds for it.
///
/// # Errors
/// When the database does not answer.
pub async fn indicators_of_goals(on: &impl InCoalition) -> Result<Vec<(Indicator, Rule)>, Fault> {
    let found: Vec<Beside<Indicator, Chosen>> = on
        .all(
            "SELECT i.id, i.name, i.finding, i.measures, i.goal_id, i.kind, i.multiplier, i.unit, i.decimals,
                i.polarity, i.occurrence, i.place, i.population, i.source_id, i.frequency, i.next_due, i.baseline,
                i.target_kind, i.target, i.target_on, i.forecast, i.derivation, i.parts, i.comparison_note,
                i.story, i.not_claimed, i.quote, i.quote_by, i.written_by, i.agreed_on, i.version,
                COALESCE(s.own_policy, r.policy)
             FROM indicator i JOIN goal g ON g.coalition_id = i.coalition_id AND g.id = i.goal_id
             LEFT JOIN data_source s ON s.coalition_id = i.coalition_id AND s.id = i.source_id
             LEFT JOIN small_number_rule r ON r.coalition_id = i.coalition_id AND r.id = i.coalition_id
             WHERE i.coalition_id = $1 AND g.ended_on IS NULL ORDER BY g.position, g.id, i.id LIMIT $2",
            &[&on.coalition(), &MOST_OF_GOALS],
        )
        .await?;
    let judged = |Beside(indicator, chosen): Beside<Indicator, Chosen>| {
        let rule = Rule { policy: chosen.policy.unwrap_or_default(), kind: indicator.kind };
        (indicator, rule)
    };
    Ok(found.into_iter().map(judged).collect())
}

/// The rule that holds for one indicator.
///
/// # Errors
/// When the database does not answer.
pub async fn rule_of(on: &impl InCoalition, indicator: &Indicator) -> Result<Rule, Fault> {
    let found: Option<(IndicatorId, Option<Policy>)> = on
        .optional(
            "SELECT i.id, COALESCE(s.own_policy, r.policy) FROM indicator i
             LEFT JOIN data_source s ON s.coalition_id = i.coalition_id AND s.id = i.source_id
             LEFT JOIN small_number_rule r ON r.coalition_id = i.coalition_id AND r.id = i.coalition_id
             WHERE i.coalition_id = $1 AND i.id = $2",
            &[&on.coalition(), &indicator.id],
        )
        .await?;
    let policy = found.and_then(|(_, policy)| policy).unwrap_or_default();
    Ok(Rule { policy, kind: indicator.kind })
}

kit_store::row! {
    /// The source of an indicator, if it has one, beside the rule of the coalition.
    struct SourceBesideRule {
        id: Option<SourceId>,
        name: Option<String>,
        link: Option<String>,
        note: Option<String>,
        frequency: Option<Frequency>,
        own: Option<Policy>,
        version: Option<i64>,
        of_coalition: Option<Policy>,
    }
}

impl SourceBesideRule {
    fn source(self) -> Option<DataSource> {
        Some(DataSource {
            id: self.id?,
            name: self.name?,
            link: self.link?,
            note: self.note?,
            frequency: self.frequency?,
            policy: self.own,
            version: self.version?,
        })
    }
}

/// Where an indicator comes from and the rule that holds for it, in one statement.
///
/// # Errors
/// When the database does not answer.
pub async fn source_and_rule(
    on: &impl InCoalition,
    indicator: &Indicator,
) -> Result<(Option<DataSource>, Rule), Fault> {
    let found: Option<SourceBesideRule> = on
        .optional(
            "SELECT s.id, s.name, s.link, s.note, s.frequency, s.own_policy, s.version, r.policy FROM indicator i
             LEFT JOIN data_source s ON s.coalition_id = i.coalition_id AND s.id = i.source_id
             LEFT JOIN small_number_rule r ON r.coalition_id = i.coalition_id AND r.id = i.coalition_id
             WHERE i.coalition_id = $1 AND i.id = $2",
            &[&on.coalition(), &indicator.id],
        )
        .await?;
    let policy = found.as_ref().and_then(|found| found.own.or(found.of_coalition)).unwrap_or_default();
    let source = found.and_then(SourceBesideRule::source);
    Ok((source, Rule { policy, kind: indicator.kind }))
}

/// Releases of one indicator that are looked at: twenty years with five states of their numbers each.
const MOST_RELEASES: i64 = 500;

/// What left the house of an indicator's groups, from one period to another.
///
/// # Errors
/// When the database does not answer.
pub async fn register(
    on: &impl InCoalition,
    indicator: IndicatorId,
    first: Period,
    last: Period,
) -> Result<Register, Fault> {
    let registered = on
        .all(
            "SELECT id, indicator_id, period, question, way, released_at, released_by, told FROM number_release
             WHERE coalition_id = $1 AND indicator_id = $2 AND period >= $3 AND period <= $4
             ORDER BY period, question, id LIMIT $5",
            &[&on.coalition(), &indicator, &first, &last, &MOST_RELEASES],
        )
        .await?;
    Ok(Register::new(registered))
}

/// Remembers that a table left the house.
///
/// # Errors
/// When the database does not answer.
pub async fn remember(tx: &Tx, released: &Registered) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO number_release (coalition_id, id, indicator_id, period, question, way, released_at, released_by,
            told)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &tx.coalition(),
            &released.id,
            &released.indicator_id,
            &released.period,
            &released.question,
            &released.way,
            &released.released_at,
            &released.released_by,
            &released.told,
        ],
    )
    .await?;
    Ok(())
}

kit_store::row! {
    /// A release as the page of the rule lists it.
    #[derive(Clone, Debug)]
    pub struct Listed {
        pub indicator_id: IndicatorId,
        pub name: Option<String>,
        pub period: Period,
        pub way: Way,
        pub released_at: Instant,
        pub released_by: String,
    }
}

/// The latest releases, at most 20.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_releases(on: &impl InCoalition) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT r.indicator_id, i.name, r.period, r.way, r.released_at, r.released_by FROM number_release r
         LEFT JOIN indicator i ON i.coalition_id = r.coalition_id AND i.id = r.indicator_id
         WHERE r.coalition_id = $1 ORDER BY r.id DESC LIMIT 20",
        &[&on.coalition()],
    )
    .await
}
