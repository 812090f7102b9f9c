//! The check: every row gets its verdict, nothing is written into the roster.

use std::collections::HashMap;

use calc_match::Subject;
use kit_sheets::{Encoding, HeaderChoice, LeftOut, ReadOptions, Refused, Table};
use uuid::Uuid;

use super::desk::{Desk, ImportProblem};
use super::matching::{self, Match, Place};
use super::model::{
    Alike, Answers, CheckedRow, Choices, Decision, Entry, LeftOutReason, NUMBERS_A_LINE, RosterImport, Stage,
    Tally, Target, Verdict,
};
use super::read::Reader;
use super::{fill, store};
use crate::members::Person;
use crate::organizations::{Organization, OrganizationId};

/// Rows written in one transaction.
const CHUNK: usize = 5_000;

/// Reads the file as it was chosen to be read.
///
/// # Errors
/// Why the file as a whole cannot be read.
pub fn read_table(content: &[u8], choices: Option<&Choices>) -> Result<Table, Refused> {
    let header = match choices.and_then(|choices| choices.header) {
        None => HeaderChoice::Find,
        Some(0) => HeaderChoice::Absent,
        Some(line) => HeaderChoice::Line(line),
    };
    let sheet = choices.and_then(|choices| choices.sheet.as_deref());
    let encoding = choices
        .and_then(|choices| choices.encoding.as_deref())
        .map(Encoding::for_label)
        .transpose()?;
    kit_sheets::read_table(content, ReadOptions { sheet, encoding, header, ..ReadOptions::default() })
}

/// Gives every row of an import its verdict and stores them. Decisions people made before stay.
///
/// # Errors
/// When the file or the database cannot be read.
pub async fn run(desk: &Desk, import: RosterImport) -> Result<RosterImport, ImportProblem> {
    let content = store::file(&desk.scope, import.id).await?.ok_or(ImportProblem::Missing)?;
    let choices = import.choices().ok_or(ImportProblem::OtherStep)?;
    let earlier = store::decided(&desk.scope, import.id).await?;
    let table = read_table(&content, Some(&choices))?;
    drop(content);
    desk.progress.report(1, 10).await?;
    let known = Known {
        people: store::everybody(&desk.scope).await?,
        organizations: store::every_organization(&desk.scope).await?,
    };
    let reader = Reader {
        choices: &choices,
        headers: table.headers(),
        scheme: desk.scheme,
        today: desk.today,
    };
    let mut rows = entries(&table, &reader, &earlier);
    let tally = tally(&table, &rows);
    drop(table);
    desk.progress.report(3, 10).await?;
    judge(&mut rows, &known, &choices);
    keep_decisions(&mut rows, earlier);
    desk.progress.report(6, 10).await?;
    write(desk, import, &rows, &tally).await
}

async fn write(
    desk: &Desk,
    import: RosterImport,
    rows: &[CheckedRow],
    tally: &Tally,
) -> Result<RosterImport, ImportProblem> {
    let mut tx = desk.scope.begin().await?;
    store::forget_rows(&tx, import.id).await?;
    for (place, row) in rows.iter().enumerate() {
        if place > 0 && place % CHUNK == 0 {
            tx.commit().await?;
            desk.progress.report(6 * rows.len() + 4 * place, 10 * rows.len()).await?;
            tx = desk.scope.begin().await?;
        }
        store::put_row(&tx, import.id, row).await?;
    }
    let import = import.at(Stage::Checked).with_tally(tally);
    kit_store::Record::put(&import, &tx).await?;
    tx.commit().await?;
    Ok(import)
}

/// What the coalition knows before the import.
struct Known {
    people: Vec<Person>,
    organizations: Vec<Organization>,
}

/// The rows as people and organizations, and those left out, in the order of the file.
fn entries(table: &Table, reader: &Reader<'_>, earlier: &HashMap<i64, CheckedRow>) -> Vec<CheckedRow> {
    let none = Answers::new();
    let mut rows: Vec<CheckedRow> =
        table.left_out().iter().map(|left_out| not_taken(table, left_out)).collect();
    let mut cells: Vec<String> = Vec::new();
    for row in table.rows() {
        cells.clear();
        cells.extend(row.cells().map(str::to_owned));
        let first = store::first_number(row.line());
        let answers = earlier.get(&first).map_or(&none, |earlier| &earlier.answers);
        for (part, entry) in (0..NUMBERS_A_LINE).zip(reader.read(&cells, answers).entries) {
            let line = i64::from(row.line());
            let verdict = match (&entry.refusal, &entry.left_out) {
                (Some(_), _) => Verdict::Refused,
                (None, Some(_)) => Verdict::LeftOut,
                (None, None) => Verdict::New,
            };
            rows.push(CheckedRow {
                number: first + part,
                first_line: line,
                last_line: line,
                verdict,
                decision: if verdict == Verdict::New { Decision::Take } else { Decision::Leave },
                decided: false,
                target: None,
                answers: if part == 0 { answers.clone() } else { Answers::new() },
                entry,
            });
        }
    }
    rows.sort_by_key(|row| row.number);
    // Two cards may begin on one line; numbers stay apart.
    for place in 1..rows.len() {
        if rows[place].number <= rows[place - 1].number {
            rows[place].number = rows[place - 1].number + 1;
        }
    }
    rows
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

fn tally(table: &Table, rows: &[CheckedRow]) -> Tally {
    let account = table.account();
    let named: std::collections::HashSet<String> = rows
        .iter()
        .filter_map(|row| row.entry.organization.as_ref())
        .map(|organization| super::save::name_key(&organization.name))
        .collect();
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    Tally {
        rows_in: count(account.rows_in),
        header: count(account.header),
        rows: count(account.rows),
        left_out: count(account.left_out),
        people: count(rows.iter().filter(|row| row.entry.person.is_some()).count() as u64),
        organizations: count(named.len() as u64),
        ..Tally::default()
    }
}

/// Compares people with people and organizations that stand alone with organizations.
fn judge(rows: &mut [CheckedRow], known: &Known, choices: &Choices) {
    let people: Vec<usize> = (0..rows.len()).filter(|row| rows[*row].entry.person.is_some()).collect();
    let incoming: Vec<_> = people
        .iter()
        .filter_map(|row| rows[*row].entry.person.as_ref())
        .map(matching::person_record)
        .collect();
    let existing: Vec<_> = known.people.iter().map(matching::known_person).collect();
    let lines: Vec<i64> = people.iter().map(|row| rows[*row].first_line).collect();
    let found = matching::matches(&incoming, &lines, &existing, Subject::Person);
    drop((incoming, existing));
    for (row, matches) in people.iter().zip(found) {
        let alike = |place| match place {
            Place::Existing(at) => (Target::Record(known.people[at].id.0), known.people[at].name()),
            Place::Row(at) => (Target::Row(rows[people[at]].number), rows[people[at]].entry.name()),
        };
        let verdict =
            verdict(&matches, alike, |at| changes_of_person(&known.people[at], &rows[*row].entry, choices));
        verdict.apply(&mut rows[*row]);
    }
    let alone: Vec<usize> = (0..rows.len())
        .filter(|row| rows[*row].entry.person.is_none() && rows[*row].entry.organization.is_some())
        .collect();
    let incoming: Vec<_> = alone
        .iter()
        .filter_map(|row| rows[*row].entry.organization.as_ref())
        .map(matching::organization_record)
        .collect();
    let existing: Vec<_> = known.organizations.iter().map(matching::known_organization).collect();
    let lines: Vec<i64> = alone.iter().map(|row| rows[*row].first_line).collect();
    let found = matching::matches(&incoming, &lines, &existing, Subject::Organization);
    for (row, matches) in alone.iter().zip(found) {
        let alike = |place| match place {
            Place::Existing(at) => {
                (Target::Record(known.organizations[at].id.0), known.organizations[at].name.clone())
            }
            Place::Row(at) => (Target::Row(rows[alone[at]].number), rows[alone[at]].entry.name()),
        };
        let verdict = verdict(&matches, alike, |at| {
            changes_of_organization(&known.organizations[at], &rows[*row].entry, choices)
        });
        verdict.apply(&mut rows[*row]);
    }
}

fn changes_of_person(known: &Person, entry: &Entry, choices: &Choices) -> Vec<&'static str> {
    // Whether the row's organization is new is settled when saving; here it only matters that it names one.
    let named = entry.organization.as_ref().filter(|_| known.organization_id.is_none());
    let named = named.map(|_| OrganizationId(Uuid::nil()));
    entry
        .person
        .as_ref()
        .map_or_else(Vec::new, |draft| fill::person(&mut known.clone(), draft, choices.existing, named))
}

fn changes_of_organization(known: &Organization, entry: &Entry, choices: &Choices) -> Vec<&'static str> {
    let draft = entry.organization.as_ref();
    draft.map_or_else(Vec::new, |draft| fill::organization(&mut known.clone(), draft, choices.existing))
}

struct Judged {
    verdict: Verdict,
    target: Option<Target>,
    alike: Vec<Alike>,
    fields: Vec<&'static str>,
}

impl Judged {
    fn apply(self, row: &mut CheckedRow) {
        row.verdict = self.verdict;
        row.decision = if self.target.is_some() { Decision::Same } else { Decision::Take };
        row.target = self.target;
        row.entry.alike = self.alike;
        row.entry.fields = self.fields.into_iter().map(str::to_owned).collect();
    }
}

fn verdict(
    matches: &[Match],
    alike: impl Fn(Place) -> (Target, String),
    changes: impl Fn(usize) -> Vec<&'static str>,
) -> Judged {
    let listed: Vec<Alike> = matches
        .iter()
        .map(|one| {
            let (target, name) = alike(one.place);
            Alike { target, name, because: matching::because(&one.reasons) }
        })
        .collect();
    let sure = matches.first().filter(|first| first.sure);
    let target = sure.and_then(|_| listed.first()).map(|first| first.target);
    let (verdict, fields) = match sure.map(|sure| sure.place) {
        Some(Place::Existing(at)) => {
            let fields = changes(at);
            (if fields.is_empty() { Verdict::Same } else { Verdict::Update }, fields)
        }
        Some(Place::Row(_)) => (Verdict::Duplicate, Vec::new()),
        None if listed.is_empty() => (Verdict::New, Vec::new()),
        None => (Verdict::Duplicate, Vec::new()),
    };
    Judged { verdict, target, alike: listed, fields }
}

/// What a person decided stays, unless it named somebody whom the row no longer resembles.
fn keep_decisions(rows: &mut [CheckedRow], mut earlier: HashMap<i64, CheckedRow>) {
    for row in rows.iter_mut() {
        let Some(before) = earlier.remove(&row.number) else {
            continue;
        };
        row.answers = before.answers;
        row.decided = true;
        let taken = !matches!(row.verdict, Verdict::Refused | Verdict::LeftOut);
        let still = before.target.is_none_or(|target| row.entry.alike.iter().any(|one| one.target == target));
        if taken && still {
            row.decision = before.decision;
            row.target = before.target;
        }
    }
}
