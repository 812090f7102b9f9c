//! Reading the forms of an indicator: what it is, and what is written about it.

use kit_store::Words;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};

use super::amount::{Amount, NotAnAmount};
use super::frequency::Frequency;
use super::indicator::{Derivation, Forecast, Indicator, Kind, MOST_PARTS, Occurrence, Polarity, TargetKind};
use super::source::{NAME_LENGTH, NOTE_LENGTH};

/// Decimal places that can be shown.
const MOST_DECIMALS: i64 = 4;
/// A rate can be for at most so many.
const LARGEST_MULTIPLIER: i64 = 10_000_000;

/// Reads the form that says what an indicator is.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn indicator_from_form(before: &Indicator, typed: &Typed) -> Result<Indicator, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut indicator = before.clone();
    indicator.name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if indicator.name.is_empty() {
        mistakes.add("name", "numbers-name-missing");
    }
    indicator.measures = parse_words("measures", typed.get("measures"), 400, &mut mistakes);
    indicator.goal_id = typed.get("goal_id").parse().ok();
    indicator.place = parse_words("place", typed.get("place"), NAME_LENGTH, &mut mistakes);
    indicator.population = parse_words("population", typed.get("population"), 300, &mut mistakes);
    indicator.occurrence = Occurrence::from_word(typed.get("occurrence"));
    indicator.polarity = Polarity::from_word(typed.get("polarity")).unwrap_or(before.polarity);
    indicator.comparison_note =
        parse_words("comparison_note", typed.get("comparison_note"), 400, &mut mistakes);
    kind(&mut indicator, typed, &mut mistakes);
    derived(&mut indicator, typed, &mut mistakes);
    when_and_where_from(&mut indicator, typed, &mut mistakes);
    target(&mut indicator, typed, &mut mistakes);
    mistakes.or(indicator)
}

fn kind(indicator: &mut Indicator, typed: &Typed, mistakes: &mut Mistakes) {
    indicator.kind = Kind::from_word(typed.get("kind")).unwrap_or(indicator.kind);
    indicator.unit = parse_words("unit", typed.get("unit"), 40, mistakes);
    indicator.decimals = match typed.get("decimals") {
        "" => indicator.decimals,
        decimals => match decimals.parse() {
            Ok(decimals) if (0..=MOST_DECIMALS).contains(&decimals) => decimals,
            _ => {
                mistakes.add("decimals", "numbers-decimals-wrong");
                indicator.decimals
            }
        },
    };
    indicator.multiplier = match typed.get("multiplier") {
        "" => 1,
        multiplier => match multiplier.parse::<Amount>().ok().and_then(Amount::whole) {
            Some(multiplier) if (1..=LARGEST_MULTIPLIER).contains(&multiplier) => multiplier,
            _ => {
                mistakes.add("multiplier", "numbers-multiplier-wrong");
                indicator.multiplier
            }
        },
    };
}

fn derived(indicator: &mut Indicator, typed: &Typed, mistakes: &mut Mistakes) {
    if indicator.kind != Kind::Derived {
        indicator.derivation = None;
        indicator.parts = Words::default();
        return;
    }
    indicator.derivation = Derivation::from_word(typed.get("derivation"));
    let own = indicator.id.to_string();
    let parts: Vec<&str> = typed.all("parts").filter(|part| !part.is_empty()).collect();
    if parts.contains(&own.as_str()) {
        mistakes.add("parts", "numbers-parts-own");
    }
    let fits = match indicator.derivation {
        Some(Derivation::Sum) => (2..=MOST_PARTS).contains(&parts.len()),
        Some(Derivation::Ratio | Derivation::Difference) => parts.len() == 2,
        None => {
            mistakes.add("derivation", "numbers-derivation-missing");
            true
        }
    };
    if !fits {
        mistakes.add("parts", "numbers-parts-wrong");
    }
    indicator.parts = Words(parts.into_iter().map(str::to_owned).collect());
}

fn when_and_where_from(indicator: &mut Indicator, typed: &Typed, mistakes: &mut Mistakes) {
    indicator.source_id = typed.get("source_id").parse().ok();
    indicator.frequency = Frequency::from_word(typed.get("frequency")).unwrap_or(indicator.frequency);
    indicator.next_due = parse_day("next_due", typed.get("next_due"), mistakes);
}

fn target(indicator: &mut Indicator, typed: &Typed, mistakes: &mut Mistakes) {
    indicator.target_kind = TargetKind::from_word(typed.get("target_kind")).unwrap_or(indicator.target_kind);
    indicator.target = parse_amount("target", typed.get("target"), mistakes);
    indicator.target_on = parse_day("target_on", typed.get("target_on"), mistakes);
    if indicator.target.is_some() && indicator.target_on.is_none() && typed.get("target_on").is_empty() {
        mistakes.add("target_on", "numbers-target-day-missing");
    }
    indicator.baseline = match typed.get("baseline") {
        "" => None,
        period => match period.parse() {
            Ok(period) => Some(period),
            Err(_) => {
                mistakes.add("baseline", "numbers-period-wrong");
                None
            }
        },
    };
    let relative = matches!(indicator.target_kind, TargetKind::Change | TargetKind::PercentChange);
    if relative && indicator.target.is_some() && indicator.baseline.is_none() {
        mistakes.add("baseline", "numbers-baseline-missing");
    }
    let of_hundred = indicator.kind.is_percent() && indicator.target_kind == TargetKind::Absolute;
    let out_of_range = |target: Amount| target.is_negative() || target > Amount::from_whole(100);
    if of_hundred && indicator.target.is_some_and(out_of_range) {
        mistakes.add("target", "numbers-percent-range");
    }
    indicator.forecast = Forecast::from_word(typed.get("forecast")).unwrap_or(indicator.forecast);
}

/// A number somebody typed, or nothing for an empty field; a percent sign, a dollar sign or a unit in front of or
/// behind it is welcome.
pub fn parse_amount(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<Amount> {
    let plain = typed.trim_start_matches('$').trim_end_matches('%').trim();
    if plain.is_empty() && typed.is_empty() {
        return None;
    }
    match plain.parse() {
        Ok(amount) => Some(amount),
        Err(NotAnAmount::TooLarge) => {
            mistakes.add(field, "numbers-amount-too-large");
            None
        }
        Err(NotAnAmount::NotANumber) => {
            mistakes.add(field, "numbers-amount-wrong");
            None
        }
    }
}

/// The form filled with what is stored.
pub fn indicator_to_form(indicator: &Indicator) -> Typed {
    let text = |value: Option<String>| value.unwrap_or_default();
    let mut typed = Typed::from_pairs([
        ("id", indicator.id.to_string()),
        ("version", indicator.version.to_string()),
        ("name", indicator.name.clone()),
        ("measures", indicator.measures.clone()),
        ("goal_id", text(indicator.goal_id.map(|id| id.to_string()))),
        ("kind", indicator.kind.word().to_owned()),
        ("unit", indicator.unit.clone()),
        ("decimals", indicator.decimals.to_string()),
        ("multiplier", indicator.multiplier.to_string()),
        ("polarity", indicator.polarity.word().to_owned()),
        ("occurrence", text(indicator.occurrence.map(|occurrence| occurrence.word().to_owned()))),
        ("place", indicator.place.clone()),
        ("population", indicator.population.clone()),
        ("source_id", text(indicator.source_id.map(|id| id.to_string()))),
        ("frequency", indicator.frequency.word().to_owned()),
        ("next_due", text(indicator.next_due.map(|day| day.to_string()))),
        ("baseline", text(indicator.baseline.map(|period| period.to_string()))),
        ("target_kind", indicator.target_kind.word().to_owned()),
        ("target", text(indicator.target.map(|target| target.to_string()))),
        ("target_on", text(indicator.target_on.map(|day| day.to_string()))),
        ("forecast", indicator.forecast.word().to_owned()),
        ("derivation", text(indicator.derivation.map(|how| how.word().to_owned()))),
        ("comparison_note", indicator.comparison_note.clone()),
    ]);
    for part in indicator.parts.iter() {
        typed.push("parts", part);
    }
    typed
}

/// Reads the form of what is written about an indicator.
///
/// # Errors
/// Texts that are too long, a day that is none.
pub fn story_from_form(before: &Indicator, typed: &Typed) -> Result<Indicator, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut indicator = before.clone();
    indicator.finding = parse_words("finding", typed.get("finding"), 200, &mut mistakes);
    indicator.story = parse_words("story", typed.get("story"), NOTE_LENGTH, &mut mistakes);
    indicator.not_claimed = parse_words("not_claimed", typed.get("not_claimed"), 1000, &mut mistakes);
    indicator.quote = parse_words("quote", typed.get("quote"), 600, &mut mistakes);
    indicator.quote_by = parse_words("quote_by", typed.get("quote_by"), 200, &mut mistakes);
    indicator.written_by = parse_words("written_by", typed.get("written_by"), 200, &mut mistakes);
    indicator.agreed_on = parse_day("agreed_on", typed.get("agreed_on"), &mut mistakes);
    mistakes.or(indicator)
}

/// The form of what is written, filled with what is stored.
pub fn story_to_form(indicator: &Indicator) -> Typed {
    Typed::from_pairs([
        ("version", indicator.version.to_string()),
        ("finding", indicator.finding.clone()),
        ("story", indicator.story.clone()),
        ("not_claimed", indicator.not_claimed.clone()),
        ("quote", indicator.quote.clone()),
        ("quote_by", indicator.quote_by.clone()),
        ("written_by", indicator.written_by.clone()),
        ("agreed_on", indicator.agreed_on.map(|day| day.to_string()).unwrap_or_default()),
    ])
}
