use kit_store::{Fault, InCoalition, Record, added};
use people::example::Loading;
use people::members::Person;
use serde::Deserialize;

use super::meetings;
use super::names::Names;
use crate::attendance::model::{Attendance, AttendanceId, How};
use crate::meetings::model::{self, State};
use crate::meetings::{Meeting, MeetingId};
use crate::pulse::model::{Degree, Pulse, PulseHabit, PulseHabitId, Question, Sheet};
use crate::pulse::put_sheet;

#[derive(Deserialize)]
struct File {
    habit: HabitFile,
    meeting: Vec<MeetingFile>,
}

#[derive(Deserialize)]
struct HabitFile {
    asked: bool,
    days: i64,
}

#[derive(Deserialize)]
struct MeetingFile {
    /// A meeting that is there already; otherwise one is made of the next three.
    key: Option<String>,
    /// What a meeting of a group is called; those of the whole coalition go by their day.
    title: Option<String>,
    #[serde(default)]
    days: i64,
    group: Option<String>,
    on_paper: i64,
    /// One digit for each question; 0 is left open.
    sheets: Vec<String>,
    lines: Vec<String>,
    #[serde(default)]
    here: Vec<String>,
}

fn file() -> Result<File, Fault> {
    toml::from_str(include_str!("../../example/pulse.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))
}

/// The days of the meetings of the whole coalition in the months before.
pub(super) fn days_of_whole_coalition() -> Result<Vec<i64>, Fault> {
    let made_here = |one: &MeetingFile| one.key.is_none() && one.group.is_none();
    Ok(file()?.meeting.iter().filter(|one| made_here(one)).map(|one| one.days).collect())
}

/// Loads what people said, and gives the meetings of the whole coalition it made for it, each with its days.
pub(super) async fn load(
    loading: &Loading,
    meetings: &meetings::Loaded,
    names: &Names,
) -> Result<Vec<(i64, Meeting)>, Fault> {
    let file = file()?;
    let habit = PulseHabit {
        id: PulseHabitId(loading.tx.coalition().0),
        asked: file.habit.asked,
        days: file.habit.days,
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &habit).await?;
    let mut made = Vec::new();
    for file in &file.meeting {
        let known = file.key.as_ref().and_then(|key| meetings.meeting(key));
        let meeting = match known {
            Some(meeting) => meeting.clone(),
            None => held(loading, meetings, names, file).await?,
        };
        let pulse = Pulse { on_paper: file.on_paper, ..Pulse::of(&meeting, &habit) };
        added(&loading.tx, &loading.allowed, &pulse).await?;
        let mut lines = file.lines.iter();
        for digits in &file.sheets {
            let line = lines.next().cloned().unwrap_or_default();
            put_sheet(&loading.tx, pulse.id, sheet(digits, line)).await?;
        }
        if file.key.is_none() && file.group.is_none() {
            made.push((file.days, meeting));
        }
    }
    Ok(made)
}

fn sheet(digits: &str, line: String) -> Sheet {
    let degrees = digits.chars().map(|digit| Degree::from_number(digit.to_digit(10)?.into()));
    let answers = Question::ALL.iter().zip(degrees);
    Sheet {
        answers: answers.filter_map(|(question, degree)| Some((*question, degree?))).collect(),
        line,
    }
}

/// A meeting of the months before, in the series of the whole coalition unless a group held it.
async fn held(
    loading: &Loading,
    meetings: &meetings::Loaded,
    names: &Names,
    file: &MeetingFile,
) -> Result<Meeting, Fault> {
    let like = meetings.meeting("february");
    let time = kit_store::jiff::civil::time(17, 30, 0, 0);
    let blank = Meeting::at(MeetingId(loading.allowed.new_id()), loading.allowed.at, super::meetings::ZONE);
    let starts_at = model::moment(loading.day(file.days), time, &blank.zone()).unwrap_or(loading.allowed.at);
    let group = file.group.as_ref().and_then(|key| loading.group(key));
    let mut meeting = Meeting {
        title: file.title.clone().unwrap_or_else(|| names.of(&loading.text, loading.day(file.days))),
        starts_at,
        state: State::Over,
        began_at: Some(starts_at),
        ended_at: Some(starts_at.plus_minutes(blank.minutes)),
        group_id: group.map(|group| group.0),
        series_id: like.filter(|_| group.is_none()).and_then(|like| like.series_id),
        chair_id: loading.person("denise-ward"),
        place: like.map(|like| like.place.clone()).unwrap_or_default(),
        ..blank
    };
    meeting.address = meeting.day().to_string();
    added(&loading.tx, &loading.allowed, &meeting).await?;
    for key in &file.here {
        let Some(person) = loading.person(key) else {
            continue;
        };
        let name = Person::find(&loading.tx, person.0).await?.map(|one| one.name()).unwrap_or_default();
        let blank = Attendance::of(meeting.id, AttendanceId(loading.allowed.new_id()), Some(person), &name);
        let there = blank.written_down(How::Here, starts_at, meeting.ended_at);
        added(&loading.tx, &loading.allowed, &there).await?;
    }
    Ok(meeting)
}
