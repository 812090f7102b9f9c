use kit_store::{AccountId, Day};
use kit_text::full_name;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::alike::Comparable;
use crate::contact::{AccessNeed, ContactBy, MemberClass, parse_email, parse_phone};
use crate::organizations::OrganizationId;
use kit_store::Words;
use kit_web::form::{parse_day, parse_words};

kit_store::id!(
    /// A person in one coalition.
    PersonId
);

kit_store::words! {
    /// How somebody is connected to the issue.
    pub enum Tie {
        /// Lives with it. Told by the person only.
        MostAffected => "most_affected",
        FormalHelper => "formal_helper",
        InformalHelper => "informal_helper",
        Official => "official",
        Other => "other",
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Person {
        pub id: PersonId,
        pub account_id: Option<AccountId>,
        /// The organization they speak for; none for those who speak for themselves.
        pub organization_id: Option<OrganizationId>,
        /// "Dr.", "Rev."
        pub title: String,
        pub given_name: String,
        pub family_name: String,
        pub job: String,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub address: String,
        pub city: String,
        pub state: String,
        pub postcode: String,
        pub contact: ContactBy,
        /// Language tags or names, the best one first.
        pub languages: Words,
        pub access_needs: Words,
        pub class: MemberClass,
        /// Key in the coalition's sector scheme.
        pub sector: Option<String>,
        pub tie: Option<Tie>,
        /// Whether the person said it about themselves.
        pub tie_told: bool,
        pub age_stated: Option<i64>,
        pub age_stated_on: Option<Day>,
        /// Words of the eligibility rules whose evidence was given.
        pub evidence: Words,
        /// What they agreed to do here.
        pub part: String,
        /// The next small step with somebody who has gone quiet.
        pub try_this: String,
        pub notes: String,
        pub joined_on: Option<Day>,
        pub left_on: Option<Day>,
        /// The last sign of life: a meeting, an answer, a promise, a visit.
        pub last_seen_on: Option<Day>,
        /// The day the record was made here; unknown for older records.
        #[serde(default)]
        pub added_on: Option<Day>,
        /// What they get out of taking part, as they said it; none while nobody asked.
        #[serde(default)]
        pub gains: Option<String>,
        pub version: i64,
    }
}

impl From<&Person> for Comparable {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id.0,
            name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            address: person.address.clone(),
            city: person.city.clone(),
            state: person.state.clone(),
            postcode: person.postcode.clone(),
            phone: person.phone.clone(),
            email: person.email.clone(),
            website: String::new(),
        }
    }
}

/// Longest names, in letters.
const NAME_LENGTH: usize = 120;
const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 4000;

impl Person {
    /// A new person of whom only the name is known.
    pub fn named(id: PersonId, given_name: &str, family_name: &str) -> Self {
        Self {
            id,
            account_id: None,
            organization_id: None,
            title: String::new(),
            given_name: given_name.to_owned(),
            family_name: family_name.to_owned(),
            job: String::new(),
            email: None,
            phone: None,
            address: String::new(),
            city: String::new(),
            state: String::new(),
            postcode: String::new(),
            contact: ContactBy::Email,
            languages: Words::default(),
            access_needs: Words::default(),
            class: MemberClass::Voting,
            sector: None,
            tie: None,
            tie_told: false,
            age_stated: None,
            age_stated_on: None,
            evidence: Words::default(),
            part: String::new(),
            try_this: String::new(),
            notes: String::new(),
            joined_on: None,
            left_on: None,
            last_seen_on: None,
            added_on: None,
            gains: None,
            version: 1,
        }
    }

    /// "Rosa Delgado"
    pub fn name(&self) -> String {
        full_name(&self.given_name, &self.family_name)
    }

    /// "Dr. Amit Shah"
    pub fn name_with_title(&self) -> String {
        full_name(&self.title, &self.name())
    }

    /// Lists are sorted by family name.
    pub fn sort_name(&self) -> String {
        full_name(&self.family_name, &self.given_name)
    }

    pub fn initials(&self) -> String {
        kit_text::initials(&self.given_name, &self.family_name)
    }

    pub fn is_member(&self) -> bool {
        self.left_on.is_none()
    }

    pub fn is_quiet(&self, today: Day, quiet_after_days: i64) -> bool {
        is_quiet(counted_from(self.last_seen_on, self.joined_on, self.added_on), today, quiet_after_days)
    }
}

/// The day from which quiet is counted: the last sign of life; while none is known, the later of the day they joined
/// and the day their record was made here.
pub fn counted_from(last_seen: Option<Day>, joined: Option<Day>, added: Option<Day>) -> Option<Day> {
    last_seen.or_else(|| joined.max(added))
}

/// Quiet means no sign of life for the coalition's number of days; somebody never seen is not yet quiet.
pub fn is_quiet(last_seen: Option<Day>, today: Day, quiet_after_days: i64) -> bool {
    last_seen
        .and_then(|day| day.until(today).ok())
        .is_some_and(|since| i64::from(since.get_days()) >= quiet_after_days)
}

/// The words by which search finds a person.
pub fn search_words(person: &Person) -> Vec<String> {
    kit_text::search_words(&person.name())
}

/// What somebody may change: an officer everything, a person what is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    AsOfficer,
    /// Their own contact details, languages, needs and tie.
    Oneself,
}

/// Reads a form into a person; fields of the form that `editing` does not cover stay as they are.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Person, typed: &Typed, editing: Editing, today: Day) -> Result<Person, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut person = before.clone();
    names(&mut person, typed, &mut mistakes);
    reaching(&mut person, typed, &mut mistakes);
    if editing == Editing::AsOfficer {
        membership(&mut person, typed, today, &mut mistakes);
    }
    tie(&mut person, typed, editing);
    mistakes.or(person)
}

fn names(person: &mut Person, typed: &Typed, mistakes: &mut Mistakes) {
    person.title = parse_words("title", typed.get("title"), 40, mistakes);
    person.given_name = parse_words("given_name", typed.get("given_name"), NAME_LENGTH, mistakes);
    person.family_name = parse_words("family_name", typed.get("family_name"), NAME_LENGTH, mistakes);
    if person.name().is_empty() {
        mistakes.add("given_name", "members-name-missing");
    }
    person.job = parse_words("job", typed.get("job"), LINE_LENGTH, mistakes);
}

fn reaching(person: &mut Person, typed: &Typed, mistakes: &mut Mistakes) {
    person.email = parse_email("email", typed.get("email"), mistakes);
    person.phone = parse_phone("phone", typed.get("phone"), mistakes);
    person.address = parse_words("address", typed.get("address"), LINE_LENGTH, mistakes);
    person.city = parse_words("city", typed.get("city"), NAME_LENGTH, mistakes);
    person.state = parse_words("state", typed.get("state"), 60, mistakes);
    person.postcode = parse_words("postcode", typed.get("postcode"), 20, mistakes);
    person.contact = one_of("contact", typed, mistakes, ContactBy::from_word).unwrap_or(person.contact);
    person.languages = Words::from_lines(&typed.get("languages").replace(',', "\n"));
    if typed.all("access_needs").any(|need| AccessNeed::from_word(need).is_none()) {
        mistakes.add("access_needs", "members-word-unknown");
    }
    person.access_needs = Words::from_values(typed.all("access_needs"));
    if person.contact == ContactBy::Email
        && person.email.is_none()
        && !mistakes.iter().any(|one| one.field == "email")
    {
        // Somebody without an address is reached another way; the record should say which.
        person.contact = if person.phone.is_some() { ContactBy::Telephone } else { ContactBy::Paper };
    }
    if matches!(person.contact, ContactBy::Text | ContactBy::Telephone)
        && person.phone.is_none()
        && !typed.get("contact").is_empty()
    {
        mistakes.add("phone", "members-phone-missing");
    }
}

/// The choice made; a word that is none is said to be so, and nothing chosen stays as it was.
fn one_of<T>(
    field: &str,
    typed: &Typed,
    mistakes: &mut Mistakes,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let word = typed.get(field);
    let choice = read(word);
    if choice.is_none() && !word.is_empty() {
        mistakes.add(field, "members-word-unknown");
    }
    choice
}

fn membership(person: &mut Person, typed: &Typed, today: Day, mistakes: &mut Mistakes) {
    person.organization_id = typed.get("organization_id").parse().ok();
    person.class = one_of("class", typed, mistakes, MemberClass::from_word).unwrap_or(person.class);
    person.sector = Some(typed.get("sector").to_owned()).filter(|sector| !sector.is_empty());
    person.evidence = Words::from_values(typed.all("evidence"));
    person.part = parse_words("part", typed.get("part"), LINE_LENGTH, mistakes);
    let gains = parse_words("gains", typed.get("gains"), LINE_LENGTH, mistakes);
    person.gains = Some(gains).filter(|gains| !gains.is_empty());
    person.try_this = parse_words("try_this", typed.get("try_this"), LINE_LENGTH, mistakes);
    person.notes = parse_words("notes", typed.get("notes"), TEXT_LENGTH, mistakes);
    person.joined_on = parse_day("joined_on", typed.get("joined_on"), mistakes);
    age(person, typed, today, mistakes);
}

fn age(person: &mut Person, typed: &Typed, today: Day, mistakes: &mut Mistakes) {
    let stated = match typed.get("age_stated") {
        "" => None,
        age => match age.parse::<i64>() {
            Ok(age) if (5..=120).contains(&age) => Some(age),
            _ => {
                mistakes.add("age_stated", "members-age-wrong");
                return;
            }
        },
    };
    if stated != person.age_stated {
        person.age_stated = stated;
        person.age_stated_on = stated.map(|_| today);
    }
}

/// "Living with it" is only ever told by the person.
fn tie(person: &mut Person, typed: &Typed, editing: Editing) {
    if !typed.has("tie") {
        return;
    }
    let chosen = Tie::from_word(typed.get("tie"));
    let told_to_us = typed.get("tie_told") == "yes";
    match (editing, chosen) {
        (Editing::Oneself, chosen) => {
            person.tie = chosen;
            person.tie_told = chosen.is_some();
        }
        (Editing::AsOfficer, Some(Tie::MostAffected)) if !told_to_us => {}
        (Editing::AsOfficer, chosen) => {
            person.tie = chosen;
            person.tie_told = chosen.is_some() && told_to_us;
        }
    }
}

/// The form filled with what is stored. The tie is filled in for the person alone; left untouched, it stays.
pub fn to_form(person: &Person, editing: Editing) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", person.id.to_string()),
        ("version", person.version.to_string()),
        ("title", person.title.clone()),
        ("given_name", person.given_name.clone()),
        ("family_name", person.family_name.clone()),
        ("job", person.job.clone()),
        ("organization_id", person.organization_id.map(|id| id.to_string()).unwrap_or_default()),
        ("email", person.email.clone().unwrap_or_default()),
        ("phone", person.phone.clone().unwrap_or_default()),
        ("address", person.address.clone()),
        ("city", person.city.clone()),
        ("state", person.state.clone()),
        ("postcode", person.postcode.clone()),
        ("contact", person.contact.word().to_owned()),
        ("languages", person.languages.0.join(", ")),
        ("class", person.class.word().to_owned()),
        ("sector", person.sector.clone().unwrap_or_default()),
        ("age_stated", person.age_stated.map(|age| age.to_string()).unwrap_or_default()),
        ("part", person.part.clone()),
        ("gains", person.gains.clone().unwrap_or_default()),
        ("try_this", person.try_this.clone()),
        ("notes", person.notes.clone()),
        ("joined_on", person.joined_on.map(|day| day.to_string()).unwrap_or_default()),
    ]);
    if editing == Editing::Oneself {
        typed.push("tie", person.tie.map(Tie::word).unwrap_or_default());
    }
    for need in person.access_needs.iter() {
        typed.push("access_needs", need);
    }
    for word in person.evidence.iter() {
        typed.push("evidence", word);
    }
    typed
}
