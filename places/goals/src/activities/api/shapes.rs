use kit_web::Typed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::activities::model::{Activity, Group, Score, typed_count, typed_hundredths};

/// Something that was done.
#[derive(Serialize, JsonSchema)]
pub struct ActivityShape {
    id: Uuid,
    what: String,
    /// A day, `2026-03-10`.
    happened_on: String,
    until_on: Option<String>,
    person_id: Option<Uuid>,
    organization_id: Option<Uuid>,
    place: String,
    goal_id: Option<Uuid>,
    objective_id: Option<Uuid>,
    strategy_id: Option<Uuid>,
    /// The promise it kept.
    promise_id: Option<Uuid>,
    /// Key of a sector.
    sector: Option<String>,
    /// Whether you still have to judge it: until then everything that says how it was judged is left out.
    is_sealed: bool,
    /// One of the codes, or `change_and_service` for the first instance of a new program.
    coding: Option<&'static str>,
    inside: Option<&'static str>,
    aimed: Option<&'static str>,
    received: Option<&'static str>,
    brought: Option<&'static str>,
    people: Option<i64>,
    newcomers: Option<i64>,
    groups: Vec<Group>,
    duration: Option<&'static str>,
    reach: Option<&'static str>,
    reached: Option<i64>,
    population: Option<i64>,
    change_strategy: Option<&'static str>,
    goal_fit: Option<&'static str>,
    target_fit: Option<&'static str>,
    /// From 0.1 to 1; computed, never taken.
    intensity: Option<f64>,
    gained_cents: Option<i64>,
    /// Hours given by volunteers.
    gained_hours: Option<f64>,
    gained_goods: String,
    goods_cents: Option<i64>,
    media: Option<&'static str>,
    story: String,
    is_key_event: bool,
    /// Funders' categories chosen by hand, `table.category`.
    categories: Vec<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

impl ActivityShape {
    /// An entry as somebody sees it who may or may not know yet how it was judged.
    pub fn seen(activity: Activity, is_sealed: bool) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "hours are bounded far below 2^53")]
        let hours = |hundredths: i64| hundredths as f64 / 100.0;
        let open = !is_sealed;
        Self {
            id: activity.id.0,
            what: activity.what,
            happened_on: activity.happened_on.to_string(),
            until_on: activity.until_on.map(|day| day.to_string()),
            person_id: activity.person_id.map(|id| id.0),
            organization_id: activity.organization_id.map(|id| id.0),
            place: activity.place,
            goal_id: activity.goal_id.map(|id| id.0),
            objective_id: activity.objective_id.map(|id| id.0),
            strategy_id: activity.strategy_id.map(|id| id.0),
            promise_id: activity.promise_id.map(|id| id.0),
            sector: activity.sector,
            is_sealed,
            coding: open.then(|| activity.coding.word()),
            inside: activity.inside.filter(|_| open).map(|answer| answer.word()),
            aimed: activity.aimed.filter(|_| open).map(|answer| answer.word()),
            received: activity.received.filter(|_| open).map(|answer| answer.word()),
            brought: activity.brought.filter(|_| open).map(|answer| answer.word()),
            people: activity.people,
            newcomers: activity.newcomers,
            groups: activity.groups.0,
            duration: activity.duration.filter(|_| open).map(|duration| duration.word()),
            reach: activity.reach.filter(|_| open).map(|level| level.word()),
            reached: activity.reached,
            population: activity.population,
            change_strategy: activity.change_strategy.filter(|_| open).map(|way| way.word()),
            goal_fit: activity.goal_fit.filter(|_| open).map(|level| level.word()),
            target_fit: activity.target_fit.filter(|_| open).map(|level| level.word()),
            intensity: activity.intensity.filter(|_| open),
            gained_cents: activity.gained_cents,
            gained_hours: activity.gained_hours.map(hours),
            gained_goods: activity.gained_goods,
            goods_cents: activity.goods_cents,
            media: activity.media.map(|medium| medium.word()),
            story: activity.story,
            is_key_event: activity.is_key_event,
            categories: if open { activity.categories.0 } else { Vec::new() },
            version: activity.version,
        }
    }
}

/// An entry to add, or the new content of one. What is left out becomes empty. Without a coding, the four answers
/// decide it.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewActivity {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    what: String,
    happened_on: String,
    until_on: String,
    person_id: Option<Uuid>,
    organization_id: Option<Uuid>,
    place: String,
    /// A strategy or an objective brings its goal along.
    goal_id: Option<Uuid>,
    objective_id: Option<Uuid>,
    strategy_id: Option<Uuid>,
    promise_id: Option<Uuid>,
    sector: String,
    coding: String,
    /// no, prepared, we_changed
    inside: String,
    /// no, asked, happened
    aimed: String,
    /// nobody, community, others
    received: String,
    /// nothing, gains, press
    brought: String,
    people: Option<i64>,
    newcomers: Option<i64>,
    groups: Vec<Group>,
    /// once, more_than_once, ongoing
    duration: String,
    /// low, medium, high; people reached and population outweigh it.
    reach: String,
    reached: Option<i64>,
    population: Option<i64>,
    change_strategy: String,
    goal_fit: String,
    target_fit: String,
    gained_cents: Option<i64>,
    gained_hours: Option<f64>,
    gained_goods: String,
    goods_cents: Option<i64>,
    media: String,
    story: String,
    is_key_event: bool,
    categories: Vec<String>,
}

impl NewActivity {
    /// The same as a form would send it.
    pub fn typed(self) -> Typed {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let serves = match (self.strategy_id, self.objective_id, self.goal_id) {
            (Some(id), _, _) => format!("strategy:{id}"),
            (None, Some(id), _) => format!("objective:{id}"),
            (None, None, Some(id)) => format!("goal:{id}"),
            (None, None, None) => String::new(),
        };
        let mut typed = Typed::from_pairs([
            ("id", id(self.id)),
            ("version", typed_count(self.version)),
            ("what", self.what),
            ("happened_on", self.happened_on),
            ("until_on", self.until_on),
            ("person_id", id(self.person_id)),
            ("organization_id", id(self.organization_id)),
            ("place", self.place),
            ("serves", serves),
            ("promise_id", id(self.promise_id)),
            ("sector", self.sector),
            ("coding", self.coding),
            ("inside", self.inside),
            ("aimed", self.aimed),
            ("received", self.received),
            ("brought", self.brought),
            ("people", typed_count(self.people)),
            ("newcomers", typed_count(self.newcomers)),
            ("duration", self.duration),
            ("reach", self.reach),
            ("reached", typed_count(self.reached)),
            ("population", typed_count(self.population)),
            ("change_strategy", self.change_strategy),
            ("goal_fit", self.goal_fit),
            ("target_fit", self.target_fit),
            ("gained_cents", typed_hundredths(self.gained_cents)),
            ("gained_hours", self.gained_hours.map(|hours| hours.to_string()).unwrap_or_default()),
            ("gained_goods", self.gained_goods),
            ("goods_cents", typed_hundredths(self.goods_cents)),
            ("media", self.media),
            ("story", self.story),
            ("is_key_event", if self.is_key_event { "yes" } else { "" }.to_owned()),
        ]);
        for group in self.groups {
            typed.push("group_by", group.by.word());
            typed.push("group_name", group.name);
            typed.push("group_people", group.people.to_string());
            typed.push("group_new", group.newcomers.to_string());
        }
        for category in self.categories {
            typed.push("categories", category);
        }
        typed
    }
}

/// Two judgements of one entry, and what was decided when they differ.
#[derive(Serialize, JsonSchema)]
pub struct ScoreShape {
    id: Uuid,
    activity_id: Uuid,
    first: &'static str,
    second: &'static str,
    note: String,
    scorer: String,
    scored_on: String,
    settled: Option<&'static str>,
    settled_why: String,
    settled_by: String,
    settled_on: Option<String>,
    version: i64,
}

impl From<Score> for ScoreShape {
    fn from(score: Score) -> Self {
        Self {
            id: score.id.0,
            activity_id: score.activity_id.0,
            first: score.first.word(),
            second: score.second.word(),
            note: score.note,
            scorer: score.scorer,
            scored_on: score.scored_on.to_string(),
            settled: score.settled.map(|coding| coding.word()),
            settled_why: score.settled_why,
            settled_by: score.settled_by,
            settled_on: score.settled_on.map(|day| day.to_string()),
            version: score.version,
        }
    }
}

/// A second judgement.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewScore {
    /// One of the codings.
    second: String,
    #[serde(default)]
    note: String,
}

impl NewScore {
    pub fn typed(self) -> Typed {
        Typed::from_pairs([("second", self.second), ("note", self.note)])
    }
}

/// Whether you judge entries a second time.
#[derive(Serialize, JsonSchema)]
pub struct JudgingShape {
    pub judges: bool,
    /// Entries that wait for your judgement.
    pub waiting: usize,
}

/// Beginning to judge, or stopping.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewJudging {
    pub judges: bool,
}

/// What both agreed on.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSettlement {
    settled: String,
    why: String,
    version: Option<i64>,
}

impl NewSettlement {
    pub fn typed(self) -> Typed {
        Typed::from_pairs([
            ("settled", self.settled),
            ("settled_why", self.why),
            ("version", typed_count(self.version)),
        ])
    }
}
