//! A copy of the plan that was sent before the records began to be kept here as they are.

use kit_paper::{DayMade, Document, Frame, Level, Paper};
use kit_store::{Fault, Words, added};
use people::example::Loading;
use serde::Deserialize;

use crate::plan::copies::{PlanCopy, PlanCopyId, fingerprint, store};
use crate::plan::model::{Audience, Part};

#[derive(Deserialize)]
struct File {
    days: i64,
    coalition: String,
    sent_to: String,
    section: Vec<Section>,
}

#[derive(Deserialize)]
struct Section {
    part: Part,
    words: String,
}

pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/copies.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let document = document(loading, &file);
    let text = serde_json::to_string(&document)?;
    let allowed = &loading.allowed;
    let copy = PlanCopy {
        id: PlanCopyId(allowed.new_id()),
        made_on: loading.day(file.days),
        made_at: allowed.at.plus_days(file.days),
        audience: Audience::Public,
        parts: Words(file.section.iter().map(|section| section.part.word().to_owned()).collect()),
        language: document.language.to_owned(),
        title: document.title,
        sent_to: file.sent_to,
        hash: fingerprint(&text),
        version: 1,
    };
    store::keep_text(&loading.tx, copy.id.0, &text).await?;
    added(&loading.tx, allowed, &copy).await
}

fn document(loading: &Loading, file: &File) -> Document {
    let text = &loading.text;
    let day = loading.day(file.days);
    let printed = [("coalition", (&file.coalition).into()), ("day", text.long_date(day).into())];
    let mut document = Document {
        title: text.say("plan-title"),
        above: file.coalition.clone(),
        language: text.language().tag(),
        author: file.coalition.clone(),
        made_on: DayMade { year: day.year(), month: day.month(), day: day.day() },
        paper: Paper::Letter,
        frame: Frame {
            foot: text.with("press-foot", printed),
            page_of: text.with("press-page-of", [("page", "{page}".into()), ("pages", "{pages}".into())]),
            contents: text.say("press-contents"),
            missing_letters: text.say("press-missing-letters"),
            goes_on: text.with("press-goes-on", [("name", "{name}".into())]),
        },
        blocks: Vec::new(),
    };
    document.remark(text.say("plan-for-public"));
    for section in &file.section {
        document.heading(Level::Section, text.say(&section.part.title()));
        document.say(&section.words);
    }
    document
}
