//! Every wording of the vision and the mission, as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::wordings::{Wording, store};

const COLUMNS: [&str; 8] = [
    "wording-statement",
    "wording-words",
    "wording-written-on",
    "wording-written-by",
    "wording-what-changed",
    "wording-state",
    "wording-adopted-on",
    "wording-adopted-by",
];

fn cells<'a>(ctx: &Ctx, wording: &'a Wording) -> Vec<CellOut<'a>> {
    let said = |prefix: &str, word: &str| CellOut::Text(ctx.say(&format!("{prefix}-{word}")).into());
    vec![
        said("wording-statement", wording.statement.word()),
        CellOut::Text(wording.words.as_str().into()),
        CellOut::Text(wording.written_on.to_string().into()),
        CellOut::Text(wording.written_by.as_str().into()),
        CellOut::Text(wording.what_changed.as_str().into()),
        said("wording-state", wording.state.word()),
        CellOut::Text(wording.adopted_on.map(|day| day.to_string()).unwrap_or_default().into()),
        CellOut::Text(wording.adopted_by.as_str().into()),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let wordings = store::all(&ctx.scope()).await?;
    spreadsheet::csv(&ctx, "purpose", &COLUMNS, wordings.iter().map(|wording| cells(&ctx, wording)))
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let wordings = store::all(&ctx.scope()).await?;
    let title = ctx.say("goals-tab-purpose");
    spreadsheet::xlsx(&ctx, "purpose", &title, &COLUMNS, wordings.iter().map(|wording| cells(&ctx, wording)))
}
