//! Values, targets and statuses in words.

use calc_rates::suppress::Told;
use calc_rates::target::Standing;
use calc_rates::trend::{Direction, Trend};
use kit_text::{Argument, Text};
use kit_web::parts::{self, Status};
use maud::Markup;

use crate::numbers::followed::{Followed, Point};
use crate::numbers::model::{Amount, DataSource, Indicator, Kind, TargetKind};
use crate::numbers::small_numbers::{Shown, WhyHidden};

/// "7.4%", "$1,510", "12.3": with the decimal places of the indicator and without a unit that takes room.
pub fn numeral(indicator: &Indicator, amount: Amount) -> String {
    let places = u32::try_from(indicator.decimals).unwrap_or_default();
    let digits = kit_text::decimal(amount.millionths(), places);
    match indicator.kind {
        Kind::Proportion | Kind::Share => format!("{digits}%"),
        Kind::Derived if indicator.unit == "%" => format!("{digits}%"),
        Kind::Money => match digits.strip_prefix('\u{2212}') {
            Some(positive) => format!("\u{2212}${positive}"),
            None => format!("${digits}"),
        },
        Kind::Rate | Kind::Count | Kind::Mean | Kind::Derived => digits,
    }
}

/// With its unit: "1,510 lb", "12.3 per 100,000".
pub fn value(text: &Text, indicator: &Indicator, amount: Amount) -> String {
    let numeral = numeral(indicator, amount);
    match indicator.kind {
        Kind::Rate => text.with(
            "numbers-rate-value",
            [("value", numeral.into()), ("multiplier", Argument::Number(indicator.multiplier))],
        ),
        Kind::Count | Kind::Mean | Kind::Derived if !indicator.unit.is_empty() && indicator.unit != "%" => {
            format!("{numeral}\u{a0}{}", indicator.unit)
        }
        _ => numeral,
    }
}

/// What may be seen, in words: the value, why it is hidden, or that there is none.
pub fn shown(text: &Text, indicator: &Indicator, shown: Shown) -> String {
    match shown {
        Shown::Value(amount) => numeral(indicator, amount),
        Shown::Unstable(amount) => {
            text.with("small-numbers-unstable", [("value", numeral(indicator, amount).into())])
        }
        Shown::Near(told) => near(text, told),
        Shown::Hidden(why) => why_hidden(text, why),
        Shown::Missing => text.say("numbers-no-value"),
    }
}

/// "more than 95%"
pub fn near(text: &Text, told: Told) -> String {
    let digits = |percent: f64| {
        Argument::Words(kit_text::decimal(
            Amount::from_number(percent).unwrap_or(Amount::ZERO).millionths(),
            0,
        ))
    };
    let (key, percent) = match told {
        Told::Exactly(percent) => return percent_words(percent),
        Told::Between(low, high) => {
            return text.with("small-numbers-between", [("low", digits(low)), ("high", digits(high))]);
        }
        Told::MoreThan(percent) => ("small-numbers-more-than", percent),
        Told::LessThan(percent) => ("small-numbers-less-than", percent),
        Told::AtLeast(percent) => ("small-numbers-at-least", percent),
        Told::AtMost(percent) => ("small-numbers-at-most", percent),
    };
    text.with(key, [("percent", digits(percent))])
}

pub fn why_hidden(text: &Text, why: WhyHidden) -> String {
    text.say(&format!("numbers-hidden-{}", why.word()))
}

/// "6.0% by June 2027"
pub fn target(text: &Text, followed: &Followed) -> Option<String> {
    let target = value(text, &followed.indicator, followed.target()?);
    Some(match followed.indicator.target_on {
        Some(day) => {
            text.with("numbers-target-by", [("target", target.into()), ("month", text.month(day).into())])
        }
        None => target,
    })
}

/// The shape of a status and the key of its word.
fn standing(followed: &Followed) -> Option<(Status, &'static str)> {
    Some(match followed.standing()? {
        Standing::Reached => (Status::Good, "numbers-status-reached"),
        Standing::OnTrack => (Status::Good, "numbers-status-on-track"),
        Standing::Watch => (Status::Watch, "numbers-status-watch"),
        Standing::Behind => (Status::Bad, "numbers-status-behind"),
    })
}

/// The status word with its shape.
pub fn status(text: &Text, followed: &Followed) -> Option<Markup> {
    standing(followed).map(|(shape, word)| parts::status(shape, &text.say(word)))
}

/// The status word alone.
pub fn status_word(text: &Text, followed: &Followed) -> Option<String> {
    standing(followed).map(|(_, word)| text.say(word))
}

/// The title of the chart: what people wrote, otherwise what the numbers say.
pub fn finding(text: &Text, followed: &Followed) -> String {
    let indicator = &followed.indicator;
    if !indicator.finding.is_empty() {
        return indicator.finding.clone();
    }
    let Some((_, newest)) = followed.newest() else {
        return indicator.name.clone();
    };
    let newest = value(text, indicator, newest);
    match followed.trend() {
        Some(Trend { direction, periods }) => {
            let key = match direction {
                Direction::Up => "numbers-finding-up",
                Direction::Down => "numbers-finding-down",
                Direction::Same => "numbers-finding-same",
            };
            let name = indicator.name.as_str().into();
            text.with(key, [("name", name), ("count", periods.into()), ("value", newest.into())])
        }
        None => text.with(
            "numbers-finding-one",
            [("name", indicator.name.as_str().into()), ("value", newest.into())],
        ),
    }
}

/// "Trend from 8.2% to 7.4%"
pub fn spark_description(text: &Text, followed: &Followed) -> String {
    let ends = followed.values().next().zip(followed.newest());
    ends.map_or_else(String::new, |((_, first), (_, newest))| {
        let written = |amount| Argument::Words(numeral(&followed.indicator, amount));
        text.with("numbers-trend-from-to", [("first", written(first)), ("newest", written(newest))])
    })
}

/// The small trend with its target.
pub fn spark(text: &Text, followed: &Followed) -> Markup {
    let pieces: Vec<Vec<(f64, f64)>> = followed
        .pieces()
        .iter()
        .map(|piece| piece.iter().map(|(point, value)| (point.period.middle(), value.number())).collect())
        .collect();
    let target = followed.target().map(Amount::number);
    kit_charts::spark(&pieces, target, &spark_description(text, followed))
}

/// "6.0% to 9.0% (Wilson, 95%)"
pub fn limits(text: &Text, indicator: &Indicator, point: &Point) -> Option<String> {
    let (lower, upper) = point.limits?;
    let method = point.method.map_or("stated", |method| method.word());
    Some(text.with(
        "numbers-limits",
        [
            ("lower", numeral(indicator, lower).into()),
            ("upper", numeral(indicator, upper).into()),
            ("method", text.say(&format!("numbers-method-{}", method.replace('_', "-"))).into()),
        ],
    ))
}

/// From the baseline to the newest value, in its own unit and in percent: "−1.7 points, −18.7%".
pub fn change(text: &Text, followed: &Followed) -> String {
    let Some(change) = followed.change() else {
        return text.say("text-not-applicable");
    };
    let indicator = &followed.indicator;
    let points = Amount::from_number(change.points).unwrap_or(Amount::ZERO);
    let points = if indicator.kind.is_percent() {
        let places = u32::try_from(indicator.decimals).unwrap_or_default();
        text.with(
            "numbers-points",
            [("points", signed(kit_text::decimal(points.millionths(), places)).into())],
        )
    } else {
        signed(value(text, indicator, points))
    };
    let percent = change
        .percent
        .map_or_else(|| text.say("text-not-applicable"), |percent| signed(percent_words(percent)));
    text.with("numbers-change-both", [("points", points.into()), ("percent", percent.into())])
}

/// "123%", or the words for "not applicable".
pub fn percent_of_target(text: &Text, followed: &Followed) -> String {
    followed
        .percent_of_target()
        .map_or_else(|| text.say("text-not-applicable"), percent_words)
}

fn percent_words(percent: f64) -> String {
    let amount = Amount::from_number(percent).unwrap_or(Amount::ZERO);
    format!("{}%", kit_text::decimal(amount.millionths(), 1))
}

fn signed(words: String) -> String {
    let is_zero = words.chars().all(|letter| !letter.is_ascii_digit() || letter == '0');
    if is_zero || words.starts_with('\u{2212}') {
        words
    } else {
        format!("+{words}")
    }
}

/// How the target is meant, where it is told as a change.
pub fn target_rule(text: &Text, indicator: &Indicator) -> Option<String> {
    let target = indicator.target?;
    match indicator.target_kind {
        TargetKind::Absolute => None,
        TargetKind::Change => {
            Some(text.with("numbers-target-change", [("change", signed(numeral(indicator, target)).into())]))
        }
        TargetKind::PercentChange => Some(
            text.with("numbers-target-change", [("change", signed(percent_words(target.number())).into())]),
        ),
    }
}

/// "Source: county student survey, 1,180 answers in 2025." and what is said about comparisons.
pub fn source_line(text: &Text, followed: &Followed, source: Option<&DataSource>) -> Option<String> {
    let source = source?;
    let newest = followed.newest().and_then(|(point, _)| Some((point, point.people?.whole()?)));
    let own = match newest {
        Some((point, people)) => text.with(
            "numbers-source-with-answers",
            [
                ("source", source.name.as_str().into()),
                ("count", people.into()),
                ("period", point.period.words(text).into()),
            ],
        ),
        None => text.with("numbers-source-line", [("source", source.name.as_str().into())]),
    };
    let note = &followed.indicator.comparison_note;
    Some(if note.is_empty() { own } else { format!("{own} {note}") })
}
