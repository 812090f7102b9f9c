use axum::http::{Method, StatusCode, header};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor};
use serde_json::{Value, json};

use super::files::FileKind;
use crate::goals::{Goal, GoalId};
use crate::testing::{apps, store};

const GOAL: GoalId = GoalId(Uuid::from_u128(7));
const PAGE: &str = "/testville/goals/evidence";

async fn add(visitor: &Visitor, kind: &str, record: Value) -> String {
    let reply = visitor.json(Method::POST, &format!("/api/v1/coalitions/testville/{kind}"), &record).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
    reply.value()["id"].as_str().unwrap().to_owned()
}

async fn send_file(app: &TestApp, source: &str, name: &str, bytes: &[u8]) -> Reply {
    let head =
        format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
    let address = format!("{PAGE}/sources/{source}/file");
    let kind = "multipart/form-data; boundary=edge";
    app.visitor(Role::Coordinator).await.send(Method::POST, &address, kind, body).await
}

#[tokio::test]
async fn statements_that_contradict_each_other_stand_side_by_side() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "Fewer misuse medicine")).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(PAGE).await.page().contains("How common is it?"));
        let source = add(
            &coordinator,
            "evidence-sources",
            json!({ "title": "School survey", "link": "https://example.org/a" }),
        )
        .await;
        let one =
            json!({ "goal_id": GOAL, "aspect": "how_common", "words": "One in eleven", "source_id": source });
        let one = add(&coordinator, "findings", one).await;
        assert!(!coordinator.get(PAGE).await.page().contains("Two sources say different things"));
        add(
            &coordinator,
            "findings",
            json!({ "aspect": "how_common", "words": "One in thirty", "contradicts_id": one }),
        )
        .await;
        let page = coordinator.get(PAGE).await;
        for words in [
            "Two sources say different things",
            "One in eleven",
            "One in thirty",
            "School survey",
            "No source yet",
        ] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let of_goal = coordinator.get(&format!("/testville/goals/{GOAL}/evidence")).await;
        assert!(of_goal.page().contains("One in eleven"));
        let source_page = coordinator.get(&format!("{PAGE}/sources/{source}")).await;
        assert!(source_page.page().contains("One in eleven"));
        let itself = [
            ("aspect", "how_common"),
            ("words", "One in eleven"),
            ("contradicts_id", one.as_str()),
            ("version", "1"),
        ];
        let refused = coordinator.post(&format!("{PAGE}/findings/{one}/edit"), &itself).await;
        assert!(refused.body.contains("A statement cannot contradict itself"));
        assert!(coordinator.get(&format!("{PAGE}/list.csv")).await.page().contains("One in thirty"));
        assert!(coordinator.get(&format!("{PAGE}/list.xlsx")).await.page().starts_with("PK"));
    }
}

#[tokio::test]
async fn what_was_tried_keeps_its_lesson() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "Fewer misuse medicine")).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let goal = GOAL.to_string();
        let fields = [
            ("goal_id", goal.as_str()),
            ("what", "A poster campaign"),
            ("began", "2019"),
            ("ended", "2021"),
            ("lesson", "Ask students first."),
        ];
        coordinator.post(&format!("{PAGE}/attempts/add"), &fields).await.leads_to();
        let page = coordinator.get(&format!("/testville/goals/{GOAL}/evidence")).await;
        for words in ["2019 to 2021", "Ask students first."] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let listed = coordinator.get("/api/v1/coalitions/testville/prior-attempts").await.value();
        let id = listed["items"][0]["id"].as_str().unwrap();
        assert!(
            coordinator
                .get(&format!("{PAGE}/attempts/{id}/edit"))
                .await
                .page()
                .contains("A poster campaign")
        );
        coordinator
            .post(&format!("{PAGE}/attempts/{id}/remove"), &[("version", "1")])
            .await
            .leads_to();
        assert!(coordinator.get(PAGE).await.page().contains("even if it failed"));
        let unknown = [("goal_id", "00000000-0000-0000-0000-000000000099"), ("what", "x")];
        let refused = coordinator.post(&format!("{PAGE}/attempts/add"), &unknown).await;
        assert!(refused.body.contains("href=\"#goal_id\""));
    }
}

#[tokio::test]
async fn a_source_keeps_its_file_and_hands_it_out_safely() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let source = add(&coordinator, "evidence-sources", json!({ "title": "School survey" })).await;
        let sent = send_file(&app, &source, "../../Report (1).html", b"%PDF-1.7 body").await;
        assert!(sent.leads_to().ends_with(&source));
        let listed = coordinator.get("/api/v1/coalitions/testville/evidence-sources").await.value();
        let file = format!("{PAGE}/files/{}", listed["items"][0]["file_id"].as_str().unwrap());
        let page = coordinator.get(&format!("{PAGE}/sources/{source}")).await;
        assert!(page.page().contains("Report--1.pdf"), "{}", page.body);
        let got = app.visitor(Role::Member).await.get(&file).await;
        assert_eq!(got.bytes, b"%PDF-1.7 body");
        assert_eq!(got.headers[header::CONTENT_TYPE], "application/pdf");
        assert_eq!(got.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"Report--1.pdf\"");
        assert_eq!(got.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        for (bytes, words) in
            [(&b"MZ\x90\0"[..], "Only PDF"), (b"", "Choose a file"), (b"PK\x03\x04", "Only PDF")]
        {
            let refused = send_file(&app, &source, "a.pdf", bytes).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(words), "{words}");
        }
        let large = vec![b'a'; 5 * 1024 * 1024 + 1];
        let refused = send_file(&app, &source, "a.txt", &large).await;
        assert!(refused.body.contains("larger than 5 MB"), "{}", refused.status);
        let edit = coordinator.get(&format!("{PAGE}/sources/{source}/edit")).await;
        assert!(edit.page().contains("School survey"));
        for link in ["javascript:alert(1)", "ftp://x", "https://a b"] {
            let refused =
                coordinator.post(&format!("{PAGE}/sources/add"), &[("title", "x"), ("link", link)]).await;
            assert!(refused.body.contains("href=\"#link\""), "{link}");
        }
    }
}

#[test]
fn a_page_that_calls_itself_a_picture_is_text() {
    assert_eq!(FileKind::of(b"<script>alert(1)</script>"), Some(FileKind::Text));
    assert_eq!(FileKind::Text.media_type(), "text/plain; charset=utf-8");
    assert_eq!(FileKind::Text.safe_name("x.png"), "x.txt");
    assert_eq!(FileKind::Png.safe_name("..\\..\\\r\n"), "file.png");
    assert_eq!(FileKind::of(b"a\0b"), None);
}

proptest::proptest! {
    #[test]
    fn a_name_is_safe_whatever_it_was(name in ".*") {
        let safe = FileKind::Pdf.safe_name(&name);
        assert!(safe.ends_with(".pdf") && safe.len() <= 124);
        assert!(safe.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.')));
    }
}
