//! The agreements of the example, their signatures, and statements of interests.

use kit_store::{Fault, Instant, Words, added};
use serde::Deserialize;

use super::Loading;
use crate::agreements::documents::{Agreement, AgreementId, AgreementKind};
use crate::agreements::interests::{InterestStatement, InterestStatementId};
use crate::agreements::signatures::model::text_of;
use crate::agreements::signatures::{Signature, SignatureId, Signing};
use crate::organizations::{self, OrganizationId};

#[derive(Deserialize)]
struct File {
    agreement: Vec<AgreementFile>,
    statement: Vec<StatementFile>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct AgreementFile {
    kind: String,
    title: String,
    parties: Vec<String>,
    purpose: String,
    roles: String,
    contributions: String,
    data_sharing: String,
    term: String,
    review: String,
    leaving: String,
    starts_days: i64,
    ends_days: i64,
    review_days: Option<i64>,
    signed: Vec<SignedFile>,
}

#[derive(Deserialize)]
struct SignedFile {
    organization: String,
    person: String,
    name: String,
    days: i64,
}

#[derive(Deserialize)]
struct StatementFile {
    person: String,
    days: i64,
    #[serde(default)]
    words: String,
}

fn unknown(what: &str) -> Fault {
    Fault::Shape(format!("the example has no {what}"))
}

/// Loads the agreements; nothing of them is news.
pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/agreements.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let names = organizations::store::names(&loading.tx).await?;
    for one in &file.agreement {
        let agreement = agreement(loading, one)?;
        added(&loading.tx, &loading.allowed, &agreement).await?;
        for signed in &one.signed {
            let signature = signature(loading, &agreement, signed, &names)?;
            added(&loading.tx, &loading.allowed, &signature).await?;
        }
    }
    for one in &file.statement {
        let statement = InterestStatement {
            person_id: loading.person(&one.person).ok_or_else(|| unknown(&one.person))?,
            stated_on: loading.day(one.days),
            has_interest: !one.words.is_empty(),
            words: one.words.clone(),
            ..InterestStatement::blank(InterestStatementId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &statement).await?;
    }
    Ok(())
}

fn party(loading: &Loading, key: &str) -> Result<OrganizationId, Fault> {
    loading.organization(key).ok_or_else(|| unknown(key))
}

fn agreement(loading: &Loading, file: &AgreementFile) -> Result<Agreement, Fault> {
    let parties = file.parties.iter().map(|key| party(loading, key).map(|id| id.to_string()));
    Ok(Agreement {
        kind: AgreementKind::from_word(&file.kind).ok_or_else(|| unknown(&file.kind))?,
        title: file.title.clone(),
        party_ids: Words(parties.collect::<Result<Vec<_>, _>>()?),
        purpose: file.purpose.clone(),
        roles: file.roles.clone(),
        contributions: file.contributions.clone(),
        data_sharing: file.data_sharing.clone(),
        term: file.term.clone(),
        review: file.review.clone(),
        leaving: file.leaving.clone(),
        starts_on: Some(loading.day(file.starts_days)),
        ends_on: Some(loading.day(file.ends_days)),
        review_on: file.review_days.map(|days| loading.day(days)),
        ..Agreement::blank(AgreementId(loading.allowed.new_id()))
    })
}

fn signature(
    loading: &Loading,
    agreement: &Agreement,
    file: &SignedFile,
    names: &[(OrganizationId, String)],
) -> Result<Signature, Fault> {
    let signed_text = text_of(agreement, names);
    let text_hash = signed_text.hash()?;
    let signed_at: Instant = loading.allowed.at.plus_days(file.days);
    Ok(Signature {
        id: SignatureId(loading.allowed.new_id()),
        agreement_id: agreement.id,
        organization_id: Some(party(loading, &file.organization)?),
        person_id: loading.person(&file.person),
        name: file.name.clone(),
        how: Signing::OnScreen,
        signed_at,
        signed_text,
        text_hash,
        file_id: None,
        version: 1,
    })
}
