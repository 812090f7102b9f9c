use axum::http::StatusCode;
use kit_store::Day;
use kit_store::uuid::Uuid;
use kit_web::Role;
use people::members::{Person, PersonId};

use crate::goals::{Goal, GoalId, Objective, ObjectiveId, Strategy, StrategyId};
use crate::testing::{apps, store};

const GOAL: GoalId = GoalId(Uuid::from_u128(7));

#[tokio::test]
async fn a_goal_on_paper_says_how_it_is_reached_and_who_does_what() {
    for app in apps().await {
        let lead = Person::named(PersonId(Uuid::from_u128(1)), "Nina", "Test");
        store(&app, &lead).await;
        let goal = Goal {
            change: "misuse falls from 9.1% to 6.0%.".to_owned(),
            by: "2027-06-01".parse::<Day>().ok(),
            lead_id: Some(lead.id),
            problem: "Pills lie about".to_owned(),
            ..Goal::named(GOAL, 1, "Fewer students misuse medicine")
        };
        store(&app, &goal).await;
        let objective = Objective {
            who: "families".to_owned(),
            what: "a lock".to_owned(),
            ..Objective::of(GOAL, ObjectiveId(Uuid::from_u128(8)))
        };
        store(&app, &objective).await;
        let strategy = Strategy {
            objective_id: Some(objective.id),
            ..Strategy::named(StrategyId(Uuid::from_u128(9)), GOAL, "Lend #locks")
        };
        store(&app, &strategy).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = format!("/testville/goals/{GOAL}");
        assert!(coordinator.get(&page).await.page().contains(&format!("href=\"{page}/pdf\"")));
        let paper = coordinator.get(&format!("{page}/pdf")).await;
        assert_eq!(paper.headers["content-type"], "application/pdf");
        for expected in [
            "# Fewer students misuse medicine\nBy June 2027, misuse falls from 9.1% to 6.0%.",
            "Nina Test",
            "## How we get there\n",
            "- Lend #locks",
        ] {
            assert!(paper.page().contains(expected), "{expected}\n in \n{}", paper.body);
        }
        let model = coordinator.get(&format!("{page}/logic-model/pdf")).await;
        for expected in ["testville together: Logic model\n# Fewer students", "["] {
            assert!(model.page().contains(expected), "{expected}\n in \n{}", model.body);
        }
        let spanish = coordinator.clone().in_spanish().get(&format!("{page}/pdf")).await;
        assert!(spanish.page().contains("junio de 2027"), "{}", spanish.body);
        let api = format!("/api/v1/coalitions/testville/goals/{GOAL}");
        for name in ["goal.pdf", "logic-model.pdf"] {
            let told = coordinator.get(&format!("{api}/{name}")).await;
            assert_eq!(told.headers["content-type"], "application/pdf");
        }
        assert_eq!(app.outsider().await.get(&format!("{page}/pdf")).await.status, StatusCode::NOT_FOUND);
    }
}
