//! Form: the right people around a shared reason.

use goals::purpose::reasons::Purpose;
use goals::purpose::soundings::Sounding;
use goals::purpose::wordings::{Statement, Wording};

use super::{Need, Part, Question, Stage, ask, id, no_reviews};
use crate::parts::asking::{Answering, Fixed, ProspectForm, RecordForm};
use crate::parts::facts::Facts;

/// A part of why the coalition came together; there is one such record.
const fn purpose(asks: &'static [&'static str]) -> RecordForm<Purpose> {
    RecordForm {
        is_about: |_| true,
        lacks: Some(|_| true),
        asks,
        asks_new: &[],
        fixed: &[],
        is_named: false,
    }
}

static PROBLEM: RecordForm<Purpose> = RecordForm { asks_new: &["words"], ..purpose(&["words"]) };
static LIVED_BY: RecordForm<Purpose> =
    RecordForm { asks_new: &["words", "lived_by"], ..purpose(&["lived_by"]) };
static GOOD_PLACE: RecordForm<Purpose> =
    RecordForm { asks_new: &["words", "good_place"], ..purpose(&["good_place"]) };
static ALONE: RecordForm<Purpose> = RecordForm {
    asks_new: &["words", "reasons", "reasons_words"],
    ..purpose(&["reasons", "reasons_words"])
};
static NOW: RecordForm<Purpose> = RecordForm {
    asks_new: &["words", "why_now", "why_now_words"],
    ..purpose(&["why_now", "why_now_words"])
};

fn is_vision(wording: &Wording) -> bool {
    wording.statement == Statement::Vision
}

/// A vision is worded once and then tried; each new wording stays beside those before.
const VISION_FORM: RecordForm<Wording> = RecordForm {
    is_about: is_vision,
    lacks: None,
    asks: &[],
    asks_new: &["words"],
    fixed: &[
        ("statement", Fixed::Word("vision")),
        ("state", Fixed::Word("draft")),
        ("written_on", Fixed::Today),
    ],
    is_named: false,
};
static VISION: RecordForm<Wording> = VISION_FORM;
static NEWCOMER: RecordForm<Wording> = RecordForm {
    lacks: Some(|wording| wording.newcomer.is_none()),
    asks: &["newcomer"],
    is_named: true,
    ..VISION_FORM
};
static LIFTS: RecordForm<Wording> = RecordForm {
    lacks: Some(|wording| wording.lifts.is_none()),
    asks: &["lifts"],
    is_named: true,
    ..VISION_FORM
};
static OUTSIDE: RecordForm<Sounding> = RecordForm {
    is_about: |_| true,
    lacks: None,
    asks: &[],
    asks_new: &["who", "said", "changed"],
    fixed: &[("day", Fixed::Today)],
    is_named: false,
};
static MISSION: RecordForm<Wording> = RecordForm {
    is_about: |wording| wording.statement == Statement::Mission,
    fixed: &[
        ("statement", Fixed::Word("mission")),
        ("state", Fixed::Word("draft")),
        ("written_on", Fixed::Today),
    ],
    ..VISION_FORM
};

static MOVERS: ProspectForm = ProspectForm { asks: &["given_name", "family_name", "why_them"], is_new: true };
static WHERE: ProspectForm = ProspectForm { asks: &["where_found"], is_new: false };
static BRING: ProspectForm = ProspectForm { asks: &["brings", "gains"], is_new: false };
static RIPE: ProspectForm = ProspectForm { asks: &["is_now", "when_words"], is_new: false };
static PART: ProspectForm = ProspectForm { asks: &["part"], is_new: false };
static AWAY: ProspectForm = ProspectForm { asks: &["keeps_away", "would_help"], is_new: false };
static ASKS: ProspectForm = ProspectForm { asks: &["asks_id", "ask_by"], is_new: false };

static WHY: &[Question] = &[
    ask("problem", |facts| facts.goals.purpose.purpose, Answering::Here(&PROBLEM), &["purpose"]),
    ask(
        "who",
        |facts| facts.goals.purpose.lived_by.min(facts.people.organizations),
        Answering::Both(&LIVED_BY, "/people/organizations/add"),
        &["purpose", "organization"],
    ),
    ask(
        "place",
        |facts| facts.goals.purpose.good_place,
        Answering::Here(&GOOD_PLACE),
        &["purpose"],
    ),
    ask("alone", |facts| facts.goals.purpose.with_reasons, Answering::Here(&ALONE), &["purpose"]),
    ask("now", |facts| facts.goals.purpose.why_now, Answering::Here(&NOW), &["purpose"]),
    // The kind is chosen when a coalition is founded; it says something once there is a reason to look at it with.
    ask(
        "shape",
        |facts| facts.goals.purpose.purpose,
        Answering::Elsewhere("/guide/kinds"),
        &["coalition"],
    ),
];

static TABLE: &[Question] = &[
    ask("movers", |facts| facts.people.prospects, Answering::Here(&MOVERS), &["prospect"]),
    ask("in", |facts| facts.people.with_a_part, Answering::Elsewhere("/people/list"), &["person"]),
    ask(
        "jobs",
        |facts| facts.people.core_jobs,
        Answering::Elsewhere("/people/groups"),
        &["office"],
    ),
    ask("where", |facts| facts.people.prospects_found, Answering::Here(&WHERE), &["prospect"]),
    ask("bring", |facts| facts.people.prospects_with_gains, Answering::Here(&BRING), &["prospect"]),
    ask("ripe", |facts| facts.people.prospects_timed, Answering::Here(&RIPE), &["prospect"]),
    ask("part", |facts| facts.people.prospects_with_a_part, Answering::Here(&PART), &["prospect"]),
    ask("away", |facts| facts.people.prospects_kept_away, Answering::Here(&AWAY), &["prospect"]),
    ask("asks", |facts| facts.people.prospects_with_asker, Answering::Here(&ASKS), &["prospect"]),
];

static FUTURE: &[Question] = &[
    ask("town", |facts| facts.goals.purpose.visions, Answering::Here(&VISION), &["wording"]),
    ask("newcomer", |facts| facts.goals.purpose.repeated, Answering::Here(&NEWCOMER), &["wording"]),
    ask("lifts", |facts| facts.goals.purpose.lifting, Answering::Here(&LIFTS), &["wording"]),
    ask("outside", |facts| facts.goals.purpose.soundings, Answering::Here(&OUTSIDE), &["sounding"]),
    ask("how", |facts| facts.goals.purpose.missions, Answering::Here(&MISSION), &["wording"]),
];

/// Kinds of ties to the issue that nobody at the table has. Who lives with it counts only as far as it may be told.
fn ties(facts: &Facts) -> i64 {
    let people = &facts.people;
    let living = facts.living_with_it() + people.invitations_to_resident_seats;
    let kinds = [living, people.helpers, people.officials, people.otherwise_tied];
    kinds.into_iter().map(|count| i64::from(count > 0)).sum()
}

pub(super) static PARTS: &[Part] = &[
    Part {
        key: "why",
        number: 1,
        id: id(1),
        stage: Stage::Form,
        shelf_months: 24,
        questions: WHY,
        needs: |facts| {
            vec![
                Need::new("purpose", facts.goals.purpose.purpose, 1),
                Need::new("reason", facts.goals.purpose.with_reasons, 1),
                Need::new("organizations", facts.people.organizations, 3),
                Need::new("lives", facts.living_with_it(), 1),
            ]
        },
        kinds: &["purpose"],
        rests_on: &[],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| vec![("organizations", facts.people.organizations)],
    },
    Part {
        key: "table",
        number: 2,
        id: id(2),
        stage: Stage::Form,
        shelf_months: 12,
        questions: TABLE,
        needs: |facts| {
            vec![
                Need::new("ties", ties(facts), 4),
                Need::new("core", facts.people.core_team, 3),
                Need::new("core-jobs", facts.people.core_jobs, 4),
            ]
        },
        kinds: &["prospect", "seat", "person", "office_term", "roster_import"],
        rests_on: &["purpose"],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| {
            vec![
                ("people", facts.people.people),
                ("empty", facts.people.empty_seats),
                ("planned", facts.people.empty_seats_planned),
            ]
        },
    },
    Part {
        key: "future",
        number: 3,
        id: id(3),
        stage: Stage::Form,
        shelf_months: 24,
        questions: FUTURE,
        needs: |facts| {
            vec![
                Need::new("agreed", facts.goals.purpose.visions_adopted, 1),
                Need::new("soundings", facts.goals.purpose.soundings, 10),
            ]
        },
        kinds: &["wording", "sounding"],
        rests_on: &["purpose"],
        reviews_due: no_reviews,
        reviewed_at: None,
        line: |facts| {
            vec![("visions", facts.goals.purpose.visions), ("soundings", facts.goals.purpose.soundings)]
        },
    },
];
