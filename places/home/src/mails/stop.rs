use axum::extract::Path;
use kit_store::Record;
use kit_web::{Answer, Coalition, Page, Problem, Visit};
use maud::{Markup, html};

use super::actions::{self, Stops};

/// Mail scanners open every link, so opening it changes nothing: it shows the button.
pub(super) async fn show_button(visit: Visit, Path(secret): Path<String>) -> Answer {
    let stops = actions::stops(&visit.app, &secret).await?;
    let body = html! {
        (head(&visit, &stops, "mails-stop-title").await?)
        form method="post" action={ "/me/mails/stop/" (secret) } {
            button.btn { (visit.say("mails-stop-button")) }
        }
    };
    Ok(Page::new(visit.say("mails-stop-title"), body).show(&visit))
}

/// One click, by a person on the page or by their mail program without a session (RFC 8058, section 3.2).
pub(super) async fn stop(visit: Visit, Path(secret): Path<String>) -> Answer {
    let stops = actions::stops(&visit.app, &secret).await?;
    actions::stop(&visit.app, &stops).await?;
    let body = html! {
        (head(&visit, &stops, "mails-stopped-title").await?)
        p { (visit.say("mails-stopped")) }
    };
    Ok(Page::new(visit.say("mails-stopped-title"), body).show(&visit))
}

async fn head(visit: &Visit, stops: &Stops, title: &str) -> Result<Markup, Problem> {
    let scope = visit.app.db.scope(stops.coalition);
    let coalition = Coalition::find(&scope, stops.coalition.0).await?.ok_or(Problem::NotFound)?;
    let kind = visit.say(&format!("mail-kind-{}", stops.kind));
    let from = visit
        .text
        .with("mails-stop-what", [("kind", kind.into()), ("coalition", coalition.name.into())]);
    Ok(html! { div.head { h1 { (visit.say(title)) } p.lede { (from) } } })
}
