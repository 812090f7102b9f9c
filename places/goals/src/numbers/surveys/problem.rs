//! Why a survey file cannot be used, in words.

use std::io;

use calc_rates::survey::{RowProblem, RowTrouble, SurveyProblem};
use kit_sheets::StreamProblem;
use kit_text::Text;

/// Why a file cannot be read or measured.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    #[error(transparent)]
    Stream(#[from] StreamProblem),
    #[error(transparent)]
    Survey(#[from] SurveyProblem),
    #[error("{} rows cannot be used", .0.len())]
    Rows(Vec<RowProblem>),
}

impl From<io::Error> for Unusable {
    fn from(problem: io::Error) -> Self {
        Self::Stream(problem.into())
    }
}

/// Each reason as a sentence.
pub fn sentences(text: &Text, unusable: &Unusable) -> Vec<String> {
    match unusable {
        Unusable::Stream(problem) => vec![of_stream(text, problem)],
        Unusable::Survey(problem) => vec![of_survey(text, problem)],
        Unusable::Rows(rows) => rows.iter().map(|row| of_row(text, row)).collect(),
    }
}

fn of_stream(text: &Text, problem: &StreamProblem) -> String {
    let row = |key: &str, row: u64| text.with(key, [("row", text.number(whole(row)).into())]);
    match problem {
        StreamProblem::Refused(refused) => {
            people::import::refusals::file(text, &text.say("surveys-your-file"), refused)
        }
        StreamProblem::Io(_) => text.say("surveys-file-gone"),
        StreamProblem::EndlessRow { after } => row("surveys-row-endless", *after),
        StreamProblem::WiderThanHeader { row: at, .. } => row("surveys-row-wide", *at),
    }
}

fn of_survey(text: &Text, problem: &SurveyProblem) -> String {
    let column = |key: &str, column: &str| text.with(key, [("column", column.into())]);
    match problem {
        SurveyProblem::NoColumn(name) => column("surveys-no-column", name),
        SurveyProblem::ColumnTwice(name) => column("surveys-column-twice", name),
        SurveyProblem::NoRows => text.say("surveys-no-rows"),
        _ => text.say("surveys-not-measurable"),
    }
}

fn of_row(text: &Text, problem: &RowProblem) -> String {
    let (key, value) = match &problem.trouble {
        RowTrouble::NotANumber(cell) => ("surveys-cell-no-number", cell.clone()),
        RowTrouble::UnknownAnswer(cell) => ("surveys-cell-unknown", cell.clone()),
        RowTrouble::OutsideScale(number) => ("surveys-cell-outside", number.to_string()),
        RowTrouble::NegativeWeight(number) => ("surveys-cell-weight", number.to_string()),
        RowTrouble::Blank => ("surveys-cell-blank", String::new()),
        RowTrouble::TooManyGroups(most) => ("surveys-too-many-groups", text.number(most_of(*most))),
        RowTrouble::TooManyClusters(most) => ("surveys-too-many-clusters", text.number(most_of(*most))),
        RowTrouble::BadPopulation(number) => ("surveys-cell-no-number", number.to_string()),
        RowTrouble::PopulationChanges { now, .. } => ("surveys-cell-no-number", now.to_string()),
    };
    text.with(
        key,
        [
            ("row", text.number(whole(problem.row)).into()),
            ("column", problem.column.as_str().into()),
            ("value", value.into()),
        ],
    )
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn most_of(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
