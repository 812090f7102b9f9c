//! The pages of an import, one for each step.

pub mod columns;
mod result;
pub mod rows;
pub mod start;
mod working;

use kit_text::Text;
use kit_web::{Ctx, Problem};
use maud::{Markup, html};

use super::desk::ImportProblem;
use super::model::{ImportId, RosterImport, Tally};
use crate::tabs;

impl From<ImportProblem> for Problem {
    fn from(problem: ImportProblem) -> Self {
        match problem {
            ImportProblem::Missing => Self::NotFound,
            ImportProblem::OtherStep => Self::ChangedMeanwhile,
            ImportProblem::Fault(fault) => fault.into(),
            // Only a file that changed after it was sent could end here; sending it again says why.
            ImportProblem::Refused(_) => Self::ChangedMeanwhile,
        }
    }
}

/// The page of an import, which shows whatever step it is at.
fn address(ctx: &Ctx, id: ImportId) -> String {
    ctx.path(&format!("/people/import/{id}"))
}

fn crumbs(ctx: &Ctx) -> Markup {
    tabs::crumbs(ctx, &[(ctx.path("/people/import"), ctx.say("import-title"))])
}

/// The file's name, or "a pasted list".
fn name(text: &Text, import: &RosterImport) -> String {
    if import.name.is_empty() {
        text.say("import-pasted")
    } else {
        import.name.clone()
    }
}

/// "40 rows in the file: 1 header, 36 read, 3 left out."
fn account(text: &Text, tally: &Tally) -> Markup {
    let sentence = text.with(
        "import-account",
        [
            ("rows", tally.rows_in.into()),
            ("header", tally.header.into()),
            ("read", tally.rows.into()),
            ("left_out", tally.left_out.into()),
        ],
    );
    html! { p.sm.mut { (sentence) } }
}

/// "people, organizations" in one phrase, without the part that is none.
fn people_and_organizations(text: &Text, people: i64, organizations: i64) -> String {
    let (people_words, organization_words) =
        (text.count("import-people", people), text.count("import-organizations", organizations));
    match (people, organizations) {
        (0, _) => organization_words,
        (_, 0) => people_words,
        _ => text.with(
            "import-both",
            [("people", people_words.into()), ("organizations", organization_words.into())],
        ),
    }
}
