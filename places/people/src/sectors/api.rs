use kit_web::api::{ListPage, json_answer};
use kit_web::{Answer, Ctx};
use schemars::JsonSchema;
use serde::Serialize;

use super::store;

/// A sector as programs see it, in the language they asked for.
#[derive(Serialize, JsonSchema)]
pub struct SectorShape {
    /// What people, organizations and seats carry.
    key: String,
    name: String,
    short_name: String,
    /// Who can speak for it.
    hint: String,
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let scheme = store::of(&ctx.scope(), ctx.coalition()).await?;
    let language = ctx.text.language();
    let shape = |sector: &super::Sector| SectorShape {
        key: sector.key.clone(),
        name: sector.name(language).to_owned(),
        short_name: sector.short(language).to_owned(),
        hint: sector.hint(language).to_owned(),
    };
    let items = scheme.sectors.iter().map(shape).collect();
    Ok(json_answer(&ListPage::<SectorShape> { items, next: None }))
}
