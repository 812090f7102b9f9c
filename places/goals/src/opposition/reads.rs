//! Every reading of sealed pages is written down: who looked at what, and when.

use axum::extract::{Path, Query};
use kit_store::{Fault, InCoalition, Record, Tx, added};
use kit_web::{Answer, Ctx, Page, Problem, paging, parts};
use maud::html;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::views;
use crate::forms::{self, FormRecord};
use crate::rights::SEE_SEALED;
use crate::tabs;

/// Readings on one page.
const PAGE: i64 = 50;

/// That somebody looked. Its entry in the history is all there is of it: it has no row, so that nobody can change it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OppositionRead {
    /// The same for all readings of a coalition, so that they are one history.
    coalition: Uuid,
    what: String,
    version: i64,
}

impl Record for OppositionRead {
    kit_store::versioned!("opposition_read", coalition);

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(_: &impl InCoalition, _: Uuid) -> Result<Option<Self>, Fault> {
        Ok(None)
    }

    async fn put(&self, _: &Tx) -> Result<(), Fault> {
        Ok(())
    }

    async fn take_out(_: &Tx, _: Uuid) -> Result<(), Fault> {
        Ok(())
    }
}

/// Writes down that this visitor looks at `what`, before anything is shown.
///
/// # Errors
/// Without the right of the core team, or when the database does not answer.
pub async fn write_down(ctx: &Ctx, what: &str) -> Result<(), Problem> {
    let allowed = ctx.may(&SEE_SEALED)?;
    // A batch of its own keeps readings out of the news; they have a page of their own.
    let allowed = allowed.in_batch(allowed.new_id());
    let tx = ctx.scope().begin().await?;
    let read = OppositionRead { coalition: tx.coalition().into(), what: what.to_owned(), version: 1 };
    added(&tx, &allowed, &read).await?;
    tx.commit().await?;
    Ok(())
}

/// The form of a sealed record, which shows it.
pub(super) async fn edit<T: FormRecord>(ctx: Ctx, path: Path<(String, Uuid)>) -> Answer {
    let record = T::find(&ctx.scope(), path.1).await?.ok_or(Problem::NotFound)?;
    write_down(&ctx, &record.label()).await?;
    forms::pages::edit::<T>(ctx, path).await
}

#[derive(Default, Deserialize)]
pub(super) struct Older {
    #[serde(default)]
    after: String,
}

/// Who looked at what, the latest first. Looking at this list is no reading of what is sealed.
pub(super) async fn list(ctx: Ctx, Query(older): Query<Older>) -> Answer {
    let before = ctx.page_start(&older.after, Uuid::max())?;
    let scope = ctx.scope();
    let of = scope.coalition().into();
    let reads = kit_store::changes_of_before(&scope, OppositionRead::KIND, of, before, PAGE + 1).await?;
    let (reads, next) = paging::cut(reads, PAGE, |read| read.id.to_string());
    let address = ctx.path("/goals/opposition/readers");
    let here = |at: kit_store::Instant| at.timestamp().to_zoned(ctx.coalition().zone());
    let body = html! {
        (tabs::crumbs(&ctx, &[views::crumb(&ctx)]))
        (tabs::head(&ctx.say("opposition-readers"), Some(ctx.say("opposition-readers-lede")), html! {}))
        div.panel {
            ul.rows { @for read in &reads {
                @let moment = here(read.at);
                li { b { (read.actor_name) } " " (read.subject_label) br;
                    span.sm.mut { (ctx.text.date(moment.date(), ctx.today())) ", " (ctx.text.time(moment.time())) } }
            } }
            (parts::next_page(&ctx.text, next.map(|after| format!("{address}?after={after}"))))
        }
    };
    Ok(Page::new(ctx.say("opposition-readers"), body).show(&ctx))
}
