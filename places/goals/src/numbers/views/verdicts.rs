//! What becomes of each value of a table, before anything is saved.

use kit_text::Text;
use kit_web::Ctx;
use maud::{Markup, html};

use super::values;
use crate::numbers::model::{Indicator, Reading, State};
use crate::numbers::sheet::{Checked, Verdict};

/// Rows shown at once; wrong ones come first.
const MOST_ROWS: usize = 300;

/// How many values got which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    pub corrections: usize,
    pub same: usize,
    pub nothing: usize,
    pub wrong: usize,
}

impl Counts {
    pub fn of(checked: &[Checked]) -> Self {
        let mut counts = Self::default();
        for one in checked {
            match one.verdict {
                Verdict::New(_) => counts.new += 1,
                Verdict::Correction { .. } => counts.corrections += 1,
                Verdict::Same => counts.same += 1,
                Verdict::Nothing => counts.nothing += 1,
                Verdict::UnknownName | Verdict::Twice(_) | Verdict::Wrong(_) => counts.wrong += 1,
            }
        }
        counts
    }

    pub const fn saved(&self) -> usize {
        self.new + self.corrections
    }
}

/// "7 new, 1 changes what is stored, 2 need another look."
pub fn summary(text: &Text, counts: &Counts) -> String {
    let parts = [
        ("numbers-check-new", counts.new),
        ("numbers-check-corrections", counts.corrections),
        ("numbers-check-same", counts.same),
        ("numbers-check-nothing", counts.nothing),
        ("numbers-check-wrong", counts.wrong),
    ];
    let said = parts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| text.count(key, *count));
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        text.say("numbers-paste-empty")
    } else {
        format!("{}.", said.join(", "))
    }
}

/// One row for each value, those that need another look first.
pub fn table(ctx: &Ctx, checked: &[Checked], indicators: &[Indicator]) -> Markup {
    let text = &ctx.text;
    let mut rows: Vec<&Checked> = checked.iter().filter(|one| one.verdict != Verdict::Nothing).collect();
    rows.sort_by_key(|one| {
        !matches!(one.verdict, Verdict::Wrong(_) | Verdict::UnknownName | Verdict::Twice(_))
    });
    let rest = rows.len().saturating_sub(MOST_ROWS);
    rows.truncate(MOST_ROWS);
    let [line, name, period, value, verdict] = ["line", "name", "period", "value", "verdict"]
        .map(|column| text.say(&format!("numbers-column-{column}")));
    html! {
        table.stack role="table" {
            caption.vh { (text.say("numbers-check-rows")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (line) }
                th role="columnheader" scope="col" { (name) }
                th role="columnheader" scope="col" { (period) }
                th.n role="columnheader" scope="col" { (value) }
                th role="columnheader" scope="col" { (verdict) }
            } }
            tbody role="rowgroup" { @for one in rows {
                @let indicator = indicators.iter().find(|indicator| Some(indicator.id) == one.indicator);
                tr role="row" {
                    th role="rowheader" scope="row" { (one.entry.line) }
                    td role="cell" data-l=(name) { (whose(ctx, one, indicator)) }
                    td role="cell" data-l=(period) { (one.entry.period) }
                    td.n role="cell" data-l=(value) { (written(one)) }
                    td role="cell" data-l=(verdict) { (words(text, one, indicator)) }
                }
            } }
        }
        @if rest > 0 { p.src { (text.count("numbers-check-more", rest)) } }
    }
}

fn whose(ctx: &Ctx, one: &Checked, indicator: Option<&Indicator>) -> Markup {
    let name = indicator.map_or(one.entry.name.as_str(), |indicator| indicator.name.as_str());
    let whose = match &one.verdict {
        Verdict::New(reading) | Verdict::Correction { becomes: reading, .. } => {
            crate::numbers::pages::readings::whose_words(ctx, reading)
        }
        _ => [&one.entry.label, &one.entry.series, &one.entry.group]
            .into_iter()
            .find(|part| !part.is_empty())
            .cloned()
            .unwrap_or_default(),
    };
    html! { (name) @if !whose.is_empty() { @if !name.is_empty() { br; } span.sm.mut { (whose) } } }
}

fn written(one: &Checked) -> String {
    let entry = &one.entry;
    match (entry.value.is_empty(), entry.denominator.is_empty()) {
        (false, _) => entry.value.clone(),
        (true, false) => format!("{} / {}", entry.numerator, entry.denominator),
        (true, true) => entry.numerator.clone(),
    }
}

fn words(text: &Text, one: &Checked, indicator: Option<&Indicator>) -> Markup {
    let value = |reading: &Reading| match (reading.state, reading.value, indicator) {
        (State::Suppressed, _, _) => text.say("numbers-hidden-hidden-at-source"),
        (State::Number, Some(value), Some(indicator)) => values::numeral(indicator, value),
        _ => text.say("numbers-no-value"),
    };
    match &one.verdict {
        Verdict::New(reading) => {
            html! { (text.with("numbers-verdict-new", [("value", value(reading).into())])) }
        }
        Verdict::Correction { was, becomes } => html! {
            (text.with("numbers-verdict-correction", [("was", value(was).into()), ("becomes", value(becomes).into())]))
        },
        Verdict::Same => html! { span.mut { (text.say("numbers-verdict-same")) } },
        Verdict::Nothing => html! {},
        Verdict::UnknownName => html! { span.bad-t { (text.say("numbers-verdict-unknown")) } },
        Verdict::Twice(line) => {
            html! { span.bad-t { (text.count("numbers-verdict-twice", i64::from(*line))) } }
        }
        Verdict::Wrong(mistakes) => {
            html! { span.bad-t { @for (index, mistake) in mistakes.iter().enumerate() { @if index > 0 { ". " } (mistake.words(text)) } } }
        }
    }
}
