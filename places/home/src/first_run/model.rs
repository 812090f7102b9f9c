use kit_store::jiff::tz::TimeZone;
use kit_store::{CoalitionId, Instant};
use kit_text::Language;
use kit_text::full_name;
use kit_web::account::Account;
use kit_web::coalition::{Coalition, PartnershipKind, PartnershipKinds, is_slug, slug_from};
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use people::contact::parse_email;
use people::sectors;

/// Longest name of a coalition, a place or a person, in letters.
const NAME_LENGTH: usize = 120;
/// Days without a sign of life after which somebody counts as quiet, until the coalition says otherwise.
const QUIET_AFTER_DAYS: i64 = 45;
/// What the menu of time zones says for one that is written out.
pub const OTHER_ZONE: &str = "other";
/// Longest list that travels along from the start page, in letters; a form field holds no more.
pub const LONGEST_LIST: usize = 190_000;

/// The time zones of the United States in the menu: IANA name and the last part of the key of its words.
pub const ZONES: &[(&str, &str)] = &[
    ("America/New_York", "eastern"),
    ("America/Chicago", "central"),
    ("America/Denver", "mountain"),
    ("America/Phoenix", "arizona"),
    ("America/Los_Angeles", "pacific"),
    ("America/Anchorage", "alaska"),
    ("Pacific/Honolulu", "hawaii"),
    ("America/Puerto_Rico", "atlantic"),
    ("Pacific/Guam", "chamorro"),
];

/// A coalition about to be founded, and by whom.
#[derive(Clone, Debug)]
pub struct Founding {
    pub coalition: Coalition,
    /// Whether it starts with one empty seat for each sector.
    pub with_seats: bool,
    pub given_name: String,
    pub family_name: String,
    /// The founder's account with its name and address.
    pub account: Account,
}

/// Reads the form. `account` is the founder's as it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(
    typed: &Typed,
    id: CoalitionId,
    account: &Account,
    language: Language,
    now: Instant,
) -> Result<Founding, Mistakes> {
    let mut mistakes = Mistakes::none();
    let name = needed(typed, "name", "start-name-missing", &mut mistakes);
    let place = needed(typed, "place", "start-place-missing", &mut mistakes);
    let coalition = Coalition {
        id,
        slug: slug(typed, &name, &mut mistakes),
        name,
        place,
        language: Language::from_tag(typed.get("language")).unwrap_or(language).tag().to_owned(),
        time_zone: time_zone(typed, &mut mistakes),
        kinds: PartnershipKinds::ticked(typed, "kind").unwrap_or_else(|| PartnershipKind::MultiSector.into()),
        help_phone: None,
        is_example: false,
        sector_scheme: scheme(typed, &mut mistakes),
        aim_affected_percent: aim(typed, &mut mistakes),
        quiet_after_days: QUIET_AFTER_DAYS,
        founded_at: now,
        version: 1,
    };
    let given_name = needed(typed, "given_name", "start-own-name-missing", &mut mistakes);
    let family_name = parse_words("family_name", typed.get("family_name"), NAME_LENGTH, &mut mistakes);
    let account = Account {
        name: full_name(&given_name, &family_name),
        email: own_email(typed, account, &mut mistakes),
        language: language.tag().to_owned(),
        ..account.clone()
    };
    let with_seats = typed.get("with_seats") == "yes";
    mistakes.or(Founding { coalition, with_seats, given_name, family_name, account })
}

fn needed(typed: &Typed, field: &str, missing: &'static str, mistakes: &mut Mistakes) -> String {
    let words = parse_words(field, typed.get(field), NAME_LENGTH, mistakes);
    if words.is_empty() {
        mistakes.add(field, missing);
    }
    words
}

/// The word in addresses: as typed, or made from the name.
fn slug(typed: &Typed, name: &str, mistakes: &mut Mistakes) -> String {
    let slug = match typed.get("slug") {
        "" => slug_from(name),
        written => written.to_lowercase(),
    };
    if !is_slug(&slug) {
        mistakes.add("slug", "start-slug-wrong");
    }
    slug
}

/// One from the menu, or one written out; its international name as the time zone database spells it.
fn time_zone(typed: &Typed, mistakes: &mut Mistakes) -> String {
    let (field, zone) = match typed.get("time_zone") {
        "" | OTHER_ZONE => ("zone_written", typed.get("zone_written")),
        chosen => ("time_zone", chosen),
    };
    let known = TimeZone::get(zone).ok();
    let name = known.as_ref().and_then(TimeZone::iana_name);
    if name.is_none() {
        mistakes.add(field, "start-zone-wrong");
    }
    name.unwrap_or(zone).to_owned()
}

fn scheme(typed: &Typed, mistakes: &mut Mistakes) -> String {
    let key = typed.get("sector_scheme");
    if !sectors::schemes().iter().any(|scheme| scheme.key == key) {
        mistakes.add("sector_scheme", "start-scheme-missing");
    }
    key.to_owned()
}

/// The coalition's own aim in percent; it may have none.
fn aim(typed: &Typed, mistakes: &mut Mistakes) -> Option<i64> {
    let written = typed.get("aim_affected_percent").trim_end_matches('%').trim();
    if written.is_empty() {
        return None;
    }
    match written.parse::<i64>() {
        Ok(percent) if (1..=100).contains(&percent) => Some(percent),
        _ => {
            mistakes.add("aim_affected_percent", "start-aim-wrong");
            None
        }
    }
}

/// Only asked of a host without an address: without one, nobody could sign in again once the session ends.
fn own_email(typed: &Typed, account: &Account, mistakes: &mut Mistakes) -> Option<String> {
    if account.email.is_some() {
        return account.email.clone();
    }
    let before = mistakes.len();
    let email = parse_email("own_email", typed.get("own_email"), mistakes);
    if email.is_none() && mistakes.len() == before {
        mistakes.add("own_email", "start-own-email-missing");
    }
    email
}

/// The form before anybody typed: the founder's own name if it is known, the plainest choices.
pub fn blank(account: &Account, id: CoalitionId, language: Language) -> Typed {
    let known = if account.email.is_some() { account.name.as_str() } else { "" };
    let (given, family) = known.split_once(' ').unwrap_or((known, ""));
    Typed::from_pairs([
        ("id", id.to_string()),
        ("language", language.tag().to_owned()),
        ("time_zone", ZONES[0].0.to_owned()),
        ("kind", PartnershipKind::MultiSector.word().to_owned()),
        ("sector_scheme", sectors::scheme("simple").key.clone()),
        ("with_seats", "yes".to_owned()),
        ("given_name", given.to_owned()),
        ("family_name", family.to_owned()),
    ])
}
