use axum::extract::RawQuery;
use axum::http::header;
use axum::response::IntoResponse;
use kit_paper::Block;
use kit_web::{Answer, Ctx, Page, Typed, paper};

use super::model::Asked;
use super::{contents, views};

/// What the address of a plan asks for.
pub fn asked(RawQuery(query): &RawQuery) -> Asked {
    Asked::read(&Typed::parse(query.as_deref().unwrap_or_default().as_bytes()))
}

pub(super) async fn show(ctx: Ctx, query: RawQuery) -> Answer {
    let asked = asked(&query);
    let document = contents::write(&ctx, &asked).await?;
    Ok(Page::new(document.title.clone(), views::page(&ctx, &asked, &document)).show(&ctx))
}

pub(super) async fn pdf(ctx: Ctx, query: RawQuery) -> Answer {
    let mut document = contents::write(&ctx, &asked(&query)).await?;
    document.blocks.insert(1, Block::Contents);
    ctx.print("plan", document).await
}

/// The plan as a file that word processors open.
pub(super) async fn file(ctx: Ctx, query: RawQuery) -> Answer {
    let document = contents::write(&ctx, &asked(&query)).await?;
    let name = format!("{}-plan-{}.html", ctx.coalition().slug, ctx.today());
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, paper::as_file(&ctx.text, &document)).into_response())
}
