//! The hours of a year as a file that opens in a spreadsheet, with what each is worth and where the rate is from.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, Problem, spreadsheet};

use super::model::VolunteerHours;
use super::store;
use crate::members;
use crate::thanks::{hourly_values, year_ago};
use kit_text::full_name;

const COLUMNS: [&str; 7] = [
    "hours-person-id",
    "hours-worked-on",
    "hours-column-minutes",
    "hours-what",
    "hours-paid-by",
    "hours-column-worth",
    "hours-rate-source",
];

async fn rows(ctx: &Ctx) -> Result<Vec<Vec<CellOut<'static>>>, Problem> {
    let scope = ctx.scope();
    let given = store::since(&scope, year_ago(ctx.today()), None).await?;
    let names = members::store::names(&scope).await?;
    let values = hourly_values::store::all(&scope).await?;
    let words = |words: String| CellOut::Text(words.into());
    let row =
        |one: &VolunteerHours| {
            let name = names.iter().find(|(id, ..)| *id == one.person_id);
            let usual = hourly_values::in_force(&values, one.worked_on).filter(|_| one.rate_cents.is_none());
            vec![
                words(name.map_or_else(
                    || ctx.say("groups-somebody"),
                    |(_, given, family)| full_name(given, family),
                )),
                CellOut::from(one.worked_on),
                CellOut::from(one.minutes),
                words(one.what.clone()),
                words(ctx.say(&format!("hours-paid-by-{}", one.paid_by.word().replace('_', "-")))),
                words(one.worth(&values).map(|cents| ctx.text.money(cents)).unwrap_or_default()),
                words(usual.map_or_else(|| one.rate_source.clone(), |value| value.source.clone())),
            ]
        };
    Ok(given.iter().map(row).collect())
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    spreadsheet::csv(&ctx, "hours", &COLUMNS, rows(&ctx).await?.into_iter())
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let title = ctx.say("thanks-view-hours");
    spreadsheet::xlsx(&ctx, "hours", &title, &COLUMNS, rows(&ctx).await?.into_iter())
}
