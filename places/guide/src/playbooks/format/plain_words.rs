//! What the reader of TOML says, as a mistake in plain words. Its sentences are English and speak of types; whoever writes
//! a playbook reads neither.

use super::mistakes::{Wanted, What};
use super::naming::{NoKey, Thing};
use super::words::Unfit;

/// Words that carry a value of their own, as in `{ percent = 20 }`.
const WITH_VALUE: [&str; 4] = ["percent", "points", "more-than", "at-least"];

/// Fields that are always needed and written once, without a language.
const WITHOUT_LANGUAGE: &str = "id key kind format version languages publisher licence polarity frequency every \
    rule scale value high_is number minutes month question from \
    from_year grant_at_most matter method bar section least of_last more_than follows each days";

/// The mistake behind a sentence of the reader about a value.
pub fn of_value(file: &str, says: &str) -> What {
    ours(says)
        .or_else(|| of_names(file, says))
        .or_else(|| of_kind(says))
        .unwrap_or_else(|| unreadable(says))
}

/// The mistake behind a sentence of the reader about how a line is written.
pub fn of_line(says: &str) -> What {
    if says.starts_with("duplicate key") {
        return What::FieldTwice;
    }
    let begins = |words: &[&str]| words.iter().any(|word| says.starts_with(word));
    if begins(&["invalid basic string", "string values must be quoted", "missing opening quote"]) {
        return What::Quotes;
    }
    if begins(&["unclosed", "missing comma", "extra comma", "missing array", "missing inline"]) {
        return What::Brackets;
    }
    if begins(&["key with no value", "missing assignment", "missing value", "invalid key-value"]) {
        return What::NoValue;
    }
    unreadable(says)
}

fn unreadable(says: &str) -> What {
    What::Unreadable { says: says.to_owned() }
}

/// Sentences of our own types.
fn ours(says: &str) -> Option<What> {
    let plain = [
        (Unfit::Empty.to_string(), What::TextEmpty),
        (Unfit::Unwritable.to_string(), What::TextUnwritable),
        (Unfit::Uneven.to_string(), What::ListsUneven),
        (Unfit::NoAddress.to_string(), What::NoAddress),
        (NoKey.to_string(), What::NoId),
        (calc_votes::share::ShareProblem::Unclear.to_string(), What::NoShare),
        (calc_votes::share::ShareProblem::OutOfRange.to_string(), What::NoShare),
    ];
    let known = plain.into_iter().find(|(sentence, _)| sentence == says).map(|(_, what)| what);
    known.or_else(|| {
        let most: usize = says.split_whitespace().find_map(|word| word.parse().ok())?;
        (says == Unfit::TooLong(most).to_string()).then_some(What::TextTooLong { most })
    })
}

/// Fields and words that stand where only others can.
fn of_names(file: &str, says: &str) -> Option<What> {
    let mut quoted = says.split('`').skip(1).step_by(2).map(str::to_owned);
    let first = quoted.next()?;
    let known: Vec<String> = quoted.collect();
    if says.starts_with("missing field") {
        return Some(match first {
            field if Thing::from_word(&field).is_some() => What::PartMissing { field },
            // Only a number says in both languages where it comes from.
            field if field == "source" && file != "indicators.toml" => What::FieldMissing { field },
            field if WITHOUT_LANGUAGE.split(' ').any(|known| known == field) => What::FieldMissing { field },
            field => What::NeededMissing { field },
        });
    }
    if says.starts_with("unknown field") {
        return Some(What::FieldUnknown { field: first, known: known.join(", ") });
    }
    if !says.starts_with("unknown variant") {
        return None;
    }
    if known.iter().any(|word| WITH_VALUE.contains(&word.as_str())) {
        return Some(What::OneWithValue { known: known.join(", ") });
    }
    Some(What::WordUnknown { word: first, known: known.join(", ") })
}

/// Values of another kind than the field holds.
fn of_kind(says: &str) -> Option<What> {
    if says.starts_with("wanted exactly 1 element") {
        return Some(What::OneWithValue { known: String::new() });
    }
    if says == "wanted string or table" {
        return Some(What::Wanted { kind: Wanted::Word });
    }
    let (_, expected) = says.strip_prefix("invalid ")?.split_once(", expected ")?;
    let wanted = match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" => Wanted::NumberFromZero,
        "a nonzero u64" => Wanted::NumberFromOne,
        "i16" | "i32" | "i64" => Wanted::Number,
        "a boolean" => Wanted::TrueOrFalse,
        "a string" => Wanted::Text,
        "a sequence" => Wanted::List,
        _ if expected.contains("variant") => return Some(What::OneWithValue { known: String::new() }),
        _ if expected.contains("struct ") || expected == "a map" => Wanted::Fields,
        _ => return None,
    };
    Some(What::Wanted { kind: wanted })
}
