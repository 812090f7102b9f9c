use kit_paper::Document;
use kit_store::{Fault, Record};
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::model::{PlanCopy, fingerprint};
use super::store;

/// A copy with what it says, and whether that is what was frozen.
pub struct Stored {
    pub copy: PlanCopy,
    pub document: Document,
    pub is_whole: bool,
}

/// # Errors
/// When there is no such copy.
pub async fn stored(ctx: &Ctx, id: Uuid) -> Result<Stored, Problem> {
    let scope = ctx.scope();
    let copy = PlanCopy::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let text = store::text_of(&scope, id).await?.ok_or(Problem::NotFound)?;
    let document = serde_json::from_str(&text).map_err(Fault::from)?;
    Ok(Stored { is_whole: fingerprint(&text) == copy.hash, copy, document })
}
