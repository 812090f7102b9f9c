use axum::extract::Path;
use axum::http::Method;
use kit_store::Record;
use kit_web::api::{ListPage, Operation, json_answer};
use kit_web::{Access, Answer, Ctx, Problem, Routes};
use people::members::Person;
use people::organizations::Organization;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::model::{Lately, by_subject};
use super::{MEETINGS, store};

/// How somebody came to one of the latest meetings.
#[derive(Serialize, JsonSchema)]
pub struct CameShape {
    meeting_id: Uuid,
    title: String,
    /// The day it was held, `2026-03-19`.
    day: String,
    /// `there`, `online`, `excused` or `away`.
    presence: &'static str,
}

pub(super) fn routes(see: Access) -> Routes {
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/people/{id}/attendance",
            see,
            Operation::gives::<ListPage<CameShape>>(
                "listAttendanceOfPerson",
                "How a person came to the last 6 meetings of the whole coalition since they joined, the newest first.",
            ),
            of_a_person,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/organizations/{id}/attendance",
            see,
            Operation::gives::<ListPage<CameShape>>(
                "listAttendanceOfOrganization",
                "How an organization came to the last 6 meetings of the whole coalition since it joined, the newest first.",
            ),
            of_an_organization,
        )
}

async fn of_a_person(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Person::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let held = store::held(&ctx.scope(), MEETINGS).await?;
    let lines = store::of_people(&ctx.scope(), &held, &[id]).await?;
    Ok(json_answer(&shape(by_subject(&held, lines))))
}

async fn of_an_organization(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Organization::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let held = store::held(&ctx.scope(), MEETINGS).await?;
    let lines = store::of_organizations(&ctx.scope(), &held, &[id]).await?;
    Ok(json_answer(&shape(by_subject(&held, lines))))
}

fn shape(all: Vec<Lately<'_>>) -> ListPage<CameShape> {
    let came = all.into_iter().flat_map(|own| own.came.into_iter().rev());
    let items = came.map(|(meeting, presence)| CameShape {
        meeting_id: meeting.id.0,
        title: meeting.title.clone(),
        day: meeting.day().to_string(),
        presence: presence.word(),
    });
    ListPage { items: items.collect(), next: None }
}
