use axum::http::StatusCode;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use serde_json::json;

use crate::testing::{Chamber, apps};

const MARCH: &str = "/testville/meetings/2026-03-10";
const API: &str = "/api/v1/coalitions/testville/meetings/2026-03-10";
const MOST_STATEMENTS: u32 = 20;

struct Play {
    chamber: Chamber,
    coordinator: Visitor,
    /// The address of the question below the meeting.
    decide: String,
    proposal: Uuid,
}

/// A running meeting whose one item decides a proposal; four voices, the first of them the member's.
async fn play(app: &TestApp, more: &[(&str, &str)]) -> Play {
    let chamber = Chamber::with(app, 2, 2).await;
    chamber.give_account(app, 0, account_id(Role::Member)).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    let proposal = chamber.proposal(app, more).await;
    let form = [("title", "Short meeting"), ("day", "2026-03-10"), ("time", "10:00"), ("minutes", "60")];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    let item = json!({ "proposal_id": proposal });
    let item = coordinator.json(axum::http::Method::POST, &format!("{API}/agenda"), &item).await.value();
    coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
    for person in &chamber.people {
        let person = person.to_string();
        let here = [("person_id", person.as_str()), ("how", "here")];
        coordinator.post(&format!("{MARCH}/attendance"), &here).await.leads_to();
    }
    let decide = format!("{MARCH}/decide/{}", item["id"].as_str().unwrap());
    Play { chamber, coordinator, decide, proposal }
}

impl Play {
    fn voice(&self, place: usize) -> String {
        self.chamber.voices[place].to_string()
    }

    async fn said(&self, answers: &[(usize, &str)]) -> StatusCode {
        let fields: Vec<(String, &str)> = answers
            .iter()
            .map(|(place, said)| (format!("voice_{}", self.voice(*place)), *said))
            .collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, said)| (name.as_str(), *said)).collect();
        self.coordinator.post(&format!("{}/enter", self.decide), &fields).await.status
    }
}

#[tokio::test]
async fn an_item_takes_the_title_of_its_proposal_and_the_vote_opens_on_the_page_of_the_meeting() {
    for app in apps().await {
        let play = play(&app, &[]).await;
        let page = play.coordinator.get(MARCH).await;
        assert!(page.page().contains("Drop box") && page.page().contains("Open the vote"));
        let member = app.visitor(Role::Member).await;
        assert!(member.get(MARCH).await.page().contains("The vote is not open yet"));
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        let page = play.coordinator.get(MARCH).await;
        assert!(
            page.page().contains("0 of 4 recorded")
                && page.page().contains("Close the vote and say the result")
        );
        let timing = page.headers["server-timing"].to_str().unwrap().to_owned();
        let statements: u32 = timing.split("desc=\"").nth(1).unwrap().trim_end_matches('"').parse().unwrap();
        assert!(statements <= MOST_STATEMENTS, "{timing}");
        let page = member.get(MARCH).await;
        assert!(page.page().contains("Your vote for Person 1") && !page.page().contains("Close the vote"));
        assert!(
            play.coordinator
                .clone()
                .in_spanish()
                .get(MARCH)
                .await
                .page()
                .contains("0 de 4 registrados")
        );
        let item = play.coordinator.get(&format!("{API}/agenda")).await.value();
        assert_eq!(item["items"][0]["proposal_id"], json!(play.proposal));
        assert_eq!(
            (&item["items"][0]["title"], &item["items"][0]["kind"]),
            (&json!("Drop box"), &json!("decide"))
        );
    }
}

#[tokio::test]
async fn whoever_left_the_room_and_came_back_stands_in_the_minutes_with_both_times() {
    for app in apps().await {
        let play = play(&app, &[]).await;
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        play.said(&[(0, "agree"), (1, "agree")]).await;
        for place in [2, 3] {
            let voice = play.voice(place);
            let why = [("voice", voice.as_str()), ("why", "It would stand in our shop.")];
            play.coordinator.post(&format!("{}/interest", play.decide), &why).await.leads_to();
        }
        let rooms = async || {
            let page = play.coordinator.get(MARCH).await;
            let room = format!("{}/room/", play.decide);
            let parts = page.page().split(&room).skip(1);
            let ids: Vec<String> = parts.map(|part| part[..36].to_owned()).collect();
            ids
        };
        let door = async |id: &str| {
            play.coordinator.post(&format!("{}/room/{id}", play.decide), &[]).await.leads_to();
        };
        let ids = rooms().await;
        door(&ids[0]).await;
        // A press by mistake, taken back at once.
        door(&ids[1]).await;
        door(&ids[1]).await;
        let page = play.coordinator.get(MARCH).await;
        assert_eq!(page.page().matches("Left the room at 10:00").count(), 1, "{}", page.body);
        app.app.clock.advance_minutes(7);
        door(&ids[0]).await;
        let page = play.coordinator.get(MARCH).await;
        assert!(page.page().contains("Left the room at 10:00") && page.body.contains("Came back at 10:07"));
        assert!(page.body.contains("2 of 2 recorded"), "whoever is recused is not counted: {}", page.body);
        play.coordinator.post(&format!("{}/close", play.decide), &[]).await.leads_to();
        let minutes = play.coordinator.get(&format!("{MARCH}/minutes")).await;
        for words in [
            "Organization 3 declared an interest, spoke, left the room at 10:00",
            "and came back at 10:07",
            "Organization 4 declared an interest, spoke, and did not vote.",
        ] {
            assert!(minutes.page().contains(words), "{words} is missing in {}", minutes.body);
        }
        let decided = play.coordinator.get(&format!("/testville/meetings/decisions/{}", play.proposal)).await;
        assert!(decided.page().contains("was out of the room from 10:00"), "{}", decided.body);
        let verified = crate::decisions::verify(&app.scope()).await.unwrap();
        assert!(verified.damages.is_empty() && verified.entries == 1);
    }
}

#[tokio::test]
async fn whoever_enters_an_interest_chooses_whose_it_is_and_loses_no_words_by_forgetting() {
    for app in apps().await {
        let play = play(&app, &[]).await;
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        let page = play.coordinator.get(MARCH).await;
        let (_, form) = page.page().split_once(&format!("{}/interest\"", play.decide)).unwrap();
        let (menu, _) = form.split_once("</select>").unwrap();
        assert!(menu.contains("<option value=\"\" selected>"), "nobody is chosen beforehand: {menu}");
        let forgotten = [("voice", ""), ("why", "The box would stand in our shop.")];
        let refused = play.coordinator.post(&format!("{}/interest", play.decide), &forgotten).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("value=\"The box would stand in our shop.\""), "{}", refused.body);
        assert!(refused.body.contains("href=\"#voice\""));
        let member = app.visitor(Role::Member).await;
        let own = member.get(MARCH).await;
        let (_, form) = own.page().split_once(&format!("{}/interest\"", play.decide)).unwrap();
        let (menu, _) = form.split_once("</select>").unwrap();
        assert!(!menu.contains("<option value=\"\""), "with one voice there is nothing to choose: {menu}");
    }
}

#[tokio::test]
async fn one_tap_from_a_phone_and_votes_said_aloud_are_one_tally_and_the_result_stands_in_the_minutes() {
    for app in apps().await {
        let play = play(&app, &[]).await;
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        let member = app.visitor(Role::Member).await;
        let own = play.voice(0);
        let tap = [("voice", own.as_str()), ("answer", "agree"), ("reason", "")];
        for _ in 0..2 {
            member.post(&format!("{}/vote", play.decide), &tap).await.leads_to();
        }
        assert_eq!(play.said(&[(1, "agree"), (2, "disagree")]).await, StatusCode::SEE_OTHER);
        let why = [("voice", play.voice(3)), ("why", "The box would stand in our shop.".to_owned())];
        let why: Vec<(&str, &str)> = why.iter().map(|(name, value)| (*name, value.as_str())).collect();
        play.coordinator.post(&format!("{}/interest", play.decide), &why).await.leads_to();
        let page = play.coordinator.get(MARCH).await;
        let start = page.page().find("/room/").unwrap();
        let room: String = page.body[start..].chars().take_while(|letter| *letter != '"').collect();
        play.coordinator.post(&format!("{}{room}", play.decide), &[]).await.leads_to();
        assert!(
            page.page().contains("3 of 3 recorded")
                && page.page().contains("2 agree, 1 disagree, 0 abstain, 0 to record")
        );
        assert!(page.page().contains("Organization 4 declared an interest: may speak, does not vote."));
        let close = format!("{}/close", play.decide);
        assert!(play.coordinator.get(&close).await.page().contains("Drop box"));
        play.coordinator.post(&close, &[]).await.leads_to();
        for address in [MARCH.to_owned(), format!("{MARCH}/minutes")] {
            let page = member.get(&address).await;
            for words in [
                "Decision 1",
                "Passed",
                "2 agree, 1 disagree, 0 abstain, 0 did not vote.",
                "Organization 4 declared an interest, spoke, and left the room for the vote at 10:00",
            ] {
                assert!(page.page().contains(words), "{words} at {address}");
            }
        }
        assert_eq!(play.said(&[(1, "disagree")]).await, StatusCode::UNPROCESSABLE_ENTITY, "the vote is over");
        assert!(
            member
                .in_spanish()
                .get(&format!("{MARCH}/minutes"))
                .await
                .page()
                .contains("salió de la sala")
        );
    }
}

#[tokio::test]
async fn who_is_away_is_folded_away_and_who_closes_hears_whom_to_ask() {
    for app in apps().await {
        let play = play(&app, &[]).await;
        let person = play.chamber.people[1].to_string();
        let away = [("person_id", person.as_str()), ("how", "away")];
        play.coordinator.post(&format!("{MARCH}/attendance"), &away).await.leads_to();
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        play.said(&[(0, "agree")]).await;
        let page = play.coordinator.get(MARCH).await;
        assert!(page.page().contains("Not here: 1 voice") && page.page().contains("1 of 3 recorded"));
        let close = play.coordinator.get(&format!("{}/close", play.decide)).await;
        assert!(close.page().contains("2 are here and have not voted: Organization 3, Organization 4."));
    }
}

#[tokio::test]
async fn nobody_votes_for_others_from_a_phone_or_on_items_that_decide_nothing() {
    for app in apps().await {
        let play = play(&app, &[]).await;
        let member = app.visitor(Role::Member).await;
        let own = play.voice(0);
        let early = [("voice", own.as_str()), ("answer", "agree")];
        let vote = format!("{}/vote", play.decide);
        assert_eq!(member.post(&vote, &early).await.status, StatusCode::UNPROCESSABLE_ENTITY, "not open");
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        let other = play.voice(2);
        let theirs = [("voice", other.as_str()), ("answer", "agree"), ("how", "telephone")];
        assert_eq!(member.post(&vote, &theirs).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        for nonsense in
            [[("voice", "me"), ("answer", "agree")], [("voice", own.as_str()), ("answer", "perhaps")]]
        {
            let status = member.post(&vote, &nonsense).await.status;
            assert!(matches!(status, StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY), "{status}");
        }
        for act in ["open", "enter", "close"] {
            let status = member.post(&format!("{}/{act}", play.decide), &[]).await.status;
            assert_eq!(status, StatusCode::FORBIDDEN, "{act}");
        }
        let evaluator = app.visitor(Role::Evaluator).await;
        assert_eq!(evaluator.post(&vote, &early).await.status, StatusCode::FORBIDDEN);
        let plain = json!({ "title": "Thanks" });
        let plain = play
            .coordinator
            .json(axum::http::Method::POST, &format!("{API}/agenda"), &plain)
            .await
            .value();
        let nothing = format!("{MARCH}/decide/{}/open", plain["id"].as_str().unwrap());
        assert_eq!(play.coordinator.post(&nothing, &[]).await.status, StatusCode::NOT_FOUND);
        let unknown = json!({ "proposal_id": Uuid::from_u128(77) });
        let refused =
            play.coordinator.json(axum::http::Method::POST, &format!("{API}/agenda"), &unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Choose a proposal that is not decided yet"));
    }
}

#[tokio::test]
async fn a_secret_vote_from_a_phone_shows_its_receipt_once_and_never_what_was_said() {
    for app in apps().await {
        let play = play(&app, &[("is_secret", "yes")]).await;
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        let member = app.visitor(Role::Member).await;
        let own = play.voice(0);
        let form = [("voice", own.as_str()), ("answer", "disagree")];
        let receipt = member.post(&format!("{}/vote", play.decide), &form).await;
        assert!(receipt.page().contains("This is your receipt"));
        let page = play.coordinator.get(MARCH).await;
        assert!(
            !page.page().contains("1 disagree"),
            "nothing is told of a secret vote before it is counted"
        );
    }
}

#[tokio::test]
async fn every_open_page_hears_of_a_vote_wherever_it_is_cast() {
    use tokio::time::{Duration, timeout};
    for app in apps().await {
        let play = play(&app, &[]).await;
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        let mut phone = app.app.live.listen(app.coalition.id, play.proposal);
        let member = app.visitor(Role::Member).await;
        let own = play.voice(0);
        let form = [("voice", own.as_str()), ("answer", "agree")];
        let page = format!("/testville/meetings/proposals/{}/vote", play.proposal);
        member.post(&page, &form).await.leads_to();
        assert_eq!(timeout(Duration::from_secs(1), phone.next()).await, Ok(Some("votes".into())));
        assert!(play.coordinator.get(MARCH).await.page().contains("1 of 4 recorded"));
    }
}

#[tokio::test]
async fn what_is_decided_is_not_carried_to_the_next_meeting() {
    for app in apps().await {
        let play = play(&app, &[]).await;
        play.coordinator.post(&format!("{}/open", play.decide), &[]).await.leads_to();
        play.said(&[(0, "agree"), (1, "agree"), (2, "agree")]).await;
        play.coordinator.post(&format!("{}/close", play.decide), &[]).await.leads_to();
        let left = json!({ "title": "What we did not get to" });
        play.coordinator
            .json(axum::http::Method::POST, &format!("{API}/agenda"), &left)
            .await
            .value();
        play.coordinator.post(&format!("{MARCH}/end"), &[]).await.leads_to();
        let april = [("title", "April meeting"), ("day", "2026-04-16"), ("time", "17:30"), ("minutes", "60")];
        let april = play.coordinator.post("/testville/meetings/add", &april).await.leads_to().to_owned();
        let agenda = format!("{april}/agenda");
        assert!(
            play.coordinator
                .get(&agenda)
                .await
                .page()
                .contains("1 item of Short meeting was not finished.")
        );
        play.coordinator.post(&format!("{april}/carry-forward"), &[]).await.leads_to();
        let page = play.coordinator.get(&agenda).await;
        assert!(page.page().contains("What we did not get to") && !page.page().contains("Drop box"));
    }
}
