use axum::extract::Query;
use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, Problem, spreadsheet};

use super::year::Wanted;
use crate::commitments::export::{COLUMNS, cells};
use crate::commitments::standing::{Asked, Standing, read};

async fn of_year(ctx: &Ctx, wanted: &Wanted) -> Result<(String, Vec<Standing>), Problem> {
    let year = wanted.year(ctx)?;
    let standings = read(ctx, &Asked { year: Some(year), ..Asked::default() }).await?;
    Ok((format!("commitments-{year}"), standings))
}

fn rows<'a>(ctx: &'a Ctx, standings: &'a [Standing]) -> impl Iterator<Item = Vec<CellOut<'a>>> {
    standings
        .iter()
        .flat_map(move |one| one.elements.iter().map(move |element| cells(ctx, &one.commitment, element)))
}

pub(super) async fn csv(ctx: Ctx, Query(wanted): Query<Wanted>) -> Answer {
    let (name, standings) = of_year(&ctx, &wanted).await?;
    spreadsheet::csv(&ctx, &name, &COLUMNS, rows(&ctx, &standings))
}

pub(super) async fn xlsx(ctx: Ctx, Query(wanted): Query<Wanted>) -> Answer {
    let (name, standings) = of_year(&ctx, &wanted).await?;
    spreadsheet::xlsx(&ctx, &name, &ctx.say("commitments-report"), &COLUMNS, rows(&ctx, &standings))
}
