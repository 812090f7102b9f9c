use std::collections::HashSet;

use kit_mail::{Notice, State, ledger, notify, withdraw};
use kit_store::{Allowed, Fault, Instant, Record, Tx, added, changed, removed};
use kit_web::messages::{self, Recipient};
use kit_web::{Ctx, Mistakes, Problem, secret};
use people::groups::belonging;
use people::groups::bodies::GroupId;
use people::members::{self, PersonId};
use uuid::Uuid;

use super::message::{About, KIND};
use super::model::{Comes, Invitation, InvitationId, Tells, Wanted, Whom, tells};
use super::{moved, store};
use crate::meetings::{self, Meeting, MeetingId};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::voices::{self, Voice};

/// Who of those wanted is not on the list yet.
///
/// # Errors
/// When the database does not answer.
pub async fn candidates(ctx: &Ctx, meeting: &Meeting, wanted: &Wanted) -> Result<Vec<Recipient>, Problem> {
    let scope = ctx.scope();
    let invited = store::to_meeting(&scope, meeting.id).await?;
    let invited: HashSet<Uuid> = invited.iter().map(|invitation| invitation.person_id.0).collect();
    let named = match wanted.whom {
        Whom::Everybody => None,
        Whom::Speakers => Some(speakers(&voices::voices(&scope).await?)),
        Whom::Group => Some(in_group(ctx, meeting).await?),
        Whom::Chosen => Some(wanted.people.iter().copied().collect()),
    };
    let mut people = messages::everybody(&ctx.app, &scope).await?;
    people.retain(|person| {
        !invited.contains(&person.id) && named.as_ref().is_none_or(|named| named.contains(&person.id))
    });
    Ok(people)
}

fn speakers(voices: &[Voice]) -> HashSet<Uuid> {
    let both = voices.iter().flat_map(|voice| [&voice.representative, &voice.alternate]);
    both.flatten().map(|speaker| speaker.id.0).collect()
}

/// The members of the group that meets.
async fn in_group(ctx: &Ctx, meeting: &Meeting) -> Result<HashSet<Uuid>, Problem> {
    let Some(group) = meeting.group_id else {
        return Ok(HashSet::new());
    };
    let members = belonging::store::of_group(&ctx.scope(), GroupId(group)).await?;
    let today = ctx.today();
    let here = members.into_iter().filter(|member| member.belongs_on(today));
    Ok(here.map(|member| member.person_id.0).collect())
}

/// Days before a later meeting of a series at which its invitation goes out: nobody wants all of them in one mail.
const SERIES_DAYS: i64 = 14;

/// Invites people who are not invited yet; tells how many. `with_series` invites them to all later meetings of the series
/// too, each invitation going out two weeks before its meeting.
///
/// # Errors
/// When the meeting has begun or does not take place.
pub async fn invite(
    ctx: &Ctx,
    meeting: MeetingId,
    people: &[Uuid],
    with_series: bool,
) -> Result<usize, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let allowed = allowed.in_batch(allowed.new_id());
    let tx = ctx.scope().begin().await?;
    let meeting = Meeting::find(&tx, meeting.0).await?.ok_or(Problem::NotFound)?;
    if tells(&meeting, ctx.now) != Some(Tells::Comes) {
        return Err(Problem::Mistaken(Mistakes::one("whom", "invitations-too-late")));
    }
    let new = invite_to(&tx, &allowed, &meeting, people, ctx.now).await?;
    if let Some(series) = meeting.series_id.filter(|_| with_series) {
        for later in meetings::store::coming_of_series(&tx, series, meeting.starts_at).await? {
            if later.id != meeting.id {
                let send_at = ctx.now.max(later.starts_at.plus_days(-SERIES_DAYS));
                invite_to(&tx, &allowed, &later, people, send_at).await?;
            }
        }
    }
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "invitations");
    Ok(new)
}

/// Puts those on the list of one meeting who are not on it yet.
async fn invite_to(
    tx: &Tx,
    allowed: &Allowed,
    meeting: &Meeting,
    people: &[Uuid],
    send_at: Instant,
) -> Result<usize, Fault> {
    let on_list = store::to_meeting(tx, meeting.id).await?;
    let mut known: HashSet<Uuid> = on_list.iter().map(|invitation| invitation.person_id.0).collect();
    let mut new = 0;
    for person in people {
        if known.insert(*person) {
            let invitation = invited(allowed, meeting, PersonId(*person));
            added(tx, allowed, &invitation).await?;
            tell_one(tx, allowed, meeting, &invitation, send_at).await?;
            new += 1;
        }
    }
    Ok(new)
}

/// An invitation to a meeting as it is now.
pub fn invited(allowed: &Allowed, meeting: &Meeting, person: PersonId) -> Invitation {
    Invitation {
        id: InvitationId(allowed.new_id()),
        meeting_id: meeting.id,
        person_id: person,
        told_sequence: meeting.sequence,
        notification_id: allowed.new_id(),
        comes: None,
        answered_at: None,
        version: 1,
    }
}

/// Puts into the ledger what an invitation says from `send_at` on, with a link of its own.
///
/// # Errors
/// When the database does not answer.
pub async fn tell_one(
    tx: &Tx,
    allowed: &Allowed,
    meeting: &Meeting,
    invitation: &Invitation,
    send_at: Instant,
) -> Result<(), Fault> {
    let secret = secret::for_link();
    store::keep_link(tx, allowed.new_id(), invitation.id, &secret::hash(&secret)).await?;
    let about = About::Meeting { meeting: meeting.id, invitation: invitation.id, secret };
    let event = invitation.event(invitation.told_sequence);
    let id = invitation.notification_id;
    put_notice(tx, allowed, (id, event, "invited"), invitation.person_id, (&about, send_at)).await
}

/// Puts a message into the ledger: its id, the event and the reason.
pub(super) async fn put_notice(
    tx: &Tx,
    allowed: &Allowed,
    (id, event, reason): (Uuid, String, &'static str),
    recipient: PersonId,
    (about, send_at): (&About, Instant),
) -> Result<(), Fault> {
    let notice = Notice {
        id,
        kind: KIND,
        event,
        recipient: recipient.0,
        reason,
        payload: serde_json::to_string(about)?,
        send_at,
        now: allowed.at,
    };
    notify(tx, &notice).await.map(drop)
}

/// Those on the list whose calendars are behind the meeting.
///
/// # Errors
/// When the database does not answer.
pub async fn behind(ctx: &Ctx, meeting: &Meeting) -> Result<Vec<Recipient>, Problem> {
    let invited = store::to_meeting(&ctx.scope(), meeting.id).await?;
    let behind = invited.iter().filter(|invitation| invitation.is_behind(meeting));
    let behind: HashSet<Uuid> = behind.map(|invitation| invitation.person_id.0).collect();
    let mut people = messages::everybody(&ctx.app, &ctx.scope()).await?;
    people.retain(|person| behind.contains(&person.id));
    Ok(people)
}

/// Tells those on the list of another time or place, or that it is called off; tells how many. Mails about the state
/// before that have not gone out yet stay where they are.
///
/// # Errors
/// When there is nothing to tell any more.
pub async fn tell(ctx: &Ctx, meeting: MeetingId) -> Result<usize, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let allowed = allowed.in_batch(allowed.new_id());
    let tx = ctx.scope().begin().await?;
    let meeting = Meeting::find(&tx, meeting.0).await?.ok_or(Problem::NotFound)?;
    if tells(&meeting, ctx.now).is_none() {
        return Ok(0);
    }
    let mut told = 0;
    for before in store::to_meeting(&tx, meeting.id).await? {
        if !before.is_behind(&meeting) {
            continue;
        }
        withdraw(&tx, &before.event(before.told_sequence), Some(before.person_id.0), ctx.now).await?;
        let after = Invitation {
            told_sequence: meeting.sequence,
            notification_id: allowed.new_id(),
            ..before.clone()
        };
        let after = changed(&tx, &allowed, &before, after).await?;
        tell_one(&tx, &allowed, &meeting, &after, ctx.now).await?;
        told += 1;
    }
    tx.commit().await?;
    Ok(told)
}

/// Takes somebody off the list. Their calendar hears of it if `says_so`, unless the invitation never went out.
///
/// # Errors
/// When they are not on it.
pub async fn take_off(ctx: &Ctx, meeting: &Meeting, id: Uuid, says_so: bool) -> Result<Invitation, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let invitation = of_meeting(&tx, meeting, id).await?;
    let told = invitation.event(invitation.told_sequence);
    let waited = withdraw(&tx, &told, Some(invitation.person_id.0), ctx.now).await? > 0;
    removed(&tx, &allowed, &invitation).await?;
    if says_so && !waited && tells(meeting, ctx.now).is_some() {
        let about = About::TakenOff { meeting: meeting.id };
        let name = (allowed.new_id(), told, "taken-off");
        put_notice(&tx, &allowed, name, invitation.person_id, (&about, ctx.now)).await?;
    }
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "invitations");
    Ok(invitation)
}

async fn of_meeting(tx: &Tx, meeting: &Meeting, id: Uuid) -> Result<Invitation, Problem> {
    let invitation = Invitation::find(tx, id).await?;
    invitation.filter(|one| one.meeting_id == meeting.id).ok_or(Problem::NotFound)
}

/// Whether an answer can still be given: until the meeting is over.
pub fn takes_answers(meeting: &Meeting, now: Instant) -> bool {
    meeting.is_coming() && now < meeting.ends_at()
}

async fn save(
    ctx: &Ctx,
    tx: Tx,
    allowed: &Allowed,
    before: &Invitation,
    comes: Comes,
) -> Result<Invitation, Problem> {
    let meeting = Meeting::find(&tx, before.meeting_id.0).await?.ok_or(Problem::NotFound)?;
    if !takes_answers(&meeting, ctx.now) {
        return Err(Problem::Mistaken(Mistakes::one("comes", "invitations-over")));
    }
    let is_for_former = moved::former(&tx, &meeting, before).await?.is_some();
    let after = before.clone().answered(comes, is_for_former, ctx.now);
    let saved = changed(&tx, allowed, before, after).await?;
    // Whoever answered has heard of it.
    let event = before.event(before.told_sequence);
    withdraw(&tx, &event, Some(before.person_id.0), ctx.now).await?;
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "invitations");
    Ok(saved)
}

/// Writes down what somebody said, on the telephone say. Who was to be called has been told then.
///
/// # Errors
/// When they are not on the list, or the meeting is over.
pub async fn answer_for(ctx: &Ctx, meeting: &Meeting, id: Uuid, comes: Comes) -> Result<Invitation, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let invitation = of_meeting(&tx, meeting, id).await?;
    let called = (State::ToTelephone, State::Told);
    ledger::settle(&tx, invitation.notification_id, called, None, None, ctx.now).await?;
    save(ctx, tx, &allowed, &invitation, comes).await
}

/// The visitor's own answer.
///
/// # Errors
/// When they are not invited, or the meeting is over.
pub async fn answer_own(ctx: &Ctx, meeting: &Meeting, comes: Comes) -> Result<Invitation, Problem> {
    let allowed = ctx.may(&SPEAK)?;
    let person = oneself(ctx).await?.ok_or(Problem::NotFound)?;
    let tx = ctx.scope().begin().await?;
    let invitation = store::of_person(&tx, meeting.id, person).await?.ok_or(Problem::NotFound)?;
    save(ctx, tx, &allowed, &invitation, comes).await
}

/// The person behind the visitor's account.
///
/// # Errors
/// When the database does not answer.
pub async fn oneself(ctx: &Ctx) -> Result<Option<PersonId>, Fault> {
    match &ctx.account {
        Some(account) => members::store::person_of_account(&ctx.scope(), account.id).await,
        None => Ok(None),
    }
}

/// The invitation behind a link, with its meeting.
///
/// # Errors
/// When there is none, or none any more.
pub async fn behind_link(ctx: &Ctx, from_mail: &str) -> Result<(Invitation, Meeting), Problem> {
    let scope = ctx.scope();
    let invitation = store::with_secret(&scope, &secret::hash(from_mail)).await?;
    let invitation = invitation.ok_or(Problem::NotFound)?;
    let meeting = Meeting::find(&scope, invitation.meeting_id.0).await?.ok_or(Problem::NotFound)?;
    Ok((invitation, meeting))
}

/// The answer of whoever holds the link from a mail; it stands in the history under the name of the invited.
///
/// # Errors
/// When there is no such invitation, or the meeting is over.
pub async fn answer_by_link(ctx: &Ctx, from_mail: &str, comes: Comes) -> Result<Invitation, Problem> {
    let (invitation, _) = behind_link(ctx, from_mail).await?;
    let person = members::Person::find(&ctx.scope(), invitation.person_id.0).await?;
    let person = person.ok_or(Problem::NotFound)?;
    let allowed = Allowed {
        account: None,
        name: person.name(),
        for_organization: None,
        ..ctx.as_author()
    };
    let tx = ctx.scope().begin().await?;
    let invitation = Invitation::find(&tx, invitation.id.0).await?.ok_or(Problem::NotFound)?;
    save(ctx, tx, &allowed, &invitation, comes).await
}
