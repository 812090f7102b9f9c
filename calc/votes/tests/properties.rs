//! What every count promises, whatever the ballots.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use calc_votes::ballots::{Approval, Ballot, BallotBox, Candidate, Contest, Points, Ranking};
use calc_votes::count::Count;
use calc_votes::pairwise::{Pairwise, Unranked};
use calc_votes::runoff::{self, SharedRank};
use calc_votes::schulze;
use calc_votes::ties::TieBreak;
use calc_votes::transfer::{self, Rule};
use calc_votes::{meek, read, tally};
use proptest::prelude::*;
use proptest::sample::Index;
use support::adds_up;

const NAMES: [&str; 6] = ["Ana", "Ben", "Cleo", "Dov", "Eva", "Fay"];

/// Rankings of places with how often each was cast.
type Rankings = Vec<(Vec<usize>, u64)>;

fn rankings(candidates: usize) -> impl Strategy<Value = Rankings> {
    let all: Vec<usize> = (0..candidates).collect();
    let ranking = (Just(all).prop_shuffle(), 1..=candidates).prop_map(|(mut order, length)| {
        order.truncate(length);
        order
    });
    prop::collection::vec((ranking, 1_u64..30), 1..25)
}

fn contests() -> impl Strategy<Value = (usize, Rankings)> {
    (2_usize..=6).prop_flat_map(|candidates| (Just(candidates), rankings(candidates)))
}

/// The contest with its candidates listed in this order.
fn contest(order: &[usize], rankings: &Rankings) -> Contest<Ranking> {
    let mut ballots = BallotBox::new(order.iter().map(|one| NAMES[*one].to_owned()).collect()).unwrap();
    for (ranking, times) in rankings {
        let place =
            |one: &usize| Candidate::at(order.iter().position(|other| other == one).unwrap()).unwrap();
        ballots
            .add(Ranking::of(ranking.iter().map(place).collect::<Vec<_>>()).unwrap(), *times)
            .unwrap();
    }
    ballots.close()
}

fn plain(candidates: usize, rankings: &Rankings) -> Contest<Ranking> {
    contest(&(0..candidates).collect::<Vec<_>>(), rankings)
}

fn lot() -> TieBreak {
    TieBreak::Lot { seed: "fixed".to_owned() }
}

/// Every method that counts rankings.
fn all_counts(contest: &Contest<Ranking>, seats: NonZeroU32) -> Vec<(&'static str, Count)> {
    let ties = lot();
    let transfers = [Rule::Scottish, Rule::Reference, Rule::Exact, Rule::Minneapolis];
    let mut counts: Vec<_> = transfers
        .into_iter()
        .map(|rule| ("transfers", transfer::count(contest, seats, rule, &ties)))
        .collect();
    counts.push(("meek", meek::count(contest, seats, &ties)));
    counts.push(("run-off", runoff::count(contest, runoff::Rules::default(), &ties)));
    counts.push(("schulze", schulze::count(contest, seats, schulze::Rules::default(), &ties)));
    counts.push(("plurality", tally::plurality(contest, seats, &ties)));
    let approvals = contest.clone().with_ballots(|ballot| Approval::of(ballot.marked()));
    counts.push(("approval", tally::approval(&approvals, seats, &ties)));
    counts
}

fn elected(contest: &Contest<Ranking>, count: &Count) -> BTreeSet<String> {
    count.elected.iter().map(|one| contest.name(*one).to_owned()).collect()
}

fn first(contest: &Contest<Ranking>, count: &Count) -> String {
    contest.name(count.elected[0]).to_owned()
}

/// The candidate more than half of the ballots rank first.
fn majority(candidates: usize, rankings: &Rankings) -> Option<usize> {
    let all: u64 = rankings.iter().map(|(_, times)| times).sum();
    let first = |one: usize| {
        rankings.iter().filter(|(order, _)| order[0] == one).map(|(_, times)| times).sum::<u64>()
    };
    (0..candidates).find(|one| first(*one) * 2 > all)
}

fn seats(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_ballots_and_of_candidates_changes_nothing(
        ((candidates, rankings), order, shuffled) in contests().prop_flat_map(|(candidates, rankings)| {
            let order: Vec<usize> = (0..candidates).collect();
            (Just((candidates, rankings.clone())), Just(order).prop_shuffle(), Just(rankings).prop_shuffle())
        }),
        number in 1_u32..4,
    ) {
        let (one, other) = (plain(candidates, &rankings), contest(&order, &shuffled));
        let pairs = all_counts(&one, seats(number)).into_iter().zip(all_counts(&other, seats(number)));
        for ((method, ours), (_, theirs)) in pairs {
            prop_assert_eq!(elected(&one, &ours), elected(&other, &theirs), "{}", method);
            prop_assert_eq!(ours.rounds.len(), theirs.rounds.len(), "{}", method);
            prop_assert_eq!(ours.quota, theirs.quota, "{}", method);
        }
    }

    #[test]
    fn every_vote_is_somewhere_in_every_round_and_every_seat_is_filled(
        (candidates, rankings) in contests(), number in 1_u32..5,
    ) {
        let contest = plain(candidates, &rankings);
        for (method, count) in all_counts(&contest, seats(number)) {
            if method != "schulze" && method != "approval" {
                adds_up(&count);
            }
            let wanted = if method == "run-off" { 1 } else { candidates.min(number as usize) };
            prop_assert_eq!(elected(&contest, &count).len(), wanted, "{}", method);
            let told: usize = count.rounds.iter().map(|round| round.elected.len()).sum();
            prop_assert_eq!(told, wanted, "{}", method);
            prop_assert!(count.stopped.is_none());
        }
    }

    #[test]
    fn whoever_more_than_half_rank_first_wins((candidates, rankings) in contests()) {
        let Some(favorite) = majority(candidates, &rankings) else { return Ok(()) };
        let contest = plain(candidates, &rankings);
        for (method, count) in all_counts(&contest, seats(1)).into_iter().filter(|(method, _)| *method != "approval") {
            prop_assert_eq!(first(&contest, &count), NAMES[favorite], "{}", method);
        }
    }

    #[test]
    fn schulze_elects_the_condorcet_winner_and_stays_in_the_smith_set((candidates, rankings) in contests()) {
        let contest = plain(candidates, &rankings);
        let pairwise = Pairwise::of(&contest, Unranked::BelowAll);
        let count = schulze::count(&contest, seats(1), schulze::Rules::default(), &lot());
        if let Some(winner) = pairwise.condorcet_winner() {
            prop_assert_eq!(count.elected[0], winner);
            prop_assert_eq!(pairwise.smith_set(), vec![winner]);
        }
        prop_assert!(pairwise.smith_set().contains(&count.elected[0]));
    }

    #[test]
    fn ranking_the_winner_higher_does_not_unseat_them(
        (candidates, rankings) in contests(), which in any::<Index>(),
    ) {
        let contest = plain(candidates, &rankings);
        let alone = |contest: &Contest<Ranking>| {
            let order = schulze::order(&Pairwise::of(contest, Unranked::BelowAll), schulze::Strength::Margin);
            (order[0].len() == 1).then(|| order[0][0])
        };
        let most = |contest: &Contest<Ranking>| {
            let count = tally::plurality(contest, seats(1), &TieBreak::Stop);
            count.elected.first().copied()
        };
        for winner_of in [&alone as &dyn Fn(&Contest<Ranking>) -> Option<Candidate>, &most] {
            let Some(winner) = winner_of(&contest) else { continue };
            let mut raised = rankings.clone();
            let ballot = which.index(raised.len());
            let order = &mut raised[ballot].0;
            order.retain(|one| *one != winner.place());
            order.insert(0, winner.place());
            prop_assert_eq!(winner_of(&plain(candidates, &raised)), Some(winner));
        }
    }

    #[test]
    fn another_mark_for_the_winner_does_not_unseat_them(
        (candidates, rankings) in contests(), which in any::<Index>(), more in 1_u32..6,
    ) {
        // Approvals are whatever a ballot ranks; points count down from its first choice.
        let contest = plain(candidates, &rankings);
        let approvals = contest.clone().with_ballots(|ballot| Approval::of(ballot.marked()));
        let approved = tally::approval(&approvals, seats(1), &TieBreak::Stop).elected;
        if let [winner] = approved[..] {
            let place = which.index(rankings.len());
            let mut raised = rankings.clone();
            if !raised[place].0.contains(&winner.place()) {
                raised[place].0.push(winner.place());
            }
            let raised = plain(candidates, &raised).with_ballots(|ballot| Approval::of(ballot.marked()));
            prop_assert_eq!(&tally::approval(&raised, seats(1), &TieBreak::Stop).elected, &[winner]);
        }
        let points = |raised: Option<Candidate>| {
            let mut ballots = BallotBox::new(contest.names().to_vec()).unwrap();
            for (place, (order, times)) in rankings.iter().enumerate() {
                let given = order.iter().zip((1..=6).rev()).map(|(one, points)| {
                    let candidate = Candidate::at(*one).unwrap();
                    let is_raised = raised == Some(candidate) && place == which.index(rankings.len());
                    (candidate, if is_raised { points + more } else { points })
                });
                ballots.add(Points::of(given), *times).unwrap();
            }
            tally::score(&ballots.close(), seats(1), &TieBreak::Stop).elected
        };
        if let [winner] = points(None)[..] {
            prop_assert_eq!(points(Some(winner)), vec![winner]);
        }
    }

    #[test]
    fn a_later_choice_does_not_harm_an_earlier_one(
        (candidates, rankings) in contests(), which in any::<Index>(),
    ) {
        // Woodall's later-no-harm, which the run-off has: the votes move on only once the earlier choice is out.
        let by = |rankings: &Rankings| runoff::count(&plain(candidates, rankings), runoff::Rules::default(), &TieBreak::Stop);
        let counted = by(&rankings);
        let Some(winner) = counted.elected.first().copied() else { return Ok(()) };
        let place = which.index(rankings.len());
        let mut longer = rankings.clone();
        let Some(later) = (0..candidates).find(|one| !longer[place].0.contains(one)) else { return Ok(()) };
        if !longer[place].0.contains(&winner.place()) {
            return Ok(());
        }
        longer[place].0.push(later);
        let recounted = by(&longer);
        if counted.ties().next().is_none() && recounted.ties().next().is_none() {
            prop_assert_eq!(recounted.elected, vec![winner]);
        }
    }

    #[test]
    fn a_run_off_without_shared_ranks_does_not_care_about_their_rule((candidates, rankings) in contests()) {
        let contest = plain(candidates, &rankings);
        let by = |shared_rank| runoff::count(&contest, runoff::Rules { shared_rank, earlier_rounds: true }, &lot());
        let usual = by(SharedRank::EndsBallot);
        for other in [SharedRank::PassedOver, SharedRank::EndsIfSeveralContinue, SharedRank::AsListed] {
            prop_assert_eq!(&usual, &by(other));
        }
    }

    #[test]
    fn whatever_is_written_is_read_as_blt((candidates, rankings) in contests(), number in 1_u32..5) {
        let mut text = format!("{candidates} {number} # made up\n");
        for (order, times) in &rankings {
            let order: Vec<String> = order.iter().map(|one| (one + 1).to_string()).collect();
            text += &format!("{times} {} 0\n", order.join(" "));
        }
        text += "0\n";
        for name in NAMES.iter().take(candidates) {
            text += &format!("\"{name}\"\n");
        }
        let file = read::blt(&text).unwrap();
        let contest = plain(candidates, &rankings);
        prop_assert_eq!(file.contest.ballots(), contest.ballots());
        prop_assert_eq!(file.contest.names(), contest.names());
        prop_assert_eq!(file.seats, Some(seats(number)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        refuse_or_read(&bytes);
    }

    #[test]
    fn any_pieces_of_files_are_read_or_refused(pieces in prop::collection::vec(0_usize..PIECES.len(), 0..60)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        refuse_or_read(text.as_bytes());
    }
}

/// What files are made of, and what breaks readers.
const PIECES: &[&str] = &[
    "3 2\n",
    "1 1 2 0\n",
    "0\n",
    "\"Ana\"\n",
    "\"",
    "-1",
    " ",
    "\n",
    "1=2",
    "=",
    "[tie 1 2]",
    "[nick a b c]",
    "[",
    "]",
    "/*",
    "*/",
    "#",
    "Ana>Ben",
    "27:",
    "{title: \"x\"}",
    "=Ana:[Ana Paz]\n",
    "[Ana",
    "/5",
    ",",
    ">",
    ";",
    "META\n",
    "PROJECTS\n",
    "VOTES\n",
    "key;value\n",
    "budget;100\n",
    "project_id;cost\n",
    "a;50\n",
    "voter_id;vote\n",
    "1;a\n",
    "rank1,rank2\n",
    "Ana,Ben\n",
    "1,2\n",
    "5,4,\n",
    "\"Candidate 1\",\"x\",\"y\",\n",
    "99999999999999999999",
    "é",
    "\u{feff}",
    "\r\n",
    "18446744073709551615 1 0\n",
    "1000000 1\n",
    "\t",
    "-",
    "(a)",
    "0 0 0",
    "\0",
    "# ALTERNATIVE NAME 1: Ana\n",
    "3: 1,{2}\n",
    "Choice_1_1:M:1:V:Ana:",
    "Ana(1)",
    "\nCvrNumber",
    "1ST CHOICE",
    "/2.5",
    "{",
    "}",
];

fn refuse_or_read(bytes: &[u8]) {
    let text = read::decode(bytes);
    let lines = text.lines().count() + 1;
    let mut files = Vec::new();
    for result in [read::blt(&text), read::abif(&text), read::rankings(&text), read::preflib(&text)] {
        match result {
            Ok(file) => files.push(file),
            Err(problem) => {
                assert!(problem.line >= 1 && problem.column >= 1 && problem.line <= lines, "{problem:?}")
            }
        }
    }
    for file in files {
        for (_, count) in all_counts(&file.contest, file.seats.unwrap_or(NonZeroU32::MIN)) {
            assert!(count.elected.len() <= file.contest.names().len());
        }
    }
    let _ = read::points(&text);
    if let Ok(file) = read::pb(&text) {
        let spent = |one: calc_votes::budget::Allocation| one.spent <= file.proposals.budget.amount();
        use calc_votes::budget::{Unaffordable, Worth, equal_shares, greedy};
        assert!(spent(greedy(&file.proposals, Unaffordable::PassedOver, &lot())));
        assert!(spent(equal_shares(&file.proposals, Worth::Points, true, &lot())));
    }
}
