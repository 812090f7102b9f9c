//! Setting documents as PDF: a page of minutes, then a plan of some 60 pages with charts, tables and words.

use std::time::Instant;

use kit_charts::{Dot, Level, Line, LineChart, Room, Tick, Tone, Weight, line_chart};
use kit_paper::{
    Block, Column, DayMade, Document, Figure, Frame, Level as Depth, Paper, Run, Table, Typesetter,
};
use kit_pdf::Typst;

use crate::process::{memory, peak_memory, processor_time};

/// Chapters of about two pages each.
const CHAPTERS: i32 = 30;
const TIMES: usize = 5;
const WORDS: &str = "Families asked for a safe place to leave medicine they no longer need. The pharmacy offers a \
    corner, the sheriff's office empties the box each week, and the schools tell parents about it twice a year. ";

pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    let typesetter = Typst::default();
    for (name, document) in [("minutes", short()), ("plan", plan())] {
        for time in 1..=TIMES {
            let (start, worked) = (Instant::now(), processor_time());
            let bytes = typesetter.pdf(&document)?;
            println!(
                "{name:<8} {time}   {:>7.3} s   processor {:>7.2} s   {:>5} KiB   {:>3} pages   memory {:>4} MiB, peak {:>4} MiB",
                start.elapsed().as_secs_f64(),
                (processor_time() - worked).as_secs_f64(),
                bytes.len() / 1024,
                pages(&bytes),
                memory(),
                peak_memory(),
            );
        }
    }
    Ok(())
}

/// How many pages the file says that it has.
fn pages(bytes: &[u8]) -> usize {
    kit_pdf::testing::ReadBack::of(bytes).pages
}

fn blank(title: &str) -> Document {
    Document {
        title: title.to_owned(),
        above: "Tamarack Together".to_owned(),
        language: "en",
        author: "Tamarack Together".to_owned(),
        made_on: DayMade { year: 2026, month: 3, day: 20 },
        paper: Paper::Letter,
        frame: Frame {
            foot: "Tamarack Together, printed March 20, 2026".to_owned(),
            page_of: "Page {page} of {pages}".to_owned(),
            contents: "Contents".to_owned(),
            missing_letters: String::new(),
            goes_on: String::new(),
        },
        blocks: Vec::new(),
    }
}

fn short() -> Document {
    let mut document = blank("Minutes: March meeting");
    for item in 1..=5 {
        document.heading(Depth::Section, format!("{item}. An item of the agenda"));
        document.say(WORDS.repeat(2));
    }
    document
}

fn plan() -> Document {
    let mut document = blank("The plan of the coalition");
    document.push(Block::Contents);
    for chapter in 1..=CHAPTERS {
        document.new_page().heading(Depth::Section, format!("Chapter {chapter}"));
        for part in 1..=3 {
            document.heading(Depth::Part, format!("Part {part}"));
            document.say(WORDS.repeat(4));
            document.runs(kit_paper::Look::Plain, vec![Run::plain(WORDS).noted("County survey, 2025")]);
        }
        document.figure(chart(chapter));
        let columns = ["What", "Who", "By"].map(|heading| Column::words(heading).shares(2));
        let mut table = Table::new(columns.into());
        for row in 1..=20 {
            table.row([
                &format!("Order the bags for week {row}"),
                "Ana Flores, Elk Ridge Pharmacy",
                "March 31",
            ]);
        }
        document.table(table);
    }
    document
}

fn chart(chapter: i32) -> Figure {
    let dot = |year: i32| Dot {
        x: f64::from(year),
        y: f64::from((year * 7 + chapter * 3) % 20),
        label: None,
        weight: Weight::Plain,
        limits: None,
    };
    let description = "Line chart with twenty values.".to_owned();
    let chart = LineChart {
        lines: vec![Line {
            name: "Tamarack County".to_owned(),
            tone: Tone::Own,
            pieces: vec![(2000..2020).map(dot).collect()],
        }],
        levels: [0.0, 10.0, 20.0].map(|y| Level { y, label: y.to_string() }).into(),
        ticks: [2000, 2010, 2019].map(|year| Tick { x: f64::from(year), label: year.to_string() }).into(),
        marks: Vec::new(),
        target: None,
        forecast: Vec::new(),
        description: description.clone(),
    };
    Figure::new(line_chart(&chart, Room::Wide).into_string(), description)
}
