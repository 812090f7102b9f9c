use axum::extract::{Path, Query};
use kit_mail::State;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Problem, Typed, messages, paging};
use people::members::model::full_name;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::pages::PAGE;
use super::store::Listed;
use super::{actions, model, store};

/// What a program can narrow the list to.
pub const NARROWING: &[(&str, &str)] = &[
    ("state", "Only those in this state."),
    ("after", "The `next` of the page before; absent for the first page."),
];

/// Something one person was to hear.
#[derive(Serialize, JsonSchema)]
pub struct NotificationShape {
    id: Uuid,
    /// promise-reminder, weekly-note, ballot-link, …
    kind: String,
    /// waiting, written, sent, to_telephone, told, stopped, held, dropped, refused or bounced
    state: String,
    person_id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    /// In UTC: `2026-03-10T15:00:00Z`.
    made_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    ended_at: Option<String>,
    /// What the mail server said, or the key of the words that say why it did not go out.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    state: String,
    after: String,
}

/// Thanks to be sent.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(default, deny_unknown_fields)]
pub struct NewThanks {
    /// Your own id makes thanking repeatable; left out, one is made.
    id: Option<Uuid>,
    /// Ids of people.
    people: Vec<Uuid>,
    words: String,
}

/// How many were thanked now, and not before.
#[derive(Serialize, JsonSchema)]
pub struct ThankedShape {
    thanked: usize,
}

fn shape(row: Listed) -> NotificationShape {
    NotificationShape {
        id: row.id,
        kind: row.kind,
        state: row.state.word().to_owned(),
        person_id: row.recipient_id,
        person: row.given_name.zip(row.family_name).map(|(given, family)| full_name(&given, &family)),
        made_at: row.made_at.timestamp().to_string(),
        ended_at: row.ended_at.map(|at| at.timestamp().to_string()),
        problem: row.problem,
    }
}

pub(super) async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let state = State::from_word(&asked.state);
    let before = asked.after.parse().unwrap_or(Uuid::max());
    let rows = store::listed(&ctx.scope(), state, before, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.id);
    let items = rows.into_iter().map(shape).collect();
    Ok(json_answer(&ListPage { items, next: next.map(|id| id.to_string()) }))
}

pub(super) async fn told(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::say_told(&ctx, id).await?;
    let row = store::one(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&shape(row)))
}

pub(super) async fn thank(ctx: Ctx, Body(new): Body<NewThanks>) -> Answer {
    let id = new.id.unwrap_or_else(|| ctx.app.ids.next(ctx.now));
    let mut typed = Typed::from_pairs([("id", id.to_string()), ("words", new.words)]);
    new.people.iter().for_each(|person| typed.push("to", person.to_string()));
    let mut thanks = model::thanks(&typed).map_err(Problem::Mistaken)?;
    let here = messages::everybody(&ctx.app, &ctx.scope()).await?;
    thanks.to.retain(|person| here.iter().any(|known| known.id == *person));
    Ok(json_answer(&ThankedShape { thanked: actions::thank(&ctx, &thanks).await? }))
}
