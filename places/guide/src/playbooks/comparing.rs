//! The page of a newer version: every piece that differs, with what was chosen for it.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_text::MISSING;
use kit_web::parts::{self as bits, Status};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use serde_json::Value as Json;

use super::actions;
use super::update::{self, Choice, Difference, Differences, Differs, FieldChange};
use super::views::{self, PAGE, address};

pub(super) async fn show(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Answer {
    let differences = update::differences(&ctx, &key).await?.ok_or(Problem::NotFound)?;
    Ok(page(&ctx, &key, &differences, &Typed::default(), &Mistakes::none()).show(&ctx))
}

fn page(ctx: &Ctx, key: &str, differences: &Differences, typed: &Typed, mistakes: &Mistakes) -> Page {
    let newest = &differences.newest.playbook.itself;
    let title = ctx.text.with("playbooks-update-title", [("version", i64::from(newest.version()).into())]);
    let offers: Vec<&Differs> = differences.offered().collect();
    let since = newest
        .editions
        .iter()
        .filter(|edition| i64::from(edition.version()) > differences.installed.number);
    let body = html! {
        (crate::place::crumbs(ctx, &[
            (ctx.path(PAGE), ctx.say("playbooks-title")),
            (address(ctx, key, ""), newest.name.of(ctx.language()).to_owned()),
        ]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (ctx.say("playbooks-update-lede")) } }
        section.panel aria-labelledby="new" {
            h2 #new { (ctx.say("playbooks-whats-new")) }
            ul.bul { @for edition in since { li { (edition.version()) ": " (edition.what.of(ctx.language())) } } }
        }
        form.sec method="post" action=(address(ctx, key, "/update")) novalidate {
            @if offers.is_empty() { p.panel { (ctx.say("playbooks-update-nothing")) } }
            @for one in offers { (piece(ctx, one, typed, mistakes)) }
            (left_out(ctx, &differences.left_out))
            p.acts { button.btn { (ctx.say("playbooks-update")) } a.btn.alt href=(address(ctx, key, "")) { (ctx.say("form-cancel")) } }
        }
    };
    Page::new(title, body)
}

fn piece(ctx: &Ctx, one: &Differs, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let key = &one.laid.piece.key;
    let mistake = mistakes.iter().find(|mistake| mistake.field == *key);
    let status = if one.how == Difference::ByBoth { Status::Watch } else { Status::Going };
    // Nobody's own words are replaced unless somebody says so.
    let usual = if one.how == Difference::ByBoth { "keep" } else { "take" };
    let chosen = Some(typed.get(key)).filter(|word| !word.is_empty()).unwrap_or(usual);
    html! {
        fieldset.panel.sec.err[mistake.is_some()] id=(key) {
            legend.t { (views::piece_name(ctx, &one.laid)) }
            @if let Some(mistake) = mistake { span.err-m { (mistake.words(&ctx.text)) } }
            p { (bits::status(status, &ctx.say(&format!("playbooks-differs-{}", one.how.word().replace('_', "-"))))) }
            @for change in one.fields.iter().filter(|change| change.now != change.becomes && change.was != change.becomes) { (field(ctx, one, change)) }
            @if one.how == Difference::New { @for (name, value) in &one.laid.piece.gives { (new_field(ctx, one, name, value)) } }
            input type="hidden" name=(seen(key)) value=(one.how.word());
            div.opts { @for (word, words) in [("take", "playbooks-choice-take"), ("keep", "playbooks-choice-keep")] {
                label.opt { input type="radio" name=(key) value=(word) checked[chosen == word]; span { (ctx.say(words)) } }
            } }
        }
    }
}

/// What the record says now, with what taking the piece over would take out and put in.
fn field(ctx: &Ctx, one: &Differs, change: &FieldChange) -> Markup {
    html! { div.mt2 {
        (field_name(ctx, one, &change.field))
        (bits::changed_words(&ctx.text, &plain(&change.now), &plain(&change.becomes)))
    } }
}

/// A field of something new, where it is text for people.
fn new_field(ctx: &Ctx, one: &Differs, name: &str, value: &Json) -> Markup {
    let words = plain(value);
    html! { @if !words.is_empty() && words != one.laid.piece.name && value.as_str().is_some_and(|text| text.contains(' ')) {
        div.mt2 { (field_name(ctx, one, name)) p.sm.pre { (words) } }
    } }
}

/// How the form of the record calls the field; nothing where it has none of that name.
fn field_name(ctx: &Ctx, one: &Differs, field: &str) -> Markup {
    let (kind, field) = (one.laid.piece.kind.replace('_', "-"), field.replace('_', "-"));
    let keys = [format!("history-field-{field}"), format!("{kind}s-{field}"), format!("{kind}-{field}")];
    let known = keys.iter().filter(|key| ctx.text.has(key)).map(|key| ctx.say(key));
    let said = known.into_iter().find(|words| !words.contains(MISSING));
    html! { @if let Some(words) = said { p.xs.mut { (words) } } }
}

fn left_out(ctx: &Ctx, names: &[String]) -> Markup {
    html! { @if !names.is_empty() {
        section.panel.sec aria-labelledby="left-out" {
            h2 #left-out { (ctx.say("playbooks-left-out")) }
            ul.bul { @for name in names { li { (name) } } }
        }
    } }
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

/// The field that tells how a piece differed when the page was drawn.
fn seen(key: &str) -> String {
    format!("seen.{key}")
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

/// Pieces nobody chose for, and pieces to take that somebody changed since the page was drawn.
fn check(differences: &Differences, typed: &Typed) -> Mistakes {
    let mut mistakes = Mistakes::none();
    for one in differences.offered() {
        let key = &one.laid.piece.key;
        match typed.get(key) {
            "take" if one.how == Difference::ByBoth && typed.get(&seen(key)) != one.how.word() => {
                mistakes.add(key, "playbooks-choice-meanwhile");
            }
            "take" | "keep" => {}
            _ => mistakes.add(key, "playbooks-choice-unknown"),
        }
    }
    mistakes
}

pub(super) async fn bring_up_to_date(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    typed: Typed,
) -> Answer {
    let differences = update::differences(&ctx, &key).await?.ok_or(Problem::NotFound)?;
    let mistakes = check(&differences, &typed);
    if !mistakes.is_empty() {
        return Ok(page(&ctx, &key, &differences, &typed, &mistakes).show_mistakes(&ctx));
    }
    actions::bring_up_to_date(&ctx, &differences, &choices(&typed)).await?;
    Ok(Redirect::to(&address(&ctx, &key, "")).into_response())
}
