//! One entry with everything known of it.

use std::borrow::Cow;

use kit_web::{Ctx, parts};
use maud::{Markup, html};
use people::sectors::Scheme;

use super::{coding_name, two_places};
use crate::activities::crosswalk::Table;
use crate::activities::model::{Activity, Breakdown, Coding};
use crate::activities::store::Names;

/// What it serves, from the promise up to the goal, each a link.
pub fn chain(ctx: &Ctx, activity: &Activity, names: &Names) -> Markup {
    let link = |path: String, words: &str| html! { a href=(ctx.path(&path)) { (words) } };
    html! {
        @if let (Some(id), Some(promise)) = (activity.promise_id, &names.promise) {
            (parts::fact(&ctx.say("activities-promise-id"), link(format!("/goals/promises/{id}"), promise)))
        }
        @if let (Some(id), Some(strategy)) = (activity.strategy_id, &names.strategy) {
            (parts::fact(&ctx.say("activities-strategy"), link(format!("/goals/strategies/{id}"), strategy)))
        }
        @if let (Some(id), Some(objective)) = (activity.objective_id, names.objective()) {
            (parts::fact(&ctx.say("activities-objective"), link(format!("/goals/objectives/{id}"), &objective)))
        }
        @if let (Some(id), Some(goal)) = (activity.goal_id, &names.goal) {
            (parts::fact(&ctx.say("activities-goal"), link(format!("/goals/{id}"), goal)))
        }
    }
}

/// The code and why, and the intensity with what it is the mean of.
pub fn judgement(ctx: &Ctx, activity: &Activity) -> Markup {
    let proposed = activity.answers().proposal() == Some(activity.coding);
    let because =
        |coding: Coding| ctx.say(&format!("activities-because-{}", coding.word().replace('_', "-")));
    html! {
        (parts::fact(&ctx.say("activities-code"), html! {
            b { (coding_name(ctx, activity.coding)) } ". "
            @if proposed { (because(activity.coding)) } @else { span.mut { (ctx.say("activities-code-by-hand")) } }
        }))
        (parts::fact(&ctx.say("activities-column-intensity"), intensity(ctx, activity)))
    }
}

fn intensity(ctx: &Ctx, activity: &Activity) -> Markup {
    let parts = attributes(ctx, activity);
    html! {
        @match activity.intensity {
            Some(score) => { b.num { (two_places(score)) } " " span.mut { (ctx.say("activities-intensity-scale")) }
                ul.bul { @for (name, value) in &parts { li { (name) ": " (value) } } } }
            None => span.mut { (ctx.say("activities-intensity-none")) },
        }
        @if let (Some(reached), Some(population)) = (activity.reached, activity.population) {
            p.src { (ctx.text.with("activities-reach-counted", [
                ("reached", ctx.text.number(reached).into()),
                ("population", ctx.text.number(population).into()),
                ("percent", ctx.text.percent(reached, population).into()),
            ])) " " (ctx.say("activities-population-hint")) }
        }
    }
}

/// The attributes of the score that are known: name, and choice with its weight.
fn attributes(ctx: &Ctx, activity: &Activity) -> Vec<(String, String)> {
    let strength = activity.strength();
    let named = |label: &str, prefix: &str, word: Option<&str>| {
        word.map(|word| (ctx.say(label), ctx.say(&format!("{prefix}-{}", word.replace('_', "-")))))
    };
    let all = [
        named("activities-part-duration", "activity-duration", strength.duration.map(|one| one.word())),
        named("activities-part-reach", "activity-level", strength.reach.map(|one| one.word())),
        named("activities-part-way", "change-strategy", strength.strategy.map(|one| one.word())),
        named("activities-part-goal", "activity-level", activity.goal_fit.map(|one| one.word())),
        named("activities-part-target", "activity-level", activity.target_fit.map(|one| one.word())),
    ];
    let with_weight = |((name, choice), weight): ((String, String), f64)| {
        (name, format!("{choice} ({})", two_places(weight)))
    };
    all.into_iter().flatten().zip(strength.weights()).map(with_weight).collect()
}

/// Everything that does not change how it counts.
pub fn facts(ctx: &Ctx, scheme: &Scheme, activity: &Activity) -> Markup {
    let text = &ctx.text;
    let say = |key: &str| text.say(key);
    html! {
        @if let Some(sector) = &activity.sector {
            (parts::fact(&say("activities-sector"), html! { (scheme.sector_name(sector, ctx.language())) }))
        }
        @if let Some(cents) = activity.gained_cents { (parts::fact(&say("activities-gained-cents"), html! { (text.money(cents)) })) }
        @if let Some(hours) = activity.gained_hours {
            (parts::fact(&say("activities-gained-hours"), html! { (kit_text::decimal(hours.saturating_mul(10_000), if hours % 100 == 0 { 0 } else { 2 })) }))
        }
        @if !activity.gained_goods.is_empty() || activity.goods_cents.is_some() {
            (parts::fact(&say("activities-gained-goods"), html! { (activity.gained_goods)
                @if let Some(cents) = activity.goods_cents { " " span.mut { (text.with("activities-worth", [("amount", text.money(cents).into())])) } } }))
        }
        @if let Some(medium) = activity.media {
            (parts::fact(&say("activities-media"), html! { (say(&format!("activity-medium-{}", medium.word().replace('_', "-")))) }))
        }
        @if !activity.story.is_empty() { (parts::fact(&say("activities-story"), html! { span.pre { (activity.story) } })) }
    }
}

/// Who took part, by groups; each breakdown adds up to the totals.
pub fn people(ctx: &Ctx, activity: &Activity) -> Markup {
    let Some(people) = activity.people else {
        return html! {};
    };
    let text = &ctx.text;
    let [count, newcomers] = ["activities-people", "activities-newcomers"].map(|key| text.say(key));
    html! {
        section.panel.mt5 { h2 { (text.say("activities-form-people")) }
            p { (text.count("activities-people-count", people))
                @if let Some(newcomers) = activity.newcomers { " " (text.count("activities-newcomers-count", newcomers)) } }
            @if !activity.groups.0.is_empty() {
                table.stack.mt3 role="table" {
                    caption.vh { (text.say("activities-groups")) }
                    thead role="rowgroup" { tr role="row" {
                        th role="columnheader" scope="col" { (text.say("activities-group-name")) }
                        th.n role="columnheader" scope="col" { (count) }
                        th.n role="columnheader" scope="col" { (newcomers) }
                    } }
                    @for by in Breakdown::ALL.iter().filter(|by| activity.groups.by(**by).next().is_some()) {
                        tbody role="rowgroup" {
                            tr.grp role="row" { th role="rowheader" scope="rowgroup" colspan="3" { (text.say(&format!("activity-by-{}", by.word()))) } }
                            @for group in activity.groups.by(*by) {
                                tr role="row" {
                                    th role="rowheader" scope="row" { (group.name) }
                                    td.n role="cell" data-l=(count) { (text.number(group.people)) }
                                    td.n role="cell" data-l=(newcomers) { (text.number(group.newcomers)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where each funder counts it.
pub fn categories(ctx: &Ctx, tables: &[Cow<'static, Table>], activity: &Activity) -> Markup {
    let language = ctx.language();
    html! {
        section.panel { h2 { (ctx.say("activities-page-funders")) }
            dl.sl.fields { @for table in tables {
                @let sorted = table.sort(activity.coding, activity.change_strategy, &activity.categories);
                @let by_hand = table.chosen(&activity.categories).is_some();
                (parts::fact(table.name(language), html! {
                    @if sorted.is_empty() { span.mut { (ctx.say("activities-in-no-category")) } }
                    @for (index, category) in sorted.iter().enumerate() { @if index > 0 { "; " } (category.name(language)) }
                    @if by_hand { " " span.mut { (ctx.say("activities-chosen-by-hand")) } }
                }))
            } }
        }
    }
}
