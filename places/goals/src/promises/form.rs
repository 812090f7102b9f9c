//! Reading what was typed about a promise.

use kit_store::Day;
use kit_web::form::{parse_day, parse_link, parse_words};
use kit_web::{Mistakes, Typed};

use super::actor::Actor;
use super::model::{MOST_WAITS, Promise, PromiseId, Status, Waits};
use super::repeats::{RepeatUnit, Repeats};
use super::store::Choices;

/// Longest texts, in letters.
const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 4000;
/// A hundred million dollars; more is a slip of the finger.
const MOST_CENTS: i64 = 10_000_000_000;

/// Reads the whole form into a promise.
///
/// The day of a promise that has one is not changed here: carrying it over keeps the day it had.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(
    before: &Promise,
    typed: &Typed,
    choices: &Choices,
    actor: Actor,
    today: Day,
) -> Result<Promise, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut promise = before.clone();
    promise.what = parse_what(typed, &mut mistakes);
    who(&mut promise, typed, choices, actor, &mut mistakes);
    if before.by.is_none() {
        promise.by = parse_coming_day("by", typed, today, &mut mistakes);
    } else if parse_day("by", typed.get("by"), &mut mistakes).is_some_and(|by| before.by != Some(by)) {
        mistakes.add("by", "promises-by-carry-over");
    }
    serves(&mut promise, typed, choices);
    promise.needs = parse_words("needs", typed.get("needs"), TEXT_LENGTH, &mut mistakes);
    promise.needs_cents = parse_cents("needs_cents", typed.get("needs_cents"), &mut mistakes);
    waits(&mut promise, typed, choices, &mut mistakes);
    promise.notes = parse_words("notes", typed.get("notes"), TEXT_LENGTH, &mut mistakes);
    repeats(&mut promise, typed, &mut mistakes);
    mistakes.or(promise)
}

/// What somebody promises: the one thing a promise cannot be without.
pub fn parse_what(typed: &Typed, mistakes: &mut Mistakes) -> String {
    parse_what_of("what", typed, mistakes)
}

/// As [`parse_what`], from another field.
pub fn parse_what_of(field: &str, typed: &Typed, mistakes: &mut Mistakes) -> String {
    let what = parse_words(field, typed.get(field), LINE_LENGTH, mistakes);
    if what.is_empty() {
        mistakes.add(field, "promises-what-missing");
    }
    what
}

/// A day from today on.
pub fn parse_coming_day(field: &str, typed: &Typed, today: Day, mistakes: &mut Mistakes) -> Option<Day> {
    let day = parse_day(field, typed.get(field), mistakes)?;
    if day < today {
        mistakes.add(field, "promises-by-passed");
    }
    Some(day)
}

/// As [`parse_coming_day`], for forms that are about the day.
pub fn parse_needed_day(field: &str, typed: &Typed, today: Day, mistakes: &mut Mistakes) -> Option<Day> {
    if typed.get(field).is_empty() {
        mistakes.add(field, "promises-by-missing");
    }
    parse_coming_day(field, typed, today, mistakes)
}

/// A reason, which the form asks for.
pub fn parse_why(field: &str, typed: &Typed, mistakes: &mut Mistakes) -> String {
    let why = parse_words(field, typed.get(field), TEXT_LENGTH, mistakes);
    if why.is_empty() {
        mistakes.add(field, "promises-why-missing");
    }
    why
}

/// How it goes: one of the open statuses, and a line about how far it is.
///
/// # Errors
/// When no such status was chosen or the line is too long.
pub fn parse_going(typed: &Typed) -> Result<(Status, String), Mistakes> {
    let mut mistakes = Mistakes::none();
    let status = Status::from_word(typed.get("status")).filter(|status| status.is_open());
    if status.is_none() {
        mistakes.add("status", "promises-status-missing");
    }
    let progress = parse_words("progress", typed.get("progress"), LINE_LENGTH, &mut mistakes);
    mistakes.or((status.unwrap_or(Status::NotStarted), progress))
}

/// What shows that a promise was kept: words, an address, and the day, which is today unless said otherwise.
///
/// # Errors
/// An address that leads nowhere safe, a day that has not come.
pub fn parse_proof(typed: &Typed, today: Day) -> Result<(Day, String, String), Mistakes> {
    let mut mistakes = Mistakes::none();
    let proof = parse_words("proof", typed.get("proof"), TEXT_LENGTH, &mut mistakes);
    let link = parse_link("proof_link", typed, &mut mistakes);
    let on = parse_day("kept_on", typed.get("kept_on"), &mut mistakes).unwrap_or(today);
    if on > today {
        mistakes.add("kept_on", "promises-kept-on-coming");
    }
    mistakes.or((on, proof, link))
}

/// Dollars as people write them: `3400`, `$3,400`, `3,400.50`. A comma stands before three digits, as in English and in
/// the Spanish of the United States; `12,50` could be two amounts, so it is asked about.
pub fn parse_cents(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    if typed.is_empty() {
        return None;
    }
    let cents = cents_of(typed.trim_start_matches('$').trim()).filter(|cents| *cents <= MOST_CENTS);
    if cents.is_none() {
        mistakes.add(field, "promises-needs-cents-wrong");
    }
    cents
}

fn cents_of(amount: &str) -> Option<i64> {
    let (whole, odd) = amount.split_once('.').unwrap_or((amount, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (1..=3).contains(&first.len());
    let sound = !first.is_empty() && is_digits(first) && grouped;
    if !sound || !rest.iter().all(|group| group.len() == 3 && is_digits(group)) {
        return None;
    }
    let dollars: i64 = whole.replace(',', "").parse().ok()?;
    let odd = match odd.len() {
        0 => 0,
        1 if is_digits(odd) => odd.parse::<i64>().ok()? * 10,
        2 if is_digits(odd) => odd.parse().ok()?,
        _ => return None,
    };
    dollars.checked_mul(100)?.checked_add(odd)
}

fn who(promise: &mut Promise, typed: &Typed, choices: &Choices, actor: Actor, mistakes: &mut Mistakes) {
    let before = promise.person_id;
    let chosen = typed.get("person_id").parse().ok();
    let known = chosen.filter(|id| before == Some(*id) || choices.person(*id).is_some());
    if chosen != known {
        mistakes.add("person_id", "promises-person-unknown");
    }
    if !actor.may_name(before, known) {
        mistakes.add("person_id", "promises-person-not-yours");
    }
    promise.person_id = known;
    let organization = typed.get("organization_id").parse().ok();
    let is_known = |id| {
        promise.organization_id == Some(id) || choices.organizations.iter().any(|(known, _)| *known == id)
    };
    // Who speaks for an organization promises for it, unless another one was chosen.
    promise.organization_id = organization
        .filter(|id| is_known(*id))
        .or_else(|| known.filter(|id| before != Some(*id)).and_then(|id| choices.organization_of(id)));
    let seat = typed.get("seat_id").parse().ok();
    promise.seat_id =
        seat.filter(|id| promise.seat_id == Some(*id) || choices.seats.iter().any(|seat| seat.id == *id));
}

/// The stored form of what a promise serves: `strategy:ID`, `objective:ID` or `goal:ID`, the closest there is.
pub fn serves_word(promise: &Promise) -> String {
    match (promise.strategy_id, promise.objective_id, promise.goal_id) {
        (Some(id), _, _) => format!("strategy:{id}"),
        (None, Some(id), _) => format!("objective:{id}"),
        (None, None, Some(id)) => format!("goal:{id}"),
        (None, None, None) => String::new(),
    }
}

/// One choice says all three, so that a promise never serves a strategy of one goal and the objective of another.
fn serves(promise: &mut Promise, typed: &Typed, choices: &Choices) {
    let word = typed.get("serves");
    if word == serves_word(promise) {
        return;
    }
    let (kind, id) = word.split_once(':').unwrap_or_default();
    let strategy = choices.strategies.iter().find(|one| kind == "strategy" && one.id.to_string() == id);
    let objective = choices.objectives.iter().find(|one| kind == "objective" && one.id.to_string() == id);
    let goal = choices.goals.iter().find(|one| kind == "goal" && one.id.to_string() == id);
    promise.strategy_id = strategy.map(|one| one.id);
    promise.objective_id = objective.map(|one| one.id);
    promise.goal_id = strategy
        .map(|one| one.goal_id)
        .or(objective.map(|one| one.goal_id))
        .or(goal.map(|one| one.id));
}

fn waits(promise: &mut Promise, typed: &Typed, choices: &Choices, mistakes: &mut Mistakes) {
    let mut waits: Vec<PromiseId> = Vec::new();
    for id in typed.all("waits_for").filter_map(|id| id.parse().ok()) {
        let is_known =
            promise.waits_for.0.contains(&id) || choices.open.iter().any(|(known, _)| *known == id);
        if is_known && !waits.contains(&id) {
            waits.push(id);
        }
    }
    if waits.len() > MOST_WAITS {
        mistakes.add_with("waits_for", "promises-waits-for-too-many", vec![("most", MOST_WAITS.to_string())]);
    }
    promise.waits_for = Waits(waits);
}

fn repeats(promise: &mut Promise, typed: &Typed, mistakes: &mut Mistakes) {
    let until = parse_day("repeat_until", typed.get("repeat_until"), mistakes);
    let Some(unit) = RepeatUnit::from_word(typed.get("repeat_unit")) else {
        *promise = promise.clone().repeating(None);
        return;
    };
    let every = match typed.get("repeat_every") {
        "" => Some(1),
        number => number.parse::<i64>().ok(),
    };
    let every = every.filter(|every| (1..=unit.most()).contains(every));
    if every.is_none() {
        mistakes.add_with(
            "repeat_every",
            "promises-repeat-every-wrong",
            vec![("most", unit.most().to_string())],
        );
    }
    if promise.by.is_none() {
        mistakes.add("by", "promises-repeat-needs-day");
    }
    if until.is_some_and(|until| promise.by.is_some_and(|by| until < by)) {
        mistakes.add("repeat_until", "promises-repeat-until-early");
    }
    let (Some(every), Some(by)) = (every, promise.by) else {
        return;
    };
    let same = promise.repeats().filter(|rule| (rule.every, rule.unit) == (every, unit));
    let from = same.map_or(by, |rule| rule.from);
    *promise = promise.clone().repeating(Some(Repeats { every, unit, from, until }));
}

/// The form filled with what is stored.
pub fn to_form(promise: &Promise) -> Typed {
    fn word<T: ToString>(value: Option<T>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    let mut typed = Typed::from_pairs([
        ("id", promise.id.to_string()),
        ("version", promise.version.to_string()),
        ("what", promise.what.clone()),
        ("person_id", word(promise.person_id)),
        ("by", word(promise.by)),
        ("organization_id", word(promise.organization_id)),
        ("seat_id", word(promise.seat_id)),
        ("serves", serves_word(promise)),
        ("needs", promise.needs.clone()),
        ("needs_cents", promise.needs_cents.map(written_cents).unwrap_or_default()),
        ("notes", promise.notes.clone()),
        ("repeat_unit", promise.repeat_unit.map(RepeatUnit::word).unwrap_or_default().to_owned()),
        ("repeat_every", word(promise.repeat_every)),
        ("repeat_until", word(promise.repeat_until)),
    ]);
    for needed in &promise.waits_for.0 {
        typed.push("waits_for", needed.to_string());
    }
    typed
}

/// Cents as somebody would type them again: `3400` or `3400.50`.
fn written_cents(cents: i64) -> String {
    match cents % 100 {
        0 => (cents / 100).to_string(),
        odd => format!("{}.{odd:02}", cents / 100),
    }
}
