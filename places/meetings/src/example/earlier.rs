//! The register the example coalition kept on paper before, and what its decisions adopted.

use kit_store::{Fault, Record, added};
use people::agreements::documents;
use people::example::Loading;
use serde::Deserialize;

use crate::adopting::{self, ByDecision};
use crate::adoptions::{Adoptable, Adopts};
use crate::ballots::counting::Outcome;
use crate::decisions::earlier::model::EarlierRow;
use crate::decisions::{Decision, DecisionId};
use crate::rules::Rules;
use goals::purpose::wordings::{self, Statement};

#[derive(Deserialize)]
struct File {
    decision: Vec<DecisionFile>,
}

#[derive(Deserialize)]
struct DecisionFile {
    days: i64,
    title: String,
    words: Option<String>,
    outcome: Option<String>,
    how: String,
    review_days: Option<i64>,
    adopts: Option<String>,
}

/// Loads the old register; gives its last entry, after which the next ones are chained.
pub(super) async fn load(loading: &Loading, rules: &Rules) -> Result<Option<Decision>, Fault> {
    let file: File = toml::from_str(include_str!("../../example/earlier.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut newest: Option<Decision> = None;
    for (one, number) in file.decision.iter().zip(1..) {
        let row = EarlierRow {
            decided_on: loading.day(one.days),
            title: one.title.clone(),
            words: one.words.clone().unwrap_or_else(|| one.title.clone()),
            outcome: one.outcome.as_deref().and_then(Outcome::from_word).unwrap_or(Outcome::Passed),
            how: one.how.clone(),
            noted_as: format!("{number}"),
            review_on: one.review_days.map(|days| loading.day(days)),
        };
        let id = DecisionId(loading.allowed.new_id());
        let entry = row.entry(id, "Yolanda Cruz").chained(newest.as_ref())?;
        added(&loading.tx, &loading.allowed, &entry).await?;
        if let Some(what) = &one.adopts {
            adopted(loading, &entry, what, rules).await?;
        }
        newest = Some(entry);
    }
    Ok(newest)
}

async fn adopted(loading: &Loading, entry: &Decision, what: &str, rules: &Rules) -> Result<(), Fault> {
    let found = match what {
        "rules" => Some((Adoptable::Rules, rules.id.0, format!("Version {}", rules.number))),
        "vision" => wordings::store::current(&loading.tx, Statement::Vision)
            .await?
            .map(|wording| (Adoptable::Wording, wording.id.0, wording.words)),
        _ => documents::store::all(&loading.tx)
            .await?
            .into_iter()
            .find(|agreement| agreement.kind == documents::AgreementKind::Memorandum)
            .map(|agreement| (Adoptable::Agreement, agreement.id.0, agreement.title)),
    };
    let Some((kind, id, label)) = found else {
        return Ok(());
    };
    let by = ByDecision {
        id: entry.id(),
        name: format!("Decision {}: {}", entry.number, entry.title),
        day: entry.decided_on,
    };
    adopting::name(&loading.tx, &loading.allowed, Adopts { kind, id }, label, &by).await
}
