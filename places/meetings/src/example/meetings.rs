use kit_store::jiff::civil::Time;
use kit_store::{Fault, Instant, added};
use people::example::Loading;
use serde::Deserialize;

use super::names::Names;
use crate::meetings::model::{self, MeetingSeries, MeetingSeriesId, Rhythm, State, StepFree};
use crate::meetings::{Meeting, MeetingId};

#[derive(Deserialize)]
struct File {
    series: SeriesFile,
    meeting: Vec<MeetingFile>,
}

#[derive(Deserialize)]
struct SeriesFile {
    title: String,
    from_days: i64,
    until_days: i64,
}

#[derive(Deserialize)]
struct MeetingFile {
    key: String,
    days: i64,
    time: Time,
    minutes: i64,
    state: String,
    /// How many minutes before loading it began; such a meeting runs whatever the hour.
    began_minutes: Option<i64>,
    chair: String,
    notes_by: String,
    place: String,
    street: String,
    step_free: String,
    transit: String,
    hours: String,
    child_care: String,
    food: String,
    interpreter: String,
    remote_link: String,
    dial_in: String,
    about: String,
}

/// The meetings of the example, by their keys in the file.
pub(super) struct Loaded(Vec<(String, Meeting)>);

fn file() -> Result<File, Fault> {
    toml::from_str(include_str!("../../example/meetings.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))
}

impl Loaded {
    pub(super) fn meeting(&self, key: &str) -> Option<&Meeting> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, meeting)| meeting)
    }
}

pub(super) const ZONE: &str = "America/Chicago";

/// The keys of the meetings with their days.
pub(super) fn days() -> Result<Vec<(String, i64)>, Fault> {
    Ok(file()?.meeting.into_iter().map(|file| (file.key, file.days)).collect())
}

pub(super) async fn load(loading: &Loading, names: &Names) -> Result<Loaded, Fault> {
    let file = file()?;
    let series = MeetingSeries {
        id: MeetingSeriesId(loading.allowed.new_id()),
        title: file.series.title,
        every: 1,
        rhythm: Rhythm::NthWeekday,
        from_day: loading.day(file.series.from_days),
        until_day: loading.day(file.series.until_days),
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &series).await?;
    let mut loaded = Vec::new();
    for file in file.meeting {
        let meeting = Meeting { series_id: Some(series.id), ..meeting(loading, &file, names) };
        added(&loading.tx, &loading.allowed, &meeting).await?;
        loaded.push((file.key, meeting));
    }
    Ok(Loaded(loaded))
}

fn meeting(loading: &Loading, file: &MeetingFile, names: &Names) -> Meeting {
    let id = MeetingId(loading.allowed.new_id());
    let blank = Meeting::at(id, loading.allowed.at, ZONE);
    let planned =
        model::moment(loading.day(file.days), file.time, &blank.zone()).unwrap_or(loading.allowed.at);
    let began = file.began_minutes.map(|minutes| loading.allowed.at.plus_minutes(-minutes));
    let starts_at = began.map_or(planned, on_the_minute);
    let state = State::from_word(&file.state).unwrap_or(State::Planned);
    let mut meeting = Meeting {
        title: names.of(&loading.text, loading.day(file.days)),
        starts_at,
        minutes: file.minutes,
        state,
        began_at: (state != State::Planned).then_some(began.unwrap_or(starts_at)),
        ended_at: (state == State::Over).then(|| starts_at.plus_minutes(file.minutes)),
        chair_id: loading.person(&file.chair),
        notes_by_id: loading.person(&file.notes_by),
        place: file.place.clone(),
        street: file.street.clone(),
        step_free: StepFree::from_word(&file.step_free),
        transit: file.transit.clone(),
        hours: file.hours.clone(),
        child_care: file.child_care.clone(),
        food: file.food.clone(),
        interpreter: file.interpreter.clone(),
        remote_link: file.remote_link.clone(),
        dial_in: file.dial_in.clone(),
        about: file.about.clone(),
        ..blank
    };
    meeting.address = meeting.day().to_string();
    meeting
}

/// Nobody plans a meeting for a second.
fn on_the_minute(at: Instant) -> Instant {
    Instant::from_microseconds(at.microseconds().div_euclid(60_000_000) * 60_000_000)
}
