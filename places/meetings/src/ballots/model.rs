use kit_store::{Day, Instant, Words};
use kit_web::Mistakes;
use people::agreements::interests::InterestStatementId;
use people::members::PersonId;
use people::seats::SeatId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::interests::Stated;
use crate::proposals::ProposalId;
use crate::rules::{Machine, Notice, RulesId};
use crate::voices::Voice;

/// One voice on the roll of a vote, as it was when the vote opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnRoll {
    pub voice: SeatId,
    pub name: String,
    /// The word of its group.
    pub group: String,
    pub sector: String,
    pub is_resident: bool,
    pub weight: u32,
}

/// Everybody who may vote, frozen when the vote opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roll(pub Vec<OnRoll>);

kit_store::stored_as_json!(Roll);

impl Roll {
    /// The voices that vote by these rules, as they are now. `came` tells whether a voice was at each of the latest
    /// meetings, the newest first.
    pub fn freeze(voices: &[Voice], machine: &Machine, came: impl Fn(&Voice) -> Vec<bool>) -> Self {
        let entry = |voice: &Voice| OnRoll {
            voice: voice.id,
            name: voice.name.clone(),
            group: voice.group().word().to_owned(),
            sector: voice.sector.clone(),
            is_resident: voice.is_resident,
            weight: machine.weight(voice),
        };
        let votes = |voice: &&Voice| {
            machine.gives_vote(voice) && machine.attended.is_none_or(|attended| attended.is_met(&came(voice)))
        };
        Self(voices.iter().filter(votes).map(entry).collect())
    }

    pub fn of(&self, voice: SeatId) -> Option<&OnRoll> {
        self.0.iter().find(|entry| entry.voice == voice)
    }
}

kit_store::row! {
    /// A vote on a proposal; has the proposal's id.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Vote {
        pub id: ProposalId,
        pub opened_at: Instant,
        pub opened_by: String,
        pub closes_at: Option<Instant>,
        /// The version of the rules it goes by; none where none was in force.
        pub rules_id: Option<RulesId>,
        pub roll: Roll,
        /// Set once it is counted.
        pub closed_at: Option<Instant>,
        /// How early people heard of it, where the rules ask for notice.
        pub notice: Option<Notice>,
        /// Names of voices that have no vote because they came to too few meetings.
        pub came_too_seldom: Option<Words>,
        pub version: i64,
    }
}

impl Vote {
    /// A vote nobody is on the roll of: for what was decided before votes were kept here.
    pub fn of_nobody(id: ProposalId) -> Self {
        let never = Instant::from_microseconds(0);
        Self {
            id,
            opened_at: never,
            opened_by: String::new(),
            closes_at: None,
            rules_id: None,
            roll: Roll::default(),
            closed_at: Some(never),
            notice: None,
            came_too_seldom: None,
            version: 1,
        }
    }

    pub fn is_open(&self, now: Instant) -> bool {
        self.closed_at.is_none() && self.closes_at.is_none_or(|end| now < end)
    }
}

kit_store::words! {
    /// What a voice can say to a question.
    pub enum Said {
        Agree => "agree",
        Disagree => "disagree",
        Abstain => "abstain",
        /// Against consent, with a reason.
        Object => "object",
        /// Does not share it, and lets it pass.
        StandAside => "stand_aside",
        /// Against consensus, on principle, with a reason.
        Block => "block",
    }
}

kit_store::words! {
    /// The way a ballot came.
    pub enum How {
        Screen => "screen",
        Meeting => "meeting",
        Hands => "hands",
        Telephone => "telephone",
        Paper => "paper",
        Proxy => "proxy",
    }
}

impl How {
    /// The ways somebody enters for others.
    pub const ENTERED: &'static [Self] = &[Self::Meeting, Self::Hands, Self::Telephone, Self::Paper];
}

/// One mark for each option: points, dots, a rank from 1, or 1 for the options chosen; 0 for none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(pub Vec<u32>);

kit_store::stored_as_json!(Marks);

kit_store::row! {
    /// The ballot of one voice. Of a secret vote it says only that it voted.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Ballot {
        pub id: Uuid,
        pub vote_id: ProposalId,
        pub voice_id: SeatId,
        pub said: Option<Said>,
        pub marks: Marks,
        pub reason: String,
        pub how: How,
        /// Where a ballot entered by somebody else can be checked: "call of March 17", "sheet 2".
        pub evidence: String,
        pub entered_by: String,
        pub cast_at: Instant,
        pub version: i64,
    }
}

kit_store::row! {
    /// A ballot in the box of a secret vote. It knows nobody.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub struct SealedBallot {
        pub receipt: String,
        pub said: Option<Said>,
        pub marks: Marks,
    }
}

impl PartialOrd for Marks {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Marks {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

kit_store::row! {
    /// A declared interest.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Recusal {
        pub id: Uuid,
        pub proposal_id: ProposalId,
        pub voice_id: SeatId,
        pub voice_name: String,
        pub why: String,
        /// The statement of interests it rests on; none when it was said here.
        pub statement_id: Option<InterestStatementId>,
        /// When they left the room, so that the others could decide.
        pub left_room_at: Option<Instant>,
        /// When they came back after that; none while they are outside.
        #[serde(default)]
        pub back_in_room_at: Option<Instant>,
        pub version: i64,
    }
}

/// A press on "left the room" that is taken back within this time was a mistake and leaves no trace.
const MISTAKEN_MINUTES: i64 = 1;

impl Recusal {
    pub fn is_outside(&self) -> bool {
        self.left_room_at.is_some() && self.back_in_room_at.is_none()
    }

    /// Through the door: out, or back in.
    pub fn through_the_door(&self, at: Instant) -> Self {
        let (left, back) = match (self.left_room_at, self.back_in_room_at) {
            (Some(left), None) if at < left.plus_minutes(MISTAKEN_MINUTES) => (None, None),
            (Some(left), None) => (Some(left), Some(at)),
            (None, _) | (_, Some(_)) => (Some(at), None),
        };
        Self { left_room_at: left, back_in_room_at: back, ..self.clone() }
    }

    /// One that rests on a statement of interests.
    pub fn by_statement(id: Uuid, proposal_id: ProposalId, stated: Stated) -> Self {
        Self {
            id,
            proposal_id,
            voice_id: stated.voice,
            voice_name: stated.voice_name,
            why: stated.words,
            statement_id: Some(stated.statement),
            left_room_at: None,
            back_in_room_at: None,
            version: 1,
        }
    }
}

kit_store::row! {
    /// Somebody may vote for a voice, from one day to another, for all questions or one.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Proxy {
        pub id: Uuid,
        pub voice_id: SeatId,
        pub voice_name: String,
        pub holder_id: PersonId,
        pub proposal_id: Option<ProposalId>,
        pub from_day: Day,
        pub until_day: Day,
        pub revoked_at: Option<Instant>,
        pub version: i64,
    }
}

impl Proxy {
    /// Whether it gives a voice to another person beside the one `new` gives it to, for some day and question of both.
    pub fn stands_against(&self, new: &Self) -> bool {
        self.id != new.id
            && self.revoked_at.is_none()
            && self.voice_id == new.voice_id
            && self.holder_id != new.holder_id
            && (self.proposal_id.is_none()
                || new.proposal_id.is_none()
                || self.proposal_id == new.proposal_id)
            && self.from_day <= new.until_day
            && self.until_day >= new.from_day
    }

    /// Whether it lets this person vote for this voice on this proposal today.
    pub fn covers(&self, person: PersonId, voice: SeatId, proposal: ProposalId, today: Day) -> bool {
        self.revoked_at.is_none()
            && self.holder_id == person
            && self.voice_id == voice
            && self.proposal_id.is_none_or(|only| only == proposal)
            && (self.from_day..=self.until_day).contains(&today)
    }
}

/// Who casts a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Whoever speaks for the voice.
    Own,
    Proxy,
    /// Somebody who runs meetings, for paper, telephone and hands.
    Clerk,
}

/// What is known when a ballot arrives.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'a> {
    pub vote: Option<&'a Vote>,
    pub voice: SeatId,
    pub is_recused: bool,
    /// None when the visitor may not speak for this voice at all.
    pub by: Option<By>,
    /// How the ballot that is there already came.
    pub earlier: Option<How>,
    pub now: Instant,
}

/// Looks whether a ballot may be cast.
///
/// # Errors
/// One mistake at the field `answer`: no vote or over, another's voice, not on the roll, an interest, an own vote there.
pub fn may_cast(arrival: Arrival) -> Result<By, Mistakes> {
    let refused = |key| Err(Mistakes::one("answer", key));
    let Some(vote) = arrival.vote else {
        return refused("ballots-not-open");
    };
    if !vote.is_open(arrival.now) {
        return refused("ballots-over");
    }
    let Some(by) = arrival.by else {
        return refused("ballots-not-yours");
    };
    if vote.roll.of(arrival.voice).is_none() {
        return refused("ballots-not-on-roll");
    }
    if arrival.is_recused {
        return refused("ballots-recused");
    }
    match (by, arrival.earlier) {
        (By::Proxy, Some(earlier)) if earlier != How::Proxy => refused("ballots-own-counts"),
        _ => Ok(by),
    }
}
