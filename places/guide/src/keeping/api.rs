use kit_web::api::json_answer;
use kit_web::{Answer, Ctx};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::known::standings;
use super::model::Reason;

/// One reason to stay.
#[derive(Serialize, JsonSchema)]
pub struct ReasonShape {
    /// `recognition`, `respect`, `role`, `relationships`, `reward` or `results`.
    reason: &'static str,
    /// `yes`, `not_yet` or `unknown`.
    answer: &'static str,
}

/// A person with the six reasons.
#[derive(Serialize, JsonSchema)]
pub struct PersonShape {
    person_id: Uuid,
    reasons: Vec<ReasonShape>,
}

/// Everybody who takes part, by name.
#[derive(Serialize, JsonSchema)]
pub struct KeepingShape {
    people: Vec<PersonShape>,
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let people = standings(&ctx).await?.into_iter().map(|one| PersonShape {
        person_id: one.person.id.0,
        reasons: Reason::ALL
            .iter()
            .zip(one.answers)
            .map(|(reason, answer)| ReasonShape { reason: reason.word(), answer: answer.word() })
            .collect(),
    });
    Ok(json_answer(&KeepingShape { people: people.collect() }))
}
