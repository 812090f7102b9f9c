//! Tables small enough to check by hand, and large ones.

use super::attack::{Attacker, with_totals};
use crate::suppress::{
    Cell, Count, Policy, Preset, Reason, Seen, Table, TableProblem, is_total_word, suppress,
};

/// One row with its total; gives the hidden labels with their reasons.
fn hidden_of_row(people: &[u64], policy: &Policy) -> Vec<(u64, Reason)> {
    let mut cells: Vec<Cell> = people
        .iter()
        .enumerate()
        .map(|(at, people)| Cell::of_count([at.to_string()], *people))
        .collect();
    cells.push(Cell::of_count(["Total"], people.iter().sum()));
    let table = Table::new(cells, is_total_word).unwrap();
    let outcome = suppress(&table, policy, &[]);
    let both = table.cells().iter().zip(&outcome.cells);
    both.filter_map(|(cell, shown)| match (cell.count, shown.count) {
        (Some(Count::Known(people)), Some(Seen::Hidden(reason))) => Some((people, reason)),
        _ => None,
    })
    .collect()
}

#[test]
fn a_row_of_the_california_guideline() {
    let policy = Preset::BelowEleven.policy();
    let hidden = hidden_of_row(&[4, 0, 25, 30], &policy);
    assert_eq!(hidden, [(4, Reason::Small), (25, Reason::Protects)]);
    let hidden = hidden_of_row(&[2, 3, 40, 50], &policy);
    assert_eq!(hidden, [(2, Reason::Small), (3, Reason::Small), (40, Reason::Protects)]);
    let enough = hidden_of_row(&[5, 7, 40, 50], &policy);
    assert_eq!(enough, [(5, Reason::Small), (7, Reason::Small)]);
    // Eight times three is enough for the span, but the guideline wants one more where all are 3 or less.
    let threes = hidden_of_row(&[3, 3, 3, 3, 3, 3, 3, 3, 40], &policy);
    assert_eq!(threes.iter().filter(|(_, reason)| *reason == Reason::Protects).count(), 1);
    let other = hidden_of_row(&[3, 3, 3, 3, 3, 3, 3, 3, 40], &Policy::hiding_below(11, true));
    assert!(other.iter().all(|(_, reason)| *reason == Reason::Small), "{other:?}");
}

#[test]
fn a_lone_small_number_takes_the_corners_of_a_rectangle() {
    let table = with_totals(&[3, 3], &[4, 20, 30, 40, 50, 60, 70, 80, 90]);
    let outcome = suppress(&table, &Preset::BelowEleven.policy(), &[]);
    let hidden = outcome.cells.iter().filter(|shown| shown.count.unwrap().is_hidden()).count();
    assert_eq!(hidden, 4);
    let totals = table
        .cells()
        .iter()
        .zip(&outcome.cells)
        .filter(|(cell, _)| cell.labels.iter().any(|label| label == "Total"));
    assert!(totals.into_iter().all(|(_, shown)| !shown.count.unwrap().is_hidden()));
}

#[test]
fn with_one_part_only_the_total_goes_too() {
    let hidden = hidden_of_row(&[4], &Preset::BelowEleven.policy());
    assert_eq!(hidden, [(4, Reason::Small), (4, Reason::Small)]);
    let hidden = hidden_of_row(&[4, 0, 0], &Preset::BelowTen.policy());
    assert_eq!(hidden.len(), 4, "{hidden:?}");
}

#[test]
fn what_a_source_hides_stays_hidden_and_is_protected_where_it_follows() {
    let cells = |second| {
        vec![
            Cell {
                count: Some(Count::Hidden { low: 1, high: Some(5) }),
                ..Cell::of_count(["A"], 0)
            },
            Cell { count: second, ..Cell::of_count(["B"], 0) },
            Cell::of_count(["C"], 30),
            Cell::of_count(["Total"], 73),
        ]
    };
    let policy = Preset::BelowEleven.policy();
    // 73 - 30 - 40 = 3: anybody could work the source's hidden number out.
    let table = Table::new(cells(Some(Count::Known(40))), is_total_word).unwrap();
    let outcome = suppress(&table, &policy, &[]);
    assert_eq!(outcome.cells[0].count, Some(Seen::Hidden(Reason::Source)));
    let protecting = outcome.cells.iter().filter(|shown| shown.count == Some(Seen::Hidden(Reason::Protects)));
    assert_eq!(protecting.count(), 1);
    // Two unknown numbers protect each other.
    let table = Table::new(cells(None), is_total_word).unwrap();
    let outcome = suppress(&table, &policy, &[]);
    assert_eq!(outcome.cells[1].count, None);
    assert_eq!(outcome.cells[2].count, Some(Seen::Number(30)));
}

#[test]
fn totals_that_do_not_add_up_are_told_or_leave_room() {
    let row = |total| {
        vec![
            Cell::of_count(["A"], 4),
            Cell::of_count(["B"], 40),
            Cell::of_count(["C"], 50),
            Cell::of_count(["All"], total),
        ]
    };
    let policy = Preset::BelowEleven.policy();
    // People in two categories: 94 marks by 90 people.
    let overlapping = suppress(&Table::new(row(90), is_total_word).unwrap(), &policy, &[]);
    assert_eq!(overlapping.overlapping, [3]);
    // 16 more in no category: they blur the small number by themselves.
    let open = suppress(&Table::new(row(110), is_total_word).unwrap(), &policy, &[]);
    assert_eq!(open.cells.iter().filter(|shown| shown.count.unwrap().is_hidden()).count(), 1);
    assert!(open.overlapping.is_empty());
}

#[test]
fn hostile_tables_are_refused() {
    let twice = vec![Cell::of_count(["A"], 4), Cell::of_count(["A"], 5)];
    assert!(matches!(Table::new(twice, is_total_word), Err(TableProblem::Twice { cell: 1, .. })));
    let uneven = vec![Cell::of_count(["A"], 4), Cell::of_count(["A", "B"], 5)];
    assert_eq!(Table::new(uneven, is_total_word), Err(TableProblem::Labels { cell: 1 }));
    let huge = vec![Cell::of_count(["A"], u64::MAX)];
    assert!(matches!(Table::new(huge, is_total_word), Err(TableProblem::TooMany { .. })));
    let more = vec![Cell { group: Some(Count::Known(3)), ..Cell::of_count(["A"], 4) }];
    assert!(matches!(
        Table::new(more, is_total_word),
        Err(TableProblem::MoreThanGroup { count: 4, group: 3, .. })
    ));
    let many = (0..5_001).map(|number| Cell::of_count([number.to_string()], 4)).collect();
    assert_eq!(Table::new(many, is_total_word), Err(TableProblem::TooManyCells));
    let empty = Table::new(Vec::new(), is_total_word).unwrap();
    assert!(suppress(&empty, &Preset::BelowEleven.policy(), &[]).cells.is_empty());
    let mut table = Table::new(vec![Cell::of_count(["A"], 4)], is_total_word).unwrap();
    assert_eq!(table.add_sum(0, vec![1]), Err(TableProblem::NoSuchCell));
    assert_eq!(table.add_sum(0, vec![0]), Err(TableProblem::NoSuchCell));
}

#[test]
fn a_county_is_the_sum_of_its_districts_when_somebody_says_so() {
    let cells = [("North", 4), ("South", 40), ("West", 60), ("Tamarack", 104)];
    let mut table =
        Table::new(cells.map(|(label, people)| Cell::of_count([label], people)).to_vec(), is_total_word)
            .unwrap();
    let policy = Preset::BelowEleven.policy();
    let alone = suppress(&table, &policy, &[]);
    assert_eq!(alone.cells.iter().filter(|shown| shown.count.unwrap().is_hidden()).count(), 1);
    table.add_sum(3, vec![0, 1, 2]).unwrap();
    let together = suppress(&table, &policy, &[]);
    assert_eq!(together.cells[1].count, Some(Seen::Hidden(Reason::Protects)));
}

#[test]
fn a_large_table_is_protected_in_reasonable_time() {
    let (rows, columns) = (120, 12);
    // A pattern without chance: about one number in seven is small.
    let inner: Vec<u64> = (0..rows * columns)
        .map(|at| (at * 7919 % 97) as u64)
        .map(|n| if n < 14 { n } else { n + 20 })
        .collect();
    let table = with_totals(&[rows, columns], &inner);
    let outcome = suppress(&table, &Preset::BelowEleven.policy(), &[]);
    assert!(outcome.exposed.is_empty());
    let mut attacker = Attacker::default();
    attacker.learn(&table, &outcome, 1);
    let cells = table.cells().iter().zip(&outcome.cells);
    for (cell, _) in cells.filter(|(_, shown)| shown.count == Some(Seen::Hidden(Reason::Small))) {
        assert!(!attacker.knows(&cell.labels), "{:?}", cell.labels);
    }
}
