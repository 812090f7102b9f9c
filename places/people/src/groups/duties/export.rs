//! Who does what, as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::model::Duty;
use super::pages::{Called, columns_of};
use super::store;

const COLUMNS: [&str; 6] = [
    "duties-what",
    "duties-group-id",
    "duties-responsible-id",
    "duties-column-helps",
    "duties-column-decides",
    "duties-column-told",
];

fn cells<'a>(duty: &'a Duty, called: &Called) -> Vec<CellOut<'a>> {
    let group = duty.group_id.map(|id| id.to_string());
    let mut cells = vec![
        CellOut::Text(duty.what.as_str().into()),
        CellOut::Text(called.line(group.as_deref()).into()),
    ];
    cells.extend(columns_of(duty, called).map(|words| CellOut::Text(words.into())));
    cells
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let (duties, called) = (store::all(&ctx.scope()).await?, Called::read(&ctx).await?);
    spreadsheet::csv(&ctx, "who-does-what", &COLUMNS, duties.iter().map(|duty| cells(duty, &called)))
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let (duties, called) = (store::all(&ctx.scope()).await?, Called::read(&ctx).await?);
    let title = ctx.say("groups-view-duties");
    spreadsheet::xlsx(&ctx, "who-does-what", &title, &COLUMNS, duties.iter().map(|duty| cells(duty, &called)))
}
