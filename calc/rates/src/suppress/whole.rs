//! Solutions in whole numbers: people come one by one, and whoever tries to work a number out knows it.
//!
//! Tables of two dimensions have whole solutions anyway. Where breakdowns nest deeper, a program may be solved by
//! halves alone, and then proves nothing. Branch and bound (Land and Doig 1960) finds the whole solutions.

use super::simplex::Program;

/// Programs solved in search of a whole solution; more than twenty were never seen to be needed.
const TRIES: usize = 200;
const EXACT: f64 = 1e-6;

impl Program {
    /// A solution, cheap if not always the cheapest, whose columns named by `whole` have whole values. None when no
    /// values satisfy the equations, or none were found in reasonable time.
    pub(super) fn solve_in_whole(&self, whole: &[bool]) -> Option<Vec<f64>> {
        let mut open = vec![Branch { program: self.clone(), least: vec![0.0; self.columns.len()] }];
        for _ in 0..TRIES {
            let branch = open.pop()?;
            let Some(solved) = branch.program.solve() else {
                continue;
            };
            let Some(split) = broken(&solved, whole) else {
                return Some(solved.iter().zip(&branch.least).map(|(value, least)| value + least).collect());
            };
            let value = solved[split];
            let (below, above) = (branch.at_most(split, value.floor()), branch.at_least(split, value.ceil()));
            // The nearer side last, so that it is looked at first.
            let nearer_above = value - value.floor() > 0.5;
            open.extend(if nearer_above { [below, above] } else { [above, below] });
        }
        None
    }
}

/// The column farthest from a whole number.
fn broken(solved: &[f64], whole: &[bool]) -> Option<usize> {
    let off = |at: &usize| (solved[*at] - solved[*at].round()).abs();
    let candidates = (0..solved.len()).filter(|at| whole[*at] && off(at) > EXACT);
    candidates.max_by(|one, other| off(one).total_cmp(&off(other)))
}

/// A program with narrower columns; values count from `least`.
struct Branch {
    program: Program,
    least: Vec<f64>,
}

impl Branch {
    fn at_most(&self, column: usize, most: f64) -> Self {
        let mut program = self.program.clone();
        program.columns[column].most = most;
        Self { program, least: self.least.clone() }
    }

    fn at_least(&self, column: usize, least: f64) -> Self {
        let mut program = self.program.clone();
        let narrowed = &mut program.columns[column];
        narrowed.most -= least;
        for &(row, entry) in &narrowed.entries {
            program.right[row] -= entry * least;
        }
        let mut all = self.least.clone();
        all[column] += least;
        Self { program, least: all }
    }
}

#[cfg(test)]
mod tests {
    use super::super::simplex::{Column, Program};

    /// Three numbers, each two of which make one: only halves do that.
    fn odd_ring(rights: [f64; 3], most: f64) -> Program {
        let column = |rows: [usize; 2]| Column {
            entries: rows.iter().map(|row| (*row, 1.0)).collect(),
            cost: 1.0,
            most,
        };
        Program {
            columns: vec![column([0, 2]), column([0, 1]), column([1, 2])],
            right: rights.to_vec(),
        }
    }

    #[test]
    fn halves_are_no_solution() {
        assert_eq!(odd_ring([1.0, 1.0, 1.0], 5.0).solve().unwrap(), [0.5, 0.5, 0.5]);
        assert_eq!(odd_ring([1.0, 1.0, 1.0], 5.0).solve_in_whole(&[true; 3]), None);
        assert!(odd_ring([1.0, 1.0, 1.0], 5.0).solve_in_whole(&[false; 3]).is_some());
    }

    #[test]
    fn a_whole_solution_is_found_behind_a_half_one() {
        // Twice the first number and the second make three; the second may be one at most and is dear.
        let program = Program {
            columns: vec![
                Column { entries: vec![(0, 2.0)], cost: 1.0, most: 9.0 },
                Column { entries: vec![(0, 1.0)], cost: 5.0, most: 1.0 },
            ],
            right: vec![3.0],
        };
        assert_eq!(program.solve().unwrap(), [1.5, 0.0]);
        assert_eq!(program.solve_in_whole(&[true; 2]).unwrap(), [1.0, 1.0]);
    }

    #[test]
    fn values_above_a_bound_count_from_zero_again() {
        let program = Program {
            columns: vec![
                Column { entries: vec![(0, 2.0)], cost: 1.0, most: 9.0 },
                Column { entries: vec![(0, -1.0)], cost: 0.1, most: 1.0 },
            ],
            right: vec![3.0],
        };
        assert_eq!(program.solve_in_whole(&[true; 2]).unwrap(), [2.0, 1.0]);
    }
}
