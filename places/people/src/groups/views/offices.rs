use kit_web::records::pages::steps;
use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::{office_name, person_link};
use crate::groups::frame::{cell, change_link, table};
use crate::groups::offices::{Office, Sharing};
use crate::groups::picture::{Filled, Picture};
use crate::groups::terms::{Held, OfficeTerm, together};
use crate::rights::EDIT_PEOPLE;
use crate::seats::model::Term;

const COLUMNS: [&str; 4] = [
    "offices-column-office",
    "offices-column-holder",
    "offices-column-term",
    "offices-successor-id",
];
/// Where the guide makes a binder for each office; there only if the guide is.
const BINDER: &str = "/guide/binder";
/// The words of the link to name who follows a holder.
const FOLLOWS: &str = "offices-next-holder";
const TERM_COLUMNS: [&str; 3] = ["offices-column-holder", "office-terms-starts-on", "office-terms-until"];

/// Where a term stands, in words.
pub fn term_words(ctx: &Ctx, state: Term) -> String {
    let text = &ctx.text;
    match state {
        Term::Open => text.say("office-terms-open"),
        Term::Until(day) => text.with("office-terms-until-day", [("day", text.long_date(day).into())]),
        Term::EndsIn(days) => text.count("office-terms-ends-in", days),
        Term::OverSince(day) => text.with("office-terms-over", [("day", text.long_date(day).into())]),
    }
}

fn term_status(ctx: &Ctx, state: Term) -> Markup {
    let words = term_words(ctx, state);
    match state {
        Term::Open | Term::Until(_) => html! { (words) },
        Term::EndsIn(_) => parts::status(parts::Status::Watch, &words),
        Term::OverSince(_) => parts::status(parts::Status::Bad, &words),
    }
}

fn name_somebody(ctx: &Ctx, office: &Office, words: &str) -> Markup {
    let name = office_name(&ctx.text, office.kind, &office.own_name);
    let mut address = format!("/people/groups/terms/add?office_id={}&starts_on={}", office.id, ctx.today());
    if words == FOLLOWS {
        // Whoever follows takes the office over; the form says so and can be told otherwise.
        address.push_str("&others=end");
    }
    html! {
        @if ctx.holds(&EDIT_PEOPLE) {
            a.sm.noprint href=(ctx.path(&address)) { (ctx.say(words)) span.vh { ": " (name) } }
        }
    }
}

/// The offices of a group: who holds each until when, and who could take it over.
pub fn offices_table(ctx: &Ctx, picture: &Picture, offices: &[Filled]) -> Markup {
    table(ctx, "groups-offices", &COLUMNS, offices, |filled| row(ctx, picture, filled))
}

fn row(ctx: &Ctx, picture: &Picture, filled: &Filled) -> Markup {
    let office = filled.office;
    let name = office_name(&ctx.text, office.kind, &office.own_name);
    let held = filled.held(picture.today);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                a.t href=(ctx.path(&format!("/people/groups/offices/{}", office.id))) { (name) }
                @if !office.duties.is_empty() { div.sm.mut.regular { (office.duties) } }
                @if ctx.holds(&EDIT_PEOPLE) {
                    div.regular { (change_link(ctx, "/people/groups/offices", office.id, &name)) " " (steps::<Office>(ctx, office.id.0, &name)) }
                }
            }
            (cell(ctx, COLUMNS[1], &holder(ctx, picture, &held, filled)))
            (cell(ctx, COLUMNS[2], &html! { @if let Held::By { state, .. } = &held { (term_status(ctx, *state)) } }))
            (cell(ctx, COLUMNS[3], &next(ctx, picture, office)))
        }
    }
}

fn holder(ctx: &Ctx, picture: &Picture, held: &Held, filled: &Filled) -> Markup {
    html! { @match held {
        Held::Vacant => { (parts::status(parts::Status::Off, &ctx.say("offices-vacant"))) div { (name_somebody(ctx, filled.office, "offices-name-somebody")) } }
        Held::By { term, .. } => {
            (holder_name(ctx, picture, term))
            @for other in together(&filled.terms, term, picture.today) { div { (holder_name(ctx, picture, other)) } }
        }
    } }
}

fn holder_name(ctx: &Ctx, picture: &Picture, term: &OfficeTerm) -> Markup {
    html! { @match picture.name(Some(term.person_id)) {
        Some(name) => { (person_link(ctx, term.person_id, &name)) }
        None => { (ctx.say("groups-somebody")) }
    } }
}

/// Who could take an office over, and who goes along.
fn next(ctx: &Ctx, picture: &Picture, office: &Office) -> Markup {
    html! {
        @match picture.name(office.successor_id) { Some(name) => { (name) } None => { span.mut { (ctx.say("people-nobody")) } } }
        @if let Some(buddy) = picture.name(office.buddy_id) { div.sm.mut { (ctx.text.with("offices-buddy", [("name", buddy.into())])) } }
    }
}

/// The four jobs of a core team, and whether they are shared out.
pub fn jobs(ctx: &Ctx, picture: &Picture) -> Markup {
    let (status, words) = match picture.sharing() {
        Sharing::SharedOut => (parts::Status::Good, ctx.say("groups-jobs-shared")),
        Sharing::OnOnePerson => (parts::Status::Watch, ctx.say("groups-jobs-on-one")),
        Sharing::Open(open) => (parts::Status::Watch, ctx.text.count("groups-jobs-open", open)),
    };
    html! {
        section.panel aria-labelledby="jobs" {
            h2 id="jobs" { (ctx.say("groups-jobs")) }
            p.sm.mut { (ctx.say("groups-jobs-hint")) }
            dl.sl.fields.mt2 { @for (kind, holder) in picture.jobs() {
                (parts::fact(&office_name(&ctx.text, kind, ""), html! {
                    @match picture.name(holder) { Some(name) => { (name) } None => { span.seat-t { (ctx.say("people-nobody")) } } }
                }))
            } }
            p.mt3 { (parts::status(status, &words)) }
        }
    }
}

/// One office: what it is there for, who holds and held it, what whoever takes over needs to know.
pub fn office_page(ctx: &Ctx, picture: &Picture, filled: &Filled) -> Markup {
    let office = filled.office;
    let held = filled.held(picture.today);
    let name = office_name(&ctx.text, office.kind, &office.own_name);
    html! {
        div.grid.two.top-aligned {
            section.panel aria-labelledby="now" {
                h2 id="now" { (ctx.say("offices-now")) }
                dl.sl.fields {
                    (parts::fact(&ctx.say("offices-column-holder"), holder(ctx, picture, &held, filled)))
                    @if let Held::By { state, .. } = &held { (parts::fact(&ctx.say("offices-column-term"), term_status(ctx, *state))) }
                    (parts::fact(&ctx.say("offices-successor-id"), next(ctx, picture, office)))
                }
                @if let Held::By { term, .. } = &held { (term_buttons(ctx, term, office)) }
            }
            section.panel aria-labelledby="handover" {
                h2 id="handover" { (ctx.say("offices-handover")) }
                @if !office.duties.is_empty() { p { (office.duties) } }
                @if office.handover.is_empty() { p.mut { (ctx.say("offices-handover-hint")) } } @else { p.pre.mt2 { (office.handover) } }
                p.mt3 { (change_link(ctx, "/people/groups/offices", office.id, &name)) }
                @if ctx.may_open(BINDER) {
                    p.mt2.noprint { a href=(ctx.path(&format!("{BINDER}/{}", office.id))) { (ctx.say("offices-binder")) } }
                }
            }
        }
        section.panel.sec aria-labelledby="terms" {
            h2 id="terms" { (ctx.say("offices-terms")) }
            @if filled.terms.is_empty() { (parts::empty(&ctx.say("offices-no-terms"), None)) } @else {
                (table(ctx, "offices-terms", &TERM_COLUMNS, &filled.terms, |term| term_row(ctx, picture, term)))
            }
            p.src { a href=(ctx.path(&format!("/history/office/{}", office.id))) { (ctx.say("groups-what-changed")) } }
        }
    }
}

fn term_buttons(ctx: &Ctx, term: &OfficeTerm, office: &Office) -> Markup {
    let own = ctx.path(&format!("/people/groups/terms/{}", term.id));
    html! {
        @if ctx.holds(&EDIT_PEOPLE) {
            div.acts.noprint {
                form.inline-form method="post" action={ (own) "/renew" } {
                    input type="hidden" name="id" value=(ctx.app.ids.next(ctx.now));
                    button.btn.alt.sml { (ctx.say("office-terms-renew")) }
                }
                form.inline-form method="post" action={ (own) "/leave" } { button.btn.alt.sml { (ctx.say("office-terms-leave")) } }
            }
            p { (name_somebody(ctx, office, FOLLOWS)) }
        }
    }
}

fn term_row(ctx: &Ctx, picture: &Picture, term: &OfficeTerm) -> Markup {
    let until = term.left_on.or(term.ends_on).map(|day| ctx.text.long_date(day));
    let name = picture.name(Some(term.person_id)).unwrap_or_else(|| ctx.say("groups-somebody"));
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (holder_name(ctx, picture, term))
                div.regular { (change_link(ctx, "/people/groups/terms", term.id, &name)) } }
            (cell(ctx, TERM_COLUMNS[1], &html! { (ctx.text.long_date(term.starts_on)) }))
            (cell(ctx, TERM_COLUMNS[2], &html! { (until.unwrap_or_else(|| ctx.say("office-terms-open"))) }))
        }
    }
}
