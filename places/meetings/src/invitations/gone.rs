//! Meetings that were taken out, by the button or by undoing that they were called: whoever was told of them hears that
//! they do not take place, and the list goes with them.
//!
//! The button asks for it at once. Undoing works on every kind of record alike and knows nothing of invitations, so that
//! a round each morning finds what it left.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use async_trait::async_trait;
use kit_jobs::{Job, JobProblem, Progress, Worker};
use kit_mail::withdraw;
use kit_store::{Allowed, CoalitionId, Day, Fault, Record, Tx, changes_of, removed};
use kit_web::{App, Coalition, Daily};
use uuid::Uuid;

use super::actions::put_notice;
use super::message::About;
use super::model::{Invitation, Tells, tells};
use super::store;
use crate::meetings::{Meeting, State, TAKEN_OUT};

/// Does what follows when a meeting was taken out.
struct AfterTakingOut {
    app: App,
}

pub fn workers(app: &App) -> Vec<Box<dyn Worker>> {
    vec![Box::new(AfterTakingOut { app: app.clone() })]
}

#[async_trait]
impl Worker for AfterTakingOut {
    fn kind(&self) -> &'static str {
        TAKEN_OUT
    }

    async fn run(&self, job: &Job, _: Progress) -> Result<(), JobProblem> {
        Ok(tell_all(&self.app, job.coalition_id).await?)
    }
}

/// The same each morning, for meetings that went by undoing.
pub struct EachMorning;

#[async_trait]
impl Daily for EachMorning {
    fn name(&self) -> &'static str {
        "invitations-without-meeting"
    }

    fn hour(&self) -> i8 {
        7
    }

    async fn run(&self, app: &App, coalition: &Coalition, _: Day) -> Result<(), JobProblem> {
        Ok(tell_all(app, coalition.id).await?)
    }
}

/// Tells everybody who was invited to a meeting that is not there any more.
async fn tell_all(app: &App, coalition: CoalitionId) -> Result<(), Fault> {
    let allowed = Allowed::by_itself(app.clock.now(), app.ids.clone());
    let allowed = allowed.in_batch(allowed.new_id());
    let tx = app.db.scope(coalition).begin().await?;
    let mut gone: HashMap<Uuid, Option<Meeting>> = HashMap::new();
    loop {
        let left = store::without_meeting(&tx).await?;
        if left.is_empty() {
            return tx.commit().await;
        }
        for invitation in left {
            let id = invitation.meeting_id.0;
            if let Entry::Vacant(unknown) = gone.entry(id) {
                unknown.insert(as_it_was(&tx, id).await?);
            }
            let meeting = gone.get(&id).and_then(Option::as_ref);
            tell_one(&tx, &allowed, invitation, meeting).await?;
        }
    }
}

/// The meeting as it was before it went; none where the history does not say.
async fn as_it_was(tx: &Tx, id: Uuid) -> Result<Option<Meeting>, Fault> {
    let latest = changes_of(tx, Meeting::KIND, id, 1).await?;
    let was = latest.first().and_then(|change| change.was.as_deref());
    Ok(was.and_then(|was| serde_json::from_str(was).ok()))
}

/// Takes somebody off the list. Their calendar drops the entry, unless the invitation never went out, the meeting is over
/// or they know already that it is off.
async fn tell_one(
    tx: &Tx,
    allowed: &Allowed,
    invitation: Invitation,
    meeting: Option<&Meeting>,
) -> Result<(), Fault> {
    let told = invitation.event(invitation.told_sequence);
    let waited = withdraw(tx, &told, Some(invitation.person_id.0), allowed.at).await? > 0;
    removed(tx, allowed, &invitation).await?;
    let expects = |meeting: &&Meeting| match tells(meeting, allowed.at) {
        Some(Tells::Comes) => true,
        Some(Tells::CalledOff) => invitation.is_behind(meeting),
        None => false,
    };
    let Some(meeting) = meeting.filter(expects).filter(|_| !waited) else {
        return Ok(());
    };
    let off = Meeting { state: State::CalledOff, ..meeting.clone() };
    let about = About::TakenOut { meeting: Box::new(off) };
    put_notice(
        tx,
        allowed,
        (allowed.new_id(), told, "taken-out"),
        invitation.person_id,
        (&about, allowed.at),
    )
    .await
}
