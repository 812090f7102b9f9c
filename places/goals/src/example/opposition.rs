use kit_store::{Fault, Words, added};
use people::example::Loading;
use serde::Deserialize;

use crate::opposition::{
    Known, KnowsWhom, KnowsWhomId, MoveKind, MoveSeen, MoveSeenId, Stakeholder, StakeholderId, Trust,
};

#[derive(Deserialize)]
struct File {
    stakeholder: Vec<StakeholderFile>,
    #[serde(rename = "move")]
    moves: Vec<MoveFile>,
    tie: Vec<TieFile>,
}

#[derive(Deserialize)]
struct StakeholderFile {
    key: String,
    name: String,
    who: String,
    loses: Vec<String>,
    power_over: Vec<String>,
    stance: i64,
    influence: i64,
    #[serde(default)]
    notes: String,
}

#[derive(Deserialize)]
struct MoveFile {
    of: String,
    kind: String,
    days: i64,
    evidence: String,
    answer: String,
    person: Option<String>,
    by_days: Option<i64>,
    review_days: Option<i64>,
}

#[derive(Deserialize)]
struct TieFile {
    person: String,
    stakeholder: Option<String>,
    other: Option<String>,
    trust: String,
    how: String,
}

/// Loads the sealed map of the example: who stands where, what they did, who knows whom.
pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/opposition.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut ids = Vec::new();
    for file in &file.stakeholder {
        let one = stakeholder(loading, file);
        added(&loading.tx, &loading.allowed, &one).await?;
        ids.push((file.key.as_str(), one.id));
    }
    let id_of = |key: &str| ids.iter().find(|(known, _)| *known == key).map(|(_, id)| *id);
    for file in &file.moves {
        if let Some((of, kind)) = id_of(&file.of).zip(MoveKind::from_word(&file.kind)) {
            added(&loading.tx, &loading.allowed, &move_seen(loading, file, of, kind)).await?;
        }
    }
    for file in &file.tie {
        let stakeholder = file.stakeholder.as_deref().and_then(id_of).map(Known::Stakeholder);
        let person = file.other.as_deref().and_then(|key| loading.person(key)).map(Known::Person);
        let from = loading.person(&file.person);
        if let Some(((knows, person_id), trust)) =
            stakeholder.or(person).zip(from).zip(Trust::from_word(&file.trust))
        {
            let id = KnowsWhomId(loading.allowed.new_id());
            let tie = KnowsWhom { id, person_id, knows, trust, how: file.how.clone(), version: 1 };
            added(&loading.tx, &loading.allowed, &tie).await?;
        }
    }
    Ok(())
}

fn stakeholder(loading: &Loading, file: &StakeholderFile) -> Stakeholder {
    Stakeholder {
        who: file.who.clone(),
        loses: Words(file.loses.clone()),
        power_over: Words(file.power_over.clone()),
        stance: file.stance,
        influence: file.influence,
        notes: file.notes.clone(),
        ..Stakeholder::named(StakeholderId(loading.allowed.new_id()), &file.name)
    }
}

fn move_seen(loading: &Loading, file: &MoveFile, of: StakeholderId, kind: MoveKind) -> MoveSeen {
    let id = MoveSeenId(loading.allowed.new_id());
    MoveSeen {
        evidence: file.evidence.clone(),
        answer: file.answer.clone(),
        answer_person_id: file.person.as_deref().and_then(|key| loading.person(key)),
        answer_by: file.by_days.map(|days| loading.day(days)),
        review_on: file.review_days.map(|days| loading.day(days)),
        ..MoveSeen::of(id, of, kind, loading.day(file.days))
    }
}
