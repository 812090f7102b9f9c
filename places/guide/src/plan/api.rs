use axum::extract::RawQuery;
use axum::http::Method;
use kit_paper::plain_words;
use kit_web::api::{Operation, json_answer};
use kit_web::{Access, Answer, Ctx, Routes};
use schemars::JsonSchema;
use serde::Serialize;

use super::pages::{asked, written};
use crate::rights::SEE_GUIDE;

/// The plan as programs read it.
#[derive(Serialize, JsonSchema)]
struct PlanShape {
    /// `members`, `funder` or `public`.
    audience: &'static str,
    /// The parts it holds, in their order.
    parts: Vec<&'static str>,
    language: &'static str,
    /// `2026-03-10`
    made_on: String,
    title: String,
    /// Every word in reading order: `##` before headings, bars between the cells of a table.
    words: String,
}

const ASKED: &[(&str, &str)] = &[
    ("audience", "For whom; left out, the members."),
    ("part", "A part, several times for several; left out, all of them."),
    ("since", "A day: what changed after it is marked."),
    ("copy", "The id of a frozen copy: what changed after it is marked."),
];

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_GUIDE);
    let plan = Operation::gives::<PlanShape>(
        "getPlan",
        "The coalition's plan as it is today, for an audience: `members`, `funder` or `public`.",
    );
    let printed = Operation::prints("printPlan", "The same as PDF.");
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/plan", see, plan.query(ASKED), show)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/plan.pdf",
            see,
            printed.query(ASKED),
            super::pages::pdf,
        )
}

async fn show(ctx: Ctx, query: RawQuery) -> Answer {
    let asked = asked(&query);
    let document = written(&ctx, &asked).await?;
    Ok(json_answer(&PlanShape {
        audience: asked.audience.word(),
        parts: asked.parts.iter().map(|part| part.word()).collect(),
        language: document.language,
        made_on: ctx.today().to_string(),
        words: plain_words(&document),
        title: document.title,
    }))
}
