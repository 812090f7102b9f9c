//! The list in view, as a file that opens in a spreadsheet.

use axum::extract::Query;
use kit_sheets::CellOut;
use kit_store::Fault;
use kit_web::{Answer, Ctx};

use super::pages::Narrowed;
use super::store::{self, Listed};
use crate::sectors::{self, Scheme};
use kit_web::paging::AfterName;
use kit_web::spreadsheet::{self, BATCH, MOST};

async fn everybody(ctx: &Ctx, narrowed: &Narrowed) -> Result<Vec<Listed>, Fault> {
    let filter = narrowed.filter(ctx);
    let mut all: Vec<Listed> = Vec::new();
    loop {
        let after = all.last().map_or_else(AfterName::start, Listed::after);
        let batch = store::list_by_name(&ctx.scope(), &filter, &after, BATCH).await?;
        let is_last = batch.len() < BATCH as usize;
        all.extend(batch);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

const COLUMNS: [&str; 9] = [
    "members-family-name",
    "members-given-name",
    "members-title",
    "members-organization",
    "members-sector",
    "members-part",
    "members-email",
    "members-phone",
    "members-column-seen",
];

fn cells<'a>(ctx: &'a Ctx, scheme: &'a Scheme, person: &'a Listed) -> Vec<CellOut<'a>> {
    let sector = person.sector.as_deref().map_or("", |key| scheme.sector_name(key, ctx.language()));
    let seen = person.last_seen_on.map(|day| day.to_string()).unwrap_or_default();
    vec![
        CellOut::Text(person.family_name.as_str().into()),
        CellOut::Text(person.given_name.as_str().into()),
        CellOut::Text(person.title.as_str().into()),
        CellOut::Text(person.organization.as_deref().unwrap_or_default().into()),
        CellOut::Text(sector.into()),
        CellOut::Text(person.part.as_str().into()),
        CellOut::Text(person.email.as_deref().unwrap_or_default().into()),
        CellOut::Text(person.phone.as_deref().unwrap_or_default().into()),
        CellOut::Text(seen.into()),
    ]
}

pub(super) async fn csv(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let people = everybody(&ctx, &narrowed).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let rows = people.iter().map(|person| cells(&ctx, &scheme, person));
    spreadsheet::csv(&ctx, "people", &COLUMNS, rows)
}

pub(super) async fn xlsx(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let people = everybody(&ctx, &narrowed).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let rows = people.iter().map(|person| cells(&ctx, &scheme, person));
    spreadsheet::xlsx(&ctx, "people", &ctx.say("people-menu"), &COLUMNS, rows)
}
