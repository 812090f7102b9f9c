use kit_store::{Day, Record};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::location::{Location, NoPlace};
use crate::alike::Comparable;
use crate::contact::{MemberClass, parse_email, parse_phone};
use kit_store::Words;
use kit_web::form::{parse_day, parse_words};

kit_store::id!(
    /// An organization in one coalition.
    OrganizationId
);

kit_store::words! {
    /// What kind of group it is.
    pub enum OrganizationKind {
        School => "school",
        Nonprofit => "nonprofit",
        Business => "business",
        Government => "government",
        Faith => "faith",
        Health => "health",
        Media => "media",
        Civic => "civic",
        Other => "other",
    }
}

kit_store::words! {
    /// At which level of government an agency stands. Who may decide depends on it.
    pub enum GovernmentLevel {
        Town => "town",
        County => "county",
        State => "state",
        Tribal => "tribal",
        Federal => "federal",
        /// A district or another body of its own.
        Special => "special",
    }
}

kit_store::words! {
    /// The continuum of care: where along the way from well-being to recovery an organization works. The seven
    /// stages follow the Institute of Medicine's continuum (1994), with promotion added in 2009.
    pub enum CareStage {
        Promotion => "promotion",
        UniversalPrevention => "universal_prevention",
        SelectivePrevention => "selective_prevention",
        IndicatedPrevention => "indicated_prevention",
        Treatment => "treatment",
        Maintenance => "maintenance",
        Recovery => "recovery",
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Organization {
        pub id: OrganizationId,
        pub name: String,
        pub kind: OrganizationKind,
        pub what_they_do: String,
        pub address: String,
        pub city: String,
        pub state: String,
        pub postcode: String,
        /// Degrees; read both by [`Organization::location`].
        #[serde(default)]
        pub latitude: Option<f64>,
        #[serde(default)]
        pub longitude: Option<f64>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub website: String,
        /// Key in the coalition's sector scheme.
        pub sector: Option<String>,
        pub class: MemberClass,
        /// What they bring, one line each.
        pub brings: Words,
        /// What they hope to get, one line each.
        pub hopes: Words,
        /// Stages of the continuum of care they work in.
        pub care_stages: Words,
        /// History to know: for the core team only.
        pub notes: String,
        pub joined_on: Option<Day>,
        pub left_on: Option<Day>,
        /// The profile the organization keeps of itself for several coalitions.
        #[serde(default)]
        pub profile_id: Option<Uuid>,
        /// For agencies of government.
        #[serde(default)]
        pub government_level: Option<GovernmentLevel>,
        pub version: i64,
    }
}

impl Organization {
    /// A new organization of which only the name is known.
    pub fn named(id: OrganizationId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            kind: OrganizationKind::Other,
            what_they_do: String::new(),
            address: String::new(),
            city: String::new(),
            state: String::new(),
            postcode: String::new(),
            latitude: None,
            longitude: None,
            phone: None,
            email: None,
            website: String::new(),
            sector: None,
            class: MemberClass::Voting,
            brings: Words::default(),
            hopes: Words::default(),
            care_stages: Words::default(),
            notes: String::new(),
            joined_on: None,
            left_on: None,
            profile_id: None,
            government_level: None,
            version: 1,
        }
    }

    pub fn is_member(&self) -> bool {
        self.left_on.is_none()
    }

    /// Where on the map it is, when both numbers are known.
    pub fn location(&self) -> Option<Location> {
        Location::new(self.latitude?, self.longitude?).ok()
    }

    pub fn set_location(&mut self, place: Option<Location>) {
        self.latitude = place.map(Location::latitude);
        self.longitude = place.map(Location::longitude);
    }

    pub fn works_in(&self, stage: CareStage) -> bool {
        self.care_stages.has(stage.word())
    }
}

impl From<&Organization> for Comparable {
    fn from(organization: &Organization) -> Self {
        Self {
            id: organization.id.0,
            name: organization.name.clone(),
            family_name: String::new(),
            address: organization.address.clone(),
            city: organization.city.clone(),
            state: organization.state.clone(),
            postcode: organization.postcode.clone(),
            phone: organization.phone.clone(),
            email: organization.email.clone(),
            website: organization.website.clone(),
        }
    }
}

/// "Pharmacist time: 4 hours a month" as what it is and what there is to say about it.
pub fn what_and_detail(line: &str) -> (&str, &str) {
    line.split_once(": ").map_or((line, ""), |(what, detail)| (what.trim(), detail.trim()))
}

/// Longest texts, in letters.
const NAME_LENGTH: usize = 200;
const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 4000;

/// Reads a form into an organization.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Organization, typed: &Typed) -> Result<Organization, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut organization = before.clone();
    organization.name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if organization.name.is_empty() {
        mistakes.add("name", "organizations-name-missing");
    }
    organization.kind = OrganizationKind::from_word(typed.get("kind")).unwrap_or(before.kind);
    organization.what_they_do =
        parse_words("what_they_do", typed.get("what_they_do"), TEXT_LENGTH, &mut mistakes);
    reaching(&mut organization, typed, &mut mistakes);
    membership(&mut organization, typed, &mut mistakes);
    mistakes.or(organization)
}

fn reaching(organization: &mut Organization, typed: &Typed, mistakes: &mut Mistakes) {
    organization.email = parse_email("email", typed.get("email"), mistakes);
    organization.phone = parse_phone("phone", typed.get("phone"), mistakes);
    organization.website = parse_website("website", typed.get("website"), mistakes);
    organization.address = parse_words("address", typed.get("address"), LINE_LENGTH, mistakes);
    organization.city = parse_words("city", typed.get("city"), LINE_LENGTH, mistakes);
    organization.state = parse_words("state", typed.get("state"), 60, mistakes);
    organization.postcode = parse_words("postcode", typed.get("postcode"), 20, mistakes);
    organization.set_location(parse_location(typed, mistakes));
}

/// Both numbers or neither; "42,47" is read like "42.47".
fn parse_location(typed: &Typed, mistakes: &mut Mistakes) -> Option<Location> {
    let (latitude, longitude) = (typed.get("latitude"), typed.get("longitude"));
    let number = |typed: &str| typed.replace(',', ".").parse::<f64>().unwrap_or(f64::NAN);
    let half = match (latitude.is_empty(), longitude.is_empty()) {
        (true, true) => return None,
        (true, false) => Some("latitude"),
        (false, true) => Some("longitude"),
        (false, false) => None,
    };
    if let Some(empty) = half {
        mistakes.add(empty, "organizations-location-half");
        return None;
    }
    match Location::new(number(latitude), number(longitude)) {
        Ok(place) => return Some(place),
        Err(NoPlace::Latitude) => mistakes.add("latitude", "organizations-latitude-wrong"),
        Err(NoPlace::Longitude) => mistakes.add("longitude", "organizations-longitude-wrong"),
    }
    None
}

fn membership(organization: &mut Organization, typed: &Typed, mistakes: &mut Mistakes) {
    let sector = parse_words("sector", typed.get("sector"), 60, mistakes);
    organization.sector = Some(sector).filter(|sector| !sector.is_empty());
    organization.class = MemberClass::from_word(typed.get("class")).unwrap_or(organization.class);
    organization.joined_on = parse_day("joined_on", typed.get("joined_on"), mistakes);
    organization.brings = parse_lines("brings", typed.get("brings"), mistakes);
    organization.hopes = parse_lines("hopes", typed.get("hopes"), mistakes);
    organization.care_stages = parse_stages(typed);
    // Asked only where agencies work together; elsewhere it stays as it is.
    if typed.has("government_level") {
        organization.government_level = GovernmentLevel::from_word(typed.get("government_level"));
    }
    organization.notes = parse_words("notes", typed.get("notes"), TEXT_LENGTH, mistakes);
}

/// One entry for each line.
pub fn parse_lines(field: &str, typed: &str, mistakes: &mut Mistakes) -> Words {
    Words::from_lines(&parse_words(field, typed, TEXT_LENGTH, mistakes))
}

/// The ticked stages, in the order of the continuum.
pub fn parse_stages(typed: &Typed) -> Words {
    let ticked = |stage: &&CareStage| typed.all("care_stages").any(|word| word == stage.word());
    Words::from_values(CareStage::ALL.iter().filter(ticked).map(|stage| stage.word()))
}

/// A web address with its scheme; `example.org` gets `https://` in front.
pub fn parse_website(field: &str, typed: &str, mistakes: &mut Mistakes) -> String {
    if typed.is_empty() {
        return String::new();
    }
    let full = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let host = full
        .split_once("://")
        .map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(rest));
    let looks_right = is_web_address(&full) && host.contains('.') && !full.contains(char::is_whitespace);
    if !looks_right || full.chars().count() > LINE_LENGTH {
        mistakes.add(field, "organizations-website-wrong");
        // What was typed is shown again from the form, never stored.
        return String::new();
    }
    full
}

/// Whether a page may link to it: nothing but plain web addresses.
pub fn is_web_address(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// The form filled with what is stored.
pub fn to_form(organization: &Organization) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", organization.id.to_string()),
        ("version", organization.version.to_string()),
        ("name", organization.name.clone()),
        ("kind", organization.kind.word().to_owned()),
        ("what_they_do", organization.what_they_do.clone()),
        ("email", organization.email.clone().unwrap_or_default()),
        ("phone", organization.phone.clone().unwrap_or_default()),
        ("website", organization.website.clone()),
        ("address", organization.address.clone()),
        ("city", organization.city.clone()),
        ("state", organization.state.clone()),
        ("postcode", organization.postcode.clone()),
        ("latitude", organization.latitude.map(|degrees| degrees.to_string()).unwrap_or_default()),
        ("longitude", organization.longitude.map(|degrees| degrees.to_string()).unwrap_or_default()),
        ("sector", organization.sector.clone().unwrap_or_default()),
        ("class", organization.class.word().to_owned()),
        ("joined_on", organization.joined_on.map(|day| day.to_string()).unwrap_or_default()),
        ("brings", organization.brings.lines()),
        ("hopes", organization.hopes.lines()),
        ("notes", organization.notes.clone()),
        (
            "government_level",
            organization.government_level.map(GovernmentLevel::word).unwrap_or_default().to_owned(),
        ),
    ]);
    for stage in organization.care_stages.iter() {
        typed.push("care_stages", stage);
    }
    typed
}

/// The words by which search finds an organization.
pub fn search_words(organization: &Organization) -> Vec<String> {
    kit_text::search_words(&format!("{} {}", organization.name, organization.city))
}

/// The history and the search call an organization by its name.
pub(super) fn label(organization: &Organization) -> String {
    organization.name.clone()
}

/// The kind word of organizations in history, search and API.
pub const KIND: &str = <Organization as Record>::KIND;
