use kit_store::uuid::Uuid;
use kit_web::Role;
use people::contact::MemberClass;
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use people::seats::{Seat, SeatId};
use proptest::prelude::*;

use super::model::{Group, HeldSeat, Speaker, voices_of};
use crate::testing::{apps, store};

fn held(seat: u128, holder: Option<u128>, is_resident: bool, voting: bool) -> HeldSeat {
    let class = if voting { MemberClass::Voting } else { MemberClass::Advisor };
    let person = PersonId(Uuid::from_u128(1000 + seat));
    HeldSeat {
        id: SeatId(Uuid::from_u128(seat)),
        sector: "civic".to_owned(),
        is_resident,
        holder: holder.map(|id| {
            (OrganizationId(Uuid::from_u128(id)), format!("Organization {id}"), MemberClass::Voting)
        }),
        representative: Some((Speaker { id: person, name: format!("Person {seat}") }, class)),
        alternate: None,
    }
}

#[test]
fn an_organization_with_three_seats_is_heard_once_and_from_its_resident_seat() {
    let seats = [
        held(1, Some(7), false, false),
        held(2, Some(7), false, true),
        held(3, Some(7), true, false),
    ];
    let voices = voices_of(&seats);
    assert_eq!(voices.len(), 1);
    assert_eq!(voices[0].id.0.as_u128(), 3);
    assert_eq!(voices[0].name, "Organization 7");
    let without_resident = voices_of(&seats[..2]);
    assert_eq!(without_resident[0].id.0.as_u128(), 2, "the seat of the voting member speaks");
}

#[test]
fn a_resident_speaks_alone_and_an_empty_seat_not_at_all() {
    let mut empty = held(2, None, true, true);
    empty.representative = None;
    let voices = voices_of(&[held(1, None, true, true), empty]);
    assert_eq!(voices.len(), 1);
    assert_eq!(voices[0].name, "Person 1");
    assert_eq!(voices[0].group(), Group::Residents);
}

#[test]
fn groups_survive_being_stored() {
    for group in ["resident-seats", "community-and-faith", "businesses", "media"] {
        assert_eq!(Group::from_word(group).word(), group);
    }
    assert_eq!(Group::of_sector("treatment"), Group::Health);
    assert_eq!(Group::of_sector("media"), Group::Sector("media".to_owned()));
}

proptest! {
    #[test]
    fn nobody_is_heard_twice_whatever_the_seats(
        seats in prop::collection::vec((prop::option::of(1_u128..5), any::<bool>(), any::<bool>()), 0..30)
    ) {
        let seats: Vec<HeldSeat> = seats
            .into_iter()
            .zip(1..)
            .map(|((holder, resident, voting), id)| held(id, holder, resident, voting))
            .collect();
        let voices = voices_of(&seats);
        let mut organizations: Vec<_> = voices.iter().filter_map(|voice| voice.organization_id).collect();
        organizations.sort();
        let heard = organizations.len();
        organizations.dedup();
        prop_assert_eq!(organizations.len(), heard);
        let alone = seats.iter().filter(|seat| seat.holder.is_none()).count();
        prop_assert_eq!(voices.len(), alone + heard);
    }
}

#[tokio::test]
async fn the_page_and_programs_see_who_speaks() {
    for app in apps().await {
        let organization = Organization::named(OrganizationId(Uuid::from_u128(50)), "Abel Chapel");
        store(&app, &organization).await;
        let ruth = Person::named(PersonId(Uuid::from_u128(51)), "Ruth", "Abel");
        store(&app, &ruth).await;
        let seat = Seat {
            holder_id: Some(organization.id),
            representative_id: Some(ruth.id),
            ..Seat::empty(SeatId(Uuid::from_u128(52)), "faith")
        };
        store(&app, &seat).await;
        store(&app, &Seat::empty(SeatId(Uuid::from_u128(53)), "media")).await;
        let visitor = app.visitor(Role::Member).await;
        let page = visitor.get("/testville/meetings/voices").await;
        assert!(page.page().contains("Abel Chapel") && page.body.contains("Ruth Abel"));
        assert!(page.body.contains("One voice"));
        let spanish = visitor.clone().in_spanish().get("/testville/meetings/voices").await;
        assert!(spanish.page().contains("Grupos comunitarios y de fe"));
        let listed = visitor.get("/api/v1/coalitions/testville/voices").await.value();
        assert_eq!(listed["items"][0]["representative"], "Ruth Abel");
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    }
}
