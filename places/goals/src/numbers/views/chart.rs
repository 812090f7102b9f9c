//! The chart of an indicator: from what may be seen to lines, levels and labels.

use std::collections::BTreeMap;

use kit_charts::{Dot, Level, Line, LineChart, Mark, Target, Tick, Tone, Weight};
use kit_store::jiff::civil::date;
use kit_text::{Argument, Text};
use kit_web::{Coalition, Ctx};

use super::values;
use crate::numbers::followed::{Followed, Point, pieces};
use crate::numbers::following::Whole;
use crate::numbers::model::{Amount, Indicator, Span, in_years};
use crate::numbers::small_numbers::Sights;

/// Lines to compare with; more cannot be told apart.
const MOST_COMPARISONS: usize = 4;
/// Labels below the chart.
const MOST_TICKS: i32 = 6;
/// Light lines of the grid.
const MOST_LEVELS: usize = 6;

/// The comparisons of an indicator, by name, as they may be seen.
pub fn comparisons(whole: &Whole) -> Vec<(String, Vec<Point>)> {
    let mut by_name: BTreeMap<&str, Vec<Point>> = BTreeMap::new();
    let others = || whole.readings.iter().filter(|one| !one.series.is_empty() && one.breakdown.is_empty());
    let sights = Sights::new(whole.followed.rule, others());
    for reading in others() {
        by_name.entry(&reading.series).or_default().push(Point::of(sights.of(reading), reading));
    }
    let named = by_name.into_iter().map(|(name, points)| (name.to_owned(), points));
    named.take(MOST_COMPARISONS).collect()
}

/// How our own line is called: the place of the indicator, or the coalition.
pub fn own_name(coalition: &Coalition, indicator: &Indicator) -> String {
    if indicator.place.is_empty() {
        coalition.name.clone()
    } else {
        indicator.place.clone()
    }
}

/// The chart of an indicator. `with_limits` draws how sure each value is.
pub fn chart(ctx: &Ctx, whole: &Whole, with_limits: bool) -> LineChart {
    let followed = &whole.followed;
    let others = comparisons(whole);
    let own = Line {
        name: own_name(ctx.coalition(), &followed.indicator),
        tone: Tone::Own,
        pieces: own_pieces(followed, with_limits),
    };
    let mut lines = vec![own];
    lines.extend(others.iter().map(|(name, points)| comparison(name, points)));
    let target = target(&ctx.text, followed);
    let forecast = forecast(followed);
    let (first, last) = ends(&lines, target.as_ref(), &forecast);
    LineChart {
        levels: levels(followed, &lines, target.as_ref(), &forecast),
        ticks: ticks(&ctx.text, followed, first, last),
        marks: marks(ctx, followed, first, last),
        description: description(ctx, followed, &others),
        lines,
        target,
        forecast,
    }
}

fn own_pieces(followed: &Followed, with_limits: bool) -> Vec<Vec<Dot>> {
    let said = Said::of(followed);
    let pieces = followed.pieces();
    let dot = |point: &Point, value: Amount| {
        let is_newest = said.newest == Some(at(point));
        let is_baseline = said.baseline == Some(at(point));
        let weight = match (is_newest, is_baseline) {
            (true, _) => Weight::Newest,
            (false, true) => Weight::Marked,
            (false, false) => Weight::Plain,
        };
        Dot {
            x: point.period.middle(),
            y: value.number(),
            label: said.is_said(point).then(|| values::numeral(&followed.indicator, value)),
            weight,
            limits: point
                .limits
                .filter(|_| with_limits)
                .map(|(lower, upper)| (lower.number(), upper.number())),
        }
    };
    pieces
        .into_iter()
        .map(|piece| piece.into_iter().map(|(point, value)| dot(point, value)).collect())
        .collect()
}

type At = (crate::numbers::model::Period, i64);

fn at(point: &Point) -> At {
    (point.period, point.question)
}

/// The values that are written beside the line: the first, the highest, the baseline, the newest.
struct Said {
    first: Option<At>,
    highest: Option<At>,
    baseline: Option<At>,
    newest: Option<At>,
}

impl Said {
    fn of(followed: &Followed) -> Self {
        Self {
            first: followed.values().next().map(|(point, _)| at(point)),
            highest: followed.values().max_by_key(|(_, value)| *value).map(|(point, _)| at(point)),
            baseline: followed
                .indicator
                .baseline
                .and_then(|_| followed.baseline())
                .map(|(point, _)| at(point)),
            newest: followed.newest().map(|(point, _)| at(point)),
        }
    }

    fn is_said(&self, point: &Point) -> bool {
        [self.first, self.highest, self.baseline, self.newest].contains(&Some(at(point)))
    }
}

fn comparison(name: &str, points: &[Point]) -> Line {
    let values = points.iter().filter_map(|point| Some((point, point.shown.value()?)));
    let dot = |(point, value): (&Point, Amount)| Dot {
        x: point.period.middle(),
        y: value.number(),
        label: None,
        weight: Weight::Plain,
        limits: None,
    };
    let pieces = pieces(values).into_iter().map(|piece| piece.into_iter().map(dot).collect());
    Line {
        name: name.to_owned(),
        tone: Tone::Comparison,
        pieces: pieces.collect(),
    }
}

fn target(text: &Text, followed: &Followed) -> Option<Target> {
    let (amount, day) = (followed.target()?, followed.indicator.target_on?);
    let written = values::numeral(&followed.indicator, amount);
    Some(Target {
        x: in_years(day),
        y: amount.number(),
        label: text.with("numbers-chart-target", [("target", written.as_str().into())]),
        detail: text.month(day),
        short: written,
        short_detail: text.say("numbers-chart-target-word"),
    })
}

/// The straight line from the newest value's time to the target's, or two years on.
fn forecast(followed: &Followed) -> Vec<(f64, f64)> {
    let (Some(line), Some((newest, _))) = (followed.forecast(), followed.newest()) else {
        return Vec::new();
    };
    let from = newest.period.middle();
    let to = followed.indicator.target_on.map(in_years).filter(|due| *due > from).unwrap_or(from + 2.0);
    let possible = |value: f64| {
        if followed.indicator.kind.is_percent() {
            value.clamp(0.0, 100.0)
        } else {
            value
        }
    };
    [from, to].map(|time| (time, possible(line.at(time)))).to_vec()
}

fn ends(lines: &[Line], target: Option<&Target>, forecast: &[(f64, f64)]) -> (f64, f64) {
    let dots = lines.iter().flat_map(|line| line.pieces.iter().flatten()).map(|dot| dot.x);
    let all = || {
        dots.clone()
            .chain(target.map(|target| target.x))
            .chain(forecast.iter().map(|point| point.0))
    };
    (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max))
}

fn levels(
    followed: &Followed,
    lines: &[Line],
    target: Option<&Target>,
    forecast: &[(f64, f64)],
) -> Vec<Level> {
    let dots = lines.iter().flat_map(|line| line.pieces.iter().flatten());
    let heights = dots
        .flat_map(|dot| [Some(dot.y), dot.limits.map(|limits| limits.0), dot.limits.map(|limits| limits.1)]);
    let heights: Vec<f64> = heights
        .flatten()
        .chain(target.map(|target| target.y))
        .chain(forecast.iter().map(|point| point.1))
        .collect();
    let low = heights.iter().copied().fold(0.0, f64::min);
    let high = heights.iter().copied().fold(0.0, f64::max);
    let levels = kit_charts::nice_levels(low, high, MOST_LEVELS);
    let plain = Indicator { decimals: places_of(&levels), ..followed.indicator.clone() };
    let last = levels.len().saturating_sub(1);
    let label = |index: usize, y: f64| {
        let amount = Amount::from_number(y).unwrap_or(Amount::ZERO);
        // The unit is said once, at the top; the floor of a chart that begins at zero needs no label.
        match (index == last, y == 0.0) {
            (true, _) => values::numeral(&plain, amount),
            (false, true) => String::new(),
            (false, false) => {
                kit_text::decimal(amount.millionths(), u32::try_from(plain.decimals).unwrap_or_default())
            }
        }
    };
    levels
        .iter()
        .enumerate()
        .map(|(index, y)| Level { y: *y, label: label(index, *y) })
        .collect()
}

/// Decimal places that tell the levels apart.
fn places_of(levels: &[f64]) -> i64 {
    let step = levels.windows(2).map(|pair| pair[1] - pair[0]).next().unwrap_or(1.0);
    let is_whole = |places: i32| {
        let scaled = step * 10_f64.powi(places);
        (scaled - scaled.round()).abs() < 1e-6
    };
    (0..6).find(|places| is_whole(*places)).map_or(6, i64::from)
}

/// Years where there are enough, otherwise half years.
fn ticks(text: &Text, followed: &Followed, first: f64, last: f64) -> Vec<Tick> {
    if !first.is_finite() || !last.is_finite() {
        return Vec::new();
    }
    let of_years = |span: Span| matches!(span, Span::Year | Span::SchoolYear);
    let by_year =
        !followed.points.is_empty() && followed.points.iter().all(|point| of_years(point.period.span()));
    #[expect(clippy::cast_possible_truncation, reason = "years of the calendar")]
    let (from, to) = (first.floor() as i32, last.floor() as i32);
    if by_year || last - first >= 3.0 {
        // A year's value stands in its middle; where periods are shorter, the label stands where the year begins.
        let middle = if by_year { 0.5 } else { 0.0 };
        let from = if by_year { from } else { from + i32::from(first.fract() > 0.3) };
        let step = [1, 2, 5, 10, 20, 50]
            .into_iter()
            .find(|step| (to - from) / step < MOST_TICKS)
            .unwrap_or(100);
        let years = (from..=to).step_by(usize::try_from(step).unwrap_or(1));
        return years.map(|year| Tick { x: f64::from(year) + middle, label: year.to_string() }).collect();
    }
    let halves = (from..=to).flat_map(|year| [(year, 1), (year, 7)]);
    halves
        .filter_map(|(year, month)| {
            let day = kit_store::Day::new(i16::try_from(year).ok()?, month, 1).ok()?;
            Some((in_years(day), text.month(day)))
        })
        .filter(|(x, _)| (first - 0.2..=last + 0.2).contains(x))
        .map(|(x, label)| Tick { x, label })
        .collect()
}

/// When the coalition began, and where a question changed.
fn marks(ctx: &Ctx, followed: &Followed, first: f64, last: f64) -> Vec<Mark> {
    let text = &ctx.text;
    let began = ctx.coalition().founded_at.day_in(&ctx.coalition().zone());
    let x = in_years(began);
    let mut marks = Vec::new();
    if (first..=last).contains(&x) && began > date(1900, 1, 1) {
        marks.push(Mark {
            x,
            label: text.with("numbers-chart-started", [("month", text.month(began).into())]),
            short: text.say("numbers-chart-started-short"),
        });
    }
    let pieces = followed.pieces();
    for pair in pieces.windows(2) {
        if let [Some((before, _)), Some((after, _))] = [pair[0].last(), pair[1].first()] {
            marks.push(Mark {
                x: f64::midpoint(before.period.middle(), after.period.middle()),
                label: text.say("numbers-chart-question-changed"),
                short: text.say("numbers-chart-question-changed-short"),
            });
        }
    }
    marks
}

/// The chart in full sentences.
fn description(ctx: &Ctx, followed: &Followed, others: &[(String, Vec<Point>)]) -> String {
    let text = &ctx.text;
    let written = |value: Amount| Argument::Words(values::value(text, &followed.indicator, value));
    let when = |point: &Point| Argument::Words(point.period.words(text));
    let name = own_name(ctx.coalition(), &followed.indicator);
    let mut sentences = vec![text.say("numbers-chart-line-chart")];
    let ends = followed.values().next().zip(followed.newest());
    if let Some(((from, first), (to, newest))) = ends {
        sentences.push(text.with(
            "numbers-chart-own",
            [
                ("name", name.into()),
                ("first", written(first)),
                ("from", when(from)),
                ("newest", written(newest)),
                ("to", when(to)),
            ],
        ));
        if let Some((point, most)) = followed
            .values()
            .max_by_key(|(_, value)| *value)
            .filter(|(_, most)| *most > first && *most > newest)
        {
            sentences
                .push(text.with("numbers-chart-highest", [("most", written(most)), ("when", when(point))]));
        }
    } else {
        sentences.push(text.with("numbers-chart-none", [("name", name.into())]));
    }
    if let Some(target) = values::target(text, followed) {
        sentences.push(text.with("numbers-chart-target-sentence", [("target", target.into())]));
    }
    for (name, points) in others {
        let seen: Vec<Amount> = points.iter().filter_map(|point| point.shown.value()).collect();
        if let (Some(first), Some(newest)) = (seen.first(), seen.last()) {
            sentences.push(text.with(
                "numbers-chart-other",
                [("name", name.as_str().into()), ("first", written(*first)), ("newest", written(*newest))],
            ));
        }
    }
    sentences.join(" ")
}
