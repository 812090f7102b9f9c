//! The leaders with their link people, as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::leaders::{CommunityLeader, store};
use super::pages::names;
use super::views::{Names, plan};

const COLUMNS: [&str; 6] = [
    "community-leader-name",
    "community-leader-listened-to",
    "community-leader-known-by",
    "community-leader-plan",
    "have-plan-who-by",
    "community-leader-reach",
];

fn cells<'a>(ctx: &Ctx, leader: &'a CommunityLeader, names: &Names) -> Vec<CellOut<'a>> {
    let reach = ctx.say(&format!("community-leader-reach-{}", leader.reach.word().replace('_', "-")));
    vec![
        CellOut::Text(leader.name.as_str().into()),
        CellOut::Text(leader.listened_to.as_str().into()),
        CellOut::Text(names.all(leader.known_by.iter()).into()),
        CellOut::Text(leader.plan.as_str().into()),
        CellOut::Text(plan(ctx, leader, names).into()),
        CellOut::Text(reach.into()),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let (leaders, names) = (store::all(&ctx.scope()).await?, names(&ctx).await?);
    spreadsheet::csv(&ctx, "leaders", &COLUMNS, leaders.iter().map(|leader| cells(&ctx, leader, &names)))
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let (leaders, names) = (store::all(&ctx.scope()).await?, names(&ctx).await?);
    let title = ctx.say("have-leaders");
    let rows = leaders.iter().map(|leader| cells(&ctx, leader, &names));
    spreadsheet::xlsx(&ctx, "leaders", &title, &COLUMNS, rows)
}
