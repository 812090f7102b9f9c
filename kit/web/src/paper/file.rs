use kit_paper::{Document, Figure, drawing_for_print};
use kit_text::Text;
use maud::{DOCTYPE, Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::blocks::{Blocks, Shown};

/// How wide a drawing is that takes the whole width of a sheet, in pixels of 1/96 inch: 6.5 inches.
const SHEET: u32 = 624;

/// A document as a file that stands alone: headings, tables and pictures that word processors know, no style sheet.
pub fn as_file(text: &Text, document: &Document) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(document.language) {
            head {
                meta charset="utf-8";
                title { (document.title) }
                meta name="author" content=(document.author);
            }
            body {
                @if !document.above.is_empty() { p { (document.above) } }
                h1 { (document.title) }
                (Blocks::new(text, Shown::AsFile).all(&document.blocks))
                p { small { (document.frame.foot) } }
            }
        }
    };
    page.into_string()
}

/// A drawing inside of the file itself, with its words below it: word processors lose what stands in `alt`.
pub(super) fn picture(figure: &Figure) -> Markup {
    let drawing = drawing_for_print(&figure.svg);
    let data = format!("data:image/svg+xml,{}", utf8_percent_encode(&drawing, NON_ALPHANUMERIC));
    let width = SHEET * u32::from(figure.width) / 100;
    html! { p { img src=(data) alt=(figure.description) width=(width); } p { small { (figure.description) } } }
}
