use kit_paper::{
    Block, Column, DayMade, Document, Fact, Figure, Frame, Level, Limits, Look, Paper, Run, SignatureLine,
    Table, Typesetter, Unprintable,
};

use crate::Typst;
use crate::testing::ReadBack;

fn document(language: &'static str, title: &str) -> Document {
    Document {
        title: title.to_owned(),
        above: "Tamarack Together".to_owned(),
        language,
        author: "Tamarack Together".to_owned(),
        made_on: DayMade { year: 2026, month: 3, day: 20 },
        paper: Paper::Letter,
        frame: Frame {
            foot: "Tamarack Together, March 20, 2026".to_owned(),
            page_of: "Page {page} of {pages}".to_owned(),
            contents: "Contents".to_owned(),
            missing_letters: "Letters without a shape are shown as a box.".to_owned(),
            goes_on: "{name}, continued".to_owned(),
        },
        blocks: Vec::new(),
    }
}

fn set(document: &Document) -> Vec<u8> {
    Typst::default().pdf(document).unwrap()
}

const SVG: &str = r#"<svg viewBox="0 0 100 40" width="100" height="40" role="img" aria-label="x"><line class="gl" x1="0" x2="100" y1="20" y2="20"></line><polyline points="0,30 50,20 100,5" fill="none" stroke="var(--c1)" stroke-width="3"></polyline><text class="ax" x="10" y="12">7.4%</text></svg>"#;

/// One of every kind of block.
fn everything() -> Document {
    let mut made = document("es", "Acta: reunión de marzo");
    made.push(Block::Contents);
    made.runs(Look::Lead, vec![Run::plain("Diecinueve de veintiséis voces.")]);
    made.heading(Level::Section, "Quién estuvo");
    made.facts(vec![Fact::new("Lugar", "Biblioteca"), Fact::new("Hora", "5:30 p. m.")]);
    made.written("Primera línea\nsegunda línea\n\nOtro párrafo.");
    made.runs(
        Look::Note,
        vec![
            Run::strong("Ojo: "),
            Run::plain("véase la página").linked("https://example.org/a").noted("Norma 4.2"),
        ],
    );
    made.heading(Level::Detail, "Un detalle");
    made.bullets(vec![vec![Run::plain("Enviar la lista, ")], vec![Run::quiet("Ana Flores")]]);
    made.push(Block::List { items: vec![vec![Run::plain("Primero")]], is_numbered: true });
    let mut table = Table::new(vec![Column::words("Asunto").shares(3), Column::numbers("Minutos")])
        .captioned("Orden del día");
    table.row(["Bienvenida", "5"]).row(["Presupuesto", "25"]);
    made.table(table);
    made.figure(Figure::new(SVG, "La tasa bajó de 8.2 a 7.4 por ciento.").captioned("Fuente: encuesta"));
    made.push(Block::Together {
        blocks: vec![Block::Choices { words: vec!["De acuerdo".to_owned()] }, Block::Lines { count: 2 }],
    });
    made.push(Block::Card {
        blocks: vec![Block::Heading { level: Level::Section, words: "Boleta".to_owned() }],
    });
    made.signatures(vec![SignatureLine {
        who: "Por la clínica".to_owned(),
        fields: vec!["Firma".to_owned(), "Fecha".to_owned()],
    }]);
    made
}

#[test]
fn a_document_is_tagged_and_says_its_title_and_its_language() {
    let read = ReadBack::of(&set(&everything()));
    assert_eq!(read.title, "Acta: reunión de marzo");
    assert_eq!(read.language, "es");
    assert!(read.is_tagged && read.shows_title && read.says_ua, "{read:?}");
    assert_eq!(read.tagged("H1"), ["Acta: reunión de marzo"]);
    let sections = read.tagged("H2");
    assert!(sections.contains(&"Quién estuvo".to_owned()), "{sections:?}");
    // A detail right below a section is lifted, so that no level is left out.
    assert_eq!(read.tagged("H3"), ["Un detalle"]);
    assert!(read.tagged("H4").is_empty());
}

#[test]
fn every_kind_of_block_is_read_aloud_in_order() {
    let read = ReadBack::of(&set(&everything()));
    let words = read.words();
    let mut from = 0;
    for piece in [
        "Tamarack Together",
        "Contents",
        "Diecinueve de veintiséis voces.",
        "Lugar",
        "Biblioteca",
        "Primera línea",
        "Otro párrafo.",
        "véase la página",
        "Un detalle",
        "Enviar la lista",
        "Ana Flores",
        "Primero",
        "Orden del día",
        "Asunto",
        "Bienvenida",
        "25",
        "La tasa bajó de 8.2 a 7.4 por ciento.",
        "Fuente: encuesta",
        "De acuerdo",
        "Boleta",
        "Por la clínica",
        "Firma",
        "Fecha",
    ] {
        let at = words[from..]
            .find(piece)
            .unwrap_or_else(|| panic!("{piece} is not there after:\n{}\n{words}", &words[..from]));
        from += at;
    }
    assert!(words.contains("Norma 4.2"), "{words}");
    let headings = read.tagged("TH");
    assert!(
        headings.contains(&"Minutos".to_owned()) && headings.contains(&"Presupuesto".to_owned()),
        "{headings:?}"
    );
    assert!(read.drawn[0].contains("Page 1 of"), "{}", read.drawn[0]);
}

#[test]
fn what_somebody_typed_is_never_an_instruction() {
    let typed = "#import \"x\"; #panic() $x^2$ *bold* _it_ = Heading\n- item @ref <label> \\u{41} [link] `code` // no";
    let mut made = document("en", typed);
    made.heading(Level::Section, typed).say(typed);
    made.facts(vec![Fact::new(typed, typed)]).bullets(vec![vec![Run::strong(typed)]]);
    let mut table = Table::new(vec![Column::words(typed)]).captioned(typed);
    table.row([typed]);
    made.table(table);
    let read = ReadBack::of(&set(&made));
    let flat = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{200b}', "");
    assert!(flat(&read.tagged("P").join(" ")).contains(&flat(typed)), "{:?}", read.tagged("P"));
    assert_eq!(flat(&read.tagged("H1")[0]), flat(typed));
}

#[test]
fn a_drawing_reads_no_file() {
    for address in ["/etc/passwd", "document.json", "https://example.org/a.png"] {
        let svg = format!(r#"<svg viewBox="0 0 9 9"><image href="{address}" width="9" height="9"/></svg>"#);
        let mut made = document("en", "Drawing");
        made.figure(Figure::new(svg, "Nothing"));
        let refused = Typst::default().pdf(&made);
        assert!(matches!(refused, Err(Unprintable::Refused(_))), "{address}");
    }
}

#[test]
fn names_in_many_scripts_print_and_what_has_no_shape_is_told() {
    let names = [
        "Nguyễn Thị Ánh",
        "Żaneta Łuczak",
        "Αλεξάνδρα",
        "Олександра",
        "محمد علي",
        "שרה כהן",
        "王小明",
        "김민준",
        "さくら",
        "አበበ ቢቂላ",
        "សុខា",
        "ສົມສະຫວັນ",
        "สมชาย",
        "မောင်မောင်",
        "रमेश",
        "রহিম",
        "ਗੁਰਪ੍ਰੀਤ",
        "Արամ",
        "გიორგი",
        "Hawj Kx̌ōō",
    ];
    let mut made = document("en", "Names");
    names.iter().for_each(|name| {
        made.say(*name).heading(Level::Section, *name);
    });
    let read = ReadBack::of(&set(&made));
    let words = read.words();
    for name in [
        "Nguyễn Thị Ánh",
        "Żaneta Łuczak",
        "Αλεξάνδρα",
        "Олександра",
        "王小明",
        "김민준",
        "さくら",
        "Արամ",
    ] {
        assert!(words.contains(name), "{name}\n{words}");
    }
    assert!(!words.contains("shown as a box"), "{words}");
    made.say("\u{12000} and \u{10ffff}\u{0}");
    let words = ReadBack::of(&set(&made)).words();
    assert!(words.contains("shown as a box"), "{words}");
}

#[test]
fn a_row_of_a_table_stays_on_one_page_where_it_fits_and_loses_no_word_where_it_does_not() {
    let mut made = document("en", "Action plan");
    let mut table =
        Table::new(vec![Column::words("What").shares(2), Column::words("Who"), Column::words("How")]);
    for row in 1..=60 {
        let how = format!(
            "Opens{row:02} {}closes{row:02}",
            "the door of the library each week ".repeat(1 + row % 5)
        );
        table.row([format!("Promise {row}").as_str(), "Rosa Delgado", how.as_str()]);
    }
    let long = format!("Longbegins {} longends", "and then they went on to the next street ".repeat(200));
    table.row(["Street of the mill", "", long.as_str()]);
    made.table(table);
    made.facts(
        (1..=40)
            .map(|row| {
                Fact::new(
                    format!("Fact{row}"),
                    format!("From{row:02} {}until{row:02}", "and more of it ".repeat(20)),
                )
            })
            .collect(),
    );
    let read = ReadBack::of(&set(&made));
    assert!(read.pages > 4, "{}", read.pages);
    let page_of = |word: &str| {
        read.drawn
            .iter()
            .position(|page| page.contains(word))
            .unwrap_or_else(|| panic!("{word} is on no page"))
    };
    for row in 1..=60 {
        assert_eq!(page_of(&format!("Opens{row:02}")), page_of(&format!("closes{row:02}")), "row {row}");
    }
    for row in 1..=40 {
        assert_eq!(page_of(&format!("From{row:02}")), page_of(&format!("until{row:02}")), "fact {row}");
    }
    // Whoever turns the page reads whose row goes on.
    let (begins, ends) = (page_of("Longbegins"), page_of("longends"));
    assert!(ends > begins);
    for (page, drawn) in read.drawn.iter().enumerate() {
        let is_told = drawn.contains("Street of the mill, continued");
        assert_eq!(is_told, begins < page && page <= ends, "page {page}: {drawn}");
    }
    assert!(!read.words().contains("continued"), "by its tags a row is read in one piece");
}

#[test]
fn a_line_in_bold_stays_with_what_follows_it() {
    let mut made = document("en", "Barriers");
    for number in 1..=90 {
        made.runs(Look::Plain, vec![Run::strong(format!("Label{number:02}"))]);
        let item = format!("Item{number:02} {}", "and what came of it ".repeat(number % 7));
        made.bullets(vec![vec![Run::plain(item)]]);
    }
    let read = ReadBack::of(&set(&made));
    assert!(read.pages > 3, "{}", read.pages);
    for number in 1..=90 {
        let page_of = |word: String| read.drawn.iter().position(|page| page.contains(&word)).unwrap();
        let (label, item) = (page_of(format!("Label{number:02}")), page_of(format!("Item{number:02}")));
        assert_eq!(label, item, "label {number}");
    }
}

#[test]
fn what_a_long_fact_is_called_stands_above_the_page_on_which_it_goes_on() {
    let mut made = document("en", "Facts");
    let long = format!("Begins {} ends", "and then they went on to the next street ".repeat(200));
    made.facts(vec![Fact::new("Short", "One line"), Fact::new("What was said", long)]);
    made.say("After it.");
    let read = ReadBack::of(&set(&made));
    assert!(read.pages > 1 && !read.drawn[0].contains("continued"), "{:?}", read.drawn);
    assert!(read.drawn[1].contains("What was said, continued"), "{:?}", read.drawn);
}

#[test]
fn a_box_to_tick_is_read_aloud() {
    let mut made = document("en", "Ballot");
    made.push(Block::Choices { words: vec!["Agree".to_owned(), "Abstain".to_owned()] });
    let read = ReadBack::of(&set(&made));
    assert_eq!(read.tagged("Lbl"), ["\u{2610}", "\u{2610}"]);
}

#[test]
fn a_heading_and_its_sentence_stand_on_the_page_of_their_drawing() {
    let mut made = document("en", "Numbers");
    for number in 1..=9 {
        made.heading(Level::Part, format!("Heading{number}"));
        made.say(format!("Sentence{number} says what is measured."));
        let svg = SVG.replace("7.4%", &format!("Drawn{number}"));
        made.figure(Figure::new(svg, format!("Chart {number}")));
        (0..number % 4).for_each(|_| {
            made.say("And what we make of it.");
        });
    }
    let read = ReadBack::of(&set(&made));
    for number in 1..=9 {
        let page_of = |word: &str| {
            let word = format!("{word}{number}");
            read.drawn
                .iter()
                .position(|page| page.contains(&word))
                .unwrap_or_else(|| panic!("{word}"))
        };
        assert_eq!(page_of("Heading"), page_of("Drawn"));
        assert_eq!(page_of("Sentence"), page_of("Drawn"));
    }
}

#[test]
fn a_drawing_taller_than_a_page_stands_below_the_title_on_the_first() {
    let mut made = document("en", "Title");
    made.heading(Level::Section, "Heading");
    made.say("Sentence.");
    let svg = SVG
        .replace("100 40", "100 300")
        .replace("height=\"40\"", "height=\"300\"")
        .replace("7.4%", "Drawn");
    made.figure(Figure::new(svg, "Chart"));
    let read = ReadBack::of(&set(&made));
    assert_eq!(read.drawn.len(), 1, "{:?}", read.drawn);
    for word in ["Title", "Heading", "Sentence", "Drawn"] {
        assert!(read.drawn[0].contains(word), "{word} is missing");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (typst, made) = (Typst::default(), everything());
    let first = typst.pdf(&made).unwrap();
    typst.pdf(&document("en", "Another between")).unwrap();
    assert!(typst.pdf(&made).unwrap() == first && set(&made) == first);
}

#[test]
fn more_pages_than_allowed_are_refused_by_name() {
    let mut made = document("en", "Long");
    (0..4).for_each(|_| {
        made.say("A page.").new_page();
    });
    let limits = Limits { pages: 3, ..Limits::default() };
    let refused = Typst::new(limits).pdf(&made).unwrap_err();
    assert!(matches!(refused, Unprintable::TooLarge(_)), "{refused}");
    assert_eq!(refused.to_string(), "the document is too large: more than 3 pages");
}
