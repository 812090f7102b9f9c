//! Addresses somebody typed with a slash at the end.

use axum::http::Uri;

/// The address without the slashes at its end, for one that has some; its query stays. Addresses of ours have none, but
/// people type them.
pub(crate) fn without_last_slash(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/')?.trim_end_matches('/');
    // Two slashes at the beginning, or one that stands the other way, would lead to another site.
    let is_ours = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    is_ours.then(|| format!("{path}{query}"))
}
