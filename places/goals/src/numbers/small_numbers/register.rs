//! The register of releases: tables with groups that left the house, so that no later one gives away what an earlier
//! one hid.
//!
//! An export and an answer to a program are releases. What members see on pages is judged against the same register,
//! so that page and file hide the same. A table is registered once for each state of its numbers: a correction makes
//! other numbers of it, which no difference to earlier ones can narrow.

use std::collections::HashMap;

use calc_rates::suppress::{Cell, Count, Release, Released, ReleasedCell, Sum};
use kit_store::Instant;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::numbers::model::{IndicatorId, Period};

kit_store::words! {
    /// How a table left the house.
    pub enum Way {
        Export => "export",
        Program => "program",
    }
}

kit_store::row! {
    /// One table that left the house.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Registered {
        pub id: Uuid,
        pub indicator_id: IndicatorId,
        pub period: Period,
        pub question: i64,
        pub way: Way,
        pub released_at: Instant,
        /// Who took it along.
        pub released_by: String,
        pub told: Told,
    }
}

/// What a table told, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    cells: Vec<ToldCell>,
    /// Total and parts, by their place among the cells.
    sums: Vec<(usize, Vec<usize>)>,
}

kit_store::stored_as_json!(Told);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ToldCell {
    labels: Vec<String>,
    count: Option<ToldNumber>,
    group: Option<ToldNumber>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ToldNumber {
    Number(u64),
    /// Hidden for being small.
    Small,
    /// Hidden for the sake of another.
    Beside,
}

impl From<Released> for ToldNumber {
    fn from(released: Released) -> Self {
        match released {
            Released::Number(number) => Self::Number(number),
            Released::Hidden { small: true } => Self::Small,
            Released::Hidden { small: false } => Self::Beside,
        }
    }
}

impl From<ToldNumber> for Released {
    fn from(told: ToldNumber) -> Self {
        match told {
            ToldNumber::Number(number) => Self::Number(number),
            ToldNumber::Small => Self::Hidden { small: true },
            ToldNumber::Beside => Self::Hidden { small: false },
        }
    }
}

impl Told {
    pub(super) fn of(release: &Release) -> Self {
        let cell = |cell: &ReleasedCell| ToldCell {
            labels: cell.labels.clone(),
            count: cell.count.map(ToldNumber::from),
            group: cell.group.map(ToldNumber::from),
        };
        Self {
            cells: release.cells.iter().map(cell).collect(),
            sums: release.sums.iter().map(|sum| (sum.total, sum.parts.clone())).collect(),
        }
    }

    fn release(&self) -> Release {
        let cell = |cell: &ToldCell| ReleasedCell {
            labels: cell.labels.clone(),
            count: cell.count.map(Released::from),
            group: cell.group.map(Released::from),
        };
        let sum = |(total, parts): &(usize, Vec<usize>)| Sum { total: *total, parts: parts.clone() };
        Release {
            cells: self.cells.iter().map(cell).collect(),
            sums: self.sums.iter().map(sum).collect(),
        }
    }

    /// Whether every number told is still what the table holds there.
    fn is_of(&self, table: &[Cell]) -> bool {
        let same = |told: Option<ToldNumber>, now: Option<Count>| match (told, now) {
            (Some(ToldNumber::Number(told)), Some(Count::Known(now))) => told == now,
            _ => true,
        };
        self.cells.iter().all(|told| {
            let now = table.iter().find(|cell| cell.labels == told.labels);
            now.is_none_or(|now| same(told.count, now.count) && same(told.group, now.group))
        })
    }
}

/// A table: the groups of an indicator for one period and question.
pub type TableKey = (IndicatorId, Period, i64);

/// What left the house so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register(HashMap<TableKey, Vec<Told>>);

impl Register {
    pub fn new(registered: Vec<Registered>) -> Self {
        let mut tables: HashMap<TableKey, Vec<Told>> = HashMap::new();
        for one in registered {
            tables.entry((one.indicator_id, one.period, one.question)).or_default().push(one.told);
        }
        Self(tables)
    }

    /// The earlier releases of a table that still holds what they told.
    pub(super) fn earlier(&self, key: &TableKey, table: &[Cell]) -> Vec<Release> {
        let told = self.0.get(key).into_iter().flatten();
        told.filter(|told| told.is_of(table)).map(Told::release).collect()
    }

    pub fn has(&self, key: &TableKey, told: &Told) -> bool {
        self.0.get(key).is_some_and(|earlier| earlier.contains(told))
    }
}
