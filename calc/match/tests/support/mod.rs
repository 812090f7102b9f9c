//! Reads the shared data with the smallest CSV reader that does it.

#![allow(dead_code, clippy::unwrap_used)]

use calc_match::columns::{self, Kind};
use calc_match::{Evaluation, Found, Record, Settings, Subject, evaluate, find_duplicates};

pub struct Table {
    pub headers: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub fn column(&self, name: &str) -> usize {
        self.headers.iter().position(|header| header.trim() == name).unwrap()
    }

    pub fn values(&self, column: usize) -> Vec<String> {
        self.rows.iter().map(|row| row[column].trim().to_owned()).collect()
    }

    pub fn keep(&self, wanted: impl Fn(&[String]) -> bool) -> Self {
        let rows = self.rows.iter().filter(|row| wanted(row)).cloned().collect();
        Self { headers: self.headers.clone(), rows }
    }

    pub fn read(&self, truth: usize) -> (Vec<Kind>, Subject, Vec<Record>) {
        let kinds = columns::guess(&self.headers, &self.rows, &[truth]);
        let subject = columns::subject(&kinds, &self.rows);
        let records = columns::records(&kinds, &self.rows);
        (kinds, subject, records)
    }

    pub fn match_rows(&self, truth: usize, truth_values: &[String]) -> (Found, Evaluation) {
        let (_, subject, records) = self.read(truth);
        let found = find_duplicates(&records, &Settings::new(subject));
        let truth: Vec<&str> = truth_values.iter().map(String::as_str).collect();
        let evaluation = evaluate(&found, &truth);
        (found, evaluation)
    }
}

pub fn shared(name: &str) -> Option<String> {
    let path = format!("{}/../../../shared/data/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: shared data not here");
    }
    text
}

pub fn table(name: &str) -> Option<Table> {
    let mut rows = parse(&shared(name)?);
    let headers = rows.remove(0);
    rows.iter_mut().for_each(|row| row.resize(headers.len(), String::new()));
    Some(Table { headers, rows })
}

fn parse(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().unwrap();
        let cell = row.last_mut().unwrap();
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => quoted = true,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' if !quoted => {}
            letter => cell.push(letter),
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}
