//! Somebody who knows the policy, keeps every table ever shown and solves all sums in whole numbers.
//!
//! The attacker shares no code with the defence: bounds are narrowed sum by sum, and what is left open is tried.

use std::collections::HashMap;

use proptest::prelude::*;

use crate::suppress::{Cell, Count, Outcome, Preset, Reason, Seen, Shown, Table, is_total_word, suppress};

/// What the attacker knows: bounds of every number, by its labels, and sums.
#[derive(Clone, Default)]
pub(super) struct Attacker {
    numbers: HashMap<Vec<String>, usize>,
    bounds: Vec<(i64, i64)>,
    sums: Vec<(usize, Vec<usize>)>,
}

/// Nobody counts more people than this in these tests.
const CROWD: i64 = 100_000;

impl Attacker {
    /// Learns a shown table; hidden numbers are at least `floor`.
    pub(super) fn learn(&mut self, table: &Table, outcome: &Outcome, floor: i64) {
        let mut here = Vec::new();
        for (cell, shown) in table.cells().iter().zip(&outcome.cells) {
            let next = self.bounds.len();
            let number = *self.numbers.entry(cell.labels.clone()).or_insert(next);
            if number == next {
                self.bounds.push((floor, CROWD));
            }
            if let Some(Seen::Number(people)) = shown.count {
                self.bounds[number] = (people as i64, people as i64);
            }
            here.push(number);
        }
        for sum in table.sums() {
            self.sums.push((here[sum.total], sum.parts.iter().map(|part| here[*part]).collect()));
        }
    }

    /// Whether a number can lie between two others, for all the attacker knows.
    pub(super) fn can_be(&self, labels: &[String], low: i64, high: i64) -> bool {
        let mut bounds = self.bounds.clone();
        let number = self.numbers[labels];
        bounds[number] = (bounds[number].0.max(low), bounds[number].1.min(high));
        let mut patience = 20_000;
        self.solvable(bounds, &mut patience)
    }

    /// Whether the sums leave a number a single value.
    pub(super) fn knows(&self, labels: &[String]) -> bool {
        let mut bounds = self.bounds.clone();
        self.narrow(&mut bounds);
        let (low, high) = bounds[self.numbers[labels]];
        low == high
    }

    /// What shown zeros alone tell: a total of two numbers that are not zero is two at least.
    fn lowest_without(&self, table: &Table, labels: &[String], floor: i64) -> i64 {
        let mut blind = Self::default();
        let cells = table.cells().iter().map(|cell| Shown {
            count: Some(if cell.count == Some(Count::Known(0)) && floor > 0 {
                Seen::Number(0)
            } else {
                Seen::Hidden(Reason::Small)
            }),
            group: None,
            percent: None,
            unstable: false,
        });
        let nothing = Outcome { cells: cells.collect(), exposed: Vec::new(), overlapping: Vec::new() };
        blind.learn(table, &nothing, floor);
        (floor..CROWD).find(|lowest| blind.can_be(labels, 0, *lowest)).unwrap_or(CROWD)
    }

    fn solvable(&self, mut bounds: Vec<(i64, i64)>, patience: &mut u32) -> bool {
        *patience = patience.checked_sub(1).expect("the attacker gives up: make the table smaller");
        if !self.narrow(&mut bounds) {
            return false;
        }
        let open = bounds.iter().enumerate().filter(|(_, (low, high))| low < high);
        let Some((number, &(low, high))) = open.min_by_key(|(_, (low, high))| high - low) else {
            return true;
        };
        let half = low + (high - low) / 2;
        [(low, half), (half + 1, high)].into_iter().any(|part| {
            let mut narrower = bounds.clone();
            narrower[number] = part;
            self.solvable(narrower, patience)
        })
    }

    /// Narrows bounds until nothing changes; false when a number has no value left.
    fn narrow(&self, bounds: &mut [(i64, i64)]) -> bool {
        loop {
            let before = bounds.to_vec();
            for (total, parts) in &self.sums {
                let low: i64 = parts.iter().map(|part| bounds[*part].0).sum();
                let high: i64 = parts.iter().map(|part| bounds[*part].1).sum();
                let whole = &mut bounds[*total];
                *whole = (whole.0.max(low), whole.1.min(high));
                let whole = *whole;
                for part in parts {
                    let own = bounds[*part];
                    let least = whole.0 - (high - own.1);
                    let most = whole.1 - (low - own.0);
                    bounds[*part] = (own.0.max(least), own.1.min(most));
                }
            }
            if bounds.iter().any(|(low, high)| low > high) {
                return false;
            }
            if *bounds == *before {
                return true;
            }
        }
    }

    /// The small numbers that can be bounded tighter than "one to ten" (or zero to nine).
    pub(super) fn caught(
        &self,
        table: &Table,
        outcome: &Outcome,
        floor: i64,
        largest: i64,
    ) -> Vec<Vec<String>> {
        self.caught_among(table, table, outcome, floor, largest)
    }

    /// The same of a part of a `whole` table, all of whose totals the attacker knows to be totals.
    pub(super) fn caught_among(
        &self,
        whole: &Table,
        table: &Table,
        outcome: &Outcome,
        floor: i64,
        largest: i64,
    ) -> Vec<Vec<String>> {
        let cells = table.cells().iter().zip(&outcome.cells);
        let small = cells.filter(|(_, shown)| shown.count == Some(Seen::Hidden(Reason::Small)));
        small
            .filter(|(cell, _)| {
                let lowest = self.lowest_without(whole, &cell.labels, floor);
                !self.can_be(&cell.labels, 0, lowest) || !self.can_be(&cell.labels, largest, CROWD)
            })
            .map(|(cell, _)| cell.labels.clone())
            .collect()
    }
}

/// A table of several dimensions with all totals.
pub(super) fn with_totals(sizes: &[usize], inner: &[u64]) -> Table {
    let mut cells = Vec::new();
    let places: usize = sizes.iter().map(|size| size + 1).product();
    for place in 0..places {
        let mut rest = place;
        let mut at = Vec::new();
        for size in sizes {
            at.push(rest % (size + 1));
            rest /= size + 1;
        }
        let labels: Vec<String> = at
            .iter()
            .zip(sizes)
            .map(|(at, size)| if at == size { "Total".to_owned() } else { format!("{at}") })
            .collect();
        cells.push(Cell::of_count(labels, sum_of(sizes, inner, &at)));
    }
    Table::new(cells, is_total_word).unwrap()
}

/// The inner number at a place, or the sum of all where a coordinate is past the end.
fn sum_of(sizes: &[usize], inner: &[u64], at: &[usize]) -> u64 {
    let mut sum = 0;
    for (number, people) in inner.iter().enumerate().take(sizes.iter().product()) {
        let mut rest = number;
        let fits = sizes.iter().zip(at).all(|(size, at)| {
            let own = rest % size;
            rest /= size;
            at == size || own == *at
        });
        sum += if fits { *people } else { 0 };
    }
    sum
}

/// Numbers as tables have them: some none, some small, most large.
fn people() -> impl Strategy<Value = u64> {
    prop_oneof![1 => Just(0_u64), 3 => 1..=10_u64, 6 => 11..=60_u64]
}

fn hidden(outcome: &Outcome, reason: Reason) -> usize {
    outcome.cells.iter().filter(|shown| shown.count == Some(Seen::Hidden(reason))).count()
}

/// Only half a person moved around this table would protect the six; found by the search below.
#[test]
fn a_nested_table_is_protected_in_whole_people() {
    let table = with_totals(&[2, 2, 3], &[0, 11, 0, 0, 0, 7, 11, 0, 10, 6, 0, 11]);
    let outcome = suppress(&table, &Preset::BelowTenZerosShown.policy(), &[]);
    let mut attacker = Attacker::default();
    attacker.learn(&table, &outcome, 1);
    assert_eq!(attacker.caught(&table, &outcome, 1, 9), Vec::<Vec<String>>::new(), "{outcome:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn no_small_number_of_a_table_is_caught(
        rows in 1..=4_usize, columns in 1..=4_usize, inner in prop::collection::vec(people(), 16),
    ) {
        let table = with_totals(&[rows, columns], &inner);
        let policy = Preset::BelowEleven.policy();
        let outcome = suppress(&table, &policy, &[]);
        prop_assert!(outcome.exposed.is_empty());
        let mut attacker = Attacker::default();
        attacker.learn(&table, &outcome, 1);
        prop_assert_eq!(attacker.caught(&table, &outcome, 1, 10), Vec::<Vec<String>>::new(), "{:?}", outcome);
    }

    #[test]
    fn no_small_number_of_nested_breakdowns_is_caught(
        deep in 2..=3_usize, inner in prop::collection::vec(people(), 12),
    ) {
        let table = with_totals(&[2, 2, deep], &inner);
        let outcome = suppress(&table, &Preset::BelowTenZerosShown.policy(), &[]);
        prop_assert!(outcome.exposed.is_empty());
        let mut attacker = Attacker::default();
        attacker.learn(&table, &outcome, 1);
        prop_assert_eq!(attacker.caught(&table, &outcome, 1, 9), Vec::<Vec<String>>::new(), "{:?}", outcome);
    }

    #[test]
    fn nothing_is_hidden_that_could_be_shown(
        rows in 1..=3_usize, columns in 1..=4_usize, inner in prop::collection::vec(people(), 12),
    ) {
        let table = with_totals(&[rows, columns], &inner);
        let outcome = suppress(&table, &Preset::BelowTenZerosShown.policy(), &[]);
        for (at, shown) in outcome.cells.iter().enumerate() {
            if shown.count != Some(Seen::Hidden(Reason::Protects)) {
                continue;
            }
            let Some(Count::Known(people)) = table.cells()[at].count else { continue };
            let mut generous = outcome.clone();
            generous.cells[at].count = Some(Seen::Number(people));
            let mut attacker = Attacker::default();
            attacker.learn(&table, &generous, 1);
            prop_assert!(
                !attacker.caught(&table, &generous, 1, 9).is_empty(),
                "{:?} is hidden for nothing: {:?}", table.cells()[at].labels, outcome
            );
        }
    }

    #[test]
    fn large_numbers_and_zeros_are_all_shown(
        rows in 1..=6_usize, columns in 1..=6_usize,
        inner in prop::collection::vec(prop_oneof![Just(0_u64), 11..=100_000_u64], 36),
    ) {
        let table = with_totals(&[rows, columns], &inner);
        let outcome = suppress(&table, &Preset::BelowEleven.policy(), &[]);
        prop_assert!(outcome.cells.iter().all(|shown| matches!(shown.count, Some(Seen::Number(_)))));
    }

    #[test]
    fn a_small_number_costs_at_most_three_others_on_average(
        rows in 3..=8_usize, columns in 3..=8_usize,
        // A zero that is shown can be no corner: around zeros the way may be longer than a rectangle.
        inner in prop::collection::vec(prop_oneof![3 => 1..=10_u64, 6 => 11..=60_u64], 64),
    ) {
        let table = with_totals(&[rows, columns], &inner);
        let outcome = suppress(&table, &Preset::BelowTenZerosShown.policy(), &[]);
        let (small, protecting) = (hidden(&outcome, Reason::Small), hidden(&outcome, Reason::Protects));
        // A lone small number needs the other corners of a rectangle.
        prop_assert!(protecting <= 3 * small, "{small} small, {protecting} hidden for them");
    }
}
