use kit_store::Day;
use kit_store::uuid::Uuid;
use kit_web::Typed;
use proptest::prelude::*;

use crate::groups::bodies::model::{from_form, leads_in_a_circle};
use crate::groups::bodies::{Asked, Became, Group, GroupId, GroupKind};
use crate::groups::offices::{OfficeId, Sharing, sharing};
use crate::groups::terms::{Held, OfficeTerm, OfficeTermId, held};
use crate::members::PersonId;
use crate::seats::model::Term;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn complete(kind: GroupKind) -> Group {
    Group {
        name: "A group".to_owned(),
        kind,
        goal_id: Some(Uuid::from_u128(1)),
        lead_id: Some(PersonId(Uuid::from_u128(2))),
        ..Group::blank(GroupId(Uuid::from_u128(3)))
    }
}

#[test]
fn a_steering_committee_formed_in_january_should_be_a_council_in_july() {
    let formed = Group { starts_on: Some(day("2025-01-15")), ..complete(GroupKind::Steering) };
    let founded = day("2020-01-01");
    assert_eq!(formed.asked(day("2025-07-14"), founded), []);
    assert_eq!(formed.asked(day("2025-07-15"), founded), [Asked::BecomeCouncil(day("2025-07-15"))]);
    let without_day = Group { starts_on: None, ..formed.clone() };
    assert_eq!(
        without_day.asked(day("2025-07-15"), day("2025-01-15")),
        [Asked::BecomeCouncil(day("2025-07-15"))],
        "the founding of the coalition counts where no day is known"
    );
    let ended = Group { ended_on: Some(day("2025-06-30")), ..formed.clone() };
    assert_eq!(ended.asked(day("2025-07-15"), founded), []);
    let council = formed.as_council(day("2025-07-20"));
    assert_eq!(council.asked(day("2025-07-20"), founded), []);
    assert_eq!(council.became, Some(Became { from: GroupKind::Steering, on: day("2025-07-20") }));
    assert_eq!((council.id, council.starts_on), (formed.id, formed.starts_on), "it is the same group");
}

#[test]
fn a_task_force_serves_an_objective_and_ends() {
    let founded = day("2025-01-01");
    let bare = complete(GroupKind::TaskForce);
    assert_eq!(bare.asked(day("2025-05-01"), founded), [Asked::NoObjective, Asked::NoEnd]);
    let whole = Group {
        objective: "2,400 pounds by June".to_owned(),
        ends_on: Some(day("2025-06-30")),
        ..bare
    };
    assert_eq!(whole.asked(day("2025-06-30"), founded), [], "its last day still belongs to it");
    assert_eq!(whole.asked(day("2025-07-01"), founded), [Asked::PastItsEnd(day("2025-06-30"))]);
    let linked = Group {
        objective: String::new(),
        objective_id: Some(Uuid::from_u128(5)),
        ..whole.clone()
    };
    assert_eq!(linked.asked(day("2025-06-30"), founded), [], "an objective of the goals is one too");
    let nobody = Group { lead_id: None, goal_id: None, ..whole };
    assert_eq!(nobody.asked(day("2025-06-30"), founded), [Asked::NoLead, Asked::NoGoal]);
}

#[test]
fn parts_never_lead_in_a_circle() {
    let id = |number| GroupId(Uuid::from_u128(number));
    let part = |number, above| Group { part_of_id: above, ..Group::blank(id(number)) };
    let all = [part(1, None), part(2, Some(id(1))), part(3, Some(id(2)))];
    assert!(!leads_in_a_circle(id(3), id(1), &all));
    assert!(leads_in_a_circle(id(1), id(3), &all));
    assert!(leads_in_a_circle(id(2), id(2), &all));
    let broken = [part(1, Some(id(2))), part(2, Some(id(1)))];
    assert!(leads_in_a_circle(id(3), id(1), &broken), "a circle that is there already ends the search");
}

pub(super) fn term(number: u128, starts: &str, ends: Option<&str>, left: Option<&str>) -> OfficeTerm {
    OfficeTerm {
        id: OfficeTermId(Uuid::from_u128(number)),
        office_id: OfficeId(Uuid::from_u128(9)),
        person_id: PersonId(Uuid::from_u128(number)),
        starts_on: day(starts),
        ends_on: ends.map(day),
        left_on: left.map(day),
        is_shared: None,
        version: 1,
    }
}

#[test]
fn whoever_started_last_holds_an_office_until_it_is_given_back() {
    let first = term(1, "2025-01-01", Some("2025-12-31"), None);
    let second = term(2, "2026-01-01", Some("2026-12-31"), None);
    let both = [second.clone(), first.clone()];
    assert_eq!(held(&[], day("2026-03-10")), Held::Vacant);
    assert_eq!(
        held(&both, day("2025-06-01")),
        Held::By { term: &first, state: Term::Until(day("2025-12-31")) }
    );
    assert_eq!(held(&both, day("2026-11-01")), Held::By { term: &second, state: Term::EndsIn(60) });
    assert_eq!(
        held(&both, day("2027-02-01")),
        Held::By { term: &second, state: Term::OverSince(day("2026-12-31")) },
        "who stays on after the term is told, not forgotten"
    );
    let left = term(2, "2026-01-01", Some("2026-12-31"), Some("2026-03-09"));
    assert_eq!(
        held(&[left, first], day("2026-03-10")),
        Held::Vacant,
        "the one before does not come back by itself"
    );
}

#[test]
fn the_next_term_is_as_long_as_the_one_before() {
    let two_years = term(1, "2024-01-01", Some("2025-12-31"), None);
    let next = two_years.renewed(OfficeTermId(Uuid::from_u128(7)), day("2025-12-01"));
    assert_eq!((next.starts_on, next.ends_on), (day("2026-01-01"), Some(day("2027-12-31"))));
    let late = two_years.renewed(OfficeTermId(Uuid::from_u128(7)), day("2026-03-10"));
    assert_eq!((late.starts_on, late.ends_on), (day("2026-03-10"), Some(day("2028-03-09"))));
    let open = term(1, "2024-01-01", None, None).renewed(OfficeTermId(Uuid::from_u128(7)), day("2026-03-10"));
    assert_eq!(open.ends_on, Some(day("2027-03-09")));
}

#[test]
fn four_jobs_are_shared_out_when_nobody_carries_three() {
    let people =
        |numbers: [u128; 4]| numbers.map(|number| (number > 0).then(|| PersonId(Uuid::from_u128(number))));
    assert_eq!(sharing(people([1, 2, 3, 4])), Sharing::SharedOut);
    assert_eq!(sharing(people([1, 1, 2, 2])), Sharing::SharedOut);
    assert_eq!(sharing(people([1, 1, 1, 2])), Sharing::OnOnePerson);
    assert_eq!(sharing(people([1, 0, 1, 1])), Sharing::Open(1));
    assert_eq!(sharing(people([0, 0, 0, 0])), Sharing::Open(4));
}

proptest! {
    #[test]
    fn nothing_typed_breaks_the_form_of_a_group(name in "\\PC{0,200}", kind in "\\PC{0,12}", start in "\\PC{0,12}", end in "\\PC{0,12}") {
        let typed = Typed::from_pairs([("name", name.as_str()), ("kind", &kind), ("starts_on", &start), ("ends_on", &end), ("goal_id", &kind)]);
        let before = Group::blank(GroupId(Uuid::from_u128(1)));
        if let Ok(group) = from_form(&before, &typed) {
            prop_assert!(!group.name.is_empty() && group.name.chars().count() <= 120);
            prop_assert_eq!(group.kind.word(), kind.trim());
        }
    }

    #[test]
    fn a_term_renewed_starts_after_the_old_one_and_not_in_the_past(start in 0_i64..2000, length in 0_i64..2000, now in 0_i64..3000) {
        let at = |days: i64| day("2020-01-01").saturating_add(kit_store::jiff::Span::new().days(days));
        let old = OfficeTerm { starts_on: at(start), ends_on: Some(at(start + length)), ..term(1, "2020-01-01", None, None) };
        let next = old.renewed(OfficeTermId(Uuid::from_u128(2)), at(now));
        prop_assert!(next.starts_on > at(start + length) && next.starts_on >= at(now));
        prop_assert!(next.ends_on.unwrap() >= next.starts_on);
    }
}
