use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use kit_mail::{Delivery, State};
use kit_text::full_name;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Mistakes, Problem, Typed, messages, paging};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Wishes;
use super::own::kinds;
use super::pages::PAGE;
use super::store::Listed;
use super::{actions, model, store};
use crate::weekly_note;

/// What a program can narrow the list to.
pub const NARROWING: &[(&str, &str)] = &[
    ("state", "Only those in this state."),
    ("after", "The `next` of the page before; absent for the first page."),
];

/// Something one person was to hear.
#[derive(Serialize, JsonSchema)]
pub struct NotificationShape {
    id: Uuid,
    /// promise-reminder, weekly-note, ballot-link, …
    kind: String,
    /// waiting, written, sent, to_telephone, told, stopped, held, dropped, refused or bounced
    state: String,
    person_id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    /// In UTC: `2026-03-10T15:00:00Z`.
    made_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    ended_at: Option<String>,
    /// What the mail server said, or the key of the words that say why it did not go out.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
}

/// What one wants to hear of, and when not.
#[derive(Serialize, JsonSchema)]
pub struct WishesShape {
    /// Kind and delivery: `at_once`, `weekly` or `never`.
    deliveries: BTreeMap<String, &'static str>,
    /// No mail goes out from this hour on, 0 to 23.
    quiet_from: i64,
    /// Until this hour.
    quiet_to: i64,
    /// IANA name; absent for the coalition's.
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone: Option<String>,
    /// The hour of the weekly note, 0 to 23; absent for the coalition's.
    #[serde(skip_serializing_if = "Option::is_none")]
    note_hour: Option<i64>,
}

impl From<Wishes> for WishesShape {
    fn from(wishes: Wishes) -> Self {
        let word = |(kind, delivery): (&str, Delivery)| (kind.to_owned(), delivery.word());
        Self {
            deliveries: wishes.deliveries.into_iter().map(word).collect(),
            quiet_from: wishes.quiet.from(),
            quiet_to: wishes.quiet.to(),
            time_zone: wishes.time_zone,
            note_hour: wishes.note_hour,
        }
    }
}

/// What changes; what is left out stays.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(default, deny_unknown_fields)]
pub struct NewWishes {
    deliveries: BTreeMap<String, String>,
    quiet_from: Option<i64>,
    quiet_to: Option<i64>,
    /// IANA name; empty for the coalition's.
    time_zone: Option<String>,
    /// 0 to 23; empty for the coalition's.
    note_hour: Option<String>,
}

pub(super) async fn own(ctx: Ctx) -> Answer {
    Ok(json_answer(&WishesShape::from(actions::wishes_of(&ctx).await?)))
}

pub(super) async fn change_own(ctx: Ctx, Body(new): Body<NewWishes>) -> Answer {
    let mut typed = model::to_form(&actions::wishes_of(&ctx).await?);
    let kinds = kinds(&ctx);
    for (kind, delivery) in &new.deliveries {
        if !kinds.iter().any(|(known, _)| known == kind) {
            return Err(Problem::Mistaken(Mistakes::one("deliveries", "mails-kind-unknown")));
        }
        typed.set(kind, delivery);
    }
    let hours = [("quiet_from", new.quiet_from), ("quiet_to", new.quiet_to)];
    for (field, hour) in hours {
        if let Some(hour) = hour {
            typed.set(field, hour.to_string());
        }
    }
    for (field, word) in [("time_zone", new.time_zone), ("note_hour", new.note_hour)] {
        if let Some(word) = word {
            typed.set(field, word);
        }
    }
    let wishes = model::wishes(&kinds, &typed).map_err(Problem::Mistaken)?;
    actions::keep_wishes(&ctx, &wishes).await?;
    own(ctx).await
}

/// When the weekly note goes out.
#[derive(Serialize, JsonSchema)]
pub struct NoteTimeShape {
    /// On Mondays at this hour, 0 to 23, by the clock of the coalition.
    hour: i64,
}

/// When it is to go out.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNoteTime {
    /// 0 to 23.
    hour: i64,
}

pub(super) async fn note_time(ctx: Ctx) -> Answer {
    Ok(json_answer(&NoteTimeShape { hour: weekly_note::hour_of(&ctx.scope()).await? }))
}

pub(super) async fn set_note_time(ctx: Ctx, Body(new): Body<NewNoteTime>) -> Answer {
    if !(0..24).contains(&new.hour) {
        return Err(Problem::Mistaken(Mistakes::one("hour", "mails-note-hour-wrong")));
    }
    weekly_note::keep_hour(&ctx, new.hour).await?;
    note_time(ctx).await
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    state: String,
    after: String,
}

/// Thanks to be sent.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(default, deny_unknown_fields)]
pub struct NewThanks {
    /// Your own id makes thanking repeatable; left out, one is made.
    id: Option<Uuid>,
    /// Ids of people.
    people: Vec<Uuid>,
    words: String,
}

/// How many were thanked now, and not before.
#[derive(Serialize, JsonSchema)]
pub struct ThankedShape {
    thanked: usize,
}

fn shape(row: Listed) -> NotificationShape {
    NotificationShape {
        id: row.id,
        kind: row.kind,
        state: row.state.word().to_owned(),
        person_id: row.recipient_id,
        person: row.given_name.zip(row.family_name).map(|(given, family)| full_name(&given, &family)),
        made_at: row.made_at.timestamp().to_string(),
        ended_at: row.ended_at.map(|at| at.timestamp().to_string()),
        problem: row.problem,
    }
}

pub(super) async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let state = State::from_word(&asked.state);
    let before = asked.after.parse().unwrap_or(Uuid::max());
    let rows = store::listed(&ctx.scope(), state, before, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.id);
    let items = rows.into_iter().map(shape).collect();
    Ok(json_answer(&ListPage { items, next: next.map(|id| id.to_string()) }))
}

pub(super) async fn told(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::say_told(&ctx, id).await?;
    let row = store::one(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&shape(row)))
}

pub(super) async fn thank(ctx: Ctx, Body(new): Body<NewThanks>) -> Answer {
    let id = new.id.unwrap_or_else(|| ctx.app.ids.next(ctx.now));
    let mut typed = Typed::from_pairs([("id", id.to_string()), ("words", new.words)]);
    new.people.iter().for_each(|person| typed.push("to", person.to_string()));
    let mut thanks = model::thanks(&typed).map_err(Problem::Mistaken)?;
    let here = messages::everybody(&ctx.app, &ctx.scope()).await?;
    thanks.to.retain(|person| here.iter().any(|known| known.id == *person));
    Ok(json_answer(&ThankedShape { thanked: actions::thank(&ctx, &thanks).await? }))
}
