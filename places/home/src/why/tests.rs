use kit_web::{Access, Role};

use super::model;
use crate::testing::apps;

#[tokio::test]
async fn members_learn_why_and_coordinators_learn_who() {
    for app in apps().await {
        let why = "/testville/why?page=/testville/people/list%3Fwords%3Dana";
        let member = app.visitor(Role::Member).await.get(why).await;
        for words in [
            "your role here is Member",
            "See people, organizations and seats",
            "Evaluator",
            "/testville/people/list?words=ana",
        ] {
            assert!(member.page().contains(words), "{words} is missing");
        }
        assert!(!member.body.contains("/settings/people"), "who has which role is for coordinators");
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(why).await.page().contains("4 people who can sign in may"));
        let settings = coordinator.clone().in_spanish().get("/testville/why?page=/testville/settings").await;
        assert!(settings.page().contains("Puede 1 persona con acceso"));
        assert!(settings.body.contains("Cambiar ajustes, funciones y claves"));
        let member = app.visitor(Role::Member).await.get("/testville/why?page=/testville/settings").await;
        assert!(member.page().contains("Your role here is Member, and this page needs"));
    }
}

#[tokio::test]
async fn odd_addresses_are_answered_calmly() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        for odd in [
            "",
            "/",
            "//",
            "/testville/nothing/here",
            "https://elsewhere.example",
            "/elsewhere/people",
            "%22%3E%3Cscript%3E",
        ] {
            let reply = member.get(&format!("/testville/why?page={odd}")).await;
            assert!(!reply.page().contains("<script>"), "{odd}");
            assert!(!reply.body.contains("href=\"https://elsewhere"), "{odd}");
        }
        let other = member.get("/testville/why?page=/elsewhere/people/list").await;
        assert!(other.page().contains("We do not know that page in this coalition"));
        member.get("/testville/why").await.page();
    }
}

#[tokio::test]
async fn the_page_the_router_would_take_is_the_one_explained() {
    for app in apps().await {
        let routes = &app.app.registry.routes;
        let right = |address: &str| match model::access_of(routes, address) {
            Some(Access::Holds(right)) => right.name,
            other => panic!("{address}: {other:?}"),
        };
        assert_eq!(right("/testville/people/add"), "people-edit");
        assert_eq!(right("/testville/people/01890000-0000-7000-8000-000000000001"), "people-see");
        assert_eq!(right("/testville/settings/people/give?words=a"), "coalition-run");
        assert!(model::access_of(routes, "/testville/people/add/").is_none());
    }
}

#[tokio::test]
async fn every_right_a_page_asks_for_has_words_in_both_languages() {
    for app in apps().await {
        let english = app.app.texts.in_language(kit_text::Language::English);
        for route in &app.app.registry.routes {
            if let Access::Holds(right) = route.access {
                let key = format!("right-{}", right.name);
                assert!(english.has(&key), "{key}");
                assert!(english.in_language(kit_text::Language::Spanish).has(&key), "{key}");
            }
        }
    }
}
