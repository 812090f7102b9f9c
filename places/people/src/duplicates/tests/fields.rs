use kit_text::{Language, MISSING, Texts};
use kit_web::Role;
use serde_json::{Value as Json, json};

use super::{LIBRARY, LIBRARY_AGAIN, LIST, apps};
use crate::duplicates::feature;
use crate::duplicates::fields::{self, Choice, Content, SideBySide};
use crate::duplicates::model::{Band, Subject};
use crate::organizations::OrganizationKind;

fn content(json: &Json) -> Content {
    json.as_object().cloned().unwrap_or_default()
}

fn side_by_side(kept: &Json, gone: &Json, gone_is_newer: bool) -> SideBySide {
    SideBySide {
        subject: Subject::Person,
        kept: content(kept),
        gone: content(gone),
        gone_is_newer,
    }
}

#[test]
fn the_fuller_value_stays_and_else_the_newer_one() {
    let kept = json!({ "job": "", "phone": "555-0101", "email": null, "city": "Elk Ridge" });
    let gone = json!({ "job": "Nurse", "phone": "555-0102", "email": "", "city": " " });
    for (gone_is_newer, phone) in [(true, "555-0102"), (false, "555-0101")] {
        let merged = side_by_side(&kept, &gone, gone_is_newer).merged(|_| None);
        assert_eq!((&merged["job"], &merged["phone"]), (&json!("Nurse"), &json!(phone)));
        assert_eq!((&merged["email"], &merged["city"]), (&Json::Null, &json!("Elk Ridge")));
    }
}

#[test]
fn days_and_lists_take_the_best_of_both() {
    let kept = json!({ "joined_on": "2025-05-01", "last_seen_on": "2025-06-01", "left_on": "2025-07-01",
        "languages": ["en", "es"], "notes": "Drives." });
    let gone = json!({ "joined_on": "2024-01-01", "last_seen_on": "2026-01-01", "left_on": null,
        "languages": ["es", "hmn"], "notes": "Sings." });
    let both = side_by_side(&kept, &gone, false);
    let merged = both.merged(|_| None);
    assert_eq!(merged["joined_on"], "2024-01-01");
    assert_eq!(merged["last_seen_on"], "2026-01-01");
    assert_eq!(merged["left_on"], Json::Null);
    assert_eq!(merged["languages"], json!(["en", "es", "hmn"]));
    assert_eq!(merged["notes"], "Drives.\n\nSings.");
    // Whoever chooses is obeyed, also when the choice empties a field.
    let chosen = both.merged(|field| (field.name != "languages").then_some(Choice::Kept));
    assert_eq!(chosen["left_on"], "2025-07-01");
    let emptied = side_by_side(&json!({ "job": "Nurse" }), &json!({ "job": "" }), false);
    assert_eq!(emptied.merged(|_| Some(Choice::Gone))["job"], "");
    // "Both" makes no sense for one line: the other record's value is what was asked for at least.
    let jobs = side_by_side(&json!({ "job": "Nurse" }), &json!({ "job": "Teacher" }), false);
    assert_eq!(jobs.merged(|_| Some(Choice::Both))["job"], "Teacher");
}

#[test]
fn what_no_page_shows_moves_along_unseen() {
    let kept = json!({ "tie": null, "tie_told": false, "account_id": null, "age_stated": null, "age_stated_on": null });
    let gone = json!({ "tie": "official", "tie_told": true, "account_id": "a", "age_stated": 17,
        "age_stated_on": "2026-01-01" });
    let merged = side_by_side(&kept, &gone, false).merged(|_| None);
    assert_eq!(Json::Object(merged), gone);
    let told = json!({ "tie": "most_affected", "tie_told": true, "account_id": "b" });
    let merged = side_by_side(&told, &gone, true).merged(|_| None);
    assert_eq!((&merged["tie"], &merged["account_id"]), (&json!("most_affected"), &json!("b")));
    for subject in Subject::ALL {
        let hidden = |name| !fields::of(*subject).iter().any(|field| field.name == name);
        assert!(hidden("tie") && hidden("tie_told") && hidden("account_id"));
    }
}

#[test]
fn every_field_kind_and_band_has_words_in_both_languages() {
    let texts = Texts::new(&kit_web::feature::texts_of(&[feature()])).unwrap();
    let texts = std::sync::Arc::new(texts);
    let labels = Subject::ALL.iter().flat_map(|subject| fields::of(*subject));
    let keys = labels
        .map(|field| format!("field-{}", field.name))
        .chain(OrganizationKind::ALL.iter().map(|kind| format!("kind-{}", kind.word())))
        .chain(Band::ALL.iter().map(|band| format!("band-{}", band.word())))
        .chain(Subject::ALL.iter().map(|subject| format!("subject-{}", subject.word())));
    for key in keys {
        for language in Language::ALL {
            let said = texts.in_language(language).say(&format!("duplicates-{}", key.replace('_', "-")));
            assert!(!said.contains(MISSING), "{said}");
        }
    }
}

#[tokio::test]
async fn organizations_are_compared_field_by_field() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let compare = format!("{LIST}/compare/organization/{LIBRARY_AGAIN}/{LIBRARY}");
        let page = coordinator.get(&compare).await;
        assert!(page.page().contains("ELK RIDGE LIBRARY") && page.page().contains("12 Main St."));
        assert!(coordinator.in_spanish().get(&compare).await.page().contains("Registro que queda"));
    }
}
