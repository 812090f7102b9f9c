//! The page of a newer version: every piece that differs, with what was chosen for it.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_web::parts::{self as bits, Status};
use kit_web::{Answer, Ctx, Page, Problem, Typed};
use maud::{Markup, html};
use serde_json::Value as Json;

use super::actions;
use super::update::{self, Choice, Difference, Differences, Differs};
use super::views::{self, PAGE, address};

pub(super) async fn show(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    let differences = update::differences(&ctx, &key).await?.ok_or(Problem::NotFound)?;
    Ok(page(&ctx, &key, &differences).show(&ctx))
}

fn page(ctx: &Ctx, key: &str, differences: &Differences) -> Page {
    let newest = &differences.newest.playbook.itself;
    let title = ctx.text.with("playbooks-update-title", [("version", i64::from(newest.version()).into())]);
    let offers: Vec<&Differs> = differences.pieces.iter().filter(|one| one.offers()).collect();
    let since = newest
        .editions
        .iter()
        .filter(|edition| i64::from(edition.version()) > differences.installed.number);
    let body = html! {
        (crate::place::crumbs(ctx, &[
            (ctx.path(PAGE), ctx.say("playbooks-title")),
            (address(ctx, key, ""), newest.name.of(ctx.language()).to_owned()),
        ]))
        div.head { h1 { (title) } p.lede { (ctx.say("playbooks-update-lede")) } }
        section.panel aria-labelledby="new" {
            h2 #new { (ctx.say("playbooks-whats-new")) }
            ul.bul { @for edition in since { li { (edition.version()) ": " (edition.what.of(ctx.language())) } } }
        }
        form.sec method="post" action=(address(ctx, key, "/update")) novalidate {
            @if offers.is_empty() { p.panel { (ctx.say("playbooks-update-nothing")) } }
            @for one in offers { (piece(ctx, one)) }
            p.acts { button.btn { (ctx.say("playbooks-update")) } }
        }
    };
    Page::new(title, body)
}

fn piece(ctx: &Ctx, one: &Differs) -> Markup {
    let key = &one.laid.piece.key;
    let status = if one.how == Difference::ByBoth { Status::Watch } else { Status::Going };
    html! {
        fieldset.panel.sec {
            legend.t { (views::piece_name(ctx, &one.laid)) }
            p { (bits::status(status, &ctx.say(&format!("playbooks-differs-{}", one.how.word().replace('_', "-"))))) }
            @for field in one.fields.iter().filter(|field| field.now != field.becomes) {
                (bits::changed_words(&ctx.text, &plain(&field.now), &plain(&field.becomes)))
            }
            div.opts {
                label.opt { input type="radio" name=(key) value="take" checked[one.how != Difference::ByBoth]; span { (ctx.say("playbooks-choice-take")) } }
                label.opt { input type="radio" name=(key) value="keep" checked[one.how == Difference::ByBoth]; span { (ctx.say("playbooks-choice-keep")) } }
            }
        }
    }
}

/// A value as words: texts as they are, lists line by line.
fn plain(value: &Json) -> String {
    match value {
        Json::String(words) => words.clone(),
        Json::Array(all) => all.iter().map(plain).collect::<Vec<_>>().join("\n"),
        Json::Object(fields) => fields.values().map(plain).collect::<Vec<_>>().join("\n"),
        Json::Null => String::new(),
        other => other.to_string(),
    }
}

/// What was chosen for each piece.
pub(super) fn choices(typed: &Typed) -> Vec<(String, Choice)> {
    let choice = |word: &str| match word {
        "take" => Some(Choice::Take),
        "keep" => Some(Choice::Keep),
        _ => None,
    };
    typed.pairs().filter_map(|(key, word)| Some((key.to_owned(), choice(word)?))).collect()
}

pub(super) async fn bring_up_to_date(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    typed: Typed,
) -> Answer {
    actions::bring_up_to_date(&ctx, &key, &choices(&typed)).await?;
    Ok(Redirect::to(&address(&ctx, &key, "")).into_response())
}
