//! Profiles on their way with a coalition that moves: no more of each than that coalition sees.

use kit_store::{AccountId, CoalitionId, Fault, Record, Tx};

use super::model::{Place, Profile, Sees, Sharing};
use super::{ProfileField, store};
use kit_web::account;

/// Where a coalition comes from and what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Journey {
    pub from: CoalitionId,
    pub to: CoalitionId,
}

/// A profile as one coalition sees it: what is shared with others, or with nobody, stays behind.
pub fn part_for(profile: &Profile, coalition: CoalitionId) -> Profile {
    let mut part = Profile::named(profile.id, profile.account_id, &profile.name);
    part.version = profile.version;
    part.places = profile.places.iter().copied().filter(|place| place.coalition == coalition).collect();
    for field in shared(profile, coalition) {
        part.take(field, profile);
        let sees = profile.sharing.get(&field).map_or(Sees::Nobody, |sharing| sharing.sees);
        let coalitions = if sees == Sees::Chosen { vec![coalition] } else { Vec::new() };
        part.sharing.insert(field, Sharing { sees, coalitions });
    }
    part
}

fn shared(profile: &Profile, coalition: CoalitionId) -> impl Iterator<Item = ProfileField> {
    ProfileField::ALL.iter().copied().filter(move |field| profile.shares(*field, coalition))
}

/// Joins what came with a coalition to the profile that is here already, so that the coalition sees what it saw. What
/// the keeper says and decided here stands: only fields that nothing was decided about are taken over.
pub fn joined(here: &Profile, arrived: &Profile, journey: Journey) -> Profile {
    let mut joined = here.clone();
    let comes_beside_itself = here.places.iter().any(|place| place.coalition == journey.from);
    for (field, sharing) in &arrived.sharing {
        if !here.sharing.contains_key(field) {
            joined.take(*field, arrived);
            joined.sharing.insert(*field, sharing.clone());
        }
    }
    for (field, decided) in &mut joined.sharing {
        // What was taken back from a coalition is not told to its copy.
        let saw = if comes_beside_itself {
            decided.coalitions.contains(&journey.from)
        } else {
            arrived.sharing.contains_key(field)
        };
        if decided.sees == Sees::Chosen && saw && !decided.coalitions.contains(&journey.to) {
            decided.coalitions.push(journey.to);
        }
    }
    joined.places.retain(|place| place.coalition != journey.to);
    joined.places.extend(arrived.places.iter().copied());
    joined
}

/// A profile from an archive, with the ids its coalition and its keeper have here. Nothing when it is not one an
/// archive of that coalition could hold.
pub fn arrived(profile: Profile, journey: Journey, keeper: AccountId) -> Option<Profile> {
    let [place] = profile.places[..] else {
        return None;
    };
    if place.coalition != journey.from {
        return None;
    }
    let sharing = profile.sharing.iter().map(|(field, sharing)| {
        let coalitions = if sharing.sees == Sees::Chosen { vec![journey.to] } else { Vec::new() };
        (*field, Sharing { sees: sharing.sees, coalitions })
    });
    Some(Profile {
        account_id: keeper,
        sharing: sharing.collect(),
        places: vec![Place { coalition: journey.to, ..place }],
        ..profile
    })
}

/// Stores a profile that came with a coalition; the rows of the coalition are there already.
///
/// Without an entry in the history: bringing back is no change anybody made. False when its keeper has no standing in
/// the coalition, as no archive of ours would say.
///
/// # Errors
/// When the database does not answer.
pub async fn bring_back(tx: &Tx, arrived: &Profile, journey: Journey) -> Result<bool, Fault> {
    if account::standing(tx, journey.to, arrived.account_id).await?.is_none() {
        return Ok(false);
    }
    match store::find(tx, arrived.id).await? {
        None => arrived.put(tx).await?,
        // In other hands by now: it stays silent here until they use it.
        Some(here) if here.account_id != arrived.account_id => {}
        Some(here) => {
            let joined = joined(&here, arrived, journey);
            if joined != here {
                Profile { version: here.version + 1, ..joined }.put(tx).await?;
            }
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::organizations::profile::ProfileId;
    use crate::organizations::{Organization, OrganizationId};

    const A: CoalitionId = CoalitionId(Uuid::from_u128(1));
    const B: CoalitionId = CoalitionId(Uuid::from_u128(2));
    const COPY: CoalitionId = CoalitionId(Uuid::from_u128(3));
    const KEEPER: AccountId = AccountId(Uuid::from_u128(4));

    fn place(coalition: CoalitionId) -> Place {
        Place { coalition, organization: OrganizationId(coalition.0) }
    }

    prop_compose! {
        fn sharing()(sees in prop::sample::select(Sees::ALL), a: bool, b: bool) -> Sharing {
            let coalitions = [(A, a), (B, b)].into_iter().filter(|(_, chosen)| *chosen);
            Sharing { sees, coalitions: coalitions.map(|(id, _)| id).collect() }
        }
    }

    prop_compose! {
        fn profile()(sharing in prop::collection::btree_map(prop::sample::select(ProfileField::ALL), sharing(), 0..9))
            -> Profile {
            Profile {
                what_they_do: "Words".to_owned(),
                website: "https://example.org".to_owned(),
                email: Some("us@example.org".to_owned()),
                phone: Some("555-0199".to_owned()),
                address: "1 Main Street".to_owned(),
                sharing,
                places: vec![place(A), place(B)],
                ..Profile::named(ProfileId(Uuid::from_u128(9)), KEEPER, "Pharmacy")
            }
        }
    }

    fn seen(profile: &Profile, coalition: CoalitionId, row: CoalitionId) -> Organization {
        let own = Organization::named(OrganizationId(row.0), "Pharmacy");
        super::super::model::seen_from(own, profile, coalition).0
    }

    proptest! {
        #[test]
        fn a_coalition_that_moves_sees_what_it_saw_and_carries_no_more(profile in profile()) {
            let journey = Journey { from: A, to: A };
            let part = part_for(&profile, A);
            let there = arrived(part.clone(), journey, KEEPER).unwrap();
            prop_assert_eq!(seen(&there, A, A), seen(&profile, A, A));
            prop_assert!(there.sharing.keys().all(|field| profile.shares(*field, A)));
            let words = serde_json::to_string(&part).unwrap();
            prop_assert!(!words.contains(&B.to_string()), "it tells of another coalition");
            prop_assert_eq!(words.contains("555-0199"), profile.shares(ProfileField::Phone, A));
        }

        #[test]
        fn two_coalitions_that_move_one_after_the_other_both_see_what_they_saw(profile in profile()) {
            let first = arrived(part_for(&profile, A), Journey { from: A, to: A }, KEEPER).unwrap();
            let journey = Journey { from: B, to: B };
            let both = joined(&first, &arrived(part_for(&profile, B), journey, KEEPER).unwrap(), journey);
            prop_assert_eq!(seen(&both, A, A), seen(&profile, A, A));
            prop_assert_eq!(seen(&both, B, B), seen(&profile, B, B));
        }

        #[test]
        fn a_copy_beside_its_original_sees_what_that_sees_now(old in profile(), now in profile()) {
            let journey = Journey { from: A, to: COPY };
            let copy = joined(&now, &arrived(part_for(&old, A), journey, KEEPER).unwrap(), journey);
            for field in now.sharing.keys() {
                prop_assert_eq!(copy.shares(*field, COPY), now.shares(*field, A));
            }
        }
    }

    #[test]
    fn a_profile_of_another_coalition_does_not_ride_along() {
        let mut profile = Profile::named(ProfileId(Uuid::from_u128(9)), KEEPER, "Pharmacy");
        let journey = Journey { from: A, to: A };
        assert_eq!(arrived(profile.clone(), journey, KEEPER), None);
        profile.places = vec![place(B)];
        assert_eq!(arrived(profile.clone(), journey, KEEPER), None);
        profile.places = vec![place(A), place(B)];
        assert_eq!(arrived(profile, journey, KEEPER), None);
    }
}
