use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::members::{PersonId, of_visitor};
use serde::Deserialize;
use uuid::Uuid;

use super::room::Room;
use super::scene::{Parts, Scene};
use crate::agenda;
use crate::ballots::meeting_notice;
use crate::invitations;
use crate::joining;
use crate::meetings::model::State;
use crate::meetings::views::{address, below};
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
    let scene = Scene::of(&ctx, meeting).await?;
    Ok(page(&ctx, &scene, &new_promise(&ctx), &Mistakes::none()).await?.show(&ctx))
}

/// The form for a promise brings the id it will have.
fn new_promise(ctx: &Ctx) -> Typed {
    Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())])
}

async fn page(ctx: &Ctx, scene: &Scene, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let room = room(ctx, scene, typed, mistakes).await?;
    Ok(Page::new(scene.meeting.title.clone(), room.draw()))
}

/// What is known of whoever looks, in two statements or fewer while the meeting is under way.
async fn room<'a>(
    ctx: &'a Ctx,
    scene: &'a Scene,
    typed: &'a Typed,
    mistakes: &'a Mistakes,
) -> Result<Room<'a>, Problem> {
    let meeting = &scene.meeting;
    let me = if ctx.holds(&SPEAK) { of_visitor(ctx).await? } else { None };
    let is_running = meeting.state == State::Running;
    Ok(Room {
        ctx,
        scene,
        phones: joining::phones_of(ctx, meeting).await?,
        me,
        writes: actions::writes(ctx, meeting, me),
        pulse: if is_running {
            html! {}
        } else {
            crate::pulse::panel(ctx, meeting).await?
        },
        typed,
        mistakes,
        panels: if is_running {
            html! {}
        } else {
            panels(ctx, meeting, me).await?
        },
    })
}

/// Beside a meeting that is not under way: whether it was called early enough, who comes, what other places show.
async fn panels(ctx: &Ctx, meeting: &Meeting, me: Option<PersonId>) -> Result<Markup, Problem> {
    // A phone at the table answers no invitation.
    let me = me.filter(|_| ctx.account.is_some());
    Ok(html! {
        (meeting_notice::panel(ctx, meeting).await?)
        (invitations::panel::on_meeting(ctx, meeting, me).await?)
        (ctx.panels(Meeting::KIND, meeting.id.0).await?)
    })
}

/// Which parts an open page asks for, and because of which event.
#[derive(Deserialize)]
pub struct Heard {
    /// The names of the events since it last asked, with commas between them.
    #[serde(default)]
    changed: String,
    /// The id of the last of them.
    #[serde(default)]
    after: String,
}

/// The longest id of an event that can be one.
const LONGEST_ID: usize = 100;

/// The parts of the page that events changed, or all of it. What everybody sees is loaded once after each event.
pub async fn parts(ctx: Ctx, Path((_, asked)): Asked, Query(heard): Query<Heard>) -> Answer {
    if heard.after.is_empty() || heard.after.len() > LONGEST_ID {
        return Err(Problem::NotFound);
    }
    let name = format!("meeting {asked}");
    let load = Scene::at(&ctx, &asked);
    let scene = ctx.app.live.kept((ctx.coalition().id, &name), &heard.after, load).await?;
    let (typed, mistakes) = (new_promise(&ctx), Mistakes::none());
    let room = room(&ctx, &scene, &typed, &mistakes).await?;
    let is_running = scene.meeting.state == State::Running;
    let drawn = match Parts::changed_by(&heard.changed).filter(|_| is_running) {
        Some(parts) => room.changed(parts),
        None => room.whole(),
    };
    Ok(drawn.into_response())
}

/// When the page was loaded that listens, in the words of [`kit_web::Live::moment`].
#[derive(Deserialize)]
pub struct Loaded {
    #[serde(default)]
    since: Option<String>,
}

/// What changes on this meeting, and in the votes on its agenda, since the page was loaded or from now on, as a stream
/// that stays open.
pub async fn events(ctx: Ctx, Path((_, asked)): Asked, Query(loaded): Query<Loaded>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let items = agenda::store::of_meeting(&ctx.scope(), meeting.id).await?;
    let here = ctx.coalition().id;
    let questions = items.iter().filter_map(|item| item.proposal_id);
    let live = &ctx.app.live;
    let own = live.listen(here, meeting.id.0);
    let all = questions.fold(own, |all, question| all.and(live.listen(here, question.0)));
    Ok(match loaded.since {
        Some(since) => live.since(all, &since).answer(),
        None => all.answer(),
    })
}

/// A promise made in the meeting, or afterwards on the page of its minutes.
pub async fn promise(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let in_minutes = typed.get("back") == "minutes";
    match actions::promise(&ctx, &meeting, &typed).await {
        Ok(_) if in_minutes => Ok(Redirect::to(&below(&ctx, &meeting, "minutes")).into_response()),
        Ok(_) => Ok(Redirect::to(&address(&ctx, &meeting)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) if in_minutes => {
            Ok(minutes::page(&ctx, &meeting, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Mistakes(mistakes)) => {
            let scene = Scene::of(&ctx, meeting).await?;
            Ok(page(&ctx, &scene, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
