use axum::extract::Path;
use axum::http::Method;
use kit_store::uuid::Uuid;
use kit_web::account::TablePass;
use kit_web::api::{ListPage, Operation, PAGING, json_answer};
use kit_web::{Access, Answer, Ctx, Routes};
use schemars::JsonSchema;
use serde::Serialize;

use super::actions::{self, phones_of};
use super::pages::meeting_at;
use crate::rights::RUN_MEETINGS;

/// A phone that joined a meeting, or asks to.
#[derive(Serialize, JsonSchema)]
pub struct PhoneShape {
    id: Uuid,
    person_id: Uuid,
    name: String,
    /// Two digits, shown on the phone too.
    number: i64,
    joined: bool,
}

impl From<TablePass> for PhoneShape {
    fn from(pass: TablePass) -> Self {
        Self {
            id: pass.id,
            person_id: pass.person_id,
            name: pass.name,
            number: pass.number,
            joined: pass.confirmed_at.is_some(),
        }
    }
}

pub(super) fn routes() -> Routes {
    let run = Access::Holds(&RUN_MEETINGS);
    let list_of = |name, words| Operation::gives::<ListPage<PhoneShape>>(name, words);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/phones",
            run,
            list_of("listPhones", "The phones of a meeting, in one page.").query(PAGING),
            list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings/{id}/phones/{phone}/confirm",
            run,
            list_of("confirmPhone", "Says that a phone is who it says."),
            confirm,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/meetings/{id}/phones/{phone}",
            run,
            list_of("removePhone", "Takes a phone out."),
            remove,
        )
}

async fn shape(ctx: &Ctx, asked: &str) -> Answer {
    let meeting = meeting_at(ctx, asked).await?;
    let items = phones_of(ctx, &meeting).await?.into_iter().map(PhoneShape::from).collect();
    Ok(json_answer(&ListPage::<PhoneShape> { items, next: None }))
}

async fn list(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    shape(&ctx, &asked).await
}

async fn confirm(ctx: Ctx, Path((_, asked, phone)): Path<(String, String, Uuid)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::confirm(&ctx, &meeting, phone).await?;
    shape(&ctx, &asked).await
}

async fn remove(ctx: Ctx, Path((_, asked, phone)): Path<(String, String, Uuid)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::remove(&ctx, &meeting, phone).await?;
    shape(&ctx, &asked).await
}
