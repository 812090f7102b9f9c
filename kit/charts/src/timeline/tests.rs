use super::*;

fn level(y: f64) -> Level {
    Level { y, label: format!("{y}") }
}

fn changes() -> Timeline {
    Timeline {
        from: 0.0,
        until: 10.0,
        ticks: vec![
            Tick { x: 0.0, label: "2024".to_owned() },
            Tick { x: 0.1, label: "too near".to_owned() },
            Tick { x: 5.0, label: "2025".to_owned() },
        ],
        pins: vec![Pin { x: 2.0, sign: "1".to_owned() }, Pin { x: 2.1, sign: "2".to_owned() }],
        strips: vec![
            Strip {
                title: "Changes, added up".to_owned(),
                levels: vec![level(0.0), level(4.0)],
                drawn: Drawn::Steps(vec![(2.0, 1.0), (6.0, 4.0)]),
                newest: "4".to_owned(),
            },
            Strip {
                title: "Misuse".to_owned(),
                levels: vec![level(0.0), level(10.0)],
                drawn: Drawn::Values(vec![vec![(1.0, 9.0), (3.0, 8.0)], vec![(9.0, 7.0)]]),
                newest: "7%".to_owned(),
            },
        ],
        description: "Four changes.".to_owned(),
    }
}

fn heights(svg: &str, mark: &str) -> Vec<f64> {
    let found = svg.match_indices(mark).map(|(at, _)| {
        let rest = &svg[at + mark.len()..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        rest[..end].parse().unwrap()
    });
    found.collect()
}

#[test]
fn the_line_climbs_in_steps_and_holds_its_value_to_the_end() {
    let svg = timeline(&changes(), Room::Wide).into_string();
    let path = svg.split("d=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(path.matches('V').count(), 2);
    assert!(path.rfind('H') > path.rfind('V'), "{path} ends with a step");
    let climbed = heights(path, "V");
    assert!(climbed[0] > climbed[1], "up is smaller: {climbed:?}");
}

#[test]
fn both_pictures_share_the_time_and_keep_a_scale_each() {
    let svg = timeline(&changes(), Room::Narrow).into_string();
    assert!(svg.contains("role=\"img\" aria-label=\"Four changes.\""));
    // Two questions are not joined: one stroke of two points, one of one.
    assert_eq!(svg.matches("<polyline").count(), 2);
    for words in ["Changes, added up", "Misuse", ">4<", ">7%<", "2025"] {
        assert!(svg.contains(words), "{words} is missing");
    }
    assert!(!svg.contains("too near"));
}

#[test]
fn pins_that_stand_close_go_to_rows_of_their_own() {
    let timeline = changes();
    let layout = Layout::of(&timeline, Room::Wide);
    let rows = layout.rows_of_pins(&timeline);
    assert!(rows[0] < rows[1]);
    assert!(layout.shelves[0].top > rows[1]);
}

#[test]
fn nonsense_draws_no_nonsense() {
    let odd = Timeline {
        until: 0.0,
        pins: vec![Pin { x: f64::NAN, sign: "1".to_owned() }],
        strips: vec![Strip {
            title: String::new(),
            levels: Vec::new(),
            drawn: Drawn::Steps(vec![(f64::NAN, f64::INFINITY)]),
            newest: String::new(),
        }],
        ..changes()
    };
    let svg = timeline(&odd, Room::Wide).into_string();
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
}
