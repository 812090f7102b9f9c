use kit_store::{Day, Record};
use serde::{Deserialize, Serialize};

use crate::contact::{MemberClass, Words};

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
            version: 1,
        }
    }

    pub fn is_member(&self) -> bool {
        self.left_on.is_none()
    }
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
