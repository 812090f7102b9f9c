//! Decisions that are to be looked at again, for those who run meetings.

use kit_store::Fault;
use kit_web::Ctx;
use meetings::decisions::store::{self, ToReview};
use meetings::rights::RUN_MEETINGS;

use super::line::{DAYS_AHEAD, Due, days_from};

/// # Errors
/// When the database does not answer.
pub async fn collect(ctx: &Ctx) -> Result<Vec<Due>, Fault> {
    if !ctx.holds(&RUN_MEETINGS) {
        return Ok(Vec::new());
    }
    let line = |decision: ToReview| Due {
        day: decision.day,
        words: ctx.text.with(
            "home-due-decision",
            [("number", decision.number.into()), ("title", decision.title.as_str().into())],
        ),
        address: ctx.path(&format!("/meetings/decisions/{}", decision.id)),
        who: String::new(),
        is_yours: false,
        open_promises: None,
    };
    let due = store::due(&ctx.scope(), days_from(ctx.today(), DAYS_AHEAD)).await?;
    Ok(due.into_iter().map(line).collect())
}
