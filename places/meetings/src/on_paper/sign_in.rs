//! The sheet that goes round: everybody who speaks for a voice, and lines for visitors.

use axum::extract::Path;
use kit_paper::{Column, Figure, Look, Run, Table};
use kit_web::{Answer, Ctx};

use super::{Asked, meeting_at};
use crate::attendance::{code, door_address, sheet};
use crate::meetings::views::when;
use crate::rights::RUN_MEETINGS;

/// Lines left free for visitors.
const FREE_LINES: usize = 8;

pub async fn print(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let sheet = sheet(&ctx, &meeting).await?;
    let mut document = ctx.document(ctx.say("attendance-sheet"));
    let about = format!("{}, {}", meeting.title, when(&ctx, meeting.starts_at, &meeting.time_zone));
    document.runs(Look::Lead, vec![Run::plain(about)]);
    // The code lets anybody say that they are here, so it prints for those who run the meeting.
    if ctx.holds(&RUN_MEETINGS) {
        let door = door_address(&ctx, &meeting).await?;
        let drawing = code::draw(&door, "").into_string();
        let figure = Figure::new(drawing, ctx.say("attendance-code-words")).captioned(&door);
        document.figure(figure.percent_wide(22));
    }
    let columns = ["attendance-column-name", "attendance-column-for", "attendance-column-signature"];
    let mut table =
        Table::new(columns.iter().map(|key| Column::words(ctx.say(key)).shares(2)).collect()).to_fill_in();
    for line in sheet.speakers() {
        table.row([line.name, &line.from.map_or_else(|| ctx.say("attendance-for-self"), str::to_owned), ""]);
    }
    for _ in 0..FREE_LINES {
        table.row([&ctx.say("attendance-how-visitor"), "", ""]);
    }
    document.table(table);
    ctx.print(&format!("{}-sign-in", meeting.address), document).await
}
