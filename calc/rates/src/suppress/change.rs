//! Other tables that agree with everything shown.

use super::simplex::{Column, Program};
use super::system::{Number, State, System};

/// From one table to another that keeps all sums: numbers and by how much they differ.
pub(super) type Change = Vec<(usize, f64)>;

/// Programs with more entries are not solved as a whole: the neighborhood of a number has to do.
const LARGE: usize = 100_000;
/// How many shown numbers of a sum belong to the neighborhood, and half of how many hidden ones.
const CHEAPEST: usize = 6;

/// Which sums each number stands in, and with which sign: parts with 1, the total with -1.
pub(super) struct Ground {
    entries: Vec<Vec<(usize, f64)>>,
}

impl Ground {
    pub(super) fn of(system: &System) -> Self {
        let mut entries: Vec<Vec<(usize, f64)>> = vec![Vec::new(); system.numbers.len()];
        for (row, (total, parts)) in system.sums.iter().enumerate() {
            entries[*total].push((row, -1.0));
            for part in parts {
                entries[*part].push((row, 1.0));
            }
        }
        Self { entries }
    }

    /// The change that makes a number `target` and touches the cheapest numbers that are hidden or can be.
    pub(super) fn cheapest_change(&self, system: &System, at: usize, target: f64) -> Option<Change> {
        if self.is_large(system) {
            let near = self.neighborhood(system, at);
            if let Some(found) =
                self.change(system, at, target, |place, number| number.is_open() && near[place])
            {
                return Some(found);
            }
            // Everything at once takes too long; with its neighbors' cheapest numbers the whole table usually does.
            let cheap = cheapest_of_each_sum(system);
            return self.change(system, at, target, |place, number| {
                number.is_open() && (near[place] || cheap[place])
            });
        }
        self.change(system, at, target, |_, number| number.is_open())
    }

    /// A change that makes a number `target` and touches only numbers hidden already.
    pub(super) fn hidden_change(&self, system: &System, at: usize, target: f64) -> Option<Change> {
        if self.is_large(system) {
            let near = self.neighborhood(system, at);
            return self.change(system, at, target, |place, number| number.is_hidden() && near[place]);
        }
        self.change(system, at, target, |_, number| number.is_hidden())
    }

    /// The lowest value a number can have while only numbers that may move do.
    pub(super) fn lowest(&self, system: &System, at: usize, may_move: impl Fn(&Number) -> bool) -> f64 {
        let number = &system.numbers[at];
        let mut sums = Compact::new(system.sums.len());
        let [_, down] = ways(&sums.of(&self.entries[at]), number, 0.0);
        let mut columns = vec![Column { cost: -1.0, ..down }];
        for (place, number) in system.numbers.iter().enumerate() {
            if place != at && may_move(number) && !self.entries[place].is_empty() {
                columns.extend(ways(&sums.of(&self.entries[place]), number, 0.0));
            }
        }
        let right = vec![0.0; sums.used];
        let whole = vec![true; columns.len()];
        let solved = Program { columns, right }.solve_in_whole(&whole);
        solved.map_or(number.value, |moved| number.value - moved[0])
    }

    /// The cheapest change that makes one number `target` and keeps all sums, moving only numbers that may move.
    fn change(
        &self,
        system: &System,
        at: usize,
        target: f64,
        may_move: impl Fn(usize, &Number) -> bool,
    ) -> Option<Change> {
        let by = target - system.numbers[at].value;
        let mut sums = Compact::new(system.sums.len());
        let own = sums.of(&self.entries[at]);
        let mut columns = Vec::new();
        let mut whole = Vec::new();
        let mut moved = Vec::new();
        for (place, number) in system.numbers.iter().enumerate() {
            if place == at || self.entries[place].is_empty() || !may_move(place, number) {
                continue;
            }
            // What is hidden already costs next to nothing, but a short detour is better than a long one.
            let cost = if number.is_hidden() { 1e-4 } else { number.cost };
            columns.extend(ways(&sums.of(&self.entries[place]), number, cost));
            // What stands for a number its source hides need not be whole itself.
            whole.extend([number.value.fract() == 0.0; 2]);
            moved.push(place);
        }
        let mut right = vec![0.0; sums.used];
        for (row, entry) in own {
            right[row] -= entry * by;
        }
        let solved = Program { columns, right }.solve_in_whole(&whole)?;
        let changes =
            moved.iter().zip(solved.chunks_exact(2)).map(|(place, ways)| (*place, ways[0] - ways[1]));
        Some(changes.filter(|(_, by)| by.abs() > 1e-7).chain([(at, by)]).collect())
    }

    /// Numbers that share a sum with this one, and those that close a rectangle with them.
    fn neighborhood(&self, system: &System, at: usize) -> Vec<bool> {
        let mut touched = vec![false; system.sums.len()];
        let mut near = vec![false; system.numbers.len()];
        for (row, _) in &self.entries[at] {
            for place in movable(system, *row) {
                near[place] = true;
                self.entries[place].iter().for_each(|(row, _)| touched[*row] = true);
            }
        }
        for (place, entries) in self.entries.iter().enumerate() {
            near[place] |= !entries.is_empty() && entries.iter().all(|(row, _)| touched[*row]);
        }
        near
    }

    fn is_large(&self, system: &System) -> bool {
        2 * self.entries.len() * system.sums.len() > LARGE
    }
}

/// Numbers of a sum that a change may use first: the total, what is hidden, and the cheapest of the others.
fn movable(system: &System, sum: usize) -> Vec<usize> {
    let (total, parts) = &system.sums[sum];
    let shown = |at: &usize| system.numbers[*at].state == State::Shown;
    let mut cheapest: Vec<usize> = parts.iter().copied().filter(shown).collect();
    cheapest.sort_by(|one, other| system.numbers[*one].cost.total_cmp(&system.numbers[*other].cost));
    cheapest.truncate(CHEAPEST);
    let hidden = parts.iter().copied().filter(|at| system.numbers[*at].is_hidden());
    cheapest.into_iter().chain(hidden.take(2 * CHEAPEST)).chain([*total]).collect()
}

fn cheapest_of_each_sum(system: &System) -> Vec<bool> {
    let mut near = vec![false; system.numbers.len()];
    for sum in 0..system.sums.len() {
        for place in movable(system, sum) {
            near[place] = true;
        }
    }
    near
}

/// Numbers the sums that a program touches from 0 on.
struct Compact {
    numbers: Vec<Option<usize>>,
    used: usize,
}

impl Compact {
    fn new(sums: usize) -> Self {
        Self { numbers: vec![None; sums], used: 0 }
    }

    fn of(&mut self, entries: &[(usize, f64)]) -> Vec<(usize, f64)> {
        let renumbered = entries.iter().map(|(row, entry)| {
            let number = *self.numbers[*row].get_or_insert(self.used);
            self.used = self.used.max(number + 1);
            (number, *entry)
        });
        renumbered.collect()
    }
}

/// A number grows, and it shrinks.
fn ways(entries: &[(usize, f64)], number: &Number, cost: f64) -> [Column; 2] {
    let turned = entries.iter().map(|(row, entry)| (*row, -entry)).collect();
    [
        Column {
            entries: entries.to_vec(),
            cost,
            most: (number.high - number.value).max(0.0),
        },
        Column { entries: turned, cost, most: (number.value - number.low).max(0.0) },
    ]
}
