//! Where the rows of a file went: every row is in exactly one of these counts.

use serde::{Deserialize, Serialize};

use super::entry::Target;
use super::verdict::{Decision, Verdict};

/// Rows of the file by what became of them, or will when it is saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowEnds {
    pub headings: i64,
    /// Blank rows, titles, totals and remarks around the list.
    pub around: i64,
    pub added: i64,
    /// Rows that become people to ask.
    pub to_ask: i64,
    /// Rows that bring a record that is here up to date.
    pub changed: i64,
    /// Rows that say nothing new of a record that is here.
    pub same: i64,
    /// Rows taken for another row of the list.
    pub joined: i64,
    /// Rows left out by a person's choice, of columns or of the row.
    pub left_out: i64,
    pub refused: i64,
}

/// Rows of one kind, as the store counts them.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    pub verdict: Verdict,
    pub decision: Decision,
    pub target: Option<TargetKind>,
    pub rows: i64,
}

/// What a row is taken for, without saying which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetKind {
    Record,
    Row,
}

impl From<Target> for TargetKind {
    fn from(target: Target) -> Self {
        match target {
            Target::Record(_) => Self::Record,
            Target::Row(_) => Self::Row,
        }
    }
}

impl RowEnds {
    /// Sums up counted rows. `headings` are not among them; of the rows left out `not_members` were by choice.
    pub fn of(counted: &[Counted], headings: i64, not_members: i64) -> Self {
        let mut ends = Self { headings, ..Self::default() };
        for one in counted {
            *ends.count_of(one) += one.rows;
        }
        ends.around -= not_members;
        ends.left_out += not_members;
        ends
    }

    fn count_of(&mut self, one: &Counted) -> &mut i64 {
        match (one.verdict, one.decision, one.target) {
            (Verdict::Refused, ..) => &mut self.refused,
            (Verdict::LeftOut, ..) => &mut self.around,
            (_, Decision::Ask, _) => &mut self.to_ask,
            (_, Decision::Leave, _) => &mut self.left_out,
            (_, Decision::Same, Some(TargetKind::Row)) => &mut self.joined,
            (Verdict::Same, Decision::Same, Some(TargetKind::Record)) => &mut self.same,
            (_, Decision::Same, Some(TargetKind::Record)) => &mut self.changed,
            (_, Decision::Take | Decision::Same, _) => &mut self.added,
        }
    }

    /// Every count with the last part of its key, in the order they are told.
    pub fn each(&self) -> [(&'static str, i64); 9] {
        [
            ("headings", self.headings),
            ("around", self.around),
            ("added", self.added),
            ("to-ask", self.to_ask),
            ("changed", self.changed),
            ("same", self.same),
            ("joined", self.joined),
            ("left-out", self.left_out),
            ("refused", self.refused),
        ]
    }

    /// All rows of the file.
    pub fn sum(&self) -> i64 {
        self.each().iter().map(|(_, rows)| rows).sum()
    }
}
