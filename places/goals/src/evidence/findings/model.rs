use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::evidence::sources::EvidenceSourceId;
use crate::forms::chosen;
use crate::goals::GoalId;

kit_store::id!(
    /// A statement that shows why it matters.
    FindingId
);

kit_store::words! {
    /// What a statement speaks of (Community Tool Box, toolkit 1: what shows that the problem matters).
    pub enum Aspect {
        /// Share or number of people who have it.
        HowCommon => "how_common",
        HowOften => "how_often",
        HowMany => "how_many",
        HowSevere => "how_severe",
        HitHardest => "hit_hardest",
        /// What follows when the coalition succeeds.
        IfSuccess => "if_success",
        /// What follows when nothing is done.
        IfNothing => "if_nothing",
    }
}

kit_store::row! {
    /// A statement that shows why it matters, with what it stands on.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Finding {
        pub id: FindingId,
        /// The order on its page, from 1.
        pub position: i64,
        /// The goal it is about; none when it is about the whole coalition.
        pub goal_id: Option<GoalId>,
        pub aspect: Aspect,
        pub words: String,
        /// The figure in it, as the source has it.
        pub figure: String,
        /// Where it comes from.
        pub source_id: Option<EvidenceSourceId>,
        /// A statement that says otherwise.
        pub contradicts_id: Option<FindingId>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl Finding {
    /// One of which nothing is known yet.
    pub fn blank(id: FindingId) -> Self {
        Self {
            id,
            position: 1,
            goal_id: None,
            aspect: Aspect::HowCommon,
            words: String::new(),
            figure: String::new(),
            source_id: None,
            contradicts_id: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Finding, typed: &Typed) -> Result<Finding, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut finding = before.clone();
    finding.goal_id = chosen("goal_id", "objectives-goal-unknown", typed, &mut mistakes);
    match Aspect::from_word(typed.get("aspect")) {
        Some(aspect) => finding.aspect = aspect,
        None => mistakes.add("aspect", "finding-aspect-missing"),
    }
    finding.words = parse_words("words", typed.get("words"), TEXT_LENGTH, &mut mistakes);
    if finding.words.is_empty() {
        mistakes.add("words", "finding-words-missing");
    }
    finding.figure = parse_words("figure", typed.get("figure"), LINE_LENGTH, &mut mistakes);
    finding.source_id = chosen("source_id", "finding-source-id-unknown", typed, &mut mistakes);
    finding.contradicts_id = chosen("contradicts_id", "finding-contradicts-id-unknown", typed, &mut mistakes);
    mistakes.or(finding)
}

/// The form filled with what is stored.
pub fn to_form(finding: &Finding) -> Typed {
    Typed::from_pairs([
        ("id", finding.id.to_string()),
        ("version", finding.version.to_string()),
        ("goal_id", finding.goal_id.map(|id| id.to_string()).unwrap_or_default()),
        ("aspect", finding.aspect.word().to_owned()),
        ("words", finding.words.clone()),
        ("figure", finding.figure.clone()),
        ("source_id", finding.source_id.map(|id| id.to_string()).unwrap_or_default()),
        ("contradicts_id", finding.contradicts_id.map(|id| id.to_string()).unwrap_or_default()),
    ])
}
