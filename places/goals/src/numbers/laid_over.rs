//! An indicator as other pages lay it beside what they show on the same days.

use kit_charts::{Level, nice_levels};
use kit_store::{Day, Record};
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::following;
use super::model::{Amount, Indicator, in_years};
use super::views::values;

/// Light lines of the grid; the picture is a low one.
const MOST_LEVELS: usize = 4;

/// The values of an indicator on some days, as they may be seen.
pub struct LaidOver {
    indicator: Indicator,
    /// Time in years, and the value; no stroke joins two pieces.
    pub pieces: Vec<Vec<(f64, f64)>>,
    /// Every period with its value in words, the earliest first.
    pub rows: Vec<(String, String)>,
}

impl LaidOver {
    pub fn name(&self) -> &str {
        &self.indicator.name
    }

    /// The address of its page below the coalition.
    pub fn page(&self) -> String {
        format!("/goals/numbers/{}", self.indicator.id)
    }

    /// The first and the newest value in words.
    pub fn ends(&self) -> Option<(&str, &str)> {
        let (first, last) = (self.rows.first()?, self.rows.last()?);
        Some((&first.1, &last.1))
    }

    /// Levels that hold all values, with their labels.
    pub fn levels(&self) -> Vec<Level> {
        let heights = || self.pieces.iter().flatten().map(|(_, value)| *value);
        let low = heights().fold(f64::INFINITY, f64::min);
        let high = heights().fold(f64::NEG_INFINITY, f64::max);
        let label = |y: f64| {
            Amount::from_number(y).map_or_else(String::new, |amount| values::numeral(&self.indicator, amount))
        };
        nice_levels(low, high, MOST_LEVELS)
            .into_iter()
            .map(|y| Level { y, label: label(y) })
            .collect()
    }
}

/// One indicator from one day until another, after the policy of its source; nothing when there is no such indicator.
///
/// # Errors
/// When the database does not answer.
pub async fn laid_over(ctx: &Ctx, id: Uuid, from: Day, until: Day) -> Result<Option<LaidOver>, Problem> {
    let Some(indicator) = Indicator::find(&ctx.scope(), id).await? else {
        return Ok(None);
    };
    let whole = following::whole(&ctx.scope(), indicator).await?;
    let days = in_years(from)..=in_years(until);
    let pieces: Vec<Vec<_>> = whole
        .followed
        .pieces()
        .into_iter()
        .map(|piece| piece.into_iter().filter(|(point, _)| days.contains(&point.period.middle())).collect())
        .filter(|piece: &Vec<_>| !piece.is_empty())
        .collect();
    let words = |amount: Amount| values::value(&ctx.text, &whole.followed.indicator, amount);
    let rows = pieces
        .iter()
        .flatten()
        .map(|(point, value)| (point.period.words(&ctx.text), words(*value)));
    let rows = rows.collect();
    let pieces = pieces
        .iter()
        .map(|piece| piece.iter().map(|(point, value)| (point.period.middle(), value.number())).collect())
        .collect();
    Ok(Some(LaidOver { indicator: whole.followed.indicator.clone(), pieces, rows }))
}
