//! Names of organizations and people.

use super::{Comparer, Scored};
use crate::likeness::{Overlap, misspelled, overlap};
use crate::normal::nicknames::same_given_name;
use crate::normal::organization::are_of_different_kinds;
use crate::prepared::Prepared;
use crate::reason::Reason;
use crate::weights;

impl Comparer {
    /// The best of all pairs of names the two organizations go by.
    pub(super) fn compare_organization_names(
        &self,
        first: &Prepared,
        second: &Prepared,
        scored: &mut Scored,
    ) {
        if let Some((bits, reason)) = self.best_names(first, second) {
            scored.add(bits, reason);
        }
        let mut pairs = first.names.iter().flat_map(|one| second.names.iter().map(move |other| (one, other)));
        if !first.names.is_empty()
            && !second.names.is_empty()
            && pairs.all(|(one, other)| are_of_different_kinds(one, other))
        {
            scored.add(weights::KIND_DIFFERS, Reason::DifferentKind);
        }
    }

    /// Bits in the names of two organizations, when both have one.
    pub(crate) fn name_bits(&self, first: &Prepared, second: &Prepared) -> Option<f64> {
        self.best_names(first, second).map(|(bits, _)| bits)
    }

    fn best_names(&self, first: &Prepared, second: &Prepared) -> Option<(f64, Reason)> {
        first
            .names
            .iter()
            .flat_map(|one| second.names.iter().map(move |other| (one, other)))
            .map(|(one, other)| self.weigh_names(one, other))
            .max_by(|(one, _), (other, _)| one.total_cmp(other))
    }

    fn weigh_names(&self, first: &[Box<str>], second: &[Box<str>]) -> (f64, Reason) {
        // One order for both directions, so that the score of a pair has no direction.
        let (first, second) = if first <= second { (first, second) } else { (second, first) };
        let Overlap { shared, only_first, only_second, exact } =
            overlap(first, second, |word| self.frequencies.word_bits(word));
        let complete = if exact { weights::NAME_COMPLETE } else { 0.0 };
        let bits = weights::NAME_AGREES * shared + complete
            - weights::NAME_CONFLICTS * only_first.min(only_second)
            - weights::NAME_EXTRA * only_first.max(only_second);
        let share = 2.0 * shared / (2.0 * shared + only_first + only_second).max(f64::MIN_POSITIVE);
        let reason = if exact {
            Reason::SameName
        } else if shared > 0.0 && only_first.min(only_second) == 0.0 {
            Reason::NameWithinName
        } else if share >= 0.25 {
            Reason::NameAlike { share: (share * 100.0).round() as u8 }
        } else {
            Reason::DifferentName
        };
        (bits.clamp(self.learned.name_differs, weights::MOST_NAME_BITS), reason)
    }

    pub(super) fn compare_person_names(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        let (one, other) = (&first.person, &second.person);
        let (given, given_reason) = self.weigh_given(&one.given, &other.given);
        let (surname, surname_reason) = self.weigh_surnames(&one.surnames, &other.surnames);
        let swapped = self.weigh_swapped(first, second);
        if swapped > given + surname {
            scored.add(swapped, Reason::NamesSwapped);
        } else {
            given_reason.into_iter().for_each(|reason| scored.add(given, reason));
            surname_reason.into_iter().for_each(|reason| scored.add(surname, reason));
        }
        if let (Some(one), Some(other)) = (&one.generation, &other.generation)
            && one != other
        {
            scored.add(weights::GENERATION_DIFFERS, Reason::DifferentGeneration);
        }
    }

    /// First given names decide; a middle name may stand for the first.
    fn weigh_given(&self, first: &[String], second: &[String]) -> (f64, Option<Reason>) {
        let (Some(one), Some(other)) = (first.first(), second.first()) else {
            return (0.0, None);
        };
        let rarity = |name: &str| self.frequencies.given_bits(name).min(weights::MOST_GIVEN_BITS);
        if one == other {
            return (rarity(one), Some(Reason::SameGivenName));
        }
        let weaker = rarity(one).min(rarity(other));
        if same_given_name(one, other) {
            return (weights::ALIKE * weaker, Some(Reason::Nickname));
        }
        if is_initial_of(one, other) || is_initial_of(other, one) {
            return (weights::GIVEN_INITIAL, Some(Reason::GivenNameAlike));
        }
        if name_alike(one, other) {
            return (weights::ALIKE * weaker, Some(Reason::GivenNameAlike));
        }
        let shared = first.iter().filter(|name| name.chars().count() > 2 && second.contains(name));
        match shared.map(|name| rarity(name)).reduce(f64::max) {
            Some(bits) => (0.5 * bits, Some(Reason::GivenNameAlike)),
            None => (weights::GIVEN_DIFFERS, Some(Reason::DifferentGivenName)),
        }
    }

    /// With two surnames, sharing one is agreement that is not complete.
    fn weigh_surnames(&self, first: &[String], second: &[String]) -> (f64, Option<Reason>) {
        if first.is_empty() || second.is_empty() {
            return (0.0, None);
        }
        let rarity = |name: &str| self.frequencies.surname_bits(name);
        if first == second || first.concat() == second.concat() {
            let bits: f64 = first.iter().map(|name| rarity(name)).sum();
            return (bits.min(weights::MOST_SURNAME_BITS), Some(Reason::SameSurname));
        }
        let mut best: Option<f64> = None;
        for one in first {
            for other in second.iter().filter(|other| *other == one || name_alike(one, other)) {
                let bits = weights::ALIKE * rarity(one).min(rarity(other)).min(weights::MOST_SURNAME_BITS);
                best = Some(best.map_or(bits, |known| known.max(bits)));
            }
        }
        match best {
            Some(bits) => (bits, Some(Reason::SurnameAlike)),
            None => (weights::SURNAME_DIFFERS, Some(Reason::DifferentSurname)),
        }
    }

    fn weigh_swapped(&self, first: &Prepared, second: &Prepared) -> f64 {
        let (one, other) = (&first.person, &second.person);
        let complete = [&one.given, &one.surnames, &other.given, &other.surnames]
            .iter()
            .all(|part| !part.is_empty());
        let crossed = |given: &[String], surnames: &[String]| {
            let (given, surname) = (given.concat(), surnames.concat());
            given == surname || name_alike(&given, &surname)
        };
        if !complete || !crossed(&one.given, &other.surnames) || !crossed(&other.given, &one.surnames) {
            return f64::MIN;
        }
        weights::ALIKE * (weights::MOST_GIVEN_BITS + weights::MOST_SURNAME_BITS)
    }
}

fn is_initial_of(initial: &str, name: &str) -> bool {
    initial.chars().count() == 1 && name.starts_with(initial)
}

/// Misspelled, or three letters with one slip, as short names often have.
fn name_alike(first: &str, second: &str) -> bool {
    let shorter = first.chars().count().min(second.chars().count());
    misspelled(first, second)
        || shorter >= 3 && strsim::osa_distance(first, second) <= 1
        || shorter >= 5 && strsim::jaro_winkler(first, second) >= 0.88
}
