use kit_web::{Ctx, paging, parts};
use maud::{Markup, html};

use super::reasons::Purpose;
use super::soundings::Sounding;
use super::wordings::{Check, State, Statement, Wording};
use crate::rights::EDIT_GOALS;
use crate::views::{change_link, history_link};

/// People outside the group to try a vision on.
pub const SOUNDINGS: usize = 10;

/// Links to the pages that belong to why we are here and have no tab of their own.
pub fn more_pages(ctx: &Ctx) -> Markup {
    let pages = [("/goals/evidence", "evidence-title"), ("/goals/milestones", "milestones-title")];
    let pages: Vec<_> = pages.into_iter().filter(|(path, _)| ctx.may_open(path)).collect();
    html! {
        @if !pages.is_empty() {
            p.view-links.noprint { @for (path, words) in pages { a href=(ctx.path(path)) { (ctx.say(words)) } " " } }
        }
    }
}

fn status(ctx: &Ctx, wording: &Wording) -> Markup {
    let (kind, words) = match wording.state {
        State::Draft => (parts::Status::Off, "wording-state-draft"),
        State::Tried => (parts::Status::Going, "wording-state-tried"),
        State::Adopted => (parts::Status::Done, "wording-state-adopted"),
    };
    parts::status(kind, &ctx.say(words))
}

/// "Adopted June 3, 2026 by the whole coalition", as far as it is known.
fn adopted(ctx: &Ctx, wording: &Wording) -> Option<String> {
    let day = ctx.text.long_date(wording.adopted_on?);
    Some(match wording.adopted_by.as_str() {
        "" => ctx.text.with("wording-adopted", [("day", day.into())]),
        by => ctx.text.with("wording-adopted-line", [("day", day.into()), ("who", by.into())]),
    })
}

/// The same line, with a link to the record that adopted it where one is named.
fn adopted_link(ctx: &Ctx, wording: &Wording, line: &str) -> Markup {
    let named = wording.adopted_by_kind.as_deref().zip(wording.adopted_by_id);
    let page = named.and_then(|(kind, id)| ctx.app.registry.page_of(kind, id));
    html! {
        @match page {
            Some(page) => a href=(ctx.path(&page)) { (line) },
            None => (line),
        }
    }
}

/// The vision or the mission as it counts today, with what people made of it.
pub fn statement(ctx: &Ctx, statement: Statement, all: &[Wording]) -> Markup {
    let word = statement.word();
    let current = Wording::current(all, statement);
    let today = ctx.today().to_string();
    let words = current.map(|wording| wording.words.as_str()).unwrap_or_default();
    let add =
        paging::query(&[("statement", word), ("words", words), ("written_on", &today), ("state", "draft")]);
    let add = ctx.path(&format!("/goals/wordings/add?{add}"));
    let may_edit = ctx.holds(&EDIT_GOALS);
    html! {
        section.panel aria-labelledby=(word) {
            div.ph { h2 id=(word) { (ctx.say(&format!("wording-statement-{word}"))) }
                @if let Some(wording) = current { (status(ctx, wording)) } }
            @if let Some(wording) = current {
                blockquote.mt3 { p { (wording.words) } }
                @if let Some(line) = adopted(ctx, wording) { p.sm.mut.mt2 { (adopted_link(ctx, wording, &line)) } }
                @if statement == Statement::Vision { (checks(ctx, wording)) }
                @if may_edit {
                    p.mt3.view-links.noprint {
                        a href=(add) { (ctx.say(&format!("purpose-reword-{word}"))) } " "
                        (change_link(ctx, wording, &wording.words))
                    }
                }
            } @else {
                @let label = ctx.say(&format!("purpose-write-{word}"));
                (parts::empty(&ctx.say(&format!("purpose-no-{word}")), may_edit.then_some((add.as_str(), label.as_str()))))
            }
        }
    }
}

/// The three checks of a vision. They help; nothing waits for them.
fn checks(ctx: &Ctx, wording: &Wording) -> Markup {
    html! {
        h3.mt4 { (ctx.say("purpose-checks")) }
        ul.rows.mt2 { @for (field, answer) in wording.checks() {
            li {
                div.r2 {
                    span.t { (ctx.say(&format!("wording-{field}"))) }
                    @match answer {
                        Some(Check::Yes) => (parts::status(parts::Status::Good, &ctx.say("wording-check-yes"))),
                        Some(Check::No) => (parts::status(parts::Status::Watch, &ctx.say("wording-check-no"))),
                        Some(Check::NotYet) | None => (parts::status(parts::Status::Off, &ctx.say("wording-check-not-yet"))),
                    }
                }
                @if answer != Some(Check::Yes) { div.sm.mut { (ctx.say(&format!("wording-{field}-hint"))) } }
            }
        } }
    }
}

/// What brought us together.
pub fn why(ctx: &Ctx, purpose: Option<&Purpose>) -> Markup {
    let add = ctx.path("/goals/purpose/add");
    let label = ctx.say("purpose-write");
    let button = ctx.holds(&EDIT_GOALS).then_some((add.as_str(), label.as_str()));
    html! {
        section.panel aria-labelledby="why" {
            div.ph { h2 id="why" { (ctx.say("purpose-why")) }
                @if let Some(purpose) = purpose { (change_link(ctx, purpose, &ctx.say("purpose-why"))) } }
            @match purpose {
                None => (parts::empty(&ctx.say("purpose-none"), button)),
                Some(purpose) => { (answers(ctx, purpose)) (history_link(ctx, purpose)) }
            }
        }
    }
}

fn answers(ctx: &Ctx, purpose: &Purpose) -> Markup {
    let kinds = ctx.coalition().kinds.iter();
    let kinds: Vec<_> = kinds.map(|kind| ctx.say(&format!("partnership-kind-{}", kind.word()))).collect();
    let why_now = purpose
        .why_now
        .map(|why| ctx.say(&format!("purpose-why-now-{}", why.word().replace('_', "-"))));
    let reasons: Vec<_> = purpose
        .reasons
        .iter()
        .map(|word| ctx.say(&format!("purpose-reason-{}", word.replace('_', "-"))))
        .collect();
    let line = |key: &str, words: &str| {
        let fact = parts::fact(&ctx.say(key), html! { (words) });
        html! { @if !words.is_empty() { (fact) } }
    };
    html! {
        p.pre { (purpose.words) }
        dl.sl.fields.mt3 {
            (line("purpose-lived-by", &purpose.lived_by))
            (line("purpose-good-place", &purpose.good_place))
            @if why_now.is_some() || !purpose.why_now_words.is_empty() {
                (parts::fact(&ctx.say("purpose-why-now"), html! {
                    @if let Some(words) = &why_now { (words) }
                    @if !purpose.why_now_words.is_empty() { div.sm.mut { (purpose.why_now_words) } }
                }))
            }
            @if !reasons.is_empty() || !purpose.reasons_words.is_empty() {
                (parts::fact(&ctx.say("purpose-reasons"), html! {
                    ul.bul { @for reason in &reasons { li { (reason) } } }
                    @if !purpose.reasons_words.is_empty() { div.sm.mut { (purpose.reasons_words) } }
                }))
            }
            (parts::fact(&ctx.say("purpose-kind"), html! { ul.bul { @for kind in &kinds { li { (kind) } } } }))
        }
    }
}

/// Who outside the group was asked, and what came of it.
pub fn soundings(ctx: &Ctx, soundings: &[Sounding]) -> Markup {
    let add = ctx.path(&format!("/goals/soundings/add?day={}", ctx.today()));
    let asked = i64::try_from(soundings.len()).unwrap_or(i64::MAX);
    let aim = i64::try_from(SOUNDINGS).unwrap_or(i64::MAX);
    let progress = ctx
        .text
        .with("purpose-sounded", [("asked", soundings.len().into()), ("aim", SOUNDINGS.into())]);
    html! {
        section.panel aria-labelledby="soundings" {
            h2 id="soundings" { (ctx.say("purpose-soundings")) }
            p.mt2 { b.strong { (progress) } }
            (parts::bar(asked.min(aim) * 100 / aim, None))
            p.sm.mut.mt2 { (ctx.say("purpose-soundings-help")) }
            @if ctx.holds(&EDIT_GOALS) { p.mt3 { a.btn href=(add) { (ctx.say("sounding-add")) } } }
            ul.rows.mt3 { @for sounding in soundings { li {
                div.r2 { span.t { (sounding.who) } span.sm.mut { (ctx.text.long_date(sounding.day)) } }
                p.pre { (sounding.said) }
                @if sounding.changed.is_empty() { div.sm.mut { (ctx.say("purpose-changed-nothing")) } }
                @else { div.sm { b.strong { (ctx.say("sounding-changed")) } ": " (sounding.changed) } }
                (change_link(ctx, sounding, &sounding.who))
            } } }
        }
    }
}

/// Every wording there was, newest first within each statement.
pub fn earlier(ctx: &Ctx, wordings: &[Wording]) -> Markup {
    let columns = [
        "wording-statement",
        "wording-words",
        "wording-written-on",
        "wording-what-changed",
        "wording-state",
    ];
    html! {
        @if !wordings.is_empty() {
            section.panel.sec aria-labelledby="wordings" {
                h2 id="wordings" { (ctx.say("purpose-wordings")) }
                p.sm.mut { (ctx.say("purpose-wordings-help")) }
                table.stack.mt3 role="table" {
                    caption.vh { (ctx.say("purpose-wordings")) }
                    thead role="rowgroup" { tr role="row" { @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
                    tbody role="rowgroup" { @for wording in wordings { (row(ctx, wording)) } }
                }
                p.src.noprint { (ctx.say("purpose-export")) " "
                    a href=(ctx.path("/goals/purpose/wordings.csv")) { "CSV" } ", "
                    a href=(ctx.path("/goals/purpose/wordings.xlsx")) { "XLSX" } }
            }
        }
    }
}

fn row(ctx: &Ctx, wording: &Wording) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (ctx.say(&format!("wording-statement-{}", wording.statement.word()))) }
            td role="cell" data-l=(ctx.say("wording-words")) { span.pre { (wording.words) } }
            td role="cell" data-l=(ctx.say("wording-written-on")) { (ctx.text.long_date(wording.written_on))
                @if !wording.written_by.is_empty() { div.sm.mut { (wording.written_by) } } }
            td role="cell" data-l=(ctx.say("wording-what-changed")) { (wording.what_changed) }
            td role="cell" data-l=(ctx.say("wording-state")) { (status(ctx, wording))
                @if let Some(line) = adopted(ctx, wording) { div.sm.mut { (line) } }
                div { (change_link(ctx, wording, &wording.words)) } }
        }
    }
}
