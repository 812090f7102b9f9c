//! The shares as a file that opens in a spreadsheet: a line for each row and measure.

use axum::extract::RawQuery;
use kit_sheets::CellOut;
use kit_store::Fault;
use kit_web::{Answer, Ctx, spreadsheet};

use super::model::Measure;
use super::pages::{by_of, known, measure_key};

const COLUMNS: &[&str] = &[
    "balance-column-row",
    "balance-members",
    "balance-column-members-percent",
    "balance-column-measure",
    "balance-column-count",
    "balance-column-percent",
    "balance-column-ratio",
];

struct Line {
    name: String,
    members: Option<i64>,
    members_percent: Option<i64>,
    measure: String,
    count: Option<i64>,
    percent: Option<i64>,
    ratio: Option<i64>,
}

async fn lines(ctx: &Ctx, query: Option<String>) -> Result<Vec<Line>, Fault> {
    let known = known(ctx, by_of(query)).await?;
    let balance = &known.balance;
    let mut lines = Vec::new();
    for row in &balance.rows {
        for measure in Measure::ALL {
            let part = |count: Option<i64>, whole: i64| kit_text::percent_of(count?, whole);
            let (members, count) = (row.members.count(), row.of(*measure).count());
            lines.push(Line {
                name: known.name(ctx, &row.key),
                members,
                members_percent: part(members, balance.members),
                measure: ctx.say(&measure_key(*measure)),
                count,
                percent: part(count, balance.whole(*measure)),
                ratio: balance.ratio(row, *measure),
            });
        }
    }
    Ok(lines)
}

fn cells(line: &Line) -> Vec<CellOut<'_>> {
    // What is hidden on the page stays empty in the file.
    let number = |value: Option<i64>| value.map_or(CellOut::Empty, CellOut::from);
    vec![
        CellOut::from(line.name.as_str()),
        number(line.members),
        number(line.members_percent),
        CellOut::from(line.measure.as_str()),
        number(line.count),
        number(line.percent),
        number(line.ratio),
    ]
}

pub(super) async fn csv(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let lines = lines(&ctx, query).await?;
    spreadsheet::csv(&ctx, "balance", COLUMNS, lines.iter().map(cells))
}

pub(super) async fn xlsx(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let lines = lines(&ctx, query).await?;
    let title = ctx.say("meetings-tab-balance");
    spreadsheet::xlsx(&ctx, "balance", &title, COLUMNS, lines.iter().map(cells))
}
