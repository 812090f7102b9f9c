use serde::Deserialize;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Line, Lines, Name, Plain, Words};

/// `survey.toml`: questions with their scales, and the factors they belong to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    #[serde(default, rename = "scale")]
    pub scales: Vec<Scale>,
    #[serde(default, rename = "factor")]
    pub factors: Vec<Factor>,
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

/// The answers one can give.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub id: Id,
    #[serde(rename = "answer")]
    pub answers: Vec<Answer>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub value: i64,
    pub words: Both<120>,
    /// Whether it counts for the measure.
    #[serde(default)]
    pub counts: bool,
}

kit_store::words! {
    /// Where a factor works.
    pub enum Domain {
        Community => "community",
        Family => "family",
        School => "school",
        PeerAndIndividual => "peer_and_individual",
        Outcome => "outcome",
    }
}

kit_store::words! {
    /// What a high value says.
    pub enum HighIs {
        Risk => "risk",
        Protection => "protection",
        Better => "better",
        Worse => "worse",
        Neither => "neither",
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    pub id: Id,
    pub name: Name,
    pub domain: Domain,
    pub high_is: HighIs,
    #[serde(default)]
    pub about: Words,
    /// From which value of the scale on somebody counts, as its source says it.
    #[serde(default)]
    pub cut_point: Line,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Id,
    pub words: Words,
    pub scale: Id,
    pub high_is: HighIs,
    /// Asked the other way round than the rest of its factor.
    #[serde(default)]
    pub reversed: bool,
    pub factor: Option<Id>,
    /// Who is asked: "grades 6 to 12".
    #[serde(default)]
    pub asked_of: Line,
    /// Words that have to stay as they are: "exact words of …".
    pub source: Plain,
    /// Which version of the source: "2012".
    pub version: Plain,
    #[serde(default)]
    pub notes: Lines,
}

impl Section for Survey {
    const FILE: &'static str = "survey.toml";
}

impl Defines for Survey {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        self.scales.iter().for_each(|scale| names.defines(Thing::Scale, &scale.id));
        self.factors.iter().for_each(|factor| names.defines(Thing::Factor, &factor.id));
        for question in &self.questions {
            names.defines(Thing::Question, &question.id);
            names.names(Thing::Scale, [&question.scale]);
            names.names(Thing::Factor, &question.factor);
        }
    }
}
