use axum::http::StatusCode;
use uuid::Uuid;

use super::{apps, code, cookies, link, try_code};
use crate::{Role, secret, sign_in};

#[tokio::test]
async fn opening_a_link_signs_nobody_in_and_pressing_the_button_does_once() {
    for app in apps().await {
        let (nobody, link) = (app.anonymous(), link(&app).await);
        for _ in 0..2 {
            let opened = nobody.get(&link).await;
            assert!(opened.page().contains("Sign in now"));
            assert_eq!(cookies(&opened.headers), "");
        }
        let pressed = nobody.post(&link, &[("next", "/testville/notes")]).await;
        assert_eq!(pressed.leads_to(), "/testville/notes");
        let member = nobody.clone().signed_in_by(&pressed);
        assert!(member.get("/testville/notes").await.page().contains("Notes"));
        let again = nobody.post(&link, &[]).await;
        assert_eq!(cookies(&again.headers), "");
        assert!(nobody.get(again.leads_to()).await.page().contains("This link no longer works"));
    }
}

#[tokio::test]
async fn links_end_after_an_hour_and_codes_after_thirty_days() {
    for app in apps().await {
        let (nobody, link, code) = (app.anonymous(), link(&app).await, code(&app).await);
        app.app.clock.advance_minutes(59);
        assert!(nobody.get(&link).await.page().contains("Sign in now"));
        app.app.clock.advance_minutes(1);
        assert_eq!(cookies(&nobody.post(&link, &[]).await.headers), "");
        app.app.clock.advance_minutes(30 * 24 * 60);
        assert_eq!(try_code(&nobody, &code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn codes_work_in_small_letters_with_spaces_and_only_once() {
    for app in apps().await {
        let nobody = app.anonymous();
        let code = code(&app).await;
        let typed = format!("  {} ", code.to_lowercase().replace('-', "  "));
        let signed_in = try_code(&nobody, &typed).await;
        assert_eq!(signed_in.leads_to(), "/");
        nobody.clone().signed_in_by(&signed_in).get("/testville/notes").await.page();
        let again = try_code(&nobody, &code).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("This code does not work"));
    }
}

#[tokio::test]
async fn the_eleventh_wrong_code_in_fifteen_minutes_is_refused() {
    for app in apps().await {
        let nobody = app.anonymous();
        for _ in 0..10 {
            assert_eq!(try_code(&nobody, "2222-2222-2222").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = code(&app).await;
        let refused = try_code(&nobody, &right).await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(refused.body.contains("Wait fifteen minutes"));
        let forger = app.anonymous().with_header("x-forwarded-for", "192.0.2.7");
        assert_eq!(try_code(&forger, &right).await.status, StatusCode::TOO_MANY_REQUESTS);
        let neighbor = app.anonymous().asking_from("192.0.2.7".parse().unwrap());
        assert_eq!(try_code(&neighbor, "2222-2222-2222").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        app.app.clock.advance_minutes(15);
        try_code(&nobody, &right).await.leads_to();
    }
}

#[tokio::test]
async fn a_whole_table_signs_in_with_codes_from_one_address() {
    for app in apps().await {
        let nobody = app.anonymous();
        for _ in 0..15 {
            let code = code(&app).await;
            try_code(&nobody, &code).await.leads_to();
        }
    }
}

#[tokio::test]
async fn asking_for_a_link_says_the_same_to_everybody() {
    for app in apps().await {
        let nobody = app.anonymous();
        let known = nobody.post("/sign-in", &[("email", "Member@Example.org ")]).await;
        let unknown = nobody.post("/sign-in", &[("email", "stranger@example.org")]).await;
        assert_eq!(known.page(), unknown.page());
        let mails = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap();
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to_address, "member@example.org");
        for _ in 0..4 {
            nobody.post("/sign-in", &[("email", "member@example.org")]).await.page();
        }
        let sixth = nobody.post("/sign-in", &[("email", "member@example.org")]).await;
        assert_eq!(sixth.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[test]
fn nobody_is_led_to_another_site() {
    let foreign = [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "",
        "evil",
        "\\/evil.example",
    ];
    for next in foreign {
        assert_eq!(sign_in::own_address(next), "/", "{next:?}");
    }
    assert_eq!(sign_in::own_address("/testville/people?words=ana"), "/testville/people?words=ana");
}

#[tokio::test]
async fn no_way_of_signing_in_leads_to_another_site() {
    for app in apps().await {
        let nobody = app.anonymous();
        let link = link(&app).await;
        assert_eq!(nobody.post(&link, &[("next", "//evil.example")]).await.leads_to(), "/");
        let code = code(&app).await;
        let next = [("code", code.as_str()), ("next", "https://evil.example")];
        assert_eq!(nobody.post("/sign-in/code", &next).await.leads_to(), "/");
        assert_eq!(nobody.get("/language/es?back=/%09/evil.example").await.leads_to(), "/");
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get("/sign-in?next=//evil.example").await.leads_to(), "/");
    }
}

#[tokio::test]
async fn the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    for app in apps().await {
        let nobody = app.anonymous();
        let link = link(&app).await;
        let set = cookies(&nobody.post(&link, &[]).await.headers);
        for flag in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=5184000"] {
            assert!(set.contains(flag), "{flag} is missing in {set}");
        }
        assert!(!set.contains("Secure"), "this installation speaks plain HTTP");
        let mut settings = app.app.settings.clone();
        settings.plain_http = false;
        let texts = kit_text::Texts::new(&[kit_text::OWN, crate::TEXTS]).unwrap();
        let registry = crate::Registry::of(&mut []);
        let (clock, ids) = (app.app.clock.clone(), kit_store::IdSource::counted());
        let on_https = crate::App::new(
            app.app.db.clone(),
            texts,
            registry,
            clock,
            ids,
            settings,
            std::sync::Arc::new(kit_paper::PlainWords),
        );
        assert!(crate::cookies::session_cookie(&on_https, "token", 60).ends_with("; Secure"));
    }
}

#[tokio::test]
async fn a_device_stays_signed_in_while_it_comes_by_and_not_longer() {
    for app in apps().await {
        let link = link(&app).await;
        let member = app.anonymous().signed_in_by(&app.anonymous().post(&link, &[]).await);
        assert_eq!(cookies(&member.get("/testville/notes").await.headers), "");
        app.app.clock.advance_minutes(50 * 24 * 60);
        let renewed = cookies(&member.get("/testville/notes").await.headers);
        assert!(renewed.starts_with("session=") && renewed.contains("HttpOnly"), "{renewed}");
        app.app.clock.advance_minutes(50 * 24 * 60);
        let signed_out = member.post("/me/sign-out", &[]).await;
        assert!(cookies(&signed_out.headers).starts_with("session=;"), "signing out wins");
        assert_eq!(member.get("/testville/notes").await.leads_to(), "/sign-in?next=/testville/notes");
        let forgotten = app.visitor(Role::Officer).await;
        app.app.clock.advance_minutes(61 * 24 * 60);
        assert_eq!(forgotten.get("/testville/notes").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_or_all() {
    for app in apps().await {
        let (phone, laptop) = (app.visitor(Role::Member).await, app.visitor(Role::Member).await);
        let list = phone.get("/me").await;
        assert_eq!(list.page().matches("Firefox, Linux</b>").count(), 2);
        assert_eq!(list.page().matches("this device").count(), 1);
        let ends: Vec<&str> = list.body.split("/me/sessions/").skip(1).map(|rest| &rest[..36]).collect();
        let stranger = app.outsider().await;
        for id in &ends {
            stranger.post(&format!("/me/sessions/{id}/end"), &[]).await.leads_to();
        }
        laptop.get("/me").await.page();
        phone.post("/me/sign-out", &[]).await.leads_to();
        assert_eq!(phone.get("/me").await.status, StatusCode::SEE_OTHER);
        laptop.get("/me").await.page();
        let tablet = app.visitor(Role::Member).await;
        laptop.post("/me/sign-out-everywhere", &[]).await.leads_to();
        assert_eq!(tablet.get("/me").await.status, StatusCode::SEE_OTHER);
        stranger.get("/me").await.page();
    }
}

#[test]
fn secrets_are_long_and_codes_have_no_letters_people_mix_up() {
    let codes: Vec<String> = (0..200).map(|_| secret::for_paper()).collect();
    assert!(
        codes
            .iter()
            .all(|code| code.len() == 14 && !code.contains(['0', '1', 'I', 'L', 'O', 'U']))
    );
    assert!(
        codes
            .iter()
            .all(|code| secret::as_printed(&code.to_lowercase().replace('-', " ")) == *code)
    );
    assert_eq!(secret::for_link().len(), 32);
    assert_ne!(secret::for_link(), secret::for_link());
}
