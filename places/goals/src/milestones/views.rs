use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::judging::{Class, Mean, agree};
use super::marks::Milestone;
use super::ratings::MilestoneRating;
use super::stages::StageChange;
use crate::forms::pages::steps;
use crate::rights::EDIT_GOALS;
use crate::views::{change_link, history_link};

/// The mean with its class: "Majority met", "2.7 of 4 by 3 raters".
fn standing(ctx: &Ctx, mean: Option<Mean>) -> Markup {
    let Some(mean) = mean else {
        return parts::status(parts::Status::Off, &ctx.say("milestones-not-rated"));
    };
    let (kind, words) = match mean.class() {
        Class::Completely => (parts::Status::Done, "milestones-class-completely"),
        Class::Majority => (parts::Status::Good, "milestones-class-majority"),
        Class::Partly => (parts::Status::Going, "milestones-class-partly"),
        Class::NotMet => (parts::Status::Watch, "milestones-class-not-met"),
    };
    let value = kit_text::decimal(mean.millionths(), 1);
    let line = ctx
        .text
        .with("milestones-mean", [("mean", value.into()), ("count", mean.raters().into())]);
    html! { (parts::status(kind, &ctx.say(words))) div.sm.mut { (line) } }
}

/// How far the raters agree.
pub fn agreement(ctx: &Ctx, milestones: &[Milestone], ratings: &[MilestoneRating]) -> Markup {
    let Some(found) = agree(milestones, ratings) else {
        return html! { @if !milestones.is_empty() { p.note.calm { (ctx.say("milestones-one-rater")) } } };
    };
    // Shares from 0 to 1; what is cut off lies below the digits shown.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a kappa lies between -1 and 1, a percentage between 0 and 100"
    )]
    let millionths = |value: f64| (value * 1_000_000.0).round() as i64;
    let percent = kit_text::decimal(millionths(found.percent()), 0);
    let kappa = found.kappa().map(|kappa| kit_text::decimal(millionths(kappa), 2));
    let words = match kappa {
        Some(kappa) => ctx.text.with(
            "milestones-agreement",
            [("percent", percent.into()), ("kappa", kappa.into()), ("count", found.judged.into())],
        ),
        None => ctx
            .text
            .with("milestones-agreement-all", [("percent", percent.into()), ("count", found.judged.into())]),
    };
    html! { p.note.calm { (words) " " span.mut { (ctx.say("milestones-agreement-help")) } } }
}

/// The milestones, phase by phase.
pub fn milestones(ctx: &Ctx, milestones: &[Milestone], ratings: &[MilestoneRating]) -> Markup {
    let may_edit = ctx.holds(&EDIT_GOALS);
    let columns = ["milestones-column-name", "milestones-column-standing"];
    html! {
        section.panel aria-labelledby="milestones" {
            div.ph { h2 id="milestones" { (ctx.say("milestones-by-phase")) }
                @if may_edit { a.btn.alt href=(ctx.path("/goals/milestones/add")) { (ctx.say("milestone-add")) } } }
            @if milestones.is_empty() {
                (parts::empty(&ctx.say("milestones-none"), None))
                @if may_edit { form method="post" action=(ctx.path("/goals/milestones/begin")) { button.btn { (ctx.say("milestones-begin")) } } }
            } @else {
                table.stack role="table" {
                    caption.vh { (ctx.say("milestones-by-phase")) }
                    thead role="rowgroup" { tr role="row" { @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
                    @for phase in milestones.chunk_by(|one, other| one.phase == other.phase) {
                        tbody role="rowgroup" {
                            @if let Some(first) = phase.first() { tr.grp role="row" { th role="rowheader" scope="rowgroup" colspan="2" { (first.phase) } } }
                            @for milestone in phase { tr role="row" {
                                th role="rowheader" scope="row" { a href=(ctx.path(&format!("/goals/milestones/{}", milestone.id))) { (milestone.name) }
                                    @if may_edit { div.regular { (steps::<Milestone>(ctx, milestone.id.0, &milestone.name)) } } }
                                td role="cell" data-l=(ctx.say("milestones-column-standing")) { (standing(ctx, Mean::of(milestone.id, ratings))) }
                            } }
                        }
                    }
                }
                p.src { (ctx.say("milestones-rule")) }
                p.src.noprint { (ctx.say("milestones-export")) " "
                    a href=(ctx.path("/goals/milestones/list.csv")) { "CSV" } ", "
                    a href=(ctx.path("/goals/milestones/list.xlsx")) { "XLSX" } }
            }
        }
    }
}

/// The words of a score, those of the milestone where it has its own.
fn score_words(ctx: &Ctx, milestone: &Milestone, rating: &MilestoneRating) -> String {
    let points = rating.score.points();
    let own = milestone.scale.as_ref().zip(usize::try_from(points).ok());
    if let Some(words) = own.and_then(|(scale, points)| scale.iter().nth(points)) {
        return format!("{points}: {words}");
    }
    ctx.say(&format!("milestone-rating-score-{}", rating.score.word().replace('_', "-")))
}

/// One milestone: benchmarks, evidence, ratings.
pub fn milestone(ctx: &Ctx, milestone: &Milestone, ratings: &[MilestoneRating]) -> Markup {
    let add = format!("/goals/milestone-ratings/add?milestone_id={}&rated_on={}", milestone.id, ctx.today());
    html! {
        div.head.headrow {
            div { h1 { (milestone.name) } p.lede { (milestone.phase) } p.mt3 { (standing(ctx, Mean::of(milestone.id, ratings))) } }
            div.acts { (change_link(ctx, milestone, &milestone.name)) }
        }
        section.panel {
            h2 { (ctx.say("milestone-benchmarks")) }
            @if milestone.benchmarks.is_empty() { p.mut { (ctx.say("milestones-no-benchmarks")) } }
            ul.bul { @for benchmark in milestone.benchmarks.iter() { li { (benchmark) } } }
            h2.mt4 { (ctx.say("milestone-evidence")) }
            @if milestone.evidence.is_empty() && milestone.link.is_empty() { p.mut { (ctx.say("milestones-no-evidence")) } }
            p.pre { (milestone.evidence) }
            @if !milestone.link.is_empty() { p { a href=(milestone.link) rel="noopener noreferrer nofollow" { (milestone.link) } } }
        }
        section.panel.sec aria-labelledby="ratings" {
            div.ph { h2 id="ratings" { (ctx.say("milestones-ratings")) }
                @if ctx.holds(&EDIT_GOALS) { a.btn href=(ctx.path(&add)) { (ctx.say("milestone-rating-add")) } } }
            @if ratings.is_empty() { p.mut { (ctx.say("milestones-no-ratings")) } }
            (to_rate(ctx, milestone, ratings))
            ul.rows { @for rating in ratings { li {
                div.r2 { span.t { (rating.rater) } span.sm.mut { (ctx.text.date(rating.rated_on, ctx.today())) } }
                p { (score_words(ctx, milestone, rating)) }
                @if !rating.note.is_empty() { p.sm.mut { (rating.note) } }
                (change_link(ctx, rating, &rating.rater))
            } } }
        }
        (history_link(ctx, milestone))
    }
}

/// Who is to rate it and has not yet.
fn to_rate(ctx: &Ctx, milestone: &Milestone, ratings: &[MilestoneRating]) -> Markup {
    let raters = milestone.raters.iter().flat_map(|raters| raters.iter());
    let missing: Vec<&str> = raters.filter(|rater| !ratings.iter().any(|one| one.rater == *rater)).collect();
    html! { @if !missing.is_empty() {
        p.sm { (parts::status(parts::Status::Off, &ctx.say("milestones-to-rate"))) " " (missing.join(", ")) }
    } }
}

/// Where the coalition is and was, the newest first.
pub fn stages(ctx: &Ctx, stages: &[StageChange]) -> Markup {
    let add = ctx.path(&format!("/goals/stages/add?day={}", ctx.today()));
    html! {
        section.panel.sec aria-labelledby="stages" {
            div.ph { h2 id="stages" { (ctx.say("milestones-stages")) }
                @if ctx.holds(&EDIT_GOALS) { a.btn.alt href=(add) { (ctx.say("stage-change-add")) } } }
            p.sm.mut { (ctx.say("milestones-stages-help")) }
            @if stages.is_empty() { (parts::empty(&ctx.say("milestones-no-stages"), None)) }
            ol.tl.mt3 { @for (index, step) in stages.iter().enumerate() { li {
                div.r2 { span.t { (ctx.say(&format!("stage-change-stage-{}", step.stage.word()))) } span.sm.mut { (ctx.text.long_date(step.day)) } }
                @if stages.get(index + 1).is_some_and(|before| step.stage < before.stage) {
                    p { (parts::status(parts::Status::Watch, &ctx.say("milestones-stepped-back"))) }
                }
                p.pre { (step.reason) }
                (change_link(ctx, step, &step.reason))
            } } }
        }
    }
}
