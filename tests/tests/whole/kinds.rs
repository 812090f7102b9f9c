//! What a kind of record is called, wherever pages name it.

use std::collections::BTreeSet;

use kit_store::Reads;
use kit_store::testing::engines;
use kit_text::Language;
use kit_web::Role;

use crate::cast::product;
use crate::sources;

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
async fn words_of_the_news_belong_to_a_kind_of_record() {
    let app = product(engines()[0]).await.app;
    // These are kept by no keeper: undoing them is something else.
    let kinds = app.registry.keepers.iter().map(|keeper| keeper.kind().replace('_', "-"));
    let kinds: Vec<String> = kinds.chain(["access", "coalition", "import"].map(str::to_owned)).collect();
    let of_all = ["news-added", "news-changed", "news-removed"];
    let mut unknown = BTreeSet::new();
    for (_, words) in sources::files("text.en.ftl") {
        let keys = words.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned());
        for key in keys.filter(|key| key.starts_with("news-") && !of_all.contains(&key.as_str())) {
            let is_known = |kind: &String| key.starts_with(&format!("news-{kind}-"));
            if !kinds.iter().any(is_known) {
                unknown.insert(key);
            }
        }
    }
    assert_eq!(unknown, BTreeSet::new(), "nobody would ever read them");
}

#[tokio::test]
async fn the_news_tell_a_kind_of_two_words_in_its_own_words() {
    for engine in engines() {
        let app = product(engine).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let words = [("words", "About 40,000")];
        coordinator.post("/testville/guide/money/spend", &words).await.leads_to();
        let news = coordinator.get("/testville/news").await;
        assert!(news.page().contains("Answered in the guide: "), "{}", news.body);
    }
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
