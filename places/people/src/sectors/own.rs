//! A sector a coalition named itself: its shape and the rules of its form.

use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use super::model::{RuleText, Scheme, Sector};
use kit_web::form::parse_words;

/// The key of a coalition's own scheme.
pub const OWN: &str = "own";

kit_store::id!(
    /// A sector a coalition named itself.
    SectorId
);

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct OwnSector {
        pub id: SectorId,
        /// What people, organizations and seats carry; never changes.
        pub sector_key: String,
        pub position: i64,
        pub name_en: String,
        /// Empty Spanish words: the English ones. Empty short names: the whole name.
        pub name_es: String,
        pub short_en: String,
        pub short_es: String,
        /// Who can speak for it, in one sentence.
        pub hint_en: String,
        pub hint_es: String,
        /// The scheme it was taken over from, whose rules still hold; empty for a new one.
        pub origin: String,
        /// Rules of its own, from a playbook.
        #[serde(default)]
        pub rules: Option<SectorRules>,
        /// Whether one person can speak for one of these sectors only.
        #[serde(default)]
        pub one_for_each: Option<bool>,
        pub version: i64,
    }
}

/// What a sector asks of whoever speaks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SectorRules(pub Vec<RuleText>);

kit_store::stored_as_json!(SectorRules);

/// Sectors a coalition can name; the table has to stay readable.
pub const MOST_SECTORS: usize = 40;

const NAME_LENGTH: usize = 80;
const SHORT_LENGTH: usize = 40;
const HINT_LENGTH: usize = 300;

impl OwnSector {
    /// A new sector without words; its id is its key.
    pub fn new(id: SectorId, position: i64) -> Self {
        Self {
            id,
            sector_key: id.to_string(),
            position,
            name_en: String::new(),
            name_es: String::new(),
            short_en: String::new(),
            short_es: String::new(),
            hint_en: String::new(),
            hint_es: String::new(),
            origin: String::new(),
            rules: None,
            one_for_each: None,
            version: 1,
        }
    }

    /// A sector of a scheme, taken over to be changed: its key stays, so that everybody stays where they are.
    pub fn taken_over(id: SectorId, scheme: &str, sector: &Sector) -> Self {
        use kit_text::Language::{English, Spanish};
        Self {
            id,
            sector_key: sector.key.clone(),
            position: i64::from(sector.position),
            name_en: sector.name(English).to_owned(),
            name_es: sector.name(Spanish).to_owned(),
            short_en: sector.short(English).to_owned(),
            short_es: sector.short(Spanish).to_owned(),
            hint_en: sector.hint(English).to_owned(),
            hint_es: sector.hint(Spanish).to_owned(),
            origin: scheme.to_owned(),
            rules: None,
            one_for_each: None,
            version: 1,
        }
    }
}

/// The scheme of a coalition that named its sectors itself. Sectors taken over from a scheme keep its rules.
pub fn own_scheme(sectors: &[OwnSector], origin: impl Fn(&str) -> Option<&'static Scheme>) -> Scheme {
    let origins: Vec<&Scheme> = sectors.iter().filter_map(|sector| origin(&sector.origin)).collect();
    let rules_of = |sector: &OwnSector| {
        if let Some(rules) = &sector.rules {
            return rules.0.clone();
        }
        let known = origin(&sector.origin).and_then(|scheme| scheme.sector(&sector.sector_key));
        known.map(|known| known.rules.clone()).unwrap_or_default()
    };
    let own = |(sector, position): (&OwnSector, u32)| Sector {
        key: sector.sector_key.clone(),
        position,
        name_en: sector.name_en.clone(),
        name_es: or(&sector.name_es, &sector.name_en),
        short_en: or(&sector.short_en, &sector.name_en),
        short_es: or(&sector.short_es, &or(&sector.name_es, &sector.name_en)),
        hint_en: sector.hint_en.clone(),
        hint_es: or(&sector.hint_es, &sector.hint_en),
        rules: rules_of(sector),
    };
    Scheme {
        key: OWN.to_owned(),
        name_en: "Our own sectors".to_owned(),
        name_es: "Nuestros propios sectores".to_owned(),
        about_en: "The sectors this coalition named itself.".to_owned(),
        about_es: "Los sectores que esta coalición nombró.".to_owned(),
        source: origins.first().map_or_else(String::new, |scheme| scheme.source.clone()),
        one_sector_per_person: origins.iter().any(|scheme| scheme.one_sector_per_person)
            || sectors.iter().any(|sector| sector.one_for_each == Some(true)),
        sectors: sectors.iter().zip(1..).map(own).collect(),
    }
}

fn or(words: &str, otherwise: &str) -> String {
    if words.is_empty() { otherwise.to_owned() } else { words.to_owned() }
}

/// Which neighbor a sector changes places with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// Where a sector goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// It changes places with its neighbor; at the end of the list it stays.
    Beside(Side),
    /// To this place, counted from 0; the last one when there are fewer.
    To(usize),
}

/// The sectors in their new order, numbered from 1, once one of them moved.
pub fn moved(mut sectors: Vec<OwnSector>, id: SectorId, goes: Goes) -> Vec<OwnSector> {
    if let Some(place) = sectors.iter().position(|sector| sector.id == id) {
        let wanted = match goes {
            Goes::Beside(Side::Before) => place.saturating_sub(1),
            Goes::Beside(Side::After) => place + 1,
            Goes::To(wanted) => wanted,
        };
        let sector = sectors.remove(place);
        sectors.insert(wanted.min(sectors.len()), sector);
    }
    for (position, sector) in (1..).zip(&mut sectors) {
        sector.position = position;
    }
    sectors
}

/// Reads a form into a sector.
///
/// # Errors
/// A missing name, words that are too long.
pub fn from_form(before: &OwnSector, typed: &Typed) -> Result<OwnSector, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut sector = before.clone();
    for (field, words, most) in [
        ("name_en", &mut sector.name_en, NAME_LENGTH),
        ("name_es", &mut sector.name_es, NAME_LENGTH),
        ("short_en", &mut sector.short_en, SHORT_LENGTH),
        ("short_es", &mut sector.short_es, SHORT_LENGTH),
        ("hint_en", &mut sector.hint_en, HINT_LENGTH),
        ("hint_es", &mut sector.hint_es, HINT_LENGTH),
    ] {
        *words = parse_words(field, typed.get(field), most, &mut mistakes);
    }
    if sector.name_en.is_empty() && sector.name_es.is_empty() {
        mistakes.add("name_en", "sectors-name-missing");
    }
    if sector.name_en.is_empty() {
        sector.name_en.clone_from(&sector.name_es);
    }
    mistakes.or(sector)
}

/// The form filled with what is stored.
pub fn to_form(sector: &OwnSector) -> Typed {
    Typed::from_pairs([
        ("id", sector.id.to_string()),
        ("version", sector.version.to_string()),
        ("name_en", sector.name_en.clone()),
        ("name_es", sector.name_es.clone()),
        ("short_en", sector.short_en.clone()),
        ("short_es", sector.short_es.clone()),
        ("hint_en", sector.hint_en.clone()),
        ("hint_es", sector.hint_es.clone()),
    ])
}
