//! What follows a record that goes: whom it was to ask, and the profile of an organization.

use kit_store::{added, changed};
use kit_web::Role;
use kit_web::testing::account_id;
use uuid::Uuid;

use super::{INES, INES_AGAIN, LIBRARY, LIBRARY_AGAIN, LIST};
use super::{apps, found, merge_fields, merge_people, put};
use crate::members::PersonId;
use crate::organizations::profile::model::Place;
use crate::organizations::profile::{Profile, ProfileId};
use crate::organizations::{Organization, OrganizationId};
use crate::recruiting::{Prospect, ProspectId};
use kit_store::Words;

/// A colleague of Ines.
const TOM: Uuid = Uuid::from_u128(0x103);

#[tokio::test]
async fn prospects_follow_a_merge_and_its_undoing() {
    for app in apps().await {
        let again = PersonId(INES_AGAIN);
        let day = "2026-03-01".parse().unwrap();
        let radio = Prospect {
            organization: "Valley Radio".to_owned(),
            asks_id: Some(again),
            nominated_by_id: Some(again),
            person_id: Some(again),
            organization_id: Some(OrganizationId(LIBRARY_AGAIN)),
            knows: Words([INES_AGAIN, TOM, INES].map(|id| id.to_string()).to_vec()),
            ..Prospect::noticed(ProspectId(Uuid::from_u128(0x501)), day)
        };
        put(&app, &radio).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let people = merge_people(&coordinator).await;
        let (kept, gone) = (LIBRARY.to_string(), LIBRARY_AGAIN.to_string());
        let mut fields = merge_fields("organization", &kept, &gone);
        fields[0] = ("id", "01890000-0000-7000-8000-0000000000ee");
        let libraries = coordinator.post(&format!("{LIST}/merge"), &fields).await.leads_to().to_owned();
        let moved: Prospect = found(&app, radio.id.0).await.unwrap();
        let ines = Some(PersonId(INES));
        assert_eq!((moved.asks_id, moved.nominated_by_id, moved.person_id), (ines, ines, ines));
        assert_eq!(moved.organization_id, Some(OrganizationId(LIBRARY)));
        assert_eq!(moved.knows.0, [INES, TOM].map(|id| id.to_string()));
        for merge in [people, libraries] {
            coordinator.post(&format!("{merge}/undo"), &[]).await.leads_to();
        }
        let back: Prospect = found(&app, radio.id.0).await.unwrap();
        assert_eq!(Prospect { version: 1, ..back }, radio);
    }
}

#[tokio::test]
async fn a_profile_speaks_for_the_organization_that_stayed() {
    for app in apps().await {
        let id = ProfileId(Uuid::from_u128(0x601));
        let place = |organization| Place {
            coalition: app.coalition.id,
            organization: OrganizationId(organization),
        };
        let mut profile = Profile::named(id, account_id(Role::Member), "Elk Ridge Library");
        profile.places.push(place(LIBRARY_AGAIN));
        let tx = app.app.db.begin().await.unwrap();
        added(&tx, &app.writes_as("Somebody"), &profile).await.unwrap();
        tx.commit().await.unwrap();
        let again: Organization = found(&app, LIBRARY_AGAIN).await.unwrap();
        let tx = app.scope().begin().await.unwrap();
        let uses = Organization { profile_id: Some(id.0), ..again.clone() };
        changed(&tx, &app.writes_as("Somebody"), &again, uses).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = app.visitor(Role::Coordinator).await;
        let (kept, gone) = (LIBRARY.to_string(), LIBRARY_AGAIN.to_string());
        let fields = merge_fields("organization", &kept, &gone);
        let address = coordinator.post(&format!("{LIST}/merge"), &fields).await.leads_to().to_owned();
        let stayed: Organization = found(&app, LIBRARY).await.unwrap();
        assert_eq!(stayed.profile_id, Some(id.0));
        let used = found::<Profile>(&app, id.0).await.unwrap();
        assert!(used.is_used_by(place(LIBRARY)) && !used.is_used_by(place(LIBRARY_AGAIN)));
        let told = kit_store::changes_of(&app.scope(), "organization-profile", id.0, 10).await.unwrap();
        assert!(told.is_empty(), "what a profile keeps to itself stays out of a coalition's history");
        coordinator.post(&format!("{address}/undo"), &[]).await.leads_to();
        let stayed: Organization = found(&app, LIBRARY).await.unwrap();
        assert_eq!(stayed.profile_id, None);
        let used = found::<Profile>(&app, id.0).await.unwrap();
        assert!(used.is_used_by(place(LIBRARY_AGAIN)) && !used.is_used_by(place(LIBRARY)));
    }
}
