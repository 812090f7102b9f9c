use kit_web::Role;
use kit_web::testing::Visitor;

use crate::testing::apps;

async fn add(visitor: &Visitor, given: &str, family: &str) {
    visitor
        .post("/testville/people/add", &[("given_name", given), ("family_name", family)])
        .await
        .leads_to();
}

async fn look_for(visitor: &Visitor, words: &str) -> String {
    let path = format!("/testville/search?words={}", kit_web::escaped(words));
    visitor.get(&path).await.page().to_owned()
}

#[tokio::test]
async fn names_of_any_script_are_found_by_their_beginnings() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let names = [
            ("Ines", "Calderón"),
            ("Ольга", "Соколова"),
            ("王", "小明"),
            ("Σοφία", "Παππά"),
            ("Zoë", "Ångström"),
        ];
        for (given, family) in names {
            add(&coordinator, given, family).await;
        }
        let member = app.visitor(Role::Member).await;
        for (words, found) in [
            ("cald", "Ines Calderón"),
            ("CALDERÓN ines", "Ines Calderón"),
            ("соко", "Ольга Соколова"),
            ("小", "王 小明"),
            ("σοφια", "Σοφία Παππά"),
            ("angst zoe", "Zoë Ångström"),
        ] {
            let page = look_for(&member, words).await;
            assert!(page.contains(found), "{words} does not find {found}");
            assert!(page.contains("One result for"), "{words} finds more than {found}");
        }
    }
}

#[tokio::test]
async fn nothing_found_says_what_to_try_and_shows_what_was_typed_as_text() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        assert!(look_for(&member, "").await.contains("first letters"));
        for words in ["nobody", "<script>alert(1)</script>", "'; DROP TABLE person; --", "%", "\u{10FFFF}"] {
            let page = look_for(&member, words).await;
            assert!(page.contains("Nothing found for"), "{words}");
            assert!(!page.contains("<script>alert"), "{words}");
        }
        let odd = member.get("/testville/search?words=%FF%FE&words=b&%00").await;
        assert!(odd.page().contains("Nothing found for"));
        let spanish = member.in_spanish();
        assert!(look_for(&spanish, "nadie").await.contains("No se encontró nada para «nadie»"));
    }
}

#[tokio::test]
async fn people_of_another_coalition_are_not_found() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        add(&coordinator, "Ines", "Calderón").await;
        let other = app.found_coalition("elsewhere").await;
        let account = kit_web::account::account_by_email(&app.app.db, "outsider@example.org").await.unwrap();
        let tx = app.app.db.begin().await.unwrap();
        kit_web::account::put_standing(&tx, other.id, account.unwrap().id, Role::Coordinator, None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let page = app.outsider().await.get("/elsewhere/search?words=ines").await;
        assert!(page.page().contains("Nothing found for"));
    }
}
