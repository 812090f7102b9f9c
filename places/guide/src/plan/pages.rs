use axum::extract::RawQuery;
use axum::http::header;
use axum::response::IntoResponse;
use kit_paper::{Block, Document};
use kit_store::jiff::Span;
use kit_store::{Day, Instant, Record};
use kit_web::{Answer, Ctx, Page, Problem, Typed, paper};

use super::copies::PlanCopy;
use super::model::Asked;
use super::since::Since;
use super::{contents, views};

/// What the address of a plan asks for.
pub fn asked(RawQuery(query): &RawQuery) -> Asked {
    Asked::read(&Typed::parse(query.as_deref().unwrap_or_default().as_bytes()))
}

/// The plan that is asked for.
///
/// # Errors
/// When there is no such copy to compare with.
pub async fn written(ctx: &Ctx, asked: &Asked) -> Result<Document, Problem> {
    let since = since(ctx, asked).await?;
    contents::write(ctx, asked, &since).await
}

/// What changed since the copy or the day that is asked for.
async fn since(ctx: &Ctx, asked: &Asked) -> Result<Since, Problem> {
    let scope = ctx.scope();
    if let Some(id) = asked.copy {
        let copy = PlanCopy::find(&scope, id).await?.ok_or(Problem::NotFound)?;
        return Ok(Since::read(&scope, copy.made_on, copy.made_at).await?);
    }
    Ok(match asked.since {
        Some(day) => Since::read(&scope, day, end_of(ctx, day)).await?,
        None => Since::default(),
    })
}

/// The last moment of a day where the coalition is.
fn end_of(ctx: &Ctx, day: Day) -> Instant {
    let next = day.saturating_add(Span::new().days(1));
    let moment = next.to_zoned(ctx.coalition().zone()).map(|moment| moment.timestamp().as_microsecond());
    Instant::from_microseconds(moment.unwrap_or(i64::MAX))
}

pub(super) async fn show(ctx: Ctx, query: RawQuery) -> Answer {
    let asked = asked(&query);
    let document = written(&ctx, &asked).await?;
    Ok(Page::new(document.title.clone(), views::page(&ctx, &asked, &document)).show(&ctx))
}

pub(super) async fn pdf(ctx: Ctx, query: RawQuery) -> Answer {
    let mut document = written(&ctx, &asked(&query)).await?;
    document.blocks.insert(1, Block::Contents);
    ctx.print("plan", document).await
}

/// The plan as a file that word processors open.
pub(super) async fn file(ctx: Ctx, query: RawQuery) -> Answer {
    let document = written(&ctx, &asked(&query)).await?;
    let name = format!("{}-plan-{}.html", ctx.coalition().slug, ctx.today());
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, paper::as_file(&ctx.text, &document)).into_response())
}
