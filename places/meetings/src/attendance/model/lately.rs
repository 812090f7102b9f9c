//! Who came to the latest meetings: some rules let only those vote, and ask after those who stay away.

use people::members::PersonId;
use people::organizations::OrganizationId;

use super::presence::How;
use crate::meetings::MeetingId;
use crate::voices::Voice;

kit_store::words! {
    /// What the sheet of a meeting says of somebody, from the least to the most.
    pub enum Presence {
        Away => "away",
        /// Sent word.
        Excused => "excused",
        /// By picture or by telephone.
        Online => "online",
        There => "there",
    }
}

impl Presence {
    /// What one line of a sheet says.
    pub fn of(how: How, was_there: bool) -> Self {
        match how {
            How::Online if was_there => Self::Online,
            _ if was_there => Self::There,
            How::Excused => Self::Excused,
            _ => Self::Away,
        }
    }

    /// Whether they took part, wherever they were.
    pub const fn came(self) -> bool {
        matches!(self, Self::There | Self::Online)
    }
}

/// One line on the sheet of one of the latest meetings.
#[derive(Clone, Debug)]
pub struct Marked {
    pub meeting: MeetingId,
    pub person: Option<PersonId>,
    /// The organization this person belongs to.
    pub organization: Option<OrganizationId>,
    pub how: How,
    pub was_there: bool,
}

/// What each of the latest meetings that kept a sheet says of a voice, the newest meeting first: there when anybody who
/// speaks for it, or belongs to its organization, was there. `sheets` come in the order of their meetings.
pub fn of_voice(sheets: &[Marked], voice: &Voice) -> Vec<Presence> {
    sheets
        .chunk_by(|one, next| one.meeting == next.meeting)
        .map(|sheet| {
            let own = sheet.iter().filter(|line| is_of(line, voice));
            own.map(|line| Presence::of(line.how, line.was_there)).max().unwrap_or(Presence::Away)
        })
        .collect()
}

fn is_of(line: &Marked, voice: &Voice) -> bool {
    let speaks = line.person.is_some_and(|person| voice.is_spoken_by(person));
    speaks || (voice.organization_id.is_some() && line.organization == voice.organization_id)
}

/// Meetings missed without a word since the last one somebody came to or sent word for.
pub fn missed_in_a_row(lately: &[Presence]) -> u32 {
    let missed = lately.iter().take_while(|presence| **presence == Presence::Away).count();
    u32::try_from(missed).unwrap_or(u32::MAX)
}

/// Whether a voice was there, meeting by meeting, the newest first.
pub fn came(lately: &[Presence]) -> Vec<bool> {
    lately.iter().map(|presence| presence.came()).collect()
}
