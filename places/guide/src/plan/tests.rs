use std::collections::BTreeSet;

use axum::http::StatusCode;
use kit_web::Role;

use crate::testing::{apps, marked_apps, marks};

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
                        for expected in ["goal.title", "purpose.words", "promise.what", "finding.words"] {
                            assert!(seen.contains(expected), "{expected} is missing in {address}: {seen:?}");
                        }
                    }
                }
            }
        }
    }
}
