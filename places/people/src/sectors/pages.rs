use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, SaveProblem};
use super::model::{Scheme, schemes};
use super::own::{self, Goes, OWN, OwnSector, SectorId, Side};
use super::{CHOOSE_SECTORS, store};
use crate::tabs;

/// The sectors of the coalition, and the schemes it can choose from.
pub(super) async fn list(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([("scheme", ctx.coalition().sector_scheme.as_str())]);
    Ok(list_page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn list_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let text = &ctx.text;
    let scheme = store::of(&ctx.scope(), ctx.coalition()).await?;
    let is_own = ctx.coalition().sector_scheme == OWN;
    let may_choose = ctx.holds(&CHOOSE_SECTORS);
    let own = if is_own && may_choose {
        store::own_sectors(&ctx.scope()).await?
    } else {
        Vec::new()
    };
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/people/seats"), ctx.say("people-tab-seats"))]))
        (Fields::new(text, typed, mistakes).summary())
        div.head.headrow {
            div { h1 { (text.say("sectors-title")) } p.lede { (scheme.about(text.language())) } }
            @if is_own && may_choose { div.acts { a.btn href=(ctx.path("/people/sectors/add")) { (text.say("sectors-add")) } } }
        }
        section.panel aria-labelledby="sectors" { h2 id="sectors" { (scheme.name(text.language())) }
            (sectors_of(ctx, &scheme, &own))
            @if !scheme.source.is_empty() { p.src { (text.with("sectors-source", [("source", scheme.source.as_str().into())])) } }
        }
        @if may_choose { (choosing(ctx, typed, mistakes)) }
    };
    Ok(Page::new(text.say("sectors-title"), body))
}

fn sectors_of(ctx: &Ctx, scheme: &Scheme, own: &[OwnSector]) -> Markup {
    let text = &ctx.text;
    html! {
        ul.rows { @for (index, sector) in scheme.sectors.iter().enumerate() {
            li { div.r2 {
                div { b { (sector.name(text.language())) } br; span.sm.mut { (sector.hint(text.language())) } }
                @if let Some(stored) = own.get(index) {
                    div.nw.small-acts {
                        @if index > 0 { (move_button(ctx, stored, "up", sector.name(text.language()))) " " }
                        @if index + 1 < own.len() { (move_button(ctx, stored, "down", sector.name(text.language()))) " " }
                        a href=(ctx.path(&format!("/people/sectors/{}/edit", stored.id))) { (text.say("members-edit")) span.vh { ", " (sector.name(text.language())) } }
                    }
                }
            } }
        } }
    }
}

/// Moves a sector one place up or down the list.
fn move_button(ctx: &Ctx, sector: &OwnSector, way: &str, name: &str) -> Markup {
    let label = ctx.text.with(&format!("sectors-move-{way}-of"), [("name", name.into())]);
    html! {
        form.inline-form method="post" action=(ctx.path(&format!("/people/sectors/{}/{way}", sector.id))) {
            button.linkb aria-label=(label) { (ctx.say(&format!("sectors-move-{way}"))) }
        }
    }
}

fn choosing(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let text = &ctx.text;
    let language = text.language();
    let known = schemes()
        .iter()
        .map(|scheme| (scheme.key.clone(), format!("{}. {}", scheme.name(language), scheme.about(language))));
    let choices = known.chain([(OWN.to_owned(), text.say("sectors-own-choice"))]).collect();
    let fields = Fields::new(text, typed, mistakes);
    html! {
        section.sec { h2 { (text.say("sectors-choose-title")) }
            form method="post" action=(ctx.path("/people/sectors")) novalidate {
                (fields.one_of("scheme", "sectors-choose", choices).hint(text.say("sectors-choose-hint")))
                button.btn.alt { (text.say("sectors-choose-save")) }
            }
        }
    }
}

fn to_list(ctx: &Ctx) -> axum::response::Response {
    Redirect::to(&ctx.path("/people/sectors")).into_response()
}

pub(super) async fn choose(ctx: Ctx, typed: Typed) -> Answer {
    match actions::choose(&ctx, &typed).await {
        Ok(()) => Ok(to_list(&ctx)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(list_page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn add(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    Ok(form_page(&ctx, None, &typed, &Mistakes::none()).show(&ctx))
}

/// The form of a sector: a new one, or the one with this id.
fn form_page(ctx: &Ctx, stored: Option<SectorId>, typed: &Typed, mistakes: &Mistakes) -> Page {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let list = ctx.path("/people/sectors");
    let (title, action) = match stored {
        Some(id) => (text.say("sectors-edit-title"), format!("{list}/{id}/edit")),
        None => (text.say("sectors-add"), format!("{list}/add")),
    };
    let body = html! {
        (tabs::crumbs(ctx, &[(list.clone(), text.say("sectors-title"))]))
        (fields.summary())
        div.head { h1 { (title) } }
        form method="post" action=(action) novalidate {
            (fields.hidden("id")) (fields.hidden("version"))
            section.panel {
                (fields.line("name_en", "sectors-name-en"))
                (fields.line("name_es", "sectors-name-es").optional(text))
                (fields.line("short_en", "sectors-short-en").hint(text.say("sectors-short-hint")).optional(text))
                (fields.line("short_es", "sectors-short-es").optional(text))
                (fields.line("hint_en", "sectors-hint-en").hint(text.say("sectors-hint-hint")).optional(text))
                (fields.line("hint_es", "sectors-hint-es").optional(text))
            }
            p.acts { button.btn { (text.say("form-save")) } a.btn.alt href=(list) { (text.say("form-cancel")) } }
        }
        @if let Some(id) = stored {
            section.sec id="remove" { h2 { (text.say("sectors-remove-title")) } p.sm.mut { (text.say("sectors-remove-hint")) }
                form method="post" action={ (list) "/" (id) "/remove" } { button.btn.alt { (text.say("sectors-remove")) } } }
        }
    };
    Page::new(title, body)
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(_) => Ok(to_list(&ctx)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(form_page(&ctx, None, &typed, &mistakes).show_mistakes(&ctx))
        }
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}

async fn stored(ctx: &Ctx, id: Uuid) -> Result<OwnSector, Problem> {
    OwnSector::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let sector = stored(&ctx, id).await?;
    Ok(form_page(&ctx, Some(sector.id), &own::to_form(&sector), &Mistakes::none()).show(&ctx))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(()) => Ok(to_list(&ctx)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(form_page(&ctx, Some(SectorId(id)), &typed, &mistakes).show_mistakes(&ctx))
        }
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn up(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::place(&ctx, id, Goes::Beside(Side::Before)).await?;
    Ok(to_list(&ctx))
}

pub(super) async fn down(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::place(&ctx, id, Goes::Beside(Side::After)).await?;
    Ok(to_list(&ctx))
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    match actions::remove(&ctx, id).await {
        Ok(()) => Ok(to_list(&ctx)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let sector = stored(&ctx, id).await?;
            let page = form_page(&ctx, Some(sector.id), &own::to_form(&sector), &mistakes);
            Ok(page.show_mistakes(&ctx))
        }
        Err(SaveProblem::Other(problem)) => Err(problem),
    }
}
