use std::collections::HashMap;

use kit_store::Day;
use kit_store::jiff::Span;
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use people::organizations::OrganizationId;
use proptest::prelude::*;
use uuid::Uuid;

use super::day;
use crate::promises::actor::{Actor, ActsOn};
use crate::promises::calendar::weeks;
use crate::promises::chains::{Wait, closed_chain};
use crate::promises::form::{from_form, parse_cents, parse_proof, to_form};
use crate::promises::model::{Band, Promise, PromiseId, Standing, Status, band, days_late};
use crate::promises::repeats::{RepeatUnit, Repeats};
use crate::promises::store::{Choices, PlanPlace};

fn id(number: u128) -> PromiseId {
    PromiseId(Uuid::from_u128(number))
}

fn ellen() -> PersonId {
    PersonId(Uuid::from_u128(1))
}

fn bags() -> Promise {
    Promise {
        person_id: Some(ellen()),
        by: Some(day("2026-03-07")),
        ..Promise::idea(id(1), "Order 500 take-back bags")
    }
}

fn everybody() -> Actor {
    Actor { acts_on: ActsOn::All, person: None, organization: None }
}

#[test]
fn a_promise_has_a_person_and_a_day() {
    assert_eq!(bags().standing(), Standing::Open);
    assert_eq!(Promise { by: None, ..bags() }.standing(), Standing::Idea);
    assert_eq!(Promise { person_id: None, ..bags() }.standing(), Standing::Idea);
    let kept = bags().kept(day("2026-03-06"), String::new(), String::new());
    assert_eq!(kept.standing(), Standing::Kept);
}

#[test]
fn late_begins_the_day_after_and_ends_with_the_promise() {
    let today = day("2026-03-10");
    assert_eq!(days_late(Status::GoingWell, Some(day("2026-03-07")), today), Some(3));
    assert_eq!(days_late(Status::NotStarted, Some(today), today), None);
    assert_eq!(days_late(Status::Kept, Some(day("2026-03-07")), today), None);
    assert_eq!(days_late(Status::NeedsHelp, None, today), None);
    let bands = ["2026-03-09", "2026-03-10", "2026-03-17", "2026-04-09", "2026-04-10"]
        .map(|by| band(Status::NotStarted, Some(day(by)), today));
    assert_eq!(bands, [Band::Late, Band::Today, Band::Week, Band::Month, Band::Later]);
    assert_eq!(band(Status::LetGo, Some(today), today), Band::Over);
}

#[test]
fn carrying_over_keeps_every_day_and_counts_only_what_was_put_off() {
    let on = day("2026-03-01");
    let promise = bags()
        .carried_over(day("2026-03-20"), on, "No bags".to_owned())
        .carried_over(day("2026-03-18"), on, "They came early".to_owned())
        .carried_over(day("2026-03-18"), on, "Sent twice".to_owned());
    assert_eq!(promise.carried.0.len(), 2);
    assert_eq!(promise.carried.times(), 1);
    assert_eq!(promise.by, Some(day("2026-03-18")));
    assert_eq!(promise.carried.0[0].from_day, day("2026-03-07"));
}

#[test]
fn monthly_on_the_31st_finds_the_end_of_short_months_and_comes_back() {
    let rule = Repeats {
        every: 1,
        unit: RepeatUnit::Months,
        from: day("2027-12-31"),
        until: Some(day("2028-04-30")),
    };
    let mut days = vec![rule.from];
    while let Some(next) = rule.next_after(*days.last().unwrap()) {
        days.push(next);
    }
    let expected = ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"].map(day);
    assert_eq!(days, expected);
    // Carried over into the next month, the series goes on from its own days.
    assert_eq!(rule.next_after(day("2028-02-03")), Some(day("2028-02-29")));
    let leap = Repeats { every: 12, from: day("2028-02-29"), until: None, ..rule };
    assert_eq!(leap.next_after(day("2028-02-29")), Some(day("2029-02-28")));
    assert_eq!(leap.next_after(day("2031-02-28")), Some(day("2032-02-29")));
}

#[test]
fn a_series_ends_with_the_calendar_of_forms() {
    let rule = Repeats {
        every: 24,
        unit: RepeatUnit::Months,
        from: day("2199-01-01"),
        until: None,
    };
    assert_eq!(rule.next_after(day("2199-01-01")), None);
    let rule = Repeats { every: i64::MAX, ..rule };
    assert_eq!(rule.next_after(day("2199-01-01")), None);
}

#[test]
fn the_next_one_has_the_same_place_and_nothing_done() {
    let rule = Repeats {
        every: 2,
        unit: RepeatUnit::Weeks,
        from: day("2026-03-07"),
        until: None,
    };
    let first =
        Promise { progress: "half".to_owned(), notes: "n".to_owned(), ..bags() }.repeating(Some(rule));
    let next = first.next(id(2)).unwrap();
    assert_eq!((next.by, next.follows_id), (Some(day("2026-03-21")), Some(id(1))));
    assert_eq!((next.status, next.progress.as_str()), (Status::NotStarted, ""));
    assert_eq!(next.repeats(), Some(rule));
    assert_eq!(first.repeating(None).next(id(2)), None);
}

#[test]
fn members_act_on_their_own_and_nobody_promises_for_others() {
    let pharmacy = Some(OrganizationId(Uuid::from_u128(7)));
    let member = |person, organization| Actor { acts_on: ActsOn::Own, person, organization };
    let hers = Promise { organization_id: pharmacy, ..bags() };
    assert!(member(Some(ellen()), None).may_act_on(&hers));
    assert!(member(Some(PersonId(Uuid::from_u128(2))), pharmacy).may_act_on(&hers));
    assert!(!member(Some(PersonId(Uuid::from_u128(2))), None).may_act_on(&hers));
    // Somebody on no list is not the nobody of an idea.
    assert!(!member(None, None).may_act_on(&Promise::idea(id(3), "Ask")));
    assert!(!member(None, None).may_take_on(&Promise::idea(id(3), "Ask")));
    let looks = Actor {
        acts_on: ActsOn::Nothing,
        person: Some(ellen()),
        organization: pharmacy,
    };
    assert!(!looks.may_act_on(&hers) && !looks.may_take_on(&Promise::idea(id(3), "Ask")));
    assert!(!member(Some(ellen()), None).may_name(None, Some(PersonId(Uuid::from_u128(2)))));
    assert!(everybody().may_name(None, Some(ellen())));
    let offered = hers.offered(PersonId(Uuid::from_u128(2)), day("2026-03-08"));
    assert!(member(Some(PersonId(Uuid::from_u128(2))), None).may_take_over(&offered));
    assert!(!member(Some(ellen()), pharmacy).may_take_over(&offered));
}

#[test]
fn amounts_are_read_as_people_write_them_and_never_guessed() {
    let read = |typed: &str| {
        let mut mistakes = Mistakes::none();
        let cents = parse_cents("needs_cents", typed, &mut mistakes);
        mistakes.or(cents).ok().flatten()
    };
    for (typed, cents) in [
        ("3400", 340_000),
        ("$3,400", 340_000),
        ("3,400.5", 340_050),
        ("0.07", 7),
        ("$ 12.50", 1_250),
        ("1,234,567", 123_456_700),
    ] {
        assert_eq!(read(typed), Some(cents), "{typed}");
    }
    for typed in [
        "12,50",
        "-5",
        "1e9",
        "3400 dollars",
        "1,2,3",
        ".",
        ",",
        "12.345",
        "99999999999999999999",
        "½",
    ] {
        assert_eq!(read(typed), None, "{typed}");
    }
}

#[test]
fn a_proof_that_would_run_in_the_browser_is_refused() {
    let today = day("2026-03-10");
    let read = |link: &str| parse_proof(&Typed::from_pairs([("proof_link", link)]), today);
    assert!(read("https://example.org/bags.jpg").is_ok() && read("").is_ok());
    for link in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "http:// x",
        "bags.jpg",
    ] {
        assert!(read(link).is_err(), "{link}");
    }
    assert!(parse_proof(&Typed::from_pairs([("kept_on", "2026-03-11")]), today).is_err());
}

#[test]
fn the_form_keeps_what_is_stored() {
    let rule = Repeats {
        every: 1,
        unit: RepeatUnit::Months,
        from: day("2026-01-31"),
        until: None,
    };
    let promise =
        Promise { needs_cents: Some(210_050), notes: "x".to_owned(), ..bags() }.repeating(Some(rule));
    let again = from_form(&promise, &to_form(&promise), &Choices::default(), everybody(), day("2026-03-10"));
    assert_eq!(again.unwrap(), promise);
}

#[test]
fn nonsense_in_a_form_is_said_field_by_field() {
    let typed = Typed::from_pairs([
        ("what", "  "),
        ("person_id", "nobody"),
        ("by", "1800-01-01"),
        ("needs_cents", "a lot"),
        ("serves", "strategy:robert'); drop table goal"),
        ("waits_for", "∞"),
        ("repeat_unit", "weeks"),
        ("repeat_every", "53"),
        ("repeat_until", "yesterday"),
    ]);
    let mistakes =
        from_form(&Promise::idea(id(1), ""), &typed, &Choices::default(), everybody(), day("2026-03-10"))
            .unwrap_err();
    let fields: Vec<&str> = mistakes.iter().map(|mistake| mistake.field.as_str()).collect();
    for field in ["what", "by", "needs_cents", "repeat_every", "repeat_until"] {
        assert!(fields.contains(&field), "{field} is missing in {fields:?}");
    }
}

#[test]
fn a_place_in_the_plan_survives_its_address() {
    let start = PlanPlace::start();
    assert_eq!(start.to_string().parse(), Ok(start));
    for nonsense in ["", "....", "1.2.3.4.5", "9999999999999999999999.x"] {
        assert!(nonsense.parse::<PlanPlace>().is_err(), "{nonsense}");
    }
}

#[test]
fn a_month_stands_in_weeks_from_sunday() {
    let march = weeks(day("2026-03-01"));
    assert_eq!((march.len(), march[0][0]), (5, Some(day("2026-03-01"))));
    let february = weeks(day("2024-02-01"));
    assert_eq!(february.iter().flatten().flatten().count(), 29);
    assert_eq!(february[0].iter().position(Option::is_some), Some(4));
}

/// Whether everything can be done in some order.
fn has_an_order(waits: &[Wait]) -> bool {
    let mut open: Vec<Wait> = waits.to_vec();
    loop {
        let blocked: Vec<PromiseId> = open.iter().map(|(waiting, _)| *waiting).collect();
        let before = open.len();
        open.retain(|(_, needed)| blocked.contains(needed));
        if open.len() == before {
            return open.is_empty();
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_accepted_has_an_order_and_a_refusal_names_a_real_chain(
        wanted in prop::collection::vec((0_u128..7, prop::collection::vec(0_u128..7, 0..3)), 0..25)
    ) {
        let mut needs_of: HashMap<PromiseId, Vec<PromiseId>> = HashMap::new();
        for (promise, needs) in wanted {
            let (promise, needs) = (id(promise), needs.into_iter().map(id).collect::<Vec<_>>());
            let waits: Vec<Wait> =
                needs_of.iter().flat_map(|(one, needs)| needs.iter().map(|needed| (*one, *needed))).collect();
            match closed_chain(&waits, promise, &needs) {
                None => {
                    needs_of.insert(promise, needs);
                    let waits: Vec<Wait> =
                        needs_of.iter().flat_map(|(one, needs)| needs.iter().map(|needed| (*one, *needed))).collect();
                    prop_assert!(has_an_order(&waits));
                }
                Some(chain) => {
                    prop_assert_eq!(chain.first(), Some(&promise));
                    prop_assert_eq!(chain.last(), Some(&promise));
                    prop_assert!(chain.len() >= 2 && needs.contains(&chain[1]));
                    for pair in chain[1..].windows(2) {
                        prop_assert!(waits.contains(&(pair[0], pair[1])));
                    }
                }
            }
        }
    }

    #[test]
    fn a_series_moves_on_in_even_steps(
        from in 0_i64..40_000, every in 1_i64..=24, months: bool, later in 0_i64..5_000
    ) {
        let from: Day = day("1990-01-01").checked_add(Span::new().days(from)).unwrap();
        let unit = if months { RepeatUnit::Months } else { RepeatUnit::Weeks };
        let rule = Repeats { every, unit, from, until: None };
        let after = from.checked_add(Span::new().days(later)).unwrap();
        let next = rule.next_after(after).unwrap();
        prop_assert!(next > after && next > from);
        if months {
            let apart = (i64::from(next.year()) - i64::from(from.year())) * 12
                + i64::from(next.month()) - i64::from(from.month());
            prop_assert_eq!(apart % every, 0);
            prop_assert!(next.day() == from.day() || next.day() == next.days_in_month() && next.day() < from.day());
        } else {
            prop_assert_eq!(i64::from(from.until(next).unwrap().get_days()) % (7 * every), 0);
        }
        // Nothing of the series lies in between.
        let before = next.checked_sub(if months { Span::new().months(every) } else { Span::new().weeks(every) }).unwrap();
        prop_assert!(before <= after || months && next.day() < from.day());
    }

    #[test]
    fn amounts_of_any_text_never_break(typed in ".{0,30}") {
        let mut mistakes = Mistakes::none();
        let cents = parse_cents("needs_cents", typed.trim(), &mut mistakes);
        prop_assert!(cents.is_none_or(|cents| cents >= 0));
    }
}
