use std::collections::BTreeMap;

use kit_store::{AccountId, CoalitionId};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::contact::{parse_email, parse_phone};
use crate::organizations::model::{parse_lines, parse_stages, parse_website};
use crate::organizations::{Organization, OrganizationId};
use kit_store::Words;
use kit_web::form::parse_words;

kit_store::id!(
    /// What an organization says of itself, across coalitions.
    ProfileId
);

kit_store::words! {
    /// What an organization decides about one by one.
    pub enum ProfileField {
        WhatTheyDo => "what_they_do",
        Website => "website",
        Email => "email",
        Phone => "phone",
        /// Street, town, state and ZIP code together.
        Address => "address",
        Brings => "brings",
        Hopes => "hopes",
        CareStages => "care_stages",
    }
}

kit_store::words! {
    /// Who sees a field.
    pub enum Sees {
        Nobody => "nobody",
        Chosen => "chosen",
        /// Every coalition the profile is used in, today and later.
        All => "all",
    }
}

/// What was decided about one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sharing {
    pub sees: Sees,
    /// The chosen coalitions, kept while another choice stands.
    pub coalitions: Vec<CoalitionId>,
}

impl Default for Sharing {
    fn default() -> Self {
        Self { sees: Sees::Nobody, coalitions: Vec::new() }
    }
}

/// A coalition where the profile is used, and the organization's row there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub coalition: CoalitionId,
    pub organization: OrganizationId,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    pub id: ProfileId,
    /// Who keeps it.
    pub account_id: AccountId,
    pub name: String,
    pub what_they_do: String,
    pub website: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: String,
    pub city: String,
    pub state: String,
    pub postcode: String,
    pub brings: Words,
    pub hopes: Words,
    pub care_stages: Words,
    /// A field that is not named here is seen by nobody.
    pub sharing: BTreeMap<ProfileField, Sharing>,
    pub places: Vec<Place>,
    pub version: i64,
}

impl Profile {
    /// A profile that says nothing yet and shares nothing.
    pub fn named(id: ProfileId, account_id: AccountId, name: &str) -> Self {
        Self {
            id,
            account_id,
            name: name.to_owned(),
            what_they_do: String::new(),
            website: String::new(),
            email: None,
            phone: None,
            address: String::new(),
            city: String::new(),
            state: String::new(),
            postcode: String::new(),
            brings: Words::default(),
            hopes: Words::default(),
            care_stages: Words::default(),
            sharing: BTreeMap::new(),
            places: Vec::new(),
            version: 1,
        }
    }

    pub fn is_used_by(&self, place: Place) -> bool {
        self.places.contains(&place)
    }

    /// Whether a field is shared with a coalition.
    pub fn shares(&self, field: ProfileField, coalition: CoalitionId) -> bool {
        let Some(sharing) = self.sharing.get(&field) else {
            return false;
        };
        match sharing.sees {
            Sees::Nobody => false,
            Sees::Chosen => sharing.coalitions.contains(&coalition),
            Sees::All => true,
        }
    }

    /// Says of one field what another profile says of it.
    pub fn take(&mut self, field: ProfileField, from: &Self) {
        match field {
            ProfileField::WhatTheyDo => self.what_they_do.clone_from(&from.what_they_do),
            ProfileField::Website => self.website.clone_from(&from.website),
            ProfileField::Email => self.email.clone_from(&from.email),
            ProfileField::Phone => self.phone.clone_from(&from.phone),
            ProfileField::Address => {
                self.address.clone_from(&from.address);
                self.city.clone_from(&from.city);
                self.state.clone_from(&from.state);
                self.postcode.clone_from(&from.postcode);
            }
            ProfileField::Brings => self.brings = from.brings.clone(),
            ProfileField::Hopes => self.hopes = from.hopes.clone(),
            ProfileField::CareStages => self.care_stages = from.care_stages.clone(),
        }
    }

    fn says(&self, field: ProfileField) -> bool {
        match field {
            ProfileField::WhatTheyDo => !self.what_they_do.is_empty(),
            ProfileField::Website => !self.website.is_empty(),
            ProfileField::Email => self.email.is_some(),
            ProfileField::Phone => self.phone.is_some(),
            ProfileField::Address => !self.address.is_empty() || !self.city.is_empty(),
            ProfileField::Brings => !self.brings.is_empty(),
            ProfileField::Hopes => !self.hopes.is_empty(),
            ProfileField::CareStages => !self.care_stages.is_empty(),
        }
    }
}

/// An organization as one coalition sees it: what its profile shares with this coalition and says at all, the
/// coalition's own words for the rest. Also which fields came from the profile.
pub fn seen_from(
    organization: Organization,
    profile: &Profile,
    coalition: CoalitionId,
) -> (Organization, Vec<ProfileField>) {
    let mut seen = organization;
    if !profile.is_used_by(Place { coalition, organization: seen.id }) {
        return (seen, Vec::new());
    }
    let told: Vec<ProfileField> = ProfileField::ALL
        .iter()
        .copied()
        .filter(|field| profile.shares(*field, coalition) && profile.says(*field))
        .collect();
    for field in &told {
        match field {
            ProfileField::WhatTheyDo => seen.what_they_do.clone_from(&profile.what_they_do),
            ProfileField::Website => seen.website.clone_from(&profile.website),
            ProfileField::Email => seen.email.clone_from(&profile.email),
            ProfileField::Phone => seen.phone.clone_from(&profile.phone),
            ProfileField::Address => {
                seen.address.clone_from(&profile.address);
                seen.city.clone_from(&profile.city);
                seen.state.clone_from(&profile.state);
                seen.postcode.clone_from(&profile.postcode);
            }
            ProfileField::Brings => seen.brings = profile.brings.clone(),
            ProfileField::Hopes => seen.hopes = profile.hopes.clone(),
            ProfileField::CareStages => seen.care_stages = profile.care_stages.clone(),
        }
    }
    (seen, told)
}

/// The name of the menu that says who sees a field, and of the ticks for the chosen coalitions.
pub const fn sharing_names(field: ProfileField) -> (&'static str, &'static str) {
    match field {
        ProfileField::WhatTheyDo => ("sees_what_they_do", "chosen_what_they_do"),
        ProfileField::Website => ("sees_website", "chosen_website"),
        ProfileField::Email => ("sees_email", "chosen_email"),
        ProfileField::Phone => ("sees_phone", "chosen_phone"),
        ProfileField::Address => ("sees_address", "chosen_address"),
        ProfileField::Brings => ("sees_brings", "chosen_brings"),
        ProfileField::Hopes => ("sees_hopes", "chosen_hopes"),
        ProfileField::CareStages => ("sees_care_stages", "chosen_care_stages"),
    }
}

const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 4000;

/// Reads a form into a profile. Only coalitions where the profile is used can be chosen.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Profile, typed: &Typed) -> Result<Profile, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut line = |field, most| parse_words(field, typed.get(field), most, &mut mistakes);
    let (address, city) = (line("address", LINE_LENGTH), line("city", LINE_LENGTH));
    let (state, postcode) = (line("state", 60), line("postcode", 20));
    let profile = Profile {
        what_they_do: line("what_they_do", TEXT_LENGTH),
        website: parse_website("website", typed.get("website"), &mut mistakes),
        email: parse_email("email", typed.get("email"), &mut mistakes),
        phone: parse_phone("phone", typed.get("phone"), &mut mistakes),
        address,
        city,
        state,
        postcode,
        brings: parse_lines("brings", typed.get("brings"), &mut mistakes),
        hopes: parse_lines("hopes", typed.get("hopes"), &mut mistakes),
        care_stages: parse_stages(typed),
        sharing: ProfileField::ALL.iter().map(|field| (*field, sharing(before, *field, typed))).collect(),
        ..before.clone()
    };
    mistakes.or(profile)
}

fn sharing(before: &Profile, field: ProfileField, typed: &Typed) -> Sharing {
    let (sees, chosen) = sharing_names(field);
    let chosen = typed.all(chosen).filter_map(|id| id.parse::<CoalitionId>().ok());
    Sharing {
        // Nothing is shared by an answer that cannot be read.
        sees: Sees::from_word(typed.get(sees)).unwrap_or(Sees::Nobody),
        coalitions: chosen.filter(|id| before.places.iter().any(|place| place.coalition == *id)).collect(),
    }
}

/// The form filled with what is stored.
pub fn to_form(profile: &Profile) -> Typed {
    let mut typed = Typed::from_pairs([
        ("version", profile.version.to_string()),
        ("what_they_do", profile.what_they_do.clone()),
        ("website", profile.website.clone()),
        ("email", profile.email.clone().unwrap_or_default()),
        ("phone", profile.phone.clone().unwrap_or_default()),
        ("address", profile.address.clone()),
        ("city", profile.city.clone()),
        ("state", profile.state.clone()),
        ("postcode", profile.postcode.clone()),
        ("brings", profile.brings.lines()),
        ("hopes", profile.hopes.lines()),
    ]);
    for stage in profile.care_stages.iter() {
        typed.push("care_stages", stage);
    }
    for field in ProfileField::ALL {
        let (sees, chosen) = sharing_names(*field);
        let sharing = profile.sharing.get(field).cloned().unwrap_or_default();
        typed.push(sees, sharing.sees.word());
        for coalition in sharing.coalitions {
            typed.push(chosen, coalition.to_string());
        }
    }
    typed
}
