//! One goal: is it working, how do we get there, who does what by when.

use axum::extract::Path;
use kit_paper::{Column, Document, Level, Look, Run, Table};
use kit_web::{Answer, Ctx, Problem};
use uuid::Uuid;

use crate::goals::objectives::model::sentence;
use crate::goals::{Goal, GoalFrame, Objective, Strategy, model, objectives, strategies};
use crate::{barriers, numbers, promises};

pub(super) async fn print(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let goal = &frame.goal;
    let mut document = ctx.document(&goal.title);
    if let Some(words) = model::sentence(goal, &ctx.text) {
        document.runs(Look::Lead, vec![Run::plain(words)]);
    }
    document.remark(frame.lead(&ctx));
    if let Some(headline) = numbers::headline(&ctx, goal).await? {
        headline.on_paper(&ctx, &mut document);
    }
    how_we_get_there(&ctx, goal, &mut document).await?;
    plan(&ctx, goal, &mut document).await?;
    let in_the_way = barriers::present(&ctx, goal.id).await?;
    if !in_the_way.is_empty() {
        document.heading(Level::Section, ctx.say("goals-tab-in-the-way"));
        let line = |(name, words): (String, String)| vec![Run::strong(name), Run::plain(format!(" {words}"))];
        document.bullets(in_the_way.into_iter().map(line).collect());
    }
    ctx.print("goal", document).await
}

/// The objectives with the strategies that serve each, then those that serve none.
async fn how_we_get_there(ctx: &Ctx, goal: &Goal, document: &mut Document) -> Result<(), Problem> {
    let objectives = objectives::store::of_goal(&ctx.scope(), goal.id).await?;
    let strategies = strategies::store::of_goal(&ctx.scope(), goal.id).await?;
    if objectives.is_empty() && strategies.is_empty() {
        return Ok(());
    }
    let names = |serving: &dyn Fn(&Strategy) -> bool| {
        let names = strategies.iter().filter(|one| serving(one)).map(|one| vec![Run::plain(&one.name)]);
        names.collect::<Vec<_>>()
    };
    let is_known = |one: &Strategy| objectives.iter().any(|objective| one.objective_id == Some(objective.id));
    document.heading(Level::Section, ctx.say("overview-chain-title"));
    for objective in &objectives {
        document.runs(Look::Plain, vec![Run::strong(sentence(objective, &ctx.text))]);
        document.bullets(names(&|one| serves(one, objective)));
    }
    document.bullets(names(&|one| !is_known(one)));
    Ok(())
}

fn serves(strategy: &Strategy, objective: &Objective) -> bool {
    strategy.objective_id == Some(objective.id)
}

async fn plan(ctx: &Ctx, goal: &Goal, document: &mut Document) -> Result<(), Problem> {
    let open = promises::open_for_goal(ctx, goal.id).await?;
    if open.is_empty() {
        return Ok(());
    }
    document.heading(Level::Section, ctx.say("promises-panel-title"));
    let mut table = Table::new(vec![
        Column::words(ctx.say("promises-what")).shares(4),
        Column::words(ctx.say("promises-who")).shares(2),
        Column::fitting(ctx.say("promises-by")),
        Column::fitting(ctx.say("promises-status")),
    ]);
    for promise in &open {
        let who = promise.who().unwrap_or_else(|| ctx.say("promises-nobody-yet"));
        let by = promise.by.map(|by| ctx.text.date(by, ctx.today())).unwrap_or_default();
        table.row([&promise.what, &who, &by, &promises::status_name(ctx, promise.status)]);
    }
    document.table(table);
    Ok(())
}
