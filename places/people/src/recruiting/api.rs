use axum::extract::{Path, Query};
use kit_store::{Day, Record};
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Mistakes, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::board::{self, Narrowed};
use super::model::{Prospect, Stage};
use super::store::Listed;
use crate::rights::SEE_CONTACTS;
use kit_store::Words;
use kit_web::saving::SaveProblem;

/// Somebody to ask, in a list.
#[derive(Serialize, JsonSchema)]
pub struct ListedShape {
    id: Uuid,
    given_name: String,
    family_name: String,
    organization: String,
    sector: Option<String>,
    /// noticed, to_ask, asked, thinking, said_yes or not_now
    stage: String,
    /// The name of the person who asks.
    asks: Option<String>,
    /// A day, `2026-03-10`.
    ask_by: Option<String>,
    has_joined: bool,
    version: i64,
}

/// Somebody to ask, with all answers.
#[derive(Serialize, JsonSchema)]
pub struct ProspectShape {
    id: Uuid,
    title: String,
    given_name: String,
    family_name: String,
    job: String,
    organization: String,
    sector: Option<String>,
    seat_id: Option<Uuid>,
    where_found: String,
    why_them: String,
    brings: String,
    gains: String,
    /// yes, later or unsure
    is_now: String,
    when_words: String,
    part: String,
    keeps_away: String,
    would_help: String,
    languages: Words,
    /// Only for keys that may see contact details.
    email: Option<String>,
    phone: Option<String>,
    asks_id: Option<Uuid>,
    ask_by: Option<String>,
    stage: String,
    /// The day each stage was reached, in the order of the days.
    stages: Vec<StageReached>,
    nominated_by: String,
    /// Ids of people who know them.
    knows: Words,
    /// The member they became.
    person_id: Option<Uuid>,
    organization_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

#[derive(Serialize, JsonSchema)]
pub struct StageReached {
    stage: String,
    on: String,
}

/// Somebody to add, or new answers. What is left out becomes empty.
#[derive(Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
pub struct NewProspect {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    title: String,
    given_name: String,
    family_name: String,
    job: String,
    organization: String,
    sector: Option<String>,
    seat_id: Option<Uuid>,
    where_found: String,
    why_them: String,
    brings: String,
    gains: String,
    is_now: String,
    when_words: String,
    part: String,
    keeps_away: String,
    would_help: String,
    languages: Vec<String>,
    email: Option<String>,
    phone: Option<String>,
    asks_id: Option<Uuid>,
    ask_by: Option<String>,
    knows: Vec<Uuid>,
}

/// The stage to move to.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStage {
    /// noticed, to_ask, asked, thinking, said_yes or not_now
    stage: String,
}

impl NewProspect {
    fn typed(self) -> Typed {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut typed = Typed::from_pairs([
            ("id", id(self.id)),
            ("version", self.version.map(|version| version.to_string()).unwrap_or_default()),
            ("title", self.title),
            ("given_name", self.given_name),
            ("family_name", self.family_name),
            ("job", self.job),
            ("organization", self.organization),
            ("sector", self.sector.unwrap_or_default()),
            ("seat_id", id(self.seat_id)),
            ("where_found", self.where_found),
            ("why_them", self.why_them),
            ("brings", self.brings),
            ("gains", self.gains),
            ("is_now", self.is_now),
            ("when_words", self.when_words),
            ("part", self.part),
            ("keeps_away", self.keeps_away),
            ("would_help", self.would_help),
            ("languages", self.languages.join("\n")),
            ("email", self.email.unwrap_or_default()),
            ("phone", self.phone.unwrap_or_default()),
            ("asks_id", id(self.asks_id)),
            ("ask_by", self.ask_by.unwrap_or_default()),
        ]);
        for person in self.knows {
            typed.push("knows", person.to_string());
        }
        typed
    }
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn from_list(one: Listed) -> ListedShape {
    ListedShape {
        id: one.id.0,
        asks: one.asks(),
        given_name: one.given_name,
        family_name: one.family_name,
        organization: one.organization,
        sector: one.sector,
        stage: one.stage.word().to_owned(),
        ask_by: day(one.ask_by),
        has_joined: one.joined_batch.is_some(),
        version: one.version,
    }
}

fn from_record(ctx: &Ctx, prospect: Prospect) -> ProspectShape {
    let open = ctx.holds(&SEE_CONTACTS);
    let reached =
        |(stage, on): (Stage, Day)| StageReached { stage: stage.word().to_owned(), on: on.to_string() };
    ProspectShape {
        id: prospect.id.0,
        stages: prospect.stages().into_iter().map(reached).collect(),
        title: prospect.title,
        given_name: prospect.given_name,
        family_name: prospect.family_name,
        job: prospect.job,
        organization: prospect.organization,
        sector: prospect.sector,
        seat_id: prospect.seat_id.map(|id| id.0),
        where_found: prospect.where_found,
        why_them: prospect.why_them,
        brings: prospect.brings,
        gains: prospect.gains,
        is_now: prospect.is_now.word().to_owned(),
        when_words: prospect.when_words,
        part: prospect.part,
        keeps_away: if open { prospect.keeps_away } else { String::new() },
        would_help: if open { prospect.would_help } else { String::new() },
        languages: prospect.languages,
        email: prospect.email.filter(|_| open),
        phone: prospect.phone.filter(|_| open),
        asks_id: prospect.asks_id.map(|id| id.0),
        ask_by: day(prospect.ask_by),
        stage: prospect.stage.word().to_owned(),
        nominated_by: prospect.nominated_by,
        knows: prospect.knows,
        person_id: prospect.person_id.map(|id| id.0),
        organization_id: prospect.organization_id.map(|id| id.0),
        version: prospect.version,
    }
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (found, next) = board::page_of(&ctx, &narrowed).await?;
    let items = found.into_iter().map(from_list).collect();
    Ok(json_answer(&ListPage::<ListedShape> { items, next: next.map(|after| after.to_string()) }))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let prospect = Prospect::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&from_record(&ctx, prospect)))
}

pub(super) async fn add(ctx: Ctx, Body(new): Body<NewProspect>) -> Answer {
    let id = actions::add(&ctx, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), id.0))).await
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewProspect>,
) -> Answer {
    let saved = actions::change(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&from_record(&ctx, saved)))
}

pub(super) async fn move_on(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewStage>,
) -> Answer {
    let stage = Stage::from_word(&new.stage)
        .ok_or_else(|| Problem::Mistaken(Mistakes::one("stage", "recruiting-stage-missing")))?;
    let saved = actions::move_to(&ctx, id, stage).await?;
    Ok(json_answer(&from_record(&ctx, saved)))
}
