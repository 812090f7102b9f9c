//! Third step: every row with its verdict, its doubts and what happens to it.

use std::collections::HashMap;

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_web::{Answer, Ctx, Page, Typed, parts};
use maud::{Markup, html};
use serde::Deserialize;

use super::columns::meaning_key;
use super::{Tense, account, address, crumbs, name, people_and_organizations, result, working};
use crate::import::actions::{self, RowDecision};
use crate::import::desk::{Desk, ImportProblem};
use crate::import::model::{
    CheckedRow, Decision, ImportId, RosterImport, RowEnds, Stage, Target, Verdict, line_of,
};
use crate::import::read::{Doubt, DoubtKind, Meaning};
use crate::import::{refusals, store};

/// Rows on one page.
const PAGE: usize = 50;

/// Which rows are shown.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    after: String,
}

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, ImportId)>, Query(shown): Query<Shown>) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let import = actions::find(&desk, id).await?;
    match import.stage {
        Stage::Columns => Ok(Redirect::to(&format!("{}/columns", address(&ctx, id))).into_response()),
        Stage::Checking | Stage::Saving | Stage::Undoing => working::show(&ctx, &import).await,
        Stage::Saved | Stage::Undone => result::show(&ctx, &import, &shown.after).await,
        Stage::Checked => checked(&ctx, &import, &shown).await,
    }
}

async fn checked(ctx: &Ctx, import: &RosterImport, shown: &Shown) -> Answer {
    let scope = ctx.scope();
    let after = shown.after.parse().unwrap_or(-1);
    let mut rows = if shown.verdict == "doubts" {
        store::rows_with_doubts(&scope, import.id, after, PAGE + 1).await?
    } else {
        store::rows(&scope, import.id, Verdict::from_word(&shown.verdict), after, PAGE as i64 + 1).await?
    };
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let counts = store::counts(&scope, import.id).await?;
    let tally = import.tally();
    let counted = store::counted(&scope, import.id).await?;
    let ends = RowEnds::of(&counted, tally.header, tally.not_members);
    let text = &ctx.text;
    let title = text.with("import-checked-title", [("name", name(text, import).into())]);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|row| format!("{}?verdict={}&after={}", address(ctx, import.id), shown.verdict, row.number));
    let found = people_and_organizations(text, tally.people, tally.organizations);
    let body = html! {
        (crumbs(ctx))
        div.head { h1 { (title) } p.lede { (text.with("import-checked-lede", [("found", found.into())])) } (account(text, &ends, Tense::Before)) }
        (filters(ctx, import, &counts, &shown.verdict))
        form method="post" action={ (address(ctx, import.id)) "/rows" } {
            input type="hidden" name="verdict" value=(shown.verdict); input type="hidden" name="after" value=(shown.after);
            div.grid {
                (answer_all(ctx, &tally.questions))
                div.panel { @if rows.is_empty() { (parts::empty(&ctx.say("import-no-rows-here"), None)) } @else { (table(ctx, &rows)) } }
            }
            p.mt4 { button.btn name="go" value="save" { (ctx.say("import-save")) } " " button.btn.alt name="go" value="keep" { (ctx.say("import-keep-decisions")) } }
            p.sm.mut.mt2 { (ctx.say("import-save-hint")) }
        }
        (parts::next_page(text, next))
        p.mt4 { a href={ (address(ctx, import.id)) "/columns" } { (ctx.say("import-back-to-columns")) } }
        form method="post" action={ (address(ctx, import.id)) "/discard" } { button.linkb { (ctx.say("import-discard")) } }
    };
    Ok(Page::new(title, body).show(ctx))
}

/// Kinds of question that come up more than once, each with one answer for all of them.
fn answer_all(ctx: &Ctx, questions: &[(DoubtKind, i64)]) -> Markup {
    let often: Vec<_> = questions.iter().filter(|(_, count)| *count > 1).collect();
    html! {
        @if !often.is_empty() {
            div.panel role="group" aria-labelledby="answer-all" {
                h2 #answer-all { (ctx.say("import-answer-all")) }
                ul.rows { @for (kind, count) in often {
                    @let word = kind.word().replace('_', "-");
                    @let asked = ctx.say(&format!("import-kind-{word}"));
                    li { div.r2 {
                        div { (asked) " " span.mut { (ctx.text.count("import-questions", *count)) } }
                        div.acts { @for (answer, key) in [("yes", "yes"), ("no", "no")] {
                            @let words = ctx.say(&format!("import-{key}-{word}"));
                            button.btn.alt.sml name="all" value={ (kind.word()) ":" (answer) }
                                aria-label=(ctx.text.with("import-answer-all-with", [("asked", asked.clone().into()), ("answer", words.clone().into())])) { (words) } " "
                        } }
                    } }
                } }
            }
        }
    }
}

fn filters(ctx: &Ctx, import: &RosterImport, counts: &HashMap<Verdict, i64>, current: &str) -> Markup {
    let all: i64 = counts.values().sum();
    let mut entries = vec![(
        address(ctx, import.id),
        format!("{} {}", ctx.say("import-filter-all"), ctx.text.number(all)),
        current.is_empty(),
    )];
    entries.push((
        format!("{}?verdict=doubts", address(ctx, import.id)),
        ctx.say("import-filter-doubts"),
        current == "doubts",
    ));
    for verdict in Verdict::ALL {
        if let Some(count) = counts.get(verdict) {
            let words = format!("{} {}", ctx.say(&verdict_key(*verdict)), ctx.text.number(*count));
            entries.push((
                format!("{}?verdict={}", address(ctx, import.id), verdict.word()),
                words,
                current == verdict.word(),
            ));
        }
    }
    parts::tabs(&ctx.say("import-filter"), &entries)
}

fn verdict_key(verdict: Verdict) -> String {
    format!("import-verdict-{}", verdict.word().replace('_', "-"))
}

fn table(ctx: &Ctx, rows: &[CheckedRow]) -> Markup {
    html! {
        table.stack.check role="table" {
            caption.vh { (ctx.say("import-rows")) }
            thead role="rowgroup" { tr role="row" {
                @for key in ["import-row", "import-who", "import-verdict", "import-what-happens-to-it"] { th role="columnheader" scope="col" { (ctx.say(key)) } }
            } }
            tbody role="rowgroup" { @for row in rows { (table_row(ctx, row)) } }
        }
    }
}

fn table_row(ctx: &Ctx, row: &CheckedRow) -> Markup {
    html! {
        tr role="row" id={ "row-" (row.number) } {
            td.num role="cell" data-l=(ctx.say("import-row")) { (lines(ctx, row)) }
            th role="rowheader" scope="row" { (row.entry.name())
                @if let (Some(_), Some(organization)) = (&row.entry.person, &row.entry.organization) { br; span.sm.mut { (organization.name) } }
                (details(row)) }
            td role="cell" data-l=(ctx.say("import-verdict")) { div { span.tag.(tag_class(row.verdict)) { (ctx.say(&verdict_key(row.verdict))) } (why(ctx, row)) } }
            td role="cell" data-l=(ctx.say("import-what-happens-to-it")) { div {
                @for doubt in &row.entry.doubts { (question(ctx, row, doubt)) }
                @if !matches!(row.verdict, Verdict::Refused | Verdict::LeftOut) { (decision(ctx, row)) }
            } }
        }
    }
}

fn lines(ctx: &Ctx, row: &CheckedRow) -> String {
    if row.first_line == row.last_line {
        row.first_line.to_string()
    } else {
        ctx.text
            .with("import-lines", [("first", row.first_line.into()), ("last", row.last_line.into())])
    }
}

fn details(row: &CheckedRow) -> Markup {
    let details = match (&row.entry.person, &row.entry.organization) {
        (Some(person), _) => &person.details,
        (None, Some(organization)) => &organization.details,
        (None, None) => return html! {},
    };
    let said = [details.email.as_deref(), details.phone.as_deref(), Some(details.city.as_str())];
    let said: Vec<&str> = said.into_iter().flatten().filter(|one| !one.is_empty()).collect();
    html! { @if !said.is_empty() { br; span.sm.mut { (said.join(" · ")) } } }
}

const fn tag_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::New => "b",
        Verdict::Duplicate => "w",
        Verdict::Refused => "r",
        Verdict::Update | Verdict::Same | Verdict::LeftOut => "plain",
    }
}

/// Whom a row resembles and why, which fields change, why it is not taken.
fn why(ctx: &Ctx, row: &CheckedRow) -> Markup {
    let fields: Vec<String> = row
        .entry
        .fields
        .iter()
        .filter_map(|field| Meaning::from_word(field))
        .map(|field| ctx.say(&meaning_key(field)))
        .collect();
    html! {
        @if let Some(refusal) = &row.entry.refusal { p.sm.mt1 { (refusals::row(&ctx.text, refusal)) } }
        @if let Some(reason) = row.entry.left_out { p.sm.mt1 { (ctx.say(&format!("import-left-out-{}", reason.word().replace('_', "-")))) } }
        @if !fields.is_empty() { p.sm.mt1 { (ctx.text.with("import-adds", [("fields", fields.join(", ").into())])) } }
        @for alike in row.entry.alike.iter().take(if row.verdict == Verdict::Duplicate { 2 } else { 1 }) {
            p.sm.mt1 { (whom(ctx, alike.target, &alike.name)) @if !alike.because.is_empty() { ": " (because(ctx, &alike.because)) } }
        }
    }
}

fn because(ctx: &Ctx, words: &[String]) -> String {
    words
        .iter()
        .map(|word| ctx.say(&format!("import-because-{}", word.replace('_', "-"))))
        .collect::<Vec<_>>()
        .join(", ")
}

fn whom(ctx: &Ctx, target: Target, name: &str) -> String {
    match target {
        Target::Record(_) => ctx.text.with("import-like-record", [("name", name.into())]),
        Target::Row(number) => {
            ctx.text.with("import-like-row", [("name", name.into()), ("row", line_of(number).into())])
        }
    }
}

/// A doubt as a question with the suggestion first.
fn question(ctx: &Ctx, row: &CheckedRow, doubt: &Doubt) -> Markup {
    let word = doubt.kind.word().replace('_', "-");
    // A day is kept as written by machines and read as people write it.
    let meant = doubt.meant.parse().map_or_else(|_| doubt.meant.clone(), |day| ctx.text.long_date(day));
    let field = format!("answer-{}-{}", row.number, doubt.kind.word());
    let asked = ctx.text.with(
        &format!("import-doubt-{word}"),
        [
            ("row", row.first_line.into()),
            ("value", doubt.value.as_str().into()),
            ("meant", meant.into()),
        ],
    );
    html! {
        div.f.doubt { label for=(field) { (asked) }
            select id=(field) name=(field) {
                option value="yes" selected[doubt.agreed] { (ctx.say(&format!("import-yes-{word}"))) }
                option value="no" selected[!doubt.agreed] { (ctx.say(&format!("import-no-{word}"))) }
            } }
    }
}

fn decision(ctx: &Ctx, row: &CheckedRow) -> Markup {
    let field = format!("decision-{}", row.number);
    let chosen = match (row.decision, row.target) {
        (Decision::Same, Some(target)) => target.word(),
        (decision, _) => decision.word().to_owned(),
    };
    html! {
        select.decision name=(field) aria-label=(ctx.text.with("import-decision-of", [("name", row.entry.name().into())])) {
            @for alike in &row.entry.alike {
                option value=(alike.target.word()) selected[chosen == alike.target.word()] {
                    (ctx.text.with("import-decision-same", [("who", whom(ctx, alike.target, &alike.name).into())])) }
            }
            @if row.entry.to_ask { option value="ask" selected[chosen == "ask"] { (ctx.say("import-decision-ask")) } }
            option value="take" selected[chosen == "take"] { (ctx.say("import-decision-take")) }
            option value="leave" selected[chosen == "leave"] { (ctx.say("import-decision-leave")) }
        }
    }
}

pub async fn decide(ctx: Ctx, Path((_, id)): Path<(String, ImportId)>, typed: Typed) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let import = actions::find(&desk, id).await?;
    let back = format!(
        "{}?verdict={}&after={}",
        address(&ctx, id),
        typed.get("verdict").replace(['&', '#'], ""),
        typed.get("after").replace(['&', '#'], "")
    );
    let anew = match actions::decide(&desk, &import, decisions(&typed)).await {
        // A second click on "Save" arrives after the first one saved.
        Err(ImportProblem::OtherStep) => return Ok(Redirect::to(&address(&ctx, id)).into_response()),
        decided => decided?,
    };
    if let Some((kind, answer)) = typed.get("all").split_once(':')
        && let Some(kind) = DoubtKind::from_word(kind)
    {
        let import = actions::find(&desk, id).await?;
        actions::answer_all(&desk, import, kind, answer == "yes").await?;
    } else if anew {
        let choices = import.choices().unwrap_or_default();
        actions::check(&desk, import, &choices).await?;
    } else if typed.get("go") == "save" {
        return save(ctx, Path((String::new(), id))).await;
    }
    Ok(Redirect::to(&back).into_response())
}

fn decisions(typed: &Typed) -> Vec<RowDecision> {
    let mut found: HashMap<i64, RowDecision> = HashMap::new();
    for (name, value) in typed.pairs() {
        if let Some(number) = name.strip_prefix("decision-").and_then(|number| number.parse().ok()) {
            let (decision, target) = match (Decision::from_word(value), Target::from_word(value)) {
                (_, Some(target)) => (Decision::Same, Some(target)),
                (Some(left @ (Decision::Leave | Decision::Ask)), None) => (left, None),
                _ => (Decision::Take, None),
            };
            let row = found.entry(number).or_insert_with(|| blank(number));
            (row.decision, row.target) = (decision, target);
        } else if let Some((number, kind)) =
            name.strip_prefix("answer-").and_then(|rest| rest.split_once('-'))
            && let (Ok(number), Some(kind)) = (number.parse(), DoubtKind::from_word(kind))
        {
            found.entry(number).or_insert_with(|| blank(number)).answers.push((kind, value == "yes"));
        }
    }
    found.into_values().collect()
}

fn blank(number: i64) -> RowDecision {
    RowDecision { number, decision: Decision::Take, target: None, answers: Vec::new() }
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, ImportId)>) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let import = actions::find(&desk, id).await?;
    settled(&ctx, id, actions::save(&desk, import).await)
}

pub async fn undo(ctx: Ctx, Path((_, id)): Path<(String, ImportId)>) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let import = actions::find(&desk, id).await?;
    settled(&ctx, id, actions::undo(&desk, import).await)
}

/// Whoever clicked second sees what the first click did.
fn settled(ctx: &Ctx, id: ImportId, done: Result<RosterImport, ImportProblem>) -> Answer {
    match done {
        Ok(_) | Err(ImportProblem::OtherStep) => Ok(Redirect::to(&address(ctx, id)).into_response()),
        Err(problem) => Err(problem.into()),
    }
}

pub async fn discard(ctx: Ctx, Path((_, id)): Path<(String, ImportId)>) -> Answer {
    let desk = Desk::of(&ctx).await?;
    let import = actions::find(&desk, id).await?;
    actions::discard(&desk, &import).await?;
    Ok(Redirect::to(&ctx.path("/people/import")).into_response())
}
