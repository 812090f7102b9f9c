use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// One wording of the vision or the mission.
    WordingId
);

kit_store::words! {
    /// What is worded.
    pub enum Statement {
        /// What the place is like when the coalition has succeeded.
        Vision => "vision",
        /// What the coalition does toward that, and how.
        Mission => "mission",
    }
}

kit_store::words! {
    /// What came of trying a wording on people.
    pub enum Check {
        Yes => "yes",
        /// Nobody has tried.
        NotYet => "not_yet",
        No => "no",
    }
}

kit_store::words! {
    /// How far a wording has come.
    pub enum State {
        Draft => "draft",
        /// Tried on people.
        Tried => "tried",
        Adopted => "adopted",
    }
}

kit_store::row! {
    /// One wording of the vision or the mission. Every wording is kept; the newest adopted one counts, else the newest.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Wording {
        pub id: WordingId,
        pub statement: Statement,
        pub words: String,
        pub written_on: Day,
        /// Who found these words.
        pub written_by: String,
        /// What changed since the wording before, and why.
        pub what_changed: String,
        /// Whether a newcomer can repeat it.
        pub newcomer: Option<Check>,
        /// Whether it lifts people.
        pub lifts: Option<Check>,
        /// Whether people outside the group shaped it.
        pub outsiders: Option<Check>,
        pub state: State,
        pub adopted_on: Option<Day>,
        /// Who adopted it, in words.
        pub adopted_by: String,
        /// The kind of record that adopted it, such as a decision.
        pub adopted_by_kind: Option<String>,
        /// The record that adopted it.
        pub adopted_by_id: Option<uuid::Uuid>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl Wording {
    /// One of which nothing is known yet.
    pub fn blank(id: WordingId) -> Self {
        Self {
            id,
            statement: Statement::Vision,
            words: String::new(),
            written_on: kit_web::paging::FIRST_DAY,
            written_by: String::new(),
            what_changed: String::new(),
            newcomer: None,
            lifts: None,
            outsiders: None,
            state: State::Draft,
            adopted_on: None,
            adopted_by: String::new(),
            adopted_by_kind: None,
            adopted_by_id: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Wording, typed: &Typed) -> Result<Wording, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut wording = before.clone();
    match Statement::from_word(typed.get("statement")) {
        Some(statement) => wording.statement = statement,
        None => mistakes.add("statement", "wording-statement-missing"),
    }
    wording.words = parse_words("words", typed.get("words"), TEXT_LENGTH, &mut mistakes);
    if wording.words.is_empty() {
        mistakes.add("words", "wording-words-missing");
    }
    match parse_day("written_on", typed.get("written_on"), &mut mistakes) {
        Some(day) => wording.written_on = day,
        None if typed.get("written_on").is_empty() => {
            mistakes.add("written_on", "wording-written-on-missing")
        }
        None => {}
    }
    wording.written_by = parse_words("written_by", typed.get("written_by"), LINE_LENGTH, &mut mistakes);
    wording.what_changed = parse_words("what_changed", typed.get("what_changed"), TEXT_LENGTH, &mut mistakes);
    wording.newcomer = Check::from_word(typed.get("newcomer"));
    wording.lifts = Check::from_word(typed.get("lifts"));
    wording.outsiders = Check::from_word(typed.get("outsiders"));
    match State::from_word(typed.get("state")) {
        Some(state) => wording.state = state,
        None => mistakes.add("state", "wording-state-missing"),
    }
    wording.adopted_on = parse_day("adopted_on", typed.get("adopted_on"), &mut mistakes);
    wording.adopted_by = parse_words("adopted_by", typed.get("adopted_by"), LINE_LENGTH, &mut mistakes);
    mistakes.or(wording)
}

/// The form filled with what is stored.
pub fn to_form(wording: &Wording) -> Typed {
    Typed::from_pairs([
        ("id", wording.id.to_string()),
        ("version", wording.version.to_string()),
        ("statement", wording.statement.word().to_owned()),
        ("words", wording.words.clone()),
        ("written_on", wording.written_on.to_string()),
        ("written_by", wording.written_by.clone()),
        ("what_changed", wording.what_changed.clone()),
        ("newcomer", wording.newcomer.map(Check::word).unwrap_or_default().to_owned()),
        ("lifts", wording.lifts.map(Check::word).unwrap_or_default().to_owned()),
        ("outsiders", wording.outsiders.map(Check::word).unwrap_or_default().to_owned()),
        ("state", wording.state.word().to_owned()),
        ("adopted_on", wording.adopted_on.map(|day| day.to_string()).unwrap_or_default()),
        ("adopted_by", wording.adopted_by.clone()),
    ])
}

impl Wording {
    /// The wording that counts among all of one coalition, ordered as the store gives them.
    pub fn current(all: &[Self], statement: Statement) -> Option<&Self> {
        all.iter().find(|wording| wording.statement == statement)
    }

    /// The three checks with their answers, by the name of their field.
    pub fn checks(&self) -> [(&'static str, Option<Check>); 3] {
        [("newcomer", self.newcomer), ("lifts", self.lifts), ("outsiders", self.outsiders)]
    }
}
