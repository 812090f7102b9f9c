use axum::extract::{Path, Request};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_store::{Record, changed};
use kit_web::uploads::HandedIn;
use kit_web::{Answer, Ctx, Problem};
use uuid::Uuid;

use super::model::SourceFileId;
use super::store::{self, SourceFile};
use crate::evidence::pages::source_page;
use crate::evidence::sources::EvidenceSource;
use crate::rights::EDIT_GOALS;

/// Puts a file to a source; the one before stays in the history.
pub async fn upload(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, request: Request) -> Answer {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let handed_in = HandedIn::read(request).await?;
    let (name, kind, bytes) = match handed_in.checked() {
        Ok(file) => file,
        Err(mistakes) => return Ok(source_page(&ctx, id, &mistakes).await?.show_mistakes(&ctx)),
    };
    let tx = ctx.scope().begin().await?;
    let before = EvidenceSource::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let file = SourceFile {
        id: SourceFileId(allowed.new_id()),
        name,
        kind,
        size,
        bytes: bytes.to_vec(),
    };
    store::keep(&tx, &file).await?;
    let after = EvidenceSource { file_id: Some(file.id.0), ..before.clone() };
    changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(Redirect::to(&ctx.path(&format!("/goals/evidence/sources/{id}"))).into_response())
}

/// The file, always to be saved and never to be run inside our pages.
pub async fn download(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let file = store::file(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, file.kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.name)),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok((headers, file.bytes).into_response())
}
