//! Numbers nobody here knows: what a source hides, or an earlier release hid.

use super::simplex::{Column, Program};

/// A number before it is protected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Known(f64),
    Unknown { low: f64, high: f64 },
}

impl Value {
    fn known(self) -> Option<f64> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown { .. } => None,
        }
    }
}

type Sums = [(usize, Vec<usize>)];

/// Works out every unknown number that is the only one of its sum, as anybody could. Gives which ones.
pub(super) fn work_out(values: &mut [Value], sums: &Sums) -> Vec<usize> {
    let mut worked_out = Vec::new();
    loop {
        let before = worked_out.len();
        for (total, parts) in sums {
            let line = || parts.iter().copied().chain([*total]);
            let mut unknown = line().filter(|at| values[*at].known().is_none());
            let (Some(at), None) = (unknown.next(), unknown.next()) else {
                continue;
            };
            let parts_known: f64 = parts.iter().filter_map(|part| values[*part].known()).sum();
            let value = values[*total].known().map_or(parts_known, |total| total - parts_known);
            let Value::Unknown { low, high } = values[at] else {
                continue;
            };
            // Outside its ends the sum leaves out other people, and says nothing exact.
            if (low..=high).contains(&value) {
                values[at] = Value::Known(value);
                worked_out.push(at);
            }
        }
        if worked_out.len() == before {
            return worked_out;
        }
    }
}

/// Some numbers for the rest of the unknown ones that fit all sums as well as any do. Which ones makes no difference:
/// what an attacker can narrow down depends on the sums alone.
pub(super) fn fill_in(values: &[Value], sums: &Sums) -> Vec<f64> {
    let unknown: Vec<usize> = (0..values.len()).filter(|at| values[*at].known().is_none()).collect();
    let lows: Vec<f64> = values
        .iter()
        .map(|value| match *value {
            Value::Known(value) => value,
            Value::Unknown { low, .. } => low,
        })
        .collect();
    let open = sums
        .iter()
        .filter(|(total, parts)| unknown.contains(total) || parts.iter().any(|part| unknown.contains(part)));
    let open: Vec<&(usize, Vec<usize>)> = open.collect();
    let mut program = Program::default();
    let mut entries: Vec<Vec<(usize, f64)>> = vec![Vec::new(); values.len()];
    for (row, (total, parts)) in open.iter().enumerate() {
        entries[*total].push((row, -1.0));
        parts.iter().for_each(|part| entries[*part].push((row, 1.0)));
        program.right.push(lows[*total] - parts.iter().map(|part| lows[*part]).sum::<f64>());
        // What the sum leaves out, or holds twice.
        for sign in [1.0, -1.0] {
            program
                .columns
                .push(Column { entries: vec![(row, sign)], cost: 1.0, most: f64::INFINITY });
        }
    }
    let slack = program.columns.len();
    for at in &unknown {
        let Value::Unknown { low, high } = values[*at] else {
            continue;
        };
        program
            .columns
            .push(Column { entries: entries[*at].clone(), cost: 0.0, most: high - low });
    }
    let mut filled = lows;
    if let Some(solved) = program.solve() {
        for (at, more) in unknown.iter().zip(&solved[slack..]) {
            filled[*at] += more;
        }
    }
    filled
}
