use kit_store::Day;
use people::members::PersonId;
use people::organizations::OrganizationId;
use people::seats::SeatId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::repeats::{RepeatUnit, Repeats};
use crate::goals::{GoalId, ObjectiveId, StrategyId};

kit_store::id!(
    /// Who does what by when.
    PromiseId
);

kit_store::words! {
    /// How a promise goes, in the words of whoever made it. Late is no status: it follows from the day.
    pub enum Status {
        NotStarted => "not_started",
        GoingWell => "going_well",
        NeedsHelp => "needs_help",
        Kept => "kept",
        LetGo => "let_go",
    }
}

impl Status {
    /// Those somebody chooses while a promise is open.
    pub const OPEN: &'static [Self] = &[Self::NotStarted, Self::GoingWell, Self::NeedsHelp];

    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::GoingWell | Self::NeedsHelp)
    }
}

kit_store::words! {
    /// What a promise counts as.
    pub enum Standing {
        /// Nobody has taken it on, or no day is set: nothing that could be counted on yet.
        Idea => "idea",
        Open => "open",
        Kept => "kept",
        LetGo => "let_go",
    }
}

/// A day that was moved: from which to which, when that was, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CarriedOver {
    #[schemars(with = "String")]
    pub from_day: Day,
    #[schemars(with = "String")]
    pub to_day: Day,
    #[schemars(with = "String")]
    pub moved_on: Day,
    pub why: String,
}

/// Every day a promise was carried over, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Carried(pub Vec<CarriedOver>);

kit_store::stored_as_json!(Carried);

impl Carried {
    /// How often the day was put off; moving it forward is no putting off.
    pub fn times(&self) -> i64 {
        let later = self.0.iter().filter(|one| one.to_day > one.from_day).count();
        i64::try_from(later).unwrap_or(i64::MAX)
    }
}

/// The promises one waits for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Waits(pub Vec<PromiseId>);

kit_store::stored_as_json!(Waits);

kit_store::row! {
    /// One record for whatever somebody promised, in a plan or, later, in a meeting, the guide or a check-up.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Promise {
        pub id: PromiseId,
        /// "Order 500 take-back bags"
        pub what: String,
        pub person_id: Option<PersonId>,
        /// The seat they promised it from.
        pub seat_id: Option<SeatId>,
        /// The organization they promised it for.
        pub organization_id: Option<OrganizationId>,
        /// Set whenever the objective or the strategy is.
        pub goal_id: Option<GoalId>,
        pub objective_id: Option<ObjectiveId>,
        pub strategy_id: Option<StrategyId>,
        pub by: Option<Day>,
        /// What it takes, in words.
        pub needs: String,
        /// An estimate of the money it takes.
        pub needs_cents: Option<i64>,
        pub status: Status,
        /// "5 of 12 trained"
        pub progress: String,
        pub waits_for: Waits,
        pub notes: String,
        /// What shows that it was kept, in words.
        pub proof: String,
        /// Where that can be seen; empty or an address with http or https.
        pub proof_link: String,
        pub kept_on: Option<Day>,
        pub let_go_on: Option<Day>,
        pub let_go_why: String,
        pub carried: Carried,
        /// Whom it is offered to, until they say yes.
        pub offered_to_id: Option<PersonId>,
        pub offered_on: Option<Day>,
        /// Who had it before.
        pub handed_from_id: Option<PersonId>,
        pub handed_on: Option<Day>,
        pub split_from_id: Option<PromiseId>,
        pub repeat_every: Option<i64>,
        pub repeat_unit: Option<RepeatUnit>,
        /// The first day of the series.
        pub repeat_from: Option<Day>,
        pub repeat_until: Option<Day>,
        /// The one before it in its series.
        pub follows_id: Option<PromiseId>,
        /// Where it was made: the kind of record and its id.
        pub came_from_kind: Option<String>,
        pub came_from_id: Option<Uuid>,
        pub version: i64,
    }
}

/// Most promises one may wait for; more are a goal of their own.
pub const MOST_WAITS: usize = 20;

impl Promise {
    /// Something to do that nobody has taken on yet.
    pub fn idea(id: PromiseId, what: &str) -> Self {
        Self {
            id,
            what: what.to_owned(),
            person_id: None,
            seat_id: None,
            organization_id: None,
            goal_id: None,
            objective_id: None,
            strategy_id: None,
            by: None,
            needs: String::new(),
            needs_cents: None,
            status: Status::NotStarted,
            progress: String::new(),
            waits_for: Waits::default(),
            notes: String::new(),
            proof: String::new(),
            proof_link: String::new(),
            kept_on: None,
            let_go_on: None,
            let_go_why: String::new(),
            carried: Carried::default(),
            offered_to_id: None,
            offered_on: None,
            handed_from_id: None,
            handed_on: None,
            split_from_id: None,
            repeat_every: None,
            repeat_unit: None,
            repeat_from: None,
            repeat_until: None,
            follows_id: None,
            came_from_kind: None,
            came_from_id: None,
            version: 1,
        }
    }

    /// A promise has a person and a day. Nothing else counts as an action.
    pub fn standing(&self) -> Standing {
        match self.status {
            Status::Kept => Standing::Kept,
            Status::LetGo => Standing::LetGo,
            _ if self.person_id.is_some() && self.by.is_some() => Standing::Open,
            _ => Standing::Idea,
        }
    }

    pub fn is_over(&self) -> bool {
        !self.status.is_open()
    }

    /// The rule by which it comes again.
    pub fn repeats(&self) -> Option<Repeats> {
        Some(Repeats {
            every: self.repeat_every?,
            unit: self.repeat_unit?,
            from: self.repeat_from?,
            until: self.repeat_until,
        })
    }

    /// The same with another rule; none ends the series with this one.
    pub fn repeating(mut self, rule: Option<Repeats>) -> Self {
        self.repeat_every = rule.map(|rule| rule.every);
        self.repeat_unit = rule.map(|rule| rule.unit);
        self.repeat_from = rule.map(|rule| rule.from);
        self.repeat_until = rule.and_then(|rule| rule.until);
        self
    }

    /// The next one of the series, if there is one: the same people, place in the plan and needs, on the next day.
    pub fn next(&self, id: PromiseId) -> Option<Self> {
        let by = self.repeats()?.next_after(self.by?)?;
        Some(Self {
            by: Some(by),
            follows_id: Some(self.id),
            ..self.anew(id, &self.what).repeating(self.repeats())
        })
    }

    /// Another promise in the same place of the plan, by the same people, of which nothing is done yet.
    fn anew(&self, id: PromiseId, what: &str) -> Self {
        Self {
            person_id: self.person_id,
            seat_id: self.seat_id,
            organization_id: self.organization_id,
            goal_id: self.goal_id,
            objective_id: self.objective_id,
            strategy_id: self.strategy_id,
            needs: self.needs.clone(),
            needs_cents: self.needs_cents,
            came_from_kind: self.came_from_kind.clone(),
            came_from_id: self.came_from_id,
            ..Self::idea(id, what)
        }
    }

    /// Saying how it goes; also starts it and takes it up again.
    pub fn going(mut self, status: Status, progress: String) -> Self {
        self.status = status;
        self.progress = progress;
        self.kept_on = None;
        self.let_go_on = None;
        self
    }

    pub fn kept(mut self, on: Day, proof: String, proof_link: String) -> Self {
        self.status = Status::Kept;
        self.kept_on = Some(on);
        self.let_go_on = None;
        self.proof = proof;
        self.proof_link = proof_link;
        self.not_offered()
    }

    pub fn let_go(mut self, on: Day, why: String) -> Self {
        self.status = Status::LetGo;
        self.let_go_on = Some(on);
        self.kept_on = None;
        self.let_go_why = why;
        self.not_offered()
    }

    /// Given another day; the one before stays in the chain of days.
    pub fn carried_over(mut self, to_day: Day, on: Day, why: String) -> Self {
        if let Some(from_day) = self.by.filter(|by| *by != to_day) {
            self.carried.0.push(CarriedOver { from_day, to_day, moved_on: on, why });
        }
        self.by = Some(to_day);
        self
    }

    /// Taken on by somebody, for the organization they speak for.
    pub fn taken_on(mut self, person: PersonId, organization: Option<OrganizationId>, by: Day) -> Self {
        self.person_id = Some(person);
        self.organization_id = organization;
        self.by = Some(by);
        self
    }

    /// Offered to somebody who has not said yes yet. Whoever has it keeps it until then.
    pub fn offered(mut self, to: PersonId, on: Day) -> Self {
        self.offered_to_id = Some(to);
        self.offered_on = Some(on);
        self
    }

    pub fn not_offered(mut self) -> Self {
        self.offered_to_id = None;
        self.offered_on = None;
        self
    }

    /// Handed over to somebody who said yes.
    pub fn handed_over(self, to: PersonId, organization: Option<OrganizationId>, on: Day) -> Self {
        Self {
            handed_from_id: self.person_id,
            handed_on: Some(on),
            person_id: Some(to),
            organization_id: organization,
            seat_id: None,
            ..self.not_offered()
        }
    }

    /// The part that becomes a promise of its own: the same place in the plan, the money and waits left behind.
    pub fn part(&self, id: PromiseId, what: &str, by: Option<Day>) -> Self {
        Self {
            by: by.or(self.by),
            needs: String::new(),
            needs_cents: None,
            split_from_id: Some(self.id),
            ..self.anew(id, what)
        }
    }
}

/// Whether, and by how many days, an open promise is late. Today is not late.
pub fn days_late(status: Status, by: Option<Day>, today: Day) -> Option<i64> {
    let by = by.filter(|by| status.is_open() && *by < today)?;
    by.until(today).ok().map(|span| i64::from(span.get_days()))
}

/// How near the day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    Late,
    Today,
    /// Within seven days.
    Week,
    /// Within thirty days.
    Month,
    Later,
    /// No day is set.
    Someday,
    /// Kept or let go.
    Over,
}

impl Band {
    /// The last part of its key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "today",
            Self::Week => "week",
            Self::Month => "month",
            Self::Later => "later",
            Self::Someday => "someday",
            Self::Over => "over",
        }
    }
}

pub fn band(status: Status, by: Option<Day>, today: Day) -> Band {
    let days_left = by.and_then(|by| today.until(by).ok()).map(|span| span.get_days());
    match (status.is_open(), days_left) {
        (false, _) => Band::Over,
        (true, None) => Band::Someday,
        (true, Some(..0)) => Band::Late,
        (true, Some(0)) => Band::Today,
        (true, Some(1..=7)) => Band::Week,
        (true, Some(8..=30)) => Band::Month,
        (true, Some(_)) => Band::Later,
    }
}
