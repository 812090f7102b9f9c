use kit_store::uuid::Uuid;
use kit_web::Typed;
use proptest::prelude::*;

use crate::groups::bodies::GroupKind;
use crate::groups::shape::model::{QUESTIONS, from_form};
use crate::groups::shape::rules::{Fit, RULES, Speaks, suggestions};
use crate::groups::shape::{StructureAnswers, StructureAnswersId};

fn answers(given: &[(&str, &str)]) -> StructureAnswers {
    let blank = StructureAnswers::blank(StructureAnswersId(Uuid::from_u128(1)));
    from_form(&blank, &Typed::from_pairs(given.iter().copied())).unwrap()
}

fn fits(given: &[(&str, &str)]) -> Vec<GroupKind> {
    let all = suggestions(&answers(given)).into_iter();
    all.filter(|suggestion| suggestion.fit == Fit::Well)
        .map(|suggestion| suggestion.shape)
        .collect()
}

#[test]
fn a_beginning_steers_and_a_wide_coalition_at_work_coordinates() {
    let beginning = [
        ("stage", "beginning"),
        ("joint_work", "none"),
        ("urgency", "now"),
        ("size", "middle"),
        ("tasks", "few"),
    ];
    assert_eq!(fits(&beginning), [GroupKind::Steering]);
    let at_work = [("stage", "acting"), ("size", "large"), ("tasks", "many"), ("motivation", "high")];
    assert_eq!(fits(&at_work), [GroupKind::Coordinating, GroupKind::TaskForce]);
    let few = [("size", "small"), ("tasks", "one"), ("ties", "many")];
    assert_eq!(fits(&few), [GroupKind::CoreTeam]);
    let long_lived = [("stage", "settled"), ("experience", "seasoned")];
    assert!(fits(&long_lived).contains(&GroupKind::Board));
    assert!(fits(&[("ties", "few"), ("experience", "new")]).contains(&GroupKind::Advisory));
    assert_eq!(suggestions(&answers(&[])), []);
}

#[test]
fn every_question_matters_and_every_rule_is_about_an_answer_one_can_give() {
    for (question, words) in QUESTIONS {
        assert!(RULES.iter().any(|rule| rule.question == question), "{question} never matters");
        for rule in RULES.iter().filter(|rule| rule.question == question) {
            assert!(words.contains(&rule.answer), "{question} has no answer {}", rule.answer);
        }
        for word in words {
            assert_eq!(answers(&[(question, word)]).answer(question), Some(*word));
        }
    }
    assert!(RULES.iter().all(|rule| QUESTIONS.iter().any(|(question, _)| *question == rule.question)));
}

#[test]
fn a_word_that_is_no_answer_is_refused() {
    let blank = StructureAnswers::blank(StructureAnswersId(Uuid::from_u128(1)));
    assert!(from_form(&blank, &Typed::from_pairs([("stage", "tomorrow")])).is_err());
}

proptest! {
    #[test]
    fn each_reason_given_follows_from_an_answer(picks in prop::array::uniform8(0_usize..5)) {
        let given: Vec<(&str, &str)> = QUESTIONS
            .iter()
            .zip(picks)
            .filter_map(|((question, words), pick)| words.get(pick).map(|word| (*question, *word)))
            .collect();
        let given_answers = answers(&given);
        let all = suggestions(&given_answers);
        for suggestion in &all {
            for rule in &suggestion.reasons {
                prop_assert_eq!(given_answers.answer(rule.question), Some(rule.answer));
            }
            let for_it = suggestion.reasons.iter().filter(|rule| rule.speaks == Speaks::For).count();
            prop_assert_eq!(suggestion.fit == Fit::Well, for_it >= suggestion.reasons.len() - for_it + 2);
        }
        prop_assert!(all.windows(2).all(|two| two[0].fit <= two[1].fit));
    }
}
