//! From the cells of one row to one answer.

use super::problem::shortened;
use super::{Bounds, Cut, Question, RowProblem, RowTrouble, Scale, Score, SurveyProblem, Words, Yes, number};

/// A column that a measure reads.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub at: usize,
    pub name: String,
}

impl Column {
    /// Finds a column by its header: as written, or else without regard to capitals.
    pub(super) fn find<H: AsRef<str>>(headers: &[H], name: &str) -> Result<Self, SurveyProblem> {
        let wanted = name.trim();
        let places = |same: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let all = headers.iter().enumerate();
            all.filter(|(_, header)| same(header.as_ref().trim())).map(|(at, _)| at).take(2).collect()
        };
        let mut found = places(&|header| header == wanted);
        if found.is_empty() {
            found = places(&|header| header.eq_ignore_ascii_case(wanted));
        }
        match found[..] {
            [at] => Ok(Self { at, name: name.to_owned() }),
            [] => Err(SurveyProblem::NoColumn(name.to_owned())),
            _ => Err(SurveyProblem::ColumnTwice(name.to_owned())),
        }
    }

    /// A mistake in this column.
    pub(super) fn problem(&self, row: u64, trouble: RowTrouble) -> RowProblem {
        RowProblem { row, column: self.name.clone(), trouble }
    }
}

/// Tells answers from their absence.
#[derive(Clone, Debug)]
pub(super) struct Absence(pub Words);

impl Absence {
    /// The answer without space around it, or none when it is missing.
    pub(super) fn answer<'t>(&self, cell: &'t str) -> Option<&'t str> {
        let cell = cell.trim();
        let always = matches!(cell, "" | "." | "NA" | "N/A" | "n/a" | "NULL" | "null");
        let listed = !self.0.is_empty() && self.0.has(cell);
        (!always && !listed).then_some(cell)
    }
}

/// What a row answers, with the columns found.
#[derive(Clone, Debug)]
pub(super) enum Reading {
    Share(Column, Yes),
    Number(Column),
    Scale(ScaleReading),
}

#[derive(Clone, Debug)]
pub(super) struct ScaleReading {
    items: Vec<(Column, bool)>,
    range: Option<(f64, f64)>,
    answered: usize,
    score: Score,
    cut: Option<Cut>,
}

impl Reading {
    pub(super) fn new<H: AsRef<str>>(question: &Question, headers: &[H]) -> Result<Self, SurveyProblem> {
        Ok(match question {
            Question::Share { column, yes } => Self::Share(Column::find(headers, column)?, yes.clone()),
            Question::Mean { column } | Question::Total { column } => {
                Self::Number(Column::find(headers, column)?)
            }
            Question::Scale(scale) => Self::Scale(ScaleReading::new(scale, headers)?),
        })
    }

    /// The row's answer: 1 and 0 for yes and no; none when it is missing.
    pub(super) fn answer<'r>(
        &self,
        row: u64,
        absence: &Absence,
        cell: &impl Fn(usize) -> &'r str,
    ) -> Result<Option<f64>, RowProblem> {
        match self {
            Self::Share(column, yes) => {
                let Some(answer) = absence.answer(cell(column.at)) else {
                    return Ok(None);
                };
                let counts = yes.counts(answer).map_err(|trouble| column.problem(row, trouble))?;
                Ok(Some(as_number(counts)))
            }
            Self::Number(column) => number_in(column, row, absence, cell),
            Self::Scale(scale) => scale.answer(row, absence, cell),
        }
    }
}

fn as_number(counts: bool) -> f64 {
    if counts { 1.0 } else { 0.0 }
}

fn number_in<'r>(
    column: &Column,
    row: u64,
    absence: &Absence,
    cell: &impl Fn(usize) -> &'r str,
) -> Result<Option<f64>, RowProblem> {
    let Some(answer) = absence.answer(cell(column.at)) else {
        return Ok(None);
    };
    number::read(answer).map(Some).map_err(|trouble| column.problem(row, trouble))
}

impl Yes {
    fn counts(&self, answer: &str) -> Result<bool, RowTrouble> {
        match self {
            Self::Listed { yes, .. } if yes.has(answer) => Ok(true),
            Self::Listed { no: Some(no), .. } if !no.has(answer) => {
                Err(RowTrouble::UnknownAnswer(shortened(answer)))
            }
            Self::Listed { .. } => Ok(false),
            Self::Within(bounds) => Ok(bounds.hold(number::read(answer)?)),
            Self::Either { yes, no, within } => either(yes, no, *within, answer),
        }
    }
}

fn either(yes: &Words, no: &Words, within: Bounds, answer: &str) -> Result<bool, RowTrouble> {
    if let Some(number) = number::plain(answer) {
        return Ok(within.hold(number));
    }
    match (yes.has(answer), no.has(answer)) {
        (true, _) => Ok(true),
        (false, true) => Ok(false),
        (false, false) => Err(RowTrouble::UnknownAnswer(shortened(answer))),
    }
}

impl ScaleReading {
    fn new<H: AsRef<str>>(scale: &Scale, headers: &[H]) -> Result<Self, SurveyProblem> {
        let items = scale.items.iter().map(|item| {
            let column = Column::find(headers, item)?;
            Ok((column, scale.reversed.contains(item)))
        });
        Ok(Self {
            items: items.collect::<Result<_, SurveyProblem>>()?,
            range: scale.range,
            answered: scale.answered,
            score: scale.score,
            cut: scale.cut,
        })
    }

    fn answer<'r>(
        &self,
        row: u64,
        absence: &Absence,
        cell: &impl Fn(usize) -> &'r str,
    ) -> Result<Option<f64>, RowProblem> {
        let (mut sum, mut answered) = (0.0, 0_usize);
        for (column, reversed) in &self.items {
            let Some(item) = number_in(column, row, absence, cell)? else {
                continue;
            };
            let item = self
                .turned(item, *reversed)
                .ok_or_else(|| column.problem(row, RowTrouble::OutsideScale(item)))?;
            sum += item;
            answered += 1;
        }
        if answered < self.answered.max(1) {
            return Ok(None);
        }
        let mean = sum / answered as f64;
        let score = match self.score {
            Score::Mean => mean,
            Score::Sum => mean * self.items.len() as f64,
        };
        Ok(Some(self.cut.map_or(score, |cut| as_number(cut.counts(score)))))
    }

    /// The item's answer the right way round; none when it is outside the scale.
    fn turned(&self, item: f64, reversed: bool) -> Option<f64> {
        let Some((low, high)) = self.range else {
            return Some(item);
        };
        if !(low..=high).contains(&item) {
            return None;
        }
        Some(if reversed { low + high - item } else { item })
    }
}
