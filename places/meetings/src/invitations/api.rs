use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kit_web::api::{Body, ListPage, Operation, json_answer};
use kit_web::messages::{self, Recipient};
use kit_web::{Access, Answer, Ctx, Mistakes, Problem, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::message::KIND;
use super::model::{self, Comes, Invitation};
use super::moved::{Former, History};
use super::pages::meeting_at;
use super::{actions, moved, store};
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};

/// Somebody on the list of a meeting.
#[derive(Serialize, JsonSchema)]
pub struct InvitationShape {
    id: Uuid,
    person_id: Uuid,
    /// `yes`, `perhaps` or `no`; absent while they have not answered.
    comes: Option<&'static str>,
    /// RFC 3339.
    answered_at: Option<String>,
    /// When and where the meeting was to be as they answered, if it was moved since; the answer stands.
    answered_for_former: Option<FormerShape>,
    /// The SEQUENCE of the meeting they were told of last.
    told_sequence: i64,
}

/// A time and place a meeting does not have any more.
#[derive(Serialize, JsonSchema)]
pub struct FormerShape {
    /// RFC 3339.
    starts_at: String,
    /// Empty where it was open.
    place: String,
}

impl InvitationShape {
    fn new(one: Invitation, former: Option<Former>) -> Self {
        Self {
            id: one.id.0,
            person_id: one.person_id.0,
            comes: one.comes.map(Comes::word),
            answered_at: one.answered_at.map(|at| at.timestamp().to_string()),
            answered_for_former: former.map(|former| FormerShape {
                starts_at: former.appointment.starts_at.timestamp().to_string(),
                place: former.appointment.place(),
            }),
            told_sequence: one.told_sequence,
        }
    }
}

/// Whom to invite.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitations {
    /// `everybody`, `speakers`, `group` or `chosen`.
    whom: String,
    /// For `chosen`: ids of people.
    #[serde(default)]
    people: Vec<Uuid>,
    /// To all later meetings of the series too; each of these invitations goes out two weeks before its meeting.
    #[serde(default)]
    series: bool,
}

/// What somebody said.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComes {
    /// `yes`, `perhaps` or `no`.
    comes: String,
}

/// How many people were told.
#[derive(Serialize, JsonSchema)]
pub struct ToldShape {
    told: usize,
}

/// Who would get it, before anything goes out.
#[derive(Serialize, JsonSchema)]
pub struct PreviewShape {
    by_mail: Vec<Uuid>,
    in_weekly_note: Vec<Uuid>,
    to_telephone: Vec<Uuid>,
    /// Who will not hear of it.
    others: Vec<Uuid>,
}

/// What a preview is asked with.
const ASKED: &[(&str, &str)] = &[
    ("whom", "`everybody`, `speakers`, `group` or `chosen`."),
    ("to", "For `chosen`: the id of a person; may be repeated."),
];
/// How somebody is taken off.
const TAKEN_OFF: &[(&str, &str)] = &[("tell", "`yes` to tell them and their calendar.")];

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_MEETINGS), Access::Holds(&RUN_MEETINGS));
    let all = "/api/v1/coalitions/{coalition}/meetings/{id}/invitations";
    let preview = "/api/v1/coalitions/{coalition}/meetings/{id}/invitations/preview";
    let told = "/api/v1/coalitions/{coalition}/meetings/{id}/invitations/tell";
    let each = "/api/v1/coalitions/{coalition}/meetings/{id}/invitations/{invitation}";
    let one = |name, summary| Operation::gives::<InvitationShape>(name, summary);
    let listed =
        Operation::gives::<ListPage<InvitationShape>>("listInvitations", "Who is invited to a meeting.");
    let invited = Operation::gives::<ToldShape>("invite", "Invites people who are not invited yet.");
    let looked = Operation::gives::<PreviewShape>("previewInvitations", "Who would get an invitation.");
    let tell = Operation::gives::<ToldShape>("tellInvited", "Tells the invited of another time or place.");
    let answered = one("answerInvitation", "Writes down whether somebody comes.").takes::<NewComes>();
    let taken = one("takeOffInvitation", "Takes somebody off the list; answers with what it was.");
    Routes::new()
        .api(Method::GET, all, see, listed, list)
        .api(Method::POST, all, run, invited.takes::<NewInvitations>(), invite)
        .api(Method::GET, preview, run, looked.query(ASKED), look)
        .api(Method::POST, told, run, tell, tell_all)
        .api(Method::PUT, each, run, answered, answer)
        .api(Method::DELETE, each, run, taken.query(TAKEN_OFF), take_off)
}

async fn list(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let rows = store::to_meeting(&ctx.scope(), meeting.id).await?;
    let history = History::load(&ctx.scope(), &meeting, rows.iter().map(|row| row.answered_at)).await?;
    let shape = |row: Invitation| {
        let former = history.former(&meeting, row.answered_at);
        InvitationShape::new(row, former)
    };
    let items = rows.into_iter().map(shape).collect();
    Ok(json_answer(&ListPage::<InvitationShape> { items, next: None }))
}

async fn candidates(
    ctx: &Ctx,
    meeting: &crate::meetings::Meeting,
    typed: &Typed,
) -> Result<Vec<Recipient>, Problem> {
    let wanted = model::from_form(meeting, typed).map_err(Problem::Mistaken)?;
    actions::candidates(ctx, meeting, &wanted).await
}

async fn invite(
    ctx: Ctx,
    Path((_, asked)): Path<(String, String)>,
    Body(new): Body<NewInvitations>,
) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let mut typed = Typed::from_pairs([("whom", new.whom)]);
    for person in new.people {
        typed.push("to", person.to_string());
    }
    let people = candidates(&ctx, &meeting, &typed).await?;
    let people: Vec<Uuid> = people.iter().map(|person| person.id).collect();
    let told = actions::invite(&ctx, meeting.id, &people, new.series).await?;
    Ok(json_answer(&ToldShape { told }))
}

async fn look(ctx: Ctx, Path((_, asked)): Path<(String, String)>, RawQuery(query): RawQuery) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let typed = Typed::parse(query.unwrap_or_default().as_bytes());
    let people = candidates(&ctx, &meeting, &typed).await?;
    let kind = messages::message(&ctx.app, KIND).ok_or(Problem::NotFound)?;
    let preview = messages::preview(&ctx, kind, people).await?;
    let ids = |people: &[Recipient]| people.iter().map(|person| person.id).collect();
    Ok(json_answer(&PreviewShape {
        by_mail: ids(&preview.by_mail),
        in_weekly_note: ids(&preview.in_weekly_note),
        to_telephone: ids(&preview.to_telephone),
        others: preview.others.iter().map(|(person, _)| person.id).collect(),
    }))
}

async fn tell_all(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let told = actions::tell(&ctx, meeting.id).await?;
    Ok(json_answer(&ToldShape { told }))
}

async fn answer(
    ctx: Ctx,
    Path((_, asked, id)): Path<(String, String, Uuid)>,
    Body(new): Body<NewComes>,
) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let comes = Comes::from_word(&new.comes)
        .ok_or_else(|| Problem::Mistaken(Mistakes::one("comes", "invitations-comes-unknown")))?;
    let saved = actions::answer_for(&ctx, &meeting, id, comes).await?;
    Ok(json_answer(&InvitationShape::new(saved, None)))
}

async fn take_off(
    ctx: Ctx,
    Path((_, asked, id)): Path<(String, String, Uuid)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let says_so = Typed::parse(query.unwrap_or_default().as_bytes()).get("tell") == "yes";
    let was = actions::take_off(&ctx, &meeting, id, says_so).await?;
    let former = moved::former(&ctx.scope(), &meeting, &was).await?;
    Ok(json_answer(&InvitationShape::new(was, former)))
}
