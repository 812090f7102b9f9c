use axum::extract::Path;
use axum::http::Method;
use kit_web::api::{Body, ListPage, Operation, PAGING, json_answer};
use kit_web::{Access, Answer, Ctx, Mistakes, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::{Attendance, How};
use super::pages::{meeting_at, sheet};
use super::store;
use crate::meetings::Meeting;
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};

/// How one person took part.
#[derive(Serialize, JsonSchema)]
pub struct AttendanceShape {
    id: Uuid,
    /// Absent for visitors who are not in the coalition.
    person_id: Option<Uuid>,
    name: String,
    /// `here`, `online`, `excused`, `away` or `visitor`.
    how: &'static str,
    /// When they came, RFC 3339.
    came_at: Option<String>,
    /// When they left, if they did not come back, RFC 3339.
    left_at: Option<String>,
}

/// A mark.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMark {
    person_id: Uuid,
    /// `here`, `online`, `excused` or `away`.
    how: String,
}

/// Whether enough people are here.
#[derive(Serialize, JsonSchema)]
pub struct QuorumShape {
    voices_here: usize,
    voices: usize,
    enough: bool,
    /// From when to when there were enough people.
    changes: Vec<ChangeShape>,
}

/// A moment from which on enough people were there, or no longer.
#[derive(Serialize, JsonSchema)]
pub struct ChangeShape {
    /// RFC 3339.
    at: String,
    enough: bool,
}

fn shape(meeting: &Meeting, one: Attendance) -> AttendanceShape {
    let rfc3339 = |at| meeting.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    AttendanceShape {
        came_at: one.came_at().map(rfc3339),
        left_at: one.left_at().map(rfc3339),
        id: one.id.0,
        person_id: one.person_id.map(|id| id.0),
        name: one.name,
        how: one.how.word(),
    }
}

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_MEETINGS), Access::Holds(&RUN_MEETINGS));
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/attendance",
            see,
            Operation::gives::<ListPage<AttendanceShape>>("listAttendance", "Who is at a meeting, by name.")
                .query(PAGING),
            list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/meetings/{id}/attendance",
            run,
            Operation::gives::<AttendanceShape>("markAttendance", "Marks how somebody takes part.")
                .takes::<NewMark>(),
            mark,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/meetings/{id}/quorum",
            see,
            Operation::gives::<QuorumShape>(
                "getQuorum",
                "Whether enough people are at a meeting, and since when.",
            ),
            quorum,
        )
}

async fn list(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let rows = store::of_meeting(&ctx.scope(), meeting.id).await?;
    let items = rows.into_iter().map(|one| shape(&meeting, one)).collect();
    Ok(json_answer(&ListPage::<AttendanceShape> { items, next: None }))
}

async fn mark(ctx: Ctx, Path((_, asked)): Path<(String, String)>, Body(new): Body<NewMark>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    if How::from_word(&new.how).is_none_or(|how| how == How::Visitor) {
        return Err(Problem::Mistaken(Mistakes::one("how", "attendance-how-unknown")));
    }
    let typed = Typed::from_pairs([("person_id", new.person_id.to_string()), ("how", new.how)]);
    let marked = actions::mark(&ctx, &meeting, &typed).await?;
    Ok(json_answer(&shape(&meeting, marked)))
}

async fn quorum(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let sheet = sheet(&ctx, &meeting).await?;
    let changes = sheet.quorum.as_ref().map(|quorum| quorum.changes.0.as_slice()).unwrap_or_default();
    let change = |at| meeting.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    Ok(json_answer(&QuorumShape {
        voices_here: sheet.voices_here(),
        voices: sheet.voices.len(),
        enough: sheet.standing(&ctx, &meeting).met(),
        changes: changes.iter().map(|one| ChangeShape { at: change(one.at), enough: one.met }).collect(),
    }))
}
