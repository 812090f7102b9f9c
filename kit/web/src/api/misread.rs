//! What is wrong with a JSON body, in our words: at which field, and what was expected there.

use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::Mistakes;

/// Reads a body as a `T`. A body is an object: serde would take a list of its values as well, which names no fields.
///
/// # Errors
/// One mistake, at the field where reading stopped.
pub fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Mistakes> {
    if body.trim_ascii_start().starts_with(b"[") {
        return Err(Mistakes::one("body", "json-expected-object"));
    }
    let mut json = serde_json::Deserializer::from_slice(body);
    let read = serde_path_to_error::deserialize(&mut json);
    let value = read.map_err(|error| mistake(&error.path().to_string(), error.inner()))?;
    json.end().map_err(|error| mistake("", &error))?;
    Ok(value)
}

fn mistake(path: &str, error: &serde_json::Error) -> Mistakes {
    let mut mistakes = Mistakes::none();
    if error.classify() != Category::Data {
        let place = vec![("line", error.line().to_string()), ("column", error.column().to_string())];
        mistakes.add_with("body", "form-bad-json", place);
        return mistakes;
    }
    let words = error.to_string();
    match complaint(&words) {
        Complaint::Unknown(name) => mistakes.add(&below(path, name), "json-unknown-field"),
        Complaint::Missing(name) => mistakes.add(&below(path, name), "json-missing-field"),
        Complaint::Twice(name) => mistakes.add(&below(path, name), "json-field-twice"),
        Complaint::Expected(kind) => mistakes.add(&at(path), kind),
    }
    mistakes
}

/// What serde, which has no types for it, says in words.
enum Complaint<'a> {
    Unknown(&'a str),
    Missing(&'a str),
    Twice(&'a str),
    /// The key of the sentence that names the kind.
    Expected(&'static str),
}

fn complaint(words: &str) -> Complaint<'_> {
    let named = |start: &str| words.strip_prefix(start)?.split('`').next();
    if let Some(name) = named("unknown field `") {
        Complaint::Unknown(name)
    } else if let Some(name) = named("missing field `") {
        Complaint::Missing(name)
    } else if let Some(name) = named("duplicate field `") {
        Complaint::Twice(name)
    } else {
        Complaint::Expected(expected(words))
    }
}

/// The field as the path says it; a missing or unknown one is not always part of the path.
fn below(path: &str, name: &str) -> String {
    if matches!(path, "" | ".") {
        name.to_owned()
    } else if path == name || path.ends_with(&format!(".{name}")) {
        path.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

fn at(path: &str) -> String {
    if matches!(path, "" | ".") { "body".to_owned() } else { path.to_owned() }
}

fn expected(words: &str) -> &'static str {
    if words.contains("UUID") {
        return "json-expected-id";
    }
    let expected = words.split_once("expected ").map_or("", |(_, after)| after);
    let kind = expected.split(" at line ").next().unwrap_or_default();
    match kind {
        "a string" | "string" | "a borrowed string" => "json-expected-text",
        "a boolean" => "json-expected-yes-or-no",
        "f32" | "f64" => "json-expected-number",
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => "json-expected-whole-number",
        "a sequence" => "json-expected-list",
        "a map" => "json-expected-object",
        _ if kind.starts_with("struct ") => "json-expected-object",
        _ => "json-expected-other",
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use uuid::Uuid;

    use super::read;

    #[derive(Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Asked {
        name: String,
        id: Option<Uuid>,
        #[serde(default)]
        count: i64,
        #[serde(default)]
        share: f64,
        #[serde(default)]
        is_open: bool,
        #[serde(default)]
        parts: Vec<Part>,
    }

    #[derive(Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Part {
        title: String,
    }

    #[test]
    fn the_field_and_the_kind_are_named() {
        for (body, field, key) in [
            (r#"{"name": 5}"#, "name", "json-expected-text"),
            (r#"{"name": null}"#, "name", "json-expected-text"),
            (r#"{"name": "a", "id": "x"}"#, "id", "json-expected-id"),
            (r#"{"name": "a", "id": 5}"#, "id", "json-expected-id"),
            (r#"{"name": "a", "count": "5"}"#, "count", "json-expected-whole-number"),
            (r#"{"name": "a", "count": 1.5}"#, "count", "json-expected-whole-number"),
            (r#"{"name": "a", "count": 1e99}"#, "count", "json-expected-whole-number"),
            (r#"{"name": "a", "share": "5"}"#, "share", "json-expected-number"),
            (r#"{"name": "a", "is_open": "yes"}"#, "is_open", "json-expected-yes-or-no"),
            (r#"{"name": "a", "parts": {}}"#, "parts", "json-expected-list"),
            (r#"{"name": "a", "parts": [5]}"#, "parts[0]", "json-expected-object"),
            (
                r#"{"name": "a", "parts": [{"title": "b"}, {"title": []}]}"#,
                "parts[1].title",
                "json-expected-text",
            ),
            (r#"{"name": "a", "parts": [{}]}"#, "parts[0].title", "json-missing-field"),
            (r#"{"name": "a", "parts": [{"title": "b", "c": 1}]}"#, "parts[0].c", "json-unknown-field"),
            (r#"{}"#, "name", "json-missing-field"),
            (r#"{"name": "a", "nick": "b"}"#, "nick", "json-unknown-field"),
            (r#"{"name": "a", "name": "b"}"#, "name", "json-field-twice"),
            ("5", "body", "json-expected-object"),
            ("null", "body", "json-expected-object"),
            (r#"["a"]"#, "body", "json-expected-object"),
            (" [[[[[[", "body", "json-expected-object"),
            ("", "body", "form-bad-json"),
            ("{", "body", "form-bad-json"),
            (r#"{"name": "a"} more"#, "body", "form-bad-json"),
            ("{\"name\": \"\u{1}\"}", "body", "form-bad-json"),
        ] {
            let Err(mistakes) = read::<Asked>(body.as_bytes()) else {
                panic!("taken: {body}");
            };
            let found: Vec<_> =
                mistakes.iter().map(|mistake| (mistake.field.as_str(), mistake.key)).collect();
            assert_eq!(found, [(field, key)], "{body}");
        }
        assert!(read::<Asked>(b"{\"name\": \"\xff\"}").is_err());
        assert!(read::<Asked>(br#"{"name": "a"}"#).is_ok());
    }
}
