use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::forms::chosen;
use crate::goals::GoalId;
use crate::promises::Status;
use crate::promises::model::days_late;

kit_store::id!(
    /// Something that slows the coalition.
    BarrierId
);

kit_store::words! {
    /// What commonly holds partnerships back. The eight kinds are those of the Community Tool Box (University of
    /// Kansas), toolkit 1, "Creating and Maintaining Partnerships", in words of our own.
    pub enum BarrierKind {
        Turf => "turf",
        BadHistory => "bad_history",
        Professionals => "professionals",
        ThinTies => "thin_ties",
        SkillsAndHours => "skills_and_hours",
        Money => "money",
        Leading => "leading",
        Costs => "costs",
    }
}

kit_store::words! {
    /// The answer to whether a barrier is there.
    pub enum Presence {
        Present => "present",
        Absent => "absent",
        NotKnown => "not_known",
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Barrier {
        pub id: BarrierId,
        pub kind: BarrierKind,
        /// The order among those of its kind, from 1.
        pub position: i64,
        pub presence: Presence,
        /// Two or three words of our own, "Distance"; empty for the name of the kind.
        pub title: String,
        /// "38 miles from Pine Flat to the nearest box"
        pub words: String,
        /// How bad by our own view, from 1 to 5.
        pub severity: Option<i64>,
        /// Whom it touches, or who could ease it.
        pub whose: String,
        /// The goal it stands in the way of; none for all of them.
        pub goal_id: Option<GoalId>,
        pub review_on: Option<Day>,
        /// What came of the tries, written at the review.
        pub came_of: String,
        pub version: i64,
    }
}

kit_store::row! {
    /// What the core team notes about a barrier, for itself. Has the id of the barrier.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct BarrierNote {
        pub id: BarrierId,
        pub words: String,
        pub version: i64,
    }
}

/// From "hardly noticed" to "stops us".
pub const SEVERITIES: std::ops::RangeInclusive<i64> = 1..=5;

const TITLE_LENGTH: usize = 60;
const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl Barrier {
    /// A barrier of which only the kind is known.
    pub fn of(id: BarrierId, kind: BarrierKind) -> Self {
        Self {
            id,
            kind,
            position: 1,
            presence: Presence::Present,
            title: String::new(),
            words: String::new(),
            severity: None,
            whose: String::new(),
            goal_id: None,
            review_on: None,
            came_of: String::new(),
            version: 1,
        }
    }

    /// Whether it is time to look at it again. The day itself is time.
    pub fn is_due(&self, today: Day) -> bool {
        self.presence != Presence::Absent && self.review_on.is_some_and(|day| day <= today)
    }
}

/// Where a barrier stands, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// A try is late.
    Late,
    /// It is there and nobody tries anything.
    NoTry,
    /// It is time to look at it again.
    LookAgain,
    Tried,
    NotKnown,
    Absent,
}

/// The try as far as the standing of its barrier asks for it.
#[derive(Clone, Copy, Debug)]
pub struct TryState {
    pub status: Status,
    pub by: Option<Day>,
}

/// Whether a try should have been done by now.
pub fn is_late(status: Status, by: Option<Day>, today: Day) -> bool {
    days_late(status, by, today).is_some()
}

/// Where a barrier stands by its answer, its review day and its tries. A kept try counts until the review.
pub fn stand(barrier: &Barrier, tries: &[TryState], today: Day) -> Stand {
    match barrier.presence {
        Presence::Absent => Stand::Absent,
        _ if tries.iter().any(|one| is_late(one.status, one.by, today)) => Stand::Late,
        _ if barrier.is_due(today) => Stand::LookAgain,
        Presence::NotKnown => Stand::NotKnown,
        Presence::Present if tries.iter().all(|one| one.status == Status::LetGo) => Stand::NoTry,
        Presence::Present => Stand::Tried,
    }
}

/// Reads a form into a barrier. Whether the goal is there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Barrier, typed: &Typed) -> Result<Barrier, Mistakes> {
    let mut mistakes = Mistakes::none();
    let kind = BarrierKind::from_word(typed.get("kind"));
    if kind.is_none() {
        mistakes.add("kind", "barriers-kind-missing");
    }
    let presence = Presence::from_word(typed.get("presence"));
    if presence.is_none() {
        mistakes.add("presence", "barriers-presence-missing");
    }
    let mut barrier = before.clone();
    barrier.kind = kind.unwrap_or(before.kind);
    barrier.presence = presence.unwrap_or(before.presence);
    barrier.title = parse_words("title", typed.get("title"), TITLE_LENGTH, &mut mistakes);
    barrier.words = parse_words("words", typed.get("words"), LINE_LENGTH, &mut mistakes);
    if barrier.words.is_empty() && barrier.presence == Presence::Present {
        mistakes.add("words", "barriers-words-missing");
    }
    barrier.severity = parse_severity(typed.get("severity"), &mut mistakes);
    barrier.whose = parse_words("whose", typed.get("whose"), LINE_LENGTH, &mut mistakes);
    barrier.goal_id = chosen("goal_id", "objectives-goal-unknown", typed, &mut mistakes);
    barrier.review_on = parse_day("review_on", typed.get("review_on"), &mut mistakes);
    barrier.came_of = parse_words("came_of", typed.get("came_of"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(barrier)
}

fn parse_severity(typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    if typed.is_empty() {
        return None;
    }
    let severity = typed.parse().ok().filter(|severity| SEVERITIES.contains(severity));
    if severity.is_none() {
        mistakes.add("severity", "barriers-severity-wrong");
    }
    severity
}

/// Reads the notes of the core team.
///
/// # Errors
/// When they are too long.
pub fn note_from_form(typed: &Typed) -> Result<String, Mistakes> {
    let mut mistakes = Mistakes::none();
    let words = parse_words("words", typed.get("words"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(words)
}

pub fn to_form(barrier: &Barrier) -> Typed {
    let written = |value: Option<String>| value.unwrap_or_default();
    Typed::from_pairs([
        ("id", barrier.id.to_string()),
        ("version", barrier.version.to_string()),
        ("kind", barrier.kind.word().to_owned()),
        ("presence", barrier.presence.word().to_owned()),
        ("title", barrier.title.clone()),
        ("words", barrier.words.clone()),
        ("severity", written(barrier.severity.map(|severity| severity.to_string()))),
        ("whose", barrier.whose.clone()),
        ("goal_id", written(barrier.goal_id.map(|id| id.to_string()))),
        ("review_on", written(barrier.review_on.map(|day| day.to_string()))),
        ("came_of", barrier.came_of.clone()),
    ])
}
