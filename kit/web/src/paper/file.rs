use kit_paper::Document;
use kit_text::Text;
use maud::{DOCTYPE, html};

use super::blocks::{Blocks, Shown};

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
