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

async fn all(ctx: &Ctx, narrowed: &Narrowed) -> Result<Vec<Listed>, Fault> {
    let filter = narrowed.filter();
    let mut all: Vec<Listed> = Vec::new();
    loop {
        let after = all.last().map_or_else(AfterName::start, Listed::after);
        let batch = store::list_as_seen(&ctx.scope(), &filter, &after, BATCH).await?;
        let is_last = batch.len() < BATCH as usize;
        all.extend(batch);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

const COLUMNS: [&str; 15] = [
    "organizations-name",
    "organizations-kind",
    "organizations-sector",
    "organizations-class",
    "organizations-column-people",
    "organizations-email",
    "organizations-phone",
    "organizations-website",
    "organizations-address",
    "organizations-city",
    "organizations-state",
    "organizations-postcode",
    "organizations-latitude",
    "organizations-longitude",
    "organizations-joined-on",
];

fn degrees(number: Option<f64>) -> String {
    number.map(|degrees| degrees.to_string()).unwrap_or_default()
}

fn cells<'a>(ctx: &Ctx, scheme: &Scheme, organization: &'a Listed) -> Vec<CellOut<'a>> {
    let sector = organization.sector.as_deref().map_or("", |key| scheme.sector_name(key, ctx.language()));
    let joined = organization.joined_on.map(|day| day.to_string()).unwrap_or_default();
    let kind = ctx.say(&format!("organization-kind-{}", organization.kind.word()));
    let class = ctx.say(&format!("member-class-{}", organization.class.word()));
    vec![
        CellOut::Text(organization.name.as_str().into()),
        CellOut::Text(kind.into()),
        CellOut::Text(sector.to_owned().into()),
        CellOut::Text(class.into()),
        CellOut::Text(organization.people.to_string().into()),
        CellOut::Text(organization.email.as_deref().unwrap_or_default().into()),
        CellOut::Text(organization.phone.as_deref().unwrap_or_default().into()),
        CellOut::Text(organization.website.as_str().into()),
        CellOut::Text(organization.address.as_str().into()),
        CellOut::Text(organization.city.as_str().into()),
        CellOut::Text(organization.state.as_str().into()),
        CellOut::Text(organization.postcode.as_str().into()),
        CellOut::Text(degrees(organization.latitude).into()),
        CellOut::Text(degrees(organization.longitude).into()),
        CellOut::Text(joined.into()),
    ]
}

pub(super) async fn csv(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let organizations = all(&ctx, &narrowed).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let rows = organizations.iter().map(|organization| cells(&ctx, &scheme, organization));
    spreadsheet::csv(&ctx, "organizations", &COLUMNS, rows)
}

pub(super) async fn xlsx(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let organizations = all(&ctx, &narrowed).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let rows = organizations.iter().map(|organization| cells(&ctx, &scheme, organization));
    spreadsheet::xlsx(&ctx, "organizations", &ctx.say("organizations-title"), &COLUMNS, rows)
}
