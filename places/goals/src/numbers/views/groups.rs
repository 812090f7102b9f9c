//! Who is left out: the groups of the newest period as bars beside the value for everybody.

use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::values;
use crate::numbers::followed::{self, Group};
use crate::numbers::following::Whole;
use crate::numbers::model::{Amount, Kind};
use crate::numbers::small_numbers;

/// The panel; nothing is left out of it silently: hidden groups say why.
pub fn panel(ctx: &Ctx, whole: &Whole) -> Markup {
    let text = &ctx.text;
    let groups = followed::newest_groups(whole.followed.rule, &whole.readings, &whole.register);
    let Some(newest) = groups.first().map(|group| group.point.period) else {
        return html! {
            section.panel aria-labelledby="left-out" { h2 id="left-out" { (text.say("numbers-left-out-none-title")) }
                (parts::empty(&text.say("numbers-left-out-none"), None)) }
        };
    };
    let everybody = whole
        .followed
        .values()
        .rev()
        .find(|(point, _)| point.period == newest)
        .map(|(_, value)| value);
    let title = text.with("numbers-left-out-title", [("period", newest.words(text).into())]);
    html! {
        section.panel aria-labelledby="left-out" { h2 id="left-out" { (title) }
            (bars(ctx, whole, &groups, everybody))
            p.src {
                @if let Some(everybody) = everybody {
                    (text.with("numbers-left-out-mark", [
                        ("name", super::chart::own_name(ctx.coalition(), &whole.followed.indicator).into()),
                        ("value", values::numeral(&whole.followed.indicator, everybody).into()),
                    ])) " "
                }
                a href=(ctx.path(small_numbers::PAGE)) { (text.say(&format!("small-numbers-says-{}", whole.followed.rule.policy.key()))) }
            }
        }
    }
}

fn bars(ctx: &Ctx, whole: &Whole, groups: &[Group], everybody: Option<Amount>) -> Markup {
    let indicator = &whole.followed.indicator;
    let full = full_width(indicator.kind, groups, everybody);
    let behind = followed::left_behind(groups, everybody, whole.followed.polarity());
    let part = |amount: Amount| if full > 0.0 { amount.number() / full } else { 0.0 };
    let begins = |index: usize| index > 0 && groups[index - 1].breakdown != groups[index].breakdown;
    html! {
        ul.six.one { @for (index, group) in groups.iter().enumerate() {
            li.apart[begins(index)] {
                div.r2.sm { span { (group.name) } span.num { (values::shown(&ctx.text, indicator, group.point.shown)) } }
                @if let Some(value) = group.point.shown.value() {
                    (kit_charts::bar(part(value), everybody.map(part), behind == Some(index)))
                }
            }
        } }
    }
}

/// Bars begin at zero; the longest leaves some room.
fn full_width(kind: Kind, groups: &[Group], everybody: Option<Amount>) -> f64 {
    let values = groups.iter().filter_map(|group| group.point.shown.value()).chain(everybody);
    let most = values.map(Amount::number).fold(0.0, f64::max) * 1.18;
    if kind.is_percent() { most.min(100.0) } else { most }
}
