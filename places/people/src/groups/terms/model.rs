use kit_store::Day;
use kit_store::jiff::{Span, Unit};
use kit_web::form::parse_day;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::groups::offices::OfficeId;
use crate::members::PersonId;
use crate::seats::model::Term;

kit_store::id!(
    /// A term in an office.
    OfficeTermId
);

kit_store::row! {
    /// Somebody's time in an office. Terms that are over stay.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct OfficeTerm {
        pub id: OfficeTermId,
        pub office_id: OfficeId,
        pub person_id: PersonId,
        pub starts_on: Day,
        /// Its last day, as agreed.
        pub ends_on: Option<Day>,
        /// The last day it was held, once the office was given back.
        pub left_on: Option<Day>,
        /// Somebody said that several hold the office together; otherwise one does at a time.
        #[serde(default)]
        pub is_shared: Option<bool>,
        pub version: i64,
    }
}

kit_store::words! {
    /// What is so of whoever else holds the office in the time of a term.
    pub enum Others {
        /// Their term ends the day before this one begins.
        End => "end",
        /// They hold it together.
        Shared => "shared",
    }
}

impl OfficeTerm {
    /// The last day it is or was held; none where no end is agreed.
    pub fn last_day(&self) -> Option<Day> {
        self.left_on.or(self.ends_on)
    }

    /// Whether two people hold one office on some day by these terms.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before_end = |day: Day, end: Option<Day>| end.is_none_or(|end| day <= end);
        self.office_id == other.office_id
            && self.person_id != other.person_id
            && before_end(self.starts_on, other.last_day())
            && before_end(other.starts_on, self.last_day())
    }

    /// Given back the day before another begins, where it began earlier than that one.
    pub fn ended_before(&self, next: &Self) -> Option<Self> {
        let day_before = next.starts_on.yesterday().ok()?;
        (self.starts_on <= day_before).then(|| Self { left_on: Some(day_before), ..self.clone() })
    }

    fn same_time(&self, other: &Self) -> bool {
        let time = |term: &Self| (term.office_id, term.person_id, term.starts_on, term.last_day());
        time(self) == time(other)
    }

    /// Who else holds the office in the time of this term, though nobody said that they share it. A term whose time did
    /// not change is not asked again.
    pub fn stands_against<'a>(&self, before: Option<&Self>, terms: &'a [Self]) -> Option<&'a Self> {
        let is_asked = self.is_shared != Some(true) && !before.is_some_and(|before| self.same_time(before));
        terms.iter().find(|other| is_asked && other.id != self.id && self.overlaps(other))
    }

    /// The same person's next term: as long as this one, or a year, from the day after it; from today when it is over.
    pub fn renewed(&self, id: OfficeTermId, today: Day) -> Self {
        let start = self.ends_on.and_then(|end| end.tomorrow().ok()).map_or(today, |day| day.max(today));
        let a_year = || Span::new().years(1);
        let length = self.ends_on.map_or_else(a_year, |end| {
            let after = end.tomorrow().unwrap_or(end);
            self.starts_on.until((Unit::Year, after)).unwrap_or_else(|_| a_year())
        });
        let end = start.saturating_add(length).yesterday().unwrap_or(start);
        Self {
            id,
            starts_on: start,
            ends_on: Some(end),
            left_on: None,
            version: 1,
            ..self.clone()
        }
    }
}

/// Who holds an office on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Held<'a> {
    Vacant,
    By { term: &'a OfficeTerm, state: Term },
}

/// Who holds an office on `today`: of those who started and did not leave, the one who started last. A holder whose term
/// is over stays until somebody follows or the office is given back.
pub fn held(terms: &[OfficeTerm], today: Day) -> Held<'_> {
    let running = terms.iter().filter(|term| term.starts_on <= today);
    let newest = running.max_by_key(|term| (term.starts_on, term.id));
    match newest.filter(|term| term.left_on.is_none_or(|left| left >= today)) {
        Some(term) => Held::By { term, state: Term::on(term.left_on.or(term.ends_on), today) },
        None => Held::Vacant,
    }
}

/// Who holds an office together with its holder on a day, by the terms that are shared.
pub fn together<'a>(terms: &'a [OfficeTerm], holder: &OfficeTerm, today: Day) -> Vec<&'a OfficeTerm> {
    let shares = |term: &&OfficeTerm| term.is_shared == Some(true) || holder.is_shared == Some(true);
    let runs = |term: &&OfficeTerm| term.starts_on <= today && term.last_day().is_none_or(|end| end >= today);
    let others = terms.iter().filter(|term| term.person_id != holder.person_id);
    others.filter(shares).filter(runs).collect()
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &OfficeTerm, typed: &Typed) -> Result<OfficeTerm, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut term = before.clone();
    match typed.get("office_id").parse() {
        Ok(office) => term.office_id = office,
        Err(_) => mistakes.add("office_id", "office-terms-office-missing"),
    }
    match typed.get("person_id").parse() {
        Ok(person) => term.person_id = person,
        Err(_) => mistakes.add("person_id", "group-members-person-missing"),
    }
    let starts_on = parse_day("starts_on", typed.get("starts_on"), &mut mistakes);
    if starts_on.is_none() && typed.get("starts_on").is_empty() {
        mistakes.add("starts_on", "office-terms-start-missing");
    }
    term.starts_on = starts_on.unwrap_or(term.starts_on);
    term.ends_on = parse_day("ends_on", typed.get("ends_on"), &mut mistakes);
    term.left_on = parse_day("left_on", typed.get("left_on"), &mut mistakes);
    term.is_shared = (Others::from_word(typed.get("others")) == Some(Others::Shared)).then_some(true);
    for (field, end) in [("ends_on", term.ends_on), ("left_on", term.left_on)] {
        if starts_on.is_some() && end.is_some_and(|end| end < term.starts_on) {
            mistakes.add(field, "groups-ends-before-start");
        }
    }
    mistakes.or(term)
}

/// The form filled with what is stored.
pub fn to_form(term: &OfficeTerm) -> Typed {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", term.id.to_string()),
        ("version", term.version.to_string()),
        ("office_id", term.office_id.to_string()),
        ("person_id", term.person_id.to_string()),
        ("starts_on", term.starts_on.to_string()),
        ("ends_on", day(term.ends_on)),
        ("left_on", day(term.left_on)),
        (
            "others",
            if term.is_shared == Some(true) {
                Others::Shared.word().to_owned()
            } else {
                String::new()
            },
        ),
    ])
}

/// A term of which nothing is known yet.
pub fn blank(id: OfficeTermId) -> OfficeTerm {
    OfficeTerm {
        id,
        office_id: OfficeId(Uuid::nil()),
        person_id: PersonId(Uuid::nil()),
        starts_on: kit_web::paging::FIRST_DAY,
        ends_on: None,
        left_on: None,
        is_shared: None,
        version: 1,
    }
}
