//! The list in view, as a file that opens in a spreadsheet. Text that a spreadsheet could run is made harmless by
//! `kit_sheets`.

use std::collections::HashMap;

use axum::extract::Query;
use kit_sheets::CellOut;
use kit_web::spreadsheet::{self, BATCH, MOST};
use kit_web::{Answer, Ctx, Problem};
use uuid::Uuid;

use super::crosswalk::Table;
use super::model::{Activity, Choices, Sight};
use super::pages::list::Narrowed;
use super::{actions, blind, store, views};

async fn all(ctx: &Ctx, narrowed: &Narrowed, sight: Sight) -> Result<Vec<Activity>, Problem> {
    let filter = narrowed.filter(sight);
    let mut all: Vec<Activity> = Vec::new();
    loop {
        let after = all.last().map_or(store::LAST, |one| store::Spot { day: one.happened_on, id: one.id.0 });
        let batch = store::for_export(&ctx.scope(), &filter, after, BATCH).await?;
        let is_last = batch.len() < BATCH as usize;
        all.extend(batch);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

const COLUMNS: [&str; 21] = [
    "activities-what",
    "activities-happened-on",
    "activities-until-on",
    "activities-person-id",
    "activities-organization-id",
    "activities-place",
    "activities-sector",
    "activities-goal",
    "activities-strategy",
    "activities-code",
    "activities-column-intensity",
    "activities-people",
    "activities-newcomers",
    "activities-reached",
    "activities-population",
    "activities-gained-cents",
    "activities-gained-hours",
    "activities-gained-goods",
    "activities-goods-cents",
    "activities-categories",
    "activities-story",
];

/// The names behind the ids of a list, looked up once.
struct Known {
    names: HashMap<Uuid, String>,
    tables: Vec<Table>,
}

impl Known {
    fn of(choices: Choices) -> Self {
        let tables = choices.tables().cloned().collect();
        let people = choices.people.into_iter().map(|one| (one.id.0, one.name));
        let organizations = choices.organizations.into_iter().map(|(id, name)| (id.0, name));
        let goals = choices.goals.into_iter().map(|(id, title)| (id.0, title));
        let strategies = choices.strategies.into_iter().map(|one| (one.id.0, one.name));
        Self {
            names: people.chain(organizations).chain(goals).chain(strategies).collect(),
            tables,
        }
    }

    fn name(&self, id: Option<Uuid>) -> String {
        id.and_then(|id| self.names.get(&id).cloned()).unwrap_or_default()
    }
}

fn cells<'a>(ctx: &Ctx, known: &Known, activity: &'a Activity, is_sealed: bool) -> Vec<CellOut<'a>> {
    let text = |text: String| CellOut::Text(text.into());
    let whole = |number: Option<i64>| number.map_or(CellOut::Empty, CellOut::Whole);
    let money = |cents: Option<i64>| cents.map_or(CellOut::Empty, CellOut::Money);
    let categories = known
        .tables
        .iter()
        .flat_map(|table| table.sort(activity.coding, activity.change_strategy, &activity.categories));
    let categories: Vec<&str> =
        categories.filter(|_| !is_sealed).map(|category| category.name(ctx.language())).collect();
    #[expect(clippy::cast_precision_loss, reason = "hours are bounded far below 2^53")]
    let hours = activity
        .gained_hours
        .map_or(CellOut::Empty, |hours| CellOut::Number(hours as f64 / 100.0));
    vec![
        CellOut::Text(activity.what.as_str().into()),
        CellOut::Date(activity.happened_on),
        activity.until_on.map_or(CellOut::Empty, CellOut::Date),
        text(known.name(activity.person_id.map(|id| id.0))),
        text(known.name(activity.organization_id.map(|id| id.0))),
        CellOut::Text(activity.place.as_str().into()),
        CellOut::Text(activity.sector.as_deref().unwrap_or_default().into()),
        text(known.name(activity.goal_id.map(|id| id.0))),
        text(known.name(activity.strategy_id.map(|id| id.0))),
        text(if is_sealed {
            ctx.say("activities-sealed")
        } else {
            views::coding_name(ctx, activity.coding)
        }),
        activity.intensity.filter(|_| !is_sealed).map_or(CellOut::Empty, CellOut::Number),
        whole(activity.people),
        whole(activity.newcomers),
        whole(activity.reached),
        whole(activity.population),
        money(activity.gained_cents),
        hours,
        CellOut::Text(activity.gained_goods.as_str().into()),
        money(activity.goods_cents),
        text(categories.join("; ")),
        CellOut::Text(activity.story.as_str().into()),
    ]
}

pub(super) async fn csv(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let known = Known::of(actions::choices(&ctx).await?);
    let sight = blind::sight(&ctx).await?;
    let sealed = blind::sealed_from(&ctx, sight).await?;
    let entries = all(&ctx, &narrowed, sight).await?;
    let rows = entries.iter().map(|entry| cells(&ctx, &known, entry, sealed.holds(entry.id)));
    spreadsheet::csv(&ctx, "done", &COLUMNS, rows)
}

pub(super) async fn xlsx(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let known = Known::of(actions::choices(&ctx).await?);
    let sight = blind::sight(&ctx).await?;
    let sealed = blind::sealed_from(&ctx, sight).await?;
    let entries = all(&ctx, &narrowed, sight).await?;
    let rows = entries.iter().map(|entry| cells(&ctx, &known, entry, sealed.holds(entry.id)));
    spreadsheet::xlsx(&ctx, "done", &ctx.say("goals-tab-done"), &COLUMNS, rows)
}
