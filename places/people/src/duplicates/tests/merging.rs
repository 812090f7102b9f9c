use axum::http::{Method, StatusCode};
use kit_store::{Record, added, changed};
use kit_web::Role;
use kit_web::testing::account_id;
use serde_json::json;
use uuid::Uuid;

use super::{INES, INES_AGAIN, LIBRARY, LIBRARY_AGAIN, LIST, SEAT};
use super::{apps, found, list, merge_fields, merge_people, person, put};
use crate::duplicates::forget_person;
use crate::members::{Person, PersonId};
use crate::organizations::{Organization, OrganizationId};
use crate::seats::{Seat, SectorContact};

#[tokio::test]
async fn a_merge_keeps_what_was_chosen_and_moves_what_points() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = merge_people(&coordinator).await;
        // The form again, by a second click: still one merge.
        assert_eq!(merge_people(&coordinator).await, address);
        assert_eq!(found::<Person>(&app, INES_AGAIN).await, None);
        let ines: Person = found(&app, INES).await.unwrap();
        assert_eq!((ines.job.as_str(), ines.given_name.as_str()), ("Head librarian", "Ines"));
        assert_eq!(ines.languages.0, ["Spanish", "English"]);
        assert_eq!(ines.phone.as_deref(), Some("518-555-0142"));
        let seat: Seat = found(&app, SEAT).await.unwrap();
        assert_eq!((seat.representative_id, seat.successor_id), (Some(PersonId(INES)), Some(PersonId(INES))));
        assert_eq!(seat.alternate_id, Some(PersonId(Uuid::from_u128(0x103))));
        let contact: SectorContact = found(&app, Uuid::from_u128(0x401)).await.unwrap();
        assert_eq!(contact.person_id, PersonId(INES));
        let page = coordinator.get(&address).await;
        assert!(page.page().contains("2 other records point to the one that stayed"), "{}", page.body);
        assert!(coordinator.in_spanish().get(&address).await.page().contains("Deshacer esta unión"));
        // The feed tells of one act.
        let feed = kit_store::latest(&app.scope(), 3).await.unwrap();
        assert_eq!(feed[0].subject_kind, "merge");
        assert_ne!(feed[1].subject_kind, "merge");
    }
}

#[tokio::test]
async fn organizations_merge_with_their_people_and_seats() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (kept, gone) = (LIBRARY.to_string(), LIBRARY_AGAIN.to_string());
        let fields = merge_fields("organization", &kept, &gone);
        let address = coordinator.post(&format!("{LIST}/merge"), &fields).await.leads_to().to_owned();
        let colleague: Person = found(&app, Uuid::from_u128(0x103)).await.unwrap();
        assert_eq!(colleague.organization_id, Some(OrganizationId(LIBRARY)));
        let seat: Seat = found(&app, SEAT).await.unwrap();
        assert_eq!(seat.holder_id, Some(OrganizationId(LIBRARY)));
        coordinator.post(&format!("{address}/undo"), &[]).await.leads_to();
        let colleague: Person = found(&app, Uuid::from_u128(0x103)).await.unwrap();
        assert_eq!(colleague.organization_id, Some(OrganizationId(LIBRARY_AGAIN)));
        assert!(found::<Organization>(&app, LIBRARY_AGAIN).await.is_some());
    }
}

#[tokio::test]
async fn undoing_restores_both_and_tells_what_changed_since() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let before: (Person, Person) =
            (found(&app, INES).await.unwrap(), found(&app, INES_AGAIN).await.unwrap());
        let address = merge_people(&coordinator).await;
        let merged: Person = found(&app, INES).await.unwrap();
        let tx = app.scope().begin().await.unwrap();
        let edited = Person { part: "Treasurer".to_owned(), ..merged.clone() };
        changed(&tx, &app.writes_as("Somebody"), &merged, edited).await.unwrap();
        tx.commit().await.unwrap();
        assert!(coordinator.get(&address).await.page().contains("Somebody changed Role"));

        for _ in 0..2 {
            coordinator.post(&format!("{address}/undo"), &[]).await.leads_to();
        }
        let after: (Person, Person) =
            (found(&app, INES).await.unwrap(), found(&app, INES_AGAIN).await.unwrap());
        let unversioned = |person: &Person| Person { version: 0, ..person.clone() };
        let expected = Person { part: "Treasurer".to_owned(), ..before.0 };
        assert_eq!(unversioned(&after.0), unversioned(&expected));
        assert_eq!(unversioned(&after.1), unversioned(&before.1));
        let seat: Seat = found(&app, SEAT).await.unwrap();
        assert_eq!(seat.representative_id, Some(PersonId(INES_AGAIN)));
        let contact: SectorContact = found(&app, Uuid::from_u128(0x401)).await.unwrap();
        assert_eq!(contact.person_id, PersonId(INES_AGAIN));
        for id in [INES, INES_AGAIN] {
            let history = kit_store::changes_of(&app.scope(), "person", id, 10).await.unwrap();
            assert!(history.len() >= 3, "{history:?}");
        }
        let page = coordinator.get(&address).await;
        assert!(page.page().contains("was undone"));
        // The edit is told, the undoing itself is none.
        assert_eq!(page.page().matches(" changed ").count(), 1, "{}", page.body);
        // They look alike as before, and can be merged anew.
        assert!(list(&app, &coordinator).await.page().contains("Inés Calderon"));
    }
}

#[tokio::test]
async fn a_seat_given_to_somebody_else_since_stays_with_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = merge_people(&coordinator).await;
        let seat: Seat = found(&app, SEAT).await.unwrap();
        let tom = Some(PersonId(Uuid::from_u128(0x103)));
        let tx = app.scope().begin().await.unwrap();
        changed(&tx, &app.writes_as("Somebody"), &seat, Seat { representative_id: tom, ..seat.clone() })
            .await
            .unwrap();
        tx.commit().await.unwrap();
        coordinator.post(&format!("{address}/undo"), &[]).await.leads_to();
        let seat: Seat = found(&app, SEAT).await.unwrap();
        assert_eq!((seat.representative_id, seat.successor_id), (tom, Some(PersonId(INES_AGAIN))));
    }
}

#[tokio::test]
async fn two_people_merging_at_once_merge_once() {
    for app in apps().await {
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        let address = format!("{LIST}/merge");
        let (one, other) = (INES.to_string(), INES_AGAIN.to_string());
        let mut crossing = merge_fields("person", &other, &one);
        crossing[0] = ("id", "01890000-0000-7000-8000-0000000000cc");
        let straight = merge_fields("person", &one, &other);
        let (first, second) =
            tokio::join!(coordinator.post(&address, &straight), officer.post(&address, &crossing));
        let mut answers = [first.status, second.status];
        answers.sort();
        assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
        let left = [found::<Person>(&app, INES).await, found::<Person>(&app, INES_AGAIN).await];
        assert_eq!(left.iter().flatten().count(), 1);
        let seat: Seat = found(&app, SEAT).await.unwrap();
        assert_eq!(seat.representative_id, left.iter().flatten().next().map(|person| person.id));
    }
}

#[tokio::test]
async fn a_record_brought_back_by_hand_can_be_merged_again() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let gone: Person = found(&app, INES_AGAIN).await.unwrap();
        merge_people(&coordinator).await;
        put(&app, &gone).await;
        let (kept, gone) = (INES.to_string(), INES_AGAIN.to_string());
        let mut fields = merge_fields("person", &kept, &gone);
        fields[0] = ("id", "01890000-0000-7000-8000-0000000000dd");
        coordinator.post(&format!("{LIST}/merge"), &fields).await.leads_to();
        assert_eq!(found::<Person>(&app, INES_AGAIN).await, None);
    }
}

#[tokio::test]
async fn an_organization_that_went_on_takes_the_person_along() {
    for app in apps().await {
        // A second Tom from the second library; merged into the first Tom, who speaks for nobody afterwards.
        let tom = Uuid::from_u128(0x105);
        let again = Person {
            organization_id: Some(OrganizationId(LIBRARY_AGAIN)),
            ..person(tom, "Tom", "Becker")
        };
        put(&app, &again).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let (kept, gone) = (Uuid::from_u128(0x103).to_string(), tom.to_string());
        let fields = merge_fields("person", &kept, &gone);
        let people = coordinator.post(&format!("{LIST}/merge"), &fields).await.leads_to().to_owned();
        let (kept, gone) = (LIBRARY.to_string(), LIBRARY_AGAIN.to_string());
        let mut fields = merge_fields("organization", &kept, &gone);
        fields[0] = ("id", "01890000-0000-7000-8000-0000000000ee");
        coordinator.post(&format!("{LIST}/merge"), &fields).await.leads_to();
        // Undone after its organization went into another: it must not speak for one that is not there.
        coordinator.post(&format!("{people}/undo"), &[]).await.leads_to();
        let back: Person = found(&app, tom).await.unwrap();
        assert_eq!(back.organization_id, Some(OrganizationId(LIBRARY)));
    }
}

#[tokio::test]
async fn nobody_becomes_their_own_alternate() {
    for app in apps().await {
        let seat: Seat = found(&app, SEAT).await.unwrap();
        let both = Seat { alternate_id: Some(PersonId(INES)), successor_id: None, ..seat.clone() };
        let tx = app.scope().begin().await.unwrap();
        changed(&tx, &app.writes_as("Somebody"), &seat, both).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = merge_people(&coordinator).await;
        let seat: Seat = found(&app, SEAT).await.unwrap();
        assert_eq!((seat.representative_id, seat.alternate_id), (Some(PersonId(INES)), None));
        coordinator.post(&format!("{address}/undo"), &[]).await.leads_to();
        let seat: Seat = found(&app, SEAT).await.unwrap();
        assert_eq!(seat.representative_id, Some(PersonId(INES_AGAIN)));
        assert_eq!(seat.alternate_id, Some(PersonId(INES)));
    }
}

#[tokio::test]
async fn erasing_a_person_erases_the_records_that_went_into_theirs() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = merge_people(&coordinator).await;
        let tx = app.scope().begin().await.unwrap();
        forget_person(&tx, PersonId(INES), "a former member").await.unwrap();
        tx.commit().await.unwrap();
        let page = coordinator.get(&address).await;
        assert!(page.page().contains("a former member is one record now"), "{}", page.body);
        assert!(!page.page().contains("Calderon"), "{}", page.body);
        let history = kit_store::changes_of(&app.scope(), "person", INES_AGAIN, 10).await.unwrap();
        assert!(history.iter().all(|change| change.was.is_none() && change.became.is_none()));
        let merges = kit_store::latest(&app.scope(), 1).await.unwrap();
        assert_eq!(merges[0].subject_label, "a former member");
    }
}

#[tokio::test]
async fn the_history_undoes_a_merge_whole() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = merge_people(&coordinator).await;
        let feed = kit_store::latest(&app.scope(), 1).await.unwrap();
        let keeper = app.app.registry.keeper("merge").unwrap();
        let tx = app.scope().begin().await.unwrap();
        kit_store::undo(&tx, &app.writes_as("Somebody"), keeper, &feed[0]).await.unwrap();
        tx.commit().await.unwrap();
        assert!(found::<Person>(&app, INES_AGAIN).await.is_some());
        assert!(coordinator.get(&address).await.page().contains("was undone"));
        // Turning the undoing back would only lie about both records.
        let feed = kit_store::latest(&app.scope(), 1).await.unwrap();
        let tx = app.scope().begin().await.unwrap();
        assert!(kit_store::undo(&tx, &app.writes_as("Somebody"), keeper, &feed[0]).await.is_err());
    }
}

#[tokio::test]
async fn two_accounts_are_never_made_one() {
    for app in apps().await {
        for (id, role) in [(INES, Role::Member), (INES_AGAIN, Role::Officer)] {
            let before: Person = found(&app, id).await.unwrap();
            let tx = app.scope().begin().await.unwrap();
            let after = Person { account_id: Some(account_id(role)), ..before.clone() };
            changed(&tx, &app.writes_as("Somebody"), &before, after).await.unwrap();
            tx.commit().await.unwrap();
        }
        let coordinator = app.visitor(Role::Coordinator).await;
        let (kept, gone) = (INES.to_string(), INES_AGAIN.to_string());
        let sent = coordinator.post(&format!("{LIST}/merge"), &merge_fields("person", &kept, &gone)).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.body.contains("an account of their own"), "{}", sent.body);
        assert!(found::<Person>(&app, INES_AGAIN).await.is_some());
    }
}

#[tokio::test]
async fn stale_pages_and_other_coalitions_get_a_plain_answer() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (kept, gone) = (INES.to_string(), INES_AGAIN.to_string());
        let mut stale = merge_fields("person", &kept, &gone);
        stale.extend([("kept_version", "7"), ("gone_version", "1")]);
        let sent = coordinator.post(&format!("{LIST}/merge"), &stale).await;
        assert_eq!(sent.status, StatusCode::CONFLICT);
        let other = app.found_coalition("elsewhere").await;
        let scope = app.app.db.scope(other.id);
        let tx = scope.begin().await.unwrap();
        let stranger = Uuid::from_u128(0x901);
        added(&tx, &app.writes_as("Somebody"), &person(stranger, "Ines", "Calderón"))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let stranger = stranger.to_string();
        for fields in [merge_fields("person", &kept, &stranger), merge_fields("person", &stranger, &kept)] {
            let sent = coordinator.post(&format!("{LIST}/merge"), &fields).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND);
        }
        assert!(Person::find(&scope, Uuid::from_u128(0x901)).await.unwrap().is_some());
        let itself = coordinator.post(&format!("{LIST}/merge"), &merge_fields("person", &kept, &kept)).await;
        assert_eq!(itself.status, StatusCode::NOT_FOUND);

        let address = merge_people(&coordinator).await;
        let compare = coordinator.get(&format!("{LIST}/compare/person/{INES}/{INES_AGAIN}")).await;
        assert_eq!(compare.status, StatusCode::CONFLICT);
        assert!(compare.body.contains("was merged in the meantime") && compare.body.contains(&address));
        let fields = [("subject", "person"), ("first", kept.as_str()), ("second", gone.as_str())];
        let late = coordinator.post(&format!("{LIST}/not-same"), &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let outsider = app.outsider().await;
        assert_eq!(outsider.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_list_merge_undo_and_tell_apart() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let duplicates = "/api/v1/coalitions/testville/duplicates";
        let listed = coordinator.get(duplicates).await.value();
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(2), "{listed}");
        assert_eq!(listed["items"][0]["band"], "almost_certain");
        let merge =
            json!({ "subject": "person", "kept_id": INES, "gone_id": INES_AGAIN, "from_gone": ["job"] });
        let merges = format!("{duplicates}/merges");
        let merged = coordinator.json(Method::POST, &merges, &merge).await.value();
        let ines: Person = found(&app, INES).await.unwrap();
        assert_eq!(ines.job, "Head librarian");
        assert_eq!(ines.languages.0, ["Spanish"]);
        let again = coordinator.json(Method::POST, &merges, &merge).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let undo = format!("{merges}/{}/undo", merged["id"].as_str().unwrap());
        assert_eq!(coordinator.json(Method::POST, &undo, &json!({})).await.value()["undone"], true);
        let apart = json!({ "subject": "person", "first_id": INES, "second_id": INES_AGAIN });
        let said = coordinator.json(Method::POST, &format!("{duplicates}/not-same"), &apart).await;
        assert_eq!(said.status, StatusCode::OK);
        let listed = coordinator.get(duplicates).await.value();
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(1), "{listed}");
        let wrong = json!({ "subject": "seat", "first_id": INES, "second_id": INES_AGAIN });
        let wrong = coordinator.json(Method::POST, &format!("{duplicates}/not-same"), &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn three_records_of_one_person_take_two_merges() {
    for app in apps().await {
        let third = Uuid::from_u128(0x104);
        let again = Person {
            email: Some("ines@example.org".to_owned()),
            ..person(third, "Ines", "Calderon")
        };
        put(&app, &again).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = list(&app, &coordinator).await;
        assert!(page.page().contains("2 pairs of people"), "{}", page.body);
        assert!(page.page().contains("One of 3 records that look alike"));
        let merged = merge_people(&coordinator).await;
        assert!(list(&app, &coordinator).await.page().contains("1 pair of people"));
        // The record that stayed goes on into the third: that merge has to be undone first.
        let (kept, gone) = (third.to_string(), INES.to_string());
        let mut fields = merge_fields("person", &kept, &gone);
        fields[0] = ("id", "01890000-0000-7000-8000-0000000000bb");
        let later = coordinator.post(&format!("{LIST}/merge"), &fields).await.leads_to().to_owned();
        let refused = coordinator.post(&format!("{merged}/undo"), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("Undo that merge first") && refused.body.contains(&later));
        coordinator.post(&format!("{later}/undo"), &[]).await.leads_to();
        coordinator.post(&format!("{merged}/undo"), &[]).await.leads_to();
        assert!(found::<Person>(&app, INES_AGAIN).await.is_some());
    }
}

#[tokio::test]
async fn undoing_gives_no_sign_in_back_that_was_changed_since() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let link = async |id, role| {
            let tx = app.scope().begin().await.unwrap();
            let before = Person::find(&tx, id).await.unwrap().unwrap();
            let linked = Person { account_id: Some(account_id(role)), ..before.clone() };
            changed(&tx, &app.writes_as("Somebody"), &before, linked).await.unwrap();
            tx.commit().await.unwrap();
        };
        link(INES_AGAIN, Role::Member).await;
        let address = merge_people(&coordinator).await;
        assert_eq!(found::<Person>(&app, INES).await.unwrap().account_id, Some(account_id(Role::Member)));
        link(INES, Role::Officer).await;
        coordinator.post(&format!("{address}/undo"), &[]).await.leads_to();
        assert_eq!(found::<Person>(&app, INES).await.unwrap().account_id, Some(account_id(Role::Officer)));
        assert_eq!(found::<Person>(&app, INES_AGAIN).await.unwrap().account_id, None);
    }
}
