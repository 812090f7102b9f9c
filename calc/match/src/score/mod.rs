//! The explained score of one pair.

mod location;
mod name;

use crate::frequencies::Frequencies;
use crate::likeness::{dates_alike, one_slip};
use crate::normal::phone::same_line;
use crate::prepared::Prepared;
use crate::reason::Reason;
use crate::record::Subject;
use crate::weights;

/// How sure a pair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Too little speaks for the pair.
    Different,
    /// A person decides.
    Review,
    /// Offered as a duplicate to merge first.
    Automatic,
}

/// The sum of all evidence on one pair.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scored {
    pub(crate) bits: f64,
    weighed: Vec<(f64, Reason)>,
    /// Something no sum of other evidence may overrule without a person.
    pub(crate) contradicted: bool,
    /// Equal, telling names that are worth a look even at another address.
    namesakes: bool,
}

impl Scored {
    fn add(&mut self, bits: f64, reason: Reason) {
        self.bits += bits;
        self.weighed.push((bits, reason));
    }

    fn has(&self, wanted: &[Reason]) -> bool {
        self.weighed.iter().any(|(_, reason)| wanted.contains(reason))
    }

    /// A phone of many, or one where the names only resemble each other.
    fn has_agency_phone(&self) -> bool {
        let shared = |(_, reason): &(f64, Reason)| matches!(reason, Reason::SharedPhone { .. });
        let resembling = |(_, reason): &(f64, Reason)| matches!(reason, Reason::NameAlike { .. });
        self.weighed.iter().any(shared)
            || self.has(&[Reason::SamePhone]) && self.weighed.iter().any(resembling)
    }

    /// Bits beyond the odds against a chance pair.
    pub(crate) fn beyond(&self) -> f64 {
        self.bits - weights::PRIOR
    }

    /// Probability that the two are the same, 0 to 1.
    pub(crate) fn probability(&self) -> f64 {
        1.0 / (1.0 + (-self.beyond()).exp2())
    }

    pub(crate) fn level(&self) -> Level {
        if self.beyond() >= weights::AUTOMATIC && !self.contradicted {
            Level::Automatic
        } else if self.beyond() >= weights::REVIEW || self.namesakes {
            Level::Review
        } else {
            Level::Different
        }
    }

    /// The reasons, strongest first, whether they speak for or against.
    pub(crate) fn into_reasons(mut self) -> Vec<Reason> {
        self.weighed.sort_by(|(first, _), (second, _)| second.abs().total_cmp(&first.abs()));
        let mut reasons: Vec<Reason> = self.weighed.into_iter().map(|(_, reason)| reason).collect();
        // The list reuses the room of reasons with their weights; hundreds of thousands of them wait together.
        reasons.shrink_to_fit();
        reasons
    }
}

/// Compares prepared records of one list.
#[derive(Debug)]
pub(crate) struct Comparer {
    pub(crate) subject: Subject,
    pub(crate) frequencies: Frequencies,
    pub(crate) learned: weights::Learned,
}

impl Comparer {
    /// Compares with weights as they are before a list corrects them.
    pub(crate) fn new(subject: Subject, frequencies: Frequencies) -> Self {
        let learned = match subject {
            Subject::Organization => weights::ORGANIZATION_START,
            Subject::Person => weights::PERSON_START,
        };
        Self { subject, frequencies, learned }
    }

    fn contact(&self) -> &'static weights::Contact {
        match self.subject {
            Subject::Organization => &weights::ORGANIZATION,
            Subject::Person => &weights::PERSON,
        }
    }

    pub(crate) fn compare(&self, first: &Prepared, second: &Prepared) -> Scored {
        self.with_names(self.without_names(first, second), first, second)
    }

    /// [`Self::compare`], or nothing where even equal names would not make the pair worth a look:
    /// names cost most of the time.
    pub(crate) fn compare_promising(&self, first: &Prepared, second: &Prepared) -> Option<Scored> {
        let scored = self.without_names(first, second);
        let most = match self.subject {
            Subject::Organization => weights::MOST_NAME_BITS,
            Subject::Person => weights::MOST_GIVEN_BITS + weights::MOST_SURNAME_BITS,
        };
        let namesakes = !first.names.is_empty() && first.names == second.names;
        (namesakes || scored.beyond() + most >= weights::REVIEW)
            .then(|| self.with_names(scored, first, second))
    }

    fn without_names(&self, first: &Prepared, second: &Prepared) -> Scored {
        let mut scored = Scored::default();
        self.compare_locations(first, second, &mut scored);
        self.compare_phones(first, second, &mut scored);
        self.compare_emails(first, second, &mut scored);
        self.compare_websites(first, second, &mut scored);
        compare_birth_dates(first, second, &mut scored);
        self.compare_identifiers(first, second, &mut scored);
        scored
    }

    fn with_names(&self, mut scored: Scored, first: &Prepared, second: &Prepared) -> Scored {
        match self.subject {
            Subject::Organization => self.compare_organization_names(first, second, &mut scored),
            Subject::Person => self.compare_person_names(first, second, &mut scored),
        }
        let placeless = first.address_line().is_empty() && second.address_line().is_empty();
        self.look_for_contradictions(&mut scored, placeless);
        scored
    }

    fn compare_phones(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        if first.phones.is_empty() || second.phones.is_empty() {
            return;
        }
        let shared = first
            .phones
            .iter()
            .filter(|phone| second.phones.iter().any(|other| same_line(phone, other)));
        match shared.map(|phone| self.frequencies.places_of_phone(phone)).min() {
            Some(places) if places > 3 => {
                let bits = shared_by(self.contact().phone_same, places);
                scored.add(bits, Reason::SharedPhone { places });
            }
            Some(places) => scored.add(shared_by(self.contact().phone_same, places), Reason::SamePhone),
            None => scored.add(self.learned.phone_differs, Reason::DifferentPhone),
        }
    }

    fn compare_emails(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        if first.emails.is_empty() || second.emails.is_empty() {
            return;
        }
        let shared = first.emails.iter().filter(|email| second.emails.contains(email));
        match shared.map(|email| self.frequencies.names_of_email(email)).min() {
            Some(names) => scored.add(shared_by(self.contact().email_same, names), Reason::SameEmail),
            None => scored.add(self.contact().email_differs, Reason::DifferentEmail),
        }
    }

    fn compare_websites(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        let (Some(one), Some(other)) = (&first.website, &second.website) else {
            return;
        };
        if one == other {
            let names = self.frequencies.names_of_website(one);
            scored.add(shared_by(weights::WEBSITE_SAME, names), Reason::SameWebsite);
        } else {
            scored.add(weights::WEBSITE_DIFFERS, Reason::DifferentWebsite);
        }
    }

    fn compare_identifiers(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        if first.identifiers.is_empty() || second.identifiers.is_empty() {
            return;
        }
        let shared = first.identifiers.iter().filter(|number| second.identifiers.contains(number));
        if let Some(names) = shared.map(|number| self.frequencies.names_of_identifier(number)).min() {
            return scored.add(shared_by(weights::IDENTIFIER_SAME, names), Reason::SameIdentifier);
        }
        let alike = |one: &str, other: &str| one.len() >= 6 && other.len() >= 6 && one_slip(one, other);
        if first
            .identifiers
            .iter()
            .any(|one| second.identifiers.iter().any(|other| alike(one, other)))
        {
            scored.add(weights::IDENTIFIER_ALIKE, Reason::IdentifierAlike);
        } else {
            scored.add(weights::IDENTIFIER_DIFFERS, Reason::DifferentIdentifier);
        }
    }

    /// Family members share surname, address, phone and even birth date; two sites of one agency
    /// share name and phone; neighbors in one house may share a name. Only a number of their own makes such pairs
    /// sure. Where no address is known on either side (`placeless`), a phone shared by several names is an agency's.
    fn look_for_contradictions(&self, scored: &mut Scored, placeless: bool) {
        let identified = scored.has(&[Reason::SameIdentifier, Reason::IdentifierAlike]);
        let contradicted = match self.subject {
            Subject::Organization => {
                let elsewhere = scored.has(&[Reason::DifferentAddress, Reason::DifferentUnit]);
                scored.has(&[Reason::DifferentKind])
                    || !scored.has(&[Reason::SameName])
                        && (elsewhere || placeless && scored.has_agency_phone())
            }
            Subject::Person => {
                let known = scored.has(&[Reason::SameEmail, Reason::SamePhone, Reason::SameBirthDate]);
                scored.has(&[Reason::DifferentGivenName, Reason::DifferentGeneration])
                    || scored.has(&[Reason::DifferentUnit]) && !known
            }
        };
        scored.contradicted = contradicted && !identified;
        let equal =
            |(bits, reason): &(f64, Reason)| *reason == Reason::SameName && *bits >= weights::NAMESAKE;
        let elsewhere =
            scored.has(&[Reason::DifferentCity, Reason::DifferentPostcode, Reason::DifferentState]);
        scored.namesakes = !elsewhere && scored.weighed.iter().any(equal);
    }
}

fn compare_birth_dates(first: &Prepared, second: &Prepared, scored: &mut Scored) {
    let (Some(one), Some(other)) = (&first.birth_date, &second.birth_date) else {
        return;
    };
    if one == other {
        scored.add(weights::BIRTH_DATE_SAME, Reason::SameBirthDate);
    } else if dates_alike(one, other) {
        scored.add(weights::BIRTH_DATE_ALIKE, Reason::BirthDateAlike);
    } else {
        scored.add(weights::BIRTH_DATE_DIFFERS, Reason::DifferentBirthDate);
    }
}

/// Full weight for one holder, less with every doubling.
fn shared_by(full: f64, holders: u32) -> f64 {
    (full - weights::PER_DOUBLING * f64::from(holders).log2()).max(0.0)
}
