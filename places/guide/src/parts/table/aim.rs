//! Aim: what will change, and how it will be known.

use goals::evidence::attempts::PriorAttempt;
use goals::evidence::findings::{Aspect, Finding};
use goals::goals::{Goal, Objective, Strategy};
use goals::what_we_have::leaders::CommunityLeader;
use goals::what_we_have::networks::CommunityNetwork;
use goals::what_we_have::projects::CommunityProject;

use super::{Need, Part, Question, Stage, ask, id, no_reviews};
use crate::parts::asking::{Answering, Fixed, RecordForm};

/// A goal as it is first written.
static GOAL: RecordForm<Goal> = RecordForm {
    is_about: |goal| goal.ended_on.is_none(),
    lacks: None,
    asks: &[],
    asks_new: &["title", "change"],
    fixed: &[],
    is_named: true,
};
static WHOM: RecordForm<Goal> = RecordForm {
    is_about: |goal| goal.ended_on.is_none(),
    lacks: Some(|goal| goal.population.is_empty()),
    asks: &["population"],
    asks_new: &["title", "population"],
    fixed: &[],
    is_named: true,
};
static MUCH: RecordForm<Objective> = new(&["goal_id", "by", "who", "what", "from_value", "to_value"]);
static EACH: RecordForm<Strategy> = new(&["name", "serves"]);
static COMMON: RecordForm<Finding> = RecordForm {
    is_about: |finding| !matches!(finding.aspect, Aspect::HitHardest | Aspect::IfSuccess | Aspect::IfNothing),
    ..new(&["aspect", "words", "figure", "source_id", "goal_id"])
};
static HARDEST: RecordForm<Finding> = RecordForm {
    is_about: |finding| finding.aspect == Aspect::HitHardest,
    fixed: &[("aspect", Fixed::Word("hit_hardest"))],
    ..new(&["words", "figure", "source_id", "goal_id"])
};
static TRIED: RecordForm<PriorAttempt> = new(&["what", "who", "what_came", "lesson"]);
static STAKES: RecordForm<Finding> = RecordForm {
    is_about: |finding| matches!(finding.aspect, Aspect::IfSuccess | Aspect::IfNothing),
    ..new(&["aspect", "words", "figure"])
};
static LEADERS: RecordForm<CommunityLeader> = RecordForm {
    fixed: &[("reach", Fixed::Word("not_yet"))],
    ..new(&["name", "listened_to", "known_by"])
};
static TIES: RecordForm<CommunityNetwork> = new(&["name", "who", "connects", "word_travels"]);
static PROJECTS: RecordForm<CommunityProject> = new(&["what", "who", "lesson", "cares_about"]);

/// Adds one each time.
const fn new<T>(asks_new: &'static [&'static str]) -> RecordForm<T> {
    RecordForm {
        is_about: |_| true,
        lacks: None,
        asks: &[],
        asks_new,
        fixed: &[],
        is_named: false,
    }
}

static RESULTS: &[Question] = &[
    ask("different", |facts| facts.goals.aims.goals, Answering::Here(&GOAL), &["goal"]),
    ask("whom", |facts| facts.goals.aims.goals_for_whom, Answering::Here(&WHOM), &["goal"]),
    ask(
        "much",
        |facts| facts.goals.aims.goals_with_target_and_day,
        Answering::Both(&MUCH, "/goals"),
        &["objective", "goal"],
    ),
    ask(
        "each",
        |facts| facts.goals.aims.strategies.min(facts.goals.aims.strategies_with_promise),
        Answering::Both(&EACH, "/goals/plan/add"),
        &["strategy", "promise"],
    ),
];

static NUMBERS: &[Question] = &[
    ask(
        "which",
        |facts| facts.goals.aims.goals_with_number,
        Answering::Elsewhere("/goals/numbers/add"),
        &["indicator"],
    ),
    ask(
        "common",
        |facts| facts.goals.known.findings_how_common,
        Answering::Here(&COMMON),
        &["finding"],
    ),
    ask(
        "hardest",
        |facts| facts.goals.known.findings_hardest.max(facts.goals.aims.goals_broken_down),
        Answering::Here(&HARDEST),
        &["finding"],
    ),
    ask("tried", |facts| facts.goals.known.attempts, Answering::Here(&TRIED), &["prior_attempt"]),
    ask(
        "stakes",
        |facts| facts.goals.known.findings_success.min(facts.goals.known.findings_nothing),
        Answering::Here(&STAKES),
        &["finding"],
    ),
];

static HAVE: &[Question] = &[
    ask(
        "needs",
        |facts| facts.goals.aims.goals_with_needs,
        Answering::Elsewhere("/goals/plan/add"),
        &["promise"],
    ),
    ask(
        "leaders",
        |facts| facts.goals.known.leaders,
        Answering::Here(&LEADERS),
        &["community_leader"],
    ),
    ask("ties", |facts| facts.goals.known.networks, Answering::Here(&TIES), &["community_network"]),
    ask(
        "projects",
        |facts| facts.goals.known.projects,
        Answering::Here(&PROJECTS),
        &["community_project"],
    ),
];

pub(super) static PARTS: &[Part] = &[
    Part {
        key: "results",
        number: 4,
        id: id(4),
        stage: Stage::Aim,
        shelf_months: 12,
        questions: RESULTS,
        needs: |facts| {
            vec![
                Need::each("goals", facts.goals.aims.goals_complete, facts.goals.aims.goals),
                Need::each(
                    "strategies",
                    facts.goals.aims.strategies_with_promise,
                    facts.goals.aims.strategies,
                ),
            ]
        },
        kinds: &["goal", "objective", "strategy"],
        rests_on: &["wording"],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| vec![("goals", facts.goals.aims.goals), ("strategies", facts.goals.aims.strategies)],
    },
    Part {
        key: "numbers",
        number: 5,
        id: id(5),
        stage: Stage::Aim,
        shelf_months: 12,
        questions: NUMBERS,
        needs: |facts| {
            // Where nobody can be told apart, the reason is an answer too.
            let goals = facts.goals.aims.goals;
            let has_reason = facts.replied("numbers", "hardest") > 0;
            let broken_down = if has_reason { goals } else { facts.goals.aims.goals_broken_down };
            vec![
                Need::each("followed", facts.goals.aims.goals_with_followed_number, goals),
                Need::each("broken-down", broken_down, goals),
            ]
        },
        kinds: &["indicator", "reading", "finding", "prior_attempt"],
        rests_on: &["goal"],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| {
            let findings = facts.goals.known.findings_how_common + facts.goals.known.findings_hardest;
            vec![
                ("numbers", facts.goals.aims.goals_with_number),
                ("findings", findings),
                ("attempts", facts.goals.known.attempts),
            ]
        },
    },
    Part {
        key: "have",
        number: 6,
        id: id(6),
        stage: Stage::Aim,
        shelf_months: 12,
        questions: HAVE,
        needs: |facts| {
            vec![
                Need::each("needs", facts.goals.aims.goals_with_needs, facts.goals.aims.goals),
                Need::new("leaders", facts.goals.known.leaders_known, 5),
                Need::new("projects", facts.goals.known.projects_with_lesson, 3),
            ]
        },
        kinds: &["community_leader", "community_network", "community_project"],
        rests_on: &["goal"],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| {
            vec![
                ("leaders", facts.goals.known.leaders),
                ("networks", facts.goals.known.networks),
                ("projects", facts.goals.known.projects),
            ]
        },
    },
];
