use kit_web::Role;

use super::*;
use crate::testing::apps;

const GROWTH: &str = "/testville/goals/done/growth";
const FUNDERS: &str = "/testville/goals/done/funders";

#[tokio::test]
async fn changes_add_up_over_time_and_by_where_they_come_from() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        shows(&coordinator, GROWTH, &["Nothing of this kind was written down in these days."]).await;
        let strategy = format!("strategy:{}", id(STRATEGY));
        let fields = [
            ("what", "Drop box opened"),
            ("happened_on", "2025-06-15"),
            ("serves", strategy.as_str()),
            ("coding", "change_and_service"),
            ("is_key_event", "yes"),
            ("place", "Elk Ridge"),
            ("sector", "business"),
            ("duration", "ongoing"),
            ("reach", "high"),
        ];
        log(&coordinator, ID, &fields).await.leads_to();
        simple(&coordinator, OTHER, "New rule at the clinic", "2026-02-20", "change").await;
        simple(&coordinator, THIRD, "A letter", "2026-02-21", "action").await;
        let growth = coordinator.get(GROWTH).await;
        for words in [
            "Community change: 2 since June 2025",
            "role=\"img\"",
            "from 0 to 2",
            "1 key event is marked.",
            "Drop box opened</a>",
            "<th scope=\"row\">2026</th><td class=\"n\">1</td><td class=\"n\">2</td>",
            "Fewer students misuse medicine",
            "Nothing named",
        ] {
            assert!(growth.page().contains(words), "{words} is missing");
        }
        for (by, words) in [
            ("strategy", "Make leftovers easy to hand back"),
            ("sector", "Business"),
            ("place", "Elk Ridge"),
            ("nonsense", "Fewer students misuse medicine"),
        ] {
            let page = coordinator.get(&format!("{GROWTH}?by={by}&code=service")).await;
            let table = page.page().split("id=\"contribution\"").nth(1).unwrap().to_owned();
            assert!(table.contains(words), "{words} is missing by {by}");
            assert!(page.body.contains("Service: 1 since June 2025"));
        }
        coordinator.clone().in_spanish().get(GROWTH).await.page();
    }
}

#[tokio::test]
async fn the_same_entry_shows_in_the_words_of_every_funder() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let ways = ["information", "skills", "support", "access", "policies"];
        for (number, way) in ways.into_iter().enumerate() {
            let fields = [
                ("what", "Something"),
                ("happened_on", "2026-02-01"),
                ("coding", "service"),
                ("change_strategy", way),
                ("people", "10"),
            ];
            log(&coordinator, &id(number as u128 + 50), &fields).await.leads_to();
        }
        let by_hand = [
            ("what", "A letter"),
            ("happened_on", "2026-02-02"),
            ("coding", "action"),
            ("categories", "evaluation_form.told"),
        ];
        log(&coordinator, ID, &by_hand).await.leads_to();
        shows(&coordinator, FUNDERS, &["5 of 7 strategies used. That is broad", "In none of these"]).await;
        let other = coordinator.get(&format!("{FUNDERS}?table=evaluation_form")).await;
        let cell = |name: &str| {
            let row = other.page().split(name).nth(1).unwrap();
            row.split("data-l=\"Entries\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
        };
        assert_eq!(
            (cell("People served</th>"), cell("Telling our story</th>")),
            ("5".to_owned(), "1".to_owned())
        );
        shows(&coordinator, &page(ID), &["Telling our story", "chosen by hand"]).await;
        let programs = coordinator
            .get("/api/v1/coalitions/testville/activity-categories?table=evaluation_form")
            .await
            .value();
        let served = &programs["categories"][4];
        assert_eq!((served["entries"].as_i64(), served["people"].as_i64()), (Some(5), Some(50)));
        assert_eq!(programs["outside"], 0);
    }
}

#[tokio::test]
async fn the_list_goes_into_a_spreadsheet_and_formulas_stay_text() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let ellen = id(ELLEN);
        let fields = [
            ("what", "=HYPERLINK(\"http://example.org\")"),
            ("happened_on", "2026-02-01"),
            ("person_id", ellen.as_str()),
            ("coding", "media"),
            ("gained_cents", "12.50"),
        ];
        log(&coordinator, ID, &fields).await.leads_to();
        let csv = coordinator.get("/testville/goals/done.csv?code=media").await;
        assert!(csv.body.contains("'=HYPERLINK") && csv.body.contains("Ellen Voss"), "{}", csv.body);
        assert!(csv.body.contains("2026-02-01") && csv.body.contains("12.5"));
        let empty = coordinator.get("/testville/goals/done.csv?code=action").await;
        assert_eq!(empty.body.trim().lines().count(), 1);
        let xlsx = coordinator.get("/testville/goals/done.xlsx").await;
        assert!(xlsx.bytes.starts_with(b"PK"));
    }
}
