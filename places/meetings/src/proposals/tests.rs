use kit_store::jiff::tz::TimeZone;
use kit_store::uuid::Uuid;
use kit_web::paging::FIRST_DAY;
use kit_web::{Mistakes, Typed};

use super::model::{Proposal, ProposalId, from_form, to_form};
use crate::rules::Machine;

fn read(pairs: &[(&str, &str)]) -> Result<Proposal, Mistakes> {
    let blank = Proposal::blank(ProposalId(Uuid::nil()), FIRST_DAY);
    let words = [("title", "Drop box"), ("words", "Buy one.")];
    let pairs = words.iter().chain(pairs).map(|(name, value)| (*name, *value));
    from_form(
        &blank,
        &Typed::from_pairs(pairs),
        &TimeZone::get("America/Chicago").unwrap(),
        &Machine::default(),
    )
}

fn wrong(pairs: &[(&str, &str)]) -> &'static str {
    read(pairs).unwrap_err().iter().next().unwrap().key
}

#[test]
fn the_hour_that_is_skipped_when_the_clock_changes_is_told() {
    let night = |time| [("closes_day", "2026-03-08"), ("closes_time", time)];
    assert_eq!(wrong(&night("02:30")), "proposals-time-clock-changes");
    assert!(read(&night("03:30")).is_ok());
    let back = [("closes_day", "2026-11-01"), ("closes_time", "01:30")];
    assert_eq!(wrong(&back), "proposals-time-clock-changes", "this hour comes twice");
    assert_eq!(wrong(&[("closes_day", "2026-03-09"), ("closes_time", "25:00")]), "proposals-time-wrong");
}

#[test]
fn nonsense_is_told_at_its_field() {
    assert_eq!(wrong(&[("matter", "spending")]), "proposals-amount-missing");
    assert_eq!(wrong(&[("method", "ranked"), ("options", "Only one")]), "proposals-options-missing");
    assert_eq!(wrong(&[("method", "ranked"), ("options", "A\nB\nA")]), "proposals-options-twice");
    assert_eq!(
        wrong(&[("method", "transferable"), ("options", "A\nB"), ("seats", "3")]),
        "proposals-seats-wrong"
    );
    assert!(read(&[]).is_ok());
}

#[test]
fn a_proposal_survives_its_form() {
    let zone = TimeZone::get("America/Chicago").unwrap();
    let given = [
        ("closes_day", "2026-03-18"),
        ("closes_time", "17:30"),
        ("options", "A\nB"),
        ("amount", "3400"),
    ];
    let proposal = read(&given).unwrap();
    assert_eq!(
        from_form(&proposal, &to_form(&proposal, &zone), &zone, &Machine::default()).unwrap(),
        proposal
    );
}
