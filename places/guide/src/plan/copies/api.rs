use axum::extract::{Path, Query};
use axum::http::Method;
use kit_paper::plain_words;
use kit_web::api::{Body, ListPage, Operation, PAGING, json_answer};
use kit_web::paging::{self, AfterDay};
use kit_web::records::api::written;
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::PlanCopy;
use super::pages::{Older, PAGE, from_the_end, pdf, stored};
use super::{actions, store};
use crate::rights::{RUN_GUIDE, SEE_GUIDE};

/// A frozen copy of the plan as programs see it.
#[derive(Serialize, JsonSchema)]
struct CopyShape {
    id: Uuid,
    /// A day like 2026-03-10.
    made_on: String,
    /// `members`, `funder` or `public`.
    audience: &'static str,
    parts: Vec<String>,
    /// `en` or `es`.
    language: String,
    title: String,
    sent_to: String,
    /// SHA-256 of the stored document, in hexadecimal.
    hash: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A frozen copy with what it says.
#[derive(Serialize, JsonSchema)]
struct WholeCopyShape {
    copy: CopyShape,
    /// Whether the stored document still has the fingerprint it was frozen with.
    is_whole: bool,
    /// Every word in reading order: `##` before headings, bars between the cells of a table.
    words: String,
}

/// A copy to freeze.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct NewCopy {
    /// Your own id makes freezing repeatable; left out, one is made.
    id: Option<Uuid>,
    /// `members`, `funder` or `public`; left out, the members.
    audience: String,
    /// Left out, all of them.
    parts: Vec<String>,
    sent_to: String,
}

/// To whom a copy was sent.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct SentTo {
    version: Option<i64>,
    sent_to: String,
}

impl From<PlanCopy> for CopyShape {
    fn from(copy: PlanCopy) -> Self {
        Self {
            id: copy.id.0,
            made_on: copy.made_on.to_string(),
            audience: copy.audience.word(),
            parts: copy.parts.0,
            language: copy.language,
            title: copy.title,
            sent_to: copy.sent_to,
            hash: copy.hash,
            version: copy.version,
        }
    }
}

impl From<NewCopy> for Typed {
    fn from(new: NewCopy) -> Self {
        let mut typed =
            Self::from_pairs([("id", written(new.id)), ("audience", new.audience), ("sent_to", new.sent_to)]);
        new.parts.into_iter().for_each(|part| typed.push("part", part));
        typed
    }
}

const ALL: &str = "/api/v1/coalitions/{coalition}/plan-copies";
const EACH: &str = "/api/v1/coalitions/{coalition}/plan-copies/{id}";

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_GUIDE), Access::Holds(&RUN_GUIDE));
    let listed = Operation::gives::<ListPage<CopyShape>>(
        "listPlanCopies",
        "Frozen copies of the plan, the latest first.",
    );
    let add = Operation::gives::<CopyShape>("freezePlan", "Freezes the plan as it is now, in your language.");
    let get = Operation::gives::<WholeCopyShape>("getPlanCopy", "A frozen copy with what it says.");
    let sent = Operation::gives::<CopyShape>("tellPlanCopySent", "Writes down to whom a copy was sent.");
    let out = Operation::gives::<CopyShape>("removePlanCopy", "Takes a copy out; answers with what it was.");
    Routes::new()
        .api(Method::GET, ALL, see, listed.query(PAGING), list)
        .api(Method::POST, ALL, run, add.takes::<NewCopy>(), freeze)
        .api(Method::GET, EACH, see, get, show)
        .api(Method::PUT, EACH, run, sent.takes::<SentTo>(), tell_sent)
        .api(Method::DELETE, EACH, run, out, remove)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/plan-copies/{id}/plan.pdf",
            see,
            Operation::prints("printPlanCopy", "A frozen copy as PDF."),
            pdf,
        )
}

async fn list(ctx: Ctx, Query(older): Query<Older>) -> Answer {
    let before = ctx.page_start(&older.after, from_the_end())?;
    let rows = store::latest(&ctx.scope(), before, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |one| AfterDay { day: one.made_on, id: one.id.0 }.to_string());
    let items = rows.into_iter().map(CopyShape::from).collect();
    Ok(json_answer(&ListPage::<CopyShape> { items, next }))
}

async fn freeze(ctx: Ctx, Body(new): Body<NewCopy>) -> Answer {
    let copy = actions::freeze(&ctx, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&CopyShape::from(copy)))
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let stored = stored(&ctx, id).await?;
    Ok(json_answer(&WholeCopyShape {
        words: plain_words(&stored.document),
        is_whole: stored.is_whole,
        copy: stored.copy.into(),
    }))
}

async fn tell_sent(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<SentTo>) -> Answer {
    let typed = Typed::from_pairs([("version", written(new.version)), ("sent_to", new.sent_to)]);
    let copy = actions::tell_sent(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&CopyShape::from(copy)))
}

async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let copy = actions::take_out(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&CopyShape::from(copy)))
}
