//! What methods promise beyond counting right, on ballots made so that every case puts the promise to the test.
#![allow(clippy::unwrap_used)]

use std::num::NonZeroU32;

use calc_votes::ballots::{BallotBox, Candidate, Contest, Points, Ranking};
use calc_votes::budget::{Allocation, Money, Proposals, Unaffordable, Worth, equal_shares, greedy};
use calc_votes::count::Count;
use calc_votes::pairwise::{Pairwise, Unranked};
use calc_votes::schulze::{self, Strength};
use calc_votes::ties::TieBreak;
use calc_votes::transfer::{self, Rule};
use calc_votes::{meek, runoff, tally};
use proptest::prelude::*;
use proptest::sample::Index;

const NAMES: [&str; 6] = ["Ana", "Ben", "Cleo", "Dov", "Eva", "Fay"];

type Rankings = Vec<(Vec<usize>, u64)>;

fn rankings() -> impl Strategy<Value = Rankings> {
    let ranking = (Just((0..NAMES.len()).collect::<Vec<_>>()).prop_shuffle(), 1..=NAMES.len());
    let cut = ranking.prop_map(|(mut order, length)| {
        order.truncate(length);
        order
    });
    prop::collection::vec((cut, 1_u64..30), 1..15)
}

/// The contest with its candidates in this order.
fn contest(order: &[usize], rankings: &Rankings) -> Contest<Ranking> {
    let mut ballots = BallotBox::new(order.iter().map(|one| NAMES[*one].to_owned()).collect()).unwrap();
    for (ranking, times) in rankings {
        let place =
            |one: &usize| Candidate::at(order.iter().position(|other| other == one).unwrap()).unwrap();
        let ranking: Vec<Candidate> = ranking.iter().map(place).collect();
        ballots.add(Ranking::of(ranking).unwrap(), *times).unwrap();
    }
    ballots.close()
}

fn plain(rankings: &Rankings) -> Contest<Ranking> {
    contest(&[0, 1, 2, 3, 4, 5], rankings)
}

fn seats(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap()
}

fn lot() -> TieBreak {
    TieBreak::Lot { seed: "fixed".to_owned() }
}

fn transferred(contest: &Contest<Ranking>, number: u32) -> Vec<(String, Count)> {
    let rules = [Rule::Scottish, Rule::Reference, Rule::Exact, Rule::Minneapolis];
    let mut counts: Vec<_> = rules
        .into_iter()
        .map(|rule| (format!("{rule:?}"), transfer::count(contest, seats(number), rule, &lot())))
        .collect();
    counts.push(("Meek".to_owned(), meek::count(contest, seats(number), &lot())));
    counts
}

fn single(contest: &Contest<Ranking>) -> Vec<(String, Count)> {
    let mut counts = transferred(contest, 1);
    counts.push(("run-off".to_owned(), runoff::count(contest, runoff::Rules::default(), &lot())));
    counts.push(("plurality".to_owned(), tally::plurality(contest, seats(1), &lot())));
    for strength in [Strength::Margin, Strength::WinningVotes] {
        let rules = schulze::Rules { unranked: Unranked::BelowAll, strength };
        counts.push((format!("{strength:?}"), schulze::count(contest, seats(1), rules, &lot())));
    }
    counts
}

fn valid(rankings: &Rankings) -> u64 {
    rankings.iter().map(|(_, times)| times).sum()
}

/// Totals of every round by name.
fn by_name(contest: &Contest<Ranking>, count: &Count) -> Vec<Vec<(String, String)>> {
    let round = |totals: &Vec<calc_votes::amount::Amount>| {
        let mut named: Vec<(String, String)> =
            contest.names().iter().cloned().zip(totals.iter().map(ToString::to_string)).collect();
        named.sort();
        named
    };
    count.rounds.iter().map(|one| round(&one.totals)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_majority_has_its_way_in_every_method(rest in rankings(), favorite in 0_usize..6, second in 0_usize..6) {
        let mut rankings = rest.clone();
        let follows: Vec<usize> = [favorite, second].into_iter().take(if second == favorite { 1 } else { 2 }).collect();
        rankings.push((follows, valid(&rest) + 1));
        let contest = plain(&rankings);
        for (method, count) in single(&contest) {
            prop_assert_eq!(contest.name(count.elected[0]), NAMES[favorite], "{}", method);
        }
    }

    #[test]
    fn votes_have_the_same_totals_whoever_is_listed_first(
        rankings in rankings(), order in Just(vec![0_usize, 1, 2, 3, 4, 5]).prop_shuffle(), number in 1_u32..5,
    ) {
        let (one, other) = (plain(&rankings), contest(&order, &rankings));
        let ours = transferred(&one, number).into_iter().chain(single(&one));
        let theirs = transferred(&other, number).into_iter().chain(single(&other));
        for ((method, ours), (_, theirs)) in ours.zip(theirs) {
            prop_assert_eq!(by_name(&one, &ours), by_name(&other, &theirs), "{}", method);
        }
    }

    #[test]
    fn voters_who_stand_together_get_their_seats(
        rest in rankings(), group in 1_usize..=4, quotas in 1_u64..=3, number in 1_u32..=5, turns in any::<Index>(),
    ) {
        // All of these rank the first `group` candidates before everybody else, in two different orders.
        let number = number.max(u32::try_from(quotas).unwrap());
        let mut together: Vec<usize> = (0..group).collect();
        let mut quota = 0;
        let mut cast = 0;
        while cast < quotas * quota || quota == 0 {
            cast += 1;
            // Above any quota a rule has, whatever it adds to votes / (seats + 1).
            quota = (valid(&rest) + cast) / (u64::from(number) + 1) + 1;
        }
        let mut rankings = rest;
        rankings.push((together.clone(), cast / 2));
        together.rotate_left(turns.index(group));
        rankings.push((together, cast - cast / 2));
        let contest = plain(&rankings);
        let deserved = usize::try_from(quotas).unwrap().min(group).min(usize::try_from(number).unwrap());
        for (method, count) in transferred(&contest, number) {
            let got = count.elected.iter().filter(|one| one.place() < group).count();
            prop_assert!(got >= deserved, "{}: {} of {}, quota {:?}", method, got, deserved, count.quota);
        }
    }

    #[test]
    fn nobody_all_others_beat_is_elected_by_pairs_or_by_run_off(rest in rankings(), loser in 0_usize..6) {
        // As many rank all others before the loser, and a few more.
        let mut rankings = rest.clone();
        rankings.push(((0..6).filter(|one| *one != loser).collect(), valid(&rest) + 1));
        let contest = plain(&rankings);
        let table = Pairwise::of(&contest, Unranked::BelowAll);
        prop_assert_eq!(table.condorcet_loser().map(Candidate::place), Some(loser));
        for (method, count) in single(&contest).into_iter().filter(|(method, _)| method != "plurality") {
            prop_assert!(count.elected[0].place() != loser, "{}", method);
        }
    }
}

/// A budget with the projects in this order.
fn proposals(order: &[usize], budget: u64, costs: &[u64], votes: &[(u64, Vec<usize>)]) -> Proposals {
    let names = order.iter().map(|one| format!("p{one}")).collect();
    let mut ballots = BallotBox::new(names).unwrap();
    for (times, approved) in votes {
        let place =
            |one: &usize| Candidate::at(order.iter().position(|other| other == one).unwrap()).unwrap();
        ballots.add(Points::of(approved.iter().map(|one| (place(one), 1))), *times).unwrap();
    }
    let money = |units: u64| Money(units * Money::ONE.0);
    Proposals {
        contest: ballots.close(),
        costs: order.iter().map(|one| money(costs[*one])).collect(),
        budget: money(budget),
        least_votes: 0,
    }
}

/// What was chosen, in the order of names.
fn chosen(proposals: &Proposals, allocation: &Allocation) -> Vec<String> {
    let mut names: Vec<String> =
        allocation.chosen.iter().map(|one| proposals.contest.name(*one).to_owned()).collect();
    names.sort();
    names
}

fn allocations(proposals: &Proposals) -> [Allocation; 4] {
    [
        greedy(proposals, Unaffordable::PassedOver, &lot()),
        greedy(proposals, Unaffordable::EndsTheCount, &lot()),
        equal_shares(proposals, Worth::Cost, false, &lot()),
        equal_shares(proposals, Worth::Cost, true, &lot()),
    ]
}

fn votes() -> impl Strategy<Value = Vec<(u64, Vec<usize>)>> {
    prop::collection::vec((1_u64..20, prop::sample::subsequence(vec![0_usize, 1, 2, 3, 4], 0..=5)), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_order_of_projects_and_votes_changes_no_budget(
        (votes, shuffled) in votes().prop_flat_map(|votes| (Just(votes.clone()), Just(votes).prop_shuffle())),
        order in Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle(),
        budget in 20_u64..200, costs in prop::collection::vec(1_u64..100, 5),
    ) {
        let one = proposals(&[0, 1, 2, 3, 4], budget, &costs, &votes);
        let other = proposals(&order, budget, &costs, &shuffled);
        for (ours, theirs) in allocations(&one).iter().zip(&allocations(&other)) {
            prop_assert_eq!(chosen(&one, ours), chosen(&other, theirs));
            prop_assert_eq!(ours.spent, theirs.spent);
            prop_assert_eq!(ours.each, theirs.each);
        }
    }

    #[test]
    fn money_adds_up_and_more_votes_do_not_lose_a_project(
        votes in votes(), budget in 20_u64..200, costs in prop::collection::vec(1_u64..100, 5), which in any::<Index>(),
    ) {
        let before = proposals(&[0, 1, 2, 3, 4], budget, &costs, &votes);
        for allocation in allocations(&before) {
            let spent: u64 = allocation.chosen.iter().map(|one| costs[one.place()]).sum();
            prop_assert_eq!(allocation.spent.as_whole(), Some(spent));
            prop_assert!(spent <= budget);
        }
        let first = greedy(&before, Unaffordable::PassedOver, &TieBreak::Order(Vec::new())).chosen;
        for project in first {
            let mut more = votes.clone();
            more.push((1 + which.index(5) as u64, vec![project.place()]));
            let after = proposals(&[0, 1, 2, 3, 4], budget, &costs, &more);
            let chosen = greedy(&after, Unaffordable::PassedOver, &TieBreak::Order(Vec::new())).chosen;
            prop_assert!(chosen.contains(&project));
        }
    }

    #[test]
    fn a_part_of_the_voters_gets_its_part_of_the_money(others in votes(), cost in 1_u64..30, count in 1_usize..=2) {
        // They alone want these projects, and their equal shares pay for all of them.
        let rest: u64 = others.iter().map(|(times, _)| times).sum();
        let group = 10;
        let own: Vec<usize> = (3..3 + count).collect();
        let budget = cost * count as u64 * (rest + group).div_ceil(group);
        let mut votes: Vec<(u64, Vec<usize>)> = others
            .into_iter()
            .map(|(times, approved)| (times, approved.into_iter().filter(|one| *one < 3).collect()))
            .collect();
        votes.push((group, own.clone()));
        let proposals = proposals(&[0, 1, 2, 3, 4], budget, &[7, 11, 13, cost, cost], &votes);
        let allocation = equal_shares(&proposals, Worth::Cost, false, &lot());
        for project in own {
            prop_assert!(allocation.chosen.iter().any(|one| one.place() == project));
        }
    }
}
