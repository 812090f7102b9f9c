use calc_votes::quorum::Quorum;
use kit_store::Instant;
use kit_store::uuid::Uuid;
use people::contact::MemberClass;
use people::members::PersonId;
use people::seats::SeatId;
use proptest::prelude::*;

use super::*;
use crate::meetings::MeetingId;
use crate::voices::{Speaker, Voice};

fn minute(minute: i64) -> Instant {
    Instant::from_microseconds(0).plus_minutes(minute)
}

fn person(number: usize) -> PersonId {
    PersonId(Uuid::from_u128(number as u128 + 1))
}

/// The first three voices are resident seats.
fn voices(count: usize) -> Vec<Voice> {
    let voice = |number: usize| Voice {
        id: SeatId(Uuid::from_u128(number as u128)),
        name: format!("Voice {number}"),
        organization_id: None,
        representative: Some(Speaker { id: person(number), name: String::new() }),
        alternate: Some(Speaker { id: person(number + 1000), name: String::new() }),
        sector: format!("sector {}", number % 4),
        is_resident: number < 3,
        class: MemberClass::Voting,
    };
    (0..count).map(voice).collect()
}

fn blank(who: PersonId) -> Attendance {
    Attendance::of(MeetingId(Uuid::from_u128(1)), AttendanceId(who.0), Some(who), "Somebody")
}

fn stays(number: usize, from: i64, to: Option<i64>) -> Attendance {
    blank(person(number)).written_down(How::Here, minute(from), to.map(minute))
}

#[test]
fn coming_going_and_coming_back_are_kept_and_a_slip_is_not() {
    let marked = blank(person(0)).marked(How::Here, minute(0)).marked(How::Online, minute(10));
    assert_eq!((marked.came_at(), marked.left_at()), (Some(minute(0)), None));
    let back = marked.marked(How::Away, minute(20)).marked(How::Here, minute(30));
    assert_eq!(back.stays.0.len(), 2);
    assert_eq!(back.clone().marked(How::Away, minute(40)).left_at(), Some(minute(40)));
    let slip = blank(person(0)).marked(How::Here, minute(5)).marked(How::Excused, minute(5));
    assert!(!slip.was_there() && slip.how == How::Excused);
}

#[test]
fn a_late_arrival_makes_enough_and_a_departure_loses_it() {
    let voices = voices(6);
    let rule = usual_rule(&voices);
    // Four of six are needed, three of them from resident seats; the third resident comes at 17:34.
    let attendance = [
        stays(0, 0, None),
        stays(1, 0, Some(300)),
        stays(2, 4, None),
        stays(3, 0, None),
        stays(5, 0, None),
    ];
    let found = changes(rule, &voices, &attendance).0;
    let told: Vec<_> = found.iter().map(|change| (change.at, change.met)).collect();
    assert_eq!(told, [(minute(4), true), (minute(300), false)]);
    assert!(standing(rule, &voices, &attendance, minute(10)).met());
    assert!(!standing(rule, &voices, &attendance, minute(300)).met());
}

#[test]
fn an_alternate_keeps_a_voice_here_and_counts_it_once() {
    let voices = voices(2);
    let rule = Quorum { resident_seats: None, ..usual_rule(&voices) };
    let both = [stays(0, 0, Some(50)), stays(1000, 40, None)];
    assert!(changes(rule, &voices, &both).0.is_empty(), "one voice of two is not more than half");
    let three = [stays(0, 0, Some(50)), stays(1000, 40, None), stays(1, 0, None)];
    let found = changes(rule, &voices, &three).0;
    assert_eq!(found.len(), 1, "the alternate stepped in before the other left");
}

prop_compose! {
    fn some_stays()(rows in prop::collection::vec((0_usize..8, 0_i64..200, prop::option::of(1_i64..100)), 0..16))
        -> Vec<Attendance> {
        rows.into_iter().map(|(who, from, length)| stays(who, from, length.map(|length| from + length))).collect()
    }
}

proptest! {
    #[test]
    fn changes_alternate_are_in_order_and_say_what_holds_at_each_moment(
        attendance in some_stays(), moment in 0_i64..320,
    ) {
        let voices = voices(8);
        let rule = usual_rule(&voices);
        let found = changes(rule, &voices, &attendance).0;
        prop_assert!(found.windows(2).all(|pair| pair[0].at < pair[1].at && pair[0].met != pair[1].met));
        prop_assert!(found.first().is_none_or(|first| first.met));
        let last = found.iter().rev().find(|change| change.at <= minute(moment));
        let now = standing(rule, &voices, &attendance, minute(moment)).met();
        prop_assert_eq!(now, last.is_some_and(|change| change.met));
    }

    #[test]
    fn one_more_person_never_makes_too_few(attendance in some_stays(), who in 0_usize..8, moment in 0_i64..320) {
        let voices = voices(8);
        let rule = usual_rule(&voices);
        let before = standing(rule, &voices, &attendance, minute(moment)).met();
        let mut more = attendance.clone();
        more.push(stays(who, 0, None));
        prop_assert!(!before || standing(rule, &voices, &more, minute(moment)).met());
        more.reverse();
        let reversed = changes(rule, &voices, &more);
        more.reverse();
        prop_assert_eq!(reversed, changes(rule, &voices, &more));
    }

    #[test]
    fn marks_never_overlap_stays(marks in prop::collection::vec((0_usize..5, 1_i64..20), 0..20)) {
        let mut now = 0;
        let mut one = blank(person(0));
        for (how, later) in marks {
            now += later;
            one = one.marked(How::ALL[how], minute(now));
        }
        let stays = &one.stays.0;
        prop_assert!(stays.windows(2).all(|pair| pair[0].to.is_some_and(|to| to <= pair[1].from)));
        prop_assert_eq!(one.is_present(), stays.last().is_some_and(|stay| stay.to.is_none()));
    }
}

#[test]
fn two_records_of_one_person_become_one_with_all_stays() {
    let early = stays(0, 0, Some(20));
    let late = Attendance { id: AttendanceId(Uuid::from_u128(99)), ..stays(0, 15, None) };
    let apart = Attendance { id: AttendanceId(Uuid::from_u128(98)), ..stays(0, 40, Some(50)) };
    let visitor = Attendance { person_id: None, ..stays(1, 0, None) };
    let marks = united(vec![early.clone(), visitor.clone(), late, visitor.clone()]);
    assert_eq!(marks.len(), 3, "visitors are nobody else's");
    assert_eq!(marks[0].stays.0, vec![Stay { from: minute(0), to: None }]);
    assert!(marks[0].is_present());
    let two = united(vec![early, apart]);
    assert_eq!(two[0].stays.0.len(), 2);
    let excused = blank(person(0)).marked(How::Excused, minute(0));
    assert_eq!(united(vec![blank(person(0)), excused])[0].how, How::Excused);
}
