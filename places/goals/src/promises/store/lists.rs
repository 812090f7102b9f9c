//! Promises as the plan, the calendar, the board and Home list them.

use std::fmt::{self, Display};
use std::str::FromStr;

use kit_store::{Day, Fault, InCoalition};
use kit_text::full_name;
use kit_web::paging::{AfterDay, FIRST_DAY, NoStart};
use people::members::PersonId;
use people::organizations::OrganizationId;
use uuid::Uuid;

use crate::goals::{GoalId, StrategyId};
use crate::promises::model::{PromiseId, Standing, Status};

/// Cards on the board; the list shows the rest.
const BOARD: i64 = 80;
/// Promises in one month of the calendar.
const MONTH: i64 = 200;
/// Lines Home and the page of all goals look at.
const MOST_DUE: i64 = 50;
/// The position of what belongs to no goal or no strategy: behind everything that does.
const LAST: i64 = 1_000_000;

kit_store::row! {
    /// A promise as lists show it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: PromiseId,
        pub what: String,
        pub status: Status,
        pub standing: Standing,
        pub by: Option<Day>,
        pub sort_day: Day,
        pub progress: String,
        pub person_id: Option<PersonId>,
        pub person_title: Option<String>,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub organization_id: Option<OrganizationId>,
        pub organization: Option<String>,
        /// The goal of its strategy or objective, wherever that belongs today; its own otherwise.
        pub goal_id: Option<GoalId>,
        pub goal: Option<String>,
        pub goal_position: i64,
        pub strategy_id: Option<StrategyId>,
        pub strategy: Option<String>,
        pub strategy_position: i64,
        /// Promises it waits for that are not over.
        pub waiting: i64,
        pub times_carried: i64,
        pub needs_cents: Option<i64>,
        pub kept_on: Option<Day>,
        pub offered_to_id: Option<PersonId>,
        pub version: i64,
    }
}

impl Listed {
    /// "Dep. Ana Flores"; none while nobody has taken it on.
    pub fn who(&self) -> Option<String> {
        let given = self.given_name.as_deref()?;
        let name = full_name(given, self.family_name.as_deref().unwrap_or_default());
        Some(full_name(self.person_title.as_deref().unwrap_or_default(), &name))
    }

    /// Where the page by day after this row starts.
    pub fn after_day(&self) -> AfterDay {
        AfterDay { day: self.sort_day, id: self.id.0 }
    }

    /// Where the page in the order of the plan after this row starts.
    pub fn after_in_plan(&self) -> PlanPlace {
        PlanPlace {
            goal_position: self.goal_position,
            goal: self.goal_id.map_or(Uuid::nil(), Uuid::from),
            strategy_position: self.strategy_position,
            strategy: self.strategy_id.filter(|_| self.strategy.is_some()).map_or(Uuid::nil(), Uuid::from),
            after: self.after_day(),
        }
    }
}

/// A place in the plan: goal by goal, strategy by strategy, day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanPlace {
    goal_position: i64,
    goal: Uuid,
    strategy_position: i64,
    strategy: Uuid,
    after: AfterDay,
}

impl PlanPlace {
    /// Before everything.
    pub fn start() -> Self {
        Self {
            goal_position: i64::MIN,
            goal: Uuid::nil(),
            strategy_position: i64::MIN,
            strategy: Uuid::nil(),
            after: AfterDay { day: FIRST_DAY, id: Uuid::nil() },
        }
    }
}

impl Display for PlanPlace {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { goal_position, goal, strategy_position, strategy, after } = self;
        write!(to, "{goal_position}.{goal}.{strategy_position}.{strategy}.{after}")
    }
}

impl FromStr for PlanPlace {
    type Err = NoStart;

    fn from_str(text: &str) -> Result<Self, NoStart> {
        let mut parts = text.splitn(5, '.');
        let mut part = || parts.next().ok_or(NoStart);
        Ok(Self {
            goal_position: part()?.parse().map_err(|_| NoStart)?,
            goal: part()?.parse().map_err(|_| NoStart)?,
            strategy_position: part()?.parse().map_err(|_| NoStart)?,
            strategy: part()?.parse().map_err(|_| NoStart)?,
            after: part()?.parse()?,
        })
    }
}

/// What a list is narrowed to; empty parts do not narrow.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub standing: Option<Standing>,
    /// Only what is not over, and what was kept on or after this day.
    pub current_since: Option<Day>,
    pub status: Option<Status>,
    /// Only what is due before this day.
    pub before: Option<Day>,
    pub goal: Option<GoalId>,
    pub strategy: Option<StrategyId>,
    pub organization: Option<OrganizationId>,
    pub person: Option<PersonId>,
    /// A normalized beginning of a word of what was promised.
    pub word: Option<String>,
}

impl Filter {
    fn word_end(&self) -> Option<String> {
        self.word.as_deref().map(kit_store::search::end_of)
    }
}

/// One page in the order of the plan, after the place `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn in_plan(
    on: &impl InCoalition,
    filter: &Filter,
    after: &PlanPlace,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.status, p.standing, p.by_day, p.sort_day, p.progress, p.person_id, h.title, h.given_name,
            h.family_name, p.organization_id, o.name, g.id, g.title, coalesce(g.position, $17), p.strategy_id, s.name,
            coalesce(s.position, $17),
            (SELECT count(*) FROM promise_wait w JOIN promise n ON n.coalition_id = w.coalition_id AND n.id = w.needs_id
                WHERE w.coalition_id = p.coalition_id AND w.promise_id = p.id AND n.standing IN ('idea', 'open')),
            p.times_carried, p.needs_cents, p.kept_on, p.offered_to_id, p.version
         FROM promise p
         LEFT JOIN person h ON h.coalition_id = p.coalition_id AND h.id = p.person_id
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
         LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
         LEFT JOIN goal g ON g.coalition_id = p.coalition_id AND g.id = coalesce(s.goal_id, b.goal_id, p.goal_id)
         WHERE p.coalition_id = $1
           AND (coalesce(g.position, $17), coalesce(g.id, $18), coalesce(s.position, $17), coalesce(s.id, $18),
                p.sort_day, p.id) > ($2, $3, $4, $5, $6, $7)
           AND (CAST($8 AS text) IS NULL OR p.standing = $8)
           AND (CAST($9 AS date) IS NULL OR p.standing IN ('idea', 'open') OR p.kept_on >= $9)
           AND (CAST($10 AS text) IS NULL OR p.status = $10)
           AND (CAST($11 AS date) IS NULL OR p.sort_day < $11)
           AND (CAST($12 AS uuid) IS NULL OR g.id = $12)
           AND (CAST($13 AS uuid) IS NULL OR p.strategy_id = $13)
           AND (CAST($14 AS uuid) IS NULL OR p.organization_id = $14)
           AND (CAST($15 AS uuid) IS NULL OR p.person_id = $15)
           AND (CAST($16 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word x WHERE x.coalition_id = $1
                AND x.word >= $16 AND x.word < $19 AND x.subject_kind = 'promise' AND x.subject_id = p.id))
         ORDER BY coalesce(g.position, $17), coalesce(g.id, $18), coalesce(s.position, $17), coalesce(s.id, $18),
            p.sort_day, p.id LIMIT $20",
        &[
            &on.coalition(),
            &after.goal_position,
            &after.goal,
            &after.strategy_position,
            &after.strategy,
            &after.after.day,
            &after.after.id,
            &filter.standing,
            &filter.current_since,
            &filter.status,
            &filter.before,
            &filter.goal,
            &filter.strategy,
            &filter.organization,
            &filter.person,
            &filter.word,
            &LAST,
            &Uuid::nil(),
            &filter.word_end(),
            &most,
        ],
    )
    .await
}

/// One page by day, the earliest first and what has no day last, after the day and id `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn by_day(
    on: &impl InCoalition,
    filter: &Filter,
    after: &AfterDay,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.status, p.standing, p.by_day, p.sort_day, p.progress, p.person_id, h.title, h.given_name,
            h.family_name, p.organization_id, o.name, g.id, g.title, coalesce(g.position, $13), p.strategy_id, s.name,
            coalesce(s.position, $13),
            (SELECT count(*) FROM promise_wait w JOIN promise n ON n.coalition_id = w.coalition_id AND n.id = w.needs_id
                WHERE w.coalition_id = p.coalition_id AND w.promise_id = p.id AND n.standing IN ('idea', 'open')),
            p.times_carried, p.needs_cents, p.kept_on, p.offered_to_id, p.version
         FROM promise p
         LEFT JOIN person h ON h.coalition_id = p.coalition_id AND h.id = p.person_id
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
         LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
         LEFT JOIN goal g ON g.coalition_id = p.coalition_id AND g.id = coalesce(s.goal_id, b.goal_id, p.goal_id)
         WHERE p.coalition_id = $1 AND (p.sort_day, p.id) > ($2, $3)
           AND (CAST($4 AS text) IS NULL OR p.standing = $4)
           AND (CAST($5 AS date) IS NULL OR p.standing IN ('idea', 'open') OR p.kept_on >= $5)
           AND (CAST($6 AS text) IS NULL OR p.status = $6)
           AND (CAST($7 AS date) IS NULL OR p.sort_day < $7)
           AND (CAST($8 AS uuid) IS NULL OR g.id = $8)
           AND (CAST($9 AS uuid) IS NULL OR p.strategy_id = $9)
           AND (CAST($10 AS uuid) IS NULL OR p.organization_id = $10)
           AND (CAST($11 AS uuid) IS NULL OR p.person_id = $11)
           AND (CAST($12 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word x WHERE x.coalition_id = $1
                AND x.word >= $12 AND x.word < $14 AND x.subject_kind = 'promise' AND x.subject_id = p.id))
         ORDER BY p.sort_day, p.id LIMIT $15",
        &[
            &on.coalition(),
            &after.day,
            &after.id,
            &filter.standing,
            &filter.current_since,
            &filter.status,
            &filter.before,
            &filter.goal,
            &filter.strategy,
            &filter.organization,
            &filter.person,
            &filter.word,
            &LAST,
            &filter.word_end(),
            &most,
        ],
    )
    .await
}

/// What the board shows: all that is not over and what was kept since a day, the earliest first. True when there is
/// more than fits.
///
/// # Errors
/// When the database does not answer.
pub async fn board(on: &impl InCoalition, kept_since: Day) -> Result<(Vec<Listed>, bool), Fault> {
    let filter = Filter { current_since: Some(kept_since), ..Filter::default() };
    let mut cards = by_day(on, &filter, &AfterDay::start(), BOARD + 1).await?;
    let most = usize::try_from(BOARD).unwrap_or(usize::MAX);
    let more = cards.len() > most;
    cards.truncate(most);
    Ok((cards, more))
}

/// Promises by a day of one month, whatever became of them except those let go: from the day before `first` is over
/// until before `end`.
///
/// # Errors
/// When the database does not answer.
pub async fn in_month(on: &impl InCoalition, first: Day, end: Day) -> Result<Vec<Listed>, Fault> {
    let filter = Filter { before: Some(end), current_since: Some(FIRST_DAY), ..Filter::default() };
    by_day(on, &filter, &AfterDay { day: first, id: Uuid::nil() }, MONTH).await
}

kit_store::row! {
    /// How many there are.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Count {
        pub open: i64,
        pub late: i64,
        pub ideas: i64,
    }
}

/// How many promises are open, how many of them late, and how many ideas wait to be taken on; of one goal if given.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(on: &impl InCoalition, today: Day, goal: Option<GoalId>) -> Result<Count, Fault> {
    on.one(
        "SELECT count(CASE WHEN p.standing = 'open' THEN 1 END),
            count(CASE WHEN p.standing = 'open' AND p.sort_day < $2 THEN 1 END),
            count(CASE WHEN p.standing = 'idea' THEN 1 END)
         FROM promise p
         LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
         LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
         WHERE p.coalition_id = $1
           AND (CAST($3 AS uuid) IS NULL OR coalesce(s.goal_id, b.goal_id, p.goal_id) = $3)",
        &[&on.coalition(), &today, &goal],
    )
    .await
}

/// Open promises and ideas that lead to no goal, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn without_goal(on: &impl InCoalition) -> Result<Vec<(PromiseId, String)>, Fault> {
    on.all(
        "SELECT p.id, p.what FROM promise p
         LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
         LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
         LEFT JOIN goal g ON g.coalition_id = p.coalition_id AND g.id = coalesce(s.goal_id, b.goal_id, p.goal_id)
         WHERE p.coalition_id = $1 AND p.standing IN ('idea', 'open') AND g.id IS NULL
         ORDER BY p.sort_day, p.id LIMIT $2",
        &[&on.coalition(), &MOST_DUE],
    )
    .await
}

kit_store::row! {
    /// A promise that is due.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Due {
        pub id: PromiseId,
        pub what: String,
        pub by: Day,
        pub person_id: PersonId,
        pub given_name: String,
        pub family_name: String,
        /// How many promises of the coalition are open in all.
        pub open: i64,
    }
}

impl Due {
    pub fn who(&self) -> String {
        full_name(&self.given_name, &self.family_name)
    }
}

/// Open promises by a day until `until`, the most late first; only those of `person` if given.
///
/// # Errors
/// When the database does not answer.
pub async fn due_until(
    on: &impl InCoalition,
    person: Option<PersonId>,
    until: Day,
) -> Result<Vec<Due>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.sort_day, h.id, h.given_name, h.family_name,
            (SELECT count(*) FROM promise a WHERE a.coalition_id = $1 AND a.standing = 'open')
         FROM promise p JOIN person h ON h.coalition_id = p.coalition_id AND h.id = p.person_id
         WHERE p.coalition_id = $1 AND p.standing = 'open' AND p.sort_day <= $2
           AND (CAST($3 AS uuid) IS NULL OR p.person_id = $3)
         ORDER BY p.sort_day, p.id LIMIT $4",
        &[&on.coalition(), &until, &person, &MOST_DUE],
    )
    .await
}
