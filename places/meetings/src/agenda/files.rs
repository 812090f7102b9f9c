//! Papers handed in as files: kept whole, read by whoever may see the meeting, always saved and never run in our pages.

use axum::extract::{Path, Request};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_store::{Record, changed};
use kit_web::uploads::HandedIn;
use kit_web::{Answer, Ctx, Mistakes, Problem};
use uuid::Uuid;

use super::model::{AgendaItem, MOST_PAPERS, Paper, Papers};
use super::pages::shown_with;
use super::store;
use crate::meetings;
use crate::rights::RUN_MEETINGS;

/// Puts a file to the papers of an item.
pub(super) async fn hand_in(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, request: Request) -> Answer {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let handed_in = HandedIn::read(request).await?;
    let tx = ctx.scope().begin().await?;
    let before = AgendaItem::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let is_full = before.papers.0.len() >= MOST_PAPERS;
    let full = || Mistakes::one("file", "agenda-files-many");
    let checked = if is_full { Err(full()) } else { handed_in.checked() };
    let (name, kind, bytes) = match checked {
        Ok(file) => file,
        Err(mistakes) => return Ok(shown_with(&ctx, &before, &mistakes).await?.show_mistakes(&ctx)),
    };
    let file_id = allowed.new_id();
    store::keep_file(&tx, file_id, &name, kind, bytes).await?;
    let mut papers = before.papers.clone();
    papers.0.push(Paper { title: name, link: String::new(), file_id: Some(file_id) });
    changed(&tx, &allowed, &before, AgendaItem { papers, ..before.clone() }).await?;
    tx.commit().await?;
    Ok(Redirect::to(&ctx.path(&format!("/meetings/agenda/{id}/edit"))).into_response())
}

/// Takes a file off the papers; the history can bring it back.
pub(super) async fn take_out(ctx: Ctx, Path((_, id, file)): Path<(String, Uuid, Uuid)>) -> Answer {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let before = AgendaItem::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let kept = before.papers.0.iter().filter(|paper| paper.file_id != Some(file)).cloned().collect();
    changed(&tx, &allowed, &before, AgendaItem { papers: Papers(kept), ..before.clone() }).await?;
    tx.commit().await?;
    Ok(Redirect::to(&ctx.path(&format!("/meetings/agenda/{id}/edit"))).into_response())
}

/// One paper of a meeting.
pub(super) async fn download(ctx: Ctx, Path((_, asked, id)): Path<(String, String, Uuid)>) -> Answer {
    let scope = ctx.scope();
    let meeting = meetings::store::at_address(&scope, &asked).await?.ok_or(Problem::NotFound)?;
    let items = store::of_meeting(&scope, meeting.id).await?;
    let is_here = items.iter().any(|item| item.papers.files().any(|paper| paper.file_id == Some(id)));
    let found = if is_here { store::file(&scope, id).await? } else { None };
    let file = found.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, file.kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.name)),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok((headers, file.bytes).into_response())
}
