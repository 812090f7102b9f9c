//! People as address book cards (vCard 4.0): the whole list, or one person.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kit_sheets::{Card, CardAddress, CardOrganization, Reach};
use kit_store::Record;
use kit_web::{Answer, Ctx, Problem};
use std::collections::HashMap;
use uuid::Uuid;

use super::store;
use crate::members::Person;
use crate::organizations::{Organization, OrganizationId};

/// Everybody who takes part.
pub(super) async fn everybody(ctx: Ctx) -> Answer {
    let people = store::everybody(&ctx.scope()).await?;
    let organizations = store::every_organization(&ctx.scope()).await?;
    let names: HashMap<OrganizationId, String> = organizations
        .into_iter()
        .map(|organization| (organization.id, organization.name))
        .collect();
    let cards: Vec<Card> = people
        .iter()
        .filter(|person| person.is_member())
        .map(|person| card(person, person.organization_id.and_then(|id| names.get(&id)).map(String::as_str)))
        .collect();
    Ok(file(&format!("{}-{}.vcf", ctx.coalition().slug, ctx.today()), &cards))
}

pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let person = Person::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let organization = match person.organization_id {
        Some(id) => Organization::find(&ctx.scope(), id.0).await?,
        None => None,
    };
    let card = card(&person, organization.as_ref().map(|organization| organization.name.as_str()));
    Ok(file(&format!("{}.vcf", person.id), &[card]))
}

fn card(person: &Person, organization: Option<&str>) -> Card {
    let reach = |value: &Option<String>| -> Vec<Reach> {
        value.iter().map(|value| Reach { value: value.clone(), ..Reach::default() }).collect()
    };
    let text = |text: &str| -> Vec<String> {
        Some(text.to_owned()).filter(|text| !text.is_empty()).into_iter().collect()
    };
    let address = CardAddress {
        street: person.address.clone(),
        city: person.city.clone(),
        region: person.state.clone(),
        postal_code: person.postcode.clone(),
        ..CardAddress::default()
    };
    Card {
        uid: format!("urn:uuid:{}", person.id),
        full_name: person.name_with_title(),
        family: person.family_name.clone(),
        given: person.given_name.clone(),
        prefix: person.title.clone(),
        organizations: organization
            .map(|name| CardOrganization { name: name.to_owned(), units: Vec::new() })
            .into_iter()
            .collect(),
        titles: text(&person.job),
        roles: text(&person.part),
        emails: reach(&person.email),
        phones: reach(&person.phone),
        addresses: Some(address).filter(|address| *address != CardAddress::default()).into_iter().collect(),
        ..Card::default()
    }
}

fn file(name: &str, cards: &[Card]) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/vcard; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, kit_sheets::write_cards(cards)).into_response()
}
