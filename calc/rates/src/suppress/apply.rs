use super::layer::{Decided, Layer, Verdict, decide};
use super::{Cell, Count, LooksAt, Policy, Release, Table, Told, in_bands, relative_error_of_log};

/// Why a number is not shown. For those who may see the numbers; see the module about what the public is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Smaller than the policy shows, or of a group that is.
    Small,
    /// Shown, it would give a small one away.
    Protects,
    /// The source hides it.
    Source,
    /// A percentage whose count or group is hidden.
    WithCount,
    /// Too uncertain to be told.
    Unreliable,
    /// The policy never shows counts.
    NeverShown,
}

impl Reason {
    /// Name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Protects => "complementary",
            Self::Source => "source",
            Self::WithCount => "count-hidden",
            Self::Unreliable => "unreliable",
            Self::NeverShown => "never-shown",
        }
    }
}

/// A number of people as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// As it is.
    Number(u64),
    /// Not at all.
    Hidden(Reason),
}

impl Seen {
    /// Whether it is not shown.
    pub fn is_hidden(self) -> bool {
        matches!(self, Self::Hidden(_))
    }
}

/// A percentage as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SeenPercent {
    /// Exactly, or in a band.
    Told(Told),
    /// Not at all.
    Hidden(Reason),
}

/// One cell as it may be shown; a part is none where the cell never had it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// How many people.
    pub count: Option<Seen>,
    /// Out of how many.
    pub group: Option<Seen>,
    /// The percentage. Rates are shown and hidden with it.
    pub percent: Option<SeenPercent>,
    /// Shown, and to be marked as unstable.
    pub unstable: bool,
}

/// A table as it may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// One for each cell of the table, in its order.
    pub cells: Vec<Shown>,
    /// Cells whose small number anybody can still work out, because earlier releases told too much. Showing the
    /// table makes nothing worse, but somebody should know.
    pub exposed: Vec<usize>,
    /// Totals smaller than the sum of their parts: people are counted twice, and the sum protects nothing.
    pub overlapping: Vec<usize>,
}

const COUNTS: Layer = Layer { of_cell: |cell| cell.count, of_release: |cell| cell.count };
const GROUPS: Layer = Layer { of_cell: |cell| cell.group, of_release: |cell| cell.group };

/// Decides what of a table may be shown under a policy, after everything released before.
pub fn suppress(table: &Table, policy: &Policy, earlier: &[Release]) -> Outcome {
    let unreliable: Vec<bool> = table.cells.iter().map(|cell| is_unreliable(cell, policy)).collect();
    let counts = if policy.percentages_only {
        Some(never_shown(table, policy, COUNTS))
    } else {
        decide(table, policy, earlier, COUNTS, |cell, people| count_verdict(cell, people, policy))
    };
    let groups = if policy.percentages_only {
        Some(never_shown(table, policy, GROUPS))
    } else {
        decide(table, policy, earlier, GROUPS, |_, people| {
            if policy.hides_group(people) { Verdict::Small } else { Verdict::Fine }
        })
    };
    let seen = |layer: &Option<Decided>, at: usize| {
        layer.as_ref().and_then(|layer| layer.seen.get(at).copied()).flatten()
    };
    let cells = table.cells.iter().enumerate().map(|(at, cell)| {
        let (count, group) = (seen(&counts, at), seen(&groups, at));
        let percent = percent(cell, count, group, unreliable[at], policy);
        let small_enough = |people| policy.unstable_up_to.is_some_and(|up_to| people <= up_to);
        let unstable = matches!(count, Some(Seen::Number(people)) if small_enough(people));
        Shown { count, group, percent, unstable }
    });
    let cells = cells.collect();
    let both = |list: fn(&Decided) -> &Vec<usize>| {
        let layers = [&counts, &groups].into_iter().flatten();
        let mut all: Vec<usize> = layers.flat_map(|layer| list(layer).iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    Outcome {
        cells,
        exposed: both(|layer| &layer.exposed),
        overlapping: both(|layer| &layer.overlapping),
    }
}

fn known(count: Option<Count>) -> Option<u64> {
    match count {
        Some(Count::Known(people)) => Some(people),
        Some(Count::Hidden { .. }) | None => None,
    }
}

fn count_verdict(cell: &Cell, people: u64, policy: &Policy) -> Verdict {
    if policy.hides_count(people, known(cell.group)) {
        Verdict::Small
    } else if is_unreliable(cell, policy) && cell.group.is_some() {
        // With the size of the group beside it, the count tells the percentage.
        Verdict::Unreliable
    } else {
        Verdict::Fine
    }
}

fn is_unreliable(cell: &Cell, policy: &Policy) -> bool {
    let error = cell.share().zip(cell.standard_error);
    let relative = error.and_then(|(percent, error)| relative_error_of_log(percent / 100.0, error / 100.0));
    policy
        .greatest_error
        .zip(relative)
        .is_some_and(|(greatest, relative)| relative > greatest)
}

/// Under a policy of percentages only, no count is ever shown.
fn never_shown(table: &Table, policy: &Policy, layer: Layer) -> Decided {
    let seen = table.cells.iter().map(|cell| {
        let number = (layer.of_cell)(cell)?;
        let group = known(cell.group.or(cell.count));
        Some(Seen::Hidden(match number {
            Count::Hidden { .. } => Reason::Source,
            Count::Known(_) if group.is_some_and(|group| policy.is_small(group)) => Reason::Small,
            Count::Known(_) => Reason::NeverShown,
        }))
    });
    Decided { seen: seen.collect(), exposed: Vec::new(), overlapping: Vec::new() }
}

fn percent(
    cell: &Cell,
    count: Option<Seen>,
    group: Option<Seen>,
    unreliable: bool,
    policy: &Policy,
) -> Option<SeenPercent> {
    let share = cell.share()?;
    let size = known(cell.group);
    let hides =
        |seen: Option<Seen>| matches!(seen, Some(Seen::Hidden(reason)) if reason != Reason::NeverShown);
    // Where only percentage and group are given, anybody can work the count out.
    let implied = size.map(|size| (share * size as f64 / 100.0).round() as u64);
    let hides_implied = count.is_none()
        && policy.looks_at == LooksAt::Counts
        && implied.is_some_and(|people| policy.hides_count(people, size));
    Some(if hides(count) || hides(group) || hides_implied {
        SeenPercent::Hidden(Reason::WithCount)
    } else if unreliable {
        SeenPercent::Hidden(Reason::Unreliable)
    } else {
        SeenPercent::Told(in_bands(share, size.unwrap_or(0), &policy.bands))
    })
}
