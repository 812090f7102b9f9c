//! The code on the wall: whoever is signed in presses one button, others choose their name. One phone answers for one
//! person; who has none tells whoever takes the sheet.

use axum::extract::Path;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use kit_text::full_name;
use kit_web::cookies::{phone_cookie, phone_secret};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, secret};
use maud::{Markup, html};
use people::members::{self, PersonId};

use super::actions::{self, Entered};
use super::model::Attendance;
use super::pages::meeting_at;
use super::store;
use crate::meetings::Meeting;
use crate::meetings::views::below;
use crate::rights::SPEAK;

type AtDoor = Path<(String, String, String)>;

/// What the code on the wall opens.
pub async fn door(ctx: Ctx, Path((_, asked, word)): AtDoor, headers: HeaderMap) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    if !actions::opens_door(&ctx, &meeting, &word).await? {
        return Err(Problem::NotFound);
    }
    let Some(phone) = phone_secret(&headers) else {
        let page = door_page(&ctx, &meeting, &word, &Mistakes::none()).await?.show(&ctx);
        let cookie = phone_cookie(&ctx.app, &ctx.coalition().slug, &secret::for_link())?;
        return Ok(([(header::SET_COOKIE, cookie)], page).into_response());
    };
    match actions::said_by_phone(&ctx.scope(), &meeting, phone).await? {
        Some(said) => Ok(said_before(&ctx, &said).show(&ctx)),
        None => Ok(door_page(&ctx, &meeting, &word, &Mistakes::none()).await?.show(&ctx)),
    }
}

async fn door_page(ctx: &Ctx, meeting: &Meeting, word: &str, mistakes: &Mistakes) -> Result<Page, Problem> {
    let title = ctx.say("attendance-i-am-here");
    let body = html! {
        (Fields::new(&ctx.text, &Typed::default(), mistakes).summary())
        div.head { h1 { (title) } p.lede { (meeting.title) } }
        @if ctx.holds(&SPEAK) {
            form.panel method="post" action=(below(ctx, meeting, "here")) { button.btn { (ctx.say("attendance-i-am-here")) } }
        } @else { (choose_name(ctx, meeting, word).await?) }
    };
    Ok(Page::new(title, body))
}

async fn choose_name(ctx: &Ctx, meeting: &Meeting, word: &str) -> Result<Markup, Problem> {
    let scope = ctx.scope();
    let marked = store::of_meeting(&scope, meeting.id).await?;
    let people = members::store::names(&scope).await?;
    let is_open =
        |person: PersonId| !marked.iter().any(|one| one.person_id == Some(person) && one.was_there());
    Ok(html! {
        form.panel method="post" action=(below(ctx, meeting, &format!("door/{word}"))) {
            div.f { label for="person_id" { (ctx.say("attendance-your-name")) }
                span.hint id="person_id-hint" { (ctx.say("attendance-your-name-hint")) }
                select id="person_id" name="person_id" aria-describedby="person_id-hint" {
                    @for (id, given, family) in people.iter().filter(|(id, ..)| is_open(*id)) { option value=(id) { (full_name(given, family)) } }
                } }
            button.btn { (ctx.say("attendance-i-am-here")) }
        }
    })
}

/// For a phone that has said who is here.
fn said_before(ctx: &Ctx, said: &Attendance) -> Page {
    let title = ctx.say("attendance-phone-said");
    let who = ctx.text.with("attendance-phone-said-lede", [("name", said.name.as_str().into())]);
    let body =
        html! { div.head { h1 { (title) } p.lede { (who) } } p { (ctx.say("attendance-phone-others")) } };
    Page::new(title, body)
}

/// "I am here", from the phone of whoever chose a name.
pub async fn enter(ctx: Ctx, Path((_, asked, word)): AtDoor, headers: HeaderMap, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    if !actions::opens_door(&ctx, &meeting, &word).await? {
        return Err(Problem::NotFound);
    }
    let Some(phone) = phone_secret(&headers) else {
        return refused(&ctx, &meeting, &word, "attendance-phone-unknown").await;
    };
    match actions::mark_at_door(&ctx, &meeting, &typed, phone).await? {
        Entered::Marked(marked) => {
            let title = ctx.text.with("attendance-welcome", [("name", marked.name.as_str().into())]);
            let body = html! { div.head { h1 { (title) } p.lede { (ctx.say("attendance-welcome-lede")) } } };
            Ok(Page::new(title, body).show(&ctx))
        }
        Entered::PhoneSaid(said) => Ok(said_before(&ctx, &said).show_mistakes(&ctx)),
        Entered::NameTaken => refused(&ctx, &meeting, &word, "attendance-name-taken").await,
    }
}

/// The page again, with what is in the way.
async fn refused(ctx: &Ctx, meeting: &Meeting, word: &str, key: &'static str) -> Result<Response, Problem> {
    let mistakes = Mistakes::one("person_id", key);
    let mut answer = door_page(ctx, meeting, word, &mistakes).await?.show_mistakes(ctx);
    if key == "attendance-phone-unknown" {
        let cookie = phone_cookie(&ctx.app, &ctx.coalition().slug, &secret::for_link())?;
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}
