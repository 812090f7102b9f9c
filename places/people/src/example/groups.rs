//! The groups of the example: members, offices, who does what, and the answers about the structure.

use kit_store::{Day, Fault, Words, added};
use kit_web::Typed;
use serde::Deserialize;

use super::Loading;
use crate::groups::belonging::{GroupMember, GroupMemberId};
use crate::groups::bodies::{Became, Group, GroupId, GroupKind};
use crate::groups::choice::{ShapeChoice, ShapeChoiceId};
use crate::groups::duties::{Duty, DutyId};
use crate::groups::offices::{Office, OfficeId, OfficeKind};
use crate::groups::shape::model::from_form;
use crate::groups::shape::{StructureAnswers, StructureAnswersId};
use crate::groups::terms::{OfficeTerm, OfficeTermId};
use crate::members::PersonId;

#[derive(Deserialize)]
struct File {
    group: Vec<GroupFile>,
    duty: Vec<DutyFile>,
    answers: std::collections::BTreeMap<String, String>,
    choice: Vec<ChoiceFile>,
}

#[derive(Deserialize)]
struct ChoiceFile {
    shape: String,
    days: i64,
    by: String,
    reasons: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct GroupFile {
    key: String,
    name: String,
    kind: String,
    purpose: String,
    authority: String,
    objective: String,
    lead: String,
    part_of: Option<String>,
    goal: Option<String>,
    starts_days: i64,
    ends_days: Option<i64>,
    ended_days: Option<i64>,
    was: Option<WasFile>,
    members: Vec<MemberFile>,
    office: Vec<OfficeFile>,
}

#[derive(Deserialize)]
struct WasFile {
    kind: String,
    until_days: i64,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct MemberFile {
    person: String,
    organization: Option<String>,
    seat: Option<String>,
    part: String,
    since_days: Option<i64>,
    until_days: Option<i64>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct OfficeFile {
    kind: String,
    own_name: String,
    duties: String,
    handover: String,
    successor: Option<String>,
    buddy: Option<String>,
    terms: Vec<TermFile>,
}

#[derive(Deserialize)]
struct TermFile {
    person: String,
    starts_days: i64,
    ends_days: Option<i64>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct DutyFile {
    what: String,
    group: Option<String>,
    responsible: Option<String>,
    helps: Vec<String>,
    decides: Option<String>,
    decides_group: Option<String>,
    told: Vec<String>,
    told_group: Option<String>,
}

/// The groups by their keys, each with the key of the goal it works for: the place of goals puts the goals there.
pub type Groups = Vec<(String, GroupId, Option<String>)>;

/// Loads the groups; nothing of them is news.
pub(super) async fn load(loading: &mut Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/groups.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for group in &file.group {
        let id = GroupId(loading.allowed.new_id());
        loading.groups.push((group.key.clone(), id, group.goal.clone()));
    }
    for one in &file.group {
        let group = group(loading, one)?;
        added(&loading.tx, &loading.allowed, &group).await?;
        members(loading, group.id, one).await?;
        offices(loading, group.id, one).await?;
    }
    for (one, position) in file.duty.iter().zip(1..) {
        added(&loading.tx, &loading.allowed, &duty(loading, one, position)?).await?;
    }
    let blank = StructureAnswers::blank(StructureAnswersId(loading.allowed.new_id()));
    let answers = from_form(&blank, &Typed::from_pairs(file.answers))
        .map_err(|_| Fault::Shape("the answers of the example are not all known".to_owned()))?;
    added(&loading.tx, &loading.allowed, &answers).await?;
    for one in file.choice {
        let id = ShapeChoiceId(loading.allowed.new_id());
        let choice = ShapeChoice {
            shape: GroupKind::from_word(&one.shape).ok_or_else(|| unknown("such shape"))?,
            chosen_on: loading.day(one.days),
            chosen_by: one.by,
            reasons: one.reasons,
            ..ShapeChoice::blank(id)
        };
        added(&loading.tx, &loading.allowed, &choice).await?;
    }
    Ok(())
}

fn unknown(what: &str) -> Fault {
    Fault::Shape(format!("the example has no {what}"))
}

fn person(loading: &Loading, key: &str) -> Result<PersonId, Fault> {
    loading.person(key).ok_or_else(|| unknown(key))
}

fn maybe(loading: &Loading, key: Option<&String>) -> Result<Option<PersonId>, Fault> {
    key.map(|key| person(loading, key)).transpose()
}

fn named(loading: &Loading, key: Option<&String>) -> Result<Option<GroupId>, Fault> {
    key.map(|key| loading.group(key).ok_or_else(|| unknown(key))).transpose()
}

fn kind(word: &str) -> Result<GroupKind, Fault> {
    GroupKind::from_word(word).ok_or_else(|| unknown(word))
}

fn group(loading: &Loading, file: &GroupFile) -> Result<Group, Fault> {
    let id = loading.group(&file.key).ok_or_else(|| unknown(&file.key))?;
    let day = |days: Option<i64>| days.map(|days| loading.day(days));
    let became = file.was.as_ref().map(|was| {
        let on: Day = loading.day(was.until_days);
        kind(&was.kind).map(|from| Became { from, on })
    });
    Ok(Group {
        name: file.name.clone(),
        kind: kind(&file.kind)?,
        purpose: file.purpose.clone(),
        authority: file.authority.clone(),
        objective: file.objective.clone(),
        part_of_id: named(loading, file.part_of.as_ref())?,
        lead_id: Some(person(loading, &file.lead)?),
        starts_on: Some(loading.day(file.starts_days)),
        ends_on: day(file.ends_days),
        ended_on: day(file.ended_days),
        became: became.transpose()?,
        ..Group::blank(id)
    })
}

async fn members(loading: &Loading, group_id: GroupId, file: &GroupFile) -> Result<(), Fault> {
    for one in &file.members {
        let organization = one.organization.as_ref();
        let seat = one.seat.as_ref();
        let member = GroupMember {
            group_id,
            person_id: person(loading, &one.person)?,
            organization_id: organization
                .map(|key| loading.organization(key).ok_or_else(|| unknown(key)))
                .transpose()?,
            seat_id: seat.map(|key| loading.seat(key).ok_or_else(|| unknown(key))).transpose()?,
            part: one.part.clone(),
            since: one.since_days.map(|days| loading.day(days)),
            until: one.until_days.map(|days| loading.day(days)),
            ..GroupMember::blank(GroupMemberId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &member).await?;
    }
    Ok(())
}

async fn offices(loading: &Loading, group_id: GroupId, file: &GroupFile) -> Result<(), Fault> {
    for (one, position) in file.office.iter().zip(1..) {
        let office = Office {
            group_id,
            position,
            kind: OfficeKind::from_word(&one.kind).ok_or_else(|| unknown(&one.kind))?,
            own_name: one.own_name.clone(),
            duties: one.duties.clone(),
            handover: one.handover.clone(),
            successor_id: maybe(loading, one.successor.as_ref())?,
            buddy_id: maybe(loading, one.buddy.as_ref())?,
            ..Office::blank(OfficeId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &office).await?;
        for term in &one.terms {
            let term = OfficeTerm {
                id: OfficeTermId(loading.allowed.new_id()),
                office_id: office.id,
                person_id: person(loading, &term.person)?,
                starts_on: loading.day(term.starts_days),
                ends_on: term.ends_days.map(|days| loading.day(days)),
                left_on: None,
                is_shared: None,
                version: 1,
            };
            added(&loading.tx, &loading.allowed, &term).await?;
        }
    }
    Ok(())
}

fn duty(loading: &Loading, file: &DutyFile, position: i64) -> Result<Duty, Fault> {
    let several = |keys: &[String]| {
        let ids = keys.iter().map(|key| person(loading, key).map(|id| id.to_string()));
        ids.collect::<Result<Vec<_>, _>>().map(Words)
    };
    Ok(Duty {
        position,
        what: file.what.clone(),
        group_id: named(loading, file.group.as_ref())?,
        responsible_id: maybe(loading, file.responsible.as_ref())?,
        helper_ids: several(&file.helps)?,
        decides_id: maybe(loading, file.decides.as_ref())?,
        deciding_group_id: named(loading, file.decides_group.as_ref())?,
        told_ids: several(&file.told)?,
        told_group_id: named(loading, file.told_group.as_ref())?,
        ..Duty::blank(DutyId(loading.allowed.new_id()))
    })
}
