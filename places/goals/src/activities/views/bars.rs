//! Bars that stand beside their numbers in a table.

use maud::Markup;

/// A bar of `part` of `most`. Hidden from screen readers: the number stands beside it.
pub fn length(part: i64, most: i64) -> Markup {
    #[expect(clippy::cast_precision_loss, reason = "a bar shows no more than three digits")]
    kit_charts::bar(part as f64 / most.max(1) as f64, None, false)
}
