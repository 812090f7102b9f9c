use axum::extract::Path;
use kit_store::Record;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::sources::EvidenceSource;
use super::views::{self, Shown};
use super::{attempts, files, findings, sources};
use crate::goals::{GoalFrame, GoalId};
use crate::tabs;

/// All evidence of the coalition.
pub(super) async fn all(ctx: Ctx) -> Answer {
    let scope = ctx.scope();
    let shown = Shown {
        findings: findings::store::all(&scope).await?,
        attempts: attempts::store::all(&scope).await?,
        sources: sources::store::all(&scope).await?,
        goal: None,
    };
    let body = html! {
        (tabs::crumbs(&ctx, &[(ctx.path("/goals/purpose"), ctx.say("goals-tab-purpose"))]))
        (tabs::head(&ctx.say("evidence-title"), Some(ctx.say("evidence-lede")), html! {}))
        (views::findings(&ctx, &shown))
        (views::attempts(&ctx, &shown))
        (views::sources(&ctx, &shown))
        (views::take_along(&ctx))
    };
    Ok(Page::new(ctx.say("evidence-title"), body).show(&ctx))
}

/// The evidence about one goal.
///
/// # Errors
/// When the database does not answer.
async fn about(ctx: &Ctx, goal: GoalId) -> Result<Shown, Problem> {
    let scope = ctx.scope();
    Ok(Shown {
        findings: findings::store::of_goal(&scope, goal).await?,
        attempts: attempts::store::of_goal(&scope, goal).await?,
        sources: sources::store::all(&scope).await?,
        goal: Some(goal),
    })
}

pub(super) async fn one_goal(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let shown = about(&ctx, frame.goal.id).await?;
    let body = html! {
        (frame.head(&ctx, "/evidence", &html! {}, &html! {}))
        (views::findings(&ctx, &shown))
        (views::attempts(&ctx, &shown))
        p.src { a href=(ctx.path("/goals/evidence")) { (ctx.say("evidence-all")) } }
    };
    let title = format!("{}: {}", frame.goal.title, ctx.say("goals-tab-evidence"));
    Ok(Page::new(title, body).show(&ctx))
}

/// What shows that a goal matters, as a panel of its page; empty when nothing is written.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(ctx: &Ctx, goal: GoalId) -> Result<Markup, Problem> {
    let findings = findings::store::of_goal(&ctx.scope(), goal).await?;
    let shown = Shown { findings, attempts: Vec::new(), sources: Vec::new(), goal: Some(goal) };
    Ok(views::panel(ctx, &shown, goal))
}

/// A source with its file and what stands on it; `mistakes` are those of the form for a file.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such source here.
pub(super) async fn source_page(ctx: &Ctx, id: Uuid, mistakes: &Mistakes) -> Result<Page, Problem> {
    let source = EvidenceSource::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let file = match source.file_id {
        Some(file) => files::store::line(&ctx.scope(), file).await?,
        None => None,
    };
    let mut findings = findings::store::all(&ctx.scope()).await?;
    findings.retain(|finding| finding.source_id == Some(source.id));
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/goals/evidence"), ctx.say("evidence-title"))]))
        (views::source(ctx, &source, file.as_ref(), &findings, mistakes))
    };
    Ok(Page::new(source.title.clone(), body))
}

pub(super) async fn source(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Ok(source_page(&ctx, id, &Mistakes::none()).await?.show(&ctx))
}
