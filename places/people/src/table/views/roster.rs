use kit_web::{Ctx, GlanceColumn, parts};
use maud::{Markup, html};

use super::super::model::{AtTable, Picture, SectorAtTable};
use super::sector_name;
use crate::rights::EDIT_PEOPLE;

/// Faces in one row of the table; the list has everybody.
const MOST_FACES: usize = 18;
const MOST_EMPTY: usize = 6;
/// People on the check-in panel.
pub const MOST_QUIET: usize = 8;

/// Everyone by sector: the round table as a table.
pub fn roster(ctx: &Ctx, picture: &Picture) -> Markup {
    let text = &ctx.text;
    html! {
        section.sec aria-labelledby="everyone" {
            div.ph { h2 id="everyone" { (text.say("table-everyone")) } a href=(ctx.path("/people/list")) { (text.say("table-as-list")) } }
            div.panel { table.stack.ros role="table" {
                caption.vh { (text.say("table-everyone")) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (text.say("table-column-sector")) }
                    th role="columnheader" scope="col" { (text.say("table-column-people")) }
                    th.n role="columnheader" scope="col" { (text.say("table-column-active")) }
                    th role="columnheader" scope="col" { (text.say("table-column-contact")) }
                } }
                tbody role="rowgroup" { @for sector in &picture.sectors { (row(ctx, picture, sector)) } }
            } }
        }
    }
}

fn row(ctx: &Ctx, picture: &Picture, sector: &SectorAtTable) -> Markup {
    let text = &ctx.text;
    let name = sector_name(text, picture, sector);
    let active =
        text.with("table-of", [("part", sector.active().into()), ("whole", sector.people.len().into())]);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (name) }
            td role="cell" { (faces(ctx, sector, &name)) }
            td.n role="cell" data-l=(text.say("table-column-active")) { (active) }
            td role="cell" data-l=(text.say("table-column-contact")) {
                @match (&sector.contact, &sector.sector) {
                    (Some((_, contact)), _) => (contact),
                    (None, Some(key)) if ctx.holds(&EDIT_PEOPLE) && picture.scheme.sector(key).is_some() => {
                        a.sm href=(ctx.path(&format!("/people/seats/contact/{}", kit_web::escaped(key)))) {
                            (text.say("table-choose-contact")) span.vh { ", " (name) }
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

fn faces(ctx: &Ctx, sector: &SectorAtTable, sector_name: &str) -> Markup {
    let text = &ctx.text;
    let may_fill = ctx.holds(&EDIT_PEOPLE);
    let more = sector.people.len().saturating_sub(MOST_FACES);
    let more_empty = sector.empty.len().saturating_sub(MOST_EMPTY);
    let list = match &sector.sector {
        Some(key) => format!("/people/list?sector={}", kit_web::escaped(key)),
        None => "/people/list".to_owned(),
    };
    html! {
        ul.avs {
            @for seated in sector.people.iter().take(MOST_FACES) {
                @let name = seated.person.name();
                li { a class={ "av" @if seated.is_quiet { " q" } } href=(ctx.path(&format!("/people/{}", seated.person.id))) title=(name) {
                    span aria-hidden="true" { (seated.person.initials()) }
                    span.vh { (name) @if seated.is_quiet { ", " (text.say("members-quiet-word")) } }
                } }
            }
            @if more > 0 { li { a.sm href=(ctx.path(&list)) { (text.count("table-more", more)) span.vh { ", " (sector_name) } } } }
            @for seat in sector.empty.iter().take(MOST_EMPTY) {
                @let label = if seat.label.is_empty() { sector_name } else { &seat.label };
                li {
                    @if may_fill {
                        a.av.e href=(ctx.path(&format!("/people/seats/{}/fill", seat.id))) title=(text.say("table-empty-seat")) {
                            span aria-hidden="true" { "+" }
                            span.vh { (text.with("table-fill", [("seat", label.into())])) }
                        }
                    } @else {
                        span.av.e title=(text.say("table-empty-seat")) { span aria-hidden="true" { "+" } span.vh { (text.say("table-empty-seat")) ", " (label) } }
                    }
                }
            }
            @if more_empty > 0 { li { a.sm href=(ctx.path("/people/missing")) { (text.count("table-more-empty", more_empty)) } } }
        }
    }
}

/// The people gone quiet, with the next small step for each and what other places tell of them. For the core team.
pub fn check_in(ctx: &Ctx, picture: &Picture, glances: &[GlanceColumn]) -> Markup {
    let text = &ctx.text;
    let quiet = picture.quiet();
    if quiet.is_empty() {
        return html! {};
    }
    html! {
        section.sec.panel aria-labelledby="check-in" {
            div.ph { h2 id="check-in" { (text.say("table-check-in")) }
                a href=(ctx.path("/people/list?only=quiet&order=seen")) { (text.count("table-all-quiet", quiet.len())) } }
            table.stack role="table" {
                caption.vh { (text.say("table-check-in")) }
                thead role="rowgroup" { tr role="row" {
                    @for column in ["table-column-person", "table-column-role"] { th role="columnheader" scope="col" { (text.say(column)) } }
                    (GlanceColumn::heads(glances))
                    @for column in ["table-column-seen", "table-column-try"] { th role="columnheader" scope="col" { (text.say(column)) } }
                } }
                tbody role="rowgroup" { @for person in quiet.into_iter().take(MOST_QUIET) { (quiet_row(ctx, person, glances)) } }
            }
            (GlanceColumn::notes(glances))
        }
    }
}

fn quiet_row(ctx: &Ctx, person: &AtTable, glances: &[GlanceColumn]) -> Markup {
    let text = &ctx.text;
    let page = ctx.path(&format!("/people/{}", person.id));
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { span.who {
                (parts::face(parts::Face::Quiet, &person.initials()))
                span { a.t href=(page) { (person.name()) } br;
                    span.mut.regular { (person.organization.as_deref().unwrap_or(&text.say("members-for-self"))) } }
            } }
            td role="cell" data-l=(text.say("table-column-role")) {
                @if person.part.is_empty() { span.warn-t { (text.say("table-no-role")) } } @else { (person.part) }
            }
            (GlanceColumn::cells(glances, person.id.0))
            td.nw role="cell" data-l=(text.say("table-column-seen")) {
                @match person.last_seen_on { Some(day) => (text.date(day, ctx.today())), None => (text.say("table-never-seen")) }
            }
            td role="cell" data-l=(text.say("table-column-try")) { (person.try_this) }
        }
    }
}
