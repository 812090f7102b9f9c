use std::num::NonZeroU64;

use super::*;
use crate::share::Share;

fn seat(sector: &'static str, here: bool) -> Seat<&'static str> {
    Seat { sector: Some(sector), resident: false, here, recused: false }
}

#[test]
fn more_than_half_of_twenty_is_eleven() {
    let bar = Bar::MoreThan(Share::HALF);
    assert!(!enough(10, 20, bar).met);
    assert_eq!(enough(11, 20, bar), Enough { here: 11, of: 20, needed: 11, met: true });
}

#[test]
fn every_bar_has_to_be_reached() {
    let mut seats: Vec<Seat<&str>> = (0..26).map(|place| seat("health", place < 19)).collect();
    for resident in seats.iter_mut().skip(13).take(7) {
        resident.resident = true;
    }
    let quorum = Quorum {
        seats: Some(Bar::AtLeast(Share::HALF)),
        sectors: None,
        resident_seats: NonZeroU64::new(3).map(Bar::Number),
        recused: Counting::Included,
    };
    let state = quorum.check(&seats);
    assert_eq!(state.parts[0], (Kind::Seats, Enough { here: 19, of: 26, needed: 13, met: true }));
    assert_eq!(state.parts[1], (Kind::ResidentSeats, Enough { here: 6, of: 7, needed: 3, met: true }));
    assert!(state.met());
    // Four residents leave: seats alone would still do.
    seats.iter_mut().filter(|seat| seat.resident).take(4).for_each(|seat| seat.here = false);
    assert!(!quorum.check(&seats).met());
}

#[test]
fn a_sector_is_here_with_one_of_its_seats() {
    let seats = [seat("schools", false), seat("schools", true), seat("faith", false), seat("youth", true)];
    let quorum = Quorum {
        seats: None,
        sectors: Some(Bar::AtLeast(Share::TWO_THIRDS)),
        resident_seats: None,
        recused: Counting::Included,
    };
    assert_eq!(
        quorum.check(&seats).parts,
        [(Kind::Sectors, Enough { here: 2, of: 3, needed: 2, met: true })]
    );
}

#[test]
fn recused_seats_leave_only_where_the_rule_says_so() {
    let mut seats: Vec<Seat<&str>> = (0..20).map(|place| seat("health", place < 10)).collect();
    seats[19].recused = true;
    let quorum = |recused| Quorum {
        seats: Some(Bar::MoreThan(Share::HALF)),
        sectors: None,
        resident_seats: None,
        recused,
    };
    assert!(!quorum(Counting::Included).check(&seats).met());
    assert!(quorum(Counting::Left).check(&seats).met(), "10 of 19");
}

#[test]
fn no_bar_is_met_and_no_seat_reaches_none() {
    let quorum = |seats| Quorum { seats, sectors: None, resident_seats: None, recused: Counting::Left };
    assert!(quorum(None).check::<&str>(&[]).met());
    assert!(!quorum(Some(Bar::AtLeast(Share::HALF))).check::<&str>(&[]).met());
}
