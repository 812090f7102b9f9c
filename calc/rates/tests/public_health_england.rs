//! The published test vectors of PHEindicatormethods 2.1.1: limits of proportions and rates.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use calamine::{Data, Reader, Xlsx, open_workbook};
use calc_rates::interval::{Level, Method, Proportion, Rate, RateRule};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/06-indicators/ci-phe");

/// A row by its header.
struct Row {
    headers: Vec<String>,
    cells: Vec<Data>,
}

impl Row {
    fn cell(&self, header: &str) -> Option<&Data> {
        self.cells.get(self.headers.iter().position(|name| name == header)?)
    }

    fn number(&self, header: &str) -> Option<f64> {
        match self.cell(header)? {
            Data::Float(number) => Some(*number),
            Data::Int(number) => Some(*number as f64),
            _ => None,
        }
    }

    fn text(&self, header: &str) -> String {
        self.cell(header).map(ToString::to_string).unwrap_or_default()
    }

    /// The printed level, as "95%".
    fn level(&self) -> Level {
        let percent: f64 = self.text("confidence").trim_end_matches('%').parse().unwrap();
        Level::new(percent / 100.0).unwrap()
    }
}

fn rows(file: &str, sheet: &str) -> Option<Vec<Row>> {
    let path = PathBuf::from(FOLDER).join(file);
    if !path.exists() {
        println!("skipped: shared data not here");
        return None;
    }
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let headers: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let row = |cells: &[Data]| Row { headers: headers.clone(), cells: cells.to_vec() };
    Some(range.rows().skip(1).map(row).collect())
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0), "{found} is not {wanted}");
}

/// What the sheet prints in its pairs of columns, with the level of each pair.
fn printed(row: &Row) -> Vec<(Level, f64, f64)> {
    if row.number("lowercl").is_some() {
        return vec![(row.level(), row.number("lowercl").unwrap(), row.number("uppercl").unwrap())];
    }
    [(Level::NINETY_FIVE, "95_0"), (Level::NINETY_NINE_POINT_EIGHT, "99_8")]
        .into_iter()
        .filter_map(|(level, name)| {
            let limit = |side: &str| row.number(&format!("{side}{name}cl"));
            Some((level, limit("lower")?, limit("upper")?))
        })
        .collect()
}

#[test]
fn proportions_are_reproduced() {
    let mut compared = 0;
    for sheet in ["testdata_Prop", "testdata_Prop_g"] {
        let Some(rows) = rows("testdata_Proportion.xlsx", sheet) else {
            return;
        };
        for row in rows {
            let (Some(x), Some(n)) = (row.number("Numerator"), row.number("Denominator")) else {
                continue;
            };
            for (level, lower, upper) in printed(&row) {
                let found =
                    Proportion::new(x, n).unwrap().estimate(level).per(row.number("multiplier").unwrap());
                near(found.value, row.number("value").unwrap());
                near(found.lower, lower);
                near(found.upper, upper);
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 40);
}

#[test]
fn rates_are_reproduced_with_the_method_of_each_row() {
    let mut compared = 0;
    for sheet in ["testdata_Rate", "testdata_Rate_g"] {
        let Some(rows) = rows("testdata_Rate.xlsx", sheet) else {
            return;
        };
        for row in rows {
            let (Some(x), Some(n)) = (row.number("Numerator"), row.number("Denominator")) else {
                continue;
            };
            for (level, lower, upper) in printed(&row) {
                let rate = Rate::new(x, n).unwrap();
                let found =
                    rate.estimate(level, RateRule::ExactBelowTen).per(row.number("multiplier").unwrap());
                let method = if row.text("method") == "Exact" { Method::ExactPoisson } else { Method::Byar };
                assert_eq!(found.method, method);
                near(found.value, row.number("value").unwrap());
                near(found.lower, lower);
                near(found.upper, upper);
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 43);
}

#[test]
fn single_formulas_are_reproduced() {
    let Some(rows) = rows("testdata_Byars_Wilson.xlsx", "testdata_B_W") else {
        return;
    };
    let mut compared = 0;
    for row in rows {
        let (Some(x), Some(upper)) = (row.number("x"), row.number("uppercl")) else {
            continue;
        };
        let found = match row.number("n") {
            Some(n) => Proportion::new(x, n).unwrap().estimate(row.level()),
            None => Rate::new(x, 1.0).unwrap().estimate(row.level(), RateRule::Byar),
        };
        // The sheet leaves the lower limit out where the formula falls below zero.
        near(found.lower, row.number("lowercl").unwrap_or(0.0));
        near(found.upper, upper);
        compared += 1;
    }
    assert_eq!(compared, 13);
}
