//! Calendars as text: RFC 5545, with the scheduling of RFC 5546 and the feed properties of RFC 7986.

use std::fmt::Write as _;

use kit_store::Instant;
use kit_store::jiff::tz::{Offset, TimeZone};
use kit_store::jiff::{SignedDuration, Timestamp};

use crate::meetings::model::{Turn, turn_of, zone_named};

/// Longest line, in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// What a calendar is for (RFC 5546, 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A feed: nobody is asked to answer.
    Publish,
    /// An invitation, or a newer one.
    Request,
    /// It does not take place, or goes on without the one it is for.
    Cancel,
}

/// One meeting, as calendars show it.
#[derive(Clone, Debug)]
pub struct Event {
    /// The same for ever: `…@commonweal.example.org`.
    pub uid: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
    /// IANA name.
    pub time_zone: String,
    pub title: String,
    pub place: String,
    pub about: String,
    /// The page of the meeting.
    pub address: String,
    /// Where to join online; empty or an address.
    pub conference: String,
    pub sequence: i64,
    pub is_called_off: bool,
    /// When this was written; in a feed, when the meeting was changed last.
    pub stamp: Instant,
}

/// A person by name and mail address.
#[derive(Clone, Debug)]
pub struct Party {
    pub name: String,
    pub email: String,
}

/// Whom an invitation is from and for.
#[derive(Clone, Debug)]
pub struct Parties {
    pub organizer: Party,
    pub attendee: Party,
}

/// A calendar with these events.
pub fn calendar(purpose: Purpose, name: &str, events: &[Event], parties: Option<&Parties>) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN:VCALENDAR");
    lines.put("VERSION:2.0");
    lines.put("PRODID:-//Commonweal//Meetings//EN");
    lines.put("CALSCALE:GREGORIAN");
    let method = match purpose {
        Purpose::Publish => "PUBLISH",
        Purpose::Request => "REQUEST",
        Purpose::Cancel => "CANCEL",
    };
    lines.put(&format!("METHOD:{method}"));
    if purpose == Purpose::Publish {
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.put("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        lines.put("X-PUBLISHED-TTL:PT1H");
    }
    for zone in zones(events) {
        put_zone(&mut lines, &zone, events);
    }
    for event in events {
        put_event(&mut lines, purpose, event, parties);
    }
    lines.put("END:VCALENDAR");
    lines.0
}

/// Lines with their ends, long ones folded.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn put(&mut self, line: &str) {
        let mut room = LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is text (RFC 5545, 3.3.11); left out when it is empty.
    fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.put(&format!("{name}:{}", escaped(value)));
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// A value inside a quoted parameter: quotes cannot be written there (RFC 5545, 3.1.1).
fn quoted(text: &str) -> String {
    text.chars().filter(|letter| *letter != '"' && !letter.is_control()).collect()
}

/// An address that becomes part of a line: nothing that could begin another one.
fn plain(address: &str) -> String {
    address.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect()
}

fn utc(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn zones(events: &[Event]) -> Vec<String> {
    let mut zones: Vec<String> = events.iter().map(|event| event.time_zone.clone()).collect();
    zones.sort_unstable();
    zones.dedup();
    zones
}

fn put_event(lines: &mut Lines, purpose: Purpose, event: &Event, parties: Option<&Parties>) {
    let zone = zone_named(&event.time_zone);
    // A local time that comes two times means the first one (RFC 5545, 3.3.5).
    let moment = |name: &str, at: Instant| match turn_of(at, &zone) {
        Some(Turn::Second) => format!("{name}:{}", utc(at)),
        _ => {
            let local = at.timestamp().to_zoned(zone.clone()).strftime("%Y%m%dT%H%M%S").to_string();
            format!("{name};TZID={}:{local}", event.time_zone)
        }
    };
    lines.put("BEGIN:VEVENT");
    lines.put(&format!("UID:{}", plain(&event.uid)));
    lines.put(&format!("DTSTAMP:{}", utc(event.stamp)));
    lines.put(&moment("DTSTART", event.starts_at));
    lines.put(&moment("DTEND", event.ends_at));
    lines.put(&format!("SEQUENCE:{}", event.sequence));
    match (purpose, event.is_called_off) {
        (_, true) => lines.put("STATUS:CANCELLED"),
        // Taken off the list of a meeting that goes on: no status then (RFC 5546, 3.2.5).
        (Purpose::Cancel, false) => {}
        (Purpose::Publish | Purpose::Request, false) => lines.put("STATUS:CONFIRMED"),
    }
    lines.text("SUMMARY", &event.title);
    lines.text("LOCATION", &event.place);
    lines.text("DESCRIPTION", &event.about);
    lines.put(&format!("URL:{}", plain(&event.address)));
    if !event.conference.is_empty() {
        lines.put(&format!("CONFERENCE;VALUE=URI;FEATURE=VIDEO:{}", plain(&event.conference)));
    }
    if let Some(Parties { organizer, attendee }) = parties {
        lines.put(&format!(
            "ORGANIZER;CN=\"{}\":mailto:{}",
            quoted(&organizer.name),
            plain(&organizer.email)
        ));
        lines.put(&format!(
            "ATTENDEE;CN=\"{}\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{}",
            quoted(&attendee.name),
            plain(&attendee.email)
        ));
    }
    lines.put("END:VEVENT");
}

/// A zone with every change of its clock from the one before the first event to the one after the last, each written
/// out (RFC 5545, 3.6.5): calendars that do not know the name of the zone still show the right hour.
fn put_zone(lines: &mut Lines, name: &str, events: &[Event]) {
    let zone = zone_named(name);
    let here = events.iter().filter(|event| event.time_zone == name);
    let first = here.clone().map(|event| event.starts_at).min().unwrap_or(Instant::from_microseconds(0));
    let last = here.map(|event| event.ends_at).max().unwrap_or(first);
    let before = zone.preceding(first.timestamp()).next();
    let after = zone
        .following(first.timestamp())
        .take_while(|change| change.timestamp() <= last.timestamp());
    lines.put("BEGIN:VTIMEZONE");
    lines.put(&format!("TZID:{name}"));
    let mut changes: Vec<_> = before.into_iter().chain(after).map(|change| change.timestamp()).collect();
    if changes.is_empty() {
        // A zone whose clock never changes still needs one description.
        changes.push(Timestamp::UNIX_EPOCH);
    }
    for at in changes {
        put_change(lines, &zone, at);
    }
    lines.put("END:VTIMEZONE");
}

fn put_change(lines: &mut Lines, zone: &TimeZone, at: Timestamp) {
    let just_before = at.checked_sub(SignedDuration::from_secs(1)).unwrap_or(at);
    let from = zone.to_offset(just_before);
    let to = zone.to_offset_info(at);
    let part = if to.dst().is_dst() { "DAYLIGHT" } else { "STANDARD" };
    lines.put(&format!("BEGIN:{part}"));
    lines.put(&format!("DTSTART:{}", from.to_datetime(at).strftime("%Y%m%dT%H%M%S")));
    lines.put(&format!("TZOFFSETFROM:{}", offset(from)));
    lines.put(&format!("TZOFFSETTO:{}", offset(to.offset())));
    lines.put(&format!("TZNAME:{}", plain(to.abbreviation())));
    lines.put(&format!("END:{part}"));
}

/// `-0500`, with seconds where a zone has them (RFC 5545, 3.3.14).
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let size = seconds.unsigned_abs();
    let mut out = String::from(if seconds < 0 { "-" } else { "+" });
    // Writing to a text cannot fail.
    let _ = write!(out, "{:02}{:02}", size / 3600, size / 60 % 60);
    if !size.is_multiple_of(60) {
        let _ = write!(out, "{:02}", size % 60);
    }
    out
}
