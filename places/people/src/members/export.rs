//! The list in view, as a file that opens in a spreadsheet.

use axum::extract::Query;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kit_sheets::CellOut;
use kit_store::Fault;
use kit_web::{Answer, Ctx, Problem};

use super::pages::Narrowed;
use super::store::{self, Listed};
use crate::paging::AfterName;
use crate::sectors::{self, Scheme};

/// Rows read at once.
const BATCH: i64 = 2000;
/// The largest list that is written at once; more than any coalition has members.
const MOST: usize = 200_000;

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

fn file(name: String, kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}

fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::Broken(Fault::Io(std::io::Error::other(error.to_string())))
}

pub(super) async fn csv(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let people = everybody(&ctx, &narrowed).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let headers: Vec<String> = COLUMNS.iter().map(|key| ctx.say(key)).collect();
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    let bytes = kit_sheets::write_csv(&headers, people.iter().map(|person| cells(&ctx, &scheme, person)))
        .map_err(broken)?;
    Ok(file(
        format!("{}-{}.csv", ctx.coalition().slug, ctx.today()),
        "text/csv; charset=utf-8",
        bytes,
    ))
}

pub(super) async fn xlsx(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let people = everybody(&ctx, &narrowed).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let headers: Vec<String> = COLUMNS.iter().map(|key| ctx.say(key)).collect();
    let columns: Vec<kit_sheets::Column> =
        headers.iter().map(|heading| kit_sheets::Column::new(heading)).collect();
    let name = ctx.say("people-menu");
    let rows = people.iter().map(|person| cells(&ctx, &scheme, person));
    let written = kit_sheets::write_xlsx(&name, &columns, rows).map_err(broken)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(format!("{}-{}.xlsx", ctx.coalition().slug, ctx.today()), kind, written.bytes))
}
