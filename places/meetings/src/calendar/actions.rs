use kit_store::{Beside, Fault, Record};
use kit_web::{Ctx, Problem, Typed, secret};
use people::groups::bodies::Group;
use uuid::Uuid;

use super::event::Shown;
use super::store::{self, Feed, FeedId, FeedKind, WrittenAt};
use super::write::{Event, Party, Purpose, calendar};
use crate::meetings::Meeting;
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
    let group = match (kind, whose) {
        (FeedKind::Group, Some(group)) => {
            Some(Group::find(&ctx.scope(), group).await?.ok_or(Problem::NotFound)?)
        }
        _ => None,
    };
    let feed = Feed {
        id: FeedId(ctx.app.ids.next(ctx.now)),
        kind,
        whose_id: whose,
        label: match kind {
            FeedKind::Person => ctx.account.as_ref().map_or_else(String::new, |account| account.name.clone()),
            FeedKind::Group => group.map_or_else(String::new, |group| group.name),
            FeedKind::Public => ctx.coalition().name.clone(),
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
    let shown = Shown::to(ctx);
    // Nothing here follows the clock: a calendar that asks again gets the same bytes until something changes.
    let event = |Beside(meeting, written): &Beside<Meeting, WrittenAt>| Event {
        stamp: written.at.unwrap_or(feed.created_at),
        ..shown.event(meeting, is_public)
    };
    let events: Vec<Event> = meetings.iter().map(event).collect();
    let name = match feed.kind {
        FeedKind::Group => &feed.label,
        FeedKind::Person | FeedKind::Public => &ctx.coalition().name,
    };
    Ok(calendar(Purpose::Publish, name, &events, None))
}

/// The invitation to one meeting for whoever asks.
pub fn invitation(ctx: &Ctx, meeting: &Meeting) -> String {
    let account = ctx.account.as_ref();
    let attendee = Party {
        name: account.map_or_else(String::new, |account| account.name.clone()),
        email: account.and_then(|account| account.email.clone()).unwrap_or_default(),
    };
    Shown::to(ctx).invitation(meeting, attendee)
}

/// The feeds this visitor may see.
///
/// # Errors
/// When the database does not answer.
pub async fn working(ctx: &Ctx) -> Result<Vec<Feed>, Fault> {
    store::working(&ctx.scope(), ctx.account.as_ref().map(|account| account.id.0)).await
}
