//! What a kind of record is called, wherever pages name it.

use std::collections::BTreeSet;

use kit_store::Reads;
use kit_store::testing::engines;
use kit_text::Language;

use crate::cast::product;

#[tokio::test]
async fn every_kind_of_record_has_a_name_in_the_history_in_both_languages() {
    let app = product(engines()[0]).await.app;
    let mut missing = Vec::new();
    for language in [Language::English, Language::Spanish] {
        let text = app.texts.in_language(language);
        for keeper in &app.registry.keepers {
            let key = format!("history-kind-{}", keeper.kind().replace('_', "-"));
            if !text.has(&key) {
                missing.push(format!("{key} {}", language.tag()));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[tokio::test]
async fn every_kind_that_can_be_found_has_a_name_in_the_search() {
    for engine in engines() {
        let app = product(engine).await.app;
        home::example::load(&app).await.unwrap();
        let kinds: Vec<(String,)> = app
            .db
            .all("SELECT DISTINCT subject_kind FROM search_word ORDER BY subject_kind", &[])
            .await
            .unwrap();
        let text = app.texts.in_language(Language::Spanish);
        let missing: BTreeSet<&str> = kinds
            .iter()
            .map(|(kind,)| kind.as_str())
            .filter(|kind| !text.has(&format!("search-kind-{}", kind.replace('_', "-"))))
            .collect();
        assert_eq!(missing, BTreeSet::new());
        assert!(kinds.len() > 8, "the example can be searched");
    }
}
