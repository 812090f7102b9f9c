use std::collections::BTreeMap;

use kit_store::jiff::Span;
use kit_store::jiff::tz::TimeZone;
use kit_store::{Day, Instant};
use people::members::PersonId;
use people::seats::SeatId;

use crate::ballots::{Ballot, Proxy, Recusal, Vote};
use crate::voices::Voice;

/// Days before the end of a vote at which it is reminded of.
pub const DAYS_BEFORE: i64 = 2;

/// Everything that says who is still to vote.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    pub vote: &'a Vote,
    pub ballots: &'a [Ballot],
    pub recusals: &'a [Recusal],
    pub voices: &'a [Voice],
    pub proxies: &'a [Proxy],
    pub today: Day,
}

/// People with the voices they may vote for.
pub type Voters = BTreeMap<PersonId, Vec<SeatId>>;

impl Standing<'_> {
    /// Who may vote and did not: whoever speaks for a voice on the roll, and who carries its proxy. A voice that
    /// declared an interest does not vote.
    pub fn still_to_vote(&self) -> Voters {
        self.voters(|voice| !self.has_voted(voice) && !self.recusals.iter().any(|one| one.voice_id == voice))
    }

    /// Who speaks for the voices that voted, however their ballots came.
    pub fn voted(&self) -> Voters {
        let mut voters = Voters::new();
        for voice in self.on_roll().filter(|voice| self.has_voted(voice.id)) {
            if let Some(speaker) = voice.speaker() {
                voters.entry(speaker.id).or_default().push(voice.id);
            }
        }
        voters
    }

    fn voters(&self, may: impl Fn(SeatId) -> bool) -> Voters {
        let mut voters = Voters::new();
        for voice in self.on_roll().filter(|voice| may(voice.id)) {
            if let Some(speaker) = voice.speaker() {
                voters.entry(speaker.id).or_default().push(voice.id);
            }
            let carried = self
                .proxies
                .iter()
                .filter(|proxy| proxy.covers(proxy.holder_id, voice.id, self.vote.id, self.today));
            for proxy in carried {
                voters.entry(proxy.holder_id).or_default().push(voice.id);
            }
        }
        voters
    }

    fn on_roll(&self) -> impl Iterator<Item = &Voice> {
        self.voices.iter().filter(|voice| self.vote.roll.of(voice.id).is_some())
    }

    fn has_voted(&self, voice: SeatId) -> bool {
        self.ballots.iter().any(|ballot| ballot.voice_id == voice)
    }
}

/// Whether a vote is reminded of on the morning of a day: it ends within two days, and was open before.
pub fn is_reminded_of(vote: &Vote, zone: &TimeZone, day: Day, now: Instant) -> bool {
    let Some(end) = vote.closes_at.filter(|_| vote.is_open(now)) else {
        return false;
    };
    let last = day.saturating_add(Span::new().days(DAYS_BEFORE));
    end.day_in(zone) <= last && vote.opened_at.day_in(zone) < day
}
