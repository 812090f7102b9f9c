use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed};
use people::groups::bodies::Group;
use people::members::of_visitor;
use people::sectors;
use uuid::Uuid;

use super::views::Room;
use crate::agenda;
use crate::agenda::model::current;
use crate::attendance::sheet;
use crate::deciding::question;
use crate::joining;
use crate::meetings::model::State;
use crate::meetings::views::address;
use crate::meetings::{Meeting, store};
use crate::minutes::{self, actions};
use crate::rights::SPEAK;

type Asked = Path<(String, String)>;

async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

/// The page of a meeting. Its id leads to the address of its day.
pub async fn show(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    if asked.parse::<Uuid>().is_ok() {
        return Ok(Redirect::to(&address(&ctx, &meeting)).into_response());
    }
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    Ok(page(&ctx, &meeting, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn page(ctx: &Ctx, meeting: &Meeting, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let sheet = sheet(ctx, meeting).await?;
    let written = minutes::written(ctx, meeting).await?;
    let me = if ctx.holds(&SPEAK) { of_visitor(ctx).await? } else { None };
    let question = match current(&written.items).filter(|_| meeting.state == State::Running) {
        Some(item) => question(ctx, item, &sheet, me).await?,
        None => None,
    };
    let group = match meeting.group_id {
        Some(id) => Group::find(&ctx.scope(), id).await?.map(|group| group.name),
        None => None,
    };
    let room = Room {
        ctx,
        meeting,
        sheet,
        written,
        question,
        scheme: sectors::of(&ctx.scope(), ctx.coalition()).await?,
        group,
        me,
        phones: joining::phones_of(ctx, meeting).await?,
        people: minutes::people(ctx).await?,
        writes: actions::may_write(ctx, meeting).await.is_ok(),
        pulse: crate::pulse::panel(ctx, meeting).await?,
        typed,
        mistakes,
        panels: ctx.panels(Meeting::KIND, meeting.id.0).await?,
    };
    Ok(Page::new(meeting.title.clone(), room.draw()))
}

/// What changes on this meeting, and in the votes on its agenda, from now on, as a stream that stays open.
pub async fn events(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let items = agenda::store::of_meeting(&ctx.scope(), meeting.id).await?;
    let here = ctx.coalition().id;
    let questions = items.iter().filter_map(|item| item.proposal_id);
    let own = ctx.app.live.listen(here, meeting.id.0);
    Ok(questions
        .fold(own, |all, question| all.and(ctx.app.live.listen(here, question.0)))
        .answer())
}

/// A promise made in the meeting.
pub async fn promise(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    match actions::promise(&ctx, &meeting, &typed).await {
        Ok(_) => Ok(Redirect::to(&address(&ctx, &meeting)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, &meeting, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
