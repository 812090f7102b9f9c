use axum::extract::{Path, Query};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use kit_mail::Mail;
use kit_text::Language;
use maud::{Markup, html};
use serde::Deserialize;

use crate::account::{self, PassKind};
use crate::cookies::LANGUAGE_COOKIE;
use crate::{Answer, Fields, Mistakes, Page, Problem, Typed, Visit, secret};

use super::{asking_address, own_address, passes};
use crate::escaped;

/// Tries within 15 minutes: enough for mistyping, too few for guessing.
const TRIES_PER_ADDRESS: u32 = 10;
const LINKS_PER_ACCOUNT: u32 = 5;
/// Wrong codes from all addresses together, for guessing from many at once.
const TRIES_ANYWHERE: u32 = 500;

#[derive(Deserialize, Default)]
pub(super) struct Where {
    #[serde(default)]
    next: String,
    #[serde(default)]
    parked: String,
}

pub(super) async fn ask(visit: Visit, Query(to): Query<Where>) -> Answer {
    if visit.account.is_some() {
        return Ok(Redirect::to(own_address(&to.next)).into_response());
    }
    let typed = Typed::from_pairs([("next", to.next), ("parked", to.parked)]);
    Ok(Page::new(visit.say("sign-in-title"), form(&visit, &typed, &Mistakes::none())).show(&visit))
}

fn form(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let fields = Fields::new(&visit.text, typed, mistakes);
    html! {
        (fields.summary())
        div.head {
            h1 { (visit.say("sign-in-title")) }
            p.lede { (visit.say(if typed.get("parked").is_empty() { "sign-in-lede" } else { "sign-in-parked" })) }
        }
        div.grid.two {
            form.panel method="post" action="/sign-in" aria-labelledby="by-mail" {
                h2 #by-mail { (visit.say("sign-in-by-mail")) }
                (fields.hidden("next")) (fields.hidden("parked"))
                (fields.email("email", "sign-in-email").hint(visit.say("sign-in-email-hint")))
                button.btn { (visit.say("sign-in-send")) }
            }
            form.panel method="post" action="/sign-in/code" aria-labelledby="by-code" {
                h2 #by-code { (visit.say("sign-in-by-code")) }
                (fields.hidden("next")) (fields.hidden("parked"))
                (fields.line("code", "sign-in-code").hint(visit.say("sign-in-code-hint")).autocomplete("one-time-code"))
                button.btn.alt { (visit.say("sign-in-with-code")) }
            }
        }
    }
}

fn refused(visit: &Visit, typed: &Typed, field: &str, key: &'static str) -> Response {
    let mistakes = Mistakes::one(field, key);
    Page::new(visit.say("sign-in-title"), form(visit, typed, &mistakes)).show_mistakes(visit)
}

pub(super) async fn send_link(visit: Visit, typed: Typed) -> Answer {
    let email = typed.get("email").to_lowercase();
    if !email.contains('@') || email.len() > 254 || email.contains(char::is_whitespace) {
        return Ok(refused(&visit, &typed, "email", "sign-in-email-missing"));
    }
    let app = &visit.app;
    let from = asking_address(&visit);
    let allowed = app.limiter.allows(&format!("link {from}"), TRIES_PER_ADDRESS * 3, visit.now)
        && app.limiter.allows(&format!("link {email}"), LINKS_PER_ACCOUNT, visit.now);
    if !allowed {
        return Err(Problem::TooMany);
    }
    if let Some(account) = account::account_by_email(&app.db, &email).await? {
        let tx = app.db.begin().await?;
        let after = after_sign_in(&typed);
        let link =
            format!("{}?next={}", passes::link_for(app, &tx, account.id, None).await?, escaped(&after));
        let words = visit.text.in_language(Language::from_tag(&account.language).unwrap_or_default());
        let subject = words.say("sign-in-mail-subject");
        let body = words.with("sign-in-mail", [("name", account.name.into()), ("link", link.into())]);
        let mail = Mail::plain(app.ids.next(visit.now), email, subject, body, visit.now);
        kit_mail::insert_mail(&tx, &mail).await?;
        tx.commit().await?;
    }
    // The same page whether or not the address is known: nobody learns who is a member.
    let page = html! {
        div.head { h1 { (visit.say("sign-in-sent-title")) } p.lede { (visit.say("sign-in-sent")) } }
        p { a href="/sign-in" { (visit.say("sign-in-again")) } }
    };
    Ok(Page::new(visit.say("sign-in-sent-title"), page).show(&visit))
}

pub(super) async fn use_code(visit: Visit, headers: HeaderMap, typed: Typed) -> Answer {
    let limiter = &visit.app.limiter;
    let from = format!("code {}", asking_address(&visit));
    let allowed = limiter.allows(&from, TRIES_PER_ADDRESS, visit.now)
        && limiter.allows("code", TRIES_ANYWHERE, visit.now);
    if !allowed {
        return Err(Problem::TooMany);
    }
    let code = secret::as_printed(typed.get("code"));
    match passes::sign_in_with(&visit.app, PassKind::Code, &code, &headers).await? {
        Some(cookie) => {
            // A whole table signs in at one meeting, from one address; only wrong codes count.
            limiter.forgive(&from);
            limiter.forgive("code");
            Ok(go(cookie, &after_sign_in(&typed)))
        }
        None => Ok(refused(&visit, &typed, "code", "sign-in-code-wrong")),
    }
}

/// Opening the link changes nothing: mail scanners open links too.
pub(super) async fn show_button(visit: Visit, Path(secret): Path<String>, Query(to): Query<Where>) -> Answer {
    let known =
        account::account_of_pass(&visit.app.db, PassKind::Link, &secret::hash(&secret), visit.now).await?;
    let page = match known {
        Some(_) => html! {
            div.head { h1 { (visit.say("sign-in-button-title")) } p.lede { (visit.say("sign-in-button-lede")) } }
            form method="post" action={ "/sign-in/" (secret) } {
                input type="hidden" name="next" value=(to.next);
                button.btn { (visit.say("sign-in-button")) }
            }
        },
        None => html! {
            div.head { h1 { (visit.say("sign-in-used-title")) } p.lede { (visit.say("sign-in-used")) } }
            p { a.btn href="/sign-in" { (visit.say("sign-in-again")) } }
        },
    };
    Ok(Page::new(visit.say("sign-in-title"), page).show(&visit))
}

pub(super) async fn use_link(
    visit: Visit,
    Path(secret): Path<String>,
    headers: HeaderMap,
    typed: Typed,
) -> Answer {
    match passes::sign_in_with(&visit.app, PassKind::Link, &secret, &headers).await? {
        Some(cookie) => Ok(go(cookie, &after_sign_in(&typed))),
        None => Ok(Redirect::to(&format!("/sign-in/{}", escaped(&secret))).into_response()),
    }
}

fn after_sign_in(typed: &Typed) -> String {
    match typed.get("parked") {
        "" => own_address(typed.get("next")).to_owned(),
        secret => format!("/parked/{}", escaped(secret)),
    }
}

fn go(cookie: HeaderValue, to: &str) -> Response {
    let mut response = Redirect::to(to).into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

#[derive(Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    back: String,
}

pub(super) async fn choose_language(Path(tag): Path<String>, Query(to): Query<Back>) -> Answer {
    let language = Language::from_tag(&tag).ok_or(Problem::NotFound)?;
    let mut response = Redirect::to(own_address(&to.back)).into_response();
    let cookie = format!("{LANGUAGE_COOKIE}={}; Path=/; SameSite=Lax; Max-Age=31536000", language.tag());
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
