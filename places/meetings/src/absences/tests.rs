use kit_store::Record;
use kit_web::Role;
use kit_web::testing::NOW;
use people::contact::MemberClass;
use people::members::PersonId;
use people::organizations::OrganizationId;
use people::seats::{Seat, SeatId};
use proptest::prelude::*;
use uuid::Uuid;

use super::model::{looks_back, who_comes};
use crate::attendance::model::{Attendance, AttendanceId, How, Marked, Presence, missed_in_a_row, of_voice};
use crate::meetings::{Meeting, MeetingId, State};
use crate::rules::Machine;
use crate::rules::machine::{Absences, AfterAbsence, Attended};
use crate::testing::{Chamber, apps, store};
use crate::voices::{Speaker, Voice};

fn voice(organization: Option<u128>) -> Voice {
    Voice {
        id: SeatId(Uuid::from_u128(1)),
        name: "Abel Chapel".to_owned(),
        organization_id: organization.map(|id| OrganizationId(Uuid::from_u128(id))),
        representative: Some(Speaker { id: PersonId(Uuid::from_u128(11)), name: "Ruth Abel".to_owned() }),
        alternate: None,
        sector: "faith".to_owned(),
        is_resident: false,
        class: MemberClass::Voting,
    }
}

fn marked(meeting: u128, person: u128, organization: Option<u128>, how: How) -> Marked {
    Marked {
        meeting: MeetingId(Uuid::from_u128(meeting)),
        person: Some(PersonId(Uuid::from_u128(person))),
        organization: organization.map(|id| OrganizationId(Uuid::from_u128(id))),
        how,
        was_there: how.is_present(),
    }
}

#[test]
fn anybody_of_the_organization_counts_and_sending_word_ends_a_row_of_absences() {
    let sheets = [
        marked(4, 99, None, How::Here),
        marked(3, 11, None, How::Away),
        marked(2, 11, None, How::Excused),
        marked(2, 98, Some(5), How::Excused),
        marked(1, 97, Some(5), How::Here),
    ];
    let lately = of_voice(&sheets, &voice(Some(5)));
    assert_eq!(lately, [Presence::Away, Presence::Away, Presence::Excused, Presence::There]);
    assert_eq!(missed_in_a_row(&lately), 2);
    assert_eq!(of_voice(&sheets, &voice(None))[3], Presence::Away, "a resident speaks alone");
}

#[test]
fn more_than_three_means_the_fourth() {
    let absences = Absences { more_than: 3, follows: AfterAbsence::MayBeRemoved };
    let machine = Machine { absences: Some(absences), ..Machine::default() };
    let sheets = |count: u128| (1..=count).map(|one| marked(one, 99, None, How::Here)).collect::<Vec<_>>();
    let away = |count| who_comes(vec![voice(None)], &sheets(count), &machine)[0].is_too_often_away;
    assert_eq!((away(3), away(4)), (false, true));
    assert_eq!(looks_back(&machine), 6);
    let attended = Attended { least: 6, of_last: 20 };
    assert_eq!(looks_back(&Machine { attended: Some(attended), ..machine }), 20);
}

proptest! {
    #[test]
    fn whoever_came_last_has_missed_nothing(hows in prop::collection::vec(0_usize..5, 0..12)) {
        let sheets: Vec<Marked> = hows.iter().zip(1..).map(|(how, meeting)| marked(meeting, 11, None, How::ALL[*how])).collect();
        let lately = of_voice(&sheets, &voice(None));
        prop_assert_eq!(lately.len(), hows.len());
        let missed = missed_in_a_row(&lately);
        prop_assert_eq!(missed == 0, lately.first().is_none_or(|newest| *newest != Presence::Away));
        prop_assert!(missed as usize <= lately.len());
    }
}

#[tokio::test]
async fn the_page_names_who_stayed_away_and_leads_to_a_proposal() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let empty = coordinator.get("/testville/meetings/absences").await;
        assert!(empty.page().contains("No meeting that is over"));
        let fields = [("absences_more_than", "1"), ("absences_follows", "may_be_removed")];
        chamber.adopt(&app, &fields).await;
        for number in 1..=2 {
            let meeting = Meeting {
                title: "Meeting".to_owned(),
                address: format!("meeting-{number}"),
                state: State::Over,
                ..Meeting::at(MeetingId(Uuid::from_u128(700 + number)), NOW.plus_days(-30), "America/Chicago")
            };
            store(&app, &meeting).await;
            for (place, person) in chamber.people.iter().take(2).enumerate() {
                let id = AttendanceId(Uuid::from_u128(number * 10 + place as u128));
                let one = Attendance::of(meeting.id, id, Some(*person), "Somebody");
                store(&app, &one.written_down(How::Here, NOW, None)).await;
            }
        }
        let shown = coordinator.get("/testville/meetings/absences").await;
        assert!(shown.page().contains("Missed 2 meetings in a row without a word"), "{}", shown.body);
        assert_eq!(shown.body.matches("Propose to take the seat back").count(), 1);
        let seat = chamber.voices[2];
        let link = shown.body.split('"').find(|part| part.contains("/proposals/add?")).unwrap().to_owned();
        let form = coordinator.get(&link.replace("&amp;", "&")).await;
        assert!(form.page().contains(&format!("seat:{seat}")) && form.body.contains("is free again"));
        let listed = coordinator.get("/api/v1/coalitions/testville/absences").await.value();
        assert_eq!(listed["items"][0]["name"], "Organization 3");
        assert_eq!(listed["items"][0]["lately"][0], "away");
        let spanish = coordinator.clone().in_spanish().get("/testville/meetings/absences").await;
        assert!(spanish.page().contains("Faltó a 2 reuniones seguidas sin avisar"));
        assert!(Seat::find(&app.scope(), seat.0).await.unwrap().is_some());
    }
}
