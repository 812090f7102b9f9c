use kit_store::Day;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use people::organizations::OrganizationId;
use people::organizations::model::CareStage;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::forms::chosen;

kit_store::id!(
    /// A group of people or an area that is served.
    ServedId
);
kit_store::id!(
    /// What an organization does for somebody somewhere.
    ServiceId
);
kit_store::id!(
    /// Two organizations that were introduced.
    IntroductionId
);

kit_store::words! {
    /// Whether it is people or a place.
    pub enum Side {
        Population => "population",
        Area => "area",
    }
}

kit_store::row! {
    /// A group or an area of the coalition's own short lists.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Served {
        pub id: ServedId,
        pub side: Side,
        pub position: i64,
        pub name: String,
        /// Without need, nothing is a gap.
        pub has_need: bool,
        pub version: i64,
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Service {
        pub id: ServiceId,
        pub organization_id: OrganizationId,
        pub what: String,
        pub stage: CareStage,
        /// None for everybody.
        pub population_id: Option<ServedId>,
        /// None for everywhere.
        pub area_id: Option<ServedId>,
        /// People a year.
        pub capacity: Option<i64>,
        pub is_active: bool,
        pub version: i64,
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Introduction {
        pub id: IntroductionId,
        pub first_id: OrganizationId,
        pub second_id: OrganizationId,
        pub stage: CareStage,
        pub made_on: Day,
        pub version: i64,
    }
}

kit_store::row! {
    /// From how many organizations on a place counts as overlap. One for each coalition, with its id.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct CoverageRule {
        pub id: Uuid,
        pub overlap_from: i64,
        pub version: i64,
    }
}

/// Unless the coalition says otherwise, three organizations are overlap.
pub const OVERLAP_FROM: i64 = 3;
/// What a coalition may choose.
pub const OVERLAPS: std::ops::RangeInclusive<i64> = 2..=9;

const LINE_LENGTH: usize = 200;
/// A hundred million people; more is a slip of the finger.
const MOST_PEOPLE: i64 = 100_000_000;

/// How well a place in the matrix is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Nobody, and no need.
    NoNeed,
    /// Nobody, where there is need.
    Gap,
    /// One.
    Thin,
    Covered,
    Overlap,
}

/// The rule: no organization is a gap where there is need, one is thin, `overlap_from` and more are overlap.
pub fn cover(organizations: usize, has_need: bool, overlap_from: i64) -> Cover {
    match i64::try_from(organizations).unwrap_or(i64::MAX) {
        0 if has_need => Cover::Gap,
        0 => Cover::NoNeed,
        count if count >= overlap_from.max(*OVERLAPS.start()) => Cover::Overlap,
        1 => Cover::Thin,
        _ => Cover::Covered,
    }
}

impl Service {
    /// Whether it counts for a group or an area: one for everybody, or everywhere, counts for each.
    pub fn serves(&self, served: &Served) -> bool {
        let own = match served.side {
            Side::Population => self.population_id,
            Side::Area => self.area_id,
        };
        own.is_none_or(|own| own == served.id)
    }
}

/// The active services in one place of the matrix.
pub fn in_cell<'a>(
    services: &'a [Service],
    stage: CareStage,
    row: &Served,
    chosen: Option<&Served>,
) -> Vec<&'a Service> {
    let here = |one: &&Service| {
        one.is_active
            && one.stage == stage
            && one.serves(row)
            && chosen.is_none_or(|chosen| one.serves(chosen))
    };
    services.iter().filter(here).collect()
}

/// The organizations behind services, each once, in the order of the services.
pub fn organizations(services: &[&Service]) -> Vec<OrganizationId> {
    let mut ids = Vec::new();
    for service in services {
        if !ids.contains(&service.organization_id) {
            ids.push(service.organization_id);
        }
    }
    ids
}

/// Reads a form into a group or an area.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn served_from_form(before: &Served, typed: &Typed) -> Result<Served, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut served = before.clone();
    match Side::from_word(typed.get("side")) {
        Some(side) => served.side = side,
        None => mistakes.add("side", "served-side-missing"),
    }
    served.name = parse_words("name", typed.get("name"), LINE_LENGTH, &mut mistakes);
    if served.name.is_empty() {
        mistakes.add("name", "served-name-missing");
    }
    served.has_need = typed.get("has_need") == "yes";
    mistakes.or(served)
}

/// Reads a form into a service. Whether those it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn service_from_form(before: &Service, typed: &Typed) -> Result<Service, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut service = before.clone();
    match typed.get("organization_id").parse() {
        Ok(id) => service.organization_id = id,
        Err(_) => mistakes.add("organization_id", "services-organization-missing"),
    }
    service.what = parse_words("what", typed.get("what"), LINE_LENGTH, &mut mistakes);
    if service.what.is_empty() {
        mistakes.add("what", "services-what-missing");
    }
    match CareStage::from_word(typed.get("stage")) {
        Some(stage) => service.stage = stage,
        None => mistakes.add("stage", "services-stage-missing"),
    }
    service.population_id = chosen("population_id", "services-served-unknown", typed, &mut mistakes);
    service.area_id = chosen("area_id", "services-served-unknown", typed, &mut mistakes);
    service.capacity = parse_capacity(typed.get("capacity"), &mut mistakes);
    service.is_active = typed.get("is_active") == "yes";
    mistakes.or(service)
}

fn parse_capacity(typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    if typed.is_empty() {
        return None;
    }
    let people = typed.replace(',', "").parse().ok().filter(|people| (0..=MOST_PEOPLE).contains(people));
    if people.is_none() {
        mistakes.add("capacity", "services-capacity-wrong");
    }
    people
}

fn yes(yes: bool) -> String {
    if yes { "yes".to_owned() } else { String::new() }
}

pub fn served_to_form(served: &Served) -> Typed {
    Typed::from_pairs([
        ("id", served.id.to_string()),
        ("version", served.version.to_string()),
        ("side", served.side.word().to_owned()),
        ("name", served.name.clone()),
        ("has_need", yes(served.has_need)),
    ])
}

pub fn service_to_form(service: &Service) -> Typed {
    let written = |id: Option<ServedId>| id.map(|id| id.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", service.id.to_string()),
        ("version", service.version.to_string()),
        ("organization_id", service.organization_id.to_string()),
        ("what", service.what.clone()),
        ("stage", service.stage.word().to_owned()),
        ("population_id", written(service.population_id)),
        ("area_id", written(service.area_id)),
        ("capacity", service.capacity.map(|people| people.to_string()).unwrap_or_default()),
        ("is_active", yes(service.is_active)),
    ])
}
