use kit_store::{Fault, Words, added};
use people::example::Loading;
use serde::Deserialize;

use crate::purpose::reasons::{Purpose, PurposeId, Trigger};
use crate::purpose::soundings::{Sounding, SoundingId};
use crate::purpose::wordings::{Check, State, Statement, Wording, WordingId};

#[derive(Deserialize)]
struct File {
    purpose: PurposeFile,
    wording: Vec<WordingFile>,
    sounding: Vec<SoundingFile>,
}

#[derive(Deserialize)]
struct PurposeFile {
    words: String,
    lived_by: String,
    good_place: String,
    why_now: Trigger,
    why_now_words: String,
    reasons: Vec<String>,
    reasons_words: String,
}

#[derive(Deserialize)]
struct WordingFile {
    statement: Statement,
    words: String,
    written_days: i64,
    written_by: String,
    what_changed: String,
    newcomer: Option<Check>,
    lifts: Option<Check>,
    outsiders: Option<Check>,
    state: State,
    adopted_days: Option<i64>,
    #[serde(default)]
    adopted_by: String,
}

#[derive(Deserialize)]
struct SoundingFile {
    days: i64,
    who: String,
    said: String,
    #[serde(default)]
    changed: String,
}

pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/purpose.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let purpose = Purpose {
        words: file.purpose.words,
        lived_by: file.purpose.lived_by,
        good_place: file.purpose.good_place,
        why_now: Some(file.purpose.why_now),
        why_now_words: file.purpose.why_now_words,
        reasons: Words(file.purpose.reasons),
        reasons_words: file.purpose.reasons_words,
        ..Purpose::blank(PurposeId(loading.allowed.new_id()))
    };
    added(&loading.tx, &loading.allowed, &purpose).await?;
    for file in file.wording {
        let wording = Wording {
            statement: file.statement,
            words: file.words,
            written_on: loading.day(file.written_days),
            written_by: file.written_by,
            what_changed: file.what_changed,
            newcomer: file.newcomer,
            lifts: file.lifts,
            outsiders: file.outsiders,
            state: file.state,
            adopted_on: file.adopted_days.map(|days| loading.day(days)),
            adopted_by: file.adopted_by,
            ..Wording::blank(WordingId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &wording).await?;
    }
    for file in file.sounding {
        let sounding = Sounding {
            day: loading.day(file.days),
            who: file.who,
            said: file.said,
            changed: file.changed,
            ..Sounding::blank(SoundingId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &sounding).await?;
    }
    Ok(())
}
