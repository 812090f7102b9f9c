use kit_store::{Day, Fault, InCoalition};
use kit_text::full_name;
use kit_web::paging::AfterDay;
use people::organizations::OrganizationId;
use uuid::Uuid;

use crate::activities::model::{Activity, ActivityId, Code, Coding, Sight};
use crate::goals::{GoalId, StrategyId};
use crate::promises::PromiseId;

/// The day and id a page of the newest first starts after.
pub type Spot = AfterDay;

/// After every day of a record.
pub const LAST: Spot = Spot { day: kit_store::jiff::civil::date(9999, 12, 31), id: Uuid::max() };

/// Entries a panel shows.
const MOST_IN_PANEL: i64 = 5;
/// Events marked in one graph.
const MOST_KEY_EVENTS: i64 = 12;

/// What a list is narrowed to; empty parts do not narrow.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub code: Option<Code>,
    pub goal: Option<GoalId>,
    pub strategy: Option<StrategyId>,
    pub promise: Option<PromiseId>,
    pub sector: Option<String>,
    pub organization: Option<OrganizationId>,
    pub place: Option<String>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    /// A normalized beginning of a word of what was done or of the place.
    pub word: Option<String>,
    /// Who asks: a code narrows to the entries whose code they may see.
    pub sight: Sight,
}

impl Filter {
    /// The first instance of a new program counts under both of its codes.
    fn has_both(&self) -> bool {
        self.code.is_some_and(|code| Coding::ChangeAndService.has(code))
    }
}

kit_store::row! {
    /// An entry as lists show it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: ActivityId,
        pub what: String,
        pub happened_on: Day,
        pub coding: Coding,
        pub intensity: Option<f64>,
        pub is_key_event: bool,
        pub people: Option<i64>,
        pub place: String,
        pub goal: Option<String>,
        pub strategy: Option<String>,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub organization: Option<String>,
    }
}

impl Listed {
    /// "Ellen Voss, Elk Ridge Pharmacy", or whichever of the two is known.
    pub fn who(&self) -> String {
        who(self.given_name.as_deref(), self.family_name.as_deref(), self.organization.as_deref())
    }

    pub fn spot(&self) -> Spot {
        Spot { day: self.happened_on, id: self.id.0 }
    }
}

fn who(given: Option<&str>, family: Option<&str>, organization: Option<&str>) -> String {
    let name = full_name(given.unwrap_or_default(), family.unwrap_or_default());
    let parts = [name.as_str(), organization.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// One page of entries, the newest first, after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    on: &impl InCoalition,
    filter: &Filter,
    after: Spot,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let word_end = filter.word.as_deref().map(kit_store::search::end_of);
    on.all(
        "SELECT a.id, a.what, a.happened_on, a.coding, a.intensity, a.is_key_event, a.people, a.place, g.title, s.name,
            p.given_name, p.family_name, o.name
         FROM activity a
         LEFT JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
         LEFT JOIN strategy s ON s.coalition_id = a.coalition_id AND s.id = a.strategy_id
         LEFT JOIN person p ON p.coalition_id = a.coalition_id AND p.id = a.person_id
         LEFT JOIN organization o ON o.coalition_id = a.coalition_id AND o.id = a.organization_id
         WHERE a.coalition_id = $1 AND (a.happened_on, a.id) < ($2, $3)
           AND (CAST($4 AS text) IS NULL OR ((a.coding = $4 OR ($5 AND a.coding = 'change_and_service'))
                AND (CAST($17 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $17
                    OR (a.logged_by IS NOT NULL AND a.logged_by = $18)
                    OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))))
           AND (CAST($6 AS uuid) IS NULL OR a.goal_id = $6)
           AND (CAST($7 AS uuid) IS NULL OR a.strategy_id = $7)
           AND (CAST($8 AS text) IS NULL OR a.sector = $8)
           AND (CAST($9 AS uuid) IS NULL OR a.organization_id = $9)
           AND (CAST($10 AS text) IS NULL OR a.place = $10)
           AND (CAST($11 AS date) IS NULL OR a.happened_on >= $11)
           AND (CAST($12 AS date) IS NULL OR a.happened_on <= $12)
           AND (CAST($13 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $13 AND w.word < $14 AND w.subject_kind = 'activity' AND w.subject_id = a.id))
           AND (CAST($15 AS uuid) IS NULL OR a.promise_id = $15)
         ORDER BY a.happened_on DESC, a.id DESC LIMIT $16",
        &[
            &on.coalition(),
            &after.day,
            &after.id,
            &filter.code,
            &filter.has_both(),
            &filter.goal,
            &filter.strategy,
            &filter.sector,
            &filter.organization,
            &filter.place,
            &filter.from,
            &filter.until,
            &filter.word,
            &word_end,
            &filter.promise,
            &most,
            &filter.sight.blind_since,
            &filter.sight.account,
        ],
    )
    .await
}

/// As [`list`], with everything that is stored, for files and programs.
///
/// # Errors
/// When the database does not answer.
pub async fn for_export(
    on: &impl InCoalition,
    filter: &Filter,
    after: Spot,
    most: i64,
) -> Result<Vec<Activity>, Fault> {
    let word_end = filter.word.as_deref().map(kit_store::search::end_of);
    on.all(
        "SELECT a.id, a.what, a.happened_on, a.until_on, a.person_id, a.organization_id, a.place, a.goal_id,
            a.objective_id, a.strategy_id, a.promise_id, a.sector, a.coding, a.inside, a.aimed, a.received, a.brought,
            a.people, a.newcomers, a.people_by_group, a.duration, a.reach, a.reached, a.population, a.change_strategy,
            a.goal_fit, a.target_fit, a.intensity, a.gained_cents, a.gained_hours, a.gained_goods, a.goods_cents,
            a.media, a.story, a.is_key_event, a.categories, a.logged_by, a.logged_at,
            a.version
         FROM activity a
         WHERE a.coalition_id = $1 AND (a.happened_on, a.id) < ($2, $3)
           AND (CAST($4 AS text) IS NULL OR ((a.coding = $4 OR ($5 AND a.coding = 'change_and_service'))
                AND (CAST($17 AS bigint) IS NULL OR coalesce(a.logged_at, 0) < $17
                    OR (a.logged_by IS NOT NULL AND a.logged_by = $18)
                    OR EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id))))
           AND (CAST($6 AS uuid) IS NULL OR a.goal_id = $6)
           AND (CAST($7 AS uuid) IS NULL OR a.strategy_id = $7)
           AND (CAST($8 AS text) IS NULL OR a.sector = $8)
           AND (CAST($9 AS uuid) IS NULL OR a.organization_id = $9)
           AND (CAST($10 AS text) IS NULL OR a.place = $10)
           AND (CAST($11 AS date) IS NULL OR a.happened_on >= $11)
           AND (CAST($12 AS date) IS NULL OR a.happened_on <= $12)
           AND (CAST($13 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $13 AND w.word < $14 AND w.subject_kind = 'activity' AND w.subject_id = a.id))
           AND (CAST($15 AS uuid) IS NULL OR a.promise_id = $15)
         ORDER BY a.happened_on DESC, a.id DESC LIMIT $16",
        &[
            &on.coalition(),
            &after.day,
            &after.id,
            &filter.code,
            &filter.has_both(),
            &filter.goal,
            &filter.strategy,
            &filter.sector,
            &filter.organization,
            &filter.place,
            &filter.from,
            &filter.until,
            &filter.word,
            &word_end,
            &filter.promise,
            &most,
            &filter.sight.blind_since,
            &filter.sight.account,
        ],
    )
    .await
}

kit_store::row! {
    /// An entry as the page of its goal shows it.
    #[derive(Clone, Debug)]
    pub struct OfGoal {
        pub id: ActivityId,
        pub what: String,
        pub happened_on: Day,
        pub coding: Coding,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub organization: Option<String>,
        /// Whether whoever asks still has to judge it.
        pub is_sealed: bool,
    }
}

impl OfGoal {
    pub fn who(&self) -> String {
        who(self.given_name.as_deref(), self.family_name.as_deref(), self.organization.as_deref())
    }
}

/// The newest entries that serve one goal. `usual` is what somebody sees who never said whether they judge; what they
/// said is looked up in the same statement.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(on: &impl InCoalition, goal: GoalId, usual: Sight) -> Result<Vec<OfGoal>, Fault> {
    on.all(
        "SELECT a.id, a.what, a.happened_on, a.coding, p.given_name, p.family_name, o.name,
            s.since IS NOT NULL AND coalesce(a.logged_at, 0) >= coalesce(s.since, 0)
                AND (a.logged_by IS NULL OR a.logged_by <> $3)
                AND NOT EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id)
         FROM activity a
         CROSS JOIN (SELECT CASE WHEN count(*) = 0 THEN CAST($4 AS bigint) ELSE max(j.since) END AS since
            FROM activity_judge j WHERE j.coalition_id = $1 AND j.id = $3) s
         LEFT JOIN person p ON p.coalition_id = a.coalition_id AND p.id = a.person_id
         LEFT JOIN organization o ON o.coalition_id = a.coalition_id AND o.id = a.organization_id
         WHERE a.coalition_id = $1 AND a.goal_id = $2
         ORDER BY a.happened_on DESC, a.id DESC LIMIT $5",
        &[&on.coalition(), &goal, &usual.account, &usual.blind_since, &MOST_IN_PANEL],
    )
    .await
}

/// The events marked in a graph of these days, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn key_events(
    on: &impl InCoalition,
    from: Day,
    until: Day,
) -> Result<Vec<(ActivityId, String, Day)>, Fault> {
    on.all(
        "SELECT id, what, happened_on FROM activity
         WHERE coalition_id = $1 AND is_key_event AND happened_on >= $2 AND happened_on <= $3
         ORDER BY happened_on, id LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST_KEY_EVENTS],
    )
    .await
}

kit_store::row! {
    /// The names of what one entry refers to.
    #[derive(Clone, Debug)]
    pub struct Names {
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub organization: Option<String>,
        pub goal: Option<String>,
        pub objective_who: Option<String>,
        pub objective_what: Option<String>,
        pub strategy: Option<String>,
        pub promise: Option<String>,
        pub logged_by: Option<String>,
    }
}

impl Names {
    pub fn person(&self) -> Option<String> {
        let name = full_name(self.given_name.as_deref()?, self.family_name.as_deref()?);
        Some(name)
    }

    pub fn objective(&self) -> Option<String> {
        Some(full_name(self.objective_who.as_deref()?, self.objective_what.as_deref()?))
    }
}

/// The names around one entry.
///
/// # Errors
/// When the database does not answer.
pub async fn names_of(on: &impl InCoalition, id: ActivityId) -> Result<Option<Names>, Fault> {
    on.optional(
        "SELECT p.given_name, p.family_name, o.name, g.title, b.who, b.what, s.name, m.what, l.name
         FROM activity a
         LEFT JOIN person p ON p.coalition_id = a.coalition_id AND p.id = a.person_id
         LEFT JOIN organization o ON o.coalition_id = a.coalition_id AND o.id = a.organization_id
         LEFT JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
         LEFT JOIN objective b ON b.coalition_id = a.coalition_id AND b.id = a.objective_id
         LEFT JOIN strategy s ON s.coalition_id = a.coalition_id AND s.id = a.strategy_id
         LEFT JOIN promise m ON m.coalition_id = a.coalition_id AND m.id = a.promise_id
         LEFT JOIN account l ON l.id = a.logged_by
         WHERE a.coalition_id = $1 AND a.id = $2",
        &[&on.coalition(), &id],
    )
    .await
}
