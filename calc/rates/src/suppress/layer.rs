//! One kind of number throughout a table: all counts, or all sizes of groups.

use std::collections::{HashMap, HashSet};

use super::complete::{Value, fill_in, work_out};
use super::protect::protect;
use super::system::{Number, State, System};
use super::{Cell, Count, Policy, Reason, Release, Released, ReleasedCell, Seen, Table};

/// Which number of a cell.
#[derive(Clone, Copy)]
pub(super) struct Layer {
    pub of_cell: fn(&Cell) -> Option<Count>,
    pub of_release: fn(&ReleasedCell) -> Option<Released>,
}

/// Whether a known number of a cell is hidden for its own sake.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Fine,
    Small,
    Unreliable,
}

/// What comes of a layer.
pub(super) struct Decided {
    /// One for each cell; none where the cell has no such number.
    pub seen: Vec<Option<Seen>>,
    /// Cells whose small number cannot be protected.
    pub exposed: Vec<usize>,
    /// Totals smaller than the sum of their parts.
    pub overlapping: Vec<usize>,
}

/// How much dearer it is to hide a total than one of its parts.
const TOTAL_COST: f64 = 4.0;
/// A sum that misses by less is exact.
const EXACT: f64 = 1e-6;

/// What is known before anything is hidden. Numbers of the table come first, then those only earlier releases have.
#[derive(Default)]
struct Facts {
    values: Vec<Value>,
    /// Told by an earlier release.
    public: Vec<bool>,
    /// Hidden for being small by an earlier release, and not in this table.
    small_before: Vec<bool>,
    sums: Vec<(usize, Vec<usize>)>,
}

/// Decides about one layer; none when no cell has such a number.
pub(super) fn decide(
    table: &Table,
    policy: &Policy,
    earlier: &[Release],
    layer: Layer,
    verdict: impl Fn(&Cell, u64) -> Verdict,
) -> Option<Decided> {
    if table.cells.iter().all(|cell| (layer.of_cell)(cell).is_none()) {
        return None;
    }
    let mut facts = gather(table, policy, earlier, layer);
    work_out(&mut facts.values, &facts.sums);
    let verdicts: Vec<Verdict> = table
        .cells
        .iter()
        .zip(&facts.values)
        .map(|(cell, value)| match value {
            Value::Known(people) => verdict(cell, *people as u64),
            Value::Unknown { .. } => Verdict::Fine,
        })
        .collect();
    let given = |at: usize| table.cells.get(at).map(|cell| (layer.of_cell)(cell));
    let mut decided = Decided { seen: Vec::new(), exposed: Vec::new(), overlapping: Vec::new() };
    let mut system = System { numbers: numbers(&facts, &verdicts, given, policy), sums: Vec::new() };
    add_sums(&mut system, facts.sums, &mut decided.overlapping);
    decided.exposed = exposed(&mut system, &verdicts, &facts.public);
    if let Some(at_most) = policy.one_more_if_all_at_most {
        hide_one_more(&mut system, at_most as f64);
    }
    let numbers = system.numbers.iter().zip(&verdicts).zip(&table.cells);
    let seen = numbers.map(|((number, verdict), cell)| seen(number, *verdict, (layer.of_cell)(cell)));
    decided.seen = seen.collect();
    decided.overlapping.retain(|total| *total < table.cells.len());
    Some(decided)
}

fn gather(table: &Table, policy: &Policy, earlier: &[Release], layer: Layer) -> Facts {
    let mut facts = Facts::default();
    let mut places: HashMap<&[String], usize> = HashMap::new();
    for cell in &table.cells {
        places.insert(&cell.labels, facts.values.len());
        facts.add(match (layer.of_cell)(cell) {
            Some(Count::Known(people)) => Value::Known(people as f64),
            Some(Count::Hidden { low, high }) => {
                Value::Unknown { low: low as f64, high: high.map_or(f64::INFINITY, |high| high as f64) }
            }
            None => anything(),
        });
    }
    let mut sums: HashSet<(usize, Vec<usize>)> =
        table.sums.iter().map(|sum| (sum.total, sum.parts.clone())).collect();
    for release in earlier {
        let mut numbers = Vec::with_capacity(release.cells.len());
        for cell in &release.cells {
            let here = places.get(cell.labels.as_slice()).copied();
            let number = facts.add_released(here, (layer.of_release)(cell), policy);
            places.entry(&cell.labels).or_insert(number);
            numbers.push(number);
        }
        for sum in &release.sums {
            let parts: Option<Vec<usize>> =
                sum.parts.iter().map(|part| numbers.get(*part).copied()).collect();
            sums.extend(numbers.get(sum.total).copied().zip(parts));
        }
    }
    facts.sums = sums.into_iter().collect();
    facts.sums.sort();
    facts
}

fn anything() -> Value {
    Value::Unknown { low: 0.0, high: f64::INFINITY }
}

impl Facts {
    fn add(&mut self, value: Value) -> usize {
        self.values.push(value);
        self.public.push(false);
        self.small_before.push(false);
        self.values.len() - 1
    }

    fn add_public(&mut self, people: u64) -> usize {
        let number = self.add(Value::Known(people as f64));
        self.public[number] = true;
        number
    }

    /// Takes in what a release told about one cell, which this table may hold as well. Gives the number that stands
    /// for it: a corrected count is another number than the one released before.
    fn add_released(&mut self, here: Option<usize>, released: Option<Released>, policy: &Policy) -> usize {
        match (here, released) {
            (Some(number), Some(Released::Number(people))) => match self.values[number] {
                Value::Known(value) if value == people as f64 => {
                    self.public[number] = true;
                    number
                }
                Value::Known(_) => self.add_public(people),
                Value::Unknown { .. } => {
                    self.values[number] = Value::Known(people as f64);
                    self.public[number] = true;
                    number
                }
            },
            (Some(number), _) => number,
            (None, Some(Released::Number(people))) => self.add_public(people),
            (None, Some(Released::Hidden { small: true })) => {
                let (low, high) = span(policy);
                let number = self.add(Value::Unknown { low, high });
                self.small_before[number] = true;
                number
            }
            (None, _) => self.add(anything()),
        }
    }
}

/// What everybody knows of a number hidden for being small.
fn span(policy: &Policy) -> (f64, f64) {
    let low = policy.floor();
    (low as f64, policy.smallest_shown.saturating_sub(1).max(low) as f64)
}

fn numbers(
    facts: &Facts,
    verdicts: &[Verdict],
    given: impl Fn(usize) -> Option<Option<Count>>,
    policy: &Policy,
) -> Vec<Number> {
    let floor = policy.floor() as f64;
    let small = span(policy);
    let filled = fill_in(&facts.values, &facts.sums);
    let made = filled.into_iter().enumerate().map(|(at, value)| {
        let verdict = verdicts.get(at).copied().unwrap_or(Verdict::Fine);
        // Not in the table: an earlier release hid it, or told it, and then it is public.
        let by_source = matches!(given(at), None | Some(None | Some(Count::Hidden { .. })));
        let unknown = matches!(facts.values[at], Value::Unknown { .. });
        let state = if facts.public[at] {
            State::Released
        } else if value == 0.0 && policy.zeros_shown && !by_source {
            State::Zero
        } else if by_source || unknown || verdict != Verdict::Fine {
            State::Hidden
        } else {
            State::Shown
        };
        let span = match (state, verdict) {
            (State::Hidden, Verdict::Small) => Some((small.0.min(value), small.1.max(value))),
            (State::Hidden, Verdict::Unreliable) => Some(((value - 1.0).max(floor.min(value)), value + 1.0)),
            (State::Hidden, Verdict::Fine) if facts.small_before[at] => Some(small),
            _ => None,
        };
        let (low, high) = match facts.values[at] {
            Value::Unknown { low, high } if span.is_none() => (low, high),
            _ => (floor.min(value), f64::INFINITY),
        };
        Number { value, low, high, state, cost: 1.0 + (1.0 + value).log2() / 10.0, span }
    });
    made.collect()
}

/// Adds the sums. One that leaves people out gets an unseen part for them; one that holds people twice says nothing.
fn add_sums(system: &mut System, sums: Vec<(usize, Vec<usize>)>, overlapping: &mut Vec<usize>) {
    for (total, mut parts) in sums {
        let together: f64 = parts.iter().map(|part| system.numbers[*part].value).sum();
        let left_out = system.numbers[total].value - together;
        if left_out < -EXACT {
            overlapping.push(total);
            continue;
        }
        if left_out > EXACT {
            parts.push(system.numbers.len());
            system.numbers.push(Number {
                value: left_out,
                low: 0.0,
                high: f64::INFINITY,
                state: State::Hidden,
                cost: 1.0,
                span: None,
            });
        }
        system.numbers[total].cost += TOTAL_COST;
        system.sums.push((total, parts));
    }
}

/// Protects the small numbers; gives those that are public already or cannot be protected.
fn exposed(system: &mut System, verdicts: &[Verdict], public: &[bool]) -> Vec<usize> {
    let mut exposed: Vec<usize> =
        (0..verdicts.len()).filter(|at| public[*at] && verdicts[*at] == Verdict::Small).collect();
    exposed.extend(protect(system).into_iter().filter(|at| *at < verdicts.len()));
    exposed.sort_unstable();
    exposed
}

/// Where a total is shown and all hidden parts are at most this, hides one more part, so that nobody guesses them
/// (California Health and Human Services, Data De-Identification Guidelines 4.4.1).
fn hide_one_more(system: &mut System, at_most: f64) {
    for sum in 0..system.sums.len() {
        let (total, parts) = &system.sums[sum];
        let hidden: Vec<&Number> = parts
            .iter()
            .map(|part| &system.numbers[*part])
            .filter(|number| number.is_hidden())
            .collect();
        let tiny = !hidden.is_empty() && hidden.iter().all(|number| number.value <= at_most);
        if !tiny || system.numbers[*total].is_hidden() {
            continue;
        }
        let hidable = parts.iter().copied().filter(|part| system.numbers[*part].state == State::Shown);
        let cheapest = hidable.min_by(|one, other| {
            let cost = |at: &usize| system.numbers[*at].cost;
            cost(one).total_cmp(&cost(other))
        });
        if let Some(one_more) = cheapest {
            let number = &mut system.numbers[one_more];
            number.state = State::Hidden;
            number.span = Some((number.value - 1.0, number.value + 1.0));
            protect(system);
        }
    }
}

fn seen(number: &Number, verdict: Verdict, given: Option<Count>) -> Option<Seen> {
    let given = given?;
    let Count::Known(people) = given else {
        return Some(Seen::Hidden(Reason::Source));
    };
    Some(match (verdict, number.is_hidden()) {
        (Verdict::Small, _) => Seen::Hidden(Reason::Small),
        (Verdict::Unreliable, _) => Seen::Hidden(Reason::Unreliable),
        (Verdict::Fine, true) => Seen::Hidden(Reason::Protects),
        (Verdict::Fine, false) => Seen::Number(people),
    })
}
