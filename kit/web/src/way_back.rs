//! The way back for whoever was sent to a page by another one: `?back=/pines/guide/have`. Only our own addresses.

use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::{Typed, Visit};

/// Goes on after saving: back to where the form was opened from, or to an address.
pub fn on_to(typed: &Typed, address: &str) -> Response {
    Redirect::to(back(typed).unwrap_or(address)).into_response()
}

/// Where a visitor came from who was sent here by another page.
pub fn way_back(visit: &Visit) -> Option<String> {
    let (_, query) = visit.address.split_once('?')?;
    back(&Typed::parse(query.as_bytes())).map(str::to_owned)
}

/// Keeps in a form where its visitor came from: from its address when it is opened, then from what was sent.
pub fn keep_back(visit: &Visit, typed: &Typed) -> Markup {
    let back = back(typed).map(str::to_owned).or_else(|| way_back(visit));
    html! { @if let Some(back) = back { input type="hidden" name="back" value=(back); } }
}

/// Where somebody came from who was sent to a form by another page: `?back=/pines/guide/have`. Only our own addresses.
pub fn back(typed: &Typed) -> Option<&str> {
    Some(typed.get("back")).filter(|back| !back.is_empty() && own_address(back) == *back)
}

/// Where to go after signing in: only an address of our own, never another site.
pub(crate) fn own_address(next: &str) -> &str {
    // Browsers drop tabs and line ends from addresses, which would turn "/\t/evil" into another site.
    let is_odd = |letter: char| letter == '\\' || letter.is_control();
    let fits = next.starts_with('/') && !next.starts_with("//") && !next.contains(is_odd);
    if fits { next } else { "/" }
}
