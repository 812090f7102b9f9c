use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_mail::{MOST_TRIES, Mail};
use kit_store::Instant;
use kit_store::jiff::tz::TimeZone;
use kit_web::parts::Status;
use kit_web::{Answer, Page, Problem, Visit, account, coalition, parts};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;
use uuid::Uuid;

/// As many as the stores hand out at once.
const PAGE: usize = 50;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    after: String,
}

/// The heading of the host's pages with the tabs that lead from one to the other.
pub(crate) fn head(visit: &Visit, current: &str, title: &str, lede: Markup) -> Markup {
    let tab = |path: &str, key: &str| (path.to_owned(), visit.say(key), path == current);
    html! {
        div.head { h1 { (visit.say(title)) } p.lede { (lede) } }
        (parts::tabs(&visit.say("host-tabs-name"), &[tab("/host", "host-tab"), tab("/host/outbox", "host-outbox-tab"), tab("/host/keys", "keys-host-tab")]))
    }
}

pub(super) async fn coalitions(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let found = coalition::list(&visit.app.db, &asked.after).await?;
    let accounts = account::count(&visit.app.db).await?;
    let next = found
        .last()
        .filter(|_| found.len() == PAGE)
        .map(|last| format!("/host?after={}", last.slug));
    let today = visit.today();
    let body = html! {
        (head(&visit, "/host", "host-title", html! { (visit.text.count("host-accounts", accounts)) " " (visit.say("host-sees-nothing")) }))
        p.acts { a.btn href="/start" { (visit.say("host-found")) } }
        div.panel {
            @if found.is_empty() { (parts::empty(&visit.say("host-none"), None)) } @else {
                table.stack role="table" {
                    caption.vh { (visit.say("host-title")) }
                    thead role="rowgroup" { tr role="row" {
                        @for key in ["host-column-name", "host-column-address", "host-column-founded"] {
                            th role="columnheader" scope="col" { (visit.say(key)) }
                        }
                    } }
                    tbody role="rowgroup" { @for coalition in &found {
                        tr role="row" {
                            th role="rowheader" scope="row" { (coalition.name) br; span.mut.regular { (coalition.place) } }
                            td role="cell" data-l=(visit.say("host-column-address")) { "/" (coalition.slug) @if coalition.is_example { " " span.tag { (visit.say("host-example")) } } }
                            td.nw role="cell" data-l=(visit.say("host-column-founded")) { (visit.text.date(coalition.founded_at.day_in(&coalition.zone()), today)) }
                        }
                    } }
                }
            }
            (parts::next_page(&visit.text, next))
        }
    };
    Ok(Page::new(visit.say("host-title"), body).show(&visit))
}

pub(super) async fn outbox(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let before = visit.page_start(&asked.after, Uuid::max())?;
    let mails = kit_mail::mails(&visit.app.db, before).await?;
    let next = mails
        .last()
        .filter(|_| mails.len() == PAGE)
        .map(|last| format!("/host/outbox?after={}", last.id));
    let lede = visit.say(if visit.app.settings.sends_mail {
        "host-mail-goes-out"
    } else {
        "host-mail-waits"
    });
    let body = html! {
        (head(&visit, "/host/outbox", "host-outbox-title", html! { (lede) }))
        div.panel {
            @if mails.is_empty() { (parts::empty(&visit.say("host-outbox-none"), None)) }
            ul.rows { @for mail in &mails {
                li.r2 {
                    div { a.t href={ "/host/outbox/" (mail.id) } { (mail.subject) }
                        br; span.sm.mut { (mail.to_address) (PreEscaped(" &middot; ")) (moment(&visit, mail.created_at)) } }
                    (state(&visit, mail))
                }
            } }
            (parts::next_page(&visit.text, next))
        }
    };
    Ok(Page::new(visit.say("host-outbox-title"), body).show(&visit))
}

/// A moment in UTC: the host belongs to no place.
fn moment(visit: &Visit, at: Instant) -> String {
    let here = at.timestamp().to_zoned(TimeZone::UTC);
    format!("{}, {} UTC", visit.text.date(here.date(), visit.today()), visit.text.time(here.time()))
}

fn state(visit: &Visit, mail: &Mail) -> Markup {
    match (mail.sent_at, mail.tries) {
        (Some(_), _) => parts::status(Status::Done, &visit.say("host-mail-sent")),
        (None, tries) if tries >= MOST_TRIES => parts::status(Status::Bad, &visit.say("host-mail-given-up")),
        (None, 0) => parts::status(Status::Off, &visit.say("host-mail-waiting")),
        (None, tries) => parts::status(Status::Watch, &visit.text.count("host-mail-tries", tries)),
    }
}

pub(super) async fn mail(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    let mail = kit_mail::mail(&visit.app.db, id).await?.ok_or(Problem::NotFound)?;
    let sends_mail = visit.app.settings.sends_mail;
    let body = html! {
        (parts::crumbs(&visit.text, &[("/host".to_owned(), visit.say("host-title")), ("/host/outbox".to_owned(), visit.say("host-outbox-tab"))]))
        div.head { h1 { (mail.subject) } p.lede { (mail.to_address) } }
        div.panel {
            p { (state(&visit, &mail)) " " span.mut.sm { (moment(&visit, mail.sent_at.unwrap_or(mail.created_at))) } }
            @if let Some(problem) = &mail.problem { p.note.mt3 { (visit.say("host-mail-problem")) " " (problem) } }
            // Without a mail server the host hands mails on; with one they are nobody's but the reader's.
            @if sends_mail { p.mut.mt4 { (visit.say("host-mail-closed")) } }
            @else { div.pre.mt4 { (with_links(&mail.body)) } }
            @if sends_mail {
                form.mt4 method="post" action={ "/host/outbox/" (mail.id) "/send-again" } { button.btn.alt { (visit.say("host-send-again")) } }
            }
        }
    };
    Ok(Page::new(mail.subject.clone(), body).show(&visit))
}

/// The words of a mail with its addresses as links.
fn with_links(body: &str) -> Markup {
    html! {
        @for piece in body.split_inclusive(char::is_whitespace) {
            @let word = piece.trim_end();
            @if word.starts_with("http://") || word.starts_with("https://") { a href=(word) { (word) } (&piece[word.len()..]) }
            @else { (piece) }
        }
    }
}

pub(super) async fn send_again(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    let tx = visit.app.db.begin().await?;
    kit_mail::mail(&tx, id).await?.ok_or(Problem::NotFound)?;
    kit_mail::send_again(&tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/host/outbox/{id}")).into_response())
}
