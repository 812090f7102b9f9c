use axum::http::StatusCode;
use kit_web::Role;
use kit_web::testing::account_id;

use crate::ballots::model::Said;
use crate::ballots::store;
use crate::testing::{Chamber, apps};

#[tokio::test]
async fn a_member_votes_changes_their_mind_and_not_for_others() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 2).await;
        chamber.give_account(&app, 0, account_id(Role::Member)).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let member = app.visitor(Role::Member).await;
        let proposal = chamber.proposal(&app, &[]).await;
        let page = format!("/testville/meetings/proposals/{proposal}");
        let (mine, other) = (chamber.voices[0].to_string(), chamber.voices[1].to_string());
        let early = member.post(&format!("{page}/vote"), &[("voice", &mine), ("answer", "agree")]).await;
        assert!(early.status == StatusCode::UNPROCESSABLE_ENTITY && early.body.contains("not open yet"));
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        assert!(member.get(&page).await.page().contains("Your vote for"));
        for said in ["agree", "disagree"] {
            member
                .post(&format!("{page}/vote"), &[("voice", &mine), ("answer", said)])
                .await
                .leads_to();
        }
        let ballots = store::ballots(&app.scope(), proposal).await.unwrap();
        assert_eq!(ballots.len(), 1, "voting twice is changing one's mind");
        assert_eq!(ballots[0].said, Some(Said::Disagree));
        let theirs = member.post(&format!("{page}/vote"), &[("voice", &other), ("answer", "agree")]).await;
        assert!(
            theirs.status == StatusCode::UNPROCESSABLE_ENTITY
                && theirs.body.contains("You do not speak for this voice")
        );
        let sneaky = [("voice", other.as_str()), ("answer", "agree"), ("how", "paper")];
        assert_eq!(
            member.post(&format!("{page}/vote"), &sneaky).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(member.post(&format!("{page}/enter"), &sneaky).await.status, StatusCode::FORBIDDEN);
        let interest = [("voice", mine.as_str()), ("why", "I sell boxes.")];
        member.post(&format!("{page}/interest"), &interest).await.leads_to();
        let recused = member.post(&format!("{page}/vote"), &[("voice", &mine), ("answer", "agree")]).await;
        assert!(recused.body.contains("declared an interest"));
        let seats = [(format!("voice_{other}"), "abstain"), ("back".to_owned(), "//elsewhere.example.org")];
        let seats: Vec<(&str, &str)> = seats.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(coordinator.post(&format!("{page}/enter-all"), &seats).await.leads_to(), page);
        for below in ["", "/enter", "/paper"] {
            let shown = coordinator.clone().in_spanish().get(&format!("{page}{below}")).await;
            assert!(!shown.page().is_empty());
        }
        app.app.clock.advance_minutes(60 * 24 * 2);
        assert!(coordinator.get(&page).await.page().contains("have voted"));
    }
}

#[tokio::test]
async fn a_secret_ballot_leads_back_to_nobody() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 3, 3).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let proposal = chamber.proposal(&app, &[("is_secret", "yes")]).await;
        let page = format!("/testville/meetings/proposals/{proposal}");
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        let mut receipts = Vec::new();
        for voice in &chamber.voices {
            let voice = voice.to_string();
            let sent = [("voice", voice.as_str()), ("how", "paper"), ("answer", "agree")];
            let shown = coordinator.post(&format!("{page}/enter"), &sent).await;
            let start = shown.page().find("code-big\">").unwrap() + 10;
            receipts.push(shown.body[start..start + 14].to_owned());
        }
        let ballots = store::ballots(&app.scope(), proposal).await.unwrap();
        assert!(ballots.iter().all(|ballot| ballot.said.is_none() && ballot.marks.0.is_empty()));
        let first = chamber.voices[0].to_string();
        let change = |receipt: &str| {
            [
                ("voice", first.clone()),
                ("how", "paper".to_owned()),
                ("answer", "disagree".to_owned()),
                ("receipt", receipt.to_owned()),
            ]
        };
        for (receipt, status) in
            [("", StatusCode::UNPROCESSABLE_ENTITY), (receipts[0].as_str(), StatusCode::OK)]
        {
            let sent = change(receipt);
            let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(coordinator.post(&format!("{page}/enter"), &sent).await.status, status);
        }
        let sealed = store::sealed(&app.scope(), proposal).await.unwrap();
        assert_eq!(sealed.len(), 6);
        assert!(sealed.is_sorted(), "the box keeps no order of arrival");
        let history = kit_store::changes_of(&app.scope(), "ballot", ballots[0].id, 9).await.unwrap();
        assert!(!history.is_empty());
        for change in history {
            let text = format!("{:?}{:?}", change.was, change.became);
            assert!(!text.contains("agree"), "the history does not tell either");
        }
        let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
        let shown = coordinator.get(&format!("{decided}/print")).await;
        assert!(shown.page().contains("nobody can tell whose voices") && shown.body.contains(&receipts[1]));
    }
}

#[tokio::test]
async fn proxies_follow_the_rules_and_end_when_taken_back() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        chamber.give_account(&app, 0, account_id(Role::Member)).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let member = app.visitor(Role::Member).await;
        let (voice, holder) = (chamber.voices[1].to_string(), chamber.people[0].to_string());
        let given = [
            ("voice", voice.as_str()),
            ("holder_id", holder.as_str()),
            ("from_day", "2026-03-01"),
            ("until_day", "2026-03-31"),
        ];
        let refused = coordinator.post("/testville/meetings/proxies", &given).await;
        assert!(refused.body.contains("Our rules allow no proxies"));
        chamber
            .adopt(&app, &[("proxies_each", "1"), ("proxies_days", "40"), ("between_meetings", "yes")])
            .await;
        let mut endless = given;
        endless[3] = ("until_day", "2027-03-31");
        assert!(
            coordinator
                .post("/testville/meetings/proxies", &endless)
                .await
                .body
                .contains("shorter time")
        );
        coordinator.post("/testville/meetings/proxies", &given).await.leads_to();
        let other = chamber.voices[2].to_string();
        let second = [("voice", other.as_str()), given[1], given[2], given[3]];
        assert!(
            coordinator
                .post("/testville/meetings/proxies", &second)
                .await
                .body
                .contains("as many voices as our rules allow")
        );
        let proposal = chamber.proposal(&app, &[]).await;
        let page = format!("/testville/meetings/proposals/{proposal}");
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        member
            .post(&format!("{page}/vote"), &[("voice", &voice), ("answer", "agree")])
            .await
            .leads_to();
        let proxy = store::proxies(&app.scope(), "2026-03-10".parse().unwrap()).await.unwrap().remove(0);
        assert!(coordinator.get("/testville/meetings/proxies").await.page().contains("votes for"));
        let revoke = format!("/testville/meetings/proxies/{}/revoke", proxy.id);
        assert_eq!(member.post(&revoke, &[]).await.status, StatusCode::FORBIDDEN, "only whoever gave it");
        coordinator.post(&revoke, &[]).await.leads_to();
        let late = member.post(&format!("{page}/vote"), &[("voice", &voice), ("answer", "disagree")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn one_person_at_a_time_carries_a_voice() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        chamber
            .adopt(&app, &[("proxies_each", "2"), ("proxies_days", "40"), ("between_meetings", "yes")])
            .await;
        let voice = chamber.voices[2].to_string();
        let give = async |person: usize, from: &str, until: &str, about: &str| {
            let holder = chamber.people[person].to_string();
            let form = [
                ("voice", voice.as_str()),
                ("holder_id", holder.as_str()),
                ("from_day", from),
                ("until_day", until),
                ("proposal_id", about),
            ];
            coordinator.post("/testville/meetings/proxies", &form).await
        };
        let one = chamber.proposal(&app, &[]).await.to_string();
        let other = chamber.proposal(&app, &[]).await.to_string();
        give(0, "2026-03-10", "2026-03-31", &one).await.leads_to();
        for (from, about) in [("2026-03-31", ""), ("2026-03-20", one.as_str())] {
            let second = give(1, from, "2026-04-15", about).await;
            assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
            let words = "Person 1 votes for this voice until March 31, 2026 already";
            assert!(second.body.contains(words), "{}", second.body);
        }
        give(1, "2026-03-20", "2026-04-15", &other).await.leads_to();
        give(1, "2026-04-16", "2026-04-20", "").await.leads_to();
        let given = store::proxies(&app.scope(), "2026-03-10".parse().unwrap()).await.unwrap();
        assert_eq!(given.len(), 3);
        let first = given.iter().find(|proxy| proxy.holder_id == chamber.people[0]).unwrap();
        let revoke = format!("/testville/meetings/proxies/{}/revoke", first.id);
        coordinator.post(&revoke, &[]).await.leads_to();
        give(1, "2026-03-10", "2026-03-15", &one).await.leads_to();
    }
}

#[tokio::test]
async fn whoever_enters_a_vote_says_for_whom() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let proposal = chamber.proposal(&app, &[]).await;
        let page = format!("/testville/meetings/proposals/{proposal}");
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        let enter = format!("{page}/enter");
        assert!(
            coordinator.get(&enter).await.page().contains("<option value=\"\" selected"),
            "nobody is chosen beforehand"
        );
        let refused = coordinator.post(&enter, &[("voice", ""), ("how", "paper"), ("answer", "agree")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Choose the voice") && refused.body.contains("href=\"#voice\""));
        assert_eq!(store::ballots(&app.scope(), proposal).await.unwrap(), []);
    }
}
