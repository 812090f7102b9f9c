//! What to expect: eight gains of working together and five early troubles, each with the part of the guide that deals
//! with it. Source: Arkansas Take Back, "Benefits of Collaboration"; Community Tool Box, chapter 5 (University of Kansas).

use kit_text::Text;
use maud::{Markup, html};

/// Each gain with the number of its part.
const GAINS: &[(&str, usize)] = &[
    ("more-done", 4),
    ("more-know", 2),
    ("shared", 6),
    ("obstacles", 7),
    ("voice", 12),
    ("no-repeat", 5),
    ("bridges", 2),
    ("money", 8),
];
const TROUBLES: &[(&str, usize)] = &[("one-rules", 9), ("trust", 7), ("aims", 3), ("thin", 8), ("drift", 10)];

/// The two lists. `part` gives the address of a part of the guide by its number.
pub fn gains_and_troubles(text: &Text, part: impl Fn(usize) -> String) -> Markup {
    let list = |kind: &str, entries: &[(&str, usize)]| {
        html! {
            ul.rows.sm { @for (word, number) in entries {
                li { (text.say(&format!("founding-{kind}-{word}"))) " "
                    a href=(part(*number)) { (text.with("founding-part", [("number", (*number).into())])) } }
            } }
        }
    };
    html! {
        section.panel aria-labelledby="gains" {
            h2 #gains { (text.say("founding-gains")) }
            (list("gain", GAINS))
        }
        section.panel aria-labelledby="troubles" {
            h2 #troubles { (text.say("founding-troubles")) }
            p.sm.mut { (text.say("founding-troubles-lede")) }
            (list("trouble", TROUBLES))
        }
    }
}
