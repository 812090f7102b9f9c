use axum::http::StatusCode;
use kit_web::Role;

use super::*;
use crate::testing::apps;

#[tokio::test]
async fn the_plan_is_narrowed_and_sorted_as_the_address_says() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(PLAN).await.page().contains("No promise is open."));
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Book four sites", "2026-03-10").await;
        coordinator
            .post(&format!("{PLAN}/add"), &[("id", THIRD), ("what", "Ask the drivers")])
            .await
            .leads_to();
        let plan = coordinator.get(PLAN).await;
        for words in [
            "2 promises are open. 1 idea waits for somebody to take it on.",
            "Make leftover medicine easy to hand back",
            "Not yet part of a goal",
            "Nobody yet",
        ] {
            assert!(plan.page().contains(words), "{words} is missing");
        }
        let strategy = format!("strategy:{}", id(STRATEGY));
        let goal = format!("goal:{}", id(GOAL));
        let pharmacy = format!("organization:{}", id(PHARMACY));
        for (query, bags, sites, drivers) in [
            ("show=open", true, true, false),
            ("show=idea", false, false, true),
            ("show=late", false, false, false),
            ("show=kept", false, false, false),
            ("show=needs_help", false, false, false),
            ("show=all&order=day", true, true, true),
            (&format!("serves={strategy}"), true, false, false),
            (&format!("serves={goal}&order=day"), true, false, false),
            (&format!("whose={pharmacy}"), true, true, false),
            ("words=bag", true, false, false),
            ("words=BOOK&order=day", false, true, false),
            ("show=%00&whose=organization:x&serves=:&after=x", true, true, true),
        ] {
            let found = coordinator.get(&format!("{PLAN}?{query}")).await;
            for (words, is_there) in [
                ("Order 500 take-back bags", bags),
                ("Book four sites", sites),
                ("Ask the drivers", drivers),
            ] {
                let rows = found.page().split("id=\"found\"").nth(1).unwrap();
                assert_eq!(rows.contains(words), is_there, "{words} with {query}");
            }
        }
        let by_day = coordinator.get(&format!("{PLAN}?order=day")).await;
        let places = ["Book four sites", "Order 500 take-back bags", "Ask the drivers"]
            .map(|words| by_day.page().find(&format!(">{words}<")).unwrap());
        assert!(places.is_sorted(), "{places:?}");
    }
}

#[tokio::test]
async fn long_plans_go_on_page_by_page_without_losing_a_line() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        for number in 0..53 {
            let serves = if number % 2 == 0 {
                format!("strategy:{}", id(STRATEGY))
            } else {
                String::new()
            };
            let (what, by) = (format!("Step {number} of many"), format!("2026-04-{:02}", number % 28 + 1));
            let fields =
                [("what", what.as_str()), ("person_id", &id(ELLEN)), ("by", &by), ("serves", &serves)];
            coordinator.post(&format!("{PLAN}/add"), &fields).await.leads_to();
        }
        for order in ["", "day"] {
            let first = coordinator.get(&format!("{PLAN}?order={order}")).await;
            let next = first.page().split("href=\"").find_map(|link| {
                link.split('"').next().filter(|address| address.contains("after=")).map(str::to_owned)
            });
            let second = coordinator.get(&next.unwrap().replace("&amp;", "&")).await;
            let both = format!("{}{}", first.page(), second.page());
            for number in 0..53 {
                let words = format!(">Step {number} of many<");
                assert_eq!(both.matches(&words).count(), 1, "{words} in {order:?}");
            }
            assert!(first.page().len() < 60 * 1024, "{} bytes", first.page().len());
        }
    }
}

#[tokio::test]
async fn the_board_moves_cards_without_dragging() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        let board = format!("{PLAN}/board");
        assert!(coordinator.get(&board).await.page().contains("Not started"));
        let status = format!("{}/status", page(ID));
        let moved = coordinator.post(&status, &[("status", "needs_help"), ("back", "board")]).await;
        assert_eq!(moved.leads_to(), board);
        // Kept asks what shows it.
        let kept = coordinator.post(&status, &[("status", "kept"), ("back", "board")]).await;
        assert_eq!(kept.leads_to(), format!("{}/keep", page(ID)));
        assert_eq!(
            coordinator.post(&status, &[("status", "flying")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
}

#[tokio::test]
async fn a_month_shows_what_is_due_on_its_days() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Book four sites", "2026-04-01").await;
        let march = coordinator.get(&format!("{PLAN}/calendar")).await;
        assert!(march.page().contains("March 2026") && march.page().contains("Order 500 take-back bags"));
        assert!(!march.page().contains("Book four sites"));
        let april = coordinator.get(&format!("{PLAN}/calendar?month=2026-04")).await;
        assert!(april.page().contains("Book four sites") && !april.page().contains("take-back bags"));
        for nonsense in ["", "2026-13", "9999-12", "-1", "2026-04-01", "%00"] {
            let page = coordinator.get(&format!("{PLAN}/calendar?month={nonsense}")).await;
            assert!(page.page().contains("March 2026"), "{nonsense}");
        }
        let spanish = coordinator.in_spanish().get(&format!("{PLAN}/calendar")).await;
        assert!(spanish.page().contains("marzo de 2026"));
    }
}

#[tokio::test]
async fn what_organizations_kept_is_said_kindly() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let organizations = format!("{PLAN}/organizations");
        assert!(coordinator.get(&organizations).await.page().contains("Once promises come due"));
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Book four sites", "2026-03-25").await;
        promise(&coordinator, THIRD, "Write to everybody", "2026-03-26").await;
        coordinator.post(&format!("{}/keep", page(ID)), &[]).await.leads_to();
        coordinator
            .post(&format!("{}/let-go", page(OTHER)), &[("why", "Stamps")])
            .await
            .leads_to();
        let carry = [("by", "2026-05-01"), ("why", "Later")];
        coordinator.post(&format!("{}/carry-over", page(THIRD)), &carry).await.leads_to();
        let page = coordinator.get(&organizations).await;
        assert!(page.page().contains("Kept 1 of 2, 1 let go, 1 carried over"));
        assert!(page.page().contains("Elk Ridge Pharmacy"));
    }
}

#[tokio::test]
async fn the_list_in_view_becomes_a_file() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "=HYPERLINK(\"x\")", "2026-03-25").await;
        let csv = coordinator.get(&format!("{PLAN}.csv?serves=goal:{}", id(GOAL))).await;
        assert!(csv.body.contains("Order 500 take-back bags") && !csv.body.contains("HYPERLINK"));
        assert!(csv.body.contains("2026-03-20") && csv.body.contains("Elk Ridge Pharmacy"));
        let all = coordinator.get(&format!("{PLAN}.csv")).await;
        assert!(!all.body.contains("\n=HYPERLINK"), "a formula stays text");
        let sheet = coordinator.get(&format!("{PLAN}.xlsx")).await;
        assert!(sheet.bytes.starts_with(b"PK"));
    }
}

#[tokio::test]
async fn one_goal_has_a_plan_of_its_own() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Book four sites", "2026-03-25").await;
        let plan = coordinator.get(&format!("/testville/goals/{}/plan", id(GOAL))).await;
        assert!(plan.page().contains("1 promise is open.") && plan.page().contains("take-back bags"));
        assert!(!plan.page().contains("Book four sites"));
        let missing = coordinator.get(&format!("/testville/goals/{}/plan", id(9))).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_is_due_is_told_to_home_the_most_late_first() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Book four sites", "2026-03-12").await;
        let scope = app.scope();
        let ellen = Some(PersonId(Uuid::from_u128(ELLEN)));
        let due = crate::promises::due_until(&scope, ellen, day("2026-03-31")).await.unwrap();
        let words: Vec<(&str, String)> = due.iter().map(|one| (one.what.as_str(), one.who())).collect();
        assert_eq!(
            words,
            [
                ("Book four sites", "Ellen Voss".to_owned()),
                ("Order 500 take-back bags", "Ellen Voss".to_owned())
            ]
        );
        let nobody = Some(PersonId(Uuid::from_u128(TANYA)));
        assert!(crate::promises::due_until(&scope, nobody, day("2026-03-31")).await.unwrap().is_empty());
        let count = crate::promises::counts(&scope, day("2026-03-15"), None).await.unwrap();
        assert_eq!((count.open, count.late, count.ideas), (2, 1, 0));
    }
}

#[tokio::test]
async fn a_promise_follows_its_strategy_to_another_goal_and_without_one_it_is_named() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Book four sites", "2026-03-25").await;
        let all = coordinator.get("/testville/goals").await;
        assert!(all.page().contains("Book four sites") && !all.page().contains("take-back bags"));
        let other = [("id", THIRD), ("title", "Unused medicine leaves homes safely")];
        coordinator.post("/testville/goals/add", &other).await.leads_to();
        let scope = app.scope();
        let tx = scope.begin().await.unwrap();
        let strategy = <Strategy as kit_store::Record>::find(&tx, Uuid::from_u128(STRATEGY))
            .await
            .unwrap()
            .unwrap();
        let moved = Strategy { goal_id: GoalId(THIRD.parse().unwrap()), ..strategy };
        kit_store::Record::put(&moved, &tx).await.unwrap();
        tx.commit().await.unwrap();
        let plan = coordinator.get(&format!("/testville/goals/{THIRD}/plan")).await;
        assert!(plan.page().contains("Order 500 take-back bags"));
        let before = coordinator.get(&format!("/testville/goals/{}/plan", id(GOAL))).await;
        assert!(!before.page().contains("Order 500 take-back bags"));
        assert!(coordinator.get(&page(ID)).await.page().contains("Unused medicine leaves homes safely"));
        let strategy = coordinator.get(&format!("/testville/goals/strategies/{}", id(STRATEGY))).await;
        assert!(strategy.page().contains("Order 500 take-back bags"));
    }
}

#[tokio::test]
async fn organizations_and_people_show_what_they_promised_on_their_own_page() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let pharmacy = format!("/testville/people/organizations/{}", id(PHARMACY));
        let ellen = format!("/testville/people/{}", id(ELLEN));
        assert!(
            !coordinator.get(&pharmacy).await.page().contains("id=\"promises\""),
            "nothing was promised"
        );
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Print dose cards", "2026-03-12").await;
        coordinator.post(&format!("{}/keep", page(OTHER)), &[("proof", "Seen")]).await.leads_to();
        for address in [&pharmacy, &ellen] {
            let shown = coordinator.get(address).await;
            let panel = shown.page().split("id=\"promises\"").nth(1).unwrap();
            let open = panel.find("Order 500 take-back bags").unwrap();
            assert!(
                open < panel.find("Print dose cards").unwrap(),
                "what is open stands before what was kept"
            );
        }
        assert!(coordinator.get(&pharmacy).await.page().contains("Kept 1 of 1"));
        // One more of theirs begins with their name.
        let form = coordinator.get(&format!("{PLAN}/add?organization_id={}", id(PHARMACY))).await;
        assert!(form.page().contains(&format!("value=\"{}\" selected", id(PHARMACY))));
        let spanish = coordinator.in_spanish().get(&pharmacy).await;
        assert!(spanish.page().contains(">Compromisos<"));
    }
}
