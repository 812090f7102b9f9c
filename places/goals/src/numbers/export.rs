//! The numbers as files that open in a spreadsheet; hidden values stay hidden there too.

use axum::extract::Path;
use kit_sheets::CellOut;
use kit_store::Record;
use kit_web::spreadsheet::{self, BATCH, MOST};
use kit_web::{Answer, Ctx, Problem};
use uuid::Uuid;

use super::followed::{Followed, Point};
use super::following;
use super::model::{Amount, Indicator, Kind, Reading};
use super::pages::readings::whose_words;
use super::small_numbers::{Shown, Way};
use super::store::{self, Place};
use super::views::values;
use kit_web::paging::AfterDay;

fn text(words: impl Into<String>) -> CellOut<'static> {
    CellOut::from(words.into())
}

fn number(amount: Option<Amount>) -> CellOut<'static> {
    amount.map_or(CellOut::Empty, |amount| match amount.whole() {
        Some(whole) => CellOut::Whole(whole),
        None => CellOut::Number(amount.number()),
    })
}

const LIST: [&str; 9] = [
    "numbers-column-name",
    "numbers-column-period",
    "numbers-column-newest",
    "numbers-unit",
    "numbers-column-target",
    "numbers-target-on",
    "numbers-percent-of-target",
    "numbers-column-status",
    "numbers-column-due",
];

async fn everything(ctx: &Ctx) -> Result<Vec<Followed>, Problem> {
    let mut all: Vec<Followed> = Vec::new();
    loop {
        let after = all
            .last()
            .map_or_else(AfterDay::start, |one| AfterDay::from(store::Spot::of(&one.indicator)));
        let batch = following::by_due(&ctx.scope(), after, 200).await?;
        let is_last = batch.len() < 200;
        all.extend(batch);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

fn list_row(ctx: &Ctx, one: &Followed) -> Vec<CellOut<'static>> {
    let newest = one.newest();
    let day = |day: Option<kit_store::Day>| CellOut::from(day);
    vec![
        text(one.indicator.name.clone()),
        text(newest.map_or_else(String::new, |(point, _)| point.period.to_string())),
        number(newest.map(|(_, value)| value)),
        text(unit(&one.indicator)),
        number(one.target()),
        day(one.indicator.target_on),
        text(values::percent_of_target(&ctx.text, one)),
        text(values::status_word(&ctx.text, one).unwrap_or_default()),
        day(one.indicator.next_due),
    ]
}

fn unit(indicator: &Indicator) -> String {
    match indicator.kind {
        Kind::Proportion | Kind::Share => "%".to_owned(),
        Kind::Money => "$".to_owned(),
        Kind::Rate => format!("/ {}", indicator.multiplier),
        Kind::Count | Kind::Mean | Kind::Derived => indicator.unit.clone(),
    }
}

pub(super) async fn list_csv(ctx: Ctx) -> Answer {
    let all = everything(&ctx).await?;
    spreadsheet::csv(&ctx, "numbers", &LIST, all.iter().map(|one| list_row(&ctx, one)))
}

pub(super) async fn list_xlsx(ctx: Ctx) -> Answer {
    let all = everything(&ctx).await?;
    let rows = all.iter().map(|one| list_row(&ctx, one));
    spreadsheet::xlsx(&ctx, "numbers", &ctx.say("numbers-title"), &LIST, rows)
}

const READINGS: [&str; 9] = [
    "numbers-column-period",
    "numbers-column-whose",
    "numbers-breakdown",
    "numbers-column-value",
    "numbers-lower",
    "numbers-upper",
    "numbers-column-people",
    "numbers-question",
    "numbers-column-note",
];

/// All readings of an indicator; of a derived one, what is computed.
async fn rows_of(ctx: &Ctx, id: Uuid) -> Result<(Indicator, Vec<Vec<CellOut<'static>>>), Problem> {
    let indicator = Indicator::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    if indicator.kind == Kind::Derived {
        let whole = following::whole(&ctx.scope(), indicator).await?;
        let everybody = ctx.say("numbers-everybody");
        let rows = whole.followed.points.iter().map(|point| reading_row(ctx, point, &everybody, ""));
        let rows = rows.collect();
        return Ok((whole.followed.indicator, rows));
    }
    let mut rows = Vec::new();
    let mut after = Place::FIRST;
    loop {
        let batch = store::page_of(&ctx.scope(), indicator.id, (after.period, after.id), BATCH).await?;
        let sights = following::released(ctx, &indicator, &batch, Way::Export).await?;
        rows.extend(batch.iter().map(|reading: &Reading| {
            reading_row(
                ctx,
                &Point::of(sights.of(reading), reading),
                &whose_words(ctx, reading),
                &reading.breakdown,
            )
        }));
        match batch.last().filter(|_| batch.len() == BATCH as usize && rows.len() < MOST) {
            Some(last) => after = Place::of(last),
            None => return Ok((indicator, rows)),
        }
    }
}

fn reading_row(ctx: &Ctx, point: &Point, whose: &str, breakdown: &str) -> Vec<CellOut<'static>> {
    let value = match point.shown {
        Shown::Value(value) | Shown::Unstable(value) => number(Some(value)),
        Shown::Near(told) => text(values::near(&ctx.text, told)),
        Shown::Hidden(why) => text(values::why_hidden(&ctx.text, why)),
        Shown::Missing => CellOut::Empty,
    };
    vec![
        text(point.period.to_string()),
        text(whose),
        text(breakdown),
        value,
        number(point.limits.map(|limits| limits.0)),
        number(point.limits.map(|limits| limits.1)),
        number(point.people),
        CellOut::Whole(point.question),
        text(note(ctx, point)),
    ]
}

/// The note, after the mark of a value on few events.
fn note(ctx: &Ctx, point: &Point) -> String {
    match point.shown {
        Shown::Unstable(_) if point.note.is_empty() => ctx.say("small-numbers-unstable-mark"),
        Shown::Unstable(_) => format!("{}. {}", ctx.say("small-numbers-unstable-mark"), point.note),
        _ => point.note.clone(),
    }
}

pub(super) async fn readings_csv(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (_, rows) = rows_of(&ctx, id).await?;
    spreadsheet::csv(&ctx, "values", &READINGS, rows.into_iter())
}

pub(super) async fn readings_xlsx(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (indicator, rows) = rows_of(&ctx, id).await?;
    spreadsheet::xlsx(&ctx, "values", &indicator.name, &READINGS, rows.into_iter())
}
