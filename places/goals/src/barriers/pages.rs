use axum::extract::Path;
use kit_store::Record;
use kit_web::{Answer, Ctx, Page, Problem, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::{Barrier, BarrierKind, BarrierNote, Presence, Stand};
use super::store;
use super::views::{self, Seen};
use crate::goals::{Goal, GoalFrame, GoalId};
use crate::rights::{EDIT_GOALS, SEE_SEALED};
use crate::tabs;

/// Barriers shown on the page of a goal; the rest is behind a link.
const PANEL: usize = 5;

/// All barriers of the coalition or of one goal, the most urgent of each kind first.
async fn seen(ctx: &Ctx, goal: Option<GoalId>) -> Result<Vec<Seen>, Problem> {
    let (barriers, tries) = store::with_tries(&ctx.scope(), goal).await?;
    let mut seen: Vec<_> = barriers.into_iter().map(|barrier| Seen::new(ctx, barrier, &tries)).collect();
    seen.sort_by_key(|one| (one.stand, std::cmp::Reverse(one.barrier.severity)));
    Ok(seen)
}

/// The eight questions in their order, each with what was answered.
pub(super) async fn all(ctx: Ctx) -> Answer {
    let seen = seen(&ctx, None).await?;
    let answered = BarrierKind::ALL.iter().filter(|kind| seen.iter().any(|one| one.barrier.kind == **kind));
    let late = seen.iter().filter(|one| one.stand == Stand::Late).count();
    let lede = ctx.text.with(
        "barriers-answered",
        [("answered", answered.count().into()), ("of", BarrierKind::ALL.len().into())],
    );
    let body = html! {
        (tabs::head(&ctx.say("goals-tab-in-the-way"), Some(ctx.say("barriers-lede")), html! {}))
        (tabs::draw(&ctx, "/goals/in-the-way"))
        p.sm.mut { (lede) @if late > 0 { " " (ctx.text.count("barriers-late-tries", late)) } }
        @if ctx.may_open("/goals/opposition") {
            p.sm { a href=(ctx.path("/goals/opposition")) { (ctx.say("barriers-to-opposition")) } }
        }
        (kinds(&ctx, &seen))
    };
    Ok(Page::new(ctx.say("goals-tab-in-the-way"), body).show(&ctx))
}

fn kinds(ctx: &Ctx, seen: &[Seen]) -> Markup {
    html! {
        @for (number, kind) in (1..).zip(BarrierKind::ALL) {
            @let own: Vec<&Seen> = seen.iter().filter(|one| one.barrier.kind == *kind).collect();
            (views::kind_section(ctx, number, *kind, &own))
        }
    }
}

/// What is in the way of one goal.
pub(super) async fn goal(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let seen = seen(&ctx, Some(frame.goal.id)).await?;
    let add = ctx.path(&format!("/goals/barriers/add?goal_id={id}&presence=present"));
    let button = html! { @if ctx.holds(&EDIT_GOALS) { a.btn href=(add) { (ctx.say("barriers-add")) } } };
    let body = html! {
        (frame.head(&ctx, "/in-the-way", &html! {}, &button))
        section.panel aria-labelledby="in-the-way" {
            h2 id="in-the-way" { (ctx.say("goals-tab-in-the-way")) }
            @if seen.is_empty() { (parts::empty(&ctx.say("barriers-of-goal-none"), None)) }
            ul.rows { @for one in &seen { li { (views::row(&ctx, one)) } } }
        }
        p.src { a href=(ctx.path("/goals/in-the-way")) { (ctx.say("barriers-all")) } }
    };
    let title = format!("{}: {}", frame.goal.title, ctx.say("goals-tab-in-the-way"));
    Ok(Page::new(title, body).show(&ctx))
}

/// The name and the words of what slows a goal, in the order of urgency.
///
/// # Errors
/// When the database does not answer.
pub async fn present(ctx: &Ctx, goal: GoalId) -> Result<Vec<(String, String)>, Problem> {
    let seen = seen(ctx, Some(goal)).await?;
    let present = seen.into_iter().filter(|one| one.barrier.presence == Presence::Present);
    Ok(present.map(|one| (views::name(ctx, &one.barrier), one.barrier.words)).collect())
}

/// What slows a goal, for its page: what is there, in the order of urgency.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(ctx: &Ctx, goal: GoalId) -> Result<Markup, Problem> {
    let mut seen = seen(ctx, Some(goal)).await?;
    seen.retain(|one| one.barrier.presence == Presence::Present);
    let more = ctx.path(&format!("/goals/{goal}/in-the-way"));
    let add = ctx.path(&format!("/goals/barriers/add?goal_id={goal}&presence=present"));
    let add_words = ctx.say("barriers-add");
    let button = ctx.holds(&EDIT_GOALS).then_some((add.as_str(), add_words.as_str()));
    Ok(html! {
        section.panel aria-labelledby="in-the-way" {
            h2 id="in-the-way" { (ctx.say("goals-tab-in-the-way")) }
            @if seen.is_empty() { (parts::empty(&ctx.say("barriers-of-goal-none"), button)) }
            ul.rows.sm { @for one in seen.iter().take(PANEL) {
                li {
                    a.t href=(views::address(ctx, one.barrier.id)) { (views::name(ctx, &one.barrier)) } br;
                    span.mut { (one.barrier.words) }
                    @if one.stand == Stand::Late { br; (views::mark(ctx, one.stand)) }
                }
            } }
            @if !seen.is_empty() { p.src { a href=(more) { (ctx.text.count("barriers-of-goal-more", seen.len())) } } }
        }
    })
}

/// One barrier.
pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let scope = ctx.scope();
    let barrier = Barrier::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let tries = store::tries(&scope, Some(barrier.id)).await?;
    let goal = match barrier.goal_id {
        Some(goal) => Goal::find(&scope, goal.0).await?,
        None => None,
    };
    let note = if ctx.holds(&SEE_SEALED) {
        Some(BarrierNote::find(&scope, id).await?)
    } else {
        None
    };
    let seen = Seen::new(&ctx, barrier, &tries);
    let page = views::address(&ctx, seen.barrier.id);
    let name = views::name(&ctx, &seen.barrier);
    let buttons = html! {
        @if ctx.holds(&EDIT_GOALS) {
            a.btn href={ (page) "/try" } { (ctx.say("barriers-try")) }
            a.btn.alt href={ (page) "/edit" } { (ctx.say("barriers-edit")) }
        }
    };
    let lede = Some(seen.barrier.words.clone()).filter(|words| !words.is_empty());
    let body = html! {
        (tabs::crumbs(&ctx, &[views::crumb(&ctx)]))
        (tabs::head(&name, lede, buttons))
        p { (views::mark(&ctx, seen.stand)) }
        section.panel.mt4 { (facts(&ctx, &seen.barrier, goal.as_ref())) }
        section.panel.sec aria-labelledby="tries" {
            h2 #tries { (ctx.say("barriers-tries")) }
            @if seen.tries.is_empty() { (parts::empty(&ctx.say("barriers-tries-none"), None)) }
            @else { (views::tries(&ctx, &seen.tries)) }
        }
        @if let Some(note) = &note { (sealed(&ctx, &page, note.as_ref())) }
    };
    Ok(Page::new(name, body).show(&ctx))
}

fn facts(ctx: &Ctx, barrier: &Barrier, goal: Option<&Goal>) -> Markup {
    let day = |day| ctx.text.date(day, ctx.today());
    let nothing = || ctx.say("barriers-nothing");
    let severity = views::severity(ctx, barrier).unwrap_or_else(nothing);
    html! {
        dl.sl {
            (parts::fact(&ctx.say("barriers-kind"), html! { (views::kind_name(ctx, barrier.kind)) br; span.sm.mut { (ctx.say(&views::guide_key(barrier.kind))) } }))
            (parts::fact(&ctx.say("barriers-severity"), html! { (severity) br; span.sm.mut { (ctx.say("barriers-by-survey-none")) } }))
            @if !barrier.whose.is_empty() { (parts::fact(&ctx.say("barriers-whose"), html! { (barrier.whose) })) }
            (parts::fact(&ctx.say("barriers-goal-id"), html! {
                @match goal {
                    Some(goal) => a href=(ctx.path(&format!("/goals/{}", goal.id))) { (goal.title) },
                    None => (ctx.say("barriers-all-goals")),
                }
            }))
            (parts::fact(&ctx.say("barriers-review-on"), html! { (barrier.review_on.map_or_else(nothing, day)) }))
            @if !barrier.came_of.is_empty() { (parts::fact(&ctx.say("barriers-came-of"), html! { span.pre { (barrier.came_of) } })) }
        }
    }
}

fn sealed(ctx: &Ctx, page: &str, note: Option<&BarrierNote>) -> Markup {
    let words = note.map(|note| note.words.as_str()).filter(|words| !words.is_empty());
    html! {
        section.panel.sec aria-labelledby="notes" {
            div.ph { h2 #notes { (ctx.say("barrier-notes-title")) } a href={ (page) "/notes" } { (ctx.say("barrier-notes-edit")) } }
            @match words {
                Some(words) => p.pre { (words) },
                None => p.mut { (ctx.say("barrier-notes-none")) },
            }
            p.src { (ctx.say("barrier-notes-lede")) }
        }
    }
}
