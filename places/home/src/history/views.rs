//! How entries of the history read: names of fields, values in words, one entry.

use std::borrow::Cow;
use std::collections::HashMap;

use kit_store::{Change, Fault, Instant, Verb};
use kit_text::{Language, MISSING, Text, shortened};
use kit_web::Ctx;
use maud::{Markup, html};
use people::members;
use people::organizations;
use people::rights::SEE_CONTACTS;
use people::sectors::{self, Scheme};
use serde_json::Value;

use super::{actions, model};

/// Names for the ids and the sectors that stand in records.
pub struct Names {
    others: HashMap<String, String>,
    scheme: Cow<'static, Scheme>,
}

impl Names {
    /// The names these changes may need: of no people when no record in them names another.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(ctx: &Ctx, changes: &[Change]) -> Result<Self, Fault> {
        let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
        if !name_others(changes) {
            return Ok(Self { others: HashMap::new(), scheme });
        }
        let organizations = organizations::store::names(&ctx.scope()).await?;
        let organizations = organizations.into_iter().map(|(id, name)| (id.to_string(), name));
        let people = members::store::names(&ctx.scope()).await?;
        let people = people
            .into_iter()
            .map(|(id, given, family)| (id.to_string(), kit_text::full_name(&given, &family)));
        Ok(Self { others: organizations.chain(people).collect(), scheme })
    }
}

/// Whether a record among these changes holds the id of another.
fn name_others(changes: &[Change]) -> bool {
    let mut states = changes.iter().flat_map(|change| [&change.was, &change.became]).flatten();
    states.any(|state| state.contains("_id\":\""))
}

/// The first of these keys that has words without variables.
fn first_said(text: &Text, keys: &[String]) -> Option<String> {
    let said = keys.iter().filter(|key| text.has(key)).map(|key| text.say(key));
    said.into_iter().find(|words| !words.contains(MISSING))
}

/// The features whose words name the fields of a kind of record.
fn prefixes(kind: &str) -> Vec<String> {
    let feature = match kind {
        "person" => "members".to_owned(),
        "coalition" => "settings".to_owned(),
        other => format!("{}s", other.replace('_', "-")),
    };
    vec!["history-field".to_owned(), feature, kind.replace('_', "-")]
}

/// What a field is called on the screen; its own name with spaces when it is on none.
pub fn field_name(text: &Text, kind: &str, field: &str) -> String {
    let dashed = field.replace('_', "-");
    let keys: Vec<_> = prefixes(kind).iter().map(|prefix| format!("{prefix}-{dashed}")).collect();
    first_said(text, &keys).unwrap_or_else(|| field.replace('_', " "))
}

/// The name of a record as the history keeps it.
pub fn label(ctx: &Ctx, change: &Change) -> String {
    if change.subject_label.is_empty() {
        ctx.say("history-nameless")
    } else {
        change.subject_label.clone()
    }
}

/// What kind of record it is, in words.
pub fn kind_name(text: &Text, kind: &str) -> String {
    let key = format!("history-kind-{}", kind.replace('_', "-"));
    first_said(text, &[key]).unwrap_or_else(|| kind.replace('_', " "))
}

/// A value in words.
fn value_words(ctx: &Ctx, names: &Names, kind: &str, field: &str, value: &Value) -> String {
    let text = &ctx.text;
    match value {
        Value::Null if field == "account_id" => text.say("history-no"),
        value if model::is_empty(value) => text.say("history-nothing"),
        Value::Bool(yes) => text.say(if *yes { "history-yes" } else { "history-no" }),
        Value::Number(number) => match number.as_i64() {
            Some(moment) if field.ends_with("_at") => moment_words(ctx, Instant::from_microseconds(moment)),
            Some(whole) => text.number(whole),
            None => number.to_string(),
        },
        Value::String(words) => string_words(ctx, names, kind, field, words),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| value_words(ctx, names, kind, field, item)).collect();
            items.join(", ")
        }
        Value::Object(fields) => {
            let parts: Vec<_> = fields
                .iter()
                .filter(|(_, value)| !model::is_empty(value))
                .map(|(field, value)| {
                    format!(
                        "{}: {}",
                        field_name(text, kind, field),
                        value_words(ctx, names, kind, field, value)
                    )
                })
                .collect();
            parts.join("; ")
        }
        Value::Null => text.say("history-nothing"),
    }
}

fn string_words(ctx: &Ctx, names: &Names, kind: &str, field: &str, words: &str) -> String {
    let text = &ctx.text;
    if let Some(name) = names.others.get(words) {
        return name.clone();
    }
    if words.parse::<uuid::Uuid>().is_ok() {
        return text.say("history-another-record");
    }
    match field {
        "sector_scheme" if words == sectors::OWN => return text.say("settings-own-sectors"),
        "sector_scheme" => return sectors::scheme(words).name(text.language()).to_owned(),
        "sector" => return names.scheme.sector_name(words, text.language()).to_owned(),
        "language" => return Language::from_tag(words).unwrap_or_default().own_name().to_owned(),
        _ => {}
    }
    if words.len() == 10
        && let Ok(day) = words.parse::<kit_store::Day>()
    {
        return text.long_date(day);
    }
    let (dashed_field, dashed) = (field.replace('_', "-"), words.replace('_', "-"));
    let keys = [
        format!("{dashed_field}-{dashed}"),
        format!("{dashed_field}-by-{dashed}"),
        format!("{}-{dashed}", dashed_field.trim_end_matches('s')),
        format!("{}-{dashed_field}-{dashed}", kind.replace('_', "-")),
        format!("member-{dashed_field}-{dashed}"),
        format!("partnership-{dashed_field}-{dashed}"),
    ];
    let looks_stored =
        words.len() < 40 && words.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
    let said = if looks_stored { first_said(text, &keys) } else { None };
    said.unwrap_or_else(|| words.to_owned())
}

/// "Mar 10, 10:00 am", where the coalition is.
pub fn moment_words(ctx: &Ctx, moment: Instant) -> String {
    let here = moment.timestamp().to_zoned(ctx.coalition().zone());
    format!("{}, {}", ctx.text.date(here.date(), ctx.today()), ctx.text.time(here.time()))
}

fn verb_words(ctx: &Ctx, change: &Change) -> String {
    let key = match change.verb {
        Verb::Added => "history-added",
        Verb::Changed => "history-changed",
        Verb::Removed => "history-removed",
    };
    ctx.say(key)
}

/// One entry: who, what, when, for whom, field by field, and the button that takes it back.
pub fn entry(ctx: &Ctx, names: &Names, change: &Change, with_record: bool) -> Markup {
    let text = &ctx.text;
    let sees_contacts = ctx.holds(&SEE_CONTACTS);
    let fields = model::field_changes(change, sees_contacts);
    let hidden = model::hidden_count(change, sees_contacts);
    let who = if change.actor_name.is_empty() {
        text.say("history-nobody")
    } else {
        change.actor_name.clone()
    };
    let record = ctx.path(&format!("/history/{}/{}", change.subject_kind, change.subject_id));
    html! {
        li {
            div.r2 {
                p {
                    @if with_record { a.t href=(record) { (label(ctx, change)) } " " span.tag { (kind_name(text, &change.subject_kind)) } br; }
                    b { (verb_words(ctx, change)) } " " (text.with("history-by", [("name", who.into())]))
                    @if let Some(organization) = &change.for_organization { " " span.mut { (text.with("history-for", [("organization", organization.into())])) } }
                    br; span.sm.mut { (moment_words(ctx, change.at)) }
                }
                div {
                    @if change.undone_by.is_some() { span.tag { (text.say("history-undone")) } }
                    @else if actions::may_undo(ctx, change) && (change.was.is_some() || change.became.is_some()) {
                        form.noprint method="post" action=(ctx.path(&format!("/history/{}/undo", change.id))) {
                            button.btn.alt.sml { (text.say("history-undo-button")) span.vh { ": " (label(ctx, change)) ", " (moment_words(ctx, change.at)) } }
                        }
                    }
                }
            }
            @if change.was.is_none() && change.became.is_none() { p.sm.mut.mt2 { (text.say("history-contents-erased")) } }
            @if !fields.is_empty() { (field_list(ctx, names, change, &fields, with_record)) }
            @if hidden > 0 { p.sm.mut.mt2 { (text.count("history-hidden", hidden)) } }
        }
    }
}

/// Longest value of a new record in a list of many; the page of the record shows all of it.
const LONGEST_IN_LIST: usize = 300;

fn field_list(
    ctx: &Ctx,
    names: &Names,
    change: &Change,
    fields: &[model::FieldChange],
    is_one_of_many: bool,
) -> Markup {
    let kind = &change.subject_kind;
    let whole = |field: &model::FieldChange| {
        let value = if change.verb == Verb::Added { &field.after } else { &field.before };
        let words = value_words(ctx, names, kind, &field.field, value);
        if is_one_of_many { shortened(&words, LONGEST_IN_LIST) } else { words }
    };
    let list = html! {
        dl.sl.fields.mt2 { @for field in fields {
            div {
                dt { (field_name(&ctx.text, kind, &field.field)) }
                dd.pre {
                    @if change.verb == Verb::Changed {
                        del { span.vh { (ctx.say("history-before")) " " } (value_words(ctx, names, kind, &field.field, &field.before)) }
                        " → "
                        ins { span.vh { (ctx.say("history-after")) " " } (value_words(ctx, names, kind, &field.field, &field.after)) }
                    } @else {
                        (whole(field))
                    }
                }
            }
        } }
    };
    // A new record has many fields; they open on request.
    html! {
        @if change.verb == Verb::Changed { (list) }
        @else { details { summary { (ctx.text.count("history-fields", fields.len())) } (list) } }
    }
}
