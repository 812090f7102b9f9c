use axum::http::StatusCode;
use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::Role;

use people::groups::bodies::{Group, GroupId};

use crate::activities::{Activity, ActivityId, Coding};
use crate::goals::{Goal, GoalId, Objective, ObjectiveId, Strategy, StrategyId};
use crate::numbers::{Indicator, IndicatorId};
use crate::promises::{Promise, PromiseId, Status};
use crate::testing::{apps, store};

#[tokio::test]
async fn all_goals_lead_to_each_goal_and_say_its_sentence() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let empty = coordinator.get("/testville/goals").await;
        assert!(empty.page().contains("What should be different, for whom, by when?"));
        let id = GoalId(Uuid::from_u128(7));
        let goal = Goal {
            change: "misuse falls from 9.1% to 6.0%.".to_owned(),
            by: "2027-06-01".parse().ok(),
            ..Goal::named(id, 1, "Fewer students misuse medicine")
        };
        store(&app, &goal).await;
        let all = coordinator.get("/testville/goals").await;
        assert!(all.page().contains(&format!("href=\"/testville/goals/{id}\"")));
        assert!(all.page().contains("By June 2027, misuse falls from 9.1% to 6.0%."));
        let page = coordinator.get(&format!("/testville/goals/{id}")).await;
        for words in ["Goal 1 of 1", "Nobody leads it yet.", "aria-current=\"page\">Overview"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let spanish = coordinator.clone().in_spanish().get(&format!("/testville/goals/{id}")).await;
        assert!(spanish.page().contains("Meta 1 de 1"));
        let nowhere = coordinator.get(&format!("/testville/goals/{}", Uuid::from_u128(8))).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}

const GOAL: GoalId = GoalId(Uuid::from_u128(7));
const OBJECTIVE: ObjectiveId = ObjectiveId(Uuid::from_u128(8));
const STRATEGY: StrategyId = StrategyId(Uuid::from_u128(9));

async fn chain(app: &kit_web::testing::TestApp) {
    store(app, &Goal::named(GOAL, 1, "Fewer students misuse medicine")).await;
    let objective = Objective {
        who: "families".to_owned(),
        what: "a lock".to_owned(),
        ..Objective::of(GOAL, OBJECTIVE)
    };
    store(app, &objective).await;
    let strategy = Strategy {
        objective_id: Some(OBJECTIVE),
        ..Strategy::named(STRATEGY, GOAL, "Lend locks")
    };
    store(app, &strategy).await;
}

#[tokio::test]
async fn the_chain_is_walked_both_ways() {
    for app in apps().await {
        chain(&app).await;
        let member = app.visitor(Role::Member).await;
        let (goal, objective, strategy) = (
            format!("/testville/goals/{GOAL}"),
            format!("/testville/goals/objectives/{OBJECTIVE}"),
            format!("/testville/goals/strategies/{STRATEGY}"),
        );
        for (page, leads_to) in [
            (&goal, vec![&objective, &strategy]),
            (&objective, vec![&goal, &strategy]),
            (&strategy, vec![&goal, &objective]),
        ] {
            let shown = member.get(page).await;
            for address in leads_to {
                assert!(shown.page().contains(&format!("href=\"{address}\"")), "{page} leads to {address}");
            }
        }
        let page = member.get(&objective).await;
        assert!(page.page().contains("3 things would make it easier"));
        assert!(!page.page().contains("/edit\""), "members only look");
    }
}

#[tokio::test]
async fn a_chosen_number_shows_on_the_objective_and_the_objective_on_the_number() {
    for app in apps().await {
        chain(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        for (number, name) in [(20, "First number"), (21, "Second number")] {
            let id = IndicatorId(Uuid::from_u128(number));
            store(&app, &Indicator { goal_id: Some(GOAL), ..Indicator::named(id, name) }).await;
        }
        let second = Uuid::from_u128(21).to_string();
        let goal = format!("/testville/goals/{GOAL}");
        let objective = format!("/testville/goals/objectives/{OBJECTIVE}");
        for form in [&goal, &objective] {
            let page = coordinator.get(&format!("{form}/edit")).await;
            assert!(page.page().contains("First number") && page.page().contains("Second number"));
        }
        let of_goal = [("title", "Fewer"), ("headline_id", second.as_str())];
        coordinator.post(&format!("{goal}/edit"), &of_goal).await.leads_to();
        let id = GOAL.to_string();
        let mut of_objective =
            vec![("goal_id", id.as_str()), ("who", "families"), ("indicator_id", second.as_str())];
        coordinator.post(&format!("{objective}/edit"), &of_objective).await.leads_to();
        let number = format!("href=\"/testville/goals/numbers/{second}\"");
        let page = coordinator.get(&goal).await;
        assert!(page.page().contains("Measured by") && page.page().contains(&number));
        assert!(
            page.page().contains(&format!("/testville/goals/numbers/{second}/add")),
            "it stands for the goal"
        );
        assert!(coordinator.get(&objective).await.page().contains(&number));
        let page = coordinator.get(&format!("/testville/goals/numbers/{second}")).await;
        assert!(page.page().contains(&format!("href=\"{objective}\"")));
        let strange = Uuid::from_u128(99).to_string();
        of_objective[2].1 = &strange;
        let refused = coordinator.post(&format!("{objective}/edit"), &of_objective).await;
        assert!(refused.body.contains("Choose a number of this goal from the list"));
    }
}

#[tokio::test]
async fn what_belongs_to_no_goal_is_listed_with_a_link_that_mends_it() {
    for app in apps().await {
        chain(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(!coordinator.get("/testville/goals").await.page().contains("Not yet part of a goal"));
        coordinator
            .post(&format!("/testville/goals/{GOAL}/remove"), &[("version", "1")])
            .await
            .leads_to();
        let page = coordinator.get("/testville/goals").await;
        for words in [
            "Not yet part of a goal",
            "families will have a lock",
            "Lend locks",
            "Say where it belongs",
        ] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let lost = coordinator.get(&format!("/testville/goals/strategies/{STRATEGY}")).await;
        assert_eq!(lost.status, StatusCode::OK);
        let other = GoalId(Uuid::from_u128(10));
        store(&app, &Goal::named(other, 1, "Another goal")).await;
        let serves = format!("goal:{other}");
        let mended = [("name", "Lend locks"), ("serves", serves.as_str())];
        let edit = format!("/testville/goals/strategies/{STRATEGY}/edit");
        coordinator.post(&edit, &mended).await.leads_to();
        assert!(!coordinator.get("/testville/goals").await.page().contains("Lend locks"));
    }
}

#[tokio::test]
async fn the_history_of_a_goal_holds_what_belongs_to_it() {
    for app in apps().await {
        chain(&app).await;
        let member = app.visitor(Role::Member).await;
        let page = member.get(&format!("/testville/goals/{GOAL}/history")).await;
        for words in ["Pat added this goal", "Pat added this objective", "Pat added this strategy"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        assert!(page.page().contains("aria-current=\"page\">History"));
    }
}

#[tokio::test]
async fn the_list_of_goals_goes_into_a_spreadsheet() {
    for app in apps().await {
        let formula = Goal { population: "=1+1".to_owned(), ..Goal::named(GOAL, 1, "Fewer") };
        store(&app, &formula).await;
        assert!(Goal::find(&app.scope(), GOAL.0).await.unwrap().is_some());
        let member = app.visitor(Role::Member).await;
        let csv = member.get("/testville/goals/list.csv").await;
        assert!(csv.page().contains("Fewer,'=1+1"), "{}", csv.body);
        assert!(member.get("/testville/goals/list.xlsx").await.page().starts_with("PK"));
    }
}

#[tokio::test]
async fn the_pages_of_a_goal_ask_the_database_few_questions() {
    for app in apps().await {
        chain(&app).await;
        let member = app.visitor(Role::Member).await;
        for below in ["", "/history", "/logic-model"] {
            let reply = member.get(&format!("/testville/goals/{GOAL}{below}")).await;
            let timing = reply.headers.get("server-timing").unwrap().to_str().unwrap();
            let statements: u32 =
                timing.rsplit("desc=\"").next().unwrap().trim_end_matches('"').parse().unwrap();
            assert!((1..=15).contains(&statements), "{below} took {statements} statements");
        }
    }
}

#[tokio::test]
async fn an_objective_names_the_groups_that_work_on_it_and_those_that_ended_are_gone() {
    for app in apps().await {
        chain(&app).await;
        let group = |number: u128, name: &str| Group {
            name: name.to_owned(),
            purpose: "Lends <locks>".to_owned(),
            objective_id: Some(OBJECTIVE.0),
            ..Group::blank(GroupId(Uuid::from_u128(number)))
        };
        store(&app, &group(40, "Lock group")).await;
        store(&app, &Group { ended_on: "2026-01-01".parse().ok(), ..group(41, "Old group") }).await;
        store(&app, &Group { objective_id: None, ..group(42, "Other group") }).await;
        let member = app.visitor(Role::Member).await;
        let page = member.get(&format!("/testville/goals/objectives/{OBJECTIVE}")).await;
        assert!(page.page().contains("Groups that work on it") && page.body.contains("Lock group"));
        assert!(page.body.contains("Lends &lt;locks&gt;"));
        assert!(!page.body.contains("Old group") && !page.body.contains("Other group"));
        let spanish = member.in_spanish().get(&format!("/testville/goals/objectives/{OBJECTIVE}")).await;
        assert!(spanish.page().contains("Grupos que trabajan en él"));
    }
}

#[tokio::test]
async fn what_a_goal_needs_is_summed_up_from_its_open_promises_and_what_was_given() {
    for app in apps().await {
        chain(&app).await;
        let member = app.visitor(Role::Member).await;
        let page = format!("/testville/goals/{GOAL}");
        assert!(member.get(&page).await.page().contains("Say on a promise of this goal what it needs"));
        let promise = |number: u128, cents: Option<i64>, needs: &str| Promise {
            strategy_id: Some(STRATEGY),
            needs: needs.to_owned(),
            needs_cents: cents,
            ..Promise::idea(PromiseId(Uuid::from_u128(number)), &format!("Promise {number}"))
        };
        store(&app, &promise(50, Some(290_000), "A steel box & a sign")).await;
        store(&app, &promise(51, None, "Two drivers")).await;
        let over = Promise { status: Status::LetGo, ..promise(52, Some(100), "Nothing any more") };
        store(&app, &over).await;
        let day = "2026-02-01".parse().unwrap();
        let given = Activity {
            goal_id: Some(GOAL),
            gained_cents: Some(12_050),
            gained_hours: Some(650),
            ..Activity::named(ActivityId(Uuid::from_u128(53)), "Supper", day, Coding::Resources)
        };
        store(&app, &given).await;
        let shown = member.get(&page).await;
        for words in [
            "Money its open promises need",
            "$2,900",
            "A steel box &amp; a sign",
            "Two drivers",
            "$120.50",
        ] {
            assert!(shown.page().contains(words), "{words}: {}", shown.body);
        }
        assert!(!shown.body.contains("Nothing any more"));
        for number in 60..65 {
            store(&app, &promise(number, None, "Hands")).await;
        }
        assert!(member.get(&page).await.page().contains("4 more promises need something"));
        let spanish = member.in_spanish().get(&page).await;
        assert!(spanish.page().contains("Dinero que necesitan sus compromisos abiertos"));
    }
}
