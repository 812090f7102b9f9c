use super::geometry::Layout;
use super::*;
use proptest::prelude::*;

const SPANISH: [&str; 12] = [
    "Jóvenes",
    "Madres, padres y personas cuidadoras",
    "Escuelas",
    "Organizaciones al servicio de la juventud",
    "Salud y farmacias",
    "Tratamiento y recuperación",
    "Fuerzas del orden público",
    "Gobierno local, estatal o tribal",
    "Grupos cívicos y de voluntariado",
    "Comunidades de fe",
    "Negocios",
    "Medios de comunicación",
];

fn table(counts: &[usize]) -> RoundTable {
    let kinds = [Place::Filled, Place::Quiet, Place::Filled, Place::Empty];
    let sides = counts.iter().enumerate().map(|(index, count)| Side {
        label: SPANISH[index % SPANISH.len()].to_owned(),
        places: (0..*count).map(|place| kinds[(place + index) % kinds.len()]).collect(),
    });
    RoundTable {
        sides: sides.collect(),
        number: counts.iter().sum::<usize>().to_string(),
        caption: "en la mesa".to_owned(),
        description: "Una mesa.".to_owned(),
    }
}

/// What attribute `name` holds, wherever it stands.
fn values(svg: &str, element: &str, name: &str) -> Vec<f64> {
    let tag = format!("<{element} ");
    let key = format!(" {name}=\"");
    svg.split(&tag)
        .skip(1)
        .filter_map(|rest| {
            let head = &rest[..rest.find('>')?];
            let spaced = format!(" {head}");
            let start = spaced.find(&key)? + key.len();
            spaced[start..].split('"').next()?.parse().ok()
        })
        .collect()
}

fn view_box(svg: &str) -> [f64; 4] {
    let start = svg.find("viewBox=\"").unwrap() + 9;
    let numbers = svg[start..].split('"').next().unwrap().split(' ');
    let parsed: Vec<f64> = numbers.map(|number| number.parse().unwrap()).collect();
    parsed.try_into().unwrap()
}

fn overlapping(boxes: &[LabelBox]) -> Option<(String, String)> {
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[index + 1..] {
            let apart = one.right() <= other.left
                || other.right() <= one.left
                || one.bottom() <= other.top
                || other.bottom() <= one.top;
            if !apart {
                return Some((one.lines.join(" "), other.lines.join(" ")));
            }
        }
    }
    None
}

#[test]
fn labels_are_escaped_and_the_description_is_there_to_be_read_aloud() {
    let mut one = table(&[2]);
    one.sides[0].label = "<script>".to_owned();
    one.description = "2 \"people\".".to_owned();
    let svg = round_table(&one, Drawing::Wide).into_string();
    assert!(svg.contains("&lt;script&gt;") && !svg.contains("<script"));
    assert!(svg.contains("role=\"img\"") && svg.contains("aria-label=\"2 &quot;people&quot;.\""));
}

#[test]
fn an_empty_place_is_dashed_and_its_sector_stands_out() {
    let svg = round_table(&table(&[4, 1]), Drawing::Wide).into_string();
    let marked: Vec<_> = svg.match_indices("class=\"seat-t\"").collect();
    assert_eq!(marked.len(), 1, "one of the two sectors has an empty place");
    assert!(svg.contains("stroke-dasharray"));
    assert!(!svg.contains("style="), "inline styles are forbidden by the page's policy");
}

#[test]
fn small_drawings_have_no_labels() {
    for drawing in [Drawing::Narrow, Drawing::Small] {
        let svg = round_table(&table(&[3; 12]), drawing).into_string();
        assert!(!svg.contains("Escuelas"));
        assert!(svg.contains(">36<"));
    }
}

proptest! {
    #[test]
    fn every_seat_is_one_dot_inside_the_picture_and_no_name_covers_another(
        counts in prop::collection::vec(0_usize..34, 0..13)
    ) {
        let table = table(&counts);
        for drawing in [Drawing::Wide, Drawing::Narrow, Drawing::Small] {
            let svg = round_table(&table, drawing).into_string();
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
            let (xs, ys, radii) = (values(&svg, "circle", "cx"), values(&svg, "circle", "cy"), values(&svg, "circle", "r"));
            prop_assert_eq!(xs.len(), counts.iter().sum::<usize>() + 1, "the table top and a dot a seat");
            let [left, top, width, height] = view_box(&svg);
            for ((x, y), radius) in xs.iter().zip(&ys).zip(&radii) {
                prop_assert!(*radius > 1.0);
                prop_assert!(x - radius >= left && x + radius <= left + width);
                prop_assert!(y - radius >= top && y + radius <= top + height);
            }
        }
        let layout = Layout::of(&counts, Drawing::Wide.ring(), Drawing::Wide.dot());
        let labels = place_labels(&table, &layout);
        prop_assert_eq!(overlapping(&labels), None);
        for label in &labels {
            let nearest = |low: f64, high: f64| if low > 0.0 { low } else if high < 0.0 { -high } else { 0.0 };
            let (x, y) = (nearest(label.left, label.right()), nearest(label.top, label.bottom()));
            prop_assert!(x.hypot(y) >= layout.ring + layout.dot, "a name covers a dot: {:?}", label.lines);
        }
    }

    #[test]
    fn no_dot_covers_another(counts in prop::collection::vec(0_usize..60, 1..13)) {
        let layout = Layout::of(&counts, 168.0, 8.2);
        let points: Vec<_> = layout.sides.iter().flat_map(|side| side.points.clone()).collect();
        for (index, one) in points.iter().enumerate() {
            for other in &points[index + 1..] {
                let distance = (one.x - other.x).hypot(one.y - other.y);
                prop_assert!(distance >= layout.dot * 2.0, "{distance} with dots of {}", layout.dot);
            }
        }
        prop_assert!(layout.table_radius() > 50.0);
    }
}
