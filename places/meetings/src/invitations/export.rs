//! The list of a meeting as a file that opens in a spreadsheet.

use axum::extract::Path;
use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::moved::History;
use super::pages::meeting_at;
use super::{store, views};

const COLUMNS: &[&str] = &[
    "invitations-column-who",
    "invitations-column-answer",
    "invitations-column-answered-on",
    "invitations-column-former",
];

pub(super) async fn csv(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let zone = ctx.coalition().zone();
    let rows = store::listed(&ctx.scope(), meeting.id).await?;
    let history = History::load(&ctx.scope(), &meeting, rows.iter().map(|row| row.answered_at)).await?;
    let told = (&ctx.text, ctx.coalition(), ctx.now);
    let words: Vec<(String, String, Option<String>)> = rows
        .iter()
        .map(|row| {
            let former = history.former(&meeting, row.answered_at).map(|former| former.beside_answer(told));
            (views::name_of(&ctx, row), views::comes_words(&ctx, row.comes), former)
        })
        .collect();
    let cells = rows.iter().zip(&words).map(|(row, (name, comes, former))| {
        vec![
            CellOut::from(name.as_str()),
            CellOut::from(comes.as_str()),
            row.answered_at.map_or(CellOut::Empty, |at| CellOut::from(at.day_in(&zone))),
            former.as_deref().map_or(CellOut::Empty, CellOut::from),
        ]
    });
    spreadsheet::csv(&ctx, "invitations", COLUMNS, cells)
}
