//! Every rule for rankings, with what each promises.

use std::num::NonZeroU32;

use calc_votes::read::RankedFile;
use calc_votes::ties::TieBreak;
use calc_votes::transfer::{self, Rule};
use calc_votes::{meek, runoff, schulze, tally};

/// A longer list of candidates would only slow the search down.
const MOST_CANDIDATES: usize = 20;

pub fn every_rule(file: &RankedFile) {
    let contest = &file.contest;
    if contest.names().len() > MOST_CANDIDATES {
        return;
    }
    let seats = file.seats.filter(|seats| seats.get() < 20).unwrap_or(NonZeroU32::MIN);
    let ties = TieBreak::Lot { seed: "fixed".to_owned() };
    let rules = [Rule::Scottish, Rule::Reference, Rule::Exact, Rule::Minneapolis];
    let mut counts: Vec<_> =
        rules.into_iter().map(|rule| transfer::count(contest, seats, rule, &ties)).collect();
    counts.push(meek::count(contest, seats, &ties));
    counts.push(runoff::count(contest, runoff::Rules::default(), &ties));
    counts.push(schulze::count(contest, seats, schulze::Rules::default(), &ties));
    counts.push(tally::plurality(contest, seats, &ties));
    for count in counts {
        assert!(count.elected.iter().all(|one| contest.stands(*one)));
    }
}
