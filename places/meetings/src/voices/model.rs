use std::collections::BTreeMap;

use people::contact::MemberClass;
use people::members::PersonId;
use people::organizations::OrganizationId;
use people::seats::SeatId;
use serde::{Deserialize, Serialize};

/// Somebody who can speak for a voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    pub id: PersonId,
    pub name: String,
}

/// What one voice is made from: a seat that is held, with the people on it.
#[derive(Clone, Debug)]
pub struct HeldSeat {
    pub id: SeatId,
    pub sector: String,
    pub is_resident: bool,
    /// The organization that holds it, with its name and class; none where a person sits for nobody else.
    pub holder: Option<(OrganizationId, String, MemberClass)>,
    /// Who sits there, with their own class.
    pub representative: Option<(Speaker, MemberClass)>,
    pub alternate: Option<Speaker>,
}

/// One voice: counted once, whoever speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The seat it speaks from.
    pub id: SeatId,
    /// The name of the organization, or of the person who sits for nobody else.
    pub name: String,
    pub organization_id: Option<OrganizationId>,
    /// Who speaks for it today.
    pub representative: Option<Speaker>,
    pub alternate: Option<Speaker>,
    /// Key in the coalition's sector scheme.
    pub sector: String,
    /// Speaks from a seat kept for people who live with the issue.
    pub is_resident: bool,
    pub class: MemberClass,
}

/// The groups results are shown by: the resident seats, then sectors of a kind together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Residents,
    Community,
    Agencies,
    Health,
    Business,
    /// A sector that belongs to none of these stands for itself.
    Sector(String),
}

impl Group {
    /// The group of a sector that is no resident seat. The keys are those of the schemes that come with the product;
    /// a sector a coalition named itself stands for itself.
    pub fn of_sector(key: &str) -> Self {
        match key {
            "youth" | "parents" | "youth_serving" | "civic" | "faith" | "faith_civic" | "families"
            | "residents" | "community" | "libraries" | "summer" | "pantries" => Self::Community,
            "schools" | "early_learning" | "law_enforcement" | "government" => Self::Agencies,
            "health_care" | "health" | "treatment" => Self::Health,
            "business" | "employers" | "stores" | "restaurants" | "growers" => Self::Business,
            other => Self::Sector(other.to_owned()),
        }
    }

    /// The word by which it is stored: `residents`, `community`, …, or the key of the sector.
    pub fn word(&self) -> &str {
        match self {
            Self::Residents => "resident-seats",
            Self::Community => "community-and-faith",
            Self::Agencies => "agencies-and-schools",
            Self::Health => "health-and-treatment",
            Self::Business => "businesses",
            Self::Sector(key) => key,
        }
    }

    /// The group stored by this word.
    pub fn from_word(word: &str) -> Self {
        let known = [Self::Residents, Self::Community, Self::Agencies, Self::Health, Self::Business];
        known
            .into_iter()
            .find(|group| group.word() == word)
            .unwrap_or_else(|| Self::Sector(word.to_owned()))
    }
}

impl Voice {
    pub fn group(&self) -> Group {
        if self.is_resident { Group::Residents } else { Group::of_sector(&self.sector) }
    }

    /// Whether this person may speak for it: the representative, or the alternate in their place.
    pub fn is_spoken_by(&self, person: PersonId) -> bool {
        [&self.representative, &self.alternate]
            .into_iter()
            .flatten()
            .any(|speaker| speaker.id == person)
    }

    /// The representative, or whoever stands in.
    pub fn speaker(&self) -> Option<&Speaker> {
        self.representative.as_ref().or(self.alternate.as_ref())
    }
}

/// The voices of the seats that are held: one for each organization, one for each person who sits for nobody else. An
/// organization with several seats speaks from its resident seat, then from one whose representative is a voting member,
/// then from the first.
pub fn voices_of(seats: &[HeldSeat]) -> Vec<Voice> {
    let mut of_organizations: BTreeMap<OrganizationId, &HeldSeat> = BTreeMap::new();
    let mut voices = Vec::new();
    for seat in seats {
        match &seat.holder {
            Some((organization, ..)) => {
                let speaks_from = of_organizations.entry(*organization).or_insert(seat);
                if preference(seat) < preference(speaks_from) {
                    *speaks_from = seat;
                }
            }
            None => voices.extend(own_voice(seat)),
        }
    }
    voices.extend(of_organizations.into_values().filter_map(organization_voice));
    voices
        .sort_by(|one, other| (one.group(), &one.name, one.id).cmp(&(other.group(), &other.name, other.id)));
    voices
}

fn preference(seat: &HeldSeat) -> (bool, bool, SeatId) {
    let voting = seat.representative.as_ref().is_some_and(|(_, class)| *class == MemberClass::Voting);
    (!seat.is_resident, !voting, seat.id)
}

fn own_voice(seat: &HeldSeat) -> Option<Voice> {
    let (speaker, class) = seat.representative.clone()?;
    Some(Voice {
        id: seat.id,
        name: speaker.name.clone(),
        organization_id: None,
        representative: Some(speaker),
        alternate: seat.alternate.clone(),
        sector: seat.sector.clone(),
        is_resident: seat.is_resident,
        class,
    })
}

fn organization_voice(seat: &HeldSeat) -> Option<Voice> {
    let (organization, name, class) = seat.holder.clone()?;
    Some(Voice {
        id: seat.id,
        name,
        organization_id: Some(organization),
        representative: seat.representative.clone().map(|(speaker, _)| speaker),
        alternate: seat.alternate.clone(),
        sector: seat.sector.clone(),
        is_resident: seat.is_resident,
        class,
    })
}
