use kit_store::{Fault, Record, added};
use people::example::Loading;
use people::members::Person;
use serde::Deserialize;

use super::{agenda, meetings};
use crate::approvals::{Minutes, MinutesState};
use crate::minutes::model::{ItemNotes, SpeakingTurn, SpeakingTurnId};

#[derive(Deserialize)]
struct File {
    notes: Vec<NotesFile>,
    spoke: Vec<SpokeFile>,
    approved: ApprovedFile,
}

#[derive(Deserialize)]
struct NotesFile {
    item: String,
    words: String,
}

#[derive(Deserialize)]
struct SpokeFile {
    item: String,
    people: Vec<String>,
}

#[derive(Deserialize)]
struct ApprovedFile {
    meeting: String,
    days: i64,
    how: String,
}

pub(super) async fn load(
    loading: &Loading,
    meetings: &meetings::Loaded,
    items: &agenda::Loaded,
) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/minutes.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for file in file.notes {
        let Some(item) = items.item(&file.item) else {
            continue;
        };
        let notes = ItemNotes {
            id: item.id,
            meeting_id: item.meeting_id,
            title: item.title.clone(),
            words: file.words,
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &notes).await?;
    }
    for file in &file.spoke {
        spoke(loading, items, file).await?;
    }
    let Some(meeting) = meetings.meeting(&file.approved.meeting) else {
        return Ok(());
    };
    let minutes = Minutes {
        id: meeting.id,
        title: meeting.title.clone(),
        state: MinutesState::Approved,
        approved_on: Some(loading.day(file.approved.days)),
        approved_how: file.approved.how,
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &minutes).await
}

async fn spoke(loading: &Loading, items: &agenda::Loaded, file: &SpokeFile) -> Result<(), Fault> {
    let Some(item) = items.item(&file.item) else {
        return Ok(());
    };
    for key in &file.people {
        let Some(person_id) = loading.person(key) else {
            continue;
        };
        let name = Person::find(&loading.tx, person_id.0)
            .await?
            .map(|person| person.name())
            .unwrap_or_default();
        let turn = SpeakingTurn {
            id: SpeakingTurnId(loading.allowed.new_id()),
            meeting_id: item.meeting_id,
            item_id: Some(item.id),
            person_id,
            name,
            at: item.began_at.unwrap_or(loading.allowed.at),
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &turn).await?;
    }
    Ok(())
}
