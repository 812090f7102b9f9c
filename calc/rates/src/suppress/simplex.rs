//! The cheapest way to satisfy a few equations: a dense two-phase simplex with bounded variables
//! (Chvátal 1983, chapters 3 and 8).
//!
//! Written here because tables of a report make programs of a few hundred cells with coefficients of one and minus
//! one, and general solvers bring matrix libraries that take longer to build than the rest of the crate.

/// Least total cost subject to `Σ entries × value = right` and `0 ≤ value ≤ most`.
#[derive(Clone, Debug, Default)]
pub(super) struct Program {
    pub columns: Vec<Column>,
    pub right: Vec<f64>,
}

/// One variable.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Equation and coefficient.
    pub entries: Vec<(usize, f64)>,
    pub cost: f64,
    pub most: f64,
}

const TINY: f64 = 1e-9;
/// Steps without progress after which the first candidate is taken, which cannot go in circles (Bland 1977).
const STALLED: usize = 30;

impl Program {
    /// Values of all variables; none when no values satisfy the equations.
    pub(super) fn solve(&self) -> Option<Vec<f64>> {
        let mut tableau = Tableau::new(self);
        tableau.price(|_| 0.0, 1.0);
        tableau.run()?;
        let unmet: f64 = tableau.unmet();
        let size: f64 = self.right.iter().map(|right| right.abs()).sum();
        if unmet > 1e-7 * (1.0 + size) {
            return None;
        }
        tableau.filling = false;
        tableau.price(|column| self.columns[column].cost, 0.0);
        tableau.run()?;
        Some(tableau.values())
    }
}

struct Tableau<'p> {
    program: &'p Program,
    width: usize,
    /// One row an equation, solved for its basic variable.
    body: Vec<f64>,
    /// Value of each row's basic variable.
    value: Vec<f64>,
    /// Which variable is basic in a row; from `width` on a stand-in that fills what is not met yet.
    basis: Vec<usize>,
    is_basic: Vec<bool>,
    /// Of variables that are not basic: stands at its upper bound rather than at zero.
    at_most: Vec<bool>,
    /// By how much one more of a variable changes the cost.
    price: Vec<f64>,
    /// Stand-ins may still be above zero.
    filling: bool,
}

/// What stops a growing variable.
#[derive(Clone, Copy)]
struct Stop {
    by: f64,
    /// None: its own other bound.
    row: Option<usize>,
    leaves_at_most: bool,
}

impl<'p> Tableau<'p> {
    fn new(program: &'p Program) -> Self {
        let (height, width) = (program.right.len(), program.columns.len());
        let mut body = vec![0.0; height * width];
        for (at, column) in program.columns.iter().enumerate() {
            for &(row, entry) in &column.entries {
                let sign = if program.right[row] < 0.0 { -1.0 } else { 1.0 };
                body[row * width + at] += sign * entry;
            }
        }
        Self {
            program,
            width,
            body,
            value: program.right.iter().map(|right| right.abs()).collect(),
            basis: (width..width + height).collect(),
            is_basic: vec![false; width],
            at_most: vec![false; width],
            price: vec![0.0; width],
            filling: true,
        }
    }

    /// Prices every variable, given what variables and stand-ins cost.
    fn price(&mut self, cost: impl Fn(usize) -> f64, stand_in: f64) {
        self.price = (0..self.width).map(&cost).collect();
        for (row, &basic) in self.basis.iter().enumerate() {
            let basic_cost = if basic < self.width { cost(basic) } else { stand_in };
            if basic_cost != 0.0 {
                let line = &self.body[row * self.width..(row + 1) * self.width];
                for (price, entry) in self.price.iter_mut().zip(line) {
                    *price -= basic_cost * entry;
                }
            }
        }
    }

    /// Improves until nothing improves; none when it does not come to an end.
    fn run(&mut self) -> Option<()> {
        let mut stalled = 0;
        for _ in 0..50 * (self.width + self.value.len() + 10) {
            let Some(entering) = self.entering(stalled > STALLED) else {
                return Some(());
            };
            let direction = if self.at_most[entering] { -1.0 } else { 1.0 };
            let stop = self.stop(entering, direction, stalled > STALLED);
            if !stop.by.is_finite() {
                return None;
            }
            stalled = if stop.by > TINY { 0 } else { stalled + 1 };
            self.step(entering, direction, stop);
        }
        None
    }

    fn entering(&self, first: bool) -> Option<usize> {
        let gain = |column: usize| {
            let price = if self.at_most[column] { -self.price[column] } else { self.price[column] };
            let open = !self.is_basic[column] && self.program.columns[column].most > 0.0;
            (open && price < -TINY).then_some(price)
        };
        let mut candidates = (0..self.width).filter_map(|column| Some((column, gain(column)?)));
        let best = if first {
            candidates.next()
        } else {
            candidates.min_by(|(_, one), (_, other)| one.total_cmp(other))
        };
        best.map(|(column, _)| column)
    }

    fn stop(&self, entering: usize, direction: f64, first: bool) -> Stop {
        let mut stop = Stop {
            by: self.program.columns[entering].most,
            row: None,
            leaves_at_most: false,
        };
        let mut slope_of_stop = 0.0;
        for (row, &value) in self.value.iter().enumerate() {
            let slope = direction * self.body[row * self.width + entering];
            let (room, leaves_at_most) = if slope > TINY {
                (value, false)
            } else if slope < -TINY {
                (self.upper(self.basis[row]) - value, true)
            } else {
                continue;
            };
            let by = room.max(0.0) / slope.abs();
            let tied = (by - stop.by).abs() <= TINY;
            let better = match stop.row {
                Some(other) if first => self.basis[row] < self.basis[other],
                _ => slope.abs() > slope_of_stop,
            };
            if by < stop.by - TINY || tied && better {
                stop = Stop { by: by.min(stop.by), row: Some(row), leaves_at_most };
                slope_of_stop = slope.abs();
            }
        }
        stop
    }

    fn upper(&self, variable: usize) -> f64 {
        match self.program.columns.get(variable) {
            Some(column) => column.most,
            None if self.filling => f64::INFINITY,
            None => 0.0,
        }
    }

    fn step(&mut self, entering: usize, direction: f64, stop: Stop) {
        for row in 0..self.value.len() {
            let slope = direction * self.body[row * self.width + entering];
            self.value[row] -= slope * stop.by;
        }
        let Some(row) = stop.row else {
            self.at_most[entering] = !self.at_most[entering];
            return;
        };
        let leaving = self.basis[row];
        if leaving < self.width {
            self.is_basic[leaving] = false;
            self.at_most[leaving] = stop.leaves_at_most;
        }
        let most = self.program.columns[entering].most;
        self.value[row] = if direction > 0.0 { stop.by } else { most - stop.by };
        self.basis[row] = entering;
        self.is_basic[entering] = true;
        self.at_most[entering] = false;
        self.pivot(row, entering);
    }

    fn pivot(&mut self, row: usize, column: usize) {
        let width = self.width;
        let pivot = self.body[row * width + column];
        let line: Vec<f64> =
            self.body[row * width..(row + 1) * width].iter().map(|entry| entry / pivot).collect();
        let clear = |target: &mut [f64]| {
            let factor = target[column];
            if factor != 0.0 {
                for (entry, own) in target.iter_mut().zip(&line) {
                    *entry -= factor * own;
                }
                target[column] = 0.0;
            }
        };
        for (at, target) in self.body.chunks_exact_mut(width).enumerate() {
            if at != row {
                clear(target);
            }
        }
        clear(&mut self.price);
        self.body[row * width..(row + 1) * width].copy_from_slice(&line);
    }

    /// How much of the equations only the stand-ins satisfy.
    fn unmet(&self) -> f64 {
        let rows = self.basis.iter().zip(&self.value);
        rows.filter(|(basic, _)| **basic >= self.width).map(|(_, value)| value.abs()).sum()
    }

    fn values(&self) -> Vec<f64> {
        let resting =
            |column: usize| if self.at_most[column] { self.program.columns[column].most } else { 0.0 };
        let mut values: Vec<f64> = (0..self.width).map(resting).collect();
        for (&basic, &value) in self.basis.iter().zip(&self.value) {
            if basic < self.width {
                values[basic] = value;
            }
        }
        values
    }
}
