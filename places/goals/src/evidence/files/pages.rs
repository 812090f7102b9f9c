use axum::extract::{FromRequest, Multipart, Path, Request};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_store::{Record, changed};
use kit_web::{Answer, Ctx, Mistakes, Problem};
use uuid::Uuid;

use super::model::{FileKind, LARGEST, SourceFileId};
use super::store::{self, SourceFile};
use crate::evidence::pages::source_page;
use crate::evidence::sources::EvidenceSource;
use crate::rights::EDIT_GOALS;

/// What the form brought: the name of the file and its bytes, if one was chosen.
async fn read(request: Request) -> Result<Option<(String, Vec<u8>)>, Problem> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Problem::NotFound)?;
    while let Some(field) = form.next_field().await.map_err(|_| Problem::TooLarge)? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|_| Problem::TooLarge)?;
            return Ok((!bytes.is_empty()).then(|| (name, bytes.to_vec())));
        }
    }
    Ok(None)
}

fn checked(file: Option<(String, Vec<u8>)>) -> Result<(String, FileKind, Vec<u8>), Mistakes> {
    let (name, bytes) = file.ok_or_else(|| Mistakes::one("file", "evidence-file-missing"))?;
    if bytes.len() > LARGEST {
        return Err(Mistakes::one("file", "evidence-file-too-large"));
    }
    let kind = FileKind::of(&bytes).ok_or_else(|| Mistakes::one("file", "evidence-file-kind"))?;
    Ok((kind.safe_name(&name), kind, bytes))
}

/// Puts a file to a source; the one before stays in the history.
pub async fn upload(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, request: Request) -> Answer {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let (name, kind, bytes) = match checked(read(request).await?) {
        Ok(file) => file,
        Err(mistakes) => return Ok(source_page(&ctx, id, &mistakes).await?.show_mistakes(&ctx)),
    };
    let tx = ctx.scope().begin().await?;
    let before = EvidenceSource::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let file = SourceFile { id: SourceFileId(allowed.new_id()), name, kind, size, bytes };
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
