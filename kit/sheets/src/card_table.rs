//! Cards as a table, so that one import serves every kind of file.

use crate::{
    Card, CardAddress, Cards, Encoding, HeaderChoice, LeftOut, LeftOutReason, Limits, Reach, Refused, Source,
    Table, grid::Grid,
};

/// Mail addresses, telephones and addresses that get columns of their own; what
/// goes beyond stands in the last of them, separated by semicolons.
const MOST: usize = 5;

impl Cards {
    /// The cards as a table: a row per card, a column for all that any card holds.
    /// Row lines are the lines of the cards. Refused cards are left out with their reason.
    ///
    /// # Errors
    /// [`Refused`] when the table breaks a limit.
    pub fn to_table(&self, encoding: Encoding, limits: &Limits) -> Result<Table, Refused> {
        table(self, encoding, limits)
    }
}

pub(crate) fn table(cards: &Cards, encoding: Encoding, limits: &Limits) -> Result<Table, Refused> {
    let columns = columns(&cards.cards);
    let mut grid = Grid::new(*limits);
    let heading_line = 0;
    for column in &columns {
        grid.push_str(&column.heading);
        grid.end_cell(heading_line)?;
    }
    grid.end_record(heading_line)?;
    for card in &cards.cards {
        for column in &columns {
            grid.push_str(&(column.text)(card));
            grid.end_cell(card.line)?;
        }
        grid.end_record(card.line)?;
    }
    let refused = cards
        .refused
        .iter()
        .map(|trouble| LeftOut::lines(trouble.line, trouble.line, LeftOutReason::Card(trouble.clone())));
    let source = Source::Cards { encoding };
    let header = HeaderChoice::Line(heading_line);
    Table::assemble(source, grid, header, refused.collect())
}

struct Column {
    heading: String,
    text: Box<dyn Fn(&Card) -> String>,
}

impl Column {
    fn new(heading: impl Into<String>, text: impl Fn(&Card) -> String + 'static) -> Self {
        Self { heading: heading.into(), text: Box::new(text) }
    }
}

/// Columns that any of the cards fills.
fn columns(cards: &[Card]) -> Vec<Column> {
    let mut columns = vec![
        Column::new("Full name", person),
        Column::new("First name", |card| card.given.clone()),
        Column::new("Middle name", |card| card.additional.clone()),
        Column::new("Last name", |card| card.family.clone()),
        Column::new("Prefix", |card| card.prefix.clone()),
        Column::new("Suffix", |card| card.suffix.clone()),
        Column::new("Nickname", |card| joined(&card.nicknames)),
        Column::new("Organization", |card| organization(card, 0)),
        Column::new("Department", departments),
        Column::new("Organization 2", |card| organization(card, 1)),
        Column::new("Title", |card| joined(&card.titles)),
        Column::new("Role", |card| joined(&card.roles)),
    ];
    for place in 0..MOST {
        let heading = numbered("Email", place);
        columns.push(Column::new(heading, move |card| reach_at(card.emails.iter(), place)));
    }
    for (name, kind) in PHONE_COLUMNS {
        for place in 0..MOST {
            columns.push(Column::new(numbered(name, place), move |card| {
                reach_at(card.phones.iter().filter(|p| phone_kind(p) == kind), place)
            }));
        }
    }
    for place in 0..MOST {
        columns.extend(address_columns(place));
    }
    columns.extend([
        Column::new("Website", |card| joined(&card.urls)),
        Column::new("Notes", |card| card.notes.join("\n")),
        Column::new("Birthday", |card| card.birthday.clone()),
        Column::new("Language", |card| joined(&card.languages)),
        Column::new("Categories", |card| joined(&card.categories)),
        Column::new("UID", |card| card.uid.clone()),
    ]);
    columns.retain(|column| cards.iter().any(|card| !(column.text)(card).is_empty()));
    if columns.is_empty() {
        columns.push(Column::new("Full name", Card::shown_name));
    }
    columns
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PhoneKind {
    Voice,
    Mobile,
    Fax,
    Pager,
}

const PHONE_COLUMNS: [(&str, PhoneKind); 4] = [
    ("Phone", PhoneKind::Voice),
    ("Mobile phone", PhoneKind::Mobile),
    ("Fax", PhoneKind::Fax),
    ("Pager", PhoneKind::Pager),
];

fn phone_kind(phone: &Reach) -> PhoneKind {
    let is = |kind: &str| phone.kinds.iter().any(|other| other == kind);
    if is("fax") {
        PhoneKind::Fax
    } else if is("pager") {
        PhoneKind::Pager
    } else if is("cell") || is("mobile") || is("iphone") {
        PhoneKind::Mobile
    } else {
        PhoneKind::Voice
    }
}

fn numbered(name: &str, place: usize) -> String {
    if place == 0 { name.to_owned() } else { format!("{name} {}", place + 1) }
}

fn joined(texts: &[String]) -> String {
    texts.join("; ")
}

fn organization(card: &Card, place: usize) -> String {
    let names = card.organizations.iter().skip(place);
    let names: Vec<&str> = names.map(|organization| organization.name.as_str()).collect();
    match place {
        0 if names.is_empty() && card.is_of_an_organization() => card.shown_name(),
        0 => names.first().copied().unwrap_or_default().to_owned(),
        _ => names.join("; "),
    }
}

/// Name of a person; a card of an organization names nobody.
fn person(card: &Card) -> String {
    if card.is_of_an_organization() { String::new() } else { card.shown_name() }
}

fn departments(card: &Card) -> String {
    let units = card.organizations.iter().flat_map(|org| &org.units);
    units.cloned().collect::<Vec<_>>().join("; ")
}

/// The reach at a place, the preferred one first; the last place holds all the rest.
fn reach_at<'a>(reaches: impl Iterator<Item = &'a Reach>, place: usize) -> String {
    let mut sorted: Vec<&Reach> = reaches.collect();
    sorted.sort_by_key(|reach| !reach.preferred);
    let values = sorted.into_iter().skip(place);
    let most = if place + 1 == MOST { usize::MAX } else { 1 };
    let values: Vec<&str> = values.take(most).map(|reach| reach.value.as_str()).collect();
    values.join("; ")
}

type AddressPart = fn(&CardAddress) -> String;

fn address_columns(place: usize) -> Vec<Column> {
    let fields: [(&str, AddressPart); 5] = [
        ("Address", street),
        ("City", |address| address.city.clone()),
        ("State", |address| address.region.clone()),
        ("ZIP", |address| address.postal_code.clone()),
        ("Country", |address| address.country.clone()),
    ];
    fields
        .into_iter()
        .map(|(name, field)| {
            Column::new(numbered(name, place), move |card| {
                let most = if place + 1 == MOST { usize::MAX } else { 1 };
                let addresses = card.addresses.iter().skip(place).take(most);
                let texts: Vec<String> = addresses.map(field).filter(|t| !t.is_empty()).collect();
                texts.join("; ")
            })
        })
        .collect()
}

fn street(address: &CardAddress) -> String {
    let parts = [&address.box_number, &address.street, &address.extended];
    let parts: Vec<&str> =
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(", ").replace('\n', ", ")
}
