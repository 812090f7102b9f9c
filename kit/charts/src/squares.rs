//! A row of squares, one for each time something could have happened: filled when it did.

use maud::{Markup, html};

/// Width of a square with the room after it, and the height of the row.
const STEP: usize = 14;
const HEIGHT: usize = 14;

/// Draws the row, the earliest first. `description` says the same in a full sentence: "Came to 2 of the last 6 meetings".
pub fn squares(happened: &[bool], description: &str) -> Markup {
    let width = STEP * happened.len().max(1);
    html! {
        svg width=(width) height=(HEIGHT) viewBox={ "0 0 " (width) " " (HEIGHT) } role="img" aria-label=(description) {
            @for (index, happened) in happened.iter().enumerate() {
                @let left = index * STEP + 1;
                @if *happened {
                    rect x=(left) y="1" width="11" height="12" rx="2" fill="var(--c1)" {}
                } @else {
                    // The line is drawn half outside of its square.
                    rect x={ (left) ".75" } y="1.75" width="9.5" height="10.5" rx="2" fill="none" stroke="var(--edge)" stroke-width="1.5" {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
