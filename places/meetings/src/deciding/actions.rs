use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::{Ctx, Problem};

use crate::agenda::AgendaItem;
use crate::meetings::Meeting;

/// The item of a meeting, with the proposal it decides.
///
/// # Errors
/// When the item is of another meeting, or decides nothing.
pub async fn item_with_proposal(
    ctx: &Ctx,
    meeting: &Meeting,
    item: Uuid,
) -> Result<(AgendaItem, Uuid), Problem> {
    let item = AgendaItem::find(&ctx.scope(), item).await?.filter(|item| item.meeting_id == meeting.id);
    let item = item.ok_or(Problem::NotFound)?;
    let proposal = item.proposal_id.ok_or(Problem::NotFound)?;
    Ok((item, proposal.0))
}
