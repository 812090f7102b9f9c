//! Writes vCard 4.0 (RFC 6350): folded at 75 octets, escaped, lines ended by CRLF.

use calcard::{
    common::{IanaParse, PartialDateTime},
    vcard::{
        VCard, VCardEntry, VCardParameter, VCardParameterName, VCardParameterValue, VCardProperty, VCardType,
        VCardValue, VCardValueType, VCardVersion,
    },
};

use crate::{Card, CardAddress, CardOrganization, Reach};

/// Writes cards as one vCard 4.0 file.
pub fn write_cards(cards: &[Card]) -> String {
    let mut out = String::new();
    for card in cards {
        let card = VCard { entries: entries(card) };
        // Writing into a String cannot fail.
        let _ = card.write_to(&mut out, VCardVersion::V4_0);
    }
    out
}

fn entries(card: &Card) -> Vec<VCardEntry> {
    let mut entries = vec![
        plain(VCardProperty::Fn, &card.shown_name()),
        parts(
            VCardProperty::N,
            [&card.family, &card.given, &card.additional, &card.prefix, &card.suffix],
        ),
    ];
    if !card.uid.is_empty() {
        entries.push(plain(VCardProperty::Uid, &card.uid));
    }
    if !card.birthday.is_empty() {
        entries.push(birthday(&card.birthday));
    }
    entries.extend(list(VCardProperty::Nickname, &card.nicknames));
    entries.extend(card.organizations.iter().map(organization));
    let singles = [
        (VCardProperty::Title, &card.titles),
        (VCardProperty::Role, &card.roles),
        (VCardProperty::Url, &card.urls),
        (VCardProperty::Note, &card.notes),
        (VCardProperty::Lang, &card.languages),
    ];
    for (property, texts) in singles {
        entries.extend(texts.iter().map(|text| plain(property.clone(), text)));
    }
    let emails = card.emails.iter();
    entries.extend(emails.map(|email| reach(VCardProperty::Email, email)));
    let phones = card.phones.iter();
    entries.extend(phones.map(|phone| reach(VCardProperty::Tel, phone)));
    entries.extend(card.addresses.iter().map(address));
    entries.extend(list(VCardProperty::Categories, &card.categories));
    entries
}

/// Control characters break the lines of a card; line ends are written as LF.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

fn plain(property: VCardProperty, text: &str) -> VCardEntry {
    VCardEntry::new(property).with_value(VCardValue::Text(clean(text)))
}

fn parts<'a>(property: VCardProperty, texts: impl IntoIterator<Item = &'a String>) -> VCardEntry {
    let values = texts.into_iter().map(|text| VCardValue::Text(clean(text))).collect();
    VCardEntry::new(property).with_values(values)
}

fn list(property: VCardProperty, texts: &[String]) -> Option<VCardEntry> {
    (!texts.is_empty()).then(|| parts(property, texts))
}

fn organization(organization: &CardOrganization) -> VCardEntry {
    let names = std::iter::once(&organization.name).chain(&organization.units);
    parts(VCardProperty::Org, names)
}

fn address(address: &CardAddress) -> VCardEntry {
    let fields = [
        &address.box_number,
        &address.extended,
        &address.street,
        &address.city,
        &address.region,
        &address.postal_code,
        &address.country,
    ];
    parts(VCardProperty::Adr, fields).with_params(types(&address.kinds))
}

fn reach(property: VCardProperty, reach: &Reach) -> VCardEntry {
    let mut entry = plain(property, &reach.value).with_params(types(&reach.kinds));
    if reach.preferred {
        entry.add_param(VCardParameter::pref(VCardParameterValue::Integer(1)));
    }
    entry
}

fn types(kinds: &[String]) -> Vec<VCardParameter> {
    kinds
        .iter()
        .map(|kind| {
            let value = match VCardType::parse(kind.as_bytes()) {
                Some(known) => VCardParameterValue::Type(known),
                None => VCardParameterValue::Text(clean(kind)),
            };
            VCardParameter::new(VCardParameterName::Type, value)
        })
        .collect()
}

fn birthday(text: &str) -> VCardEntry {
    match date(text) {
        Some(date) => VCardEntry::new(VCardProperty::Bday).with_value(VCardValue::PartialDateTime(date)),
        None => plain(VCardProperty::Bday, text)
            .with_params(vec![VCardParameter::value(VCardParameterValue::ValueType(VCardValueType::Text))]),
    }
}

/// `YYYY-MM-DD` or `--MM-DD`.
fn date(text: &str) -> Option<PartialDateTime> {
    let (year, rest) = match text.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => {
            let (year, rest) = text.split_once('-')?;
            let year = Some(year).filter(|year| year.len() == 4)?;
            (Some(year.parse().ok()?), rest)
        }
    };
    let (month, day) = rest.split_once('-')?;
    let two = |digits: &str| Some(digits).filter(|d| d.len() == 2)?.parse::<u8>().ok();
    let (month, day) = (two(month)?, two(day)?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| PartialDateTime {
        year,
        month: Some(month),
        day: Some(day),
        ..PartialDateTime::default()
    })
}
