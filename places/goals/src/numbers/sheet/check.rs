//! What becomes of each value: new, a correction, the same, or wrong and why.

use std::collections::HashMap;

use kit_store::Day;
use kit_web::{Mistakes, Typed};

use super::cell::{self, Cell};
use super::columns::Entry;
use crate::numbers::model::{
    Indicator, IndicatorId, Kind, PercentMeaning, Period, Reading, ReadingId, State, Typing,
    needs_percent_question, reading_from_form,
};

/// What is known while rows are checked.
pub struct Known<'a> {
    pub indicators: &'a [Indicator],
    /// Set where the table is about one indicator.
    pub only: Option<IndicatorId>,
    /// Words that mean our own value for everybody, as search keys: the place, the coalition, "us", "total".
    pub own_names: Vec<String>,
    pub today: Day,
    pub meaning: PercentMeaning,
}

/// What is stored already, by its place.
pub struct Existing(HashMap<(IndicatorId, String, String, String, Period, i64), Reading>);

impl Existing {
    pub fn new(readings: Vec<Reading>) -> Self {
        Self(readings.into_iter().map(|reading| (key(&reading), reading)).collect())
    }
}

fn key(reading: &Reading) -> (IndicatorId, String, String, String, Period, i64) {
    let (series, breakdown, group, period, question) = reading.place();
    (
        reading.indicator_id,
        series.to_owned(),
        breakdown.to_owned(),
        group.to_owned(),
        period,
        question,
    )
}

/// What becomes of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    New(Reading),
    /// Another value is stored for the same time.
    Correction {
        was: Box<Reading>,
        becomes: Reading,
    },
    Same,
    /// An empty cell of a wide table: nothing was said.
    Nothing,
    UnknownName,
    /// The same time stands on an earlier line.
    Twice(u32),
    Wrong(Mistakes),
}

/// A value with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub entry: Entry,
    pub indicator: Option<IndicatorId>,
    pub verdict: Verdict,
}

/// Checks every value; none is left out. New readings have the nil id until they are saved.
pub fn check(entries: Vec<Entry>, known: &Known, existing: &Existing) -> Vec<Checked> {
    let mut seen: HashMap<(IndicatorId, String, String, String, Period, i64), u32> = HashMap::new();
    let mut checked = Vec::with_capacity(entries.len());
    for entry in entries {
        let (indicator, rest) = named(&entry, known);
        let verdict = match indicator {
            None => Verdict::UnknownName,
            Some(indicator) => verdict(indicator, &rest, known, existing),
        };
        let verdict = match verdict {
            Verdict::New(reading) | Verdict::Correction { becomes: reading, .. }
                if seen.contains_key(&key(&reading)) =>
            {
                Verdict::Twice(seen[&key(&reading)])
            }
            other => other,
        };
        if let Verdict::New(reading) | Verdict::Correction { becomes: reading, .. } = &verdict {
            seen.insert(key(reading), entry.line);
        }
        checked.push(Checked { indicator: indicator.map(|one| one.id), entry, verdict });
    }
    checked
}

/// The indicator an entry is about, and the entry with its label resolved.
fn named<'a>(entry: &Entry, known: &Known<'a>) -> (Option<&'a Indicator>, Entry) {
    let by_name = |name: &str| {
        let key = kit_text::search_key(name);
        known.indicators.iter().find(|one| kit_text::search_key(&one.name) == key)
    };
    let mut entry = entry.clone();
    let indicator = match known.only {
        Some(only) => known.indicators.iter().find(|one| one.id == only),
        None if !entry.name.is_empty() => by_name(&entry.name),
        None => by_name(&std::mem::take(&mut entry.label)),
    };
    let label = std::mem::take(&mut entry.label);
    let is_own = |indicator: &Indicator| {
        let key = kit_text::search_key(&label);
        key.is_empty()
            || known.own_names.contains(&key)
            || [&indicator.name, &indicator.place].iter().any(|name| kit_text::search_key(name) == key)
    };
    if indicator.is_some_and(|one| !is_own(one)) {
        match label.split_once(':') {
            Some((breakdown, group)) => {
                breakdown.trim().clone_into(&mut entry.breakdown);
                group.trim().clone_into(&mut entry.group);
            }
            None => entry.series = label,
        }
    }
    (indicator, entry)
}

fn verdict(indicator: &Indicator, entry: &Entry, known: &Known, existing: &Existing) -> Verdict {
    if entry.value.is_empty() && entry.numerator.is_empty() {
        return Verdict::Nothing;
    }
    if indicator.kind == Kind::Derived {
        return Verdict::Wrong(Mistakes::one("value", "numbers-derived-not-typed"));
    }
    let typed = typed(entry, known.meaning);
    let blank = Reading::empty(ReadingId(uuid::Uuid::nil()), indicator.id, Period::FIRST);
    let reading = match reading_from_form(&blank, &typed, &Typing { indicator, today: known.today }) {
        Ok(reading) => reading,
        Err(mistakes) => return Verdict::Wrong(mistakes),
    };
    match existing.0.get(&key(&reading)) {
        None => Verdict::New(reading),
        Some(was) => {
            let becomes = Reading { id: was.id, version: was.version, ..reading };
            if becomes == *was {
                Verdict::Same
            } else {
                Verdict::Correction { was: Box::new(was.clone()), becomes }
            }
        }
    }
}

/// The entry as the form of a reading would send it.
fn typed(entry: &Entry, meaning: PercentMeaning) -> Typed {
    let amounts = [
        ("value", &entry.value),
        ("numerator", &entry.numerator),
        ("denominator", &entry.denominator),
    ];
    let mut typed = Typed::default();
    let mut notes: Vec<String> = vec![entry.note.clone()];
    let mut state = State::Number;
    for (name, text) in amounts {
        match cell::read(text) {
            Cell::Number(number) => typed.set(name, number),
            Cell::Remarked(number, remark) => {
                typed.set(name, number);
                notes.push(remark);
            }
            // A hidden part hides the value, whatever else the row says.
            Cell::Suppressed(words) => {
                state = State::Suppressed;
                notes.push(words);
            }
            Cell::Missing if state == State::Number && name != "denominator" => state = State::Missing,
            Cell::Missing | Cell::Empty => {}
        }
    }
    let number = |text: &str| match cell::read(text) {
        Cell::Number(number) | Cell::Remarked(number, _) => number,
        Cell::Empty | Cell::Missing | Cell::Suppressed(_) => String::new(),
    };
    for (name, text) in [
        ("period", entry.period.clone()),
        ("series", entry.series.clone()),
        ("breakdown", entry.breakdown.clone()),
        ("group", entry.group.clone()),
        ("question", entry.question.clone()),
        ("sample_size", number(&entry.sample_size)),
        ("lower", number(&entry.lower)),
        ("upper", number(&entry.upper)),
        ("state", state.word().to_owned()),
    ] {
        typed.set(name, text);
    }
    notes.retain(|note| !note.is_empty());
    typed.set("note", notes.join("; "));
    typed.set(
        "percent_meaning",
        match meaning {
            PercentMeaning::Unsaid => "",
            PercentMeaning::Percent => "percent",
            PercentMeaning::PartOfOne => "part_of_one",
        },
    );
    typed
}

/// Whether somebody must say what values such as 0.12 mean: the first of them.
pub fn is_asked<'a>(checked: &'a [Checked], known: &Known) -> Option<&'a str> {
    let asks = |one: &&Checked| {
        let indicator = known.indicators.iter().find(|indicator| Some(indicator.id) == one.indicator);
        indicator.is_some_and(|indicator| needs_percent_question(indicator.kind, &one.entry.value))
    };
    checked.iter().find(asks).map(|one| one.entry.value.as_str())
}
