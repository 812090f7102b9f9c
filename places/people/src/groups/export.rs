//! The groups as a file that opens in a spreadsheet.

use kit_sheets::CellOut;
use kit_web::{Answer, Ctx, spreadsheet};

use super::bodies::Group;
use super::picture::Picture;
use super::views::{kind_name, lead_of};

const COLUMNS: [&str; 12] = [
    "groups-name",
    "groups-kind",
    "groups-purpose",
    "groups-authority",
    "groups-goal-id",
    "groups-objective",
    "groups-lead-id",
    "groups-part-of-id",
    "groups-column-members",
    "groups-starts-on",
    "groups-ends-on",
    "groups-ended-on",
];

fn cells<'a>(ctx: &Ctx, picture: &Picture, group: &'a Group) -> Vec<CellOut<'a>> {
    let part_of = group.part_of_id.and_then(|id| picture.group(id)).map(|above| above.name.clone());
    let day = |day: Option<kit_store::Day>| {
        CellOut::Text(day.map(|day| day.to_string()).unwrap_or_default().into())
    };
    vec![
        CellOut::Text(group.name.as_str().into()),
        CellOut::Text(kind_name(&ctx.text, group.kind).into()),
        CellOut::Text(group.purpose.as_str().into()),
        CellOut::Text(group.authority.as_str().into()),
        CellOut::Text(picture.goal(group).map(|(_, title)| title.clone()).unwrap_or_default().into()),
        CellOut::Text(
            picture
                .objective(group)
                .map_or(group.objective.as_str(), |(_, says)| says)
                .to_owned()
                .into(),
        ),
        CellOut::Text(lead_of(picture, group).unwrap_or_default().into()),
        CellOut::Text(part_of.unwrap_or_default().into()),
        CellOut::Text(picture.size(group.id).to_string().into()),
        day(group.starts_on),
        day(group.ends_on),
        day(group.ended_on),
    ]
}

pub(super) async fn csv(ctx: Ctx) -> Answer {
    let picture = Picture::read(&ctx).await?;
    spreadsheet::csv(
        &ctx,
        "groups",
        &COLUMNS,
        picture.groups.iter().map(|group| cells(&ctx, &picture, group)),
    )
}

pub(super) async fn xlsx(ctx: Ctx) -> Answer {
    let picture = Picture::read(&ctx).await?;
    let title = ctx.say("people-tab-groups");
    let rows = picture.groups.iter().map(|group| cells(&ctx, &picture, group));
    spreadsheet::xlsx(&ctx, "groups", &title, &COLUMNS, rows)
}
