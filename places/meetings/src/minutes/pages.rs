use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::form::Choice;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::members;

use super::actions;
use super::store;
use super::views::{self, Written};
use crate::adoptions::{self, Adoptable};
use crate::agenda;
use crate::approvals::{self, Minutes};
use crate::attendance::sheet;
use crate::meetings::views::{address, below, button};
use crate::meetings::{self, Meeting};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::tabs;

/// Everything written down at a meeting, in three statements.
///
/// # Errors
/// When the database does not answer.
pub async fn written(ctx: &Ctx, meeting: &Meeting) -> Result<Written, Problem> {
    let minutes = Minutes::find(&ctx.scope(), meeting.id.0).await?;
    Ok(Written { minutes, ..written_so_far(ctx, meeting).await? })
}

/// The same without whether the minutes stand, in two statements.
///
/// # Errors
/// When the database does not answer.
pub async fn written_so_far(ctx: &Ctx, meeting: &Meeting) -> Result<Written, Problem> {
    let scope = ctx.scope();
    let written = store::written_down(&scope, meeting.id).await?;
    Ok(Written {
        items: agenda::store::of_meeting(&scope, meeting.id).await?,
        notes: written.notes,
        turns: written.turns,
        promises: written.promises,
        minutes: None,
        decided: written.decided,
    })
}

/// The people of the coalition by name, for menus.
///
/// # Errors
/// When the database does not answer.
pub async fn people(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let people = members::store::names(&ctx.scope()).await?;
    let name = |given: &str, family: &str| kit_text::full_name(given, family);
    Ok(people.iter().map(|(id, given, family)| (id.to_string(), name(given, family))).collect())
}

async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

type Asked = Path<(String, String)>;

/// The minutes as they print, with the form that approves them.
pub async fn show(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let typed = Typed::from_pairs([
        ("approved_on", ctx.today().to_string()),
        ("id", ctx.app.ids.next(ctx.now).to_string()),
    ]);
    Ok(page(&ctx, &meeting, &typed, &Mistakes::none()).await?.show(&ctx))
}

pub async fn page(ctx: &Ctx, meeting: &Meeting, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let written = written(ctx, meeting).await?;
    let sheet = sheet(ctx, meeting).await?;
    let people = people(ctx).await?;
    let title = ctx.text.with("minutes-of", [("meeting", meeting.title.as_str().into())]);
    let decisions = adoptions::decision_menu(ctx).await?;
    let adopted = adoptions::store::of_subject(&ctx.scope(), Adoptable::Minutes, meeting.id.0).await?;
    let body = html! {
        (tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        p.acts { (ctx.pdf_link(&below(ctx, meeting, "minutes/pdf"))) " "
            button.btn.alt type="button" data-print="" hidden { (ctx.say("attendance-print")) } }
        (views::sheet_of_paper(ctx, meeting, &sheet, &written, &people, true))
        div.noprint { (adoptions::views::adopted_by(ctx, Adoptable::Minutes, &adopted)) }
        @if ctx.holds(&SPEAK) && ctx.holds(&goals::rights::TAKE_PART) {
            details.noprint.sec open[typed.has("what")] { summary { (ctx.say("minutes-promise-add")) }
                (views::promise_form(ctx, meeting, &Fields::new(&ctx.text, typed, mistakes), &people, Some("minutes"))) }
        }
        @if ctx.holds(&RUN_MEETINGS) { (approving(ctx, meeting, &written, decisions, &Fields::new(&ctx.text, typed, mistakes))) }
    };
    Ok(Page::new(title, body))
}

fn approving(
    ctx: &Ctx,
    meeting: &Meeting,
    written: &Written,
    decisions: Vec<Choice>,
    fields: &Fields,
) -> Markup {
    html! {
           section.sec.noprint {
               @if written.is_approved() {
                   h2 { (ctx.say("minutes-reopen")) }
                   p.sm.mut { (ctx.say("minutes-reopen-hint")) }
                   p.mt3 { (button(&below(ctx, meeting, "minutes/reopen"), 0, &ctx.say("minutes-reopen"))) }
               } @else {
                   h2 { (ctx.say("minutes-approve")) }
                   form.panel method="post" action=(below(ctx, meeting, "minutes/approve")) novalidate {
                       (fields.date("approved_on", "minutes-approved-on"))
    @if decisions.len() > 1 { (fields.menu("decision_id", "minutes-approved-by", decisions)) }
                       (fields.line("approved_how", "minutes-approved-how").hint(ctx.say("minutes-approved-how-hint")))
                       button.btn { (ctx.say("minutes-approve")) }
                   }
               }
           }
       }
}

pub async fn approve(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    match approvals::approve(&ctx, &meeting, &typed).await {
        Ok(_) => Ok(Redirect::to(&below(&ctx, &meeting, "minutes")).into_response()),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(page(&ctx, &meeting, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

pub async fn reopen(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    approvals::reopen(&ctx, &meeting).await?;
    Ok(Redirect::to(&below(&ctx, &meeting, "minutes")).into_response())
}

fn back(ctx: &Ctx, meeting: &Meeting) -> axum::response::Response {
    Redirect::to(&address(ctx, meeting)).into_response()
}

pub async fn write_notes(
    ctx: Ctx,
    Path((_, asked, item)): Path<(String, String, Uuid)>,
    typed: Typed,
) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::write_notes(&ctx, &meeting, item, &typed).await?;
    Ok(back(&ctx, &meeting))
}

pub async fn note_turn(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::note_turn(&ctx, &meeting, &typed).await?;
    Ok(back(&ctx, &meeting))
}

pub async fn take_turn_back(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::take_turn_back(&ctx, &meeting).await?;
    Ok(back(&ctx, &meeting))
}

/// What to bring: the agenda, its papers, the promises that are open, the minutes of the time before.
pub async fn packet(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let items = agenda::store::of_meeting(&ctx.scope(), meeting.id).await?;
    let promised = agenda::open_promises(&ctx, &meeting).await?;
    let people = people(&ctx).await?;
    let last = meetings::store::one_before(&ctx.scope(), meeting.group_id, meeting.starts_at).await?;
    let before = match &last {
        Some(last) => {
            let (written, sheet) = (written(&ctx, last).await?, sheet(&ctx, last).await?);
            Some(views::sheet_of_paper(&ctx, last, &sheet, &written, &people, false))
        }
        None => None,
    };
    let title = ctx.text.with("minutes-packet", [("meeting", meeting.title.as_str().into())]);
    let body = html! {
        (tabs::crumbs(&ctx, &[(address(&ctx, &meeting), meeting.title.clone())]))
        p.acts { (ctx.pdf_link(&below(&ctx, &meeting, "packet/pdf"))) " "
            button.btn.alt type="button" data-print="" hidden { (ctx.say("attendance-print")) } }
        (views::packet(&ctx, &meeting, &items, &promised, before, &people))
    };
    Ok(Page::new(title, body).show(&ctx))
}
