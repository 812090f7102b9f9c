use calc_votes::share::Bar;
use calc_votes::threshold::{Counting, Denominator};
use meetings::rules::machine::{AfterAbsence, Tie};
use meetings::rules::{Clause, Matter, Method};
use people::contact::MemberClass;
use serde::Deserialize;

use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Long, Plain};

/// `rules.toml`: a draft of the coalition's rules, in words and in what counting needs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesDraft {
    #[serde(default, rename = "section")]
    pub sections: Vec<RulesSection>,
    pub machine: Option<Machinery>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesSection {
    /// "4.2"
    pub number: Plain,
    pub title: Both<160>,
    pub words: Long,
    /// What of the machine it puts in words.
    pub states: Option<Clause>,
}

/// What counting and calling meetings need; what is left out is as without rules.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Machinery {
    pub classes: Option<Vec<MemberClass>>,
    pub attended: Option<Attended>,
    pub resident_weight: Option<u32>,
    pub quorum_voices: Option<Bar>,
    pub quorum_sectors: Option<Bar>,
    pub quorum_residents: Option<Bar>,
    #[serde(default)]
    pub needs: Vec<Needs>,
    pub of: Option<Denominator>,
    pub abstentions: Option<Counting>,
    pub recused: Option<Counting>,
    pub tie: Option<Tie>,
    pub notice_days: Option<u32>,
    pub absences: Option<Absences>,
    pub proxies: Option<Proxies>,
    #[serde(default)]
    pub between_meetings: bool,
    pub fall_back: Option<Bar>,
    #[serde(default)]
    pub answers_in_writing: bool,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attended {
    pub least: u32,
    pub of_last: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    pub matter: Matter,
    /// Only for spending of more than so many dollars.
    pub over_dollars: Option<u32>,
    pub method: Method,
    pub bar: Bar,
    /// The number of the section it stands in.
    pub section: Plain,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absences {
    pub more_than: u32,
    pub follows: AfterAbsence,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proxies {
    pub each: u32,
    pub days: u32,
}

impl Section for RulesDraft {
    const FILE: &'static str = "rules.toml";
}

impl Defines for RulesDraft {}
