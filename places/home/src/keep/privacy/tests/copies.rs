//! The copy somebody is given of what is kept about them.

use super::*;

#[tokio::test]
async fn a_copy_holds_what_names_the_person_and_nothing_about_others() {
    for engine in engines() {
        let app = app(engine).await;
        settle(&app).await;
        let tx = app.scope().begin().await.unwrap();
        let friend = Person::find(&tx, FRIEND.parse().unwrap()).await.unwrap().unwrap();
        let told = Person { notes: "a secret of Ana".to_owned(), ..friend.clone() };
        kit_store::changed(&tx, &author(&app), &friend, told).await.unwrap();
        tx.commit().await.unwrap();
        for visitor in [app.visitor(Role::Coordinator).await, app.visitor(Role::Member).await] {
            let reply = visitor.get(&format!("/testville/privacy/{ID}/copy.json")).await;
            let copy = reply.value();
            assert_eq!(copy["records"]["person"][0]["notes"], "needs a ramp");
            assert_eq!(copy["records"]["seat"][0]["representative_id"], ID);
            assert_eq!(copy["account"]["email"], "member@example.org");
            let acts = copy["records"]["change"].as_array().unwrap();
            assert!(
                acts.iter()
                    .any(|act| act["subject_id"] == FRIEND && act["actor_name"] == "Zephyrine Quillfeather")
            );
            assert!(!reply.body.contains("a secret of Ana") && !reply.body.contains("Sister of"));
        }
    }
}

#[tokio::test]
async fn only_the_person_and_coordinators_may_ask() {
    let app = app(Engine::Lite).await;
    settle(&app).await;
    for role in [Role::Officer, Role::Evaluator] {
        let visitor = app.visitor(role).await;
        for path in ["", "/copy.json"] {
            let reply = visitor.get(&format!("/testville/privacy/{ID}{path}")).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{role:?} {path}");
            assert!(!reply.body.contains("Quillfeather"));
        }
    }
    let member = app.visitor(Role::Member).await;
    let page = member.get(&format!("/testville/privacy/{ID}")).await;
    assert!(page.page().contains("Ask another coordinator") && !page.body.contains("name=\"sure\""));
    assert_eq!(
        member.post(&format!("/testville/privacy/{ID}/erase"), &[("sure", "yes")]).await.status,
        StatusCode::FORBIDDEN
    );
    let spanish = app.visitor(Role::Coordinator).await.in_spanish();
    let page = spanish.get(&format!("/testville/privacy/{ID}")).await;
    assert!(page.page().contains("Olvidar a Zephyrine Quillfeather"));
}
