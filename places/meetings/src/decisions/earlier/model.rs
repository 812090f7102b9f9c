use kit_sheets::{HeaderChoice, Limits, ReadOptions, Row, read_table};
use kit_store::Day;
use kit_store::jiff::fmt::strtime;
use kit_web::Mistakes;

use crate::ballots::counting::{Outcome, nothing};
use crate::ballots::model::Vote;
use crate::decisions::model::{Body, Decision, DecisionId, Earlier};
use crate::proposals::{Proposal, ProposalId};
use crate::rules::Machine;

/// More rows than one paste brings; of a longer register the rest is pasted after it.
pub const MOST_ROWS: usize = 500;
const TITLE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 8000;
const LINE_LENGTH: usize = 300;
/// Mistakes told at once; who sees more learns nothing more.
const MOST_MISTAKES: usize = 12;

/// One decision of an old register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierRow {
    pub decided_on: Day,
    pub title: String,
    pub words: String,
    pub outcome: Outcome,
    /// How it was decided, in words: "by consensus", "12 to 3".
    pub how: String,
    /// Its number in the old register.
    pub noted_as: String,
    pub review_on: Option<Day>,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Day,
    Title,
    Words,
    Outcome,
    How,
    Review,
}

/// Beginnings of the names people give a column, in English and Spanish; the first that fits counts.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Review, &["review", "look again", "revis", "volver a"]),
    (
        Column::Words,
        &["words", "text", "wording", "resolution", "proposal", "texto", "palabras", "propuesta"],
    ),
    (Column::Outcome, &["result", "outcome", "resultado"]),
    (Column::How, &["how", "vote", "method", "cómo", "como", "voto", "método"]),
    (Column::Number, &["number", "no.", "no", "nr", "#", "número", "numero", "núm"]),
    (Column::Day, &["date", "day", "decided", "fecha", "día", "dia", "decidid"]),
    (
        Column::Title,
        &["decision", "title", "motion", "what", "decisión", "título", "titulo", "asunto", "qué"],
    ),
];

fn column(name: &str) -> Option<Column> {
    let name = name.trim().to_lowercase();
    let fits = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.starts_with(beginning));
    NAMES.iter().find(|(_, beginnings)| fits(beginnings)).map(|(column, _)| *column)
}

/// Reads a pasted table: a row of names, then one row for each decision.
///
/// # Errors
/// What cannot be read, each with the row it stands in; every row has to be right before any is kept.
pub fn rows_of(pasted: &str, today: Day) -> Result<Vec<EarlierRow>, Mistakes> {
    if pasted.trim().is_empty() {
        return Err(Mistakes::one("register", "decisions-earlier-missing"));
    }
    let options = ReadOptions {
        header: HeaderChoice::Line(1),
        limits: Limits::default(),
        ..ReadOptions::default()
    };
    let table = read_table(pasted.trim_start().as_bytes(), options)
        .map_err(|_| Mistakes::one("register", "decisions-earlier-unreadable"))?;
    let columns: Vec<Option<Column>> = table.headers().iter().map(|name| column(name)).collect();
    let place = |wanted| columns.iter().position(|column| *column == Some(wanted));
    if place(Column::Day).is_none() || place(Column::Title).is_none() {
        return Err(Mistakes::one("register", "decisions-earlier-columns"));
    }
    if table.len() > MOST_ROWS {
        let most = vec![("most", MOST_ROWS.to_string())];
        let mut mistakes = Mistakes::none();
        mistakes.add_with("register", "decisions-earlier-many", most);
        return Err(mistakes);
    }
    let mut mistakes = Mistakes::none();
    let mut rows = Vec::new();
    for row in table.rows() {
        let cell = |wanted| place(wanted).map_or("", |place| row.cell(place)).trim().to_owned();
        if let Some(read) = read_row(row, cell, today, &mut mistakes) {
            rows.push(read);
        }
        if mistakes.len() >= MOST_MISTAKES {
            break;
        }
    }
    mistakes.or(rows)
}

fn read_row(
    row: Row<'_>,
    cell: impl Fn(Column) -> String,
    today: Day,
    mistakes: &mut Mistakes,
) -> Option<EarlierRow> {
    let line = row.line().to_string();
    let mut wrong = |key: &'static str, found: String| {
        mistakes.add_with("register", key, vec![("line", line.clone()), ("found", found)]);
    };
    let typed = cell(Column::Day);
    let decided_on = day(&typed).filter(|day| *day <= today);
    if decided_on.is_none() {
        wrong("decisions-earlier-day", typed);
    }
    let title: String = cell(Column::Title);
    if title.is_empty() || title.chars().count() > TITLE_LENGTH {
        wrong("decisions-earlier-title-wrong", title.chars().take(40).collect());
    }
    let typed = cell(Column::Outcome);
    let outcome = outcome(&typed);
    if outcome.is_none() {
        wrong("decisions-earlier-outcome", typed);
    }
    let typed = cell(Column::Review);
    let review_on = day(&typed);
    if review_on.is_none() && !typed.is_empty() {
        wrong("decisions-earlier-review", typed);
    }
    let cut = |words: String, most: usize| words.chars().take(most).collect::<String>();
    let words = cut(cell(Column::Words), TEXT_LENGTH);
    Some(EarlierRow {
        decided_on: decided_on?,
        words: if words.is_empty() { title.clone() } else { words },
        title,
        outcome: outcome?,
        how: cut(cell(Column::How), LINE_LENGTH),
        noted_as: cut(cell(Column::Number), LINE_LENGTH),
        review_on,
    })
}

/// Reads "2025-03-19", "3/19/2025", "March 19, 2025" or "19 de marzo de 2025". Months come first where only numbers are
/// written, as in the United States.
pub fn day(typed: &str) -> Option<Day> {
    const ARRANGED: &[&str] = &["%Y-%m-%d", "%m/%d/%Y", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%B %d %Y"];
    const SPANISH: &[(&str, &str)] = &[
        ("enero", "January"),
        ("febrero", "February"),
        ("marzo", "March"),
        ("abril", "April"),
        ("mayo", "May"),
        ("junio", "June"),
        ("julio", "July"),
        ("agosto", "August"),
        ("septiembre", "September"),
        ("octubre", "October"),
        ("noviembre", "November"),
        ("diciembre", "December"),
    ];
    let mut plain = typed.trim().to_lowercase().replace(" de ", " ");
    for (month, english) in SPANISH {
        plain = plain.replace(month, english);
    }
    let read = |arranged: &&str| strtime::parse(arranged, &plain).ok()?.to_date().ok();
    ARRANGED.iter().find_map(read).filter(|day| (1800..=9999).contains(&day.year()))
}

/// Reads how it ended; nothing written means that it passed, as registers list what was decided.
fn outcome(typed: &str) -> Option<Outcome> {
    let word = typed.trim().to_lowercase();
    let fits = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
    let known = [
        (Outcome::NotPassed, &["not passed", "failed", "rejected", "lost", "no", "rechaz"][..]),
        (Outcome::Blocked, &["blocked", "bloque"]),
        (Outcome::Tied, &["tie", "empat"]),
        (Outcome::Advised, &["advi", "consej", "recomend"]),
        (Outcome::Chosen, &["chosen", "elected", "elegid"]),
        (
            Outcome::Passed,
            &["pass", "adopted", "approved", "carried", "agreed", "yes", "aprob", "sí", "si"],
        ),
    ];
    if word.is_empty() {
        return Some(Outcome::Passed);
    }
    known.iter().find(|(_, beginnings)| fits(beginnings)).map(|(outcome, _)| *outcome)
}

impl EarlierRow {
    /// The entry of the register, before it has its place in the chain. Nobody's votes are known of it.
    pub fn entry(&self, id: DecisionId, entered_by: &str) -> Decision {
        let proposal = Proposal {
            title: self.title.clone(),
            words: self.words.clone(),
            ..Proposal::blank(ProposalId(id.0), self.decided_on)
        };
        let mut tallied = nothing(&Machine::default(), &proposal, &Vote::of_nobody(proposal.id));
        tallied.outcome = self.outcome;
        let earlier = Earlier {
            how: self.how.clone(),
            noted_as: self.noted_as.clone(),
            entered_by: entered_by.to_owned(),
        };
        Decision {
            id,
            number: 0,
            title: self.title.clone(),
            decided_on: self.decided_on,
            outcome: self.outcome,
            review_on: self.review_on,
            body: Body { earlier: Some(earlier), ..Body::of_proposal(&proposal, tallied) },
            covers: String::new(),
            hash: String::new(),
            version: 1,
        }
    }
}
