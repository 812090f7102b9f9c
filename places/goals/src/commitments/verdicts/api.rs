use axum::extract::Path;
use axum::http::Method;
use kit_store::Record;
use kit_web::api::{Body, Operation, json_answer};
use kit_web::records::api::written;
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::give;
use super::model::{Judge, Verdict};
use super::store::{self, Listed};
use crate::commitments::elements::Element;
use crate::rights::{SEE_GOALS, VERIFY_COMMITMENTS};

/// What an independent verifier found of an element, as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentVerdictShape {
    id: Uuid,
    element_id: Uuid,
    /// One of met, on_track, partly_met, not_started, not_met, cannot_be_verified.
    verdict: String,
    reason: String,
    /// A day like 2026-03-10.
    given_on: String,
    /// The calendar year it speaks of.
    for_year: i64,
    /// The name of the verifier; absent once they were erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    verifier: Option<String>,
    /// False when the verifier belongs to the committing organization by now.
    is_independent_today: bool,
}

/// A verdict to write down.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommitmentVerdict {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    /// One of met, on_track, partly_met, not_started, not_met, cannot_be_verified.
    verdict: String,
    reason: String,
    /// A day like 2026-03-10, not after today.
    given_on: String,
    for_year: Option<i64>,
    /// The person who verified; never one who speaks for the committing organization.
    verifier_person_id: Option<Uuid>,
    /// The organization that verified, when it is not a person.
    verifier_organization_id: Option<Uuid>,
    /// Your own account, when you sign in without being a person of the coalition.
    verifier_account_id: Option<Uuid>,
}

impl From<Listed> for CommitmentVerdictShape {
    fn from(listed: Listed) -> Self {
        Self {
            id: listed.id.0,
            element_id: listed.element_id.0,
            verdict: listed.verdict.word().to_owned(),
            given_on: listed.given_on.to_string(),
            for_year: listed.for_year,
            verifier: listed.who(),
            is_independent_today: listed.is_independent_today(),
            reason: listed.reason,
        }
    }
}

impl From<NewCommitmentVerdict> for Typed {
    fn from(new: NewCommitmentVerdict) -> Self {
        let person = new.verifier_person_id.map(|id| Judge::Person(people::members::PersonId(id)));
        let organization = new
            .verifier_organization_id
            .map(|id| Judge::Organization(people::organizations::OrganizationId(id)));
        let account = new.verifier_account_id.map(|id| Judge::Account(kit_store::AccountId(id)));
        Self::from_pairs([
            ("id", written(new.id)),
            ("verdict", new.verdict),
            ("reason", new.reason),
            ("given_on", new.given_on),
            ("for_year", written(new.for_year)),
            ("verifier", person.or(organization).or(account).map(Judge::word).unwrap_or_default()),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let all = "/api/v1/coalitions/{coalition}/commitment-elements/{id}/verdicts";
    let listed = Operation::gives::<Vec<CommitmentVerdictShape>>(
        "listCommitmentVerdicts",
        "What independent verifiers found of an element, the newest year first; at most 200.",
    );
    let given = Operation::gives::<CommitmentVerdictShape>(
        "addCommitmentVerdict",
        "Writes down what an independent verifier found of an element. The one before stays.",
    );
    Routes::new().api(Method::GET, all, Access::Holds(&SEE_GOALS), listed, list).api(
        Method::POST,
        all,
        Access::Holds(&VERIFY_COMMITMENTS),
        given.takes::<NewCommitmentVerdict>(),
        add,
    )
}

async fn list(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let element = Element::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let verdicts = store::of_element(&ctx.scope(), element.id).await?;
    let shapes: Vec<CommitmentVerdictShape> = verdicts.into_iter().map(Into::into).collect();
    Ok(json_answer(&shapes))
}

async fn add(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewCommitmentVerdict>) -> Answer {
    let verdict: Verdict = give(&ctx, id, &new.into()).await.map_err(SaveProblem::plain)?;
    let listed = store::of_element(&ctx.scope(), verdict.element_id).await?;
    let own = listed.into_iter().find(|one| one.id == verdict.id).ok_or(Problem::NotFound)?;
    Ok(json_answer(&CommitmentVerdictShape::from(own)))
}
