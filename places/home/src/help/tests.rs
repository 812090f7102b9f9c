use kit_store::testing::engines;
use kit_web::testing::TestApp;

#[tokio::test]
async fn help_is_there_for_everybody_in_both_languages() {
    for engine in engines() {
        let app = TestApp::new(engine, crate::testing::features()).await;
        let english = app.anonymous().get("/help").await;
        for words in [
            "id=\"privacy\"",
            "id=\"accessibility\"",
            "WCAG 2.2",
            "There are no passwords",
            "five people or more",
        ] {
            assert!(english.page().contains(words), "{words} is missing");
        }
        let spanish = app.anonymous().in_spanish().get("/help").await;
        assert!(
            spanish.page().contains("No hay contraseñas") && spanish.page().contains("cinco personas o más")
        );
    }
}
