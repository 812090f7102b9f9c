use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_web::{Answer, Ctx, Page, Problem};
use uuid::Uuid;

use super::views;
use crate::meetings::store;
use crate::meetings::views::address;

/// The page of a meeting. Its id leads to the address of its day.
pub async fn show(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = store::at_address(&ctx.scope(), &asked).await?.ok_or(Problem::NotFound)?;
    if asked.parse::<Uuid>().is_ok() {
        return Ok(Redirect::to(&address(&ctx, &meeting)).into_response());
    }
    let people = people::members::store::names(&ctx.scope()).await?;
    let body = views::page(&ctx, &meeting, &people);
    Ok(Page::new(meeting.title.clone(), body).show(&ctx))
}
