use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_web::account::{self, ApiKey};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, Visit, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, KeyProblem};
use super::table::{KeyRow, table};
use crate::settings::tabs;

/// An empty form, with the id of the key it will make.
pub(super) fn blank(visit: &Visit) -> Typed {
    Typed::from_pairs([("id", visit.app.ids.next(visit.now).to_string())])
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let typed = blank(&ctx);
    Ok(page(&ctx, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

pub(super) async fn make(ctx: Ctx, typed: Typed) -> Answer {
    match actions::make(&ctx, &typed).await {
        // Shown in the answer itself and never again: only the hash is kept.
        Ok(Some(secret)) => {
            let above = shown_once(&ctx, typed.get("name"), &secret);
            Ok(page(&ctx, &blank(&ctx), &Mistakes::none(), above).await?.show(&ctx))
        }
        Ok(None) => Ok(Redirect::to(&ctx.path("/settings/keys")).into_response()),
        Err(KeyProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(KeyProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn revoke(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::revoke(&ctx, id).await?;
    Ok(Redirect::to(&ctx.path("/settings/keys")).into_response())
}

/// The secret of a key, in the one answer that shows it.
pub(super) fn shown_once(visit: &Visit, name: &str, secret: &str) -> Markup {
    html! {
        div.note.calm role="status" {
            h2 { (visit.text.with("keys-made", [("name", name.into())])) }
            p.mt2 { (visit.say("keys-shown-once")) }
            code.secret.mt3 translate="no" { (secret) }
        }
    }
}

async fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Result<Page, Problem> {
    let keys = account::api_keys_of(&ctx.scope(), ctx.coalition().id).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let body = html! {
        (fields.summary())
        (tabs::head(ctx, "/settings/keys", "keys-title", "keys-lede"))
        (above)
        div.panel.mt5 {
            @if keys.is_empty() { (parts::empty(&ctx.say("keys-none"), None)) } @else { (key_table(ctx, &keys)) }
        }
        section.sec.panel aria-labelledby="new-key" {
            h2 #new-key { (ctx.say("keys-new")) }
            form method="post" action=(ctx.path("/settings/keys")) novalidate {
                (fields.hidden("id"))
                (fields.line("name", "keys-name").hint(ctx.say("keys-name-hint")))
                (fields.tick("may_write", "keys-may-write"))
                button.btn { (ctx.say("keys-make")) }
            }
        }
        p.src { a href="/api" { (ctx.say("keys-description")) } }
    };
    Ok(Page::new(ctx.say("keys-title"), body))
}

fn key_table(ctx: &Ctx, keys: &[ApiKey]) -> Markup {
    let zone = ctx.coalition().zone();
    let row = |key: &ApiKey| KeyRow {
        name: key.name.clone(),
        may: if key.may_write { "keys-reads-and-writes" } else { "keys-reads" },
        made_on: key.created_at.day_in(&zone),
        used_on: key.used_at.map(|used| used.day_in(&zone)),
        revoke: ctx.path(&format!("/settings/keys/{}/revoke", key.id)),
    };
    table(ctx, "keys-title", keys.iter().map(row))
}
