use axum::http::{Method as Http, StatusCode};
use kit_store::Day;
use kit_web::{Mistakes, Role};
use proptest::prelude::*;
use serde_json::json;

use super::model::{MOST_ROWS, day, rows_of};
use crate::ballots::counting::Outcome;
use crate::decisions::store;
use crate::testing::{Chamber, apps};

fn today() -> Day {
    "2026-03-10".parse().unwrap()
}

fn keys(mistakes: &Mistakes) -> Vec<&'static str> {
    mistakes.iter().map(|mistake| mistake.key).collect()
}

const OLD: &str = "Number\tDate\tDecision\tResult\tHow decided\tLook again\n\
    12/2\t3/19/2024\tMeet in the library\t\tBy consensus\t\n\
    12/1\t2024-02-20\tA newsletter, \"monthly\"\tRejected\t4 to 9\t\n\
    12/3\tApril 16, 2024\tJoin the county network\tPassed\t\t2026-09-01\n";

#[test]
fn an_old_register_is_read_as_people_keep_it() {
    let rows = rows_of(OLD, today()).unwrap();
    let told: Vec<(String, Outcome, &str)> = rows
        .iter()
        .map(|row| (row.decided_on.to_string(), row.outcome, row.noted_as.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("2024-03-19".to_owned(), Outcome::Passed, "12/2"),
            ("2024-02-20".to_owned(), Outcome::NotPassed, "12/1"),
            ("2024-04-16".to_owned(), Outcome::Passed, "12/3"),
        ]
    );
    assert_eq!(rows[0].how, "By consensus");
    let spanish = "Fecha;Decisión;Resultado\n19 de marzo de 2024;Reunirnos en la biblioteca;Aprobado\n";
    assert_eq!(rows_of(spanish, today()).unwrap()[0].decided_on.to_string(), "2024-03-19");
    assert_eq!((day("2024-13-01"), day("soon"), day("")), (None, None, None));
}

#[test]
fn what_is_wrong_is_told_with_its_row() {
    let wrong = |pasted: &str| keys(&rows_of(pasted, today()).unwrap_err());
    assert_eq!(wrong("  \n"), ["decisions-earlier-missing"]);
    assert_eq!(wrong("Something somebody wrote."), ["decisions-earlier-columns"]);
    assert_eq!(wrong("date,decision\n2027-01-01,Later\n"), ["decisions-earlier-day"]);
    assert_eq!(wrong("date,decision\n2024-01-01,\n"), ["decisions-earlier-title-wrong"]);
    let two = wrong("date,decision,result,review\n2024-01-01,A,maybe,someday\n");
    assert_eq!(two, ["decisions-earlier-outcome", "decisions-earlier-review"]);
    let long = format!("date,decision\n{}", "2024-01-01,A\n".repeat(MOST_ROWS + 1));
    assert_eq!(wrong(&long), ["decisions-earlier-many"]);
    let binary = "date,decision\n\0\0\u{1}";
    assert!(rows_of(binary, today()).is_err());
}

proptest! {
    #[test]
    fn whatever_is_pasted_is_read_or_told(pasted in "(date|decision|2024-01-02|[,;\t\n\"]|[a-zé0-9/ ]{1,6}){0,40}") {
        match rows_of(&pasted, today()) {
            Ok(rows) => prop_assert!(rows.iter().all(|row| row.decided_on <= today() && !row.title.is_empty())),
            Err(mistakes) => prop_assert!(!mistakes.is_empty()),
        }
    }
}

#[tokio::test]
async fn earlier_decisions_come_first_in_the_chain_and_later_ones_follow() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = "/testville/meetings/decisions/earlier";
        let register = coordinator.get("/testville/meetings/decisions").await;
        assert!(register.page().contains("Enter earlier decisions"));
        let id = "00000000-0000-7000-8000-000000000077";
        let checked = coordinator.post(page, &[("id", id), ("register", OLD), ("step", "check")]).await;
        assert!(checked.page().contains("Keep these 3 decisions"), "{}", checked.body);
        assert_eq!(store::verify(&app.scope()).await.unwrap().entries, 0, "looking keeps nothing");
        let broken = [("id", id), ("register", "date,decision\nsoon,A\n"), ("step", "keep")];
        let refused = coordinator.post(page, &broken).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains("Row 2: &quot;soon&quot; is not a day") || refused.body.contains("Row 2")
        );
        for _ in 0..2 {
            coordinator
                .post(page, &[("id", id), ("register", OLD), ("step", "keep")])
                .await
                .leads_to();
        }
        let walk = store::verify(&app.scope()).await.unwrap();
        assert_eq!((walk.entries, walk.damages), (3, Vec::new()), "sent twice, kept once");
        let first = store::list(&app.scope(), None, 2, 5).await.unwrap().remove(0);
        assert_eq!((first.number, first.title.as_str()), (1, "A newsletter, \"monthly\""));
        let shown = coordinator.get(&format!("/testville/meetings/decisions/{}", first.id)).await;
        assert!(shown.page().contains("Before this register") && shown.body.contains("4 to 9"));
        assert!(!shown.body.contains("Fairness check"), "nobody knows whose voices it were");
        let printed = coordinator.get(&format!("/testville/meetings/decisions/{}/print", first.id)).await;
        assert!(printed.page().contains("Before this register"));
        let chamber = Chamber::with(&app, 1, 1).await;
        let proposal = chamber.proposal(&app, &[]).await;
        let vote = format!("/testville/meetings/proposals/{proposal}");
        coordinator.post(&format!("{vote}/vote-opens"), &[]).await.leads_to();
        let decided = coordinator.post(&format!("{vote}/close"), &[]).await.leads_to().to_owned();
        assert!(coordinator.get(&decided).await.page().contains("Number 4"));
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(page).await.status, StatusCode::FORBIDDEN);
        let api = "/api/v1/coalitions/testville/earlier-decisions";
        let body = json!({ "register": "date,decision\n2025-01-02,Lend the projector\n" });
        assert_eq!(coordinator.json(Http::POST, api, &body).await.value()["kept"], 1);
        assert_eq!(store::verify(&app.scope()).await.unwrap().damages, []);
        assert_eq!(store::newest(&app.scope()).await.unwrap().unwrap().number, 5);
    }
}

#[tokio::test]
async fn a_note_sets_another_day_to_look_again_and_the_entry_stays() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = "/testville/meetings/decisions/earlier";
        coordinator.post(page, &[("register", OLD), ("step", "keep")]).await.leads_to();
        let entry = store::newest(&app.scope()).await.unwrap().unwrap();
        let address = format!("/testville/meetings/decisions/{}", entry.id);
        let due = async |day: &str| store::due(&app.scope(), day.parse().unwrap()).await.unwrap().len();
        assert_eq!((due("2026-08-31").await, due("2026-09-01").await), (0, 1));
        let both = [("note", "Done."), ("review_on", "2027-01-01"), ("review_done", "yes")];
        let refused = coordinator.post(&format!("{address}/note"), &both).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.body.contains("not both"));
        let later = [("note", "It works so far."), ("review_on", "2027-01-15")];
        coordinator.post(&format!("{address}/note"), &later).await.leads_to();
        let shown = coordinator.get(&address).await;
        assert!(shown.page().contains("To be looked at again January 15, 2027."), "{}", shown.body);
        let register = coordinator.get("/testville/meetings/decisions").await;
        assert!(register.page().contains("January 15, 2027") || register.body.contains("Jan 15, 2027"));
        assert_eq!((due("2026-12-31").await, due("2027-01-15").await), (0, 1));
        let over = [("note", "We are done with it."), ("review_done", "yes")];
        coordinator.post(&format!("{address}/note"), &over).await.leads_to();
        assert_eq!(due("2030-01-01").await, 0);
        let walk = store::verify(&app.scope()).await.unwrap();
        assert_eq!(walk.damages, [], "a note changes no entry");
        let member = app.visitor(Role::Member).await;
        let refused = member.post(&format!("{address}/note"), &later).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "the day is for those who run meetings");
    }
}
