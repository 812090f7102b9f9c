//! The check: every row gets its verdict, nothing is written into the roster.

use std::collections::HashMap;

use calc_match::Subject;
use kit_sheets::{Encoding, HeaderChoice, ReadOptions, Refused, Table};
use kit_store::Fault;
use uuid::Uuid;

use super::desk::{Desk, ImportProblem};
use super::matching::{self, Match, Place};
use super::model::{
    Alike, CheckedRow, Choices, Decision, Entry, RosterImport, Stage, Tally, Target, Verdict,
};
use super::read::{self, Doubt, DoubtKind, Meaning, Order, Reader};
use super::reading::{Folded, Reading};
use super::spelling::Spelling;
use super::{fill, store};
use crate::members::Person;
use crate::organizations::{Organization, OrganizationId};

/// Rows written in one transaction.
const CHUNK: usize = 5_000;
/// Rows written in one statement.
const AT_ONCE: usize = 500;

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

fn days_in(table: &Table, choices: &Choices) -> Order {
    let joined = choices.columns.iter().position(|meaning| *meaning == Meaning::Joined);
    joined.map_or_else(Order::default, |column| {
        Order::of(table.rows().filter_map(|row| row.cells().nth(column)))
    })
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
        scheme: &desk.scheme,
        today: desk.today,
        days: days_in(&table, &choices),
    };
    let read = Reading::of(&table, &reader, &earlier)?;
    let tally = read.tally(&table);
    drop(table);
    desk.progress.report(3, 10).await?;
    let here = known.organizations.iter().map(|organization| organization.name.clone());
    let spelling = Spelling::of(&read.beside, &here.chain(read.standing).collect());
    let existing = known.people.iter().map(matching::known_person).collect();
    let people = read.people.compare(existing, Subject::Person);
    let existing = known.organizations.iter().map(matching::known_organization).collect();
    let alone = read.alone.compare(existing, Subject::Organization);
    desk.progress.report(6, 10).await?;
    let judging = Judging {
        rows: &read.rows,
        known: &known,
        choices: &choices,
        spelling,
        people,
        alone,
    };
    write(desk, import, &judging, earlier, &tally).await
}

async fn write(
    desk: &Desk,
    import: RosterImport,
    judging: &Judging<'_>,
    mut earlier: HashMap<i64, CheckedRow>,
    tally: &Tally,
) -> Result<RosterImport, ImportProblem> {
    let total = judging.rows.len();
    let mut questions = Questions::default();
    let mut tx = desk.scope.begin().await?;
    store::forget_rows(&tx, import.id).await?;
    for chunk in (0..total).step_by(CHUNK) {
        if chunk > 0 {
            tx.commit().await?;
            desk.progress.report(6 * total + 4 * chunk, 10 * total).await?;
            tx = desk.scope.begin().await?;
        }
        for first in (chunk..total.min(chunk + CHUNK)).step_by(AT_ONCE) {
            let mut rows = Vec::with_capacity(AT_ONCE);
            for place in first..total.min(first + AT_ONCE) {
                let mut row = judging.judge(place)?;
                if let Some(before) = earlier.remove(&row.number) {
                    keep_decision(&mut row, before);
                }
                questions.count(&row.entry.doubts);
                rows.push(row);
            }
            store::put_rows(&tx, import.id, &rows).await?;
        }
    }
    let tally = Tally { questions: questions.0, ..tally.clone() };
    let import = import.at(Stage::Checked).with_tally(&tally);
    kit_store::Record::put(&import, &tx).await?;
    tx.commit().await?;
    Ok(import)
}

/// How many questions of each kind there are.
#[derive(Default)]
struct Questions(Vec<(DoubtKind, i64)>);

impl Questions {
    fn count(&mut self, doubts: &[Doubt]) {
        for doubt in doubts {
            match self.0.iter_mut().find(|(kind, _)| *kind == doubt.kind) {
                Some((_, count)) => *count += 1,
                None => self.0.push((doubt.kind, 1)),
            }
        }
    }
}

/// What the coalition knows before the import.
struct Known {
    people: Vec<Person>,
    organizations: Vec<Organization>,
}

/// Everything a verdict depends on.
struct Judging<'a> {
    rows: &'a [Folded],
    known: &'a Known,
    choices: &'a Choices,
    spelling: Spelling,
    people: HashMap<usize, Vec<Match>>,
    alone: HashMap<usize, Vec<Match>>,
}

impl Judging<'_> {
    /// The row at a place with its verdict: people compared with people, organizations that stand alone with
    /// organizations.
    fn judge(&self, place: usize) -> Result<CheckedRow, Fault> {
        let mut row = self.rows.get(place).ok_or(Fault::Missing("row"))?.unfold()?;
        let is_person = row.entry.person.is_some();
        if is_person {
            self.spell(place, &mut row.entry);
        }
        let matches = if is_person { self.people.get(&place) } else { self.alone.get(&place) };
        let Some(matches) = matches else {
            return Ok(row);
        };
        let mut alike = Vec::with_capacity(matches.len());
        for one in matches {
            let (target, name) = self.whom(one.place, is_person)?;
            alike.push(Alike { target, name, because: matching::because(&one.reasons) });
        }
        verdict(matches, alike, |at| self.changes(at, &row.entry)).apply(&mut row);
        Ok(row)
    }

    /// Asks about an organization beside a person that is spelled almost like another; the question stands with the
    /// first person of a row and decides for all of them.
    fn spell(&self, place: usize, entry: &mut Entry) {
        let Some(organization) = &mut entry.organization else {
            return;
        };
        let Some(meant) = self.spelling.meant(&organization.name) else {
            return;
        };
        let line = self.rows[place].first_line;
        let before = self.rows[..place].iter().rev().take_while(|row| row.first_line == line);
        let first = place - before.count();
        let kind = DoubtKind::OrganizationAlike;
        let agreed = read::agreed(kind, [&self.rows[first].answers, &self.choices.answers]);
        if first == place {
            entry.doubts.push(Doubt {
                kind,
                value: organization.name.clone(),
                meant: meant.to_owned(),
                agreed,
            });
        }
        if agreed {
            meant.clone_into(&mut organization.name);
        }
    }

    fn whom(&self, place: Place, is_person: bool) -> Result<(Target, String), Fault> {
        Ok(match place {
            Place::Row(at) => {
                let other = self.rows.get(at).ok_or(Fault::Missing("row"))?;
                (Target::Row(other.number), other.entry()?.name())
            }
            Place::Existing(at) if is_person => {
                let person = &self.known.people[at];
                (Target::Record(person.id.0), person.name())
            }
            Place::Existing(at) => {
                let organization = &self.known.organizations[at];
                (Target::Record(organization.id.0), organization.name.clone())
            }
        })
    }

    fn changes(&self, at: usize, entry: &Entry) -> Vec<&'static str> {
        if entry.person.is_some() {
            changes_of_person(&self.known.people[at], entry, self.choices)
        } else {
            changes_of_organization(&self.known.organizations[at], entry, self.choices)
        }
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
        row.decision = if self.target.is_some() { Decision::Same } else { row.entry.taken() };
        row.target = self.target;
        row.entry.alike = self.alike;
        row.entry.fields = self.fields.into_iter().map(str::to_owned).collect();
    }
}

fn verdict(matches: &[Match], listed: Vec<Alike>, changes: impl Fn(usize) -> Vec<&'static str>) -> Judged {
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
fn keep_decision(row: &mut CheckedRow, before: CheckedRow) {
    row.answers = before.answers;
    row.decided = true;
    let taken = !matches!(row.verdict, Verdict::Refused | Verdict::LeftOut);
    let still = before.target.is_none_or(|target| row.entry.alike.iter().any(|one| one.target == target));
    if taken && still {
        row.decision = before.decision;
        row.target = before.target;
    }
}
