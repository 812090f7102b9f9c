//! An indicator on paper: what it shows, the chart, the same numbers in a table, and the story behind them.

use kit_charts::{Room, line_chart};
use kit_paper::{Column, Document, Figure, Level, Look, Run, Table};
use kit_web::Ctx;

use super::followed::Point;
use super::following::Whole;
use super::views::{chart, table, values};

pub(super) fn write(ctx: &Ctx, whole: &Whole, document: &mut Document) {
    let text = &ctx.text;
    let indicator = &whole.followed.indicator;
    document.heading(Level::Section, values::finding(text, &whole.followed));
    document.say(&indicator.measures);
    let drawn = chart::chart(ctx, whole, false);
    let source = values::source_line(text, &whole.followed, whole.source.as_ref());
    let figure = Figure::new(line_chart(&drawn, Room::Narrow).into_string(), &drawn.description);
    // The narrow drawing keeps its letters readable; the wide one would shrink them to a half.
    document.figure(figure.captioned(source.unwrap_or_default()).percent_wide(70));
    if !drawn.forecast.is_empty() {
        document.remark(text.say("numbers-forecast-said"));
    }
    numbers(ctx, whole, document);
    document.written(&indicator.story);
    document.written(&indicator.not_claimed);
    if !indicator.quote.is_empty() {
        let by = format!("\n{}", indicator.quote_by);
        document.runs(Look::Note, vec![Run::plain(&indicator.quote), Run::quiet(by.trim_end())]);
    }
}

/// A row for each time: ours, then each comparison.
fn numbers(ctx: &Ctx, whole: &Whole, document: &mut Document) {
    let indicator = &whole.followed.indicator;
    let others = chart::comparisons(whole);
    let mut columns = vec![
        Column::words(ctx.say("numbers-column-period")),
        Column::numbers(chart::own_name(ctx.coalition(), indicator)),
    ];
    columns.extend(others.iter().map(|(name, _)| Column::numbers(name)));
    let cell = |point: Option<&Point>| {
        point.map_or_else(String::new, |point| values::shown(&ctx.text, indicator, point.shown))
    };
    let mut paper = Table::new(columns);
    for ((period, _), (own, compared)) in table::rows(whole, &others) {
        let cells = [period.words(&ctx.text), cell(own)].into_iter().chain(compared.into_iter().map(cell));
        paper.rows.push(cells.map(|words| vec![Run::plain(words)]).collect());
    }
    document.table(paper);
}
