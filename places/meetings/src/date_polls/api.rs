use axum::extract::{Path, Query};
use axum::http::Method;
use kit_store::{Instant, Record};
use kit_web::api::{Body, ListPage, Operation, PAGING, json_answer};
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed, paging};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::{DatePoll, PollAnswer, field_of, tally};
use super::store;
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};

/// Polls on one page of a list.
const PAGE: i64 = 50;

/// How one moment suits.
#[derive(Serialize, JsonSchema)]
pub struct OptionShape {
    /// RFC 3339 with the offset of the poll's zone.
    at: String,
    yes: usize,
    if_need_be: usize,
    no: usize,
}

/// A date poll as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct DatePollShape {
    id: Uuid,
    title: String,
    minutes: i64,
    time_zone: String,
    /// `open` or `chosen`.
    state: &'static str,
    options: Vec<OptionShape>,
    /// The meeting that came of it.
    meeting_id: Option<Uuid>,
}

/// A poll to ask.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDatePoll {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    title: String,
    minutes: i64,
    /// IANA name; left out, the zone of the coalition.
    #[serde(default)]
    time_zone: String,
    /// `2026-03-19 17:30`, on the clock of the zone.
    options: Vec<String>,
}

/// One's own answer for one moment.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FitsShape {
    /// RFC 3339, as in the poll.
    at: String,
    /// `yes`, `if_need_be` or `no`.
    fits: String,
}

/// One's own answer.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    answers: Vec<FitsShape>,
}

fn shape(poll: DatePoll, answers: &[PollAnswer]) -> DatePollShape {
    let option = |tally: &super::model::Tally| OptionShape {
        at: poll.local(tally.at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        yes: tally.yes,
        if_need_be: tally.if_need_be,
        no: tally.no,
    };
    DatePollShape {
        options: tally(&poll.options, answers).iter().map(option).collect(),
        id: poll.id.0,
        title: poll.title,
        minutes: poll.minutes,
        time_zone: poll.time_zone,
        state: poll.state.word(),
        meeting_id: poll.meeting_id.map(|id| id.0),
    }
}

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let one = |name, summary| Operation::gives::<DatePollShape>(name, summary);
    let all = Operation::gives::<ListPage<DatePollShape>>(
        "listDatePolls",
        "Date polls, the newest first, without answers.",
    );
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/date-polls", see, all.query(PAGING), list)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/date-polls",
            Access::Holds(&RUN_MEETINGS),
            one("addDatePoll", "Asks which day suits.").takes::<NewDatePoll>(),
            add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/date-polls/{id}",
            see,
            one("getDatePoll", "One poll with how each moment suits."),
            show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/date-polls/{id}/answer",
            Access::Holds(&SPEAK),
            one("answerDatePoll", "Your own answer, in place of an earlier one.").takes::<NewAnswer>(),
            answer,
        )
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    after: String,
}

async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let before = ctx.page_start(&asked.after, Uuid::max())?;
    let polls = store::polls(&ctx.scope(), before, PAGE + 1).await?;
    let (polls, next) = paging::cut(polls, PAGE, |poll| poll.id.to_string());
    let items = polls.into_iter().map(|poll| shape(poll, &[])).collect();
    Ok(json_answer(&ListPage::<DatePollShape> { items, next }))
}

async fn stored(ctx: &Ctx, id: Uuid) -> Answer {
    let poll = DatePoll::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let answers = store::answers(&ctx.scope(), poll.id).await?;
    Ok(json_answer(&shape(poll, &answers)))
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    stored(&ctx, id).await
}

async fn add(ctx: Ctx, Body(new): Body<NewDatePoll>) -> Answer {
    let typed = Typed::from_pairs([
        ("id", new.id.map(|id| id.to_string()).unwrap_or_default()),
        ("title", new.title),
        ("minutes", new.minutes.to_string()),
        ("time_zone", new.time_zone),
        ("options", new.options.join("\n")),
    ]);
    let poll = actions::add(&ctx, &typed).await?;
    Ok(json_answer(&shape(poll, &[])))
}

async fn answer(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewAnswer>) -> Answer {
    let poll = DatePoll::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let mut typed = Typed::default();
    for FitsShape { at, fits } in new.answers {
        let at: Option<kit_store::jiff::Timestamp> = at.parse().ok();
        if let Some(at) = at {
            typed.set(&field_of(Instant::from_microseconds(at.as_microsecond())), fits);
        }
    }
    actions::answer(&ctx, &poll, &typed).await?;
    stored(&ctx, id).await
}
