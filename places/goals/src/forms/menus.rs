//! What the menus of the forms of Goals offer.

pub use kit_web::form::words;
pub use kit_web::form::{Menus, or_none};
pub use people::choosing::{
    are_here, ids_for_names, people_by_name, people_fields, people_list, people_menu,
};

use kit_web::form::Choice;
use kit_web::{Ctx, Problem};

use crate::goals;

/// The goals still worked for, after the choice of all of them.
///
/// # Errors
/// When the database does not answer.
pub async fn goals_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let goals = goals::store::goals(&ctx.scope()).await?;
    let choices = goals.into_iter().map(|goal| (goal.id.to_string(), goal.title)).collect();
    Ok(or_none(&ctx.text, "goals-whole-coalition", choices))
}
