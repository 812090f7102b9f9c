use axum::http::StatusCode;
use kit_store::Record;
use kit_web::Role;

use super::*;
use crate::promises::Promise;
use crate::promises::model::Status;
use crate::testing::apps;

async fn stored(app: &TestApp, id: &str) -> Promise {
    Promise::find(&app.scope(), id.parse().unwrap()).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_promise_is_made_kept_and_taken_up_again() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        let shown = coordinator.get(&page(ID)).await;
        for words in [
            "Order 500 take-back bags",
            "Ellen Voss, Elk Ridge Pharmacy, by March 20, 2026",
            "Fewer students misuse medicine",
            "Make leftover medicine easy to hand back",
            "About $2,100.50",
        ] {
            assert!(shown.page().contains(words), "{words} is missing");
        }
        let spanish = coordinator.clone().in_spanish().get(&page(ID)).await;
        assert!(spanish.page().contains("para el 20 de marzo de 2026"));
        let going = [("status", "going_well"), ("progress", "200 of 500 came")];
        coordinator.post(&format!("{}/status", page(ID)), &going).await.leads_to();
        assert!(coordinator.get(PLAN).await.page().contains("200 of 500 came"));
        let proof = [
            ("proof", "In the pharmacy"),
            ("proof_link", "https://example.org/bags"),
            ("kept_on", "2026-03-09"),
        ];
        coordinator.post(&format!("{}/keep", page(ID)), &proof).await.leads_to();
        let kept = coordinator.get(&page(ID)).await;
        assert!(kept.page().contains("In the pharmacy") && kept.page().contains("March 9, 2026"));
        assert!(kept.page().contains("href=\"https://example.org/bags\""));
        // What is over is not let go.
        let late = coordinator.post(&format!("{}/let-go", page(ID)), &[("why", "x")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("Take it up again first"));
        coordinator
            .post(&format!("{}/status", page(ID)), &[("status", "going_well")])
            .await
            .leads_to();
        assert_eq!(stored(&app, ID).await.kept_on, None);
    }
}

#[tokio::test]
async fn mistakes_are_said_at_the_field_and_nothing_typed_is_lost() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields =
            [("what", ""), ("by", "2026-03-09"), ("needs_cents", "a lot"), ("notes", "Keep <b>this")];
        let reply = coordinator.post(&format!("{PLAN}/add"), &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "Error:",
            "Write what will be done",
            "The date has passed. Choose today or a later day",
            "Write the amount with digits, like 3400",
            "value=\"a lot\"",
            "Keep &lt;b&gt;this",
            "href=\"#what\"",
        ] {
            assert!(reply.body.contains(words), "{words} is missing");
        }
    }
}

#[tokio::test]
async fn without_a_person_or_a_day_it_is_an_idea_that_a_member_takes_on() {
    for app in apps().await {
        fill(&app).await;
        let (coordinator, member) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Member).await);
        let idea = [("id", ID), ("what", "Ask the bus drivers")];
        coordinator.post(&format!("{PLAN}/add"), &idea).await.leads_to();
        let shown = member.get(&page(ID)).await;
        assert!(shown.page().contains("An idea to be taken on") && shown.page().contains("/take-on"));
        assert!(!shown.page().contains("/let-go"), "somebody else's idea is not a member's to end");
        let no_day = member.post(&format!("{}/take-on", page(ID)), &[]).await;
        assert!(no_day.body.contains("Choose a day"));
        member.post(&format!("{}/take-on", page(ID)), &[("by", "2026-03-31")]).await.leads_to();
        assert_eq!(stored(&app, ID).await.person_id, Some(PersonId(Uuid::from_u128(TANYA))));
        assert!(member.get(&page(ID)).await.page().contains("Tanya Bishop, by March 31, 2026"));
        let mine = member.get(&format!("{PLAN}?whose=mine")).await;
        assert!(mine.page().contains("Ask the bus drivers"));
        assert!(
            !coordinator
                .get(&format!("{PLAN}?whose=mine"))
                .await
                .page()
                .contains("Ask the bus drivers")
        );
    }
}

#[tokio::test]
async fn members_act_on_their_own_promises_only() {
    for app in apps().await {
        fill(&app).await;
        let (coordinator, member) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Member).await);
        bags(&coordinator).await;
        for act in ["edit", "keep", "carry-over", "hand-over", "split", "let-go"] {
            let asked = member.get(&format!("{}/{act}", page(ID))).await;
            assert_eq!(asked.status, StatusCode::FORBIDDEN, "{act} is offered");
            let fields = [
                ("what", "x"),
                ("part", "y"),
                ("why", "z"),
                ("by", "2026-04-01"),
                ("person_id", &id(TANYA)),
            ];
            let done = member.post(&format!("{}/{act}", page(ID)), &fields).await;
            assert_eq!(done.status, StatusCode::FORBIDDEN, "{act} is done");
        }
        // In the name of somebody else nobody promises.
        let for_ellen = [("id", OTHER), ("what", "Sweep"), ("person_id", &id(ELLEN)), ("by", "2026-04-01")];
        let refused = member.post(&format!("{PLAN}/add"), &for_ellen).await;
        assert!(refused.body.contains("You can promise for yourself"));
        let own = [("id", OTHER), ("what", "Sweep"), ("person_id", &id(TANYA)), ("by", "2026-04-01")];
        member.post(&format!("{PLAN}/add"), &own).await.leads_to();
        member.post(&format!("{}/keep", page(OTHER)), &[("proof", "Swept")]).await.leads_to();
        let evaluator = app.visitor(Role::Evaluator).await;
        assert_eq!(evaluator.get(&format!("{PLAN}/add")).await.status, StatusCode::FORBIDDEN);
        assert!(!evaluator.get(&page(ID)).await.page().contains("/edit"));
    }
}

#[tokio::test]
async fn carrying_over_keeps_the_day_it_had_and_editing_does_not_hide_it() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        let carry = format!("{}/carry-over", page(ID));
        let without_why = coordinator.post(&carry, &[("by", "2026-04-02")]).await;
        assert!(without_why.body.contains("Write the reason in a few words"));
        coordinator
            .post(&carry, &[("by", "2026-04-02"), ("why", "No bags in Spanish")])
            .await
            .leads_to();
        coordinator
            .post(&carry, &[("by", "2026-04-02"), ("why", "No bags in Spanish")])
            .await
            .leads_to();
        let same = coordinator.post(&carry, &[("by", "2026-04-02"), ("why", "Another reason")]).await;
        assert!(same.body.contains("It is due on this day already"), "{}", same.body);
        let shown = coordinator.get(&page(ID)).await;
        for words in ["Carried over once", "From March 20, 2026 to April 2, 2026", "No bags in Spanish"] {
            assert!(shown.page().contains(words), "{words} is missing");
        }
        let edit = format!("{}/edit", page(ID));
        let quietly =
            [("what", "Order bags"), ("person_id", &id(ELLEN)), ("by", "2026-05-01"), ("version", "2")];
        let refused = coordinator.post(&edit, &quietly).await;
        assert!(refused.body.contains("The day of a promise is changed by carrying it over"));
        // Saving is one change, and the history takes it back.
        let changes = kit_store::changes_of(&app.scope(), "promise", ID.parse().unwrap(), 10).await.unwrap();
        let keeper = app.app.registry.keeper("promise").unwrap();
        let tx = app.scope().begin().await.unwrap();
        let allowed = kit_store::Allowed {
            account: None,
            name: "Rosa".to_owned(),
            for_organization: None,
            at: app.app.clock.now(),
            ids: app.app.ids.clone(),
            batch: None,
        };
        kit_store::undo(&tx, &allowed, keeper, &changes[0]).await.unwrap();
        tx.commit().await.unwrap();
        let back = stored(&app, ID).await;
        assert_eq!((back.by, back.carried.0.len()), (Some(day("2026-03-20")), 0));
    }
}

#[tokio::test]
async fn who_receives_a_promise_says_yes_first() {
    for app in apps().await {
        fill(&app).await;
        let (coordinator, member) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Member).await);
        bags(&coordinator).await;
        let hand = format!("{}/hand-over", page(ID));
        assert!(coordinator.post(&hand, &[]).await.body.contains("Choose who will do it"));
        coordinator.post(&hand, &[("person_id", &id(TANYA))]).await.leads_to();
        assert_eq!(stored(&app, ID).await.person_id, Some(PersonId(Uuid::from_u128(ELLEN))));
        let asked = member.get(&page(ID)).await;
        assert!(
            asked.page().contains("Offered to Tanya Bishop") && asked.page().contains("Yes, take it over")
        );
        member.post(&format!("{}/decline", page(ID)), &[]).await.leads_to();
        assert_eq!(member.post(&format!("{}/take-over", page(ID)), &[]).await.status, StatusCode::FORBIDDEN);
        coordinator.post(&hand, &[("person_id", &id(TANYA))]).await.leads_to();
        member.post(&format!("{}/take-over", page(ID)), &[]).await.leads_to();
        let taken = stored(&app, ID).await;
        assert_eq!(taken.person_id, Some(PersonId(Uuid::from_u128(TANYA))));
        assert_eq!((taken.organization_id, taken.offered_to_id), (None, None));
        assert!(
            coordinator
                .get(&page(ID))
                .await
                .page()
                .contains("Handed over by Ellen Voss on March 10, 2026")
        );
        // Who keeps the plan may say that they agreed already.
        coordinator.post(&hand, &[("person_id", &id(ELLEN)), ("agreed", "yes")]).await.leads_to();
        let back = stored(&app, ID).await;
        assert_eq!(back.person_id, Some(PersonId(Uuid::from_u128(ELLEN))));
        assert_eq!(back.organization_id, Some(OrganizationId(Uuid::from_u128(PHARMACY))));
    }
}

#[tokio::test]
async fn a_chain_of_waiting_that_would_never_end_is_named() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        promise(&coordinator, OTHER, "Book four sites", "2026-03-25").await;
        promise(&coordinator, THIRD, "Run the take-back day", "2026-04-25").await;
        let wait = async |promise: &str, what: &str, needs: &str| {
            let fields = [("what", what), ("person_id", &id(ELLEN)), ("waits_for", needs)];
            coordinator.post(&format!("{}/edit", page(promise)), &fields).await
        };
        wait(THIRD, "Run the take-back day", OTHER).await.leads_to();
        wait(OTHER, "Book four sites", ID).await.leads_to();
        let refused = wait(ID, "Order bags", THIRD).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let chain = "Order bags → Run the take-back day → Book four sites → Order bags";
        assert!(refused.body.contains(chain), "{chain} is missing");
        let itself = wait(ID, "Order bags", ID).await;
        assert!(itself.body.contains("Order bags → Order bags"));
        let shown = coordinator.get(&page(OTHER)).await;
        assert!(shown.page().contains("Waits for") && shown.page().contains("Needed by"));
        assert!(coordinator.get(PLAN).await.page().contains("Waits for 1 other"));
    }
}

#[tokio::test]
async fn splitting_makes_one_more_however_often_it_is_sent() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        let fields = [
            ("id", OTHER),
            ("what", "Order 300 bags"),
            ("part", "Order 200 bags in Spanish"),
            ("person_id", &id(TANYA)),
        ];
        for _ in 0..2 {
            let sent = coordinator.post(&format!("{}/split", page(ID)), &fields).await;
            assert_eq!(sent.leads_to(), page(OTHER));
        }
        assert_eq!(stored(&app, ID).await.what, "Order 300 bags");
        let same = [("what", "Order 300 bags"), ("part", "Order 300 bags")];
        let refused = coordinator.post(&format!("{}/split", page(ID)), &same).await;
        assert!(refused.body.contains("This is what stays"), "{}", refused.body);
        let part = stored(&app, OTHER).await;
        assert_eq!(part.by, Some(day("2026-03-20")));
        assert_eq!(part.strategy_id, Some(StrategyId(Uuid::from_u128(STRATEGY))));
        assert_eq!(part.person_id, Some(PersonId(Uuid::from_u128(TANYA))));
        assert!(coordinator.get(&page(OTHER)).await.page().contains("Order 300 bags"));
    }
}

#[tokio::test]
async fn what_comes_again_is_there_when_one_is_kept_or_its_day_has_come() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let monthly = |id_text, what, by| {
            [
                ("id", id_text),
                ("what", what),
                ("by", by),
                ("repeat_unit", "months"),
                ("repeat_every", "1"),
            ]
        };
        let (ellen, mut fields) = (id(ELLEN), monthly(ID, "Send receipts", "2026-03-31").to_vec());
        fields.push(("person_id", &ellen));
        coordinator.post(&format!("{PLAN}/add"), &fields).await.leads_to();
        coordinator.post(&format!("{}/keep", page(ID)), &[]).await.leads_to();
        let shown = coordinator.get(&page(ID)).await;
        assert!(shown.page().contains("Send receipts, April 30, 2026"), "the next one is linked");
        // Taken up and kept again, it is still followed by one.
        coordinator
            .post(&format!("{}/status", page(ID)), &[("status", "going_well")])
            .await
            .leads_to();
        coordinator.post(&format!("{}/keep", page(ID)), &[]).await.leads_to();
        let all = coordinator.get(&format!("{PLAN}?show=open")).await;
        assert_eq!(all.page().matches(">Send receipts<").count(), 1);
        // One whose day is today is followed as soon as anybody writes in the plan.
        let mut today = monthly(OTHER, "Open the door", "2026-03-10").to_vec();
        today.push(("person_id", &ellen));
        coordinator.post(&format!("{PLAN}/add"), &today).await.leads_to();
        let next = coordinator.get(&page(OTHER)).await;
        assert!(next.page().contains("Open the door, April 10, 2026"));
        coordinator
            .post(&format!("{}/let-go", page(OTHER)), &[("why", "Closed"), ("stop", "yes")])
            .await
            .leads_to();
        assert_eq!(stored(&app, OTHER).await.status, Status::LetGo);
    }
}

#[tokio::test]
async fn two_people_editing_at_once_both_see_both() {
    for app in apps().await {
        fill(&app).await;
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        bags(&coordinator).await;
        let edit = format!("{}/edit", page(ID));
        let save = |what: &'static str| [("what", what), ("version", "1")];
        officer.post(&edit, &save("Order 600 bags")).await.leads_to();
        let second = coordinator.post(&edit, &save("Order 700 bags")).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("officer changed this a minute ago"));
        assert!(second.body.contains("Order 600 bags") && second.body.contains("Order 700 bags"));
    }
}

#[tokio::test]
async fn what_comes_again_is_there_on_its_day_without_anybody_writing() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let ellen = id(ELLEN);
        let fields = [
            ("id", ID),
            ("what", "Open the door"),
            ("by", "2026-03-12"),
            ("repeat_unit", "weeks"),
            ("repeat_every", "1"),
            ("person_id", &ellen),
        ];
        coordinator.post(&format!("{PLAN}/add"), &fields).await.leads_to();
        app.pass_a_day().await;
        assert!(!coordinator.get(&page(ID)).await.page().contains("March 19, 2026"), "its day is not here");
        for _ in 0..3 {
            app.pass_a_day().await;
        }
        assert!(coordinator.get(&page(ID)).await.page().contains("Open the door, March 19, 2026"));
        let all = coordinator.get(&format!("{PLAN}?show=open")).await;
        assert_eq!(all.page().matches(">Open the door<").count(), 2);
    }
}
