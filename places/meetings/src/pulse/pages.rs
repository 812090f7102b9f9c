use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, secret};
use maud::{Markup, html};

use super::actions::{self, Asking, Way};
use super::model::{self, Pulse, PulseId, Standing};
use super::store;
use super::views;
use super::voices::Voice;
use crate::attendance;
use crate::meetings::Meeting;
use crate::meetings::views::{address, below};
use crate::rights::RUN_MEETINGS;
use crate::tabs;

type At = Path<(String, String)>;

fn crumbs(ctx: &Ctx, meeting: &Meeting) -> Markup {
    tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())])
}

fn crumbs_below(ctx: &Ctx, meeting: &Meeting) -> Markup {
    let pulse = (below(ctx, meeting, "pulse"), ctx.say("pulse-title"));
    tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone()), pulse])
}

/// The result after one meeting.
pub(super) async fn show(ctx: Ctx, Path((_, at)): At, RawQuery(query): RawQuery) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let above = match asked.get("done") {
        "answered" => html! { p.note.calm role="status" { (ctx.say("pulse-thanks")) } },
        "saved" => html! { p.note.calm role="status" { (ctx.say("pulse-saved")) } },
        _ => html! {},
    };
    let above = match asked.get("sent").parse::<i64>() {
        Ok(sent) => html! { p.note.calm role="status" { (ctx.text.count("pulse-sent", sent)) } },
        Err(_) => above,
    };
    let typed = views::filled(&asking);
    Ok(show_page(&ctx, &asking, above, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn show_page(
    ctx: &Ctx,
    asking: &Asking,
    above: Markup,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let results = actions::results(&ctx.scope(), asking.pulse.id).await?;
    let attended = attendance::store::of_meeting(&ctx.scope(), asking.meeting.id).await?;
    let there = attended.iter().filter(|one| one.was_there()).count();
    let door = match (ctx.holds(&RUN_MEETINGS), asking.standing) {
        (true, Standing::Open(_)) => Some(door_address(ctx, asking.pulse.id).await?),
        _ => None,
    };
    let title = ctx.say("pulse-title");
    let body = html! {
        (crumbs(ctx, &asking.meeting))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        (tabs::head(&title, Some(ctx.say("pulse-lede")), views::answer_button(ctx, asking)))
        div.grid.side {
            div.grid.top-aligned {
                (views::standing(ctx, asking, &results, there))
                (views::results(ctx, &results))
                (ctx.panels(Pulse::KIND, asking.pulse.id.0).await?)
            }
            @if ctx.holds(&RUN_MEETINGS) {
                div.grid.top-aligned {
                    @if let Some(door) = &door { (views::ways_to_ask(ctx, &asking.meeting, door)) }
                    (views::settings(ctx, asking, typed, mistakes))
                }
            }
        }
        p.sm.view-links.mt4 { a href=(ctx.path("/meetings/pulse")) { (ctx.say("pulse-over-time")) } }
    };
    Ok(Page::new(title, body))
}

async fn door_address(ctx: &Ctx, pulse: PulseId) -> Result<String, Problem> {
    let word = actions::door_word(ctx, pulse).await?;
    Ok(format!("{}{}", ctx.app.settings.base_url, ctx.path(&format!("/pulse/{word}"))))
}

/// What the page of a meeting shows of it: where it stands, what came of it so far.
///
/// # Errors
/// When the database does not answer.
pub async fn panel(ctx: &Ctx, meeting: &Meeting) -> Result<Markup, Problem> {
    if meeting.state != crate::meetings::State::Over || !ctx.may_open("/meetings/pulse") {
        return Ok(html! {});
    }
    let asking = actions::asking(ctx, &ctx.scope(), meeting.clone()).await?;
    let results = actions::results(&ctx.scope(), asking.pulse.id).await?;
    if asking.standing == Standing::Off && results.sheets == 0 && !ctx.holds(&RUN_MEETINGS) {
        return Ok(html! {});
    }
    Ok(views::small(ctx, &asking, &results))
}

pub(super) async fn set(ctx: Ctx, Path((_, at)): At, typed: Typed) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    match actions::set(&ctx, &asking, &typed).await {
        Ok(_) => to(&below(&ctx, &asking.meeting, "pulse?done=saved")),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(show_page(&ctx, &asking, html! {}, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

pub(super) fn to(address: &str) -> Answer {
    Ok(Redirect::to(address).into_response())
}

/// A form brings a word of its own, so that sending it twice is one sheet.
pub(super) fn empty_sheet() -> Typed {
    Typed::from_pairs([("sheet", secret::for_link())])
}

/// The questions for somebody who is signed in.
pub(super) async fn answer(ctx: Ctx, Path((_, at)): At) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    if let Some(voice) = Voice::of_visitor(&ctx).await?
        && voice.has_answered(&ctx, asking.pulse.id).await?
    {
        return Ok(voice_answered(&ctx, &asking.meeting).show(&ctx));
    }
    Ok(answer_page(&ctx, &asking, &empty_sheet(), &Mistakes::none()).await?.show(&ctx))
}

/// That somebody has answered, for whoever comes a second time.
pub(super) fn voice_answered(ctx: &Ctx, meeting: &Meeting) -> Page {
    let title = ctx.say("pulse-voice-answered");
    let body = html! {
        (crumbs_below(ctx, meeting))
        div.head { h1 { (title) } p.lede { (ctx.say("pulse-voice-answered-lede")) } }
        p { a href=(below(ctx, meeting, "pulse")) { (ctx.say("pulse-open")) } }
    };
    Page::new(title, body)
}

/// How a sheet of whoever visits comes in: by their voice, or for programs by the word it brings.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn own_way<'a>(ctx: &Ctx, word: &'a str) -> Result<Way<'a>, Problem> {
    Ok(Voice::of_visitor(ctx).await?.map_or(Way::Form(word), Way::Voice))
}

async fn answer_page(
    ctx: &Ctx,
    asking: &Asking,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let action = below(ctx, &asking.meeting, "pulse/answer");
    let body = html! {
        (crumbs_below(ctx, &asking.meeting))
        (ctx.panels(Pulse::KIND, asking.pulse.id.0).await?)
        (views::questions(ctx, asking, &action, typed, mistakes))
    };
    Ok(Page::new(ctx.say("pulse-title"), body))
}

pub(super) async fn save_answer(ctx: Ctx, Path((_, at)): At, typed: Typed) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    let way = own_way(&ctx, typed.get("sheet")).await?;
    match drop_in(&ctx, &asking, way, &typed).await {
        Ok(false) => to(&below(&ctx, &asking.meeting, "pulse/answer")),
        Ok(true) => to(&below(&ctx, &asking.meeting, "pulse?done=answered")),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(answer_page(&ctx, &asking, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

pub(super) async fn drop_in(
    ctx: &Ctx,
    asking: &Asking,
    way: Way<'_>,
    typed: &Typed,
) -> Result<bool, Problem> {
    let sheet = model::sheet_from_form(typed).map_err(Problem::Mistaken)?;
    actions::drop_in(ctx, asking, way, sheet).await
}

/// A sheet from paper, then the next one.
pub(super) async fn paper(ctx: Ctx, Path((_, at)): At, RawQuery(query): RawQuery) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let is_next = asked.get("done") == "yes";
    Ok(paper_page(&ctx, &asking, &empty_sheet(), &Mistakes::none(), is_next).show(&ctx))
}

fn paper_page(ctx: &Ctx, asking: &Asking, typed: &Typed, mistakes: &Mistakes, is_next: bool) -> Page {
    let action = below(ctx, &asking.meeting, "pulse/paper");
    let title = ctx.say("pulse-paper-title");
    let body = html! {
        (crumbs_below(ctx, &asking.meeting))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        @if is_next { p.note.calm role="status" { (ctx.text.count("pulse-paper-saved", asking.pulse.on_paper)) } }
        div.head { h1 { (title) } p.lede { (ctx.say("pulse-paper-lede")) } }
        (views::form(ctx, asking, &action, typed, mistakes, "pulse-paper-save"))
    };
    Page::new(title, body)
}

pub(super) async fn save_paper(ctx: Ctx, Path((_, at)): At, typed: Typed) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    let saved = match model::sheet_from_form(&typed) {
        Ok(sheet) => actions::write_down(&ctx, &asking, typed.get("sheet"), sheet).await,
        Err(mistakes) => Err(Problem::Mistaken(mistakes)),
    };
    match saved {
        Ok(_) => to(&below(&ctx, &asking.meeting, "pulse/paper?done=yes")),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(paper_page(&ctx, &asking, &typed, &mistakes, false).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

/// Two sheets on a page, to be handed out, with the code for those who have a phone.
pub(super) async fn sheet(ctx: Ctx, Path((_, at)): At) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    let door = door_address(&ctx, asking.pulse.id).await?;
    let title = ctx.say("pulse-sheet-title");
    let body = html! {
        (crumbs_below(&ctx, &asking.meeting))
        div.head.headrow { h1 { (title) }
            div.acts { button.btn.alt type="button" data-print="" hidden { (ctx.say("attendance-print")) } } }
        @for _ in 0..2 { (views::paper_sheet(&ctx, &asking.meeting, &door)) }
    };
    Ok(Page::new(title, body).show(&ctx))
}

/// What is usual after meetings.
pub(super) async fn habit(ctx: Ctx) -> Answer {
    let habit = store::habit(&ctx.scope()).await?;
    let typed = Typed::from_pairs([
        ("asked", if habit.asked { "yes" } else { "no" }.to_owned()),
        ("days", habit.days.to_string()),
    ]);
    Ok(habit_page(&ctx, &typed, &Mistakes::none()).show(&ctx))
}

fn habit_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("pulse-habit-title");
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/meetings/pulse"), ctx.say("pulse-over-time"))]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("pulse-habit-lede")) } }
        form.panel method="post" action=(ctx.path("/meetings/pulse/habit")) novalidate {
            (fields.one_of("asked", "pulse-habit-asked", views::yes_or_no(ctx)))
            (fields.line("days", "pulse-habit-days").hint(ctx.say("pulse-habit-days-hint")))
            p.acts { button.btn { (ctx.say("form-save")) }
                a.btn.alt href=(ctx.path("/meetings/pulse")) { (ctx.say("form-cancel")) } }
        }
    };
    Page::new(title, body)
}

pub(super) async fn save_habit(ctx: Ctx, typed: Typed) -> Answer {
    match actions::set_habit(&ctx, &typed).await {
        Ok(_) => to(&ctx.path("/meetings/pulse")),
        Err(Problem::Mistaken(mistakes)) => Ok(habit_page(&ctx, &typed, &mistakes).show_mistakes(&ctx)),
        Err(problem) => Err(problem),
    }
}
