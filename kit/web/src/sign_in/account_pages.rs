use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::AccountId;
use kit_text::Language;
use maud::{Markup, html};
use uuid::Uuid;

use crate::access::RUN_COALITION;
use crate::account::{self, Account};
use crate::cookies;
use crate::shell::{mails_of, settings_of};
use crate::{Answer, App, Page, Problem, Role, Typed, Visit};

fn me(visit: &Visit) -> Result<&Account, Problem> {
    visit.account.as_ref().ok_or(Problem::SignInFirst)
}

/// The page behind one's initials: coalitions, language, devices, signing out.
pub(super) async fn show(visit: Visit) -> Answer {
    let account = me(&visit)?;
    let coalitions = account::coalitions_of(&visit.app.db, account.id).await?;
    let sessions = account::sessions_of(&visit.app.db, account.id, visit.now).await?;
    let current = visit.session.as_ref().map(|session| session.id);
    let today = visit.today();
    let zone = kit_store::jiff::tz::TimeZone::UTC;
    let page = html! {
        div.head { h1 { (account.name) } @if let Some(email) = &account.email { p.lede { (email) } } }
        div.grid.two {
            section.panel aria-labelledby="my-coalitions" {
                h2 #my-coalitions { (visit.say("me-coalitions")) }
                ul.rows {
                    @for (slug, name, role) in &coalitions { (coalition_line(&visit, slug, name, *role)) }
                    @if account.is_host { li.r2 { a.t href="/host" { (visit.say("me-host")) } span.tag { (visit.say("role-host")) } } }
                }
            }
            section.panel aria-labelledby="my-language" {
                h2 #my-language { (visit.say("me-language")) }
                form method="post" action="/me/language" {
                    fieldset.f { legend.vh { (visit.say("me-language")) }
                        @for language in Language::ALL {
                            label.opt { input type="radio" name="language" value=(language.tag())
                                checked[account.language == language.tag()]; span lang=(language.tag()) { (language.own_name()) } }
                        }
                    }
                    button.btn.alt { (visit.say("form-save")) }
                }
            }
        }
        section.sec.panel aria-labelledby="my-devices" {
            div.ph { h2 #my-devices { (visit.say("me-devices")) } }
            ul.rows {
                @for session in &sessions {
                    li.r2 {
                        div { b { (device_name(&visit, &session.device)) }
                            @if Some(session.id) == current { " " span.tag.b { (visit.say("me-this-device")) } }
                            br; span.sm.mut { (visit.text.with("me-seen", [("day", visit.text.ago(session.seen_at.day_in(&zone), today).into())])) } }
                        form method="post" action={ "/me/sessions/" (session.id) "/end" } {
                            button.linkb { (visit.say("me-end-session")) span.vh { " " (device_name(&visit, &session.device)) } }
                        }
                    }
                }
            }
            div.acts {
                form method="post" action="/me/sign-out" { button.btn.alt { (visit.say("me-sign-out")) } }
                form method="post" action="/me/sign-out-everywhere" { button.btn.alt { (visit.say("me-sign-out-everywhere")) } }
            }
        }
    };
    Ok(Page::new(visit.say("shell-account"), page).show(&visit))
}

/// A coalition one belongs to, with what one may set in it.
fn coalition_line(visit: &Visit, slug: &str, name: &str, role: Role) -> Markup {
    html! {
            li.r2 {
                div { a.t href={ "/" (slug) } { (name) }
                    @if let Some(address) = settings_of(visit, slug, RUN_COALITION.is_held_by(Some(role))) {
                        br; a.sm href=(address) { (visit.say("shell-settings")) span.vh { " " (name) } }
                    }
                    @if let Some(address) = mails_of(visit, slug) {
                        br; a.sm href=(address) { (visit.say("me-mails")) span.vh { " " (name) } }
                    } }
                span.tag { (visit.say(&format!("role-{}", role.word()))) }
            }
    }
}

/// A browser's own name made readable: "Firefox, Android".
fn device_name(visit: &Visit, agent: &str) -> String {
    let known = |names: &[&'static str]| names.iter().find(|name| agent.contains(**name)).copied();
    let browser = known(&["Firefox", "Edg", "OPR", "Chrome", "Safari"]).map(|name| match name {
        "Edg" => "Edge",
        "OPR" => "Opera",
        other => other,
    });
    let system = known(&["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => visit.say("me-unknown-device"),
    }
}

pub(super) async fn sign_out(visit: Visit) -> Answer {
    let account = me(&visit)?;
    if let Some(session) = &visit.session {
        let tx = visit.app.db.begin().await?;
        account::delete_session(&tx, account.id, session.id).await?;
        tx.commit().await?;
    }
    Ok(signed_out(&visit.app))
}

pub(super) async fn sign_out_everywhere(visit: Visit) -> Answer {
    let account = me(&visit)?;
    end_all(&visit.app, account.id).await?;
    Ok(signed_out(&visit.app))
}

async fn end_all(app: &App, account: AccountId) -> Result<(), Problem> {
    let tx = app.db.begin().await?;
    account::delete_sessions_of(&tx, account).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn end_session(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    let account = me(&visit)?;
    let tx = visit.app.db.begin().await?;
    account::delete_session(&tx, account.id, id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me").into_response())
}

pub(super) async fn set_language(visit: Visit, typed: Typed) -> Answer {
    let account = me(&visit)?;
    let language = Language::from_tag(typed.get("language")).ok_or(Problem::NotFound)?;
    let tx = visit.app.db.begin().await?;
    account::update_account(&tx, &Account { language: language.tag().to_owned(), ..account.clone() }).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/language/{}?back=/me", language.tag())).into_response())
}

fn signed_out(app: &App) -> Response {
    let mut response = Redirect::to("/sign-in").into_response();
    if let Ok(cookie) = HeaderValue::from_str(&cookies::session_cookie(app, "", 0)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
