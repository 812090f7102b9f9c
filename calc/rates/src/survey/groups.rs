//! Which groups a respondent belongs to.

use std::collections::HashMap;

use super::answer::{Absence, Column};
use super::{RowProblem, RowTrouble, SurveyProblem};

/// Groups of one breakdown at most.
const MOST_GROUPS: usize = 5_000;

/// Between the labels of crossed columns while they are a key; no survey file holds it.
const BETWEEN: char = '\u{1F}';

/// One breakdown: the groups of one column, or of several crossed.
#[derive(Debug)]
pub(super) struct Breakdown {
    columns: Vec<Column>,
    numbers: HashMap<Box<str>, u32>,
    /// Kept between rows so that a row allocates nothing.
    key: String,
}

impl Breakdown {
    pub(super) fn new<H: AsRef<str>>(columns: &[String], headers: &[H]) -> Result<Self, SurveyProblem> {
        let columns = columns.iter().map(|name| Column::find(headers, name));
        Ok(Self {
            columns: columns.collect::<Result<_, _>>()?,
            numbers: HashMap::new(),
            key: String::new(),
        })
    }

    /// The row's group by its number, counted from 0 within the breakdown.
    pub(super) fn group<'r>(
        &mut self,
        row: u64,
        absence: &Absence,
        cell: &impl Fn(usize) -> &'r str,
    ) -> Result<usize, RowProblem> {
        self.key.clear();
        for (position, column) in self.columns.iter().enumerate() {
            if position > 0 {
                self.key.push(BETWEEN);
            }
            self.key.push_str(absence.answer(cell(column.at)).unwrap_or(""));
        }
        if let Some(number) = self.numbers.get(self.key.as_str()) {
            return Ok(*number as usize);
        }
        let number = self.numbers.len();
        if number >= MOST_GROUPS {
            return Err(self.columns[0].problem(row, RowTrouble::TooManyGroups(MOST_GROUPS)));
        }
        self.numbers.insert(self.key.as_str().into(), number as u32);
        Ok(number)
    }

    /// The groups as (number, column and label pairs), numbers in order of size and words in order of the alphabet.
    /// People who did not say are a group with an empty label.
    pub(super) fn groups(&self) -> Vec<(usize, Vec<(String, String)>)> {
        let mut groups: Vec<(usize, Vec<(String, String)>)> = self
            .numbers
            .iter()
            .map(|(key, number)| {
                let labels = key.split(BETWEEN).map(str::to_owned);
                let names = self.columns.iter().map(|column| column.name.clone());
                (*number as usize, names.zip(labels).collect())
            })
            .collect();
        groups.sort_by(|(_, one), (_, other)| {
            let pairs = one.iter().zip(other);
            let orders = pairs.map(|((_, one), (_, other))| in_order(one, other));
            orders.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
        });
        groups
    }
}

/// Numbers by size before words by alphabet; no answer comes last.
fn in_order(one: &str, other: &str) -> std::cmp::Ordering {
    let rank = |label: &str| {
        let number = label.parse::<f64>().ok().filter(|number| number.is_finite());
        (label.is_empty(), number.is_none(), number.unwrap_or(0.0))
    };
    let ((no_label, word, number), (no_label_too, word_too, number_too)) = (rank(one), rank(other));
    (no_label, word)
        .cmp(&(no_label_too, word_too))
        .then(number.total_cmp(&number_too))
        .then_with(|| one.cmp(other))
}
