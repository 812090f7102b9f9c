use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kit_paper::plain_words;
use kit_web::api::{ListPage, Operation, json_answer};
use kit_web::{Access, Answer, Ctx, Routes};
use people::groups::told::{HandedOn, handed_on};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::contents;
use super::pages::{of, pdf, takeover};
use crate::rights::SEE_GUIDE;

/// An office a binder can be made for.
#[derive(Serialize, JsonSchema)]
struct OfficeShape {
    id: Uuid,
    /// "chair", "treasurer", …
    kind: &'static str,
    /// How the group calls it; empty: as its kind is called.
    own_name: String,
    group_id: Uuid,
    group: String,
    /// Nobody holds it when left out.
    holder_id: Option<Uuid>,
    /// The last day of the term, like 2027-06-30.
    until: Option<String>,
}

/// A handover binder as programs read it.
#[derive(Serialize, JsonSchema)]
struct BinderShape {
    /// The id of the office, or `coordinator`.
    office: String,
    /// The day it is for, like 2026-03-10.
    day: String,
    language: &'static str,
    title: String,
    /// Every word in reading order: `##` before headings, bars between the cells of a table.
    words: String,
}

const ASKED: &[(&str, &str)] = &[("day", "The day of the handover, like 2026-09-01; left out, today.")];

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_GUIDE);
    let all = Operation::gives::<ListPage<OfficeShape>>(
        "listBinders",
        "The offices of groups that work; for each there is a binder, and one more for `coordinator`. At most 120.",
    );
    let one = Operation::gives::<BinderShape>(
        "getBinder",
        "What whoever takes over an office needs to know, as far as you may see it.",
    )
    .query(ASKED);
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/binders", see, all, list)
        .api(Method::GET, "/api/v1/coalitions/{coalition}/binders/{office}", see, one, show)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/binders/{office}/binder.pdf",
            see,
            Operation::prints("printBinder", "The same as PDF.").query(ASKED),
            pdf,
        )
}

async fn list(ctx: Ctx) -> Answer {
    let offices = handed_on(&ctx.scope(), ctx.today()).await?;
    let items = offices.into_iter().map(shape).collect();
    Ok(json_answer(&ListPage { items, next: None }))
}

fn shape(office: HandedOn) -> OfficeShape {
    OfficeShape {
        id: office.id.0,
        kind: office.kind.word(),
        own_name: office.own_name,
        group_id: office.group_id.0,
        group: office.group,
        holder_id: office.holder_id.map(|id| id.0),
        until: office.until.map(|day| day.to_string()),
    }
}

async fn show(ctx: Ctx, Path((_, office)): Path<(String, String)>, query: RawQuery) -> Answer {
    let (of, takeover) = (of(&office)?, takeover(&ctx, &query));
    let document = contents::write(&ctx, of, takeover).await?;
    Ok(json_answer(&BinderShape {
        office: of.word(),
        day: takeover.day.to_string(),
        language: document.language,
        words: plain_words(&document),
        title: document.title,
    }))
}
