use axum::http::Method;
use kit_web::api::{Body, ListPage, Operation, PAGING, json_answer};
use kit_web::{Access, Answer, Ctx, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::introductions;
use super::model::{Introduction, Served, Service};
use super::store;
use crate::forms::api::{add, change, list, remove, show, written};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A group of people or an area.
#[derive(Serialize, JsonSchema)]
pub struct ServedShape {
    id: Uuid,
    /// population or area
    side: String,
    /// The order in its list, from 1.
    position: i64,
    name: String,
    /// Without need, nothing is a gap.
    has_need: bool,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A group or an area to add, or the new details of one.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewServed {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    side: String,
    name: String,
    has_need: bool,
}

/// What an organization does for somebody somewhere.
#[derive(Serialize, JsonSchema)]
pub struct ServiceShape {
    id: Uuid,
    organization_id: Uuid,
    what: String,
    /// promotion, universal_prevention, selective_prevention, indicated_prevention, treatment, maintenance or recovery
    stage: String,
    /// Null for everybody.
    population_id: Option<Uuid>,
    /// Null for everywhere.
    area_id: Option<Uuid>,
    /// People a year.
    capacity: Option<i64>,
    is_active: bool,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A service to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewService {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    organization_id: Option<Uuid>,
    what: String,
    stage: String,
    population_id: Option<Uuid>,
    area_id: Option<Uuid>,
    capacity: Option<i64>,
    is_active: bool,
}

/// Two organizations that were introduced.
#[derive(Serialize, JsonSchema)]
pub struct IntroductionShape {
    id: Uuid,
    first_id: Uuid,
    second_id: Uuid,
    stage: String,
    /// A day, `2026-03-10`.
    made_on: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewIntroduction {
    /// Your own id makes adding repeatable; left out, one is made.
    #[serde(default)]
    id: Option<Uuid>,
    first_id: Uuid,
    second_id: Uuid,
    stage: String,
}

fn yes(yes: bool) -> String {
    if yes { "yes".to_owned() } else { String::new() }
}

impl From<Served> for ServedShape {
    fn from(served: Served) -> Self {
        Self {
            id: served.id.0,
            side: served.side.word().to_owned(),
            position: served.position,
            name: served.name,
            has_need: served.has_need,
            version: served.version,
        }
    }
}

impl From<Service> for ServiceShape {
    fn from(service: Service) -> Self {
        Self {
            id: service.id.0,
            organization_id: service.organization_id.0,
            what: service.what,
            stage: service.stage.word().to_owned(),
            population_id: service.population_id.map(|id| id.0),
            area_id: service.area_id.map(|id| id.0),
            capacity: service.capacity,
            is_active: service.is_active,
            version: service.version,
        }
    }
}

impl From<Introduction> for IntroductionShape {
    fn from(made: Introduction) -> Self {
        Self {
            id: made.id.0,
            first_id: made.first_id.0,
            second_id: made.second_id.0,
            stage: made.stage.word().to_owned(),
            made_on: made.made_on.to_string(),
        }
    }
}

impl From<NewServed> for Typed {
    fn from(new: NewServed) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("side", new.side),
            ("name", new.name),
            ("has_need", yes(new.has_need)),
        ])
    }
}

impl From<NewService> for Typed {
    fn from(new: NewService) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("organization_id", written(new.organization_id)),
            ("what", new.what),
            ("stage", new.stage),
            ("population_id", written(new.population_id)),
            ("area_id", written(new.area_id)),
            ("capacity", written(new.capacity)),
            ("is_active", yes(new.is_active)),
        ])
    }
}

pub(super) fn routes() -> Routes {
    services().merge(served()).merge(introduced())
}

fn services() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let one = |name, summary| Operation::gives::<ServiceShape>(name, summary);
    let all = "/api/v1/coalitions/{coalition}/services";
    let each = "/api/v1/coalitions/{coalition}/services/{id}";
    let listed = Operation::gives::<ListPage<ServiceShape>>("listServices", "Who does what where, by id.");
    let added = one("addService", "Adds a service of an organization.").takes::<NewService>();
    let changed = one("changeService", "Replaces the details of a service.").takes::<NewService>();
    let removed = one("removeService", "Takes a service out; answers with what it was.");
    Routes::new()
        .api(Method::GET, all, see, listed.query(PAGING), list::<Service>)
        .api(Method::POST, all, edit, added, add::<Service>)
        .api(Method::GET, each, see, one("getService", "One service."), show::<Service>)
        .api(Method::PUT, each, edit, changed, change::<Service>)
        .api(Method::DELETE, each, edit, removed, remove::<Service>)
}

fn served() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let one = |name, summary| Operation::gives::<ServedShape>(name, summary);
    let all = "/api/v1/coalitions/{coalition}/served";
    let each = "/api/v1/coalitions/{coalition}/served/{id}";
    let listed = Operation::gives::<ListPage<ServedShape>>("listServed", "Groups and areas that are served.");
    let added = one("addServed", "Adds a group or an area.").takes::<NewServed>();
    let changed = one("changeServed", "Replaces the details of a group or an area.").takes::<NewServed>();
    let removed = one("removeServed", "Takes a group or an area out; answers with what it was.");
    Routes::new()
        .api(Method::GET, all, see, listed.query(PAGING), list::<Served>)
        .api(Method::POST, all, edit, added, add::<Served>)
        .api(Method::GET, each, see, one("getServed", "One group or area."), show::<Served>)
        .api(Method::PUT, each, edit, changed, change::<Served>)
        .api(Method::DELETE, each, edit, removed, remove::<Served>)
}

fn introduced() -> Routes {
    let all = "/api/v1/coalitions/{coalition}/introductions";
    let listed = Operation::gives::<ListPage<IntroductionShape>>(
        "listIntroductions",
        "The latest introductions of organizations to each other, at most 200.",
    );
    let added = Operation::gives::<IntroductionShape>("addIntroduction", "Notes an introduction made today.");
    let edit = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .api(Method::GET, all, Access::Holds(&SEE_GOALS), listed, list_introductions)
        .api(Method::POST, all, edit, added.takes::<NewIntroduction>(), introduce)
}

async fn list_introductions(ctx: Ctx) -> Answer {
    let made = store::introductions(&ctx.scope()).await?;
    let items = made.into_iter().map(IntroductionShape::from).collect();
    Ok(json_answer(&ListPage::<IntroductionShape> { items, next: None }))
}

async fn introduce(ctx: Ctx, Body(new): Body<NewIntroduction>) -> Answer {
    let typed = Typed::from_pairs([
        ("id", written(new.id)),
        ("first", new.first_id.to_string()),
        ("second", new.second_id.to_string()),
        ("stage", new.stage),
    ]);
    Ok(json_answer(&IntroductionShape::from(introductions::add(&ctx, &typed).await?)))
}
