use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use goals::opposition::{self, SEALED};
use kit_store::{Change, Record, UndoProblem, Verb};
use kit_web::access::RUN_COALITION;
use kit_web::{Answer, Ctx, Page, Problem, parts};
use maud::{Markup, html};
use people::members::Person;
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{self, StayProblem};
use super::views::{self, Names};
use crate::settings::tabs;

/// Entries on one page.
const PAGE: i64 = 30;

#[derive(Deserialize, Default)]
pub(super) struct Older {
    #[serde(default)]
    after: String,
}

impl Older {
    pub(super) fn after(&self) -> &str {
        &self.after
    }
}

/// One page of entries the visitor may see and where the next page starts. `after` is the id of the last entry before.
pub(super) async fn page_of(ctx: &Ctx, after: &str) -> Result<(Vec<Change>, Option<String>), Problem> {
    let after = ctx.page_start(after, Uuid::max())?;
    let changes = kit_store::before(&ctx.scope(), after, PAGE + 1).await?;
    let (mut shown, next) = cut(changes);
    goals::activities::seal_history(ctx, &mut shown).await?;
    let is_shown = |change: &Change| {
        let kind = change.subject_kind.as_str();
        actions::may_see(ctx, kind) && !SEALED.contains(&kind)
    };
    Ok((shown.into_iter().filter(is_shown).collect(), next))
}

fn cut(mut changes: Vec<Change>) -> (Vec<Change>, Option<String>) {
    let more = changes.len() as i64 > PAGE;
    changes.truncate(PAGE as usize);
    let next = changes.last().filter(|_| more).map(|change| change.id.to_string());
    (changes, next)
}

/// Everything that changed in the coalition.
pub(super) async fn latest(ctx: Ctx, Query(older): Query<Older>) -> Answer {
    let (changes, next) = page_of(&ctx, &older.after).await?;
    let names = Names::read(&ctx, &changes).await?;
    let body = html! {
        (tabs::head(&ctx, "/history", "history-title", "history-lede"))
        div.panel {
            @if changes.is_empty() { (parts::empty(&ctx.say("history-empty"), None)) }
            ol.rows { @for change in &changes { (views::entry(&ctx, &names, change, true)) } }
            (parts::next_page(&ctx.text, next.map(|after| format!("{}?after={after}", ctx.path("/history")))))
        }
    };
    Ok(Page::new(ctx.say("history-title"), body).show(&ctx))
}

/// Everything that happened to one record.
pub(super) async fn of_record(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, Uuid)>,
    Query(older): Query<Older>,
) -> Answer {
    Ok(record_page(&ctx, &kind, id, &older.after, html! {}).await?.show(&ctx))
}

async fn record_page(ctx: &Ctx, kind: &str, id: Uuid, after: &str, above: Markup) -> Result<Page, Problem> {
    if !actions::may_see(ctx, kind) {
        return Err(Problem::NotFound);
    }
    let before = ctx.page_start(after, Uuid::max())?;
    let changes = kit_store::changes_of_before(&ctx.scope(), kind, id, before, PAGE + 1).await?;
    let (mut changes, next) = cut(changes);
    goals::activities::seal_history(ctx, &mut changes).await?;
    let Some(newest) = changes.first() else {
        return Err(Problem::NotFound);
    };
    if SEALED.contains(&kind) {
        opposition::write_down(ctx, &newest.subject_label).await?;
    }
    let names = Names::read(ctx, &changes).await?;
    let title = ctx.text.with("history-of", [("label", views::label(ctx, newest).into())]);
    let back = ctx.app.registry.page_of(kind, id).map(|below| ctx.path(&below));
    let more = next.map(|after| format!("{}?after={after}", ctx.path(&format!("/history/{kind}/{id}"))));
    let body = html! {
        (parts::crumbs(&ctx.text, &[
            (back.unwrap_or_else(|| ctx.path("/history")), views::label(ctx, newest)),
        ]))
        (above)
        div.head { h1 { (title) } p.lede { (ctx.say("history-of-lede")) } }
        (removed_person(ctx, newest))
        div.panel {
            ol.rows { @for change in &changes { (views::entry(ctx, &names, change, false)) } }
            (parts::next_page(&ctx.text, more))
        }
    };
    Ok(Page::new(title, body))
}

/// A person whose record was removed is still in the history, and can be forgotten from there.
fn removed_person(ctx: &Ctx, newest: &Change) -> Markup {
    let is_known =
        newest.subject_kind == Person::KIND && newest.verb == Verb::Removed && newest.was.is_some();
    html! {
        @if is_known && ctx.holds(&RUN_COALITION) {
            p.note.calm { (ctx.say("history-person-removed")) " "
                a href=(ctx.path(&format!("/privacy/{}", newest.subject_id))) { (ctx.say("history-person-forget")) }
            }
        }
    }
}

pub(super) async fn undo(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    match actions::undo(&ctx, id).await {
        Ok(change) => {
            let record = format!("/history/{}/{}", change.subject_kind, change.subject_id);
            Ok(Redirect::to(&ctx.path(&record)).into_response())
        }
        Err(StayProblem::Undo(change, problem)) => {
            let above = why_not(&ctx, &change, &problem);
            let page = record_page(&ctx, &change.subject_kind, change.subject_id, "", above).await?;
            Ok(page.show_mistakes(&ctx))
        }
        Err(StayProblem::Other(problem)) => Err(problem),
    }
}

fn why_not(ctx: &Ctx, change: &Change, problem: &UndoProblem) -> Markup {
    let words = match problem {
        UndoProblem::AlreadyUndone => ctx.say("history-already-undone"),
        UndoProblem::Erased => ctx.say("history-erased"),
        UndoProblem::DecidedElsewhere => ctx.say("history-decided-elsewhere"),
        UndoProblem::ChangedSince(fields) if fields.is_empty() => ctx.say("history-gone-since"),
        UndoProblem::ChangedSince(fields) => {
            let names: Vec<_> = fields
                .iter()
                .map(|field| views::field_name(&ctx.text, &change.subject_kind, field))
                .collect();
            ctx.text.with("history-changed-since", [("fields", names.join(", ").into())])
        }
        UndoProblem::Fault(_) => ctx.say("problem-broken"),
    };
    html! {
        div.err-sum role="alert" tabindex="-1" id="mistakes" { h2 { (ctx.say("history-not-undone")) } p.mt2 { (words) } }
    }
}
