//! The pages of "What we did".

pub mod agreement;
pub mod entry;
pub mod form;
pub mod funders;
pub mod growth;
pub mod list;
pub mod period;
pub mod scoring;

use kit_store::Record;
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::model::Activity;

async fn activity(ctx: &Ctx, id: Uuid) -> Result<Activity, Problem> {
    Activity::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}
