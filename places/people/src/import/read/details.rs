//! The details of a row: how to reach them, where, since when; what stood in the wrong column is put right.

use super::headings::Meaning;
use super::rows::{DoubtKind, Row};
use super::{days, reach, sector_words};
use crate::contact::MemberClass;
use crate::import::model::Details;

/// States and territories whose ZIP codes begin with 0.
const STATES_WITH_A_ZERO: [&str; 18] = [
    "CT",
    "MA",
    "ME",
    "NH",
    "NJ",
    "PR",
    "RI",
    "VI",
    "VT",
    "Connecticut",
    "Massachusetts",
    "Maine",
    "New Hampshire",
    "New Jersey",
    "Puerto Rico",
    "Rhode Island",
    "Virgin Islands",
    "Vermont",
];

impl Row<'_> {
    /// Mail addresses and telephone numbers for each of `people`, with what stood in the wrong column put right.
    pub(super) fn reaches(&mut self, people: usize) -> Vec<(Option<String>, Option<String>)> {
        let (email_cell, phone_cell) = (self.text(Meaning::Email), self.text(Meaning::Phone));
        let address_cell = self.text(Meaning::Address);
        let (email_cell, phone_cell) = (reach::said(&email_cell), reach::said(&phone_cell));
        let mut emails = reach::emails(email_cell);
        let mut phone = reach::phone(phone_cell);
        if phone.is_none() && !phone_cell.is_empty() {
            self.no_phone(phone_cell, &mut emails);
        }
        if reach::emails(email_cell).is_empty() && !email_cell.is_empty() {
            if reach::is_phone(email_cell) {
                self.moved(DoubtKind::PhoneInEmail, email_cell, &mut phone);
            } else if self.doubt(DoubtKind::EmailUnreadable, email_cell, "") {
                self.notes.push(email_cell.to_owned());
            }
        } else if holds_more(email_cell) {
            self.notes.push(email_cell.to_owned());
        }
        if reach::is_phone(&address_cell) && !address_cell.contains(char::is_alphabetic) {
            self.moved(DoubtKind::PhoneInAddress, &address_cell, &mut phone);
        } else if let Some(email) = reach::emails(&address_cell).first() {
            let mut moved = None;
            self.moved(DoubtKind::EmailInAddress, email, &mut moved);
            emails.extend(moved);
        }
        self.share(people, emails, phone)
    }

    /// A phone cell without a number: perhaps a mail address.
    fn no_phone(&mut self, cell: &str, emails: &mut Vec<String>) {
        let found = reach::emails(cell);
        if found.is_empty() {
            if self.doubt(DoubtKind::PhoneUnreadable, cell, "") {
                self.notes.push(cell.to_owned());
            }
            return;
        }
        for email in found.into_iter().filter(|email| !emails.contains(email)).collect::<Vec<_>>() {
            let mut moved = None;
            self.moved(DoubtKind::EmailInPhone, &email, &mut moved);
            emails.extend(moved);
        }
        if holds_more(cell) {
            self.notes.push(cell.to_owned());
        }
    }

    /// Puts a value into the field it belongs to, or into the notes when that is taken or not wanted.
    fn moved(&mut self, kind: DoubtKind, value: &str, into: &mut Option<String>) {
        let agreed = self.doubt(kind, value, value);
        if agreed && into.is_none() {
            *into = Some(value.to_owned());
        } else if into.as_deref() != Some(value) {
            self.notes.push(value.to_owned());
        }
    }

    /// One address each when there are as many; a shared one goes to everybody of the row.
    fn share(
        &mut self,
        people: usize,
        emails: Vec<String>,
        phone: Option<String>,
    ) -> Vec<(Option<String>, Option<String>)> {
        if people > 1 && emails.len() == people {
            return emails.into_iter().map(|email| (Some(email), phone.clone())).collect();
        }
        self.notes.extend(emails.iter().skip(1).cloned());
        vec![(emails.first().cloned(), phone); people]
    }

    pub(super) fn details(&mut self, member: bool) -> Details {
        let address = self.text(Meaning::Address);
        let misplaced = [DoubtKind::PhoneInAddress, DoubtKind::EmailInAddress];
        let address = if self.doubts.iter().any(|doubt| misplaced.contains(&doubt.kind)) {
            String::new()
        } else {
            address
        };
        let sector = self.sector();
        let class = if member { self.class() } else { Some(MemberClass::Associate) };
        Details {
            address,
            city: self.text(Meaning::City),
            state: self.text(Meaning::State),
            postcode: self.postcode(),
            sector,
            class,
            joined_on: self.joined_on(),
            ..Details::default()
        }
    }

    /// Spreadsheets drop the zero in front of a ZIP code; only some states have one.
    fn postcode(&mut self) -> String {
        let text = self.text(Meaning::Postcode);
        let state = self.text(Meaning::State);
        let has_zero =
            state.is_empty() || STATES_WITH_A_ZERO.iter().any(|one| state.eq_ignore_ascii_case(one));
        let is_short = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let whole = format!("0{text}");
        if is_short && has_zero && self.doubt(DoubtKind::PostcodeShort, &text, &whole) {
            whole
        } else {
            text
        }
    }

    fn sector(&mut self) -> Option<String> {
        let text = reach::said(&self.text(Meaning::Sector)).to_owned();
        if text.is_empty() {
            return None;
        }
        let sector = sector_words::read(self.reader.scheme, &text);
        if sector.is_none() && self.doubt(DoubtKind::SectorUnknown, &text, "") {
            self.notes.push(text);
        }
        sector
    }

    fn class(&mut self) -> Option<MemberClass> {
        let text = reach::said(&self.text(Meaning::Class)).to_owned();
        let folded = calc_match::normal::fold(&text);
        let class = match folded.as_str() {
            "" => return None,
            word if word.contains("vot") || word.contains("full") || word.contains("plen") => {
                Some(MemberClass::Voting)
            }
            word if word.contains("assoc") || word.contains("asoci") => Some(MemberClass::Associate),
            word if word.contains("advis") || word.contains("ases") => Some(MemberClass::Advisor),
            _ => None,
        };
        if class.is_none() && self.doubt(DoubtKind::ClassUnknown, &text, "") {
            self.notes.push(text);
        }
        class
    }

    fn joined_on(&mut self) -> Option<kit_store::Day> {
        let text = reach::said(&self.text(Meaning::Joined)).to_owned();
        if text.is_empty() {
            return None;
        }
        let Some(read) = days::read(&text, self.reader.days) else {
            if self.doubt(DoubtKind::DayUnreadable, &text, "") {
                self.notes.push(text);
            }
            return None;
        };
        let meant = read.day.to_string();
        if read.day.year() < 1950 || read.day > self.reader.today {
            // The suggestion is to leave it out.
            if self.doubt(DoubtKind::DayUnlikely, &text, &meant) {
                self.notes.push(text);
                return None;
            }
        } else if read.guessed && !self.doubt(DoubtKind::DayGuessed, &text, &meant) {
            self.notes.push(text);
            return None;
        }
        Some(read.day)
    }
}

/// Whether a cell with mail addresses also holds a telephone number.
fn holds_more(cell: &str) -> bool {
    let others = cell.split_whitespace().filter(|word| !word.contains('@'));
    others.flat_map(str::chars).filter(char::is_ascii_digit).count() >= 7
}
