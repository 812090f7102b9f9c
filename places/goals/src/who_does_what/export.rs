//! The services as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, Problem, spreadsheet};

use super::form::Choices;
use super::store;

const COLUMNS: [&str; 7] = [
    "services-organization-id",
    "services-what",
    "services-stage",
    "services-population-id",
    "services-area-id",
    "services-capacity",
    "services-is-active",
];

async fn rows(ctx: &Ctx) -> Result<Vec<[String; 7]>, Problem> {
    let choices = Choices::read(ctx).await?;
    let services = store::services(&ctx.scope()).await?;
    let (everybody, everywhere) = (ctx.say("services-everybody"), ctx.say("services-everywhere"));
    Ok(services
        .into_iter()
        .map(|one| {
            [
                choices.organization(one.organization_id).to_owned(),
                one.what,
                ctx.say(&format!("care-stage-{}", one.stage.word().replace('_', "-"))),
                choices.served(one.population_id, &everybody),
                choices.served(one.area_id, &everywhere),
                one.capacity.map(|people| people.to_string()).unwrap_or_default(),
                ctx.say(if one.is_active { "services-active" } else { "services-not-active" }),
            ]
        })
        .collect())
}

fn cells(row: &[String; 7]) -> Vec<CellOut<'_>> {
    row.iter().map(|cell| CellOut::Text(cell.as_str().into())).collect()
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let rows = rows(&ctx).await?;
    spreadsheet::csv(&ctx, "services", &COLUMNS, rows.iter().map(cells))
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let rows = rows(&ctx).await?;
    spreadsheet::xlsx(&ctx, "services", &ctx.say("services-all"), &COLUMNS, rows.iter().map(cells))
}
