use axum::http::StatusCode;
use kit_store::jiff::civil::date;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{NOW, TestApp};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use proptest::prelude::*;

use super::model::{Held, Line, by_subject};
use crate::attendance::model::{Attendance, AttendanceId, How, Presence};
use crate::meetings::{Meeting, MeetingId, State};
use crate::testing::{apps, store};

const ZONE: &str = "America/Chicago";

fn held(number: u128, days: i64) -> Held {
    Held {
        id: MeetingId(Uuid::from_u128(number)),
        address: format!("meeting-{number}"),
        title: format!("Meeting {number}"),
        starts_at: NOW.plus_days(days),
        time_zone: ZONE.to_owned(),
    }
}

fn line(about: u128, meeting: Option<(u128, How, bool)>) -> Line {
    Line {
        about: Uuid::from_u128(about),
        joined_on: None,
        mark: meeting.map(|(id, how, there)| (MeetingId(Uuid::from_u128(id)), how, there)),
    }
}

#[test]
fn the_best_mark_of_an_organization_counts_and_silence_is_away() {
    let meetings = [held(3, -10), held(2, -40), held(1, -70)];
    let lines = vec![
        line(9, Some((1, How::Excused, false))),
        line(8, None),
        line(9, Some((1, How::Online, true))),
        line(9, Some((3, How::Away, true))),
    ];
    let all = by_subject(&meetings, lines);
    let told: Vec<_> = all.iter().map(|one| (one.about.as_u128(), one.presences())).collect();
    let away = Presence::Away;
    assert_eq!(told, [(8, vec![away, away, away]), (9, vec![Presence::Online, away, Presence::There])]);
}

#[test]
fn meetings_before_somebody_joined_do_not_count_for_them() {
    let meetings = [held(2, -10), held(1, -70)];
    let joined = |on| Line { joined_on: Some(on), ..line(9, None) };
    let since = |on| by_subject(&meetings, vec![joined(on)])[0].came.len();
    assert_eq!(since(meetings[1].day()), 2, "the day itself counts");
    assert_eq!(since(meetings[1].day().tomorrow().unwrap()), 1);
    assert_eq!(since(meetings[0].day().tomorrow().unwrap()), 0);
}

proptest! {
    #[test]
    fn everybody_asked_about_has_a_mark_for_each_meeting(
        marks in prop::collection::vec((0_u128..4, 0_u128..8, 0_usize..5, any::<bool>()), 0..40), meetings in 0_u128..7,
    ) {
        let meetings: Vec<Held> = (0..meetings).rev().map(|number| held(number, number as i64)).collect();
        let lines = marks.iter().map(|(about, meeting, how, there)| line(*about, Some((*meeting, How::ALL[*how], *there))));
        for one in by_subject(&meetings, lines.collect()) {
            prop_assert_eq!(one.came.len(), meetings.len());
            prop_assert!(one.came.is_sorted_by_key(|(meeting, _)| meeting.starts_at));
        }
    }
}

/// Two people of one organization and three meetings; the first came to the latest one, the second was online before.
async fn a_winter(app: &TestApp) -> (PersonId, OrganizationId) {
    let organization = OrganizationId(Uuid::from_u128(50));
    store(app, &Organization::named(organization, "Abel Chapel")).await;
    let person = |number: u128| Person {
        organization_id: Some(organization),
        last_seen_on: Some(date(2025, 1, 9)),
        ..Person::named(PersonId(Uuid::from_u128(number)), "Ruth", &format!("Abel {number}"))
    };
    for number in [61, 62] {
        store(app, &person(number)).await;
    }
    for (number, who, how) in [(1, 62, How::Excused), (2, 62, How::Online), (3, 61, How::Here)] {
        let meeting = Meeting {
            title: format!("Meeting {number}"),
            address: format!("2026-0{number}-01"),
            state: State::Over,
            ..Meeting::at(MeetingId(Uuid::from_u128(number)), NOW.plus_days(number as i64 * 20 - 90), ZONE)
        };
        store(app, &meeting).await;
        let id = AttendanceId(Uuid::from_u128(70 + number));
        let mark = Attendance::of(meeting.id, id, Some(PersonId(Uuid::from_u128(who))), "Ruth Abel");
        store(app, &mark.written_down(how, meeting.starts_at, None)).await;
    }
    (PersonId(Uuid::from_u128(61)), organization)
}

#[tokio::test]
async fn people_and_organizations_show_how_they_came_to_the_last_meetings() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(!coordinator.get("/testville/people/list").await.page().contains("Last 6 meetings"));
        let (person, organization) = a_winter(&app).await;
        let alone = "Came to 1 of the last 3 meetings. From the earliest: away, away, was there.";
        for page in ["/people", "/people/list", "/people/list?only=quiet"] {
            let shown = coordinator.get(&format!("/testville{page}")).await;
            assert!(shown.page().contains("Last 6 meetings"), "{page}: {}", shown.body);
            assert!(shown.body.contains(alone) && shown.body.contains("sent word, online, away"), "{page}");
        }
        let own = coordinator.get(&format!("/testville/people/{person}")).await;
        assert!(own.page().contains(alone) && own.body.contains("href=\"/testville/meetings/2026-03-01\""));
        let together = coordinator.get(&format!("/testville/people/organizations/{organization}")).await;
        let expected = "Came to 2 of the last 3 meetings. From the earliest: sent word, online, was there.";
        assert!(together.page().contains(expected), "{}", together.body);
        let spanish = coordinator.clone().in_spanish().get("/testville/people").await;
        assert!(
            spanish
                .page()
                .contains("Vino a 1 de las últimas 3 reuniones. Desde la primera: faltó, faltó, estuvo.")
        );
    }
}

#[tokio::test]
async fn programs_read_the_same_and_unknown_ids_find_nothing() {
    for app in apps().await {
        let (person, organization) = a_winter(&app).await;
        let member = app.visitor(Role::Member).await;
        let api = "/api/v1/coalitions/testville";
        let own = member.get(&format!("{api}/people/{person}/attendance")).await.value();
        let words: Vec<_> =
            own["items"].as_array().unwrap().iter().map(|one| one["presence"].clone()).collect();
        assert_eq!(words, ["there", "away", "away"]);
        let whole = member.get(&format!("{api}/organizations/{organization}/attendance")).await.value();
        assert_eq!(whole["items"][1]["presence"], "online");
        for kind in ["people", "organizations"] {
            let nobody = format!("{api}/{kind}/{}/attendance", Uuid::from_u128(999));
            assert_eq!(member.get(&nobody).await.status, StatusCode::NOT_FOUND);
        }
    }
}
