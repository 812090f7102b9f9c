use proptest::prelude::*;

use super::labels::Label;
use super::*;

fn dot(x: f64, y: f64, weight: Weight) -> Dot {
    Dot { x, y, label: Some(format!("{y:.1}%")), weight, limits: None }
}

/// The chart of the example: 8.2 to 7.4 percent, the state below, 6.0 wanted.
fn misuse() -> LineChart {
    let years = (2019..).map(f64::from);
    let own: Vec<Dot> = years
        .clone()
        .zip([8.2, 8.9, 9.6, 9.3, 9.1, 8.3, 7.4])
        .map(|(year, value)| {
            let weight = match year {
                2023.0 => Weight::Marked,
                2025.0 => Weight::Newest,
                _ => Weight::Plain,
            };
            let label = [8.2, 9.6, 9.1, 7.4].contains(&value).then(|| format!("{value:.1}%"));
            Dot { label, ..dot(year, value, weight) }
        })
        .collect();
    let state = years
        .zip([7.3, 7.5, 7.6, 7.4, 7.1, 6.9, 6.7])
        .map(|(year, value)| Dot { label: None, ..dot(year, value, Weight::Plain) })
        .collect();
    LineChart {
        lines: vec![
            Line { name: "Tamarack".to_owned(), tone: Tone::Own, pieces: vec![own] },
            Line { name: "State".to_owned(), tone: Tone::Comparison, pieces: vec![state] },
        ],
        levels: nice_levels(0.0, 9.6, 6)
            .into_iter()
            .map(|y| Level { y, label: format!("{y}%") })
            .collect(),
        ticks: [2019, 2021, 2023, 2025, 2027]
            .map(|year| Tick { x: f64::from(year), label: year.to_string() })
            .to_vec(),
        marks: vec![Mark {
            x: 2023.0,
            label: "We started, September 2023".to_owned(),
            short: "We started".to_owned(),
        }],
        target: Some(Target {
            x: 2027.0,
            y: 6.0,
            label: "6.0% target".to_owned(),
            detail: "June 2027".to_owned(),
            short: "6.0%".to_owned(),
            short_detail: "target".to_owned(),
        }),
        forecast: Vec::new(),
        description: "Line chart.".to_owned(),
    }
}

fn overlapping(labels: &[Label]) -> Option<(&str, &str)> {
    labels.iter().enumerate().find_map(|(index, one)| {
        let other = labels[index + 1..].iter().find(|other| one.area().overlaps(&other.area()))?;
        Some((one.words.as_str(), other.words.as_str()))
    })
}

#[test]
fn everything_worth_saying_is_written_on_both_sizes() {
    for (room, words) in [
        (
            Room::Wide,
            [
                "7.4%",
                "9.1%",
                "9.6%",
                "8.2%",
                "6.0% target",
                "June 2027",
                "Tamarack",
                "State",
                "We started, September 2023",
                "10%",
            ],
        ),
        (
            Room::Narrow,
            ["7.4%", "9.1%", "9.6%", "8.2%", "6.0%", "target", "We started", "State", "2019", "2027"],
        ),
    ] {
        let layout = Layout::of(&misuse(), room);
        let written: Vec<&str> = layout.labels.iter().map(|label| label.words.as_str()).collect();
        for word in words {
            assert!(written.contains(&word), "{word} is missing on {room:?}: {written:?}");
        }
        assert_eq!(overlapping(&layout.labels), None);
    }
}

#[test]
fn no_stroke_joins_two_pieces() {
    let mut chart = misuse();
    chart.lines.truncate(1);
    let drawn = |chart: &LineChart| line_chart(chart, Room::Wide).into_string().matches("<polyline").count();
    assert_eq!(drawn(&chart), 1);
    let rest = chart.lines[0].pieces[0].split_off(3);
    chart.lines[0].pieces.push(rest);
    assert_eq!(drawn(&chart), 2);
}

#[test]
fn an_empty_chart_and_a_single_value_are_drawn() {
    let empty = LineChart {
        lines: Vec::new(),
        target: None,
        marks: Vec::new(),
        ticks: Vec::new(),
        ..misuse()
    };
    assert!(line_chart(&empty, Room::Narrow).into_string().contains("role=\"img\""));
    let single = LineChart {
        lines: vec![Line {
            name: "Us".to_owned(),
            tone: Tone::Own,
            pieces: vec![vec![dot(2025.0, -3.0, Weight::Newest)]],
        }],
        levels: nice_levels(-3.0, -3.0, 6)
            .into_iter()
            .map(|y| Level { y, label: format!("{y}") })
            .collect(),
        ..empty
    };
    let drawn = line_chart(&single, Room::Wide).into_string();
    assert!(drawn.contains("-3.0%") && !drawn.contains("NaN"), "{drawn}");
}

#[test]
fn levels_are_round_begin_at_zero_and_hold_everything() {
    assert_eq!(nice_levels(6.7, 9.6, 6), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
    assert_eq!(nice_levels(0.0, 2400.0, 6), [0.0, 500.0, 1000.0, 1500.0, 2000.0, 2500.0]);
    assert_eq!(nice_levels(-4.0, 3.0, 6), [-4.0, -2.0, 0.0, 2.0, 4.0]);
    assert_eq!(nice_levels(0.0, 0.0, 6).first(), Some(&0.0));
    assert!(nice_levels(f64::NAN, f64::INFINITY, 6).len() >= 2);
}

proptest! {
    #[test]
    fn levels_hold_everything_and_are_few(low in -1e9..1e9_f64, more in 0.0..1e9_f64, most in 3_usize..8) {
        let high = low + more;
        let levels = nice_levels(low, high, most);
        prop_assert!((2..=most.max(3)).contains(&levels.len()), "{levels:?}");
        let slack = 1e-6 * (high.abs() + low.abs() + 1e-9);
        prop_assert!(levels.first().is_some_and(|first| *first <= low.min(0.0) + slack));
        prop_assert!(levels.last().is_some_and(|last| *last >= high.max(0.0) - slack));
    }

    #[test]
    fn no_label_covers_another_or_leaves_the_drawing(
        values in proptest::collection::vec(-50.0..5000.0_f64, 0..40),
        others in proptest::collection::vec(-50.0..5000.0_f64, 0..40),
        wide in any::<bool>(),
    ) {
        let mut chart = misuse();
        let high = values.iter().chain(&others).copied().fold(0.0, f64::max);
        let low = values.iter().chain(&others).copied().fold(0.0, f64::min);
        chart.levels = nice_levels(low, high.max(6.0), 6).into_iter().map(|y| Level { y, label: format!("{y} lb") }).collect();
        let line = |values: &[f64]| {
            let last = values.len().saturating_sub(1);
            let weight = |index| if index == last { Weight::Newest } else { Weight::Plain };
            values.iter().enumerate().map(|(index, value)| dot(2000.0 + index as f64, *value, weight(index))).collect()
        };
        chart.lines[0].pieces = vec![line(&values)];
        chart.lines[1].pieces = vec![line(&others)];
        let room = if wide { Room::Wide } else { Room::Narrow };
        let layout = Layout::of(&chart, room);
        prop_assert_eq!(overlapping(&layout.labels), None);
        for label in &layout.labels {
            let area = label.area();
            prop_assert!(area.left >= 0.0 && area.right <= layout.width && area.bottom <= layout.height, "{label:?}");
        }
        prop_assert!(!line_chart(&chart, room).into_string().contains("NaN"));
    }
}

#[test]
fn a_value_at_the_edge_stands_clear_of_the_level_beside_it() {
    let mut chart = misuse();
    let own = [8.0, 12.0, 17.0, 21.0, 25.0];
    let dots = own.iter().zip(0..).map(|(value, time)| {
        let weight = if time == 4 { Weight::Newest } else { Weight::Plain };
        Dot {
            label: Some(format!("{value}%")),
            ..dot(2025.0 + f64::from(time) / 3.0, *value, weight)
        }
    });
    chart.lines = vec![Line {
        name: "Tamarack".to_owned(),
        tone: Tone::Own,
        pieces: vec![dots.collect()],
    }];
    chart.levels = [0.0, 10.0, 20.0, 30.0, 40.0].map(|y| Level { y, label: format!("{y}") }).to_vec();
    chart.ticks = Vec::new();
    chart.marks = Vec::new();
    chart.target = None;
    let labels = Layout::of(&chart, Room::Wide).labels;
    let find = |words: &str| labels.iter().find(|label| label.words == words).unwrap();
    let (first, level) = (find("8%"), find("10"));
    // As wide as the two letters are in the typeface of paper: 0.57 and 0.83 of their size.
    let half = 1.4 * 13.0 / 2.0;
    let is_beside = first.x - half > level.x + 1.0;
    let is_below = first.baseline - 10.0 > level.baseline + 3.0;
    assert!(is_beside || is_below, "{first:?} {level:?}");
}
