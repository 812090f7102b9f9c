use axum::http::StatusCode;
use kit_web::Role;
use people::contact::AccessNeed;
use proptest::prelude::*;

use super::model::{Answer, Member, Offered, Reason, first_step};
use super::pages::two_lowest;
use crate::testing::apps;

fn all(offered: bool) -> Offered {
    Offered {
        step_free: offered,
        interpreter: offered,
        child_care: offered,
        transit: offered,
        online: offered,
        kept_to_time: true,
    }
}

#[test]
fn each_reason_has_its_rule() {
    let nobody = Member::default();
    assert_eq!(nobody.answers(None)[1], Answer::Unknown, "without a meeting nobody can tell");
    assert_eq!(nobody.answer(Reason::Reward, None), Answer::Unknown, "nobody asked what they gain");
    assert_eq!(nobody.answer(Reason::Recognition, None), Answer::NotYet);
    let resident = Member {
        was_thanked: true,
        needs: vec![AccessNeed::Interpreter, AccessNeed::ChildCare],
        came: 3,
        gains_known: true,
        ..Member::default()
    };
    assert_eq!(resident.answer(Reason::Respect, Some(all(false))), Answer::NotYet);
    assert_eq!(resident.answer(Reason::Respect, Some(all(true))), Answer::Yes);
    let late = Offered { kept_to_time: false, ..all(true) };
    assert_eq!(resident.answer(Reason::Respect, Some(late)), Answer::NotYet);
    assert_eq!(resident.answer(Reason::Relationships, None), Answer::Yes);
    assert_eq!(resident.answer(Reason::Reward, None), Answer::Yes);
    assert_eq!(resident.answer(Reason::Results, None), Answer::NotYet);
    let hearing = Member { needs: vec![AccessNeed::Hearing], ..Member::default() };
    assert_eq!(
        hearing.answer(Reason::Respect, Some(all(true))),
        Answer::Unknown,
        "ask whether it was enough"
    );
    assert_eq!(first_step(resident.answers(Some(all(true)))), Some(Reason::Role));
    assert_eq!(first_step([Answer::Yes; 6]), None);
}

#[test]
fn two_reasons_at_most_are_called_the_lowest() {
    assert_eq!(two_lowest(&[0; 6], 1), [0, 1]);
    assert_eq!(two_lowest(&[2, 32, 36, 34, 0, 29], 36), [4, 0]);
    assert_eq!(two_lowest(&[5, 5, 5, 5, 4, 5], 5), [4]);
    assert!(two_lowest(&[0; 6], 0).is_empty());
}

proptest! {
    /// What somebody does never makes the records say less of them.
    #[test]
    fn more_never_counts_for_less(open in 0i64..3, kept in 0i64..3, groups in 0i64..3, came in 0i64..7, minutes in 0i64..99, done in 0i64..3, gains in any::<bool>()) {
        let less = Member { open_promises: open, kept_promises: kept, groups, came, minutes, gains_known: gains, done, ..Member::default() };
        let more = Member { kept_promises: kept + 1, groups: groups + 1, came: came + 1, minutes: minutes + 1, done: done + 1, was_thanked: true, ..less.clone() };
        for (before, after) in less.answers(None).into_iter().zip(more.answers(None)) {
            prop_assert!(!(before == Answer::Yes && after != Answer::Yes));
        }
    }
}

#[tokio::test]
async fn those_who_run_it_see_everybody_and_members_see_themselves() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        let empty = officer.get("/testville/guide/keeping").await;
        assert!(empty.page().contains("slipping away"));
        officer
            .post(
                "/testville/people/add",
                &[("given_name", "Ana"), ("family_name", "Flores"), ("class", "voting"), ("contact", "none")],
            )
            .await;
        let page = officer.get("/testville/guide/keeping").await;
        assert!(
            page.page().contains("Ana Flores")
                && page.body.contains("Recognition, Role, Relationships, Results")
        );
        let found = officer.get("/api/v1/coalitions/testville/keeping").await.value();
        let person = found["people"][0]["person_id"].as_str().unwrap().to_owned();
        officer
            .post(
                "/testville/people/thanks/given/add",
                &[
                    ("person_id", &person),
                    ("what_for", "Coffee"),
                    ("thanked_on", "2026-03-09"),
                    ("way", "card"),
                ],
            )
            .await;
        let found = officer.get("/api/v1/coalitions/testville/keeping").await.value();
        assert_eq!(found["people"][0]["reasons"][0]["answer"], "yes", "{found}");
        let member = app.visitor(Role::Member).await;
        let page = member.get("/testville/guide/keeping").await;
        assert!(!page.page().contains("Ana Flores") && page.body.contains("Among the two lowest"));
        let refused = member.get("/api/v1/coalitions/testville/keeping").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn what_somebody_gains_is_written_on_their_own_page_by_whoever_asked() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        let ana = [("given_name", "Ana"), ("contact", "none"), ("gains", "News from the <other> towns")];
        let page = officer.post("/testville/people/add", &ana).await.leads_to().to_owned();
        let shown = officer.get(&page).await;
        assert!(shown.page().contains("News from the &lt;other&gt; towns"), "{}", shown.body);
        let found = officer.get("/api/v1/coalitions/testville/keeping").await.value();
        assert_eq!(
            found["people"][0]["reasons"][4]["answer"], "not_yet",
            "asked, and gives nothing yet: {found}"
        );
        let member = app.visitor(Role::Member).await;
        assert!(!member.get(&page).await.page().contains("News from the"));
        let long = "x".repeat(4000);
        let refused = officer.post("/testville/people/add", &[("given_name", "Bo"), ("gains", &long)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn what_went_well_is_suggested_to_be_celebrated_with_the_form_filled() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        officer
            .post(
                "/testville/people/add",
                &[("given_name", "Ana"), ("class", "voting"), ("contact", "none")],
            )
            .await;
        let goal = serde_json::json!({ "title": "Fewer pills & bottles" });
        let goals = "/api/v1/coalitions/testville/goals";
        let goal = officer.json(axum::http::Method::POST, goals, &goal).await.value()["id"].clone();
        let goal = goal.as_str().unwrap().to_owned();
        let serves = format!("goal:{goal}");
        let promise = [("what", "Lend 40 locks & keys"), ("serves", serves.as_str())];
        let promise = officer.post("/testville/goals/plan/add", &promise).await.leads_to().to_owned();
        officer.post(&format!("{promise}/keep"), &[("proof", "All lent")]).await.leads_to();
        let page = officer.get("/testville/guide/keeping").await;
        let (_, list) = page.page().split_once("Something to celebrate").unwrap();
        assert!(list.contains("Lend 40 locks &amp; keys"), "{list}");
        let form = list.split("href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
        let form = officer.get(&form).await;
        assert!(form.page().contains("Lend 40 locks &amp; keys"), "{}", form.body);
        assert!(form.body.contains(&format!("value=\"goal:{goal}\" selected")), "{}", form.body);
        let supper = [
            ("what_for", "Supper for everybody"),
            ("way", "celebration"),
            ("thanked_on", "2026-03-10"),
            ("result", &format!("goal:{goal}")),
        ];
        officer.post("/testville/people/thanks/given/add", &supper).await.leads_to();
        let given = officer.get("/testville/people/thanks/given").await;
        assert!(
            given.page().contains("Celebrates:") && given.body.contains("Fewer pills &amp; bottles"),
            "{}",
            given.body
        );
        assert!(!officer.get("/testville/guide/keeping").await.page().contains("Something to celebrate"));
        let nowhere = [
            ("result", "goal:00000000-0000-0000-0000-000000000404"),
            ("what_for", "X"),
            ("way", "card"),
            ("thanked_on", "2026-03-10"),
        ];
        let refused = officer.post("/testville/people/thanks/given/add", &nowhere).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
