//! Choosing among options: the marks of every ballot become a contest, and its count is told round by round.

use std::num::NonZeroU32;

use calc_votes::ballots::{Approval, Ballot as Marked, BallotBox, Candidate, Contest, Points, Ranking};
use calc_votes::count::{Count, Opening};
use calc_votes::pairwise::{Pairwise, Unranked};
use calc_votes::ties::{How as TieHow, TieBreak};
use calc_votes::{meek, runoff, schulze, tally, transfer};

use super::model::{Marks, Said};
use super::question::{Outcome, Question, RoundTold, Tallied, Weighed, total};
use crate::rules::Method;

/// Ties are decided by lot from the number of the proposal, which stands before anybody votes.
pub(super) fn by_choice(question: &Question, weighed: &[Weighed], tallied: &mut Tallied) -> Outcome {
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
