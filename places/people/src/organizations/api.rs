use axum::extract::{Path, Query};
use kit_store::{Day, Record};
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::model::Organization;
use super::pages::{self, Narrowed};
use super::profile::ProfileField;
use super::store::Listed;
use crate::alike::{self, AddProblem};
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use kit_store::Words;
use kit_web::saving::SaveProblem;

/// An organization in a list of programs.
#[derive(Serialize, JsonSchema)]
pub struct OrganizationShape {
    id: Uuid,
    name: String,
    /// school, nonprofit, business, government, faith, health, media, civic or other
    kind: String,
    /// voting, associate or advisor
    class: String,
    sector: Option<String>,
    city: String,
    website: String,
    /// Only for keys that may see contact details.
    email: Option<String>,
    phone: Option<String>,
    /// A day, `2026-03-10`.
    joined_on: Option<String>,
    left_on: Option<String>,
    /// How many people speak for it; only in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<i64>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    details: Option<Details>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// What one organization's answer has beyond the list's.
#[derive(Serialize, JsonSchema)]
pub struct Details {
    what_they_do: String,
    address: Option<String>,
    state: String,
    postcode: Option<String>,
    /// Degrees north, -90 to 90; with contact details only.
    latitude: Option<f64>,
    /// Degrees east, -180 to 180.
    longitude: Option<f64>,
    brings: Words,
    hopes: Words,
    /// Of promotion, universal_prevention, selective_prevention, indicated_prevention, treatment, maintenance, recovery.
    care_stages: Words,
    /// For agencies of government: town, county, state, tribal, federal or special.
    government_level: Option<String>,
    /// Only for those who may change people.
    notes: Option<String>,
    /// Fields the organization tells itself; the coalition's own words stand behind them and come back when it stops.
    told_by_themselves: Vec<String>,
}

/// An organization to add, or the new details of one. What is left out becomes empty.
#[derive(Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
pub struct NewOrganization {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    name: String,
    kind: String,
    class: String,
    sector: Option<String>,
    what_they_do: String,
    email: Option<String>,
    phone: Option<String>,
    website: String,
    address: String,
    city: String,
    state: String,
    postcode: String,
    /// Degrees north, -90 to 90; both or neither.
    latitude: Option<f64>,
    /// Degrees east, -180 to 180.
    longitude: Option<f64>,
    brings: Vec<String>,
    hopes: Vec<String>,
    care_stages: Vec<String>,
    /// For agencies of government: town, county, state, tribal, federal or special.
    government_level: Option<String>,
    notes: String,
    joined_on: Option<String>,
    /// Adds them although somebody who is here looks alike.
    even_if_alike: bool,
}

impl NewOrganization {
    fn typed(self) -> Typed {
        let mut typed = Typed::from_pairs([
            ("id", self.id.map(|id| id.to_string()).unwrap_or_default()),
            (alike::ELSE, if self.even_if_alike { "yes".to_owned() } else { String::new() }),
            ("version", self.version.map(|version| version.to_string()).unwrap_or_default()),
            ("name", self.name),
            ("kind", self.kind),
            ("class", self.class),
            ("sector", self.sector.unwrap_or_default()),
            ("what_they_do", self.what_they_do),
            ("email", self.email.unwrap_or_default()),
            ("phone", self.phone.unwrap_or_default()),
            ("website", self.website),
            ("address", self.address),
            ("city", self.city),
            ("state", self.state),
            ("postcode", self.postcode),
            ("latitude", self.latitude.map(|degrees| degrees.to_string()).unwrap_or_default()),
            ("longitude", self.longitude.map(|degrees| degrees.to_string()).unwrap_or_default()),
            ("brings", self.brings.join("\n")),
            ("hopes", self.hopes.join("\n")),
            ("notes", self.notes),
            ("government_level", self.government_level.unwrap_or_default()),
            ("joined_on", self.joined_on.unwrap_or_default()),
        ]);
        for stage in self.care_stages {
            typed.push("care_stages", stage);
        }
        typed
    }
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn from_list(ctx: &Ctx, organization: Listed) -> OrganizationShape {
    let open = ctx.holds(&SEE_CONTACTS);
    OrganizationShape {
        id: organization.id.0,
        name: organization.name,
        kind: organization.kind.word().to_owned(),
        class: organization.class.word().to_owned(),
        sector: organization.sector,
        city: organization.city,
        website: organization.website,
        email: organization.email.filter(|_| open),
        phone: organization.phone.filter(|_| open),
        joined_on: day(organization.joined_on),
        left_on: day(organization.left_on),
        people: Some(organization.people),
        details: None,
        version: organization.version,
    }
}

fn from_record(ctx: &Ctx, organization: Organization, told: &[ProfileField]) -> OrganizationShape {
    let open = ctx.holds(&SEE_CONTACTS);
    OrganizationShape {
        id: organization.id.0,
        name: organization.name,
        kind: organization.kind.word().to_owned(),
        class: organization.class.word().to_owned(),
        sector: organization.sector,
        city: organization.city,
        website: organization.website,
        email: organization.email.filter(|_| open),
        phone: organization.phone.filter(|_| open),
        joined_on: day(organization.joined_on),
        left_on: day(organization.left_on),
        people: None,
        details: Some(Details {
            what_they_do: organization.what_they_do,
            address: Some(organization.address).filter(|_| open),
            state: organization.state,
            postcode: Some(organization.postcode).filter(|_| open),
            latitude: organization.latitude.filter(|_| open),
            longitude: organization.longitude.filter(|_| open),
            brings: organization.brings,
            hopes: organization.hopes,
            care_stages: organization.care_stages,
            government_level: organization.government_level.map(|level| level.word().to_owned()),
            notes: Some(organization.notes).filter(|_| ctx.holds(&EDIT_PEOPLE)),
            told_by_themselves: told.iter().map(|field| field.word().to_owned()).collect(),
        }),
        version: organization.version,
    }
}

pub(super) async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let (organizations, next) = pages::page_of(&ctx, &narrowed).await?;
    let items = organizations.into_iter().map(|organization| from_list(&ctx, organization)).collect();
    let next = next.map(|after| after.to_string());
    Ok(json_answer(&ListPage::<OrganizationShape> { items, next }))
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let organization = Organization::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let (seen, told) = pages::as_seen(&ctx, organization).await?;
    Ok(json_answer(&from_record(&ctx, seen, &told)))
}

pub(super) async fn add(ctx: Ctx, Body(new): Body<NewOrganization>) -> Answer {
    let id = actions::add(&ctx, &new.typed()).await.map_err(AddProblem::plain)?;
    show(ctx, Path((String::new(), id.0))).await
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewOrganization>,
) -> Answer {
    let saved = actions::change(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    let (seen, told) = pages::as_seen(&ctx, saved).await?;
    Ok(json_answer(&from_record(&ctx, seen, &told)))
}
