//! The trend as a file that opens in a spreadsheet: a line for each meeting and question.

use axum::extract::RawQuery;
use kit_sheets::CellOut;
use kit_store::jiff::civil::Date;
use kit_web::{Answer, Ctx, Problem, spreadsheet};

use super::model::Question;
use super::over_time::trend;
use super::views;
use super::wanted::Wanted;
use crate::meetings::model::zone_named;
use crate::meetings::store::AfterMoment;

/// Meetings in one file: more than weekly ones of twenty years.
const MOST: i64 = 1200;

const COLUMNS: &[&str] = &[
    "pulse-column-day",
    "pulse-column-meeting",
    "pulse-question",
    "pulse-column-answers",
    "pulse-degree-not-at-all",
    "pulse-degree-a-little",
    "pulse-degree-partly",
    "pulse-degree-mostly",
    "pulse-degree-fully",
    "pulse-column-good",
];

struct Line {
    day: Date,
    title: String,
    question: String,
    counts: [i64; 5],
    answers: i64,
    percent: i64,
}

async fn lines(ctx: &Ctx, query: Option<String>) -> Result<Vec<Line>, Problem> {
    let (wanted, _) = Wanted::from_query(query);
    let (rows, _) = trend(ctx, &wanted, AfterMoment::end(), MOST).await?;
    let mut lines = Vec::new();
    for (meeting, spreads) in rows {
        for question in Question::ALL {
            let spread = spreads.of(*question);
            let Some(percent) = spread.percent() else { continue };
            lines.push(Line {
                day: meeting.starts_at.day_in(&zone_named(&meeting.time_zone)),
                title: meeting.title.clone(),
                question: ctx.say(&views::question_key(*question)),
                counts: spread.0,
                answers: spread.answers(),
                percent,
            });
        }
    }
    Ok(lines)
}

fn cells(line: &Line) -> Vec<CellOut<'_>> {
    let mut cells = vec![
        CellOut::from(line.day),
        CellOut::from(line.title.as_str()),
        CellOut::from(line.question.as_str()),
        CellOut::from(line.answers),
    ];
    cells.extend(line.counts.iter().map(|count| CellOut::from(*count)));
    cells.push(CellOut::from(line.percent));
    cells
}

pub(super) async fn csv(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let lines = lines(&ctx, query).await?;
    spreadsheet::csv(&ctx, "pulse", COLUMNS, lines.iter().map(cells))
}

pub(super) async fn xlsx(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let lines = lines(&ctx, query).await?;
    let title = ctx.say("pulse-over-time");
    spreadsheet::xlsx(&ctx, "pulse", &title, COLUMNS, lines.iter().map(cells))
}
