use std::num::NonZeroU64;

use super::*;
use crate::share::Share;

fn rule(blocks_that_stop: u64, too_many_aside: Option<Bar>) -> Consensus<&'static str> {
    let blocks_that_stop = NonZeroU64::new(blocks_that_stop).unwrap();
    Consensus { blocks_that_stop, too_many_aside, fall_back: Some("two thirds") }
}

fn stances(agree: u64, stand_aside: u64, block: u64) -> Stances {
    Stances { agree, stand_aside, block }
}

#[test]
fn one_block_falls_back_to_the_stated_vote() {
    let blocked = Outcome::Blocked { blocks: 1, fall_back: Some("two thirds") };
    assert_eq!(rule(1, None).judge(stances(18, 2, 1)), blocked);
    assert_eq!(rule(1, None).judge(stances(18, 2, 0)), Outcome::Agreed);
    assert_eq!(rule(2, None).judge(stances(18, 2, 1)), Outcome::Agreed, "consensus minus one");
}

#[test]
fn too_many_who_stand_aside_are_no_consensus() {
    let rule = rule(1, Some(Bar::MoreThan(Share::HALF)));
    assert_eq!(rule.judge(stances(5, 5, 0)), Outcome::Agreed);
    assert_eq!(rule.judge(stances(5, 6, 0)), Outcome::TooManyAside { aside: 6, of: 11, too_many: 6 });
}

#[test]
fn silence_is_not_agreement() {
    assert_eq!(rule(1, None).judge(stances(0, 0, 0)), Outcome::Silent);
    assert_eq!(consent(0, 0), Consent::NobodyAsked);
    assert_eq!(consent(12, 0), Consent::Given);
    assert_eq!(consent(12, 2), Consent::Open { objections: 2 });
}
