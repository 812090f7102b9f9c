//! What becomes of each service of a directory, before anything is written.

use std::collections::{HashMap, HashSet};

use people::organizations::OrganizationId;

use super::read::Listed;
use crate::who_does_what::Service;

/// What becomes of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is added to an organization we have.
    New(OrganizationId),
    /// It is added with its organization, when organizations are to be added.
    WithOrganization,
    /// We have it already.
    Same,
    /// Further up in the same list.
    Twice,
    /// It has no name.
    Unnamed,
    /// The files do not say whose it is.
    NoOrganization,
}

impl Verdict {
    /// Its last part of a text key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::New(_) => "new",
            Self::WithOrganization => "with-organization",
            Self::Same => "same",
            Self::Twice => "twice",
            Self::Unnamed => "unnamed",
            Self::NoOrganization => "no-organization",
        }
    }
}

/// Each service with its verdict, in the order of the list. Names are compared without capitals, accents and signs.
pub fn judged<'a>(
    listed: &'a [Listed],
    organizations: &[(OrganizationId, String)],
    services: &[Service],
) -> Vec<(&'a Listed, Verdict)> {
    let key = |name: &str| kit_text::search_key(name);
    let known: HashMap<String, OrganizationId> =
        organizations.iter().map(|(id, name)| (key(name), *id)).collect();
    let stored: HashSet<(OrganizationId, String)> =
        services.iter().map(|service| (service.organization_id, key(&service.what))).collect();
    let mut seen: HashSet<(String, String)> = HashSet::new();
    let verdict = |one: &Listed| {
        let (organization, what) = (key(&one.organization), key(&one.what));
        if what.is_empty() {
            return Verdict::Unnamed;
        }
        if organization.is_empty() {
            return Verdict::NoOrganization;
        }
        if !seen.insert((organization.clone(), what.clone())) {
            return Verdict::Twice;
        }
        match known.get(&organization) {
            Some(id) if stored.contains(&(*id, what)) => Verdict::Same,
            Some(id) => Verdict::New(*id),
            None => Verdict::WithOrganization,
        }
    };
    listed
        .iter()
        .map(verdict)
        .collect::<Vec<_>>()
        .into_iter()
        .zip(listed)
        .map(|(verdict, one)| (one, verdict))
        .collect()
}
