//! The chart with its title, source and table, and the story beside it.

use kit_charts::{Room, line_chart};
use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::{chart, table, values};
use crate::numbers::following::Whole;
use crate::numbers::model::Indicator;
use crate::numbers::small_numbers::Shown;
use crate::rights::EDIT_GOALS;

/// The chart of an indicator: the finding as its title, what is measured, the picture twice, the source, the table.
pub fn figure(ctx: &Ctx, whole: &Whole, with_limits: bool) -> Markup {
    let text = &ctx.text;
    let followed = &whole.followed;
    let drawn = chart::chart(ctx, whole, with_limits);
    html! {
        figure {
            figcaption {
                b { (values::finding(text, followed)) }
                @if !followed.indicator.measures.is_empty() { span { (followed.indicator.measures) } }
            }
            div.wide { (line_chart(&drawn, Room::Wide)) }
            div.narrow { (line_chart(&drawn, Room::Narrow)) }
        }
        @if let Some(source) = values::source_line(text, followed, whole.source.as_ref()) { p.src { (source) } }
        @if let Some((point, _)) = followed.newest() && let Some(limits) = values::limits(text, &followed.indicator, point) {
            p.src { (text.with("numbers-how-sure", [("period", point.period.words(text).into()), ("limits", limits.into())])) }
        }
        @if followed.points.iter().any(|point| matches!(point.shown, Shown::Unstable(_))) {
            p.src { (text.say("small-numbers-unstable-why")) }
        }
        @if !drawn.forecast.is_empty() { p.src { (text.say("numbers-forecast-said")) } }
        details { summary { (text.say("numbers-as-table")) } (table::small(ctx, whole)) }
    }
}

/// The story behind the numbers, what is not claimed, a voice, and who wrote it.
pub fn story(ctx: &Ctx, indicator: &Indicator) -> Markup {
    let text = &ctx.text;
    let edit = ctx.path(&format!("/goals/numbers/{}/story", indicator.id));
    let is_written =
        !indicator.story.is_empty() || !indicator.not_claimed.is_empty() || !indicator.quote.is_empty();
    html! {
        section.panel aria-labelledby="story" {
            div.ph { h2 id="story" { (text.say("numbers-story-title")) }
                @if is_written && ctx.holds(&EDIT_GOALS) { a href=(edit) { (text.say("numbers-story-edit")) } } }
            @if !is_written {
                @let button = ctx.holds(&EDIT_GOALS).then(|| text.say("numbers-story-write"));
                (parts::empty(&text.say("numbers-story-none"), button.as_ref().map(|words| (edit.as_str(), words.as_str()))))
            }
            @for paragraph in indicator.story.split("\n").filter(|line| !line.trim().is_empty()) { p.story { (paragraph) } }
            @if !indicator.not_claimed.is_empty() { p.mt3 { (indicator.not_claimed) } }
            @if !indicator.quote.is_empty() {
                blockquote.mt4 {
                    p { (indicator.quote) }
                    @if !indicator.quote_by.is_empty() { p.sm.mut.mt1 { (indicator.quote_by) } }
                }
            }
            @if let Some(words) = written_by(ctx, indicator) { p.src { (words) } }
        }
    }
}

fn written_by(ctx: &Ctx, indicator: &Indicator) -> Option<String> {
    let text = &ctx.text;
    let by = indicator.written_by.as_str();
    match (by.is_empty(), indicator.agreed_on) {
        (true, None) => None,
        (false, None) => Some(text.with("numbers-written-by", [("name", by.into())])),
        (true, Some(day)) => Some(text.with("numbers-agreed", [("day", text.long_date(day).into())])),
        (false, Some(day)) => {
            Some(text.with(
                "numbers-written-and-agreed",
                [("name", by.into()), ("day", text.long_date(day).into())],
            ))
        }
    }
}
