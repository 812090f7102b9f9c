//! Reads the facts: one statement for each place, and what the guide keeps itself.

use kit_store::{Fault, last_of_each_kind};
use kit_web::Ctx;

use super::facts::Facts;
use super::table::PART_KIND;
use super::{looks, replies};

/// Check-ins older than this say little about today.
const CHECK_IN_DAYS: i64 = 365;

/// Everything the rules of the guide look at, in seven statements.
///
/// # Errors
/// When the database does not answer.
pub async fn facts(ctx: &Ctx) -> Result<Facts, Fault> {
    let scope = ctx.scope();
    let today = ctx.today();
    let zone = ctx.coalition().zone();
    let touched = last_of_each_kind(&scope).await?;
    Ok(Facts {
        people: people::counts::counted(&scope, today).await?,
        goals: goals::counts::counted(&scope, today).await?,
        meetings: meetings::counts::counted(&scope, today, ctx.now.plus_days(-CHECK_IN_DAYS)).await?,
        replies: replies::store::all(&scope).await?,
        looks: looks::store::all(&scope).await?,
        promised: goals::promises::made_in(&scope, PART_KIND).await?,
        touched: touched.into_iter().map(|(kind, at)| (kind, at.day_in(&zone))).collect(),
        today,
    })
}
