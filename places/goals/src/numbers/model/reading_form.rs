//! Reading one value from a form, a row of a table or a program, and what follows from it.

use calc_rates::interval::{self, Level, Proportion, Rate, RateRule};
use kit_store::Day;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};

use super::amount::Amount;
use super::indicator::{Indicator, Kind};
use super::indicator_form::parse_amount;
use super::period::Period;
use super::reading::{Method, Reading, State};

/// Most answers a sample can have.
const LARGEST_SAMPLE: i64 = 1_000_000_000;

/// What 0.12 means where percents are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PercentMeaning {
    /// Nobody said.
    Unsaid,
    /// 0.12 percent.
    Percent,
    /// 12 percent.
    PartOfOne,
}

impl PercentMeaning {
    pub fn from_word(word: &str) -> Self {
        match word {
            "percent" => Self::Percent,
            "part_of_one" => Self::PartOfOne,
            _ => Self::Unsaid,
        }
    }

    /// The percent that is meant by `amount`.
    pub fn percent(self, amount: Amount) -> Option<Amount> {
        match self {
            Self::PartOfOne => Amount::from_number(amount.number() * 100.0),
            Self::Unsaid | Self::Percent => Some(amount),
        }
    }
}

/// Whether a percent typed as `text` could as well be a part of one: 0.12 without a percent sign.
pub fn needs_percent_question(kind: Kind, text: &str) -> bool {
    let amount: Option<Amount> = text.trim().parse().ok();
    kind.is_percent() && amount.is_some_and(|amount| amount > Amount::ZERO && amount < Amount::from_whole(1))
}

/// Who types, and what was known before.
pub struct Typing<'a> {
    pub indicator: &'a Indicator,
    pub today: Day,
}

/// Reads the form of a reading.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn reading_from_form(before: &Reading, typed: &Typed, typing: &Typing) -> Result<Reading, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut reading = before.clone();
    match typed.get("period").parse::<Period>() {
        Ok(period) if period.first_day() > typing.today => mistakes.add("period", "numbers-period-ahead"),
        Ok(period) => reading.period = period,
        Err(_) => mistakes.add("period", "numbers-period-wrong"),
    }
    reading.series = parse_words("series", typed.get("series"), 80, &mut mistakes);
    reading.breakdown = parse_words("breakdown", typed.get("breakdown"), 80, &mut mistakes);
    reading.group = parse_words("group", typed.get("group"), 80, &mut mistakes);
    if reading.breakdown.is_empty() != reading.group.is_empty() {
        let missing = if reading.group.is_empty() { "group" } else { "breakdown" };
        mistakes.add(missing, "numbers-group-half");
    }
    reading.question = match typed.get("question") {
        "" => before.question,
        question => {
            question.parse().ok().filter(|question| (1..=99).contains(question)).unwrap_or_else(|| {
                mistakes.add("question", "numbers-question-wrong");
                before.question
            })
        }
    };
    reading.note = parse_words("note", typed.get("note"), 1000, &mut mistakes);
    reading.state = State::from_word(typed.get("state")).unwrap_or(State::Number);
    if reading.state == State::Number {
        values(&mut reading, typed, typing.indicator, &mut mistakes);
    } else {
        reading = without_value(reading);
    }
    mistakes
        .or(reading)
        .map(|reading| corrected(before, with_limits(typing.indicator, reading)))
}

/// A reading after a correction, with the limits that still belong to it.
///
/// Limits of a survey belong to its value and its number of answers, and know its weights and clusters. While both are
/// as they were, they stay. Once one of them changed they are gone, and no formula for a plain sample takes their
/// place: its limits would be too narrow and nobody would have asked for them. Limits that somebody states, and counts
/// somebody gives, stand for themselves.
pub fn corrected(before: &Reading, after: Reading) -> Reading {
    let of_survey = before.method == Some(Method::Survey);
    let without = before.state == State::Number && before.method.is_none() && before.people().is_some();
    let states_others =
        after.method == Some(Method::Stated) && (after.lower, after.upper) != (before.lower, before.upper);
    let counts = after.numerator.is_some() && after.denominator.is_some();
    if !(of_survey || without) || after.state != State::Number || states_others || counts {
        return after;
    }
    let same = (after.value, after.sample_size) == (before.value, before.sample_size);
    let (lower, upper, method) = if same {
        (before.lower, before.upper, before.method)
    } else {
        (None, None, None)
    };
    Reading { lower, upper, method, ..after }
}

fn without_value(reading: Reading) -> Reading {
    Reading {
        numerator: None,
        denominator: None,
        value: None,
        sample_size: None,
        lower: None,
        upper: None,
        method: None,
        ..reading
    }
}

fn values(reading: &mut Reading, typed: &Typed, indicator: &Indicator, mistakes: &mut Mistakes) {
    let given = mistakes.len();
    reading.numerator = parse_amount("numerator", typed.get("numerator"), mistakes);
    reading.denominator = parse_amount("denominator", typed.get("denominator"), mistakes);
    reading.sample_size = parse_sample("sample_size", typed.get("sample_size"), mistakes);
    reading.value = amount_from_form(indicator.kind, typed, mistakes);
    reading.lower = parse_amount("lower", typed.get("lower"), mistakes);
    reading.upper = parse_amount("upper", typed.get("upper"), mistakes);
    if mistakes.len() == given {
        check_parts(reading, indicator, mistakes);
    }
}

/// The value field of a form; 0.12 for a percent is asked about.
pub fn amount_from_form(kind: Kind, typed: &Typed, mistakes: &mut Mistakes) -> Option<Amount> {
    let text = typed.get("value");
    let amount = parse_amount("value", text, mistakes)?;
    if !needs_percent_question(kind, text) {
        return Some(amount);
    }
    match PercentMeaning::from_word(typed.get("percent_meaning")) {
        PercentMeaning::Unsaid => {
            mistakes.add("percent_meaning", "numbers-percent-meaning");
            Some(amount)
        }
        meaning => meaning.percent(amount),
    }
}

fn parse_sample(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    let amount = parse_amount(field, typed, mistakes)?;
    match amount.whole() {
        Some(size) if (0..=LARGEST_SAMPLE).contains(&size) => Some(size),
        _ => {
            mistakes.add(field, "numbers-sample-wrong");
            None
        }
    }
}

fn check_parts(reading: &mut Reading, indicator: &Indicator, mistakes: &mut Mistakes) {
    let is_computed = indicator.kind.is_percent() || indicator.kind == Kind::Rate;
    let has_parts = reading.numerator.is_some() && reading.denominator.is_some();
    match (reading.numerator, reading.denominator) {
        (Some(numerator), _) if numerator.is_negative() => {
            mistakes.add("numerator", "numbers-numerator-negative")
        }
        (_, Some(denominator)) if denominator.is_negative() => {
            mistakes.add("denominator", "numbers-denominator-negative");
        }
        (Some(numerator), Some(denominator)) if indicator.kind.is_percent() && numerator > denominator => {
            mistakes.add("numerator", "numbers-numerator-above");
        }
        (Some(_), Some(Amount::ZERO)) => {
            // Nobody was asked: that is no number, and said as what it is.
            *reading = Reading { state: State::Missing, value: None, ..reading.clone() };
        }
        (Some(_), None) if indicator.kind.is_ratio() => {
            mistakes.add("denominator", "numbers-denominator-missing")
        }
        (None, Some(_)) if indicator.kind.is_ratio() && reading.value.is_none() => {
            mistakes.add("numerator", "numbers-numerator-missing");
        }
        _ if reading.value.is_none() && !(is_computed && has_parts) => {
            mistakes.add("value", "numbers-value-missing");
        }
        _ => check_value(reading, indicator, mistakes),
    }
}

fn check_value(reading: &Reading, indicator: &Indicator, mistakes: &mut Mistakes) {
    let Some(value) = reading.value else { return };
    if indicator.kind.is_ratio() && disagrees(reading, indicator) {
        mistakes.add("value", "numbers-value-disagrees");
        return;
    }
    if indicator.kind.is_percent() && (value.is_negative() || value > Amount::from_whole(100)) {
        mistakes.add("value", "numbers-percent-range");
    }
    if matches!(indicator.kind, Kind::Count | Kind::Rate) && value.is_negative() {
        mistakes.add("value", "numbers-value-negative");
    }
    let misplaced =
        reading.lower.is_some_and(|lower| lower > value) || reading.upper.is_some_and(|upper| upper < value);
    if misplaced {
        mistakes.add("lower", "numbers-limits-wrong");
    }
}

/// Whether a typed value is another one than its parts give, beyond the rounding of one decimal place.
fn disagrees(reading: &Reading, indicator: &Indicator) -> bool {
    let computed = computed(indicator, reading.clone()).value;
    let typed = reading.value.zip(computed);
    typed.is_some_and(|(typed, computed)| (typed.number() - computed.number()).abs() > 0.0501)
}

/// The value computed from its parts, and its limits at 95 percent with the name of their method: Wilson for
/// proportions; for rates exact Poisson below 100 events and Byar above; as stated where the source states them.
pub fn with_limits(indicator: &Indicator, reading: Reading) -> Reading {
    if reading.state != State::Number {
        return reading;
    }
    let stated = (reading.lower.is_some() || reading.upper.is_some()).then_some(Method::Stated);
    let reading = computed(indicator, reading);
    let Some(estimate) = estimate(indicator, &reading).filter(|_| stated.is_none()) else {
        return Reading { method: stated, ..reading };
    };
    Reading {
        lower: Amount::from_number(estimate.lower),
        upper: Amount::from_number(estimate.upper),
        method: Method::from_word(estimate.method.key()),
        ..reading
    }
}

fn computed(indicator: &Indicator, reading: Reading) -> Reading {
    let (Some(numerator), Some(denominator)) = (reading.numerator, reading.denominator) else {
        return reading;
    };
    let value = match indicator.kind {
        Kind::Proportion | Kind::Share => numerator.number() / denominator.number() * 100.0,
        Kind::Rate => numerator.number() / denominator.number() * multiplier(indicator),
        Kind::Count | Kind::Mean | Kind::Money | Kind::Derived => return reading,
    };
    Reading { value: Amount::from_number(value).or(reading.value), ..reading }
}

fn multiplier(indicator: &Indicator) -> f64 {
    Amount::from_whole(indicator.multiplier).number()
}

/// In the unit of the indicator. None where limits would say more than is known.
fn estimate(indicator: &Indicator, reading: &Reading) -> Option<interval::Estimate> {
    let level = Level::NINETY_FIVE;
    match indicator.kind {
        Kind::Proportion | Kind::Share => {
            let people = reading.people()?.number();
            // A published share and its number of answers give the numerator back up to rounding.
            let numerator = match reading.numerator {
                Some(numerator) => numerator.number(),
                None => reading.value?.number() / 100.0 * people,
            };
            let proportion = Proportion::new(numerator.min(people), people).ok()?;
            Some(proportion.estimate(level).per(100.0))
        }
        Kind::Rate => {
            let rate = Rate::new(reading.numerator?.number(), reading.denominator?.number()).ok()?;
            Some(rate.estimate(level, RateRule::default()).per(multiplier(indicator)))
        }
        Kind::Count | Kind::Mean | Kind::Money | Kind::Derived => None,
    }
}

/// The form filled with what is stored. Limits are filled in only where they were stated.
pub fn reading_to_form(reading: &Reading) -> Typed {
    let amount = |value: Option<Amount>| value.map(|value| value.to_string()).unwrap_or_default();
    let stated = |value: Option<Amount>| amount(value.filter(|_| reading.method == Some(Method::Stated)));
    let has_parts = reading.numerator.is_some() && reading.denominator.is_some();
    Typed::from_pairs([
        ("id", reading.id.to_string()),
        ("version", reading.version.to_string()),
        ("period", reading.period.to_string()),
        ("series", reading.series.clone()),
        ("breakdown", reading.breakdown.clone()),
        ("group", reading.group.clone()),
        ("question", reading.question.to_string()),
        ("state", reading.state.word().to_owned()),
        ("numerator", amount(reading.numerator)),
        ("denominator", amount(reading.denominator)),
        ("value", amount(reading.value.filter(|_| !has_parts))),
        // What is stored is a percent, whatever it was typed as.
        ("percent_meaning", "percent".to_owned()),
        ("sample_size", reading.sample_size.map(|size| size.to_string()).unwrap_or_default()),
        ("lower", stated(reading.lower)),
        ("upper", stated(reading.upper)),
        ("note", reading.note.clone()),
    ])
}
