//! The list in view, as a file that opens in a spreadsheet.

use axum::extract::Query;
use kit_sheets::CellOut;
use kit_web::paging::AfterDay;
use kit_web::spreadsheet::{self, BATCH, MOST};
use kit_web::{Answer, Ctx, Problem};

use super::plan::Narrowed;
use super::store::{self, Listed};
use super::{actions, views};

async fn all(ctx: &Ctx, narrowed: &Narrowed) -> Result<Vec<Listed>, Problem> {
    let filter = narrowed.filter(ctx, actions::actor(ctx).await?);
    let mut all: Vec<Listed> = Vec::new();
    loop {
        let after = all.last().map_or_else(AfterDay::start, Listed::after_day);
        let batch = store::by_day(&ctx.scope(), &filter, &after, BATCH).await?;
        let is_last = batch.len() < BATCH as usize;
        all.extend(batch);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

const COLUMNS: [&str; 10] = [
    "promises-what",
    "promises-who",
    "promises-organization-id",
    "promises-by",
    "promises-status",
    "promises-progress",
    "promises-column-goal",
    "promises-column-strategy",
    "promises-column-carried",
    "promises-kept-on",
];

fn cells(ctx: &Ctx, one: &Listed) -> Vec<CellOut<'static>> {
    let day = |day: Option<kit_store::Day>| day.map_or(CellOut::Empty, CellOut::Date);
    let words = |words: Option<String>| words.map_or(CellOut::Empty, CellOut::from);
    vec![
        one.what.clone().into(),
        words(one.who()),
        words(one.organization.clone()),
        day(one.by),
        views::status_name(ctx, one.status).into(),
        one.progress.clone().into(),
        words(one.goal.clone()),
        words(one.strategy.clone()),
        one.times_carried.into(),
        day(one.kept_on),
    ]
}

pub(super) async fn csv(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let promises = all(&ctx, &narrowed).await?;
    spreadsheet::csv(&ctx, "promises", &COLUMNS, promises.iter().map(|one| cells(&ctx, one)))
}

pub(super) async fn xlsx(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let promises = all(&ctx, &narrowed).await?;
    let title = ctx.say("promises-title");
    spreadsheet::xlsx(&ctx, "promises", &title, &COLUMNS, promises.iter().map(|one| cells(&ctx, one)))
}
