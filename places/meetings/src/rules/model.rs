use kit_store::Day;
use serde::{Deserialize, Serialize};

use super::machine::Machine;

kit_store::id!(
    /// One version of a coalition's rules.
    RulesId
);

kit_store::words! {
    /// Which part of the machine a section of the text states, so that its number can be printed: "rule 4.2".
    pub enum Clause {
        WhoVotes => "who_votes",
        Quorum => "quorum",
        Counting => "counting",
        Notice => "notice",
        Absences => "absences",
        Proxies => "proxies",
        BetweenMeetings => "between_meetings",
        FallBack => "fall_back",
        AnswerInWriting => "answer_in_writing",
    }
}

/// A numbered section of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// "4.2"
    pub number: String,
    pub title: String,
    pub words: String,
    pub states: Option<Clause>,
}

/// The sections in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sections(pub Vec<Section>);

kit_store::stored_as_json!(Sections);

impl Sections {
    /// The number of the section that states a clause.
    pub fn number_of(&self, clause: Clause) -> Option<&str> {
        let section = self.0.iter().find(|section| section.states == Some(clause))?;
        Some(section.number.as_str()).filter(|number| !number.is_empty())
    }
}

kit_store::row! {
    /// A version of the rules. Once it is in force it stays as it is; a new version takes its place.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Rules {
        pub id: RulesId,
        /// Versions count from 1.
        pub number: i64,
        pub sections: Sections,
        pub machine: Machine,
        /// None while it is a draft.
        pub in_force_from: Option<Day>,
        /// "At the meeting of May 8, decision 12"
        pub adopted_how: String,
        pub version: i64,
    }
}

impl Rules {
    /// The draft of a new version, with everything the version before it says.
    pub fn draft(id: RulesId, number: i64, before: Option<&Self>) -> Self {
        Self {
            id,
            number,
            sections: before.map(|rules| rules.sections.clone()).unwrap_or_default(),
            machine: before.map(|rules| rules.machine.clone()).unwrap_or_default(),
            in_force_from: None,
            adopted_how: String::new(),
            version: 1,
        }
    }

    pub fn is_draft(&self) -> bool {
        self.in_force_from.is_none()
    }
}
