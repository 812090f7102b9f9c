//! While a job works on an import, nobody pulls it away from under the job.

use axum::http::StatusCode;
use kit_web::Role;

use super::*;
use crate::import::model::Stage;

#[tokio::test]
async fn an_import_that_is_being_saved_is_neither_read_anew_nor_discarded() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let import = checked(&app, &coordinator, ID, "list.csv", b"Name\nPriya Raman\n", &[]).await;
        let tx = app.scope().begin().await.unwrap();
        let saving = import.clone().at(Stage::Saving);
        assert!(store::advance(&tx, &saving, Stage::Checked).await.unwrap());
        tx.commit().await.unwrap();
        let again = coordinator.post(&format!("{HERE}/columns"), &[("go", "again")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let gone = coordinator.post(&format!("{HERE}/discard"), &[]).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert_eq!(find(&app, ID).await.stage, Stage::Saving);
    }
}

#[tokio::test]
async fn a_check_that_was_cut_off_is_done_by_a_job_a_little_later() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let import = checked(&app, &coordinator, ID, "list.csv", b"Name\nPriya Raman\n", &[]).await;
        // As the process leaves it that ends in the middle.
        let tx = app.scope().begin().await.unwrap();
        let cut_off = import.at(Stage::Checking);
        assert!(store::advance(&tx, &cut_off, Stage::Checked).await.unwrap());
        tx.commit().await.unwrap();
        assert!(coordinator.get(HERE).await.page().contains("Checking list.csv"));
        app.app.clock.advance_minutes(2);
        app.app.runner().run_all().await.unwrap();
        assert_eq!(find(&app, ID).await.stage, Stage::Checked);
        assert!(coordinator.get(HERE).await.page().contains("Priya Raman"));
    }
}

#[tokio::test]
async fn rows_that_were_not_taken_are_forgotten_with_a_person_and_after_a_month() {
    let list = "First name,Last name,Notes\nPriya,Raman,\n,,Delgado Rosa called\n,,Nobody\n";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let import = checked(&app, &coordinator, ID, "list.csv", list.as_bytes(), &[]).await;
        coordinator.post(&format!("{HERE}/rows"), &[("go", "save")]).await.leads_to();
        assert!(coordinator.get(HERE).await.page().contains("Delgado Rosa called"));
        let tx = app.scope().begin().await.unwrap();
        crate::import::forget_person(&tx, &[["Rosa".to_owned(), "Delgado".to_owned()]])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let page = coordinator.get(HERE).await;
        assert!(!page.page().contains("Delgado") && page.page().contains("Nobody"), "{}", page.body);
        app.app.clock.advance_minutes(31 * 24 * 60);
        app.app.runner().run_all().await.unwrap();
        assert!(rows(&app, &import).await.is_empty());
    }
}

#[tokio::test]
async fn a_misspelled_organization_beside_a_person_is_asked_about() {
    let list = "Name,Organization\nPriya Raman,Elk Ridge Clinic\nAna Ruiz,Elk Ridge Clinic\n\
                Tom Becker,Elk Rigde Clinic\n";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        checked(&app, &coordinator, ID, "list.csv", list.as_bytes(), &[]).await;
        let page = coordinator.get(HERE).await;
        let question =
            "Row 4: &quot;Elk Rigde Clinic&quot; is spelled almost like &quot;Elk Ridge Clinic&quot;";
        assert!(page.page().contains(question), "{}", page.body);
        let number = store::first_number(4);
        let no = format!("answer-{number}-organization_alike");
        coordinator
            .post(&format!("{HERE}/rows"), &[(no.as_str(), "no"), ("go", "keep")])
            .await
            .leads_to();
        let kept = rows(&app, &find(&app, ID).await).await;
        let named = |row: &CheckedRow| row.entry.organization.as_ref().map(|one| one.name.clone());
        assert_eq!(named(&kept[2]).as_deref(), Some("Elk Rigde Clinic"));
        coordinator
            .post(&format!("{HERE}/rows"), &[(no.as_str(), "yes"), ("go", "keep")])
            .await
            .leads_to();
        coordinator.post(&format!("{HERE}/rows"), &[("go", "save")]).await.leads_to();
        assert_eq!(organizations(&app).await.len(), 1);
    }
}

#[tokio::test]
async fn somebody_who_joined_long_ago_is_not_quiet_on_the_day_their_record_is_made() {
    let list = "Name,Joined\nPriya Raman,2019-03-01\n";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        checked(&app, &coordinator, ID, "list.csv", list.as_bytes(), &[]).await;
        coordinator.post(&format!("{HERE}/rows"), &[("go", "save")]).await.leads_to();
        let quiet = "/testville/people/list?only=quiet";
        assert!(!coordinator.get(quiet).await.page().contains("Priya Raman"));
        app.app.clock.advance_minutes(200 * 24 * 60);
        let later = app.visitor(Role::Coordinator).await;
        assert!(later.get(quiet).await.page().contains("Priya Raman"));
    }
}

#[tokio::test]
async fn one_answer_settles_all_questions_of_a_kind() {
    let list = b"Name,Email\nAna Ruiz,555-010-0142\nBo Diaz,555-010-0143\nCy Vega,cy@example.org\n\
        Di Soto,555-010-0144\nEd Mora,ed@example.org\nFay Luna,fay@example.org\nGil Pena,gil@example.org\n\
        Hua Lin,hua@example.org\n";
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        let import = checked(&app, &officer, ID, "list.csv", list, &[]).await;
        let page = format!("/testville/people/import/{ID}");
        let shown = officer.get(&page).await;
        assert!(shown.page().contains("Phone numbers in the email column"), "{}", shown.body);
        assert!(shown.body.contains("3 rows"));
        assert!(officer.clone().in_spanish().get(&page).await.page().contains("Una respuesta para todas"));
        let notes = async || {
            let rows = rows(&app, &import).await;
            let people = rows.iter().filter_map(|row| row.entry.person.as_ref());
            people.filter(|person| person.details.notes.contains("555")).count()
        };
        assert_eq!(notes().await, 0);
        // One row was decided by itself before; the answer for all counts for it too.
        let first = rows(&app, &import).await[0].number;
        let one = format!("answer-{first}-phone_in_email");
        officer.post(&format!("{page}/rows"), &[(&one, "no"), ("go", "keep")]).await.leads_to();
        assert_eq!(notes().await, 1);
        officer.post(&format!("{page}/rows"), &[("all", "phone_in_email:no")]).await.leads_to();
        assert_eq!(notes().await, 3);
        officer.post(&format!("{page}/rows"), &[("all", "phone_in_email:yes")]).await.leads_to();
        assert_eq!(notes().await, 0);
        // What is said to one row afterwards counts more than the answer for all.
        officer.post(&format!("{page}/rows"), &[(&one, "no"), ("go", "keep")]).await.leads_to();
        assert_eq!(notes().await, 1);
        for nonsense in ["phone_in_email", "nothing:yes", ":", "phone_in_email:maybe:yes"] {
            officer.post(&format!("{page}/rows"), &[("all", nonsense)]).await.leads_to();
        }
    }
}
