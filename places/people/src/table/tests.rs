use kit_store::added;
use kit_web::Role;
use kit_web::testing::TestApp;
use uuid::Uuid;

use crate::members::{Person, PersonId, Tie};
use crate::organizations::{Organization, OrganizationId};
use crate::seats::{Seat, SeatId};
use crate::testing::apps;

fn person(number: usize, sector: &str) -> Person {
    let id = PersonId(Uuid::from_u128(10_000 + number as u128));
    Person {
        sector: Some(sector.to_owned()),
        joined_on: Some(kit_store::jiff::civil::date(2026, 3, 1)),
        ..Person::named(id, "Pat", &format!("Number {number}"))
    }
}

async fn store(app: &TestApp, people: &[Person], seats: &[Seat]) {
    let tx = app.scope().begin().await.unwrap();
    for person in people {
        added(&tx, &app.writes_as("Rosa"), person).await.unwrap();
    }
    for seat in seats {
        added(&tx, &app.writes_as("Rosa"), seat).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn an_empty_coalition_is_told_what_to_do_first() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = coordinator.get("/testville/people").await;
        assert!(page.page().contains("No one is here yet. Paste a list or add the first three people."));
        assert!(page.body.contains("href=\"/testville/people/add\""));
        let spanish = coordinator.clone().in_spanish().get("/testville/people").await;
        assert!(spanish.page().contains("Aún no hay nadie aquí."));
        coordinator.clone().in_spanish().get("/testville/people/missing").await.page();
    }
}

#[tokio::test]
async fn the_page_shows_faces_empty_seats_and_who_has_gone_quiet() {
    for app in apps().await {
        let quiet = Person {
            last_seen_on: Some(kit_store::jiff::civil::date(2026, 1, 9)),
            try_this: "Call him <today>".to_owned(),
            ..person(1, "schools")
        };
        let wanted = Seat {
            wanted: "The radio has no voice here.".to_owned(),
            ..Seat::empty(SeatId(Uuid::from_u128(7)), "media")
        };
        store(&app, &[quiet, person(2, "schools")], &[wanted]).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = coordinator.get("/testville/people").await;
        for words in [
            "2 residents who speak for themselves",
            "Round table by sector. 2 people: 1 active, 1 gone quiet. One seat is empty: 1 Media.",
            "1 of 2",
            "The radio has no voice here.",
            "Call him &lt;today&gt;",
            "No role yet",
            &format!("/testville/people/seats/{}/fill", Uuid::from_u128(7)),
        ] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        // What to try with somebody is for the core team, and so is filling seats.
        let member = app.visitor(Role::Member).await.get("/testville/people").await;
        assert!(member.page().contains("1 of 2"));
        assert!(!member.body.contains("Call him") && !member.body.contains("/fill"));
    }
}

#[tokio::test]
async fn small_counts_of_ties_are_on_no_page() {
    for app in apps().await {
        let people: Vec<Person> = (0..12)
            .map(|number| Person {
                tie: Some(if number < 3 { Tie::MostAffected } else { Tie::FormalHelper }),
                tie_told: true,
                ..person(number, "schools")
            })
            .collect();
        store(&app, &people, &[]).await;
        let page = app.visitor(Role::Coordinator).await.get("/testville/people").await;
        assert!(page.page().contains("fewer than 5") && page.body.contains("stay hidden"));
        assert!(!page.body.contains(", 25%"), "3 of 12 live with the issue");
        assert!(!page.body.contains(", 75%"), "and 9 of 12 would tell");
        let missing = app.visitor(Role::Coordinator).await.get("/testville/people/missing").await;
        assert!(missing.page().contains("sector"));
    }
}

#[tokio::test]
async fn why_somebody_does_not_count_is_for_the_core_team() {
    for app in apps().await {
        let seat = Seat {
            representative_id: Some(person(1, "youth").id),
            ..Seat::empty(SeatId(Uuid::from_u128(7)), "youth")
        };
        store(&app, &[person(1, "youth")], &[seat]).await;
        let page = app.visitor(Role::Coordinator).await.get("/testville/people/missing").await;
        assert!(page.page().contains("The age is not stated, or is over 18"));
        assert!(page.body.contains(&format!("/testville/people/{}/edit", person(1, "youth").id)));
        let member = app.visitor(Role::Member).await.get("/testville/people/missing").await;
        assert!(!member.page().contains("The age is not stated"));
        assert!(!member.body.contains("Count for the sector"));
        assert!(member.body.contains("There is no seat for this sector"));
    }
}

#[tokio::test]
async fn four_hundred_people_need_as_few_statements_as_four_and_a_page_that_loads() {
    for app in apps().await {
        let sectors = &crate::sectors::scheme("drug_free").sectors;
        let people: Vec<Person> = (0..400).map(|number| person(number, &sectors[number % 12].key)).collect();
        store(&app, &people, &[]).await;
        let statements = kit_store::count_statements(async {
            super::picture(&app.scope(), &app.coalition, kit_store::jiff::civil::date(2026, 3, 10))
                .await
                .unwrap();
            kit_store::statements_so_far()
        })
        .await;
        assert_eq!(statements, 2);
        let page = app.visitor(Role::Coordinator).await.get("/testville/people").await;
        assert!(page.page().contains("more"));
        assert!(page.body.len() < 120_000, "{} bytes", page.body.len());
    }
}

#[tokio::test]
async fn after_a_directory_was_imported_the_page_says_who_has_nobody_at_the_table() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let tx = app.scope().begin().await.unwrap();
        let organization =
            |number: u128, name: &str| Organization::named(OrganizationId(Uuid::from_u128(number)), name);
        let pantry = organization(1, "Oak Street Pantry");
        let left = Organization {
            left_on: Some(kit_store::jiff::civil::date(2026, 1, 1)),
            ..organization(3, "Closed")
        };
        for organization in [&pantry, &organization(2, "Elm Street Pantry"), &left] {
            added(&tx, &app.writes_as("Rosa"), organization).await.unwrap();
        }
        tx.commit().await.unwrap();
        let page = coordinator.get("/testville/people").await;
        assert!(
            page.page()
                .contains("2 organizations take part, and nobody at the table speaks for them yet.")
        );
        let speaker = Person { organization_id: Some(pantry.id), ..person(1, "schools") };
        store(&app, &[speaker], &[]).await;
        let page = coordinator.get("/testville/people").await;
        assert!(
            page.page()
                .contains("One organization takes part, and nobody at the table speaks for it yet.")
        );
    }
}
