//! Judging entries a second time, without what the first scorer made of them.

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::activity;
use crate::activities::model::{Activity, Coding};
use crate::activities::store::{self, Names};
use crate::activities::{actions, blind, views};
use crate::tabs;

/// Entries on one page.
const PAGE: i64 = 30;

#[derive(Default, Deserialize)]
pub struct After {
    #[serde(default)]
    after: String,
}

pub async fn list(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let sight = blind::sight(&ctx).await?;
    let after = ctx.page_start(&after.after, store::LAST)?;
    let rows = store::waiting(&ctx.scope(), sight, after, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.spot().to_string());
    let next = next.map(|after| format!("{}?after={after}", ctx.path("/goals/done/scoring")));
    let body = html! {
        (tabs::head(&ctx.say("activities-scoring-title"), Some(ctx.say("activities-scoring-lede")), html! {}))
        (tabs::draw(&ctx, "/goals/done"))
        (views::other_pages(&ctx, "/goals/done/scoring"))
        (judging(&ctx, sight.judges()))
        div.panel {
            @if rows.is_empty() { (parts::empty(&ctx.say(if sight.judges() { "activities-scoring-none" } else { "activities-scoring-not-judging" }), None)) }
            ul.rows { @for row in &rows {
                li { a.t href=(ctx.path(&format!("/goals/done/scoring/{}", row.id))) { (row.what) }
                    div.sm.mut { (ctx.text.date(row.happened_on, ctx.today())) @if !row.place.is_empty() { " · " (row.place) } } }
            } }
            (parts::next_page(&ctx.text, next))
        }
    };
    Ok(Page::new(ctx.say("activities-scoring-title"), body).show(&ctx))
}

/// Whether one judges, what that means, and the button for the other way.
fn judging(ctx: &Ctx, judges: bool) -> Markup {
    let (words, button) = if judges {
        ("activities-judging-yes", "activities-judging-stop")
    } else {
        ("activities-judging-no", "activities-judging-begin")
    };
    html! {
        form.note.calm method="post" action=(ctx.path("/goals/done/scoring")) {
            p { (ctx.say(words)) }
            input type="hidden" name="judges" value=(if judges { "no" } else { "yes" });
            p.mt2 { button.btn.alt.sml { (ctx.say(button)) } }
        }
    }
}

pub async fn set_judging(ctx: Ctx, typed: Typed) -> Answer {
    let judges = match typed.get("judges") {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::NotFound),
    };
    actions::set_judging(&ctx, judges).await?;
    Ok(Redirect::to(&ctx.path("/goals/done/scoring")).into_response())
}

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let activity = activity(&ctx, id).await?;
    Ok(form_page(&ctx, &activity, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

async fn form_page(
    ctx: &Ctx,
    activity: &Activity,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let names = store::names_of(&ctx.scope(), activity.id).await?.ok_or(Problem::NotFound)?;
    let judged = store::score_of(&ctx.scope(), activity.id).await?.is_some();
    let sight = blind::sight(ctx).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let back = ctx.path("/goals/done/scoring");
    let codings = views::words(ctx, "activity-coding", Coding::ALL.iter().map(|coding| coding.word()));
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (back.clone(), ctx.say("activities-scoring-title"))]))
        (fields.summary())
        div.head { h1 { (activity.what) } p.lede { (ctx.say("activities-scoring-blind")) } }
        section.panel { h2 { (ctx.say("activities-facts")) } (known(ctx, activity, &names)) }
        @if judged { p.note.mt5 { (ctx.say("activities-scored-already")) } }
        @else if !sight.may_judge(activity) { p.note.mt5 { (ctx.say(actions::why_not(&sight, activity))) "." } }
        @else {
            form.mt5 method="post" action={ (back) "/" (activity.id) } novalidate {
                section.panel {
                    (fields.one_of("second", "activities-second", codings).hint(ctx.say("activities-second-hint")))
                    (fields.lines("note", "activities-note").hint(ctx.say("activities-note-hint")).optional(&ctx.text))
                }
                p.acts.mt5 { button.btn { (ctx.say("activities-save-score")) } a.btn.alt href=(back) { (ctx.say("form-cancel")) } }
            }
        }
    };
    Ok(Page::new(activity.what.clone(), body))
}

/// What was written down, without code, answers, way of change and intensity.
fn known(ctx: &Ctx, activity: &Activity, names: &Names) -> Markup {
    let text = &ctx.text;
    html! {
        dl.sl.fields {
            (parts::fact(&text.say("activities-happened-on"), html! { (text.long_date(activity.happened_on)) }))
            @if let Some(name) = names.person() { (parts::fact(&text.say("activities-person-id"), html! { (name) })) }
            @if let Some(name) = &names.organization { (parts::fact(&text.say("activities-organization-id"), html! { (name) })) }
            @if let Some(goal) = &names.goal { (parts::fact(&text.say("activities-goal"), html! { (goal) })) }
            @if !activity.place.is_empty() { (parts::fact(&text.say("activities-place"), html! { (activity.place) })) }
            @if let Some(people) = activity.people {
                (parts::fact(&text.say("activities-form-people"), html! { (text.count("activities-people-count", people)) }))
            }
            @if let Some(cents) = activity.gained_cents { (parts::fact(&text.say("activities-gained-cents"), html! { (text.money(cents)) })) }
            @if !activity.gained_goods.is_empty() { (parts::fact(&text.say("activities-gained-goods"), html! { (activity.gained_goods) })) }
            @if !activity.story.is_empty() { (parts::fact(&text.say("activities-story"), html! { span.pre { (activity.story) } })) }
        }
    }
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::score(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path("/goals/done/scoring")).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let activity = activity(&ctx, id).await?;
            Ok(form_page(&ctx, &activity, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
