use kit_paper::Document;
use kit_web::{Ctx, Fields, Mistakes, Typed, paper, parts as pieces};
use maud::{Markup, html};
use people::groups::told::HandedOn;
use people::rights::EDIT_PEOPLE;

use uuid::Uuid;

use super::contents::office_name;
use super::model::{COORDINATOR, Of, Takeover};
use crate::parts::table::parts;
use crate::place;

/// The page that chooses an office, below the coalition.
pub const HOME: &str = "/guide/binder";

/// A link on other pages.
pub(super) fn link(ctx: &Ctx) -> Markup {
    html! { p.sec.view-links.noprint { a href=(ctx.path(HOME)) { (ctx.say("binder-title")) } } }
}

/// The part of the guide about opposition and change: whoever leaves hands over.
const CHANGE: usize = 12;

pub(super) fn on_part(ctx: &Ctx, part: Uuid) -> Markup {
    if !parts().any(|one| one.id == part && one.number == CHANGE) {
        return html! {};
    }
    html! {
        section.panel aria-labelledby="binder" {
            div.ph { h2 #binder { (ctx.say("binder-title")) } a href=(ctx.path(HOME)) { (ctx.say("binder-open")) } }
            p.sm.mut { (ctx.say("binder-lede")) }
        }
    }
}

/// The offices, group by group, each with who holds it until when.
pub(super) fn choose(ctx: &Ctx, offices: &[HandedOn]) -> Markup {
    html! {
        (place::crumbs(ctx, &[]))
        div.head { h1 { (ctx.say("binder-title")) } p.lede { (ctx.say("binder-lede")) } }
        section.panel aria-labelledby="offices" {
            div.ph { h2 #offices { (ctx.say("binder-choose")) } }
            @if offices.is_empty() { (no_offices(ctx)) }
            @else { (table(ctx, offices)) }
            p.mt3 { a href=(address(ctx, COORDINATOR)) { (ctx.say("binder-for-coordinator")) } }
        }
    }
}

fn no_offices(ctx: &Ctx) -> Markup {
    let (groups, words) = (ctx.path("/people/groups"), ctx.say("binder-to-groups"));
    let button = ctx.holds(&EDIT_PEOPLE).then_some((groups.as_str(), words.as_str()));
    pieces::empty(&ctx.say("binder-no-offices"), button)
}

fn address(ctx: &Ctx, office: &str) -> String {
    ctx.path(&format!("{HOME}/{office}"))
}

fn table(ctx: &Ctx, offices: &[HandedOn]) -> Markup {
    let columns = ["binder-office", "binder-group", "binder-holder", "binder-until"];
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("binder-choose")) }
            thead role="rowgroup" { tr role="row" {
                @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } }
            } }
            tbody role="rowgroup" { @for office in offices { (row(ctx, office, columns)) } }
        }
    }
}

fn row(ctx: &Ctx, office: &HandedOn, columns: [&str; 4]) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                a href=(address(ctx, &office.id.to_string())) { (office_name(ctx, office)) span.vh { ", " (office.group) } }
            }
            td role="cell" data-l=(ctx.say(columns[1])) { (office.group) }
            td role="cell" data-l=(ctx.say(columns[2])) {
                @match office.holder() { Some(name) => { (name) } None => { span.seat-t { (ctx.say("binder-vacant")) } } }
            }
            td role="cell" data-l=(ctx.say(columns[3])) {
                @match office.until { Some(day) => { (ctx.text.long_date(day)) } None => { span.mut { (ctx.say("binder-open-end")) } } }
            }
        }
    }
}

/// The binder on a sheet, below the day one may choose.
pub(super) fn page(ctx: &Ctx, of: Of, takeover: Takeover, document: &Document) -> Markup {
    let own = address(ctx, &of.word());
    let query = format!("day={}", takeover.day);
    html! {
        div.noprint {
            (place::crumbs(ctx, &[(ctx.path(HOME), ctx.say("binder-title"))]))
            div.head.headrow {
                div { h1 { (document.title) } p.lede { (ctx.say("binder-page-lede")) } }
                div.acts {
                    (ctx.pdf_link(&format!("{own}/pdf?{query}")))
                    a.btn.alt href={ (own) "/file?" (query) } download { (ctx.say("plan-file")) }
                }
            }
            (choice(ctx, &own, takeover))
            (paper::contents(document))
        }
        article.sheet.rep.plan-sheet.mt5 aria-label=(document.title) {
            p.rk { (ctx.coalition().name) " \u{b7} " (document.title) " \u{b7} " (ctx.text.long_date(ctx.today())) }
            (paper::on_page(&ctx.text, document))
        }
    }
}

/// For which day: of the handover, if it is not today.
fn choice(ctx: &Ctx, own: &str, takeover: Takeover) -> Markup {
    let typed = Typed::from_pairs([("day", takeover.day.to_string())]);
    let none = Mistakes::none();
    html! {
        details.panel {
            summary { (ctx.text.with("binder-on-day", [("day", ctx.text.long_date(takeover.day).into())])) }
            form method="get" action=(own) novalidate {
                (Fields::new(&ctx.text, &typed, &none).date("day", "binder-choose-day").hint(ctx.say("binder-choose-day-hint")))
                p.acts { button.btn { (ctx.say("binder-show")) } }
            }
        }
    }
}
