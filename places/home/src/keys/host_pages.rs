use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::jiff::tz::TimeZone;
use kit_web::account::{self, HostKey};
use kit_web::{Answer, Fields, Mistakes, Page, Problem, Typed, Visit, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, KeyProblem};
use super::pages::{blank, shown_once};
use super::table::{KeyRow, table};
use crate::host;

const LIST: &str = "/host/keys";

pub(super) async fn list(visit: Visit) -> Answer {
    let typed = blank(&visit);
    Ok(page(&visit, &typed, &Mistakes::none(), html! {}).await?.show(&visit))
}

pub(super) async fn make(visit: Visit, typed: Typed) -> Answer {
    match actions::make_for_host(&visit, &typed).await {
        Ok(Some(secret)) => {
            let above = shown_once(&visit, typed.get("name"), &secret);
            Ok(page(&visit, &blank(&visit), &Mistakes::none(), above).await?.show(&visit))
        }
        Ok(None) => Ok(Redirect::to(LIST).into_response()),
        Err(KeyProblem::Mistakes(mistakes)) => {
            Ok(page(&visit, &typed, &mistakes, html! {}).await?.show_mistakes(&visit))
        }
        Err(KeyProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn revoke(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    actions::revoke_for_host(&visit, id).await?;
    Ok(Redirect::to(LIST).into_response())
}

async fn page(visit: &Visit, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Result<Page, Problem> {
    let keys = account::host_keys(&visit.app.db).await?;
    let fields = Fields::new(&visit.text, typed, mistakes);
    let body = html! {
        (fields.summary())
        (host::head(visit, LIST, "keys-host-title", html! { (visit.say("keys-host-lede")) }))
        (above)
        div.panel.mt5 {
            @if keys.is_empty() { (parts::empty(&visit.say("keys-host-none"), None)) } @else { (key_table(visit, &keys)) }
        }
        section.sec.panel aria-labelledby="new-key" {
            h2 #new-key { (visit.say("keys-new")) }
            form method="post" action=(LIST) novalidate {
                (fields.hidden("id"))
                (fields.line("name", "keys-name").hint(visit.say("keys-host-name-hint")))
                button.btn { (visit.say("keys-make")) }
            }
        }
        p.src { a href="/api" { (visit.say("keys-description")) } }
    };
    Ok(Page::new(visit.say("keys-host-title"), body))
}

fn key_table(visit: &Visit, keys: &[HostKey]) -> Markup {
    let row = |key: &HostKey| KeyRow {
        name: key.name.clone(),
        may: "keys-host-may",
        made_on: key.created_at.day_in(&TimeZone::UTC),
        used_on: key.used_at.map(|used| used.day_in(&TimeZone::UTC)),
        revoke: format!("{LIST}/{}/revoke", key.id),
    };
    table(visit, "keys-host-title", keys.iter().map(row))
}
