//! What a vote came to: every ballot in one tally, counted by the crate for counting and told step by step.

use std::num::{NonZeroU32, NonZeroU64};

use calc_votes::ballots::{Approval, Ballot as Marked, BallotBox, Candidate, Contest, Points, Ranking};
use calc_votes::consensus::{Consensus, Consent, Outcome as Found, Stances, consent};
use calc_votes::count::{Count, Opening};
use calc_votes::gradients::{Leaning, Scale};
use calc_votes::pairwise::{Pairwise, Unranked};
use calc_votes::quorum::{Enough, Kind, Quorum, Seat};
use calc_votes::share::Bar;
use calc_votes::threshold::{Threshold, Verdict, Voices};
use calc_votes::ties::{How as TieHow, TieBreak};
use calc_votes::{meek, runoff, schulze, tally, transfer};
use serde::{Deserialize, Serialize};

use super::model::{Ballot, Marks, OnRoll, Recusal, Said, SealedBallot, Vote};
use crate::proposals::Proposal;
use crate::rules::{Machine, Method, machine::Tie};

kit_store::words! {
    /// How a question ended.
    pub enum Outcome {
        Passed => "passed",
        NotPassed => "not_passed",
        /// As many for as against, and the rules ask to vote again.
        Tied => "tied",
        Blocked => "blocked",
        /// One or more of the options won.
        Chosen => "chosen",
        Advised => "advised",
        /// Too few were there.
        TooFew => "too_few",
    }
}

/// What one voice of the roll said; nothing when it was away or had declared an interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub on_roll: OnRoll,
    pub said: Option<Said>,
    /// Whether it voted at all; of a secret vote nothing more is known.
    pub voted: bool,
}

/// One option and what it got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionTotal {
    pub label: String,
    pub total: String,
    pub won: bool,
}

/// One round of a ranked count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTold {
    /// Whose votes moved at its beginning; none in the first round.
    pub moved_from: Option<String>,
    /// Whether a surplus moved rather than the votes of somebody eliminated.
    pub is_surplus: bool,
    /// Whether every vote was shared out anew, those who are elected keeping only what they need.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_shared_anew: bool,
    /// Votes of each option after it, in the order of the options.
    pub totals: Vec<String>,
    pub exhausted: String,
    pub elected: Vec<String>,
    pub eliminated: Vec<String>,
    /// Who was tied, and whether a lot decided.
    pub tied: Vec<String>,
    pub by_lot: bool,
}

/// The whole result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallied {
    pub outcome: Outcome,
    pub agree: u64,
    /// Disagreed, objected or blocked.
    pub against: u64,
    pub stand_aside: u64,
    pub abstain: u64,
    /// Not there, or with an interest.
    pub away: u64,
    pub threshold: Threshold,
    pub verdict: Option<Verdict>,
    pub enough: Vec<(Kind, Enough)>,
    /// Voice by voice; what was said is left out of a secret vote.
    pub told: Vec<Told>,
    pub options: Vec<OptionTotal>,
    pub rounds: Vec<RoundTold>,
    /// Where every two options are compared: a row for each option, how many prefer it to the one of the column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<Vec<u64>>,
    pub quota: Option<String>,
    /// The published list of a secret vote of five or more.
    pub published: Vec<SealedBallot>,
}

/// What is counted.
pub struct Question<'a> {
    pub proposal: &'a Proposal,
    pub vote: &'a Vote,
    pub machine: &'a Machine,
    pub ballots: &'a [Ballot],
    pub sealed: &'a [SealedBallot],
    pub recusals: &'a [Recusal],
    /// What whoever chairs says to a tie, where the rules let them.
    pub casting: Option<Said>,
}

/// Fewer ballots than this are never published one by one.
pub const PUBLISHED_FROM: usize = 5;

/// What one ballot says, with its weight.
struct Weighed<'a> {
    said: Option<Said>,
    marks: &'a Marks,
    weight: u64,
}

impl Question<'_> {
    fn is_recused(&self, entry: &OnRoll) -> bool {
        self.recusals.iter().any(|one| one.voice_id == entry.voice)
    }

    fn told(&self) -> Vec<Told> {
        let tell = |entry: &OnRoll| {
            let ballot = self.ballots.iter().find(|ballot| ballot.voice_id == entry.voice);
            let ballot = ballot.filter(|_| !self.is_recused(entry));
            Told {
                on_roll: entry.clone(),
                said: ballot.and_then(|ballot| ballot.said),
                voted: ballot.is_some(),
            }
        };
        self.vote.roll.0.iter().map(tell).collect()
    }

    /// The ballots that count. Those of a secret vote lie in the box, where every voice weighs 1.
    fn weighed(&self) -> Vec<Weighed<'_>> {
        if self.proposal.is_secret {
            let open = |ballot: &'_ SealedBallot| (ballot.said, 1_u64);
            return self
                .sealed
                .iter()
                .map(|ballot| Weighed { said: open(ballot).0, marks: &ballot.marks, weight: 1 })
                .collect();
        }
        let entries = self.vote.roll.0.iter().filter(|entry| !self.is_recused(entry));
        entries
            .filter_map(|entry| {
                let ballot = self.ballots.iter().find(|ballot| ballot.voice_id == entry.voice)?;
                Some(Weighed {
                    said: ballot.said,
                    marks: &ballot.marks,
                    weight: u64::from(entry.weight),
                })
            })
            .collect()
    }

    fn enough(&self, told: &[Told]) -> (Vec<(Kind, Enough)>, bool) {
        let seats: Vec<Seat<&str>> = told
            .iter()
            .map(|one| Seat {
                sector: Some(one.on_roll.sector.as_str()),
                resident: one.on_roll.is_resident,
                here: one.voted,
                recused: self.is_recused(&one.on_roll),
            })
            .collect();
        let quorum: Quorum = self.machine.quorum();
        let state = quorum.check(&seats);
        let met = state.met();
        (state.parts, met)
    }

    /// Weights of those who are there, may vote and are kept from it.
    fn weights(&self, told: &[Told]) -> Voices {
        let weight = |entry: &OnRoll| if self.proposal.is_secret { 1 } else { u64::from(entry.weight) };
        let sum = |all: &mut dyn Iterator<Item = &Told>| all.map(|one| weight(&one.on_roll)).sum::<u64>();
        let recused = sum(&mut told.iter().filter(|one| self.is_recused(&one.on_roll)));
        Voices {
            // Whoever declared an interest and speaks is there.
            present: sum(&mut told.iter().filter(|one| one.voted)) + recused,
            may_vote: sum(&mut told.iter()),
            recused_present: recused,
            recused,
            ..Voices::default()
        }
    }
}

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
        _ => by_choice(question, &weighed, &mut tallied),
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

fn total(label: &str, total: impl ToString, won: bool) -> OptionTotal {
    OptionTotal { label: label.to_owned(), total: total.to_string(), won }
}

/// Ties are decided by lot from the number of the proposal, which stands before anybody votes.
fn by_choice(question: &Question, weighed: &[Weighed], tallied: &mut Tallied) -> Outcome {
    let names: Vec<String> = question.proposal.options.0.clone();
    let ties = TieBreak::Lot { seed: question.proposal.id.to_string() };
    let seats = u32::try_from(question.proposal.seats)
        .ok()
        .and_then(NonZeroU32::new)
        .unwrap_or(NonZeroU32::MIN);
    let counted = match question.proposal.method {
        Method::Approval => contest(&names, weighed, |marks| Approval::of(places(marks)))
            .map(|contest| tally::approval(&contest, seats, &ties)),
        Method::Score | Method::Dots => contest(&names, weighed, |marks| {
            Points::of(places(marks).zip(marks.0.iter().copied().filter(|mark| *mark > 0)))
        })
        .map(|contest| tally::score(&contest, seats, &ties)),
        Method::Schulze => contest(&names, weighed, ranking).map(|contest| {
            let pairwise = Pairwise::of(&contest, Unranked::BelowAll);
            let all = 0..names.len();
            tallied.pairs = all
                .clone()
                .map(|row| all.clone().map(|column| pairwise.preferring(row, column)).collect())
                .collect();
            schulze::count(&contest, seats, schulze::Rules::default(), &ties)
        }),
        Method::Meek => contest(&names, weighed, ranking).map(|contest| meek::count(&contest, seats, &ties)),
        Method::Ranked => {
            let rules = runoff::Rules { shared_rank: runoff::SharedRank::EndsBallot, earlier_rounds: true };
            contest(&names, weighed, ranking).map(|contest| runoff::count(&contest, rules, &ties))
        }
        _ => contest(&names, weighed, ranking)
            .map(|contest| transfer::count(&contest, seats, transfer::Rule::Scottish, &ties)),
    };
    let Some(counted) = counted else {
        return Outcome::NotPassed;
    };
    tell(&counted, &names, tallied);
    if counted.elected.is_empty() { Outcome::NotPassed } else { Outcome::Chosen }
}

fn places(marks: &Marks) -> impl Iterator<Item = Candidate> + '_ {
    let given = marks.0.iter().enumerate().filter(|(_, mark)| **mark > 0);
    given.filter_map(|(place, _)| Candidate::at(place))
}

fn ranking(marks: &Marks) -> Ranking {
    let mut ranked: Vec<(u32, Candidate)> = marks
        .0
        .iter()
        .enumerate()
        .filter(|(_, mark)| **mark > 0)
        .filter_map(|(place, mark)| Some((*mark, Candidate::at(place)?)))
        .collect();
    ranked.sort_unstable();
    Ranking::of(ranked.into_iter().map(|(_, candidate)| candidate).collect::<Vec<_>>()).unwrap_or_default()
}

fn contest<B: Marked>(
    names: &[String],
    weighed: &[Weighed],
    read: impl Fn(&Marks) -> B,
) -> Option<Contest<B>> {
    let mut ballots = BallotBox::new(names.to_vec()).ok()?;
    for one in weighed.iter().filter(|one| one.said != Some(Said::Abstain)) {
        ballots.add(read(one.marks), one.weight).ok()?;
    }
    Some(ballots.close())
}

fn tell(counted: &Count, names: &[String], tallied: &mut Tallied) {
    let name = |candidate: &Candidate| names.get(candidate.place()).cloned().unwrap_or_default();
    let all = |candidates: &[Candidate]| candidates.iter().map(name).collect::<Vec<_>>();
    let last = counted.rounds.last();
    let elected = all(&counted.elected);
    tallied.options = names
        .iter()
        .enumerate()
        .map(|(place, label)| {
            let votes = last.and_then(|round| round.totals.get(place)).copied().unwrap_or_default();
            total(label, votes, elected.contains(label))
        })
        .collect();
    tallied.quota = counted.quota.map(|quota| quota.to_string());
    tallied.rounds = counted
        .rounds
        .iter()
        .map(|round| {
            let (moved_from, is_surplus) = match &round.opening {
                Opening::Surplus(of) => (Some(name(of)), true),
                Opening::Elimination(of) => (Some(name(of)), false),
                Opening::Votes | Opening::Shares => (None, false),
            };
            RoundTold {
                moved_from,
                is_surplus,
                is_shared_anew: matches!(round.opening, Opening::Shares),
                totals: round.totals.iter().map(ToString::to_string).collect(),
                exhausted: round.exhausted.to_string(),
                elected: all(&round.elected),
                eliminated: all(&round.eliminated),
                tied: round.ties.first().map(|tie| all(&tie.among)).unwrap_or_default(),
                by_lot: round.ties.iter().any(|tie| tie.how == TieHow::Lot),
            }
        })
        .collect();
}
