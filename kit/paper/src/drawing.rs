//! Drawings of pages made fit for print: what the style sheet would say is said in the drawing.

use std::borrow::Cow;

/// The tokens of the style sheet in print: light, on white, dark enough for black and white.
const COLORS: &[(&str, &str)] = &[
    ("--paper", "#ffffff"),
    ("--surface", "#ffffff"),
    ("--sunk", "#e9ebe9"),
    ("--line", "#bbbbbb"),
    ("--edge", "#7f857d"),
    ("--ink", "#111111"),
    ("--ink-2", "#333333"),
    ("--brand", "#0d5a48"),
    ("--brand-2", "#0a4637"),
    ("--brand-soft", "#eef4f1"),
    ("--on-brand", "#ffffff"),
    ("--ok", "#1a6a3d"),
    ("--ok-soft", "#e2f1e7"),
    ("--warn", "#8a4505"),
    ("--warn-soft", "#fcecd9"),
    ("--bad", "#a0203a"),
    ("--bad-soft", "#fbe7ea"),
    ("--seat", "#b9520b"),
    ("--c1", "#0d6b54"),
    ("--c2", "#b9520b"),
    ("--c3", "#3568b0"),
    ("--c4", "#86489b"),
    ("--c5", "#6f701d"),
    ("--c6", "#5c6871"),
    ("--grid", "#dddddd"),
    ("--axis", "#333333"),
];
const UNKNOWN: &str = "#111111";

/// What the style sheet says of words and lines in drawings.
const STYLE: &str = "<style>text{font-family:'Noto Sans';font-size:13px;fill:#111111}\
    .ax{fill:#333333;font-size:12px}.own-t{fill:#0d6b54}.seat-t{fill:#b9520b}\
    .gl{stroke:#dddddd;stroke-width:1}.zl{stroke:#333333;stroke-width:1}</style>";

/// The drawing on its own: with its name space, the rules of the style sheet and colors in place of their names.
pub fn drawing_for_print(svg: &str) -> String {
    let colored = without_names(svg);
    let Some(start) = colored.find("<svg") else {
        return colored.into_owned();
    };
    let Some(end) = colored[start..].find('>').map(|length| start + length) else {
        return colored.into_owned();
    };
    let opening = &colored[start..end];
    let space = if opening.contains("xmlns=") {
        ""
    } else {
        " xmlns=\"http://www.w3.org/2000/svg\""
    };
    if opening.ends_with('/') {
        return format!("{}{space}/>", opening.trim_end_matches('/'));
    }
    format!("{opening}{space}>{STYLE}{}", &colored[end + 1..])
}

fn without_names(svg: &str) -> Cow<'_, str> {
    if !svg.contains("var(") {
        return Cow::Borrowed(svg);
    }
    let mut colored = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find("var(") {
        colored.push_str(&rest[..at]);
        let inside = &rest[at + 4..];
        let Some(end) = inside.find(')') else {
            rest = inside;
            break;
        };
        let name = inside[..end].split(',').next().unwrap_or_default().trim();
        colored.push_str(COLORS.iter().find(|(known, _)| *known == name).map_or(UNKNOWN, |(_, color)| color));
        rest = &inside[end + 1..];
    }
    colored.push_str(rest);
    Cow::Owned(colored)
}

#[cfg(test)]
mod tests {
    use super::drawing_for_print;

    #[test]
    fn names_of_colors_become_colors_and_the_drawing_stands_alone() {
        let svg = r#"<svg viewBox="0 0 9 9"><path stroke="var(--c1)" fill="var( --surface )"/><g fill="var(--new)"/></svg>"#;
        let printed = drawing_for_print(svg);
        assert!(printed.starts_with(r#"<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><style>"#));
        assert!(printed.contains(r##"stroke="#0d6b54" fill="#ffffff""##), "{printed}");
        assert!(printed.contains(r##"<g fill="#111111"/>"##), "{printed}");
        assert!(!printed.contains("var("));
    }

    #[test]
    fn broken_drawings_do_not_stop_it() {
        for svg in ["", "<svg", "<svg/>", "no drawing", "<svg><g fill=\"var(--c1", "var(var(var("] {
            drawing_for_print(svg);
        }
    }
}
