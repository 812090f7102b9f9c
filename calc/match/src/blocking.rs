//! Which pairs are worth comparing.
//!
//! Records are compared when they share a key (blocking, Fellegi and Sunter 1969); in blocks too
//! large for that, only neighbors in the order of names are (sorted neighborhood, Hernández and
//! Stolfo 1995). The number of pairs thus grows with the number of rows, not its square.

use crate::frequencies::{Frequencies, hash};
use crate::normal::nicknames::formal_name;
use crate::normal::phone::subscriber;
use crate::prepared::Prepared;

/// Largest block of which all pairs are compared.
const FULL_BLOCK: usize = 40;
/// Neighbors on each side that are compared in larger blocks.
const NEIGHBORS: usize = 8;

/// Blocks as one sorted list of key and position.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    entries: Vec<(u64, u32)>,
}

impl Blocks {
    /// Positions must follow the order of names, which the window of large blocks relies on.
    pub(crate) fn of(records: &[Prepared], frequencies: &Frequencies) -> Self {
        let mut entries = Vec::with_capacity(records.len() * 8);
        for (position, record) in (0_u32..).zip(records) {
            entries.extend(keys(record, frequencies).into_iter().map(|key| (key, position)));
        }
        entries.sort_unstable();
        entries.dedup();
        Self { entries }
    }

    /// Each pair once, the lower position first, in order.
    pub(crate) fn pairs(&self) -> Vec<(u32, u32)> {
        let mut pairs = Vec::new();
        for block in self.entries.chunk_by(|one, other| one.0 == other.0) {
            let reach = if block.len() <= FULL_BLOCK { block.len() } else { NEIGHBORS };
            for (at, (_, first)) in block.iter().enumerate() {
                pairs.extend(block.iter().skip(at + 1).take(reach).map(|(_, second)| (*first, *second)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs.shrink_to_fit();
        pairs
    }

    /// Positions that share a key with a record that would stand before `position`.
    pub(crate) fn companions(&self, record: &Prepared, position: u32, frequencies: &Frequencies) -> Vec<u32> {
        let mut found = Vec::new();
        for key in keys(record, frequencies) {
            let here = self.entries.partition_point(|entry| *entry < (key, position));
            let (before, after) = self.entries.split_at(here);
            let same = |entry: &&(u64, u32)| entry.0 == key;
            let before = before.iter().rev().take_while(same).take(FULL_BLOCK);
            let after = after.iter().take_while(same).take(FULL_BLOCK);
            let large = before.clone().count() + after.clone().count() > FULL_BLOCK;
            let reach = if large { NEIGHBORS } else { FULL_BLOCK };
            found.extend(before.take(reach).chain(after.take(reach)).map(|(_, position)| *position));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Keys of one record; any one shared suffices, so a slip in one field is caught by another.
fn keys(record: &Prepared, frequencies: &Frequencies) -> Vec<u64> {
    let mut keys = Vec::with_capacity(12);
    keys.extend(record.phones.iter().map(|phone| hash(&("phone", subscriber(phone)))));
    keys.extend(record.emails.iter().map(|email| hash(&("email", email))));
    keys.extend(record.website.iter().map(|website| hash(&("website", website))));
    keys.extend(record.identifiers.iter().map(|number| hash(&("identifier", number))));
    address_keys(record, &mut keys);
    name_keys(record, frequencies, &mut keys);
    person_keys(record, &mut keys);
    keys
}

fn address_keys(record: &Prepared, keys: &mut Vec<u64>) {
    let address = &record.address;
    keys.extend(address.box_number.iter().map(|number| hash(&("box", number, &record.postcode))));
    let Some((low, _)) = address.number else {
        let street = address.street.join(" ");
        if !street.is_empty() {
            keys.push(hash(&("street", street, &record.postcode)));
        }
        return;
    };
    keys.extend(address.street.iter().map(|word| hash(&("door", low, word))));
    if !record.postcode.is_empty() {
        keys.push(hash(&("number", low, &record.postcode)));
    }
}

/// All words of a name, its two rarest, and the rarest alone.
fn name_keys(record: &Prepared, frequencies: &Frequencies, keys: &mut Vec<u64>) {
    for name in &record.names {
        let mut words: Vec<&str> = name.iter().map(|word| &**word).collect();
        words.sort_unstable();
        keys.push(hash(&("name", &words)));
        words.sort_by(|one, other| frequencies.word_bits(other).total_cmp(&frequencies.word_bits(one)));
        words.truncate(3);
        for word in &words {
            keys.push(hash(&("word", word)));
            keys.push(hash(&("opening", opening(word, 5), &record.city)));
        }
        if let [first, second, ..] = words.as_slice() {
            keys.push(hash(&("words", first.min(second), first.max(second))));
        }
    }
}

fn person_keys(record: &Prepared, keys: &mut Vec<u64>) {
    let person = &record.person;
    let given = person.given.first().map(|name| formal_name(name));
    for name in person.surnames.iter().chain(&person.given) {
        if name.chars().count() > 1 {
            keys.push(hash(&("someone", sound(name), &record.postcode)));
        }
    }
    for surname in &person.surnames {
        if let Some(given) = given {
            let mut both = [sound(surname), sound(given)];
            both.sort();
            keys.push(hash(&("whole", both)));
            keys.push(hash(&("opening", opening(surname, 4), opening(given, 1))));
        }
    }
    if let Some(date) = &record.birth_date {
        keys.push(hash(&("born", date)));
    }
}

/// The first letters of a word.
fn opening(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// A rough sound: the first letter and the next three consonants that differ from the one before,
/// letters of one sound alike (after Russell's Soundex, 1918). Other scripts keep their letters.
fn sound(name: &str) -> String {
    let mut code = String::new();
    let mut previous = ' ';
    for (position, letter) in name.chars().enumerate() {
        let class = match letter {
            'b' | 'p' | 'f' | 'v' => 'b',
            'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => 'c',
            'd' | 't' => 'd',
            'm' | 'n' => 'm',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w' => ' ',
            other => other,
        };
        if position == 0 {
            code.push(letter);
        } else if class != ' ' && class != previous {
            code.push(class);
        }
        previous = class;
        if code.chars().count() == 4 {
            break;
        }
    }
    code
}
