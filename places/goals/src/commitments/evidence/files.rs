//! A file that goes with a piece of evidence; it is kept and handed out like those of sources.

use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Redirect};
use kit_store::{Record, changed};
use kit_web::uploads::HandedIn;
use kit_web::{Answer, Ctx, Problem};
use uuid::Uuid;

use super::model::Shown;
use super::{own, pages};
use crate::evidence::files::SourceFileId;
use crate::evidence::files::store::{self, SourceFile};
use crate::rights::BRING_EVIDENCE;

/// Puts a file to a piece of evidence; the one before stays in the history.
pub(super) async fn upload(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, request: Request) -> Answer {
    let allowed = ctx.may(&BRING_EVIDENCE)?;
    own::checked(&ctx, id).await?;
    let handed_in = HandedIn::read(request).await?;
    let (name, kind, bytes) = match handed_in.checked() {
        Ok(file) => file,
        Err(mistakes) => return Ok(pages::page(&ctx, id, &mistakes).await?.show_mistakes(&ctx)),
    };
    let tx = ctx.scope().begin().await?;
    let before = Shown::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let file = SourceFile {
        id: SourceFileId(allowed.new_id()),
        name,
        kind,
        size,
        bytes: bytes.to_vec(),
    };
    store::keep(&tx, &file).await?;
    let after = Shown { file_id: Some(file.id.0), ..before.clone() };
    changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(Redirect::to(&ctx.path(&format!("/goals/commitment-evidence/{id}"))).into_response())
}
