use axum::extract::{Path, Query};
use kit_store::{Day, Record};
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::{self, Editing, Person};
use super::pages::{self, Narrowed};
use super::store::Listed;
use crate::alike::{self, AddProblem};
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use kit_web::saving::SaveProblem;

/// A person as programs see them. How somebody is tied to the issue is never among it.
#[derive(Serialize, JsonSchema)]
pub struct PersonShape {
    id: Uuid,
    title: String,
    given_name: String,
    family_name: String,
    organization_id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
    sector: Option<String>,
    /// What they agreed to do.
    part: String,
    /// What they get out of taking part. Only for keys that may see contact details, as the next three.
    #[serde(skip_serializing_if = "Option::is_none")]
    gains: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// email, text, telephone, paper or none
    contact: Option<String>,
    /// A day, `2026-03-10`.
    joined_on: Option<String>,
    last_seen_on: Option<String>,
    /// Send it back with a change, so that nobody's change is lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<i64>,
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
    sector: Option<String>,
    part: String,
    /// What they get out of taking part, in their own words.
    gains: String,
    email: Option<String>,
    phone: Option<String>,
    contact: Option<String>,
    city: String,
    languages: Vec<String>,
    joined_on: Option<String>,
    /// Adds them although somebody who is here looks alike.
    even_if_alike: bool,
}

impl NewPerson {
    fn typed(self) -> Typed {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Typed::from_pairs([
            ("id", id(self.id)),
            (alike::ELSE, if self.even_if_alike { "yes".to_owned() } else { String::new() }),
            ("version", self.version.map(|version| version.to_string()).unwrap_or_default()),
            ("title", self.title),
            ("given_name", self.given_name),
            ("family_name", self.family_name),
            ("job", self.job),
            ("organization_id", id(self.organization_id)),
            ("sector", self.sector.unwrap_or_default()),
            ("part", self.part),
            ("gains", self.gains),
            ("email", self.email.unwrap_or_default()),
            ("phone", self.phone.unwrap_or_default()),
            ("contact", self.contact.unwrap_or_default()),
            ("city", self.city),
            ("languages", self.languages.join("\n")),
            ("joined_on", self.joined_on.unwrap_or_default()),
        ])
    }
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn from_list(ctx: &Ctx, person: Listed) -> PersonShape {
    let open = ctx.holds(&SEE_CONTACTS);
    PersonShape {
        id: person.id.0,
        title: person.title,
        given_name: person.given_name,
        family_name: person.family_name,
        organization_id: None,
        organization: person.organization,
        sector: person.sector,
        part: person.part,
        gains: None,
        email: person.email.filter(|_| open),
        phone: person.phone.filter(|_| open),
        contact: open.then(|| person.contact.word().to_owned()),
        joined_on: day(person.joined_on),
        last_seen_on: day(person.last_seen_on),
        version: None,
    }
}

fn from_record(ctx: &Ctx, person: Person) -> PersonShape {
    let open = ctx.holds(&SEE_CONTACTS);
    PersonShape {
        id: person.id.0,
        title: person.title,
        given_name: person.given_name,
        family_name: person.family_name,
        organization_id: person.organization_id.map(|id| id.0),
        organization: None,
        sector: person.sector,
        part: person.part,
        gains: person.gains.filter(|_| open),
        email: person.email.filter(|_| open),
        phone: person.phone.filter(|_| open),
        contact: open.then(|| person.contact.word().to_owned()),
        joined_on: day(person.joined_on),
        last_seen_on: day(person.last_seen_on),
        version: Some(person.version),
    }
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (people, next) = pages::page_of(&ctx, &narrowed).await?;
    let items = people.into_iter().map(|person| from_list(&ctx, person)).collect();
    Ok(json_answer(&ListPage::<PersonShape> { items, next }))
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
    // What this shape does not carry stays as it is stored.
    let before = Person::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let mut typed = model::to_form(&before, Editing::AsOfficer);
    for (name, value) in new.typed().pairs().filter(|(name, _)| *name != "id") {
        typed.set(name, value);
    }
    let person = actions::change(&ctx, id, &typed).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&from_record(&ctx, person)))
}
