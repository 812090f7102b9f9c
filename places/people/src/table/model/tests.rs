use kit_store::jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::seats::SeatId;

fn today() -> Day {
    date(2026, 3, 10)
}

fn person(number: u128, sector: Option<&str>, tie: Option<Tie>) -> AtTable {
    AtTable {
        id: PersonId(Uuid::from_u128(number)),
        title: String::new(),
        given_name: "Pat".to_owned(),
        family_name: format!("Number {number}"),
        organization: None,
        sector: sector.map(str::to_owned),
        part: String::new(),
        try_this: String::new(),
        tie,
        tie_told: true,
        age_stated: None,
        age_stated_on: None,
        evidence: Words::default(),
        counted_from: Some(today()),
        last_seen_on: None,
    }
}

fn seat(number: u128, sector: &str, representative: Option<u128>) -> Seat {
    Seat {
        representative_id: representative.map(|number| PersonId(Uuid::from_u128(number))),
        ..Seat::empty(SeatId(Uuid::from_u128(1000 + number)), sector)
    }
}

fn picture(people: Vec<AtTable>, seats: Vec<Seat>, scheme: &str) -> Picture {
    let known = Known {
        scheme: Cow::Borrowed(sectors::scheme(scheme)),
        counts: Counts::default(),
        people,
        seats,
        contacts: Vec::new(),
        quiet_after_days: 45,
        aim_percent: Some(33),
    };
    Picture::of(known, today())
}

fn ties(counts: [usize; 4], unsaid: usize) -> Ties {
    let kinds = [Tie::MostAffected, Tie::InformalHelper, Tie::Official, Tie::Other];
    let mut people = Vec::new();
    for (kind, count) in kinds.into_iter().zip(counts) {
        people.extend((0..count).map(|_| person(1, None, Some(kind))));
    }
    people.extend((0..unsaid).map(|_| person(1, None, None)));
    Ties::of(&people, Some(33))
}

fn shown(counts: [usize; 4]) -> Vec<Shown> {
    ties(counts, 0).groups.into_iter().map(|(_, shown)| shown).collect()
}

#[test]
fn a_count_under_five_is_hidden_and_cannot_be_worked_out_from_the_others() {
    use Shown::{Count, FewerThanFive, Withheld};
    assert_eq!(shown([9, 13, 9, 5]), [Count(9), Count(13), Count(9), Count(5)]);
    assert_eq!(shown([4, 13, 9, 5]), [FewerThanFive, Count(13), Count(9), Withheld]);
    assert_eq!(shown([4, 2, 9, 5]), [FewerThanFive, FewerThanFive, Count(9), Count(5)]);
    // Two that are hidden but together known to be three would still say too much.
    assert_eq!(shown([1, 2, 9, 30]), [FewerThanFive, FewerThanFive, Withheld, Count(30)]);
}

#[test]
fn the_aim_counts_whole_people_and_says_nothing_that_gives_a_hidden_count_away() {
    let open = ties([9, 13, 9, 5], 0);
    assert_eq!(open.aim, Some((33, 12)));
    assert_eq!(open.still_to_win(), Some(3));
    let hidden = ties([4, 13, 9, 10], 0);
    assert_eq!(hidden.still_to_win(), None);
    let missing = gaps(sectors::scheme("simple"), &[], &[], today(), &hidden);
    assert!(missing.contains(&Missing::BelowAim { wanted: 12, more: None }), "{missing:?}");
}

#[test]
fn a_tie_told_by_somebody_else_is_not_counted() {
    let mut told_by_others = person(1, None, Some(Tie::MostAffected));
    told_by_others.tie_told = false;
    assert_eq!(Ties::of(&[told_by_others], None).unsaid, 1);
}

#[test]
fn everybody_sits_once_in_the_sector_of_their_seat_and_empty_seats_stand_beside() {
    let people =
        vec![person(1, Some("schools"), None), person(2, Some("schools"), None), person(3, None, None)];
    let picture = picture(people, vec![seat(1, "media", Some(1)), seat(2, "media", Some(99))], "drug_free");
    let side =
        |key: Option<&str>| picture.sectors.iter().find(|sector| sector.sector.as_deref() == key).unwrap();
    assert_eq!(side(Some("media")).people.len(), 1);
    assert_eq!(side(Some("media")).empty.len(), 1, "whoever left has left the seat too");
    assert_eq!(side(Some("schools")).people.len(), 1);
    assert_eq!(side(None).people.len(), 1);
    assert_eq!(picture.sectors.len(), 13, "twelve sectors, and one side for those without");
}

#[test]
fn a_filled_seat_that_does_not_count_says_every_reason() {
    let over = Seat { term_end: Some(date(2026, 3, 1)), ..seat(1, "youth", Some(1)) };
    let picture = picture(vec![person(1, None, None)], vec![over, seat(2, "media", Some(1))], "drug_free");
    let reasons: Vec<_> = picture
        .missing
        .iter()
        .filter_map(|missing| match missing {
            Missing::DoesNotCount { sector, reasons, .. } => Some((sector.as_str(), reasons.len())),
            _ => None,
        })
        .collect();
    assert_eq!(reasons, [("youth", 3), ("media", 1)]);
    let no_seat = picture.missing.iter().filter(|missing| matches!(missing, Missing::NoSeat { .. }));
    assert_eq!(no_seat.count(), 10);
}

#[test]
fn empty_seats_of_one_name_are_one_line_and_residents_come_first() {
    let wanted = |number, label: &str, is_resident| Seat {
        label: label.to_owned(),
        is_resident,
        wanted: "Nobody asked yet".to_owned(),
        ..seat(number, "parents", None)
    };
    let seats = vec![
        wanted(1, "", false),
        wanted(2, "", false),
        wanted(3, "", false),
        wanted(4, "Farmworker families", true),
        wanted(5, "Farmworker families", true),
    ];
    let picture = picture(Vec::new(), seats, "drug_free");
    let english = kit_text::Language::English;
    let lines: Vec<_> = picture
        .missing
        .iter()
        .filter_map(|missing| match missing {
            Missing::EmptySeats { seats, .. } => {
                Some((missing.name(&picture.scheme, english).unwrap().to_owned(), seats.len()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(lines, [("Farmworker families".to_owned(), 2), ("Parents and caregivers".to_owned(), 3)]);
}

#[test]
fn people_of_a_sector_without_seats_speak_for_it() {
    let picture = picture(vec![person(1, Some("media"), None)], Vec::new(), "drug_free");
    let media = picture.sectors.iter().find(|sector| sector.sector.as_deref() == Some("media")).unwrap();
    assert_eq!((media.filled, media.eligible), (1, 1));
    let named = picture.missing.iter().any(|missing| missing.sector() == Some("media"));
    assert!(!named, "somebody speaks for media");
}
