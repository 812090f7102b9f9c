//! The milestones with the mean of their scores, as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::judging::Mean;
use super::marks::{self, Milestone};
use super::ratings::{self, MilestoneRating};

const COLUMNS: [&str; 5] = [
    "milestone-phase",
    "milestone-name",
    "milestones-column-mean",
    "milestones-column-standing",
    "milestone-evidence",
];

fn cells<'a>(ctx: &Ctx, milestone: &'a Milestone, ratings: &[MilestoneRating]) -> Vec<CellOut<'a>> {
    let mean = Mean::of(milestone.id, ratings);
    let class = mean.map(|mean| format!("milestones-class-{}", mean.class().word().replace('_', "-")));
    let value = mean.map(|mean| kit_text::decimal(mean.millionths(), 2)).unwrap_or_default();
    vec![
        CellOut::Text(milestone.phase.as_str().into()),
        CellOut::Text(milestone.name.as_str().into()),
        CellOut::Text(value.into()),
        CellOut::Text(ctx.say(class.as_deref().unwrap_or("milestones-not-rated")).into()),
        CellOut::Text(milestone.evidence.as_str().into()),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let (milestones, ratings) =
        (marks::store::all(&ctx.scope()).await?, ratings::store::all(&ctx.scope()).await?);
    let rows = milestones.iter().map(|milestone| cells(&ctx, milestone, &ratings));
    spreadsheet::csv(&ctx, "milestones", &COLUMNS, rows)
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let (milestones, ratings) =
        (marks::store::all(&ctx.scope()).await?, ratings::store::all(&ctx.scope()).await?);
    let rows = milestones.iter().map(|milestone| cells(&ctx, milestone, &ratings));
    spreadsheet::xlsx(&ctx, "milestones", &ctx.say("milestones-title"), &COLUMNS, rows)
}
