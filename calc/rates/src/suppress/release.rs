use super::{Outcome, Reason, Seen, Sum, Table};

/// What left the house with one release: shown numbers for everybody to keep, hidden ones with whether they were
/// small. A register of releases is as confidential as the numbers themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Release {
    /// All cells of the table.
    pub cells: Vec<ReleasedCell>,
    /// Which of them add up to which.
    pub sums: Vec<Sum>,
}

/// One cell of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedCell {
    /// Where it stands: the same labels mean the same people, in whatever release.
    pub labels: Vec<String>,
    /// How many people; none when the table had no count there.
    pub count: Option<Released>,
    /// Out of how many.
    pub group: Option<Released>,
}

/// One number of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Released {
    /// Shown.
    Number(u64),
    /// Hidden; `small` for its own sake.
    Hidden {
        /// Whether it was hidden for being small.
        small: bool,
    },
}

impl Outcome {
    /// What the register keeps when this outcome of `table` is published.
    pub fn release(&self, table: &Table) -> Release {
        let released = |seen: Option<Seen>| {
            seen.map(|seen| match seen {
                Seen::Number(number) => Released::Number(number),
                Seen::Hidden(reason) => Released::Hidden { small: reason == Reason::Small },
            })
        };
        let cells = table.cells().iter().zip(&self.cells).map(|(cell, shown)| ReleasedCell {
            labels: cell.labels.clone(),
            count: released(shown.count),
            group: released(shown.group),
        });
        Release { cells: cells.collect(), sums: table.sums().to_vec() }
    }
}
