use kit_store::{Fault, added};
use kit_web::Typed;
use people::example::Loading;
use serde::Deserialize;

use crate::rules::form::{Reach, from_form};
use crate::rules::{Rules, RulesId};
use crate::voices;

#[derive(Deserialize)]
struct File {
    in_force_days: i64,
    adopted_how: String,
    /// Fields of the form of the rules, in order.
    fields: Vec<(String, String)>,
    section: Vec<SectionFile>,
}

#[derive(Deserialize)]
struct SectionFile {
    number: String,
    title: String,
    words: String,
    #[serde(default)]
    states: String,
}

/// Loads the rules of the example coalition.
pub(super) async fn load(loading: &Loading) -> Result<Rules, Fault> {
    let file: File = toml::from_str(include_str!("../../example/rules.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut typed = Typed::from_pairs(file.fields);
    for section in file.section {
        typed.push("section_number", section.number);
        typed.push("section_title", section.title);
        typed.push("section_words", section.words);
        typed.push("section_states", section.states);
    }
    let voices = voices::voices(&loading.tx).await?;
    let draft = Rules::draft(RulesId(loading.allowed.new_id()), 1, None);
    let rules = from_form(&draft, &typed, Reach::of(&voices))
        .map_err(|mistakes| Fault::Shape(format!("{mistakes:?}")))?;
    let rules = Rules {
        in_force_from: Some(loading.day(file.in_force_days)),
        adopted_how: file.adopted_how,
        ..rules
    };
    added(&loading.tx, &loading.allowed, &rules).await?;
    Ok(rules)
}
