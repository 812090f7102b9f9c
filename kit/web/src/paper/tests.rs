use std::sync::Arc;

use kit_paper::{Column, DayMade, Document, Figure, Frame, Level, Look, Paper, Run, Table};
use kit_text::{Language, Text, Texts};

use super::{as_file, contents, on_page};

fn text() -> Text {
    let texts = Texts::new(&[kit_text::OWN, crate::TEXTS]).unwrap();
    Arc::new(texts).in_language(Language::English)
}

fn document() -> Document {
    let mut document = Document {
        title: "Our <plan>".to_owned(),
        above: String::new(),
        language: "es",
        author: "Tamarack".to_owned(),
        made_on: DayMade { year: 2026, month: 3, day: 10 },
        paper: Paper::Letter,
        frame: Frame {
            foot: "Tamarack".to_owned(),
            page_of: String::new(),
            contents: String::new(),
            missing_letters: String::new(),
            goes_on: String::new(),
        },
        blocks: Vec::new(),
    };
    document.heading(Level::Section, "Why & how");
    document.runs(Look::Plain, Run::changed("on Monday", "on <script>alert(1)</script>"));
    document.runs(
        Look::Plain,
        vec![Run::plain("Here").linked("javascript:alert(1)").noted("Seen \"there\"")],
    );
    let mut table = Table::new(vec![Column::words("What"), Column::numbers("How much")]);
    table.row(["Bags", "1,200"]).rows.push(vec![vec![Run::plain("Only one cell")]]);
    document.table(table);
    document.figure(Figure::new(
        "<svg viewBox=\"0 0 9 9\"><path stroke=\"var(--c1)\"/></svg>",
        "Down \"fast\"",
    ));
    document
}

#[test]
fn nothing_typed_becomes_markup_on_a_page() {
    let page = on_page(&text(), &document()).into_string();
    assert!(page.contains("<h2 id=\"section-1\">Why &amp; how</h2>"), "{page}");
    assert_eq!(contents(&document()).into_string(), "", "one section needs no list");
    let mut longer = document();
    longer.heading(Level::Section, "What <then>");
    let links = contents(&longer).into_string();
    assert!(links.contains("<a href=\"#section-1\">Why &amp; how</a>"), "{links}");
    assert!(links.contains("<a href=\"#section-2\">What &lt;then&gt;</a>"), "{links}");
    assert!(on_page(&text(), &longer).into_string().contains("<h2 id=\"section-2\">"));
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"), "{page}");
    assert!(page.contains("<del>") && page.contains("<ins>"), "{page}");
    assert!(!page.contains("javascript:"), "{page}");
    assert!(page.contains("data-l=\"How much\">1,200</td>"), "{page}");
}

#[test]
fn a_file_stands_alone_with_its_language_headings_tables_and_pictures() {
    let file = as_file(&text(), &document());
    assert!(file.starts_with("<!DOCTYPE html><html lang=\"es\">"), "{file}");
    assert!(file.contains("<h1>Our &lt;plan&gt;</h1>"), "{file}");
    assert!(file.contains("alt=\"Down &quot;fast&quot;\" width=\"624\""), "{file}");
    for outside in ["<svg", "var(--", "http://", "https://", "<script", "style="] {
        assert!(!file.contains(outside), "{outside} in {file}");
    }
    assert_eq!(file.matches("<tr>").count(), 3, "{file}");
}
