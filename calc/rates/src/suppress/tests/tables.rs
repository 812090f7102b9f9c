//! Tables small enough to check by hand.

use super::attack::with_totals;
use crate::suppress::{Preset, suppress};

#[test]
fn two_ones() {
    let table = with_totals(&[2, 1], &[1, 1]);
    let outcome = suppress(&table, &Preset::BelowEleven.policy(), &[]);
    for (cell, shown) in table.cells().iter().zip(&outcome.cells) {
        println!("{:?} {:?} {:?}", cell.labels, cell.count, shown.count);
    }
    println!("{:?} {:?}", outcome.exposed, table.sums());
    assert!(outcome.exposed.is_empty());
}
