use axum::extract::{Path, RawQuery};
use axum::http::Method;
use kit_text::Language;
use kit_web::api::{Operation, json_answer};
use kit_web::{Access, Answer, Ctx, Routes};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::language;
use crate::playbooks::format::files;
use crate::playbooks::shelf;
use crate::rights::SEE_GUIDE;

/// The templates of a playbook in one language, with the names of the fields they fill.
#[derive(Serialize, JsonSchema)]
struct TemplatesShape {
    /// en or es
    language: &'static str,
    agreements: Vec<AgreementTemplate>,
    commitments: Vec<CommitmentTemplate>,
    rules: Vec<RulesSectionTemplate>,
}

#[derive(Serialize, JsonSchema)]
struct AgreementTemplate {
    id: String,
    /// memorandum or commitment_letter
    kind: &'static str,
    title: String,
    /// Who signs, in words.
    parties: String,
    /// purpose, roles, contributions, data_sharing, term, review, leaving
    sections: BTreeMap<&'static str, String>,
    months: Option<u32>,
    review_months: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
struct CommitmentTemplate {
    id: String,
    title: String,
    who: String,
    purpose: String,
    verifier: String,
    elements: Vec<ElementTemplate>,
}

#[derive(Serialize, JsonSchema)]
struct ElementTemplate {
    what: String,
    metric: String,
    unit: String,
    would_show: String,
    within_months: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
struct RulesSectionTemplate {
    number: String,
    title: String,
    words: String,
}

pub(super) fn routes() -> Routes {
    Routes::new().api(
        Method::GET,
        "/api/v1/coalitions/{coalition}/playbooks/{key}/templates",
        Access::Holds(&SEE_GUIDE),
        Operation::gives::<TemplatesShape>(
            "getPlaybookTemplates",
            "Templates of agreements, commitments and rules. Nothing is written.",
        )
        .query(&[("language", "en or es; left out, yours")]),
        show,
    )
}

async fn show(ctx: Ctx, Path((_, key)): Path<(String, String)>, RawQuery(query): RawQuery) -> Answer {
    let playbook = shelf::one(&ctx, &key).await?.playbook;
    let language = language(&ctx, query.as_deref());
    let rules = playbook.rules.sections.iter().map(|section| RulesSectionTemplate {
        number: section.number.as_str().to_owned(),
        title: section.title.of(language).to_owned(),
        words: section.words.of(language).to_owned(),
    });
    Ok(json_answer(&TemplatesShape {
        language: language.tag(),
        agreements: playbook.agreements.agreements.iter().map(|one| agreement(one, language)).collect(),
        commitments: playbook.commitments.commitments.iter().map(|one| commitment(one, language)).collect(),
        rules: rules.collect(),
    }))
}

fn agreement(one: &files::Agreement, language: Language) -> AgreementTemplate {
    AgreementTemplate {
        id: one.id.get_ref().as_str().to_owned(),
        kind: one.kind.word(),
        title: one.title.of(language).to_owned(),
        parties: one.parties.of(language).to_owned(),
        sections: one.sections().map(|(name, words)| (name, words.of(language).to_owned())).into(),
        months: one.months,
        review_months: one.review_months,
    }
}

fn commitment(one: &files::Commitment, language: Language) -> CommitmentTemplate {
    let element = |one: &files::Element| ElementTemplate {
        what: one.what.of(language).to_owned(),
        metric: one.metric.of(language).to_owned(),
        unit: one.unit.of(language).to_owned(),
        would_show: one.evidence.of(language).to_owned(),
        within_months: one.within_months,
    };
    CommitmentTemplate {
        id: one.id.get_ref().as_str().to_owned(),
        title: one.title.of(language).to_owned(),
        who: one.who.of(language).to_owned(),
        purpose: one.purpose.of(language).to_owned(),
        verifier: one.verifier.of(language).to_owned(),
        elements: one.elements.iter().map(element).collect(),
    }
}
