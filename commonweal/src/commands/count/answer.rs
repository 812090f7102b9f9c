//! The count as programs read it.

use calc_votes::amount::Amount;
use calc_votes::ballots::Candidate;
use calc_votes::ties::{How, Purpose, Tie};
use clap::ValueEnum;
use serde::ser::{Serialize, Serializer};
use serde_json::Number;

use super::Rule;
use super::counting::Counted;

/// The whole answer. Names are as in the file, projects of a budget by their ids.
#[derive(serde::Serialize)]
pub struct Answer<'a> {
    rule: String,
    seats: u32,
    quota: Option<Number>,
    /// In the order of election.
    elected: Vec<&'a str>,
    rounds: Vec<RoundAnswer<'a>>,
}

#[derive(serde::Serialize)]
struct RoundAnswer<'a> {
    totals: Totals<'a>,
    exhausted: Number,
    elected: Vec<&'a str>,
    eliminated: Vec<&'a str>,
    /// Only where there was a tie.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ties: Vec<TieAnswer<'a>>,
}

#[derive(serde::Serialize)]
struct TieAnswer<'a> {
    among: Vec<&'a str>,
    purpose: Purpose,
    taken: Option<&'a str>,
    by: How,
}

/// Votes by name, in the order of the file.
struct Totals<'a>(Vec<(&'a str, Number)>);

impl Serialize for Totals<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, votes)| (name, votes)))
    }
}

impl<'a> Answer<'a> {
    pub fn of(rule: Rule, counted: &'a Counted) -> Self {
        let count = &counted.count;
        Self {
            rule: rule.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default(),
            seats: count.seats,
            quota: count.quota.map(number),
            elected: counted.labels_of(&count.elected),
            rounds: count.rounds.iter().map(|round| RoundAnswer::of(round, counted)).collect(),
        }
    }
}

impl<'a> RoundAnswer<'a> {
    fn of(round: &'a calc_votes::count::Round, counted: &'a Counted) -> Self {
        let votes = |one: &Candidate| round.totals.get(one.place()).copied().unwrap_or_default();
        let totals = counted.standing.iter().map(|one| (counted.label(*one), number(votes(one))));
        let tie = |tie: &'a Tie| TieAnswer {
            among: counted.labels_of(&tie.among),
            purpose: tie.purpose,
            taken: tie.taken.map(|one| counted.label(one)),
            by: tie.how,
        };
        Self {
            totals: Totals(totals.collect()),
            exhausted: number(round.exhausted),
            elected: counted.labels_of(&round.elected),
            eliminated: counted.labels_of(&round.eliminated),
            ties: round.ties.iter().map(tie).collect(),
        }
    }
}

/// Whole votes without a decimal point.
fn number(amount: Amount) -> Number {
    match amount.as_whole() {
        Some(whole) => Number::from(whole),
        None => Number::from_f64(amount.as_f64()).unwrap_or_else(|| Number::from(0)),
    }
}
