use axum::extract::Path;
use axum::http::Method;
use kit_store::Record;
use kit_web::api::{Body, ListPage, Operation, PAGING, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::{AgendaItem, Paper};
use super::store;
use crate::meetings;
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};

/// An item of an agenda as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct AgendaItemShape {
    id: Uuid,
    meeting_id: Uuid,
    /// The order on the agenda, from 1.
    position: i64,
    title: String,
    minutes: i64,
    owner_id: Option<Uuid>,
    /// `inform`, `discuss` or `decide`.
    kind: &'static str,
    details: String,
    papers: Vec<Paper>,
    /// `open`, `done` or `carried` to a later meeting.
    state: &'static str,
    /// The item of an earlier meeting that it goes on with.
    carried_from_id: Option<Uuid>,
    /// The proposal that is decided here.
    proposal_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// An item to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewAgendaItem {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    title: String,
    minutes: Option<i64>,
    owner_id: Option<Uuid>,
    /// `inform`, `discuss` or `decide`.
    kind: String,
    details: String,
    papers: Vec<Paper>,
    /// A proposal that is not decided yet; the item then decides it.
    proposal_id: Option<Uuid>,
}

impl From<AgendaItem> for AgendaItemShape {
    fn from(item: AgendaItem) -> Self {
        Self {
            id: item.id.0,
            meeting_id: item.meeting_id.0,
            position: item.position,
            title: item.title,
            minutes: item.minutes,
            owner_id: item.owner_id.map(|id| id.0),
            kind: item.kind.word(),
            details: item.details,
            papers: item.papers.0,
            state: item.state.word(),
            carried_from_id: item.carried_from_id.map(|id| id.0),
            proposal_id: item.proposal_id.map(|id| id.0),
            version: item.version,
        }
    }
}

impl From<NewAgendaItem> for Typed {
    fn from(new: NewAgendaItem) -> Self {
        fn written<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        let papers = new
            .papers
            .iter()
            .filter(|paper| paper.file_id.is_none())
            .map(|paper| format!("{} {}", paper.title, paper.link));
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("title", new.title),
            ("minutes", written(new.minutes)),
            ("owner_id", written(new.owner_id)),
            ("kind", new.kind),
            ("proposal_id", written(new.proposal_id)),
            ("details", new.details),
            ("papers", papers.collect::<Vec<_>>().join("\n")),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_MEETINGS), Access::Holds(&RUN_MEETINGS));
    let one = |name, summary| Operation::gives::<AgendaItemShape>(name, summary);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/agenda",
            see,
            Operation::gives::<ListPage<AgendaItemShape>>("listAgenda", "The agenda of a meeting, in order.")
                .query(PAGING),
            list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings/{id}/agenda",
            run,
            one("addAgendaItem", "Puts an item at the end of an agenda.").takes::<NewAgendaItem>(),
            add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/agenda-items/{id}",
            see,
            one("getAgendaItem", "One item."),
            show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/agenda-items/{id}",
            run,
            one("changeAgendaItem", "Replaces what an item says.").takes::<NewAgendaItem>(),
            change,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/agenda-items/{id}",
            run,
            one("removeAgendaItem", "Takes an item out; answers with what it was."),
            remove,
        )
}

async fn list(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let scope = ctx.scope();
    let meeting = meetings::store::at_address(&scope, &asked).await?.ok_or(Problem::NotFound)?;
    let items = store::of_meeting(&scope, meeting.id).await?;
    let items = items.into_iter().map(AgendaItemShape::from).collect();
    Ok(json_answer(&ListPage::<AgendaItemShape> { items, next: None }))
}

async fn add(ctx: Ctx, Path((_, asked)): Path<(String, String)>, Body(new): Body<NewAgendaItem>) -> Answer {
    let meeting = meetings::store::at_address(&ctx.scope(), &asked).await?.ok_or(Problem::NotFound)?;
    let item = actions::add(&ctx, &meeting, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&AgendaItemShape::from(item)))
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let item = AgendaItem::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&AgendaItemShape::from(item)))
}

async fn change(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewAgendaItem>) -> Answer {
    let item = actions::change(&ctx, id, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&AgendaItemShape::from(item)))
}

async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let item = actions::remove(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&AgendaItemShape::from(item)))
}
