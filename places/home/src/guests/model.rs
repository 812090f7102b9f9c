use kit_web::form::parse_words;
use kit_web::{Access, Mistakes, Role, Route, Typed};

use crate::why::model::access_of;

const LABEL_LENGTH: usize = 80;
/// Days a link can be made for.
pub const DAYS: &[i64] = &[7, 30, 90];

/// What a coordinator decided about a guest.
#[derive(Clone, Debug, PartialEq)]
pub struct Invited {
    pub path: String,
    pub label: String,
    pub days: i64,
}

/// Reads the form. `base_url` and `slug` say which addresses are pages of this coalition.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(typed: &Typed, base_url: &str, slug: &str, routes: &[Route]) -> Result<Invited, Mistakes> {
    let mut mistakes = Mistakes::none();
    let path = page_path(typed.get("page"), base_url, slug, routes);
    if path.is_none() {
        mistakes.add("page", "guests-page-wrong");
    }
    let label = parse_words("label", typed.get("label"), LABEL_LENGTH, &mut mistakes);
    if label.is_empty() {
        mistakes.add("label", "guests-label-missing");
    }
    let days = typed.get("days").parse().ok().filter(|days| DAYS.contains(days));
    if days.is_none() {
        mistakes.add("days", "guests-days-missing");
    }
    let (path, days) = (path.unwrap_or_default(), days.unwrap_or_default());
    mistakes.or(Invited { path, label, days })
}

/// The path of a page that members of this coalition may read, from an address as copied out of a browser. Not the
/// home page: everything lies below it.
fn page_path(address: &str, base_url: &str, slug: &str, routes: &[Route]) -> Option<String> {
    let path = address.strip_prefix(base_url).unwrap_or(address);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let below = path.strip_prefix('/')?.strip_prefix(slug)?.strip_prefix('/')?;
    let is_plain = below.chars().all(|letter| letter.is_ascii_alphanumeric() || "/-_.".contains(letter));
    let access = access_of(routes, path).filter(|_| is_plain && !below.is_empty());
    let for_members = matches!(access, Some(Access::Holds(right)) if right.is_held_by(Some(Role::Member)));
    for_members.then(|| path.to_owned())
}
