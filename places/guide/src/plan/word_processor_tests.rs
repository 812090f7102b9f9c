//! Whether a word processor opens the plan: LibreOffice makes a DOCX of it, and of that the words.

use std::path::Path;
use std::process::Command;

use kit_store::serde_json::json;
use kit_web::Role;

use crate::testing::apps;

/// A word processor is on this machine.
fn is_here() -> bool {
    Command::new("soffice").arg("--version").output().is_ok_and(|said| said.status.success())
}

/// Has LibreOffice write a file in another format beside it, with a profile of its own.
fn converted(file: &Path, reads: &str, writes: &str) -> bool {
    let folder = file.parent().unwrap();
    let said = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", &format!("--infilter={reads}"), "--convert-to", writes, "--outdir"])
        .arg(folder)
        .arg(file)
        .output()
        .unwrap();
    said.status.success()
}

#[tokio::test]
async fn libreoffice_makes_a_docx_of_the_plan_with_its_headings_tables_and_words() {
    if !is_here() {
        println!("skipped: LibreOffice is not here");
        return;
    }
    let apps = apps().await;
    let officer = apps[0].visitor(Role::Officer).await;
    let goal = json!({ "title": "Menos pastillas en casa", "population": "Estudiantes & familias <todas>" });
    let goals = "/api/v1/coalitions/testville/goals";
    officer.json(axum::http::Method::POST, goals, &goal).await.value();
    officer
        .post("/testville/goals/plan/add", &[("what", "Lend 40 lock boxes")])
        .await
        .leads_to();
    let plan = officer.get("/testville/guide/plan.html").await;
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("plan.html");
    std::fs::write(&page, plan.page()).unwrap();
    assert!(converted(&page, "HTML (StarWriter)", "docx:MS Word 2007 XML"));
    let docx = page.with_extension("docx");
    assert!(std::fs::read(&docx).unwrap().starts_with(b"PK"), "a DOCX is a ZIP");
    assert!(converted(&docx, "MS Word 2007 XML", "txt:Text (encoded):UTF8"));
    let words = std::fs::read_to_string(page.with_extension("txt")).unwrap();
    for expected in [
        "Who we are",
        "Action plan",
        "Menos pastillas en casa",
        "Estudiantes & familias <todas>",
        "Lend 40 lock boxes",
    ] {
        assert!(words.contains(expected), "{expected} is missing in:\n{words}");
    }
}
