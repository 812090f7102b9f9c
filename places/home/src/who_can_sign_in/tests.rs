use axum::http::StatusCode;
use kit_store::AccountId;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use uuid::Uuid;

use crate::testing::apps;

const ROSA: &str = "01890000-0000-7000-8000-00000000000a";
const PEOPLE: &str = "/testville/settings/people";

async fn add_rosa(coordinator: &Visitor) -> String {
    let fields = [
        ("id", ROSA),
        ("given_name", "Rosa"),
        ("family_name", "Delgado"),
        ("languages", "Spanish, English"),
    ];
    coordinator.post("/testville/people/add", &fields).await.leads_to();
    format!("{PEOPLE}/give/{ROSA}")
}

async fn account_of(app: &TestApp, name: &str) -> AccountId {
    let here = kit_web::account::people_here(&app.app.db, app.coalition.id, AccountId(Uuid::nil())).await;
    here.unwrap().iter().find(|person| person.name == name).unwrap().account_id
}

async fn newest_mail(app: &TestApp) -> kit_mail::Mail {
    kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap().remove(0)
}

fn by_mail(email: &'static str) -> [(&'static str, &'static str); 4] {
    [("way", "mail"), ("email", email), ("role", "member"), ("language", "es")]
}

const ON_PAPER: [(&str, &str); 3] = [("way", "paper"), ("role", "officer"), ("language", "en")];

/// The code in big letters on the sheet.
fn code_on(sheet: &str) -> String {
    let start = sheet.find("code-big").unwrap();
    let start = sheet[start..].find('>').unwrap() + start + 1;
    sheet[start..start + 14].to_owned()
}

#[tokio::test]
async fn an_invitation_goes_out_in_the_persons_language_and_lets_them_in_once() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let give = add_rosa(&coordinator).await;
        let form = coordinator.get(&give).await;
        assert!(form.page().contains("value=\"es\" checked"), "Spanish is chosen, as on the roster");
        coordinator.post(&give, &by_mail("Rosa@Example.org")).await.leads_to();
        let mail = newest_mail(&app).await;
        assert_eq!(mail.to_address, "rosa@example.org");
        assert_eq!(mail.subject, "Invitación a testville together");
        let link = mail.body.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
        let path = link.trim_start_matches("http://localhost").split('?').next().unwrap();
        let nobody = app.anonymous();
        assert!(nobody.get(path).await.page().contains("Welcome back"));
        assert_eq!(nobody.post(path, &[("next", "/testville")]).await.leads_to(), "/testville");
        assert!(nobody.get(path).await.page().contains("no longer works"));
        let list = coordinator.get(PEOPLE).await;
        assert!(list.page().contains("Rosa Delgado") && list.body.contains("rosa@example.org"));
        let history = coordinator.get(&format!("/testville/history/person/{ROSA}")).await;
        assert!(
            history.page().contains("Can sign in")
                && !history.body.contains(&account_of(&app, "Rosa Delgado").await.to_string())
        );
        let person = coordinator.get(&format!("/testville/people/{ROSA}/edit")).await;
        assert!(person.page().contains("rosa@example.org"));
    }
}

#[tokio::test]
async fn a_code_on_paper_lets_somebody_in_and_a_new_one_replaces_it() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let give = add_rosa(&coordinator).await;
        let sheet = coordinator.post(&give, &ON_PAPER).await;
        for words in [
            "Your own way in, Rosa Delgado",
            "Su acceso personal, Rosa Delgado",
            "April 9, 2026",
            "http://localhost/sign-in",
        ] {
            assert!(sheet.page().contains(words), "{words} is missing");
        }
        let first = code_on(&sheet.body);
        let rosa = format!("{PEOPLE}/{}", account_of(&app, "Rosa Delgado").await);
        let replaced = coordinator.post(&format!("{rosa}/code"), &[]).await;
        let second = code_on(replaced.page());
        let nobody = app.anonymous();
        let refused = nobody.post("/sign-in/code", &[("code", &first)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        nobody.post("/sign-in/code", &[("code", &second)]).await.leads_to();
        coordinator.clone().in_spanish().get(&rosa).await.page();
    }
}

#[tokio::test]
async fn nobody_prints_a_way_into_another_coalition() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let give = add_rosa(&coordinator).await;
        coordinator.post(&give, &ON_PAPER).await.page();
        let rosa = account_of(&app, "Rosa Delgado").await;
        let elsewhere = app.found_coalition("elsewhere").await;
        let tx = app.app.db.begin().await.unwrap();
        kit_web::account::put_standing(&tx, elsewhere.id, rosa, Role::Member, None).await.unwrap();
        tx.commit().await.unwrap();
        let officer = account_id(Role::Officer);
        for account in [rosa, officer, account_id(Role::Coordinator)] {
            let reply = coordinator.post(&format!("{PEOPLE}/{account}/code"), &[]).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(reply.body.contains("A code can only be printed for people without"));
        }
        let outsider = coordinator.post(&format!("{PEOPLE}/{}/code", Uuid::from_u128(99)), &[]).await;
        assert_eq!(outsider.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_coalition_never_loses_its_last_coordinator() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let own = format!("{PEOPLE}/{}", account_id(Role::Coordinator));
        let refusals = [
            coordinator.post(&own, &[("role", "member")]).await,
            coordinator.post(&format!("{own}/take-away"), &[]).await,
        ];
        for refused in refusals {
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains("This is the only coordinator"));
        }
        let officer = format!("{PEOPLE}/{}", account_id(Role::Officer));
        let page = coordinator.get(&officer).await;
        assert!(!page.page().contains("/history/access/"), "a link to a history that is not there yet");
        assert_eq!(coordinator.post(&officer, &[("role", "coordinator")]).await.leads_to(), PEOPLE);
        assert_eq!(coordinator.post(&own, &[("role", "member")]).await.leads_to(), "/testville");
        assert_eq!(coordinator.get(PEOPLE).await.status, StatusCode::FORBIDDEN);
        let history = app
            .visitor(Role::Officer)
            .await
            .get(&format!("/testville/history/access/{}", account_id(Role::Officer)))
            .await;
        assert!(history.page().contains("Coordinator"), "{}", history.body);
    }
}

#[tokio::test]
async fn who_lost_access_is_outside_at_once() {
    for app in apps().await {
        let (coordinator, member) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Member).await);
        member.get("/testville").await.page();
        let path = format!("{PEOPLE}/{}/take-away", account_id(Role::Member));
        coordinator.post(&path, &[]).await.leads_to();
        assert_eq!(member.get("/testville").await.status, StatusCode::NOT_FOUND);
        assert_eq!(member.get("/me").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn mistakes_are_said_and_nobody_gets_in() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let give = add_rosa(&coordinator).await;
        let cases: [(&[(&str, &str)], &str); 4] = [
            (&[("role", "member")], "Choose a link by email or a printed code"),
            (&[("way", "mail"), ("role", "member")], "Write the address the link should go to"),
            (&[("way", "paper"), ("role", "guest")], "Choose a role"),
            (&[("way", "mail"), ("email", "rosa"), ("role", "member")], "Write an address like"),
        ];
        for (typed, words) in cases {
            let reply = coordinator.post(&give, typed).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(reply.body.contains(words), "{words} is missing");
        }
        assert!(!coordinator.get(PEOPLE).await.page().contains("Rosa Delgado"));
        assert!(kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_address_signs_in_one_person() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let give = add_rosa(&coordinator).await;
        coordinator.post(&give, &by_mail("home@example.org")).await.leads_to();
        let luis = "01890000-0000-7000-8000-00000000000b";
        coordinator
            .post("/testville/people/add", &[("id", luis), ("given_name", "Luis")])
            .await
            .leads_to();
        let reply = coordinator.post(&format!("{PEOPLE}/give/{luis}"), &by_mail("home@example.org")).await;
        assert!(reply.body.contains("already signs in somebody else"));
        let again = coordinator.post(&give, &by_mail("other@example.org")).await;
        assert!(again.body.contains("signs in another way already"));
    }
}

#[tokio::test]
async fn whoever_can_sign_in_already_is_not_offered_access_again() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let give = add_rosa(&coordinator).await;
        let choose = format!("{PEOPLE}/give?words=Rosa");
        let before = coordinator.get(&choose).await;
        assert!(
            before.page().contains(&format!("href=\"{give}\"")) && !before.page().contains("Can sign in:")
        );
        coordinator.post(&give, &by_mail("rosa@example.org")).await.leads_to();
        let rosa = account_of(&app, "Rosa Delgado").await;
        let after = coordinator.get(&choose).await;
        assert!(after.page().contains("Can sign in: Member"));
        assert!(after.page().contains(&format!("href=\"{PEOPLE}/{rosa}\"")));
        assert!(!after.page().contains(&format!("href=\"{give}\"")));
        coordinator.post(&format!("{PEOPLE}/{rosa}/take-away"), &[]).await.leads_to();
        assert!(coordinator.get(&choose).await.page().contains(&format!("href=\"{give}\"")));
    }
}

#[tokio::test]
async fn only_coordinators_give_access() {
    for app in apps().await {
        let give = add_rosa(&app.visitor(Role::Coordinator).await).await;
        for role in [Role::Officer, Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            assert_eq!(visitor.get(PEOPLE).await.status, StatusCode::FORBIDDEN);
            assert_eq!(visitor.post(&give, &ON_PAPER).await.status, StatusCode::FORBIDDEN);
            let own = format!("{PEOPLE}/{}", account_id(role));
            assert_eq!(visitor.post(&own, &[("role", "coordinator")]).await.status, StatusCode::FORBIDDEN);
        }
    }
}
