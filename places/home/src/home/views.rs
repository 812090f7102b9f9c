//! The panels of Home.

use kit_web::parts::{self, Face};
use kit_web::{Ctx, Page};
use maud::{Markup, html};
use people::rights::EDIT_PEOPLE;
use people::table::{self, Picture};

use super::line::Due;
use super::news::Item;

/// Lines in "Due soon".
const MOST_DUE: usize = 5;
/// Sectors in "Who is missing".
const MOST_GAPS: usize = 3;

/// What "Add something" offers: page and words.
const TO_ADD: &[(&str, &str)] = &[
    ("/people/add", "home-add-person"),
    ("/people/import", "home-add-list"),
    ("/people/organizations/add", "home-add-organization"),
    ("/people/seats/add", "home-add-seat"),
    ("/people/recruiting/add", "home-add-prospect"),
    ("/people/recruiting/nominate", "home-add-nomination"),
    ("/goals/plan/add", "home-add-promise"),
    ("/goals/done/add", "home-add-done"),
    ("/goals/add", "home-add-goal"),
    ("/meetings/add", "home-add-meeting"),
    ("/meetings/proposals/add", "home-add-proposal"),
    ("/people/thanks/hours/add", "home-add-hours"),
    ("/mails/thank", "home-add-thanks"),
];

/// The menu behind "Add something"; nothing for those who may add nothing.
pub fn add_something(ctx: &Ctx) -> Markup {
    let mut open: Vec<_> = TO_ADD.iter().filter(|(path, _)| ctx.may_open(path)).collect();
    // Suggesting a name is for those who cannot put somebody on the list themselves.
    if ctx.may_open("/people/recruiting/add") {
        open.retain(|(path, _)| *path != "/people/recruiting/nominate");
    }
    html! {
        @if !open.is_empty() {
            details.adds {
                summary.btn { (ctx.say("home-add")) }
                ul { @for (path, words) in open { li { a href=(ctx.path(path)) { (ctx.say(words)) } } } }
            }
        }
    }
}

/// "Due soon": five lines, the most late first, and the way to all promises that are open.
pub fn due(ctx: &Ctx, due: &[Due]) -> Markup {
    let today = ctx.today();
    html! {
        section.panel aria-labelledby="home-due" {
            div.ph { h2 #home-due { (ctx.say("home-due-title")) }
                @if ctx.may_open("/goals/plan") { a href=(ctx.path("/goals/plan?show=open&order=day")) { (all_promises(ctx, due)) } } }
            @if due.is_empty() {
                (parts::empty(&ctx.say("home-due-none"), None))
            } @else {
                ul.rows { @for one in due.iter().take(MOST_DUE) {
                    li.due {
                        span.d.late[one.day < today] { (ctx.text.due(one.day, today)) }
                        a.t href=(one.address) { (one.words) }
                        @if !one.who.is_empty() { span.p { (one.who) } }
                    }
                } }
                @if due.len() > MOST_DUE { p.src { (ctx.text.count("home-due-more", due.len() - MOST_DUE)) } }
            }
        }
    }
}

/// "All 14 promises"; without their number while none of them is due.
fn all_promises(ctx: &Ctx, due: &[Due]) -> String {
    match due.iter().find_map(|one| one.open_promises) {
        Some(open) => ctx.text.count("home-all-promises", open),
        None => ctx.say("home-the-plan"),
    }
}

/// The table, named gaps with a next step each, and those who have gone quiet.
pub fn missing(ctx: &Ctx, picture: &Picture) -> Markup {
    let text = &ctx.text;
    let quiet = if is_plain_member(ctx) { 0 } else { picture.quiet_count() };
    // Seats that are kept for residents were thought of already: then the table says more than that nobody is here.
    let mut kept = picture.sectors.iter().flat_map(|sector| &sector.empty);
    let is_alone = picture.counts.people <= 1 && !kept.any(|seat| seat.is_resident);
    html! {
        section.panel aria-labelledby="home-missing" {
            div.ph { h2 #home-missing { (text.say("home-missing-title")) }
                @if ctx.may_open("/people") { a href=(ctx.path("/people")) { (text.say("home-missing-all")) } } }
            @if is_alone { (nobody_yet(ctx)) } @else { div.tbl { (table::views::small_table(ctx, picture)) } }
            (table::views::first_gaps(ctx, picture, MOST_GAPS))
            @if quiet > 0 { ul.sm.miss { (gone_quiet(ctx, quiet)) } }
        }
    }
}

/// Members see who is missing; who is slipping away is for those who can call them, and for the evaluator's count.
fn is_plain_member(ctx: &Ctx) -> bool {
    ctx.role() == Some(kit_web::Role::Member)
}

fn nobody_yet(ctx: &Ctx) -> Markup {
    let first = ["/people/import", "/people/add"].into_iter().find(|path| ctx.may_open(path));
    let address = first.map(|path| ctx.path(path));
    let label = ctx.say(if first == Some("/people/import") {
        "home-paste-list"
    } else {
        "home-add-person-first"
    });
    html! {
        (parts::empty(&ctx.say("home-nobody"), address.as_deref().map(|address| (address, label.as_str()))))
    }
}

fn gone_quiet(ctx: &Ctx, quiet: usize) -> Markup {
    let number = ctx.text.number(i64::try_from(quiet).unwrap_or(i64::MAX));
    let list = ctx.holds(&EDIT_PEOPLE).then(|| ctx.path("/people/list?only=quiet"));
    html! {
        li { (parts::face(Face::Quiet, &number))
            span { b { (ctx.text.count("home-quiet", quiet)) } span.vh { ": " (number) } br;
                @match list {
                    Some(address) => a href=(address) { (ctx.say("home-quiet-check-in")) },
                    None => (ctx.text.count("home-quiet-days", ctx.coalition().quiet_after_days)),
                }
            } }
    }
}

/// "New since your last visit".
pub fn news(ctx: &Ctx, heading: &str, items: &[Item]) -> Markup {
    html! {
        section.sec aria-labelledby="home-news" {
            div.ph { h2 #home-news { (heading) } a href=(ctx.path("/news")) { (ctx.say("home-news-all")) } }
            @if items.is_empty() { p.mut { (ctx.say("home-news-none")) } } @else { (news_list(items)) }
        }
    }
}

pub fn news_list(items: &[Item]) -> Markup {
    html! {
        ul.chg { @for item in items {
            li {
                @match &item.address {
                    Some(address) => a.t.plain href=(address) { (item.words) },
                    None => span.t.plain { (item.words) },
                }
                div.sm.mut { (item.detail) }
            }
        } }
    }
}

/// The page with all news.
pub fn news_page(ctx: &Ctx, items: &[Item], next: Option<String>) -> Page {
    let body = html! {
        (parts::crumbs(&ctx.text, &[(ctx.path(""), ctx.say("home-menu"))]))
        div.head { h1 { (ctx.say("home-news-title")) } p.lede { (ctx.say("home-news-lede")) } }
        @if items.is_empty() { (parts::empty(&ctx.say("home-news-none"), None)) } @else { (news_list(items)) }
        (parts::next_page(&ctx.text, next))
    };
    Page::new(ctx.say("home-news-title"), body)
}

/// On every Home of an example coalition: the host can clear it.
pub fn example_bar(ctx: &Ctx) -> Markup {
    html! {
        @if ctx.coalition().is_example && ctx.is_host() {
            div.note.calm.sm.view-as.noprint {
                p { (ctx.say("start-example")) " " a href="/start" { (ctx.say("start-example-own")) } }
                details { summary { (ctx.say("start-example-clear")) }
                    p { (ctx.say("start-example-clear-what")) }
                    form.mt2 method="post" action=(ctx.path("/clear-example")) { button.btn.alt { (ctx.say("start-example-clear-go")) } }
                }
            }
        }
    }
}
