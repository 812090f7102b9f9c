use super::*;
use proptest::prelude::*;

fn leaf(title: &str) -> Branch {
    Branch {
        title: title.to_owned(),
        detail: String::new(),
        is_open: false,
        parts: Vec::new(),
    }
}

#[test]
fn each_box_has_its_words_and_each_part_a_line() {
    let council = Branch {
        detail: "Denise Ward".to_owned(),
        parts: vec![leaf("Data"), leaf("Take-back")],
        ..leaf("Council")
    };
    for room in [Room::Wide, Room::Narrow] {
        let drawing = tree(&[council.clone(), leaf("Advisers")], room, "Four groups").into_string();
        for words in ["Council", "Denise Ward", "Data", "Take-back", "Advisers", "aria-label=\"Four groups\""]
        {
            assert!(drawing.contains(words), "{words}");
        }
        assert_eq!(drawing.matches("<rect").count(), 4);
        assert_eq!(drawing.matches("<path").count(), 2);
    }
}

#[test]
fn what_is_open_has_a_dashed_edge_and_long_names_are_cut() {
    let open = Branch { is_open: true, ..leaf(&"Long name ".repeat(20)) };
    let drawing = tree(&[open], Room::Narrow, "One group").into_string();
    assert!(drawing.contains("stroke-dasharray") && drawing.contains('…'));
}

fn branches() -> impl Strategy<Value = Branch> {
    let leaf = "[a-z]{1,40}".prop_map(|title| leaf(&title));
    leaf.prop_recursive(8, 40, 5, |inner| {
        ("[a-z]{1,9}", prop::collection::vec(inner, 0..5))
            .prop_map(|(title, parts)| Branch { parts, ..super::tests::leaf(&title) })
    })
}

proptest! {
    #[test]
    fn no_two_boxes_stand_in_the_same_place_and_none_outside(root in branches()) {
        for drawn in [columns(std::slice::from_ref(&root)), indented(std::slice::from_ref(&root))] {
            for (index, one) in drawn.boxes.iter().enumerate() {
                prop_assert!(one.x + drawn.wide <= drawn.width + 0.1 && one.y + BOX <= drawn.height + 0.1);
                for other in &drawn.boxes[..index] {
                    let apart = (one.x - other.x).abs() >= drawn.wide || (one.y - other.y).abs() >= BOX;
                    prop_assert!(apart);
                }
            }
        }
    }
}
