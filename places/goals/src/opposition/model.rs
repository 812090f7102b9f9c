use kit_store::{Day, Words};
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use serde::{Deserialize, Serialize};

use crate::forms::chosen;

kit_store::id!(
    /// Somebody who can stop or help us.
    StakeholderId
);
kit_store::id!(
    /// Something an opponent did.
    MoveSeenId
);
kit_store::id!(
    /// One of us knows somebody.
    KnowsWhomId
);

kit_store::words! {
    /// What somebody loses if we win.
    pub enum Loss {
        Money => "money",
        Power => "power",
        Standing => "standing",
        Time => "time",
        Resources => "resources",
    }
}

kit_store::words! {
    /// What somebody has power over.
    pub enum PowerOver {
        Resources => "resources",
        Support => "support",
        Decisions => "decisions",
    }
}

kit_store::words! {
    /// What opponents do, from brushing aside to giving in. The eleven are the "ten D's" and surrender of the
    /// Community Tool Box (University of Kansas), chapter 35, in words of our own.
    pub enum MoveKind {
        ChangeSubject => "change_subject",
        Stall => "stall",
        SayUntrue => "say_untrue",
        Belittle => "belittle",
        Pretend => "pretend",
        Split => "split",
        Sweeten => "sweeten",
        Smear => "smear",
        BreakUs => "break_us",
        Bargain => "bargain",
        GiveIn => "give_in",
    }
}

kit_store::words! {
    /// How far a word from one person goes with another.
    pub enum Trust {
        Low => "low",
        Medium => "medium",
        High => "high",
    }
}

/// From firmly against (−3) over undecided (0) to firmly for (3).
pub const STANCES: std::ops::RangeInclusive<i64> = -3..=3;
/// From little (1) to much (3).
pub const INFLUENCES: std::ops::RangeInclusive<i64> = 1..=3;

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Stakeholder {
        pub id: StakeholderId,
        pub name: String,
        /// "Owner of the largest feed store, on the county board"
        pub who: String,
        pub loses: Words,
        pub power_over: Words,
        /// From −3 to 3.
        pub stance: i64,
        /// From 1 to 3.
        pub influence: i64,
        pub notes: String,
        pub version: i64,
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct MoveSeen {
        pub id: MoveSeenId,
        pub stakeholder_id: StakeholderId,
        pub kind: MoveKind,
        pub seen_on: Day,
        /// What shows it: who heard it where, a letter, an article.
        pub evidence: String,
        /// The answer chosen. Saying nothing is an answer, too, and is written down.
        pub answer: String,
        pub answer_by: Option<Day>,
        pub answer_person_id: Option<PersonId>,
        pub review_on: Option<Day>,
        pub came_of: String,
        pub version: i64,
    }
}

/// Whom somebody knows: one of us, or somebody on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    Person(PersonId),
    Stakeholder(StakeholderId),
}

kit_store::stored_as_json!(Known);

impl Known {
    /// As forms send it: `person:ID` or `stakeholder:ID`.
    pub fn from_word(word: &str) -> Option<Self> {
        match word.split_once(':')? {
            ("person", id) => id.parse().ok().map(Self::Person),
            ("stakeholder", id) => id.parse().ok().map(Self::Stakeholder),
            _ => None,
        }
    }

    pub fn word(self) -> String {
        match self {
            Self::Person(id) => format!("person:{id}"),
            Self::Stakeholder(id) => format!("stakeholder:{id}"),
        }
    }
}

kit_store::row! {
    /// One of us knows somebody and can speak to them.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct KnowsWhom {
        pub id: KnowsWhomId,
        pub person_id: PersonId,
        pub knows: Known,
        pub trust: Trust,
        /// "They coached together"
        pub how: String,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 4000;

impl Stakeholder {
    pub fn named(id: StakeholderId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            who: String::new(),
            loses: Words::default(),
            power_over: Words::default(),
            stance: 0,
            influence: 1,
            notes: String::new(),
            version: 1,
        }
    }

    pub fn decides(&self) -> bool {
        self.power_over.has(PowerOver::Decisions.word())
    }
}

impl MoveSeen {
    pub fn of(id: MoveSeenId, stakeholder_id: StakeholderId, kind: MoveKind, seen_on: Day) -> Self {
        Self {
            id,
            stakeholder_id,
            kind,
            seen_on,
            evidence: String::new(),
            answer: String::new(),
            answer_by: None,
            answer_person_id: None,
            review_on: None,
            came_of: String::new(),
            version: 1,
        }
    }
}

/// Reads a form into a stakeholder.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn stakeholder_from_form(before: &Stakeholder, typed: &Typed) -> Result<Stakeholder, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut one = before.clone();
    one.name = parse_words("name", typed.get("name"), LINE_LENGTH, &mut mistakes);
    if one.name.is_empty() {
        mistakes.add("name", "stakeholders-name-missing");
    }
    one.who = parse_words("who", typed.get("who"), LINE_LENGTH, &mut mistakes);
    let losses = Loss::ALL.iter().map(|loss| loss.word());
    one.loses = ticked(losses, "loses", typed);
    let powers = PowerOver::ALL.iter().map(|power| power.word());
    one.power_over = ticked(powers, "power_over", typed);
    one.stance = within(&STANCES, "stance", "stakeholders-stance-wrong", typed, &mut mistakes);
    one.influence = within(&INFLUENCES, "influence", "stakeholders-influence-wrong", typed, &mut mistakes);
    one.notes = parse_words("notes", typed.get("notes"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(one)
}

fn ticked<'a>(all: impl Iterator<Item = &'a str>, field: &str, typed: &Typed) -> Words {
    Words::from_values(all.filter(|word| typed.all(field).any(|typed| typed == *word)))
}

fn within(
    range: &std::ops::RangeInclusive<i64>,
    field: &str,
    wrong: &'static str,
    typed: &Typed,
    mistakes: &mut Mistakes,
) -> i64 {
    let number = typed.get(field).parse().ok().filter(|number| range.contains(number));
    if number.is_none() {
        mistakes.add(field, wrong);
    }
    number.unwrap_or(*range.start())
}

/// Reads a form into a move. Whether those it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn move_from_form(before: &MoveSeen, typed: &Typed) -> Result<MoveSeen, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut one = before.clone();
    match typed.get("stakeholder_id").parse() {
        Ok(id) => one.stakeholder_id = id,
        Err(_) => mistakes.add("stakeholder_id", "moves-stakeholder-missing"),
    }
    match MoveKind::from_word(typed.get("kind")) {
        Some(kind) => one.kind = kind,
        None => mistakes.add("kind", "moves-kind-missing"),
    }
    match parse_day("seen_on", typed.get("seen_on"), &mut mistakes) {
        Some(day) => one.seen_on = day,
        None if typed.get("seen_on").is_empty() => mistakes.add("seen_on", "moves-seen-on-missing"),
        None => {}
    }
    one.evidence = parse_words("evidence", typed.get("evidence"), TEXT_LENGTH, &mut mistakes);
    one.answer = parse_words("answer", typed.get("answer"), TEXT_LENGTH, &mut mistakes);
    one.answer_person_id = chosen("answer_person_id", "moves-person-unknown", typed, &mut mistakes);
    one.answer_by = parse_day("answer_by", typed.get("answer_by"), &mut mistakes);
    one.review_on = parse_day("review_on", typed.get("review_on"), &mut mistakes);
    one.came_of = parse_words("came_of", typed.get("came_of"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(one)
}

/// Reads a form into who knows whom.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn tie_from_form(before: &KnowsWhom, typed: &Typed) -> Result<KnowsWhom, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut tie = before.clone();
    match typed.get("person_id").parse() {
        Ok(id) => tie.person_id = id,
        Err(_) => mistakes.add("person_id", "ties-person-missing"),
    }
    match Known::from_word(typed.get("knows")) {
        Some(Known::Person(id)) if id == tie.person_id => mistakes.add("knows", "ties-knows-self"),
        Some(known) => tie.knows = known,
        None => mistakes.add("knows", "ties-knows-missing"),
    }
    match Trust::from_word(typed.get("trust")) {
        Some(trust) => tie.trust = trust,
        None => mistakes.add("trust", "ties-trust-missing"),
    }
    tie.how = parse_words("how", typed.get("how"), LINE_LENGTH, &mut mistakes);
    mistakes.or(tie)
}

pub fn stakeholder_to_form(one: &Stakeholder) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", one.id.to_string()),
        ("version", one.version.to_string()),
        ("name", one.name.clone()),
        ("who", one.who.clone()),
        ("stance", one.stance.to_string()),
        ("influence", one.influence.to_string()),
        ("notes", one.notes.clone()),
    ]);
    for word in one.loses.iter() {
        typed.push("loses", word);
    }
    for word in one.power_over.iter() {
        typed.push("power_over", word);
    }
    typed
}

pub fn move_to_form(one: &MoveSeen) -> Typed {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", one.id.to_string()),
        ("version", one.version.to_string()),
        ("stakeholder_id", one.stakeholder_id.to_string()),
        ("kind", one.kind.word().to_owned()),
        ("seen_on", one.seen_on.to_string()),
        ("evidence", one.evidence.clone()),
        ("answer", one.answer.clone()),
        ("answer_by", day(one.answer_by)),
        ("answer_person_id", one.answer_person_id.map(|id| id.to_string()).unwrap_or_default()),
        ("review_on", day(one.review_on)),
        ("came_of", one.came_of.clone()),
    ])
}

pub fn tie_to_form(tie: &KnowsWhom) -> Typed {
    Typed::from_pairs([
        ("id", tie.id.to_string()),
        ("version", tie.version.to_string()),
        ("person_id", tie.person_id.to_string()),
        ("knows", tie.knows.word()),
        ("trust", tie.trust.word().to_owned()),
        ("how", tie.how.clone()),
    ])
}
