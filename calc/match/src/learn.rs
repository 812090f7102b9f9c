//! Weights learned from the list itself.
//!
//! Pairs that agree on two strong fields are the same almost surely; how often they disagree on a
//! third is the probability the third's weight needs (Fellegi and Sunter 1969, section 3.3, with
//! the pairs chosen as in Herzog, Scheuren and Winkler 2007, chapter 9). Short lists hardly move
//! the values in `weights`, because those count as if seen in [`STRENGTH`] pairs.

use crate::likeness::{AddressRelation, relate};
use crate::normal::phone::same_line;
use crate::prepared::Prepared;
use crate::record::Subject;
use crate::score::Comparer;
use crate::weights::{self, Learned};

/// Pairs the starting values count for.
const STRENGTH: f64 = 20.0;
/// Pairs looked at; more would not change a weight noticeably.
const MOST_PAIRS: usize = 100_000;
/// From here on two names count as agreeing.
const NAMES_AGREE: f64 = 5.0;

/// How often something was seen among pairs.
#[derive(Debug, Clone, Copy, Default)]
struct Rate {
    seen: f64,
    of: f64,
}

impl Rate {
    fn count(&mut self, seen: bool) {
        self.of += 1.0;
        self.seen += f64::from(u8::from(seen));
    }

    fn smoothed(self, start: f64) -> f64 {
        (self.seen + STRENGTH * start) / (self.of + STRENGTH)
    }
}

#[derive(Debug, Default)]
struct Rates {
    same_at_address: Rate,
    name_differs: Rate,
    phone_differs: Rate,
    city_differs: Rate,
}

/// Adjusts the weights of organizations to the list. Lists of people keep theirs: relatives share
/// whole sets of fields, so that agreement on two of them is no proof.
pub(crate) fn learn(comparer: &mut Comparer, records: &[Prepared], pairs: &[(u32, u32)]) {
    if comparer.subject == Subject::Person {
        return;
    }
    let repeated: Vec<bool> =
        (0..records.len()).map(|at| at > 0 && records.get(at) == records.get(at - 1)).collect();
    let is_new = |position: u32| repeated.get(position as usize) == Some(&false);
    let mut rates = Rates::default();
    let fresh = pairs.iter().filter(|(first, second)| is_new(*first) && is_new(*second));
    for (first, second) in fresh.step_by(pairs.len().div_ceil(MOST_PAIRS).max(1)) {
        observe(comparer, &records[*first as usize], &records[*second as usize], &mut rates);
    }
    comparer.learned = rates.weights(comparer.learned);
}

fn observe(comparer: &Comparer, first: &Prepared, second: &Prepared, rates: &mut Rates) {
    if relate(&first.address, &second.address) != AddressRelation::Same {
        return;
    }
    let Some(name) = comparer.name_bits(first, second) else {
        return;
    };
    let names_agree = name >= NAMES_AGREE;
    let same_phone = (!first.phones.is_empty() && !second.phones.is_empty())
        .then(|| first.phones.iter().any(|phone| second.phones.iter().any(|other| same_line(phone, other))));
    let other_city = !first.city.is_empty() && !second.city.is_empty() && first.city != second.city;
    if !other_city {
        rates.same_at_address.count(names_agree || same_phone == Some(true));
    }
    if same_phone == Some(true) {
        rates.name_differs.count(name < 0.0);
    }
    if names_agree {
        same_phone.into_iter().for_each(|same| rates.phone_differs.count(!same));
        if !first.city.is_empty() && !second.city.is_empty() {
            rates.city_differs.count(other_city);
        }
    }
}

impl Rates {
    fn weights(&self, start: Learned) -> Learned {
        let differs = |rate: Rate, start: f64, most: f64| {
            rate.smoothed(start.exp2()).log2().clamp(start, most.max(start))
        };
        let odds = (start.address_same - weights::PRIOR).exp2();
        let same = self.same_at_address.smoothed(odds / (1.0 + odds));
        let address_same = weights::PRIOR + (same / (1.0 - same)).log2();
        Learned {
            address_same: address_same.clamp(weights::LEAST_ADDRESS_SAME, weights::MOST_ADDRESS_SAME),
            name_differs: differs(self.name_differs, start.name_differs, weights::MOST_NAME_DIFFERS),
            phone_differs: differs(self.phone_differs, start.phone_differs, weights::MOST_PHONE_DIFFERS),
            city_differs: differs(self.city_differs, start.city_differs, weights::MOST_CITY_DIFFERS),
        }
    }
}
