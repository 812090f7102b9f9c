//! What an entry may refer to: nothing of another coalition.

use people::members::PersonId;
use people::organizations::OrganizationId;

use crate::activities::crosswalk::{self, Table};
use crate::goals::{ChangeStrategy, GoalId, ObjectiveId, StrategyId};
use crate::promises::PromiseId;

/// The chain upward: goal, objective, strategy.
pub type Serves = (Option<GoalId>, Option<ObjectiveId>, Option<StrategyId>);

/// Somebody who takes part.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub id: PersonId,
    pub name: String,
    pub organization_id: Option<OrganizationId>,
}

kit_store::row! {
    /// A strategy of a goal still worked for.
    #[derive(Clone, Debug)]
    pub struct StrategyChoice {
        pub id: StrategyId,
        pub name: String,
        pub goal_id: GoalId,
        pub objective_id: Option<ObjectiveId>,
        pub change_strategy: Option<ChangeStrategy>,
    }
}

kit_store::row! {
    /// A promise that is open or was kept.
    #[derive(Clone, Debug)]
    pub struct PromiseChoice {
        pub id: PromiseId,
        pub what: String,
        pub goal_id: Option<GoalId>,
        pub objective_id: Option<ObjectiveId>,
        pub strategy_id: Option<StrategyId>,
    }
}

/// Everything a form offers, each list in the order of its menu.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub people: Vec<Somebody>,
    pub organizations: Vec<(OrganizationId, String)>,
    pub goals: Vec<(GoalId, String)>,
    pub objectives: Vec<(ObjectiveId, GoalId, String)>,
    pub strategies: Vec<StrategyChoice>,
    pub promises: Vec<PromiseChoice>,
    /// Keys of the coalition's sectors.
    pub sectors: Vec<String>,
    /// The tables of funders the coalition took over.
    pub own_tables: Vec<Table>,
}

impl Choices {
    /// Every table of funders: the product's first, then the coalition's own.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        crosswalk::tables().iter().chain(&self.own_tables)
    }

    /// Whether `table.category` names a category of one of the tables.
    pub fn knows_category(&self, word: &str) -> bool {
        word.split_once('.').is_some_and(|(table, category)| {
            self.tables().any(|known| known.key == table && known.category(category).is_some())
        })
    }

    pub fn person(&self, id: &str) -> Option<PersonId> {
        let id = id.parse().ok()?;
        self.people.iter().find(|one| one.id == id).map(|one| one.id)
    }

    pub fn organization(&self, id: &str) -> Option<OrganizationId> {
        let id = id.parse().ok()?;
        self.organizations.iter().find(|(known, _)| *known == id).map(|(known, _)| *known)
    }

    /// The organization somebody speaks for.
    pub fn organization_of(&self, person: PersonId) -> Option<OrganizationId> {
        self.people.iter().find(|one| one.id == person)?.organization_id
    }

    pub fn promise(&self, id: &str) -> Option<&PromiseChoice> {
        let id = id.parse().ok()?;
        self.promises.iter().find(|one| one.id == id)
    }

    /// How a strategy brings change about.
    pub fn change_strategy(&self, id: StrategyId) -> Option<ChangeStrategy> {
        self.strategies.iter().find(|one| one.id == id)?.change_strategy
    }

    /// `strategy:ID`, `objective:ID` or `goal:ID` with everything above it.
    pub fn serves(&self, word: &str) -> Serves {
        let (kind, id) = word.split_once(':').unwrap_or_default();
        let strategy = self.strategies.iter().find(|one| kind == "strategy" && one.id.to_string() == id);
        let objective = self.objectives.iter().find(|one| kind == "objective" && one.0.to_string() == id);
        let goal = self.goals.iter().find(|one| kind == "goal" && one.0.to_string() == id);
        match (strategy, objective, goal) {
            (Some(one), _, _) => (Some(one.goal_id), one.objective_id, Some(one.id)),
            (None, Some((id, goal, _)), _) => (Some(*goal), Some(*id), None),
            (None, None, Some((id, _))) => (Some(*id), None, None),
            (None, None, None) => (None, None, None),
        }
    }
}
