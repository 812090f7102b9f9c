use std::fmt::Write;

use goals::goals::GoalId;
use kit_store::{Day, Instant, Words};
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed, secret};
use people::members::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::out_of_room::OutOfRoom;
use crate::adoptions::Adopts;
use crate::ballots::counting::{Outcome, Tallied};
use crate::proposals::Proposal;
use crate::rules::{Matter, Method, Needs, Notice};

kit_store::id!(
    /// An entry of the register; has the id of its proposal.
    DecisionId
);

/// Why somebody voted as they did, where they said so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Who spoke for the voice; empty when nobody is named.
    pub speaker: String,
    pub voice: String,
    /// The word of what they said: agree, disagree, …
    pub said: String,
    pub words: String,
}

/// What is known of a decision that was made before the register was kept here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// How it was decided, in words.
    pub how: String,
    /// Its number in the old register.
    pub noted_as: String,
    pub entered_by: String,
}

/// Everything about a decision, as it was when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    pub words: String,
    pub first_words: String,
    pub proposed_by: String,
    pub proposer_id: Option<PersonId>,
    pub proposed_on: Day,
    pub goal_id: Option<GoalId>,
    pub comments: usize,
    pub comments_from: Option<Day>,
    pub comments_to: Option<Day>,
    pub rewordings: usize,
    pub meeting: String,
    pub method: Method,
    pub matter: Matter,
    pub amount_cents: Option<i64>,
    pub is_secret: bool,
    /// The version of the rules, and what they asked for.
    pub rules_number: Option<i64>,
    pub needs: Option<Needs>,
    pub who_votes_section: String,
    pub quorum_section: String,
    /// The section that asks for an answer in writing; none where nothing asks for it.
    pub answer_section: Option<String>,
    pub abstaining: String,
    pub interests: Vec<String>,
    /// Of these, who left the room while the others decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_room: Vec<String>,
    /// From when to when they were outside, where that was noted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub out_of_room: Vec<OutOfRoom>,
    /// How early people heard of it, where the rules asked for notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// The section that asks for notice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notice_section: String,
    /// Voices without a vote because they came to too few meetings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub came_too_seldom: Vec<String>,
    /// What it adopts when it passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopts: Option<Adopts>,
    /// The blocked decision it goes on with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows_id: Option<DecisionId>,
    /// Set when it was decided before the register was kept here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
    pub reasons: Vec<Reason>,
    pub tallied: Tallied,
}

kit_store::stored_as_json!(Body);

impl Body {
    /// What the proposal itself tells, with a result; rules, talk and interests are filled in beside it.
    pub fn of_proposal(proposal: &Proposal, tallied: Tallied) -> Self {
        Self {
            words: proposal.words.clone(),
            first_words: proposal.words.clone(),
            proposed_by: proposal.proposed_by.clone(),
            proposer_id: proposal.proposer_id,
            proposed_on: proposal.proposed_on,
            goal_id: proposal.goal_id,
            comments: 0,
            comments_from: None,
            comments_to: None,
            rewordings: 0,
            meeting: proposal.meeting.clone(),
            method: proposal.method,
            matter: proposal.matter,
            amount_cents: proposal.amount_cents,
            is_secret: proposal.is_secret,
            rules_number: None,
            needs: None,
            who_votes_section: String::new(),
            quorum_section: String::new(),
            answer_section: None,
            abstaining: "rules-abstaining-present".to_owned(),
            interests: Vec::new(),
            left_room: Vec::new(),
            out_of_room: Vec::new(),
            notice: None,
            notice_section: String::new(),
            came_too_seldom: Vec::new(),
            adopts: proposal.adopts,
            follows_id: proposal.follows_id.map(|first| DecisionId(first.0)),
            earlier: None,
            reasons: Vec::new(),
            tallied,
        }
    }
}

kit_store::row! {
    /// A decision. It is written once; corrections are notes beside it.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Decision {
        pub id: DecisionId,
        /// From 1, without gaps.
        pub number: i64,
        pub title: String,
        pub decided_on: Day,
        pub outcome: Outcome,
        pub review_on: Option<Day>,
        pub body: Body,
        /// The hash of the entry before; empty for the first.
        pub covers: String,
        pub hash: String,
        pub version: i64,
    }
}

kit_store::row! {
    /// The answer to the minority.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct DecisionAnswer {
        pub id: DecisionId,
        pub concern: String,
        /// "Danny Reyes, Recovery Allies"
        pub concern_by: String,
        pub answers: Words,
        /// What they said to the answer.
        pub afterwards: String,
        pub answered_on: Day,
        pub version: i64,
    }
}

kit_store::row! {
    /// A correction or an addition.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct DecisionNote {
        pub id: Uuid,
        pub decision_id: DecisionId,
        pub words: String,
        pub written_by: String,
        pub written_at: Instant,
        /// What it says about looking at the decision again; most notes say nothing.
        pub review: Option<Review>,
        /// The new day to look at it again.
        pub review_on: Option<Day>,
        pub version: i64,
    }
}

kit_store::words! {
    /// What a note says about looking at a decision again.
    pub enum Review {
        /// On a new day.
        Set => "set",
        /// It was done, and nothing is left to look at.
        Done => "done",
    }
}

/// The day to look at a decision again: of its notes, in order, the last one that says something, else its own day.
pub fn review_day(own: Option<Day>, notes: &[DecisionNote]) -> Option<Day> {
    match notes.iter().rev().find(|note| note.review.is_some()) {
        Some(note) => note.review_on,
        None => own,
    }
}

/// Reads a note: its words, and whether it sets another day to look at the decision again.
///
/// # Errors
/// When it says nothing.
pub fn note_from_form(typed: &Typed) -> Result<(String, Option<Review>, Option<Day>), Mistakes> {
    let mut mistakes = Mistakes::none();
    let words = parse_words("note", typed.get("note"), NOTE_LENGTH, &mut mistakes);
    let review_on = kit_web::form::parse_day("review_on", typed.get("review_on"), &mut mistakes);
    let is_done = typed.get("review_done") == "yes";
    if words.is_empty() {
        mistakes.add("note", "decisions-note-missing");
    }
    if is_done && review_on.is_some() {
        mistakes.add("review_on", "decisions-review-both");
    }
    let review = match (is_done, review_on) {
        (true, _) => Some(Review::Done),
        (false, Some(_)) => Some(Review::Set),
        (false, None) => None,
    };
    mistakes.or((words, review, review_on))
}

impl Decision {
    /// The SHA-256 of the entry with the hash of the one before, as 64 hexadecimal digits. Whatever is changed in an
    /// entry changes its hash, and with it what every later entry should cover.
    ///
    /// # Errors
    /// When the entry cannot be written as JSON, which only a broken type could cause.
    pub fn reckon(&self) -> Result<String, serde_json::Error> {
        let content = (
            &self.covers,
            self.id,
            self.number,
            &self.title,
            self.decided_on,
            self.outcome,
            self.review_on,
            &self.body,
        );
        let digest = secret::hash(&serde_json::to_string(&content)?);
        Ok(digest.iter().fold(String::with_capacity(64), |mut out, byte| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        }))
    }

    /// The same entry with its place in the chain.
    ///
    /// # Errors
    /// See [`Decision::reckon`].
    pub fn chained(mut self, before: Option<&Self>) -> Result<Self, serde_json::Error> {
        self.number = before.map_or(1, |before| before.number + 1);
        self.covers = before.map(|before| before.hash.clone()).unwrap_or_default();
        self.hash = self.reckon()?;
        Ok(self)
    }
}

/// What is wrong in a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The entry is not what it was when it was written.
    Changed { number: i64, title: String },
    /// An entry is not there any more.
    Missing { number: i64 },
    /// The entry does not cover the one that stands before it.
    Unlinked { number: i64, title: String },
    /// What stands in its place is no entry.
    Unreadable { number: i64 },
}

impl std::fmt::Display for Damage {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Changed { number, title } => write!(to, "decision {number} was changed: {title}"),
            Self::Missing { number } => write!(to, "decision {number} is missing"),
            Self::Unlinked { number, title } => {
                write!(to, "decision {number} does not cover the one before it: {title}")
            }
            Self::Unreadable { number } => write!(to, "decision {number} cannot be read any more"),
        }
    }
}

/// Walks a register in order, entry by entry.
#[derive(Default)]
pub struct Walk {
    /// The number of the entry before, and its hash if it could be read.
    last: Option<(i64, Option<String>)>,
    pub damages: Vec<Damage>,
    pub entries: usize,
}

impl Walk {
    /// Looks at the next entry.
    pub fn step(&mut self, entry: &Decision) {
        self.entries += 1;
        let covers = match &self.last {
            Some((_, hash)) => hash.clone(),
            None => Some(String::new()),
        };
        let gap = self.gap_before(entry.number);
        let is_whole = entry.reckon().is_ok_and(|hash| hash == entry.hash);
        if !is_whole {
            self.damages.push(Damage::Changed { number: entry.number, title: entry.title.clone() });
        } else if !gap && covers.is_some_and(|covers| entry.covers != covers) {
            self.damages.push(Damage::Unlinked { number: entry.number, title: entry.title.clone() });
        }
        self.last = Some((entry.number, Some(entry.hash.clone())));
    }

    /// Notes that the next entry cannot be read.
    pub fn broken(&mut self, number: i64) {
        self.entries += 1;
        self.gap_before(number);
        self.damages.push(Damage::Unreadable { number });
        self.last = Some((number, None));
    }

    /// Notes an entry that the history knows and that stands behind the last one there is.
    pub fn torn_off(&mut self, number: i64) {
        self.gap_before(number + 1);
        self.last = self.last.take().map(|(last, hash)| (last.max(number), hash)).or(Some((number, None)));
    }

    fn gap_before(&mut self, number: i64) -> bool {
        let expected = self.last.as_ref().map_or(1, |(last, _)| last + 1);
        self.damages.extend((expected..number).map(|number| Damage::Missing { number }));
        expected < number
    }
}

const TEXT_LENGTH: usize = 4000;
const NOTE_LENGTH: usize = 2000;

/// Reads the answer to the minority.
///
/// # Errors
/// A concern or an answer that is missing.
pub fn answer_from_form(
    id: DecisionId,
    version: i64,
    typed: &Typed,
    today: Day,
) -> Result<DecisionAnswer, Mistakes> {
    let mut mistakes = Mistakes::none();
    let words = |field: &'static str, mistakes: &mut Mistakes| {
        parse_words(field, typed.get(field), TEXT_LENGTH, mistakes)
    };
    let concern = words("concern", &mut mistakes);
    let concern_by = words("concern_by", &mut mistakes);
    let answers = Words::from_lines(&words("answers", &mut mistakes));
    let afterwards = words("afterwards", &mut mistakes);
    if concern.is_empty() {
        mistakes.add("concern", "decisions-concern-missing");
    }
    if answers.is_empty() {
        mistakes.add("answers", "decisions-answers-missing");
    }
    let answered_on = kit_web::form::parse_day("answered_on", typed.get("answered_on"), &mut mistakes);
    mistakes.or(DecisionAnswer {
        id,
        concern,
        concern_by,
        answers,
        afterwards,
        answered_on: answered_on.unwrap_or(today),
        version,
    })
}

pub fn answer_to_form(answer: &DecisionAnswer) -> Typed {
    Typed::from_pairs([
        ("version", answer.version.to_string()),
        ("concern", answer.concern.clone()),
        ("concern_by", answer.concern_by.clone()),
        ("answers", answer.answers.lines()),
        ("afterwards", answer.afterwards.clone()),
        ("answered_on", answer.answered_on.to_string()),
    ])
}
