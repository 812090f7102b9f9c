use std::collections::HashMap;

use kit_store::Day;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::contact::{parse_email, parse_phone};
use crate::members::PersonId;
use crate::organizations::OrganizationId;
use crate::seats::SeatId;
use kit_store::Words;
use kit_text::full_name;
use kit_web::form::{parse_day, parse_words};

kit_store::id!(
    /// Somebody a coalition would like at its table.
    ProspectId
);

kit_store::words! {
    /// How far the asking has come.
    pub enum Stage {
        /// Named by somebody; nobody has agreed to ask yet.
        Noticed => "noticed",
        ToAsk => "to_ask",
        Asked => "asked",
        Thinking => "thinking",
        SaidYes => "said_yes",
        /// Not forgotten: asked again on another day.
        NotNow => "not_now",
    }
}

impl Stage {
    /// Whether somebody still has to ask here.
    pub const fn awaits_asking(self) -> bool {
        matches!(self, Self::Noticed | Self::ToAsk | Self::NotNow)
    }
}

kit_store::words! {
    /// Whether now is the time to ask.
    pub enum IsNow {
        Yes => "yes",
        Later => "later",
        Unsure => "unsure",
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Prospect {
        pub id: ProspectId,
        pub title: String,
        pub given_name: String,
        pub family_name: String,
        pub job: String,
        /// The name of the organization they would speak for, as far as anybody knows.
        pub organization: String,
        /// Key in the coalition's sector scheme.
        pub sector: Option<String>,
        /// The seat they are wanted for.
        pub seat_id: Option<SeatId>,
        pub where_found: String,
        pub why_them: String,
        pub brings: String,
        pub gains: String,
        pub is_now: IsNow,
        /// What makes it the right or the wrong time.
        pub when_words: String,
        /// What part they could play.
        pub part: String,
        pub keeps_away: String,
        pub would_help: String,
        pub languages: Words,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub asks_id: Option<PersonId>,
        pub ask_by: Option<Day>,
        pub stage: Stage,
        pub noticed_on: Option<Day>,
        pub to_ask_on: Option<Day>,
        pub asked_on: Option<Day>,
        pub thinking_on: Option<Day>,
        pub said_yes_on: Option<Day>,
        pub not_now_on: Option<Day>,
        pub nominated_by_id: Option<PersonId>,
        /// The name stays when the person leaves.
        pub nominated_by: String,
        /// Ids of the people who know them.
        pub knows: Words,
        /// The member they became.
        pub person_id: Option<PersonId>,
        /// The organization that joined with them, or was here already.
        pub organization_id: Option<OrganizationId>,
        /// The act that made them a member; undone as one.
        pub joined_batch: Option<Uuid>,
        pub version: i64,
    }
}

/// Longest texts, in letters.
const NAME_LENGTH: usize = 120;
const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 2000;

impl Prospect {
    /// Somebody noticed on a day, of whom nothing is known yet.
    pub fn noticed(id: ProspectId, on: Day) -> Self {
        Self {
            id,
            title: String::new(),
            given_name: String::new(),
            family_name: String::new(),
            job: String::new(),
            organization: String::new(),
            sector: None,
            seat_id: None,
            where_found: String::new(),
            why_them: String::new(),
            brings: String::new(),
            gains: String::new(),
            is_now: IsNow::Unsure,
            when_words: String::new(),
            part: String::new(),
            keeps_away: String::new(),
            would_help: String::new(),
            languages: Words::default(),
            email: None,
            phone: None,
            asks_id: None,
            ask_by: None,
            stage: Stage::Noticed,
            noticed_on: Some(on),
            to_ask_on: None,
            asked_on: None,
            thinking_on: None,
            said_yes_on: None,
            not_now_on: None,
            nominated_by_id: None,
            nominated_by: String::new(),
            knows: Words::default(),
            person_id: None,
            organization_id: None,
            joined_batch: None,
            version: 1,
        }
    }

    /// The person's name; the organization's while no person is known.
    pub fn name(&self) -> String {
        name_of(&self.given_name, &self.family_name, &self.organization)
    }

    /// Lists are sorted by family name.
    pub fn sort_name(&self) -> String {
        name_of(&self.family_name, &self.given_name, &self.organization)
    }

    pub fn has_joined(&self) -> bool {
        self.joined_batch.is_some()
    }

    /// The day a stage was reached.
    pub fn reached_on(&self, stage: Stage) -> Option<Day> {
        match stage {
            Stage::Noticed => self.noticed_on,
            Stage::ToAsk => self.to_ask_on,
            Stage::Asked => self.asked_on,
            Stage::Thinking => self.thinking_on,
            Stage::SaidYes => self.said_yes_on,
            Stage::NotNow => self.not_now_on,
        }
    }

    /// Every stage that was reached with its day, in the order of the days.
    pub fn stages(&self) -> Vec<(Stage, Day)> {
        let reached = |stage: &Stage| Some((*stage, self.reached_on(*stage)?));
        let mut stages: Vec<_> = Stage::ALL.iter().filter_map(reached).collect();
        stages.sort_by_key(|(_, day)| *day);
        stages
    }

    /// Moved to a stage on a day. Stages that come after it were not reached after all, or no longer count.
    pub fn moved_to(mut self, stage: Stage, on: Day) -> Self {
        if stage == self.stage {
            return self;
        }
        for later in Stage::ALL.iter().filter(|other| **other > stage) {
            *self.day_of(*later) = None;
        }
        *self.day_of(stage) = Some(on);
        self.stage = stage;
        self
    }

    fn day_of(&mut self, stage: Stage) -> &mut Option<Day> {
        match stage {
            Stage::Noticed => &mut self.noticed_on,
            Stage::ToAsk => &mut self.to_ask_on,
            Stage::Asked => &mut self.asked_on,
            Stage::Thinking => &mut self.thinking_on,
            Stage::SaidYes => &mut self.said_yes_on,
            Stage::NotNow => &mut self.not_now_on,
        }
    }
}

/// A person's name, or their organization's while no person is known.
pub fn name_of(first: &str, second: &str, organization: &str) -> String {
    let name = full_name(first, second);
    if name.is_empty() { organization.to_owned() } else { name }
}

/// Whether an ask is late: somebody still has to ask, and the day is over.
pub fn is_late(stage: Stage, ask_by: Option<Day>, today: Day) -> bool {
    stage.awaits_asking() && ask_by.is_some_and(|day| day < today)
}

/// The words by which search finds a prospect.
pub fn search_words(prospect: &Prospect) -> Vec<String> {
    kit_text::search_words(&format!(
        "{} {} {}",
        prospect.given_name, prospect.family_name, prospect.organization
    ))
}

/// What a form may refer to: nothing of another coalition, no seat that is filled.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Id, given and family name of everybody who takes part.
    pub people: Vec<(PersonId, String, String)>,
    /// Id and sector and label of the seats nobody fills.
    pub seats: Vec<(SeatId, String, String)>,
}

impl Choices {
    /// Whoever is meant by an id, or by a name as [`Choices::labels`] has it.
    fn person(&self, typed: &str) -> Option<PersonId> {
        if let Ok(id) = typed.parse::<PersonId>() {
            return self.people.iter().any(|(known, _, _)| *known == id).then_some(id);
        }
        let wanted = kit_text::search_key(typed);
        let named = self.labels().into_iter().find(|(_, label)| kit_text::search_key(label) == wanted);
        named.map(|(id, _)| id)
    }

    /// Everybody with a name of their own: the second Ana Ruiz is "Ana Ruiz (2)".
    pub fn labels(&self) -> Vec<(PersonId, String)> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let label = |(id, given, family): &(PersonId, String, String)| {
            let name = full_name(given, family);
            let times = seen.entry(name.clone()).and_modify(|times| *times += 1).or_insert(1);
            let label = if *times > 1 { format!("{name} ({times})") } else { name };
            (*id, label)
        };
        self.people.iter().map(label).collect()
    }

    /// What a field for a person shows: the name behind an id, else what was typed.
    pub fn shown(&self, typed: &str) -> String {
        let Ok(id) = typed.parse::<PersonId>() else {
            return typed.to_owned();
        };
        let known = self.labels().into_iter().find(|(known, _)| *known == id);
        known.map(|(_, label)| label).unwrap_or_default()
    }

    /// The name of somebody who takes part.
    pub fn name(&self, id: PersonId) -> Option<String> {
        let (_, given, family) = self.people.iter().find(|(known, _, _)| *known == id)?;
        Some(full_name(given, family))
    }
}

/// Reads a nomination: who, why them, who knows them.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_nomination(blank: &Prospect, typed: &Typed, choices: &Choices) -> Result<Prospect, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut prospect = blank.clone();
    who(&mut prospect, typed, choices, &mut mistakes);
    prospect.why_them = parse_words("why_them", typed.get("why_them"), TEXT_LENGTH, &mut mistakes);
    if prospect.why_them.is_empty() {
        mistakes.add("why_them", "recruiting-why-them-missing");
    }
    mistakes.or(prospect)
}

/// Reads the whole form.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Prospect, typed: &Typed, choices: &Choices) -> Result<Prospect, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut prospect = before.clone();
    who(&mut prospect, typed, choices, &mut mistakes);
    prospect.title = parse_words("title", typed.get("title"), 40, &mut mistakes);
    prospect.job = parse_words("job", typed.get("job"), LINE_LENGTH, &mut mistakes);
    prospect.email = parse_email("email", typed.get("email"), &mut mistakes);
    prospect.phone = parse_phone("phone", typed.get("phone"), &mut mistakes);
    prospect.languages = Words::from_lines(&typed.get("languages").replace(',', "\n"));
    answers(&mut prospect, typed, &mut mistakes);
    asking(&mut prospect, typed, choices, &mut mistakes);
    mistakes.or(prospect)
}

fn who(prospect: &mut Prospect, typed: &Typed, choices: &Choices, mistakes: &mut Mistakes) {
    prospect.given_name = parse_words("given_name", typed.get("given_name"), NAME_LENGTH, mistakes);
    prospect.family_name = parse_words("family_name", typed.get("family_name"), NAME_LENGTH, mistakes);
    prospect.organization = parse_words("organization", typed.get("organization"), LINE_LENGTH, mistakes);
    if prospect.name().is_empty() {
        mistakes.add("given_name", "recruiting-name-missing");
    }
    let mut knows: Vec<String> = Vec::new();
    for word in typed.all("knows") {
        match choices.person(word).map(|id| id.to_string()) {
            Some(id) if !knows.contains(&id) => knows.push(id),
            None if is_unknown_name(word) => {
                mistakes.add_with("knows", "recruiting-person-unknown", vec![("name", word.to_owned())]);
            }
            _ => {}
        }
    }
    prospect.knows = Words(knows);
}

/// A name nobody here has. Somebody who left since the form was filled has an id and is passed over.
fn is_unknown_name(typed: &str) -> bool {
    !typed.is_empty() && typed.parse::<PersonId>().is_err()
}

fn answers(prospect: &mut Prospect, typed: &Typed, mistakes: &mut Mistakes) {
    let mut text = |field: &str| parse_words(field, typed.get(field), TEXT_LENGTH, mistakes);
    prospect.where_found = text("where_found");
    prospect.why_them = text("why_them");
    prospect.brings = text("brings");
    prospect.gains = text("gains");
    prospect.when_words = text("when_words");
    prospect.part = text("part");
    prospect.keeps_away = text("keeps_away");
    prospect.would_help = text("would_help");
    prospect.is_now = IsNow::from_word(typed.get("is_now")).unwrap_or(prospect.is_now);
}

fn asking(prospect: &mut Prospect, typed: &Typed, choices: &Choices, mistakes: &mut Mistakes) {
    let sector = parse_words("sector", typed.get("sector"), 60, mistakes);
    prospect.sector = Some(sector).filter(|sector| !sector.is_empty());
    let seat = typed.get("seat_id").parse::<SeatId>().ok();
    let is_open = |id: &SeatId| choices.seats.iter().any(|(known, _, _)| known == id);
    // A seat filled in the meantime stays with whom it was wanted for until somebody chooses another.
    prospect.seat_id = seat.filter(|id| is_open(id) || prospect.seat_id == Some(*id));
    let asks = typed.get("asks_id");
    let unchanged = prospect.asks_id.filter(|id| id.to_string() == asks);
    prospect.asks_id = unchanged.or_else(|| choices.person(asks));
    prospect.ask_by = parse_day("ask_by", typed.get("ask_by"), mistakes);
    if prospect.asks_id.is_none() && is_unknown_name(asks) {
        mistakes.add_with("asks_id", "recruiting-person-unknown", vec![("name", asks.to_owned())]);
    } else if prospect.ask_by.is_some() && prospect.asks_id.is_none() {
        mistakes.add("asks_id", "recruiting-asks-missing");
    }
}

/// The form filled with what is stored.
pub fn to_form(prospect: &Prospect) -> Typed {
    let id = |id: Option<String>| id.unwrap_or_default();
    let mut typed = Typed::from_pairs([
        ("id", prospect.id.to_string()),
        ("version", prospect.version.to_string()),
        ("title", prospect.title.clone()),
        ("given_name", prospect.given_name.clone()),
        ("family_name", prospect.family_name.clone()),
        ("job", prospect.job.clone()),
        ("organization", prospect.organization.clone()),
        ("email", prospect.email.clone().unwrap_or_default()),
        ("phone", prospect.phone.clone().unwrap_or_default()),
        ("languages", prospect.languages.0.join(", ")),
        ("sector", prospect.sector.clone().unwrap_or_default()),
        ("seat_id", id(prospect.seat_id.map(|id| id.to_string()))),
        ("where_found", prospect.where_found.clone()),
        ("why_them", prospect.why_them.clone()),
        ("brings", prospect.brings.clone()),
        ("gains", prospect.gains.clone()),
        ("is_now", prospect.is_now.word().to_owned()),
        ("when_words", prospect.when_words.clone()),
        ("part", prospect.part.clone()),
        ("keeps_away", prospect.keeps_away.clone()),
        ("would_help", prospect.would_help.clone()),
        ("asks_id", id(prospect.asks_id.map(|id| id.to_string()))),
        ("ask_by", id(prospect.ask_by.map(|day| day.to_string()))),
    ]);
    for person in prospect.knows.iter() {
        typed.push("knows", person);
    }
    typed
}
