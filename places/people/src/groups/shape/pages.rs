use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};

use super::form::question_key;
use super::model::{QUESTIONS, StructureAnswers};
use super::rules::{self, Fit, RULES, Rule, Speaks, Suggestion};
use super::store;
use crate::groups::choice;
use crate::groups::frame::{cell, table, views};
use crate::groups::views::kind_name;
use crate::rights::EDIT_PEOPLE;
use crate::{members, tabs};

const COLUMNS: [&str; 4] = [
    "structure-rule-shape",
    "structure-rule-answer",
    "structure-rule-speaks",
    "structure-rule-reason",
];

pub(super) async fn show(ctx: Ctx) -> Answer {
    let answers = store::answers(&ctx.scope()).await?;
    let choices = choice::store::latest(&ctx.scope()).await?;
    let people = members::store::how_many(&ctx.scope()).await?;
    let founded = ctx.coalition().founded_at.day_in(&ctx.coalition().zone());
    let known = [
        ("day", ctx.text.long_date(founded).into()),
        ("people", ctx.text.count("structure-known-people", people).into()),
    ];
    let body = html! {
        (tabs::heading(&ctx, "groups-view-shape", Some(ctx.say("structure-lede"))))
        (tabs::draw(&ctx, "/people/groups").await?)
        (views(&ctx, "/people/groups/shape"))
        p.note.calm { (ctx.text.with("structure-known", known)) }
        @match &answers {
            Some(answers) => { div.grid.two.top-aligned.mt5 { (suggested(&ctx, answers)) (answered(&ctx, answers)) } }
            None => { section.panel.mt5 { (no_answers(&ctx)) } }
        }
        (choice::views::panel(&ctx, &choices))
        section.sec {
            details { summary { (ctx.say("structure-rules")) }
                p.sm.mut.mt2 { (ctx.say("structure-rules-hint")) }
                (table(&ctx, "structure-rules", &COLUMNS, RULES, |rule| rule_row(&ctx, rule)))
            }
        }
    };
    Ok(Page::new(ctx.say("groups-view-shape"), body).show(&ctx))
}

fn no_answers(ctx: &Ctx) -> Markup {
    let (add, words) = (ctx.path("/people/groups/shape/add"), ctx.say("structure-add"));
    let button = ctx.holds(&EDIT_PEOPLE).then_some((add.as_str(), words.as_str()));
    parts::empty(&ctx.say("structure-none"), button)
}

fn suggested(ctx: &Ctx, answers: &StructureAnswers) -> Markup {
    let all = rules::suggestions(answers);
    html! {
        section.panel aria-labelledby="suggested" {
            h2 id="suggested" { (ctx.say("structure-suggested")) }
            p.sm.mut { (ctx.say("structure-you-decide")) }
            ul.rows.mt3 { @for suggestion in &all { (suggestion_row(ctx, suggestion)) } }
            @if all.is_empty() { p { (ctx.say("structure-nothing-said")) } }
        }
    }
}

fn suggestion_row(ctx: &Ctx, suggestion: &Suggestion) -> Markup {
    let (status, words) = match suggestion.fit {
        Fit::Well => (parts::Status::Good, "structure-fits"),
        Fit::Perhaps => (parts::Status::Going, "structure-may-fit"),
        Fit::NotNow => (parts::Status::Off, "structure-not-now"),
    };
    let add = ctx.path(&format!("/people/groups/add?kind={}", suggestion.shape.word()));
    let name = kind_name(&ctx.text, suggestion.shape);
    html! {
        li {
            div.r2 { h3 { (name) } span { (parts::status(status, &ctx.say(words))) } }
            ul.bul.sm.mt1 { @for rule in &suggestion.reasons {
                li { @if rule.speaks == Speaks::Against { b { (ctx.say("structure-but")) } " " } (ctx.say(&rule.reason())) }
            } }
            @if suggestion.fit != Fit::NotNow && ctx.holds(&EDIT_PEOPLE) {
                p.mt1.noprint {
                    a.sm href=(choice::views::address(ctx, suggestion)) { (ctx.say("shape-choice-this")) span.vh { ": " (name) } } " · "
                    a.sm href=(add) { (ctx.say("groups-add")) span.vh { ": " (name) } }
                }
            }
        }
    }
}

fn answered(ctx: &Ctx, answers: &StructureAnswers) -> Markup {
    let edit = ctx.path(&format!("/people/groups/shape/{}/edit", answers.id));
    html! {
        section.panel aria-labelledby="answers" {
            div.ph { h2 id="answers" { (ctx.text.count("structure-answered", answers.answered())) }
                @if ctx.holds(&EDIT_PEOPLE) { a.noprint href=(edit) { (ctx.say("structure-edit")) } } }
            dl.sl.fields { @for (question, _) in QUESTIONS {
                (parts::fact(&ctx.say(&question_key(question)), html! { (answer(ctx, question, answers.answer(question))) }))
            } }
            p.src { a href=(ctx.path(&format!("/history/structure_answers/{}", answers.id))) { (ctx.say("groups-what-changed")) } }
        }
    }
}

fn answer(ctx: &Ctx, question: &str, word: Option<&str>) -> String {
    match word {
        Some(word) => ctx.say(&format!("{}-{}", question_key(question), word.replace('_', "-"))),
        None => ctx.say("structure-open"),
    }
}

fn rule_row(ctx: &Ctx, rule: &Rule) -> Markup {
    let speaks = match rule.speaks {
        Speaks::For => "structure-speaks-for",
        Speaks::Against => "structure-speaks-against",
    };
    let asked = html! { (ctx.say(&question_key(rule.question))) " " b { (answer(ctx, rule.question, Some(rule.answer))) } };
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (kind_name(&ctx.text, rule.shape)) }
            (cell(ctx, COLUMNS[1], &asked))
            (cell(ctx, COLUMNS[2], &html! { (ctx.say(speaks)) }))
            (cell(ctx, COLUMNS[3], &html! { (ctx.say(&rule.reason())) }))
        }
    }
}
