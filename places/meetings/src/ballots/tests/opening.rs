use axum::http::{Method as Http, StatusCode};
use kit_store::{Day, Record};
use kit_web::Role;
use kit_web::testing::{NOW, TestApp, account_id};
use people::agreements::interests::{InterestStatement, InterestStatementId};
use people::contact::MemberClass;
use people::members::PersonId;
use people::seats::SeatId;
use serde_json::json;
use uuid::Uuid;

use crate::attendance::model::{Attendance, AttendanceId, How};
use crate::ballots::interests::stated;
use crate::ballots::model::Vote;
use crate::ballots::store;
use crate::meetings::{Meeting, MeetingId, State};
use crate::proposals::{Proposal, ProposalId};
use crate::rules::Method;
use crate::testing::{Chamber, apps, store as keep};
use crate::voices::{Speaker, Voice};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn statement(number: u128, person: u128, about: Option<u128>, words: &str) -> InterestStatement {
    InterestStatement {
        person_id: PersonId(Uuid::from_u128(person)),
        stated_on: day("2026-02-01"),
        proposal_id: about.map(Uuid::from_u128),
        has_interest: !words.is_empty(),
        words: words.to_owned(),
        ..InterestStatement::blank(InterestStatementId(Uuid::from_u128(number)))
    }
}

fn voice(number: u128, representative: u128, alternate: u128) -> Voice {
    let speaker = |id| Some(Speaker { id: PersonId(Uuid::from_u128(id)), name: format!("Person {id}") });
    Voice {
        id: SeatId(Uuid::from_u128(number)),
        name: format!("Voice {number}"),
        organization_id: None,
        representative: speaker(representative),
        alternate: speaker(alternate),
        sector: "civic".to_owned(),
        is_resident: false,
        class: MemberClass::Voting,
    }
}

#[test]
fn what_was_stated_about_the_proposal_counts_before_the_yearly_statement() {
    let proposal = ProposalId(Uuid::from_u128(7));
    let voices = [voice(1, 11, 12), voice(2, 21, 22), voice(3, 31, 32), voice(4, 41, 42)];
    let statements = [
        // Voice 1: its representative has an interest in this very proposal.
        statement(1, 11, Some(7), "I sell boxes."),
        // Voice 2: only the yearly statement, and that of another proposal.
        statement(2, 21, None, "Works for the county."),
        statement(3, 21, Some(8), "Something else."),
        // Voice 3: a yearly interest, but none in this.
        statement(4, 31, None, "Owns a shop."),
        statement(5, 31, Some(7), ""),
        // Voice 4: whoever stands in has an interest; the one who sits there has none.
        statement(6, 42, Some(7), "My brother sells boxes."),
    ];
    let found = stated(&voices, &statements, proposal);
    let told: Vec<(&str, &str, bool)> = found
        .iter()
        .map(|one| (one.voice_name.as_str(), one.words.as_str(), one.is_certain))
        .collect();
    assert_eq!(
        told,
        [
            ("Voice 1", "I sell boxes.", true),
            ("Voice 2", "Works for the county.", false),
            ("Voice 4", "My brother sells boxes.", false),
        ]
    );
}

#[tokio::test]
async fn stated_interests_keep_a_voice_from_voting() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let proposal = chamber.proposal(&app, &[]).await;
        let person = |place: usize| chamber.people[place];
        for (number, place, about, words) in [
            (1, 0, Some(proposal), "Would be paid by it."),
            (2, 1, None, "Works for the county."),
            (3, 2, None, "Sits on a board."),
        ] {
            let blank = InterestStatement::blank(InterestStatementId(Uuid::from_u128(number)));
            let one = InterestStatement {
                person_id: person(place),
                stated_on: day("2026-03-01"),
                proposal_id: about,
                has_interest: true,
                words: words.to_owned(),
                ..blank
            };
            keep(&app, &one).await;
        }
        let page = format!("/testville/meetings/proposals/{proposal}");
        let asked = coordinator.get(&format!("{page}/vote-opens")).await;
        assert!(asked.page().contains("may speak, does not vote") && asked.body.contains("Sits on a board."));
        let second = chamber.voices[1].to_string();
        coordinator.post(&format!("{page}/vote-opens"), &[("recused", &second)]).await.leads_to();
        let recusals = store::recusals(&app.scope(), proposal).await.unwrap();
        let names: Vec<&str> = recusals.iter().map(|one| one.voice_name.as_str()).collect();
        assert_eq!(names, ["Person 1", "Person 2"], "this proposal by itself, the yearly one by the tick");
        assert!(recusals.iter().all(|one| one.statement_id.is_some()));
        let shown = coordinator.get(&page).await;
        assert!(shown.page().contains("Person 1 declared an interest: may speak, does not vote."));
        assert!(shown.body.contains("Sits on a board."), "what nobody judged yet stays to be seen");
        let vote = [("voice", second.as_str()), ("how", "paper"), ("answer", "agree")];
        let refused = coordinator.post(&format!("{page}/enter"), &vote).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.body.contains("does not vote"));
        let left = format!("{page}/interests/{}/left-room", recusals[0].id);
        coordinator.post(&left, &[]).await.leads_to();
        assert!(coordinator.get(&page).await.page().contains("Left the room at"));
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.post(&left, &[]).await.status, StatusCode::FORBIDDEN);
        let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
        let shown = coordinator.get(&decided).await;
        assert!(shown.page().contains("Person 1 spoke, left the room at 10:00"), "{}", shown.body);
        assert!(shown.body.contains("Person 2 spoke but did not vote"));
    }
}

/// A meeting that is over, with a sheet that says how each of these people took part.
async fn meeting(app: &TestApp, number: u128, days_ago: i64, marks: &[(PersonId, How)]) {
    let starts_at = NOW.plus_days(-days_ago);
    let meeting = Meeting {
        title: format!("Meeting {number}"),
        address: format!("meeting-{number}"),
        state: State::Over,
        ..Meeting::at(MeetingId(Uuid::from_u128(700 + number)), starts_at, "America/Chicago")
    };
    keep(app, &meeting).await;
    for ((person, how), mark) in marks.iter().zip(1..) {
        let id = AttendanceId(Uuid::from_u128(number * 1000 + mark));
        let blank = Attendance::of(meeting.id, id, Some(*person), "Somebody");
        keep(app, &blank.written_down(*how, starts_at, None)).await;
    }
}

#[tokio::test]
async fn whoever_came_too_seldom_has_no_vote() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("between_meetings", "yes"), ("attended_least", "2"), ("attended_of_last", "3")];
        chamber.adopt(&app, &fields).await;
        let people = &chamber.people;
        meeting(&app, 1, 90, &[(people[0], How::Here), (people[1], How::Here)]).await;
        meeting(&app, 2, 60, &[(people[0], How::Here), (people[1], How::Online), (people[2], How::Here)])
            .await;
        meeting(&app, 3, 30, &[(people[0], How::Here), (people[2], How::Excused)]).await;
        let proposal = chamber.proposal(&app, &[]).await;
        let page = format!("/testville/meetings/proposals/{proposal}");
        let asked = coordinator.get(&format!("{page}/vote-opens")).await;
        assert!(asked.page().contains("they came to too few meetings: Organization 3"), "{}", asked.body);
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        let vote = Vote::find(&app.scope(), proposal).await.unwrap().unwrap();
        assert_eq!(vote.roll.0.len(), 2, "the online one counts, the excused one was not there");
        let third = chamber.voices[2].to_string();
        let ballot = [("voice", third.as_str()), ("how", "paper"), ("answer", "agree")];
        let refused = coordinator.post(&format!("{page}/enter"), &ballot).await;
        assert!(refused.body.contains("was not on the roll"));
        let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
        assert!(coordinator.get(&decided).await.page().contains("Organization 3"));
    }
}

#[tokio::test]
async fn a_vote_called_too_late_is_told_and_the_decision_says_so() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        chamber.adopt(&app, &[("between_meetings", "yes"), ("notice_days", "10")]).await;
        let late = chamber.proposal(&app, &[("closes_day", "2026-03-14")]).await;
        let early = chamber.proposal(&app, &[("closes_day", "2026-03-30")]).await;
        for (proposal, is_late) in [(late, true), (early, false)] {
            let page = format!("/testville/meetings/proposals/{proposal}");
            let asked = coordinator.get(&format!("{page}/vote-opens")).await;
            assert_eq!(asked.page().contains("Called too late."), is_late, "{}", asked.body);
            coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
            let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
            let shown = coordinator.get(&decided).await;
            assert_eq!(shown.page().contains("Called too late."), is_late);
            assert!(shown.body.contains("our rules ask for 10"));
        }
    }
}

#[tokio::test]
async fn rules_that_know_votes_at_meetings_only_wait_for_the_meeting() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 1).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        chamber.adopt(&app, &[("notice_days", "10")]).await;
        let planned = Meeting {
            title: "April meeting".to_owned(),
            address: "2026-04-16".to_owned(),
            ..Meeting::at(MeetingId(Uuid::from_u128(700)), NOW.plus_days(30), "America/Chicago")
        };
        keep(&app, &planned).await;
        assert!(
            coordinator
                .get("/testville/meetings/proposals/add")
                .await
                .page()
                .contains("April meeting")
        );
        let between = chamber.proposal(&app, &[]).await;
        let refused = coordinator
            .post(&format!("/testville/meetings/proposals/{between}/vote-opens"), &[])
            .await;
        assert!(
            refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.body.contains("at meetings only")
        );
        let proposal = chamber.proposal(&app, &[("meeting_id", &planned.id.to_string())]).await;
        let opens = format!("/testville/meetings/proposals/{proposal}/vote-opens");
        assert!(coordinator.post(&opens, &[]).await.body.contains("this one has not begun"));
        let tx = app.scope().begin().await.unwrap();
        planned.clone().begun(NOW).put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        coordinator.post(&opens, &[]).await.leads_to();
        let unknown =
            [("title", "A"), ("words", "B"), ("meeting_id", "00000000-0000-0000-0000-000000000009")];
        let refused = coordinator.post("/testville/meetings/proposals/add", &unknown).await;
        assert!(refused.body.contains("This meeting is not there any more"));
    }
}

#[tokio::test]
async fn the_rules_choose_the_method_and_whoever_opens_the_vote_may_choose_another() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let needs = [
            ("between_meetings", "yes"),
            ("needs_matter", "membership"),
            ("needs_over", ""),
            ("needs_method", "consensus"),
            ("needs_bar", "2/3"),
            ("needs_section", "1"),
        ];
        chamber.adopt(&app, &needs).await;
        let named = chamber.proposal(&app, &[("matter", "membership"), ("method", "threshold")]).await;
        let stored = Proposal::find(&app.scope(), named).await.unwrap().unwrap();
        assert_eq!(stored.method, Method::Threshold, "the form names a method");
        let asked = coordinator.get(&format!("/testville/meetings/proposals/{named}/vote-opens")).await;
        assert!(asked.page().contains("value=\"consensus\" selected"), "the rules ask for another one");
        let fields = [("title", "New member"), ("words", "Take them in."), ("matter", "membership")];
        let page = coordinator.post("/testville/meetings/proposals/add", &fields).await.leads_to().to_owned();
        let id: Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
        let stored = Proposal::find(&app.scope(), id).await.unwrap().unwrap();
        assert_eq!(stored.method, Method::Consensus, "left to the rules");
        coordinator.post(&format!("{page}/open"), &[]).await.leads_to();
        let impossible = coordinator.post(&format!("{page}/vote-opens"), &[("method", "schulze")]).await;
        assert_eq!(impossible.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(impossible.body.contains("at least two lines to choose from"));
        coordinator.post(&format!("{page}/vote-opens"), &[("method", "consent")]).await.leads_to();
        let stored = Proposal::find(&app.scope(), id).await.unwrap().unwrap();
        assert_eq!(stored.method, Method::Consent);
    }
}

#[tokio::test]
async fn after_a_block_the_same_voices_vote_by_the_rule_for_it() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 3).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        chamber.adopt(&app, &[("between_meetings", "yes"), ("fall_back", "2/3")]).await;
        let blocked = chamber.proposal(&app, &[("method", "consensus")]).await;
        let page = format!("/testville/meetings/proposals/{blocked}");
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        let block = chamber.voices[0].to_string();
        let ballot = [
            ("voice", block.as_str()),
            ("how", "hands"),
            ("answer", "block"),
            ("reason", "It harms us."),
        ];
        coordinator.post(&format!("{page}/enter"), &ballot).await.leads_to();
        let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
        let shown = coordinator.get(&decided).await;
        assert!(shown.page().contains("It needs two thirds.") && shown.body.contains("Open the vote now"));
        assert!(
            shown.body.contains("One voice that stands in the way is enough here. In the way: 1 of "),
            "{}",
            shown.body
        );
        let member = app.visitor(Role::Member).await;
        assert!(member.get(&decided).await.page().contains("Whoever runs meetings can open it."));
        assert_eq!(member.post(&format!("{decided}/after-block"), &[]).await.status, StatusCode::FORBIDDEN);
        // Somebody joins meanwhile: the electorate stays.
        let seat = people::seats::Seat {
            representative_id: Some(chamber.people[0]),
            ..people::seats::Seat::empty(SeatId(Uuid::from_u128(299)), "civic")
        };
        keep(&app, &seat).await;
        let after = format!("{decided}/after-block");
        let next = coordinator.post(&after, &[("how", "vote")]).await.leads_to().to_owned();
        assert_eq!(
            coordinator.post(&after, &[("how", "vote")]).await.leads_to(),
            next,
            "one vote for each block"
        );
        let id: Uuid = next.rsplit('/').next().unwrap().parse().unwrap();
        let (first, second) = (
            Vote::find(&app.scope(), blocked).await.unwrap().unwrap(),
            Vote::find(&app.scope(), id).await.unwrap().unwrap(),
        );
        assert_eq!(first.roll, second.roll);
        for (voice, said) in chamber.voices.iter().zip(["disagree", "agree", "agree", "agree"]) {
            let voice = voice.to_string();
            let ballot = [("voice", voice.as_str()), ("how", "hands"), ("answer", said)];
            coordinator.post(&format!("{next}/enter"), &ballot).await.leads_to();
        }
        let passed = coordinator.post(&format!("{next}/close"), &[]).await.leads_to().to_owned();
        let shown = coordinator.get(&passed).await;
        assert!(shown.page().contains("75% of votes for or against") && shown.body.contains("two thirds"));
        assert!(shown.body.contains(&decided), "leads back to the block");
        assert!(coordinator.get(&decided).await.page().contains(&next), "and on from it");
        let consent = chamber.proposal(&app, &[]).await.to_string();
        let early = coordinator
            .post(&format!("/testville/meetings/decisions/{consent}/after-block"), &[])
            .await;
        assert_eq!(early.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_give_and_revoke_proxies_and_declare_interests() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        chamber.give_account(&app, 0, account_id(Role::Member)).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let member = app.visitor(Role::Member).await;
        chamber
            .adopt(&app, &[("proxies_each", "2"), ("proxies_days", "40"), ("between_meetings", "yes")])
            .await;
        let proposal = chamber.proposal(&app, &[]).await;
        let other = chamber.proposal(&app, &[]).await;
        let all = "/api/v1/coalitions/testville/proxies";
        let given = json!({
            "voice": chamber.voices[1].0, "holder_id": chamber.people[0].0, "proposal_id": proposal,
            "from_day": "2026-03-01", "until_day": "2026-03-31",
        });
        let proxy = coordinator.json(Http::POST, all, &given).await.value();
        assert_eq!(proxy["proposal_id"], json!(proposal));
        let mut unknown = given.clone();
        unknown["proposal_id"] = json!(Uuid::from_u128(1));
        let refused = coordinator.json(Http::POST, all, &unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(coordinator.get("/testville/meetings/proxies").await.page().contains("Only for: Drop box"));
        let api = |id: Uuid| format!("/api/v1/coalitions/testville/proposals/{id}");
        for id in [proposal, other] {
            coordinator.json(Http::POST, &format!("{}/vote", api(id)), &json!({})).await.value();
        }
        let cast = |id: Uuid| format!("{}/ballots/{}", api(id), chamber.voices[1]);
        let body = json!({ "answer": "agree" });
        assert_eq!(member.json(Http::PUT, &cast(proposal), &body).await.status, StatusCode::OK);
        let beyond = member.json(Http::PUT, &cast(other), &body).await;
        assert_eq!(beyond.status, StatusCode::UNPROCESSABLE_ENTITY, "it is for one question only");
        let id = proxy["id"].as_str().unwrap();
        let revoked = coordinator.json(Http::DELETE, &format!("{all}/{id}"), &json!({})).await.value();
        assert_eq!(revoked["is_revoked"], true);
        let late = member.json(Http::PUT, &cast(proposal), &json!({ "answer": "disagree" })).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "a revoked proxy votes no more");
        assert_eq!(coordinator.get(all).await.value()["items"].as_array().unwrap().len(), 1);
        let interests = format!("{}/interests", api(other));
        let interest = json!({ "voice": chamber.voices[2].0, "why": "We sell boxes." });
        coordinator.json(Http::POST, &interests, &interest).await.value();
        assert_eq!(coordinator.get(&interests).await.value()["items"][0]["why"], "We sell boxes.");
        let silent = json!({ "voice": chamber.voices[2].0, "why": "" });
        let refused = coordinator.json(Http::POST, &interests, &silent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
