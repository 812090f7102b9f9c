use std::collections::HashMap;

use kit_store::{Fault, Record, added};
use people::example::Loading;
use people::members::Person;
use serde::Deserialize;

use super::meetings;
use crate::attendance::model::{Attendance, AttendanceId, How, MeetingQuorum, changes};
use crate::attendance::{Counted, counted, store};
use crate::meetings::Meeting;

#[derive(Deserialize, Default)]
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

#[derive(Deserialize)]
struct File {
    earlier: EarlierFile,
    #[serde(flatten)]
    sheets: HashMap<String, SheetFile>,
}

#[derive(Deserialize)]
struct EarlierFile {
    online: Vec<String>,
    /// By the days of the meeting.
    excused: HashMap<String, Vec<String>>,
}

/// The last meeting that is over; who is not named on its sheet came as People says.
const LAST: (&str, i64) = ("february", -19);

/// Loads the sheets of the meetings of the file, and of those `before` them, each with its days.
pub(super) async fn load(
    loading: &Loading,
    meetings: &meetings::Loaded,
    before: &[(i64, Meeting)],
) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/attendance.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for (key, named) in file.sheets {
        let Some(meeting) = meetings.meeting(&key) else {
            continue;
        };
        let whole = if key == LAST.0 { file.earlier.filled(loading, LAST.1, named) } else { named };
        sheet(loading, meeting, &whole).await?;
    }
    for (days, meeting) in before {
        let whole = file.earlier.filled(loading, *days, SheetFile::default());
        sheet(loading, meeting, &whole).await?;
    }
    Ok(())
}

impl EarlierFile {
    /// A sheet with everybody else who came, and who sent word.
    fn filled(&self, loading: &Loading, days: i64, mut sheet: SheetFile) -> SheetFile {
        let named: Vec<String> = [&sheet.here, &sheet.online, &sheet.excused, &sheet.away]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        let is_open = |key: &str| !named.iter().any(|known| known == key);
        for key in loading.who_came(days).filter(|key| is_open(key)) {
            let online = self.online.iter().any(|known| known == key);
            if online { &mut sheet.online } else { &mut sheet.here }.push(key.to_owned());
        }
        sheet.excused.extend(self.excused.get(&days.to_string()).into_iter().flatten().cloned());
        sheet
    }
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
