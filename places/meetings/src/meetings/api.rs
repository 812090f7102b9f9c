use axum::extract::{Path, Query};
use axum::http::Method;
use kit_store::{Instant, Record};
use kit_web::api::{Body, ListPage, Operation, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Mistakes, Problem, Routes, Typed, paging};
use people::members::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::{self, Act};
use super::model::{self, Meeting};
use super::store::{self, AfterMoment, Listed};
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};

/// Meetings on one page of a list.
const PAGE: i64 = 50;

/// A meeting as lists show it.
#[derive(Serialize, JsonSchema)]
pub struct ListedShape {
    id: Uuid,
    /// The last part of its web address: `2026-03-19`.
    address: String,
    title: String,
    /// RFC 3339 with the offset of its time zone: `2026-03-19T17:30:00-05:00`.
    starts_at: String,
    minutes: i64,
    /// IANA name of its time zone.
    time_zone: String,
    /// `planned`, `running`, `over` or `called_off`.
    state: &'static str,
    place: String,
    series_id: Option<Uuid>,
}

/// A meeting as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct MeetingShape {
    id: Uuid,
    /// The last part of its web address: `2026-03-19`.
    address: String,
    title: String,
    group_id: Option<Uuid>,
    /// RFC 3339 with the offset of its time zone: `2026-03-19T17:30:00-05:00`.
    starts_at: String,
    minutes: i64,
    /// IANA name of its time zone.
    time_zone: String,
    /// `planned`, `running`, `over` or `called_off`.
    state: &'static str,
    /// RFC 3339.
    began_at: Option<String>,
    /// RFC 3339.
    ended_at: Option<String>,
    chair_id: Option<Uuid>,
    notes_by_id: Option<Uuid>,
    place: String,
    street: String,
    /// `yes`, `partly` or `no`; absent while nobody knows.
    step_free: Option<&'static str>,
    transit: String,
    hours: String,
    child_care: String,
    food: String,
    interpreter: String,
    remote_link: String,
    dial_in: String,
    about: String,
    series_id: Option<Uuid>,
    /// Counts what calendars had to learn anew.
    sequence: i64,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A meeting to call, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewMeeting {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    title: String,
    /// `2026-03-19`
    day: String,
    /// `17:30`, on the clock of its time zone.
    time: String,
    minutes: i64,
    /// IANA name; left out, the zone of the coalition.
    time_zone: String,
    group_id: Option<Uuid>,
    chair_id: Option<Uuid>,
    notes_by_id: Option<Uuid>,
    place: String,
    street: String,
    /// `yes`, `partly` or `no`.
    step_free: String,
    transit: String,
    hours: String,
    child_care: String,
    food: String,
    interpreter: String,
    remote_link: String,
    dial_in: String,
    about: String,
    /// For a new meeting that comes again: `weeks`, `nth_weekday` or `last_weekday`.
    rhythm: String,
    /// Every so many weeks or months.
    every: Option<i64>,
    /// The last day of the series: `2026-12-31`.
    until: String,
    /// For a change in a series: `coming` changes this meeting and all later ones.
    which: String,
}

/// What a program does to a meeting.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewState {
    /// `running`, `over`, `called_off` or `planned`.
    state: String,
}

fn rfc3339(meeting: &Meeting, at: Instant) -> String {
    meeting.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

impl From<Listed> for ListedShape {
    fn from(listed: Listed) -> Self {
        let zoned = Meeting::at(listed.id, listed.starts_at, &listed.time_zone);
        Self {
            starts_at: rfc3339(&zoned, listed.starts_at),
            id: listed.id.0,
            address: listed.address,
            title: listed.title,
            minutes: listed.minutes,
            time_zone: listed.time_zone,
            state: listed.state.word(),
            place: listed.place,
            series_id: listed.series_id.map(|id| id.0),
        }
    }
}

impl From<Meeting> for MeetingShape {
    fn from(meeting: Meeting) -> Self {
        let person = |id: Option<PersonId>| id.map(|id| id.0);
        Self {
            starts_at: rfc3339(&meeting, meeting.starts_at),
            began_at: meeting.began_at.map(|at| rfc3339(&meeting, at)),
            ended_at: meeting.ended_at.map(|at| rfc3339(&meeting, at)),
            id: meeting.id.0,
            address: meeting.address,
            title: meeting.title,
            group_id: meeting.group_id,
            minutes: meeting.minutes,
            time_zone: meeting.time_zone,
            state: meeting.state.word(),
            chair_id: person(meeting.chair_id),
            notes_by_id: person(meeting.notes_by_id),
            place: meeting.place,
            street: meeting.street,
            step_free: meeting.step_free.map(|word| word.word()),
            transit: meeting.transit,
            hours: meeting.hours,
            child_care: meeting.child_care,
            food: meeting.food,
            interpreter: meeting.interpreter,
            remote_link: meeting.remote_link,
            dial_in: meeting.dial_in,
            about: meeting.about,
            series_id: meeting.series_id.map(|id| id.0),
            sequence: meeting.sequence,
            version: meeting.version,
        }
    }
}

impl From<NewMeeting> for Typed {
    fn from(new: NewMeeting) -> Self {
        fn written<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("title", new.title),
            ("day", new.day),
            ("time", new.time),
            ("minutes", new.minutes.to_string()),
            ("time_zone", new.time_zone),
            ("group_id", written(new.group_id)),
            ("chair_id", written(new.chair_id)),
            ("notes_by_id", written(new.notes_by_id)),
            ("place", new.place),
            ("street", new.street),
            ("step_free", new.step_free),
            ("transit", new.transit),
            ("hours", new.hours),
            ("child_care", new.child_care),
            ("food", new.food),
            ("interpreter", new.interpreter),
            ("remote_link", new.remote_link),
            ("dial_in", new.dial_in),
            ("about", new.about),
            ("rhythm", new.rhythm),
            ("every", written(new.every)),
            ("until", new.until),
            ("which", new.which),
        ])
    }
}

/// What a program can narrow the list to.
const LIST_PARAMETERS: &[(&str, &str)] = &[
    (
        "part",
        "`past`: those that are over, the latest first; otherwise those to come, the next first.",
    ),
    ("group", "Only meetings of this group, by its id."),
    ("after", "The `next` of the page before; absent for the first page."),
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    part: String,
    group: Option<Uuid>,
    after: String,
}

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_MEETINGS), Access::Holds(&RUN_MEETINGS));
    let one = |name, summary| Operation::gives::<MeetingShape>(name, summary);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings",
            see,
            Operation::gives::<ListPage<ListedShape>>("listMeetings", "The meetings of a coalition.")
                .query(LIST_PARAMETERS),
            list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings",
            run,
            one("addMeeting", "Calls a meeting, or all meetings of a series; answers with the first one.")
                .takes::<NewMeeting>(),
            add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}",
            see,
            one("getMeeting", "One meeting, by its id or its address."),
            show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/meetings/{id}",
            run,
            one("changeMeeting", "Replaces what a meeting says.").takes::<NewMeeting>(),
            change,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/meetings/{id}/state",
            run,
            one("setMeetingState", "Begins a meeting, ends it, calls it off or puts it back on.")
                .takes::<NewState>(),
            set_state,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/meetings/{id}",
            run,
            one("removeMeeting", "Takes a meeting out; answers with what it was."),
            remove,
        )
}

async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let (scope, since) = (ctx.scope(), super::coming_since(&ctx));
    let rows = if asked.part == "past" {
        let before = ctx.page_start(&asked.after, AfterMoment::end())?;
        store::past(&scope, since, asked.group, Some(before), PAGE + 1).await?
    } else {
        let after = ctx.page_start(&asked.after, AfterMoment::start())?;
        store::coming(&scope, since, asked.group, Some(after), PAGE + 1).await?
    };
    let (rows, next) = paging::cut(rows, PAGE, |row| row.after().to_string());
    let items = rows.into_iter().map(ListedShape::from).collect();
    Ok(json_answer(&ListPage::<ListedShape> { items, next }))
}

async fn show(ctx: Ctx, Path((_, address)): Path<(String, String)>) -> Answer {
    let meeting = store::at_address(&ctx.scope(), &address).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&MeetingShape::from(meeting)))
}

async fn add(ctx: Ctx, Body(new): Body<NewMeeting>) -> Answer {
    let meeting = actions::add(&ctx, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&MeetingShape::from(meeting)))
}

async fn change(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewMeeting>) -> Answer {
    let meeting = actions::change(&ctx, id, &new.into()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&MeetingShape::from(meeting)))
}

async fn set_state(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewState>) -> Answer {
    let act = match model::State::from_word(&new.state) {
        Some(model::State::Running) => Act::Begin,
        Some(model::State::Over) => Act::End,
        Some(model::State::CalledOff) => Act::CallOff,
        Some(model::State::Planned) => Act::PutBackOn,
        None => return Err(Problem::Mistaken(Mistakes::one("state", "meetings-state-unknown"))),
    };
    let meeting = actions::act(&ctx, id, act).await?;
    Ok(json_answer(&MeetingShape::from(meeting)))
}

async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Meeting::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let meeting = actions::remove(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&MeetingShape::from(meeting)))
}
