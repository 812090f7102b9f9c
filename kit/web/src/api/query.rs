use axum::extract::Query;
use axum::http::Uri;

use super::Operation;
use crate::Mistakes;

/// What an address asks for that the operation does not know: a filter misspelled must not look like one that found
/// everything.
pub(crate) fn unknown_parameters(operation: &Operation, uri: &Uri) -> Mistakes {
    let mut mistakes = Mistakes::none();
    let Ok(Query(pairs)) = Query::<Vec<(String, String)>>::try_from_uri(uri) else {
        mistakes.add("query", "json-bad-query");
        return mistakes;
    };
    for (index, (name, _)) in pairs.iter().enumerate() {
        if !operation.query.iter().any(|(known, _)| known == name) {
            mistakes.add(name, "json-unknown-parameter");
        } else if pairs[..index].iter().any(|(earlier, _)| earlier == name) {
            mistakes.add(name, "json-field-twice");
        }
    }
    mistakes
}
