use axum::http::StatusCode;
use kit_web::Role;
use kit_web::testing::account_id;

use super::*;
use crate::testing::apps;

#[tokio::test]
async fn one_page_logs_an_entry_with_its_code_and_its_chain() {
    for app in apps().await {
        fill(&app).await;
        let member = app.visitor(Role::Member).await;
        shows(&member, DONE, &["Nothing is written down yet."]).await;
        shows(
            &member,
            &format!("{DONE}/add?aimed=happened&received=community"),
            &["We would count it as: Community change and service.", "checked"],
        )
        .await;
        let strategy = format!("strategy:{}", id(STRATEGY));
        let ellen = id(ELLEN);
        let fields = [
            ("what", "The pharmacy takes medicine back"),
            ("happened_on", "2026-03-02"),
            ("person_id", ellen.as_str()),
            ("serves", &strategy),
            ("aimed", "happened"),
            ("received", "community"),
            ("place", "Elk Ridge"),
            ("duration", "ongoing"),
            ("reached", "600"),
            ("population", "1,000"),
            ("people", "63"),
        ];
        for _ in 0..2 {
            assert_eq!(log(&member, ID, &fields).await.leads_to(), page(ID));
        }
        // What follows: the organization of the person, the goal and the way of change of the strategy, the intensity.
        shows(
            &member,
            &page(ID),
            &[
                "Ellen Voss · Elk Ridge Pharmacy",
                "Community change</span>",
                "Service</span>",
                "the first time counts as a change and as a service",
                &format!("href=\"/testville/goals/{}\"", id(GOAL)),
                &format!("href=\"/testville/goals/strategies/{}\"", id(STRATEGY)),
                "1.00",
                "600 of 1,000 people, 60%.",
                "New or changed programs and practices; People served",
                "Change access and barriers",
            ],
        )
        .await;
        let list = member.get(DONE).await;
        assert_eq!(list.page().matches("The pharmacy takes medicine back").count(), 1);
        shows(
            &member,
            &format!("/testville/goals/{}", id(GOAL)),
            &["All of them", "The pharmacy takes medicine back"],
        )
        .await;
    }
}

#[tokio::test]
async fn mistakes_are_said_at_the_field_and_nothing_typed_is_lost() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("what", "A talk <b>for</b> \"parents\""),
            ("happened_on", "2026-03-01"),
            ("received", "community"),
            ("people", "42"),
            ("newcomers", "0"),
            ("group_by", "age"),
            ("group_name", "Under 18"),
            ("group_people", "40"),
            ("group_new", ""),
        ];
        let again = log(&coordinator, ID, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "By age the groups add up to 40 people, but the total says 42. Make them equal",
            "value=\"A talk &lt;b&gt;for&lt;/b&gt; &quot;parents&quot;\"",
            "value=\"Under 18\"",
        ] {
            assert!(again.body.contains(words), "{words} is missing");
        }
        let spanish = log(&coordinator.clone().in_spanish(), ID, &fields).await;
        assert!(spanish.body.contains("Por edad los grupos suman 40 personas, pero el total dice 42."));
        let without = log(&coordinator, ID, &[("what", ""), ("happened_on", "tomorrow")]).await;
        for words in ["Write in one line what you did", "Choose a day, like", "Answer at least one question"]
        {
            assert!(without.body.contains(words), "{words} is missing");
        }
    }
}

#[tokio::test]
async fn people_change_what_they_wrote_and_officers_change_everything() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let officer = app.visitor(Role::Officer).await;
        let evaluator = app.visitor(Role::Evaluator).await;
        simple(&officer, ID, "Wrote to the clinics", "2026-03-01", "action").await;
        assert_eq!(member.get(&format!("{}/edit", page(ID))).await.status, StatusCode::FORBIDDEN);
        let change = [("what", "Mine now"), ("happened_on", "2026-03-01"), ("coding", "action")];
        assert_eq!(member.post(&format!("{}/edit", page(ID)), &change).await.status, StatusCode::FORBIDDEN);
        assert_eq!(evaluator.get(&format!("{DONE}/add")).await.status, StatusCode::FORBIDDEN);
        simple(&member, OTHER, "Talked on the radio", "2026-03-02", "media").await;
        let form = officer.get(&format!("{}/edit", page(OTHER))).await;
        assert!(form.page().contains("value=\"Talked on the radio\""));
        let edited = [
            ("version", "1"),
            ("what", "Talked on KTAM"),
            ("happened_on", "2026-03-02"),
            ("coding", "media"),
        ];
        member.post(&format!("{}/edit", page(OTHER)), &edited).await.leads_to();
        // The officer's page was of the version before: both are shown, nothing is overwritten.
        let both = officer.post(&format!("{}/edit", page(OTHER)), &edited).await;
        assert!(both.body.contains("member changed this a minute ago."));
        officer.post(&format!("{}/remove", page(OTHER)), &[("version", "2")]).await.leads_to();
        assert_eq!(officer.get(&page(OTHER)).await.status, StatusCode::NOT_FOUND);
        let changes =
            kit_store::changes_of(&app.scope(), "activity", OTHER.parse().unwrap(), 9).await.unwrap();
        assert_eq!(changes.len(), 3);
        assert_eq!(changes[2].actor_id, Some(account_id(Role::Member)));
    }
}

#[tokio::test]
async fn the_list_is_narrowed_as_the_address_says() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let (strategy, ellen) = (format!("strategy:{}", id(STRATEGY)), id(ELLEN));
        let fields = [
            ("what", "Drop box opened"),
            ("happened_on", "2026-01-15"),
            ("serves", strategy.as_str()),
            ("person_id", &ellen),
            ("coding", "change_and_service"),
            ("place", "Elk Ridge"),
            ("sector", "business"),
        ];
        log(&coordinator, ID, &fields).await.leads_to();
        simple(&coordinator, OTHER, "Letter to the clinics", "2026-02-20", "action").await;
        let (goal, strategy, pharmacy) = (id(GOAL), id(STRATEGY), id(PHARMACY));
        for (query, box_shown, letter_shown) in [
            ("", true, true),
            ("code=change", true, false),
            ("code=service", true, false),
            ("code=action", false, true),
            (&format!("goal={goal}"), true, false),
            (&format!("strategy={strategy}"), true, false),
            (&format!("organization={pharmacy}"), true, false),
            ("sector=business", true, false),
            ("place=Elk+Ridge", true, false),
            ("from=2026-02-01", false, true),
            ("until=2026-02-01", true, false),
            ("words=CLIN", false, true),
            (&format!("promise={goal}"), false, false),
            ("code=%00&goal=x&from=1800-01-01&after=zz", true, true),
        ] {
            let found = coordinator.get(&format!("{DONE}?{query}")).await;
            let rows = found.page().split("id=\"found\"").nth(1).unwrap();
            assert_eq!(rows.contains("Drop box opened"), box_shown, "{query}");
            assert_eq!(rows.contains("Letter to the clinics"), letter_shown, "{query}");
        }
        let all = coordinator.get(DONE).await;
        let newest_first = all.page().find("Letter to the clinics") < all.page().find("Drop box opened");
        assert!(newest_first);
    }
}

#[tokio::test]
async fn a_long_list_goes_on_without_a_gap() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for number in 0..33_u128 {
            let day = format!("2026-01-{:02}", 1 + number % 11);
            simple(&coordinator, &id(9000 + number), &format!("Entry number {number}."), &day, "action")
                .await;
        }
        let first = coordinator.get(DONE).await;
        let next = first.page().split("href=\"").find(|rest| rest.contains("rel=\"next\"")).unwrap();
        let next = next.split('"').next().unwrap().replace("&amp;", "&");
        let second = coordinator.get(&next).await;
        let count = |reply: &Reply| reply.page().matches("Entry number").count();
        assert_eq!((count(&first), count(&second)), (30, 3));
        for number in 0..33 {
            let entry = format!("Entry number {number}.");
            assert!(first.body.contains(&entry) != second.body.contains(&entry), "{entry}");
        }
    }
}

#[tokio::test]
async fn another_coalition_sees_nothing_and_links_to_nothing_here() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        simple(&coordinator, ID, "Ours", "2026-03-01", "action").await;
        assert_eq!(app.outsider().await.get(&page(ID)).await.status, StatusCode::NOT_FOUND);
        let foreign = format!("strategy:{}", id(77));
        let fields = [
            ("what", "X"),
            ("happened_on", "2026-03-01"),
            ("coding", "action"),
            ("serves", foreign.as_str()),
        ];
        log(&coordinator, OTHER, &fields).await.leads_to();
        assert!(!coordinator.get(&page(OTHER)).await.page().contains(&id(77)));
    }
}

#[tokio::test]
async fn editing_keeps_what_is_offered_no_more() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let (strategy, ellen) = (format!("strategy:{}", id(STRATEGY)), id(ELLEN));
        let entry = [
            ("what", "Drop box opened"),
            ("happened_on", "2026-01-15"),
            ("serves", strategy.as_str()),
            ("person_id", &ellen),
            ("coding", "change"),
        ];
        log(&coordinator, ID, &entry).await.leads_to();
        coordinator.post(&format!("/testville/people/{ellen}/leave"), &[]).await.leads_to();
        let ended = [
            ("how", "reached"),
            ("ended_on", "2026-03-01"),
            ("ended_how", "reached"),
            ("ended_why", "Done"),
        ];
        coordinator.post(&format!("/testville/goals/{}/end", id(GOAL)), &ended).await.leads_to();
        let form = coordinator.get(&format!("{}/edit", page(ID))).await;
        for value in [&ellen, &strategy] {
            let kept = format!("value=\"{value}\" selected");
            assert!(form.page().contains(&kept), "{kept} is missing");
        }
        let again: Vec<(&str, &str)> =
            [("version", "1"), ("place", "Cutler")].into_iter().chain(entry).collect();
        coordinator.post(&format!("{}/edit", page(ID)), &again).await.leads_to();
        shows(&coordinator, &page(ID), &["Ellen Voss", "Cutler", "Make leftovers easy to hand back"]).await;
    }
}

/// A table a funder brought: changes are rules, services are programs.
async fn own_table(app: &TestApp) {
    let content = serde_json::json!({ "key": "state", "name_en": "State office", "name_es": "Oficina estatal",
        "about_en": "How the state sorts.", "about_es": "Como ordena el estado.", "counts_breadth": false,
        "category": [{ "key": "rule", "name_en": "Rules <of> the state", "name_es": "Reglas del estado" },
            { "key": "other", "name_en": "Everything else", "name_es": "Lo demás" }],
        "rule": [{ "category": "rule", "codes": ["change"] }, { "category": "other" }] });
    let table = crate::activities::own_tables::CrosswalkTable {
        id: crate::activities::own_tables::CrosswalkTableId(Uuid::from_u128(5001)),
        table_key: "state".to_owned(),
        name: "State office".to_owned(),
        content: serde_json::from_value(content).unwrap(),
        version: 1,
    };
    crate::testing::store(app, &table).await;
}

#[tokio::test]
async fn a_table_a_coalition_took_over_stands_wherever_categories_stand() {
    for app in apps().await {
        fill(&app).await;
        own_table(&app).await;
        let member = app.visitor(Role::Member).await;
        let form = member.get(&format!("{DONE}/add")).await;
        assert!(
            form.page().contains("value=\"state.other\"") && form.page().contains("How the state sorts.")
        );
        simple(&member, ID, "A school bans energy drinks", "2026-03-02", "change").await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let by_rule = member.get(&page(ID)).await;
        assert!(by_rule.page().contains("Rules &lt;of&gt; the state"), "{}", by_rule.body);
        let fields = [
            ("what", "A talk"),
            ("happened_on", "2026-03-03"),
            ("coding", "service"),
            ("categories", "state.rule"),
            ("categories", "state.nothing"),
            ("categories", "seven_strategies.information"),
        ];
        log(&member, OTHER, &fields).await.leads_to();
        let by_hand = member.get(&page(OTHER)).await;
        assert!(by_hand.page().contains("Rules &lt;of&gt; the state"), "{}", by_hand.body);
        let told = coordinator.get(&format!("{API}/{OTHER}")).await.value();
        assert_eq!(told["categories"], serde_json::json!(["state.rule", "seven_strategies.information"]));
        let file = coordinator.in_spanish().get(&format!("{DONE}/list.csv")).await;
        assert_eq!(file.page().matches("Reglas del estado").count(), 2, "{}", file.body);
    }
}
