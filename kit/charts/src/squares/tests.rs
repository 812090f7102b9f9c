use super::squares;

#[test]
fn one_square_for_each_time_filled_when_it_happened() {
    let svg = squares(&[true, false, true], "Came to 2 of the last \"3\" meetings").into_string();
    assert_eq!(svg.matches("<rect").count(), 3);
    assert_eq!(svg.matches("fill=\"var(--c1)\"").count(), 2);
    assert!(svg.contains("viewBox=\"0 0 42 14\"") && svg.contains("x=\"29\" y=\"1\" width=\"11\""));
    assert!(svg.contains("aria-label=\"Came to 2 of the last &quot;3&quot; meetings\""));
}

#[test]
fn nothing_to_show_is_a_picture_all_the_same() {
    assert!(squares(&[], "No meetings yet").into_string().contains("viewBox=\"0 0 14 14\""));
}
