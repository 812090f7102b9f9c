//! Reads vCard 2.1, 3.0 and 4.0.

use calcard::{
    common::{IanaString, PartialDateTime},
    vcard::{VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue},
};

use crate::{
    Card, CardAddress, CardKind, CardOrganization, CardTrouble, CardTroubleKind, Cards, Encoding, Limits,
    Reach, Refused, card_lines, encoding,
};

/// Reads all cards of an address book file.
///
/// A card that cannot be read is refused by name and line; the others survive.
///
/// # Errors
/// [`Refused::TooLarge`], [`Refused::TooManyCards`], or [`Refused::NoRows`] when
/// the file holds no card at all.
pub fn read_cards(bytes: &[u8], encoding: Option<Encoding>, limits: &Limits) -> Result<Cards, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    read_text(&encoding::decode(bytes, encoding).text, limits)
}

pub(crate) fn read_text(text: &str, limits: &Limits) -> Result<Cards, Refused> {
    let raw = card_lines::cut(text, limits)?;
    let mut cards = Cards { cards: Vec::with_capacity(raw.cards.len()), refused: raw.refused };
    for raw in raw.cards {
        // calcard hands back what it could not parse as lines; a card cut here always parses.
        let entries = VCard::parse(&raw.text).map_or_else(|_| Vec::new(), |card| card.entries);
        let card = card(raw.line, &entries);
        let trouble = if card.kind == CardKind::Group {
            Some(CardTroubleKind::Group)
        } else {
            Some(CardTroubleKind::Nameless).filter(|_| card.shown_name().trim().is_empty())
        };
        if let Some(kind) = trouble {
            cards.refused.push(CardTrouble { line: raw.line, name: card.shown_name(), kind });
        } else {
            cards.cards.push(card);
        }
    }
    cards.refused.sort_by_key(|trouble| trouble.line);
    if cards.cards.is_empty() && cards.refused.is_empty() {
        return Err(Refused::NoRows);
    }
    Ok(cards)
}

fn card(line: u32, entries: &[VCardEntry]) -> Card {
    let mut card = Card { line, ..Card::default() };
    for entry in entries {
        match entry.name {
            VCardProperty::N => name_parts(entry, &mut card),
            VCardProperty::Adr => keep(&mut card.addresses, address(entry)),
            VCardProperty::Org => keep(&mut card.organizations, organization(entry)),
            VCardProperty::Tel => keep(&mut card.phones, reach(entry, "tel:")),
            VCardProperty::Email => keep(&mut card.emails, reach(entry, "mailto:")),
            VCardProperty::Nickname => card.nicknames.extend(texts(entry)),
            VCardProperty::Categories => card.categories.extend(categories(entry)),
            VCardProperty::Bday if card.birthday.is_empty() => card.birthday = whole(entry),
            VCardProperty::Kind => card.kind = kind(&word_of_kind(entry)),
            VCardProperty::Other(ref name) if SAY_KIND.iter().any(|say| name.eq_ignore_ascii_case(say)) => {
                card.kind = kind(&whole(entry));
            }
            _ => single(entry, &mut card),
        }
    }
    card
}

/// How Apple's address book says what a card is about.
const SAY_KIND: [&str; 2] = ["X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND"];

fn kind(word: &str) -> CardKind {
    match word.trim().to_lowercase().as_str() {
        "org" | "company" => CardKind::Organization,
        "group" => CardKind::Group,
        _ => CardKind::Person,
    }
}

/// A kind comes as a word of the format, not as text.
fn word_of_kind(entry: &VCardEntry) -> String {
    match entry.values.first() {
        Some(VCardValue::Kind(kind)) => kind.as_str().to_owned(),
        _ => whole(entry),
    }
}

fn single(entry: &VCardEntry, card: &mut Card) {
    let list = match entry.name {
        VCardProperty::Fn if card.full_name.is_empty() => {
            card.full_name = whole(entry);
            return;
        }
        VCardProperty::Uid if card.uid.is_empty() => {
            card.uid = whole(entry);
            return;
        }
        VCardProperty::Title => &mut card.titles,
        VCardProperty::Role => &mut card.roles,
        VCardProperty::Url => &mut card.urls,
        VCardProperty::Note => &mut card.notes,
        VCardProperty::Lang | VCardProperty::Language => &mut card.languages,
        _ => return,
    };
    let text = whole(entry);
    if !text.is_empty() {
        list.push(text);
    }
}

fn keep<T: Default + PartialEq>(list: &mut Vec<T>, item: T) {
    if item != T::default() {
        list.push(item);
    }
}

fn name_parts(entry: &VCardEntry, card: &mut Card) {
    let mut parts = entry.values.iter().map(|value| text(value, " "));
    let mut next = || parts.next().unwrap_or_default();
    card.family = next();
    card.given = next();
    card.additional = next();
    card.prefix = next();
    card.suffix = next();
}

fn address(entry: &VCardEntry) -> CardAddress {
    let mut parts = entry.values.iter().map(|value| text(value, ", "));
    let mut next = || parts.next().unwrap_or_default();
    let mut address = CardAddress {
        box_number: next(),
        extended: next(),
        street: next(),
        city: next(),
        region: next(),
        postal_code: next(),
        country: next(),
        kinds: Vec::new(),
    };
    if address != CardAddress::default() {
        address.kinds = kinds(entry);
    }
    address
}

fn organization(entry: &VCardEntry) -> CardOrganization {
    let mut parts = entry.values.iter().map(|value| text(value, ", "));
    CardOrganization {
        name: parts.next().unwrap_or_default(),
        units: parts.filter(|unit| !unit.is_empty()).collect(),
    }
}

fn reach(entry: &VCardEntry, scheme: &str) -> Reach {
    let value = whole(entry);
    let bare = match value.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => value.split_at(scheme.len()).1,
        _ => value.as_str(),
    };
    if bare.trim().is_empty() {
        return Reach::default();
    }
    // "tel:+1-555-201-0199;ext=12" is written "+1-555-201-0199 x12" by people.
    let value = match bare.split_once(';').filter(|_| bare.len() < value.len()) {
        Some((number, rest)) => {
            let mut parts = rest.split(';').filter_map(|part| part.trim().strip_prefix("ext="));
            parts
                .next()
                .map_or_else(|| number.trim().to_owned(), |extension| format!("{number} x{extension}"))
        }
        None => bare.trim().to_owned(),
    };
    Reach { value, kinds: kinds(entry), preferred: is_preferred(entry) }
}

/// Thunderbird escapes the commas between its categories, so a comma parts them too.
fn categories(entry: &VCardEntry) -> Vec<String> {
    let one = entry.values.len() == 1;
    texts(entry)
        .flat_map(|text| {
            let cut: Vec<String> = if one {
                text.split(',').map(|part| part.trim().to_owned()).collect()
            } else {
                vec![text]
            };
            cut
        })
        .filter(|category| !category.is_empty())
        .collect()
}

fn texts(entry: &VCardEntry) -> impl Iterator<Item = String> {
    entry.values.iter().map(|value| text(value, ", ")).filter(|text| !text.is_empty())
}

fn whole(entry: &VCardEntry) -> String {
    texts(entry).collect::<Vec<_>>().join(", ")
}

fn text(value: &VCardValue, between: &str) -> String {
    let text = match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => {
            let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
            parts.join(between)
        }
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Boolean(flag) => flag.to_string(),
        VCardValue::PartialDateTime(date) => date_text(date),
        _ => String::new(),
    };
    text.replace("\r\n", "\n").trim().to_owned()
}

fn date_text(date: &PartialDateTime) -> String {
    match (date.year, date.month, date.day) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, _) => format!("{year:04}"),
        (None, Some(month), Some(day)) => format!("--{month:02}-{day:02}"),
        _ => String::new(),
    }
}

/// What a number or address is for, without the words that say nothing.
fn kinds(entry: &VCardEntry) -> Vec<String> {
    let mut kinds = Vec::new();
    for value in entry.parameters(&VCardParameterName::Type) {
        for kind in value.as_text().unwrap_or_default().split(',') {
            let kind = kind.trim().to_lowercase();
            let says_nothing = matches!(kind.as_str(), "" | "internet" | "pref" | "postal" | "parcel");
            if !says_nothing && !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
    }
    kinds
}

fn is_preferred(entry: &VCardEntry) -> bool {
    let typed = entry
        .parameters(&VCardParameterName::Type)
        .any(|value| value.as_text().is_some_and(|kind| kind.eq_ignore_ascii_case("pref")));
    let first = entry.params.iter().any(|param| {
        param.name == VCardParameterName::Pref
            && matches!(param.value, VCardParameterValue::Null | VCardParameterValue::Integer(1))
    });
    typed || first
}
