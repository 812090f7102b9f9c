//! The notes of the core team about a barrier: the form.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::{Barrier, BarrierNote};
use super::{actions, views};
use crate::tabs;

fn to_form(note: Option<&BarrierNote>) -> Typed {
    let version = note.map(|note| note.version.to_string()).unwrap_or_default();
    let words = note.map(|note| note.words.clone()).unwrap_or_default();
    Typed::from_pairs([("version", version), ("words", words)])
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let note = BarrierNote::find(&ctx.scope(), id).await?;
    Ok(form(&ctx, id, &to_form(note.as_ref()), &Mistakes::none(), &html! {}).await?.show(&ctx))
}

async fn form(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
    mistakes: &Mistakes,
    above: &Markup,
) -> Result<Page, Problem> {
    let barrier = Barrier::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let page = views::address(ctx, barrier.id);
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (page.clone(), views::name(ctx, &barrier))]))
        (fields.summary())
        (above)
        div.head { h1 { (ctx.say("barrier-notes-title")) } p.lede { (ctx.say("barrier-notes-lede")) } }
        form method="post" action={ (page) "/notes" } novalidate {
            (fields.hidden("version"))
            section.panel { (fields.lines("words", "barrier-notes-words").optional(&ctx.text)) }
            p.acts { button.btn { (ctx.say("form-save")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(ctx.say("barrier-notes-title"), body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::write_note(&ctx, id, &typed).await {
        Ok(note) => Ok(Redirect::to(&views::address(&ctx, note.id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(form(&ctx, id, &typed, &mistakes, &html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: to_form(Some(&theirs)),
                typed: &typed,
                by,
                words: "barrier-notes",
                keep: views::address(&ctx, theirs.id),
            }
            .draw(&ctx);
            typed.set("version", theirs.version.to_string());
            Ok(form(&ctx, id, &typed, &Mistakes::none(), &both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
