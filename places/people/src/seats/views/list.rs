use kit_store::Record;
use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::super::model::Seat;
use super::super::store::Listed;
use super::{seat_name, status, term_words};
use crate::members::PersonId;
use crate::rights::EDIT_PEOPLE;
use crate::sectors::Scheme;

/// Seats grouped by sector; each group says who keeps in touch with its people.
pub fn seats_table(ctx: &Ctx, scheme: &Scheme, seats: &[Listed], contacts: &[(String, String)]) -> Markup {
    let text = &ctx.text;
    let columns = [
        "seats-column-seat",
        "seats-column-holder",
        "seats-column-representative",
        "seats-column-alternate",
        "seats-column-term",
        "seats-column-status",
    ];
    html! {
        table.stack role="table" {
            caption.vh { (text.say("seats-title")) }
            thead role="rowgroup" { tr role="row" {
                @for column in columns { th role="columnheader" scope="col" { (text.say(column)) } }
            } }
            @for group in seats.chunk_by(|one, other| one.sector == other.sector) {
                @let sector = group[0].sector.as_str();
                tbody role="rowgroup" {
                    tr.grp role="row" { th role="rowheader" scope="rowgroup" colspan=(columns.len()) {
                        (scheme.sector_name(sector, text.language()))
                        (contact_line(ctx, scheme, sector, contacts))
                    } }
                    @for seat in group { (row(ctx, scheme, seat)) }
                }
            }
        }
    }
}

fn contact_line(ctx: &Ctx, scheme: &Scheme, sector: &str, contacts: &[(String, String)]) -> Markup {
    let text = &ctx.text;
    let sector_name = scheme.sector_name(sector, text.language());
    let name = contacts.iter().find(|(known, _)| known == sector).map(|(_, name)| name);
    let address = ctx.path(&format!("/people/seats/contact/{}", kit_web::escaped(sector)));
    html! {
        span.regular.sm.mut {
            @if let Some(name) = name { " · " (text.with("seats-contact-is", [("name", name.into())])) }
            @if ctx.holds(&EDIT_PEOPLE) {
                " · " a href=(address) {
                    (text.say(if name.is_some() { "seats-contact-change" } else { "seats-contact-choose" }))
                    span.vh { ", " (sector_name) }
                }
            }
        }
    }
}

fn row(ctx: &Ctx, scheme: &Scheme, seat: &Listed) -> Markup {
    let text = &ctx.text;
    let today = ctx.today();
    let page = ctx.path(&format!("/people/seats/{}", seat.id));
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                a href=(page) {
                    (seat_name(scheme, &seat.label, &seat.sector, text.language()))
                    // Many seats are called alike; read aloud, each link says whose it is.
                    span.vh { ", " (seat.representative().map_or_else(|| text.say("seats-status-empty"), |(_, name)| name)) }
                }
                @if seat.is_resident { br; span.tag { (text.say("seats-resident")) } }
            }
            td.narrow-hide[seat.holder.is_none() && !seat.is_resident] role="cell" data-l=(text.say("seats-column-holder")) {
                @if let Some(holder) = &seat.holder { (holder) } @else if seat.is_resident { span.mut { (text.say("seats-held-by-resident")) } }
            }
            td role="cell" data-l=(text.say("seats-column-representative")) {
                @match seat.representative() {
                    Some(person) => (person_link(ctx, &person)),
                    None if ctx.holds(&EDIT_PEOPLE) => a href={ (page) "/fill" } { (text.say("seats-fill")) span.vh { ", " (seat_name(scheme, &seat.label, &seat.sector, text.language())) } },
                    None => span.mut { (text.say("seats-nobody")) },
                }
            }
            td.narrow-hide[seat.alternate_id.is_none()] role="cell" data-l=(text.say("seats-column-alternate")) {
                @if let Some(person) = seat.alternate() { (person_link(ctx, &person)) }
            }
            td.narrow-hide[seat.representative_id.is_none()] role="cell" data-l=(text.say("seats-column-term")) {
                @if seat.representative_id.is_some() { (term_words(text, seat.term(today), today)) }
                @if let Some((_, name)) = seat.successor() { br; span.mut { (text.with("seats-then", [("name", name.into())])) } }
            }
            td role="cell" data-l=(text.say("seats-column-status")) { (status(text, seat, today)) }
        }
    }
}

fn person_link(ctx: &Ctx, (id, name): &(PersonId, String)) -> Markup {
    html! { a href=(ctx.path(&format!("/people/{id}"))) { (name) } }
}

/// Everything about one seat.
pub fn facts(ctx: &Ctx, scheme: &Scheme, seat: &Listed) -> Markup {
    let text = &ctx.text;
    let today = ctx.today();
    let people = [
        ("seats-column-representative", seat.representative()),
        ("seats-column-alternate", seat.alternate()),
        ("seats-successor", seat.successor()),
    ];
    html! {
        dl.sl {
            (parts::fact(&text.say("seats-column-status"), status(text, seat, today)))
            (parts::fact(&text.say("seats-sector"), html! { (scheme.sector_name(&seat.sector, text.language())) }))
            @if let Some(holder) = &seat.holder { (parts::fact(&text.say("seats-column-holder"), html! { (holder) })) }
            @if seat.is_resident { (parts::fact(&text.say("seats-kind"), html! { (text.say("seats-kind-resident")) })) }
            @for (label, person) in people {
                @if let Some(person) = person { (parts::fact(&text.say(label), person_link(ctx, &person))) }
            }
            @if seat.representative_id.is_some() {
                (parts::fact(&text.say("seats-column-term"), html! {
                    @if let Some(start) = seat.term_start { (text.with("seats-term-from", [("day", text.date(start, today).into())])) ", " }
                    (term_words(text, seat.term(today), today))
                }))
            }
            @if !seat.wanted.is_empty() { (parts::fact(&text.say("seats-wanted"), html! { (seat.wanted) })) }
            @if !seat.next_step.is_empty() { (parts::fact(&text.say("seats-next-step"), html! { (seat.next_step) })) }
        }
        p.src { a href=(ctx.path(&format!("/history/{}/{}", Seat::KIND, seat.id))) { (text.say("members-history")) } }
    }
}
