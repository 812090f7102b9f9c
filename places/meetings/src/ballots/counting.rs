//! What a vote came to: every ballot in one tally, counted by the crate for counting and told step by step.

use std::num::NonZeroU64;

use calc_votes::consensus::{Consensus, Consent, Outcome as Found, Stances, consent};
use calc_votes::gradients::{Leaning, Scale};
use calc_votes::share::Bar;
use calc_votes::threshold::Voices;

use super::model::{OnRoll, Said, Vote};
use super::options;
use super::question::{Weighed, total};
use crate::proposals::Proposal;
use crate::rules::{Machine, Method, machine::Tie};

pub use super::question::{OptionTotal, Outcome, PUBLISHED_FROM, Question, RoundTold, Tallied, Told};

/// The bar for a proposal: after a block what the rules ask for then.
fn bar_of(machine: &Machine, proposal: &Proposal) -> Bar {
    match (proposal.follows_id, machine.fall_back) {
        (Some(_), Some(bar)) => bar,
        _ => machine.bar_of(proposal.matter, proposal.amount_cents),
    }
}

/// The result before any ballot is looked at.
pub fn nothing(machine: &Machine, proposal: &Proposal, vote: &Vote) -> Tallied {
    let tell = |entry: &OnRoll| Told { on_roll: entry.clone(), said: None, voted: false };
    Tallied {
        outcome: Outcome::NotPassed,
        agree: 0,
        against: 0,
        stand_aside: 0,
        abstain: 0,
        away: u64::try_from(vote.roll.0.len()).unwrap_or(u64::MAX),
        threshold: machine.threshold(bar_of(machine, proposal)),
        verdict: None,
        enough: Vec::new(),
        told: vote.roll.0.iter().map(tell).collect(),
        options: Vec::new(),
        rounds: Vec::new(),
        pairs: Vec::new(),
        quota: None,
        published: Vec::new(),
    }
}

/// Counts a vote by its method and by the rules it goes by.
pub fn count(question: &Question) -> Tallied {
    let told = question.told();
    let weighed = question.weighed();
    let said = |wanted: &[Said]| {
        let count = weighed.iter().filter(|one| one.said.is_some_and(|said| wanted.contains(&said))).count();
        u64::try_from(count).unwrap_or(u64::MAX)
    };
    let (enough, is_enough) = question.enough(&told);
    let proposal = question.proposal;
    let away = told.iter().filter(|one| !one.voted).count();
    let mut tallied = Tallied {
        agree: said(&[Said::Agree]),
        against: said(&[Said::Disagree, Said::Object, Said::Block]),
        stand_aside: said(&[Said::StandAside]),
        abstain: said(&[Said::Abstain]),
        away: u64::try_from(away).unwrap_or(u64::MAX),
        enough,
        told,
        ..nothing(question.machine, proposal, question.vote)
    };
    tallied.outcome = match proposal.method {
        Method::Threshold | Method::Advice => by_threshold(question, &weighed, &mut tallied),
        Method::Consent => match consent(tallied.agree + tallied.against, tallied.against) {
            Consent::Given => Outcome::Passed,
            Consent::Open { .. } => Outcome::Blocked,
            Consent::NobodyAsked => Outcome::NotPassed,
        },
        Method::Consensus => by_consensus(question, &tallied),
        Method::Gradients => by_scale(question, &weighed, &mut tallied),
        _ => options::by_choice(question, &weighed, &mut tallied),
    };
    if proposal.method == Method::Advice {
        tallied.outcome = Outcome::Advised;
    }
    if !is_enough && proposal.method != Method::Advice {
        tallied.outcome = Outcome::TooFew;
    }
    if proposal.is_secret && question.sealed.len() >= PUBLISHED_FROM {
        tallied.published = question.sealed.to_vec();
    }
    tallied
}

fn by_threshold(question: &Question, weighed: &[Weighed], tallied: &mut Tallied) -> Outcome {
    let weight = |wanted: Said| -> u64 {
        weighed.iter().filter(|one| one.said == Some(wanted)).map(|one| one.weight).sum()
    };
    let voices = Voices {
        in_favor: weight(Said::Agree),
        against: weight(Said::Disagree),
        abstaining: weight(Said::Abstain),
        ..question.weights(&tallied.told)
    };
    let Ok(tally) = voices.checked() else {
        return Outcome::NotPassed;
    };
    let verdict = tallied.threshold.judge(&tally);
    tallied.verdict = Some(verdict);
    match (verdict.passed, verdict.tied, question.machine.tie, question.casting) {
        (true, ..) => Outcome::Passed,
        (false, true, Tie::Again, _) => Outcome::Tied,
        (false, true, Tie::Chair, Some(Said::Agree)) => Outcome::Passed,
        _ => Outcome::NotPassed,
    }
}

fn by_consensus(question: &Question, tallied: &Tallied) -> Outcome {
    let rule = Consensus {
        blocks_that_stop: NonZeroU64::MIN,
        too_many_aside: None,
        fall_back: question.machine.fall_back,
    };
    let stances = Stances {
        agree: tallied.agree,
        stand_aside: tallied.stand_aside,
        block: tallied.against,
    };
    match rule.judge(stances) {
        Found::Agreed => Outcome::Passed,
        Found::Blocked { .. } => Outcome::Blocked,
        Found::Silent | Found::TooManyAside { .. } => Outcome::NotPassed,
    }
}

/// The upper half of the coalition's own scale counts as in favor, the lower as against; of an odd number of steps the
/// one in the middle counts as neither.
fn by_scale(question: &Question, weighed: &[Weighed], tallied: &mut Tallied) -> Outcome {
    let steps = question.proposal.options.0.len();
    let leaning = |step: usize| match (step * 2 + 1).cmp(&steps) {
        std::cmp::Ordering::Less => Leaning::InFavor,
        std::cmp::Ordering::Equal => Leaning::Neutral,
        std::cmp::Ordering::Greater => Leaning::Against,
    };
    let answers: Vec<u64> = (0..steps).map(|step| marked(weighed, step)).collect();
    tallied.options = labels(question)
        .zip(&answers)
        .map(|(label, answers)| total(label, answers, false))
        .collect();
    let reading = Scale::try_from((0..steps).map(leaning).collect::<Vec<_>>())
        .and_then(|scale| scale.read(&answers, question.weights(&tallied.told), tallied.threshold));
    match reading {
        Ok(reading) => {
            tallied.verdict = Some(reading.verdict);
            if reading.passed { Outcome::Passed } else { Outcome::NotPassed }
        }
        Err(_) => Outcome::NotPassed,
    }
}

fn marked(weighed: &[Weighed], step: usize) -> u64 {
    weighed
        .iter()
        .filter(|one| one.marks.0.get(step).is_some_and(|mark| *mark > 0))
        .map(|one| one.weight)
        .sum()
}

fn labels<'a>(question: &'a Question) -> impl Iterator<Item = &'a str> {
    question.proposal.options.iter()
}
