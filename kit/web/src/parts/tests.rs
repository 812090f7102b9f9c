use super::*;

#[test]
fn a_bar_never_leaves_its_track() {
    assert!(
        bar(250, None)
            .into_string()
            .contains(r#"width="100%" height="10" rx="5" fill="var(--c1)""#)
    );
    assert!(bar(-3, Some(-1)).into_string().contains(r#"rect x="0%""#));
}

#[test]
fn names_are_escaped_wherever_they_stand() {
    let hostile = "<script>alert(1)</script>";
    for markup in [status(Status::Bad, hostile), empty(hostile, None), face(Face::Plain, hostile)] {
        assert!(!markup.into_string().contains("<script>"));
    }
}
