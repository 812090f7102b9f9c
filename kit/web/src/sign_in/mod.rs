//! Signing in without passwords: a mailed one-use link, or a code printed on paper.
//!
//! A link shows a button and only the button signs in, because mail scanners open every link. What somebody typed
//! when their session had ended waits in `parked_form` and is offered again after they are back.

mod account_pages;
mod limiter;
mod pages;
mod parked;
mod passes;
mod store;

pub use limiter::Limiter;
pub use passes::{code_for, guest_cookie, link_for};

pub(crate) use crate::way_back::own_address;
pub(crate) use parked::park;

use crate::{Access, Feature, Routes, Visit};

/// Days a device stays signed in without coming by.
pub const SESSION_DAYS: i64 = 60;

pub fn feature() -> Feature {
    let routes = Routes::new()
        .get("/sign-in", Access::Public, pages::ask)
        .post("/sign-in", Access::Public, pages::send_link)
        .post("/sign-in/code", Access::Public, pages::use_code)
        .get("/sign-in/{secret}", Access::Public, pages::show_button)
        .post("/sign-in/{secret}", Access::Public, pages::use_link)
        .get("/parked/{secret}", Access::SignedIn, parked::offer)
        .get("/language/{tag}", Access::Public, pages::choose_language)
        .get("/me", Access::SignedIn, account_pages::show)
        .post("/me/sign-out", Access::SignedIn, account_pages::sign_out)
        .post("/me/sign-out-everywhere", Access::SignedIn, account_pages::sign_out_everywhere)
        .post("/me/sessions/{id}/end", Access::SignedIn, account_pages::end_session)
        .post("/me/language", Access::SignedIn, account_pages::set_language);
    Feature { routes, ..Feature::new("sign-in") }
}

/// Who asks, for counting tries.
fn asking_address(visit: &Visit) -> String {
    visit.asks_from.map_or_else(|| "here".to_owned(), |address| address.to_string())
}
