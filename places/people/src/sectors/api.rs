use axum::extract::Path;
use kit_store::Record;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Mistakes, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::{self, SaveProblem};
use super::own::{Goes, OwnSector};
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

/// A sector the coalition named itself.
#[derive(Serialize, JsonSchema)]
pub struct OwnSectorShape {
    id: Uuid,
    /// What people, organizations and seats carry.
    key: String,
    name_en: String,
    name_es: String,
    short_en: String,
    short_es: String,
    hint_en: String,
    hint_es: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A sector to add, or the new words of one. Only the name is needed.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewSector {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    name_en: String,
    name_es: String,
    short_en: String,
    short_es: String,
    hint_en: String,
    hint_es: String,
}

impl NewSector {
    fn typed(self) -> Typed {
        Typed::from_pairs([
            ("id", self.id.map(|id| id.to_string()).unwrap_or_default()),
            ("version", self.version.map(|version| version.to_string()).unwrap_or_default()),
            ("name_en", self.name_en),
            ("name_es", self.name_es),
            ("short_en", self.short_en),
            ("short_es", self.short_es),
            ("hint_en", self.hint_en),
            ("hint_es", self.hint_es),
        ])
    }
}

impl From<OwnSector> for OwnSectorShape {
    fn from(sector: OwnSector) -> Self {
        Self {
            id: sector.id.0,
            key: sector.sector_key,
            name_en: sector.name_en,
            name_es: sector.name_es,
            short_en: sector.short_en,
            short_es: sector.short_es,
            hint_en: sector.hint_en,
            hint_es: sector.hint_es,
            version: sector.version,
        }
    }
}

fn said(problem: SaveProblem) -> Problem {
    match problem {
        SaveProblem::Mistakes(mistakes) => Problem::Mistaken(mistakes),
        SaveProblem::Other(problem) => problem,
    }
}

async fn stored(ctx: &Ctx, id: Uuid) -> Result<OwnSectorShape, Problem> {
    let sector = OwnSector::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(sector.into())
}

pub(super) async fn list_own(ctx: Ctx) -> Answer {
    let own = store::own_sectors(&ctx.scope()).await?;
    let items = own.into_iter().map(OwnSectorShape::from).collect();
    Ok(json_answer(&ListPage::<OwnSectorShape> { items, next: None }))
}

pub(super) async fn add(ctx: Ctx, Body(new): Body<NewSector>) -> Answer {
    let id = actions::add(&ctx, &new.typed()).await.map_err(said)?;
    Ok(json_answer(&stored(&ctx, id.0).await?))
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewSector>,
) -> Answer {
    actions::change(&ctx, id, &new.typed()).await.map_err(said)?;
    Ok(json_answer(&stored(&ctx, id).await?))
}

/// A place in the list.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlace {
    /// Counted from 1; more than there are sectors is the last place.
    #[schemars(range(min = 1))]
    place: usize,
}

pub(super) async fn place(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewPlace>,
) -> Answer {
    let Some(place) = new.place.checked_sub(1) else {
        return Err(Problem::Mistaken(Mistakes::one("place", "sectors-place-wrong")));
    };
    actions::place(&ctx, id, Goes::To(place)).await?;
    list_own(ctx).await
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let was = stored(&ctx, id).await?;
    actions::remove(&ctx, id).await.map_err(said)?;
    Ok(json_answer(&was))
}
