//! What `commonweal suppress` prints, and reads again as an earlier release.

use anyhow::Context;
use calc_rates::suppress::{
    Cell, Count, Outcome, Reason, Release, Released, ReleasedCell, Seen, SeenPercent, Shown, Table, Told,
    is_total_word,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::layout::Layout;

#[derive(Serialize, Deserialize)]
pub struct Printed {
    policy: String,
    cells: Vec<PrintedCell>,
    /// Cells whose small number anybody can still work out, counted from 0.
    exposed: Vec<usize>,
    /// Totals smaller than the sum of their parts, counted from 0.
    overlapping: Vec<usize>,
}

#[derive(Serialize, Deserialize)]
struct PrintedCell {
    labels: Map<String, Value>,
    /// The count is hidden; where the table holds no counts, the percentage.
    hidden: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    count: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n_reason: Option<String>,
    /// As it is told: "12.5", "≥98", "0–5".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    percent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    percent_reason: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unstable: bool,
}

impl Printed {
    /// `public` leaves out which hidden number is the small one.
    pub fn new(policy: &str, layout: &Layout, outcome: &Outcome, public: bool) -> Self {
        let cells = layout.table.cells().iter().zip(&outcome.cells);
        Self {
            policy: policy.to_owned(),
            cells: cells.map(|(cell, shown)| printed(cell, shown, &layout.dimensions, public)).collect(),
            exposed: outcome.exposed.clone(),
            overlapping: outcome.overlapping.clone(),
        }
    }

    /// Lines for people.
    pub fn as_table(&self) -> String {
        let mut lines = Vec::with_capacity(self.cells.len());
        for cell in &self.cells {
            let labels: Vec<&str> = cell.labels.values().filter_map(Value::as_str).collect();
            let reason = cell.reason.as_deref().or(cell.percent_reason.as_deref()).unwrap_or("hidden");
            let number = match (cell.count, cell.hidden) {
                (_, true) => format!("hidden ({reason})"),
                (Some(count), false) => count.to_string(),
                (None, false) => String::new(),
            };
            let percent = cell.percent.as_deref().map_or(String::new(), |percent| format!("  {percent}%"));
            lines.push(format!("{:<40} {number}{percent}", labels.join(" · ")));
        }
        for at in &self.exposed {
            let labels: Vec<&str> = self.cells[*at].labels.values().filter_map(Value::as_str).collect();
            lines.push(format!("Can be worked out from what is public already: {}", labels.join(" · ")));
        }
        lines.join("\n")
    }
}

fn printed(cell: &Cell, shown: &Shown, dimensions: &[String], public: bool) -> PrintedCell {
    let name = |reason: Reason| if public { "hidden" } else { reason.name() };
    let labels = dimensions.iter().zip(&cell.labels);
    let (count, reason) = people(shown.count, name);
    let (n, n_reason) = people(shown.group, name);
    let (percent, percent_reason) = match shown.percent {
        None => (None, None),
        Some(SeenPercent::Told(told)) => (Some(words(told)), None),
        Some(SeenPercent::Hidden(reason)) => (None, Some(name(reason).to_owned())),
    };
    PrintedCell {
        labels: labels.map(|(dimension, label)| (dimension.clone(), label.as_str().into())).collect(),
        hidden: if shown.count.is_some() { reason.is_some() } else { percent_reason.is_some() },
        reason,
        count,
        n,
        n_reason,
        percent,
        percent_reason,
        unstable: shown.unstable,
    }
}

fn people(seen: Option<Seen>, name: impl Fn(Reason) -> &'static str) -> (Option<u64>, Option<String>) {
    match seen {
        None => (None, None),
        Some(Seen::Number(people)) => (Some(people), None),
        Some(Seen::Hidden(reason)) => (None, Some(name(reason).to_owned())),
    }
}

/// A percentage with at most one decimal; more would tell small counts apart.
fn words(told: Told) -> String {
    let tidy = |number: f64| ((number * 10.0).round() / 10.0).to_string();
    match told {
        Told::Exactly(percent) => tidy(percent),
        Told::AtLeast(percent) => format!("≥{}", tidy(percent)),
        Told::AtMost(percent) => format!("≤{}", tidy(percent)),
        Told::MoreThan(percent) => format!(">{}", tidy(percent)),
        Told::LessThan(percent) => format!("<{}", tidy(percent)),
        Told::Between(low, high) => format!("{}–{}", tidy(low), tidy(high)),
    }
}

/// The release that an earlier run of this command printed.
pub fn release(text: &str, layout: &Layout) -> anyhow::Result<Release> {
    let printed: Printed = serde_json::from_str(text)?;
    let mut cells = Vec::with_capacity(printed.cells.len());
    for cell in &printed.cells {
        let label = |dimension: &String| {
            let label = cell.labels.get(dimension).and_then(Value::as_str);
            label.map(str::to_owned).with_context(|| format!("it has no {dimension:?}"))
        };
        cells.push(ReleasedCell {
            labels: layout.dimensions.iter().map(label).collect::<anyhow::Result<_>>()?,
            count: released(cell.count, cell.reason.as_deref()),
            group: released(cell.n, cell.n_reason.as_deref()),
        });
    }
    let counted = cells.iter().map(|cell| Cell {
        labels: cell.labels.clone(),
        count: Some(Count::Hidden { low: 0, high: None }),
        group: None,
        percent: None,
        standard_error: None,
    });
    let sums = Table::new(counted.collect(), is_total_word)?.sums().to_vec();
    Ok(Release { cells, sums })
}

fn released(number: Option<u64>, reason: Option<&str>) -> Option<Released> {
    match (number, reason) {
        (Some(people), _) => Some(Released::Number(people)),
        (None, Some(reason)) => Some(Released::Hidden { small: reason == Reason::Small.name() }),
        (None, None) => None,
    }
}
