//! Saving a list once, and taking it back.

use super::*;

#[tokio::test]
async fn saving_twice_makes_one_import() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let list = b"Name,Email\nAna Ruiz,ana@example.org\n";
        for _ in 0..2 {
            send(&coordinator, ID, "list.csv", list).await.leads_to();
        }
        assert_eq!(store::latest(&app.scope()).await.unwrap().len(), 1);
        coordinator.post(&format!("{HERE}/columns"), &[("go", "check")]).await.leads_to();
        for _ in 0..2 {
            assert_eq!(coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to(), HERE);
            assert_eq!(coordinator.post(&format!("{HERE}/rows"), &[("go", "save")]).await.leads_to(), HERE);
        }
        assert_eq!(people(&app).await.len(), 1);
        // The feed tells of one act, not of every record.
        let feed = kit_store::latest(&app.scope(), 10).await.unwrap();
        assert_eq!(feed.iter().filter(|change| change.subject_kind == "import").count(), 1);
        assert!(feed.iter().all(|change| change.subject_kind != "person"));
    }
}

#[tokio::test]
async fn an_undo_takes_back_what_nobody_touched_and_lists_the_rest() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let before = [
            ("id", &id(1)[..]),
            ("given_name", "Ana"),
            ("family_name", "Ruiz"),
            ("email", "ana@example.org"),
        ];
        coordinator.post("/testville/people/add", &before).await.leads_to();
        let list = b"Name,Organization,Email,Phone\nAna Ruiz,School,ana@example.org,555-0101\n\
                     Ben Ito,Clinic,ben@example.org,555-0102\nCleo Marsh,Clinic,cleo@example.org,555-0103\n\
                     Dag Holm,Library,dag@example.org,555-0104\n";
        let import = checked(&app, &coordinator, ID, "list.csv", list, &[]).await;
        assert_eq!(counts(&app, &import).await, [3, 1, 0, 0, 0, 0]);
        assert!(coordinator.get(HERE).await.page().contains("Adds: Phone, Organization"));
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        let find_person = |name: &'static str| {
            let app = &app;
            async move { people(app).await.into_iter().find(|person| person.given_name == name) }
        };
        let ben = find_person("Ben").await.unwrap();
        let edit = [("given_name", "Ben"), ("family_name", "Ito"), ("job", "Nurse"), ("version", "1")];
        coordinator.post(&format!("/testville/people/{}/edit", ben.id), &edit).await.leads_to();
        coordinator.post(&format!("{HERE}/undo"), &[]).await.leads_to();
        let page = coordinator.get(HERE).await;
        assert!(page.page().contains("These stayed") && page.page().contains("Ben Ito"), "{}", page.body);
        let ana = find_person("Ana").await.unwrap();
        assert_eq!((ana.phone, ana.organization_id), (None, None), "what was filled is empty again");
        assert!(find_person("Ben").await.is_some() && find_person("Cleo").await.is_none());
        // Ben no longer names an organization (the form above left it out), so all of them go.
        let left: Vec<String> = organizations(&app).await.into_iter().map(|one| one.name).collect();
        assert!(left.is_empty(), "{left:?}");
        assert_eq!(coordinator.post(&format!("{HERE}/undo"), &[]).await.leads_to(), HERE);
        assert_eq!(find(&app, ID).await.tally().taken_back, 6);
    }
}
