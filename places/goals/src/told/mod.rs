//! What the coalition has written down about its aims, for whoever tells all of it at once: one statement for the
//! purpose, the steps toward each goal, what is known, what is there already and what is in the way.

mod store;

use kit_store::{Day, Words};
use uuid::Uuid;

pub use store::{MOST_OF_A_KIND, all};

kit_store::words! {
    /// The kind of record a row was. The words are those of the history.
    pub enum Kind {
        Purpose => "purpose",
        Wording => "wording",
        /// Who leads a goal; has the id of the goal.
        Lead => "lead",
        Objective => "objective",
        Strategy => "strategy",
        Finding => "finding",
        PriorAttempt => "prior_attempt",
        CommunityLeader => "community_leader",
        CommunityNetwork => "community_network",
        CommunityProject => "community_project",
        /// One that is there.
        Barrier => "barrier",
        /// A promise made about a barrier.
        Try => "try",
        /// Where a number comes from.
        DataSource => "data_source",
        /// Two organizations that somebody brought together.
        Introduction => "introduction",
        /// A number whose next value has a day.
        NumberDue => "number_due",
        /// One thing an organization committed itself to; its word is the newest verdict, its day the one it is due.
        CommitmentElement => "commitment_element",
        /// How many promises are open, and what they need in cents.
        Open => "open",
    }
}

impl Kind {
    /// What the six texts of a row are: the names of the record's fields, and of those records it names.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Purpose => {
                &["words", "lived_by", "good_place", "why_now_words", "reasons_words", "reasons"]
            }
            Self::Wording => &["words"],
            Self::Lead => &["given_name", "family_name"],
            Self::Objective => &["who", "what", "from_value", "to_value"],
            Self::Strategy => &["name"],
            Self::Finding => &["words", "figure", "source", "published", "link"],
            Self::PriorAttempt => &["what", "who", "began", "ended", "what_came", "lesson"],
            Self::CommunityLeader => &["name", "listened_to", "plan", "known_by"],
            Self::CommunityNetwork => &["name", "who", "connects", "word_travels"],
            Self::CommunityProject => &["what", "who", "since", "lesson", "cares_about"],
            Self::Barrier => &["title", "words", "whose", "came_of"],
            Self::Try => &["what", "given_name", "family_name", "progress"],
            Self::DataSource | Self::NumberDue => &["name"],
            Self::Introduction => &["first", "second"],
            Self::CommitmentElement => &["what", "metric", "organization"],
            Self::Open => &[],
        }
    }
}

kit_store::row! {
    /// A record in the shape all of them share.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Told {
        pub kind: Kind,
        pub id: Uuid,
        pub goal_id: Option<Uuid>,
        /// The objective a strategy serves, the barrier a try is about.
        pub above_id: Option<Uuid>,
        /// A word of a list: why now, vision or mission, which question, how near, which kind, how it goes, which
        /// stage of care.
        pub word: Option<String>,
        first: String,
        second: String,
        third: String,
        fourth: String,
        fifth: String,
        sixth: String,
        /// When it was adopted or made, by when, when to look again.
        pub day: Option<Day>,
        /// How bad a barrier is; how many promises are open.
        pub number: Option<i64>,
        /// What open promises need, in cents.
        pub cents: Option<i64>,
        place: i64,
    }
}

impl Told {
    /// A text of the record by the name of its field; empty for one this kind does not tell.
    pub fn get(&self, field: &str) -> &str {
        let texts = [&self.first, &self.second, &self.third, &self.fourth, &self.fifth, &self.sixth];
        let at = self.kind.fields().iter().position(|known| *known == field);
        at.and_then(|at| texts.get(at)).map_or("", |text| text.as_str())
    }

    /// A text that holds a list.
    pub fn list(&self, field: &str) -> Words {
        serde_json::from_str(self.get(field)).unwrap_or_default()
    }

    /// "Ana Flores", of a lead or of who tries something.
    pub fn name(&self) -> String {
        kit_text::full_name(self.get("given_name"), self.get("family_name"))
    }
}

#[cfg(test)]
mod tests;
