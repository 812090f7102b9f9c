//! The page around every page: head, menu, language, account, foot.

use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

use crate::access::RUN_COALITION;
use crate::{Visit, assets, parts, records};

/// A page on its way out.
pub struct Page {
    title: String,
    body: Markup,
    has_mistakes: bool,
}

impl Page {
    pub fn new(title: impl Into<String>, body: Markup) -> Self {
        Self { title: title.into(), body, has_mistakes: false }
    }

    /// Says "Error:" first in the title, as screen readers read it first.
    pub fn with_mistakes(mut self, has_mistakes: bool) -> Self {
        self.has_mistakes = has_mistakes;
        self
    }

    /// The answer to a page request.
    pub fn show(self, visit: &Visit) -> Response {
        self.markup(visit).into_response()
    }

    /// The answer to a form with mistakes: the same page, nothing typed lost.
    pub fn show_mistakes(self, visit: &Visit) -> Response {
        (axum::http::StatusCode::UNPROCESSABLE_ENTITY, self.with_mistakes(true).markup(visit)).into_response()
    }

    fn markup(self, visit: &Visit) -> Markup {
        let here = visit.coalition.as_ref();
        let site = here.map_or_else(|| "Commonweal".to_owned(), |coalition| coalition.name.clone());
        let language = visit.language();
        html! {
            (DOCTYPE)
            html lang=(language.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title {
                        @if self.has_mistakes { (visit.say("shell-error-title")) " " }
                        (self.title) " · " (site)
                    }
                    link rel="stylesheet" href=(assets::STYLE.path());
                    link rel="icon" href=(assets::ICON.path()) type="image/svg+xml";
                    meta name="color-scheme" content="light dark";
                    meta name="htmx-config" content=r#"{"includeIndicatorCSS":false,"history":false}"#;
                    script defer src=(assets::HTMX.path()) {}
                    script defer src=(assets::SCRIPT.path()) {}
                }
                body id="top" data-who=(visit.own_name()) {
                    a.skip href="#main" { (visit.say("shell-skip")) }
                    (header(visit, &site))
                    (menu(visit))
                    main id="main" tabindex="-1" {
                        (viewing_as(visit))
                        (way_back(visit))
                        @if visit.guest.is_some() { p.note.calm.view-as { (visit.say("shell-guest")) } }
                        @if let Some(pass) = &visit.at_table { p.note.calm.view-as { (visit.text.with("shell-at-table", [("name", pass.name.as_str().into())])) } }
                        (self.body)
                    }
                    (foot(visit))
                    div.vh id="announcer" role="status" aria-live="polite" {}
                }
            }
        }
    }
}

fn header(visit: &Visit, site: &str) -> Markup {
    let here = visit.coalition.as_ref();
    let home = here.map_or_else(|| "/".to_owned(), |coalition| format!("/{}", coalition.slug));
    let other = visit.language().other();
    let back = crate::escaped(&visit.address);
    html! {
        header.top {
            a.brand href=(home) {
                (parts::logo())
                span { (site) @if let Some(coalition) = here { small { (coalition.place) } } }
            }
            @if let Some(coalition) = here.filter(|_| !visit.sees_one_page()) {
                form.util role="search" aria-label=(visit.say("shell-search-word")) action={ "/" (coalition.slug) "/search" } {
                    label.vh for="search-words" { (visit.say("shell-search")) }
                    input id="search-words" name="words" type="search" placeholder=(visit.say("shell-search"));
                }
            } @else { span.util {} }
            span.top-end {
                a.lang lang=(other.tag()) hreflang=(other.tag()) href={ "/language/" (other.tag()) "?back=" (back) } {
                    (other.own_name())
                }
                @if here.is_some() && !visit.sees_one_page() { a.menu-a href="#menu" { (visit.say("shell-menu")) } }
                @if let Some(account) = &visit.account {
                    a.av.me[here.is_some()] href="/me" { (parts::initials_of(&account.name)) span.vh { (account.name) ", " (visit.say("shell-account")) } }
                }
            }
        }
    }
}

fn menu(visit: &Visit) -> Markup {
    let Some(coalition) = visit.coalition.as_ref().filter(|_| !visit.sees_one_page()) else {
        return html! {};
    };
    let base = format!("/{}", coalition.slug);
    let entries: Vec<_> = visit.app.registry.menu.iter().filter(|entry| visit.holds(entry.right)).collect();
    let path = visit.address.split('?').next().unwrap_or_default();
    let settings = settings_of(visit, &coalition.slug, visit.holds(&RUN_COALITION));
    let in_settings = settings.as_ref().is_some_and(|address| path.starts_with(address.as_str()));
    // The longest entry that leads the address is the current place; Home only when nothing longer fits.
    let current = entries
        .iter()
        .filter(|entry| {
            path == format!("{base}{}", entry.path) || path.starts_with(&format!("{base}{}/", entry.path))
        })
        .max_by_key(|entry| entry.path.len())
        .map(|entry| entry.path)
        .filter(|_| !in_settings);
    html! {
        nav.nav id="menu" aria-label=(visit.say("shell-menu-name")) {
            ul {
                @for entry in &entries {
                    li { a href={ (base) (entry.path) } aria-current=[(current == Some(entry.path)).then_some("page")] {
                        svg viewBox="0 0 20 20" aria-hidden="true" { path d=(entry.icon) {} }
                        span { (visit.say(entry.label)) }
                        @if let Some(note) = menu_note(visit, entry.path) { span.n { (note) } }
                    } }
                }
                li.phone-only { a href="/me" {
                    svg viewBox="0 0 20 20" aria-hidden="true" { path d="M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.6 17c.4-3.2 3-5.2 6.4-5.2s6 2 6.4 5.2" {} }
                    span { (visit.say("shell-account")) }
                } }
                li.phone-only { a href={ (base) "/search" } {
                    svg viewBox="0 0 20 20" aria-hidden="true" { path d="M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4" {} }
                    span { (visit.say("shell-search-word")) }
                } }
            }
            @if let Some(address) = &settings {
                p.nav-settings { a href=(address) aria-current=[in_settings.then_some("page")] {
                    svg viewBox="0 0 20 20" aria-hidden="true" { path d="M3 6h5M12 6h5M3 14h9M16 14h1M10 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM14 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" {} }
                    span { (visit.say("shell-settings")) }
                } }
            }
            a.x href="#top" { span {} span { (visit.say("shell-close-menu")) } }
            @if coalition.is_example { p.nav-foot { (visit.say("shell-example")) } }
        }
    }
}

/// The word beside a menu entry.
fn menu_note(visit: &Visit, path: &str) -> Option<String> {
    let (_, note) = visit.app.registry.menu_notes.iter().find(|(known, _)| *known == path)?;
    note(visit)
}

/// For whoever was sent here by another page (`?back=`): the way back, on lists and forms alike.
fn way_back(visit: &Visit) -> Markup {
    html! {
        @if let Some(back) = records::pages::way_back(visit) {
            p.note.calm.view-as.noprint { a href=(back) { (visit.say("shell-way-back")) } }
        }
    }
}

/// The address of a coalition's settings for those who run it, in an application that has them.
pub(crate) fn settings_of(visit: &Visit, slug: &str, runs_it: bool) -> Option<String> {
    let is_here = visit.app.registry.routes.iter().any(|route| route.path == "/{coalition}/settings");
    (is_here && runs_it).then(|| format!("/{slug}/settings"))
}

/// The address of one's own choices about mails in a coalition, in an application that has them.
pub(crate) fn mails_of(visit: &Visit, slug: &str) -> Option<String> {
    let is_here = visit.app.registry.routes.iter().any(|route| route.path == "/{coalition}/mails");
    is_here.then(|| format!("/{slug}/mails"))
}

fn viewing_as(visit: &Visit) -> Markup {
    let (Some(role), Some(coalition)) = (visit.viewing_as(), &visit.coalition) else {
        return html! {};
    };
    html! {
        form.note.view-as method="post" action={ "/" (coalition.slug) "/view-as" } {
            p { (visit.text.with("shell-viewing-as", [("role", visit.say(&format!("role-{}", role.word())).into())])) }
            input type="hidden" name="role" value="";
            button.linkb { (visit.say("shell-stop-viewing")) }
        }
    }
}

fn foot(visit: &Visit) -> Markup {
    let phone = visit.coalition.as_ref().and_then(|coalition| coalition.help_phone.as_ref());
    let example = visit.coalition.as_ref().is_some_and(|coalition| coalition.is_example);
    html! {
        footer.foot {
            @if example { p { (visit.say("shell-example")) } }
            p.mt1 {
                a href="/help" { (visit.say("shell-help")) }
                a href="/help#privacy" { (visit.say("shell-privacy")) }
                a href="/help#accessibility" { (visit.say("shell-accessibility")) }
                @if let Some(coalition) = visit.coalition.as_ref().filter(|_| !visit.sees_one_page()) {
                    a href={ "/" (coalition.slug) "/why?page=" (crate::escaped(&visit.address)) } { (visit.say("shell-why")) }
                }
                @if let Some(phone) = phone { span { (visit.text.with("shell-phone", [("phone", phone.into())])) } }
            }
        }
    }
}
