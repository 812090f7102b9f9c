use axum::http::StatusCode;
use kit_store::Allowed;
use kit_web::testing::account_id;
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use uuid::Uuid;

use super::*;

const PHARMACY: Uuid = Uuid::from_u128(0x11);

/// A pharmacy whose speaker, a member, tells three things: to all, to this coalition, to nobody.
async fn write_profile(app: &TestApp) {
    let allowed = Allowed {
        account: None,
        name: "Test".to_owned(),
        for_organization: None,
        at: NOW,
        ids: app.app.ids.clone(),
        batch: None,
    };
    let tx = app.scope().begin().await.unwrap();
    let pharmacy = Organization::named(OrganizationId(PHARMACY), "Elk Ridge Pharmacy");
    kit_store::added(&tx, &allowed, &pharmacy).await.unwrap();
    let speaker = Person {
        account_id: Some(account_id(Role::Member)),
        organization_id: Some(pharmacy.id),
        ..Person::named(PersonId(Uuid::from_u128(0x21)), "Ellen", "Voss")
    };
    kit_store::added(&tx, &allowed, &speaker).await.unwrap();
    tx.commit().await.unwrap();
    let speaker = app.visitor(Role::Member).await;
    let profile = format!("/testville/people/organizations/{PHARMACY}/profile");
    speaker.post(&format!("{profile}/start"), &[]).await.leads_to();
    let here = app.coalition.id.to_string();
    let fields = [
        ("what_they_do", "Told to everybody"),
        ("sees_what_they_do", "all"),
        ("brings", "Told to testville"),
        ("sees_brings", "chosen"),
        ("chosen_brings", &here),
        ("phone", "555-0199"),
        ("sees_phone", "nobody"),
    ];
    speaker.post(&profile, &fields).await.leads_to();
}

#[tokio::test]
async fn what_an_organization_tells_of_itself_moves_along_and_the_rest_stays() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let app = app(engine).await;
        write_profile(&app).await;
        let steps = steps(&app);
        let file = folder.path().join(format!("{engine:?}.zip"));
        write_archive(&app.app.db, &steps, "testville", &file, NOW).await.unwrap();
        let mut package = Package::open(&file).unwrap();
        let row = package.rows("organization_profiles.jsonl").unwrap().next_row::<CopiedRow>().unwrap();
        let row = serde_json::to_string(&row.unwrap()).unwrap();
        assert!(row.contains("Told to testville") && !row.contains("555-0199"), "{row}");

        // Another installation, where the coalition gets another id.
        let there = super::app(engine).await;
        restore(&there.app.db, &steps, &file, Some("moved")).await.unwrap();
        let page = format!("/moved/people/organizations/{PHARMACY}");
        let seen = there.visitor(Role::Coordinator).await.get(&page).await;
        assert!(seen.page().contains("Told to everybody") && seen.body.contains("Told to testville"));
        let keeper = there.visitor(Role::Member).await;
        let kept = keeper.get(&format!("{page}/profile")).await;
        assert!(kept.page().contains("Told to testville") && !kept.body.contains("555-0199"));
        let officer = there.visitor(Role::Officer).await;
        assert_eq!(officer.get(&format!("{page}/profile")).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_copy_beside_the_original_sees_what_that_sees_now() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let app = app(engine).await;
        write_profile(&app).await;
        let (db, steps) = (&app.app.db, steps(&app));
        let file = folder.path().join(format!("{engine:?}.zip"));
        write_archive(db, &steps, "testville", &file, NOW).await.unwrap();
        // After the archive was made, the speaker takes one thing back.
        let speaker = app.visitor(Role::Member).await;
        let profile = format!("/testville/people/organizations/{PHARMACY}/profile");
        let fields = [("what_they_do", "Told anew"), ("sees_what_they_do", "all"), ("brings", "Taken back")];
        speaker.post(&profile, &fields).await.leads_to();
        restore(db, &steps, &file, Some("copy")).await.unwrap();
        let coordinator = app.visitor(Role::Coordinator).await;
        let seen = coordinator.get(&format!("/copy/people/organizations/{PHARMACY}")).await;
        assert!(seen.page().contains("Told anew"));
        for gone in ["Told to", "Taken back", "555-0199"] {
            assert!(!seen.body.contains(gone), "{gone}");
        }
    }
}

#[tokio::test]
async fn a_profile_put_into_an_archive_by_hand_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(Engine::Lite).await;
    write_profile(&app).await;
    let (db, steps) = (&app.app.db, steps(&app));
    let (whole, forged) = (folder.path().join("whole.zip"), folder.path().join("forged.zip"));
    write_archive(db, &steps, "testville", &whole, NOW).await.unwrap();
    let mut package = Package::open(&whole).unwrap();
    let mut manifest = package.manifest.clone();
    let paths: Vec<String> = std::mem::take(&mut manifest.parts).into_iter().map(|part| part.path).collect();
    let mut file = crate::keep::package::Writing::begin(&forged, manifest).unwrap();
    for path in paths {
        file.part(&path).unwrap();
        let mut rows = package.rows(&path).unwrap();
        while let Some(mut row) = rows.next_row::<CopiedRow>().unwrap() {
            if path == "organization_profiles.jsonl" {
                row.insert("account_id".to_owned(), Uuid::from_u128(0x99).to_string().into());
            }
            file.row(&row).unwrap();
        }
    }
    file.finish().unwrap();
    let refused = restore(db, &steps, &forged, Some("copy")).await.unwrap_err();
    assert!(matches!(refused, KeepProblem::Stranger(_)), "{refused}");
    assert!(coalition::by_slug(db, "copy").await.unwrap().is_none());
}
