//! A coalition: whose name leads every address and whose id leads every key.

mod kinds;
mod store;

pub use kinds::{PartnershipKind, PartnershipKinds};
pub(crate) use store::without_round;
pub use store::{by_slug, list};

use kit_store::jiff::tz::TimeZone;
use kit_store::{CoalitionId, Instant};
use kit_text::Language;
use serde::{Deserialize, Serialize};

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Coalition {
        pub id: CoalitionId,
        /// The word in addresses: lower-case letters, digits and dashes.
        pub slug: String,
        pub name: String,
        /// Where it works: a town, a county.
        pub place: String,
        /// Language of mails and papers unless a person chose another.
        pub language: String,
        /// IANA name, `America/Chicago`.
        pub time_zone: String,
        /// What it is as a partnership; several kinds can hold.
        #[serde(rename = "kind")]
        pub kinds: PartnershipKinds,
        /// A telephone number for help, shown at the foot of each page.
        pub help_phone: Option<String>,
        pub is_example: bool,
        /// Key of the scheme that sorts seats by sector.
        pub sector_scheme: String,
        /// The coalition's own aim for the share of people most affected, in percent.
        pub aim_affected_percent: Option<i64>,
        /// Days without a sign of life after which somebody counts as quiet.
        pub quiet_after_days: i64,
        pub founded_at: Instant,
        pub version: i64,
    }
}

/// Words an address may begin with that are not coalitions.
const TAKEN_WORDS: &[&str] = &[
    "api", "assets", "c", "help", "host", "language", "me", "new", "parked", "sign-in", "sign-out", "start",
    "health",
];

/// Whether a word can stand for a coalition in addresses: 2 to 60 letters, digits and inner dashes.
pub fn is_slug(word: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    (2..=60).contains(&word.len())
        && word.chars().all(fits)
        && !word.starts_with('-')
        && !word.ends_with('-')
        && !TAKEN_WORDS.contains(&word)
}

/// A slug made from a name: "Tamarack Together" gives "tamarack-together".
pub fn slug_from(name: &str) -> String {
    let words = kit_text::search_words(name);
    let ascii = words.iter().filter(|word| word.is_ascii());
    let slug: String = ascii.map(String::as_str).collect::<Vec<_>>().join("-").chars().take(60).collect();
    let slug = slug.trim_matches('-').to_owned();
    if is_slug(&slug) {
        slug
    } else {
        format!("coalition-{slug}").trim_matches('-').chars().take(60).collect()
    }
}

/// The time zone of this IANA name; UTC for a name that is none.
pub fn zone_named(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

impl Coalition {
    pub fn zone(&self) -> TimeZone {
        zone_named(&self.time_zone)
    }

    pub fn own_language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
