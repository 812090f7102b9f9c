use super::*;
use proptest::prelude::*;

/// Things judged by two raters, from a table of counts: row the first rater's code, column the second's.
fn crossed(table: &[&[usize]]) -> Vec<[Option<usize>; 2]> {
    let mut things = Vec::new();
    for (first, row) in table.iter().enumerate() {
        for (second, &count) in row.iter().enumerate() {
            things.extend(std::iter::repeat_n([Some(first), Some(second)], count));
        }
    }
    things
}

fn near(found: f64, wanted: f64, within: f64) {
    assert!((found - wanted).abs() <= within, "{found} is not {wanted}");
}

#[test]
fn two_raters() {
    let found = agreement(&crossed(&[&[20, 5], &[10, 15]])).unwrap();
    assert_eq!((found.judged, found.kind), (50, Kappa::Cohen));
    near(found.percent(), 70.0, 1e-12);
    near(found.expected, 0.5, 1e-12);
    near(found.kappa().unwrap(), 0.4, 1e-12);
}

#[test]
fn two_film_critics() {
    // Agresti and Winner, Chance 10 (1997) 10–14: kappa 0.389.
    let found = agreement(&crossed(&[&[24, 8, 13], &[8, 13, 11], &[10, 9, 64]])).unwrap();
    assert_eq!(found.judged, 160);
    near(found.kappa().unwrap(), 0.389, 5e-4);
}

#[test]
fn fourteen_raters_of_ten_things() {
    // A worked example of Fleiss' kappa printed in many textbooks: 0.378, 0.213, 0.210.
    let counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let thing = |row: &[usize; 5]| -> Vec<Option<usize>> {
        row.iter()
            .enumerate()
            .flat_map(|(code, &times)| std::iter::repeat_n(Some(code), times))
            .collect()
    };
    let found = agreement(&counts.iter().map(thing).collect::<Vec<_>>()).unwrap();
    assert_eq!((found.judged, found.kind), (10, Kappa::Fleiss));
    near(found.observed, 0.378, 5e-4);
    near(found.expected, 0.213, 5e-4);
    near(found.kappa().unwrap(), 0.210, 5e-4);
}

#[test]
fn one_code_for_everything_says_nothing() {
    for raters in [2, 3, 7] {
        let found = agreement(&vec![vec![Some("CC"); raters]; 9]).unwrap();
        assert_eq!((found.percent(), found.kappa()), (100.0, None));
    }
}

#[test]
fn only_what_everybody_judged_counts() {
    let things = [
        vec![Some('a'), Some('a')],
        vec![Some('b'), None],
        vec![None, None],
        vec![Some('b')],
        vec![Some('b'), Some('b')],
    ];
    let found = agreement(&things).unwrap();
    assert_eq!((found.judged, found.left_out, found.kappa()), (2, 3, Some(1.0)));
    assert_eq!(agreement(&[[Some(1), None], [None, Some(2)]]), None);
    assert_eq!(agreement(&[[Some(1)], [Some(2)]]), None);
    assert_eq!(agreement::<u8, [Option<u8>; 2]>(&[]), None);
}

#[test]
fn never_agreeing_is_worse_than_chance() {
    let found = agreement(&crossed(&[&[0, 5], &[5, 0]])).unwrap();
    assert_eq!((found.percent(), found.kappa()), (0.0, Some(-1.0)));
}

proptest! {
    #[test]
    fn shares_stay_shares(things in prop::collection::vec(prop::collection::vec(prop::option::of(0u8..4), 3), 1..60)) {
        if let Some(found) = agreement(&things) {
            prop_assert_eq!(found.judged + found.left_out, things.len());
            prop_assert!((0.0..=1.0).contains(&found.observed) && (0.0..=1.0).contains(&found.expected));
            prop_assert!(found.kappa().is_none_or(|kappa| (-1.0..=1.0 + 1e-12).contains(&kappa)), "{:?}", found);
        }
    }

    #[test]
    fn the_order_of_two_raters_does_not_matter(things in prop::collection::vec((0u8..4, 0u8..4), 1..60)) {
        let one: Vec<_> = things.iter().map(|&(a, b)| [Some(a), Some(b)]).collect();
        let other: Vec<_> = things.iter().map(|&(a, b)| [Some(b), Some(a)]).collect();
        prop_assert_eq!(agreement(&one), agreement(&other));
    }
}
