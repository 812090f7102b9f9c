//! One row: its cells gathered by meaning, then made into people and organizations.

use serde::{Deserialize, Serialize};

use super::days;
use super::entities::without_entities;
use super::headings::Meaning;
use super::names::{self, Name};
use super::reach;
use crate::import::model::{
    Answers, Choices, Details, Entry, LeftOutReason, OrganizationDraft, Others, PersonDraft,
};
use crate::sectors::Scheme;

kit_store::words! {
    /// Something odd in a row that a person can decide.
    pub enum DoubtKind {
        PhoneInEmail => "phone_in_email",
        EmailInPhone => "email_in_phone",
        PhoneInAddress => "phone_in_address",
        EmailInAddress => "email_in_address",
        EmailUnreadable => "email_unreadable",
        PhoneUnreadable => "phone_unreadable",
        SeveralPeople => "several_people",
        CompanyInName => "company_in_name",
        DayUnreadable => "day_unreadable",
        DayGuessed => "day_guessed",
        /// A day before 1950 or after the day of the import.
        DayUnlikely => "day_unlikely",
        /// A ZIP code of four digits.
        PostcodeShort => "postcode_short",
        SectorUnknown => "sector_unknown",
        ClassUnknown => "class_unknown",
        /// Meters of a web map instead of degrees.
        MapMeters => "map_meters",
        /// Half a place, or 0, 0.
        PlaceUnlikely => "place_unlikely",
        /// The organization beside a person is spelled almost like another.
        OrganizationAlike => "organization_alike",
    }
}

/// An odd cell with the suggestion; "no" to a suggestion keeps the words in the notes or leaves the row as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    pub kind: DoubtKind,
    /// What the cell says.
    pub value: String,
    /// What it would become: names, a day.
    pub meant: String,
    /// Whether the suggestion stands.
    pub agreed: bool,
}

/// What a row came to. A row with several people gives several entries; the doubts stand with the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub entries: Vec<Entry>,
}

/// Reads rows by the choices made for their table.
pub struct Reader<'a> {
    pub choices: &'a Choices,
    pub headers: &'a [String],
    pub scheme: &'a Scheme,
    pub today: kit_store::Day,
    /// What stands first in the days somebody joined.
    pub days: days::Order,
}

/// What was said to a question: to this row, else to all rows; a suggestion stands until somebody says no.
pub fn agreed(kind: DoubtKind, said: [&Answers; 2]) -> bool {
    let mut said = said.into_iter().flatten();
    said.find(|(known, _)| *known == kind).is_none_or(|(_, agreed)| *agreed)
}

/// One row on its way.
pub(super) struct Row<'r> {
    pub(super) reader: &'r Reader<'r>,
    pub(super) cells: &'r [String],
    answers: &'r Answers,
    /// The member column says they are no member, and those are to be asked.
    to_ask: bool,
    pub(super) doubts: Vec<Doubt>,
    pub(super) notes: Vec<String>,
}

impl Reader<'_> {
    /// Reads the cells of one row. `answers` are what a person said to its doubts.
    pub fn read(&self, cells: &[String], answers: &Answers) -> Outcome {
        let row = Row {
            reader: self,
            cells,
            answers,
            to_ask: false,
            doubts: Vec::new(),
            notes: Vec::new(),
        };
        let entries = row.read();
        Outcome { entries }
    }

    /// How a column is called: its header, or its number.
    pub(super) fn column_name(&self, column: usize) -> String {
        let header = self.headers.get(column).filter(|header| !header.is_empty());
        header.cloned().unwrap_or_else(|| (column + 1).to_string())
    }

    pub(super) fn column_of(&self, meaning: Meaning) -> Option<usize> {
        self.choices.columns.iter().position(|known| *known == meaning)
    }
}

impl Row<'_> {
    fn read(mut self) -> Vec<Entry> {
        if self.is_total() {
            return vec![self.not_taken(Entry { left_out: Some(LeftOutReason::Total), ..Entry::default() })];
        }
        if let Some(refusal) = self.refusal() {
            return vec![self.not_taken(Entry { refusal: Some(refusal), ..Entry::default() })];
        }
        let member = self.is_member();
        if !member && self.reader.choices.others == Others::LeaveOut {
            return vec![
                self.not_taken(Entry { left_out: Some(LeftOutReason::NotMember), ..Entry::default() }),
            ];
        }
        self.to_ask = !member && self.reader.choices.others == Others::Prospect;
        let (names, organization) = self.who();
        if names.is_empty() && organization.is_none() {
            return vec![self.not_taken(Entry { refusal: Some(self.nameless()), ..Entry::default() })];
        }
        let reaches = self.reaches(names.len().max(1));
        let location = match self.place() {
            Ok(location) => location,
            Err(refusal) => {
                return vec![self.not_taken(Entry { refusal: Some(refusal), ..Entry::default() })];
            }
        };
        let mut details = self.details(member);
        if names.is_empty() {
            details.location = location;
        } else if let Some(place) = location {
            // A person has no place on the map; nothing of the row gets lost.
            self.notes.push(format!("{}, {}", place.latitude(), place.longitude()));
        }
        self.notes.insert(0, self.text(Meaning::Notes));
        self.notes.extend(names.iter().map(|name| name.remark.clone()));
        details.notes = joined(&self.notes, "\n");
        if let Some(long) = self.too_long(&names, &details) {
            return vec![self.not_taken(Entry { refusal: Some(long), ..Entry::default() })];
        }
        self.entries(names, organization, reaches, &details)
    }

    fn not_taken(&self, entry: Entry) -> Entry {
        let cells: Vec<String> =
            self.cells.iter().map(|cell| clean(cell)).filter(|cell| !cell.is_empty()).collect();
        Entry { cells: cells.join(" · ").chars().take(160).collect(), ..entry }
    }

    pub(super) fn text(&self, meaning: Meaning) -> String {
        let columns = self.reader.choices.columns.iter().enumerate().filter(|(_, known)| **known == meaning);
        let texts: Vec<String> = columns
            .map(|(column, _)| self.cells.get(column).map_or_else(String::new, |cell| clean(cell)))
            .collect();
        joined(&texts, "; ")
    }

    /// Whether the member column says so; without one every row is.
    fn is_member(&self) -> bool {
        if self.reader.column_of(Meaning::MemberFlag).is_none() {
            return true;
        }
        let wanted = calc_match::normal::fold(&self.reader.choices.member_value);
        calc_match::normal::fold(&self.text(Meaning::MemberFlag)) == wanted
    }

    /// Notes a doubt; tells whether its suggestion stands.
    pub(super) fn doubt(&mut self, kind: DoubtKind, value: &str, meant: &str) -> bool {
        let agreed = agreed(kind, [self.answers, &self.reader.choices.answers]);
        let value = value.chars().take(200).collect();
        self.doubts.push(Doubt { kind, value, meant: meant.to_owned(), agreed });
        agreed
    }

    /// The people a row names, and its organization.
    fn who(&mut self) -> (Vec<Name>, Option<String>) {
        let organization =
            Some(reach::said(&self.text(Meaning::Organization)).to_owned()).filter(|name| !name.is_empty());
        let full = self.full_name();
        let (given, family) = (self.text(Meaning::GivenName), self.text(Meaning::FamilyName));
        // Address books give the full name beside its parts; the parts are surer.
        if !given.is_empty() || !family.is_empty() {
            let title = self.text(Meaning::Title);
            return (vec![Name { title, given, family, remark: String::new() }], organization);
        }
        if full.is_empty() {
            return (Vec::new(), organization);
        }
        if organization.is_none()
            && names::looks_like_company(&full)
            && self.doubt(DoubtKind::CompanyInName, &full, &full)
        {
            return (Vec::new(), Some(full));
        }
        let mut people = names::people(&full);
        if people.len() > 1 {
            let meant: Vec<String> = people
                .iter()
                .map(|name| joined(&[name.given.clone(), name.family.clone()], " "))
                .collect();
            if !self.doubt(DoubtKind::SeveralPeople, &full, &meant.join(", ")) {
                people = vec![Name { given: full, ..Name::default() }];
            }
        }
        let title = self.text(Meaning::Title);
        if let Some(first) = people.first_mut().filter(|name| name.title.is_empty()) {
            first.title = title;
        }
        (people, organization)
    }

    fn full_name(&self) -> String {
        let columns = self.reader.choices.columns.iter().position(|known| *known == Meaning::FullName);
        let cell = columns.and_then(|column| self.cells.get(column));
        // Line ends may stand between two people, so only other white space is unified here.
        let cell = cell.map_or("", |cell| cell.trim());
        reach::said(kit_sheets::unguarded(&visible(cell))).to_owned()
    }

    fn entries(
        self,
        names: Vec<Name>,
        organization: Option<String>,
        reaches: Vec<(Option<String>, Option<String>)>,
        details: &Details,
    ) -> Vec<Entry> {
        let alone = names.is_empty();
        let organization = organization.map(|name| self.organization(name, alone, reaches.first(), details));
        let first = Entry {
            to_ask: self.to_ask,
            doubts: self.doubts.clone(),
            organization: organization.clone(),
            ..Entry::default()
        };
        if alone {
            return vec![first];
        }
        let drafts = names.into_iter().zip(reaches).map(|(name, (email, phone))| PersonDraft {
            title: name.title,
            given_name: name.given,
            family_name: name.family,
            job: self.text(Meaning::Job),
            part: self.text(Meaning::Part),
            languages: self.languages(),
            details: Details { email, phone, ..details.clone() },
        });
        drafts
            .enumerate()
            .map(|(place, person)| {
                let base = if place == 0 {
                    first.clone()
                } else {
                    Entry {
                        organization: organization.clone(),
                        to_ask: first.to_ask,
                        ..Entry::default()
                    }
                };
                Entry { person: Some(person), ..base }
            })
            .collect()
    }

    /// An organization that stands alone in its row has the row's address and sector; beside a person they are theirs.
    fn organization(
        &self,
        name: String,
        alone: bool,
        reach: Option<&(Option<String>, Option<String>)>,
        details: &Details,
    ) -> OrganizationDraft {
        let (email, phone) = reach.cloned().unwrap_or_default();
        let own = if alone {
            Details { email, phone, ..details.clone() }
        } else {
            Details {
                sector: details.sector.clone(),
                class: details.class,
                ..Details::default()
            }
        };
        OrganizationDraft {
            name,
            website: self.text(Meaning::Website),
            what_they_do: self.text(Meaning::WhatTheyDo),
            details: own,
        }
    }

    fn languages(&self) -> Vec<String> {
        let text = self.text(Meaning::Languages);
        text.split([',', ';', '/'])
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .take(10)
            .map(str::to_owned)
            .collect()
    }
}

/// One line without control characters and entities of web pages; the exports' guard against formulas is taken off again.
fn clean(cell: &str) -> String {
    let visible = visible(&without_entities(cell));
    let words: Vec<&str> = visible.split_whitespace().collect();
    kit_sheets::unguarded(&words.join(" ")).to_owned()
}

/// Control characters go, white space stays.
fn visible(cell: &str) -> String {
    cell.chars().filter(|letter| !letter.is_control() || letter.is_whitespace()).collect()
}

fn joined(texts: &[String], separator: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for text in texts {
        if !text.is_empty() && !kept.contains(&text.as_str()) {
            kept.push(text);
        }
    }
    kept.join(separator)
}
