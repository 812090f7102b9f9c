use kit_store::Fault;
use kit_web::{Ctx, Problem, Typed, secret};
use uuid::Uuid;

use super::store::{self, Feed, FeedId, FeedKind};
use super::write::{Event, Parties, Party, Purpose, calendar};
use crate::meetings::Meeting;
use crate::meetings::model::State;
use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};

/// Days back a feed shows.
const DAYS_BACK: i64 = 90;

/// Makes the address of a feed, in place of the one before; the address to show once. One's own anybody may make, those
/// of groups and of the public who runs meetings.
///
/// # Errors
/// When the visitor may not.
pub async fn make_feed(ctx: &Ctx, typed: &Typed) -> Result<String, Problem> {
    let (kind, whose) = chosen(ctx, typed)?;
    let feed = Feed {
        id: FeedId(ctx.app.ids.next(ctx.now)),
        kind,
        whose_id: whose,
        label: match kind {
            FeedKind::Person => ctx.account.as_ref().map_or_else(String::new, |account| account.name.clone()),
            FeedKind::Group | FeedKind::Public => ctx.coalition().name.clone(),
        },
        created_at: ctx.now,
    };
    let secret = if kind == FeedKind::Public { PUBLIC.to_owned() } else { secret::for_link() };
    let tx = ctx.scope().begin().await?;
    store::revoke(&tx, kind, whose).await?;
    store::keep(&tx, &secret::hash(&secret), &feed).await?;
    tx.commit().await?;
    Ok(feed_address(ctx, &secret))
}

/// The last part of the address of the public feed, which is no secret.
pub const PUBLIC: &str = "public";

pub fn feed_address(ctx: &Ctx, secret: &str) -> String {
    format!("{}{}", ctx.app.settings.base_url, ctx.path(&format!("/calendar/{secret}.ics")))
}

/// Makes a feed stop working.
///
/// # Errors
/// When the visitor may not.
pub async fn revoke_feed(ctx: &Ctx, typed: &Typed) -> Result<(), Problem> {
    let (kind, whose) = chosen(ctx, typed)?;
    let tx = ctx.scope().begin().await?;
    store::revoke(&tx, kind, whose).await?;
    tx.commit().await?;
    Ok(())
}

fn chosen(ctx: &Ctx, typed: &Typed) -> Result<(FeedKind, Option<Uuid>), Problem> {
    let kind = FeedKind::from_word(typed.get("kind")).ok_or(Problem::NotFound)?;
    let allowed = if kind == FeedKind::Person { &SEE_MEETINGS } else { &RUN_MEETINGS };
    ctx.may(allowed)?;
    let whose = match kind {
        FeedKind::Person => Some(ctx.account.as_ref().ok_or(Problem::SignInFirst)?.id.0),
        FeedKind::Group => Some(typed.get("group_id").parse().map_err(|_| Problem::NotFound)?),
        FeedKind::Public => None,
    };
    Ok((kind, whose))
}

/// The calendar behind a secret, while it works and, for a person's own, while they belong to the coalition.
///
/// # Errors
/// When there is none.
pub async fn feed(ctx: &Ctx, secret: &str) -> Result<String, Problem> {
    let scope = ctx.scope();
    let feed = store::with_secret(&scope, &secret::hash(secret)).await?.ok_or(Problem::NotFound)?;
    if let (FeedKind::Person, Some(account)) = (feed.kind, feed.whose_id) {
        let account = kit_store::AccountId(account);
        let standing = kit_web::account::standing(&ctx.app.db, ctx.coalition().id, account).await?;
        standing
            .filter(|standing| SEE_MEETINGS.is_held_by(Some(standing.role)))
            .ok_or(Problem::NotFound)?;
    }
    let group = feed.whose_id.filter(|_| feed.kind == FeedKind::Group);
    let meetings = store::meetings_from(&scope, ctx.now.plus_days(-DAYS_BACK), group).await?;
    let is_public = feed.kind == FeedKind::Public;
    let events: Vec<Event> = meetings.iter().map(|meeting| event(ctx, meeting, is_public)).collect();
    Ok(calendar(Purpose::Publish, &ctx.coalition().name, &events, None))
}

/// The invitation to one meeting for whoever asks.
pub fn invitation(ctx: &Ctx, meeting: &Meeting) -> String {
    let account = ctx.account.as_ref();
    let attendee = Party {
        name: account.map_or_else(String::new, |account| account.name.clone()),
        email: account.and_then(|account| account.email.clone()).unwrap_or_default(),
    };
    let organizer = Party {
        name: ctx.coalition().name.clone(),
        email: format!("{}@{}", ctx.coalition().slug, host(ctx)),
    };
    let is_off = meeting.state == State::CalledOff;
    let purpose = if is_off { Purpose::Cancel } else { Purpose::Request };
    let parties = Parties { organizer, attendee };
    calendar(purpose, &ctx.coalition().name, &[event(ctx, meeting, false)], Some(&parties))
}

/// The name of this installation, for ids that are unique in the world.
fn host(ctx: &Ctx) -> String {
    let address = ctx.app.settings.base_url.as_str();
    let host = address.split("://").nth(1).unwrap_or(address);
    host.split(['/', ':']).next().unwrap_or(host).to_owned()
}

/// A meeting as calendars show it. The public learns when and where, not how to join from afar.
fn event(ctx: &Ctx, meeting: &Meeting, is_public: bool) -> Event {
    let place = [meeting.place.as_str(), meeting.street.as_str()];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Event {
        uid: format!("{}@{}", meeting.id, host(ctx)),
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at(),
        time_zone: meeting.time_zone.clone(),
        title: meeting.title.clone(),
        place,
        about: about(ctx, meeting, is_public),
        // The id leads to the page also after the day changed.
        address: format!("{}{}", ctx.app.settings.base_url, ctx.path(&format!("/meetings/{}", meeting.id))),
        conference: if is_public { String::new() } else { meeting.remote_link.clone() },
        sequence: meeting.sequence,
        is_called_off: meeting.state == State::CalledOff,
        stamp: ctx.now,
    }
}

fn about(ctx: &Ctx, meeting: &Meeting, is_public: bool) -> String {
    let facts = [
        ("meetings-transit", &meeting.transit),
        ("meetings-hours", &meeting.hours),
        ("meetings-child-care", &meeting.child_care),
        ("meetings-food", &meeting.food),
        ("meetings-interpreter", &meeting.interpreter),
    ];
    let step_free = meeting.step_free.map(|word| ctx.say(&format!("meetings-step-free-{}", word.word())));
    let told = facts.into_iter().filter(|(_, words)| !words.is_empty());
    let mut lines: Vec<String> =
        Some(meeting.about.clone()).filter(|about| !about.is_empty()).into_iter().collect();
    lines.extend(step_free.map(|words| format!("{}: {words}", ctx.say("meetings-step-free"))));
    lines.extend(told.map(|(key, words)| format!("{}: {words}", ctx.say(key))));
    if !is_public && !meeting.dial_in.is_empty() {
        lines.push(format!("{}: {}", ctx.say("meetings-dial-in"), meeting.dial_in));
    }
    lines.join("\n")
}

/// The feeds this visitor may see.
///
/// # Errors
/// When the database does not answer.
pub async fn working(ctx: &Ctx) -> Result<Vec<Feed>, Fault> {
    store::working(&ctx.scope(), ctx.account.as_ref().map(|account| account.id.0)).await
}
