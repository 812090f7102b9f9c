use kit_store::{Fault, Record, added};
use people::agreements::documents;
use people::example::Loading;
use serde::Deserialize;

use super::goals::Loaded;
use crate::commitments::elements::{Element, ElementId};
use crate::commitments::evidence::{EvidenceKind, Shown, ShownId};
use crate::commitments::made::{Commitment, CommitmentId};
use crate::commitments::verdicts::model::Said;
use crate::commitments::verdicts::{Judge, Verdict, VerdictId, VerdictWord, Verifier};
use crate::goals::GoalId;
use crate::numbers::model::Amount;
use crate::promises::{Promise, PromiseId, Status};

#[derive(Deserialize)]
struct File {
    commitment: Vec<CommitmentFile>,
}

#[derive(Deserialize)]
struct CommitmentFile {
    organization: String,
    title: String,
    goal: String,
    /// The title of an agreement of People.
    agreement: Option<String>,
    starts_days: i64,
    ends_days: i64,
    decided_in: String,
    element: Vec<ElementFile>,
}

#[derive(Deserialize)]
struct ElementFile {
    what: String,
    metric: String,
    #[serde(default)]
    unit: String,
    would_show: Option<String>,
    baseline: Option<Amount>,
    target: Option<Amount>,
    due_days: i64,
    evidence: Vec<ShownFile>,
    verdicts: Vec<VerdictFile>,
    promise: Option<PromiseFile>,
}

#[derive(Deserialize)]
struct ShownFile {
    kind: EvidenceKind,
    days: i64,
    value: Option<Amount>,
    words: String,
    person: String,
}

#[derive(Deserialize)]
struct VerdictFile {
    verdict: VerdictWord,
    /// From the year of the day of loading.
    year: i64,
    days: i64,
    reason: String,
    person: Option<String>,
    organization: Option<String>,
}

#[derive(Deserialize)]
struct PromiseFile {
    what: String,
    person: String,
    by_days: i64,
}

fn unknown(what: &str) -> Fault {
    Fault::Shape(format!("the example has no {what}"))
}

/// Loads what organizations of the example committed themselves to, with what shows it and what was found.
pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/commitments.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let agreements = documents::store::all(&loading.tx).await?;
    for file in &file.commitment {
        let organization =
            loading.organization(&file.organization).ok_or_else(|| unknown(&file.organization))?;
        let agreement = agreements.iter().find(|one| Some(&one.title) == file.agreement.as_ref());
        let commitment = Commitment {
            organization_id: organization,
            title: file.title.clone(),
            goal_id: goals.goal(&file.goal),
            agreement_id: agreement.map(|one| one.id),
            starts_on: Some(loading.day(file.starts_days)),
            ends_on: Some(loading.day(file.ends_days)),
            decided_in: file.decided_in.clone(),
            ..Commitment::blank(CommitmentId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &commitment).await?;
        for (element, position) in file.element.iter().zip(1..) {
            load_element(loading, &commitment, element, position).await?;
        }
    }
    Ok(())
}

async fn load_element(
    loading: &Loading,
    commitment: &Commitment,
    file: &ElementFile,
    position: i64,
) -> Result<(), Fault> {
    let element = Element {
        position,
        commitment_id: commitment.id,
        what: file.what.clone(),
        metric: file.metric.clone(),
        unit: file.unit.clone(),
        would_show: file.would_show.clone(),
        baseline: file.baseline,
        target: file.target,
        due_on: Some(loading.day(file.due_days)),
        ..Element::blank(ElementId(loading.allowed.new_id()))
    };
    added(&loading.tx, &loading.allowed, &element).await?;
    for one in &file.evidence {
        let shown = Shown {
            element_id: element.id,
            shown_on: loading.day(one.days),
            kind: one.kind,
            words: one.words.clone(),
            value: one.value,
            brought_by_id: loading.person(&one.person),
            ..Shown::blank(ShownId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &shown).await?;
    }
    for one in &file.verdicts {
        let verdict = verdict(loading, commitment, element.id, one)?;
        added(&loading.tx, &loading.allowed, &verdict).await?;
    }
    if let Some(file) = &file.promise {
        let promise = promise(loading, commitment.goal_id, element.id, file);
        added(&loading.tx, &loading.allowed, &promise).await?;
    }
    Ok(())
}

fn verdict(
    loading: &Loading,
    commitment: &Commitment,
    element: ElementId,
    file: &VerdictFile,
) -> Result<Verdict, Fault> {
    let person = file.person.as_deref().and_then(|key| loading.person(key)).map(Judge::Person);
    let organization = file.organization.as_deref().and_then(|key| loading.organization(key));
    let judge = person.or(organization.map(Judge::Organization)).ok_or_else(|| unknown("such verifier"))?;
    let said = Said {
        verdict: file.verdict,
        reason: file.reason.clone(),
        given_on: loading.day(file.days),
        // Early in a year a verdict of the days before speaks of the year before.
        for_year: i64::from(loading.day(file.days).year()).min(i64::from(loading.today.year()) + file.year),
        judge,
    };
    let verifier = Verifier::independent(judge, &[], commitment.organization_id)
        .ok_or_else(|| unknown("verifier who is independent"))?;
    Ok(Verdict::of(VerdictId(loading.allowed.new_id()), element, verifier, &said))
}

fn promise(loading: &Loading, goal: Option<GoalId>, element: ElementId, file: &PromiseFile) -> Promise {
    Promise {
        person_id: loading.person(&file.person),
        goal_id: goal,
        by: Some(loading.day(file.by_days)),
        status: Status::GoingWell,
        came_from_kind: Some(Element::KIND.to_owned()),
        came_from_id: Some(element.0),
        ..Promise::idea(PromiseId(loading.allowed.new_id()), &file.what)
    }
}
