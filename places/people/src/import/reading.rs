//! The rows of a file on their way to a verdict, kept small while they are compared.

use std::collections::{HashMap, HashSet};

use calc_match::{Record, Subject};
use kit_sheets::{LeftOut, Table};
use kit_store::Fault;

use super::matching::{self, Match, Place};
use super::model::{Answers, CheckedRow, Decision, Entry, LeftOutReason, NUMBERS_A_LINE, Tally, Verdict};
use super::read::Reader;
use super::store;

/// A row whose entry is folded into JSON: a hundred thousand of them wait in memory while they are compared.
pub(super) struct Folded {
    pub(super) number: i64,
    pub(super) first_line: i64,
    last_line: i64,
    verdict: Verdict,
    pub(super) answers: Answers,
    entry: Box<str>,
}

impl Folded {
    fn of(row: CheckedRow) -> Result<Self, Fault> {
        Ok(Self {
            number: row.number,
            first_line: row.first_line,
            last_line: row.last_line,
            verdict: row.verdict,
            answers: row.answers,
            entry: serde_json::to_string(&row.entry)?.into(),
        })
    }

    pub(super) fn entry(&self) -> Result<Entry, Fault> {
        Ok(serde_json::from_str(&self.entry)?)
    }

    pub(super) fn unfold(&self) -> Result<CheckedRow, Fault> {
        let entry = self.entry()?;
        Ok(CheckedRow {
            number: self.number,
            first_line: self.first_line,
            last_line: self.last_line,
            verdict: self.verdict,
            decision: if self.verdict == Verdict::New { entry.taken() } else { Decision::Leave },
            decided: false,
            target: None,
            answers: self.answers.clone(),
            entry,
        })
    }
}

/// Rows of one kind as the matching sees them.
#[derive(Default)]
pub(super) struct Incoming {
    /// Their places among all rows.
    rows: Vec<usize>,
    lines: Vec<i64>,
    records: Vec<Record>,
}

impl Incoming {
    fn push(&mut self, row: usize, line: i64, record: Record) {
        self.rows.push(row);
        self.lines.push(line);
        self.records.push(record);
    }

    /// The matches by place among all rows; most rows have none.
    pub(super) fn compare(self, existing: Vec<Record>, subject: Subject) -> HashMap<usize, Vec<Match>> {
        let Self { rows, lines, records } = self;
        let found = matching::matches(records, &lines, &existing, subject);
        let global = |one: Match| match one.place {
            Place::Row(at) => Match { place: Place::Row(rows[at]), ..one },
            Place::Existing(_) => one,
        };
        let some = found.into_iter().zip(&rows).filter(|(matches, _)| !matches.is_empty());
        some.map(|(matches, row)| (*row, matches.into_iter().map(global).collect())).collect()
    }
}

/// The rows as people and organizations, and those left out, in the order of the file.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) rows: Vec<Folded>,
    pub(super) people: Incoming,
    pub(super) alone: Incoming,
    /// Keys of the organizations they name.
    named: HashSet<String>,
    /// The names of organizations beside people, with the number of rows.
    pub(super) beside: HashMap<String, usize>,
    /// The names of organizations with a row of their own.
    pub(super) standing: HashSet<String>,
    not_members: i64,
}

impl Reading {
    pub(super) fn of(
        table: &Table,
        reader: &Reader<'_>,
        earlier: &HashMap<i64, CheckedRow>,
    ) -> Result<Self, Fault> {
        let none = Answers::new();
        let mut reading = Self::default();
        let mut left_out = table.left_out().iter().map(|left_out| not_taken(table, left_out)).peekable();
        let mut cells: Vec<String> = Vec::new();
        for row in table.rows() {
            while let Some(before) = left_out.next_if(|other| other.first_line < i64::from(row.line())) {
                reading.push(before)?;
            }
            cells.clear();
            cells.extend(row.cells().map(str::to_owned));
            let first = store::first_number(row.line());
            let answers = earlier.get(&first).map_or(&none, |earlier| &earlier.answers);
            for (part, entry) in (0..NUMBERS_A_LINE).zip(reader.read(&cells, answers).entries) {
                let answers = if part == 0 { answers.clone() } else { Answers::new() };
                reading.push(unjudged(first + part, row.line().into(), answers, entry))?;
            }
        }
        left_out.try_for_each(|rest| reading.push(rest))?;
        Ok(reading)
    }

    fn push(&mut self, mut row: CheckedRow) -> Result<(), Fault> {
        // Two cards may begin on one line; numbers stay apart.
        if let Some(last) = self.rows.last().filter(|last| last.number >= row.number) {
            row.number = last.number + 1;
        }
        let place = self.rows.len();
        self.not_members += if row.entry.left_out == Some(LeftOutReason::NotMember) {
            row.source_rows()
        } else {
            0
        };
        match (&row.entry.person, &row.entry.organization) {
            (Some(person), beside) => {
                if let Some(beside) = beside {
                    *self.beside.entry(beside.name.clone()).or_default() += 1;
                }
                self.people.push(place, row.first_line, matching::person_record(person));
            }
            (None, Some(alone)) => {
                self.standing.insert(alone.name.clone());
                self.alone.push(place, row.first_line, matching::organization_record(alone))
            }
            (None, None) => {}
        }
        self.named
            .extend(row.entry.organization.as_ref().map(|one| matching::name_key(&one.name)));
        self.rows.push(Folded::of(row)?);
        Ok(())
    }

    pub(super) fn tally(&self, table: &Table) -> Tally {
        let account = table.account();
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        Tally {
            rows_in: count(account.rows_in),
            header: count(account.header),
            rows: count(account.rows),
            left_out: count(account.left_out),
            people: count(self.people.rows.len() as u64),
            organizations: count(self.named.len() as u64),
            not_members: self.not_members,
            ..Tally::default()
        }
    }
}

fn unjudged(number: i64, line: i64, answers: Answers, entry: Entry) -> CheckedRow {
    let verdict = match (&entry.refusal, &entry.left_out) {
        (Some(_), _) => Verdict::Refused,
        (None, Some(_)) => Verdict::LeftOut,
        (None, None) => Verdict::New,
    };
    CheckedRow {
        number,
        first_line: line,
        last_line: line,
        verdict,
        decision: Decision::Leave,
        decided: false,
        target: None,
        answers,
        entry,
    }
}

fn not_taken(table: &Table, left_out: &LeftOut) -> CheckedRow {
    use kit_sheets::LeftOutReason as Why;
    let reason = match &left_out.reason {
        Why::Blank => LeftOutReason::Blank,
        Why::AboveHeader => LeftOutReason::AboveHeader,
        Why::RepeatedHeader => LeftOutReason::RepeatedHeader,
        Why::Total => LeftOutReason::Total,
        Why::BelowTable => LeftOutReason::BelowTable,
        Why::SeparatorLine => LeftOutReason::SeparatorLine,
        Why::Card(trouble) if trouble.kind == kit_sheets::CardTroubleKind::Group => LeftOutReason::GroupCard,
        Why::Card(_) => LeftOutReason::BrokenCard,
    };
    let cells = match (&left_out.reason, table.left_out_row(left_out)) {
        (Why::Card(trouble), _) => trouble.name.clone(),
        (_, Some(row)) => {
            let filled: Vec<&str> = row.cells().map(str::trim).filter(|cell| !cell.is_empty()).collect();
            filled.join(" · ")
        }
        _ => String::new(),
    };
    CheckedRow {
        number: store::first_number(left_out.first_line),
        first_line: left_out.first_line.into(),
        last_line: left_out.last_line.into(),
        verdict: Verdict::LeftOut,
        decision: Decision::Leave,
        decided: false,
        target: None,
        answers: Answers::new(),
        entry: Entry {
            left_out: Some(reason),
            cells: cells.chars().filter(|letter| !letter.is_control()).take(160).collect(),
            ..Entry::default()
        },
    }
}
