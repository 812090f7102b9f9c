use axum::http::Method;
use kit_web::api::{Body, Operation, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Mistakes, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{actions, model};
use crate::commitments::elements::api::NewCommitmentElement;
use crate::commitments::made::api::{CommitmentShape, NewCommitment};
use crate::rights::EDIT_GOALS;

/// A commitment with its elements in their order, at most 19.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewWholeCommitment {
    commitment: NewCommitment,
    elements: Vec<NewCommitmentElement>,
}

pub(super) fn routes() -> Routes {
    Routes::new().api(
        Method::POST,
        "/api/v1/coalitions/{coalition}/commitments-whole",
        Access::Holds(&EDIT_GOALS),
        Operation::gives::<CommitmentShape>("addWholeCommitment", "Adds a commitment with its elements.")
            .takes::<NewWholeCommitment>(),
        add,
    )
}

async fn add(ctx: Ctx, Body(new): Body<NewWholeCommitment>) -> Answer {
    if new.elements.len() >= model::MOST_ROWS {
        return Err(Problem::Mistaken(Mistakes::one("elements", "commitments-whole-too-many")));
    }
    let elements: Vec<Typed> = new.elements.into_iter().map(Typed::from).collect();
    let typed = model::filled(new.commitment.into(), &elements);
    let commitment = actions::add(&ctx, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&CommitmentShape::from(commitment)))
}
