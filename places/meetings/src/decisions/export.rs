//! The register as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::{store, views};

const COLUMNS: &[&str] = &[
    "decisions-column-number",
    "decisions-column-decision",
    "decisions-column-outcome",
    "decisions-column-day",
    "decisions-column-review",
    "decisions-as-decided",
];

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let mut all = Vec::new();
    let mut before = i64::MAX;
    loop {
        let rows = store::list(&ctx.scope(), None, before, spreadsheet::BATCH).await?;
        let Some(last) = rows.last() else { break };
        before = last.number;
        all.extend(rows);
        if all.len() >= spreadsheet::MOST {
            break;
        }
    }
    let outcomes: Vec<String> = all.iter().map(|row| views::outcome_name(&ctx, row.outcome)).collect();
    let rows = all.iter().zip(&outcomes).map(|(row, outcome)| {
        vec![
            CellOut::from(row.number),
            CellOut::from(row.title.as_str()),
            CellOut::from(outcome.as_str()),
            CellOut::from(row.decided_on),
            row.review_on.map_or(CellOut::Empty, CellOut::from),
            CellOut::from(row.body.words.as_str()),
        ]
    });
    spreadsheet::csv(&ctx, "decisions", COLUMNS, rows)
}
