//! From entries to the picture of how they add up over time.

use kit_charts::{Drawn, Level, Pin, Strip, Tick, Timeline, nice_levels};
use kit_store::Day;
use kit_store::jiff::civil::date;
use kit_web::Ctx;

use super::model::{ActivityId, Code};
use super::pages::period::Period;
use super::views;
use crate::numbers::LaidOver;
use crate::numbers::model::in_years;

/// Light lines of the grid.
const MOST_LEVELS: usize = 5;
/// From so many years on, the axis names years, otherwise months.
const YEARS_NAMED_FROM: f64 = 1.5;

/// What the picture shows.
pub struct Growth<'a> {
    pub code: Code,
    pub period: Period,
    /// How many entries each day brought, the earliest first.
    pub days: &'a [(Day, i64)],
    pub events: &'a [(ActivityId, String, Day)],
    pub over: Option<&'a LaidOver>,
}

impl Growth<'_> {
    pub fn count(&self) -> i64 {
        self.days.iter().map(|(_, count)| count).sum()
    }

    /// After each day the sum so far.
    fn steps(&self) -> Vec<(f64, f64)> {
        let mut sum = 0;
        let step = |(day, count): &(Day, i64)| {
            sum += count;
            #[expect(clippy::cast_precision_loss, reason = "a picture shows no more than four digits")]
            (in_years(*day), sum as f64)
        };
        self.days.iter().map(step).collect()
    }

    /// What each year brought, and the sum so far.
    pub fn years(&self) -> Vec<(i16, i64, i64)> {
        let mut years: Vec<(i16, i64, i64)> = Vec::new();
        for (day, count) in self.days {
            let so_far = years.last().map_or(0, |(_, _, sum)| *sum) + count;
            match years.last_mut() {
                Some((year, new, sum)) if *year == day.year() => {
                    *new += count;
                    *sum = so_far;
                }
                _ => years.push((day.year(), *count, so_far)),
            }
        }
        years
    }

    pub fn draw(&self, ctx: &Ctx) -> Timeline {
        let over = self.over.filter(|over| !over.pieces.is_empty());
        let mut strips = vec![self.sums(ctx)];
        strips.extend(over.map(|over| Strip {
            title: over.name().to_owned(),
            levels: over.levels(),
            drawn: Drawn::Values(over.pieces.clone()),
            newest: over.ends().map(|(_, newest)| newest.to_owned()).unwrap_or_default(),
        }));
        Timeline {
            from: in_years(self.period.from),
            until: in_years(self.period.until),
            ticks: ticks(ctx, self.period),
            pins: self
                .events
                .iter()
                .zip(1..)
                .map(|((_, _, day), number)| Pin { x: in_years(*day), sign: ctx.text.number(number) })
                .collect(),
            strips,
            description: self.description(ctx),
        }
    }

    fn sums(&self, ctx: &Ctx) -> Strip {
        let steps = self.steps();
        let high = steps.last().map_or(1.0, |(_, sum)| *sum);
        let whole = |y: &f64| y.fract() == 0.0;
        #[expect(clippy::cast_possible_truncation, reason = "levels of counts")]
        let level = |y: f64| Level { y, label: ctx.text.number(y as i64) };
        Strip {
            title: ctx
                .text
                .with("activities-growth-axis", [("code", views::code_name(ctx, self.code).into())]),
            levels: nice_levels(0.0, high, MOST_LEVELS).into_iter().filter(whole).map(level).collect(),
            drawn: Drawn::Steps(steps),
            newest: ctx.text.number(self.count()),
        }
    }

    fn description(&self, ctx: &Ctx) -> String {
        let own = ctx.text.with(
            "activities-growth-description",
            [
                ("code", views::code_name(ctx, self.code).into()),
                ("count", self.count().into()),
                ("period", self.period.words(ctx).into()),
                ("events", self.events.len().into()),
            ],
        );
        let over = self.over.and_then(|over| {
            let (first, last) = over.ends()?;
            Some(ctx.text.with(
                "activities-growth-over-description",
                [("name", over.name().into()), ("first", first.into()), ("last", last.into())],
            ))
        });
        [Some(own), over].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// The first day of each year, or of each third month of a short time.
fn ticks(ctx: &Ctx, period: Period) -> Vec<Tick> {
    let years = period.from.year()..=period.until.year();
    let by_year = in_years(period.until) - in_years(period.from) >= YEARS_NAMED_FROM;
    let months: &[i8] = if by_year { &[1] } else { &[1, 4, 7, 10] };
    let days = years.flat_map(|year| months.iter().map(move |month| date(year, *month, 1)));
    let inside = days.filter(|day| (period.from..=period.until).contains(day));
    inside
        .map(|day| Tick {
            x: in_years(day),
            label: if by_year { day.year().to_string() } else { ctx.text.month(day) },
        })
        .collect()
}
