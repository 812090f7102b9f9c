use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_web::access::RUN_COALITION;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use people::members::Person;
use uuid::Uuid;

use super::actions;
use super::actions::Reader;

/// The person, for those who may ask: whoever runs the coalition, and the person.
async fn asked_for(ctx: &Ctx, id: Uuid) -> Result<Person, Problem> {
    let person = actions::here_or_removed(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    if ctx.holds(&RUN_COALITION) || is_oneself(ctx, &person) {
        Ok(person)
    } else {
        Err(Problem::NotAllowed)
    }
}

fn is_oneself(ctx: &Ctx, person: &Person) -> bool {
    actions::is_oneself(person, ctx.account.as_ref().map(|account| account.id))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let person = asked_for(&ctx, id).await?;
    Ok(page(&ctx, &person, &Typed::default(), &Mistakes::none()).show(&ctx))
}

fn page(ctx: &Ctx, person: &Person, typed: &Typed, mistakes: &Mistakes) -> Page {
    let text = &ctx.text;
    let title = text.with("keep-privacy-title", [("name", person.name().into())]);
    let back = [(ctx.path(&format!("/people/{}", person.id)), person.name())];
    let body = html! {
        (parts::crumbs(text, &back))
        (Fields::new(text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (text.say("keep-privacy-lede")) } }
        section.panel { h2 { (text.say("keep-copy-title")) }
            p { (text.say("keep-copy-what")) }
            p.mt4 { a.btn.alt href=(ctx.path(&format!("/privacy/{}/copy.json", person.id))) download { (text.say("keep-copy-get")) } }
        }
        section.panel.mt5 { h2 { (text.say("keep-erase-title")) }
            @if is_oneself(ctx, person) {
                p { (text.say("keep-erase-other")) }
            } @else {
                (erase_form(ctx, person, &Fields::new(text, typed, mistakes)))
            }
        }
    };
    Page::new(title, body).with_mistakes(!mistakes.is_empty())
}

fn erase_form(ctx: &Ctx, person: &Person, fields: &Fields) -> Markup {
    let text = &ctx.text;
    html! {
        h3 { (text.say("keep-erase-goes-title")) }
        ul.bul {
            @for key in ["keep-erase-goes-record", "keep-erase-goes-names", "keep-erase-goes-seats", "keep-erase-goes-account"] {
                li { (text.say(key)) }
            }
        }
        h3.mt4 { (text.say("keep-erase-stays-title")) }
        ul.bul {
            @for key in ["keep-erase-stays-acts", "keep-erase-stays-first-name", "keep-erase-stays-elsewhere"] {
                li { (text.say(key)) }
            }
        }
        p.note.mt4 { (text.say("keep-erase-final")) }
        form.mt4 method="post" action=(ctx.path(&format!("/privacy/{}/erase", person.id))) novalidate {
            (fields.tick("sure", "keep-erase-sure"))
            p.acts {
                button.btn { (text.with("keep-erase-do", [("name", person.name().into())])) }
                a.btn.alt href=(ctx.path(&format!("/people/{}", person.id))) { (text.say("form-cancel")) }
            }
        }
    }
}

pub(super) async fn copy(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let person = asked_for(&ctx, id).await?;
    let steps = &ctx.app.registry.migrations;
    let reader = if is_oneself(&ctx, &person) { Reader::Oneself } else { Reader::Coordinator };
    let copy = actions::copy_of(&ctx.scope(), steps, &person, reader, ctx.now).await?;
    let body = serde_json::to_string_pretty(&copy).map_err(kit_store::Fault::from)?;
    let name = format!("attachment; filename=\"{}-{}.json\"", ctx.coalition().slug, ctx.today());
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, body).into_response())
}

pub(super) async fn erase(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let allowed = ctx.may(&RUN_COALITION)?;
    let person = asked_for(&ctx, id).await?;
    // Whoever erases themselves could be the last who can undo a mistake; somebody else does it.
    if is_oneself(&ctx, &person) {
        return Err(Problem::NotAllowed);
    }
    if typed.get("sure") != "yes" {
        let mistakes = Mistakes::one("sure", "keep-erase-sure-missing");
        return Ok(page(&ctx, &person, &typed, &mistakes).show_mistakes(&ctx));
    }
    let instead = ctx.text.in_language(ctx.coalition().own_language()).say("keep-someone-who-left");
    actions::erase(&ctx.scope(), &ctx.app.registry, &person, &allowed, &instead).await?;
    Ok(Redirect::to(&ctx.path("/people/list")).into_response())
}
