//! A second scorer judges blind: no page, file or answer they can get tells them how an entry was judged before they
//! have judged it too.
//!
//! Two coalitions are alike but for the first judgement of one entry. Whatever the scorer asks for must be the same in
//! both.

use axum::http::{Method, StatusCode};
use calamine::Reader;
use kit_store::testing::engines;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor};
use std::collections::BTreeMap;

use crate::cast::product;

const ENTRY: &str = "01890000-0000-7000-8000-00000000000e";
const GOAL: &str = "01890000-0000-7000-8000-00000000000f";
const DONE: &str = "/testville/goals/done";

/// How the first scorer judged: everything the form asks that is a judgement.
const AS_CHANGE: &[(&str, &str)] = &[
    ("aimed", "happened"),
    ("received", "community"),
    ("duration", "ongoing"),
    ("reach", "high"),
    ("change_strategy", "policies"),
    ("goal_fit", "high"),
    ("target_fit", "medium"),
    ("categories", "evaluation_form.rules"),
];
const AS_PREPARATION: &[(&str, &str)] = &[
    ("inside", "prepared"),
    ("duration", "once"),
    ("reach", "low"),
    ("change_strategy", "information"),
];

/// A coalition in which somebody logged an entry, corrected it, and judged it so.
async fn coalition(engine: kit_store::Engine, judged: &[(&str, &str)]) -> TestApp {
    let app = product(engine).await;
    let officer = app.visitor(Role::Officer).await;
    let goal = [("id", GOAL), ("title", "Fewer students misuse medicine")];
    officer.post("/testville/goals/add", &goal).await.leads_to();
    let log = |version: &'static str, what: &'static str| {
        let entry = [
            ("id", ENTRY),
            ("version", version),
            ("what", what),
            ("happened_on", "2026-03-02"),
            ("place", "Elk Ridge"),
            ("people", "12"),
            ("is_key_event", "yes"),
        ];
        let goal = ("serves", format!("goal:{GOAL}"));
        let typed = entry.into_iter().chain(judged.iter().copied()).chain([(goal.0, goal.1.as_str())]);
        typed.map(|(field, value)| (field.to_owned(), value.to_owned())).collect::<Vec<_>>()
    };
    for (address, typed) in [
        (format!("{DONE}/add"), log("", "A box in the lobby")),
        (format!("{DONE}/{ENTRY}/edit"), log("1", "A drop box in the lobby")),
    ] {
        let fields: Vec<(&str, &str)> =
            typed.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
        officer.post(&address, &fields).await.leads_to();
    }
    app
}

/// Every address that can be read, about this entry and its goal, narrowed by every code.
fn addresses(app: &TestApp) -> Vec<String> {
    let mut all = Vec::new();
    for route in app.app.registry.routes.iter().filter(|route| route.method == Method::GET) {
        for id in [ENTRY, GOAL] {
            let fill = |part: &str| match part {
                "{coalition}" => "testville".to_owned(),
                "{kind}" => if id == GOAL { "goal" } else { "activity" }.to_owned(),
                part if part.contains("id}") => id.to_owned(),
                part => part.to_owned(),
            };
            let address = route.path.split('/').map(fill).collect::<Vec<_>>().join("/");
            if !address.contains('{') && !all.contains(&address) {
                all.push(address);
            }
        }
    }
    let codes = [
        "change",
        "action",
        "development",
        "organization",
        "service",
        "dissemination",
        "resources",
        "media",
    ];
    let narrowed: Vec<String> = all
        .iter()
        .filter(|address| address.contains("/goals/done") || address.contains("/activit"))
        .flat_map(|address| codes.map(|code| format!("{address}?code={code}&table=evaluation_form&by=place")))
        .collect();
    all.extend(narrowed);
    all
}

/// What an answer says: a workbook by its cells, everything else by its words.
fn said(reply: &Reply) -> String {
    if !reply.bytes.starts_with(b"PK") {
        return reply.body.clone();
    }
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(&reply.bytes)).unwrap();
    format!("{:?}", book.worksheets())
}

async fn everything(app: &TestApp, visitor: &Visitor) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for address in addresses(app) {
        let said = said(&visitor.get(&address).await);
        all.insert(address, said);
    }
    all
}

fn differing(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    one.iter()
        .filter(|(address, said)| other.get(*address) != Some(said))
        .map(|(address, _)| address.clone())
        .collect()
}

#[tokio::test]
async fn nothing_tells_a_second_scorer_the_first_code() {
    for engine in engines() {
        let worlds = [coalition(engine, AS_CHANGE).await, coalition(engine, AS_PREPARATION).await];
        let mut seen = Vec::new();
        let mut open = Vec::new();
        for app in &worlds {
            let evaluator = app.visitor(Role::Evaluator).await;
            seen.push(everything(app, &evaluator).await);
            open.push(everything(app, &app.visitor(Role::Officer).await).await);
        }
        assert_eq!(differing(&seen[0], &seen[1]), [""; 0]);
        assert!(seen[0][DONE].contains("Waits for your judgement"));
        assert!(seen[0][DONE].contains("A drop box in the lobby"));
        // Those who keep the goals see the codes, so the comparison does look where codes stand.
        let tell = differing(&open[0], &open[1]);
        for address in [
            DONE.to_owned(),
            format!("{DONE}.csv"),
            format!("{DONE}.xlsx"),
            format!("{DONE}/{ENTRY}"),
            format!("{DONE}/growth"),
            format!("{DONE}/funders"),
            format!("/testville/goals/{GOAL}"),
            format!("/testville/history/activity/{ENTRY}"),
            "/testville/history".to_owned(),
            "/api/v1/coalitions/testville/activities".to_owned(),
            format!("/api/v1/coalitions/testville/activities/{ENTRY}"),
            "/api/v1/coalitions/testville/activity-growth".to_owned(),
            "/api/v1/coalitions/testville/activity-categories".to_owned(),
            "/api/v1/coalitions/testville/changes".to_owned(),
        ] {
            assert!(tell.contains(&address), "{address} shows no code to an officer: {tell:?}");
        }
        // Once they judged, they see what the first one made of it.
        let [app, _] = &worlds;
        let evaluator = app.visitor(Role::Evaluator).await;
        evaluator
            .post(&format!("{DONE}/scoring/{ENTRY}"), &[("second", "service")])
            .await
            .leads_to();
        let after = evaluator.get(DONE).await;
        assert!(
            after.page().contains("Community change") && !after.body.contains("Waits for your judgement")
        );
    }
}

#[tokio::test]
async fn whoever_stopped_judging_is_not_made_to_judge_what_they_saw() {
    for engine in engines() {
        let app = coalition(engine, AS_CHANGE).await;
        let evaluator = app.visitor(Role::Evaluator).await;
        evaluator.post(&format!("{DONE}/scoring"), &[("judges", "no")]).await.leads_to();
        assert!(evaluator.get(DONE).await.page().contains("Community change"));
        let coordinator = app.visitor(Role::Coordinator).await;
        let changes = coordinator.get("/api/v1/coalitions/testville/changes").await.value();
        let stop = &changes["items"][0];
        assert_eq!(stop["kind"], "activity_judge");
        let undo = format!("/testville/history/{}/undo", stop["id"].as_str().unwrap());
        assert_eq!(coordinator.post(&undo, &[]).await.status, StatusCode::FORBIDDEN);
        assert!(!evaluator.get(DONE).await.body.contains("Waits for your judgement"));
    }
}
