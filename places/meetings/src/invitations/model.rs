use std::collections::BTreeSet;

use kit_store::Instant;
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::meetings::{Meeting, MeetingId, State};

kit_store::id!(
    /// The invitation of one person to one meeting.
    InvitationId
);

kit_store::words! {
    /// Whether somebody comes.
    pub enum Comes {
        Yes => "yes",
        Perhaps => "perhaps",
        No => "no",
    }
}

kit_store::row! {
    /// Somebody who is invited to a meeting.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Invitation {
        pub id: InvitationId,
        pub meeting_id: MeetingId,
        pub person_id: PersonId,
        /// The [`Meeting::sequence`] they were told of last.
        pub told_sequence: i64,
        /// The message that told them.
        pub notification_id: Uuid,
        /// None while they have not answered.
        pub comes: Option<Comes>,
        pub answered_at: Option<Instant>,
        pub version: i64,
    }
}

impl Invitation {
    /// The event in the ledger: one for each person and each state of the meeting they are told of.
    pub fn event(&self, sequence: i64) -> String {
        format!("invitation/{}/{sequence}", self.id)
    }

    /// Where the events of this invitation lie among all events: from the first up to before the second.
    pub fn events(&self) -> (String, String) {
        // `0` is the sign after `/`.
        (format!("invitation/{}/", self.id), format!("invitation/{}0", self.id))
    }

    /// Whether calendars of this person show another time or place than the meeting has, or miss that it is called off.
    pub fn is_behind(&self, meeting: &Meeting) -> bool {
        self.told_sequence < meeting.sequence
    }

    /// With an answer; the same answer again changes nothing, unless the one before was given for a former time or place.
    pub fn answered(self, comes: Comes, is_for_former: bool, at: Instant) -> Self {
        if self.comes == Some(comes) && !is_for_former {
            return self;
        }
        Self { comes: Some(comes), answered_at: Some(at), ..self }
    }
}

kit_store::words! {
    /// Whom to invite.
    pub enum Whom {
        /// Everybody who takes part.
        Everybody => "everybody",
        /// Whoever speaks for a voice, and their alternates.
        Speakers => "speakers",
        /// The members of the group that meets.
        Group => "group",
        Chosen => "chosen",
    }
}

/// People invited at once.
const MOST_AT_ONCE: usize = 2000;

/// Whom a form names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub whom: Whom,
    /// For [`Whom::Chosen`].
    pub people: BTreeSet<Uuid>,
}

/// Reads the form.
///
/// # Errors
/// Nobody chosen, or a list there is not.
pub fn from_form(meeting: &Meeting, typed: &Typed) -> Result<Wanted, Mistakes> {
    let mut mistakes = Mistakes::none();
    let people: BTreeSet<Uuid> =
        typed.all("to").filter_map(|id| id.parse().ok()).take(MOST_AT_ONCE).collect();
    let whom = Whom::from_word(typed.get("whom"));
    match whom {
        None => mistakes.add("whom", "invitations-whom-missing"),
        Some(Whom::Group) if meeting.group_id.is_none() => mistakes.add("whom", "invitations-no-group"),
        Some(Whom::Chosen) if people.is_empty() => mistakes.add("to", "invitations-nobody-chosen"),
        Some(_) => {}
    }
    mistakes.or(Wanted { whom: whom.unwrap_or(Whom::Chosen), people })
}

/// What an invitation to a meeting would say now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// When and where it is.
    Comes,
    /// That it does not take place.
    CalledOff,
}

/// What there is to tell of a meeting; none for one that is over or has begun, of which nobody needs to be told.
pub fn tells(meeting: &Meeting, now: Instant) -> Option<Tells> {
    match meeting.state {
        _ if meeting.starts_at <= now => None,
        State::Planned => Some(Tells::Comes),
        State::CalledOff => Some(Tells::CalledOff),
        State::Running | State::Over => None,
    }
}

/// How many answered what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub yes: usize,
    pub perhaps: usize,
    pub no: usize,
    pub none: usize,
}

impl Answers {
    pub fn invited(self) -> usize {
        self.yes + self.perhaps + self.no + self.none
    }

    /// Counts answers.
    pub fn of(answers: impl Iterator<Item = Option<Comes>>) -> Self {
        Self::counted(answers.map(|comes| (comes, 1)))
    }

    /// From how many gave each answer.
    pub fn counted(counts: impl IntoIterator<Item = (Option<Comes>, i64)>) -> Self {
        counts.into_iter().fold(Self::default(), |mut counted, (comes, count)| {
            let answers = match comes {
                Some(Comes::Yes) => &mut counted.yes,
                Some(Comes::Perhaps) => &mut counted.perhaps,
                Some(Comes::No) => &mut counted.no,
                None => &mut counted.none,
            };
            *answers += usize::try_from(count).unwrap_or(0);
            counted
        })
    }
}
