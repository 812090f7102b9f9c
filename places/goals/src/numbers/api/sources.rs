use axum::extract::{Path, Query};
use kit_store::Record;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::numbers::Removed;
use crate::numbers::actions;
use crate::numbers::model::{DataSource, OF_COALITION};
use crate::numbers::pages::readings::After;
use crate::numbers::pages::sources;
use crate::numbers::small_numbers::Policy;

/// Where numbers come from.
#[derive(Serialize, JsonSchema)]
pub struct SourceShape {
    id: Uuid,
    name: String,
    link: String,
    note: String,
    frequency: String,
    /// The rule for small numbers: coalition for that of the coalition, otherwise one of those it could choose.
    policy: String,
    version: i64,
}

fn shape(source: DataSource) -> SourceShape {
    SourceShape {
        id: source.id.0,
        name: source.name,
        link: source.link,
        note: source.note,
        frequency: source.frequency.word().to_owned(),
        policy: source.policy.map_or(OF_COALITION, Policy::word).to_owned(),
        version: source.version,
    }
}

/// A source to add, or what it shall be.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewSource {
    id: Option<Uuid>,
    version: Option<i64>,
    name: String,
    link: String,
    note: String,
    frequency: String,
    policy: String,
}

impl NewSource {
    fn typed(self) -> Typed {
        Typed::from_pairs([
            ("id", self.id.map(|id| id.to_string()).unwrap_or_default()),
            ("version", self.version.map(|version| version.to_string()).unwrap_or_default()),
            ("name", self.name),
            ("link", self.link),
            ("note", self.note),
            ("frequency", self.frequency),
            ("policy", self.policy),
        ])
    }
}

pub async fn list(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let (found, next) = sources::page_of(&ctx, &after).await?;
    let items = found.into_iter().map(shape).collect();
    Ok(json_answer(&ListPage::<SourceShape> { items, next }))
}

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let source = DataSource::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&shape(source)))
}

pub async fn add(ctx: Ctx, Body(new): Body<NewSource>) -> Answer {
    let id = actions::add_source(&ctx, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), id.0))).await
}

pub async fn change(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewSource>) -> Answer {
    let source = actions::change_source(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&shape(source)))
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::remove_source(&ctx, id).await?;
    Ok(json_answer(&Removed { id }))
}
