use axum::http::StatusCode;
use kit_web::Role;
use serde_json::json;

use super::*;
use crate::testing::apps;

#[tokio::test]
async fn a_report_card_says_of_each_year_what_was_known_of_it() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(PAGE).await.page().contains("binds itself to a change"));
        let empty = coordinator.get(&format!("{PAGE}/report")).await;
        assert!(empty.page().contains("No commitment was in force in this year"));
        let element = lock_boxes(&coordinator).await;
        let address = format!("commitment-elements/{element}/verdicts");
        let member = app.visitor(Role::Member).await;
        add(&member, "commitment-evidence", &evidence(&element, "2025-11-30", "partner_numbers", "80")).await;
        add(
            &coordinator,
            "commitment-evidence",
            &evidence(&element, "2026-02-20", "site_visit", "150"),
        )
        .await;
        add(&coordinator, "commitment-evidence", &evidence(&element, "2026-02-21", "none_given", "")).await;
        add(&coordinator, &address, &verdict("on_track", 2025, "2026-01-15", NADIA)).await;
        let before = coordinator.get(&format!("{PAGE}/report?year=2025")).await;
        for words in [
            "2025 has ended",
            "1 element: 1 on track",
            "80\u{a0}boxes (November 30, 2025)",
            "1 piece of evidence, 1 from the organization itself",
            "Nadia Feld, January 15, 2026",
            "No signed agreement yet",
        ] {
            assert!(before.page().contains(words), "{words} is missing");
        }
        assert!(!before.page().contains("said of"), "it was said of this very year");
        let now = coordinator.get(&format!("{PAGE}/report")).await;
        for words in [
            "2026 is still running",
            "said of 2025",
            "150\u{a0}boxes (February 20, 2026)",
            "1 piece of evidence, asked once, nothing given",
        ] {
            assert!(now.page().contains(words), "{words} is missing");
        }
        assert!(
            coordinator
                .get(&format!("{PAGE}/report?year=2024"))
                .await
                .page()
                .contains("No commitment")
        );
        let report =
            coordinator.get("/api/v1/coalitions/testville/commitment-report?year=2025").await.value();
        assert_eq!(report["has_ended"], json!(true));
        let one = &report["commitments"][0]["elements"][0];
        assert_eq!(
            [&one["value"], &one["verdict"], &one["evidence"], &one["evidence_own"]],
            [&json!("80"), &json!("on_track"), &json!(1), &json!(1)]
        );
        assert_eq!(report["counts"][1], json!({ "verdict": "on_track", "count": 1 }));
    }
}

#[tokio::test]
async fn what_is_no_year_shows_people_the_running_one_and_is_refused_to_programs() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        lock_boxes(&coordinator).await;
        for nonsense in ["x", "-1", "9999", "2027", "99999999999999999999"] {
            let shown = coordinator.get(&format!("{PAGE}/report?year={nonsense}")).await;
            assert!(shown.page().contains("2026 is still running"), "{nonsense}");
            let asked = format!("/api/v1/coalitions/testville/commitment-report?year={nonsense}");
            assert_eq!(coordinator.get(&asked).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
}

#[tokio::test]
async fn the_report_card_goes_on_paper_and_into_a_spreadsheet_in_both_languages() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let said = verdict("cannot_be_verified", 2026, "2026-03-01", NADIA);
        add(&coordinator, &format!("commitment-elements/{element}/verdicts"), &said).await;
        let paper = coordinator.get(&format!("{PAGE}/report/pdf?year=2026")).await;
        assert_eq!(paper.headers["content-type"], "application/pdf");
        for words in ["# Report card of commitments, 2026", "## Hooper Feed", "### Lock boxes at cost"] {
            assert!(paper.page().contains(words), "{words}\n in \n{}", paper.body);
        }
        assert!(paper.page().contains("no detailed information was given"));
        let spanish = coordinator.clone().in_spanish();
        let paper = spanish.get(&format!("{PAGE}/report/pdf?year=2026")).await;
        assert!(paper.page().contains("no se dio información detallada"), "{}", paper.body);
        let page = spanish.get(&format!("{PAGE}/report")).await;
        assert!(page.page().contains("1 elemento: 1 que no se puede verificar"), "{}", page.body);
        for file in ["list.csv", "report.csv?year=2026"] {
            let file = coordinator.get(&format!("{PAGE}/{file}")).await;
            assert!(
                file.page().contains("Hooper Feed,Lock boxes at cost,Medicine leaves homes"),
                "{}",
                file.body
            );
        }
        for file in ["list.xlsx", "report.xlsx"] {
            assert!(coordinator.get(&format!("{PAGE}/{file}")).await.page().starts_with("PK"));
        }
    }
}

#[tokio::test]
async fn goals_organizations_and_what_is_due_know_of_it() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        for page in [format!("/testville/goals/{GOAL}"), format!("/testville/people/organizations/{STORE}")] {
            let page = coordinator.get(&page).await;
            assert!(page.page().contains("Lock boxes at cost"), "{}", page.body);
            assert!(page.page().contains("1 element: 1 not verified yet"));
        }
        let clinic = coordinator.get(&format!("/testville/people/organizations/{CLINIC}")).await;
        assert!(!clinic.page().contains("All commitments"));
        let page = coordinator.get(PAGE).await;
        assert!(page.page().contains("Lock boxes at cost"));
        assert!(
            page.page().contains("Due soon, or its day is past") && page.page().contains("Sell lock boxes")
        );
        let step = [("what", "Order more"), ("person_id", &DALE.to_string()), ("by", "2026-04-01")];
        let promise = format!("/testville/goals/commitment-elements/{element}/promise");
        let refused = coordinator.post(&promise, &[("what", "Order more")]).await;
        assert!(refused.body.contains("href=\"#person_id\""));
        coordinator.post(&promise, &step).await.leads_to();
        let page = coordinator.get(&format!("/testville/goals/commitment-elements/{element}")).await;
        for words in ["Order more", "Dale Hooper", "Its day is past", "Nobody has verified it yet"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
    }
}

#[tokio::test]
async fn the_calendar_of_promises_shows_what_organizations_committed_themselves_to() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let february = coordinator.get("/testville/goals/plan/calendar?month=2026-02").await;
        assert!(february.page().contains("Sell lock boxes"), "{}", february.body);
        assert!(february.page().contains("Commitment of Hooper Feed") && february.page().contains(&element));
        let march = coordinator.get("/testville/goals/plan/calendar?month=2026-03").await;
        assert!(!march.page().contains("Sell lock boxes"));
    }
}
