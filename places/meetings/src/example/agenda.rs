use kit_store::{Fault, added};
use people::example::Loading;
use serde::Deserialize;

use super::{decisions, meetings};
use crate::agenda::model::{AgendaItem, AgendaItemId, ItemKind, ItemState, Paper, Papers};

#[derive(Deserialize)]
struct File {
    item: Vec<ItemFile>,
}

#[derive(Deserialize)]
struct ItemFile {
    meeting: String,
    key: String,
    title: String,
    minutes: i64,
    owner: String,
    kind: String,
    state: String,
    /// How many minutes before loading the meeting came to it.
    began_minutes: Option<i64>,
    #[serde(default)]
    details: String,
    #[serde(default)]
    papers: Vec<Paper>,
    /// The key of the proposal it decides.
    #[serde(default)]
    proposal: String,
}

/// The items of the example, by their keys in the file.
pub(super) struct Loaded(Vec<(String, AgendaItem)>);

impl Loaded {
    pub(super) fn item(&self, key: &str) -> Option<&AgendaItem> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, item)| item)
    }
}

pub(super) async fn load(
    loading: &Loading,
    meetings: &meetings::Loaded,
    proposals: &decisions::Loaded,
) -> Result<Loaded, Fault> {
    let file: File = toml::from_str(include_str!("../../example/agenda.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut loaded: Vec<(String, AgendaItem)> = Vec::new();
    for file in file.item {
        let Some(meeting) = meetings.meeting(&file.meeting) else {
            continue;
        };
        let before = loaded.iter().filter(|(_, item)| item.meeting_id == meeting.id).count();
        let blank = AgendaItem::of(meeting.id, AgendaItemId(loading.allowed.new_id()));
        let item = AgendaItem {
            position: i64::try_from(before).unwrap_or(0) + 1,
            title: file.title,
            minutes: file.minutes,
            owner_id: loading.person(&file.owner),
            kind: ItemKind::from_word(&file.kind).unwrap_or(blank.kind),
            state: ItemState::from_word(&file.state).unwrap_or(blank.state),
            began_at: file.began_minutes.map(|minutes| loading.allowed.at.plus_minutes(-minutes)),
            details: file.details,
            papers: Papers(file.papers),
            proposal_id: proposals.proposal(&file.proposal),
            ..blank
        };
        added(&loading.tx, &loading.allowed, &item).await?;
        loaded.push((file.key, item));
    }
    Ok(Loaded(loaded))
}
