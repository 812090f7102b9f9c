//! What to bring: the agenda, its papers, the promises that are open, the minutes of the time before.

use axum::extract::Path;
use kit_paper::{Align, Column, Document, Level, Look, Run, Table};
use kit_web::form::Choice;
use kit_web::{Answer, Ctx};

use super::minutes::Minutes;
use super::{Asked, meeting_at};
use crate::agenda::model::planned_times;
use crate::agenda::{self, AgendaItem};
use crate::meetings::views::{length, when};
use crate::meetings::{self, Meeting};
use crate::minutes::people;

pub async fn print(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let scope = ctx.scope();
    let items = agenda::store::of_meeting(&scope, meeting.id).await?;
    let promised = agenda::open_promises(&ctx, &meeting).await?;
    let before = meetings::store::one_before(&scope, meeting.group_id, meeting.starts_at).await?;
    let mut document =
        ctx.document(ctx.text.with("minutes-packet", [("meeting", meeting.title.as_str().into())]));
    document.runs(Look::Lead, vec![Run::plain(where_and_when(&ctx, &meeting))]);
    document.heading(Level::Section, ctx.say("agenda-plan-title"));
    plan(&ctx, &meeting, &items, &people(&ctx).await?, &mut document);
    if !promised.is_empty() {
        document.heading(Level::Section, ctx.say("minutes-open-promises"));
        let mut table = Table::new(vec![
            Column::words(ctx.say("minutes-promise-what")).shares(3),
            Column::words(ctx.say("minutes-promise-who")),
            Column::fitting(ctx.say("minutes-promise-by")),
        ]);
        for due in &promised {
            table.row([&due.what, &due.who(), &ctx.text.due(due.by, ctx.today())]);
        }
        document.table(table);
    }
    if let Some(before) = &before {
        let earlier = Minutes::of(&ctx, before).await?;
        document.new_page().heading(Level::Section, earlier.title());
        earlier.write(&mut document, Level::Part);
    }
    ctx.print(&format!("{}-packet", meeting.address), document).await
}

fn where_and_when(ctx: &Ctx, meeting: &Meeting) -> String {
    let words = [
        when(ctx, meeting.starts_at, &meeting.time_zone),
        meeting.place.clone(),
        meeting.street.clone(),
    ];
    words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The items in a table: when, what with its details and what to read, and whose it is.
fn plan(ctx: &Ctx, meeting: &Meeting, items: &[AgendaItem], people: &[Choice], document: &mut Document) {
    let mut table = Table::new(vec![
        Column { align: Align::End, ..Column::fitting(ctx.say("on-paper-time")) },
        Column::words(ctx.say("on-paper-item")).shares(4),
        Column::words(ctx.say("on-paper-owner")),
    ]);
    let times = planned_times(items, meeting.counted_from());
    for (item, at) in items.iter().zip(times) {
        let owner = item.owner_id.map(|id| id.to_string());
        let owner = owner.and_then(|id| people.iter().find(|(known, _)| *known == id));
        table.rows.push(vec![
            vec![Run::plain(ctx.text.time(meeting.local(at).time()))],
            about(ctx, item),
            vec![Run::plain(owner.map_or("", |(_, name)| name))],
        ]);
    }
    document.table(table);
}

fn about(ctx: &Ctx, item: &AgendaItem) -> Vec<Run> {
    let kind = ctx.say(&format!("agenda-kind-{}", item.kind.word()));
    let mut runs =
        vec![Run::strong(&item.title), Run::quiet(format!("\n{kind}, {}", length(ctx, item.minutes)))];
    if !item.details.is_empty() {
        runs.push(Run::plain(format!("\n{}", item.details)));
    }
    for (index, paper) in item.papers.0.iter().enumerate() {
        let before = if index == 0 {
            format!("\n{}: ", ctx.say("agenda-papers"))
        } else {
            "; ".to_owned()
        };
        runs.push(Run::quiet(before));
        runs.push(Run::plain(&paper.title).linked(&paper.link));
    }
    runs
}
