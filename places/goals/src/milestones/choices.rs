//! What the menu of milestones offers.

use kit_web::form::Choice;
use kit_web::{Ctx, Problem};

use super::marks;

pub async fn milestones_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let milestones = marks::store::all(&ctx.scope()).await?;
    Ok(milestones
        .into_iter()
        .map(|milestone| (milestone.id.to_string(), milestone.name))
        .collect())
}
