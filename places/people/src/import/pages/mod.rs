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
use super::model::{ImportId, RosterImport, RowEnds};
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

/// Whether the account of the rows tells what will be or what was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tense {
    Before,
    After,
}

/// "455 rows in the file: 1 with headings, 70 added, 384 left out by your choice. None is missing."
fn account(text: &Text, ends: &RowEnds, tense: Tense) -> Markup {
    let parts: Vec<String> = ends
        .each()
        .into_iter()
        .filter(|(_, rows)| *rows > 0)
        .map(|(word, rows)| {
            let ahead = tense == Tense::Before && matches!(word, "added" | "to-ask" | "changed" | "joined");
            text.count(&format!("import-end-{word}{}", if ahead { "-ahead" } else { "" }), rows)
        })
        .collect();
    let sentence =
        text.with("import-account", [("rows", ends.sum().into()), ("parts", parts.join(", ").into())]);
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
