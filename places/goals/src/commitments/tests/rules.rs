use kit_store::Day;
use kit_store::uuid::Uuid;
use kit_web::Typed;
use people::members::PersonId;
use people::organizations::OrganizationId;
use proptest::prelude::*;

use crate::commitments::elements::{Element, ElementId};
use crate::commitments::evidence::model as evidence;
use crate::commitments::evidence::{Shown, ShownId};
use crate::commitments::made::{Commitment, CommitmentId};
use crate::commitments::verdicts::model::{self as verdicts, Judge, Verifier};
use crate::commitments::words::amount;
use crate::numbers::model::Amount;

fn organization(id: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(id))
}

proptest! {
    #[test]
    fn nobody_who_speaks_for_the_committing_organization_becomes_a_verifier(
        bound in 1_u128..6, person in any::<bool>(), id in 1_u128..6, speaks_for in prop::collection::vec(1_u128..6, 0..4)
    ) {
        let judge = match person {
            true => Judge::Person(PersonId(Uuid::from_u128(id))),
            false => Judge::Organization(organization(id)),
        };
        let ties: Vec<_> = speaks_for.iter().map(|id| organization(*id)).collect();
        let is_bound = if person { speaks_for.contains(&bound) } else { id == bound };
        prop_assert_eq!(Verifier::independent(judge, &ties, organization(bound)).is_none(), is_bound);
        prop_assert_eq!(Judge::from_word(&judge.word()), Some(judge));
    }

    #[test]
    fn the_way_is_between_nothing_and_all_of_it(from in any::<i32>(), to in any::<i32>(), value in any::<i32>()) {
        let whole = |number: i32| Some(Amount::from_whole(i64::from(number)));
        let element = Element { baseline: whole(from), target: whole(to), ..Element::blank(ElementId(Uuid::nil())) };
        let way = element.way(Amount::from_whole(i64::from(value)));
        prop_assert_eq!(way.is_none(), from == to);
        prop_assert!(way.is_none_or(|way| (0..=100).contains(&way)));
        if from != to {
            prop_assert_eq!(element.way(Amount::from_whole(i64::from(to))), Some(100));
            prop_assert_eq!(element.way(Amount::from_whole(i64::from(from))), Some(0));
        }
    }

    #[test]
    fn nonsense_in_a_form_is_a_mistake_and_no_fault(word in ".*", other in ".*") {
        let fields = ["element_id", "shown_on", "kind", "value", "source_id", "link", "brought_by_id", "today"];
        let typed = Typed::from_pairs(fields.map(|field| (field, word.clone())).into_iter().chain([("words", other.clone())]));
        prop_assert!(evidence::from_form(&Shown::blank(ShownId(Uuid::nil())), &typed).is_err());
        let fields = ["verdict", "for_year", "given_on", "verifier"];
        let typed = Typed::from_pairs(fields.map(|field| (field, word.clone())).into_iter().chain([("reason", other)]));
        prop_assert!(verdicts::from_form(&typed, None, "2026-03-10".parse().unwrap()).is_err());
    }
}

#[test]
fn less_can_be_the_target_and_almost_is_not_all() {
    let whole = |number| Some(Amount::from_whole(number));
    let element = Element {
        baseline: whole(1000),
        target: whole(0),
        ..Element::blank(ElementId(Uuid::nil()))
    };
    assert_eq!(element.way(Amount::from_whole(750)), Some(25));
    assert_eq!(element.way(Amount::from_whole(1)), Some(99));
    assert_eq!(element.way(Amount::from_whole(2000)), Some(0));
    let open = Element { target: None, ..element };
    assert_eq!(open.way(Amount::from_whole(1)), None);
}

#[test]
fn amounts_are_said_with_their_unit() {
    let amount = |text: &str, unit: &str| amount(text.parse().unwrap(), unit);
    assert_eq!(amount("1200", "boxes"), "1,200\u{a0}boxes");
    assert_eq!(amount("12.5", "%"), "12.5%");
    assert_eq!(amount("3", ""), "3");
}

#[test]
fn a_year_of_a_verdict_is_one_the_commitment_knows() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let said = |year: &str, given: &str| {
        let typed = Typed::from_pairs([
            ("verdict", "met"),
            ("for_year", year),
            ("reason", "Seen"),
            ("given_on", given),
            ("verifier", "person:00000000-0000-0000-0000-000000000001"),
        ]);
        verdicts::from_form(&typed, Some(day("2025-02-01")), day("2026-03-10"))
    };
    assert!(said("2025", "2026-03-10").is_ok(), "a year that has ended can be judged later");
    assert!(said("2026", "2026-03-10").is_ok());
    for (year, given) in [
        ("2024", "2026-03-10"),
        ("2027", "2026-03-10"),
        ("2026", "2025-12-31"),
        ("2026", "2026-03-11"),
        ("", "2026-03-10"),
        ("99999999999999999999", "2026-03-10"),
        ("-1", "2026-03-10"),
        ("2026", ""),
    ] {
        assert_eq!(said(year, given).map_err(|mistakes| mistakes.len()), Err(1), "{year} {given}");
    }
}

#[test]
fn a_commitment_touches_the_years_between_its_days() {
    let day = |text: &str| text.parse::<Day>().ok();
    let one = Commitment {
        starts_on: day("2025-12-31"),
        ends_on: day("2027-01-01"),
        ..Commitment::blank(CommitmentId(Uuid::nil()))
    };
    assert_eq!(
        [2024, 2025, 2026, 2027, 2028].map(|year| one.touches(year)),
        [false, true, true, true, false]
    );
    let open = Commitment { starts_on: None, ends_on: None, ..one };
    assert!(open.touches(1900));
}
