//! Which shapes fit which answers: a table of rules anybody may read, each with its reason. It suggests, it never decides.
//!
//! After what each structure is for: Community Tool Box, University of Kansas, toolkit "Creating and Maintaining
//! Coalitions and Partnerships". The weighing, one reason for against one reason against, is ours.

use super::model::StructureAnswers;
use crate::groups::bodies::GroupKind;

/// What an answer says about a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    For,
    Against,
}

/// One answer that speaks for or against a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub shape: GroupKind,
    /// The name of the question's field and the word answered.
    pub question: &'static str,
    pub answer: &'static str,
    pub speaks: Speaks,
}

impl Rule {
    /// The key of the reason in words.
    pub fn reason(&self) -> String {
        let words = format!("structure-because-{}-{}-{}", self.shape.word(), self.question, self.answer);
        words.replace('_', "-")
    }
}

const fn rule(shape: GroupKind, question: &'static str, answer: &'static str, speaks: Speaks) -> Rule {
    Rule { shape, question, answer, speaks }
}

/// The shapes it can suggest.
pub const SHAPES: [GroupKind; 6] = [
    GroupKind::CoreTeam,
    GroupKind::Steering,
    GroupKind::Coordinating,
    GroupKind::Advisory,
    GroupKind::Board,
    GroupKind::TaskForce,
];

/// Every rule.
pub const RULES: &[Rule] = &[
    rule(GroupKind::CoreTeam, "size", "small", Speaks::For),
    rule(GroupKind::CoreTeam, "tasks", "one", Speaks::For),
    rule(GroupKind::CoreTeam, "ties", "many", Speaks::For),
    rule(GroupKind::CoreTeam, "size", "large", Speaks::Against),
    rule(GroupKind::Steering, "stage", "beginning", Speaks::For),
    rule(GroupKind::Steering, "stage", "planning", Speaks::For),
    rule(GroupKind::Steering, "urgency", "now", Speaks::For),
    rule(GroupKind::Steering, "joint_work", "none", Speaks::For),
    rule(GroupKind::Steering, "stage", "acting", Speaks::Against),
    rule(GroupKind::Steering, "stage", "settled", Speaks::Against),
    rule(GroupKind::Coordinating, "stage", "acting", Speaks::For),
    rule(GroupKind::Coordinating, "stage", "settled", Speaks::For),
    rule(GroupKind::Coordinating, "tasks", "many", Speaks::For),
    rule(GroupKind::Coordinating, "size", "large", Speaks::For),
    rule(GroupKind::Coordinating, "joint_work", "much", Speaks::For),
    rule(GroupKind::Coordinating, "stage", "beginning", Speaks::Against),
    rule(GroupKind::Coordinating, "size", "small", Speaks::Against),
    rule(GroupKind::Advisory, "ties", "few", Speaks::For),
    rule(GroupKind::Advisory, "experience", "new", Speaks::For),
    rule(GroupKind::Advisory, "motivation", "low", Speaks::For),
    rule(GroupKind::Advisory, "motivation", "high", Speaks::Against),
    rule(GroupKind::Advisory, "urgency", "now", Speaks::Against),
    rule(GroupKind::Board, "stage", "settled", Speaks::For),
    rule(GroupKind::Board, "experience", "seasoned", Speaks::For),
    rule(GroupKind::Board, "size", "large", Speaks::For),
    rule(GroupKind::Board, "stage", "beginning", Speaks::Against),
    rule(GroupKind::Board, "experience", "new", Speaks::Against),
    rule(GroupKind::Board, "urgency", "now", Speaks::Against),
    rule(GroupKind::TaskForce, "tasks", "few", Speaks::For),
    rule(GroupKind::TaskForce, "tasks", "many", Speaks::For),
    rule(GroupKind::TaskForce, "motivation", "mixed", Speaks::For),
    rule(GroupKind::TaskForce, "motivation", "high", Speaks::For),
    rule(GroupKind::TaskForce, "urgency", "now", Speaks::For),
    rule(GroupKind::TaskForce, "tasks", "one", Speaks::Against),
    rule(GroupKind::TaskForce, "size", "small", Speaks::Against),
    rule(GroupKind::TaskForce, "joint_work", "none", Speaks::Against),
];

/// How a shape fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// At least two reasons for it more than against it.
    Well,
    /// One reason more for it than against it.
    Perhaps,
    NotNow,
}

/// A shape with every reason the answers give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub shape: GroupKind,
    pub fit: Fit,
    pub reasons: Vec<Rule>,
}

/// What the answers say about each shape, those that fit best first. Shapes no answer speaks about are left out.
pub fn suggestions(answers: &StructureAnswers) -> Vec<Suggestion> {
    let mut all: Vec<(usize, Suggestion)> =
        SHAPES.iter().filter_map(|shape| weighed(*shape, answers)).collect();
    // Best first; shapes that weigh the same keep the order of the table.
    all.sort_by_key(|(weight, suggestion)| (suggestion.fit, std::cmp::Reverse(*weight)));
    all.into_iter().map(|(_, suggestion)| suggestion).collect()
}

fn weighed(shape: GroupKind, answers: &StructureAnswers) -> Option<(usize, Suggestion)> {
    let holds = |rule: &&Rule| rule.shape == shape && answers.answer(rule.question) == Some(rule.answer);
    let reasons: Vec<Rule> = RULES.iter().filter(holds).copied().collect();
    let speaking = |speaks: Speaks| reasons.iter().filter(|rule| rule.speaks == speaks).count();
    let more = speaking(Speaks::For).saturating_sub(speaking(Speaks::Against));
    let fit = match more {
        0 => Fit::NotNow,
        1 => Fit::Perhaps,
        _ => Fit::Well,
    };
    (!reasons.is_empty()).then_some((more, Suggestion { shape, fit, reasons }))
}
