use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::Record;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::{self, Proposal, State};
use super::{actions, form, store, views};
use crate::tabs;

type OfProposal = Path<(String, Uuid)>;

/// The form for a new proposal; its address can fill fields: `?meeting=…`.
pub(super) async fn add(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let mut typed = Typed::parse(query.unwrap_or_default().as_bytes());
    typed.set("id", ctx.app.ids.next(ctx.now).to_string());
    Ok(add_page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn add_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let choices = form::choices(ctx, typed).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("proposals-add");
    let body = html! {
        (crumbs(ctx, None))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("proposals-add-lede")) } }
        form method="post" action=(ctx.path("/meetings/proposals/add")) novalidate {
            (fields.hidden("id"))
            (form::draw(ctx, &fields, &choices, true))
            p.acts { button.btn { (ctx.say("proposals-save-new")) } a.btn.alt href=(ctx.path("/meetings/decisions")) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

/// The way back: decisions, then the proposal.
pub fn crumbs(ctx: &Ctx, proposal: Option<&Proposal>) -> Markup {
    let mut between = vec![(ctx.path("/meetings/decisions"), ctx.say("meetings-tab-decisions"))];
    between.extend(proposal.map(|proposal| (views::address(ctx, proposal), proposal.title.clone())));
    tabs::crumbs(ctx, &between)
}

fn to_it(ctx: &Ctx, proposal: &Proposal) -> Response {
    Redirect::to(&views::address(ctx, proposal)).into_response()
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(proposal) => Ok(to_it(&ctx, &proposal)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(add_page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

async fn stored(ctx: &Ctx, id: Uuid) -> Result<Proposal, Problem> {
    Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let proposal = stored(&ctx, id).await?;
    if !actions::may_change(&ctx, &proposal).await? {
        return Err(Problem::NotAllowed);
    }
    let typed = model::to_form(&proposal, &ctx.coalition().zone());
    Ok(edit_page(&ctx, &proposal, &typed, &Mistakes::none(), &html! {}).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    proposal: &Proposal,
    typed: &Typed,
    mistakes: &Mistakes,
    above: &Markup,
) -> Result<Page, Problem> {
    let choices = form::choices(ctx, typed).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("proposals-edit");
    let page = views::address(ctx, proposal);
    let body = html! {
        (crumbs(ctx, Some(proposal)))
        (fields.summary())
        (above)
        div.head { h1 { (title) } }
        form method="post" action={ (page) "/edit" } novalidate {
            (fields.hidden("version"))
            (form::draw(ctx, &fields, &choices, false))
            p.acts { button.btn { (ctx.say("form-save")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): OfProposal, mut typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(proposal) => Ok(to_it(&ctx, &proposal)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let proposal = stored(&ctx, id).await?;
            Ok(edit_page(&ctx, &proposal, &typed, &mistakes, &html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: model::to_form(&theirs, &ctx.coalition().zone()),
                typed: &typed,
                by,
                words: "proposals",
                keep: views::address(&ctx, &theirs),
            }
            .draw(&ctx);
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), &both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

/// Every wording, each against the one before.
pub(super) async fn wordings(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let proposal = stored(&ctx, id).await?;
    let texts = store::texts(&ctx.scope(), id).await?;
    let title = ctx.say("proposals-wordings");
    let body = html! {
        (crumbs(&ctx, Some(&proposal)))
        div.head { h1 { (title) } p.lede { (proposal.title) } }
        @for (index, text) in texts.iter().enumerate().rev() {
            section.panel.sec {
                h2 { (ctx.text.count("proposals-wording", text.number)) }
                @match index.checked_sub(1).and_then(|before| texts.get(before)) {
                    Some(before) => (parts::changed_words(&ctx.text, &before.words, &text.words)),
                    None => p.sm.pre { (text.words) },
                }
                p.src { (text.written_by) ", " (views::moment(&ctx, text.written_at))
                    @if !text.why_changed.is_empty() { br; (text.why_changed) } }
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

pub(super) async fn open(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let proposal = actions::go_to(&ctx, id, State::Open).await?;
    Ok(to_it(&ctx, &proposal))
}

pub(super) async fn withdraw(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let proposal = actions::go_to(&ctx, id, State::Withdrawn).await?;
    Ok(to_it(&ctx, &proposal))
}

pub(super) async fn comment(ctx: Ctx, Path((_, id)): OfProposal, typed: Typed) -> Answer {
    match actions::comment(&ctx, id, &typed).await {
        Ok(_) => {
            let page = ctx.path(&format!("/meetings/proposals/{id}#comments"));
            Ok(Redirect::to(&page).into_response())
        }
        Err(SaveProblem::Mistakes(mistakes)) => {
            let proposal = stored(&ctx, id).await?;
            let comments = store::comments(&ctx.scope(), id).await?;
            let body = html! {
                (crumbs(&ctx, Some(&proposal)))
                (Fields::new(&ctx.text, &typed, &mistakes).summary())
                div.head { h1 { (proposal.title) } }
                (views::comments(&ctx, &proposal, &comments, &typed, &mistakes))
            };
            Ok(Page::new(proposal.title.clone(), body).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
