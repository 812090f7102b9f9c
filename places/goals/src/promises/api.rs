use axum::extract::{Path, Query};
use kit_store::Day;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{CarriedOver, Promise, days_late};
use super::plan::{self, Narrowed};
use super::store::Listed;
use super::{actions, form, pages};

/// The same narrowing as in the plan.
pub const NARROWING: &[(&str, &str)] = &[
    (
        "show",
        "open, late, idea, not_started, going_well, needs_help, kept, let_go or all; absent for what is open or was kept lately.",
    ),
    ("whose", "mine, or organization:ID."),
    ("serves", "goal:ID or strategy:ID."),
    ("words", "The beginning of a word of what was promised."),
    ("order", "day for the earliest first; absent for goal by goal."),
    ("after", "The `next` of the page before; absent for the first page."),
];

/// A promise in a list.
#[derive(Serialize, JsonSchema)]
pub struct ListedShape {
    id: Uuid,
    what: String,
    /// not_started, going_well, needs_help, kept or let_go
    status: String,
    /// idea (nobody or no day yet), open, kept or let_go
    standing: String,
    /// A day, `2026-03-10`.
    by: Option<String>,
    /// Days it is late; absent when it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    days_late: Option<i64>,
    progress: String,
    person_id: Option<Uuid>,
    person: Option<String>,
    organization_id: Option<Uuid>,
    organization: Option<String>,
    goal_id: Option<Uuid>,
    strategy_id: Option<Uuid>,
    /// How many promises it waits for that are not over.
    waiting: i64,
    /// How often its day was put off.
    times_carried: i64,
    kept_on: Option<String>,
    version: i64,
}

/// A promise with everything about it.
#[derive(Serialize, JsonSchema)]
pub struct PromiseShape {
    id: Uuid,
    what: String,
    person_id: Option<Uuid>,
    seat_id: Option<Uuid>,
    organization_id: Option<Uuid>,
    goal_id: Option<Uuid>,
    objective_id: Option<Uuid>,
    strategy_id: Option<Uuid>,
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_late: Option<i64>,
    needs: String,
    /// An estimate, in cents.
    needs_cents: Option<i64>,
    status: String,
    standing: String,
    progress: String,
    waits_for: Vec<Uuid>,
    notes: String,
    proof: String,
    proof_link: String,
    kept_on: Option<String>,
    let_go_on: Option<String>,
    let_go_why: String,
    /// Every day it was carried over, the first one first.
    carried: Vec<CarriedOver>,
    offered_to_id: Option<Uuid>,
    handed_from_id: Option<Uuid>,
    handed_on: Option<String>,
    split_from_id: Option<Uuid>,
    repeat_every: Option<i64>,
    /// weeks or months
    repeat_unit: Option<String>,
    repeat_until: Option<String>,
    follows_id: Option<Uuid>,
    /// The kind of record it was made in, and its id.
    came_from_kind: Option<String>,
    came_from_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A promise to add, or what it is to say now. What is left out becomes empty; the day of one that has a day may be
/// left out and stays.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(default, deny_unknown_fields)]
pub struct NewPromise {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    what: String,
    person_id: Option<Uuid>,
    seat_id: Option<Uuid>,
    /// Left out, the one the person speaks for.
    organization_id: Option<Uuid>,
    /// `strategy:ID`, `objective:ID` or `goal:ID`, the closest there is.
    serves: String,
    by: Option<String>,
    needs: String,
    /// Dollars, `3400` or `3400.50`.
    needs_dollars: Option<String>,
    waits_for: Vec<Uuid>,
    notes: String,
    repeat_every: Option<i64>,
    /// weeks or months
    repeat_unit: Option<String>,
    repeat_until: Option<String>,
}

/// How it goes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Going {
    /// not_started, going_well or needs_help
    status: String,
    /// "5 of 12 trained"; left out, it stays.
    progress: Option<String>,
}

/// What shows that it was kept.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Proof {
    proof: String,
    /// An address with http or https.
    proof_link: String,
    /// Today when left out.
    kept_on: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LettingGo {
    why: String,
    /// Ends its series with it.
    #[serde(default)]
    stop: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnotherDay {
    by: String,
    why: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakingOn {
    by: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandingOver {
    person_id: Uuid,
    /// They said yes already; only who keeps the plan may tell so.
    #[serde(default)]
    agreed: bool,
}

/// What stays and what becomes a promise of its own.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Your own id for the new part makes splitting repeatable.
    #[serde(default)]
    id: Option<Uuid>,
    what: String,
    part: String,
    #[serde(default)]
    person_id: Option<Uuid>,
    #[serde(default)]
    by: Option<String>,
}

fn word<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn yes(yes: bool) -> String {
    if yes { "yes".to_owned() } else { String::new() }
}

impl NewPromise {
    fn typed(self) -> Typed {
        let mut typed = Typed::from_pairs([
            ("id", word(self.id)),
            ("version", word(self.version)),
            ("what", self.what),
            ("person_id", word(self.person_id)),
            ("seat_id", word(self.seat_id)),
            ("organization_id", word(self.organization_id)),
            ("serves", self.serves),
            ("by", word(self.by)),
            ("needs", self.needs),
            ("needs_cents", word(self.needs_dollars)),
            ("notes", self.notes),
            ("repeat_every", word(self.repeat_every)),
            ("repeat_unit", word(self.repeat_unit)),
            ("repeat_until", word(self.repeat_until)),
        ]);
        for needed in self.waits_for {
            typed.push("waits_for", needed.to_string());
        }
        typed
    }
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn from_list(ctx: &Ctx, one: Listed) -> ListedShape {
    ListedShape {
        person: one.who(),
        days_late: plan::is_late(ctx, &one).then(|| days_late(one.status, one.by, ctx.today())).flatten(),
        id: one.id.0,
        what: one.what,
        status: one.status.word().to_owned(),
        standing: one.standing.word().to_owned(),
        by: day(one.by),
        progress: one.progress,
        person_id: one.person_id.map(Uuid::from),
        organization_id: one.organization_id.map(Uuid::from),
        organization: one.organization,
        goal_id: one.goal_id.map(Uuid::from),
        strategy_id: one.strategy_id.map(Uuid::from),
        waiting: one.waiting,
        times_carried: one.times_carried,
        kept_on: day(one.kept_on),
        version: one.version,
    }
}

fn from_record(ctx: &Ctx, promise: Promise) -> PromiseShape {
    PromiseShape {
        days_late: days_late(promise.status, promise.by, ctx.today()),
        standing: promise.standing().word().to_owned(),
        id: promise.id.0,
        what: promise.what,
        person_id: promise.person_id.map(Uuid::from),
        seat_id: promise.seat_id.map(Uuid::from),
        organization_id: promise.organization_id.map(Uuid::from),
        goal_id: promise.goal_id.map(Uuid::from),
        objective_id: promise.objective_id.map(Uuid::from),
        strategy_id: promise.strategy_id.map(Uuid::from),
        by: day(promise.by),
        needs: promise.needs,
        needs_cents: promise.needs_cents,
        status: promise.status.word().to_owned(),
        progress: promise.progress,
        waits_for: promise.waits_for.0.into_iter().map(Uuid::from).collect(),
        notes: promise.notes,
        proof: promise.proof,
        proof_link: promise.proof_link,
        kept_on: day(promise.kept_on),
        let_go_on: day(promise.let_go_on),
        let_go_why: promise.let_go_why,
        carried: promise.carried.0,
        offered_to_id: promise.offered_to_id.map(Uuid::from),
        handed_from_id: promise.handed_from_id.map(Uuid::from),
        handed_on: day(promise.handed_on),
        split_from_id: promise.split_from_id.map(Uuid::from),
        repeat_every: promise.repeat_every,
        repeat_unit: promise.repeat_unit.map(|unit| unit.word().to_owned()),
        repeat_until: day(promise.repeat_until),
        follows_id: promise.follows_id.map(Uuid::from),
        came_from_kind: promise.came_from_kind,
        came_from_id: promise.came_from_id,
        version: promise.version,
    }
}

type OfPromise = Path<(String, Uuid)>;

fn answer(ctx: &Ctx, done: Result<Promise, actions::ActProblem>) -> Answer {
    Ok(json_answer(&from_record(ctx, done.map_err(SaveProblem::plain)?)))
}

async fn answer_at(ctx: &Ctx, id: Uuid) -> Answer {
    Ok(json_answer(&from_record(ctx, pages::promise(ctx, id).await?)))
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (found, next) = plan::page_of(&ctx, &narrowed).await?;
    let items = found.into_iter().map(|one| from_list(&ctx, one)).collect();
    Ok(json_answer(&ListPage::<ListedShape> { items, next }))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    answer_at(&ctx, id).await
}

pub(super) async fn add(ctx: Ctx, Body(new): Body<NewPromise>) -> Answer {
    let id = actions::add(&ctx, &new.typed()).await.map_err(SaveProblem::plain)?;
    answer_at(&ctx, id.0).await
}

pub(super) async fn change(ctx: Ctx, Path((_, id)): OfPromise, Body(new): Body<NewPromise>) -> Answer {
    let mut typed = new.typed();
    // What this shape does not carry stays as it is stored.
    let stored = form::to_form(&pages::promise(&ctx, id).await?);
    if typed.get("by").is_empty() {
        typed.set("by", stored.get("by"));
    }
    answer(&ctx, actions::change(&ctx, id, &typed).await)
}

pub(super) async fn say_how_it_goes(ctx: Ctx, Path((_, id)): OfPromise, Body(going): Body<Going>) -> Answer {
    let mut typed = Typed::from_pairs([("status", going.status)]);
    if let Some(progress) = going.progress {
        typed.set("progress", progress);
    }
    answer(&ctx, actions::say_how_it_goes(&ctx, id, &typed).await)
}

pub(super) async fn keep(ctx: Ctx, Path((_, id)): OfPromise, Body(proof): Body<Proof>) -> Answer {
    let typed = Typed::from_pairs([
        ("proof", proof.proof),
        ("proof_link", proof.proof_link),
        ("kept_on", word(proof.kept_on)),
    ]);
    answer(&ctx, actions::keep(&ctx, id, &typed).await)
}

pub(super) async fn let_go(ctx: Ctx, Path((_, id)): OfPromise, Body(letting): Body<LettingGo>) -> Answer {
    let typed = Typed::from_pairs([("why", letting.why), ("stop", yes(letting.stop))]);
    answer(&ctx, actions::let_go(&ctx, id, &typed).await)
}

pub(super) async fn carry_over(ctx: Ctx, Path((_, id)): OfPromise, Body(new): Body<AnotherDay>) -> Answer {
    let typed = Typed::from_pairs([("by", new.by), ("why", new.why)]);
    answer(&ctx, actions::carry_over(&ctx, id, &typed).await)
}

pub(super) async fn take_on(ctx: Ctx, Path((_, id)): OfPromise, Body(new): Body<TakingOn>) -> Answer {
    let typed = Typed::from_pairs([("by", new.by)]);
    answer(&ctx, actions::take_on(&ctx, id, &typed).await)
}

pub(super) async fn hand_over(ctx: Ctx, Path((_, id)): OfPromise, Body(to): Body<HandingOver>) -> Answer {
    let typed = Typed::from_pairs([("person_id", to.person_id.to_string()), ("agreed", yes(to.agreed))]);
    answer(&ctx, actions::hand_over(&ctx, id, &typed).await)
}

pub(super) async fn take_over(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    answer(&ctx, actions::take_over(&ctx, id).await)
}

pub(super) async fn decline(ctx: Ctx, Path((_, id)): OfPromise) -> Answer {
    answer(&ctx, actions::decline(&ctx, id).await)
}

pub(super) async fn split(ctx: Ctx, Path((_, id)): OfPromise, Body(part): Body<Part>) -> Answer {
    let person = match part.person_id {
        Some(person) => person.to_string(),
        None => word(pages::promise(&ctx, id).await?.person_id),
    };
    let typed = Typed::from_pairs([
        ("id", word(part.id)),
        ("what", part.what),
        ("part", part.part),
        ("person_id", person),
        ("by", word(part.by)),
    ]);
    let part = actions::split(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    answer_at(&ctx, part.0).await
}
