use kit_store::{Fault, Instant, added};
use people::example::Loading;
use people::members::Person;
use serde::Deserialize;

use super::goals::Loaded;
use crate::activities::model::{
    Activity, ActivityId, Aimed, Answers, Brought, Coding, Duration, Group, Groups, Inside, Judge, JudgeId,
    Level, Medium, Received, Score, ScoreId,
};
use crate::goals::{ChangeStrategy, Strategy};
use crate::promises::PromiseId;
use kit_store::Record;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The name under the second judgements, and the key of that person.
    second_scorer: String,
    second_scorer_key: String,
    /// Who settles what they judged differently.
    settled_by: String,
    activity: Vec<ActivityFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityFile {
    days: i64,
    /// How many days it went on after the first.
    lasted: Option<i64>,
    what: String,
    code: Coding,
    /// The key of a strategy or of a goal.
    serves: Option<String>,
    who: Option<String>,
    org: Option<String>,
    #[serde(default)]
    place: String,
    sector: Option<String>,
    promise: Option<String>,
    people: Option<i64>,
    new: Option<i64>,
    #[serde(default)]
    groups: Vec<Group>,
    how_long: Option<Duration>,
    /// People reached and people meant to be reached.
    reached: Option<(i64, i64)>,
    reach: Option<Level>,
    /// Where it is not the one of its strategy.
    way: Option<ChangeStrategy>,
    cents: Option<i64>,
    hours: Option<i64>,
    #[serde(default)]
    goods: String,
    goods_cents: Option<i64>,
    media: Option<Medium>,
    #[serde(default)]
    story: String,
    #[serde(default)]
    key: bool,
    /// What the second scorer judged it to be.
    second: Option<Coding>,
    #[serde(default)]
    note: String,
    /// What both agreed on, and why.
    settled: Option<(Coding, String)>,
}

/// Loads what the example coalition did.
pub(super) async fn load(
    loading: &Loading,
    goals: &Loaded,
    promises: &[(String, PromiseId)],
) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/activities.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for one in &file.activity {
        let activity = activity(loading, goals, promises, one).await?;
        added(&loading.tx, &loading.allowed, &activity).await?;
        if let Some(score) = score(loading, &file, one, &activity) {
            added(&loading.tx, &loading.allowed, &score).await?;
        }
    }
    second_scorer(loading, &file).await
}

/// The second scorer said so before the first entry was written down.
async fn second_scorer(loading: &Loading, file: &File) -> Result<(), Fault> {
    let Some(id) = loading.person(&file.second_scorer_key) else {
        return Ok(());
    };
    let person = Person::find(&loading.tx, id.0).await?;
    let Some(account) = person.and_then(|person| person.account_id) else {
        return Ok(());
    };
    let judge = Judge {
        id: JudgeId(account.0),
        name: file.second_scorer.clone(),
        since: Some(Instant::from_microseconds(0)),
        version: 1,
    };
    added(&loading.tx, &loading.allowed, &judge).await
}

async fn activity(
    loading: &Loading,
    goals: &Loaded,
    promises: &[(String, PromiseId)],
    file: &ActivityFile,
) -> Result<Activity, Fault> {
    let id = ActivityId(loading.allowed.new_id());
    let coding = file.settled.as_ref().map_or(file.code, |(coding, _)| *coding);
    let strategy = match file.serves.as_deref().and_then(|key| goals.strategy(key)) {
        Some(id) => Strategy::find(&loading.tx, id.0).await?,
        None => None,
    };
    let goal = file.serves.as_deref().and_then(|key| goals.goal(key));
    let promise = file.promise.as_ref().and_then(|key| promises.iter().find(|(known, _)| known == key));
    let answers = answers(coding);
    let activity = Activity {
        inside: answers.inside,
        aimed: answers.aimed,
        received: answers.received,
        brought: answers.brought,
        until_on: file.lasted.map(|lasted| loading.day(file.days + lasted)),
        person_id: file.who.as_deref().and_then(|key| loading.person(key)),
        organization_id: file.org.as_deref().and_then(|key| loading.organization(key)),
        place: file.place.clone(),
        goal_id: strategy.as_ref().map(|strategy| strategy.goal_id).or(goal),
        objective_id: strategy.as_ref().and_then(|strategy| strategy.objective_id),
        strategy_id: strategy.as_ref().map(|strategy| strategy.id),
        promise_id: promise.map(|(_, id)| *id),
        sector: file.sector.clone(),
        people: file.people,
        newcomers: file.new,
        groups: Groups(file.groups.clone()),
        duration: file.how_long,
        reach: file.reach,
        reached: file.reached.map(|(reached, _)| reached),
        population: file.reached.map(|(_, population)| population),
        change_strategy: file.way.or(strategy.and_then(|strategy| strategy.change_strategy)),
        gained_cents: file.cents,
        gained_hours: file.hours.map(|hours| hours * 100),
        gained_goods: file.goods.clone(),
        goods_cents: file.goods_cents,
        media: file.media,
        story: file.story.clone(),
        is_key_event: file.key,
        ..Activity::named(id, &file.what, loading.day(file.days), coding)
    };
    Ok(activity.scored())
}

/// The answers somebody gave who came to this code.
fn answers(coding: Coding) -> Answers {
    let (inside, aimed, received, brought) = match coding {
        Coding::Development => (Inside::Prepared, Aimed::No, Received::Nobody, Brought::Nothing),
        Coding::Organization => (Inside::WeChanged, Aimed::No, Received::Nobody, Brought::Nothing),
        Coding::Change => (Inside::No, Aimed::Happened, Received::Nobody, Brought::Nothing),
        Coding::ChangeAndService => (Inside::No, Aimed::Happened, Received::Community, Brought::Nothing),
        Coding::Action => (Inside::No, Aimed::Asked, Received::Nobody, Brought::Nothing),
        Coding::Service => (Inside::No, Aimed::No, Received::Community, Brought::Nothing),
        Coding::Dissemination => (Inside::No, Aimed::No, Received::Others, Brought::Nothing),
        Coding::Resources => (Inside::No, Aimed::No, Received::Nobody, Brought::Gains),
        Coding::Media => (Inside::No, Aimed::No, Received::Nobody, Brought::Press),
    };
    Answers {
        inside: Some(inside),
        aimed: Some(aimed),
        received: Some(received),
        brought: Some(brought),
    }
}

/// Scored a week after it was written down, settled two weeks later.
fn score(loading: &Loading, file: &File, one: &ActivityFile, activity: &Activity) -> Option<Score> {
    let on = |days: i64| loading.day((one.days + days).min(0));
    Some(Score {
        id: ScoreId(loading.allowed.new_id()),
        activity_id: activity.id,
        first: one.code,
        second: one.second?,
        note: one.note.clone(),
        scorer_id: None,
        scorer: file.second_scorer.clone(),
        scored_on: on(7),
        settled: one.settled.as_ref().map(|(coding, _)| *coding),
        settled_why: one.settled.as_ref().map(|(_, why)| why.clone()).unwrap_or_default(),
        settled_by: one.settled.as_ref().map(|_| file.settled_by.clone()).unwrap_or_default(),
        settled_on: one.settled.as_ref().map(|_| on(21)),
        version: 1,
    })
}
