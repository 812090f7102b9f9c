use axum::extract::Query;
use axum::http::Method;
use kit_web::api::{Operation, json_answer};
use kit_web::{Access, Answer, Ctx, Routes};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::year::{Wanted, has_ended};
use crate::commitments::standing::{Asked, ElementStanding, Standing, Tally, read};
use crate::commitments::verdicts::VerdictWord;
use crate::rights::SEE_GOALS;

/// The report card of a calendar year.
#[derive(Serialize, JsonSchema)]
struct CommitmentReportShape {
    year: i64,
    /// False while the year is running.
    has_ended: bool,
    /// How many elements stand how, in all.
    counts: Vec<CommitmentCountShape>,
    /// By organization and title; at most 500.
    commitments: Vec<ReportedCommitmentShape>,
}

/// How many elements stand so.
#[derive(Serialize, JsonSchema)]
struct CommitmentCountShape {
    /// A verdict, or `unverified`.
    verdict: String,
    count: usize,
}

/// A commitment in a report card.
#[derive(Serialize, JsonSchema)]
struct ReportedCommitmentShape {
    id: Uuid,
    title: String,
    organization_id: Uuid,
    organization: String,
    /// Absent when no signed agreement is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    agreement_id: Option<Uuid>,
    elements: Vec<ReportedElementShape>,
}

/// An element in a report card.
#[derive(Serialize, JsonSchema)]
struct ReportedElementShape {
    id: Uuid,
    what: String,
    unit: String,
    baseline: Option<String>,
    target: Option<String>,
    /// A day like 2026-03-10.
    due_on: Option<String>,
    /// The newest value up to the end of the year, as decimal text.
    value: Option<String>,
    value_on: Option<String>,
    /// What the coalition's own number says, in words, for an element told by one.
    number: Option<String>,
    /// The newest verdict up to the year, or `unverified`.
    verdict: String,
    /// The year that verdict speaks of.
    verdict_for_year: Option<i64>,
    reason: Option<String>,
    verifier: Option<String>,
    /// Pieces of evidence of the year.
    evidence: i64,
    /// Of these, what people of the committing organization brought.
    evidence_own: i64,
    /// How often evidence was asked for and none was given.
    evidence_refused: i64,
}

impl From<&ElementStanding> for ReportedElementShape {
    fn from(one: &ElementStanding) -> Self {
        let element = &one.element;
        let verdict = one.verdict.as_ref();
        Self {
            id: element.id.0,
            what: element.what.clone(),
            unit: element.unit.clone(),
            baseline: element.baseline.map(|amount| amount.to_string()),
            target: element.target.map(|amount| amount.to_string()),
            due_on: element.due_on.map(|day| day.to_string()),
            value: one.value.map(|(value, _)| value.to_string()),
            value_on: one.value.map(|(_, day)| day.to_string()),
            number: one.number.as_ref().map(|number| number.value.clone()),
            verdict: word(one.word()),
            verdict_for_year: verdict.map(|verdict| verdict.for_year),
            reason: verdict.map(|verdict| verdict.reason.clone()),
            verifier: verdict.and_then(|verdict| verdict.who()),
            evidence: one.evidence.all,
            evidence_own: one.evidence.own,
            evidence_refused: one.evidence.refused,
        }
    }
}

fn word(word: Option<VerdictWord>) -> String {
    word.map_or("unverified", VerdictWord::word).to_owned()
}

impl From<&Standing> for ReportedCommitmentShape {
    fn from(standing: &Standing) -> Self {
        let one = &standing.commitment;
        Self {
            id: one.id.0,
            title: one.title.clone(),
            organization_id: one.organization_id.0,
            organization: one.organization.clone(),
            agreement_id: one.agreement_id.map(|id| id.0),
            elements: standing.elements.iter().map(Into::into).collect(),
        }
    }
}

pub(super) fn routes() -> Routes {
    let gives = Operation::gives::<CommitmentReportShape>(
        "getCommitmentReport",
        "The report card of commitments of a calendar year.",
    );
    Routes::new().api(
        Method::GET,
        "/api/v1/coalitions/{coalition}/commitment-report",
        Access::Holds(&SEE_GOALS),
        gives.query(&[("year", "A calendar year, not after the running one; the running one without it.")]),
        show,
    )
}

async fn show(ctx: Ctx, Query(wanted): Query<Wanted>) -> Answer {
    let year = wanted.year(&ctx)?;
    let standings = read(&ctx, &Asked { year: Some(year), ..Asked::default() }).await?;
    let tally = Tally::of(&standings);
    let words = VerdictWord::ALL.iter().map(|word| Some(*word)).chain([None]);
    let counts = words.map(|one| CommitmentCountShape { verdict: word(one), count: tally.count(one) });
    Ok(json_answer(&CommitmentReportShape {
        year,
        has_ended: has_ended(year, ctx.today()),
        counts: counts.collect(),
        commitments: standings.iter().map(Into::into).collect(),
    }))
}
