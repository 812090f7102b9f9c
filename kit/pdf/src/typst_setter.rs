use std::sync::{Arc, OnceLock};

use kit_paper::{Document, Limit, Limits, Typesetter, Unprintable, drawing_for_print};
use serde::Serialize;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::letters;
use crate::world::{OneDocument, Shared};

/// Sets documents with typst.
pub struct Typst {
    /// Made when the first document is set: most commands print nothing.
    shared: OnceLock<Arc<Shared>>,
    limits: Limits,
}

/// What the description of the look reads.
#[derive(Serialize)]
struct Made<'a> {
    document: &'a Document,
    fonts: &'a [String],
    letters_are_missing: bool,
}

impl Default for Typst {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

impl Typst {
    pub fn new(limits: Limits) -> Self {
        Self { shared: OnceLock::new(), limits }
    }

    fn shared(&self) -> &Arc<Shared> {
        self.shared.get_or_init(|| Arc::new(Shared::new()))
    }

    /// The words made printable, as the look reads them.
    fn readable(&self, document: &Document) -> Result<Vec<u8>, Unprintable> {
        let fonts = &self.shared().fonts;
        let can_draw = |letter: char| fonts.have(letter);
        let mut document = document.clone();
        let missing = std::cell::Cell::new(false);
        let note = |is_missing: bool| missing.set(missing.get() || is_missing);
        document.each_words(
            &mut |words| {
                note(letters::make_drawable(words, &can_draw));
                letters::let_long_words_break(words);
            },
            &mut |svg| {
                note(letters::make_drawable(svg, &can_draw));
                *svg = drawing_for_print(svg);
            },
        );
        document.close_gaps_between_headings();
        let made = Made {
            document: &document,
            fonts: &fonts.families,
            letters_are_missing: missing.get(),
        };
        serde_json::to_vec(&made).map_err(|problem| Unprintable::Refused(problem.to_string()))
    }
}

impl Typesetter for Typst {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, Unprintable> {
        self.limits.check(document)?;
        let world = OneDocument {
            shared: Arc::clone(self.shared()),
            document: Bytes::new(self.readable(document)?),
        };
        let set = set(&world, self.limits.pages);
        // What was remembered for this document is of no use to another.
        comemo::evict(0);
        set
    }
}

fn set(world: &OneDocument, most_pages: usize) -> Result<Vec<u8>, Unprintable> {
    let pages = typst::compile::<PagedDocument>(world).output.map_err(|problems| refused(&problems))?;
    if pages.pages().len() > most_pages {
        return Err(Limit::Pages(most_pages).into());
    }
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|problem| Unprintable::Refused(format!("{problem:?}")))?;
    let options = PdfOptions { ident: Smart::Auto, standards, ..PdfOptions::default() };
    typst_pdf::pdf(&pages, &options).map_err(|problems| refused(&problems))
}

fn refused(problems: &[typst::diag::SourceDiagnostic]) -> Unprintable {
    let words: Vec<String> = problems
        .iter()
        .map(|problem| {
            let hints: Vec<&str> = problem.hints.iter().map(|hint| hint.v.as_str()).collect();
            format!("{} {}", problem.message, hints.join(" "))
        })
        .collect();
    Unprintable::Refused(words.join("; "))
}
