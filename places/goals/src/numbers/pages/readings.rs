use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::{address, crumbs, indicator_of};
use crate::numbers::followed::Point;
use crate::numbers::following;
use crate::numbers::model::{self, Indicator, Kind, Method, Period, Reading};
use crate::numbers::small_numbers::Sights;
use crate::numbers::views::forms::Form;
use crate::numbers::views::values;
use crate::numbers::{actions, store};
use crate::rights::EDIT_GOALS;

/// Readings on one page.
const PAGE: i64 = 100;

/// The start of a page: the period and the id of the reading before it.
pub fn start_of(after: &str) -> (Period, Uuid) {
    let known = after
        .split_once('.')
        .and_then(|(id, period)| Some((period.parse().ok()?, id.parse().ok()?)));
    known.unwrap_or((Period::FIRST, Uuid::nil()))
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct After {
    #[serde(default)]
    pub after: String,
}

/// One page of readings and where the next one starts.
pub async fn page_of(
    ctx: &Ctx,
    indicator: &Indicator,
    after: &After,
) -> Result<(Vec<Reading>, Option<String>), Problem> {
    let readings = store::page_of(&ctx.scope(), indicator.id, start_of(&after.after), PAGE + 1).await?;
    Ok(paging::cut(readings, PAGE, |reading| format!("{}.{}", reading.id, reading.period)))
}

/// Every reading of an indicator, of all series and groups.
pub async fn all(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Query(after): Query<After>) -> Answer {
    let indicator = indicator_of(&ctx, id).await?;
    let (readings, next) = page_of(&ctx, &indicator, &after).await?;
    let sights = following::sights_of(&ctx.scope(), &indicator, &readings).await?;
    let text = &ctx.text;
    let title = text.with("numbers-readings-title", [("name", indicator.name.as_str().into())]);
    let more =
        next.map(|after| format!("{}/readings?{}", address(&ctx, id), paging::query(&[("after", &after)])));
    let body = html! {
        (crumbs(&ctx, Some(&indicator)))
        div.head { h1 { (title) } }
        div.panel {
            @if readings.is_empty() { (parts::empty(&text.say("numbers-no-readings"), None)) }
            @else { (rows(&ctx, &indicator, &sights, &readings)) (parts::next_page(text, more)) }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

fn rows(ctx: &Ctx, indicator: &Indicator, sights: &Sights, readings: &[Reading]) -> Markup {
    let text = &ctx.text;
    let [whose, value, limits, note] =
        ["whose", "value", "limits", "note"].map(|column| text.say(&format!("numbers-column-{column}")));
    html! {
        table.stack role="table" {
            caption.vh { (text.say("numbers-readings-link")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (text.say("numbers-column-period")) }
                th role="columnheader" scope="col" { (whose) }
                th.n role="columnheader" scope="col" { (value) }
                th role="columnheader" scope="col" { (limits) }
                th role="columnheader" scope="col" { (note) }
            } }
            tbody role="rowgroup" { @for reading in readings {
                @let point = Point::of(sights.of(reading), reading);
                tr role="row" {
                    th role="rowheader" scope="row" {
                        @if ctx.holds(&EDIT_GOALS) { a href=(ctx.path(&format!("/goals/numbers/readings/{}", reading.id))) { (reading.period.words(text)) } }
                        @else { (reading.period.words(text)) }
                    }
                    td role="cell" data-l=(whose) { (whose_words(ctx, reading)) }
                    td.n role="cell" data-l=(value) { (values::shown(text, indicator, point.shown)) }
                    td role="cell" data-l=(limits) { @if let Some(limits) = values::limits(text, indicator, &point) { (limits) } }
                    td role="cell" data-l=(note) { (reading.note) }
                }
            } }
        }
    }
}

/// "Everybody", "Grade 8", "State, Grade 8".
pub fn whose_words(ctx: &Ctx, reading: &Reading) -> String {
    match (reading.series.is_empty(), reading.group.is_empty()) {
        (true, true) => ctx.say("numbers-everybody"),
        (true, false) => reading.group.clone(),
        (false, true) => reading.series.clone(),
        (false, false) => format!("{}, {}", reading.series, reading.group),
    }
}

pub async fn add(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let indicator = indicator_of(&ctx, id).await?;
    if indicator.kind == Kind::Derived {
        return Err(Problem::NotFound);
    }
    let newest = store::newest_of(&ctx.scope(), indicator.id).await?;
    let due = indicator.due_when_this_arrives(ctx.today());
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("state", "number".to_owned()),
        ("question", newest.map_or(1, |reading| reading.question).to_string()),
        ("next_due", due.map(|day| day.to_string()).unwrap_or_default()),
    ]);
    Ok(add_page(&ctx, &indicator, &typed, &Mistakes::none()).show(&ctx))
}

fn add_page(ctx: &Ctx, indicator: &Indicator, typed: &Typed, mistakes: &Mistakes) -> Page {
    let back = address(ctx, indicator.id);
    let form = Form {
        ctx,
        typed,
        mistakes,
        action: format!("{back}/add"),
        cancel: back.clone(),
    };
    let body = html! {
        (crumbs(ctx, Some(indicator)))
        (form.fields().summary())
        div.head { h1 { (ctx.say("numbers-add-reading")) } p.lede { (indicator.name) @if !indicator.measures.is_empty() { ": " (indicator.measures) } } }
        (form.reading(indicator, true))
        p.src { a href={ (back) "/paste" } { (ctx.say("numbers-paste-link")) } }
    };
    Page::new(ctx.say("numbers-add-reading"), body)
}

pub async fn save_new(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::add_reading(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&address(&ctx, id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let indicator = indicator_of(&ctx, id).await?;
            Ok(add_page(&ctx, &indicator, &typed, &mistakes).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

async fn reading_of(ctx: &Ctx, id: Uuid) -> Result<(Reading, Indicator), Problem> {
    let reading = Reading::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let indicator = indicator_of(ctx, reading.indicator_id.0).await?;
    Ok((reading, indicator))
}

pub async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (reading, indicator) = reading_of(&ctx, id).await?;
    let typed = model::reading_to_form(&reading);
    Ok(edit_page(&ctx, &reading, &indicator, &typed, &Mistakes::none(), html! {}).show(&ctx))
}

fn edit_page(
    ctx: &Ctx,
    reading: &Reading,
    indicator: &Indicator,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Markup,
) -> Page {
    let own = ctx.path(&format!("/goals/numbers/readings/{}", reading.id));
    let form = Form {
        ctx,
        typed,
        mistakes,
        action: own.clone(),
        cancel: address(ctx, indicator.id),
    };
    let title = ctx.text.with(
        "numbers-reading-title",
        [
            ("whose", whose_words(ctx, reading).into()),
            ("period", reading.period.words(&ctx.text).into()),
        ],
    );
    let body = html! {
        (crumbs(ctx, Some(indicator)))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } p.lede { (indicator.name) } }
        @if reading.method == Some(Method::Survey) { p.note { (ctx.say("numbers-limits-of-survey")) } }
        (form.reading(indicator, false))
        form.mt4 method="post" action={ (own) "/remove" } { button.linkb { (ctx.say("numbers-remove-reading")) } }
    };
    Page::new(title, body)
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change_reading(&ctx, id, &typed).await {
        Ok(reading) => Ok(Redirect::to(&address(&ctx, reading.indicator_id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let (reading, indicator) = reading_of(&ctx, id).await?;
            Ok(edit_page(&ctx, &reading, &indicator, &typed, &mistakes, html! {}).show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let indicator = indicator_of(&ctx, theirs.indicator_id.0).await?;
            let both = BothVersions {
                stored: model::reading_to_form(&theirs),
                typed: &typed,
                by,
                words: "numbers",
                keep: address(&ctx, theirs.indicator_id),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &indicator, &typed, &Mistakes::none(), both).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let indicator = actions::remove_reading(&ctx, id).await?;
    Ok(Redirect::to(&address(&ctx, indicator)).into_response())
}
