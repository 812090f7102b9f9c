//! What a word in an address opens: a mailed link that works once, or the code on the wall, once for each phone.

use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use kit_store::Record;
use kit_web::cookies::{phone_cookie, phone_secret};
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed, secret};
use maud::html;

use super::actions::{self, Asking, Opened, Way};
use super::model::{PulseId, Question};
use super::pages::{drop_in, empty_sheet, to, voice_answered};
use super::views;
use super::voices::{self, Voice};
use crate::meetings::Meeting;

type At = Path<(String, String)>;

/// The questions, or thanks where this link or phone has answered them.
pub(super) async fn show(
    ctx: Ctx,
    Path((_, word)): At,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    if asked.get("done") == "yes" {
        return Ok(thanks(&ctx).show(&ctx));
    }
    let pulse = match actions::open(&ctx, &word).await? {
        Opened::Link { is_spent: true, .. } => return Ok(thanks(&ctx).show(&ctx)),
        Opened::Link { pulse, .. } => pulse,
        Opened::Door(pulse) => match (Voice::of_visitor(&ctx).await?, phone_secret(&headers)) {
            (Some(voice), _) if voice.has_answered(&ctx, pulse).await? => {
                return Ok(voice_answered(&ctx, &asking(&ctx, pulse).await?.meeting).show(&ctx));
            }
            (None, Some(phone)) if voices::phone_has_answered(&ctx, pulse, phone).await? => {
                return Ok(answered(&ctx).show(&ctx));
            }
            (None, None) => return first_time(&ctx, pulse, &word).await,
            _ => pulse,
        },
    };
    let asking = asking(&ctx, pulse).await?;
    Ok(page(&ctx, &asking, &word, &empty_sheet(), &Mistakes::none()).show(&ctx))
}

/// A phone nobody knows gets a cookie with its questions.
async fn first_time(ctx: &Ctx, pulse: PulseId, word: &str) -> Answer {
    let asking = asking(ctx, pulse).await?;
    let page = page(ctx, &asking, word, &empty_sheet(), &Mistakes::none()).show(ctx);
    let cookie = phone_cookie(&ctx.app, &ctx.coalition().slug, &secret::for_link())?;
    Ok(([(header::SET_COOKIE, cookie)], page).into_response())
}

async fn asking(ctx: &Ctx, pulse: PulseId) -> Result<Asking, Problem> {
    let scope = ctx.scope();
    let meeting = Meeting::find(&scope, pulse.0).await?.ok_or(Problem::NotFound)?;
    Ok(actions::asking(ctx, &scope, meeting).await?)
}

fn page(ctx: &Ctx, asking: &Asking, word: &str, typed: &Typed, mistakes: &Mistakes) -> Page {
    let action = ctx.path(&format!("/pulse/{word}"));
    Page::new(ctx.say("pulse-title"), views::questions(ctx, asking, &action, typed, mistakes))
}

fn thanks(ctx: &Ctx) -> Page {
    let title = ctx.say("pulse-thanks");
    let body = html! { div.head { h1 { (title) } p.lede { (ctx.say("pulse-thanks-lede")) } } };
    Page::new(title, body)
}

fn answered(ctx: &Ctx) -> Page {
    let title = ctx.say("pulse-phone-answered");
    let body = html! { div.head { h1 { (title) } p.lede { (ctx.say("pulse-phone-answered-lede")) } } };
    Page::new(title, body)
}

/// Takes the answers of a link or of a phone.
pub(super) async fn save(ctx: Ctx, Path((_, word)): At, headers: HeaderMap, typed: Typed) -> Answer {
    let (pulse, way) = match actions::open(&ctx, &word).await? {
        Opened::Link { pulse, .. } => (pulse, Some(Way::Link(&word))),
        Opened::Door(pulse) => {
            let voice = Voice::of_visitor(&ctx).await?.map(Way::Voice);
            (pulse, voice.or_else(|| phone_secret(&headers).map(Way::Phone)))
        }
    };
    let asking = asking(&ctx, pulse).await?;
    let dropped = match way {
        Some(way) => drop_in(&ctx, &asking, way, &typed).await,
        None => Err(Problem::Mistaken(Mistakes::one(Question::Worth.word(), "pulse-phone-unknown"))),
    };
    match dropped {
        Ok(_) => to(&ctx.path(&format!("/pulse/{word}?done=yes"))),
        Err(Problem::Mistaken(mistakes)) => {
            let mut again = page(&ctx, &asking, &word, &typed, &mistakes).show_mistakes(&ctx);
            if phone_secret(&headers).is_none() {
                let cookie = phone_cookie(&ctx.app, &ctx.coalition().slug, &secret::for_link())?;
                again.headers_mut().append(header::SET_COOKIE, cookie);
            }
            Ok(again)
        }
        Err(problem) => Err(problem),
    }
}
