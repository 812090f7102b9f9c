use axum::extract::Path;
use axum::http::Method;
use kit_web::api::{Body, ListPage, Operation, PAGING};
use kit_web::records::api::written;
use kit_web::{Access, Answer, Ctx, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Shown;
use super::own;
use crate::forms::api::{self as records, add, list, show};
use crate::rights::{BRING_EVIDENCE, SEE_GOALS};

/// A piece of evidence for an element, as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentEvidenceShape {
    id: Uuid,
    element_id: Uuid,
    /// The day it speaks of: a day like 2026-03-10.
    shown_on: String,
    /// One of site_visit, document, web_page, partner_numbers, financial_statement, media_report, training_log, map,
    /// none_given.
    kind: String,
    /// What it shows.
    words: String,
    /// The value it shows, as decimal text in the unit of the element.
    value: Option<String>,
    source_id: Option<Uuid>,
    link: String,
    file_id: Option<Uuid>,
    /// The person who brought it.
    brought_by_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A piece of evidence to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommitmentEvidence {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    element_id: Option<Uuid>,
    /// A day like 2026-03-10, not after today.
    shown_on: String,
    /// One of site_visit, document, web_page, partner_numbers, financial_statement, media_report, training_log, map,
    /// none_given.
    kind: String,
    words: String,
    value: String,
    source_id: Option<Uuid>,
    link: String,
    /// Left out by members, who bring what they send themselves.
    brought_by_id: Option<Uuid>,
}

impl From<Shown> for CommitmentEvidenceShape {
    fn from(shown: Shown) -> Self {
        Self {
            id: shown.id.0,
            element_id: shown.element_id.0,
            shown_on: shown.shown_on.to_string(),
            kind: shown.kind.word().to_owned(),
            words: shown.words,
            value: shown.value.map(|value| value.to_string()),
            source_id: shown.source_id.map(|id| id.0),
            link: shown.link,
            file_id: shown.file_id,
            brought_by_id: shown.brought_by_id.map(|id| id.0),
            version: shown.version,
        }
    }
}

impl From<NewCommitmentEvidence> for Typed {
    fn from(new: NewCommitmentEvidence) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("element_id", written(new.element_id)),
            ("shown_on", new.shown_on),
            ("kind", new.kind),
            ("words", new.words),
            ("value", new.value),
            ("source_id", written(new.source_id)),
            ("link", new.link),
            ("brought_by_id", written(new.brought_by_id)),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, bring) = (Access::Holds(&SEE_GOALS), Access::Holds(&BRING_EVIDENCE));
    let all = "/api/v1/coalitions/{coalition}/commitment-evidence";
    let each = "/api/v1/coalitions/{coalition}/commitment-evidence/{id}";
    let one = |name, summary| Operation::gives::<CommitmentEvidenceShape>(name, summary);
    let listed = Operation::gives::<ListPage<CommitmentEvidenceShape>>(
        "listCommitmentEvidence",
        "What shows how the elements of commitments go.",
    );
    let added = one("addCommitmentEvidence", "Adds a piece of evidence for an element.");
    let changed = one(
        "changeCommitmentEvidence",
        "Replaces what a piece of evidence says: one's own, or any for those who edit goals.",
    );
    Routes::new()
        .api(Method::GET, all, see, listed.query(PAGING), list::<Shown>)
        .api(Method::POST, all, bring, added.takes::<NewCommitmentEvidence>(), add::<Shown>)
        .api(
            Method::GET,
            each,
            see,
            one("getCommitmentEvidence", "A piece of evidence."),
            show::<Shown>,
        )
        .api(Method::PUT, each, bring, changed.takes::<NewCommitmentEvidence>(), change)
        .api(
            Method::DELETE,
            each,
            bring,
            one("removeCommitmentEvidence", "Takes a piece of evidence out; answers with what it was."),
            take_out,
        )
}

async fn change(
    ctx: Ctx,
    Path((coalition, id)): Path<(String, Uuid)>,
    body: Body<NewCommitmentEvidence>,
) -> Answer {
    own::checked(&ctx, id).await?;
    records::change::<Shown>(ctx, Path((coalition, id)), body).await
}

async fn take_out(ctx: Ctx, Path((coalition, id)): Path<(String, Uuid)>) -> Answer {
    own::checked(&ctx, id).await?;
    records::remove::<Shown>(ctx, Path((coalition, id))).await
}
