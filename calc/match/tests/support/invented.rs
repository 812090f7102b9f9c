//! Invented organizations in any number, each time the same.

#![allow(dead_code)]

use calc_match::Record;

const OPENINGS: &[&str] = &[
    "Grace",
    "Hope",
    "Saint Mary",
    "Saint Joseph",
    "Bethel",
    "Riverside",
    "Maple Grove",
    "Cedar Hill",
    "Lakeview",
    "Unity",
    "Trinity",
    "Harvest",
    "Northside",
    "Westfield",
    "Casa de la",
    "Centro",
    "Pine Street",
    "Oak Park",
    "Sunrise",
    "Good Shepherd",
    "Liberty",
    "Franklin",
    "Lincoln",
];
const KINDS: &[&str] = &[
    "Community Center",
    "Food Pantry",
    "Baptist Church",
    "Elementary School",
    "Health Clinic",
    "Youth Club",
    "Senior Services, Inc.",
    "Library",
    "Housing Coalition",
    "Family Resource Center",
    "Learning Academy",
    "Neighborhood Association",
];
const STREETS: &[&str] = &[
    "Main Street",
    "Oak Avenue",
    "Maple St",
    "Washington Blvd",
    "2nd Street",
    "Church Road",
    "Park Ave",
    "Lake Drive",
    "Hill Street",
    "Elm Court",
];
const SYLLABLES: &[&str] = &[
    "ba", "den", "cor", "li", "mar", "ston", "wick", "ra", "ti", "vel", "no", "ham", "es", "per", "gil",
    "dow",
];

/// A small generator of repeatable numbers (xorshift, Marsaglia 2003).
pub struct Chance(pub u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn one<'c>(&mut self, choices: &[&'c str]) -> &'c str {
        choices[self.below(choices.len())]
    }

    fn invented(&mut self) -> String {
        let word: String = (0..3).map(|_| self.one(SYLLABLES)).collect();
        word[..1].to_uppercase() + &word[1..]
    }
}

fn organization(chance: &mut Chance) -> Record {
    let city = 1 + chance.below(300);
    Record {
        name: format!("{} {} {}", chance.one(OPENINGS), chance.invented(), chance.one(KINDS)),
        address: format!("{} {}", 1 + chance.below(9_000), chance.one(STREETS)),
        city: format!("City {city}"),
        postcode: format!("{:05}", 10_000 + city),
        phones: vec![format!("({}) {}-{:04}", 200 + city, 200 + chance.below(700), chance.below(10_000))],
        ..Record::default()
    }
}

/// The same organization as somebody else would write it.
pub fn rewritten(record: &Record, chance: &mut Chance) -> Record {
    let mut copy = record.clone();
    match chance.below(4) {
        0 => copy.name = copy.name.to_uppercase(),
        1 => copy.name = format!("United Way - {}", copy.name),
        2 => {
            let at = 2 + chance.below(copy.name.len() - 3);
            copy.name.remove(at);
        }
        _ => {}
    }
    match chance.below(3) {
        0 => copy.phones.clear(),
        1 => copy.address = copy.address.replace("Street", "St.").replace("Avenue", "Ave"),
        _ => copy.city.clear(),
    }
    copy
}

pub fn organizations(count: usize) -> (Vec<Record>, Vec<String>) {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let (mut records, mut truth) = (Vec::with_capacity(count), Vec::with_capacity(count));
    while records.len() < count {
        let record = organization(&mut chance);
        let number = records.len().to_string();
        if chance.below(5) == 0 && records.len() + 1 < count {
            records.push(rewritten(&record, &mut chance));
            truth.push(number.clone());
        }
        records.push(record);
        truth.push(number);
    }
    (records, truth)
}
