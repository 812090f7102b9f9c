use kit_web::form::Choice;
use kit_web::{Ctx, Fields};
use maud::{Markup, html};

use super::model::{MeasureKind, Side, Survey};
use super::seen::{Measured, Row};
use super::{PAGE, file};
use crate::forms::menus::{or_none, words};
use crate::numbers::model::{Amount, SourceId};
use crate::numbers::store::Named;
use crate::numbers::views::values;

/// Why a file was refused, above the form.
pub fn refused(ctx: &Ctx, sentences: &[String]) -> Markup {
    html! { @if !sentences.is_empty() {
        div.err-sum role="alert" tabindex="-1" autofocus {
            h2 { (ctx.say("surveys-refused")) }
            ul.bul.mt2 { @for sentence in sentences { li { (sentence) } } }
        }
    } }
}

fn columns(ctx: &Ctx, survey: &Survey, none: &str) -> Vec<Choice> {
    let own = survey.columns.iter().map(|column| (column.to_owned(), column.to_owned())).collect();
    or_none(&ctx.text, none, own)
}

/// What a survey is; with its columns once the file is there.
pub fn survey_fields(
    ctx: &Ctx,
    fields: &Fields,
    survey: Option<&Survey>,
    sources: &[(SourceId, String)],
) -> Markup {
    let text = &ctx.text;
    let sources = sources.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let file_mistake = fields.mistakes.iter().find(|mistake| mistake.field == "file");
    html! {
        (fields.line("name", "surveys-name").hint(text.say("surveys-name-hint")))
        (fields.line("period", "numbers-period").hint(text.say("numbers-period-hint")))
        (fields.menu("source_id", "numbers-source-id", or_none(text, "surveys-no-source", sources)).optional(text))
        (fields.tick("keeps_file", "surveys-keeps-file").hint(text.say("surveys-keeps-file-hint")))
        @match survey {
            None => div.f.err[file_mistake.is_some()] {
                label for="file" { (text.say("surveys-file")) }
                span.hint id="file-hint" { (text.with("surveys-file-hint", [("limit", text.number(i64::try_from(file::LARGEST >> 20).unwrap_or_default()).into())])) }
                @if let Some(mistake) = file_mistake { span.err-m { (mistake.words(text)) } }
                input id="file" name="file" type="file" aria-describedby="file-hint" accept=".csv,.tsv,.txt,text/csv,text/plain";
            },
            Some(survey) => {
                h2.mt5 { (text.say("surveys-columns")) }
                p.sm.mut { (text.say("surveys-columns-lede")) }
                @for column in ["grade", "part", "weight", "stratum", "cluster"] {
                    (fields.menu(column, &format!("surveys-{column}"), columns(ctx, survey, "surveys-no-column-chosen")).hint(text.say(&format!("surveys-{column}-hint"))).optional(text))
                }
            }
        }
    }
}

/// Where the file is, and how long.
pub fn about_the_file(ctx: &Ctx, survey: &Survey, has_file: bool, own: &str) -> Markup {
    let key = match (has_file, survey.keeps_file) {
        (false, _) => "surveys-file-is-gone",
        (true, true) => "surveys-file-is-kept",
        (true, false) => "surveys-file-stays-a-day",
    };
    html! {
        div.note.calm {
            p { (ctx.say(key)) }
            @if has_file {
                form.mt2 method="post" action={ (own) "/forget" } { button.btn.alt.sml { (ctx.say("surveys-file-forget")) } }
            }
        }
    }
}

/// One measure with its results, everybody first.
pub fn measure(ctx: &Ctx, survey: &Survey, measured: &Measured) -> Markup {
    let text = &ctx.text;
    let measure = &measured.measure;
    let own = ctx.path(&format!("{PAGE}/measures/{}", measure.id));
    let counted = text.with("surveys-respondents", [("count", text.number(measure.respondents).into())]);
    let from = measure.asked.columns.join(", ");
    html! {
        section.panel.sec aria-labelledby={ "m-" (measure.id) } {
            div.ph {
                h2 id={ "m-" (measure.id) } { (measure.name) }
                @if measured.has_indicator() {
                    a href=(ctx.path(&format!("/goals/numbers/{}", measured.indicator.id))) { (measured.indicator.name) }
                }
            }
            p.sm.mut { (text.say(&format!("surveys-kind-{}", measure.asked.kind.word().replace('_', "-")))) ": " (from) ". " (counted)
                @if !survey.weight.is_empty() { " " (text.say("surveys-weighted")) } }
            (table(ctx, measured))
            p.src { (text.say("surveys-method")) " " (text.say("surveys-hidden-note")) }
            div.acts.noprint {
                @if measured.has_indicator() {
                    form method="post" action={ (own) "/take" } { button.btn { (text.say("surveys-take")) } }
                }
                form method="post" action={ (own) "/remove" } { button.btn.alt { (text.say("surveys-measure-remove")) span.vh { ": " (measure.name) } } }
            }
            @if let Some(day) = measure.taken_on {
                p.sm.mut { (text.with("surveys-taken", [("day", text.date(day, ctx.today()).into())])) }
            }
        }
    }
}

fn table(ctx: &Ctx, measured: &Measured) -> Markup {
    let text = &ctx.text;
    let [group, people, value, error, limits] = ["group", "n", "value", "error", "limits"]
        .map(|column| text.say(&format!("surveys-column-{column}")));
    html! {
        table.stack.mt3 role="table" {
            caption.vh { (measured.measure.name) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (group) }
                @for column in [&people, &value, &error, &limits] { th.n role="columnheader" scope="col" { (column) } }
            } }
            tbody role="rowgroup" { @for row in &measured.rows {
                tr role="row" {
                    th role="rowheader" scope="row" { (group_name(ctx, row)) }
                    td.n role="cell" data-l=(people) { @if let Some(people) = row.sight.people.and_then(Amount::whole) { (text.number(people)) } @else { "–" } }
                    td.n role="cell" data-l=(value) { b { (values::shown(text, &measured.indicator, row.sight.shown)) } }
                    td.n role="cell" data-l=(error) { (standard_error(measured, row)) }
                    td.n.nw role="cell" data-l=(limits) { (interval(measured, row)) }
                }
            } }
        }
    }
}

fn group_name(ctx: &Ctx, row: &Row) -> String {
    if row.reading.breakdown.is_empty() {
        ctx.say("surveys-everybody")
    } else {
        row.reading.group.clone()
    }
}

fn standard_error(measured: &Measured, row: &Row) -> String {
    let times = if measured.measure.asked.is_share() { 100.0 } else { 1.0 };
    let error = row.standard_error.and_then(|error| Amount::from_number(error * times));
    error.map_or_else(|| "–".to_owned(), |error| kit_text::decimal(error.millionths(), 2))
}

fn interval(measured: &Measured, row: &Row) -> String {
    match row.sight.limits {
        Some((low, high)) => {
            let numeral = |amount| values::numeral(&measured.indicator, amount);
            format!("{} – {}", numeral(low), numeral(high))
        }
        None => "–".to_owned(),
    }
}

/// What is measured: how, in which column or columns, and where the results belong.
pub fn measure_fields(ctx: &Ctx, fields: &Fields, survey: &Survey, indicators: &[Named]) -> Markup {
    let text = &ctx.text;
    let kinds = words(text, "surveys-kind", MeasureKind::ALL.iter().map(|kind| kind.word()));
    let sides = words(text, "surveys-side", Side::ALL.iter().map(|side| side.word()));
    let indicators = indicators.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
    html! {
        section.panel {
            (fields.line("name", "surveys-measure-name").hint(text.say("surveys-measure-name-hint")))
            (fields.one_of("kind", "surveys-kind", kinds))
            (fields.menu("indicator_id", "surveys-indicator", or_none(text, "surveys-no-indicator", indicators)).hint(text.say("surveys-indicator-hint")).optional(text))
        }
        section.panel.sec {
            h2 { (text.say("surveys-one-column")) }
            p.sm.mut { (text.say("surveys-one-column-lede")) }
            (fields.menu("column", "surveys-column", columns(ctx, survey, "surveys-no-column-chosen")))
            (fields.line("answers", "surveys-answers").hint(text.say("surveys-answers-hint")).optional(text))
            (fields.line("from", "surveys-from").hint(text.say("surveys-from-hint")).optional(text))
        }
        section.panel.sec {
            h2 { (text.say("surveys-scale")) }
            p.sm.mut { (text.say("surveys-scale-lede")) }
            (fields.lines("items", "surveys-items").hint(text.say("surveys-items-hint")).optional(text))
            (fields.line("reversed", "surveys-reversed").hint(text.say("surveys-reversed-hint")).optional(text))
            (fields.line("lowest", "surveys-lowest").optional(text))
            (fields.line("highest", "surveys-highest").optional(text))
            (fields.menu("side", "surveys-side", sides).optional(text))
            (fields.line("cut", "surveys-cut").hint(text.say("surveys-cut-hint")).optional(text))
        }
    }
}
