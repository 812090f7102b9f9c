use axum::extract::RawQuery;
use kit_store::search;
use kit_web::{Answer, Ctx, Page, Typed};

use super::views::{self, Hit, Results};
use crate::home::record_pages::{Shown, shown};

/// Longest search, in letters; what is typed beyond is not looked at.
const LONGEST: usize = 200;

pub(super) async fn search(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let typed: String =
        asked.get("words").chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    let typed = typed.trim();
    let found = search::find(&ctx.scope(), &kit_text::search_words(typed)).await?;
    let mut results = Results { typed: typed.to_owned(), groups: Vec::new() };
    for one in found {
        // What has no page this visitor may open is not found.
        if let Shown::At(address) = shown(&ctx, &one.subject_kind, one.subject_id) {
            results.add(&one.subject_kind, Hit { label: one.label, detail: one.detail, address });
        }
    }
    let title = if typed.is_empty() {
        ctx.say("search-title")
    } else {
        ctx.text.with("search-title-for", [("words", typed.into())])
    };
    Ok(Page::new(title, views::results(&ctx, &results)).show(&ctx))
}
