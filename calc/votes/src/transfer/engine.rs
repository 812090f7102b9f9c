//! One count: the standing of every candidate, where every ballot lies, and what moves.

use std::num::NonZeroU32;

use super::Ways;
use super::arithmetic::Arithmetic;
use crate::ballots::{Ballot, Candidate, Contest, Ranking};
use crate::count::{Count, Opening, Round};
use crate::ties::{How, Purpose, Tie, TieBreak};

/// How a candidate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Continuing,
    /// Elected, with a surplus still to transfer.
    Pending,
    Elected,
    Out,
}

/// A kind of ballot on the pile of the candidate who has it.
struct Lying<Value> {
    ballot: usize,
    /// The rank that put it there.
    rank: usize,
    value: Value,
}

struct Engine<'a, A: Arithmetic> {
    contest: &'a Contest<Ranking>,
    seats: usize,
    arithmetic: A,
    ways: Ways,
    tie_break: &'a TieBreak,
    quota: A::Value,
    standing: Vec<Standing>,
    totals: Vec<A::Value>,
    piles: Vec<Vec<Lying<A::Value>>>,
    exhausted: A::Value,
    rounded_off: A::Value,
    /// The totals of every round so far.
    history: Vec<Vec<A::Value>>,
    elected: Vec<Candidate>,
    rounds: Vec<Round>,
}

/// The count cannot go on: the tie break says to stop.
struct Stopped(Tie);

pub(super) fn run<A: Arithmetic>(
    contest: &Contest<Ranking>,
    seats: NonZeroU32,
    arithmetic: A,
    ways: Ways,
    tie_break: &TieBreak,
) -> Count {
    let mut engine = Engine::new(contest, seats, arithmetic, ways, tie_break);
    let stopped = engine.count().err().map(|Stopped(tie)| tie);
    Count {
        seats: seats.get(),
        valid: contest.valid(),
        quota: Some(engine.arithmetic.amount(&engine.quota)),
        elected: engine.elected,
        rounds: engine.rounds,
        stopped,
    }
}

impl<'a, A: Arithmetic> Engine<'a, A> {
    fn new(
        contest: &'a Contest<Ranking>,
        seats: NonZeroU32,
        arithmetic: A,
        ways: Ways,
        tie_break: &'a TieBreak,
    ) -> Self {
        let standing = contest.candidates().map(|one| match contest.stands(one) {
            true => Standing::Continuing,
            false => Standing::Out,
        });
        let standing: Vec<Standing> = standing.collect();
        let none = arithmetic.whole(0);
        Self {
            contest,
            seats: usize::try_from(seats.get()).unwrap_or(usize::MAX),
            quota: arithmetic.quota(contest.valid_parts(), seats.get()),
            ways,
            tie_break,
            totals: vec![none.clone(); standing.len()],
            piles: standing.iter().map(|_| Vec::new()).collect(),
            exhausted: none.clone(),
            rounded_off: none,
            history: Vec::new(),
            elected: Vec::new(),
            rounds: Vec::new(),
            standing,
            arithmetic,
        }
    }

    /// Rounds until the seats are filled.
    fn count(&mut self) -> Result<(), Stopped> {
        self.deal_first_preferences();
        loop {
            self.elect_by_quota();
            if self.is_complete() {
                break;
            }
            if let Some(candidate) = self.next_surplus()? {
                self.transfer_surplus(candidate);
                continue;
            }
            let candidate = self.lowest()?;
            self.eliminate(candidate);
            self.transfer_eliminated(candidate);
        }
        self.fill_last_seats();
        Ok(())
    }

    fn deal_first_preferences(&mut self) {
        let mut moved = vec![self.arithmetic.whole(0); self.totals.len()];
        for (ballot, cast) in self.contest.ballots().iter().enumerate() {
            let value = self.arithmetic.whole(1);
            match self.next_preference(&cast.ballot, 0) {
                Some((rank, to)) => self.put(to, Lying { ballot, rank, value }, cast.times, &mut moved),
                // Without anybody who stands a ballot is not valid, and not exhausted either.
                None if cast.ballot.marked().any(|one| self.contest.stands(one)) => {
                    self.arithmetic.add(&mut self.exhausted, &self.arithmetic.times(&value, cast.times));
                }
                None => {}
            }
        }
        self.open_round(Opening::Votes, &moved);
    }

    /// The highest rank from `from` on that names a continuing candidate alone. A shared rank ends the ballot, as
    /// soon as one of those who share it continues.
    fn next_preference(&self, ballot: &Ranking, from: usize) -> Option<(usize, Candidate)> {
        let continues = |one: &&Candidate| self.standing.get(one.place()) == Some(&Standing::Continuing);
        (from..)
            .map(|rank| (rank, ballot.rank(rank)))
            .take_while(|(_, sharing)| !sharing.is_empty())
            .find_map(|(rank, sharing)| {
                let candidate = sharing.iter().find(continues)?;
                Some((sharing.len() == 1).then_some((rank, *candidate)))
            })?
    }

    fn put(&mut self, to: Candidate, lying: Lying<A::Value>, times: u64, moved: &mut [A::Value]) {
        let votes = self.arithmetic.times(&lying.value, times);
        if let (Some(total), Some(moved)) = (self.totals.get_mut(to.place()), moved.get_mut(to.place())) {
            self.arithmetic.add(total, &votes);
            self.arithmetic.add(moved, &votes);
        }
        if let Some(pile) = self.piles.get_mut(to.place()) {
            pile.push(lying);
        }
    }

    fn open_round(&mut self, opening: Opening, moved: &[A::Value]) {
        let none = self.arithmetic.whole(0);
        let transfers = self.contest.candidates().zip(moved).filter(|(_, votes)| **votes > none);
        self.rounds.push(Round {
            transfers: transfers.map(|(one, votes)| (one, self.arithmetic.amount(votes))).collect(),
            totals: self.totals.iter().map(|total| self.arithmetic.amount(total)).collect(),
            exhausted: self.arithmetic.amount(&self.exhausted),
            rounded_off: self.arithmetic.amount(&self.rounded_off),
            quota: Some(self.arithmetic.amount(&self.quota)),
            ..Round::begun(opening)
        });
        self.history.push(self.totals.clone());
    }

    fn with(&self, standing: Standing) -> Vec<Candidate> {
        self.contest
            .candidates()
            .zip(&self.standing)
            .filter(|(_, is)| **is == standing)
            .map(|(one, _)| one)
            .collect()
    }

    fn total(&self, candidate: Candidate) -> &A::Value {
        // Every candidate comes from the list the totals are made of.
        &self.totals[candidate.place()]
    }

    /// Those of `candidates` in order of votes, the most first.
    fn by_votes(&self, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
        candidates.sort_by(|a, b| self.total(*b).cmp(self.total(*a)).then(a.cmp(b)));
        candidates
    }

    fn elect_by_quota(&mut self) {
        let has_quota =
            |total: &A::Value| *total > self.quota || (!self.arithmetic.exceeds() && *total == self.quota);
        let mut electable = self.by_votes(self.with(Standing::Continuing));
        electable.retain(|one| has_quota(self.total(*one)));
        for candidate in electable {
            let has_surplus = *self.total(candidate) > self.quota || self.ways.empty_surplus;
            self.elect(candidate, if has_surplus { Standing::Pending } else { Standing::Elected });
        }
    }

    fn elect(&mut self, candidate: Candidate, standing: Standing) {
        self.stand(candidate, standing);
        self.elected.push(candidate);
        if let Some(round) = self.rounds.last_mut() {
            round.elected.push(candidate);
        }
    }

    fn stand(&mut self, candidate: Candidate, as_what: Standing) {
        if let Some(standing) = self.standing.get_mut(candidate.place()) {
            *standing = as_what;
        }
    }

    fn seats_left(&self) -> usize {
        self.seats.saturating_sub(self.elected.len())
    }

    fn is_complete(&self) -> bool {
        self.seats_left() == 0 || self.with(Standing::Continuing).len() <= self.seats_left()
    }

    /// Whoever continues when there are as many seats as they are.
    fn fill_last_seats(&mut self) {
        if self.seats_left() > 0 {
            for candidate in self.by_votes(self.with(Standing::Continuing)) {
                self.elect(candidate, Standing::Elected);
            }
        }
    }

    /// The elected candidate with the largest surplus to transfer.
    fn next_surplus(&mut self) -> Result<Option<Candidate>, Stopped> {
        let pending = self.by_votes(self.with(Standing::Pending));
        let Some(first) = pending.first().copied() else {
            return Ok(None);
        };
        let equal = pending.into_iter().filter(|one| self.total(*one) == self.total(first)).collect();
        self.one_of(equal, Purpose::Transfer).map(Some)
    }

    /// The continuing candidate with the fewest votes.
    fn lowest(&mut self) -> Result<Candidate, Stopped> {
        let mut continuing = self.with(Standing::Continuing);
        if let Some(least) = continuing.iter().map(|one| self.total(*one)).min().cloned() {
            continuing.retain(|one| *self.total(*one) == least);
        }
        self.one_of(continuing, Purpose::Elimination)
    }

    /// The one of equal candidates whom earlier rounds, or the tie break, single out.
    fn one_of(&mut self, equal: Vec<Candidate>, purpose: Purpose) -> Result<Candidate, Stopped> {
        if let [only] = equal.as_slice() {
            return Ok(*only);
        }
        let earlier = if self.ways.earlier_rounds {
            self.by_earlier_rounds(equal.clone(), purpose)
        } else {
            Err(equal.clone())
        };
        let tie = match earlier {
            Ok((taken, round)) => Tie {
                among: equal,
                purpose,
                taken: Some(taken),
                how: How::EarlierRound(round),
            },
            Err(left) => {
                let round = u32::try_from(self.rounds.len()).unwrap_or(u32::MAX);
                let tie = self.tie_break.resolve(left, purpose, round, self.contest.names());
                Tie { among: equal, ..tie }
            }
        };
        if let Some(round) = self.rounds.last_mut() {
            round.ties.push(tie.clone());
        }
        tie.taken.ok_or(Stopped(tie))
    }

    /// Looks back round by round and keeps those who stood out; or gives those whom no round tells apart.
    fn by_earlier_rounds(
        &self,
        mut equal: Vec<Candidate>,
        purpose: Purpose,
    ) -> Result<(Candidate, u32), Vec<Candidate>> {
        for (place, totals) in self.history.iter().enumerate().rev().skip(1) {
            let then = |one: &Candidate| totals.get(one.place());
            let sought = match purpose {
                Purpose::Elimination => equal.iter().filter_map(then).min(),
                Purpose::Transfer | Purpose::Seat => equal.iter().filter_map(then).max(),
            };
            let Some(sought) = sought.cloned() else { break };
            equal.retain(|one| then(one) == Some(&sought));
            if let [only] = equal.as_slice() {
                return Ok((*only, u32::try_from(place + 1).unwrap_or(u32::MAX)));
            }
        }
        Err(equal)
    }

    fn take_pile(&mut self, from: Candidate) -> Vec<Lying<A::Value>> {
        self.piles.get_mut(from.place()).map(std::mem::take).unwrap_or_default()
    }

    /// Every ballot of the candidate moves on with its part of the surplus; the candidate keeps the quota.
    fn transfer_surplus(&mut self, from: Candidate) {
        let total = self.total(from).clone();
        let mut surplus = total.clone();
        self.arithmetic.subtract(&mut surplus, &self.quota);
        let quota = self.quota.clone();
        let passed_on = |arithmetic: &A, value: &A::Value| arithmetic.passed_on(value, &surplus, &total);
        self.stand(from, Standing::Elected);
        self.move_pile(from, Opening::Surplus(from), &surplus, &quota, passed_on);
    }

    fn eliminate(&mut self, candidate: Candidate) {
        self.stand(candidate, Standing::Out);
        if let Some(round) = self.rounds.last_mut() {
            round.eliminated.push(candidate);
        }
    }

    /// Every ballot of the eliminated candidate moves on with the value it has.
    fn transfer_eliminated(&mut self, from: Candidate) {
        let total = self.total(from).clone();
        let none = self.arithmetic.whole(0);
        self.move_pile(from, Opening::Elimination(from), &total, &none, |_, value| value.clone());
    }

    /// Moves a whole pile: each ballot with its new value to the next preference, or to the exhausted ones.
    fn move_pile(
        &mut self,
        from: Candidate,
        opening: Opening,
        leaving: &A::Value,
        remaining: &A::Value,
        new_value: impl Fn(&A, &A::Value) -> A::Value,
    ) {
        let none = self.arithmetic.whole(0);
        let mut moved = vec![none.clone(); self.totals.len()];
        let mut lost = leaving.clone();
        if let Some(total) = self.totals.get_mut(from.place()) {
            *total = remaining.clone();
        }
        let contest = self.contest;
        for lying in self.take_pile(from) {
            let Some(cast) = contest.ballots().get(lying.ballot) else {
                continue;
            };
            let value = new_value(&self.arithmetic, &lying.value);
            let votes = self.arithmetic.times(&value, cast.times);
            self.arithmetic.subtract(&mut lost, &votes);
            match self.next_preference(&cast.ballot, lying.rank + 1) {
                Some((rank, to)) if value > none => {
                    self.put(to, Lying { ballot: lying.ballot, rank, value }, cast.times, &mut moved);
                }
                _ => self.arithmetic.add(&mut self.exhausted, &votes),
            }
        }
        self.arithmetic.add(&mut self.rounded_off, &lost);
        self.open_round(opening, &moved);
    }
}
