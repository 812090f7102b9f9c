use kit_mail::{Delivery, QuietHours, State};
use kit_store::jiff::tz::TimeZone;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use uuid::Uuid;

/// What one person wants to hear of, how, and when not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Kind and delivery.
    pub deliveries: Vec<(&'static str, Delivery)>,
    pub quiet: QuietHours,
    /// None for the coalition's.
    pub time_zone: Option<String>,
    /// The hour of the weekly note, 0 to 23; none for the coalition's.
    pub note_hour: Option<i64>,
}

/// A kind of message with what can be chosen for it.
pub type Kind = (&'static str, &'static [Delivery]);

/// Reads the form.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn wishes(kinds: &[Kind], typed: &Typed) -> Result<Wishes, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut deliveries = Vec::new();
    for (kind, choices) in kinds {
        match Delivery::from_word(typed.get(kind)).filter(|delivery| choices.contains(delivery)) {
            Some(delivery) => deliveries.push((*kind, delivery)),
            None => mistakes.add(kind, "mails-choose"),
        }
    }
    let hour = |name: &str| typed.get(name).parse::<i64>().ok();
    let quiet = hour("quiet_from").zip(hour("quiet_to")).and_then(|(from, to)| QuietHours::new(from, to));
    if quiet.is_none() {
        mistakes.add("quiet_from", "mails-quiet-wrong");
    }
    let note_hour = parse_hour("note_hour", typed, &mut mistakes);
    if let (Some(hour), Some(quiet)) = (note_hour, quiet)
        && i8::try_from(hour).is_ok_and(|hour| quiet.covers(hour))
    {
        mistakes.add("note_hour", "mails-note-hour-quiet");
    }
    let zone = Some(typed.get("time_zone")).filter(|zone| !zone.is_empty());
    if zone.is_some_and(|zone| !zone.contains('/') || TimeZone::get(zone).is_err()) {
        mistakes.add("time_zone", "mails-zone-wrong");
    }
    mistakes.or(Wishes {
        deliveries,
        quiet: quiet.unwrap_or(QuietHours::USUAL),
        time_zone: zone.map(str::to_owned),
        note_hour,
    })
}

/// The form filled with what is stored.
pub fn to_form(wishes: &Wishes) -> Typed {
    let mut typed = Typed::from_pairs([
        ("quiet_from", wishes.quiet.from().to_string()),
        ("quiet_to", wishes.quiet.to().to_string()),
        ("time_zone", wishes.time_zone.clone().unwrap_or_default()),
        ("note_hour", wishes.note_hour.map(|hour| hour.to_string()).unwrap_or_default()),
    ]);
    for (kind, delivery) in &wishes.deliveries {
        typed.set(kind, delivery.word());
    }
    typed
}

/// An hour of the day, or none for an empty field.
pub fn parse_hour(field: &str, typed: &Typed, mistakes: &mut Mistakes) -> Option<i64> {
    let word = typed.get(field);
    let hour = word.parse().ok().filter(|hour| (0..24).contains(hour));
    if hour.is_none() && !word.is_empty() {
        mistakes.add(field, "mails-note-hour-wrong");
    }
    hour
}

/// Longest thanks, in letters.
const THANKS_LENGTH: usize = 4000;
/// People thanked at once.
const MOST_THANKED: usize = 500;

/// Thanks to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewThanks {
    /// Makes sending twice send once.
    pub id: Uuid,
    pub to: Vec<Uuid>,
    pub words: String,
}

/// Reads the form.
///
/// # Errors
/// Every mistake.
pub fn thanks(typed: &Typed) -> Result<NewThanks, Mistakes> {
    let mut mistakes = Mistakes::none();
    let to: Vec<Uuid> = typed.all("to").filter_map(|id| id.parse().ok()).take(MOST_THANKED).collect();
    if to.is_empty() {
        mistakes.add("to", "mails-thank-nobody");
    }
    let words = parse_words("words", typed.get("words"), THANKS_LENGTH, &mut mistakes);
    if words.is_empty() {
        mistakes.add("words", "mails-thank-empty");
    }
    let Some(id) = typed.id() else {
        mistakes.add("words", "mails-thank-empty");
        return Err(mistakes);
    };
    mistakes.or(NewThanks { id, to, words })
}

/// Where a notification can still be acted upon by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    SayTold,
    SayItCameBack,
    TryAddressAgain,
}

/// What the coordinator can do about a notification.
pub const fn act(state: State) -> Option<Act> {
    match state {
        State::ToTelephone => Some(Act::SayTold),
        State::Sent => Some(Act::SayItCameBack),
        State::Held | State::Bounced => Some(Act::TryAddressAgain),
        _ => None,
    }
}
