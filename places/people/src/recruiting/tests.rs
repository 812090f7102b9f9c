use axum::http::{Method, StatusCode};
use kit_store::Day;
use kit_web::Role;
use kit_web::testing::Visitor;
use serde_json::json;

use super::model::{Prospect, ProspectId, Stage, is_late};
use crate::testing::apps;

const ID: &str = "01890000-0000-7000-8000-000000000001";
const ASKS: &str = "01890000-0000-7000-8000-000000000002";
const NEW: &str = "01890000-0000-7000-8000-000000000003";
const BOARD: &str = "/testville/people/recruiting";
const API: &str = "/api/v1/coalitions/testville/prospects";

fn page() -> String {
    format!("{BOARD}/{ID}")
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Simon asks Gwen of Valley Radio, and should have by March 7, three days ago.
async fn gwen(coordinator: &Visitor) {
    let simon = [("id", ASKS), ("given_name", "Simon"), ("family_name", "Webb")];
    coordinator.post("/testville/people/add", &simon).await.leads_to();
    let fields = [
        ("id", ID),
        ("given_name", "Gwen"),
        ("family_name", "Tallis"),
        ("organization", "Valley Radio"),
        ("email", "gwen@example.net"),
        ("sector", "media"),
        ("why_them", "Everybody hears the morning show"),
        ("brings", "Airtime"),
        ("part", "Message group"),
        ("would_help", "A short first meeting"),
        ("languages", "en, es"),
        ("knows", ASKS),
        ("asks_id", ASKS),
        ("ask_by", "2026-03-07"),
    ];
    for _ in 0..2 {
        assert_eq!(coordinator.post(&format!("{BOARD}/add"), &fields).await.leads_to(), page());
    }
}

#[test]
fn going_back_a_stage_forgets_what_came_after() {
    let noticed = Prospect::noticed(ProspectId(ID.parse().unwrap()), day("2026-01-01"));
    let asked = noticed
        .moved_to(Stage::Asked, day("2026-01-02"))
        .moved_to(Stage::SaidYes, day("2026-01-03"));
    assert_eq!(asked.stages().len(), 3);
    let again = asked.clone().moved_to(Stage::ToAsk, day("2026-01-04"));
    assert_eq!(again.stages(), [(Stage::Noticed, day("2026-01-01")), (Stage::ToAsk, day("2026-01-04"))]);
    assert_eq!(asked.clone().moved_to(Stage::SaidYes, day("2026-02-01")), asked);
}

#[test]
fn only_an_ask_that_has_not_happened_can_be_late() {
    let today = day("2026-03-10");
    assert!(is_late(Stage::ToAsk, Some(day("2026-03-09")), today));
    assert!(!is_late(Stage::ToAsk, Some(today), today));
    assert!(!is_late(Stage::Asked, Some(day("2026-03-09")), today));
    assert!(!is_late(Stage::Noticed, None, today));
}

#[tokio::test]
async fn a_board_and_a_list_show_who_asks_whom_and_what_is_late() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let empty = coordinator.get(BOARD).await;
        assert!(empty.page().contains("Name the first person"));
        gwen(&coordinator).await;
        let board = coordinator.get(BOARD).await;
        for words in ["Gwen Tallis", "Valley Radio", "Simon Webb asks", "3 days late", "1 ask is late."] {
            assert!(board.page().contains(words), "{words} is missing");
        }
        assert_eq!(board.page().matches(">Gwen Tallis</a>").count(), 1);
        for query in [
            "",
            "&words=tallis",
            "&words=radio",
            "&stage=to_ask&sector=media",
            &format!("&asks={ASKS}"),
        ] {
            let list = coordinator.get(&format!("{BOARD}?view=list{query}")).await;
            assert!(list.page().contains(">Gwen Tallis</a>"), "{query}");
        }
        for query in ["stage=asked", "only=joined", "words=nobody"] {
            let list = coordinator.get(&format!("{BOARD}?view=list&{query}")).await;
            assert!(list.page().contains("Nobody fits"), "{query}");
        }
        let spanish = coordinator.clone().in_spanish().get(&page()).await;
        assert!(spanish.page().contains("Por qué esta persona") && spanish.page().contains("Simon Webb"));

        coordinator
            .post(&format!("{}/stage", page()), &[("stage", "asked"), ("back", "board")])
            .await
            .leads_to();
        let board = coordinator.get(BOARD).await;
        assert!(board.page().contains("since Mar 10") && !board.page().contains("late"));
        let nowhere = coordinator.post(&format!("{}/stage", page()), &[("stage", "married")]).await;
        assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_sentence_repeats_only_the_beginning_of_a_long_name() {
    let long = "Xy".repeat(200);
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("id", NEW), ("given_name", "Gwen"), ("asks_id", long.as_str())];
        let sent = coordinator.post(&format!("{BOARD}/add"), &fields).await;
        assert!(
            sent.body.contains("Nobody here is called \"XyXy")
                || sent.body.contains("Nobody here is called &quot;XyXy")
        );
        assert_eq!(sent.body.matches(&long).count(), 1, "the whole name stands in its field alone");
    }
}

#[tokio::test]
async fn home_learns_which_asks_are_due() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        gwen(&coordinator).await;
        let due = super::asks_due(&app.scope(), day("2026-03-10"), 5).await.unwrap();
        assert_eq!(due.len(), 1);
        assert_eq!((due[0].name(), due[0].asks()), ("Gwen Tallis".to_owned(), "Simon Webb".to_owned()));
        assert!(super::asks_due(&app.scope(), day("2026-03-06"), 5).await.unwrap().is_empty());
        coordinator.post(&format!("{}/stage", page()), &[("stage", "thinking")]).await.leads_to();
        assert!(super::asks_due(&app.scope(), day("2026-03-10"), 5).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn any_member_nominates_and_only_officers_edit() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let nominate = format!("{BOARD}/nominate");
        let nothing = member.post(&nominate, &[("given_name", "")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            nothing.body.contains("Write a name") && nothing.body.contains("Write why it should be them")
        );
        let fields = [
            ("id", ID),
            ("given_name", "Noor"),
            ("why_them", "Speaks up for the <b>younger</b>"),
            ("email", "sneaked@example.org"),
        ];
        for _ in 0..2 {
            assert_eq!(member.post(&nominate, &fields).await.leads_to(), page());
        }
        let shown = member.get(&page()).await;
        assert!(shown.page().contains("Speaks up for the &lt;b&gt;younger"));
        assert!(shown.page().contains("Named by") && shown.page().contains("member"));
        for path in ["edit", "join"] {
            assert_eq!(member.get(&format!("{}/{path}", page())).await.status, StatusCode::FORBIDDEN);
        }
        let moved = member.post(&format!("{}/stage", page()), &[("stage", "asked")]).await;
        assert_eq!(moved.status, StatusCode::FORBIDDEN);
        let evaluator = app.visitor(Role::Evaluator).await;
        assert!(evaluator.get(BOARD).await.page().contains("Noor"));
        assert_eq!(evaluator.post(&nominate, &fields).await.status, StatusCode::FORBIDDEN);
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(!coordinator.get(&page()).await.page().contains("sneaked"));
        assert_eq!(app.outsider().await.get(&page()).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn contact_details_stay_with_those_who_may_see_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        gwen(&coordinator).await;
        assert!(coordinator.get(&page()).await.page().contains("gwen@example.net"));
        for role in [Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            for path in [page(), BOARD.to_owned(), format!("{BOARD}?view=list"), format!("{API}/{ID}")] {
                assert!(!visitor.get(&path).await.page().contains("gwen@example.net"), "{role:?} on {path}");
            }
            let theirs = visitor.get(&page()).await;
            assert!(
                !theirs.page().contains("What might keep them away"),
                "{role:?} sees what stands in the way"
            );
        }
    }
}

#[tokio::test]
async fn who_says_yes_becomes_a_member_once_and_it_can_be_taken_back() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        gwen(&coordinator).await;
        coordinator.post(&format!("{}/stage", page()), &[("stage", "said_yes")]).await.leads_to();
        let asked = coordinator.get(&format!("{}/join", page())).await;
        assert!(asked.page().contains("Valley Radio, added as a new organization"));
        let person = format!("/testville/people/{NEW}");
        for _ in 0..2 {
            let joined = coordinator.post(&format!("{}/join", page()), &[("id", NEW)]).await;
            assert_eq!(joined.leads_to(), person);
        }
        let member = coordinator.get(&person).await;
        for words in ["Gwen Tallis", "Valley Radio", "gwen@example.net", "Message group", "English, Español"]
        {
            assert!(member.page().contains(words), "{words} was not carried over");
        }
        let organizations = coordinator.get("/testville/people/organizations").await;
        assert_eq!(organizations.page().matches(">Valley Radio</a>").count(), 1);
        assert!(!coordinator.get(BOARD).await.page().contains("Gwen"));
        let joined = coordinator.get(&format!("{BOARD}?view=list&only=joined")).await;
        assert!(joined.page().contains("Became a member"));
        assert!(member.page().contains(&format!("href=\"{}\"", page())), "the way back is missing");

        coordinator.post(&format!("{}/join/undo", page()), &[]).await.leads_to();
        assert_eq!(coordinator.get(&person).await.status, StatusCode::NOT_FOUND);
        let organizations = coordinator.get("/testville/people/organizations").await;
        assert!(!organizations.page().contains("Valley Radio"));
        assert!(coordinator.get(BOARD).await.page().contains("Gwen Tallis"));
    }
}

#[tokio::test]
async fn joining_uses_the_organization_and_the_person_that_are_here_already() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        gwen(&coordinator).await;
        let radio = [("id", NEW), ("name", "VALLEY  radio")];
        coordinator.post("/testville/people/organizations/add", &radio).await.leads_to();
        let same_name = [("given_name", "Gwen"), ("family_name", "Tallis")];
        let known = coordinator.post("/testville/people/add", &same_name).await.leads_to().to_owned();
        let asked = coordinator.get(&format!("{}/join", page())).await;
        assert!(asked.page().contains("VALLEY  radio, which is here already"));
        assert!(asked.page().contains("Is it the same person?"));
        let id = known.rsplit('/').next().unwrap_or_default();
        let joined = coordinator.post(&format!("{}/join", page()), &[("person_id", id)]).await;
        assert_eq!(joined.leads_to(), known);
        let people = coordinator.get("/testville/people/list").await;
        assert_eq!(people.page().matches(">Gwen Tallis</a>").count(), 1);
        coordinator.post(&format!("{}/join/undo", page()), &[]).await.leads_to();
        assert!(
            coordinator.get(&known).await.page().contains("Gwen Tallis"),
            "a person who was here stays"
        );
    }
}

#[tokio::test]
async fn a_member_who_was_edited_since_is_not_undone() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        gwen(&coordinator).await;
        coordinator.post(&format!("{}/join", page()), &[("id", NEW)]).await.leads_to();
        let edit = [("given_name", "Gwen"), ("job", "Host")];
        coordinator.post(&format!("/testville/people/{NEW}/edit"), &edit).await.leads_to();
        let undone = coordinator.post(&format!("{}/join/undo", page()), &[]).await;
        assert_eq!(undone.status, StatusCode::CONFLICT);
        assert!(coordinator.get(&format!("/testville/people/{NEW}")).await.page().contains("Host"));
    }
}

#[tokio::test]
async fn two_people_editing_at_once_both_see_both() {
    for app in apps().await {
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        gwen(&coordinator).await;
        let edit = format!("{}/edit", page());
        let save = |part: &'static str, version: &'static str| {
            [("given_name", "Gwen"), ("part", part), ("asks_id", ASKS), ("version", version)]
        };
        officer.post(&edit, &save("Treasurer", "1")).await.leads_to();
        let second = coordinator.post(&edit, &save("Speaker", "1")).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("officer changed this a minute ago"));
        assert!(second.body.contains("Treasurer") && second.body.contains("Speaker"));
        assert!(!second.body.contains(kit_text::MISSING), "{}", second.body);
        coordinator.post(&edit, &save("Speaker", "2")).await.leads_to();
        assert!(officer.get(&page()).await.page().contains("Speaker"));
    }
}

#[tokio::test]
async fn programs_add_change_move_and_page_through() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for number in 0..53 {
            let body = json!({ "given_name": "Pat", "family_name": format!("Number {number:02}") });
            assert_eq!(coordinator.json(Method::POST, API, &body).await.status, StatusCode::OK);
        }
        let first = coordinator.get(API).await.value();
        assert_eq!(first["items"].as_array().map(Vec::len), Some(50));
        let next = first["next"].as_str().unwrap_or_default();
        let second = coordinator.get(&format!("{API}?after={next}")).await.value();
        assert_eq!(second["items"][0]["family_name"], "Number 50");

        let one = format!("{API}/{}", second["items"][0]["id"].as_str().unwrap_or_default());
        let change = json!({ "given_name": "Pat", "is_now": "later", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.value()["is_now"], "later");
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.status, StatusCode::CONFLICT);
        let moved = coordinator
            .json(Method::PUT, &format!("{one}/stage"), &json!({ "stage": "not_now" }))
            .await;
        assert_eq!(moved.value()["stages"][1], json!({ "stage": "not_now", "on": "2026-03-10" }));
        let by_nobody = json!({ "given_name": "Pat", "ask_by": "2026-04-01" });
        let wrong = coordinator.json(Method::POST, API, &by_nobody).await;
        assert_eq!(wrong.value()["errors"][0]["field"], "asks_id");
    }
}

#[tokio::test]
async fn the_form_takes_names_and_stays_small_with_many_members() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let tx = app.scope().begin().await.unwrap();
        let allowed = kit_store::Allowed {
            account: None,
            name: "Somebody".to_owned(),
            for_organization: None,
            at: app.app.clock.now(),
            ids: app.app.ids.clone(),
            batch: None,
        };
        for number in 0..200_u32 {
            let id = crate::members::PersonId(allowed.new_id());
            let family = format!("Quillfeather-{}", number / 2);
            let person = crate::members::Person::named(id, "Maximiliana", &family);
            kit_store::added(&tx, &allowed, &person).await.unwrap();
        }
        tx.commit().await.unwrap();
        let form = coordinator.get(&format!("{BOARD}/add")).await;
        assert!(form.page().len() < 60_000, "{} bytes", form.body.len());
        assert!(form.body.contains("Maximiliana Quillfeather-7 (2)"));
        let fields = [
            ("id", ID),
            ("given_name", "Gwen"),
            ("asks_id", "maximiliana quillfeather-7 (2)"),
            ("knows", "Maximiliana Quillfeather-8"),
            ("knows", "Nobody Atall"),
        ];
        let unknown = coordinator.post(&format!("{BOARD}/add"), &fields).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            unknown.body.contains("Nobody here is called &quot;Nobody Atall&quot;"),
            "{}",
            unknown.body
        );
        assert!(unknown.body.contains("value=\"maximiliana quillfeather-7 (2)\""));
        coordinator.post(&format!("{BOARD}/add"), &fields[..4]).await.leads_to();
        let edit = coordinator.get(&format!("{}/edit", page())).await;
        assert!(edit.page().contains("value=\"Maximiliana Quillfeather-7 (2)\""));
        assert!(edit.body.contains("value=\"Maximiliana Quillfeather-8\""));
    }
}

#[tokio::test]
async fn whoever_joins_sits_on_the_seat_they_were_wanted_for_and_leaves_it_with_an_undo() {
    const SEAT: &str = "01890000-0000-7000-8000-0000000000bb";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let seat = [("id", SEAT), ("sector", "media"), ("next_step", "Ask Gwen")];
        coordinator.post("/testville/people/seats/add", &seat).await.leads_to();
        let fields = [
            ("id", ID),
            ("given_name", "Gwen"),
            ("family_name", "Tallis"),
            ("organization", "Valley Radio"),
            ("sector", "media"),
            ("seat_id", SEAT),
        ];
        coordinator.post(&format!("{BOARD}/add"), &fields).await.leads_to();
        coordinator.post(&format!("{}/join", page()), &[]).await.leads_to();
        let find = || async {
            let id = SEAT.parse().unwrap();
            <crate::seats::Seat as kit_store::Record>::find(&app.scope(), id).await.unwrap().unwrap()
        };
        let filled = find().await;
        assert!(filled.representative_id.is_some() && filled.holder_id.is_some());
        assert_eq!(filled.next_step, "");
        coordinator.post(&format!("{}/join/undo", page()), &[]).await.leads_to();
        let free = find().await;
        assert_eq!(
            (free.representative_id, free.holder_id, free.next_step.as_str()),
            (None, None, "Ask Gwen")
        );
    }
}
