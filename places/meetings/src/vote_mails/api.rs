use axum::extract::Path;
use axum::http::Method;
use kit_web::api::{Operation, json_answer};
use kit_web::messages::{self, Recipient};
use kit_web::{Access, Answer, Ctx, Problem, Routes};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::actions;
use crate::rights::RUN_MEETINGS;

/// Who would get a ballot link, or the result once it is counted.
#[derive(Serialize, JsonSchema)]
pub struct VoteMailsShape {
    /// `ballot-link` or `vote-result`.
    kind: &'static str,
    /// How many were told before.
    told: usize,
    by_mail: Vec<Uuid>,
    in_weekly_note: Vec<Uuid>,
    to_telephone: Vec<Uuid>,
    /// Who will not hear of it.
    others: Vec<Uuid>,
}

/// How many were told now.
#[derive(Serialize, JsonSchema)]
pub struct VoteToldShape {
    told: usize,
}

pub(super) fn routes() -> Routes {
    let run = Access::Holds(&RUN_MEETINGS);
    let path = "/api/v1/coalitions/{coalition}/proposals/{id}/mails";
    let looked = Operation::gives::<VoteMailsShape>(
        "previewVoteMails",
        "Who would get a ballot link, or the result once the vote is counted. Nothing is sent.",
    );
    let told = Operation::gives::<VoteToldShape>("sendVoteMails", "Sends them, to nobody twice.");
    Routes::new()
        .api(Method::GET, path, run, looked, look)
        .api(Method::POST, path, run, told, send)
}

async fn look(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let to_tell = actions::to_tell(&ctx, id).await?.ok_or(Problem::NotFound)?;
    let kind = messages::message(&ctx.app, to_tell.tells.kind()).ok_or(Problem::NotFound)?;
    let preview = messages::preview(&ctx, kind, to_tell.recipients).await?;
    let ids = |people: &[Recipient]| people.iter().map(|person| person.id).collect();
    Ok(json_answer(&VoteMailsShape {
        kind: to_tell.tells.kind(),
        told: to_tell.told,
        by_mail: ids(&preview.by_mail),
        in_weekly_note: ids(&preview.in_weekly_note),
        to_telephone: ids(&preview.to_telephone),
        others: preview.others.iter().map(|(person, _)| person.id).collect(),
    }))
}

async fn send(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let told = actions::tell(&ctx, id).await?;
    Ok(json_answer(&VoteToldShape { told }))
}
