use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_web::account::{self, GuestLink};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, Visit, parts, secret, sign_in};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, LinkProblem};
use super::model::DAYS;
use crate::settings::tabs;

fn blank(ctx: &Ctx) -> Typed {
    Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string()), ("days", DAYS[0].to_string())])
}

pub(super) async fn list(ctx: Ctx) -> Answer {
    let typed = blank(&ctx);
    Ok(page(&ctx, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

pub(super) async fn make(ctx: Ctx, typed: Typed) -> Answer {
    match actions::make(&ctx, &typed).await {
        // Shown in the answer itself and never again: only the hash is kept.
        Ok(Some(link)) => {
            let above = shown_once(&ctx, typed.get("label"), &link);
            Ok(page(&ctx, &blank(&ctx), &Mistakes::none(), above).await?.show(&ctx))
        }
        Ok(None) => Ok(Redirect::to(&ctx.path("/settings/guests")).into_response()),
        Err(LinkProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(LinkProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn revoke(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::revoke(&ctx, id).await?;
    Ok(Redirect::to(&ctx.path("/settings/guests")).into_response())
}

fn shown_once(ctx: &Ctx, label: &str, link: &str) -> Markup {
    html! {
        div.note.calm role="status" {
            h2 { (ctx.text.with("guests-made", [("label", label.into())])) }
            p.mt2 { (ctx.say("guests-shown-once")) }
            code.secret.mt3 translate="no" { (link) }
        }
    }
}

async fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Result<Page, Problem> {
    let links = account::guest_links_of(&ctx.scope(), ctx.coalition().id, ctx.now).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let days = DAYS.iter().map(|days| (days.to_string(), ctx.text.count("guests-days", *days))).collect();
    let body = html! {
        (fields.summary())
        (tabs::head(ctx, "/settings/guests", "guests-title", "guests-lede"))
        (above)
        div.panel.mt5 {
            @if links.is_empty() { (parts::empty(&ctx.say("guests-none"), None)) }
            ul.rows { @for link in &links { (entry(ctx, link)) } }
        }
        section.sec.panel aria-labelledby="new-link" {
            h2 #new-link { (ctx.say("guests-new")) }
            form method="post" action=(ctx.path("/settings/guests")) novalidate {
                (fields.hidden("id"))
                (fields.line("label", "guests-label").hint(ctx.say("guests-label-hint")))
                (fields.line("page", "guests-page").hint(ctx.say("guests-page-hint")))
                (fields.one_of("days", "guests-how-long", days))
                button.btn { (ctx.say("guests-make")) }
            }
        }
    };
    Ok(Page::new(ctx.say("guests-title"), body))
}

fn entry(ctx: &Ctx, link: &GuestLink) -> Markup {
    let until = ctx.text.date(link.expires_at.day_in(&ctx.coalition().zone()), ctx.today());
    html! {
        li.r2 {
            div { b { (link.label) } br; a.sm href=(link.path) { (link.path) }
                br; span.sm.mut { (ctx.text.with("guests-until", [("day", until.into()), ("name", (&link.made_by).into())])) } }
            form method="post" action=(ctx.path(&format!("/settings/guests/{}/revoke", link.id))) {
                button.linkb { (ctx.say("guests-revoke")) span.vh { " " (link.label) } }
            }
        }
    }
}

/// Opening the link changes nothing: mail programs open links too.
pub(super) async fn show_button(visit: Visit, Path(secret): Path<String>) -> Answer {
    let link = account::guest_link(&visit.app.db, &secret::hash(&secret), visit.now).await?;
    let body = match link {
        Some(_) => html! {
            div.head { h1 { (visit.say("guests-welcome")) } p.lede { (visit.say("guests-welcome-lede")) } }
            form method="post" action={ "/g/" (secret) } { button.btn { (visit.say("guests-enter")) } }
        },
        None => html! {
            div.head { h1 { (visit.say("guests-gone")) } p.lede { (visit.say("guests-gone-lede")) } }
        },
    };
    Ok(Page::new(visit.say("guests-welcome"), body).show(&visit))
}

pub(super) async fn enter(visit: Visit, Path(secret): Path<String>) -> Answer {
    let Some(link) = account::guest_link(&visit.app.db, &secret::hash(&secret), visit.now).await? else {
        return Ok(Redirect::to(&format!("/g/{}", kit_web::escaped(&secret))).into_response());
    };
    let cookie = sign_in::guest_cookie(&visit.app, &link, &secret)?;
    let mut response = Redirect::to(&link.path).into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
