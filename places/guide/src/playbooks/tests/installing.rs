//! Installing a playbook, again, with things there already; removing it; taking it back.

use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};

use crate::playbooks::store;
use crate::testing::apps;

const PAGE: &str = "/testville/guide/playbooks/drug_free";
const ALL: [(&str, &str); 8] = [
    ("parts", "sectors"),
    ("parts", "groups"),
    ("parts", "goals"),
    ("parts", "strategies"),
    ("parts", "indicators"),
    ("parts", "milestones"),
    ("parts", "rules"),
    ("parts", "agenda"),
];

async fn install(visitor: &Visitor) {
    visitor.post(&format!("{PAGE}/install"), &ALL).await.leads_to();
}

async fn goals_of(app: &TestApp) -> Vec<String> {
    let goals = goals::goals::store::goals(&app.scope()).await.unwrap();
    goals.into_iter().map(|goal| goal.title).collect()
}

async fn groups_of(app: &TestApp) -> usize {
    people::groups::bodies::store::all(&app.scope()).await.unwrap().len()
}

#[tokio::test]
async fn the_shelf_shows_six_playbooks_to_everybody_in_both_languages() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let shelf = member.get("/testville/guide/playbooks").await;
        for name in ["Drug-free community coalition", "Grade-level reading", "Medicine take-back", "Blank"] {
            assert!(shelf.page().contains(name), "{name}");
        }
        let spanish = member.clone().in_spanish().get("/testville/guide/playbooks").await;
        assert!(spanish.page().contains("Leer al nivel del grado"));
        let guide = member.get("/testville/guide").await;
        assert!(guide.page().contains("/testville/guide/playbooks"));
        let page = member.get(PAGE).await;
        assert!(
            page.page().contains("What it would write") && !page.page().contains("Install what is ticked")
        );
        let refused = member.post(&format!("{PAGE}/install"), &ALL).await;
        assert_eq!(refused.status.as_u16(), 403);
        assert!(goals_of(&app).await.is_empty());
    }
}

#[tokio::test]
async fn installing_writes_what_was_ticked_and_installing_twice_writes_nothing_more() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let nothing = coordinator.post(&format!("{PAGE}/install"), &[]).await;
        assert!(nothing.body.contains("Tick at least one part"), "{}", nothing.body);
        coordinator.post(&format!("{PAGE}/install"), &[("parts", "groups")]).await.leads_to();
        assert!(goals_of(&app).await.is_empty(), "goals were not ticked");
        let groups = groups_of(&app).await;
        assert!(groups > 0);
        install(&coordinator).await;
        let goals = goals_of(&app).await;
        assert!(!goals.is_empty());
        install(&coordinator).await;
        assert_eq!((goals_of(&app).await, groups_of(&app).await), (goals, groups));
        let page = coordinator.get(PAGE).await;
        assert!(page.page().contains("Written from this playbook") && page.page().contains("Installed"));
        // The seats are sorted by the playbook's scheme from now on.
        let sectors = coordinator.get("/testville/people/sectors").await;
        assert!(sectors.page().contains("Law enforcement"));
        assert_eq!(store::installed(&app.scope()).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn what_a_coalition_has_stays_as_it_is() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let own = [("name", "core TEAM"), ("kind", "core_team"), ("purpose", "Ours")];
        coordinator.post("/testville/people/groups/add", &own).await.leads_to();
        assert!(coordinator.get(PAGE).await.page().contains("You have this already"));
        install(&coordinator).await;
        let groups = people::groups::bodies::store::all(&app.scope()).await.unwrap();
        let core: Vec<_> = groups.iter().filter(|group| group.name.to_lowercase() == "core team").collect();
        assert_eq!(core.len(), 1);
        assert_eq!(core[0].purpose, "Ours");
    }
}

#[tokio::test]
async fn removing_a_playbook_leaves_every_record() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        install(&coordinator).await;
        let before = (goals_of(&app).await, groups_of(&app).await);
        coordinator.post(&format!("{PAGE}/remove"), &[]).await.leads_to();
        assert_eq!((goals_of(&app).await, groups_of(&app).await), before);
        assert!(store::installed(&app.scope()).await.unwrap().is_empty());
        assert!(coordinator.get(PAGE).await.page().contains("You have this already"));
    }
}

#[tokio::test]
async fn an_installation_is_taken_back_as_one_and_what_was_changed_since_stays() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        install(&coordinator).await;
        let installed = store::installed_with_key(&app.scope(), "drug_free").await.unwrap().unwrap();
        let pieces = store::pieces_of(&app.scope(), installed.id).await.unwrap();
        let goal = pieces.iter().find(|piece| piece.record_kind == "goal").unwrap();
        let changed = [("title", "Our own words"), ("version", "1")];
        coordinator
            .post(&format!("/testville/goals/{}/edit", goal.record_id), &changed)
            .await
            .leads_to();
        coordinator.post(&format!("{PAGE}/take-back"), &[]).await.leads_to();
        assert_eq!(goals_of(&app).await, ["Our own words"]);
        assert_eq!(groups_of(&app).await, 0);
        assert!(store::installed(&app.scope()).await.unwrap().is_empty());
        let again = coordinator.post(&format!("{PAGE}/take-back"), &[]).await;
        assert_eq!(again.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn parts_of_the_guide_get_done_by_installing() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let guide = "/api/v1/coalitions/testville/guide";
        let before = coordinator.get(guide).await.value();
        install(&coordinator).await;
        let after = coordinator.get(guide).await.value();
        let answered = |guide: &serde_json::Value| -> i64 {
            guide["parts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|part| part["answered"].as_i64().unwrap())
                .sum()
        };
        assert!(answered(&after) > answered(&before), "{after}");
    }
}

#[tokio::test]
async fn the_match_is_told_for_a_grant_and_a_year_and_nonsense_gets_a_sentence() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let page = member.get(&format!("{PAGE}?grant=125%2C000&year=7")).await;
        assert!(page.page().contains("$156,250"), "{}", page.page());
        assert!(page.page().contains("149.25%"));
        let page = member.get(&format!("{PAGE}?grant=much&year=7")).await;
        assert!(page.page().contains("Write the grant as an amount"));
        let page = member.clone().in_spanish().get(&format!("{PAGE}?grant=100&year=44")).await;
        assert!(page.page().contains("no dice nada de ese año"));
        let raise = member
            .get("/api/v1/coalitions/testville/playbooks/drug_free/match?grant=1000&year=9")
            .await;
        assert_eq!(raise.value()["required_cents"], 149_254);
    }
}

#[tokio::test]
async fn hours_given_show_what_a_funder_asks_to_see_and_hours_paid_by_public_money_do_not() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let person = [("given_name", "Ana"), ("family_name", "Flores")];
        let ana = coordinator.post("/testville/people/add", &person).await.leads_to().to_owned();
        let ana = ana.rsplit('/').next().unwrap();
        for (minutes, paid_by) in [(150, "nobody"), (1200, "public_money")] {
            let hours = serde_json::json!({ "person_id": ana, "minutes": minutes, "what": "Carried boxes",
                "worked_on": "2026-03-01", "paid_by": paid_by });
            let address = "/api/v1/coalitions/testville/volunteer-hours";
            let added = coordinator.json(axum::http::Method::POST, address, &hours).await;
            assert_eq!(added.status.as_u16(), 200, "{}", added.body);
        }
        let shown = coordinator.get("/api/v1/coalitions/testville/playbooks/drug_free").await.value();
        let asked = shown["evidence"].as_array().unwrap();
        let hours = asked.iter().find(|one| one["id"] == "volunteers").unwrap();
        assert_eq!((&hours["have"], &hours["want"]), (&2.into(), &120.into()));
        assert!(coordinator.get(PAGE).await.page().contains("Money is not kept here yet"));
    }
}

#[tokio::test]
async fn more_than_is_asked_for_is_told_as_such_and_what_waits_is_counted() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = "/testville/guide/playbooks/grade_level_reading";
        let before = coordinator.get(page).await;
        let (_, agenda) = before.page().split_once("First agenda: ").unwrap();
        assert!(agenda.starts_with("0 new, 0 here already, 6 wait<"), "{}", &agenda[..80]);
        coordinator.post(&format!("{page}/install"), &[("parts", "goals")]).await.leads_to();
        let after = coordinator.get(page).await;
        assert!(after.page().contains("6, at least 5"), "{}", after.body);
        let spanish = coordinator.in_spanish().get(page).await;
        assert!(spanish.page().contains("6, al menos 5"), "{}", spanish.body);
    }
}
