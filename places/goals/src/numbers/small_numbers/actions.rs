use kit_store::{InCoalition, added};
use kit_web::saving::{self, SaveProblem};
use kit_web::{Ctx, Problem, Typed};
use uuid::Uuid;

use super::model::{self, SmallNumberRule, SmallNumberRuleId};
use super::store;
use crate::rights::EDIT_GOALS;

/// Chooses the rule of the coalition.
///
/// # Errors
/// A word that is no rule, or a choice somebody else made in between.
pub async fn choose(ctx: &Ctx, typed: &Typed) -> Result<SmallNumberRule, SaveProblem<SmallNumberRule>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let policy = model::chosen(typed).map_err(SaveProblem::Mistakes)?;
    let id: Uuid = ctx.scope().coalition().into();
    if store::chosen(&ctx.scope()).await.map_err(Problem::from)?.is_some() {
        let read = |before: &SmallNumberRule| Ok(SmallNumberRule { policy, ..before.clone() });
        return saving::change(ctx, &allowed, id, typed, read).await;
    }
    let rule = SmallNumberRule { id: SmallNumberRuleId(id), policy, version: 1 };
    let tx = ctx.scope().begin().await.map_err(Problem::from)?;
    added(&tx, &allowed, &rule).await.map_err(Problem::from)?;
    tx.commit().await.map_err(Problem::from)?;
    Ok(rule)
}
