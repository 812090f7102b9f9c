use kit_store::jiff::Span;
use kit_store::{Day, Words};
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::organizations::OrganizationId;

kit_store::id!(
    /// An agreement between organizations.
    AgreementId
);

kit_store::words! {
    /// What kind of paper it is.
    pub enum AgreementKind {
        /// Several parties agree with each other.
        Memorandum => "memorandum",
        /// One party tells the coalition what it will do.
        CommitmentLetter => "commitment_letter",
    }
}

kit_store::row! {
    /// An agreement: its parties, its seven sections and its days. What a memorandum holds: parties, purpose, roles,
    /// contributions, data sharing, term, review, exit (Partnership for a Healthier America, commitment agreements).
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Agreement {
        pub id: AgreementId,
        pub kind: AgreementKind,
        pub title: String,
        /// Ids of organizations.
        pub party_ids: Words,
        pub purpose: String,
        pub roles: String,
        pub contributions: String,
        pub data_sharing: String,
        pub term: String,
        pub review: String,
        pub leaving: String,
        pub starts_on: Option<Day>,
        /// Its last day.
        pub ends_on: Option<Day>,
        pub review_on: Option<Day>,
        /// The day it was ended before its time.
        pub ended_on: Option<Day>,
        pub version: i64,
    }
}

/// The sections in their order, by the names of their fields.
pub const SECTIONS: [&str; 7] =
    ["purpose", "roles", "contributions", "data_sharing", "term", "review", "leaving"];

/// An agreement is to be renewed when it ends within so many days.
const SOON: i64 = 60;

/// Where an agreement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// So many of its parties have not signed the words it has now.
    Unsigned(usize),
    InForce,
    /// It is to be looked at again since this day.
    ToReview(Day),
    /// Days left, few.
    EndsIn(i64),
    Over(Day),
}

impl Standing {
    /// Whether somebody should do something about it now: renew, look again.
    pub fn asks_for_renewal(self) -> bool {
        matches!(self, Self::ToReview(_) | Self::EndsIn(_) | Self::Over(_))
    }
}

impl Agreement {
    /// One of which nothing is known yet.
    pub fn blank(id: AgreementId) -> Self {
        Self {
            id,
            kind: AgreementKind::Memorandum,
            title: String::new(),
            party_ids: Words::default(),
            purpose: String::new(),
            roles: String::new(),
            contributions: String::new(),
            data_sharing: String::new(),
            term: String::new(),
            review: String::new(),
            leaving: String::new(),
            starts_on: None,
            ends_on: None,
            review_on: None,
            ended_on: None,
            version: 1,
        }
    }

    pub fn section(&self, name: &str) -> &str {
        match name {
            "purpose" => &self.purpose,
            "roles" => &self.roles,
            "contributions" => &self.contributions,
            "data_sharing" => &self.data_sharing,
            "term" => &self.term,
            "review" => &self.review,
            "leaving" => &self.leaving,
            _ => "",
        }
    }

    pub fn has_party(&self, organization: OrganizationId) -> bool {
        self.party_ids.has(&organization.to_string())
    }

    /// Where it stands on a day; `unsigned` parties have not signed the words it has now.
    pub fn standing(&self, unsigned: usize, today: Day) -> Standing {
        if let Some(ended) = self.ended_on.filter(|day| *day < today) {
            return Standing::Over(ended);
        }
        let left = self
            .ends_on
            .map(|end| (end, today.until(end).map_or(0, |span| i64::from(span.get_days()))));
        match left {
            Some((end, left)) if left < 0 => Standing::Over(end),
            _ if unsigned > 0 => Standing::Unsigned(unsigned),
            Some((_, left)) if left <= SOON => Standing::EndsIn(left),
            _ => self.review_on.filter(|day| *day <= today).map_or(Standing::InForce, Standing::ToReview),
        }
    }

    /// The same agreement for its next term, as long as the one before or a year.
    pub fn renewed(&self, today: Day) -> Self {
        let start = self.ends_on.and_then(|end| end.tomorrow().ok()).map_or(today, |day| day.max(today));
        let length = match (self.starts_on, self.ends_on) {
            (Some(from), Some(until)) if until > from => {
                from.until(until).unwrap_or_else(|_| Span::new().days(364))
            }
            _ => Span::new().days(364),
        };
        Self {
            starts_on: Some(start),
            ends_on: Some(start.saturating_add(length)),
            review_on: None,
            ..self.clone()
        }
    }
}

const TITLE_LENGTH: usize = 200;
const SECTION_LENGTH: usize = 6_000;
const MOST_PARTIES: usize = 60;

/// Reads a form. Whether the parties are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Agreement, typed: &Typed) -> Result<Agreement, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut agreement = before.clone();
    match AgreementKind::from_word(typed.get("kind")) {
        Some(kind) => agreement.kind = kind,
        None => mistakes.add("kind", "agreements-kind-missing"),
    }
    agreement.title = parse_words("title", typed.get("title"), TITLE_LENGTH, &mut mistakes);
    if agreement.title.is_empty() {
        mistakes.add("title", "agreements-title-missing");
    }
    let mut parties: Vec<String> = Vec::new();
    for id in typed.all("party_ids").filter_map(|id| id.parse::<OrganizationId>().ok()) {
        let id = id.to_string();
        if parties.len() < MOST_PARTIES && !parties.contains(&id) {
            parties.push(id);
        }
    }
    if parties.is_empty() {
        mistakes.add("party_ids", "agreements-party-missing");
    }
    agreement.party_ids = Words(parties);
    for (name, place) in [
        ("purpose", &mut agreement.purpose),
        ("roles", &mut agreement.roles),
        ("contributions", &mut agreement.contributions),
        ("data_sharing", &mut agreement.data_sharing),
        ("term", &mut agreement.term),
        ("review", &mut agreement.review),
        ("leaving", &mut agreement.leaving),
    ] {
        *place = parse_words(name, typed.get(name), SECTION_LENGTH, &mut mistakes);
    }
    if agreement.purpose.is_empty() {
        mistakes.add("purpose", "agreements-purpose-missing");
    }
    days(&mut agreement, typed, &mut mistakes);
    mistakes.or(agreement)
}

fn days(agreement: &mut Agreement, typed: &Typed, mistakes: &mut Mistakes) {
    agreement.starts_on = parse_day("starts_on", typed.get("starts_on"), mistakes);
    agreement.ends_on = parse_day("ends_on", typed.get("ends_on"), mistakes);
    agreement.review_on = parse_day("review_on", typed.get("review_on"), mistakes);
    agreement.ended_on = parse_day("ended_on", typed.get("ended_on"), mistakes);
    if let (Some(start), Some(end)) = (agreement.starts_on, agreement.ends_on)
        && end < start
    {
        mistakes.add("ends_on", "groups-ends-before-start");
    }
}

/// The form filled with what is stored.
pub fn to_form(agreement: &Agreement) -> Typed {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut typed = Typed::from_pairs([
        ("id", agreement.id.to_string()),
        ("version", agreement.version.to_string()),
        ("kind", agreement.kind.word().to_owned()),
        ("title", agreement.title.clone()),
        ("starts_on", day(agreement.starts_on)),
        ("ends_on", day(agreement.ends_on)),
        ("review_on", day(agreement.review_on)),
        ("ended_on", day(agreement.ended_on)),
    ]);
    for name in SECTIONS {
        typed.set(name, agreement.section(name));
    }
    for party in agreement.party_ids.iter() {
        typed.push("party_ids", party);
    }
    typed
}
