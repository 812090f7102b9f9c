//! How a table of numbers is laid out in a file.

use anyhow::{Context, bail};
use calc_rates::suppress::{
    Cell, Count, DecimalSign, Figure, PercentScale, Range, Table, is_total_word, percent_scale, read_figure,
};
use kit_sheets::Row;

/// Headers of columns with numbers, English and Spanish, in lower case.
const COUNT: &[&str] = &["count", "x", "numerator", "cases", "events", "conteo", "casos", "numerador"];
const GROUP: &[&str] = &[
    "n",
    "of",
    "denominator",
    "population",
    "group size",
    "group_n",
    "denominador",
    "población",
];
const PERCENT: &[&str] = &["percent", "percentage", "pct", "%", "porcentaje"];
const STANDARD_ERROR: &[&str] = &["standard_error", "standard error", "se", "error estándar"];

/// A table as it was read.
pub struct Layout {
    pub table: Table,
    /// What the labels of a cell are about: headers of columns.
    pub dimensions: Vec<String>,
}

/// Where the numbers of a row stand.
#[derive(Default)]
struct Columns {
    labels: Vec<usize>,
    count: Option<usize>,
    group: Option<usize>,
    percent: Option<usize>,
    standard_error: Option<usize>,
}

impl Layout {
    /// Reads one row a cell where a header says so, and otherwise a table with labels above and at the left.
    pub fn read(
        sheet: &kit_sheets::Table,
        by: &[String],
        sign: DecimalSign,
        shares: bool,
    ) -> anyhow::Result<Self> {
        let columns = Columns::find(sheet.headers(), by)?;
        let reader = Reader { headers: sheet.headers(), sign };
        let (cells, dimensions) = if columns.count.is_some() || columns.percent.is_some() {
            let dimensions = columns.labels.iter().map(|at| sheet.headers()[*at].clone()).collect();
            (reader.one_row_a_cell(sheet, &columns, shares)?, dimensions)
        } else {
            let rows = sheet.headers().first().cloned().unwrap_or_default();
            (reader.crossed(sheet)?, vec![rows, "column".to_owned()])
        };
        if cells.is_empty() {
            bail!("there are no numbers in it");
        }
        Ok(Self { table: Table::new(cells, is_total_word)?, dimensions })
    }
}

impl Columns {
    fn find(headers: &[String], by: &[String]) -> anyhow::Result<Self> {
        let place = |names: &[&str]| {
            headers.iter().position(|header| names.contains(&header.trim().to_lowercase().as_str()))
        };
        let mut columns = Self {
            labels: Vec::new(),
            count: place(COUNT),
            group: place(GROUP),
            percent: place(PERCENT),
            standard_error: place(STANDARD_ERROR),
        };
        if columns.count.is_none() && columns.percent.is_none() {
            columns.count = columns.group.take();
        }
        // Letters may name the columns of a crossed table: then the other numbers are no labels, which are shown.
        let is_letter = |at: Option<usize>| at.is_some_and(|at| headers[at].trim().len() == 1);
        let totals = headers.iter().skip(1).any(|header| is_total_word(header));
        if by.is_empty() && totals && columns.percent.is_none() && is_letter(columns.count) {
            return Ok(Self::default());
        }
        let numbers = [columns.count, columns.group, columns.percent, columns.standard_error];
        columns.labels = if by.is_empty() {
            (0..headers.len()).filter(|at| !numbers.contains(&Some(*at))).collect()
        } else {
            let find = |name: &String| {
                let found = headers.iter().position(|header| header.trim().eq_ignore_ascii_case(name.trim()));
                found.with_context(|| format!("there is no column {name:?}"))
            };
            by.iter().map(find).collect::<anyhow::Result<_>>()?
        };
        Ok(columns)
    }
}

struct Reader<'a> {
    headers: &'a [String],
    sign: DecimalSign,
}

impl Reader<'_> {
    fn one_row_a_cell(
        &self,
        sheet: &kit_sheets::Table,
        columns: &Columns,
        shares: bool,
    ) -> anyhow::Result<Vec<Cell>> {
        let mut percents = Vec::new();
        let mut cells = Vec::new();
        for (number, row) in sheet.rows().enumerate() {
            let figure = |at: Option<usize>| match at {
                Some(at) => self.figure(&row, number, at).map(Some),
                None => Ok(None),
            };
            percents.push(figure(columns.percent)?.unwrap_or(Figure::Missing));
            let error = figure(columns.standard_error)?.unwrap_or(Figure::Missing);
            cells.push(Cell {
                labels: columns.labels.iter().map(|at| row.cell(*at).trim().to_owned()).collect(),
                count: self.people(&row, number, columns.count)?,
                group: self.people(&row, number, columns.group)?,
                percent: None,
                standard_error: plain(error),
            });
        }
        let scale = if shares { 100.0 } else { self.scale(&percents)? };
        for (number, (cell, percent)) in cells.iter_mut().zip(&percents).enumerate() {
            cell.percent = match *percent {
                Figure::Percent(percent) => Some(percent),
                Figure::Number(number) => Some(number * scale),
                Figure::Hidden(_) | Figure::Missing => None,
            };
            cell.standard_error = cell.standard_error.map(|error| error * scale);
            if cell.percent.is_some_and(|percent| !(0.0..=100.0).contains(&percent)) {
                bail!("row {}: a percentage lies between 0 and 100", number + 1);
            }
        }
        Ok(cells)
    }

    fn scale(&self, percents: &[Figure]) -> anyhow::Result<f64> {
        let numbers = percents.iter().any(|figure| matches!(figure, Figure::Number(_)));
        if numbers && percent_scale(percents) == PercentScale::Asked {
            bail!(
                "all percentages lie between 0 and 1: say --shares if 0.12 means 12 percent, or write them with a \
                 percent sign"
            );
        }
        Ok(1.0)
    }

    fn crossed(&self, sheet: &kit_sheets::Table) -> anyhow::Result<Vec<Cell>> {
        let mut cells = Vec::new();
        for (number, row) in sheet.rows().enumerate() {
            for (at, header) in self.headers.iter().enumerate().skip(1) {
                let label = row.cell(0).trim().to_owned();
                let mut cell = Cell::of_count([label, header.trim().to_owned()], 0);
                cell.count = self.people(&row, number, Some(at))?;
                cells.push(cell);
            }
        }
        Ok(cells)
    }

    fn figure(&self, row: &Row<'_>, number: usize, at: usize) -> anyhow::Result<Figure> {
        read_figure(row.cell(at), self.sign).with_context(|| self.place(number, at))
    }

    fn people(&self, row: &Row<'_>, number: usize, at: Option<usize>) -> anyhow::Result<Option<Count>> {
        let Some(at) = at else {
            return Ok(None);
        };
        Ok(match self.figure(row, number, at)? {
            Figure::Missing => None,
            Figure::Hidden(range) => Some(hidden(range)),
            Figure::Number(people) if people >= 0.0 => Some(Count::Known(whole(people))),
            Figure::Number(_) | Figure::Percent(_) => {
                bail!("{}: {:?} is no number of people", self.place(number, at), row.cell(at))
            }
        })
    }

    /// Rows are counted from 1 below the header.
    fn place(&self, number: usize, at: usize) -> String {
        let header = self.headers.get(at).map_or("", String::as_str);
        format!("row {}, column {header:?}", number + 1)
    }
}

/// Sources that model their counts print decimals. A part of a person is a person; otherwise decimals are left off,
/// so that 10.9 is as small as 10.
pub fn whole(people: f64) -> u64 {
    if people > 0.0 && people < 1.0 { 1 } else { people as u64 }
}

fn hidden(range: Option<Range>) -> Count {
    let low = range.map_or(0.0, |range| range.low.max(0.0).ceil());
    let high = range.and_then(|range| range.high).map(|high| high.max(low).floor());
    Count::Hidden { low: low as u64, high: high.map(|high| high as u64) }
}

fn plain(figure: Figure) -> Option<f64> {
    match figure {
        Figure::Number(number) | Figure::Percent(number) => Some(number),
        Figure::Hidden(_) | Figure::Missing => None,
    }
}
