//! Answers that were given before the meeting was moved. They stand until the person gives another, and say for which
//! time and place they were given. Computed from the history of the meeting, so that undoing a move counts too.

use kit_store::{Change, Fault, InCoalition, Instant, Record, changes_of};
use kit_text::Text;
use kit_web::Coalition;
use serde::Deserialize;

use super::model::{Comes, Invitation};
use crate::meetings::Meeting;
use crate::meetings::views::when_in;

/// More changes than a meeting has; an answer from before the oldest looked at counts as given then.
const MOST_CHANGES: i64 = 100;

/// When and where a meeting was to be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Appointment {
    pub starts_at: Instant,
    pub time_zone: String,
    pub place: String,
    pub street: String,
    pub remote_link: String,
}

/// What is different now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    Time,
    Place,
    Both,
}

impl Moved {
    fn word(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Place => "place",
            Self::Both => "both",
        }
    }
}

impl Appointment {
    fn is_remote(&self) -> bool {
        self.place.is_empty() && self.street.is_empty() && !self.remote_link.is_empty()
    }

    /// Whether it is somewhere else now. A place that was open before, or got its street, is the same place.
    fn is_elsewhere(&self, meeting: &Meeting) -> bool {
        let differs = |was: &str, is: &str| !was.is_empty() && was != is;
        let has_place = !meeting.place.is_empty() || !meeting.street.is_empty();
        differs(&self.place, &meeting.place)
            || differs(&self.street, &meeting.street)
            || (self.is_remote() && has_place)
    }

    /// What is different at the meeting as it is now.
    pub fn moved(&self, meeting: &Meeting) -> Option<Moved> {
        match (self.starts_at != meeting.starts_at, self.is_elsewhere(meeting)) {
            (true, true) => Some(Moved::Both),
            (true, false) => Some(Moved::Time),
            (false, true) => Some(Moved::Place),
            (false, false) => None,
        }
    }

    /// "Elk Ridge Library, 12 Main Street"
    pub fn place(&self) -> String {
        let parts = [self.place.as_str(), self.street.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }
}

fn read(state: Option<&String>) -> Option<Appointment> {
    serde_json::from_str(state?).ok()
}

/// What the meeting was at a moment; `changes` are its history, the newest first.
pub fn appointment_at(changes: &[Change], at: Instant) -> Option<Appointment> {
    match changes.iter().find(|change| change.at <= at) {
        Some(change) => read(change.became.as_ref()),
        None => changes.last().and_then(|oldest| read(oldest.was.as_ref().or(oldest.became.as_ref()))),
    }
}

/// For what an answer was given, when the meeting is at another time or place by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    pub moved: Moved,
    pub appointment: Appointment,
}

/// The history by which answers to one meeting are looked at.
pub struct History(Vec<Change>);

impl History {
    /// Of a meeting, as far as any of these answers needs it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn load(
        on: &impl InCoalition,
        meeting: &Meeting,
        mut answers: impl Iterator<Item = Option<Instant>>,
    ) -> Result<Self, Fault> {
        if !answers.any(|at| at.is_some()) {
            return Ok(Self(Vec::new()));
        }
        changes_of(on, Meeting::KIND, meeting.id.0, MOST_CHANGES).await.map(Self)
    }

    /// The former time or place an answer was given for; none for one that was given for what is so now.
    pub fn former(&self, meeting: &Meeting, answered_at: Option<Instant>) -> Option<Former> {
        let appointment = appointment_at(&self.0, answered_at?)?;
        appointment.moved(meeting).map(|moved| Former { moved, appointment })
    }
}

/// The same for one invitation.
///
/// # Errors
/// When the database does not answer.
pub async fn former(
    on: &impl InCoalition,
    meeting: &Meeting,
    invitation: &Invitation,
) -> Result<Option<Former>, Fault> {
    let answered_at = invitation.answered_at;
    let history = History::load(on, meeting, std::iter::once(answered_at)).await?;
    Ok(history.former(meeting, answered_at))
}

/// Whose words, for which coalition, on which day.
pub type Told<'a> = (&'a Text, &'a Coalition, Instant);

impl Former {
    fn said(&self, (text, coalition, now): Told<'_>, key: &str, comes: Option<Comes>) -> String {
        let when = when_in(text, coalition, now, (self.appointment.starts_at, &self.appointment.time_zone));
        let place = match self.appointment.is_remote() {
            true => text.say("invitations-former-online"),
            false => self.appointment.place(),
        };
        let answer = comes.map(|comes| text.say(&format!("invitations-i-{}", comes.word())));
        text.with(
            &format!("{key}-{}", self.moved.word()),
            [
                ("when", when.into()),
                ("place", place.into()),
                ("answer", answer.unwrap_or_default().into()),
            ],
        )
    }

    /// "Answered for the former time: Thursday, March 19, 5:30 pm"
    pub fn beside_answer(&self, told: Told<'_>) -> String {
        self.said(told, "invitations-former", None)
    }

    /// What the person reads who gave the answer, with the question whether the new time suits.
    pub fn to_who_answered(&self, told: Told<'_>, comes: Comes) -> String {
        self.said(told, "invitations-former-own", Some(comes))
    }
}

#[cfg(test)]
mod tests {
    use kit_store::Verb;
    use kit_store::uuid::Uuid;

    use super::*;
    use crate::meetings::MeetingId;

    fn at(hour: i64) -> Instant {
        kit_web::testing::NOW.plus_minutes(hour * 60)
    }

    fn planned() -> Meeting {
        let meeting = Meeting::at(MeetingId(Uuid::from_u128(1)), at(200), "America/Chicago");
        Meeting {
            title: "March meeting".to_owned(),
            place: "Library".to_owned(),
            ..meeting
        }
    }

    fn change(hour: i64, was: Option<&Meeting>, became: &Meeting) -> Change {
        let json = |meeting: &Meeting| serde_json::to_string(meeting).unwrap();
        Change {
            id: Uuid::nil(),
            at: at(hour),
            actor_id: None,
            actor_name: String::new(),
            for_organization: None,
            subject_kind: "meeting".to_owned(),
            subject_id: became.id.0,
            subject_label: String::new(),
            verb: if was.is_some() { Verb::Changed } else { Verb::Added },
            was: was.map(json),
            became: Some(json(became)),
            batch_id: None,
            undoes_id: None,
            undone_by: None,
        }
    }

    #[test]
    fn an_answer_belongs_to_the_time_and_place_at_which_it_was_given() {
        let first = planned();
        let moved = Meeting { starts_at: at(224), ..first.clone() };
        let renamed = Meeting { title: "Spring meeting".to_owned(), ..moved.clone() };
        let elsewhere = Meeting { place: "School".to_owned(), ..renamed.clone() };
        let history = History(vec![
            change(8, Some(&renamed), &elsewhere),
            change(6, Some(&moved), &renamed),
            change(4, Some(&first), &moved),
            change(2, None, &first),
        ]);
        let former = |now: &Meeting, hour| history.former(now, Some(at(hour))).map(|former| former.moved);
        assert_eq!(former(&elsewhere, 3), Some(Moved::Both));
        assert_eq!(former(&elsewhere, 5), Some(Moved::Place));
        assert_eq!(former(&elsewhere, 7), Some(Moved::Place));
        assert_eq!(former(&elsewhere, 9), None);
        assert_eq!(former(&renamed, 5), None, "another title is no other time");
        assert_eq!(former(&renamed, 3), Some(Moved::Time));
        assert_eq!(former(&first, 3), None, "moved there and back");
        assert_eq!(former(&first, 5), Some(Moved::Time), "answered for the time in between");
        assert_eq!(former(&moved, 1), Some(Moved::Time), "from before the history begins");
        assert_eq!(history.former(&first, None), None);
    }

    #[test]
    fn a_place_that_was_open_or_gets_its_street_is_not_another_place() {
        let appointment = |place: &str, street: &str, link: &str| Appointment {
            starts_at: planned().starts_at,
            time_zone: "America/Chicago".to_owned(),
            place: place.to_owned(),
            street: street.to_owned(),
            remote_link: link.to_owned(),
        };
        let library = Meeting { street: "12 Main Street".to_owned(), ..planned() };
        assert_eq!(appointment("", "", "").moved(&library), None);
        assert_eq!(appointment("Library", "", "").moved(&library), None);
        assert_eq!(appointment("Library", "12 Main Street", "https://example.org").moved(&library), None);
        assert_eq!(appointment("Library", "3 Oak Street", "").moved(&library), Some(Moved::Place));
        assert_eq!(appointment("", "", "https://example.org").moved(&library), Some(Moved::Place));
    }
}
