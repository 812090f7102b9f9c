//! Reading a PDF back as a screen reader does: by its tags, in their order. For tests, with another library than the
//! one that writes.

use std::collections::HashMap;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{
    Array, Dict, Name, ObjectIdentifier, Stream, String as PdfString,
};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt, font::Glyph, hayro_cmap::BfString, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};

/// A piece of the document with its tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// `H1`, `P`, `TH`, `Figure`, …
    pub tag: String,
    /// The words directly in it; those of its parts stand with the parts.
    pub words: String,
    /// What is read in place of a drawing.
    pub instead: Option<String>,
    /// How many elements it stands in.
    pub depth: usize,
}

/// What a PDF tells about itself and what it says.
#[derive(Clone, Debug)]
pub struct ReadBack {
    pub title: String,
    pub language: String,
    /// Whether all that is real text is tagged, as the file says.
    pub is_tagged: bool,
    /// Whether a window shows the title and not the name of the file.
    pub shows_title: bool,
    /// Whether it says that it is PDF/UA, part 1.
    pub says_ua: bool,
    pub pages: usize,
    /// In reading order.
    pub elements: Vec<Element>,
    /// Everything drawn as text, page by page, headers and footers too.
    pub drawn: Vec<String>,
}

impl ReadBack {
    /// Reads a PDF.
    ///
    /// # Panics
    /// When it is none: the test has failed.
    pub fn of(bytes: &[u8]) -> Self {
        let pdf = Pdf::new(bytes.to_vec()).unwrap_or_else(|problem| panic!("no PDF: {problem:?}"));
        let xref = pdf.xref();
        let Some(catalog) = xref.get::<Dict<'_>>(xref.root_id()) else {
            panic!("a PDF without a catalog");
        };
        let pages: Vec<Drawn> = pdf.pages().iter().map(draw).collect();
        let mut reading = Reading { pages: &pages, elements: Vec::new() };
        if let Some(root) = catalog.get::<Dict<'_>>("StructTreeRoot") {
            reading.kids(&root, None, 0);
        }
        let flag = |dict: &str, name: &str| {
            catalog.get::<Dict<'_>>(dict).and_then(|dict| dict.get::<bool>(name)).unwrap_or_default()
        };
        let about = catalog
            .get::<Stream<'_>>("Metadata")
            .and_then(|stream| stream.decoded().ok().map(|bytes| bytes.to_vec()))
            .unwrap_or_default();
        Self {
            title: pdf.metadata().title.as_deref().map(text_string).unwrap_or_default(),
            language: catalog
                .get::<PdfString<'_>>("Lang")
                .map(|tag| text_string(tag.as_bytes()))
                .unwrap_or_default(),
            is_tagged: flag("MarkInfo", "Marked"),
            shows_title: flag("ViewerPreferences", "DisplayDocTitle"),
            says_ua: String::from_utf8_lossy(&about).contains("pdfuaid:part"),
            pages: pages.len(),
            elements: reading.elements,
            drawn: pages.into_iter().map(|page| page.all).collect(),
        }
    }

    /// Everything that is read aloud, a line for each element with words.
    pub fn words(&self) -> String {
        let spoken = self.elements.iter().map(|element| {
            let instead = element.instead.as_deref().unwrap_or_default();
            format!("{}{}", element.words.trim(), instead)
        });
        spoken.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The words of all elements with this tag, with the words of what stands in them.
    pub fn tagged(&self, tag: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (index, element) in self.elements.iter().enumerate().filter(|(_, element)| element.tag == tag) {
            let inner = self.elements[index + 1..].iter().take_while(|inner| inner.depth > element.depth);
            let words: Vec<&str> = std::iter::once(element)
                .chain(inner)
                .map(|element| element.words.trim())
                .filter(|words| !words.is_empty())
                .collect();
            found.push(words.join(" "));
        }
        found
    }
}

/// UTF-16 with its mark, or bytes of the first 256 letters (ISO 32000-1, 7.9.2.2; close enough to PDFDocEncoding here).
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest
                .chunks(2)
                .map(|pair| pair.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte)))
                .collect();
            String::from_utf16_lossy(&units)
        }
        other => other.iter().copied().map(char::from).collect(),
    }
}

/// The text of a page: all of it, and by the number of its marked content.
#[derive(Default)]
struct Drawn {
    id: Option<ObjectIdentifier>,
    all: String,
    marked: HashMap<i32, String>,
    open: Vec<Option<i32>>,
    /// Where the line of the last glyph stands.
    line: f64,
}

fn draw(page: &Page<'_>) -> Drawn {
    let (width, height) = page.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(transform, bounds, &InterpreterCache::new(), page.xref(), settings);
    let mut drawn = Drawn { id: page.raw().obj_id(), ..Drawn::default() };
    interpret_page(page, &mut context, &mut drawn);
    drawn
}

impl Drawn {
    fn write(&mut self, words: &str, line: f64) {
        let is_new_line = (line - self.line).abs() > 2.0;
        self.line = line;
        let mark = self.open.iter().rev().find_map(|open| *open);
        let into = mark.map(|mark| self.marked.entry(mark).or_default());
        for text in into.into_iter().chain([&mut self.all]) {
            if is_new_line && !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
            text.push_str(words);
        }
    }
}

impl<'a> Device<'a> for Drawn {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, at: Affine, _: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        let line = at.translation().y;
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.write(letter.encode_utf8(&mut [0; 4]), line),
            Some(BfString::String(letters)) => self.write(&letters, line),
            None => {}
        }
    }
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
    fn begin_marked_content(&mut self, _: &[u8], mark: Option<i32>) {
        self.open.push(mark);
    }
    fn end_marked_content(&mut self) {
        self.open.pop();
    }
}

struct Reading<'p> {
    pages: &'p [Drawn],
    elements: Vec<Element>,
}

impl Reading<'_> {
    /// Reads what stands in an element: other elements, and marked content of a page.
    fn kids(&mut self, of: &Dict<'_>, page: Option<ObjectIdentifier>, depth: usize) {
        if let Some(kids) = of.get::<Array<'_>>("K") {
            let mut kids = kids.flex_iter();
            while let Some(kid) = kids.next::<hayro_interpret::hayro_syntax::object::Object<'_>>() {
                if let Some(mark) = kid.clone().into_i32() {
                    self.marked(mark, page);
                } else if let Some(kid) = kid.into_dict() {
                    self.kid(&kid, page, depth);
                }
            }
        } else if let Some(mark) = of.get::<i32>("K") {
            self.marked(mark, page);
        } else if let Some(kid) = of.get::<Dict<'_>>("K") {
            self.kid(&kid, page, depth);
        }
    }

    fn kid(&mut self, kid: &Dict<'_>, page: Option<ObjectIdentifier>, depth: usize) {
        let page = kid.get_ref("Pg").map(Into::into).or(page);
        if let Some(mark) = kid.get::<i32>("MCID") {
            return self.marked(mark, page);
        }
        let Some(tag) = kid.get::<Name<'_>>("S") else {
            return;
        };
        let instead = kid.get::<PdfString<'_>>("Alt").map(|words| text_string(words.as_bytes()));
        self.elements
            .push(Element { tag: tag.as_str().to_owned(), words: String::new(), instead, depth });
        let own = self.elements.len() - 1;
        self.kids(kid, page, depth + 1);
        if let Some(words) = kid.get::<PdfString<'_>>("ActualText") {
            self.elements[own].words = text_string(words.as_bytes());
        }
    }

    /// Gives the words of marked content to the element that is open.
    fn marked(&mut self, mark: i32, page: Option<ObjectIdentifier>) {
        let page = self.pages.iter().find(|known| known.id == page);
        let words = page.and_then(|page| page.marked.get(&mark));
        if let (Some(words), Some(element)) = (words, self.elements.last_mut()) {
            if !element.words.is_empty() && !element.words.ends_with(' ') {
                element.words.push(' ');
            }
            element.words.push_str(words);
        }
    }
}
