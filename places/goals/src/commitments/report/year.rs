//! Which year a report card is about, and whether it has ended.

use kit_store::Day;
use kit_web::{Ctx, Mistakes, Problem};
use serde::Deserialize;

use crate::commitments::standing::model::YEARS;

/// The year an address asks for.
#[derive(Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    year: String,
}

impl Wanted {
    /// The year; the running one without any.
    ///
    /// # Errors
    /// A program that asks for what is no year, or for one to come, is told. A person sees the running year.
    pub fn year(&self, ctx: &Ctx) -> Result<i64, Problem> {
        let now = i64::from(ctx.today().year());
        let year: Option<i64> = self.year.parse().ok().filter(|year| YEARS.contains(year) && *year <= now);
        match year {
            Some(year) => Ok(year),
            None if self.year.is_empty() || !ctx.wants_json => Ok(now),
            None => Err(Problem::Mistaken(Mistakes::one("year", "commitments-no-year"))),
        }
    }
}

/// Whether a year is over.
pub fn has_ended(year: i64, today: Day) -> bool {
    year < i64::from(today.year())
}

/// "2025 has ended …", "2026 is still running …"
pub fn words(ctx: &Ctx, year: i64) -> String {
    let name = [("year", year.to_string().into()), ("day", ctx.text.long_date(ctx.today()).into())];
    let key = if has_ended(year, ctx.today()) {
        "commitments-year-ended"
    } else {
        "commitments-year-running"
    };
    ctx.text.with(key, name)
}

/// Years of the links on the page.
const MOST: i64 = 10;

/// The years there can be a report card for, the newest first.
pub fn years(first: Option<Day>, today: Day) -> Vec<i64> {
    let now = i64::from(today.year());
    let first = first.map_or(now, |day| i64::from(day.year())).clamp(now - MOST + 1, now);
    (first..=now).rev().collect()
}
