use axum::extract::{Path, Query};
use calc_rates::target::Standing;
use calc_rates::trend::Direction;
use kit_store::Record;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::numbers::followed::Followed;
use crate::numbers::model::{Amount, Indicator};
use crate::numbers::pages::list::{self, After};
use crate::numbers::{actions, following};

/// A number as programs see it. Amounts are decimal text, percents as 7.4.
#[derive(Serialize, JsonSchema)]
pub struct NumberShape {
    id: Uuid,
    name: String,
    /// What is measured, in whom, when.
    measures: String,
    goal_id: Option<Uuid>,
    /// proportion, rate, count, mean, money, share or derived
    kind: String,
    multiplier: i64,
    unit: String,
    decimals: i64,
    /// down or up: which way is better
    polarity: String,
    /// prevalence or incidence
    occurrence: Option<String>,
    place: String,
    population: String,
    source_id: Option<Uuid>,
    frequency: String,
    next_due: Option<String>,
    baseline: Option<String>,
    /// absolute, change or percent_change
    target_kind: String,
    target: Option<String>,
    target_on: Option<String>,
    forecast: String,
    /// ratio, difference or sum
    derivation: Option<String>,
    parts: Vec<String>,
    comparison_note: String,
    finding: String,
    story: String,
    not_claimed: String,
    quote: String,
    quote_by: String,
    written_by: String,
    agreed_on: Option<String>,
    /// How it stands by what may be seen.
    standing: StandingShape,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

#[derive(Serialize, JsonSchema)]
pub struct StandingShape {
    newest_period: Option<String>,
    newest: Option<String>,
    /// The value to reach, changes from the baseline worked out.
    target: Option<String>,
    /// Absent where it would divide by zero.
    percent_of_target: Option<f64>,
    /// Since the baseline, in its own unit.
    change: Option<f64>,
    change_percent: Option<f64>,
    /// up, down or same
    direction: Option<String>,
    /// For how many readings it has gone that way; no change ends a rise or a fall.
    periods: Option<usize>,
    /// reached, on_track, watch or behind
    status: Option<String>,
}

fn standing(followed: &Followed) -> StandingShape {
    let amount = |amount: Amount| amount.to_string();
    let newest = followed.newest();
    let trend = followed.trend();
    let change = followed.change();
    let direction = |direction| match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Same => "same",
    };
    let status = |standing| match standing {
        Standing::Reached => "reached",
        Standing::OnTrack => "on_track",
        Standing::Watch => "watch",
        Standing::Behind => "behind",
    };
    StandingShape {
        newest_period: newest.map(|(point, _)| point.period.to_string()),
        newest: newest.map(|(_, value)| amount(value)),
        target: followed.target().map(amount),
        percent_of_target: followed.percent_of_target(),
        change: change.map(|change| change.points),
        change_percent: change.and_then(|change| change.percent),
        direction: trend.map(|trend| direction(trend.direction).to_owned()),
        periods: trend.map(|trend| trend.periods),
        status: followed.standing().map(|standing| status(standing).to_owned()),
    }
}

fn shape(followed: &Followed) -> NumberShape {
    let one = followed.indicator.clone();
    let standing = standing(followed);
    NumberShape {
        id: one.id.0,
        name: one.name,
        measures: one.measures,
        goal_id: one.goal_id.map(|id| id.0),
        kind: one.kind.word().to_owned(),
        multiplier: one.multiplier,
        unit: one.unit,
        decimals: one.decimals,
        polarity: one.polarity.word().to_owned(),
        occurrence: one.occurrence.map(|occurrence| occurrence.word().to_owned()),
        place: one.place,
        population: one.population,
        source_id: one.source_id.map(|id| id.0),
        frequency: one.frequency.word().to_owned(),
        next_due: one.next_due.map(|day| day.to_string()),
        baseline: one.baseline.map(|period| period.to_string()),
        target_kind: one.target_kind.word().to_owned(),
        target: one.target.map(|target| target.to_string()),
        target_on: one.target_on.map(|day| day.to_string()),
        forecast: one.forecast.word().to_owned(),
        derivation: one.derivation.map(|how| how.word().to_owned()),
        parts: one.parts.0,
        comparison_note: one.comparison_note,
        finding: one.finding,
        story: one.story,
        not_claimed: one.not_claimed,
        quote: one.quote,
        quote_by: one.quote_by,
        written_by: one.written_by,
        agreed_on: one.agreed_on.map(|day| day.to_string()),
        standing,
        version: one.version,
    }
}

/// A number to add, or what a number shall be. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewNumber {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    name: String,
    measures: String,
    goal_id: Option<Uuid>,
    kind: String,
    multiplier: Option<i64>,
    unit: String,
    decimals: Option<i64>,
    polarity: String,
    occurrence: String,
    place: String,
    population: String,
    source_id: Option<Uuid>,
    frequency: String,
    next_due: String,
    baseline: String,
    target_kind: String,
    target: String,
    target_on: String,
    forecast: String,
    derivation: String,
    parts: Vec<Uuid>,
    comparison_note: String,
    finding: String,
    story: String,
    not_claimed: String,
    quote: String,
    quote_by: String,
    written_by: String,
    agreed_on: String,
}

impl NewNumber {
    fn typed(self) -> Typed {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let mut typed = Typed::from_pairs([
            ("id", id(self.id)),
            ("version", number(self.version)),
            ("name", self.name),
            ("measures", self.measures),
            ("goal_id", id(self.goal_id)),
            ("kind", self.kind),
            ("multiplier", number(self.multiplier)),
            ("unit", self.unit),
            ("decimals", number(self.decimals)),
            ("polarity", self.polarity),
            ("occurrence", self.occurrence),
            ("place", self.place),
            ("population", self.population),
            ("source_id", id(self.source_id)),
            ("frequency", self.frequency),
            ("next_due", self.next_due),
            ("baseline", self.baseline),
            ("target_kind", self.target_kind),
            ("target", self.target),
            ("target_on", self.target_on),
            ("forecast", self.forecast),
            ("derivation", self.derivation),
            ("comparison_note", self.comparison_note),
            ("finding", self.finding),
            ("story", self.story),
            ("not_claimed", self.not_claimed),
            ("quote", self.quote),
            ("quote_by", self.quote_by),
            ("written_by", self.written_by),
            ("agreed_on", self.agreed_on),
        ]);
        for part in self.parts {
            typed.push("parts", part.to_string());
        }
        typed
    }
}

/// What was removed.
#[derive(Serialize, JsonSchema)]
pub struct Removed {
    pub id: Uuid,
}

pub async fn list(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let (followed, next) = list::page_of(&ctx, &after).await?;
    let items = followed.iter().map(shape).collect();
    Ok(json_answer(&ListPage::<NumberShape> { items, next }))
}

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let indicator = Indicator::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let whole = following::whole(&ctx.scope(), indicator).await?;
    Ok(json_answer(&shape(&whole.followed)))
}

pub async fn add(ctx: Ctx, Body(new): Body<NewNumber>) -> Answer {
    let id = actions::add_indicator(&ctx, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), id.0))).await
}

pub async fn change(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewNumber>) -> Answer {
    actions::replace_indicator(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), id))).await
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::remove_indicator(&ctx, id).await?;
    Ok(json_answer(&Removed { id }))
}
