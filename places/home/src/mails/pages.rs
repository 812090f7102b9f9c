use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use kit_mail::{State, ledger};
use kit_web::messages::{self, draw_preview, draw_words};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::html;
use uuid::Uuid;

use super::{actions, model, own, store, views};
use crate::settings::tabs;
use crate::weekly_note::{self, WeeklyNote};

/// Notifications on one page.
pub(super) const PAGE: i64 = 50;

/// What became of every message, newest first.
pub(super) async fn list(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let state = State::from_word(asked.get("state"));
    let before = asked.get("after").parse().unwrap_or(Uuid::max());
    let rows = store::listed(&ctx.scope(), state, before, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.id);
    let narrowed = state.map_or_else(String::new, |state| format!("&state={}", state.word()));
    let next = next.map(|after| format!("{}?after={after}{narrowed}", ctx.path("/settings/mails")));
    let counts = ledger::counts(&ctx.scope()).await?;
    let body = html! {
        (tabs::head(&ctx, "/settings/mails", "mails-title", "mails-lede"))
        p.acts {
            a.btn.alt href=(ctx.path("/settings/mails/weekly-note")) { (ctx.say("mails-see-weekly-note")) }
            a.btn.alt href=(ctx.path("/mails/thank")) { (ctx.say("mails-thank-title")) }
        }
        (views::states(&ctx, state, &counts))
        div.panel {
            @if rows.is_empty() { (parts::empty(&ctx.say("mails-none"), None)) } @else { (views::table(&ctx, &rows)) }
            (parts::next_page(&ctx.text, next))
        }
    };
    Ok(Page::new(ctx.say("mails-title"), body).show(&ctx))
}

/// Who will get the next weekly note and when; or what it would say to the visitor now.
pub(super) async fn weekly_note(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let shows_words = Typed::parse(query.unwrap_or_default().as_bytes()).get("show") == "words";
    let hour = weekly_note::hour_of(&ctx.scope()).await?;
    let typed = Typed::from_pairs([("hour", hour.to_string())]);
    Ok(note_page(&ctx, shows_words, &typed, &Mistakes::none()).await?.show(&ctx))
}

/// Keeps the hour of the coalition.
pub(super) async fn keep_hour(ctx: Ctx, typed: Typed) -> Answer {
    let mut mistakes = Mistakes::none();
    let hour = model::parse_hour("hour", &typed, &mut mistakes);
    let Some(hour) = hour else {
        let mistakes = Mistakes::one("hour", "mails-note-hour-wrong");
        return Ok(note_page(&ctx, false, &typed, &mistakes).await?.show_mistakes(&ctx));
    };
    weekly_note::keep_hour(&ctx, hour).await?;
    Ok(Redirect::to(&ctx.path("/settings/mails/weekly-note")).into_response())
}

async fn note_page(
    ctx: &Ctx,
    shows_words: bool,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let day = ctx.text.long_day(views::next_monday(ctx.today()));
    let here = ctx.path("/settings/mails/weekly-note");
    let who_or_words = [
        (here.clone(), ctx.say("mails-who-gets-it"), !shows_words),
        (format!("{here}?show=words"), ctx.say("mails-what-it-says"), shows_words),
    ];
    let panel = if shows_words {
        html! {
            p.sm.mut { (ctx.say("mails-as-you-get-it")) }
            (draw_words("what-it-says", &weekly_note::words_for(ctx).await?))
        }
    } else {
        let people = messages::everybody(&ctx.app, &ctx.scope()).await?;
        draw_preview(ctx, &messages::preview(ctx, &WeeklyNote, people).await?)
    };
    let body = html! {
        (tabs::crumbs(ctx, "/settings/mails", "mails-title"))
        (fields.summary())
        div.head { h1 { (ctx.say("mails-weekly-note-title")) }
            p.lede { (ctx.text.with("mails-weekly-note-lede", [("day", day.into())])) } }
        (parts::tabs(&ctx.say("mails-weekly-note-title"), &who_or_words))
        (panel)
        form.panel.mt5 method="post" action=(here) novalidate {
            (fields.menu("hour", "mails-note-hour-all", own::hours(ctx)).hint(ctx.say("mails-note-hour-all-hint")))
            p.acts { button.btn { (ctx.say("form-save")) } }
        }
    };
    Ok(Page::new(ctx.say("mails-weekly-note-title"), body))
}

pub(super) async fn told(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::say_told(&ctx, id).await?;
    back(&ctx, "?state=to_telephone")
}

pub(super) async fn came_back(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::say_it_came_back(&ctx, id).await?;
    back(&ctx, "?state=bounced")
}

pub(super) async fn try_again(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::try_address_again(&ctx, id).await?;
    back(&ctx, "")
}

fn back(ctx: &Ctx, query: &str) -> Result<axum::response::Response, Problem> {
    Ok(Redirect::to(&format!("{}{query}", ctx.path("/settings/mails"))).into_response())
}
