//! A meeting as calendars show it, in the language of whoever gets it.

use kit_store::Instant;
use kit_text::Text;
use kit_web::messages::Addressed;
use kit_web::{App, Coalition, Ctx};

use super::write::{Event, Parties, Party, Purpose, calendar};
use crate::meetings::Meeting;
use crate::meetings::model::State;

/// What an entry is made with.
pub struct Shown<'a> {
    app: &'a App,
    coalition: &'a Coalition,
    text: &'a Text,
    now: Instant,
}

impl<'a> Shown<'a> {
    /// For somebody who looks.
    pub fn to(ctx: &'a Ctx) -> Self {
        Self {
            app: &ctx.app,
            coalition: ctx.coalition(),
            text: &ctx.text,
            now: ctx.now,
        }
    }

    /// For somebody who gets a mail.
    pub fn in_mail(to: &'a Addressed<'_>) -> Self {
        Self {
            app: to.app,
            coalition: to.coalition,
            text: &to.text,
            now: to.app.clock.now(),
        }
    }

    /// The invitation to a meeting, or the cancellation of one that was called off.
    pub fn invitation(&self, meeting: &Meeting, attendee: Party) -> String {
        let is_off = meeting.state == State::CalledOff;
        let purpose = if is_off { Purpose::Cancel } else { Purpose::Request };
        self.scheduled(purpose, meeting, attendee)
    }

    /// Takes a meeting that goes on without them out of somebody's calendar.
    pub fn without(&self, meeting: &Meeting, attendee: Party) -> String {
        self.scheduled(Purpose::Cancel, meeting, attendee)
    }

    fn scheduled(&self, purpose: Purpose, meeting: &Meeting, attendee: Party) -> String {
        let organizer = Party { name: self.coalition.name.clone(), email: self.sender() };
        let parties = Parties { organizer, attendee };
        calendar(purpose, &self.coalition.name, &[self.event(meeting, false)], Some(&parties))
    }

    /// The address mails come from: calendars show an invitation only when organizer and sender are the same.
    fn sender(&self) -> String {
        let sender = self.app.settings.sender.as_str();
        let address = sender.rsplit('<').next().unwrap_or(sender);
        address.trim_end_matches('>').trim().to_owned()
    }

    /// The name of this installation, for ids that are unique in the world.
    fn host(&self) -> &str {
        let address = self.app.settings.base_url.as_str();
        let host = address.split("://").nth(1).unwrap_or(address);
        host.split(['/', ':']).next().unwrap_or(host)
    }

    /// An entry. The public learns when and where, not how to join from afar.
    pub fn event(&self, meeting: &Meeting, is_public: bool) -> Event {
        let place = [meeting.place.as_str(), meeting.street.as_str()];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let (base, slug) = (&self.app.settings.base_url, &self.coalition.slug);
        Event {
            uid: format!("{}@{}", meeting.id, self.host()),
            starts_at: meeting.starts_at,
            ends_at: meeting.ends_at(),
            time_zone: meeting.time_zone.clone(),
            title: meeting.title.clone(),
            place,
            about: self.about(meeting, is_public),
            // The id leads to the page also after the day changed.
            address: format!("{base}/{slug}/meetings/{}", meeting.id),
            conference: if is_public { String::new() } else { meeting.remote_link.clone() },
            sequence: meeting.sequence,
            is_called_off: meeting.state == State::CalledOff,
            stamp: self.now,
        }
    }

    fn about(&self, meeting: &Meeting, is_public: bool) -> String {
        let mut lines: Vec<String> =
            Some(meeting.about.clone()).filter(|about| !about.is_empty()).into_iter().collect();
        lines.extend(access_facts(self.text, meeting));
        if !is_public && !meeting.dial_in.is_empty() {
            lines.push(format!("{}: {}", self.text.say("meetings-dial-in"), meeting.dial_in));
        }
        lines.join("\n")
    }
}

/// What it takes to come, a line for each fact that is known.
pub fn access_facts(text: &Text, meeting: &Meeting) -> Vec<String> {
    let facts = [
        ("meetings-transit", &meeting.transit),
        ("meetings-hours", &meeting.hours),
        ("meetings-child-care", &meeting.child_care),
        ("meetings-food", &meeting.food),
        ("meetings-interpreter", &meeting.interpreter),
    ];
    let step_free = meeting.step_free.map(|word| text.say(&format!("meetings-step-free-{}", word.word())));
    let step_free = step_free.map(|words| format!("{}: {words}", text.say("meetings-step-free")));
    let told = facts.into_iter().filter(|(_, words)| !words.is_empty());
    step_free
        .into_iter()
        .chain(told.map(|(key, words)| format!("{}: {words}", text.say(key))))
        .collect()
}
