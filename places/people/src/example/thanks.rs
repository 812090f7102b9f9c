//! Thanks and hours of the example.

use kit_store::{Fault, added};
use serde::Deserialize;

use super::Loading;
use crate::members::PersonId;
use crate::thanks::given::{Thanks, ThanksId, Way};
use crate::thanks::hourly_values::{HourlyValue, HourlyValueId};
use crate::thanks::hours::{PaidBy, VolunteerHours, VolunteerHoursId};

#[derive(Deserialize)]
struct File {
    value: Vec<ValueFile>,
    thanks: Vec<ThanksFile>,
    hours: Vec<HoursFile>,
}

#[derive(Deserialize)]
struct ValueFile {
    days: i64,
    cents: i64,
    source: String,
}

#[derive(Deserialize)]
struct ThanksFile {
    person: Option<String>,
    organization: Option<String>,
    what_for: String,
    way: String,
    days: i64,
    by: Option<String>,
}

#[derive(Deserialize)]
struct HoursFile {
    person: String,
    days: i64,
    minutes: i64,
    what: String,
    paid_by: Option<String>,
    rate_cents: Option<i64>,
    #[serde(default)]
    rate_source: String,
}

fn unknown(what: &str) -> Fault {
    Fault::Shape(format!("the example has no {what}"))
}

/// Loads them; nothing of them is news.
pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/thanks.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let (tx, allowed) = (&loading.tx, &loading.allowed);
    for one in &file.value {
        let value = HourlyValue {
            from_on: loading.day(one.days),
            cents: one.cents,
            source: one.source.clone(),
            ..HourlyValue::blank(HourlyValueId(allowed.new_id()))
        };
        added(tx, allowed, &value).await?;
    }
    for one in &file.thanks {
        added(tx, allowed, &thanks(loading, one)?).await?;
    }
    for one in &file.hours {
        let given = VolunteerHours {
            person_id: person(loading, &one.person)?,
            worked_on: loading.day(one.days),
            minutes: one.minutes,
            what: one.what.clone(),
            paid_by: one.paid_by.as_deref().and_then(PaidBy::from_word).unwrap_or(PaidBy::Nobody),
            rate_cents: one.rate_cents,
            rate_source: one.rate_source.clone(),
            ..VolunteerHours::blank(VolunteerHoursId(allowed.new_id()))
        };
        added(tx, allowed, &given).await?;
    }
    Ok(())
}

fn person(loading: &Loading, key: &str) -> Result<PersonId, Fault> {
    loading.person(key).ok_or_else(|| unknown(key))
}

fn thanks(loading: &Loading, file: &ThanksFile) -> Result<Thanks, Fault> {
    let organization = |key: &String| loading.organization(key).ok_or_else(|| unknown(key));
    Ok(Thanks {
        person_id: file.person.as_ref().map(|key| person(loading, key)).transpose()?,
        organization_id: file.organization.as_ref().map(organization).transpose()?,
        what_for: file.what_for.clone(),
        thanked_on: loading.day(file.days),
        way: Way::from_word(&file.way).ok_or_else(|| unknown(&file.way))?,
        by_id: file.by.as_ref().map(|key| person(loading, key)).transpose()?,
        ..Thanks::blank(ThanksId(loading.allowed.new_id()))
    })
}
