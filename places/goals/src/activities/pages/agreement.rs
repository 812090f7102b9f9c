//! How far two scorers agree, what they dispute, and settling it.

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use calc_rates::agreement::Agreement;
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::period::Period;
use crate::activities::agreed::{self, Judged};
use crate::activities::model::{Activity, Coding, Score};
use crate::activities::store::{self, Dispute};
use crate::activities::{actions, views};
use crate::rights::EDIT_GOALS;
use crate::tabs;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: String,
    until: String,
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let period = Period::asked(&asked.from, &asked.until, ctx.today());
    let scope = ctx.scope();
    let judged = store::judgements(&scope, period.from, period.until).await?;
    let waiting = store::waiting_count(&scope, period.from, period.until).await?;
    let disputes = store::disputes(&scope, period.from, period.until).await?;
    let settled = store::settled_scores(&scope, period.from, period.until).await?;
    let body = html! {
        (tabs::head(&ctx.say("activities-agreement-title"), Some(ctx.say("activities-scoring-lede")), html! {}))
        (tabs::draw(&ctx, "/goals/done"))
        (views::other_pages(&ctx, "/goals/done/agreement"))
        (period.form(&ctx, "/goals/done/agreement", html! {}))
        @match agreed::of(&judged) {
            Some(agreement) => (in_numbers(&ctx, &agreement, &judged, waiting, period)),
            None => div.panel { (parts::empty(&ctx.say("activities-agreement-none"), None)) },
        }
        section.panel.mt5 { h2 { (ctx.say("activities-disputes")) }
            @if disputes.is_empty() { p.mut { (ctx.say("activities-disputes-none")) } }
            @else { (list_of(&ctx, &disputes)) } }
        @if !settled.is_empty() {
            section.panel.mt5 { h2 { (ctx.say("activities-settled-list")) } (list_of(&ctx, &settled)) }
        }
    };
    Ok(Page::new(ctx.say("activities-agreement-title"), body).show(&ctx))
}

fn in_numbers(ctx: &Ctx, agreement: &Agreement, judged: &[Judged], waiting: i64, period: Period) -> Markup {
    let text = &ctx.text;
    let percent = agreed::percent_words(agreement);
    let kappa = agreement.kappa().map(views::two_places);
    html! {
        section.panel {
            h2 { (text.with("activities-agreement-finding", [("percent", (&percent).into()), ("judged", agreement.judged.into())])) }
            p.src { (text.with("activities-agreement-measured", [("period", period.words(ctx).into())])) }
            dl.stats.st4.mt4 {
                div { dt { (text.say("activities-agreement-percent")) } dd.big { (percent) } }
                div { dt { (text.say("activities-agreement-kappa")) } dd.big { @match &kappa { Some(kappa) => (kappa), None => (text.say("text-not-applicable")) } } }
                div { dt { (text.say("activities-agreement-judged")) } dd.big { (agreement.judged) } }
                div { dt { (text.say("activities-agreement-waiting")) } dd.big { (text.number(waiting)) } }
            }
            @if kappa.is_none() { p.src { (text.say("activities-agreement-kappa-none")) } }
            p.src { (text.say("activities-agreement-kappa-hint")) }
            details.mt3 { summary { (text.say("activities-agreement-table")) } (pairs(ctx, judged)) }
        }
    }
}

fn pairs(ctx: &Ctx, judged: &[Judged]) -> Markup {
    let [first, second, entries] = [
        "activities-agreement-first",
        "activities-agreement-second",
        "activities-agreement-entries",
    ]
    .map(|key| ctx.say(key));
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("activities-agreement-table")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (first) }
                th role="columnheader" scope="col" { (second) }
                th.n role="columnheader" scope="col" { (entries) }
            } }
            tbody role="rowgroup" { @for (one, other, count) in judged {
                tr role="row" {
                    th role="rowheader" scope="row" { (views::coding_name(ctx, *one)) }
                    td role="cell" data-l=(second) { (views::coding_name(ctx, *other)) @if one == other { " " span.mut { "(" (ctx.say("activities-agreement-same")) ")" } } }
                    td.n role="cell" data-l=(entries) { (ctx.text.number(*count)) }
                }
            } }
        }
    }
}

fn list_of(ctx: &Ctx, disputes: &[Dispute]) -> Markup {
    html! { ul.rows { @for dispute in disputes {
        li {
            a.t href=(ctx.path(&format!("/goals/done/agreement/{}", dispute.id))) { (dispute.what) }
            div.sm.mut { (ctx.text.date(dispute.happened_on, ctx.today())) " · "
                (ctx.say("activities-first-said")) ": " (views::coding_name(ctx, dispute.first)) " · "
                (ctx.text.with("activities-second-said", [("name", (&dispute.scorer).into())])) ": " (views::coding_name(ctx, dispute.second)) }
            @if let Some(settled) = dispute.settled {
                div.sm { b { (ctx.say("activities-settled-as")) ": " (views::coding_name(ctx, settled)) } ". " (dispute.settled_why)
                    span.mut { " " (dispute.settled_by) } }
            }
        }
    } } }
}

pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let score = score(&ctx, id).await?;
    let typed = Typed::from_pairs([("version", score.version.to_string())]);
    Ok(page(&ctx, &score, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn score(ctx: &Ctx, id: Uuid) -> Result<Score, Problem> {
    Score::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

async fn page(ctx: &Ctx, score: &Score, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let activity = Activity::find(&ctx.scope(), score.activity_id.0).await?.ok_or(Problem::NotFound)?;
    let text = &ctx.text;
    let title = text.with("activities-dispute-title", [("what", (&activity.what).into())]);
    let back = ctx.path("/goals/done/agreement");
    let fields = Fields::new(text, typed, mistakes);
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (back, ctx.say("activities-agreement-title"))]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { a href=(views::address(ctx, activity.id)) { (activity.what) } } }
        section.panel { dl.sl.fields { (both(ctx, score)) } }
        @if score.is_disputed() && ctx.holds(&EDIT_GOALS) {
            form.mt5 method="post" action=(ctx.path(&format!("/goals/done/agreement/{}", score.id))) novalidate {
                (fields.hidden("version"))
                section.panel { h2 { (text.say("activities-settled-form")) }
                    p.hint { (text.say("activities-settled-hint")) }
                    (fields.one_of("settled", "activities-settled", offered(ctx, score)))
                    (fields.lines("settled_why", "activities-settled-why"))
                }
                p.acts.mt5 { button.btn { (text.say("activities-save-settled")) } }
            }
        }
    };
    Ok(Page::new(title, body))
}

/// Both judgements, and how they were settled.
fn both(ctx: &Ctx, score: &Score) -> Markup {
    let text = &ctx.text;
    let second = text.with("activities-second-said", [("name", (&score.scorer).into())]);
    html! {
        (parts::fact(&text.say("activities-first-said"), html! { b { (views::coding_name(ctx, score.first)) } }))
        (parts::fact(&second, html! { b { (views::coding_name(ctx, score.second)) }
            @if !score.note.is_empty() { p.pre { (score.note) } } span.mut { " " (text.long_date(score.scored_on)) } }))
        @if let Some(settled) = score.settled {
            (parts::fact(&text.say("activities-settled-as"), html! { b { (views::coding_name(ctx, settled)) } p.pre { (score.settled_why) }
                @if let Some(day) = score.settled_on { span.mut { (text.with("activities-settled-by", [("name", (&score.settled_by).into()), ("day", text.long_date(day).into())])) } } }))
        }
    }
}

/// The two judgements first, then every other code.
fn offered(ctx: &Ctx, score: &Score) -> Vec<(String, String)> {
    let others = Coding::ALL.iter().filter(|coding| **coding != score.first && **coding != score.second);
    let all = [&score.first, &score.second].into_iter().chain(others);
    all.map(|coding| (coding.word().to_owned(), views::coding_name(ctx, *coding))).collect()
}

pub async fn settle(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::settle(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path("/goals/done/agreement")).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let score = score(&ctx, id).await?;
            Ok(page(&ctx, &score, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
