//! Reading what was typed about an activity.

use kit_store::{Day, Words};
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};

use super::activity::{Activity, Medium};
use super::amounts::{parse_cents, parse_count, parse_hours, typed_count, typed_hundredths};
use super::choices::Choices;
use super::code::Coding;
use super::strength::{Duration, Level};
use super::taking_part::{self, fill_groups, parse_groups};
use super::wizard::Answers;
use crate::goals::ChangeStrategy;

/// Longest texts, in letters.
const LINE_LENGTH: usize = 200;
const PLACE_LENGTH: usize = 80;
const TEXT_LENGTH: usize = 8000;

/// Reads the whole form into an activity and computes what follows from it.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(
    before: &Activity,
    typed: &Typed,
    choices: &Choices,
    today: Day,
) -> Result<Activity, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut activity = before.clone();
    what_and_when(&mut activity, typed, today, &mut mistakes);
    who_and_where(&mut activity, typed, choices, &mut mistakes);
    serves(&mut activity, typed, choices);
    coding(&mut activity, typed, &mut mistakes);
    people(&mut activity, typed, &mut mistakes);
    strength(&mut activity, typed, choices, &mut mistakes);
    gains(&mut activity, typed, &mut mistakes);
    activity.story = parse_words("story", typed.get("story"), TEXT_LENGTH, &mut mistakes);
    activity.is_key_event = typed.get("is_key_event") == "yes";
    let known = typed.all("categories").filter(|category| choices.knows_category(category));
    activity.categories = Words::from_values(known);
    mistakes.or(activity.scored())
}

fn what_and_when(activity: &mut Activity, typed: &Typed, today: Day, mistakes: &mut Mistakes) {
    activity.what = parse_words("what", typed.get("what"), LINE_LENGTH, mistakes);
    if activity.what.is_empty() {
        mistakes.add("what", "activities-what-missing");
    }
    if typed.get("happened_on").is_empty() {
        mistakes.add("happened_on", "activities-happened-on-missing");
    }
    if let Some(day) = parse_day("happened_on", typed.get("happened_on"), mistakes) {
        if day > today {
            mistakes.add("happened_on", "activities-happened-on-coming");
        }
        activity.happened_on = day;
    }
    activity.until_on = parse_day("until_on", typed.get("until_on"), mistakes);
    if activity.until_on.is_some_and(|until| until < activity.happened_on) {
        mistakes.add("until_on", "activities-until-on-before");
    }
    activity.until_on = activity.until_on.filter(|until| *until != activity.happened_on);
}

fn who_and_where(activity: &mut Activity, typed: &Typed, choices: &Choices, mistakes: &mut Mistakes) {
    // Whoever left since stays in what they did.
    let person = typed.get("person_id");
    if activity.person_id.map(|id| id.to_string()).unwrap_or_default() != person {
        activity.person_id = choices.person(person);
        if activity.person_id.is_none() && !person.is_empty() {
            mistakes.add("person_id", "activities-person-unknown");
        }
    }
    let organization = typed.get("organization_id");
    if activity.organization_id.map(|id| id.to_string()).unwrap_or_default() != organization {
        activity.organization_id = choices.organization(organization);
        if activity.organization_id.is_none() && !organization.is_empty() {
            mistakes.add("organization_id", "activities-organization-unknown");
        }
    }
    // Somebody's organization goes without saying.
    if activity.organization_id.is_none() {
        activity.organization_id = activity.person_id.and_then(|id| choices.organization_of(id));
    }
    activity.place = parse_words("place", typed.get("place"), PLACE_LENGTH, mistakes);
    let sector = typed.get("sector");
    if activity.sector.as_deref().unwrap_or_default() != sector {
        activity.sector = choices.sectors.iter().find(|key| *key == sector).cloned();
        if activity.sector.is_none() && !sector.is_empty() {
            mistakes.add("sector", "activities-sector-unknown");
        }
    }
}

/// One choice says all three, so that nothing serves a strategy of one goal and the objective of another. A promise
/// it kept says it when nothing else does.
fn serves(activity: &mut Activity, typed: &Typed, choices: &Choices) {
    let promise = typed.get("promise_id");
    if activity.promise_id.map(|id| id.to_string()).unwrap_or_default() != promise {
        activity.promise_id = choices.promise(promise).map(|one| one.id);
    }
    let word = typed.get("serves");
    if word != activity.serves() {
        let link = choices.serves(word);
        (activity.goal_id, activity.objective_id, activity.strategy_id) = link;
    }
    if activity.serves().is_empty()
        && let Some(promise) = choices.promise(typed.get("promise_id"))
    {
        (activity.goal_id, activity.objective_id, activity.strategy_id) =
            (promise.goal_id, promise.objective_id, promise.strategy_id);
    }
}

/// The code chosen, or the one the answers propose.
fn coding(activity: &mut Activity, typed: &Typed, mistakes: &mut Mistakes) {
    let answers = Answers::typed(typed);
    activity.inside = answers.inside;
    activity.aimed = answers.aimed;
    activity.received = answers.received;
    activity.brought = answers.brought;
    match Coding::from_word(typed.get("coding")).or_else(|| answers.proposal()) {
        Some(coding) => activity.coding = coding,
        None => mistakes.add("inside", "activities-coding-missing"),
    }
}

fn people(activity: &mut Activity, typed: &Typed, mistakes: &mut Mistakes) {
    activity.people = parse_count("people", typed.get("people"), mistakes);
    activity.newcomers = parse_count("newcomers", typed.get("newcomers"), mistakes);
    activity.groups = parse_groups(typed, mistakes);
    let fields = ["people", "newcomers", "group_people", "group_new"];
    if !mistakes.iter().any(|mistake| fields.contains(&mistake.field.as_str())) {
        taking_part::check(activity.people, activity.newcomers, &activity.groups, mistakes);
    }
}

fn strength(activity: &mut Activity, typed: &Typed, choices: &Choices, mistakes: &mut Mistakes) {
    activity.duration = Duration::from_word(typed.get("duration"));
    activity.reach = Level::from_word(typed.get("reach"));
    activity.reached = parse_count("reached", typed.get("reached"), mistakes);
    activity.population = parse_count("population", typed.get("population"), mistakes);
    if activity.population == Some(0) {
        mistakes.add("population", "activities-population-nobody");
    }
    if activity.reached.zip(activity.population).is_some_and(|(reached, all)| reached > all) {
        mistakes.add("reached", "activities-reached-too-many");
    }
    // The strategy it serves says how it brings change about, unless somebody says otherwise.
    activity.change_strategy = ChangeStrategy::from_word(typed.get("change_strategy"))
        .or_else(|| activity.strategy_id.and_then(|id| choices.change_strategy(id)));
    activity.goal_fit = Level::from_word(typed.get("goal_fit"));
    activity.target_fit = Level::from_word(typed.get("target_fit"));
    match (activity.goal_fit, activity.target_fit) {
        (Some(_), None) => mistakes.add("target_fit", "activities-fit-alone"),
        (None, Some(_)) => mistakes.add("goal_fit", "activities-fit-alone"),
        _ => {}
    }
}

fn gains(activity: &mut Activity, typed: &Typed, mistakes: &mut Mistakes) {
    activity.gained_cents = parse_cents("gained_cents", typed.get("gained_cents"), mistakes);
    activity.gained_hours = parse_hours("gained_hours", typed.get("gained_hours"), mistakes);
    activity.gained_goods = parse_words("gained_goods", typed.get("gained_goods"), LINE_LENGTH, mistakes);
    activity.goods_cents = parse_cents("goods_cents", typed.get("goods_cents"), mistakes);
    activity.media = Medium::from_word(typed.get("media"));
}

/// The form filled with what is stored.
pub fn to_form(activity: &Activity) -> Typed {
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    let id = |id: Option<String>| id.unwrap_or_default();
    let mut typed = Typed::from_pairs([
        ("id", activity.id.to_string()),
        ("version", activity.version.to_string()),
        ("what", activity.what.clone()),
        ("happened_on", activity.happened_on.to_string()),
        ("until_on", id(activity.until_on.map(|day| day.to_string()))),
        ("person_id", id(activity.person_id.map(|id| id.to_string()))),
        ("organization_id", id(activity.organization_id.map(|id| id.to_string()))),
        ("place", activity.place.clone()),
        ("sector", activity.sector.clone().unwrap_or_default()),
        ("serves", activity.serves()),
        ("promise_id", id(activity.promise_id.map(|id| id.to_string()))),
        ("inside", word(activity.inside.map(|answer| answer.word()))),
        ("aimed", word(activity.aimed.map(|answer| answer.word()))),
        ("received", word(activity.received.map(|answer| answer.word()))),
        ("brought", word(activity.brought.map(|answer| answer.word()))),
        ("coding", activity.coding.word().to_owned()),
        ("people", typed_count(activity.people)),
        ("newcomers", typed_count(activity.newcomers)),
        ("duration", word(activity.duration.map(Duration::word))),
        ("reach", word(activity.reach.map(Level::word))),
        ("reached", typed_count(activity.reached)),
        ("population", typed_count(activity.population)),
        ("change_strategy", word(activity.change_strategy.map(ChangeStrategy::word))),
        ("goal_fit", word(activity.goal_fit.map(Level::word))),
        ("target_fit", word(activity.target_fit.map(Level::word))),
        ("gained_cents", typed_hundredths(activity.gained_cents)),
        ("gained_hours", typed_hundredths(activity.gained_hours)),
        ("gained_goods", activity.gained_goods.clone()),
        ("goods_cents", typed_hundredths(activity.goods_cents)),
        ("media", word(activity.media.map(Medium::word))),
        ("story", activity.story.clone()),
        ("is_key_event", if activity.is_key_event { "yes" } else { "" }.to_owned()),
    ]);
    fill_groups(&activity.groups, &mut typed);
    for category in activity.categories.iter() {
        typed.push("categories", category);
    }
    typed
}
