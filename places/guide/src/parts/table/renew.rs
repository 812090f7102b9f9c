//! Renew: keep people, stay honest, change when it is needed.

use goals::opposition::{MoveSeen, Stakeholder};

use super::{Need, Part, Question, Stage, ask, id, no_reviews};
use crate::parts::asking::{Answering, Fixed, ProspectForm, RecordForm};
use crate::parts::facts::Facts;

static LOSES: RecordForm<Stakeholder> = RecordForm {
    is_about: |_| true,
    lacks: None,
    asks: &[],
    asks_new: &["name", "who", "loses", "stance", "influence"],
    fixed: &[],
    is_named: false,
};
static CONTROL: RecordForm<Stakeholder> = RecordForm {
    is_about: |_| true,
    lacks: Some(|one| one.power_over.is_empty()),
    asks: &["power_over"],
    asks_new: &["name", "power_over", "stance", "influence"],
    fixed: &[],
    is_named: true,
};
static MOVES: RecordForm<MoveSeen> = RecordForm {
    is_about: |_| true,
    lacks: None,
    asks: &[],
    asks_new: &["stakeholder_id", "kind", "evidence"],
    fixed: &[("seen_on", Fixed::Today)],
    is_named: false,
};
static ANSWER: RecordForm<MoveSeen> = RecordForm {
    is_about: |_| true,
    lacks: Some(|one| one.answer.is_empty()),
    asks: &["answer", "answer_person_id", "answer_by"],
    asks_new: &["stakeholder_id", "kind", "evidence", "answer"],
    fixed: &[("seen_on", Fixed::Today)],
    is_named: true,
};
static WHO_NEXT: ProspectForm =
    ProspectForm { asks: &["given_name", "family_name", "why_them"], is_new: true };
static WHO_LIVES: ProspectForm =
    ProspectForm { asks: &["given_name", "family_name", "where_found"], is_new: true };

/// One of the six reasons to stay, with a mark from 1 to 5.
const fn reason(key: &'static str) -> Question {
    ask(key, |_| 0, Answering::Marks(&["how"], Some("/guide/keeping")), &["guide_reply"])
}

const fn in_words(key: &'static str) -> Question {
    ask(key, |_| 0, Answering::Words(None), &["guide_reply"])
}

const fn sealed(
    key: &'static str,
    records: fn(&Facts) -> i64,
    answering: Answering,
    writes: &'static [&'static str],
) -> Question {
    Question { is_sealed: true, ..ask(key, records, answering, writes) }
}

/// The seven marks of a check-up.
pub const SEVEN: &[&str] = &["leading", "rules", "shared", "plans", "actions", "funding", "standing"];

static KEEP: &[Question] = &[
    reason("thanked"),
    reason("respected"),
    reason("apart"),
    reason("making"),
    reason("gains"),
    reason("results"),
    ask("next", |facts| facts.promises_of(id(10)), Answering::Promise, &["promise"]),
];

static CHECKUP: &[Question] = &[
    in_words("look"),
    ask("seven", |_| 0, Answering::Marks(SEVEN, None), &["guide_reply"]),
    in_words("few"),
    in_words("true"),
    ask("who", |facts| facts.people.invitations, Answering::Here(&WHO_NEXT), &["prospect"]),
    in_words("habits"),
    ask(
        "lives",
        |facts| facts.people.invitations_to_resident_seats,
        Answering::Both(&WHO_LIVES, "/people/recruiting"),
        &["prospect"],
    ),
];

static CHANGE: &[Question] = &[
    sealed(
        "loses",
        |facts| facts.goals.pushback.stakeholders_with_loss,
        Answering::Here(&LOSES),
        &["stakeholder"],
    ),
    sealed(
        "control",
        |facts| facts.goals.pushback.stakeholders_with_power,
        Answering::Here(&CONTROL),
        &["stakeholder"],
    ),
    sealed("moves", |facts| facts.goals.pushback.moves, Answering::Here(&MOVES), &["move_seen"]),
    sealed(
        "answer",
        |facts| facts.goals.pushback.moves_answered,
        Answering::Here(&ANSWER),
        &["move_seen"],
    ),
    ask("size", |_| 0, Answering::Words(Some("/people/groups/shape")), &["guide_reply"]),
    ask("turn", |_| 0, Answering::Words(Some("/meetings/proposals/add")), &["guide_reply"]),
];

pub(super) static PARTS: &[Part] = &[
    Part {
        key: "keep",
        number: 10,
        id: id(10),
        stage: Stage::Renew,
        shelf_months: 6,
        questions: KEEP,
        needs: |facts| {
            let half = (facts.people.people + 1) / 2;
            vec![
                Need::each("check-in", facts.meetings.check_in_sheets, half),
                Need::new("two-promises", facts.promises_of(id(10)), 2),
            ]
        },
        kinds: &["pulse"],
        rests_on: &[],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| {
            let (strong, weak) = super::super::replies::strong_and_weak(&facts.replies, "keep");
            vec![("checks", strong + weak), ("strong", strong), ("weak", weak)]
        },
    },
    Part {
        key: "checkup",
        number: 11,
        id: id(11),
        stage: Stage::Renew,
        shelf_months: 12,
        questions: CHECKUP,
        needs: |facts| {
            vec![
                Need::new("reviewer", facts.replied("checkup", "look"), 1),
                Need::new("seven", facts.replied("checkup", "seven"), 1),
                Need::new("shown", facts.meetings.with_paper, 1),
                Need::new("invitation", facts.people.invitations, 1),
                Need::new("access", facts.replied("checkup", "habits"), 1),
            ]
        },
        kinds: &[],
        rests_on: &[],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| {
            vec![("invitations", facts.people.invitations), ("review", facts.replied("checkup", "seven"))]
        },
    },
    Part {
        key: "change",
        number: 12,
        id: id(12),
        stage: Stage::Renew,
        shelf_months: 12,
        questions: CHANGE,
        needs: |facts| {
            let known = facts.goals.pushback.stakeholders.max(facts.replied("change", "loses"));
            vec![
                Need::new("opponents", known.min(1), 1),
                Need::new("responses", facts.goals.pushback.moves_answered, facts.goals.pushback.moves),
                Need::new("turn", facts.replied("change", "turn"), 1),
            ]
        },
        kinds: &["stakeholder", "move_seen"],
        rests_on: &["goal"],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |_| Vec::new(),
    },
];
