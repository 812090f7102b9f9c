//! The logic model of one goal: the drawing on one sheet across; what it has no room for stands in a table behind it.

use axum::extract::Path;
use kit_paper::{Column, Figure, Look, Paper, Run, Table};
use kit_web::{Answer, Ctx};
use uuid::Uuid;

use crate::goals::{GoalFrame, model};
use crate::logic_model::Model;

pub(super) async fn print(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let drawn = Model::of(&ctx, &frame.goal).await?;
    let mut document = ctx.document(&frame.goal.title);
    document.paper = Paper::LetterAcross;
    document.above = format!("{}: {}", ctx.coalition().name, ctx.say("goals-tab-logic-model"));
    if let Some(words) = model::sentence(&frame.goal, &ctx.text) {
        document.runs(Look::Plain, vec![Run::plain(words)]);
    }
    document.figure(Figure::new(drawn.svg, drawn.description));
    if drawn.is_cut {
        let columns = ["logic-model-column-stage", "logic-model-column-what", "logic-model-column-shows"];
        let mut table = Table::new(columns.iter().map(|key| Column::words(ctx.say(key)).shares(2)).collect());
        for [stage, words, detail] in &drawn.rows {
            table.row([stage, words, detail]);
        }
        document.new_page().table(table);
    }
    ctx.print("logic-model", document).await
}
