use kit_store::{Change, Verb};
use serde_json::{Map, Value};

/// Never shown from the past, not even to a coordinator: the tie is told in confidence, the rest means nothing to
/// people.
const NEVER: &[&str] = &["tie", "tie_told", "id", "version", "sort_key"];

/// Only for those who may see how to reach people.
const WITH_CONTACTS: &[&str] = &[
    "phone",
    "telephone",
    "email",
    "address",
    "city",
    "state",
    "postcode",
    "contact",
    "notes",
    "try_this",
    "gains",
    "access_needs",
    "keeps_away",
    "would_help",
    "age",
    "age_stated",
    "age_stated_on",
    "evidence",
];

/// What happened to one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    pub field: String,
    pub before: Value,
    pub after: Value,
}

/// Whether a field may be shown to this visitor.
pub fn is_shown(field: &str, sees_contacts: bool) -> bool {
    !NEVER.contains(&field) && (sees_contacts || !WITH_CONTACTS.contains(&field))
}

/// The fields a change touched and this visitor may see, in the order of the record. Empty values on both sides are
/// left out.
pub fn field_changes(change: &Change, sees_contacts: bool) -> Vec<FieldChange> {
    let was = object(change.was.as_deref());
    let became = object(change.became.as_deref());
    let fields = became.keys().chain(was.keys().filter(|field| !became.contains_key(*field)));
    let visible = fields.filter(|field| is_shown(field, sees_contacts));
    visible
        .map(|field| FieldChange {
            field: field.clone(),
            before: value_of(field, &was, sees_contacts),
            after: value_of(field, &became, sees_contacts),
        })
        .filter(|change| {
            change.before != change.after && !(is_empty(&change.before) && is_empty(&change.after))
        })
        .collect()
}

/// How many fields a change touched that this visitor may not see.
pub fn hidden_count(change: &Change, sees_contacts: bool) -> usize {
    let was = object(change.was.as_deref());
    let became = object(change.became.as_deref());
    let touched =
        |field: &&String| was.get(*field) != became.get(*field) && WITH_CONTACTS.contains(&field.as_str());
    if sees_contacts || change.verb != Verb::Changed {
        0
    } else {
        became.keys().filter(touched).count()
    }
}

pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn value_of(field: &str, record: &Map<String, Value>, sees_contacts: bool) -> Value {
    match record.get(field) {
        // Which account it is says nothing to people; that there is one does.
        Some(Value::String(_)) if field == "account_id" => Value::Bool(true),
        value => told(value, sees_contacts),
    }
}

fn object(text: Option<&str>) -> Map<String, Value> {
    text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

/// A value without the private fields of what lies inside it.
fn told(value: Option<&Value>, sees_contacts: bool) -> Value {
    match value {
        None => Value::Null,
        Some(Value::Object(fields)) => fields
            .iter()
            .filter(|(field, _)| is_shown(field, sees_contacts))
            .map(|(field, value)| (field.clone(), told(Some(value), sees_contacts)))
            .collect(),
        Some(Value::Array(items)) => items.iter().map(|item| told(Some(item), sees_contacts)).collect(),
        // Some records keep a whole form as text; what looks like JSON is treated like JSON.
        Some(Value::String(words)) if words.trim_start().starts_with(['{', '[']) => {
            match serde_json::from_str::<Value>(words) {
                Ok(inside) => told(Some(&inside), sees_contacts),
                Err(_) => Value::String(words.clone()),
            }
        }
        Some(other) => other.clone(),
    }
}
