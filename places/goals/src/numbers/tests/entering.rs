use axum::http::StatusCode;
use kit_web::Role;

use super::{ID, OTHER, number, page, stored, value};
use crate::numbers::model::{Amount, Method};
use crate::numbers::small_numbers::Policy;
use crate::numbers::{DataSource, Indicator, Reading};
use crate::testing::apps;

#[tokio::test]
async fn a_number_is_added_once_with_its_source_and_its_values() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[("kind", "proportion")]).await;
        number(&app, ID, &[("name", "Sent twice")]).await;
        let reading = [("id", OTHER), ("period", "2025"), ("numerator", "87"), ("denominator", "1180")];
        for _ in 0..2 {
            value(&coordinator, ID, &reading).await;
        }
        let shown = coordinator.get(&page(ID)).await;
        for words in [
            "Misuse",
            "7.4%",
            "6.0% to 9.0% (Wilson, 95%)",
            "1,180",
            "Source: county student survey, 1,180 answers in 2025.",
        ] {
            assert!(shown.page().contains(words), "{words} is missing");
        }
        let list = coordinator.get("/testville/goals/numbers").await;
        assert_eq!(list.page().matches(">Misuse<").count(), 1);
        let spanish = coordinator.clone().in_spanish().get(&page(ID)).await;
        assert!(spanish.page().contains("1,180 respuestas en 2025"));
        let stored: Reading = stored(&app, OTHER).await.unwrap();
        assert_eq!((stored.numerator, stored.method), (Some(Amount::from_whole(87)), Some(Method::Wilson)));
        // The source is found again by its name, not made twice.
        number(&app, OTHER, &[("new_source", "County Student SURVEY")]).await;
        let sources = coordinator.get("/testville/goals/numbers/sources").await;
        assert_eq!(sources.page().matches("county student survey").count(), 1);
    }
}

#[tokio::test]
async fn mistakes_are_said_at_the_field_and_nothing_typed_is_lost() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[]).await;
        let add = format!("{}/add", page(ID));
        assert!(coordinator.get(&add).await.page().contains("A year like 2025"));
        let wrong = [("period", "1800"), ("value", "a lot <b>"), ("sample_size", "-4"), ("note", "Kept")];
        let reply = coordinator.post(&add, &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "Error:",
            "Write a year from 1900 on",
            "Write the number with digits",
            "a lot &lt;b&gt;",
            "Kept",
            "href=\"#period\"",
        ] {
            assert!(reply.body.contains(words), "{words} is missing");
        }
        let asked = coordinator.post(&add, &[("period", "2025"), ("value", "0.12")]).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["Is this a percent or a part of one?", "0.12%", "12%, written as a part of one"] {
            assert!(asked.body.contains(words), "{words} is missing");
        }
        value(
            &coordinator,
            ID,
            &[("period", "2025"), ("value", "0.12"), ("percent_meaning", "part_of_one")],
        )
        .await;
        assert!(coordinator.get(&page(ID)).await.page().contains("12.0%"));
        let again = coordinator.post(&add, &[("period", "2025"), ("value", "9")]).await;
        assert!(again.body.contains("There is a value for this time already"));
        let nameless = coordinator
            .post("/testville/goals/numbers/add", &[("target", "many"), ("goal_id", OTHER)])
            .await;
        for words in ["Write a name", "Write the number with digits"] {
            assert!(nameless.body.contains(words), "{words} is missing");
        }
        let nowhere = coordinator
            .post("/testville/goals/numbers/add", &[("name", "A"), ("goal_id", OTHER)])
            .await;
        assert!(nowhere.body.contains("Choose a goal from the list"));
    }
}

#[tokio::test]
async fn the_kind_stays_once_there_are_values() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[]).await;
        let edit = format!("{}/edit", page(ID));
        let change = |kind: &'static str| [("name", "Misuse"), ("kind", kind), ("polarity", "down")];
        coordinator.post(&edit, &change("count")).await.leads_to();
        value(&coordinator, ID, &[("period", "2025"), ("value", "12")]).await;
        let refused = coordinator.post(&edit, &change("share")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("There are values already"));
    }
}

#[tokio::test]
async fn two_people_writing_the_story_both_see_both() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[]).await;
        let officer = app.visitor(Role::Officer).await;
        let story = format!("{}/story", page(ID));
        assert!(coordinator.get(&story).await.page().contains("What we do not claim"));
        let write = |words: &'static str, version: &'static str| [("story", words), ("version", version)];
        officer.post(&story, &write("It is the boxes.", "1")).await.leads_to();
        let second = coordinator.post(&story, &write("It is the clinics.", "1")).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("It is the boxes.") && second.body.contains("It is the clinics."));
        assert!(second.body.contains("officer changed this a minute ago"));
        coordinator.post(&story, &write("It is the clinics.", "2")).await.leads_to();
        assert!(officer.get(&page(ID)).await.page().contains("It is the clinics."));
    }
}

#[tokio::test]
async fn a_value_is_corrected_and_its_history_stays() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[]).await;
        value(&coordinator, ID, &[("id", OTHER), ("period", "2025"), ("value", "7.4")]).await;
        let own = format!("/testville/goals/numbers/readings/{OTHER}");
        assert!(coordinator.get(&own).await.page().contains("value=\"7.4\""));
        let corrected = [("period", "2025"), ("value", "7.6"), ("version", "1")];
        coordinator.post(&own, &corrected).await.leads_to();
        let stale = coordinator.post(&own, &[("period", "2025"), ("value", "7.9"), ("version", "1")]).await;
        assert!(stale.body.contains("7.6") && stale.status == StatusCode::UNPROCESSABLE_ENTITY);
        let changes =
            kit_store::changes_of(&app.scope(), "reading", OTHER.parse().unwrap(), 10).await.unwrap();
        assert_eq!(changes.len(), 2);
        coordinator.post(&format!("{own}/remove"), &[]).await.leads_to();
        assert!(stored::<Reading>(&app, OTHER).await.is_none());
    }
}

#[tokio::test]
async fn late_numbers_come_first_and_a_new_value_moves_the_day() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[("name", "On time"), ("next_due", "2026-05-29")]).await;
        number(&app, OTHER, &[("name", "Overdue"), ("next_due", "2026-03-01")]).await;
        let list = coordinator.get("/testville/goals/numbers").await;
        let at = |words: &str| list.page().find(words).unwrap_or(usize::MAX);
        assert!(at("Overdue") < at("On time") && list.page().contains("One number is late."));
        assert!(list.page().contains("9 days late"));
        value(&coordinator, OTHER, &[("period", "2025"), ("value", "5")]).await;
        let moved: Indicator = stored(&app, OTHER).await.unwrap();
        assert_eq!(moved.next_due.map(|day| day.to_string()).as_deref(), Some("2027-03-01"));
        assert!(!coordinator.get("/testville/goals/numbers").await.page().contains("is late"));
    }
}

#[tokio::test]
async fn members_see_and_do_not_change() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[]).await;
        value(&coordinator, ID, &[("id", OTHER), ("period", "2025"), ("value", "7.4")]).await;
        let member = app.visitor(Role::Member).await;
        assert!(!member.get(&page(ID)).await.page().contains("Add a value"));
        for path in [
            "/testville/goals/numbers/add".to_owned(),
            format!("{}/edit", page(ID)),
            format!("{}/paste", page(ID)),
        ] {
            assert_eq!(member.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let tries =
            [format!("{}/add", page(ID)), format!("{}/remove", page(ID)), format!("{}/story", page(ID))];
        for path in tries {
            assert_eq!(
                member.post(&path, &[("period", "2024"), ("value", "1")]).await.status,
                StatusCode::FORBIDDEN
            );
        }
        let elsewhere = app.found_coalition("elsewhere").await;
        let reading: Reading = stored(&app, OTHER).await.unwrap();
        let foreign =
            <Reading as kit_store::Record>::find(&app.app.db.scope(elsewhere.id), reading.id.0).await;
        assert_eq!(foreign.unwrap(), None);
    }
}

#[tokio::test]
async fn sources_are_listed_changed_and_their_links_checked() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let add = "/testville/goals/numbers/sources/add";
        assert!(coordinator.get(add).await.page().contains("Follow the rule of the coalition"));
        let wrong = coordinator.post(add, &[("name", ""), ("link", "javascript:alert(1)")]).await;
        assert!(
            wrong.body.contains("Write a name") && wrong.body.contains("starts with https:// or http://")
        );
        coordinator
            .post(add, &[("id", ID), ("name", "Student survey"), ("policy", "none")])
            .await
            .leads_to();
        let own = format!("/testville/goals/numbers/sources/{ID}");
        let changed = [("name", "School survey"), ("policy", "fewer_than_11"), ("version", "1")];
        coordinator.post(&own, &changed).await.leads_to();
        assert!(coordinator.get("/testville/goals/numbers/sources").await.page().contains("School survey"));
        let source: DataSource = stored(&app, ID).await.unwrap();
        assert_eq!(source.policy, Some(Policy::FewerThanEleven));
        let stale = coordinator.post(&own, &[("name", "Other"), ("version", "1")]).await;
        assert!(stale.body.contains("School survey") && stale.status == StatusCode::UNPROCESSABLE_ENTITY);
        number(&app, OTHER, &[("new_source", "School survey")]).await;
        let needed = coordinator.post(&format!("{own}/remove"), &[]).await;
        assert!(needed.body.contains("Numbers come from this source"));
        coordinator.post(&format!("{}/remove", page(OTHER)), &[]).await.leads_to();
        coordinator.post(&format!("{own}/remove"), &[]).await.leads_to();
        assert!(stored::<DataSource>(&app, ID).await.is_none());
    }
}
