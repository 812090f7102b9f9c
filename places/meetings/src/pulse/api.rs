use axum::extract::{Path, Query};
use axum::http::Method;
use kit_web::api::{Body, ListPage, Operation, PAGING, json_answer};
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::{self, Asking};
use super::model::{self, PulseHabit, Question, Spread, Spreads, Standing};
use super::over_time::trend;
use super::store;
use super::wanted::Wanted;
use crate::meetings::store::AfterMoment;
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};

/// Meetings on one page of a list.
const PAGE: i64 = 50;

/// How one question was answered, as far as it shows.
#[derive(Serialize, JsonSchema)]
pub struct QuestionShape {
    /// `worth`, `heard`, `jobs`, `voices` or `moving`.
    question: &'static str,
    /// How often each answer was given, from `not_at_all` to `fully`.
    counts: [i64; 5],
    /// "Mostly" and "fully" as a whole percent; absent while too few answers are there.
    good_percent: Option<i64>,
}

/// The questions after one meeting. Answers show in steps of five.
#[derive(Serialize, JsonSchema)]
pub struct PulseShape {
    meeting_id: Uuid,
    /// `later`, `open`, `closed` or `off`.
    standing: &'static str,
    /// The last day, `2026-03-26`.
    closes_on: String,
    /// Sheets that came.
    sheets: i64,
    /// Those of them that show.
    counted: i64,
    questions: Vec<QuestionShape>,
    /// In an order drawn by lot.
    lines: Vec<String>,
}

/// One meeting of the trend.
#[derive(Serialize, JsonSchema)]
pub struct TrendShape {
    meeting_id: Uuid,
    title: String,
    questions: Vec<QuestionShape>,
}

/// Whether the questions are asked after one meeting, and until when.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPulse {
    asked: bool,
    /// `2026-03-26`; left out, as many days as is usual.
    #[serde(default)]
    closes_on: String,
}

/// One's own answers. Each is `not_at_all`, `a_little`, `partly`, `mostly` or `fully`; any may be left out.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSheet {
    /// For keys of programs, at least 20 letters drawn by lot: sent twice, the sheet counts once. Whoever is signed in
    /// answers once whatever stands here.
    sheet: String,
    #[serde(default)]
    worth: String,
    #[serde(default)]
    heard: String,
    #[serde(default)]
    jobs: String,
    #[serde(default)]
    voices: String,
    #[serde(default)]
    moving: String,
    #[serde(default)]
    line: String,
}

/// Whether a sheet was new: false where this person, or a sheet with this word, was counted before.
#[derive(Serialize, JsonSchema)]
pub struct TakenShape {
    /// False when it was sent before.
    is_new: bool,
}

/// What is usual after meetings.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HabitShape {
    asked: bool,
    /// Days the questions are open, 1 to 60.
    days: i64,
}

fn questions(spreads: &Spreads) -> Vec<QuestionShape> {
    let shape = |question: &Question| {
        let spread: &Spread = spreads.of(*question);
        QuestionShape {
            question: question.word(),
            counts: spread.0,
            good_percent: spread.percent(),
        }
    };
    Question::ALL.iter().map(shape).collect()
}

async fn shape(ctx: &Ctx, asking: &Asking) -> Answer {
    let results = actions::results(&ctx.scope(), asking.pulse.id).await?;
    Ok(json_answer(&PulseShape {
        meeting_id: asking.meeting.id.0,
        standing: match asking.standing {
            Standing::Later => "later",
            Standing::Open(_) => "open",
            Standing::Closed => "closed",
            Standing::Off => "off",
        },
        closes_on: asking.pulse.last_day(&asking.meeting, &asking.habit).to_string(),
        sheets: results.sheets,
        counted: results.counted,
        questions: questions(&results.spreads),
        lines: results.lines,
    }))
}

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_MEETINGS), Access::Holds(&RUN_MEETINGS));
    let one = |name, summary| Operation::gives::<PulseShape>(name, summary);
    let habit = |name, summary| Operation::gives::<HabitShape>(name, summary);
    let all = Operation::gives::<ListPage<TrendShape>>(
        "listPulses",
        "Meetings with answers that show, the latest first.",
    );
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/pulses", see, all.query(PAGING), list)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/pulse",
            see,
            one("getPulse", "How the questions after a meeting were answered, as far as it shows."),
            show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/meetings/{id}/pulse",
            run,
            one("setPulse", "Says whether the questions are asked after a meeting, and until when.")
                .takes::<NewPulse>(),
            set,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings/{id}/pulse/sheets",
            Access::Holds(&SPEAK),
            Operation::gives::<TakenShape>(
                "answerPulse",
                "Your own answers; nobody can tell they are yours.",
            )
            .takes::<NewSheet>(),
            answer,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/pulse-habit",
            see,
            habit("getPulseHabit", "What is usual after meetings."),
            show_habit,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/pulse-habit",
            run,
            habit("setPulseHabit", "Says what is usual after meetings.").takes::<HabitShape>(),
            set_habit,
        )
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    after: String,
}

async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let before = ctx.page_start(&asked.after, AfterMoment::end())?;
    let (rows, next) = trend(&ctx, &Wanted::default(), before, PAGE).await?;
    let items = rows.into_iter().map(|(meeting, spreads)| TrendShape {
        meeting_id: meeting.id.0,
        title: meeting.title,
        questions: questions(&spreads),
    });
    Ok(json_answer(&ListPage::<TrendShape> {
        items: items.collect(),
        next: next.map(|next| next.to_string()),
    }))
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Answer {
    let asking = actions::asking_at(&ctx, &id).await?;
    shape(&ctx, &asking).await
}

async fn set(ctx: Ctx, Path((_, id)): Path<(String, String)>, Body(new): Body<NewPulse>) -> Answer {
    let asking = actions::asking_at(&ctx, &id).await?;
    let asked = if new.asked { "yes" } else { "no" };
    let typed = Typed::from_pairs([("asked", asked.to_owned()), ("closes_on", new.closes_on)]);
    actions::set(&ctx, &asking, &typed).await?;
    let asking = actions::asking_at(&ctx, &id).await?;
    shape(&ctx, &asking).await
}

async fn answer(ctx: Ctx, Path((_, id)): Path<(String, String)>, Body(new): Body<NewSheet>) -> Answer {
    let asking = actions::asking_at(&ctx, &id).await?;
    let typed = Typed::from_pairs([
        ("worth", new.worth),
        ("heard", new.heard),
        ("jobs", new.jobs),
        ("voices", new.voices),
        ("moving", new.moving),
        ("line", new.line),
    ]);
    let sheet = model::sheet_from_form(&typed).map_err(Problem::Mistaken)?;
    let way = super::pages::own_way(&ctx, &new.sheet).await?;
    let is_new = actions::drop_in(&ctx, &asking, way, sheet).await?;
    Ok(json_answer(&TakenShape { is_new }))
}

fn habit_shape(habit: &PulseHabit) -> HabitShape {
    HabitShape { asked: habit.asked, days: habit.days }
}

async fn show_habit(ctx: Ctx) -> Answer {
    Ok(json_answer(&habit_shape(&store::habit(&ctx.scope()).await?)))
}

async fn set_habit(ctx: Ctx, Body(new): Body<HabitShape>) -> Answer {
    let asked = if new.asked { "yes" } else { "no" };
    let typed = Typed::from_pairs([("asked", asked.to_owned()), ("days", new.days.to_string())]);
    Ok(json_answer(&habit_shape(&actions::set_habit(&ctx, &typed).await?)))
}
