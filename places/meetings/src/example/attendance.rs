use std::collections::HashMap;

use kit_store::{Fault, Record, added};
use people::example::Loading;
use people::members::Person;
use serde::Deserialize;

use super::meetings;
use crate::attendance::model::{Attendance, AttendanceId, How, MeetingQuorum, changes};
use crate::attendance::{Counted, counted, store};
use crate::meetings::Meeting;

#[derive(Deserialize)]
struct SheetFile {
    here: Vec<String>,
    online: Vec<String>,
    excused: Vec<String>,
    away: Vec<String>,
    /// Minutes after the beginning at which somebody came.
    late: HashMap<String, i64>,
    /// Minutes after the beginning at which somebody left.
    left: HashMap<String, i64>,
    visitors: Vec<String>,
}

pub(super) async fn load(loading: &Loading, meetings: &meetings::Loaded) -> Result<(), Fault> {
    let file: HashMap<String, SheetFile> = toml::from_str(include_str!("../../example/attendance.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for (key, file) in &file {
        if let Some(meeting) = meetings.meeting(key) {
            sheet(loading, meeting, file).await?;
        }
    }
    Ok(())
}

async fn sheet(loading: &Loading, meeting: &Meeting, file: &SheetFile) -> Result<(), Fault> {
    let marked = [
        (How::Here, &file.here),
        (How::Online, &file.online),
        (How::Excused, &file.excused),
        (How::Away, &file.away),
    ];
    for (how, keys) in marked {
        for key in keys {
            let Some(person) = loading.person(key) else {
                continue;
            };
            let name =
                Person::find(&loading.tx, person.0).await?.map(|person| person.name()).unwrap_or_default();
            let blank =
                Attendance::of(meeting.id, AttendanceId(loading.allowed.new_id()), Some(person), &name);
            let begins = meeting.counted_from();
            let came = begins.plus_minutes(file.late.get(key).copied().unwrap_or(0));
            let left = file.left.get(key).map(|minutes| begins.plus_minutes(*minutes));
            added(&loading.tx, &loading.allowed, &blank.written_down(how, came, left)).await?;
        }
    }
    for name in &file.visitors {
        let blank = Attendance::of(meeting.id, AttendanceId(loading.allowed.new_id()), None, name);
        let visitor = blank.marked(How::Visitor, meeting.counted_from());
        added(&loading.tx, &loading.allowed, &visitor).await?;
    }
    let Counted { quorum: rule, voices, .. } = counted(&loading.tx, meeting).await?;
    let attendance = store::of_meeting(&loading.tx, meeting.id).await?;
    let quorum = MeetingQuorum {
        id: meeting.id,
        title: meeting.title.clone(),
        changes: changes(rule, &voices, &attendance),
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &quorum).await
}
