use axum::http::Method;
use kit_web::{Access, Route};

/// What the page at an address asks of its visitors: the address as typed, without host and query.
pub fn access_of(routes: &[Route], address: &str) -> Option<Access> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let pages = routes.iter().filter(|route| route.method == Method::GET && route.operation.is_none());
    // Where two patterns fit, the router takes the one with more fixed words, from the left.
    pages
        .filter_map(|route| Some((fit(route.path, path)?, route.access)))
        .max_by(|one, other| one.0.cmp(&other.0))
        .map(|(_, access)| access)
}

/// For each part of the address whether the pattern names it; nothing when the pattern does not fit.
fn fit(pattern: &str, path: &str) -> Option<Vec<bool>> {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    if pattern.len() != path.len() {
        return None;
    }
    let parts = pattern.iter().zip(&path);
    parts
        .map(|(wanted, given)| match wanted.starts_with('{') {
            true => (!given.is_empty()).then_some(false),
            false => (wanted == given).then_some(true),
        })
        .collect()
}
