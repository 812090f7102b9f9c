use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::SmallNumberRule;
use super::policy::{Policy, Rule};
use crate::numbers::model::{Indicator, IndicatorId, Kind};

/// Indicators whose rules are read at once.
const MOST_INDICATORS: i64 = 2_000;

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
