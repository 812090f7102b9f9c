mod meeting;

use kit_store::jiff::Span;
use kit_store::{Day, Record, added};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use people::members::{Person, PersonId};
use people::seats::{Seat, SeatId};
use uuid::Uuid;

use crate::testing::apps;

/// The day of the fixed clock of tests.
fn today() -> Day {
    Day::constant(2026, 3, 10)
}

fn in_days(days: i64) -> Option<Day> {
    Some(today().saturating_add(Span::new().days(days)))
}

fn person(number: u128, given: &str, family: &str) -> Person {
    Person {
        joined_on: in_days(-300),
        last_seen_on: in_days(-3),
        ..Person::named(PersonId(Uuid::from_u128(number)), given, family)
    }
}

fn seat(number: u128, sector: &str, representative: Option<u128>, ends_in: Option<i64>) -> Seat {
    Seat {
        representative_id: representative.map(|number| PersonId(Uuid::from_u128(number))),
        term_end: ends_in.and_then(in_days),
        ..Seat::empty(SeatId(Uuid::from_u128(number)), sector)
    }
}

/// Ana's term is over, the member's ends in ten days, Luz's in a year; Luz is quiet, Ines is new, two seats are empty.
async fn fill(app: &TestApp) {
    let allowed = kit_store::Allowed {
        account: None,
        name: "Rosa Delgado".to_owned(),
        for_organization: None,
        at: app.app.clock.now(),
        ids: app.app.ids.clone(),
        batch: None,
    };
    let tx = app.scope().begin().await.unwrap();
    let member = kit_web::account::account_by_email(&app.app.db, "member@example.org").await.unwrap();
    let people = [
        person(1001, "Ana", "Flores"),
        Person {
            account_id: member.map(|account| account.id),
            ..person(1002, "Tanya", "Bishop")
        },
        Person { last_seen_on: in_days(-80), ..person(1003, "Luz", "Vega") },
        Person {
            joined_on: in_days(-2),
            last_seen_on: None,
            ..person(1004, "Ines", "Calderón")
        },
    ];
    for person in &people {
        added(&tx, &allowed, person).await.unwrap();
    }
    let seats = [
        seat(2001, "youth", Some(1001), Some(-3)),
        seat(2002, "parents", Some(1002), Some(10)),
        seat(2003, "schools", Some(1003), Some(365)),
        Seat {
            next_step: "Simon asks Valley Radio".to_owned(),
            ..seat(2004, "media", None, None)
        },
        seat(2005, "youth", None, None),
    ];
    for seat in &seats {
        added(&tx, &allowed, seat).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn home_of(visitor: &Visitor) -> String {
    visitor.get("/testville").await.page().to_owned()
}

#[tokio::test]
async fn an_empty_coalition_says_what_will_be_here() {
    for app in apps().await {
        for role in [Role::Coordinator, Role::Officer, Role::Member, Role::Evaluator] {
            let page = home_of(&app.visitor(role).await).await;
            for words in [
                "Good morning, ",
                "Tuesday, March 10. Nothing is late.",
                "Nothing is due.",
                "Your next meeting is not set.",
                "No one is here yet.",
            ] {
                assert!(page.contains(words), "{role:?} does not read {words}");
            }
        }
        let spanish = home_of(&app.visitor(Role::Member).await.in_spanish()).await;
        assert!(spanish.contains("Buenos días, member"));
        assert!(spanish.contains("Martes, 10 de marzo. No hay nada atrasado."));
    }
}

#[tokio::test]
async fn a_coordinator_sees_what_is_late_who_is_missing_and_who_is_quiet() {
    for app in apps().await {
        fill(&app).await;
        let page = home_of(&app.visitor(Role::Coordinator).await).await;
        for words in [
            "One thing is late.",
            "3 days late",
            "Ana Flores",
            "Welcome Ines Calderón",
            "Simon asks Valley Radio",
            "Round table by sector.",
            "Person gone quiet",
            "Check in with them",
            "Ines Calderón joined",
        ] {
            assert!(page.contains(words), "{words} is missing");
        }
        assert!(!page.contains("Luz Vega</span>"), "a term that ends in a year is not due");
        let late = page.find("3 days late").unwrap();
        assert!(late < page.find("Fri Mar 20").unwrap(), "the most late comes first");
    }
}

#[tokio::test]
async fn a_member_sees_their_own_and_not_who_is_slipping_away() {
    for app in apps().await {
        fill(&app).await;
        let page = home_of(&app.visitor(Role::Member).await).await;
        assert!(page.contains("Fri Mar 20") && page.contains("One thing is yours."));
        for words in ["Ana Flores</span>", "Welcome Ines", "Person gone quiet", "/people/add\""] {
            assert!(!page.contains(words), "a member reads {words}");
        }
        let evaluator = home_of(&app.visitor(Role::Evaluator).await).await;
        assert!(evaluator.contains("Person gone quiet") && evaluator.contains("No sign of life for 45 days"));
        assert!(!evaluator.contains("Check in with them") && evaluator.contains("Nothing is due."));
    }
}

#[tokio::test]
async fn an_ask_is_due_for_those_who_run_the_coalition_and_for_the_one_who_asks() {
    for app in apps().await {
        fill(&app).await;
        let tanya = Uuid::from_u128(1002).to_string();
        let ask = [
            ("given_name", "Simon"),
            ("family_name", "Webb"),
            ("asks_id", tanya.as_str()),
            ("ask_by", "2026-03-12"),
            ("stage", "to_ask"),
        ];
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator.post("/testville/people/recruiting/add", &ask).await.leads_to();
        let page = home_of(&coordinator).await;
        assert!(page.contains("Ask Simon Webb") && page.contains("Thu Mar 12"));
        assert!(page.contains("Tanya Bishop</span>"));
        let own = home_of(&app.visitor(Role::Member).await).await;
        assert!(own.contains("Ask Simon Webb") && own.contains("2 things are yours."));
        assert!(!home_of(&app.visitor(Role::Evaluator).await).await.contains("Ask Simon Webb"));
    }
}

#[tokio::test]
async fn only_what_can_be_opened_is_offered_to_add() {
    for app in apps().await {
        let coordinator = home_of(&app.visitor(Role::Coordinator).await).await;
        assert!(
            coordinator.contains("Add something") && coordinator.contains("href=\"/testville/people/add\"")
        );
        let missing = "href=\"/testville/people/recruiting/add\"";
        let opens = app.visitor(Role::Coordinator).await.get("/testville/people/recruiting/add").await;
        assert_eq!(coordinator.contains(missing), opens.status.is_success());
    }
}

#[tokio::test]
async fn news_count_from_the_last_visit_and_leave_out_what_one_did_oneself() {
    for app in apps().await {
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        assert!(home_of(&officer).await.contains("What is new"));
        app.app.clock.advance_minutes(2 * 24 * 60);
        let fields = [("given_name", "Ines"), ("family_name", "Calderón")];
        let page = coordinator.post("/testville/people/add", &fields).await;
        let person = page.leads_to().to_owned();
        coordinator
            .post(&format!("{person}/edit"), &[("given_name", "Inés"), ("family_name", "Calderón")])
            .await
            .leads_to();
        let news = home_of(&officer).await;
        assert!(news.contains("New since your last visit, 2 days ago"), "{news}");
        assert_eq!(news.matches("Inés Calderón joined").count(), 1, "one line for one person");
        assert!(news.contains(&format!("href=\"{person}\"")) && news.contains("coordinator, today"));
        // A look ten minutes later belongs to the same visit, so nothing is lost by it.
        app.app.clock.advance_minutes(10);
        assert!(home_of(&officer).await.contains("Inés Calderón joined"));
        // The coordinator was never here before and sees the newest; afterwards their own doing is no news to them.
        assert!(home_of(&coordinator).await.contains("Inés Calderón joined"));
        app.app.clock.advance_minutes(60);
        assert!(home_of(&coordinator).await.contains("Nothing new."));
        app.app.clock.advance_minutes(30 * 24 * 60);
        coordinator.post(&format!("{person}/edit"), &[("given_name", "Ines")]).await.leads_to();
        let news = home_of(&officer).await;
        assert!(news.contains("Ines: details changed") && !news.contains("Ines joined"), "{news}");
    }
}

#[tokio::test]
async fn all_news_go_on_over_several_pages() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for number in 0..53 {
            let name = format!("Pat{number:02}");
            coordinator.post("/testville/people/add", &[("given_name", &name)]).await.leads_to();
        }
        let first = coordinator.get("/testville/news").await.page().to_owned();
        assert!(first.contains("Pat52 joined") && !first.contains("Pat02 joined"));
        let start = first.find("/testville/news?after=").unwrap();
        let next = first[start..].split('"').next().unwrap();
        let second = coordinator.get(next).await.page().to_owned();
        assert!(second.contains("Pat02 joined") && second.contains("Pat00 joined"));
        assert!(!second.contains("rel=\"next\""));
        let odd = coordinator.get("/testville/news?after=%FF%00&after=nonsense").await;
        assert!(odd.page().contains("Pat52 joined"), "an odd address starts with the newest");
    }
}

#[tokio::test]
async fn home_asks_the_database_few_questions_however_full_it_is() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        // The best next step of the guide is found once and remembered until something changes.
        coordinator.get("/testville").await.page();
        let reply = coordinator.get("/testville").await;
        let timing = reply.headers.get("server-timing").unwrap().to_str().unwrap();
        let statements: u32 = timing.rsplit("desc=\"").next().unwrap().trim_end_matches('"').parse().unwrap();
        assert!(statements <= 15, "{statements} statements");
    }
}

#[tokio::test]
async fn another_coalition_is_not_there() {
    for app in apps().await {
        let outsider = app.outsider().await;
        for path in ["/testville", "/testville/news", "/testville/search?words=a"] {
            assert_eq!(outsider.get(path).await.status, 404, "{path}");
        }
    }
}

/// Ana promised to order bags by five days ago; the member promises an agenda for today; one more is far away.
async fn promise(app: &TestApp) {
    let coordinator = app.visitor(Role::Coordinator).await;
    for (number, what, who, by) in [
        (3001, "Order bags", 1001, "2026-03-20"),
        (3002, "Send the agenda", 1002, "2026-03-10"),
        (3003, "Plant trees", 1001, "2026-09-01"),
    ] {
        let (id, who) = (Uuid::from_u128(number).to_string(), Uuid::from_u128(who).to_string());
        let fields = [("id", id.as_str()), ("what", what), ("person_id", &who), ("by", by)];
        coordinator.post("/testville/goals/plan/add", &fields).await.leads_to();
    }
    let tx = app.scope().begin().await.unwrap();
    let bags = goals::promises::Promise::find(&tx, Uuid::from_u128(3001)).await.unwrap().unwrap();
    goals::promises::Promise { by: in_days(-5), ..bags }.put(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn promises_are_due_where_they_belong_and_kept_ones_are_gone() {
    for app in apps().await {
        fill(&app).await;
        promise(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = home_of(&coordinator).await;
        assert!(
            page.contains("All 3 promises") && page.contains("Order bags") && page.contains("5 days late")
        );
        assert!(page.find("5 days late").unwrap() < page.find("3 days late").unwrap());
        let due_soon = page.split("id=\"home-goals\"").next().unwrap();
        assert!(!due_soon.contains("Plant trees"), "half a year ahead is not soon");
        let member = app.visitor(Role::Member).await;
        let own = home_of(&member).await;
        assert!(own.contains("Send the agenda") && !own.contains("5 days late"));
        let kept = format!("/testville/goals/promises/{}/keep", Uuid::from_u128(3002));
        member.post(&kept, &[("proof", "Sent")]).await.leads_to();
        let after = home_of(&coordinator).await;
        let due_soon = after.split("id=\"home-goals\"").next().unwrap();
        assert!(!due_soon.contains("Send the agenda"), "what is kept is not due");
        assert!(after.contains("All 2 promises"));
    }
}

/// Ana is chair until Friday; an agreement ended last week and another is to be looked at; Tanya stated her interests a
/// year ago, Luz this spring.
async fn coming_back(app: &TestApp) {
    use people::agreements::documents::{Agreement, AgreementId};
    use people::agreements::interests::{InterestStatement, InterestStatementId};
    use people::groups::bodies::{Group, GroupId};
    use people::groups::offices::model::OfficeKind;
    use people::groups::offices::{Office, OfficeId};
    use people::groups::terms::{OfficeTerm, OfficeTermId};
    let tx = app.scope().begin().await.unwrap();
    let (group, office) = (GroupId(Uuid::from_u128(1)), OfficeId(Uuid::from_u128(2)));
    Group { name: "Core team".to_owned(), ..Group::blank(group) }.put(&tx).await.unwrap();
    Office { group_id: group, kind: OfficeKind::Chair, ..Office::blank(office) }
        .put(&tx)
        .await
        .unwrap();
    let term = OfficeTerm {
        id: OfficeTermId(Uuid::from_u128(3)),
        office_id: office,
        person_id: PersonId(Uuid::from_u128(1001)),
        starts_on: Day::constant(2025, 3, 14),
        ends_on: in_days(3),
        left_on: None,
        is_shared: None,
        version: 1,
    };
    term.put(&tx).await.unwrap();
    let agreement = |number: u128, title: &str| Agreement {
        title: title.to_owned(),
        ..Agreement::blank(AgreementId(Uuid::from_u128(number)))
    };
    Agreement { ends_on: in_days(-7), ..agreement(4, "Library rooms") }
        .put(&tx)
        .await
        .unwrap();
    Agreement { review_on: in_days(-1), ..agreement(5, "Shared data") }
        .put(&tx)
        .await
        .unwrap();
    Agreement { ends_on: in_days(90), ..agreement(6, "Far away") }.put(&tx).await.unwrap();
    for (number, person, days) in [(7, 1002, -360), (8, 1003, -30)] {
        let statement = InterestStatement {
            person_id: PersonId(Uuid::from_u128(person)),
            stated_on: in_days(days).unwrap(),
            ..InterestStatement::blank(InterestStatementId(Uuid::from_u128(number)))
        };
        statement.put(&tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn offices_agreements_and_interests_are_due_before_they_end() {
    for app in apps().await {
        fill(&app).await;
        coming_back(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = home_of(&coordinator).await;
        for words in [
            "Term ends: Chair, Core team",
            "Renew or end the agreement: Library rooms",
            "Look again at the agreement: Shared data",
            "State interests for the year",
        ] {
            assert!(page.contains(words), "{words} is missing in {page}");
        }
        assert!(!page.contains("Far away"));
        assert_eq!(page.matches("State interests for the year").count(), 1, "Luz stated hers a month ago");
        let own = home_of(&app.visitor(Role::Member).await).await;
        assert!(own.contains("State interests for the year") && !own.contains("Library rooms"), "{own}");
        home_of(&coordinator.in_spanish()).await;
    }
}

#[tokio::test]
async fn news_of_a_record_without_a_name_say_what_it_is() {
    use people::groups::bodies::{Group, GroupId};
    use people::groups::offices::{Office, OfficeId};
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let allowed = kit_store::Allowed {
            account: None,
            name: "Rosa Delgado".to_owned(),
            for_organization: None,
            at: app.app.clock.now(),
            ids: app.app.ids.clone(),
            batch: None,
        };
        let tx = app.scope().begin().await.unwrap();
        let group = Group {
            name: "Core team".to_owned(),
            ..Group::blank(GroupId(Uuid::from_u128(1)))
        };
        group.put(&tx).await.unwrap();
        let office = Office { group_id: group.id, ..Office::blank(OfficeId(Uuid::from_u128(2))) };
        assert_eq!(office.label(), "");
        added(&tx, &allowed, &office).await.unwrap();
        tx.commit().await.unwrap();
        let news = coordinator.get("/testville/news").await;
        assert!(news.page().contains("Added: office"), "{}", news.body);
    }
}
