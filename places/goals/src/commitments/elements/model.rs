use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::commitments::made::CommitmentId;
use crate::forms::chosen;
use crate::numbers::IndicatorId;
use crate::numbers::model::{Amount, parse_amount};

kit_store::id!(
    /// One thing a commitment consists of.
    ElementId
);

kit_store::row! {
    /// One thing a commitment consists of.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Element {
        pub id: ElementId,
        /// The order in its commitment, from 1.
        pub position: i64,
        pub commitment_id: CommitmentId,
        /// "Lock boxes at cost"
        pub what: String,
        /// How one can tell: "boxes sold in twelve months".
        pub metric: String,
        /// Behind a value: "boxes", "%".
        pub unit: String,
        /// What would show it: "A count by somebody else, twice a year".
        pub would_show: Option<String>,
        /// One of our numbers that tells it.
        pub indicator_id: Option<IndicatorId>,
        /// The value it began with.
        pub baseline: Option<Amount>,
        /// The value to reach.
        pub target: Option<Amount>,
        pub due_on: Option<Day>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const UNIT_LENGTH: usize = 40;

impl Element {
    /// One of which nothing is known yet.
    pub fn blank(id: ElementId) -> Self {
        Self {
            id,
            position: 1,
            commitment_id: CommitmentId(uuid::Uuid::nil()),
            what: String::new(),
            metric: String::new(),
            unit: String::new(),
            would_show: None,
            indicator_id: None,
            baseline: None,
            target: None,
            due_on: None,
            version: 1,
        }
    }

    /// How much of the way from where it began to its target a value is, in whole percent, cut to 0 and 100; nothing
    /// without a beginning and a target that differ.
    pub fn way(&self, value: Amount) -> Option<i64> {
        let from = i128::from(self.baseline?.millionths());
        let whole = i128::from(self.target?.millionths()) - from;
        if whole == 0 {
            return None;
        }
        let gone = i128::from(value.millionths()) - from;
        // Toward nothing, so that 99.9 percent is not said to be all of it.
        i64::try_from((gone * 100 / whole).clamp(0, 100)).ok()
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Element, typed: &Typed) -> Result<Element, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut element = before.clone();
    match chosen("commitment_id", "commitment-element-commitment-id-unknown", typed, &mut mistakes) {
        Some(commitment) => element.commitment_id = commitment,
        None if typed.get("commitment_id").is_empty() => {
            mistakes.add("commitment_id", "commitment-element-commitment-id-missing")
        }
        None => {}
    }
    element.what = parse_words("what", typed.get("what"), LINE_LENGTH, &mut mistakes);
    if element.what.is_empty() {
        mistakes.add("what", "commitment-element-what-missing");
    }
    element.metric = parse_words("metric", typed.get("metric"), LINE_LENGTH, &mut mistakes);
    element.indicator_id =
        chosen("indicator_id", "commitment-element-indicator-id-unknown", typed, &mut mistakes);
    if element.metric.is_empty() && typed.get("indicator_id").is_empty() {
        mistakes.add("metric", "commitment-element-metric-missing");
    }
    element.unit = parse_words("unit", typed.get("unit"), UNIT_LENGTH, &mut mistakes);
    let would_show = parse_words("would_show", typed.get("would_show"), LINE_LENGTH, &mut mistakes);
    element.would_show = Some(would_show).filter(|words| !words.is_empty());
    element.baseline = parse_amount("baseline", typed.get("baseline"), &mut mistakes);
    element.target = parse_amount("target", typed.get("target"), &mut mistakes);
    element.due_on = parse_day("due_on", typed.get("due_on"), &mut mistakes);
    mistakes.or(element)
}

/// The form filled with what is stored.
pub fn to_form(element: &Element) -> Typed {
    let amount = |amount: Option<Amount>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let commitment = Some(element.commitment_id).filter(|id| !id.0.is_nil());
    Typed::from_pairs([
        ("id", element.id.to_string()),
        ("version", element.version.to_string()),
        ("commitment_id", commitment.map(|id| id.to_string()).unwrap_or_default()),
        ("what", element.what.clone()),
        ("metric", element.metric.clone()),
        ("unit", element.unit.clone()),
        ("would_show", element.would_show.clone().unwrap_or_default()),
        ("indicator_id", element.indicator_id.map(|id| id.to_string()).unwrap_or_default()),
        ("baseline", amount(element.baseline)),
        ("target", amount(element.target)),
        ("due_on", element.due_on.map(|day| day.to_string()).unwrap_or_default()),
    ])
}
