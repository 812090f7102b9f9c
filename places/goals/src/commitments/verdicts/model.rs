use kit_store::{AccountId, Day};
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use people::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use crate::commitments::elements::ElementId;

kit_store::id!(
    /// What a verifier found.
    VerdictId
);

kit_store::words! {
    /// Where an element stands, as a verifier sees it.
    pub enum VerdictWord {
        Met => "met",
        OnTrack => "on_track",
        PartlyMet => "partly_met",
        NotStarted => "not_started",
        NotMet => "not_met",
        /// No detailed information was given.
        CannotBeVerified => "cannot_be_verified",
    }
}

impl VerdictWord {
    /// Whether it says that something was reached, which needs evidence.
    pub const fn needs_evidence(self) -> bool {
        matches!(self, Self::Met | Self::PartlyMet)
    }
}

/// Somebody who could judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judge {
    Person(PersonId),
    Organization(OrganizationId),
    /// Whoever signs in without being a person of the coalition, such as an evaluator from outside. Only they can name
    /// themselves.
    Account(AccountId),
}

impl Judge {
    /// As one choice of a form: `person:ID`, `organization:ID`.
    pub fn word(self) -> String {
        match self {
            Self::Person(id) => format!("person:{id}"),
            Self::Organization(id) => format!("organization:{id}"),
            Self::Account(id) => format!("account:{id}"),
        }
    }

    /// Reads [`Judge::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        match word.split_once(':')? {
            ("person", id) => Some(Self::Person(id.parse().ok()?)),
            ("organization", id) => Some(Self::Organization(id.parse().ok()?)),
            ("account", id) => Some(Self::Account(id.parse().ok()?)),
            _ => None,
        }
    }
}

/// Somebody who may judge: neither the organization that bound itself nor anybody who speaks for it. There is no other
/// way to make one than [`Verifier::independent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verifier(Judge);

impl Verifier {
    /// `speaks_for` are the organizations a person speaks for; nothing when the judge is not independent of `bound`.
    pub fn independent(judge: Judge, speaks_for: &[OrganizationId], bound: OrganizationId) -> Option<Self> {
        let is_bound = match judge {
            Judge::Organization(organization) => organization == bound,
            Judge::Person(_) | Judge::Account(_) => speaks_for.contains(&bound),
        };
        (!is_bound).then_some(Self(judge))
    }
}

kit_store::row! {
    /// What a verifier found of an element. Its verifier can only be given when it is made, by [`Verdict::of`].
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Verdict {
        pub id: VerdictId,
        pub element_id: ElementId,
        pub verdict: VerdictWord,
        /// Why: what was looked at and what was found.
        pub reason: String,
        pub given_on: Day,
        /// The calendar year it speaks of.
        pub for_year: i64,
        verifier_person_id: Option<PersonId>,
        verifier_organization_id: Option<OrganizationId>,
        verifier_account_id: Option<AccountId>,
        pub version: i64,
    }
}

/// What a form says of a verdict, before anybody looked at whether its verifier is independent.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub verdict: VerdictWord,
    pub reason: String,
    pub given_on: Day,
    pub for_year: i64,
    pub judge: Judge,
}

const TEXT_LENGTH: usize = 2000;

impl Verdict {
    /// What a verifier said of an element.
    pub fn of(id: VerdictId, element_id: ElementId, verifier: Verifier, said: &Said) -> Self {
        Self {
            id,
            element_id,
            verdict: said.verdict,
            reason: said.reason.clone(),
            given_on: said.given_on,
            for_year: said.for_year,
            verifier_person_id: None,
            verifier_organization_id: None,
            verifier_account_id: None,
            version: 1,
        }
        .found_by(verifier.0)
    }

    fn found_by(mut self, judge: Judge) -> Self {
        match judge {
            Judge::Person(id) => self.verifier_person_id = Some(id),
            Judge::Organization(id) => self.verifier_organization_id = Some(id),
            Judge::Account(id) => self.verifier_account_id = Some(id),
        }
        self
    }

    /// Who said it; none once they were erased.
    pub fn verifier(&self) -> Option<Judge> {
        let person = self.verifier_person_id.map(Judge::Person);
        let organization = self.verifier_organization_id.map(Judge::Organization);
        person.or(organization).or(self.verifier_account_id.map(Judge::Account))
    }
}

/// Reads a form. Whether the verifier is there and independent is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(typed: &Typed, starts_on: Option<Day>, today: Day) -> Result<Said, Mistakes> {
    let mut mistakes = Mistakes::none();
    let verdict = VerdictWord::from_word(typed.get("verdict"));
    if verdict.is_none() {
        mistakes.add("verdict", "commitment-verdict-verdict-missing");
    }
    let for_year = typed.get("for_year").parse::<i64>().ok();
    match for_year {
        Some(year) if year > i64::from(today.year()) => {
            mistakes.add("for_year", "commitment-verdict-for-year-ahead")
        }
        Some(year) if year < first_year(starts_on, today) => {
            mistakes.add("for_year", "commitment-verdict-for-year-before")
        }
        Some(_) => {}
        None => mistakes.add("for_year", "commitment-verdict-for-year-missing"),
    }
    let reason = parse_words("reason", typed.get("reason"), TEXT_LENGTH, &mut mistakes);
    if reason.is_empty() {
        mistakes.add("reason", "commitment-verdict-reason-missing");
    }
    let judge = Judge::from_word(typed.get("verifier"));
    match judge {
        None if typed.get("verifier").is_empty() => {
            mistakes.add("verifier", "commitment-verdict-verifier-missing")
        }
        None => mistakes.add("verifier", "commitment-verdict-verifier-unknown"),
        Some(_) => {}
    }
    let given_on = given_on(typed, for_year, today, &mut mistakes);
    match (verdict, for_year, judge, given_on) {
        (Some(verdict), Some(for_year), Some(judge), Some(given_on)) => {
            mistakes.or(Said { verdict, reason, given_on, for_year, judge })
        }
        _ => Err(mistakes),
    }
}

fn given_on(typed: &Typed, for_year: Option<i64>, today: Day, mistakes: &mut Mistakes) -> Option<Day> {
    let now = i64::from(today.year());
    let day = parse_day("given_on", typed.get("given_on"), mistakes);
    match day {
        Some(day) if day > today => mistakes.add("given_on", "commitment-verdict-given-on-ahead"),
        // A year to come is said at its own field.
        Some(day) if for_year.is_some_and(|year| (i64::from(day.year()) + 1..=now).contains(&year)) => {
            mistakes.add("given_on", "commitment-verdict-given-on-before")
        }
        None if typed.get("given_on").is_empty() => {
            mistakes.add("given_on", "commitment-verdict-given-on-missing")
        }
        _ => {}
    }
    day
}

/// Years one looks back when nobody knows when a commitment began.
const LOOKING_BACK: i64 = 5;

/// The first year a commitment can be judged for.
pub fn first_year(starts_on: Option<Day>, today: Day) -> i64 {
    starts_on.map_or(i64::from(today.year()) - LOOKING_BACK, |day| i64::from(day.year()))
}
