use std::cell::Cell;

use kit_paper::{Align, Block, Document, Fact, Figure, Level, Look, Run, SignatureLine, Style, Table};
use kit_text::Text;
use maud::{Markup, PreEscaped, html};

use super::picture::picture;

/// Where a document is shown: what a page draws with its style sheet, a file must carry itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    OnPage,
    AsFile,
}

/// Links to the sections of a document that is shown on the same page.
pub fn contents(document: &Document) -> Markup {
    let section = |block| match block {
        &Block::Heading { level: Level::Section, ref words } => Some(words),
        _ => None,
    };
    let sections: Vec<&String> = document.blocks.iter().filter_map(section).collect();
    html! {
        @if sections.len() > 1 {
            nav.view-links.mt4.noprint aria-label=(document.frame.contents) {
                @for (at, words) in sections.iter().enumerate() { a href={ "#section-" (at + 1) } { (words) } " " }
            }
        }
    }
}

/// The blocks of a document below a heading of the page: its sections begin with `h2`.
pub fn on_page(text: &Text, document: &Document) -> Markup {
    Blocks::new(text, Shown::OnPage).all(&document.blocks)
}

pub(super) struct Blocks<'a> {
    text: &'a Text,
    shown: Shown,
    /// Sections so far: links lead to them by their number.
    sections: Cell<usize>,
}

impl<'a> Blocks<'a> {
    pub fn new(text: &'a Text, shown: Shown) -> Self {
        Self { text, shown, sections: Cell::new(0) }
    }

    pub fn all(&self, blocks: &[Block]) -> Markup {
        html! { @for block in blocks { (self.block(block)) } }
    }

    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Heading { level, words } => self.heading(*level, words),
            Block::Paragraph { runs, look } => self.paragraph(runs, *look),
            Block::List { items, is_numbered: true } => {
                html! { ol { @for item in items { li { (self.runs(item)) } } } }
            }
            Block::List { items, is_numbered: false } => {
                html! { ul.bul { @for item in items { li { (self.runs(item)) } } } }
            }
            Block::Facts { facts } => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Signatures { lines } => html! { @for line in lines { (signature(line)) } },
            Block::Choices { words } => html! { ul { @for words in words { li { "\u{2610} " (words) } } } },
            Block::Lines { count } => html! { @for _ in 0..*count { hr; } },
            Block::Contents => html! {},
            Block::Together { blocks } | Block::Card { blocks } => html! { div.keep { (self.all(blocks)) } },
            Block::NewPage if self.shown == Shown::OnPage => html! { div.newpage {} },
            Block::NewPage => html! {},
        }
    }

    fn heading(&self, level: Level, words: &str) -> Markup {
        match level {
            Level::Section if self.shown == Shown::OnPage => {
                self.sections.set(self.sections.get() + 1);
                html! { h2 id={ "section-" (self.sections.get()) } { (words) } }
            }
            Level::Section => html! { h2 { (words) } },
            Level::Part => html! { h3 { (words) } },
            Level::Detail => html! { h4 { (words) } },
        }
    }

    fn paragraph(&self, runs: &[Run], look: Look) -> Markup {
        let words = self.runs(runs);
        match look {
            Look::Lead => html! { p.rl { (words) } },
            Look::Plain => html! { p { (words) } },
            Look::Quiet => html! { p.sm.mut { (words) } },
            Look::Note => html! { blockquote { p { (words) } } },
        }
    }

    /// A note stands in brackets behind its words: pages and files have no foot.
    fn runs(&self, runs: &[Run]) -> Markup {
        html! { @for run in runs {
            @match run.leads_to() {
                Some(address) => a href=(address) { (self.styled(run)) },
                None => (self.styled(run)),
            }
            @if let Some(note) = &run.note { " " small.mut { "(" (note) ")" } }
        } }
    }

    fn styled(&self, run: &Run) -> Markup {
        let words = lines(&run.words);
        match run.style {
            Style::Plain => words,
            Style::Strong => html! { b { (words) } },
            Style::Quiet => html! { span.mut { (words) } },
            Style::Code => html! { code { (words) } },
            Style::New => html! { ins { (self.aloud("parts-words-new")) (words) } },
            Style::Gone => html! { del { (self.aloud("parts-words-gone")) (words) } " " },
        }
    }

    /// Said before words that are only marked; a file would show it.
    fn aloud(&self, key: &str) -> Markup {
        html! { @if self.shown == Shown::OnPage { span.vh { (self.text.say(key)) " " } } }
    }

    fn facts(&self, facts: &[Fact]) -> Markup {
        html! { dl.sl { @for fact in facts { div { dt { (fact.name) } dd { (self.runs(&fact.value)) } } } } }
    }

    fn table(&self, table: &Table) -> Markup {
        let caption = html! { @if !table.caption.is_empty() { caption { (table.caption) } } };
        if self.shown == Shown::AsFile {
            return html! {
                table border="1" cellspacing="0" cellpadding="4" { (caption)
                    thead { tr { @for column in &table.columns { th { (column.heading) } } } }
                    tbody { @for row in &table.rows { tr { @for (at, _) in table.columns.iter().enumerate() {
                        @if at == 0 { th align="left" { (self.cell(row, at)) } } @else { td { (self.cell(row, at)) } }
                    } } } }
                }
            };
        }
        html! {
            table.stack role="table" { (caption)
                thead role="rowgroup" { tr role="row" { @for column in &table.columns {
                    th.n[column.align == Align::End] role="columnheader" scope="col" { (column.heading) }
                } } }
                tbody role="rowgroup" { @for row in &table.rows { tr role="row" {
                    @for (at, column) in table.columns.iter().enumerate() {
                        @if at == 0 { th role="rowheader" scope="row" { (self.cell(row, at)) } }
                        @else { td.n[column.align == Align::End] role="cell" data-l=(column.heading) { (self.cell(row, at)) } }
                    }
                } } }
            }
        }
    }

    fn cell(&self, row: &[Vec<Run>], at: usize) -> Markup {
        row.get(at).map_or_else(|| html! {}, |cell| self.runs(cell))
    }

    /// Drawings are ours, made by `kit-charts`: what people typed is escaped in them already.
    fn figure(&self, figure: &Figure) -> Markup {
        html! { figure {
            @match self.shown {
                Shown::OnPage => (PreEscaped(&figure.svg)),
                Shown::AsFile => (picture(figure)),
            }
            @if !figure.caption.is_empty() { figcaption.src { (figure.caption) } }
        } }
    }
}

fn signature(line: &SignatureLine) -> Markup {
    html! { p { b { (line.who) } } p { @for field in &line.fields { (field) ": ______________ " } } }
}

fn lines(words: &str) -> Markup {
    html! { @for (at, line) in words.split('\n').enumerate() { @if at > 0 { br; } (line) } }
}
