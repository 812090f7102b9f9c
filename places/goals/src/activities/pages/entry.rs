use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::{Answer, Ctx, Page, Problem, Typed};
use maud::{Markup, html};
use people::sectors;
use uuid::Uuid;

use super::activity;
use crate::activities::model::{Activity, Score, Sight};
use crate::activities::store::{self, Names};
use crate::activities::views::facts;
use crate::activities::{actions, blind, own_tables, views};
use crate::tabs;

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let activity = activity(&ctx, id).await?;
    let names = store::names_of(&ctx.scope(), activity.id).await?.ok_or(Problem::NotFound)?;
    let score = store::score_of(&ctx.scope(), activity.id).await?;
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let sight = blind::sight(&ctx).await?;
    // Whoever can still judge it shall not see the first judgement before.
    let is_blind = score.is_none() && sight.may_judge(&activity);
    let tables = own_tables::of(&ctx.scope()).await?;
    let may_change = actions::may_change(&ctx, &activity, is_blind);
    let address = views::address(&ctx, activity.id);
    let body = html! {
        (tabs::crumbs(&ctx, &[views::crumb(&ctx)]))
        div.head.headrow {
            div { h1 { (activity.what) }
                p.lede { (when_where_who(&ctx, &activity, &names)) }
                p.mt3 { @if !is_blind { (views::tags(&ctx, activity.coding)) } @if activity.is_key_event { span.tag.w { (ctx.say("activities-key-event")) } } }
            }
            div.acts { @if may_change { a.btn href={ (address) "/edit" } { (ctx.say("activities-edit")) } } }
        }
        div.grid.side {
            section.panel { h2 { (ctx.say("activities-facts")) }
                dl.sl.fields { (facts::chain(&ctx, &activity, &names)) @if !is_blind { (facts::judgement(&ctx, &activity)) } (facts::facts(&ctx, &scheme, &activity)) }
            }
            div { @if !is_blind { (facts::categories(&ctx, &tables, &activity)) }
                section.panel.mt5 { h2 { (ctx.say("activities-second-title")) } (second(&ctx, &activity, sight, score.as_ref())) } }
        }
        (facts::people(&ctx, &activity))
        @if may_change {
            form.mt5 method="post" action={ (address) "/remove" } {
                input type="hidden" name="version" value=(activity.version);
                button.linkb { (ctx.say("activities-remove")) } " " span.sm.mut { (ctx.say("activities-remove-hint")) }
            }
        }
        p.src { a href=(ctx.path(&format!("/history/{}/{}", Activity::KIND, activity.id))) { (ctx.say("activities-history")) }
            @if let Some(name) = &names.logged_by { " · " (ctx.text.with("activities-logged-by", [("name", name.into())])) } }
    };
    Ok(Page::new(activity.what.clone(), body).show(&ctx))
}

/// "March 10, 2026, Elk Ridge. Ellen Voss, Elk Ridge Pharmacy."
fn when_where_who(ctx: &Ctx, activity: &Activity, names: &Names) -> String {
    let text = &ctx.text;
    let from = text.long_date(activity.happened_on);
    let when = match activity.until_on {
        Some(until) => text
            .with("activities-from-until", [("from", from.into()), ("until", text.long_date(until).into())]),
        None => from,
    };
    let place = Some(activity.place.clone()).filter(|place| !place.is_empty());
    let said: Vec<String> = [Some(when), place, names.person(), names.organization.clone()]
        .into_iter()
        .flatten()
        .collect();
    said.join(" · ")
}

/// How a second scorer judged it, or the way to judge it.
fn second(ctx: &Ctx, activity: &Activity, sight: Sight, score: Option<&Score>) -> Markup {
    html! {
        @match score {
            Some(score) if score.first == score.second => p { (ctx.text.with("activities-second-agrees", [("name", (&score.scorer).into())])) },
            Some(score) => {
                p { (ctx.text.with("activities-second-differs", [
                    ("name", (&score.scorer).into()), ("coding", views::coding_name(ctx, score.second).into())])) }
                p.mt2 { a href=(ctx.path(&format!("/goals/done/agreement/{}", score.id))) { (ctx.say(if score.is_disputed() { "activities-settle" } else { "activities-see-settled" })) } }
            },
            None if sight.may_judge(activity) => {
                p { (ctx.say("activities-second-none")) " " (ctx.say("activities-second-blind")) }
                p.mt2 { a href=(ctx.path(&format!("/goals/done/scoring/{}", activity.id))) { (ctx.say("activities-score-it")) } }
            },
            None => p.mut { (ctx.say("activities-second-none")) },
        }
    }
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    actions::remove(&ctx, id, &typed).await?;
    Ok(Redirect::to(&ctx.path("/goals/done")).into_response())
}
