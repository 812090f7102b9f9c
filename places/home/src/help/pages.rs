use kit_web::{Answer, Page, Visit};
use maud::{Markup, html};

/// The chapters: anchor and the keys of their paragraphs. The anchors stand at the foot of every page.
const CHAPTERS: &[(&str, &[&str])] = &[
    ("signing-in", &["link", "code", "devices"]),
    ("privacy", &["kept", "who", "affected", "nobody-else", "yours"]),
    ("accessibility", &["standard", "how", "tell"]),
    ("keyboard", &["tab", "skip", "phone"]),
    ("leaving", &["ask", "stays"]),
];

pub(super) async fn help(visit: Visit) -> Answer {
    let body = html! {
        div.head { h1 { (visit.say("help-title")) } p.lede { (visit.say("help-lede")) } }
        nav.panel aria-label=(visit.say("help-contents")) {
            ul.bul { @for (anchor, _) in CHAPTERS { li { a href={ "#" (anchor) } { (title(&visit, anchor)) } } } }
        }
        @for (anchor, paragraphs) in CHAPTERS { (chapter(&visit, anchor, paragraphs)) }
    };
    Ok(Page::new(visit.say("help-title"), body).show(&visit))
}

fn title(visit: &Visit, anchor: &str) -> String {
    visit.say(&format!("help-{anchor}"))
}

fn chapter(visit: &Visit, anchor: &str, paragraphs: &[&str]) -> Markup {
    html! {
        section.sec id=(anchor) aria-labelledby={ (anchor) "-title" } {
            h2 id={ (anchor) "-title" } { (title(visit, anchor)) }
            @for paragraph in paragraphs { p.lede.strong { (visit.say(&format!("help-{anchor}-{paragraph}"))) } }
        }
    }
}
