use kit_paper::{Figure, drawing_for_print};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// How wide a drawing is that takes the whole width of a sheet, in pixels of 1/96 inch: 6.5 inches.
const SHEET: u32 = 624;

/// A drawing inside of the file itself, with its words below it: word processors lose what stands in `alt`.
pub(super) fn picture(figure: &Figure) -> Markup {
    let drawing = drawing_for_print(&figure.svg);
    let data = format!("data:image/svg+xml,{}", utf8_percent_encode(&drawing, NON_ALPHANUMERIC));
    let width = SHEET * u32::from(figure.width) / 100;
    html! { p { img src=(data) alt=(figure.description) width=(width); } p { small { (figure.description) } } }
}
