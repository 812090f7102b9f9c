use axum::extract::{Path, Query};
use kit_store::{Day, Record};
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::Person;
use super::pages::{self, Narrowed};
use super::store::Listed;
use crate::alike::{self, AddProblem};
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use kit_web::saving::SaveProblem;

/// A person in a list. How somebody is tied to the issue is never among it.
#[derive(Serialize, JsonSchema)]
pub struct ListedPerson {
    id: Uuid,
    title: String,
    given_name: String,
    family_name: String,
    organization_id: Option<Uuid>,
    /// Its name.
    organization: Option<String>,
    sector: Option<String>,
    /// What they agreed to do.
    part: String,
    /// Only for keys that may see contact details, as the next two.
    email: Option<String>,
    phone: Option<String>,
    /// email, text, telephone, paper or none
    contact: Option<String>,
    /// A day, `2026-03-10`.
    joined_on: Option<String>,
    last_seen_on: Option<String>,
}

/// A person as programs see them. How somebody is tied to the issue is never among it.
#[derive(Serialize, JsonSchema)]
pub struct PersonShape {
    id: Uuid,
    title: String,
    given_name: String,
    family_name: String,
    job: String,
    organization_id: Option<Uuid>,
    /// voting, associate or advisor
    class: String,
    sector: Option<String>,
    /// What they agreed to do.
    part: String,
    languages: Vec<String>,
    /// A day, `2026-03-10`.
    joined_on: Option<String>,
    left_on: Option<String>,
    last_seen_on: Option<String>,
    /// Only for keys that may see contact details.
    #[serde(flatten)]
    reach: Option<ReachShape>,
    /// Only for keys that may change people.
    #[serde(flatten)]
    kept: Option<KeptShape>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// How to reach a person, and what they need.
#[derive(Serialize, JsonSchema)]
pub struct ReachShape {
    email: Option<String>,
    phone: Option<String>,
    /// email, text, telephone, paper or none
    contact: String,
    address: String,
    city: String,
    state: String,
    postcode: String,
    /// step_free, interpreter, child_care, ride, large_print, hearing, online
    access_needs: Vec<String>,
    /// What they get out of taking part, in their own words.
    gains: Option<String>,
}

/// What those keep about a person who look after the list.
#[derive(Serialize, JsonSchema)]
pub struct KeptShape {
    age_stated: Option<i64>,
    /// Words of the sector's eligibility rules whose evidence was given.
    evidence: Vec<String>,
    /// The next small step with somebody who has gone quiet.
    try_this: String,
    notes: String,
}

/// A person to add, or the new details of one. What is left out becomes empty.
#[derive(Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
pub struct NewPerson {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    title: String,
    given_name: String,
    family_name: String,
    job: String,
    organization_id: Option<Uuid>,
    /// voting, associate or advisor; left out, voting for somebody new, and as it was for others.
    class: Option<String>,
    sector: Option<String>,
    part: String,
    /// What they get out of taking part, in their own words.
    gains: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// email, text, telephone, paper or none
    contact: Option<String>,
    address: String,
    city: String,
    state: String,
    postcode: String,
    languages: Vec<String>,
    /// step_free, interpreter, child_care, ride, large_print, hearing, online
    access_needs: Vec<String>,
    age_stated: Option<i64>,
    /// Words of the sector's eligibility rules whose evidence was given.
    evidence: Vec<String>,
    /// The next small step with somebody who has gone quiet.
    try_this: String,
    notes: String,
    joined_on: Option<String>,
    /// As they are read; leaving and being seen are acts of their own and stay as they are.
    left_on: Option<String>,
    last_seen_on: Option<String>,
    /// Adds them although somebody who is here looks alike.
    even_if_alike: bool,
}

impl NewPerson {
    fn typed(self) -> Typed {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut typed = Typed::from_pairs([
            ("id", id(self.id)),
            (alike::ELSE, if self.even_if_alike { "yes".to_owned() } else { String::new() }),
            ("version", self.version.map(|version| version.to_string()).unwrap_or_default()),
            ("title", self.title),
            ("given_name", self.given_name),
            ("family_name", self.family_name),
            ("job", self.job),
            ("organization_id", id(self.organization_id)),
            ("class", self.class.unwrap_or_default()),
            ("sector", self.sector.unwrap_or_default()),
            ("part", self.part),
            ("gains", self.gains.unwrap_or_default()),
            ("email", self.email.unwrap_or_default()),
            ("phone", self.phone.unwrap_or_default()),
            ("contact", self.contact.unwrap_or_default()),
            ("address", self.address),
            ("city", self.city),
            ("state", self.state),
            ("postcode", self.postcode),
            ("languages", self.languages.join("\n")),
            ("age_stated", self.age_stated.map(|age| age.to_string()).unwrap_or_default()),
            ("try_this", self.try_this),
            ("notes", self.notes),
            ("joined_on", self.joined_on.unwrap_or_default()),
        ]);
        for (name, values) in [("access_needs", self.access_needs), ("evidence", self.evidence)] {
            values.into_iter().for_each(|value| typed.push(name, value));
        }
        typed
    }
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn from_list(ctx: &Ctx, person: Listed) -> ListedPerson {
    let open = ctx.holds(&SEE_CONTACTS);
    ListedPerson {
        id: person.id.0,
        title: person.title,
        given_name: person.given_name,
        family_name: person.family_name,
        organization_id: person.organization_id.map(|id| id.0),
        organization: person.organization,
        sector: person.sector,
        part: person.part,
        email: person.email.filter(|_| open),
        phone: person.phone.filter(|_| open),
        contact: open.then(|| person.contact.word().to_owned()),
        joined_on: day(person.joined_on),
        last_seen_on: day(person.last_seen_on),
    }
}

fn from_record(ctx: &Ctx, person: Person) -> PersonShape {
    let reach = ctx.holds(&SEE_CONTACTS).then(|| ReachShape {
        email: person.email,
        phone: person.phone,
        contact: person.contact.word().to_owned(),
        address: person.address,
        city: person.city,
        state: person.state,
        postcode: person.postcode,
        access_needs: person.access_needs.0,
        gains: person.gains,
    });
    let kept = ctx.holds(&EDIT_PEOPLE).then_some(KeptShape {
        age_stated: person.age_stated,
        evidence: person.evidence.0,
        try_this: person.try_this,
        notes: person.notes,
    });
    PersonShape {
        id: person.id.0,
        title: person.title,
        given_name: person.given_name,
        family_name: person.family_name,
        job: person.job,
        organization_id: person.organization_id.map(|id| id.0),
        class: person.class.word().to_owned(),
        sector: person.sector,
        part: person.part,
        languages: person.languages.0,
        joined_on: day(person.joined_on),
        left_on: day(person.left_on),
        last_seen_on: day(person.last_seen_on),
        reach,
        kept,
        version: person.version,
    }
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (people, next) = pages::page_of(&ctx, &narrowed).await?;
    let items = people.into_iter().map(|person| from_list(&ctx, person)).collect();
    Ok(json_answer(&ListPage::<ListedPerson> { items, next }))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let person = Person::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&from_record(&ctx, person)))
}

pub(super) async fn add(ctx: Ctx, Body(new): Body<NewPerson>) -> Answer {
    let id = actions::add(&ctx, &new.typed()).await.map_err(AddProblem::plain)?;
    show(ctx, Path((String::new(), id.0))).await
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewPerson>,
) -> Answer {
    ctx.may(&EDIT_PEOPLE)?;
    let person = actions::change(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&from_record(&ctx, person)))
}
