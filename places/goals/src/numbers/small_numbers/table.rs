//! The values of one period as a table: everybody, and the parts of each breakdown.
//!
//! The value for everybody stands in lists and on the pages of goals, so it is public as soon as its own size allows;
//! only groups are hidden to protect groups.

use std::collections::{BTreeMap, HashSet};

use calc_rates::suppress::{
    Cell, Count, LooksAt, Outcome, Policy as Limits, Reason, Release, Seen, SeenPercent, Shown as Decided,
    Table, Told as ToldPercent, suppress,
};

use super::policy::{Policy, Rule};
use super::register::{Register, TableKey, Told};
use super::sight::{Shown, Sight, WhyHidden};
use crate::numbers::model::{Amount, Kind, Reading, ReadingId, State};

/// Half the width of an interval at 95 percent in standard errors.
const ERRORS_TO_LIMIT: f64 = 1.959_964;

/// What was decided about the readings of one period and question.
#[derive(Default)]
pub(super) struct Judged {
    pub sights: Vec<(ReadingId, Sight)>,
    /// What the groups tell; none without groups or a rule.
    pub told: Option<Told>,
}

/// Judges the coalition's own readings of one period and question, against the releases before.
pub(super) fn judged(rule: Rule, readings: &[&Reading], register: &Register, key: &TableKey) -> Judged {
    if rule.policy == Policy::None {
        let sights = readings.iter().map(|reading| (reading.id, Sight::unjudged(reading))).collect();
        return Judged { sights, told: None };
    }
    let limits = rule.policy.rule();
    let whole = readings.iter().copied().find(|reading| reading.is_headline());
    let parts: Vec<&Reading> = readings.iter().copied().filter(|reading| !reading.is_headline()).collect();
    let mut sights = Vec::new();
    let mut earlier = Vec::new();
    if let Some(whole) = whole {
        let alone = Table::new(vec![cell(rule, &limits, whole)], |_| false).ok();
        let outcome = alone.as_ref().map(|table| suppress(table, &limits, &[]));
        let decided = outcome.as_ref().and_then(|outcome| outcome.cells.first());
        sights.push((whole.id, sight(rule, whole, decided)));
        earlier.extend(outcome.zip(alone).map(|(outcome, table)| outcome.release(&table)));
    }
    let mut told = None;
    if !parts.is_empty() {
        let cells = cells(rule, &limits, whole, &parts);
        earlier.extend(register.earlier(key, &cells));
        let (decided, release) = of_parts(&limits, cells, &parts, &earlier).unzip();
        told = release.map(|release| Told::of(&release));
        let judged = parts.iter().enumerate().map(|(index, part)| {
            let decided = decided.as_ref().and_then(|all| all.get(index)).and_then(Option::as_ref);
            (part.id, sight(rule, part, decided))
        });
        sights.extend(judged);
    }
    Judged { sights, told }
}

/// Everybody first, then the parts.
fn cells(rule: Rule, limits: &Limits, whole: Option<&Reading>, parts: &[&Reading]) -> Vec<Cell> {
    let everybody = whole.map_or_else(nobody_knows, |whole| cell(rule, limits, whole));
    std::iter::once(everybody)
        .chain(parts.iter().map(|part| cell(rule, limits, part)))
        .collect()
}

/// What may be told of each part; none for the parts of a breakdown in which hiding groups does not protect enough, and
/// none at all for what is no table. With it, what the table tells.
fn of_parts(
    limits: &Limits,
    cells: Vec<Cell>,
    parts: &[&Reading],
    earlier: &[Release],
) -> Option<(Vec<Option<Decided>>, Release)> {
    let mut breakdowns: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, part) in parts.iter().enumerate() {
        breakdowns.entry(&part.breakdown).or_default().push(index + 1);
    }
    let mut table = Table::new(cells, |_| false).ok()?;
    for parts in breakdowns.into_values() {
        table.add_sum(0, parts).ok()?;
    }
    let outcome = suppress(&table, limits, earlier);
    let release = outcome.release(&table);
    let Outcome { cells, exposed, .. } = outcome;
    let given_away: HashSet<&str> = exposed
        .iter()
        .filter_map(|index| parts.get(index.checked_sub(1)?))
        .map(|part| part.breakdown.as_str())
        .collect();
    let decided = parts.iter().zip(cells.into_iter().skip(1));
    let decided = decided
        .map(|(part, decided)| (!given_away.contains(part.breakdown.as_str())).then_some(decided))
        .collect();
    Some((decided, release))
}

/// Everybody, where there is no value for everybody: two breakdowns still add up to the same.
fn nobody_knows() -> Cell {
    Cell {
        labels: vec![String::new(), String::new()],
        count: None,
        group: None,
        percent: None,
        standard_error: None,
    }
}

/// A reading as a cell: labels are breakdown and group.
fn cell(rule: Rule, limits: &Limits, reading: &Reading) -> Cell {
    let labels = vec![reading.breakdown.clone(), reading.group.clone()];
    if reading.state == State::Suppressed {
        let hidden = Some(Count::Hidden { low: 0, high: None });
        return Cell {
            labels,
            count: hidden,
            group: hidden,
            percent: None,
            standard_error: None,
        };
    }
    let group = reading.people().and_then(people);
    let counted = count(rule, limits, reading).filter(|count| group.is_none_or(|group| *count <= group));
    let percent = reading.value.filter(|_| rule.kind.is_percent()).map(Amount::number);
    let width = reading.lower.zip(reading.upper).map(|(lower, upper)| upper.number() - lower.number());
    Cell {
        labels,
        count: counted.map(Count::Known),
        group: group.map(Count::Known),
        percent,
        standard_error: width.filter(|_| percent.is_some()).map(|width| width / 2.0 / ERRORS_TO_LIMIT),
    }
}

/// How many people a value counts. A rule for groups leaves counts without a group alone: four towns are no group.
fn count(rule: Rule, limits: &Limits, reading: &Reading) -> Option<u64> {
    let looks_at_counts = limits.looks_at == LooksAt::Counts || limits.percentages_only;
    match rule.kind {
        Kind::Count => reading.value.filter(|_| looks_at_counts).and_then(people),
        kind if kind.is_percent() && reading.numerator.is_none() && looks_at_counts => {
            let share = reading.value?.number() / 100.0;
            let whole = reading.people()?.number();
            people(Amount::from_number((share * whole).round())?)
        }
        _ if reading.denominator.is_some() || looks_at_counts => reading.numerator.and_then(people),
        _ => None,
    }
}

fn people(amount: Amount) -> Option<u64> {
    amount.whole().and_then(|whole| u64::try_from(whole).ok())
}

/// What may be seen of a reading after its cell was decided about; nothing of what could not be decided.
fn sight(rule: Rule, reading: &Reading, decided: Option<&Decided>) -> Sight {
    let value = match Sight::stated(reading) {
        Ok(value) => value,
        Err(sight) => return sight,
    };
    let Some(decided) = decided else {
        return Sight::hidden(WhyHidden::SmallNumbers);
    };
    if let Some(why) = why_hidden(rule.kind, decided) {
        return Sight::hidden(why);
    }
    let mut open = Sight::open(reading, value);
    if decided.unstable {
        open.shown = Shown::Unstable(value);
    }
    let tells_people = !decided.group.is_some_and(Seen::is_hidden);
    match decided.percent {
        Some(SeenPercent::Told(told))
            if rule.kind.is_percent() && !matches!(told, ToldPercent::Exactly(_)) =>
        {
            Sight {
                shown: Shown::Near(told),
                limits: None,
                people: open.people.filter(|_| tells_people),
            }
        }
        // Limits and value together tell how many people there are.
        _ if tells_people => open,
        _ => Sight { limits: None, people: None, ..open },
    }
}

fn why_hidden(kind: Kind, decided: &Decided) -> Option<WhyHidden> {
    let of_seen = |seen: Option<Seen>| match seen {
        Some(Seen::Hidden(reason)) => Some(reason),
        Some(Seen::Number(_)) | None => None,
    };
    let of_percent = match decided.percent {
        Some(SeenPercent::Hidden(reason)) => Some(reason),
        Some(SeenPercent::Told(_)) | None => None,
    };
    let reasons = [of_seen(decided.count), of_seen(decided.group), of_percent].into_iter().flatten();
    let mut found = None;
    for reason in reasons {
        match reason {
            Reason::Small | Reason::Protects | Reason::WithCount | Reason::Source => {
                return Some(WhyHidden::SmallNumbers);
            }
            Reason::Unreliable => found = Some(WhyHidden::Uncertain),
            Reason::NeverShown if kind == Kind::Count => found = Some(WhyHidden::CountsNotTold),
            Reason::NeverShown => {}
        }
    }
    found
}
