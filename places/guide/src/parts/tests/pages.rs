use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};

use crate::parts::table::parts;
use crate::testing::apps;

async fn add_person(app: &TestApp, coordinator: &Visitor, given: &str) -> String {
    let person = [("given_name", given), ("family_name", "Ward"), ("save_anyway", "yes")];
    coordinator.post("/testville/people/add", &person).await.leads_to();
    let names = people::members::store::names(&app.scope()).await.unwrap();
    names.iter().find(|(_, name, _)| name == given).unwrap().0.to_string()
}

/// The value of a hidden field of the page.
fn hidden(page: &str, name: &str) -> String {
    let start = page
        .find(&format!("name=\"{name}\" value=\""))
        .unwrap_or_else(|| panic!("no {name}: {page}"));
    let value = &page[start + name.len() + 15..];
    value[..value.find('"').unwrap()].to_owned()
}

#[tokio::test]
async fn everybody_here_reads_the_guide_and_nothing_is_started() {
    for app in apps().await {
        let resident = app.visitor(Role::Member).await;
        let page = resident.get("/testville/guide").await;
        let page = page.page();
        assert!(page.contains("Twelve parts, in any order."));
        assert!(page.contains("0 of 12 parts done"));
        assert_eq!(page.matches("Not started").count(), 12);
        assert!(page.contains("Begin: Why we came together"), "{page}");
    }
}

#[tokio::test]
async fn every_part_and_every_question_shows_in_both_languages() {
    for app in apps().await {
        let english = app.visitor(Role::Coordinator).await;
        let spanish = english.clone().in_spanish();
        for part in parts() {
            english.get(&format!("/testville/guide/{}", part.key)).await.page();
            spanish.get(&format!("/testville/guide/{}", part.id)).await.leads_to();
            spanish.get(&format!("/testville/guide/{}", part.key)).await.page();
            for question in part.questions {
                let address = format!("/testville/guide/{}/{}", part.key, question.key);
                let page = english.get(&address).await;
                assert!(page.page().contains(&format!("Part {} so far", part.number)), "{address}");
                let page = spanish.get(&address).await;
                assert!(page.page().contains("Qué escribe esto"), "{address}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_written_in_the_guide_is_the_record_of_the_place() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = coordinator.get("/testville/guide/why/problem").await;
        let id = hidden(page.page(), "id");
        let sent = [("id", id.as_str()), ("words", "Pills end up in the wrong hands"), ("then", "go")];
        let next = coordinator.post("/testville/guide/why/problem", &sent).await;
        assert_eq!(next.leads_to(), "/testville/guide/why/who");
        let purpose = coordinator.get("/testville/goals/purpose").await;
        assert!(purpose.page().contains("Pills end up in the wrong hands"));
        // The next question completes the same record and leaves its other fields alone.
        let page = coordinator.get("/testville/guide/why/alone").await;
        let (id, version) = (hidden(page.page(), "id"), hidden(page.page(), "version"));
        let sent = [
            ("id", id.as_str()),
            ("version", version.as_str()),
            ("reasons", "too_big_for_one"),
            ("reasons", "many_causes"),
            ("then", "later"),
        ];
        let home = coordinator.post("/testville/guide/why/alone", &sent).await;
        assert_eq!(home.leads_to(), "/testville/guide");
        let purpose = coordinator.get("/testville/goals/purpose").await;
        assert!(purpose.page().contains("Pills end up in the wrong hands"));
        assert!(purpose.page().contains("It has many causes"));
        let overview = coordinator.get("/testville/guide").await;
        assert!(overview.page().contains("3 of 6 answered"), "{}", overview.body);
    }
}

#[tokio::test]
async fn mistakes_show_on_the_question_with_everything_kept_and_nothing_is_written() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = "/testville/guide/barriers/talking";
        let page = coordinator.get(address).await;
        let (id, promise) = (hidden(page.page(), "id"), hidden(page.page(), "promise"));
        let sent = [
            ("id", id.as_str()),
            ("promise", promise.as_str()),
            ("felt", "yes"),
            ("words", "Staff speak twice as long"),
            ("what", "Residents speak first"),
            ("person_id", ""),
            ("by", "2026-03-01"),
        ];
        let reply = coordinator.post(address, &sent).await;
        assert_eq!(reply.status.as_u16(), 422);
        assert!(reply.body.contains("2 things need another look"), "{}", reply.body);
        assert!(reply.body.contains("Choose who does it") && reply.body.contains("The date has passed."));
        assert!(reply.body.contains("Residents speak first") && reply.body.contains("2026-03-01"));
        let barriers = coordinator.get("/testville/goals/in-the-way").await;
        assert!(!barriers.page().contains("Staff speak twice as long"));

        let person = add_person(&app, &coordinator, "Denise").await;
        let mut sent = sent;
        sent[5].1 = person.as_str();
        sent[6].1 = "2026-03-20";
        let next = coordinator.post(address, &sent).await;
        assert_eq!(next.leads_to(), "/testville/guide/barriers/thin");
        // Sent twice it stays one.
        coordinator.post(address, &sent).await;
        let barriers = coordinator.get("/testville/goals/in-the-way").await;
        assert_eq!(barriers.page().matches("Staff speak twice as long").count(), 1);
        let plan = coordinator.get("/testville/goals/plan").await;
        assert_eq!(plan.page().matches("Residents speak first").count(), 1, "{}", plan.body);
        let again = coordinator.get(address).await;
        assert!(again.page().contains("What we know") && again.page().contains("Residents speak first"));
    }
}

#[tokio::test]
async fn not_knowing_skipping_and_having_none_are_answers_that_can_be_taken_back() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let address = "/testville/guide/have/leaders";
        member.post(&format!("{address}/reply"), &[("kind", "unknown")]).await.leads_to();
        let page = member.get(address).await;
        assert!(page.page().contains("We do not know</b>. member, "), "{}", page.body);
        let part = member.get("/testville/guide/have").await;
        assert!(part.page().contains("We do not know"));
        member.post(&format!("{address}/reply"), &[("kind", "not_now")]).await.leads_to();
        assert!(member.get("/testville/guide/have").await.page().contains("Skipped for now"));
        assert!(member.get("/testville/guide").await.page().contains("0 of 4 answered"));
        member.post(&format!("{address}/reply"), &[("kind", "nothing")]).await.leads_to();
        assert!(member.get("/testville/guide").await.page().contains("1 of 4 answered"));
        let back = member.post(&format!("{address}/reply"), &[("kind", "open")]).await;
        assert_eq!(back.leads_to(), address);
        assert_eq!(member.get("/testville/guide").await.page().matches("Not started").count(), 12);
    }
}

#[tokio::test]
async fn a_question_offers_only_answers_that_still_say_something() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let member = app.visitor(Role::Member).await;
        let barrier = coordinator.get("/testville/guide/barriers/turf").await;
        assert!(barrier.page().contains("Not now") && !barrier.page().contains("value=\"nothing\""));
        let problem = "/testville/guide/why/problem";
        assert!(member.get(problem).await.page().contains("There is none"));
        let id = hidden(coordinator.get(problem).await.page(), "id");
        let sent = [("id", id.as_str()), ("words", "Pills in every cabinet")];
        coordinator.post(problem, &sent).await.leads_to();
        let page = member.get(problem).await;
        let page = page.page();
        assert!(!page.contains("There is none") && page.contains("Go to the next question"), "{page}");
        assert!(
            page.contains("Changed last: New: why we came together") && page.contains("coordinator, today"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn a_barrier_whose_day_has_come_is_looked_at_where_it_is_kept() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let past = [
            ("kind", "turf"),
            ("presence", "present"),
            ("words", "Two agencies guard their numbers"),
            ("review_on", "2026-03-10"),
        ];
        coordinator.post("/testville/goals/barriers/add", &past).await.leads_to();
        let overview = coordinator.get("/testville/guide").await;
        assert!(overview.page().contains("Look again: What could get in the way"), "{}", overview.body);
        assert!(overview.page().contains("The day to look again at one of its records has come."));
        let part = coordinator.get("/testville/guide/barriers").await;
        assert!(part.page().contains("href=\"/testville/goals/in-the-way\">Go and look"), "{}", part.body);
        assert!(!part.page().contains("We looked: it still holds"));
    }
}

#[tokio::test]
async fn a_record_takes_the_place_of_not_knowing() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = "/testville/guide/have/projects";
        coordinator.post(&format!("{address}/reply"), &[("kind", "unknown")]).await.leads_to();
        let id = hidden(coordinator.get(address).await.page(), "id");
        let sent = [("id", id.as_str()), ("what", "Community garden"), ("lesson", "Begin with food")];
        coordinator.post(address, &sent).await.leads_to();
        let page = coordinator.get(address).await;
        assert!(page.page().contains("Community garden") && !page.page().contains("We do not know</b>"));
        let have = coordinator.get("/testville/goals/what-we-have").await;
        assert!(have.page().contains("Community garden"));
    }
}

#[tokio::test]
async fn what_was_found_absent_is_said_and_the_record_an_answer_changes_is_named() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = "/testville/guide/barriers/capacity";
        let page = coordinator.get(address).await;
        assert!(page.page().contains("Nothing is written about this yet."));
        let (id, promise) = (hidden(page.page(), "id"), hidden(page.page(), "promise"));
        let sent = [("id", id.as_str()), ("promise", promise.as_str()), ("felt", "no")];
        coordinator.post(address, &sent).await.leads_to();
        let page = coordinator.get(address).await;
        assert!(page.page().contains("You looked: it does not get in the way"), "{}", page.body);
        assert!(!page.body.contains("Nothing is written about this yet."));

        let version = hidden(page.page(), "version");
        let sent = [
            ("id", id.as_str()),
            ("version", version.as_str()),
            ("promise", promise.as_str()),
            ("felt", "yes"),
            ("words", "Two people left in spring"),
        ];
        coordinator.post(address, &sent).await.leads_to();
        let page = coordinator.get(address).await;
        let (_, beside) = page.page().split_once("What this writes").unwrap();
        assert!(beside.contains("<b>Two people left in spring</b>"), "{beside}");

        // A question nobody could answer says that it is asked again.
        let address = "/testville/guide/barriers/history";
        let page = coordinator.get(address).await;
        let (id, promise) = (hidden(page.page(), "id"), hidden(page.page(), "promise"));
        let sent = [("id", id.as_str()), ("promise", promise.as_str()), ("felt", "not_known")];
        coordinator.post(address, &sent).await.leads_to();
        let page = coordinator.get(address).await;
        assert!(page.page().contains("Asked beside the check-in until somebody knows"), "{}", page.body);
        assert!(page.body.contains("Nothing is written about this yet."));
    }
}

#[tokio::test]
async fn words_are_kept_only_where_no_place_holds_a_record() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let address = "/testville/guide/money/spend";
        let empty = member.post(address, &[("words", " ")]).await;
        assert_eq!(empty.status.as_u16(), 422);
        assert!(empty.body.contains("Write your answer in a few words"));
        let long = "a".repeat(5000);
        let too_long = member.post(address, &[("words", long.as_str())]).await;
        assert_eq!(too_long.status.as_u16(), 422);
        member.post(address, &[("words", "About 40,000 a year <b>")]).await.leads_to();
        let page = member.get(address).await;
        assert!(page.page().contains("About 40,000 a year &lt;b&gt;"));
        // Whoever only reads sees what was said, and the question in their own language where it was changed.
        let reader = app.visitor(Role::Evaluator).await;
        let page = reader.get(address).await;
        assert!(page.page().contains("About 40,000 a year &lt;b&gt;") && !page.body.contains("<textarea"));
        let page = reader.in_spanish().get("/testville/guide/money").await;
        assert!(
            page.page().contains("Nuevo: respuesta en la guía «¿Qué gastaremos este año y después?»"),
            "{}",
            page.body
        );
        let marks = member.post("/testville/guide/checkup/seven", &[("mark-leading", "9")]).await;
        assert_eq!(marks.body.matches("Choose a mark from 1 to 5").count(), 14, "{}", marks.body);
    }
}

#[tokio::test]
async fn a_part_is_given_to_somebody_and_looked_at_again() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let person = add_person(&app, &coordinator, "Omar").await;
        let nobody =
            coordinator.post("/testville/guide/keep/assign", &[("what", "Go through part 10")]).await;
        assert_eq!(nobody.status.as_u16(), 422);
        let sent = [("what", "Go through part 10"), ("person_id", person.as_str()), ("by", "2026-04-01")];
        coordinator.post("/testville/guide/keep/assign", &sent).await.leads_to();
        let page = coordinator.get("/testville/guide/keep").await;
        assert!(page.page().contains("Go through part 10") && page.page().contains("Omar Ward"));
        coordinator.post("/testville/guide/keep/looked", &[]).await.leads_to();
        let member = app.visitor(Role::Member).await;
        let refused = member.post("/testville/guide/keep/assign", &sent).await;
        assert_eq!(refused.status.as_u16(), 403);
    }
}

#[tokio::test]
async fn a_part_stands_on_the_agenda_of_a_meeting_that_leads_back_to_it() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let meeting = [("title", "Our meeting"), ("day", "2026-03-19"), ("time", "17:30"), ("minutes", "60")];
        coordinator.post("/testville/meetings/add", &meeting).await.leads_to();
        let part = coordinator.get("/testville/guide/keep").await;
        let form = part.page().split_once("/guide/keep/agenda").unwrap().1;
        let menu = form.split_once("name=\"meeting_id\"").unwrap().1;
        let at = menu.find("Our meeting").unwrap();
        let chosen = menu[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap();
        let id = hidden(form, "id");
        let sent = [("id", id.as_str()), ("meeting_id", chosen)];
        coordinator.post("/testville/guide/keep/agenda", &sent).await.leads_to();
        let agenda = coordinator.get("/testville/meetings/2026-03-19").await;
        let item = agenda.page().split_once("Guide, part 10: Keeping people involved").unwrap().1;
        assert!(item.contains("href=\"http://localhost/testville/guide/keep\""), "{item}");
    }
}

#[tokio::test]
async fn who_may_push_back_is_for_the_core_team() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let member = app.visitor(Role::Member).await;
        let address = "/testville/guide/change/loses";
        let id = hidden(coordinator.get(address).await.page(), "id");
        let sent = [
            ("id", id.as_str()),
            ("name", "The vending company"),
            ("loses", "money"),
            ("stance", "-2"),
            ("influence", "2"),
        ];
        coordinator.post(address, &sent).await.leads_to();
        assert!(coordinator.get(address).await.page().contains("The vending company"));
        for page in [address, "/testville/guide/change", "/testville/guide"] {
            let page = member.get(page).await;
            assert!(!page.page().contains("vending company"), "{}", page.body);
        }
        // What is still to do about somebody who pushes back would tell that there is somebody.
        let words = [("stakeholder_id", id.as_str()), ("kind", "stall"), ("seen_on", "2026-03-01")];
        coordinator.post("/testville/goals/opposition/moves/add", &words).await.leads_to();
        assert!(coordinator.get("/testville/guide/change").await.page().contains("Answer one more move"));
        for page in [address, "/testville/guide/change", "/testville/guide"] {
            assert!(!member.get(page).await.page().contains("one more move"), "{page}");
        }
        assert!(member.get(address).await.page().contains("Only the core team sees"));
        assert_eq!(member.post(address, &sent).await.status.as_u16(), 403);
        let refused = member.post(&format!("{address}/reply"), &[("kind", "nothing")]).await;
        assert_eq!(refused.status.as_u16(), 403);
    }
}

#[tokio::test]
async fn nonsense_addresses_and_forms_break_nothing() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for address in
            ["/testville/guide/nowhere", "/testville/guide/why/nowhere", "/testville/guide/..%2f/x"]
        {
            assert_eq!(coordinator.get(address).await.status.as_u16(), 404, "{address}");
        }
        let odd = [
            ("id", "not an id"),
            ("version", "x"),
            ("felt", "\u{0}maybe"),
            ("words", "\u{202e}<script>"),
            ("person_id", "' OR 1=1"),
            ("by", "2026-02-31"),
            ("what", "x"),
        ];
        for part in parts() {
            for question in part.questions {
                let address = format!("/testville/guide/{}/{}", part.key, question.key);
                let reply = coordinator.post(&address, &odd).await;
                assert!(reply.status.as_u16() < 500, "{address}: {}", reply.body);
                assert!(!reply.body.contains("<script>\u{202e}") && !reply.body.contains("\u{202e}<script>"));
            }
        }
    }
}
