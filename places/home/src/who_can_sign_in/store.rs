use std::collections::HashMap;

use kit_store::{AccountId, Fault, InCoalition, Record, Sql, Tx};
use kit_web::{Role, account};
use people::members::PersonId;
use uuid::Uuid;

use super::model::SignIn;

impl Record for SignIn {
    kit_store::versioned!("access", account_id);

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT s.account_id, a.name, s.role, s.speaks_for, CAST(1 AS bigint)
             FROM standing s JOIN account a ON a.id = s.account_id
             WHERE s.coalition_id = $1 AND s.account_id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        let role = self.role().unwrap_or(Role::Member);
        account::put_standing(tx, tx.coalition(), self.account_id, role, self.speaks_for.as_deref()).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        account::take_standing(tx, tx.coalition(), AccountId(id)).await
    }
}

/// Makes everybody who changes who runs this coalition wait for this transaction, so that two coordinators cannot
/// both be the last but one.
///
/// # Errors
/// When the database does not answer.
pub async fn wait_for_turn(tx: &Tx) -> Result<(), Fault> {
    tx.execute("UPDATE coalition SET version = version WHERE id = $1", &[&tx.coalition()])
        .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn count_coordinators(on: &impl InCoalition) -> Result<i64, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM standing WHERE coalition_id = $1 AND role = $2",
            &[&on.coalition(), &Role::Coordinator],
        )
        .await?;
    Ok(count)
}

/// Whether an account belongs to a coalition besides this one.
///
/// # Errors
/// When the database does not answer.
pub async fn is_elsewhere(on: &impl InCoalition, account: AccountId) -> Result<bool, Fault> {
    let found: Option<(AccountId,)> = on
        .optional(
            "SELECT account_id FROM standing WHERE account_id = $2 AND coalition_id <> $1 LIMIT 1",
            &[&on.coalition(), &account],
        )
        .await?;
    Ok(found.is_some())
}

const OF_PEOPLE: Sql = Sql::pair(
    "SELECT p.id, p.account_id, s.role FROM person p
     JOIN standing s ON s.coalition_id = p.coalition_id AND s.account_id = p.account_id
     WHERE p.coalition_id = $1 AND p.id IN (SELECT unhex(value) FROM json_each($2)) LIMIT 200",
    "SELECT p.id, p.account_id, s.role FROM person p
     JOIN standing s ON s.coalition_id = p.coalition_id AND s.account_id = p.account_id
     WHERE p.coalition_id = $1 AND p.id IN (SELECT CAST(v.value AS uuid)
            FROM json_array_elements_text(CAST(CAST($2 AS text) AS json)) AS v (value)) LIMIT 200",
);

/// Those of up to 200 people who can sign in already, each with the sign-in and its role.
///
/// # Errors
/// When the database does not answer.
pub async fn of_people(
    on: &impl InCoalition,
    people: impl Iterator<Item = PersonId>,
) -> Result<HashMap<PersonId, (AccountId, Role)>, Fault> {
    // Both engines read hexadecimal digits without hyphens.
    let digits: Vec<String> = people.map(|id| id.0.simple().to_string()).collect();
    let asked = serde_json::to_string(&digits)?;
    let found: Vec<(PersonId, AccountId, Role)> =
        on.all(OF_PEOPLE.on(on), &[&on.coalition(), &asked]).await?;
    Ok(found.into_iter().map(|(person, account, role)| (person, (account, role))).collect())
}
