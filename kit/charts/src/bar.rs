//! A bar with a mark, and a small line: pictures that stand beside their numbers in text.

use maud::{Markup, html};

use crate::coordinate;

/// Draws a bar of `part` of its width, from 0 to 1, with a black mark at `mark`. Hidden from screen readers: the
/// numbers stand beside it.
pub fn bar(part: f64, mark: Option<f64>, needs_care: bool) -> Markup {
    let percent = |part: f64| coordinate(part.clamp(0.0, 1.0) * 100.0);
    let color = if needs_care { "var(--c2)" } else { "var(--c1)" };
    html! {
        svg.bar.thin width="100%" height="18" aria-hidden="true" {
            rect x="0" y="5" width="100%" height="8" rx="4" fill="var(--sunk)" {}
            rect x="0" y="5" width={ (percent(part)) "%" } height="8" rx="4" fill=(color) {}
            @if let Some(mark) = mark {
                rect x={ (percent(mark)) "%" } y="0" width="2" height="18" fill="var(--ink)" {}
            }
        }
    }
}

/// Size of a small line.
const SPARK: (f64, f64) = (112.0, 34.0);

/// Draws the shape of a series, the newest value as a dot and the target as a dashed level. Pieces are not joined.
/// `description` says the same in words: "Trend from 8.2% to 7.4%". Nothing for fewer than two values.
pub fn spark(pieces: &[Vec<(f64, f64)>], target: Option<f64>, description: &str) -> Markup {
    let all = || pieces.iter().flatten().filter(|(x, y)| x.is_finite() && y.is_finite());
    if all().count() < 2 {
        return html! {};
    }
    let (left, across) = range(all().map(|point| point.0));
    let (low, up) = range(all().map(|point| point.1).chain(target));
    let height = |y: f64| SPARK.1 - 4.0 - (y - low) / up * (SPARK.1 - 8.0);
    let place = |(x, y): &(f64, f64)| {
        (coordinate(3.0 + (x - left) / across * (SPARK.0 - 10.0)), coordinate(height(*y)))
    };
    let newest = all().max_by(|one, other| one.0.total_cmp(&other.0)).map(place);
    html! {
        svg width="112" height="34" viewBox="0 0 112 34" role="img" aria-label=(description) {
            @if let Some(target) = target {
                @let y = coordinate(height(target));
                line x1="0" x2="112" y1=(y) y2=(y) stroke="var(--axis)" stroke-width="1" stroke-dasharray="2 3" {}
            }
            @for piece in pieces {
                polyline points=(piece.iter().map(place).map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" "))
                    fill="none" stroke="var(--c1)" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" {}
            }
            @if let Some((x, y)) = newest { circle cx=(x) cy=(y) r="3.4" fill="var(--c1)" {} }
        }
    }
}

/// The smallest value, and how far the largest lies above it: never zero, so that it can be divided by.
fn range(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.fold(f64::NEG_INFINITY, f64::max);
    (low, (high - low).max(f64::MIN_POSITIVE))
}

#[cfg(test)]
mod tests;
