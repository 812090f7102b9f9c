use kit_store::Words;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::forms::parse_link;

kit_store::id!(
    /// A mark on the way.
    MilestoneId
);

kit_store::row! {
    /// A mark on the way: what is in place when a step is done, and what shows it.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Milestone {
        pub id: MilestoneId,
        /// The order on its page, from 1.
        pub position: i64,
        /// The phase it belongs to, in words; milestones of one phase share them.
        pub phase: String,
        pub name: String,
        /// What one can see when it is reached, one a line.
        pub benchmarks: Words,
        /// What shows how far it is.
        pub evidence: String,
        /// Where that can be seen.
        pub link: String,
        /// What the scores from 0 to 4 stand for here, five sentences; none: the usual ones.
        pub scale: Option<Words>,
        /// Who is to rate it, each on their own.
        pub raters: Option<Words>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;
/// Scores from 0 to 4.
const SCORES: usize = 5;

impl Milestone {
    /// One of which nothing is known yet.
    pub fn blank(id: MilestoneId) -> Self {
        Self {
            id,
            position: 1,
            phase: String::new(),
            name: String::new(),
            benchmarks: Words::default(),
            evidence: String::new(),
            link: String::new(),
            scale: None,
            raters: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Milestone, typed: &Typed) -> Result<Milestone, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut milestone = before.clone();
    milestone.phase = parse_words("phase", typed.get("phase"), LINE_LENGTH, &mut mistakes);
    if milestone.phase.is_empty() {
        mistakes.add("phase", "milestone-phase-missing");
    }
    milestone.name = parse_words("name", typed.get("name"), LINE_LENGTH, &mut mistakes);
    if milestone.name.is_empty() {
        mistakes.add("name", "milestone-name-missing");
    }
    milestone.benchmarks =
        Words::from_lines(&parse_words("benchmarks", typed.get("benchmarks"), TEXT_LENGTH, &mut mistakes));
    milestone.evidence = parse_words("evidence", typed.get("evidence"), TEXT_LENGTH, &mut mistakes);
    milestone.link = parse_link("link", typed, &mut mistakes);
    let scale = Words::from_lines(&parse_words("scale", typed.get("scale"), TEXT_LENGTH, &mut mistakes));
    if !scale.is_empty() && scale.iter().count() != SCORES {
        mistakes.add("scale", "milestone-scale-wrong");
    }
    milestone.scale = Some(scale).filter(|scale| !scale.is_empty());
    let raters = Words::from_lines(&parse_words("raters", typed.get("raters"), TEXT_LENGTH, &mut mistakes));
    milestone.raters = Some(raters).filter(|raters| !raters.is_empty());
    mistakes.or(milestone)
}

/// The form filled with what is stored.
pub fn to_form(milestone: &Milestone) -> Typed {
    Typed::from_pairs([
        ("id", milestone.id.to_string()),
        ("version", milestone.version.to_string()),
        ("phase", milestone.phase.clone()),
        ("name", milestone.name.clone()),
        ("benchmarks", milestone.benchmarks.lines()),
        ("evidence", milestone.evidence.clone()),
        ("link", milestone.link.clone()),
        ("scale", milestone.scale.as_ref().map(Words::lines).unwrap_or_default()),
        ("raters", milestone.raters.as_ref().map(Words::lines).unwrap_or_default()),
    ])
}
