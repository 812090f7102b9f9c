use kit_store::{AccountId, Day, Instant, Words};
use people::members::PersonId;
use people::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use super::code::Coding;
use super::strength::{Duration, Level, Strength};
use super::taking_part::Groups;
use super::wizard::{Aimed, Answers, Brought, Inside, Received};
use crate::goals::{ChangeStrategy, GoalId, ObjectiveId, StrategyId};
use crate::promises::PromiseId;

kit_store::id!(
    /// Something that was done.
    ActivityId
);

kit_store::words! {
    /// Where the press told of us.
    pub enum Medium {
        Newspaper => "newspaper",
        Radio => "radio",
        Television => "television",
        Web => "web",
        SocialMedia => "social_media",
        Newsletter => "newsletter",
    }
}

kit_store::row! {
    /// Something that was done: logged once, read in many ways.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Activity {
        pub id: ActivityId,
        /// "The pharmacy began to take back medicine"
        pub what: String,
        pub happened_on: Day,
        /// The last day of something that took several.
        pub until_on: Option<Day>,
        pub person_id: Option<PersonId>,
        pub organization_id: Option<OrganizationId>,
        /// In words: "Elk Ridge".
        pub place: String,
        /// The chain upward; a strategy or an objective brings its goal along.
        pub goal_id: Option<GoalId>,
        pub objective_id: Option<ObjectiveId>,
        pub strategy_id: Option<StrategyId>,
        /// The promise it kept.
        pub promise_id: Option<PromiseId>,
        /// Key in the coalition's sector scheme.
        pub sector: Option<String>,
        pub coding: Coding,
        pub inside: Option<Inside>,
        pub aimed: Option<Aimed>,
        pub received: Option<Received>,
        pub brought: Option<Brought>,
        /// How many people took part or were served.
        pub people: Option<i64>,
        /// How many of them for the first time.
        pub newcomers: Option<i64>,
        pub groups: Groups,
        pub duration: Option<Duration>,
        pub reach: Option<Level>,
        /// People reached, and people meant to be reached; together they decide the reach.
        pub reached: Option<i64>,
        pub population: Option<i64>,
        pub change_strategy: Option<ChangeStrategy>,
        pub goal_fit: Option<Level>,
        pub target_fit: Option<Level>,
        /// From 0.1 to 1; computed when the entry is saved, never typed.
        pub intensity: Option<f64>,
        pub gained_cents: Option<i64>,
        /// In hundredths of an hour.
        pub gained_hours: Option<i64>,
        pub gained_goods: String,
        /// What the goods are worth.
        pub goods_cents: Option<i64>,
        pub media: Option<Medium>,
        pub story: String,
        /// Marked in the graph.
        pub is_key_event: bool,
        /// Categories of funders chosen by hand, `table.category`; all others follow from code and change strategy.
        pub categories: Words,
        /// Who wrote it down; somebody else has to be the second scorer.
        pub logged_by: Option<AccountId>,
        /// When it was written down; whoever judges sees only what comes after they began.
        pub logged_at: Option<Instant>,
        pub version: i64,
    }
}

impl Activity {
    /// An entry of which only what, when and the code are known.
    pub fn named(id: ActivityId, what: &str, happened_on: Day, coding: Coding) -> Self {
        Self {
            id,
            what: what.to_owned(),
            happened_on,
            until_on: None,
            person_id: None,
            organization_id: None,
            place: String::new(),
            goal_id: None,
            objective_id: None,
            strategy_id: None,
            promise_id: None,
            sector: None,
            coding,
            inside: None,
            aimed: None,
            received: None,
            brought: None,
            people: None,
            newcomers: None,
            groups: Groups::default(),
            duration: None,
            reach: None,
            reached: None,
            population: None,
            change_strategy: None,
            goal_fit: None,
            target_fit: None,
            intensity: None,
            gained_cents: None,
            gained_hours: None,
            gained_goods: String::new(),
            goods_cents: None,
            media: None,
            story: String::new(),
            is_key_event: false,
            categories: Words::default(),
            logged_by: None,
            logged_at: None,
            version: 1,
        }
    }

    pub fn answers(&self) -> Answers {
        Answers {
            inside: self.inside,
            aimed: self.aimed,
            received: self.received,
            brought: self.brought,
        }
    }

    pub fn strength(&self) -> Strength {
        Strength {
            duration: self.duration,
            reach: self.reach,
            strategy: self.change_strategy,
            fit: self.goal_fit.zip(self.target_fit),
        }
    }

    /// The same with reach and intensity computed from what they follow from.
    pub fn scored(mut self) -> Self {
        let counted = self.reached.zip(self.population);
        self.reach = counted
            .and_then(|(reached, population)| super::strength::reach_of(reached, population))
            .or(self.reach);
        self.intensity = self.strength().score();
        self
    }

    /// What it serves in one word, the closest there is: `strategy:ID`, `objective:ID` or `goal:ID`.
    pub fn serves(&self) -> String {
        match (self.strategy_id, self.objective_id, self.goal_id) {
            (Some(id), _, _) => format!("strategy:{id}"),
            (None, Some(id), _) => format!("objective:{id}"),
            (None, None, Some(id)) => format!("goal:{id}"),
            (None, None, None) => String::new(),
        }
    }
}
