use crate::{
    Block, Column, DayMade, Document, Figure, Frame, Level, Limit, Limits, Look, Paper, Run, Table,
    Typesetter, paragraphs, plain_words,
};

fn document() -> Document {
    Document {
        title: "Minutes: March meeting".to_owned(),
        above: "Tamarack Together".to_owned(),
        language: "en",
        author: "Tamarack Together".to_owned(),
        made_on: DayMade { year: 2026, month: 3, day: 20 },
        paper: Paper::Letter,
        frame: Frame {
            foot: "Tamarack Together, March 20, 2026".to_owned(),
            page_of: "Page {page} of {pages}".to_owned(),
            contents: "Contents".to_owned(),
            missing_letters: "Some letters cannot be printed.".to_owned(),
            goes_on: "{name}, continued".to_owned(),
        },
        blocks: Vec::new(),
    }
}

#[test]
fn what_somebody_wrote_keeps_its_paragraphs_and_its_lines() {
    let words = "First line  \nsecond line\n\n\n   \nAnother paragraph\n";
    let written: Vec<String> = paragraphs(words)
        .into_iter()
        .map(|block| match block {
            Block::Paragraph { runs, .. } => runs[0].words.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(written, ["First line\nsecond line", "Another paragraph"]);
    assert!(paragraphs(" \n \n").is_empty());
}

#[test]
fn only_addresses_of_the_web_and_of_mail_become_links() {
    let leads = |address: &str| Run::plain("here").linked(address).link;
    assert_eq!(leads("https://example.org/a").as_deref(), Some("https://example.org/a"));
    assert_eq!(leads(" MAILTO:a@example.org").as_deref(), Some("MAILTO:a@example.org"));
    for address in ["javascript:alert(1)", "file:///etc/passwd", "//example.org", "", "data:text/html,x"] {
        assert_eq!(leads(address), None, "{address}");
    }
}

#[test]
fn the_words_are_there_in_the_order_in_which_they_are_read() {
    let mut made = document();
    made.heading(Level::Section, "Who was there").say("19 of 26 voices.");
    made.bullets(vec![vec![Run::plain("Send the list, "), Run::quiet("Ana Flores")]]);
    let mut table = Table::new(vec![Column::words("Item"), Column::numbers("Minutes")]);
    table.row(["Welcome", "5"]);
    made.table(table).bullets(Vec::new()).facts(Vec::new());
    made.push(Block::Card { blocks: vec![Block::Choices { words: vec!["Agree".to_owned()] }] });
    let words = plain_words(&made);
    let expected = "Tamarack Together\n# Minutes: March meeting\n## Who was there\n19 of 26 voices.\n\
                    - Send the list, Ana Flores\nItem | Minutes\nWelcome | 5\n[ ] Agree\n\
                    Tamarack Together, March 20, 2026";
    assert_eq!(words, expected);
    assert_eq!(crate::PlainWords.pdf(&made).unwrap(), words.into_bytes());
}

#[test]
fn a_document_that_is_too_large_says_which_limit_it_passes() {
    let limits = Limits { pieces: 10, words: 200, drawings: 50, depth: 3, pages: 5 };
    let passed = |block: Block| {
        let mut made = document();
        made.push(block);
        limits.check(&made).unwrap_err()
    };
    assert!(limits.check(&document()).is_ok());
    let mut table = Table::new(vec![Column::words("A"), Column::words("B")]);
    (0..6).for_each(|_| {
        table.row(["1", "2"]);
    });
    assert_eq!(passed(Block::Table(table)), Limit::Pieces(10));
    let long = Block::Paragraph { runs: vec![Run::plain("a".repeat(300))], look: Look::Plain };
    assert_eq!(passed(long), Limit::Words(200));
    assert_eq!(passed(Block::Figure(Figure::new("<svg/>".repeat(20), "A drawing"))), Limit::Drawings(50));
    let deep = (0..50).fold(Block::NewPage, |inner, _| Block::Together { blocks: vec![inner] });
    assert_eq!(passed(deep), Limit::Depth(3));
}

#[test]
fn a_document_that_was_put_away_comes_back_as_it_was() {
    let mut made = document();
    made.runs(Look::Plain, Run::changed("We meet on Monday.", "We meet on Friday."));
    made.figure(Figure::new("<svg/>", "Seven").captioned("Source").percent_wide(70));
    let put_away = serde_json::to_string(&made).unwrap();
    let back: Document = serde_json::from_str(&put_away).unwrap();
    assert_eq!(back, made);
    assert!(plain_words(&back).contains("[-Monday.-][+Friday.+]"), "{}", plain_words(&back));
}
