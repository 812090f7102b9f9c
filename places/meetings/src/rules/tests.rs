use axum::http::{Method as Http, StatusCode};
use calc_votes::share::{Bar, Share};
use kit_store::uuid::Uuid;
use kit_web::testing::TestApp;
use kit_web::{Role, Typed};
use people::members::{Person, PersonId};
use people::seats::{Seat, SeatId};
use proptest::prelude::*;
use serde_json::json;

use super::form::{Reach, from_form, parse_bar, to_form, written_bar};
use super::machine::{Absences, AfterAbsence, Attended, Machine, Matter, Needs};
use super::method::Method;
use super::model::{Rules, RulesId};
use crate::testing::{apps, store};

fn needs(matter: Matter, over_cents: Option<i64>, section: &str) -> Needs {
    Needs {
        matter,
        over_cents,
        method: Method::Threshold,
        bar: Bar::AtLeast(Share::TWO_THIRDS),
        section: section.to_owned(),
    }
}

#[test]
fn the_rule_for_the_largest_amount_reached_applies() {
    let machine = Machine {
        needs: vec![
            needs(Matter::Ordinary, None, "4.1"),
            needs(Matter::Spending, Some(250_000), "4.2"),
            needs(Matter::Spending, Some(1_000_000), "4.3"),
        ],
        ..Machine::default()
    };
    let section = |matter, cents| machine.needs_of(matter, cents).unwrap().section.clone();
    assert_eq!(section(Matter::Spending, Some(340_000)), "4.2");
    assert_eq!(section(Matter::Spending, Some(250_000)), "4.1", "over 2,500 is more than 2,500");
    assert_eq!(section(Matter::Spending, Some(1_000_001)), "4.3");
    assert_eq!(section(Matter::Offices, None), "4.1");
    assert!(Machine::default().needs_of(Matter::Rules, None).is_none());
}

#[test]
fn the_fourth_absence_in_a_row_is_more_than_three() {
    let absences = Absences { more_than: 3, follows: AfterAbsence::Resigned };
    assert!(!absences.too_many(3));
    assert!(absences.too_many(4));
}

#[test]
fn attendance_asks_no_more_than_there_were_meetings() {
    let rule = Attended { least: 3, of_last: 6 };
    assert!(rule.is_met(&[true, false, true, false, true, false, true]));
    assert!(!rule.is_met(&[true, true, false, false, false, false, true, true]));
    assert!(rule.is_met(&[true, true]), "two meetings were held, both attended");
    assert!(rule.is_met(&[]));
}

#[test]
fn bars_are_read_as_people_write_them() {
    let half = Bar::MoreThan(Share::HALF);
    for typed in ["> 1/2", "more than 50%", "Más de 1/2", ">50 %"] {
        assert_eq!(parse_bar(typed), Some(half), "{typed}");
    }
    assert_eq!(parse_bar("2/3"), Some(Bar::AtLeast(Share::TWO_THIRDS)));
    assert_eq!(parse_bar("at least 75%"), Some(Bar::AtLeast(Share::THREE_QUARTERS)));
    assert_eq!(parse_bar("13").map(|bar| bar.least(26)), Some(13));
    for nonsense in ["", "most", "0", "-1", "3/2", "> 13", "150%", "1/0", "½", "4294967296/4294967297"] {
        assert_eq!(parse_bar(nonsense), None, "{nonsense}");
    }
}

proptest! {
    #[test]
    fn a_bar_survives_its_form(part in 1_u32..50, more in 0_u32..50, over in any::<bool>()) {
        let share = Share::new(part, part + more).unwrap();
        let bar = if over { Bar::MoreThan(share) } else { Bar::AtLeast(share) };
        prop_assert_eq!(parse_bar(&written_bar(bar)), Some(bar));
    }

    #[test]
    fn reading_never_panics(pairs in prop::collection::vec(("[a-z_]{0,20}", ".{0,30}"), 0..30)) {
        let rules = Rules::draft(RulesId(Uuid::nil()), 1, None);
        let reach = Reach { voices: 26, sectors: 12, residents: 7 };
        let _ = from_form(&rules, &Typed::from_pairs(pairs), reach);
    }
}

#[test]
fn a_rule_that_can_never_be_met_is_told_at_its_field() {
    let rules = Rules::draft(RulesId(Uuid::nil()), 1, None);
    let reach = Reach { voices: 26, sectors: 12, residents: 7 };
    let mut typed = to_form(&rules);
    typed.set("quorum_residents", "8");
    typed.set("attended_least", "7");
    typed.set("attended_of_last", "6");
    let mistakes = from_form(&rules, &typed, reach).unwrap_err();
    let fields: Vec<&str> = mistakes.iter().map(|mistake| mistake.field.as_str()).collect();
    assert_eq!(fields, ["attended_least", "quorum_residents"]);
    typed.set("quorum_voices", "> 100%");
    let mistakes = from_form(&rules, &typed, reach).unwrap_err();
    assert!(mistakes.iter().any(|mistake| mistake.field == "quorum_voices"), "more than all is never");
}

#[test]
fn a_version_survives_its_form() {
    let reach = Reach { voices: 26, sectors: 12, residents: 7 };
    let mut rules = Rules::draft(RulesId(Uuid::nil()), 1, None);
    rules.machine = Machine {
        needs: vec![needs(Matter::Spending, Some(250_000), "4.2")],
        quorum_voices: Some(Bar::AtLeast(Share::HALF)),
        absences: Some(Absences { more_than: 3, follows: AfterAbsence::Resigned }),
        ..Machine::default()
    };
    assert_eq!(from_form(&rules, &to_form(&rules), reach).unwrap(), rules);
}

/// One voice, so that a quorum of two can never be met.
async fn seat_somebody(app: &TestApp) {
    let person = Person::named(PersonId(Uuid::from_u128(51)), "Rosa", "Vega");
    store(app, &person).await;
    let seat = Seat {
        representative_id: Some(person.id),
        is_resident: true,
        ..Seat::empty(SeatId(Uuid::from_u128(52)), "parents")
    };
    store(app, &seat).await;
}

#[tokio::test]
async fn a_draft_is_written_adopted_and_then_stays() {
    for app in apps().await {
        seat_somebody(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let empty = coordinator.get("/testville/meetings/rules").await;
        assert!(empty.page().contains("No rules are in force yet"));
        let started = coordinator.post("/testville/meetings/rules/add", &[]).await;
        let edit = started.leads_to().to_owned();
        let again = coordinator.post("/testville/meetings/rules/add", &[]).await;
        assert_eq!(again.leads_to(), edit, "one draft at a time");
        assert!(coordinator.get(&edit).await.page().contains("Draft of version 1"));
        let fields = [
            ("version", "1"),
            ("classes", "voting"),
            ("quorum_voices", "2"),
            ("section_number", "4.2"),
            ("section_title", "Larger spending"),
            ("section_words", "Two thirds decide over $2,500."),
            ("section_states", ""),
            ("needs_matter", "spending"),
            ("needs_over", "2500"),
            ("needs_method", "threshold"),
            ("needs_bar", "2/3"),
            ("needs_section", "4.2"),
            ("tie", "fails"),
        ];
        let refused = coordinator.post(&edit, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("This can never be met") && refused.body.contains("Larger spending"));
        let mut better = fields;
        better[2] = ("quorum_voices", "1");
        let page = coordinator.post(&edit, &better).await.leads_to().to_owned();
        let saved = coordinator.get(&page).await;
        assert!(
            saved.page().contains("Two thirds of votes, rule 4.2, for spending over $2,500"),
            "{}",
            saved.body
        );
        let adopt = format!("{page}/adopt");
        let unsure = coordinator.post(&adopt, &[("in_force_from", "soon")]).await;
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        let adopted = coordinator.post(&adopt, &[("in_force_from", "2026-03-01")]).await;
        assert_eq!(adopted.leads_to(), "/testville/meetings/rules");
        let now = coordinator.get("/testville/meetings/rules").await;
        assert!(now.page().contains("In force since March 1, 2026"));
        let late = coordinator.post(&edit, &better).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let spanish = coordinator.clone().in_spanish().get("/testville/meetings/rules").await;
        assert!(spanish.page().to_lowercase().contains("dos tercios"));
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.post("/testville/meetings/rules/add", &[]).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn programs_write_rules_too() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let all = "/api/v1/coalitions/testville/rules";
        let draft = coordinator.json(Http::POST, all, &json!({})).await.value();
        let each = format!("{all}/{}", draft["id"].as_str().unwrap());
        let body = json!({
            "version": 1,
            "sections": [{ "number": "1", "title": "Quorum", "words": "Three voices.", "states": "quorum" }],
            "fields": [{ "name": "classes", "value": "voting" }, { "name": "quorum_voices", "value": "3" }],
        });
        let written = coordinator.json(Http::PUT, &each, &body).await.value();
        assert_eq!(written["quorum_voices"], "3");
        assert_eq!(coordinator.get(&each).await.value()["sections"][0]["states"], "quorum");
        let adoption = json!({ "in_force_from": "2026-03-01" });
        let adopted = coordinator.json(Http::POST, &format!("{each}/adopt"), &adoption).await.value();
        assert_eq!(adopted["in_force_from"], "2026-03-01");
        assert_eq!(coordinator.get(all).await.value()["items"].as_array().unwrap().len(), 1);
    }
}
