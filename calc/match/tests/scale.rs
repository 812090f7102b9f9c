//! 100,000 invented organizations: time, memory and what is found.

use std::time::{Duration, Instant};

use calc_match::{Index, Record, Settings, Subject, evaluate, find_duplicates};

const ROWS: usize = 100_000;

const OPENINGS: &[&str] = &[
    "Grace", "Hope", "Saint Mary", "Saint Joseph", "Bethel", "Riverside", "Maple Grove", "Cedar Hill", "Lakeview", "Unity", "Trinity", "Harvest",
    "Northside", "Westfield", "Casa de la", "Centro", "Pine Street", "Oak Park", "Sunrise", "Good Shepherd", "Liberty", "Franklin", "Lincoln",
];
const KINDS: &[&str] = &[
    "Community Center", "Food Pantry", "Baptist Church", "Elementary School", "Health Clinic", "Youth Club", "Senior Services, Inc.", "Library",
    "Housing Coalition", "Family Resource Center", "Learning Academy", "Neighborhood Association",
];
const STREETS: &[&str] = &[
    "Main Street", "Oak Avenue", "Maple St", "Washington Blvd", "2nd Street", "Church Road", "Park Ave", "Lake Drive", "Hill Street", "Elm Court",
];
const SYLLABLES: &[&str] = &["ba", "den", "cor", "li", "mar", "ston", "wick", "ra", "ti", "vel", "no", "ham", "es", "per", "gil", "dow"];

/// A small generator of repeatable numbers (xorshift, Marsaglia 2003).
struct Chance(u64);

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
fn rewritten(record: &Record, chance: &mut Chance) -> Record {
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

fn organizations(count: usize) -> (Vec<Record>, Vec<String>) {
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

#[test]
fn a_hundred_thousand_organizations_take_seconds() {
    let (records, truth) = organizations(ROWS);
    let start = Instant::now();
    let found = find_duplicates(&records, &Settings::new(Subject::Organization));
    let took = start.elapsed();
    let truth: Vec<&str> = truth.iter().map(String::as_str).collect();
    let evaluation = evaluate(&found, &truth);
    println!("{ROWS} organizations in {took:?}, {} pairs, memory {:?}, {evaluation:?}", found.pairs.len(), most_memory());
    assert!(took < Duration::from_secs(20), "{took:?}");
    assert!(evaluation.precision > 0.98, "{evaluation:?}");
    assert!(evaluation.recall > 0.95, "{evaluation:?}");
    if let Some(kilobytes) = most_memory() {
        assert!(kilobytes < 300_000, "{kilobytes} kB");
    }
}

#[test]
fn rows_in_one_huge_block_stay_bounded() {
    let records: Vec<Record> = (0..20_000)
        .map(|row| Record { phones: vec!["518 555 0100".into()], city: "Albany".into(), ..Record::named(format!("Food Pantry {row}")) })
        .collect();
    let start = Instant::now();
    let found = find_duplicates(&records, &Settings::new(Subject::Organization));
    assert!(start.elapsed() < Duration::from_secs(10));
    assert!(found.pairs.len() < records.len() * 30, "{}", found.pairs.len());
}

#[test]
fn incoming_rows_meet_existing_ones_in_seconds() {
    let (records, _) = organizations(ROWS);
    let mut chance = Chance(7);
    let incoming: Vec<Record> = records.iter().map(|record| rewritten(record, &mut chance)).collect();
    let start = Instant::now();
    let index = Index::new(&records, Subject::Organization);
    let built = start.elapsed();
    let candidates = index.candidates_of_all(&incoming, 2);
    let took = start.elapsed();
    let met = candidates.iter().enumerate().filter(|(row, candidates)| {
        // A row may also meet the other spelling of itself, which stands next to it.
        candidates.first().is_some_and(|best| best.existing.abs_diff(*row) <= 1)
    });
    let met = met.count();
    println!("index of {ROWS} built in {built:?}, as many rows looked up in {:?}, {met} met", took - built);
    assert!(took < Duration::from_secs(30), "{took:?}");
    assert!(met * 100 >= ROWS * 97, "{met}");
}

/// Largest resident size so far in kilobytes, where the system tells.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
