//! Reading and writing 100,000 rows of 15 columns.

use std::time::Instant;

use kit_sheets::{CellOut, Column, ReadOptions, read_table, write_csv, write_xlsx};

use crate::process::peak_memory;

const ROWS: i64 = 100_000;
const HEADERS: [&str; 15] = [
    "Organization",
    "First name",
    "Last name",
    "Email",
    "Phone",
    "Address",
    "City",
    "State",
    "ZIP",
    "Sector",
    "Dues",
    "Joined",
    "Website",
    "Notes",
    "Number",
];

fn row(n: i64) -> Vec<CellOut<'static>> {
    vec![
        format!("Neighborhood Pantry {n}").into(),
        "Ana".into(),
        format!("Núñez {}", n % 997).into(),
        format!("ana{n}@example.org").into(),
        format!("+1 518 555 {:04}", n % 10_000).into(),
        format!("{n} Elm Street, Suite {}", n % 90).into(),
        "Schenectady".into(),
        "NY".into(),
        format!("{:05}", n % 99_999).into(),
        "Food".into(),
        CellOut::Money(n),
        jiff::civil::Date::new(2024, 1, i8::try_from(1 + n % 28).unwrap_or(1))
            .unwrap_or_default()
            .into(),
        format!("https://example.org/{n}").into(),
        "=not a formula".into(),
        CellOut::Whole(n),
    ]
}

fn measured<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("{what:<12} {:>8.2} s   peak {:>4} MiB", start.elapsed().as_secs_f64(), peak_memory());
    result
}

pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    println!("100,000 rows of 15 columns");
    let csv = measured("write CSV", || write_csv(&HEADERS, (0..ROWS).map(row)))?;
    measured("read CSV", || read_table(&csv, ReadOptions::default()))?;
    let columns = HEADERS.map(Column::new);
    let xlsx = measured("write XLSX", || write_xlsx("Roster", &columns, (0..ROWS).map(row)))?;
    measured("read XLSX", || read_table(&xlsx.bytes, ReadOptions::default()))?;
    Ok(())
}
