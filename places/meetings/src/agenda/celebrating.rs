//! The last item of an agenda: what can be celebrated.

use goals::went_well::{WentWell, went_well};
use kit_store::jiff::Span;
use kit_store::{Allowed, Fault, Tx, added, changed};
use kit_web::Ctx;

use super::model::{AgendaItem, AgendaItemId, ItemKind};
use crate::meetings::{self, Meeting};

/// Days looked back when there was no meeting before.
const LOOKING_BACK_DAYS: i64 = 60;
const MINUTES: i64 = 5;

/// Puts what can be celebrated behind everything else: an item that does so already moves to `position`; `may_begin`
/// says whether one is put there when something went well since the meeting before. Taken out by hand it does not come
/// back by itself.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn close(
    ctx: &Ctx,
    tx: &Tx,
    allowed: &Allowed,
    meeting: &Meeting,
    items: &[AgendaItem],
    (position, may_begin): (i64, bool),
) -> Result<(), Fault> {
    if let Some(last) = items.last().filter(|last| last.celebrates()) {
        changed(tx, allowed, last, AgendaItem { position, ..last.clone() }).await?;
        return Ok(());
    }
    if !may_begin || items.iter().any(AgendaItem::celebrates) {
        return Ok(());
    }
    let before = meetings::store::one_before(tx, meeting.group_id, meeting.starts_at).await?;
    let since = before.map_or_else(
        || ctx.today().saturating_sub(Span::new().days(LOOKING_BACK_DAYS)),
        |before| before.day(),
    );
    let found = went_well(tx, since).await?;
    if found.is_empty() {
        return Ok(());
    }
    let line = |one: &WentWell| {
        let key = format!("agenda-celebrate-{}", one.kind.word());
        ctx.text.with(&key, [("name", one.name.as_str().into())])
    };
    let item = AgendaItem {
        position,
        title: ctx.say("agenda-celebrate-item"),
        minutes: MINUTES,
        kind: ItemKind::Inform,
        details: found.iter().map(line).collect::<Vec<_>>().join("\n"),
        celebrates: Some(true),
        ..AgendaItem::of(meeting.id, AgendaItemId(allowed.new_id()))
    };
    added(tx, allowed, &item).await
}
