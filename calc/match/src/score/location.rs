//! Addresses, cities, postcodes and states.

use super::{Comparer, Scored};
use crate::likeness::{AddressRelation, misspelled, one_slip, relate};
use crate::prepared::Prepared;
use crate::reason::Reason;
use crate::weights;

impl Comparer {
    pub(super) fn compare_locations(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        let contact = self.contact();
        let relation = relate(&first.address, &second.address);
        match relation {
            AddressRelation::Unknown => {}
            AddressRelation::Same => scored.add(self.learned.address_same, Reason::SameAddress),
            AddressRelation::OtherUnit => scored.add(contact.address_near, Reason::DifferentUnit),
            AddressRelation::Near => scored.add(contact.address_near, Reason::AddressAlike),
            AddressRelation::SameStreet => scored.add(contact.street_same, Reason::SameStreet),
            AddressRelation::SameNumber => scored.add(contact.street_differs, Reason::DifferentAddress),
            AddressRelation::OtherNumber => scored.add(contact.number_differs, Reason::DifferentAddress),
            AddressRelation::Different => scored.add(contact.address_differs, Reason::DifferentAddress),
        }
        self.compare_postcodes(first, second, scored);
        self.compare_cities(first, second, scored);
        if !first.state.is_empty() && !second.state.is_empty() && first.state != second.state {
            scored.add(weights::STATE_DIFFERS, Reason::DifferentState);
        }
    }

    fn compare_postcodes(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        let (one, other) = (&*first.postcode, &*second.postcode);
        if one.is_empty() || other.is_empty() {
            return;
        }
        if one == other {
            let bits = self.frequencies.postcode_bits(one).min(weights::MOST_POSTCODE_BITS);
            scored.add(bits, Reason::SamePostcode);
        } else if !one_slip(one, other) {
            scored.add(weights::POSTCODE_DIFFERS, Reason::DifferentPostcode);
        }
    }

    fn compare_cities(&self, first: &Prepared, second: &Prepared, scored: &mut Scored) {
        let (one, other) = (&*first.city, &*second.city);
        if one.is_empty() || other.is_empty() {
            return;
        }
        if one == other {
            let bits = self.frequencies.city_bits(one).min(weights::MOST_CITY_BITS);
            scored.add(bits, Reason::SameCity);
        } else if !misspelled(one, other) && !one.contains(other) && !other.contains(one) {
            scored.add(self.learned.city_differs, Reason::DifferentCity);
        }
    }
}
