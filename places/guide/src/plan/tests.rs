use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use kit_store::serde_json::{self, json};
use kit_web::Role;
use kit_web::testing::Visitor;

use crate::testing::{allowed, apps, marked_apps, marks};

#[tokio::test]
async fn an_empty_coalition_has_a_plan_that_says_so_in_both_languages() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let page = member.get("/testville/guide/plan").await;
        assert!(page.page().contains("Nothing is written about this yet."), "{}", page.body);
        assert!(page.page().contains("Budget and spending are not kept here yet."), "{}", page.body);
        let spanish = app.visitor(Role::Member).await.in_spanish();
        let page = spanish.get("/testville/guide/plan?audience=public&part=vision").await;
        assert!(page.page().contains("Visión y misión"), "{}", page.body);
        assert!(!page.page().contains("<h2>Plan de acción"), "{}", page.body);
        let outsider = app.outsider().await;
        assert_eq!(outsider.get("/testville/guide/plan.pdf").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn nonsense_in_the_address_breaks_nothing() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        for query in
            ["audience=%00&part=%27%3B&since=0", "since=-9999-01-01", "since=9999-12-31&part=&part=why"]
        {
            for way in ["plan", "plan.pdf", "plan.html"] {
                let reply = member.get(&format!("/testville/guide/{way}?{query}")).await;
                assert_eq!(reply.status, StatusCode::OK, "{way} {query}");
            }
        }
    }
}

#[tokio::test]
async fn evidence_stands_in_the_plan_with_a_source_and_without() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let found = [("aspect", "if_success"), ("words", "A class that never begins")];
        coordinator.post("/testville/goals/evidence/findings/add", &found).await.leads_to();
        let page = coordinator.get("/testville/guide/plan").await;
        assert!(page.page().contains("A class that never begins"), "{}", page.body);
    }
}

/// The list of what changed, at the beginning of the plan; empty without one.
fn changes_of(page: &str) -> &str {
    let sheet = page.split_once("<article").map(|(_, sheet)| sheet).unwrap_or_default();
    let list = sheet.split_once("What changed since").map(|(_, list)| list).unwrap_or_default();
    list.split_once("Who we are").map(|(list, _)| list).unwrap_or_default()
}

#[tokio::test]
async fn a_barrier_without_a_title_is_listed_by_its_words_when_it_changes() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let barrier =
            json!({ "kind": "turf", "presence": "present", "words": "Two agencies guard their numbers" });
        let address = "/api/v1/coalitions/testville/barriers";
        coordinator.json(Method::POST, address, &barrier).await.value();
        for (audience, is_told) in [("members", true), ("funder", true), ("public", false)] {
            let page = coordinator
                .get(&format!("/testville/guide/plan?audience={audience}&since=2020-01-01"))
                .await;
            let changes = changes_of(page.page());
            assert_eq!(changes.contains("Two agencies guard"), is_told, "{audience} {}", page.body);
        }
    }
}

#[tokio::test]
async fn what_the_guide_was_told_about_money_stands_in_the_plan_for_members_and_funders_alone() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let gap = [("words", "$8,800 until the hospital says yes")];
        coordinator.post("/testville/guide/money/gap", &gap).await.leads_to();
        let apart = [("kind", "nothing")];
        coordinator.post("/testville/guide/money/spend/reply", &apart).await.leads_to();
        for (audience, is_told) in [("members", true), ("funder", true), ("public", false)] {
            for since in ["", "&since=2020-01-01"] {
                let address = format!("/testville/guide/plan?audience={audience}{since}");
                let page = coordinator.get(&address).await;
                assert_eq!(page.page().contains("$8,800 until"), is_told, "{address} {}", page.body);
                assert!(!page.page().contains("What we spend"), "{address} {}", page.body);
                let is_listed = is_told && !since.is_empty();
                assert_eq!(
                    changes_of(page.page()).contains("$8,800 until"),
                    is_listed,
                    "{address} {}",
                    page.body
                );
            }
        }
    }
}

#[tokio::test]
async fn what_the_guide_was_told_about_staying_and_the_check_up_stands_in_the_plan_for_members_alone() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let thanked = [("mark-how", "4"), ("words", "Every meeting ends with one thank-you")];
        coordinator.post("/testville/guide/keep/thanked", &thanked).await.leads_to();
        let habits = [("words", "We meet at five, when buses still run")];
        coordinator.post("/testville/guide/checkup/habits", &habits).await.leads_to();
        for (audience, is_told) in [("members", true), ("funder", false), ("public", false)] {
            for since in ["", "&since=2020-01-01"] {
                let address = format!("/testville/guide/plan?audience={audience}{since}");
                let page = coordinator.get(&address).await;
                for words in ["Every meeting ends with", "when buses still run", "4, mostly"] {
                    assert_eq!(page.page().contains(words), is_told, "{address} {words} {}", page.body);
                }
            }
        }
        let page = coordinator.get("/testville/guide/plan?part=money&since=2020-01-01").await;
        assert!(
            !page.page().contains("Every meeting ends with"),
            "it stands with the people, not with the money"
        );
        for (audience, is_told) in [("members", true), ("funder", false)] {
            let page = coordinator
                .get(&format!("/testville/guide/plan?audience={audience}&since=2020-01-01"))
                .await;
            assert_eq!(
                changes_of(page.page()).contains("Every meeting ends with"),
                is_told,
                "{audience} {}",
                page.body
            );
        }
    }
}

/// Freezes the plan for everybody; where the copy is.
async fn frozen(visitor: &Visitor, sent_to: &str) -> String {
    let form = [("audience", "public"), ("part", "why"), ("part", "action_plan"), ("sent_to", sent_to)];
    visitor.post("/testville/guide/plan/copies", &form).await.leads_to().to_owned()
}

#[tokio::test]
async fn a_frozen_copy_stays_as_it_was_and_says_what_changed_since() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        let scale = [("what", "bring the scale")];
        officer.post("/testville/goals/plan/add", &scale).await.leads_to();
        let copy = frozen(&officer, "County board").await;
        app.app.clock.advance_minutes(1);
        let van = [("what", "wash the van")];
        officer.post("/testville/goals/plan/add", &van).await.leads_to();
        let page = officer.get(&copy).await;
        assert!(
            page.page().contains("County board") && page.body.contains("bring the scale"),
            "{}",
            page.body
        );
        assert!(!page.body.contains("wash the van"), "{}", page.body);
        assert!(page.body.contains("The copy is what was frozen"), "{}", page.body);
        let id = copy.rsplit('/').next().unwrap();
        let again = format!("/testville/guide/plan?audience=public&part=why&part=action_plan&copy={id}");
        assert!(page.body.contains(&again.replace('&', "&amp;")), "{}", page.body);
        let since = officer.get(&again).await;
        let (_, told) = since.page().split_once("<article").unwrap();
        let (changes, _) = told.split_once("Why we came together").unwrap();
        assert!(changes.contains("wash the van") && !changes.contains("bring the scale"), "{changes}");
        let pdf = officer.get(&format!("{copy}/pdf")).await;
        assert!(
            pdf.page().contains("bring the scale") && !pdf.body.contains("wash the van"),
            "{}",
            pdf.body
        );
        let all = officer.in_spanish().get("/testville/guide/plan/copies").await;
        assert!(all.page().contains("County board") && all.body.contains("Copias fijas"), "{}", all.body);
    }
}

#[tokio::test]
async fn a_copy_is_taken_out_and_its_history_brings_it_back_whole() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        let copy = frozen(&officer, "").await;
        let id = copy.rsplit('/').next().unwrap().to_owned();
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.post(&format!("{copy}/remove"), &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(member.post("/testville/guide/plan/copies", &[]).await.status, StatusCode::FORBIDDEN);
        let sent = [("sent_to", "The school board"), ("version", "1")];
        officer.post(&format!("{copy}/sent"), &sent).await.leads_to();
        let late = officer.post(&format!("{copy}/sent"), &[("sent_to", "Nobody"), ("version", "1")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("The school board"), "{}", late.body);
        officer.post(&format!("{copy}/remove"), &[("version", "2")]).await.leads_to();
        assert_eq!(officer.get(&copy).await.status, StatusCode::NOT_FOUND);
        let keeper = app.app.registry.keeper("plan_copy").unwrap();
        let scope = app.scope();
        let changes = kit_store::changes_of(&scope, "plan_copy", id.parse().unwrap(), 1).await.unwrap();
        let was: serde_json::Value = serde_json::from_str(changes[0].was.as_deref().unwrap()).unwrap();
        let tx = scope.begin().await.unwrap();
        keeper.put_back(&tx, &allowed(&app), id.parse().unwrap(), Some(was)).await.unwrap();
        tx.commit().await.unwrap();
        let back = officer.get(&copy).await;
        assert!(back.page().contains("The copy is what was frozen"), "{}", back.body);
    }
}

#[tokio::test]
async fn programs_freeze_read_and_take_out_copies() {
    const COPIES: &str = "/api/v1/coalitions/testville/plan-copies";
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        let new = json!({ "audience": "funder", "parts": ["money"], "sent_to": "The fund" });
        let copy = officer.json(Method::POST, COPIES, &new).await.value();
        assert_eq!((&copy["audience"], &copy["parts"]), (&json!("funder"), &json!(["money"])));
        let each = format!("{COPIES}/{}", copy["id"].as_str().unwrap());
        let whole = officer.get(&each).await.value();
        assert_eq!((&whole["is_whole"], &whole["copy"]["hash"]), (&json!(true), &copy["hash"]));
        let long = json!({ "sent_to": "x".repeat(601) });
        let refused = officer.json(Method::PUT, &each, &long).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        let sent = json!({ "sent_to": "The other fund", "version": 1 });
        assert_eq!(officer.json(Method::PUT, &each, &sent).await.value()["sent_to"], "The other fund");
        assert_eq!(officer.get(COPIES).await.value()["items"].as_array().unwrap().len(), 1);
        officer.json(Method::DELETE, &each, &json!({})).await.value();
        assert_eq!(officer.get(&each).await.status, StatusCode::NOT_FOUND);
        let nowhere = officer.get("/testville/guide/plan?copy=00000000-0000-0000-0000-000000000404").await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}

const EVERYBODY_READS: &[&str] = &[
    "purpose.words",
    "purpose.good_place",
    "purpose.why_now_words",
    "purpose.reasons_words",
    "wording.words",
    "organization.name",
    "goal.title",
    "goal.population",
    "goal.change",
    "goal.problem",
    "objective.who",
    "objective.what",
    "objective.from_value",
    "objective.to_value",
    "strategy.name",
    "indicator.name",
    "indicator.place",
    "indicator.unit",
    "indicator.finding",
    "indicator.measures",
    "indicator.story",
    "indicator.not_claimed",
    "data_source.name",
    "finding.words",
    "finding.figure",
    "evidence_source.title",
    "evidence_source.published",
    "prior_attempt.what",
    "prior_attempt.lesson",
    "community_network.name",
    "community_project.what",
    "community_project.who",
    "promise.what",
    "commitment_element.what",
    "group.name",
    "group.purpose",
    "office.own_name",
    "rules.sections",
];
const FUNDERS_READ_TOO: &[&str] = &[
    "person.given_name",
    "person.family_name",
    "person.title",
    "prior_attempt.who",
    "prior_attempt.what_came",
    "community_network.who",
    "community_network.word_travels",
    "community_project.lesson",
    "barrier.title",
    "barrier.words",
    "barrier.came_of",
    "commitment_element.metric",
    "group.authority",
    "decision.title",
];
const MEMBERS_READ_TOO: &[&str] = &[
    "purpose.lived_by",
    "community_leader.name",
    "community_leader.listened_to",
    "community_leader.plan",
];

#[tokio::test]
async fn no_audience_reads_a_field_that_is_not_for_it_on_page_on_paper_or_in_a_file() {
    let everybody: BTreeSet<&str> = EVERYBODY_READS.iter().copied().collect();
    let funders: BTreeSet<&str> = everybody.iter().chain(FUNDERS_READ_TOO).copied().collect();
    let members: BTreeSet<&str> = funders.iter().chain(MEMBERS_READ_TOO).copied().collect();
    for app in marked_apps().await {
        let english = app.somebody(Role::Coordinator).await;
        let spanish = app.somebody(Role::Coordinator).await.in_spanish();
        for visitor in [english, spanish] {
            for (audience, may_read) in [("public", &everybody), ("funder", &funders), ("members", &members)]
            {
                for way in ["/plan", "/plan.pdf", "/plan.html"] {
                    for since in ["", "&since=2020-01-01"] {
                        let address = format!("/tamarack-together/guide{way}?audience={audience}{since}");
                        let reply = visitor.get(&address).await;
                        let body = reply.page();
                        // The name of whoever asks stands at the top of every page.
                        let told = body.split_once("<article").map_or(body, |(_, told)| told);
                        let seen = marks(told);
                        let leaked: Vec<_> =
                            seen.iter().filter(|mark| !may_read.contains(mark.as_str())).collect();
                        assert_eq!(leaked, Vec::<&String>::new(), "{address}");
                        for expected in [
                            "goal.title",
                            "purpose.words",
                            "promise.what",
                            "commitment_element.what",
                            "finding.words",
                        ] {
                            assert!(seen.contains(expected), "{expected} is missing in {address}: {seen:?}");
                        }
                    }
                }
            }
        }
    }
}
