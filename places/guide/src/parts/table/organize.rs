//! Organize: clear the way, pay for it, share the work.

use goals::barriers::BarrierKind;
use people::groups::bodies::Group;
use people::groups::duties::Duty;
use people::groups::shape::StructureAnswers;

use super::{Need, Part, Question, Stage, ask, id, no_reviews};
use crate::parts::asking::{Answering, BarrierForm, RecordForm};
use crate::parts::facts::Facts;

static TURF: BarrierForm = BarrierForm(BarrierKind::Turf);
static BAD_HISTORY: BarrierForm = BarrierForm(BarrierKind::BadHistory);
static PROFESSIONALS: BarrierForm = BarrierForm(BarrierKind::Professionals);
static THIN_TIES: BarrierForm = BarrierForm(BarrierKind::ThinTies);
static SKILLS: BarrierForm = BarrierForm(BarrierKind::SkillsAndHours);
static MONEY: BarrierForm = BarrierForm(BarrierKind::Money);
static LEADING: BarrierForm = BarrierForm(BarrierKind::Leading);
static COSTS: BarrierForm = BarrierForm(BarrierKind::Costs);

static DECIDES: RecordForm<Group> = RecordForm {
    is_about: |group| group.ended_on.is_none(),
    lacks: None,
    asks: &[],
    asks_new: &["name", "kind", "purpose", "authority", "lead_id"],
    fixed: &[],
    is_named: false,
};
static DUTIES: RecordForm<Duty> = RecordForm {
    is_about: |_| true,
    lacks: None,
    asks: &[],
    asks_new: &["what", "group_id", "responsible_id"],
    fixed: &[],
    is_named: false,
};
static EIGHT: RecordForm<StructureAnswers> = RecordForm {
    is_about: |_| true,
    lacks: Some(|_| true),
    asks: &[],
    asks_new: &[],
    fixed: &[],
    is_named: false,
};

/// Each question with the barrier it asks for and the try that is promised.
const fn barrier(key: &'static str, records: fn(&Facts) -> i64, form: &'static BarrierForm) -> Question {
    ask(key, records, Answering::Here(form), &["barrier", "promise"])
}

static BARRIERS: &[Question] = &[
    barrier("turf", |facts| facts.goals.barriers.turf, &TURF),
    barrier("history", |facts| facts.goals.barriers.bad_history, &BAD_HISTORY),
    barrier("talking", |facts| facts.goals.barriers.professionals, &PROFESSIONALS),
    barrier("thin", |facts| facts.goals.barriers.thin_ties, &THIN_TIES),
    barrier("capacity", |facts| facts.goals.barriers.skills_and_hours, &SKILLS),
    barrier("money", |facts| facts.goals.barriers.money, &MONEY),
    barrier("leaders", |facts| facts.goals.barriers.leading, &LEADING),
    barrier("cost", |facts| facts.goals.barriers.costs, &COSTS),
];

/// No place holds a budget yet: the words are the answer.
const fn in_words(key: &'static str) -> Question {
    ask(key, |_| 0, Answering::Words(None), &["guide_reply"])
}

static BUDGET: &[Question] = &[
    in_words("spend"),
    in_words("income"),
    in_words("gap"),
    in_words("after"),
    in_words("given"),
    in_words("matter"),
];

static RUN: &[Question] = &[
    ask("decides", |facts| facts.people.deciding_groups, Answering::Here(&DECIDES), &["group"]),
    ask(
        "rules",
        |facts| facts.meetings.rules_in_force(),
        Answering::Elsewhere("/meetings/rules"),
        &["rules"],
    ),
    ask("duties", |facts| facts.people.duties, Answering::Here(&DUTIES), &["duty"]),
    ask(
        "eight",
        |facts| facts.people.structure_answers,
        Answering::Here(&EIGHT),
        &["structure_answers"],
    ),
    ask(
        "fits",
        |facts| facts.people.deciding_groups.min(facts.people.structure_answers),
        Answering::Elsewhere("/people/groups/shape"),
        &["group"],
    ),
];

fn answered_barriers(facts: &Facts) -> i64 {
    BARRIERS.iter().map(|question| i64::from((question.records)(facts) > 0)).sum()
}

fn shape_needs(facts: &Facts) -> Vec<Need> {
    let people = &facts.people;
    let mut needs = vec![
        Need::new("deciding", people.deciding_groups, 1),
        Need::new("rules", facts.meetings.rules_in_force(), 5),
        Need::each("group-leads", people.groups_with_lead, people.groups),
        Need::each("group-goals", people.groups_with_goal, people.groups),
    ];
    // Asked of steering committees alone, so it shows only where there is one that has grown old.
    if people.old_steering_groups > 0 {
        needs.push(Need::new("steering", 0, people.old_steering_groups));
    }
    needs
}

pub(super) static PARTS: &[Part] = &[
    Part {
        key: "barriers",
        number: 7,
        id: id(7),
        stage: Stage::Organize,
        shelf_months: 12,
        questions: BARRIERS,
        needs: |facts| {
            let goals = &facts.goals;
            vec![
                Need::new("eight", answered_barriers(facts), 8),
                Need::new("tries", goals.barriers.barriers_tried, goals.barriers.barriers_present),
            ]
        },
        kinds: &["barrier"],
        rests_on: &["goal"],
        reviews_due: |facts| facts.goals.barriers.barriers_to_review,
        reviewed_at: Some("/goals/in-the-way"),
        line: |facts| {
            vec![
                ("answered", answered_barriers(facts)),
                ("present", facts.goals.barriers.barriers_present),
                ("tried", facts.goals.barriers.barriers_tried),
            ]
        },
    },
    Part {
        key: "money",
        number: 8,
        id: id(8),
        stage: Stage::Organize,
        shelf_months: 12,
        questions: BUDGET,
        needs: |facts| vec![Need::new("money", facts.all_replied("money"), 6)],
        kinds: &[],
        rests_on: &["goal"],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| vec![("answered", facts.all_replied("money"))],
    },
    Part {
        key: "run",
        number: 9,
        id: id(9),
        stage: Stage::Organize,
        shelf_months: 24,
        questions: RUN,
        needs: shape_needs,
        kinds: &["group", "rules", "duty", "structure_answers"],
        rests_on: &[],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| vec![("groups", facts.people.groups), ("rules", facts.meetings.rules_in_force())],
    },
];
