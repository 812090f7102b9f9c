use kit_store::Day;
use kit_web::form::{dollars, parse_cents, parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::members::PersonId;
use crate::thanks::hourly_values::{HourlyValue, in_force};

kit_store::id!(
    /// An entry of hours given.
    VolunteerHoursId
);

kit_store::words! {
    /// Who pays somebody for the time they give.
    pub enum PaidBy {
        Nobody => "nobody",
        /// Their organization, from money of its own.
        Organization => "organization",
        /// A grant or another public purse: such time is no gift, and no match.
        PublicMoney => "public_money",
    }
}

kit_store::row! {
    /// Time somebody gave.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct VolunteerHours {
        pub id: VolunteerHoursId,
        pub person_id: PersonId,
        pub worked_on: Day,
        /// 1 to 1,440.
        pub minutes: i64,
        pub what: String,
        pub paid_by: PaidBy,
        /// What an hour of this work is worth where it is not the usual: a nurse, an accountant. Cents.
        pub rate_cents: Option<i64>,
        /// Where that rate is from: "what the clinic pays".
        pub rate_source: String,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 300;
/// Nobody gives more in a day.
const DAY_MINUTES: i64 = 24 * 60;

impl VolunteerHours {
    /// One of which nothing is known yet.
    pub fn blank(id: VolunteerHoursId) -> Self {
        Self {
            id,
            person_id: PersonId(Uuid::nil()),
            worked_on: kit_web::paging::FIRST_DAY,
            minutes: 60,
            what: String::new(),
            paid_by: PaidBy::Nobody,
            rate_cents: None,
            rate_source: String::new(),
            version: 1,
        }
    }

    /// What the time is worth in cents: its own rate, or what an hour is worth on its day, rounded half up. Nothing when
    /// public money paid for it, or when nobody said what an hour is worth.
    pub fn worth(&self, values: &[HourlyValue]) -> Option<i64> {
        if self.paid_by == PaidBy::PublicMoney {
            return None;
        }
        let usual = in_force(values, self.worked_on).map(|value| value.cents);
        let rate = self.rate_cents.or(usual)?;
        Some((self.minutes * rate + 30) / 60)
    }
}

/// Minutes from "2", "2.5", "2,5", "2:30" (hours) or "45 min".
fn minutes(typed: &str) -> Option<i64> {
    let typed = typed.trim().to_lowercase();
    if let Some(minutes) = typed.strip_suffix("min") {
        return minutes.trim().parse().ok();
    }
    let typed = typed.trim_end_matches(['h', '.']).trim_end();
    if let Some((hours, minutes)) = typed.split_once(':') {
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        return (0..60).contains(&minutes).then_some(hours.checked_mul(60)?.checked_add(minutes)?);
    }
    let (hours, hundredths) = typed.split_once(['.', ',']).unwrap_or((typed, ""));
    if hundredths.len() > 2 || !hundredths.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let hundredths: i64 = format!("{hundredths:0<2}").parse().ok()?;
    let hours: i64 = if hours.is_empty() { 0 } else { hours.parse().ok()? };
    hours.checked_mul(60)?.checked_add((hundredths * 60 + 50) / 100)
}

/// Reads a form. Whether the person takes part is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &VolunteerHours, typed: &Typed) -> Result<VolunteerHours, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut given = before.clone();
    match typed.get("person_id").parse() {
        Ok(person) => given.person_id = person,
        Err(_) => mistakes.add("person_id", "hours-person-missing"),
    }
    match parse_day("worked_on", typed.get("worked_on"), &mut mistakes) {
        Some(day) => given.worked_on = day,
        None if typed.get("worked_on").is_empty() => mistakes.add("worked_on", "hours-day-missing"),
        None => {}
    }
    match minutes(typed.get("time")).filter(|minutes| (1..=DAY_MINUTES).contains(minutes)) {
        Some(minutes) => given.minutes = minutes,
        None => mistakes.add("time", "hours-time-wrong"),
    }
    given.what = parse_words("what", typed.get("what"), TEXT_LENGTH, &mut mistakes);
    if given.what.is_empty() {
        mistakes.add("what", "hours-what-missing");
    }
    given.paid_by = PaidBy::from_word(typed.get("paid_by")).unwrap_or(PaidBy::Nobody);
    given.rate_cents = parse_cents("rate", typed.get("rate"), &mut mistakes);
    given.rate_source = parse_words("rate_source", typed.get("rate_source"), TEXT_LENGTH, &mut mistakes);
    if given.rate_cents.is_some() && given.rate_source.is_empty() {
        mistakes.add("rate_source", "hours-rate-source-missing");
    }
    mistakes.or(given)
}

/// The form filled with what is stored.
pub fn to_form(given: &VolunteerHours) -> Typed {
    Typed::from_pairs([
        ("id", given.id.to_string()),
        ("version", given.version.to_string()),
        ("person_id", given.person_id.to_string()),
        ("worked_on", given.worked_on.to_string()),
        ("time", format!("{}:{:02}", given.minutes / 60, given.minutes % 60)),
        ("what", given.what.clone()),
        ("paid_by", given.paid_by.word().to_owned()),
        ("rate", given.rate_cents.map(dollars).unwrap_or_default()),
        ("rate_source", given.rate_source.clone()),
    ])
}
