use axum::extract::Query;
use kit_store::Change;
use kit_web::api::{ListPage, json_answer};
use kit_web::{Answer, Ctx};
use people::rights::SEE_CONTACTS;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::model;
use super::pages::{self, Older};

/// One entry of the history.
#[derive(Serialize, JsonSchema)]
pub struct ChangeShape {
    id: Uuid,
    /// When, in UTC: `2026-03-10T15:00:00Z`.
    at: String,
    by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    for_organization: Option<String>,
    /// The kind of record: `person`, `seat`.
    kind: String,
    record_id: Uuid,
    label: String,
    /// added, changed or removed
    verb: String,
    /// Only the fields this key may see.
    fields: Vec<FieldShape>,
    undone: bool,
}

/// What happened to one field; null where there was nothing.
#[derive(Serialize, JsonSchema)]
pub struct FieldShape {
    field: String,
    before: serde_json::Value,
    after: serde_json::Value,
}

fn shape(ctx: &Ctx, change: Change) -> ChangeShape {
    let fields = model::field_changes(&change, ctx.holds(&SEE_CONTACTS));
    ChangeShape {
        id: change.id,
        at: change.at.timestamp().to_string(),
        by: change.actor_name,
        for_organization: change.for_organization,
        kind: change.subject_kind,
        record_id: change.subject_id,
        label: change.subject_label,
        verb: change.verb.word().to_owned(),
        fields: fields
            .into_iter()
            .map(|field| FieldShape { field: field.field, before: field.before, after: field.after })
            .collect(),
        undone: change.undone_by.is_some(),
    }
}

pub(super) async fn list(ctx: Ctx, Query(older): Query<Older>) -> Answer {
    let (changes, next) = pages::page_of(&ctx, older.after()).await?;
    let items = changes.into_iter().map(|change| shape(&ctx, change)).collect();
    Ok(json_answer(&ListPage::<ChangeShape> { items, next }))
}
