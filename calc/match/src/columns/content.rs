//! What the cells of a column look like.

use std::collections::HashMap;

use super::Kind;
use crate::normal;

/// Cells looked at for their form; more would not change the guess.
const MOST_LOOKED_AT: usize = 2_000;

/// Shares of a column's filled cells, each 0 to 1.
#[derive(Debug, Default)]
pub(super) struct Content {
    filled: usize,
    rows: usize,
    distinct: usize,
    /// Most rows that hold one value.
    most_shared: usize,
    /// The distinct values are whole numbers next to each other, as a counter writes them.
    counts_up: bool,
    email: f64,
    website: f64,
    phone: f64,
    /// Phones written with brackets, spaces or hyphens, which no other number is.
    written_phone: f64,
    date: f64,
    postcode: f64,
    number: f64,
    address: f64,
    lettered: f64,
    digits: f64,
    yes_or_no: f64,
    average_words: f64,
    /// Given names that have short forms; about a third of a column of given names.
    given: f64,
}

impl Content {
    pub(super) fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let mut content = Self::default();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for cell in cells {
            content.rows += 1;
            if !cell.is_empty() {
                *counts.entry(cell).or_default() += 1;
                content.filled += 1;
            }
        }
        content.distinct = counts.len();
        content.most_shared = counts.values().copied().max().unwrap_or(0);
        content.counts_up = counts_up(counts.keys().copied());
        let mut values: Vec<&str> = counts.into_keys().collect();
        values.sort_unstable();
        let stride = values.len().div_ceil(MOST_LOOKED_AT).max(1);
        let looked: Vec<&str> = values.into_iter().step_by(stride).collect();
        content.look_at(&looked);
        content
    }

    fn look_at(&mut self, values: &[&str]) {
        let share = |fits: &dyn Fn(&str) -> bool| match values.len() {
            0 => 0.0,
            count => values.iter().filter(|value| fits(value)).count() as f64 / count as f64,
        };
        self.email =
            share(&|value| value.split([',', ';', ' ', '\n']).any(|part| normal::email(part).is_some()));
        self.website = share(&|value| normal::website(value).is_some());
        self.phone = share(&|value| !normal::phones(value).is_empty() && letters(value) <= 12);
        self.written_phone = share(&|value| {
            let written = value.chars().any(|letter| matches!(letter, '(' | '-' | ' ' | '.' | '+'));
            written
                && letters(value) <= 4
                && normal::phone(value).is_some_and(|digits| (10..=11).contains(&digits.len()))
                && normal::birth_date(value).is_none()
        });
        self.date = share(&|value| normal::birth_date(value).is_some_and(|date| possible_year(&date)));
        self.postcode = share(&|value| {
            (3..=10).contains(&normal::postcode(value).chars().count())
                && value.chars().any(|digit| digit.is_ascii_digit())
        });
        self.number = share(&|value| {
            value.chars().next().is_some_and(|digit| digit.is_ascii_digit()) && value.chars().count() <= 8
        });
        self.address = share(&|value| {
            let read = normal::address(value);
            read.number.is_some() && !read.street.is_empty() && letters(value) >= 3
        });
        self.lettered = share(&|value| letters(value) * 2 > value.chars().count());
        self.digits = share(&|value| value.chars().any(|digit| digit.is_ascii_digit()));
        self.yes_or_no = share(&|value| {
            matches!(
                normal::fold(value).as_str(),
                "yes" | "no" | "si" | "true" | "false" | "y" | "n" | "x" | "0" | "1"
            )
        });
        self.given = share(&|value| normal::nicknames::is_known(&normal::fold(value)));
        self.average_words = values.iter().map(|value| value.split_whitespace().count()).sum::<usize>()
            as f64
            / values.len().max(1) as f64;
    }

    /// Whether the cells may be of this kind.
    pub(super) fn allows(&self, kind: Kind) -> bool {
        if self.filled == 0 || self.yes_or_no > 0.5 && kind != Kind::HouseNumber {
            return false;
        }
        match kind {
            Kind::Email => self.email >= 0.5,
            Kind::Website => self.website >= 0.5,
            Kind::Phone | Kind::Fax => self.phone >= 0.5,
            Kind::BirthDate => self.date >= 0.5,
            Kind::Postcode => self.postcode >= 0.5,
            Kind::HouseNumber => self.number >= 0.5,
            Kind::Identifier => self.identifies(),
            Kind::Name | Kind::City | Kind::GivenName | Kind::Surname => self.lettered >= 0.5,
            Kind::State => self.lettered >= 0.5 && self.average_words < 4.0,
            Kind::Address | Kind::Street | Kind::AddressSecond | Kind::AlternativeName | Kind::Other => true,
        }
    }

    /// The kind the cells show whatever the header says.
    pub(super) fn telling(&self) -> Option<Kind> {
        let shown = [
            (self.email, Kind::Email),
            (self.website, Kind::Website),
            (self.written_phone, Kind::Phone),
        ];
        shown
            .into_iter()
            .find(|(share, _)| *share >= 0.7 && self.filled >= 3)
            .map(|(_, kind)| kind)
    }

    /// A number of one holder is shared by few rows, but one in twenty at least repeats; a counter never repeats within a
    /// list, and where two lists are joined its values stand next to each other.
    fn identifies(&self) -> bool {
        let repeats = self.distinct * 20 <= self.filled * 19;
        let by_few = self.filled <= self.distinct * 4 && self.most_shared <= 50;
        repeats && by_few && !self.counts_up && self.digits >= 0.5
    }

    /// What a column without a telling header holds, where its cells leave little doubt.
    pub(super) fn alone(&self) -> Option<Kind> {
        let is_filled = self.filled * 2 >= self.rows && self.distinct > 2;
        if is_filled && self.address >= 0.6 && self.average_words >= 2.0 {
            Some(Kind::Address)
        } else if is_filled && self.date >= 0.9 && self.digits >= 0.9 && !self.counts_up {
            Some(Kind::BirthDate)
        } else {
            None
        }
    }

    /// Words of one or two parts, many of them known given names.
    pub(super) fn reads_as_given_names(&self) -> bool {
        self.lettered >= 0.9 && self.average_words <= 1.5 && self.given >= 0.25 && self.distinct > 2
    }

    /// Single words that tell people apart.
    pub(super) fn reads_as_surnames(&self) -> bool {
        self.lettered >= 0.9
            && self.average_words <= 1.6
            && self.distinct * 8 >= self.filled
            && self.distinct > 2
    }

    pub(super) fn reads_as_names(&self) -> bool {
        self.lettered >= 0.7
            && self.average_words <= 10.0
            && self.distinct * 5 >= self.filled
            && self.distinct > 2
    }

    /// How much a column tells apart: share of rows filled and of values that differ.
    pub(super) fn usefulness(&self) -> f64 {
        let filled = self.filled as f64 / self.rows.max(1) as f64;
        let distinct = self.distinct as f64 / self.filled.max(1) as f64;
        filled * (0.05 + distinct)
    }
}

fn counts_up<'c>(values: impl Iterator<Item = &'c str>) -> bool {
    let numbers: Option<Vec<u64>> = values.map(|value| value.parse().ok()).collect();
    let Some(numbers) = numbers else { return false };
    match (numbers.iter().min(), numbers.iter().max()) {
        (Some(low), Some(high)) => high - low < 4 * numbers.len() as u64,
        _ => false,
    }
}

fn letters(value: &str) -> usize {
    value.chars().filter(|letter| letter.is_alphabetic()).count()
}

fn possible_year(date: &str) -> bool {
    date.get(..4)
        .and_then(|year| year.parse::<u32>().ok())
        .is_some_and(|year| (1850..=2100).contains(&year))
}
