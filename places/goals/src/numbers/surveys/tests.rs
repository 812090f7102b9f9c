use axum::http::{Method, StatusCode};
use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor};

use super::{Survey, SurveyMeasure};
use crate::numbers::model::Kind;
use crate::numbers::{Indicator, IndicatorId, Reading};
use crate::testing::{apps, store};

const NUMBER: Uuid = Uuid::from_u128(21);

/// Grade 8 has thirty students of whom three used, grade 10 six of whom one used.
fn answers() -> String {
    let mut file = "grade,school,days,q1,q2\n".to_owned();
    for row in 0..36 {
        let grade = if row < 30 { 8 } else { 10 };
        let days = if row % 10 == 0 { 2 } else { 0 };
        file += &format!("{grade},{},{days},{},{}\n", row % 4, 1 + row % 4, 4 - row % 4);
    }
    file
}

/// Sends a file as the form of a browser does.
async fn send(visitor: &Visitor, id: Uuid, file: &str) -> Reply {
    let id = id.to_string();
    let fields = [("id", id.as_str()), ("name", "Spring survey"), ("period", "2026")];
    let mut body = String::new();
    for (name, value) in fields {
        body += &format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    body += &format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.csv\"\r\n\r\n{file}\r\n--x--\r\n"
    );
    let kind = "multipart/form-data; boundary=x";
    visitor
        .send(Method::POST, "/testville/goals/numbers/surveys/add", kind, body.into_bytes())
        .await
}

async fn settle(app: &TestApp, id: Uuid) -> Visitor {
    let indicator = Indicator { kind: Kind::Share, ..Indicator::named(IndicatorId(NUMBER), "Misuse") };
    store(app, &indicator).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    let sent = send(&coordinator, id, &answers()).await;
    assert_eq!(sent.leads_to(), format!("/testville/goals/numbers/surveys/{id}/edit"));
    let columns = [("name", "Spring survey"), ("period", "2026"), ("grade", "grade"), ("cluster", "school")];
    coordinator
        .post(&format!("/testville/goals/numbers/surveys/{id}/edit"), &columns)
        .await
        .leads_to();
    coordinator
}

#[tokio::test]
async fn a_file_becomes_results_by_grade_and_then_readings() {
    for app in apps().await {
        let id = Uuid::from_u128(0x51);
        let coordinator = settle(&app, id).await;
        let page = format!("/testville/goals/numbers/surveys/{id}");
        let number = NUMBER.to_string();
        let asked = [
            ("id", "00000000-0000-0000-0000-000000000052"),
            ("name", "Misuse in the past 30 days"),
            ("kind", "past_use"),
            ("column", "days"),
            ("indicator_id", &number),
        ];
        for _ in 0..2 {
            coordinator.post(&format!("{page}/measures/add"), &asked).await.leads_to();
        }
        let shown = coordinator.get(&page).await;
        for words in ["36 rows.", "Grade 8", "Grade 10", "11.1%"] {
            assert!(shown.page().contains(words), "{words} is missing");
        }
        assert!(!shown.page().contains("16.7%"), "six students of grade 10 are too few to be told about");
        assert_eq!(shown.page().matches("/take\"").count(), 1, "asked twice, it is measured once");
        let take = "/testville/goals/numbers/surveys/measures/00000000-0000-0000-0000-000000000052/take";
        coordinator.post(take, &[]).await.leads_to();
        let readings = crate::numbers::store::readings_of(&app.scope(), IndicatorId(NUMBER)).await.unwrap();
        let everybody: &Reading = readings.iter().find(|one| one.is_headline()).unwrap();
        assert_eq!((everybody.sample_size, readings.len()), (Some(36), 3));
        assert_eq!(everybody.method.map(|method| method.word()), Some("survey"));
        let listed = coordinator.get("/api/v1/coalitions/testville/surveys").await.value();
        assert_eq!(listed["items"][0]["name"], "Spring survey");
        let measures = coordinator.get(&format!("/api/v1/coalitions/testville/surveys/{id}/measures")).await;
        let results = &measures.value()["items"][0]["results"];
        assert_eq!(results[0]["n"], "36");
        assert_eq!(
            results[1]["value"],
            serde_json::Value::Null,
            "the only other grade would give grade 10 away"
        );
        coordinator.post(&format!("{page}/forget"), &[]).await.leads_to();
        let page = coordinator.get(&page).await;
        assert!(page.page().contains("The file was deleted") && page.page().contains("11.1%"));
    }
}

#[tokio::test]
async fn a_scale_turns_questions_round_and_mistakes_are_said_with_their_row() {
    for app in apps().await {
        let id = Uuid::from_u128(0x61);
        let coordinator = settle(&app, id).await;
        let page = format!("/testville/goals/numbers/surveys/{id}");
        let scale = |highest: &'static str| {
            vec![
                ("name", "Bonding"),
                ("kind", "scale"),
                ("items", "q1, q2"),
                ("reversed", "q2"),
                ("lowest", "1"),
                ("highest", highest),
            ]
        };
        let refused = coordinator.post(&format!("{page}/measures/add"), &scale("3")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Row 1, column q2: 4 is outside the scale."), "{}", refused.body);
        coordinator.post(&format!("{page}/measures/add"), &scale("4")).await.leads_to();
        // Question 2 turned round says what question 1 says: one to four, on average two and a half.
        assert!(coordinator.get(&page).await.page().contains("2.5"));
        let nonsense = [("name", ""), ("kind", "answers"), ("column", "nowhere"), ("from", "much")];
        let refused = coordinator.post(&format!("{page}/measures/add"), &nonsense).await;
        for field in ["name", "column", "from", "answers"] {
            assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let spanish = coordinator.clone().in_spanish().get(&format!("{page}/measures/add")).await;
        assert!(spanish.page().contains("Puntos de corte") || spanish.page().contains("Punto de corte"));
        coordinator.post(&format!("{page}/remove"), &[]).await.leads_to();
        assert_eq!(Survey::find(&app.scope(), id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn what_is_no_table_is_refused_and_members_see_no_surveys() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let id = Uuid::from_u128(0x71);
        for file in ["", "%PDF-1.7 something", "grade\n"] {
            let reply = send(&coordinator, id, file).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{file:?}");
        }
        assert_eq!(Survey::find(&app.scope(), id).await.unwrap(), None);
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get("/testville/goals/numbers/surveys").await.status, StatusCode::FORBIDDEN);
        assert!(SurveyMeasure::find(&app.scope(), id).await.unwrap().is_none());
    }
}
