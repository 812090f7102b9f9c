//! Files that weigh ballots with fractions are counted as if every ballot had been written out in its parts.
#![allow(clippy::unwrap_used)]

use std::num::NonZeroU32;

use calc_votes::amount::Amount;
use calc_votes::count::Count;
use calc_votes::read::{RankedFile, blt};
use calc_votes::ties::TieBreak;
use calc_votes::{meek, runoff, schulze, tally, transfer};

/// Ballots for four candidates and two seats. The weights are sixths of the whole numbers beside them.
const WEIGHTS: [(&str, u32); 6] =
    [("4.5", 27), ("10/3", 20), ("2", 12), ("0.5", 3), ("1/6", 1), ("2.50", 15)];
const RANKINGS: [&str; 6] = ["1 2 3", "2 3 1", "3 1", "4 3", "4 2 1", "1 3 4"];

fn file(weight: impl Fn(&(&str, u32)) -> String) -> RankedFile {
    let ballots = WEIGHTS
        .iter()
        .zip(RANKINGS)
        .map(|(weights, ranking)| format!("{} {ranking} 0\n", weight(weights)));
    let text: String = ballots.collect();
    blt(&format!("4 2\n{text}0\n\"Ana\"\n\"Ben\"\n\"Cleo\"\n\"Dora\"\n")).unwrap()
}

fn counts(file: &RankedFile) -> Vec<Count> {
    let (contest, ties) = (&file.contest, &TieBreak::Stop);
    let seats = NonZeroU32::new(2).unwrap();
    vec![
        transfer::count(contest, seats, transfer::Rule::Exact, ties),
        runoff::count(contest, runoff::Rules::default(), ties),
        schulze::count(contest, seats, schulze::Rules::default(), ties),
        tally::plurality(contest, seats, ties),
    ]
}

/// So many times an amount, to the ninth decimal: rounds show exact fractions cut off after the twelfth.
fn times(amount: &Amount, number: f64) -> f64 {
    (amount.as_f64() * number * 1e9).round() / 1e9
}

#[test]
fn exact_rules_elect_the_same_in_the_same_rounds_with_every_total_a_sixth() {
    let (weighed, whole) = (file(|(weight, _)| (*weight).to_owned()), file(|(_, sixths)| sixths.to_string()));
    for (parts, full) in counts(&weighed).iter().zip(counts(&whole)) {
        assert_eq!((&parts.elected, parts.rounds.len()), (&full.elected, full.rounds.len()));
        assert_eq!((parts.valid, full.valid), (13, 78));
        let by_pairs =
            parts.quota.is_none() && parts.rounds[0].totals.iter().all(|one| one.as_whole().is_some());
        for (part, whole) in parts.rounds.iter().zip(&full.rounds) {
            assert_eq!((&part.elected, &part.eliminated), (&whole.elected, &whole.eliminated));
            let scale = if by_pairs { 1.0 } else { 6.0 };
            for (few, many) in part.totals.iter().zip(&whole.totals) {
                assert_eq!(times(few, scale), times(many, 1.0));
            }
            assert_eq!(times(&part.exhausted, scale), times(&whole.exhausted, 1.0));
        }
    }
}

#[test]
fn official_rules_cut_a_weight_off_like_any_other_value() {
    let weighed = file(|(weight, _)| (*weight).to_owned());
    let (contest, seats) = (&weighed.contest, NonZeroU32::new(2).unwrap());
    let scottish = transfer::count(contest, seats, transfer::Rule::Scottish, &TieBreak::Stop);
    let totals: Vec<String> = scottish.rounds[0].totals.iter().map(Amount::to_string).collect();
    assert_eq!(
        (totals, scottish.quota),
        (vec!["7".into(), "3.33333".into(), "2".into(), "0.66666".into()], Some(Amount::whole(5)))
    );
    let meek = meek::count(contest, seats, &TieBreak::Stop);
    assert_eq!(meek.rounds[0].totals[1].to_string(), "3.333333333");
    assert_eq!(meek.elected, scottish.elected);
}
