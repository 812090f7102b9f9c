//! What the pages of playbooks draw.

use kit_web::parts::{self as bits, Status};
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};
use people::sectors::OWN;

use super::format::files::{Evidence, Funds};
use super::format::markdown::{Block, Span};
use super::layout::{Fate, Laid};
use super::pieces::Part;
use super::shelf::OnShelf;
use super::showing::Shown;
use crate::rights::RUN_GUIDE;

pub const PAGE: &str = "/guide/playbooks";

pub fn address(ctx: &Ctx, key: &str, below: &str) -> String {
    ctx.path(&format!("{PAGE}/{key}{below}"))
}

/// Cards of everything on the shelf.
pub fn shelf(ctx: &Ctx, shelf: &[OnShelf]) -> Markup {
    html! {
        ul.grid.two.playbooks { @for one in shelf { li.panel { (card(ctx, one)) } } }
    }
}

fn card(ctx: &Ctx, one: &OnShelf) -> Markup {
    let (itself, language) = (&one.playbook.itself, ctx.language());
    html! {
        h2 { a.plain href=(address(ctx, itself.key(), "")) { (itself.name.of(language)) } }
        p.mt2 { (itself.about.of(language)) }
        p.sm.mut.mt2 { (brings(ctx, one)) }
        p.mt2 {
            @if one.has_newer() { (bits::status(Status::Watch, &ctx.say("playbooks-has-newer"))) }
            @else if one.installed.is_some() { (bits::status(Status::Done, &ctx.say("playbooks-installed"))) }
            @if one.is_own { " " (bits::status(Status::Off, &ctx.say("playbooks-own"))) }
        }
    }
}

/// "12 sectors, 3 goals, 16 numbers": what it brings, in one line.
pub fn brings(ctx: &Ctx, one: &OnShelf) -> String {
    let playbook = &one.playbook;
    let sectors = match playbook.sectors.scheme() {
        Some(key) => people::sectors::scheme(key).sectors.len(),
        None => playbook.sectors.sectors.len(),
    };
    let counts = [
        ("sectors", sectors),
        ("groups", playbook.groups.groups.len()),
        ("goals", playbook.goals.goals.len()),
        ("indicators", playbook.indicators.indicators.len()),
        ("milestones", playbook.milestones.all().count()),
        ("questions", playbook.survey.questions.len()),
    ];
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> = some
        .map(|(what, count)| ctx.text.count(&format!("playbooks-brings-{what}"), count))
        .collect();
    if words.is_empty() {
        ctx.say("playbooks-brings-nothing")
    } else {
        words.join(", ")
    }
}

/// The long description, from values.
pub fn about(blocks: &[Block]) -> Markup {
    html! {
        @for block in blocks { @match block {
            // The page has its own heading.
            Block::Heading(1, _) => {},
            Block::Heading(2, spans) => h3.mt3 { (words(spans)) },
            Block::Heading(_, spans) => h4.mt3 { (words(spans)) },
            Block::Paragraph(spans) => p.mt2 { (words(spans)) },
            Block::List(items) => ul.bul { @for item in items { li { (words(item)) } } },
            Block::Numbered(items) => ol.bul { @for item in items { li { (words(item)) } } },
        } }
    }
}

fn words(spans: &[Span]) -> Markup {
    html! { @for span in spans { @match span {
        Span::Plain(words) => (words),
        Span::Bold(words) => b { (words) },
        Span::Link { words, to } => a href=(to) rel="noopener noreferrer" { (words) },
    } } }
}

/// What installing would write, part by part, with a tick for each part.
pub fn install_form(ctx: &Ctx, key: &str, laid: &[Laid], typed: &Typed, mistakes: &Mistakes) -> Markup {
    let parts = Part::ALL
        .iter()
        .filter(|part| laid.iter().any(|one| one.piece.part == **part && one.fate.writes()));
    let choices: Vec<(String, String)> =
        parts.map(|part| (part.word().to_owned(), part_line(ctx, *part, laid))).collect();
    let fields = Fields::new(&ctx.text, typed, mistakes);
    html! {
        section.panel aria-labelledby="install" {
            h2 #install { (ctx.say("playbooks-install-title")) }
            p.sm.mut { (ctx.say("playbooks-install-lede")) }
            @if choices.is_empty() { p.mt2 { (ctx.say("playbooks-install-nothing")) } }
            @else if ctx.holds(&RUN_GUIDE) {
                form.mt3 method="post" action=(address(ctx, key, "/install")) novalidate {
                    (fields.any_of("parts", "playbooks-parts", choices))
                    p.acts { button.btn { (ctx.say("playbooks-install")) } }
                }
            }
            @for part in Part::ALL { (part_details(ctx, *part, laid)) }
        }
    }
}

fn part_line(ctx: &Ctx, part: Part, laid: &[Laid]) -> String {
    let of_part = || laid.iter().filter(|one| one.piece.part == part);
    let new = of_part().filter(|one| one.fate.writes()).count();
    let here = of_part().filter(|one| matches!(one.fate, Fate::Here(_) | Fate::Written(_))).count();
    let name = ctx.say(&format!("playbooks-part-{}", part.word()));
    // The other pieces wait for what they belong to.
    let waiting = of_part().count() - new - here;
    let counts = [("new", new.into()), ("here", here.into()), ("waiting", waiting.into())];
    let counts = ctx.text.with("playbooks-part-counts", counts);
    format!("{name}: {counts}")
}

fn part_details(ctx: &Ctx, part: Part, laid: &[Laid]) -> Markup {
    let of_part: Vec<&Laid> = laid.iter().filter(|one| one.piece.part == part).collect();
    html! {
        @if !of_part.is_empty() {
            details.mt2 {
                summary { (part_line(ctx, part, laid)) }
                ul.rows { @for one in of_part { li.r2 { span { (piece_name(ctx, one)) } (fate(ctx, one.fate)) } } }
            }
        }
    }
}

/// The name of a piece as people call it.
pub fn piece_name(ctx: &Ctx, one: &Laid) -> String {
    let piece = &one.piece;
    match piece.part {
        Part::Sectors if piece.same == OWN => ctx.say("playbooks-own-sectors"),
        Part::Sectors if piece.name.is_empty() => {
            people::sectors::scheme(&piece.same).name(ctx.language()).to_owned()
        }
        Part::Rules => ctx.say("playbooks-rules-draft"),
        _ if piece.name.is_empty() => ctx.say(&format!("office-kind-{}", piece.same.replace('_', "-"))),
        _ => piece.name.clone(),
    }
}

fn fate(ctx: &Ctx, fate: Fate) -> Markup {
    let (status, key) = match fate {
        Fate::New(_) => (Status::Going, "playbooks-fate-new"),
        Fate::Chooses(_) => (Status::Going, "playbooks-fate-chooses"),
        Fate::Here(_) => (Status::Done, "playbooks-fate-here"),
        Fate::Written(_) => (Status::Done, "playbooks-fate-written"),
        Fate::Waits => (Status::Off, "playbooks-fate-waits"),
    };
    bits::status(status, &ctx.say(key))
}

/// Grant, cap and what has to be raised, by grant year.
pub fn match_table(ctx: &Ctx, funds: &Funds, answer: &Markup, form: &Markup) -> Markup {
    let text = &ctx.text;
    html! {
        section.panel aria-labelledby="match" {
            h2 #match { (text.say("playbooks-match-title")) }
            table.stack role="table" {
                caption.vh { (text.say("playbooks-match-title")) }
                thead role="rowgroup" { tr role="row" { @for key in ["playbooks-match-years", "playbooks-match-cap", "playbooks-match-raise", "playbooks-match-basis"] {
                    th role="columnheader" scope="col" { (text.say(key)) } } } }
                tbody role="rowgroup" { @for years in &funds.years { tr role="row" {
                    th role="rowheader" scope="row" { (years_words(ctx, years.from(), years.until())) }
                    td role="cell" data-l=(text.say("playbooks-match-cap")) { (percent(years.grant_at_most.part(), years.grant_at_most.whole())) }
                    td role="cell" data-l=(text.say("playbooks-match-raise")) { (percent(years.grant_at_most.whole(), years.grant_at_most.part())) }
                    td role="cell" data-l=(text.say("playbooks-match-basis")) { (years.basis.of(ctx.language())) }
                } } }
            }
            p.sm.mut.mt2 { (text.say("playbooks-match-no-money")) }
            (form) (answer)
            @if let Some(source) = &funds.source { p.src {
                (text.say("playbooks-source")) " "
                @match &funds.source_link { Some(link) => a href=(link.as_str()) rel="noopener noreferrer" { (source.as_str()) }, None => (source.as_str()) }
            } }
        }
    }
}

fn years_words(ctx: &Ctx, from: u32, until: Option<u32>) -> String {
    match until {
        Some(until) if until == from => {
            ctx.text.with("playbooks-match-year-one", [("from", i64::from(from).into())])
        }
        Some(until) => {
            let arguments = [("from", i64::from(from).into()), ("until", i64::from(until).into())];
            ctx.text.with("playbooks-match-year-span", arguments)
        }
        None => ctx.text.with("playbooks-match-year-on", [("from", i64::from(from).into())]),
    }
}

/// A ratio in percent with two decimals at most.
fn percent(part: u32, whole: u32) -> String {
    let hundredths = (i64::from(part) * 1_000_000) / i64::from(whole.max(1));
    let written = kit_text::decimal(hundredths * 100, 2);
    let short = written.strip_suffix(".00").unwrap_or(&written);
    format!("{short}%")
}

/// What a funder asks to see, with what the records show.
pub fn evidence(ctx: &Ctx, asked: &[Evidence], shown: &[Shown]) -> Markup {
    let language = ctx.language();
    html! {
        @if !asked.is_empty() {
            section.panel aria-labelledby="evidence" {
                h2 #evidence { (ctx.say("playbooks-evidence-title")) }
                ul.rows { @for (one, shown) in asked.iter().zip(shown) { li {
                    div.r2 { span.t { (one.name.of(language)) } (shown_status(ctx, *shown)) }
                    p.sm.mut { (one.why.of(language)) @if let Some(source) = &one.source { " (" (source.as_str()) ")" } }
                } } }
            }
        }
    }
}

fn shown_status(ctx: &Ctx, shown: Shown) -> Markup {
    match shown {
        Shown::Counted { have, want } => {
            let key = if have > want { "playbooks-shown-more" } else { "playbooks-shown" };
            let words = ctx.text.with(key, [("have", have.into()), ("want", want.into())]);
            bits::status(if shown.is_met() { Status::Done } else { Status::Going }, &words)
        }
        Shown::ByHand => bits::status(Status::Off, &ctx.say("playbooks-shown-by-hand")),
    }
}
