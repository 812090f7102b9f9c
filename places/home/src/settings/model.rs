use kit_store::jiff::tz::TimeZone;
use kit_text::Language;
use kit_web::coalition::{Coalition, PartnershipKinds};
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use people::contact::parse_phone;
use people::sectors;

const NAME_LENGTH: usize = 120;
/// Days until somebody counts as quiet: less than a week would name everybody, more than two years nobody.
const QUIET_DAYS: std::ops::RangeInclusive<i64> = 7..=730;

/// Time zones offered first, with the key of their words: those of the United States.
pub const NEAR_ZONES: &[(&str, &str)] = &[
    ("America/New_York", "settings-zone-eastern"),
    ("America/Chicago", "settings-zone-central"),
    ("America/Denver", "settings-zone-mountain"),
    ("America/Phoenix", "settings-zone-arizona"),
    ("America/Los_Angeles", "settings-zone-pacific"),
    ("America/Anchorage", "settings-zone-alaska"),
    ("Pacific/Honolulu", "settings-zone-hawaii"),
    ("America/Puerto_Rico", "settings-zone-puerto-rico"),
];

/// Reads the form into the coalition; its address and whether it is an example stay as they are.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Coalition, typed: &Typed) -> Result<Coalition, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut coalition = before.clone();
    coalition.name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if coalition.name.is_empty() {
        mistakes.add("name", "settings-name-missing");
    }
    coalition.place = parse_words("place", typed.get("place"), NAME_LENGTH, &mut mistakes);
    coalition.help_phone = parse_phone("help_phone", typed.get("help_phone"), &mut mistakes);
    chosen(&mut coalition, typed, &mut mistakes);
    coalition.aim_affected_percent = aim(typed.get("aim_affected_percent"), &mut mistakes);
    match typed.get("quiet_after_days").parse::<i64>() {
        Ok(days) if QUIET_DAYS.contains(&days) => coalition.quiet_after_days = days,
        _ => mistakes.add("quiet_after_days", "settings-quiet-wrong"),
    }
    mistakes.or(coalition)
}

fn chosen(coalition: &mut Coalition, typed: &Typed, mistakes: &mut Mistakes) {
    match Language::from_tag(typed.get("language")) {
        Some(language) => coalition.language = language.tag().to_owned(),
        None => mistakes.add("language", "settings-language-missing"),
    }
    let zone = typed.get("time_zone");
    if is_zone(zone) {
        coalition.time_zone = zone.to_owned();
    } else {
        mistakes.add("time_zone", "settings-zone-missing");
    }
    match PartnershipKinds::ticked(typed, "kind") {
        Some(kinds) => coalition.kinds = kinds,
        None => mistakes.add("kind", "settings-kind-missing"),
    }
    let scheme = typed.get("sector_scheme");
    // Sectors of its own a coalition takes up on their page, which makes them from today's.
    let stays_own = scheme == sectors::OWN && coalition.sector_scheme == sectors::OWN;
    if stays_own || sectors::schemes().iter().any(|known| known.key == scheme) {
        coalition.sector_scheme = scheme.to_owned();
    } else {
        mistakes.add("sector_scheme", "settings-scheme-missing");
    }
}

/// Whether a word names a time zone of the IANA database.
fn is_zone(word: &str) -> bool {
    (word.contains('/') || word == "UTC") && TimeZone::get(word).is_ok()
}

/// A percentage with or without its sign; empty for no aim.
fn aim(typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    let digits = typed.trim_end_matches('%').trim();
    if digits.is_empty() {
        return None;
    }
    match digits.parse::<i64>() {
        Ok(percent) if (0..=100).contains(&percent) => Some(percent),
        _ => {
            mistakes.add("aim_affected_percent", "settings-aim-wrong");
            None
        }
    }
}

/// The form filled with what is stored.
pub fn to_form(coalition: &Coalition) -> Typed {
    let mut typed = Typed::from_pairs([
        ("version", coalition.version.to_string()),
        ("name", coalition.name.clone()),
        ("place", coalition.place.clone()),
        ("language", coalition.language.clone()),
        ("time_zone", coalition.time_zone.clone()),
        ("help_phone", coalition.help_phone.clone().unwrap_or_default()),
        ("sector_scheme", coalition.sector_scheme.clone()),
        (
            "aim_affected_percent",
            coalition.aim_affected_percent.map(|percent| percent.to_string()).unwrap_or_default(),
        ),
        ("quiet_after_days", coalition.quiet_after_days.to_string()),
    ]);
    for kind in coalition.kinds.words() {
        typed.push("kind", kind);
    }
    typed
}
