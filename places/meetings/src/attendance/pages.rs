use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, assets};
use maud::{Markup, html};

use super::actions;
use super::model::{How, MeetingQuorum};
use super::store;
use super::views::{self, Sheet};
use super::whole_sheet;
use crate::meetings::views::{address, below};
use crate::meetings::{self, Meeting};
use crate::rights::RUN_MEETINGS;
use crate::tabs;

/// What is known about who is there, in four statements.
///
/// # Errors
/// When the database does not answer.
pub async fn sheet(ctx: &Ctx, meeting: &Meeting) -> Result<Sheet, Problem> {
    let quorum = MeetingQuorum::find(&ctx.scope(), meeting.id.0).await?;
    Ok(Sheet { quorum, ..sheet_now(ctx, meeting).await? })
}

/// The same without when enough people were there before, in three statements.
///
/// # Errors
/// When the database does not answer.
pub async fn sheet_now(ctx: &Ctx, meeting: &Meeting) -> Result<Sheet, Problem> {
    let scope = ctx.scope();
    let counted = actions::counted(&scope, meeting).await?;
    Ok(Sheet {
        rule: counted.quorum,
        voices: counted.voices,
        rules: counted.rules,
        attendance: store::of_meeting(&scope, meeting.id).await?,
        quorum: None,
    })
}

pub(super) async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

type Asked = Path<(String, String)>;

/// Everybody, to be marked with one tap each.
pub async fn list(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    Ok(list_page(&ctx, &meeting, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn list_page(
    ctx: &Ctx,
    meeting: &Meeting,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let since = ctx.app.live.moment();
    let sheet = sheet(ctx, meeting).await?;
    let runs = ctx.holds(&RUN_MEETINGS);
    let title = ctx.say("attendance-title");
    let body = html! {
        (tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (tabs::head(&title, Some(ctx.say("attendance-lede")), html! {
            @if runs { a.btn.alt href=(below(ctx, meeting, "screen")) { (ctx.say("attendance-screen")) } }
        }))
        div.grid.side data-live=(below(ctx, meeting, "events")) data-since=(since) {
            (everybody(ctx, meeting, &sheet))
            div.grid.top-aligned {
                section.panel aria-labelledby="enough" data-part="enough" {
                    h2 id="enough" { (ctx.say("attendance-here-now")) }
                    (views::enough(ctx, meeting, &sheet))
                    @for line in views::told(ctx, meeting, sheet.quorum.as_ref()) { p.sm { (line) } }
                }
                (others(ctx, meeting, &sheet))
                @if runs { (visitor_form(ctx, meeting, typed, mistakes)) (papers(ctx, meeting)) }
            }
        }
        script defer src=(assets::LIVE.path()) {}
    };
    Ok(Page::new(title, body))
}

fn everybody(ctx: &Ctx, meeting: &Meeting, sheet: &Sheet) -> Markup {
    html! {
        section.panel aria-labelledby="voices" data-part="everybody" {
            h2 id="voices" { (ctx.say("attendance-voices")) }
            @if sheet.voices.is_empty() { p.mut { (ctx.say("attendance-no-voices")) } }
            ul.rows { @for line in sheet.speakers() {
                li.att {
                    span { b { (line.name) } br;
                        span.xs.mut { (line.from.map_or_else(|| ctx.say("attendance-for-self"), str::to_owned)) }
                        @if let Some(times) = sheet.of(line.id).and_then(|one| views::late_and_left(ctx, meeting, one)) { span.late-left { " " (times) } }
                    }
                    (views::seg(ctx, meeting, sheet, line.id, line.name, "list"))
                }
            } }
        }
    }
}

fn others(ctx: &Ctx, meeting: &Meeting, sheet: &Sheet) -> Markup {
    html! {
        @if sheet.others().next().is_some() {
            section.panel aria-labelledby="others" data-part="others" {
                h2 id="others" { (ctx.say("attendance-others")) }
                ul.rows { @for one in sheet.others() {
                    li.r2 {
                        span { b { (one.name) } br; span.xs.mut { (ctx.say(views::how_key(one.how))) } }
                        @if ctx.holds(&RUN_MEETINGS) {
                            form method="post" action=(below(ctx, meeting, "attendance/take-back")) {
                                input type="hidden" name="id" value=(one.id);
                                button.linkb.sm { (ctx.say("attendance-take-back")) span.vh { ": " (one.name) } }
                            }
                        }
                    }
                } }
            }
        }
    }
}

fn visitor_form(ctx: &Ctx, meeting: &Meeting, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    html! {
        section.panel aria-labelledby="visitor" {
            h2 id="visitor" { (ctx.say("attendance-visitor")) }
            form method="post" action=(below(ctx, meeting, "attendance/visitor")) novalidate {
                (fields.hidden("id"))
                (fields.line("name", "attendance-name").hint(ctx.say("attendance-visitor-hint")))
                button.btn.alt { (ctx.say("attendance-visitor-add")) }
            }
        }
    }
}

fn papers(ctx: &Ctx, meeting: &Meeting) -> Markup {
    html! {
        section.panel aria-labelledby="papers" {
            h2 id="papers" { (ctx.say("attendance-papers")) }
            ul.bul {
                li { a href=(below(ctx, meeting, "sheet")) { (ctx.say("attendance-sheet")) } }
                li { a href=(below(ctx, meeting, "attendance/all")) { (ctx.say("attendance-write-down")) } }
            }
        }
    }
}

/// Where a mark leads back to: the page it was made on.
fn back(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> axum::response::Response {
    let to = match typed.get("back") {
        "list" => below(ctx, meeting, "attendance"),
        _ => address(ctx, meeting),
    };
    Redirect::to(&to).into_response()
}

pub async fn mark(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::mark(&ctx, &meeting, &typed).await?;
    Ok(back(&ctx, &meeting, &typed))
}

pub async fn add_visitor(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    match actions::add_visitor(&ctx, &meeting, &typed).await {
        Ok(()) => Ok(Redirect::to(&below(&ctx, &meeting, "attendance")).into_response()),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(list_page(&ctx, &meeting, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

pub async fn take_back(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::take_back(&ctx, &meeting, typed.id().ok_or(Problem::NotFound)?).await?;
    Ok(Redirect::to(&below(&ctx, &meeting, "attendance")).into_response())
}

/// The sheet as it was signed, to be written down in one go.
pub async fn all(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let sheet = sheet(&ctx, &meeting).await?;
    let typed = whole_sheet::filled(&meeting, &sheet);
    Ok(whole_sheet::page(&ctx, &meeting, &sheet, &typed, &Mistakes::none()).show(&ctx))
}

pub async fn save_all(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    match actions::write_down(&ctx, &meeting, &typed).await {
        Ok(()) => Ok(Redirect::to(&below(&ctx, &meeting, "attendance")).into_response()),
        Err(Problem::Mistaken(mistakes)) => {
            let sheet = sheet(&ctx, &meeting).await?;
            Ok(whole_sheet::page(&ctx, &meeting, &sheet, &typed, &mistakes).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

/// The door page of a meeting, as an address somebody can type.
///
/// # Errors
/// When the visitor does not run meetings, or the database does not answer.
pub async fn door_address(ctx: &Ctx, meeting: &Meeting) -> Result<String, Problem> {
    let word = actions::door_word(ctx, meeting).await?;
    Ok(format!("{}{}", ctx.app.settings.base_url, below(ctx, meeting, &format!("door/{word}"))))
}

/// The sheet to sign on paper, with the code for those who have a phone.
pub async fn print(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let sheet = sheet(&ctx, &meeting).await?;
    let door = match ctx.holds(&RUN_MEETINGS) {
        true => Some(door_address(&ctx, &meeting).await?),
        false => None,
    };
    let title = ctx.say("attendance-sheet");
    let body = whole_sheet::printed(&ctx, &meeting, &sheet, door.as_deref());
    Ok(Page::new(title, body).show(&ctx))
}

/// The big screen: the code, and how many are here.
pub async fn screen(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let since = ctx.app.live.moment();
    let sheet = sheet(&ctx, &meeting).await?;
    let door = door_address(&ctx, &meeting).await?;
    let body = whole_sheet::screen(&ctx, &meeting, &sheet, &door, &since);
    Ok(Page::new(meeting.title.clone(), body).show(&ctx))
}

/// "I am here", for whoever is signed in.
pub async fn here(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let how = How::from_word(typed.get("how")).filter(|how| *how != How::Visitor).unwrap_or(How::Here);
    actions::mark_oneself(&ctx, &meeting, how).await?;
    Ok(back(&ctx, &meeting, &typed))
}
