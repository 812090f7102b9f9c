use super::*;

#[test]
fn a_bar_stays_inside_and_marks_the_whole() {
    let drawn = bar(1.7, Some(0.62), true).into_string();
    assert!(drawn.contains("width=\"100%\" height=\"8\" rx=\"4\" fill=\"var(--c2)\""), "{drawn}");
    assert!(drawn.contains("x=\"62%\""), "{drawn}");
    assert!(!bar(0.2, None, false).into_string().contains("--ink"));
}

#[test]
fn a_small_line_needs_two_values_and_survives_equal_ones() {
    assert_eq!(spark(&[vec![(2025.0, 7.4)]], None, "").into_string(), "");
    let drawn = spark(&[vec![(2024.0, 5.0), (2025.0, 5.0)]], Some(5.0), "Trend from 5 to 5").into_string();
    assert!(drawn.contains("aria-label=\"Trend from 5 to 5\"") && !drawn.contains("NaN"), "{drawn}");
    let broken = spark(&[vec![(2020.0, 1.0), (2021.0, 2.0)], vec![(2022.0, 9.0), (2023.0, 8.0)]], None, "")
        .into_string();
    assert_eq!(broken.matches("<polyline").count(), 2);
}
