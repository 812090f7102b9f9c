use axum::http::{Method, StatusCode};
use serde_json::json;
use uuid::Uuid;

use super::{apps, code, cookies, link};
use crate::Role;
use crate::testing::Reply;

#[tokio::test]
async fn what_was_typed_when_the_session_had_ended_is_sent_after_sign_in() {
    for app in apps().await {
        let nobody = app.anonymous();
        let typed = [("given_name", "Ask Rosa & Luis\nabout chairs"), ("version", "7")];
        let lost = nobody.post("/testville/notes", &typed).await;
        let to = lost.leads_to().to_owned();
        let parked = to.strip_prefix("/sign-in?parked=").unwrap();
        assert!(nobody.get(&to).await.page().contains("What you typed is safe"));
        assert_eq!(nobody.get(&format!("/parked/{parked}")).await.status, StatusCode::SEE_OTHER);
        let code = code(&app).await;
        let back = nobody.post("/sign-in/code", &[("code", &code), ("parked", parked)]).await;
        assert_eq!(back.leads_to(), format!("/parked/{parked}"));
        let elsewhere = nobody.clone().signed_in_by(&back);
        let only_shown = elsewhere.get(back.leads_to()).await;
        assert!(only_shown.page().contains("Ask Rosa &amp; Luis\nabout chairs"));
        assert!(
            !only_shown.body.contains("action=\"/testville/notes\""),
            "nobody sends what a stranger typed"
        );
        let set = cookies(&lost.headers);
        assert!(set.contains(&format!("Path=/parked/{parked}; HttpOnly; SameSite=Lax")), "{set}");
        let member = elsewhere.with_header("cookie", set.split(';').next().unwrap());
        let offered = member.get(back.leads_to()).await;
        assert!(offered.page().contains("action=\"/testville/notes\""));
        assert!(offered.page().contains("Ask Rosa &amp; Luis\nabout chairs"));
        assert!(!offered.page().contains("given name"), "the name of a field is not for people");
        app.app.clock.advance_minutes(24 * 60);
        assert_eq!(member.get(back.leads_to()).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_link_by_mail_brings_typed_words_back_too() {
    for app in apps().await {
        let nobody = app.anonymous();
        let lost = nobody.post("/testville/notes", &[("words", "chairs")]).await;
        let parked = lost.leads_to().strip_prefix("/sign-in?parked=").unwrap().to_owned();
        nobody
            .post("/sign-in", &[("email", "member@example.org"), ("parked", &parked)])
            .await
            .page();
        let mail = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap().remove(0);
        let link = mail.body.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
        let opened = nobody.get(link.trim_start_matches("http://localhost")).await;
        assert!(opened.page().contains(&format!("value=\"/parked/{parked}\"")));
    }
}

#[tokio::test]
async fn odd_bytes_are_parked_and_floods_are_not() {
    for app in apps().await {
        let nobody = app.anonymous();
        let odd = nobody.send(Method::POST, "/testville/notes", "", b"words=a\0b%00\xff".to_vec()).await;
        assert!(odd.leads_to().starts_with("/sign-in?parked="));
        for _ in 0..29 {
            nobody.post("/testville/notes", &[("words", "x")]).await.leads_to();
        }
        let flood = nobody.post("/testville/notes", &[("words", "x")]).await;
        assert_eq!(flood.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn forms_from_other_sites_are_refused_in_words_and_change_nothing() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let foreign = [
            ("origin", "https://elsewhere.example"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ];
        for (name, value) in foreign {
            let reply =
                member.clone().with_header(name, value).post("/testville/notes", &[("words", "x")]).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN);
            assert!(reply.body.contains("This form came from another site"), "{}", reply.body);
            assert!(!reply.body.contains("Kept"));
        }
        let stranger = app.anonymous().with_header("sec-fetch-site", "cross-site").in_spanish();
        let planted = stranger.post("/testville/notes", &[("words", "planted")]).await;
        assert_eq!(planted.status, StatusCode::FORBIDDEN, "a foreign form is not kept for later either");
        assert!(planted.body.contains("lang=\"es\""));
        let own = member
            .with_header("origin", "http://localhost")
            .with_header("sec-fetch-site", "same-origin");
        assert!(own.post("/testville/notes", &[("words", "x")]).await.page().contains("Kept: x"));
    }
}

#[tokio::test]
async fn programs_are_answered_in_json() {
    for app in apps().await {
        let path = "/api/v1/coalitions/testville/notes";
        let refused = app.anonymous().json(Method::POST, path, &json!({})).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        assert_eq!(refused.headers["content-type"], "application/problem+json");
        assert_eq!(refused.value()["status"], 401);
        // HTTP/2 sends the whole address.
        let whole = format!("http://localhost{path}");
        assert_eq!(app.anonymous().json(Method::POST, &whole, &json!({})).await.value()["status"], 401);
        let member = app.visitor(Role::Member).await;
        let broken = member.send(Method::POST, path, "application/json", b"{".to_vec()).await;
        assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(broken.value()["errors"][0]["field"], "body");
        let unknown = member.json(Method::POST, &format!("{path}?sectr=youth"), &json!({})).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(unknown.value()["errors"][0]["field"], "sectr");
        assert_eq!(unknown.value()["errors"][0]["message"], "The address has no such parameter");
        let foreign = member
            .with_header("sec-fetch-site", "cross-site")
            .json(Method::POST, path, &json!({}))
            .await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        assert_eq!(foreign.value()["type"], "about:blank#foreign-form");
    }
}

#[tokio::test]
async fn the_chosen_language_counts_then_that_of_the_account_then_that_of_the_browser() {
    for app in apps().await {
        let language = |reply: &Reply| reply.body.split("lang=\"").nth(1).unwrap()[..2].to_owned();
        let browser = |tags: &str| app.anonymous().with_header("accept-language", tags);
        assert_eq!(language(&browser("es-MX,es;q=0.9,en;q=0.5").get("/sign-in").await), "es");
        assert_eq!(language(&browser("fr,en;q=0.5").get("/sign-in").await), "en");
        assert_eq!(language(&browser("fr").get("/sign-in").await), "en");
        let member = app.visitor(Role::Member).await.with_header("accept-language", "es");
        assert_eq!(language(&member.get("/testville/notes").await), "en", "the account beats the browser");
        let chosen = member.clone().with_header("cookie", "language=es");
        assert_eq!(language(&chosen.get("/testville/notes").await), "es", "a choice beats the account");
        let kept = member.post("/me/language", &[("language", "es")]).await;
        assert_eq!(kept.leads_to(), "/language/es?back=/me");
        assert_eq!(language(&member.get("/testville/notes").await), "es");
        let chooses = app.anonymous().get("/language/es?back=/sign-in").await;
        assert_eq!(chooses.leads_to(), "/sign-in");
        assert!(cookies(&chooses.headers).starts_with("language=es"));
        assert_eq!(app.anonymous().get("/language/fr").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_does_not_belong_cannot_tell_whether_a_coalition_is_there() {
    for app in apps().await {
        let outsider = app.outsider().await;
        let (real, made_up) = (outsider.get("/testville/notes").await, outsider.get("/nowhere/notes").await);
        assert_eq!((real.status, made_up.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert!(!real.body.contains("testville together"));
        let nobody = app.anonymous();
        assert_eq!(nobody.get("/testville/notes").await.leads_to(), "/sign-in?next=/testville/notes");
        assert_eq!(nobody.get("/nowhere/notes").await.leads_to(), "/sign-in?next=/nowhere/notes");
        for no_coalition in ["/robots.txt/notes", "/Testville/notes", "/help/notes"] {
            assert_eq!(nobody.get(no_coalition).await.status, StatusCode::NOT_FOUND);
        }
        let api = |slug: &str| format!("/api/v1/coalitions/{slug}/notes");
        for slug in ["testville", "nowhere"] {
            let reply = nobody.json(Method::POST, &api(slug), &json!({})).await;
            assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
        }
        let member = app.visitor(Role::Member).await;
        let refused = member.get("/testville/run").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("Ask coordinator if you need it"), "whoever coordinates is named");
    }
}

#[tokio::test]
async fn asking_only_for_the_head_changes_nothing() {
    for app in apps().await {
        let link = link(&app).await;
        let head = app.anonymous().send(Method::HEAD, &link, "", Vec::new()).await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
        let lost = app.anonymous().send(Method::HEAD, "/testville/notes", "", Vec::new()).await;
        assert_eq!(lost.leads_to(), "/sign-in?next=/testville/notes");
    }
}

#[tokio::test]
async fn a_slash_at_the_end_leads_to_the_page_without_it_and_never_elsewhere() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        for (typed, page) in [
            ("/testville/notes/", "/testville/notes"),
            ("/testville/notes///", "/testville/notes"),
            ("/testville/notes/?words=a%2Fb/", "/testville/notes?words=a%2Fb/"),
            ("/testville/", "/testville"),
        ] {
            for visitor in [&member, &app.anonymous()] {
                let reply = visitor.get(typed).await;
                assert_eq!(reply.status, StatusCode::PERMANENT_REDIRECT, "{typed}");
                assert_eq!(reply.headers["location"], page, "{typed}");
            }
        }
        for elsewhere in ["//evil.example/", "///", "//evil.example//", "/\\evil.example/"] {
            let reply = member.get(elsewhere).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{elsewhere}");
        }
        let sent = member.post("/testville/notes/", &[("words", "chairs")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "nothing typed is sent on");
    }
}
