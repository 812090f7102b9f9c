use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use kit_web::{Answer, Ctx, Page, Problem, Typed, parts};
use maud::{Markup, html};
use people::groups::bodies::{self, Group};
use sha2::{Digest, Sha256};

use super::actions;
use super::store::{Feed, FeedKind};
use crate::meetings;
use crate::rights::RUN_MEETINGS;
use crate::tabs;

/// The addresses by which calendars follow.
pub async fn show(ctx: Ctx) -> Answer {
    page(&ctx, None).await
}

async fn page(ctx: &Ctx, made: Option<String>) -> Answer {
    let feeds = actions::working(ctx).await?;
    let groups = bodies::store::all(&ctx.scope()).await?;
    let has = |kind: FeedKind| feeds.iter().find(|feed| feed.kind == kind);
    let title = ctx.say("calendar-title");
    let body = html! {
        (tabs::crumbs(ctx, &[]))
        div.head { h1 { (title) } p.lede { (ctx.say("calendar-lede")) } }
        @if let Some(address) = made {
            section.note.calm aria-labelledby="made" { h2 id="made" { (ctx.say("calendar-made")) } p.secret { (address) } p.sm { (ctx.say("calendar-made-hint")) } }
        }
        (own(ctx, has(FeedKind::Person)))
        @if ctx.holds(&RUN_MEETINGS) { (public(ctx, has(FeedKind::Public))) (of_groups(ctx, &groups, &feeds)) }
    };
    Ok(Page::new(title, body).show(ctx))
}

fn own(ctx: &Ctx, feed: Option<&Feed>) -> Markup {
    let words = if feed.is_some() { "calendar-make-new" } else { "calendar-make" };
    html! {
        section.panel.mt5 aria-labelledby="own" { h2 id="own" { (ctx.say("calendar-own")) }
            p.sm { (ctx.say("calendar-own-hint")) }
            @if let Some(feed) = feed { p.sm.mt2 { (parts::status(parts::Status::Good, &ctx.say("calendar-works"))) " "
                span.mut { (ctx.text.with("calendar-since", [("day", ctx.text.long_date(feed.created_at.day_in(&ctx.coalition().zone())).into())])) } } }
            (buttons(ctx, FeedKind::Person, words, feed.is_some()))
        }
    }
}

fn public(ctx: &Ctx, feed: Option<&Feed>) -> Markup {
    html! {
        section.panel.mt5 aria-labelledby="public" { h2 id="public" { (ctx.say("calendar-public")) }
            p.sm { (ctx.say("calendar-public-hint")) }
            @match feed {
                Some(_) => { p.secret.mt2 { (actions::feed_address(ctx, actions::PUBLIC)) } (turn_off(ctx, FeedKind::Public)) }
                None => (buttons(ctx, FeedKind::Public, "calendar-turn-on", false)),
            }
        }
    }
}

/// The calendar of each group, for its own page or for whoever should see no other.
fn of_groups(ctx: &Ctx, groups: &[Group], feeds: &[Feed]) -> Markup {
    html! {
        @if !groups.is_empty() {
            section.panel.mt5 aria-labelledby="groups" { h2 id="groups" { (ctx.say("calendar-groups")) }
                p.sm { (ctx.say("calendar-groups-hint")) }
                ul.rows { @for group in groups {
                    @let works = feeds.iter().any(|feed| feed.whose_id == Some(group.id.0));
                    li.r2 {
                        span { (group.name) @if works { " " (parts::status(parts::Status::Good, &ctx.say("calendar-works"))) } }
                        span {
                            (group_button(ctx, group, "", if works { "calendar-make-new" } else { "calendar-make" }))
                            @if works { " " (group_button(ctx, group, "/revoke", "calendar-turn-off")) }
                        }
                    }
                } }
            }
        }
    }
}

fn group_button(ctx: &Ctx, group: &Group, below: &str, words: &str) -> Markup {
    html! {
        form.inline-form method="post" action=(ctx.path(&format!("/meetings/calendar{below}"))) {
            input type="hidden" name="kind" value=(FeedKind::Group.word());
            input type="hidden" name="group_id" value=(group.id);
            button.linkb.sm { (ctx.say(words)) span.vh { ": " (group.name) } }
        }
    }
}

fn buttons(ctx: &Ctx, kind: FeedKind, words: &str, works: bool) -> Markup {
    html! {
        form.mt3 method="post" action=(ctx.path("/meetings/calendar")) {
            input type="hidden" name="kind" value=(kind.word()); button.btn.alt { (ctx.say(words)) }
        }
        @if works { (turn_off(ctx, kind)) }
    }
}

fn turn_off(ctx: &Ctx, kind: FeedKind) -> Markup {
    html! {
        form.mt2 method="post" action=(ctx.path("/meetings/calendar/revoke")) {
            input type="hidden" name="kind" value=(kind.word()); button.linkb.sm { (ctx.say("calendar-turn-off")) }
        }
    }
}

pub async fn make(ctx: Ctx, typed: Typed) -> Answer {
    let address = actions::make_feed(&ctx, &typed).await?;
    // The address is shown on this answer and never again.
    page(&ctx, Some(address)).await
}

pub async fn revoke(ctx: Ctx, typed: Typed) -> Answer {
    actions::revoke_feed(&ctx, &typed).await?;
    Ok(Redirect::to(&ctx.path("/meetings/calendar")).into_response())
}

fn ics(name: &str, method: &str, words: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, format!("text/calendar; charset=utf-8; method={method}")),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}.ics\"")),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    (headers, words).into_response()
}

/// What a calendar fetches. Telephones ask every few minutes: one that has what is so already hears just that.
pub async fn feed(ctx: Ctx, Path((_, file)): Path<(String, String)>, asked: HeaderMap) -> Answer {
    let secret = file.strip_suffix(".ics").ok_or(Problem::NotFound)?;
    let words = actions::feed(&ctx, secret).await?;
    let tag = tag_of(&words);
    let mut answer = ics(&ctx.coalition().slug, "PUBLISH", words);
    if knows(&asked, &tag) {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        *answer.body_mut() = Body::empty();
    }
    answer.headers_mut().insert(header::ETAG, tag);
    Ok(answer)
}

/// The same for the same words. Weak (RFC 9110, 8.8.1), because the answer may travel compressed or not.
fn tag_of(words: &str) -> HeaderValue {
    let digits: String = Sha256::digest(words).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::try_from(format!("W/\"{digits}\"")).unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// Whether whoever asks has these words already (RFC 9110, 13.1.2). A star asks whether there is anything at all.
fn knows(asked: &HeaderMap, tag: &HeaderValue) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let tag = tag.to_str().map(bare).unwrap_or_default();
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known.flat_map(|value| value.split(',')).any(|one| one.trim() == "*" || bare(one) == tag)
}

/// One meeting to put into a calendar; for one that was called off, the cancellation.
pub async fn invitation(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meetings::store::at_address(&ctx.scope(), &asked).await?.ok_or(Problem::NotFound)?;
    let words = actions::invitation(&ctx, &meeting);
    let method = if meeting.state == meetings::State::CalledOff { "CANCEL" } else { "REQUEST" };
    Ok(ics(&meeting.address, method, words))
}
