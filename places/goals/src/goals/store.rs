use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx, Words, search};
use kit_text::full_name;
use people::members::PersonId;
use uuid::Uuid;

use super::model::{Ending, Goal, GoalId};
use super::strategies::StrategyId;

/// More goals than any coalition keeps; a longer list would not be read by anybody.
const MOST_GOALS: i64 = 200;
/// Strategies of one coalition read at once, for choosing among them.
const MOST_STRATEGIES: i64 = 500;
/// Numbers read at once, for choosing among them.
const MOST_MEASURES: i64 = 500;

impl Record for Goal {
    kit_store::versioned!("goal");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, title, population, change, by_day, lead_id, headline_id, problem, care_stages,
                ended_on, ended_how, ended_why, version
             FROM goal WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO goal (coalition_id, id, position, title, population, change, by_day, lead_id, headline_id,
                problem, care_stages, ended_on, ended_how, ended_why, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, title = excluded.title,
                population = excluded.population, change = excluded.change, by_day = excluded.by_day,
                lead_id = excluded.lead_id, headline_id = excluded.headline_id, problem = excluded.problem,
                care_stages = excluded.care_stages, ended_on = excluded.ended_on,
                ended_how = excluded.ended_how, ended_why = excluded.ended_why,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.title,
                &self.population,
                &self.change,
                &self.by,
                &self.lead_id,
                &self.headline_id,
                &self.problem,
                &self.care_stages,
                &self.ended_on,
                &self.ended_how,
                &self.ended_why,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&self.title);
        search::index(tx, Self::KIND, self.id.0, &self.title, &self.population, &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM goal WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// The goals still worked for, in the order of the page.
///
/// # Errors
/// When the database does not answer.
pub async fn goals(on: &impl InCoalition) -> Result<Vec<Goal>, Fault> {
    on.all(
        "SELECT id, position, title, population, change, by_day, lead_id, headline_id, problem, care_stages,
            ended_on, ended_how, ended_why, version
         FROM goal WHERE coalition_id = $1 AND ended_on IS NULL ORDER BY position, id LIMIT $2",
        &[&on.coalition(), &MOST_GOALS],
    )
    .await
}

kit_store::row! {
    /// A strategy to choose, with the goal it belongs to.
    #[derive(Clone, Debug, PartialEq)]
    pub struct StrategyOfGoal {
        pub id: StrategyId,
        pub name: String,
        pub goal_id: GoalId,
        pub goal: String,
    }
}

/// The strategies of all goals still worked for, goal by goal.
///
/// # Errors
/// When the database does not answer.
pub async fn strategies_of_goals(on: &impl InCoalition) -> Result<Vec<StrategyOfGoal>, Fault> {
    on.all(
        "SELECT s.id, s.name, g.id, g.title FROM strategy s
         JOIN goal g ON g.coalition_id = s.coalition_id AND g.id = s.goal_id
         WHERE s.coalition_id = $1 AND g.ended_on IS NULL
         ORDER BY g.position, g.id, s.position, s.id LIMIT $2",
        &[&on.coalition(), &MOST_STRATEGIES],
    )
    .await
}

kit_store::row! {
    /// A goal with what stands around it: its lead, and its place among the goals still worked for.
    #[derive(Clone, Debug)]
    pub struct Around {
        id: GoalId,
        position: i64,
        title: String,
        population: String,
        change: String,
        by: Option<Day>,
        lead_id: Option<PersonId>,
        headline_id: Option<Uuid>,
        problem: String,
        care_stages: Words,
        ended_on: Option<Day>,
        ended_how: Option<Ending>,
        ended_why: String,
        version: i64,
        given_name: Option<String>,
        family_name: Option<String>,
        organization: Option<String>,
        /// From 1, in the order of the page.
        pub number: i64,
        pub of: i64,
    }
}

impl Around {
    /// "Priya Raman, Tamarack School District"
    pub fn lead(&self) -> Option<String> {
        let name = full_name(self.given_name.as_deref()?, self.family_name.as_deref()?);
        Some(match &self.organization {
            Some(organization) => format!("{name}, {organization}"),
            None => name,
        })
    }

    pub fn goal(&self) -> Goal {
        Goal {
            id: self.id,
            position: self.position,
            title: self.title.clone(),
            population: self.population.clone(),
            change: self.change.clone(),
            by: self.by,
            lead_id: self.lead_id,
            headline_id: self.headline_id,
            problem: self.problem.clone(),
            care_stages: self.care_stages.clone(),
            ended_on: self.ended_on,
            ended_how: self.ended_how,
            ended_why: self.ended_why.clone(),
            version: self.version,
        }
    }
}

/// A goal with what stands around it, in one statement.
///
/// # Errors
/// When the database does not answer.
pub async fn around(on: &impl InCoalition, goal: Uuid) -> Result<Option<Around>, Fault> {
    on.optional(
        "SELECT g.id, g.position, g.title, g.population, g.change, g.by_day, g.lead_id, g.headline_id, g.problem,
            g.care_stages, g.ended_on, g.ended_how, g.ended_why, g.version, p.given_name, p.family_name, o.name,
            (SELECT count(*) FROM goal b WHERE b.coalition_id = $1 AND b.ended_on IS NULL
                AND (b.position, b.id) <= (g.position, g.id)),
            (SELECT count(*) FROM goal b WHERE b.coalition_id = $1 AND b.ended_on IS NULL)
         FROM goal g
         LEFT JOIN person p ON p.coalition_id = g.coalition_id AND p.id = g.lead_id
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         WHERE g.coalition_id = $1 AND g.id = $2",
        &[&on.coalition(), &goal],
    )
    .await
}

kit_store::row! {
    /// A number that can stand for its goal.
    #[derive(Clone, Debug)]
    pub struct Measure {
        pub id: Uuid,
        pub name: String,
        pub goal_id: GoalId,
    }
}

/// The numbers of all goals, to choose from.
///
/// # Errors
/// When the database does not answer.
pub async fn measures(on: &impl InCoalition) -> Result<Vec<Measure>, Fault> {
    on.all(
        "SELECT id, name, goal_id FROM indicator WHERE coalition_id = $1 AND goal_id IS NOT NULL
         ORDER BY id LIMIT $2",
        &[&on.coalition(), &MOST_MEASURES],
    )
    .await
}

/// Whether a number belongs to a goal.
///
/// # Errors
/// When the database does not answer.
pub async fn is_measure_of(on: &impl InCoalition, indicator: Uuid, goal: GoalId) -> Result<bool, Fault> {
    let found: Option<(Uuid,)> = on
        .optional(
            "SELECT id FROM indicator WHERE coalition_id = $1 AND id = $2 AND goal_id = $3",
            &[&on.coalition(), &indicator, &goal],
        )
        .await?;
    Ok(found.is_some())
}

/// Goals that were reached or given up, the latest first. At most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn ended_goals(on: &impl InCoalition) -> Result<Vec<Goal>, Fault> {
    on.all(
        "SELECT id, position, title, population, change, by_day, lead_id, headline_id, problem, care_stages,
            ended_on, ended_how, ended_why, version
         FROM goal WHERE coalition_id = $1 AND ended_on IS NOT NULL ORDER BY ended_on DESC, id LIMIT 50",
        &[&on.coalition()],
    )
    .await
}

/// Goals in the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Goal>, Fault> {
    on.all(
        "SELECT id, position, title, population, change, by_day, lead_id, headline_id, problem, care_stages,
            ended_on, ended_how, ended_why, version
         FROM goal WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Columns that point to people and organizations.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<Goal>,
    column: "lead_id",
    holds: Holds::One,
    pointing: "SELECT id FROM goal WHERE coalition_id = $1 AND lead_id = $2 ORDER BY id LIMIT 20000",
}];
