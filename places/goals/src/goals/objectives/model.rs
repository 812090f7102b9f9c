use kit_store::Day;
use kit_text::Text;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::amount::Amount;
use crate::forms::chosen;
use crate::goals::GoalId;

kit_store::id!(
    /// "By DATE, WHO will have WHAT, from A to B."
    ObjectiveId
);

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Objective {
        pub id: ObjectiveId,
        pub goal_id: GoalId,
        pub position: i64,
        pub by: Option<Day>,
        pub who: String,
        pub what: String,
        /// Where it stands now, as written: "9.1%".
        pub from_value: String,
        pub to_value: String,
        pub indicator_id: Option<Uuid>,
        /// What to ask for where it stands now: "Which share of ninth graders today?" Comes from a playbook.
        pub baseline_question: Option<String>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 200;
const VALUE_LENGTH: usize = 60;

impl Objective {
    /// An objective of which only the goal is known.
    pub fn of(goal_id: GoalId, id: ObjectiveId) -> Self {
        Self {
            id,
            goal_id,
            position: 1,
            by: None,
            who: String::new(),
            what: String::new(),
            from_value: String::new(),
            to_value: String::new(),
            indicator_id: None,
            baseline_question: None,
            version: 1,
        }
    }
}

/// Reads a form into an objective. Anything said is enough; whether the goal is there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Objective, typed: &Typed) -> Result<Objective, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut objective = before.clone();
    match chosen("goal_id", "objectives-goal-unknown", typed, &mut mistakes) {
        Some(goal) => objective.goal_id = goal,
        None if typed.get("goal_id").is_empty() => mistakes.add("goal_id", "objectives-goal-missing"),
        None => {}
    }
    objective.by = parse_day("by", typed.get("by"), &mut mistakes);
    objective.who = parse_words("who", typed.get("who"), LINE_LENGTH, &mut mistakes);
    objective.what = parse_words("what", typed.get("what"), LINE_LENGTH, &mut mistakes);
    objective.from_value = parse_words("from_value", typed.get("from_value"), VALUE_LENGTH, &mut mistakes);
    objective.to_value = parse_words("to_value", typed.get("to_value"), VALUE_LENGTH, &mut mistakes);
    objective.indicator_id = chosen("indicator_id", "goals-measure-unknown", typed, &mut mistakes);
    if objective.who.is_empty() && objective.what.is_empty() {
        mistakes.add("what", "objectives-nothing-said");
    }
    mistakes.or(objective)
}

/// The form filled with what is stored.
pub fn to_form(objective: &Objective) -> Typed {
    Typed::from_pairs([
        ("id", objective.id.to_string()),
        ("version", objective.version.to_string()),
        ("goal_id", objective.goal_id.to_string()),
        ("by", objective.by.map(|day| day.to_string()).unwrap_or_default()),
        ("who", objective.who.clone()),
        ("what", objective.what.clone()),
        ("from_value", objective.from_value.clone()),
        ("to_value", objective.to_value.clone()),
        ("indicator_id", objective.indicator_id.map(|id| id.to_string()).unwrap_or_default()),
        ("baseline_question", objective.baseline_question.clone().unwrap_or_default()),
    ])
}

impl Objective {
    /// The question for where it stands now, as long as nobody answered it.
    pub fn open_question(&self) -> Option<&str> {
        self.baseline_question.as_deref().filter(|_| self.from_value.is_empty())
    }
}

kit_store::words! {
    /// What would make an objective specific, measurable and timed (the S, M and T of Doran's SMART, 1981).
    pub enum Gap {
        Who => "who",
        What => "what",
        From => "from",
        To => "to",
        FromHasNoNumber => "from_has_no_number",
        ToHasNoNumber => "to_has_no_number",
        /// "from 12% to 0.08"
        UnitsDiffer => "units_differ",
        /// "120%" of people
        OverHundred => "over_hundred",
        /// "0.12%" where 12% was meant.
        LooksLikeFraction => "looks_like_fraction",
        NothingChanges => "nothing_changes",
        By => "by",
    }
}

/// Everything that is missing or odd, in the order of the sentence. It is said, never forbidden.
pub fn gaps(objective: &Objective) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if objective.by.is_none() {
        gaps.push(Gap::By);
    }
    if objective.who.is_empty() {
        gaps.push(Gap::Who);
    }
    if objective.what.is_empty() {
        gaps.push(Gap::What);
    }
    let from = amount(&objective.from_value, Gap::From, Gap::FromHasNoNumber, &mut gaps);
    let to = amount(&objective.to_value, Gap::To, Gap::ToHasNoNumber, &mut gaps);
    if let (Some(from), Some(to)) = (from, to) {
        compare(from, to, &mut gaps);
    }
    gaps
}

fn amount(written: &str, missing: Gap, no_number: Gap, gaps: &mut Vec<Gap>) -> Option<Amount> {
    if written.is_empty() {
        gaps.push(missing);
        return None;
    }
    let amount = Amount::read(written);
    if amount.is_none() {
        gaps.push(no_number);
    }
    amount
}

fn compare(from: Amount, to: Amount, gaps: &mut Vec<Gap>) {
    if from.is_percent != to.is_percent {
        gaps.push(Gap::UnitsDiffer);
    } else if from == to {
        gaps.push(Gap::NothingChanges);
    }
    let percents: Vec<f64> = [from, to].iter().filter(|one| one.is_percent).map(|one| one.value).collect();
    if percents.iter().any(|value| *value > 100.0) {
        gaps.push(Gap::OverHundred);
    }
    // Somebody who writes a share as 0.12 and adds the sign means twelve in a hundred, not twelve in ten thousand.
    if !percents.is_empty() && percents.iter().all(|value| *value > 0.0 && *value < 1.0) {
        gaps.push(Gap::LooksLikeFraction);
    }
}

/// "By June 30, 2027, households in Tamarack County will have handed back more medicine, from 480 lb to 2,400 lb."
/// What is not said yet shows as "…".
pub fn sentence(objective: &Objective, text: &Text) -> String {
    let said = |words: &str| if words.is_empty() { "…".to_owned() } else { words.to_owned() };
    let by = objective.by.map_or_else(|| "…".to_owned(), |day| text.long_date(day));
    text.with(
        "objectives-sentence",
        [
            ("by", by.into()),
            ("who", said(&objective.who).into()),
            ("what", said(objective.what.trim_end_matches('.')).into()),
            ("from", said(&objective.from_value).into()),
            ("to", said(&objective.to_value).into()),
        ],
    )
}
