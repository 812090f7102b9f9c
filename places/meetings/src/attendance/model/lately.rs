//! Who came to the latest meetings: some rules let only those vote, and ask after those who stay away.

use people::members::PersonId;
use people::organizations::OrganizationId;

use super::presence::How;
use crate::meetings::MeetingId;
use crate::voices::Voice;

kit_store::words! {
    /// What the sheet of a meeting says of a voice.
    pub enum Presence {
        Away => "away",
        /// Sent word.
        Excused => "excused",
        There => "there",
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
            own.map(presence).max().unwrap_or(Presence::Away)
        })
        .collect()
}

fn is_of(line: &Marked, voice: &Voice) -> bool {
    let speaks = line.person.is_some_and(|person| voice.is_spoken_by(person));
    speaks || (voice.organization_id.is_some() && line.organization == voice.organization_id)
}

fn presence(line: &Marked) -> Presence {
    match line.how {
        _ if line.was_there => Presence::There,
        How::Excused => Presence::Excused,
        _ => Presence::Away,
    }
}

/// Meetings missed without a word since the last one somebody came to or sent word for.
pub fn missed_in_a_row(lately: &[Presence]) -> u32 {
    let missed = lately.iter().take_while(|presence| **presence == Presence::Away).count();
    u32::try_from(missed).unwrap_or(u32::MAX)
}

/// Whether a voice was there, meeting by meeting, the newest first.
pub fn came(lately: &[Presence]) -> Vec<bool> {
    lately.iter().map(|presence| *presence == Presence::There).collect()
}
