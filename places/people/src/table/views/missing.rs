use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::super::model::{Missing, Picture};
use super::sector_name;
use crate::rights::EDIT_PEOPLE;
use crate::sectors;

/// The gaps with a name and a next step, at most `most`: for Home.
pub fn first_gaps(ctx: &Ctx, picture: &Picture, most: usize) -> Markup {
    let named = picture.missing.iter().filter(|missing| !missing.is_about_a_person());
    html! {
        ul.sm.miss { @for missing in named.take(most) {
            li {
                (parts::face(parts::Face::Empty, &how_many(missing)))
                span { b { (title(ctx, picture, missing)) } br;
                    (next_words(ctx, picture, missing))
                }
            }
        } }
    }
}

/// The same in words: who is missing, and the next step.
pub fn first_gap_lines(ctx: &Ctx, picture: &Picture, most: usize) -> Vec<(String, String)> {
    let named = picture.missing.iter().filter(|missing| !missing.is_about_a_person()).take(most);
    named
        .map(|missing| (title(ctx, picture, missing), next_words(ctx, picture, missing)))
        .collect()
}

/// The next step; where nobody wrote one, why the seat is wanted or who could sit there.
fn next_words(ctx: &Ctx, picture: &Picture, missing: &Missing) -> String {
    match missing {
        Missing::EmptySeats { next_step, .. } if !next_step.is_empty() => next_step.clone(),
        Missing::EmptySeats { sector, wanted, .. } if wanted.is_empty() => {
            match picture.scheme.sector(sector) {
                Some(known) => known.hint(ctx.text.language()).to_owned(),
                None => reason(ctx, picture, missing),
            }
        }
        other => reason(ctx, picture, other),
    }
}

/// The initials of somebody who sits here already, or how many are missing.
fn mark(missing: &Missing) -> Markup {
    match missing {
        Missing::DoesNotCount { initials, .. } => parts::face(parts::Face::Plain, initials),
        other => parts::face(parts::Face::Empty, &how_many(other)),
    }
}

fn how_many(missing: &Missing) -> String {
    match missing {
        Missing::EmptySeats { seats, .. } => seats.len().to_string(),
        Missing::BelowAim { more: Some(more), .. } => more.to_string(),
        _ => "+".to_owned(),
    }
}

/// Who is missing: the seat's or the sector's name, or the words for the aim.
fn title(ctx: &Ctx, picture: &Picture, missing: &Missing) -> String {
    match missing {
        Missing::DoesNotCount { name, .. } => name.clone(),
        other => other
            .name(&picture.scheme, ctx.text.language())
            .map_or_else(|| ctx.say("table-tie-most-affected"), str::to_owned),
    }
}

/// Why this is a gap, in plain words.
pub fn reason(ctx: &Ctx, picture: &Picture, missing: &Missing) -> String {
    let text = &ctx.text;
    match missing {
        Missing::EmptySeats { seats, wanted, .. } if wanted.is_empty() => {
            text.count("table-gap-empty", seats.len())
        }
        Missing::EmptySeats { wanted, .. } => wanted.clone(),
        Missing::NoSeat { sector } => {
            let hint = picture.scheme.sector(sector).map_or("", |known| known.hint(text.language()));
            format!("{} {hint}", text.say("table-gap-no-seat")).trim().to_owned()
        }
        Missing::DoesNotCount { sector, reasons, .. } => {
            let reasons: Vec<String> =
                reasons.iter().map(|gap| gap_words(ctx, picture, sector, gap)).collect();
            reasons.join(". ")
        }
        Missing::BelowAim { wanted, more: Some(more) } => {
            text.with("table-gap-aim", [("count", (*more).into()), ("wanted", (*wanted).into())])
        }
        Missing::BelowAim { wanted, more: None } => text.count("table-gap-aim-hidden", *wanted),
    }
}

fn gap_words(ctx: &Ctx, picture: &Picture, sector: &str, gap: &sectors::Gap) -> String {
    let text = &ctx.text;
    match gap {
        sectors::Gap::Rule(index) => {
            let rule = picture.scheme.sector(sector).and_then(|sector| sector.rules.get(*index));
            rule.map_or_else(String::new, |rule| rule.gap(text.language()).to_owned())
        }
        sectors::Gap::TermOver(day) => {
            text.with("table-gap-term-over", [("day", text.date(*day, ctx.today()).into())])
        }
        sectors::Gap::TwoSectors => text.say("table-gap-two-sectors"),
    }
}

/// Where the next step is taken: address below the coalition and key of the words.
fn next_step(ctx: &Ctx, missing: &Missing) -> Option<(String, &'static str)> {
    let step = match missing {
        Missing::EmptySeats { seats, .. } => {
            (format!("/people/seats/{}/fill", seats.first()?), "table-step-fill")
        }
        Missing::NoSeat { sector } => {
            (format!("/people/seats/add?sector={}", kit_web::escaped(sector)), "table-step-add-seat")
        }
        Missing::DoesNotCount { seat, person, reasons, .. } => match (reasons.first()?, seat) {
            (sectors::Gap::TermOver(_), Some(seat)) => (format!("/people/seats/{seat}"), "table-step-renew"),
            (sectors::Gap::TwoSectors, Some(seat)) => {
                (format!("/people/seats/{seat}/edit"), "table-step-choose")
            }
            _ => (format!("/people/{person}/edit"), "table-step-state"),
        },
        Missing::BelowAim { .. } if ctx.may_open("/people/recruiting") => {
            ("/people/recruiting".to_owned(), "table-step-recruit")
        }
        Missing::BelowAim { .. } => ("/people/add".to_owned(), "people-add"),
    };
    Some(step)
}

/// Every gap this visitor may read, with its reason and one next step.
pub fn missing_rows(ctx: &Ctx, picture: &Picture) -> Markup {
    let text = &ctx.text;
    let may_edit = ctx.holds(&EDIT_PEOPLE);
    let mut readable = picture.missing.iter().filter(|missing| may_edit || !missing.is_about_a_person());
    let shown: Vec<&Missing> = readable.by_ref().take(MOST_ROWS).collect();
    let more = readable.count();
    html! {
        @if shown.is_empty() { (parts::empty(&text.say("table-nobody-missing"), None)) }
        ul.rows { @for missing in shown {
            li { div.gap-row {
                (mark(missing))
                div {
                    b { (title(ctx, picture, missing)) }
                    @if let Missing::EmptySeats { seats, .. } = missing { span.mut { ", " (text.count("table-seats", seats.len())) } }
                    @if let Missing::DoesNotCount { .. } = missing { span.mut { ", " (missing.name(&picture.scheme, text.language()).unwrap_or_default()) } }
                    br; span.sm { (reason(ctx, picture, missing)) }
                    @if let Missing::EmptySeats { next_step, .. } = missing && !next_step.is_empty() {
                        br; span.sm.mut { (text.with("table-next", [("step", next_step.into())])) }
                    }
                }
                @if may_edit && let Some((address, words)) = next_step(ctx, missing) {
                    a.btn.alt.sm href=(ctx.path(&address)) { (text.say(words)) span.vh { ", " (title(ctx, picture, missing)) } }
                }
            } }
        } }
        @if more > 0 { p.mt3.sm.mut { (text.count("table-more", more)) } }
    }
}

/// Gaps on one page; with more of them, the first ones come first.
const MOST_ROWS: usize = 60;

/// Filled and empty seats, sector by sector; for the core team also how many of them count.
pub fn sector_summary(ctx: &Ctx, picture: &Picture) -> Markup {
    let text = &ctx.text;
    // A sector with one seat would tell whether that one person counts.
    let with_counting = ctx.holds(&EDIT_PEOPLE);
    html! {
        section.sec aria-labelledby="by-sector" { h2 id="by-sector" { (text.say("table-by-sector")) }
            div.panel { table.stack role="table" {
                caption.vh { (text.say("table-by-sector")) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (text.say("table-column-sector")) }
                    th.n role="columnheader" scope="col" { (text.say("table-column-filled")) }
                    @if with_counting { th.n role="columnheader" scope="col" { (text.say("table-column-counting")) } }
                    th.n role="columnheader" scope="col" { (text.say("table-column-empty")) }
                } }
                tbody role="rowgroup" { @for sector in picture.sectors.iter().filter(|sector| sector.sector.is_some()) {
                    tr role="row" {
                        th role="rowheader" scope="row" { (sector_name(text, picture, sector)) }
                        td.n role="cell" data-l=(text.say("table-column-filled")) { (text.number(count(sector.filled))) }
                        @if with_counting {
                            td.n role="cell" data-l=(text.say("table-column-counting")) {
                                @if sector.eligible == 0 { span.warn-t { (text.say("table-none")) } } @else { (text.number(count(sector.eligible))) }
                            }
                        }
                        td.n role="cell" data-l=(text.say("table-column-empty")) { (text.number(count(sector.empty.len()))) }
                    }
                } }
            }
            @if !picture.scheme.source.is_empty() { p.src { (text.with("table-scheme", [("scheme", picture.scheme.name(text.language()).into()), ("source", picture.scheme.source.as_str().into())])) } }
            }
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
