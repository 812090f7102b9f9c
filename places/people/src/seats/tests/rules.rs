use kit_store::jiff::civil::date;
use kit_web::Typed;
use uuid::Uuid;

use crate::seats::model::{self, Seat, SeatId, Term};
use crate::sectors;

fn seat() -> Seat {
    Seat::empty(SeatId(Uuid::from_u128(1)), "media")
}

#[test]
fn the_last_day_of_a_term_still_belongs_to_it() {
    let today = date(2026, 3, 10);
    assert_eq!(Term::on(Some(date(2026, 3, 9)), today), Term::OverSince(date(2026, 3, 9)));
    assert_eq!(Term::on(Some(today), today), Term::EndsIn(0));
    assert_eq!(Term::on(Some(date(2026, 4, 3)), today), Term::EndsIn(24));
    assert_eq!(Term::on(Some(date(2027, 1, 1)), today), Term::Until(date(2027, 1, 1)));
    assert_eq!(Term::on(None, today), Term::Open);
}

#[test]
fn a_renewed_term_is_as_long_as_the_one_before_and_never_lies_in_the_past() {
    let two_years = Seat {
        term_start: Some(date(2024, 1, 1)),
        term_end: Some(date(2025, 12, 31)),
        ..seat()
    };
    let before_it_ends = two_years.renewed(date(2025, 11, 1));
    assert_eq!(before_it_ends.term_start, Some(date(2026, 1, 1)));
    assert_eq!(before_it_ends.term_end, Some(date(2027, 12, 31)));
    let long_over = two_years.renewed(date(2026, 3, 10));
    assert_eq!(long_over.term_start, Some(date(2026, 3, 10)));
    assert_eq!(long_over.term_end, Some(date(2028, 3, 9)));
    let open = seat().renewed(date(2026, 3, 10));
    assert_eq!(open.term_end, Some(date(2027, 3, 9)));
}

#[test]
fn a_term_runs_forward_and_one_person_sits_once_on_a_seat() {
    let id = Uuid::from_u128(7).to_string();
    let typed = Typed::from_pairs([
        ("sector", "no such sector"),
        ("representative_id", &id),
        ("alternate_id", &id),
        ("successor_id", "Rosa"),
        ("term_start", "2026-03-10"),
        ("term_end", "2026-03-10"),
    ]);
    let mistakes = model::from_form(&seat(), &typed, sectors::scheme("drug_free")).unwrap_err();
    let found: Vec<_> = mistakes.iter().map(|mistake| (mistake.field.as_str(), mistake.key)).collect();
    assert_eq!(
        found,
        [
            ("sector", "seats-sector-missing"),
            ("successor_id", "seats-person-unknown"),
            ("alternate_id", "seats-alternate-same"),
            ("term_end", "seats-term-backwards"),
        ]
    );
}

#[test]
fn what_a_form_does_not_ask_stays_and_a_form_filled_from_a_seat_gives_it_back() {
    let before = Seat {
        wanted: "No voice yet".to_owned(),
        is_resident: true,
        term_end: Some(date(2027, 1, 1)),
        ..seat()
    };
    let scheme = sectors::scheme("drug_free");
    assert_eq!(model::from_form(&before, &Typed::default(), scheme), Ok(before.clone()));
    assert_eq!(model::from_form(&seat(), &model::to_form(&before), scheme), Ok(before));
}
