//! Every document the product prints, read back as a screen reader reads it.

use std::sync::Arc;

use axum::http::StatusCode;
use kit_pdf::Typst;
use kit_pdf::testing::ReadBack;
use kit_store::Engine;
use kit_web::Role;
use kit_web::account;
use kit_web::testing::{TestApp, Visitor, account_id};

const TAMARACK: &str = "/tamarack-together";
const API: &str = "/api/v1/coalitions/tamarack-together";

/// The example coalition with a coordinator, and a typesetter that makes real pages.
async fn example() -> (TestApp, Visitor) {
    let features = commonweal::places::features_of_places();
    let app = TestApp::with_typesetter(Engine::Lite, features, Arc::new(Typst::default())).await;
    home::example::load(&app.app).await.unwrap();
    let coalition = kit_web::coalition::by_slug(&app.app.db, "tamarack-together").await.unwrap().unwrap();
    let tx = app.app.db.begin().await.unwrap();
    account::put_standing(&tx, coalition.id, account_id(Role::Coordinator), Role::Coordinator, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let coordinator = app.visitor(Role::Coordinator).await;
    (app, coordinator)
}

async fn ids(visitor: &Visitor, list: &str) -> Vec<String> {
    let page = visitor.get(&format!("{API}/{list}")).await.value();
    let items = page["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// A document asked for by its address; what every document promises is looked at here.
async fn printed(visitor: &Visitor, address: &str, language: &str) -> ReadBack {
    let reply = visitor.get(&format!("{TAMARACK}{address}")).await;
    assert_eq!(reply.status, StatusCode::OK, "{address}: {}", reply.body);
    assert_eq!(reply.headers["content-type"], "application/pdf");
    let name = reply.headers["content-disposition"].to_str().unwrap();
    assert!(name.starts_with("inline; filename=\"tamarack-together-"), "{name}");
    let read = ReadBack::of(&reply.bytes);
    assert_eq!(read.language, language, "{address}");
    assert!(read.is_tagged && read.shows_title && read.says_ua, "{address}");
    assert_eq!(read.tagged("H1"), std::slice::from_ref(&read.title), "{address}");
    let words = read.words();
    assert!(!words.contains(kit_text::MISSING), "{address}: {words}");
    let all = read.drawn.join("\n");
    assert!(all.contains("Tamarack Together"), "{all}");
    let page = if language == "es" { "Página 1 de" } else { "Page 1 of" };
    assert!(read.drawn[0].contains(page), "{all}");
    read
}

#[tokio::test]
async fn minutes_packet_and_sheet_print_in_both_languages() {
    let (_app, coordinator) = example().await;
    let spanish = coordinator.clone().in_spanish();
    let march = "/meetings/2026-03-10";
    let minutes = printed(&coordinator, &format!("{march}/minutes/pdf"), "en").await;
    assert_eq!(minutes.title, "Minutes: March meeting");
    let words = minutes.words();
    for expected in ["Who was there", "Rosa Delgado", "Signature", "Chair", "Date"] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let acta = printed(&spanish, &format!("{march}/minutes/pdf"), "es").await;
    assert!(acta.words().contains("Firma"), "{}", acta.words());
    let packet = printed(&coordinator, &format!("{march}/packet/pdf"), "en").await;
    let sections = packet.tagged("H2");
    for expected in ["Agenda", "Minutes: February meeting"] {
        assert!(sections.iter().any(|section| section == expected), "{sections:?}");
    }
    assert!(packet.tagged("TH").iter().any(|heading| heading == "Item"), "{:?}", packet.tagged("TH"));
    printed(&spanish, &format!("{march}/packet/pdf"), "es").await;
    let sheet = printed(&coordinator, &format!("{march}/sheet/pdf"), "en").await;
    assert!(sheet.tagged("TH").len() > 10, "{:?}", sheet.tagged("TH"));
    let figures: Vec<_> = sheet.elements.iter().filter_map(|element| element.instead.as_deref()).collect();
    assert_eq!(figures, ["A code to scan with a phone; the address is written below it"]);
    printed(&spanish, &format!("{march}/sheet/pdf"), "es").await;
}

#[tokio::test]
async fn each_voice_gets_a_ballot_and_agreements_say_who_signed() {
    let (_app, coordinator) = example().await;
    let spanish = coordinator.clone().in_spanish();
    let mut votes = 0;
    for id in ids(&coordinator, "proposals").await {
        let vote = coordinator.get(&format!("{API}/proposals/{id}/vote")).await;
        if vote.status != StatusCode::OK {
            continue;
        }
        votes += 1;
        let roll = vote.value()["roll"].as_array().unwrap().len();
        let address = format!("/meetings/proposals/{id}/paper/pdf");
        let ballots = printed(&coordinator, &address, "en").await;
        let words = ballots.words();
        assert!(words.contains(&format!("{roll} ballots are printed")), "{words}");
        let question = ballots.title.trim_start_matches("Ballots: ");
        assert!(words.matches(question).count() > roll, "{words}");
        printed(&spanish, &address, "es").await;
    }
    assert!(votes > 0, "the example has a vote");
    let agreements = ids(&coordinator, "agreements").await;
    assert!(!agreements.is_empty(), "the example has an agreement");
    for id in agreements {
        let address = format!("/people/agreements/{id}/pdf");
        let words = printed(&coordinator, &address, "en").await.words();
        assert!(words.contains("Signatures") && words.contains("Fingerprint of the words"), "{words}");
        assert!(printed(&spanish, &address, "es").await.words().contains("Firmas"));
    }
}

#[tokio::test]
async fn goals_print_with_their_charts_and_the_logic_model_on_one_sheet() {
    let (_app, coordinator) = example().await;
    let spanish = coordinator.clone().in_spanish();
    let goals = ids(&coordinator, "goals").await;
    assert!(!goals.is_empty(), "the example has a goal");
    let mut drawn = 0;
    for id in goals {
        let goal = printed(&coordinator, &format!("/goals/{id}/pdf"), "en").await;
        drawn += goal.tagged("Figure").len();
        let told = coordinator.get(&format!("{API}/goals/{id}/goal.pdf")).await;
        let shown = coordinator.get(&format!("{TAMARACK}/goals/{id}/pdf")).await;
        assert!(told.bytes == shown.bytes, "a program gets other bytes of {}", goal.title);
        assert!(goal.pages <= 2, "{} pages: {}", goal.pages, goal.title);
        printed(&spanish, &format!("/goals/{id}/pdf"), "es").await;
        let model = printed(&coordinator, &format!("/goals/{id}/logic-model/pdf"), "en").await;
        assert_eq!(model.tagged("Figure").len(), 1, "{:?}", model.elements);
    }
    assert!(drawn > 0, "no goal has a chart");
}
