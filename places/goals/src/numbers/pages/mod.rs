//! The pages of the numbers.

pub mod indicator;
pub mod list;
pub mod paste;
pub mod readings;
pub mod sources;

use kit_store::Record;
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::model::Indicator;

/// The indicator of an address.
async fn indicator_of(ctx: &Ctx, id: Uuid) -> Result<Indicator, Problem> {
    Indicator::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

/// Where an indicator is shown.
fn address(ctx: &Ctx, id: impl std::fmt::Display) -> String {
    ctx.path(&format!("/goals/numbers/{id}"))
}

/// The pages above those of one indicator.
fn crumbs(ctx: &Ctx, indicator: Option<&Indicator>) -> maud::Markup {
    let mut between = vec![(ctx.path("/goals/numbers"), ctx.say("numbers-title"))];
    between.extend(indicator.map(|one| (address(ctx, one.id), one.name.clone())));
    crate::tabs::crumbs(ctx, &between)
}
