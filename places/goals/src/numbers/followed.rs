//! An indicator with its own line: what may be seen of it, and what the numbers honestly say.
//!
//! Pure: readings come in, everything a page, an export or a program says about them comes out, after the rule for
//! small numbers.

use std::collections::BTreeMap;

use calc_rates::target::{self, Change, Standing, Way};
use calc_rates::trend::{self, Trend};

use super::model::{
    Amount, Derivation, Forecast, Indicator, IndicatorId, Method, Period, Polarity, Reading, ReadingId,
    TargetKind, in_years,
};
use super::small_numbers::{Register, Rule, Shown, Sight, Sights, WhyHidden};

/// One value of a line, as it may be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub period: Period,
    /// Lines never join points of two questions.
    pub question: i64,
    pub shown: Shown,
    pub limits: Option<(Amount, Amount)>,
    pub method: Option<Method>,
    /// People or answers behind the value.
    pub people: Option<Amount>,
    pub note: String,
    /// None where the value is computed from other indicators.
    pub reading: Option<(ReadingId, i64)>,
}

impl Point {
    /// A reading as it may be seen.
    pub fn of(sight: Sight, reading: &Reading) -> Self {
        Self {
            period: reading.period,
            question: reading.question,
            shown: sight.shown,
            limits: sight.limits,
            method: reading.method.filter(|_| sight.limits.is_some()),
            people: sight.people,
            note: reading.note.clone(),
            reading: Some((reading.id, reading.version)),
        }
    }

    fn at(&self, value: Amount) -> trend::Point {
        trend::Point { at: self.period.middle(), value: value.number() }
    }
}

/// An indicator and its own line for everybody, the earliest point first.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    pub indicator: Indicator,
    pub rule: Rule,
    pub points: Vec<Point>,
}

impl Followed {
    /// From the indicator's own readings; those of groups and comparisons are left aside.
    pub fn new<'a>(
        indicator: Indicator,
        rule: Rule,
        readings: impl IntoIterator<Item = &'a Reading>,
    ) -> Self {
        let own: Vec<&Reading> = readings
            .into_iter()
            .filter(|reading| reading.indicator_id == indicator.id && reading.is_headline())
            .collect();
        let sights = Sights::new(rule, own.iter().copied());
        let mut points: Vec<Point> =
            own.iter().map(|reading| Point::of(sights.of(reading), reading)).collect();
        points.sort_by_key(|point| (point.period, point.question));
        Self { indicator, rule, points }
    }

    /// A derived indicator from the readings of its parts; each part keeps the rule it is given with.
    pub fn derived<'a>(
        indicator: Indicator,
        rule: Rule,
        parts: impl IntoIterator<Item = (Rule, &'a Reading)>,
    ) -> Self {
        let points = derive(&indicator, parts);
        Self { indicator, rule, points }
    }

    /// The points that have a value to show.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = (&Point, Amount)> {
        self.points.iter().filter_map(|point| Some((point, point.shown.value()?)))
    }

    pub fn newest(&self) -> Option<(&Point, Amount)> {
        self.values().next_back()
    }

    /// The values since the question last changed: only those can be compared with the newest.
    fn comparable(&self) -> impl DoubleEndedIterator<Item = (&Point, Amount)> {
        let question = self.newest().map(|(point, _)| point.question);
        self.values().filter(move |(point, _)| Some(point.question) == question)
    }

    /// The value changes are counted from: the one that was chosen, otherwise the first that can be compared.
    pub fn baseline(&self) -> Option<(&Point, Amount)> {
        let chosen = self.indicator.baseline;
        match chosen {
            Some(period) => self.comparable().find(|(point, _)| point.period == period),
            None => self.comparable().next(),
        }
    }

    /// The value to reach. A target told as a change needs a baseline.
    pub fn target(&self) -> Option<Amount> {
        let stated = self.indicator.target?.number();
        let target = match self.indicator.target_kind {
            TargetKind::Absolute => return self.indicator.target,
            TargetKind::Change => target::Target::Points(stated),
            TargetKind::PercentChange => target::Target::Share(stated / 100.0),
        };
        target
            .value(self.baseline().map(|(_, value)| value.number()))
            .and_then(Amount::from_number)
    }

    pub fn percent_of_target(&self) -> Option<f64> {
        target::percent_of_target(self.newest()?.1.number(), self.target()?.number())
    }

    /// From the baseline to the newest value; none while they are the same point.
    pub fn change(&self) -> Option<Change> {
        let ((from, first), (to, newest)) = (self.baseline()?, self.newest()?);
        (from.period != to.period).then(|| Change::between(first.number(), newest.number()))
    }

    /// The direction of the newest value and for how many periods; values that print alike count as equal.
    pub fn trend(&self) -> Option<Trend> {
        let values: Vec<f64> = self.comparable().map(|(_, value)| self.printed(value)).collect();
        Trend::of(&values)
    }

    fn printed(&self, value: Amount) -> f64 {
        let places = 10_f64.powi(i32::try_from(self.indicator.decimals).unwrap_or(0));
        (value.number() * places).round() / places
    }

    /// How it stands on the straight way from the baseline to the target.
    pub fn standing(&self) -> Option<Standing> {
        let (first, from) = self.baseline()?;
        let (last, newest) = self.newest()?;
        let due = in_years(self.indicator.target_on?);
        let target = trend::Point { at: due, value: self.target()?.number() };
        Way::new(first.at(from), target)?.standing(last.at(newest), self.polarity())
    }

    pub fn polarity(&self) -> trend::Polarity {
        match self.indicator.polarity {
            Polarity::Down => trend::Polarity::LowerIsBetter,
            Polarity::Up => trend::Polarity::HigherIsBetter,
        }
    }

    /// Where the line goes by itself, when the indicator asks for it.
    pub fn forecast(&self) -> Option<trend::Line> {
        if self.indicator.forecast == Forecast::None {
            return None;
        }
        let points: Vec<trend::Point> = self.comparable().map(|(point, value)| point.at(value)).collect();
        trend::Line::forecast(&points, trend::Line::USUAL)
    }

    /// Points by question; a hidden or missing value interrupts nothing, a new question does.
    pub fn pieces(&self) -> Vec<Vec<(&Point, Amount)>> {
        pieces(self.values())
    }
}

/// Values in runs of one question.
pub fn pieces<'a>(values: impl Iterator<Item = (&'a Point, Amount)>) -> Vec<Vec<(&'a Point, Amount)>> {
    let mut by_question: BTreeMap<i64, Vec<(&Point, Amount)>> = BTreeMap::new();
    for (point, value) in values {
        by_question.entry(point.question).or_default().push((point, value));
    }
    by_question.into_values().collect()
}

/// Computes a derived indicator for every period all its parts have. A hidden part hides the result, otherwise the
/// part could be computed from it.
fn derive<'a>(indicator: &Indicator, readings: impl IntoIterator<Item = (Rule, &'a Reading)>) -> Vec<Point> {
    let parts = indicator.part_ids();
    let mut by_period: BTreeMap<Period, BTreeMap<IndicatorId, (Rule, &Reading)>> = BTreeMap::new();
    for (rule, reading) in readings.into_iter().filter(|(_, reading)| parts.contains(&reading.indicator_id)) {
        let of_period = by_period.entry(reading.period).or_default();
        let known = of_period.entry(reading.indicator_id).or_insert((rule, reading));
        if known.1.question < reading.question {
            *known = (rule, reading);
        }
    }
    let whole = by_period.into_iter().filter_map(|(period, known)| {
        let in_order: Option<Vec<_>> = parts.iter().map(|part| known.get(part).copied()).collect();
        Some((period, in_order?))
    });
    whole.map(|(period, known)| derived_point(indicator, period, &known)).collect()
}

fn derived_point(indicator: &Indicator, period: Period, parts: &[(Rule, &Reading)]) -> Point {
    let shown: Vec<Shown> = parts
        .iter()
        .map(|(rule, reading)| Sights::new(*rule, [*reading]).of(reading).shown)
        .collect();
    let values: Option<Vec<f64>> = shown.iter().map(|shown| shown.value().map(Amount::number)).collect();
    let result = match values {
        Some(values) => formula(indicator, &values).map_or(Shown::Missing, Shown::Value),
        None if shown.iter().any(|shown| matches!(shown, Shown::Hidden(_) | Shown::Near(_))) => {
            Shown::Hidden(WhyHidden::PartHidden)
        }
        None => Shown::Missing,
    };
    Point {
        period,
        question: parts.iter().map(|(_, reading)| reading.question).max().unwrap_or(1),
        shown: result,
        limits: None,
        method: None,
        people: None,
        note: String::new(),
        reading: None,
    }
}

/// Nothing where it would divide by zero.
fn formula(indicator: &Indicator, values: &[f64]) -> Option<Amount> {
    let result = match (indicator.derivation?, values) {
        (Derivation::Ratio, [first, second]) => {
            first / second * Amount::from_whole(indicator.multiplier).number()
        }
        (Derivation::Difference, [first, second]) => first - second,
        (Derivation::Sum, values) => values.iter().sum(),
        (Derivation::Ratio | Derivation::Difference, _) => return None,
    };
    Amount::from_number(result)
}

/// One group of a breakdown at one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub breakdown: String,
    pub name: String,
    pub point: Point,
}

/// The groups of the newest period that has any, in the order of breakdown and name as people number them.
pub fn newest_groups(rule: Rule, readings: &[Reading], register: &Register) -> Vec<Group> {
    let grouped = || readings.iter().filter(|one| one.series.is_empty() && !one.breakdown.is_empty());
    let Some(newest) = grouped().map(|reading| (reading.period, reading.question)).max() else {
        return Vec::new();
    };
    let of_newest = |one: &&Reading| one.series.is_empty() && (one.period, one.question) == newest;
    let sights = Sights::checked(rule, readings.iter().filter(of_newest), register);
    let now = grouped().filter(|reading| (reading.period, reading.question) == newest);
    let mut groups: Vec<Group> = now
        .map(|reading| Group {
            breakdown: reading.breakdown.clone(),
            name: reading.group.clone(),
            point: Point::of(sights.of(reading), reading),
        })
        .collect();
    // What is hidden says least and stands last.
    let order = |group: &Group| {
        let is_hidden = group.point.shown.value().is_none();
        (group.breakdown.clone(), is_hidden, in_order(&group.name))
    };
    groups.sort_by_cached_key(order);
    groups
}

/// "Grade 8" before "Grade 10".
fn in_order(name: &str) -> (String, u64, String) {
    let digits = name.find(|letter: char| letter.is_ascii_digit());
    let (words, rest) = name.split_at(digits.unwrap_or(name.len()));
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (words.to_owned(), number.parse().unwrap_or_default(), name.to_owned())
}

/// The group that stands out: furthest on the worse side of everybody, by at least a quarter. It is drawn in the
/// color of care. Groups that follow one another, such as grades and ages, differ by themselves and are left aside.
pub fn left_behind(groups: &[Group], everybody: Option<Amount>, polarity: trend::Polarity) -> Option<usize> {
    let whole = everybody?.number();
    let follow = |breakdown: &str| {
        let mut names = groups.iter().filter(|group| group.breakdown == breakdown).map(|group| &group.name);
        names.all(|name| name.contains(|letter: char| letter.is_ascii_digit()))
    };
    let lag = |group: &Group| Some(polarity.gain(whole, group.point.shown.value()?.number()));
    let lags = groups.iter().enumerate().filter_map(|(index, group)| Some((index, lag(group)?)));
    lags.filter(|(index, lag)| *lag >= whole.abs() / 4.0 && !follow(&groups[*index].breakdown))
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(index, _)| index)
}
