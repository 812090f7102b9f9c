use kit_store::{Record, added, changed};
use kit_web::{Ctx, Problem};

use super::Look;
use crate::parts::table::Part;
use crate::rights::ANSWER_GUIDE;

/// Somebody read the part through and it still holds.
///
/// # Errors
/// When the database does not answer.
pub async fn look(ctx: &Ctx, part: &Part) -> Result<Look, Problem> {
    let allowed = ctx.may(&ANSWER_GUIDE)?;
    let tx = ctx.scope().begin().await?;
    let before = Look::find(&tx, part.id).await?;
    let now = Look {
        id: part.id,
        part: part.key.to_owned(),
        title: ctx.say(&part.words("title")),
        looked_on: ctx.today(),
        version: before.as_ref().map_or(1, |before| before.version),
    };
    let saved = match before {
        Some(before) => changed(&tx, &allowed, &before, now).await?,
        None => {
            added(&tx, &allowed, &now).await?;
            now
        }
    };
    tx.commit().await?;
    Ok(saved)
}
