//! What the pages of attendance draw.

use calc_votes::quorum::{Kind, Quorum, State as QuorumState};
use kit_store::Instant;
use kit_web::Ctx;
use kit_web::parts::{self, Status};
use maud::{Markup, html};
use people::members::PersonId;
use people::seats::SeatId;

use super::model::{Attendance, How, MeetingQuorum, standing};
use crate::meetings::Meeting;
use crate::meetings::model::State;
use crate::meetings::views::below;
use crate::rights::RUN_MEETINGS;
use crate::rules::Rules;
use crate::voices::{Speaker, Voice};

/// Everything the pages know about who is there.
pub struct Sheet {
    /// What is enough people.
    pub rule: Quorum,
    pub voices: Vec<Voice>,
    /// The rules in force on the day of the meeting.
    pub rules: Option<Rules>,
    pub attendance: Vec<Attendance>,
    pub quorum: Option<MeetingQuorum>,
}

/// Somebody who can be marked, and what they are here.
pub struct Line<'a> {
    pub id: PersonId,
    pub name: &'a str,
    /// The organization they speak for, or "resident".
    pub from: Option<&'a str>,
}

impl Sheet {
    pub fn of(&self, person: PersonId) -> Option<&Attendance> {
        self.attendance.iter().find(|one| one.person_id == Some(person))
    }

    /// The moment that counts: now while it runs, its end afterwards.
    fn moment(&self, ctx: &Ctx, meeting: &Meeting) -> Instant {
        match meeting.state {
            State::Over => meeting.ended_at.map_or_else(|| meeting.ends_at(), |at| at.plus_minutes(-1)),
            _ => ctx.now.max(meeting.counted_from()),
        }
    }

    pub fn standing(&self, ctx: &Ctx, meeting: &Meeting) -> QuorumState {
        standing(self.rule, &self.voices, &self.attendance, self.moment(ctx, meeting))
    }

    /// Voices of which a speaker is there.
    pub fn voices_here(&self) -> usize {
        self.ids_here().len()
    }

    /// The seats of the voices of which a speaker is there.
    pub fn ids_here(&self) -> Vec<SeatId> {
        let is_here = |voice: &&Voice| {
            self.attendance
                .iter()
                .any(|one| one.is_present() && one.person_id.is_some_and(|person| voice.is_spoken_by(person)))
        };
        self.voices.iter().filter(is_here).map(|voice| voice.id).collect()
    }

    /// Those who speak for a voice, residents first.
    pub fn speakers(&self) -> impl Iterator<Item = Line<'_>> {
        self.voices.iter().flat_map(|voice| {
            let line = |speaker: &'_ Speaker| speaker.id;
            let own = voice.organization_id.is_some().then_some(voice.name.as_str());
            [&voice.representative, &voice.alternate].into_iter().flatten().map(move |speaker| Line {
                id: line(speaker),
                name: &speaker.name,
                from: own,
            })
        })
    }

    /// Those marked who speak for no voice: others of the coalition, and visitors.
    pub fn others(&self) -> impl Iterator<Item = &Attendance> {
        let speaks = |one: &Attendance| {
            one.person_id
                .is_some_and(|person| self.voices.iter().any(|voice| voice.is_spoken_by(person)))
        };
        self.attendance.iter().filter(move |one| !speaks(one))
    }
}

/// The panel beside the agenda: how many are here, whether that is enough, and the first people to mark.
pub fn panel(
    ctx: &Ctx,
    meeting: &Meeting,
    sheet: &Sheet,
    first: &[(PersonId, String, &'static str)],
) -> Markup {
    let title = if meeting.state == State::Over {
        "attendance-was-here"
    } else {
        "attendance-here-now"
    };
    html! {
        section.panel aria-labelledby="here" data-part="attendance" {
            div.ph { h2 id="here" { (ctx.say(title)) } a href=(below(ctx, meeting, "sheet")) { (ctx.say("attendance-sheet")) } }
            (enough(ctx, meeting, sheet))
            ul.rows.mt3 { @for (id, name, part) in first {
                li.att { span { b { (name) } br; span.xs.mut { (ctx.say(part)) } } (seg(ctx, meeting, sheet, *id, name, "meeting")) }
            } }
            p.mt3.sm { a href=(below(ctx, meeting, "attendance")) { (ctx.say("attendance-everyone")) } }
        }
    }
}

/// "19 of 26 voices", "Enough to decide", "13 needed, with 3 residents".
pub fn enough(ctx: &Ctx, meeting: &Meeting, sheet: &Sheet) -> Markup {
    let state = sheet.standing(ctx, meeting);
    let here = sheet.voices_here();
    let (shape, words) = if state.met() {
        (Status::Good, "attendance-enough")
    } else {
        (Status::Watch, "attendance-not-enough")
    };
    html! {
        p { span.big { (ctx.text.number(i64::try_from(here).unwrap_or(i64::MAX))) } " " span.mut { (ctx.text.count("attendance-of-voices", sheet.voices.len())) } }
        p.sm { (parts::status(shape, &ctx.say(words))) " " span.mut { (needed(ctx, &state)) } }
    }
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What the rule asks for, part by part.
fn needed(ctx: &Ctx, state: &QuorumState) -> String {
    let part = |(kind, part): &(Kind, calc_votes::quorum::Enough)| {
        let key = match (kind, part.met) {
            (Kind::Seats, true) => "attendance-needed-voices",
            (Kind::Seats, false) => "attendance-few-voices",
            (Kind::Sectors, true) => "attendance-needed-sectors",
            (Kind::Sectors, false) => "attendance-few-sectors",
            (Kind::ResidentSeats, true) => "attendance-needed-residents",
            (Kind::ResidentSeats, false) => "attendance-few-residents",
        };
        ctx.text
            .with(key, [("needed", count(part.needed).into()), ("here", count(part.here).into())])
    };
    state.parts.iter().map(part).collect::<Vec<_>>().join(", ")
}

/// "Enough people from 5:34 pm", "No longer enough from 10:42 pm".
pub fn told(ctx: &Ctx, meeting: &Meeting, quorum: Option<&MeetingQuorum>) -> Vec<String> {
    let changes = quorum.map(|quorum| quorum.changes.0.as_slice()).unwrap_or_default();
    let line = |at: Instant, met: bool| {
        let key = if met { "attendance-enough-from" } else { "attendance-lost-at" };
        ctx.text.with(key, [("time", ctx.text.time(meeting.local(at).time()).into())])
    };
    changes.iter().map(|change| line(change.at, change.met)).collect()
}

/// The strip of buttons that marks one person; for others than those who run the meeting, the word alone.
pub fn seg(
    ctx: &Ctx,
    meeting: &Meeting,
    sheet: &Sheet,
    person: PersonId,
    name: &str,
    back: &'static str,
) -> Markup {
    let how = sheet.of(person).map(|one| one.how);
    if !ctx.holds(&RUN_MEETINGS) {
        return html! { span.sm.mut { @if let Some(how) = how { (ctx.say(how_key(how))) } } };
    }
    let shown = [How::Here, How::Online, How::Away, How::Excused];
    let shown = if back == "meeting" { &shown[..3] } else { &shown[..] };
    html! {
        form.seg data-entry="" method="post" action=(below(ctx, meeting, "attendance"))
            aria-label=(ctx.text.with("attendance-of", [("name", name.into())])) {
            input type="hidden" name="person_id" value=(person); input type="hidden" name="back" value=(back);
            @for word in shown {
                button name="how" value=(word.word()) data-focus={ (person) "-" (word.word()) }
                    aria-pressed=(if how == Some(*word) { "true" } else { "false" }) { (ctx.say(how_key(*word))) }
            }
        }
    }
}

pub fn how_key(how: How) -> &'static str {
    match how {
        How::Here => "attendance-how-here",
        How::Online => "attendance-how-online",
        How::Excused => "attendance-how-excused",
        How::Away => "attendance-how-away",
        How::Visitor => "attendance-how-visitor",
    }
}

/// "came 5:52 pm, left 6:40 pm", for those who were not there all the time.
pub fn late_and_left(ctx: &Ctx, meeting: &Meeting, one: &Attendance) -> Option<String> {
    let clock = |key: &str, at: Instant| {
        ctx.text.with(key, [("time", ctx.text.time(meeting.local(at).time()).into())])
    };
    let late = one.came_at().filter(|came| *came > meeting.counted_from().plus_minutes(LATE_MINUTES));
    let late = late.map(|came| clock("attendance-came", came));
    let left = one.left_at().map(|left| clock("attendance-left", left));
    let times: Vec<String> = [late, left].into_iter().flatten().collect();
    (!times.is_empty()).then(|| times.join(", "))
}

/// Whoever comes within so many minutes was there from the beginning.
const LATE_MINUTES: i64 = 5;
