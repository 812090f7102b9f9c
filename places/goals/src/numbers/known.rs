//! What the coalition's numbers said last up to a day, for whoever measures something by them.

use std::collections::HashMap;

use kit_store::Day;
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::following;
use super::model::IndicatorId;
use super::views::values;

/// What one number said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub indicator: Uuid,
    pub name: String,
    /// "7.4%"; empty while there is none that may be seen.
    pub value: String,
    /// "Spring 2026"
    pub period: String,
}

/// The newest value of each number of the goals still worked for, of a period that began on or before `until`. Three
/// statements, four with a derived number.
///
/// # Errors
/// When the database does not answer.
pub async fn known_until(ctx: &Ctx, until: Option<Day>) -> Result<HashMap<IndicatorId, Known>, Problem> {
    let followed = following::of_goals(&ctx.scope()).await?;
    let known = followed.iter().map(|one| {
        let in_time = |(point, _): &(&super::followed::Point, _)| {
            until.is_none_or(|until| point.period.first_day() <= until)
        };
        let newest = one.values().rev().find(in_time);
        let known = Known {
            indicator: one.indicator.id.0,
            name: one.indicator.name.clone(),
            value: newest
                .map(|(_, amount)| values::value(&ctx.text, &one.indicator, amount))
                .unwrap_or_default(),
            period: newest.map(|(point, _)| point.period.words(&ctx.text)).unwrap_or_default(),
        };
        (one.indicator.id, known)
    });
    Ok(known.collect())
}
