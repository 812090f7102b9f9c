//! What a phone sees until it has joined.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use kit_web::cookies::{table_cookie, table_secret};
use kit_web::form::Choice;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, account, secret};
use maud::html;

use super::actions::{self, Asked};
use crate::attendance::sheet;
use crate::meetings::views::{address, below, when};
use crate::meetings::{self, Meeting};
use crate::minutes;

/// How often the waiting page looks again, in seconds.
const LOOKS_EVERY: &str = "3";

pub(super) async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

type Asks = Path<(String, String)>;
type WithCode = Path<(String, String, String)>;

/// The short code, typed from the wall.
pub async fn ask_code(ctx: Ctx, Path((_, asked)): Asks) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    Ok(code_page(&ctx, &meeting, &Typed::default(), &Mistakes::none()).show(&ctx))
}

fn code_page(ctx: &Ctx, meeting: &Meeting, typed: &Typed, mistakes: &Mistakes) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("joining-title");
    let body = html! {
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("joining-lede")) } }
        form.panel method="post" action=(below(ctx, meeting, "join")) novalidate {
            (fields.line("code", "joining-code").hint(ctx.say("joining-code-hint")).autocomplete("off"))
            button.btn { (ctx.say("joining-go-on")) }
        }
    };
    Page::new(title, body)
}

fn wrong_code(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Response {
    code_page(ctx, meeting, typed, &Mistakes::one("code", "joining-code-wrong")).show_mistakes(ctx)
}

pub async fn take_code(ctx: Ctx, Path((_, asked)): Asks, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    if !actions::opens(&ctx, &meeting, typed.get("code")).await? {
        return Ok(wrong_code(&ctx, &meeting, &typed));
    }
    let code: String = typed.get("code").chars().filter(char::is_ascii_alphanumeric).collect();
    Ok(Redirect::to(&below(&ctx, &meeting, &format!("join/{code}"))).into_response())
}

/// Who holds the phone: a name from the list, or one's own printed code.
pub async fn ask_who(ctx: Ctx, Path((_, asked, code)): WithCode) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    if !actions::opens(&ctx, &meeting, &code).await? {
        return Ok(wrong_code(&ctx, &meeting, &Typed::from_pairs([("code", code)])));
    }
    Ok(who_page(&ctx, &meeting, &code, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

async fn who_page(
    ctx: &Ctx,
    meeting: &Meeting,
    code: &str,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("joining-who-title");
    let place = ctx.text.with(
        "joining-who-lede",
        [
            ("meeting", meeting.title.as_str().into()),
            ("when", when(ctx, meeting.starts_at, &meeting.time_zone).into()),
        ],
    );
    let action = below(ctx, meeting, &format!("join/{code}"));
    let body = html! {
        (fields.summary())
        div.head { h1 { (title) } p.lede { (place) } }
        form.panel method="post" action=(action) novalidate {
            (fields.menu("person_id", "joining-who", people(ctx, meeting).await?).hint(ctx.say("joining-who-hint")))
            button.btn { (ctx.say("joining-ask")) }
        }
        form.panel.mt5 method="post" action=(action) novalidate {
            (fields.line("own_code", "joining-own-code").hint(ctx.say("joining-own-code-hint")).autocomplete("one-time-code"))
            button.btn.alt { (ctx.say("joining-with-own-code")) }
        }
    };
    Ok(Page::new(title, body))
}

/// Those who speak for a voice, each with the voice, and whoever has a part in running the meeting.
async fn people(ctx: &Ctx, meeting: &Meeting) -> Result<Vec<Choice>, Problem> {
    let sheet = sheet(ctx, meeting).await?;
    let mut people: Vec<Choice> = sheet
        .speakers()
        .map(|line| {
            let name = line.from.map_or_else(
                || line.name.to_owned(),
                |from| ctx.text.with("joining-name-for", [("name", line.name.into()), ("for", from.into())]),
            );
            (line.id.to_string(), name)
        })
        .collect();
    let others = minutes::people(ctx).await?;
    for part in [meeting.chair_id, meeting.notes_by_id].into_iter().flatten().map(|id| id.to_string()) {
        if !people.iter().any(|(id, _)| *id == part) {
            people.extend(others.iter().find(|(id, _)| *id == part).cloned());
        }
    }
    people.sort_by(|one, other| one.1.cmp(&other.1));
    people.insert(0, (String::new(), ctx.say("joining-choose")));
    Ok(people)
}

pub async fn say_who(ctx: Ctx, Path((_, asked, code)): WithCode, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    if !actions::opens(&ctx, &meeting, &code).await? {
        return Ok(wrong_code(&ctx, &meeting, &Typed::from_pairs([("code", code)])));
    }
    let asked = if typed.has("own_code") {
        actions::ask_with_own_code(&ctx, &meeting, &typed).await
    } else {
        actions::ask(&ctx, &meeting, &typed).await
    };
    match asked {
        Ok(asked) => keep_on_phone(&ctx, &meeting, &asked),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(who_page(&ctx, &meeting, &code, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

fn keep_on_phone(ctx: &Ctx, meeting: &Meeting, asked: &Asked) -> Answer {
    let seconds = (asked.pass.expires_at.microseconds() - ctx.now.microseconds()) / 1_000_000;
    let cookie = table_cookie(&ctx.app, &ctx.coalition().slug, &asked.secret, seconds)?;
    let mut response = Redirect::to(&below(ctx, meeting, "joined")).into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// The phone waits here until somebody who runs the meeting has said that it is them.
pub async fn joined(ctx: Ctx, Path((_, asked)): Asks, headers: HeaderMap) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let page = actions::page_of(&ctx, &meeting);
    let pass = match table_secret(&headers) {
        Some(known) => account::table_pass(&ctx.app.db, &secret::hash(known), ctx.now).await?,
        None => None,
    };
    let Some(pass) = pass.filter(|pass| pass.path == page) else {
        return Ok(not_taken(&ctx, &meeting).show(&ctx));
    };
    if pass.confirmed_at.is_some() {
        return Ok(Redirect::to(&address(&ctx, &meeting)).into_response());
    }
    let title = ctx.say("joining-wait-title");
    let body = html! {
        div.head { h1 { (title) } p.lede { (ctx.text.with("joining-wait", [("name", pass.name.as_str().into())])) } }
        p.code-big { (pass.number) }
        p { (ctx.say("joining-wait-hint")) }
    };
    let mut response = Page::new(title, body).show(&ctx);
    // Without scripts too: the page asks for itself again.
    response.headers_mut().insert("refresh", HeaderValue::from_static(LOOKS_EVERY));
    Ok(response)
}

fn not_taken(ctx: &Ctx, meeting: &Meeting) -> Page {
    let title = ctx.say("joining-not-taken-title");
    let body = html! {
        div.head { h1 { (title) } p.lede { (ctx.say("joining-not-taken")) } }
        @if meeting.is_coming() { p { a.btn href=(below(ctx, meeting, "join")) { (ctx.say("joining-again")) } } }
    };
    Page::new(title, body)
}
