use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::IntoResponse;
use kit_paper::{Block, Document};
use kit_web::{Answer, Ctx, Page, Problem, Typed, paper};

use super::model::{Of, Takeover};
use super::{contents, views};

type At = Path<(String, String)>;

/// The day the address of a binder asks for.
pub fn takeover(ctx: &Ctx, RawQuery(query): &RawQuery) -> Takeover {
    Takeover::read(&Typed::parse(query.as_deref().unwrap_or_default().as_bytes()), ctx.today())
}

/// Which binder an address means.
///
/// # Errors
/// [`Problem::NotFound`] for one that names no office.
pub fn of(office: &str) -> Result<Of, Problem> {
    Of::read(office).ok_or(Problem::NotFound)
}

/// All offices, to choose one.
pub(super) async fn choose(ctx: Ctx) -> Answer {
    let offices = people::groups::told::handed_on(&ctx.scope(), ctx.today()).await?;
    Ok(Page::new(ctx.say("binder-title"), views::choose(&ctx, &offices)).show(&ctx))
}

pub(super) async fn show(ctx: Ctx, Path((_, office)): At, query: RawQuery) -> Answer {
    let (of, takeover) = (of(&office)?, takeover(&ctx, &query));
    let document = contents::write(&ctx, of, takeover).await?;
    Ok(Page::new(document.title.clone(), views::page(&ctx, of, takeover, &document)).show(&ctx))
}

pub(super) async fn pdf(ctx: Ctx, Path((_, office)): At, query: RawQuery) -> Answer {
    let mut document = asked(&ctx, &office, &query).await?;
    document.blocks.insert(1, Block::Contents);
    ctx.print("binder", document).await
}

async fn asked(ctx: &Ctx, office: &str, query: &RawQuery) -> Result<Document, Problem> {
    contents::write(ctx, of(office)?, takeover(ctx, query)).await
}

/// The binder as a file that word processors open.
pub(super) async fn file(ctx: Ctx, Path((_, office)): At, query: RawQuery) -> Answer {
    let document = asked(&ctx, &office, &query).await?;
    let name = format!("{}-binder-{}.html", ctx.coalition().slug, ctx.today());
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, paper::as_file(&ctx.text, &document)).into_response())
}
