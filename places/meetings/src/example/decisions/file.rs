//! The shape of `example/decisions.toml`. Days are counted from the day the example is loaded.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct File {
    pub proposal: Vec<ProposalFile>,
}

#[derive(Deserialize)]
pub(super) struct ProposalFile {
    pub key: String,
    pub title: String,
    pub first_words: Option<String>,
    pub words: String,
    pub why: String,
    pub matter: String,
    pub amount_cents: Option<i64>,
    pub method: String,
    pub proposed_by: String,
    pub proposer: String,
    pub proposed_days: i64,
    pub meeting: MeetingFile,
    pub decided_days: Option<i64>,
    pub review_days: Option<i64>,
    pub comments: Vec<CommentFile>,
    /// The vote is open.
    #[serde(default)]
    pub voting: bool,
    #[serde(default)]
    pub agree: Vec<String>,
    #[serde(default)]
    pub disagree: Vec<String>,
    #[serde(default)]
    pub abstain: Vec<String>,
    #[serde(default)]
    pub stand_aside: Vec<String>,
    #[serde(default)]
    pub block: Vec<String>,
    /// What is chosen among.
    #[serde(default)]
    pub options: Vec<String>,
    pub seats: Option<i64>,
    /// By the seat: places of the options from 1, the first choice first.
    #[serde(default)]
    pub rankings: BTreeMap<String, Vec<usize>>,
    /// The key of the blocked proposal it goes on with.
    pub follows: Option<String>,
    #[serde(default)]
    pub recused: BTreeMap<String, String>,
    #[serde(default)]
    pub reasons: BTreeMap<String, String>,
    pub proxy: Option<ProxyFile>,
    pub note: Option<String>,
    pub answer: Option<AnswerFile>,
    #[serde(default)]
    pub promise: Vec<PromiseFile>,
}

/// The key of a meeting of the file of meetings, or the days of another one.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum MeetingFile {
    Key(String),
    Days(i64),
}

#[derive(Deserialize)]
pub(super) struct CommentFile {
    pub days: i64,
    pub stand: String,
    pub words: String,
    pub by: String,
    #[serde(rename = "for")]
    pub organization: String,
}

#[derive(Deserialize)]
pub(super) struct ProxyFile {
    pub from: String,
    pub holder: String,
    pub days: i64,
}

#[derive(Deserialize)]
pub(super) struct AnswerFile {
    pub concern: String,
    pub concern_by: String,
    pub answers: Vec<String>,
    pub afterwards: String,
    pub days: i64,
}

#[derive(Deserialize)]
pub(super) struct PromiseFile {
    pub what: String,
    pub person: String,
    pub by_days: i64,
}
