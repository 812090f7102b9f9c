//! What a form of a promise may refer to: nothing of another coalition.

use kit_store::{Fault, InCoalition};
use kit_text::full_name;
use people::members::PersonId;
use people::organizations::{self, OrganizationId};
use people::seats::{self, Seat};

use crate::goals::store::{self as goals, StrategyOfGoal};
use crate::goals::{Goal, GoalId, ObjectiveId};
use crate::promises::model::PromiseId;

/// More objectives than any coalition keeps.
const MOST_OBJECTIVES: i64 = 500;
/// Promises one can choose to wait for.
const MOST_OPEN: i64 = 200;

kit_store::row! {
    /// Somebody who takes part, with the organization they speak for.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Somebody {
        pub id: PersonId,
        pub given_name: String,
        pub family_name: String,
        pub organization_id: Option<OrganizationId>,
    }
}

impl Somebody {
    pub fn name(&self) -> String {
        full_name(&self.given_name, &self.family_name)
    }
}

kit_store::row! {
    /// An objective to choose: "by DATE, WHO will have WHAT".
    #[derive(Clone, Debug, PartialEq)]
    pub struct ObjectiveToChoose {
        pub id: ObjectiveId,
        pub goal_id: GoalId,
        pub who: String,
        pub what: String,
    }
}

/// Everything a form offers.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub people: Vec<Somebody>,
    pub organizations: Vec<(OrganizationId, String)>,
    pub seats: Vec<Seat>,
    pub goals: Vec<Goal>,
    pub objectives: Vec<ObjectiveToChoose>,
    pub strategies: Vec<StrategyOfGoal>,
    /// Open promises with what they say, the earliest first.
    pub open: Vec<(PromiseId, String)>,
}

impl Choices {
    pub fn person(&self, id: PersonId) -> Option<&Somebody> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The organization somebody speaks for.
    pub fn organization_of(&self, id: PersonId) -> Option<OrganizationId> {
        self.person(id)?.organization_id
    }
}

/// Reads everything a form offers.
///
/// # Errors
/// When the database does not answer.
pub async fn choices(on: &impl InCoalition) -> Result<Choices, Fault> {
    Ok(Choices {
        people: people(on).await?,
        organizations: organizations::store::names(on).await?,
        seats: seats::store::seats(on).await?,
        goals: goals::goals(on).await?,
        objectives: objectives(on).await?,
        strategies: goals::strategies_of_goals(on).await?,
        open: open(on).await?,
    })
}

async fn people(on: &impl InCoalition) -> Result<Vec<Somebody>, Fault> {
    on.all(
        "SELECT id, given_name, family_name, organization_id FROM person
         WHERE coalition_id = $1 AND left_on IS NULL ORDER BY sort_key, id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

async fn objectives(on: &impl InCoalition) -> Result<Vec<ObjectiveToChoose>, Fault> {
    on.all(
        "SELECT o.id, o.goal_id, o.who, o.what FROM objective o
         JOIN goal g ON g.coalition_id = o.coalition_id AND g.id = o.goal_id
         WHERE o.coalition_id = $1 AND g.ended_on IS NULL
         ORDER BY g.position, g.id, o.position, o.id LIMIT $2",
        &[&on.coalition(), &MOST_OBJECTIVES],
    )
    .await
}

async fn open(on: &impl InCoalition) -> Result<Vec<(PromiseId, String)>, Fault> {
    on.all(
        "SELECT id, what FROM promise WHERE coalition_id = $1 AND standing IN ('idea', 'open')
         ORDER BY sort_day, id LIMIT $2",
        &[&on.coalition(), &MOST_OPEN],
    )
    .await
}
