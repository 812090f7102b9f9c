use axum::http::StatusCode;
use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use kit_store::Instant;
use kit_store::jiff::Zoned;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::NOW;
use people::groups::bodies::{Group, GroupId};
use proptest::prelude::*;

use super::write::{Event, Purpose, calendar};
use crate::testing::{apps, store};

fn instant(zoned: &str) -> Instant {
    let zoned: Zoned = zoned.parse().unwrap();
    Instant::from_microseconds(zoned.timestamp().as_microsecond())
}

fn event(starts: &str, title: &str) -> Event {
    let starts_at = instant(starts);
    Event {
        uid: "1@example.org".into(),
        starts_at,
        ends_at: starts_at.plus_minutes(90),
        time_zone: "America/Chicago".into(),
        title: title.into(),
        place: "Elk Ridge Library, 12 Main Street".into(),
        about: "Bring a neighbor;\nchild care in the reading room".into(),
        address: "https://example.org/t/meetings/1".into(),
        conference: String::new(),
        sequence: 2,
        is_called_off: false,
        stamp: NOW,
    }
}

/// The value of a property of the first event, as another parser reads it.
fn read(text: &str, property: &ICalendarProperty) -> Option<String> {
    let parsed = ICalendar::parse(text).unwrap();
    let event = parsed
        .components
        .iter()
        .find(|one| one.component_type == ICalendarComponentType::VEvent)?;
    let entry = event.entries.iter().find(|entry| entry.name == *property)?;
    match entry.values.first()? {
        ICalendarValue::Text(text) => Some(text.clone()),
        _ => None,
    }
}

#[test]
fn another_parser_reads_what_was_written() {
    let text = calendar(
        Purpose::Publish,
        "Tamarack",
        &[event("2026-03-19T17:30[America/Chicago]", "March; a, b\\c")],
        None,
    );
    assert_eq!(read(&text, &ICalendarProperty::Summary).as_deref(), Some("March; a, b\\c"));
    let about = read(&text, &ICalendarProperty::Description).unwrap();
    assert_eq!(about, "Bring a neighbor;\nchild care in the reading room");
    let parsed = ICalendar::parse(&text).unwrap();
    let zones = parsed
        .components
        .iter()
        .filter(|one| one.component_type == ICalendarComponentType::VTimezone);
    assert_eq!(zones.count(), 1);
}

#[test]
fn clock_times_stay_when_the_clock_changes_and_the_zone_says_how() {
    let events = [
        event("2026-02-19T17:30[America/Chicago]", "February"),
        event("2026-03-19T17:30[America/Chicago]", "March"),
    ];
    let text = calendar(Purpose::Publish, "Tamarack", &events, None);
    assert!(text.contains("DTSTART;TZID=America/Chicago:20260219T173000\r\n"));
    assert!(text.contains("DTSTART;TZID=America/Chicago:20260319T173000\r\n"));
    let summer = "BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\nTZNAME:CDT\r\n";
    assert!(text.contains(summer), "{text}");
    assert!(text.contains("TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nTZNAME:CST\r\n"));
    let mut fixed = event("2026-03-19T17:30[UTC]", "Anywhere");
    fixed.time_zone = "UTC".into();
    assert!(calendar(Purpose::Publish, "x", &[fixed], None).contains("TZOFFSETTO:+0000"));
}

proptest! {
    #[test]
    fn no_title_breaks_a_line_or_makes_one_too_long(title in "[\\PC\r\n\t]{0,200}") {
        let text = calendar(Purpose::Publish, &title, &[event("2026-03-19T17:30[America/Chicago]", &title)], None);
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        prop_assert!(ICalendar::parse(&text).is_ok());
        prop_assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), 1);
    }
}

async fn call(coordinator: &kit_web::testing::Visitor) -> String {
    let form = [
        ("title", "March meeting"),
        ("day", "2026-03-19"),
        ("time", "17:30"),
        ("minutes", "90"),
        ("remote_link", "https://meet.example.org/x"),
        ("dial_in", "555-0142"),
    ];
    coordinator.post("/testville/meetings/add", &form).await.leads_to().to_owned()
}

#[tokio::test]
async fn an_invitation_counts_up_when_the_time_changes_and_cancels_when_it_is_called_off() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = call(&coordinator).await;
        let first = coordinator.get(&format!("{address}/invitation.ics")).await;
        assert!(first.page().contains("METHOD:REQUEST\r\n") && first.page().contains("SEQUENCE:0\r\n"));
        let unfolded = first.body.replace("\r\n ", "");
        assert!(unfolded.contains("mailto:coordinator@example.org"));
        let uid = unfolded.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
        let later = [("title", "March meeting"), ("day", "2026-03-19"), ("time", "18:00"), ("minutes", "90")];
        coordinator.post(&format!("{address}/edit"), &later).await.leads_to();
        let second = coordinator.get(&format!("{address}/invitation.ics")).await;
        assert!(second.page().contains("SEQUENCE:1\r\n") && second.body.replace("\r\n ", "").contains(&uid));
        coordinator.post(&format!("{address}/call-off"), &[]).await.leads_to();
        let off = coordinator.get(&format!("{address}/invitation.ics")).await;
        assert!(off.page().contains("METHOD:CANCEL\r\n") && off.page().contains("STATUS:CANCELLED\r\n"));
        assert!(off.page().contains("SEQUENCE:2\r\n"));
    }
}

/// The path of the address shown on a page.
fn shown_address(body: &str) -> String {
    let start = body.find("/testville/calendar/").unwrap();
    body[start..].chars().take_while(|letter| *letter != '<').collect()
}

#[tokio::test]
async fn a_private_feed_works_without_signing_in_until_it_is_taken_back() {
    for app in apps().await {
        call(&app.visitor(Role::Coordinator).await).await;
        let member = app.visitor(Role::Member).await;
        let page = "/testville/meetings/calendar";
        assert!(member.get(page).await.page().contains("Make an address"));
        let feed = shown_address(member.post(page, &[("kind", "person")]).await.page());
        let anybody = app.anonymous();
        let fetched = anybody.get(&feed).await;
        assert!(fetched.page().contains("March meeting") && fetched.page().contains("meet.example.org"));
        assert!(!member.get(page).await.page().contains(&feed), "the address is shown once");
        let newer = shown_address(member.post(page, &[("kind", "person")]).await.page());
        assert_eq!(anybody.get(&feed).await.status, StatusCode::NOT_FOUND);
        member.post(&format!("{page}/revoke"), &[("kind", "person")]).await.leads_to();
        assert_eq!(anybody.get(&newer).await.status, StatusCode::NOT_FOUND);
        assert_eq!(anybody.get("/testville/calendar/x").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_calendar_that_asks_again_hears_that_nothing_changed() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        call(&coordinator).await;
        let feed = shown_address(
            coordinator.post("/testville/meetings/calendar", &[("kind", "person")]).await.page(),
        );
        let first = app.anonymous().get(&feed).await;
        let tag = first.headers["etag"].to_str().unwrap().to_owned();
        assert!(first.headers["cache-control"].to_str().unwrap().contains("private"));
        app.app.clock.advance_minutes(24 * 60);
        let later = app.anonymous().get(&feed).await;
        assert_eq!(later.body, first.body, "nothing in it follows the clock");
        assert_eq!(later.headers["etag"], tag.as_str());
        let strong = tag.trim_start_matches("W/").to_owned();
        for known in [tag.clone(), strong, format!("\"other\", {tag}"), "*".to_owned()] {
            let asked = app.anonymous().with_header("if-none-match", &known).get(&feed).await;
            assert_eq!(asked.status, StatusCode::NOT_MODIFIED, "{known}");
            assert!(asked.body.is_empty());
            assert_eq!(asked.headers["etag"], tag.as_str());
            assert!(asked.headers["cache-control"].to_str().unwrap().contains("private"));
        }
        let asks = app.anonymous().with_header("if-none-match", &tag);
        let other = app.anonymous().with_header("if-none-match", "\"other\"").get(&feed).await;
        assert_eq!(other.status, StatusCode::OK);
        coordinator.post("/testville/meetings/2026-03-19/call-off", &[]).await.leads_to();
        let changed = asks.get(&feed).await;
        assert!(changed.page().contains("STATUS:CANCELLED"), "{}", changed.body);
        assert_ne!(changed.headers["etag"], tag.as_str());
        let guess = asks.get("/testville/calendar/guess.ics").await;
        assert_eq!(guess.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_public_feed_is_off_by_default_and_tells_no_links() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        call(&coordinator).await;
        let anybody = app.anonymous();
        let feed = "/testville/calendar/public.ics";
        assert_eq!(anybody.get(feed).await.status, StatusCode::NOT_FOUND);
        let page = "/testville/meetings/calendar";
        let refused = app.visitor(Role::Member).await.post(page, &[("kind", "public")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        coordinator.post(page, &[("kind", "public")]).await.page();
        let fetched = anybody.get(feed).await;
        assert!(fetched.page().contains("March meeting"));
        assert!(!fetched.page().contains("meet.example.org") && !fetched.page().contains("555-0142"));
        let group = [("kind", "group"), ("group_id", "00000000-0000-0000-0000-000000000001")];
        assert_eq!(coordinator.post(page, &group).await.status, StatusCode::NOT_FOUND);
        let core_team = GroupId(Uuid::from_u128(1));
        store(&app, &Group { name: "Core team".to_owned(), ..Group::blank(core_team) }).await;
        assert!(coordinator.get(page).await.page().contains("Core team"));
        let of_group = shown_address(coordinator.post(page, &group).await.page());
        assert!(!anybody.get(&of_group).await.page().contains("March meeting"));
        assert!(coordinator.in_spanish().get(page).await.page().contains("Para cualquiera"));
    }
}
