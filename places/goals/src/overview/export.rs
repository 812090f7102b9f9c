//! The list of goals, as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::store::{self, Exported};

const COLUMNS: [&str; 9] = [
    "goals-title",
    "goals-population",
    "goals-change",
    "goals-by",
    "goals-lead-id",
    "goals-problem",
    "overview-objectives",
    "overview-strategies",
    "overview-ended-on",
];

fn cells(goal: &Exported) -> Vec<CellOut<'_>> {
    let day = |day: Option<kit_store::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        CellOut::Text(goal.title.as_str().into()),
        CellOut::Text(goal.population.as_str().into()),
        CellOut::Text(goal.change.as_str().into()),
        CellOut::Text(day(goal.by).into()),
        CellOut::Text(goal.lead().into()),
        CellOut::Text(goal.problem.as_str().into()),
        CellOut::Text(goal.objectives.to_string().into()),
        CellOut::Text(goal.strategies.to_string().into()),
        CellOut::Text(day(goal.ended_on).into()),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let goals = store::exported(&ctx.scope()).await?;
    spreadsheet::csv(&ctx, "goals", &COLUMNS, goals.iter().map(cells))
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let goals = store::exported(&ctx.scope()).await?;
    spreadsheet::xlsx(&ctx, "goals", &ctx.say("goals-menu"), &COLUMNS, goals.iter().map(cells))
}
