use kit_store::{Fault, InCoalition};
use kit_text::full_name;
use people::members::PersonId;
use people::organizations::{self, OrganizationId};

use crate::activities::model::{Choices, PromiseChoice, Somebody, StrategyChoice};
use crate::goals::store as goals;
use crate::goals::{GoalId, ObjectiveId};

/// More strategies, or objectives, than any coalition keeps.
const MOST_OF_GOALS: i64 = 500;
/// Promises one can choose; the newest first.
const MOST_PROMISES: i64 = 200;
/// Names of places offered again.
const MOST_PLACES: i64 = 100;

/// Reads everything a form offers, except sectors, which belong to the coalition's scheme, and tables of funders.
///
/// # Errors
/// When the database does not answer.
pub async fn choices(on: &impl InCoalition) -> Result<Choices, Fault> {
    Ok(Choices {
        people: people(on).await?,
        organizations: organizations::store::names(on).await?,
        goals: goals::goals(on).await?.into_iter().map(|goal| (goal.id, goal.title)).collect(),
        objectives: objectives(on).await?,
        strategies: strategies(on).await?,
        promises: promises(on).await?,
        ..Choices::default()
    })
}

/// Reads what a list can be narrowed to.
///
/// # Errors
/// When the database does not answer.
pub async fn filter_choices(on: &impl InCoalition) -> Result<Choices, Fault> {
    Ok(Choices {
        organizations: organizations::store::names(on).await?,
        goals: goals::goals(on).await?.into_iter().map(|goal| (goal.id, goal.title)).collect(),
        strategies: strategies(on).await?,
        ..Choices::default()
    })
}

async fn people(on: &impl InCoalition) -> Result<Vec<Somebody>, Fault> {
    let rows: Vec<(PersonId, String, String, Option<OrganizationId>)> = on
        .all(
            "SELECT id, given_name, family_name, organization_id FROM person
             WHERE coalition_id = $1 AND left_on IS NULL ORDER BY sort_key, id LIMIT 2000",
            &[&on.coalition()],
        )
        .await?;
    let somebody = |(id, given, family, organization_id): (PersonId, String, String, _)| Somebody {
        id,
        name: full_name(&given, &family),
        organization_id,
    };
    Ok(rows.into_iter().map(somebody).collect())
}

async fn objectives(on: &impl InCoalition) -> Result<Vec<(ObjectiveId, GoalId, String)>, Fault> {
    let rows: Vec<(ObjectiveId, GoalId, String, String)> = on
        .all(
            "SELECT o.id, o.goal_id, o.who, o.what FROM objective o
             JOIN goal g ON g.coalition_id = o.coalition_id AND g.id = o.goal_id
             WHERE o.coalition_id = $1 AND g.ended_on IS NULL
             ORDER BY g.position, g.id, o.position, o.id LIMIT $2",
            &[&on.coalition(), &MOST_OF_GOALS],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, goal, who, what)| (id, goal, full_name(&who, &what))).collect())
}

async fn strategies(on: &impl InCoalition) -> Result<Vec<StrategyChoice>, Fault> {
    on.all(
        "SELECT s.id, s.name, s.goal_id, s.objective_id, s.change_strategy FROM strategy s
         JOIN goal g ON g.coalition_id = s.coalition_id AND g.id = s.goal_id
         WHERE s.coalition_id = $1 AND g.ended_on IS NULL
         ORDER BY g.position, g.id, s.position, s.id LIMIT $2",
        &[&on.coalition(), &MOST_OF_GOALS],
    )
    .await
}

async fn promises(on: &impl InCoalition) -> Result<Vec<PromiseChoice>, Fault> {
    on.all(
        "SELECT id, what, goal_id, objective_id, strategy_id FROM promise
         WHERE coalition_id = $1 AND standing IN ('open', 'kept') ORDER BY sort_day DESC, id DESC LIMIT $2",
        &[&on.coalition(), &MOST_PROMISES],
    )
    .await
}

/// The places activities happened at, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn places(on: &impl InCoalition) -> Result<Vec<String>, Fault> {
    let rows: Vec<(String,)> = on
        .all(
            "SELECT DISTINCT place FROM activity WHERE coalition_id = $1 AND place <> '' ORDER BY place LIMIT $2",
            &[&on.coalition(), &MOST_PLACES],
        )
        .await?;
    Ok(rows.into_iter().map(|(place,)| place).collect())
}
