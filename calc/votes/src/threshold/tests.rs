use proptest::prelude::*;

use super::*;
use crate::share::Share;

fn rule(bar: Bar, of: Denominator) -> Threshold {
    Threshold { bar, of, abstentions: Counting::Left, recused: Counting::Left }
}

fn tally(in_favor: u64, against: u64, abstaining: u64, present: u64, may_vote: u64) -> Tally {
    Voices { in_favor, against, abstaining, present, may_vote, ..Voices::default() }
        .checked()
        .unwrap()
}

#[test]
fn two_thirds_of_votes_for_or_against() {
    let two_thirds = rule(Bar::AtLeast(Share::TWO_THIRDS), Denominator::ForOrAgainst);
    let verdict = two_thirds.judge(&tally(14, 3, 2, 19, 26));
    assert_eq!(verdict, Verdict { in_favor: 14, of: 17, needed: 12, passed: true, tied: false });
    let residents = two_thirds.judge(&tally(3, 2, 1, 6, 7));
    assert_eq!((residents.needed, residents.passed), (4, false));
}

#[test]
fn published_vectors_pass_and_fail_by_one_vote() {
    let all = |bar| rule(bar, Denominator::MayVote);
    let three_quarters = all(Bar::AtLeast(Share::THREE_QUARTERS));
    assert!(three_quarters.judge(&tally(9, 3, 0, 12, 12)).passed);
    assert!(!three_quarters.judge(&tally(8, 4, 0, 12, 12)).passed);
    let two_thirds = all(Bar::AtLeast(Share::TWO_THIRDS));
    assert!(two_thirds.judge(&tally(7, 3, 0, 10, 10)).passed);
    assert!(!two_thirds.judge(&tally(6, 4, 0, 10, 10)).passed);
}

#[test]
fn every_denominator_and_abstention_rule_gives_its_own_number() {
    let voices = Voices {
        in_favor: 5,
        against: 3,
        abstaining: 2,
        present: 13,
        may_vote: 20,
        recused_present: 1,
        recused: 3,
    };
    let tally = voices.checked().unwrap();
    let of = |of, abstentions, recused| {
        Threshold { bar: Bar::MoreThan(Share::HALF), of, abstentions, recused }.judge(&tally).of
    };
    use Counting::{Included, Left};
    assert_eq!(of(Denominator::ForOrAgainst, Left, Left), 8);
    assert_eq!(of(Denominator::ForOrAgainst, Included, Included), 10);
    assert_eq!(of(Denominator::Present, Included, Included), 13);
    assert_eq!(of(Denominator::Present, Included, Left), 12);
    assert_eq!(of(Denominator::Present, Left, Left), 10);
    assert_eq!(of(Denominator::MayVote, Included, Included), 20);
    assert_eq!(of(Denominator::MayVote, Included, Left), 17);
    assert_eq!(of(Denominator::MayVote, Left, Included), 18);
}

#[test]
fn a_tie_does_not_pass_and_says_so() {
    let majority = rule(Bar::MoreThan(Share::HALF), Denominator::ForOrAgainst);
    let verdict = majority.judge(&tally(4, 4, 0, 8, 8));
    assert!(verdict.tied && !verdict.passed);
    let nobody = majority.judge(&tally(0, 0, 5, 8, 8));
    assert!(!nobody.passed && !nobody.tied);
}

#[test]
fn numbers_that_do_not_fit_are_refused() {
    let voices = Voices { in_favor: 5, against: 1, present: 6, may_vote: 8, ..Voices::default() };
    assert!(voices.checked().is_ok());
    let refused = |change: fn(&mut Voices)| {
        let mut voices = voices;
        change(&mut voices);
        voices.checked().unwrap_err()
    };
    assert_eq!(refused(|v| v.abstaining = 1), TallyProblem::MoreVotesThanPresent);
    assert_eq!(refused(|v| v.in_favor = u64::MAX), TallyProblem::MoreVotesThanPresent);
    assert_eq!(refused(|v| v.recused_present = 1), TallyProblem::MoreVotesThanPresent);
    assert_eq!(refused(|v| v.present = 9), TallyProblem::MorePresentThanMayVote);
    assert_eq!(refused(|v| v.recused = 3), TallyProblem::RecusedDoNotFit);
}

proptest! {
    #[test]
    fn one_more_vote_in_favor_never_loses(
        yes in 0_u64..50, no in 0_u64..50, abstaining in 0_u64..20, silent in 1_u64..20, away in 0_u64..50,
        part in 1_u32..20, of in 0_usize..3, included in any::<bool>(), strict in any::<bool>(),
    ) {
        let share = Share::new(part, 20).unwrap();
        let rule = Threshold {
            bar: if strict { Bar::MoreThan(share) } else { Bar::AtLeast(share) },
            of: [Denominator::ForOrAgainst, Denominator::Present, Denominator::MayVote][of],
            abstentions: if included { Counting::Included } else { Counting::Left },
            recused: Counting::Left,
        };
        let present = yes + no + abstaining + silent;
        let before = rule.judge(&tally(yes, no, abstaining, present, present + away));
        let after = rule.judge(&tally(yes + 1, no, abstaining, present, present + away));
        prop_assert!(!before.passed || after.passed);
    }
}
