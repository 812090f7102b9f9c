//! What the pages of organizations draw.

use kit_store::Record;
use kit_web::parts::{self, Face};
use kit_web::{Ctx, GlanceColumn, form::Choice};
use maud::{Markup, html};

use super::model::{self, CareStage, Organization};
use super::store::{Listed, SeatHeld, Speaker};
use crate::contact::reach;
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use crate::sectors::Scheme;
use kit_store::Words;
use kit_text::full_name;

/// The way back to the list.
pub fn crumb(ctx: &Ctx) -> Choice {
    (ctx.path("/people/organizations"), ctx.say("people-tab-organizations"))
}

/// The table of a list of organizations.
pub fn table(ctx: &Ctx, scheme: &Scheme, organizations: &[Listed], caption: &str) -> Markup {
    let text = &ctx.text;
    let with_contacts = ctx.holds(&SEE_CONTACTS);
    let column = |key: &str| html! { th role="columnheader" scope="col" { (text.say(key)) } };
    html! {
        table.stack role="table" {
            caption.vh { (caption) }
            thead role="rowgroup" { tr role="row" {
                (column("organizations-name")) (column("organizations-sector")) (column("organizations-class"))
                th.n role="columnheader" scope="col" { (text.say("organizations-column-people")) }
                @if with_contacts { (column("members-column-reach")) }
            } }
            tbody role="rowgroup" { @for organization in organizations {
                tr role="row" {
                    th role="rowheader" scope="row" {
                        a.t href=(ctx.path(&format!("/people/organizations/{}", organization.id))) { (organization.name) }
                        br; span.mut.regular {
                            (text.say(&format!("organization-kind-{}", organization.kind.word())))
                            @if !organization.city.is_empty() { ", " (organization.city) }
                        }
                    }
                    td role="cell" data-l=(text.say("organizations-sector")) {
                        (organization.sector.as_deref().map_or("", |key| scheme.sector_name(key, text.language())))
                    }
                    td role="cell" data-l=(text.say("organizations-class")) { (text.say(&format!("member-class-{}", organization.class.word()))) }
                    td.n role="cell" data-l=(text.say("organizations-column-people")) { (text.number(organization.people)) }
                    @if with_contacts {
                        td role="cell" data-l=(text.say("members-column-reach")) { (reach(organization.email.as_deref(), organization.phone.as_deref())) }
                    }
                }
            } }
        }
    }
}

/// What other places show of an organization: in a few marks, and in panels of their own.
pub struct Told<'a> {
    pub glances: &'a [GlanceColumn],
    pub panels: Markup,
}

/// An organization's page; `own_words` is what it tells itself.
pub fn page(
    ctx: &Ctx,
    scheme: &Scheme,
    organization: &Organization,
    people: &[Speaker],
    seats: &[SeatHeld],
    own_words: Markup,
    told: Told<'_>,
) -> Markup {
    html! {
        (crate::tabs::crumbs(ctx, &[crumb(ctx)]))
        (head(ctx, scheme, organization))
        div.grid.side {
            div.grid.top-aligned {
                (give_and_get(ctx, organization))
                (where_they_work(ctx, organization))
                (facts(ctx, organization))
            }
            div.grid.top-aligned {
                (speakers(ctx, people, told.glances, organization))
                (seats_held(ctx, scheme, seats))
                (own_words)
            }
        }
        (told.panels)
        @if ctx.holds(&EDIT_PEOPLE) { (membership(ctx, organization)) }
    }
}

/// Where a thank-you is written down.
const THANK: &str = "/people/thanks/given/add";

fn head(ctx: &Ctx, scheme: &Scheme, organization: &Organization) -> Markup {
    let text = &ctx.text;
    let joined = organization
        .joined_on
        .map(|day| text.with("organizations-joined-in", [("month", text.month(day).into())]));
    html! {
        div.head.headrow {
            div { h1 { (organization.name) }
                p.lede { (organization.what_they_do) @if let Some(joined) = joined { " " (joined) } }
                p.mt3 {
                    @if let Some(day) = organization.left_on {
                        span.tag.w { (text.with("organizations-left-on", [("day", text.date(day, ctx.today()).into())])) } " "
                    }
                    span.tag.b { (text.say(&format!("member-class-{}", organization.class.word()))) } " "
                    @if let Some(sector) = &organization.sector { span.tag { (scheme.sector_name(sector, text.language())) } " " }
                    span.tag { (text.say(&format!("organization-kind-{}", organization.kind.word()))) }
                    @if let Some(level) = organization.government_level { " " span.tag { (text.say(&format!("government-level-{}", level.word()))) } }
                }
            }
            div.acts {
                @if ctx.may_open(THANK) {
                    a.btn.alt href={ (ctx.path(THANK)) "?organization_id=" (organization.id) } { (text.say("thanks-add")) }
                }
                @if ctx.holds(&EDIT_PEOPLE) {
                    a.btn href=(ctx.path(&format!("/people/organizations/{}/edit", organization.id))) { (text.say("members-edit")) }
                }
            }
        }
    }
}

fn give_and_get(ctx: &Ctx, organization: &Organization) -> Markup {
    let text = &ctx.text;
    html! {
        section.panel { h2 { (text.say("organizations-give-and-get")) }
            @if organization.brings.is_empty() && organization.hopes.is_empty() {
                p.empty { (text.say("organizations-give-and-get-empty")) }
            } @else {
                div.grid.two.mt3 {
                    (half(&text.say("organizations-brings"), &organization.brings, &text.say("organizations-not-said")))
                    (half(&text.say("organizations-hopes"), &organization.hopes, &text.say("organizations-not-said")))
                }
            }
        }
    }
}

fn half(title: &str, lines: &Words, nothing: &str) -> Markup {
    html! {
        div { h3.sm { (title) }
            @if lines.is_empty() { p.sm.mut.mt2 { (nothing) } } @else {
                ul.rows.sm.mt2 { @for line in lines.iter() {
                    @let (what, detail) = model::what_and_detail(line);
                    li { b { (what) } @if !detail.is_empty() { br; span.mut { (detail) } } }
                } }
            }
        }
    }
}

fn where_they_work(ctx: &Ctx, organization: &Organization) -> Markup {
    let text = &ctx.text;
    let chosen: Vec<&CareStage> =
        CareStage::ALL.iter().filter(|stage| organization.works_in(**stage)).collect();
    html! {
        section.panel { h2 { (text.say("organizations-where-they-work")) }
            @if chosen.is_empty() { p.empty { (text.say("organizations-where-they-work-empty")) } } @else {
                ol.care.mt3 { @for stage in CareStage::ALL {
                    @let on = organization.works_in(*stage);
                    li.on[on] {
                        (text.say(&format!("care-stage-{}", stage.word().replace('_', "-"))))
                        span.vh { " (" (text.say(if on { "organizations-yes" } else { "organizations-no" })) ")" }
                    }
                } }
                p.src { (text.with("organizations-where-they-work-count", [("count", chosen.len().into()), ("all", CareStage::ALL.len().into())])) }
            }
        }
    }
}

fn facts(ctx: &Ctx, organization: &Organization) -> Markup {
    let text = &ctx.text;
    let with_contacts = ctx.holds(&SEE_CONTACTS);
    let place = [&organization.address, &organization.city].into_iter().any(|part| !part.is_empty());
    html! {
        section.panel { h2 { (text.say("organizations-facts")) }
            dl.sl {
                @if !organization.website.is_empty() {
                    (parts::fact(&text.say("organizations-website"), web_link(&organization.website)))
                }
                @if with_contacts {
                    @if organization.email.is_some() || organization.phone.is_some() {
                        (parts::fact(&text.say("members-column-reach"), reach(organization.email.as_deref(), organization.phone.as_deref())))
                    }
                    @if place {
                        (parts::fact(&text.say("organizations-address"), html! {
                            (organization.address) @if !organization.address.is_empty() { br; }
                            (organization.city) " " (organization.state) " " (organization.postcode)
                        }))
                    }
                    @if let Some(place) = organization.location() {
                        (parts::fact(&text.say("organizations-location"), html! {
                            a.num href={ "geo:" (place) } { (place.latitude()) ", " (place.longitude()) }
                        }))
                    }
                }
                @if let Some(day) = organization.joined_on {
                    (parts::fact(&text.say("organizations-joined-on"), html! { (text.long_date(day)) }))
                }
                @if ctx.holds(&EDIT_PEOPLE) && !organization.notes.is_empty() {
                    div { dt { (text.say("organizations-notes")) } dd.pre { (organization.notes) } dd.mut.xs { (text.say("organizations-core-team-only")) } }
                }
            }
            p.src { a href=(ctx.path(&format!("/history/{}/{}", Organization::KIND, organization.id))) { (text.say("members-history")) } }
        }
    }
}

/// A link for plain web addresses, the words for anything else.
fn web_link(address: &str) -> Markup {
    html! {
        @if model::is_web_address(address) {
            a href=(address) rel="noreferrer" { (address.split_once("://").map_or(address, |(_, rest)| rest)) }
        } @else { (address) }
    }
}

fn speakers(ctx: &Ctx, people: &[Speaker], glances: &[GlanceColumn], organization: &Organization) -> Markup {
    let text = &ctx.text;
    html! {
        section.panel { h2 { (text.say("organizations-people")) }
            @if people.is_empty() { p.empty { (text.say("organizations-people-empty")) } } @else {
                ul.rows.mt2 { @for one in people {
                    li.who {
                        (parts::face(Face::Plain, &kit_text::initials(&one.given_name, &one.family_name)))
                        span { a.t href=(ctx.path(&format!("/people/{}", one.id))) { (full_name(&one.given_name, &one.family_name)) }
                            @if !one.part.is_empty() { br; span.sm.mut { (one.part) } } }
                    }
                } }
            }
            @for glance in glances {
                p.mt4.sm.mut { (glance.label) }
                div { (glance.of(organization.id.0)) }
            }
        }
    }
}

fn seats_held(ctx: &Ctx, scheme: &Scheme, seats: &[SeatHeld]) -> Markup {
    let text = &ctx.text;
    html! {
        @if !seats.is_empty() {
            section.panel { h2 { (text.say("organizations-seats")) }
                ul.rows.mt2 { @for seat in seats {
                    li {
                        b { @if seat.label.is_empty() { (scheme.sector_name(&seat.sector, text.language())) } @else { (seat.label) } }
                        br; span.sm.mut {
                            @match (&seat.given_name, &seat.family_name) {
                                (Some(given), Some(family)) => (full_name(given, family)),
                                _ => (text.say("organizations-seat-empty")),
                            }
                            @if let Some(day) = seat.term_end {
                                ", " (text.with("organizations-seat-until", [("day", text.date(day, ctx.today()).into())]))
                            }
                        }
                    }
                } }
            }
        }
    }
}

fn membership(ctx: &Ctx, organization: &Organization) -> Markup {
    let text = &ctx.text;
    let page = ctx.path(&format!("/people/organizations/{}", organization.id));
    html! {
        section.sec { h2 { (text.say("members-membership")) }
            @if organization.is_member() {
                form method="post" action={ (page) "/leave" } {
                    p.sm.mut { (text.say("organizations-leave-hint")) }
                    button.btn.alt.mt2 { (text.say("organizations-leave")) }
                }
            } @else {
                form method="post" action={ (page) "/return" } { button.btn.alt.mt2 { (text.say("organizations-return")) } }
            }
        }
    }
}
