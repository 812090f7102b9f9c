//! What to expect: eight gains of working together and five early troubles, each with the part of the guide that deals
//! with it. Source: Arkansas Take Back, "Benefits of Collaboration"; Community Tool Box, chapter 5 (University of Kansas).

use kit_text::Text;
use maud::{Markup, html};

use crate::parts::table::parts;

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

/// What a part of the guide is called.
fn title(text: &Text, number: usize) -> String {
    parts()
        .find(|part| part.number == number)
        .map(|part| text.say(&part.words("title")))
        .unwrap_or_default()
}

/// The twelve parts with what each is about, for somebody who has no coalition yet. Each is marked `part-7`.
pub fn outline(text: &Text) -> Markup {
    html! {
        ol.rows.five { @for part in parts() {
            li id={ "part-" (part.number) } {
                b.strong { (text.say(&part.words("title"))) } br; (text.say(&part.words("about")))
            }
        } }
    }
}

/// The two lists. `part` gives the address of a part of the guide by its number.
pub fn gains_and_troubles(text: &Text, part: impl Fn(usize) -> String) -> Markup {
    let list = |kind: &str, entries: &[(&str, usize)]| {
        html! {
            ul.rows.sm { @for (word, number) in entries {
                li { (text.say(&format!("founding-{kind}-{word}"))) br;
                    a href=(part(*number)) { (text.with("founding-part", [("number", (*number).into()), ("part", title(text, *number).into())])) } }
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
