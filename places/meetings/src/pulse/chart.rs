//! The trend as a line, with the same facts as a sentence and in the table below it.

use kit_charts::{Dot, Level, Line, LineChart, Room, Tick, Tone, Weight, line_chart};
use kit_store::Day;
use kit_web::Ctx;
use maud::{Markup, html};

use super::model::{Spread, Spreads};
use super::store::Asked;
use super::views::short_key;
use super::wanted::Wanted;
use crate::meetings::model::zone_named;

/// Labels below the chart.
const MOST_TICKS: usize = 6;
/// Fewer meetings are no line.
const LEAST: usize = 2;

fn day_of(meeting: &Asked) -> Day {
    meeting.starts_at.day_in(&zone_named(&meeting.time_zone))
}

/// Days since the year 0, near enough to place dots.
fn in_days(day: Day) -> f64 {
    f64::from(day.year()) * 365.25 + f64::from(day.day_of_year())
}

fn wanted_spread(wanted: &Wanted, spreads: &Spreads) -> Spread {
    wanted.question.map_or_else(|| spreads.together(), |question| *spreads.of(question))
}

/// The chart of what is asked for; the newest meeting comes first in `rows`. Nothing for a single meeting.
pub(super) fn figure(ctx: &Ctx, wanted: &Wanted, rows: &[(Asked, Spreads)]) -> Markup {
    let name = match wanted.question {
        Some(question) => ctx.say(&short_key(question)),
        None => ctx.say("pulse-question-all"),
    };
    let points: Vec<(Day, i64)> = rows
        .iter()
        .rev()
        .filter_map(|(meeting, spreads)| Some((day_of(meeting), wanted_spread(wanted, spreads).percent()?)))
        .collect();
    let (Some((from, first)), Some((to, last))) = (points.first(), points.last()) else {
        return html! {};
    };
    if points.len() < LEAST {
        return html! {};
    }
    let finding = ctx.text.with(
        "pulse-chart-finding",
        [
            ("name", name.into()),
            ("first", (*first).into()),
            ("from", ctx.text.date(*from, ctx.today()).into()),
            ("last", (*last).into()),
            ("to", ctx.text.date(*to, ctx.today()).into()),
        ],
    );
    let drawn = chart(ctx, &points, finding.clone());
    html! {
        section.panel.mt5 aria-label=(ctx.say("pulse-over-time")) {
            figure {
                figcaption { b { (finding) } span { (ctx.say("pulse-good-means")) } }
                div.wide { (line_chart(&drawn, Room::Wide)) }
                div.narrow { (line_chart(&drawn, Room::Narrow)) }
            }
        }
    }
}

fn chart(ctx: &Ctx, points: &[(Day, i64)], description: String) -> LineChart {
    let last = points.len().saturating_sub(1);
    let dot = |(index, (day, percent)): (usize, &(Day, i64))| Dot {
        x: in_days(*day),
        y: number(*percent),
        label: (index == 0 || index == last).then(|| ctx.text.percent(*percent, 100)),
        weight: if index == last { Weight::Newest } else { Weight::Plain },
        limits: None,
    };
    let level = |percent: i64| Level {
        y: number(percent),
        label: if percent == 0 { String::new() } else { ctx.text.percent(percent, 100) },
    };
    let every = points.len().div_ceil(MOST_TICKS).max(1);
    let ticks = points.iter().enumerate().filter(|(index, _)| (last - index).is_multiple_of(every));
    LineChart {
        lines: vec![Line {
            name: String::new(),
            tone: Tone::Own,
            pieces: vec![points.iter().enumerate().map(dot).collect()],
        }],
        levels: [0, 25, 50, 75, 100].map(level).to_vec(),
        ticks: ticks
            .map(|(_, (day, _))| Tick { x: in_days(*day), label: ctx.text.date(*day, ctx.today()) })
            .collect(),
        marks: Vec::new(),
        target: None,
        forecast: Vec::new(),
        description,
    }
}

/// A percent, which any number of 32 bits holds.
fn number(percent: i64) -> f64 {
    f64::from(i32::try_from(percent).unwrap_or_default())
}
