//! What the places know of everybody, brought together.

use std::collections::HashMap;

use goals::{activities, promises};
use kit_store::jiff::{SignedDuration, Span};
use kit_web::{Ctx, Problem};
use meetings::attendance;
use meetings::meetings::Meeting;
use meetings::meetings::model::StepFree;
use meetings::meetings::store::one_before;
use people::contact::AccessNeed;
use people::members::PersonId;
use people::organizations::OrganizationId;
use people::thanks::store::{Kept, everybody};

use super::model::{Answer, GRACE_MINUTES, LAST_MEETINGS, Member, Offered};

/// Somebody with what the records say of the six reasons.
pub struct Standing {
    pub person: Kept,
    pub answers: [Answer; 6],
}

/// Everybody who takes part, by name. In five statements.
///
/// # Errors
/// When the database does not answer.
pub async fn standings(ctx: &Ctx) -> Result<Vec<Standing>, Problem> {
    let scope = ctx.scope();
    let since = ctx.today().saturating_sub(Span::new().years(1));
    let people = everybody(&scope, since, ctx.today()).await?;
    let promised = promises::store::people::by_person(&scope, since).await?;
    let promised: HashMap<PersonId, (i64, i64)> =
        promised.into_iter().map(|(person, open, kept)| (person, (open, kept))).collect();
    let mut by_person: HashMap<PersonId, i64> = HashMap::new();
    let mut by_organization: HashMap<OrganizationId, i64> = HashMap::new();
    for (person, organization, times) in activities::store::people::by_doer(&scope, since).await? {
        if let Some(person) = person {
            *by_person.entry(person).or_default() += times;
        }
        if let Some(organization) = organization {
            *by_organization.entry(organization).or_default() += times;
        }
    }
    let mut came: HashMap<PersonId, i64> = HashMap::new();
    for marked in attendance::store::lately(&scope, LAST_MEETINGS)
        .await?
        .into_iter()
        .filter(|one| one.was_there)
    {
        if let Some(person) = marked.person {
            *came.entry(person).or_default() += 1;
        }
    }
    let last = one_before(&scope, None, ctx.now).await?.map(|meeting| offered(&meeting));
    let standing = |person: Kept| {
        let (open_promises, kept_promises) = promised.get(&person.id).copied().unwrap_or_default();
        let of_organization = person.organization_id.and_then(|id| by_organization.get(&id)).copied();
        let member = Member {
            was_thanked: person.was_thanked,
            needs: person.access_needs.iter().filter_map(AccessNeed::from_word).collect(),
            has_part: person.has_part,
            open_promises,
            kept_promises,
            groups: person.groups,
            came: came.get(&person.id).copied().unwrap_or_default(),
            minutes: person.minutes,
            gains_known: person.gains_known,
            done: by_person.get(&person.id).copied().unwrap_or_default()
                + of_organization.unwrap_or_default(),
        };
        Standing { answers: member.answers(last), person }
    };
    Ok(people.into_iter().map(standing).collect())
}

fn offered(meeting: &Meeting) -> Offered {
    let planned = SignedDuration::from_mins(meeting.minutes + GRACE_MINUTES);
    let lasted = meeting.ended_at.map(|end| end.timestamp().duration_since(meeting.starts_at.timestamp()));
    Offered {
        step_free: meeting.step_free == Some(StepFree::Yes),
        interpreter: !meeting.interpreter.is_empty(),
        child_care: !meeting.child_care.is_empty(),
        transit: !meeting.transit.is_empty(),
        online: !meeting.remote_link.is_empty() || !meeting.dial_in.is_empty(),
        kept_to_time: lasted.is_none_or(|lasted| lasted <= planned),
    }
}
