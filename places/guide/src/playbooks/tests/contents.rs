//! What the playbooks of the product promise their readers: each holds what its program asks for.

use std::collections::HashSet;

use kit_text::Language::{self, English, Spanish};
use people::organizations::model::CareStage;

use crate::playbooks::format::Playbook;
use crate::playbooks::format::files::{Domain, HighIs};
use crate::playbooks::format::naming::Id;
use crate::playbooks::known;

fn of(key: &str) -> &'static Playbook {
    &known::with_key(key).unwrap().playbook
}

fn word(id: &Id) -> &str {
    id.get_ref().as_str()
}

const FULL: [&str; 5] = [
    "drug_free",
    "risk_and_protective",
    "grade_level_reading",
    "healthier_food",
    "medicine_take_back",
];

#[test]
fn each_brings_everything_a_coalition_needs_to_begin() {
    for key in FULL {
        let one = of(key);
        assert!(one.groups.groups.len() >= 4, "{key}: groups");
        assert!(one.goals.goals.len() >= 2, "{key}: goals");
        assert!(one.indicators.indicators.len() >= 6, "{key}: indicators");
        assert!(one.milestones.phases.len() >= 3, "{key}: phases");
        assert!(one.agreements.agreements.len() >= 2, "{key}: agreements");
        assert!(one.rules.machine.is_some(), "{key}: rules");
        assert!(one.reports.reports.iter().any(|report| report.sections.len() >= 5), "{key}: report");
        assert!(one.survey.questions.len() >= 3, "{key}: questions");
        assert!(one.evidence.all.len() >= 6, "{key}: what has to be shown");
        assert!(one.year.steps.len() >= 10, "{key}: the first year");
        let minutes: u32 = one.agenda.items.iter().map(|item| item.minutes()).sum();
        assert!((60..=90).contains(&minutes), "{key}: a first meeting of {minutes} minutes");
    }
}

#[test]
fn every_goal_can_be_watched_and_every_target_starts_from_the_own_baseline() {
    for key in FULL {
        let one = of(key);
        for goal in &one.goals.goals {
            let is_followed = one
                .indicators
                .indicators
                .iter()
                .any(|indicator| indicator.goal.as_ref().is_some_and(|id| word(id) == word(&goal.id)));
            assert!(is_followed, "{key}: nothing measures {}", word(&goal.id));
            for objective in &goal.objectives {
                for (language, sign) in [(English, "?"), (Spanish, "?")] {
                    let asked = objective.baseline.of(language);
                    assert!(asked.contains(sign), "{key}: {asked} asks nothing");
                }
            }
        }
    }
}

#[test]
fn the_core_measures_are_four_for_each_of_four_substances_and_their_sets_stay_apart() {
    let one = of("drug_free");
    assert_eq!(one.sectors.scheme(), Some("drug_free"));
    let mut measures = 0;
    for substance in ["alcohol", "tobacco", "marijuana", "prescription"] {
        for measure in ["past_use", "risk", "parents", "friends"] {
            let id = format!("{measure}_{substance}");
            let indicator = one.indicators.indicators.iter().find(|known| word(&known.id) == id).unwrap();
            assert_eq!(indicator.questions.iter().map(word).collect::<Vec<_>>(), [id.as_str()]);
            let sets: Vec<&str> = indicator.series.iter().map(word).collect();
            let was_asked_in_2008 = substance != "prescription" && measure != "friends";
            assert_eq!(sets.contains(&"set_2008"), was_asked_in_2008, "{id}");
            assert!(sets.ends_with(&["set_2012", "set_2022"]), "{id}");
            let question = one.survey.questions.iter().find(|known| word(&known.id) == id).unwrap();
            let scale = one.survey.scales.iter().find(|known| word(&known.id) == word(&question.scale));
            let counting = scale.unwrap().answers.iter().filter(|answer| answer.counts).count();
            // Any use counts; moderate and great risk count; wrong and very wrong count.
            assert_eq!(counting, if measure == "past_use" { 1 } else { 2 }, "{id}");
            measures += 1;
        }
    }
    assert_eq!((measures, one.survey.questions.len()), (16, 16));
    let words = |id: &str| {
        let question = one.survey.questions.iter().find(|known| word(&known.id) == id).unwrap();
        question.words.of(English).to_owned()
    };
    assert_eq!(
        words("past_use_alcohol"),
        "During the past 30 days did you drink one or more drinks of an alcoholic beverage?"
    );
    assert!(
        words("risk_alcohol").ends_with("five or more drinks of an alcoholic beverage once or twice a week?")
    );
    let first_use = one.indicators.indicators.iter().filter(|known| word(&known.id).starts_with("first_use"));
    assert!(first_use.clone().count() == 3);
    assert!(first_use.into_iter().all(|known| known.series.iter().map(word).eq(["set_2008"])));
}

#[test]
fn the_five_phases_come_around_every_two_years_and_three_groups_rate_them() {
    let one = of("risk_and_protective");
    let months: Vec<_> = one
        .milestones
        .phases
        .iter()
        .map(|phase| (phase.from_month(), phase.until_month()))
        .collect();
    assert_eq!(&months[..3], [(Some(1), Some(3)), (Some(4), Some(6)), (Some(6), Some(9))]);
    assert_eq!(months.len(), 5);
    assert_eq!((one.milestones.raters, one.milestones.repeats_after_months), (Some(3), Some(24)));
    assert_eq!(one.milestones.rater_groups.of(Spanish).len(), 3);
    for domain in [Domain::Community, Domain::Family, Domain::School, Domain::PeerAndIndividual] {
        for side in [HighIs::Risk, HighIs::Protection] {
            let factors = one.survey.factors.iter().filter(|known| known.domain == domain);
            assert!(factors.into_iter().any(|known| known.high_is == side), "{domain:?} {side:?}");
        }
    }
    // Every factor but the outcomes can be followed, in the direction that is better.
    for factor in one.survey.factors.iter().filter(|known| known.domain != Domain::Outcome) {
        let own = one
            .indicators
            .indicators
            .iter()
            .find(|known| word(&known.id) == word(&factor.id))
            .unwrap();
        let goes_down = own.polarity == goals::numbers::model::Polarity::Down;
        assert_eq!(goes_down, factor.high_is == HighIs::Risk, "{}", word(&factor.id));
    }
}

#[test]
fn chronic_absence_is_a_tenth_of_the_days_for_any_reason_and_reading_is_broken_down() {
    let one = of("grade_level_reading");
    let absence = one
        .indicators
        .indicators
        .iter()
        .find(|known| word(&known.id) == "chronic_absence")
        .unwrap();
    for (language, tenth, reason) in
        [(English, "ten percent", "any reason"), (Spanish, "diez por ciento", "cualquier razón")]
    {
        let said = absence.measures.of(language);
        assert!(said.contains(tenth) && said.contains(reason), "{said}");
        assert_eq!(absence.breakdowns.of(language).len(), 7);
    }
    let goals: Vec<&str> = one.goals.goals.iter().map(|goal| word(&goal.id)).collect();
    assert_eq!(goals, ["reading", "readiness", "attendance", "summer", "health", "parents"]);
    let objectives = one.goals.goals.iter().flat_map(|goal| &goal.objectives);
    assert!(objectives.into_iter().all(|objective| objective.change.is_some()));
}

#[test]
fn every_commitment_has_a_paper_and_a_verifier_and_elements_that_say_what_shows_them() {
    let one = of("healthier_food");
    assert!(one.commitments.commitments.len() >= 5);
    for commitment in &one.commitments.commitments {
        assert_eq!(commitment.agreement.as_ref().map(word), Some("commitment"));
        assert!(!commitment.elements.is_empty());
        for language in [English, Spanish] {
            assert!(!commitment.verifier.of(language).is_empty());
            for element in &commitment.elements {
                assert!(!element.metric.of(language).is_empty() && !element.evidence.of(language).is_empty());
            }
        }
    }
}

#[test]
fn take_back_work_reaches_from_promotion_to_recovery() {
    let one = of("medicine_take_back");
    let strategies = one.goals.goals.iter().flat_map(|goal| &goal.strategies);
    let stages: HashSet<CareStage> = strategies.flat_map(|strategy| strategy.care_stages.clone()).collect();
    for stage in CareStage::ALL {
        assert!(stages.contains(stage), "{stage:?} has no strategy");
    }
    for id in ["pounds", "pounds_destroyed", "collection_days", "sites_open"] {
        assert!(one.indicators.indicators.iter().any(|known| word(&known.id) == id), "{id}");
    }
}

#[test]
fn nothing_long_was_left_in_english_in_the_spanish_half() {
    for key in FULL {
        let one = of(key);
        let said = |language: Language| {
            let goals = one.goals.goals.iter().map(move |goal| goal.problem.of(language));
            let groups = one.groups.groups.iter().map(move |group| group.purpose.of(language));
            let steps = one.year.steps.iter().map(move |step| step.what.of(language));
            let rules = one.rules.sections.iter().map(move |section| section.words.of(language));
            goals.chain(groups).chain(steps).chain(rules).collect::<Vec<_>>()
        };
        for (english, spanish) in said(English).into_iter().zip(said(Spanish)) {
            assert_ne!(english, spanish, "{key}");
            let english_words = [" the ", " with ", " and ", " who "];
            assert!(english_words.iter().all(|word| !spanish.contains(word)), "{key}: {spanish}");
        }
    }
}
