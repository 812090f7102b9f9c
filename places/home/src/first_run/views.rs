//! What the first run draws.

use guide::founding::Question;
use kit_text::Language;
use kit_web::coalition::{Coalition, PartnershipKind};
use kit_web::form::Choice;
use kit_web::{Fields, Mistakes, Typed, Visit};
use maud::{Markup, PreEscaped, html};
use people::sectors;

use super::model::{OTHER_ZONE, ZONES};

/// Fields behind "More choices"; a mistake in one of them opens it.
const MORE: &[&str] = &["slug", "aim_affected_percent"];

/// "What do you have today?"
pub fn start(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Markup {
    html! {
        (Fields::new(&visit.text, typed, mistakes).summary())
        div.head { h1 { (visit.say("start-title")) } p.lede { (visit.say("start-lede")) } }
        div.grid.two.own-height {
            section.panel aria-labelledby="start-list" {
                p.sm.mut { (visit.say("start-list-minutes")) }
                h2.q-h #start-list { (visit.say("start-list-title")) }
                p.mt2 { (visit.say("start-list-lede")) }
                form.mt4 method="post" action="/start/list" enctype="multipart/form-data" novalidate {
                    (list_field(visit, typed, mistakes))
                    button.btn { (visit.say("start-list-go")) }
                    (file_field(visit, mistakes))
                }
                p.note.calm.sm.mt5 { (visit.say("start-list-note")) }
                p.mt4 { a href="/start/found" { (visit.say("start-found-only")) } }
            }
            section.panel aria-labelledby="start-problem" {
                p.sm.mut { (visit.say("start-problem-minutes")) }
                h2.q-h #start-problem { (visit.say("start-problem-title")) }
                p.mt2 { (visit.say("start-problem-lede")) }
                ol.mt4.rows.five { @for question in Question::ALL { li { (visit.say(&question.key())) } } }
                p.mt4 { a.btn href="/start/why-now" { (visit.say("start-problem-go")) } }
                p.note.calm.sm.mt5 { (visit.say("start-problem-note")) }
            }
        }
        form.mt5 method="post" action="/start/look" {
            p { (visit.say("start-look-title")) " " button.linkb { (visit.say("start-look-go")) } }
        }
    }
}

fn list_field(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let mistake = mistakes.iter().find(|mistake| mistake.field == "pasted");
    html! {
        div.f.err[mistake.is_some()] {
            label for="pasted" { (visit.say("start-list-paste")) }
            span.hint #pasted-hint { (visit.say("start-list-hint")) }
            @if let Some(mistake) = mistake { span.err-m #pasted-mistake { (mistake.words(&visit.text)) } }
            textarea #pasted name="pasted" rows="7" aria-describedby="pasted-hint pasted-mistake"
                aria-invalid=[mistake.map(|_| "true")] { (PreEscaped("\n")) (typed.get("pasted")) }
        }
    }
}

fn file_field(visit: &Visit, mistakes: &Mistakes) -> Markup {
    let mistake = mistakes.iter().find(|mistake| mistake.field == "file");
    html! {
        div.f.mt4.sm.err[mistake.is_some()] {
            label for="file" { (visit.say("start-list-file")) }
            @if let Some(mistake) = mistake { span.err-m #file-mistake { (mistake.words(&visit.text)) } }
            input.mt1 #file name="file" type="file" aria-describedby=[mistake.map(|_| "file-mistake")]
                aria-invalid=[mistake.map(|_| "true")];
        }
    }
}

/// The one page on which a coalition is founded.
pub fn founding(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let text = &visit.text;
    let fields = Fields::new(text, typed, mistakes);
    let lede = if typed.get("pasted").is_empty() {
        "start-found-lede"
    } else {
        "start-found-lede-list"
    };
    html! {
        (fields.summary())
        div.head { h1 { (text.say("start-found-title")) } p.lede { (text.say(lede)) } }
        form method="post" action="/start/found" novalidate {
            (fields.hidden("id"))
            @if !typed.get("pasted").is_empty() { (fields.hidden("pasted")) }
            section.panel { h2 { (text.say("start-about-coalition")) }
                (coalition_fields(visit, &fields))
                (schemes(visit, typed, mistakes))
                (fields.tick("with_seats", "start-with-seats"))
                (more(visit, &fields, mistakes))
            }
            (about_you(visit, &fields))
            p.acts { button.btn { (text.say("start-found-go")) } a.btn.alt href="/start" { (text.say("form-cancel")) } }
        }
    }
}

/// Whose coalition it is: name, place and time zone.
pub fn coalition_fields(visit: &Visit, fields: &Fields) -> Markup {
    let text = &visit.text;
    html! {
        (fields.line("name", "start-name").hint(text.say("start-name-hint")))
        (fields.line("place", "start-place").hint(text.say("start-place-hint")))
        (fields.menu("time_zone", "start-zone", zones(visit)))
        (fields.line("zone_written", "start-zone-written").hint(text.say("start-zone-hint")).optional(text))
    }
}

/// Who founds it.
pub fn about_you(visit: &Visit, fields: &Fields) -> Markup {
    let text = &visit.text;
    html! {
        section.panel.mt5 { h2 { (text.say("start-about-you")) }
            p.sm.mut.mt1 { (text.say("start-about-you-lede")) }
            div.mt4 {
                (fields.line("given_name", "start-given-name").autocomplete("given-name"))
                (fields.line("family_name", "start-family-name").autocomplete("family-name").optional(text))
                @if visit.account.as_ref().is_some_and(|account| account.email.is_none()) {
                    (fields.email("own_email", "start-own-email").hint(text.say("start-own-email-hint")))
                }
            }
        }
    }
}

/// What has a plain answer already; a mistake in it opens it.
pub fn more(visit: &Visit, fields: &Fields, mistakes: &Mistakes) -> Markup {
    let text = &visit.text;
    let wrong = mistakes.iter().any(|mistake| MORE.contains(&mistake.field.as_str()));
    let kind = |kind: &PartnershipKind| {
        (kind.word().to_owned(), text.say(&format!("partnership-kind-{}", kind.word())))
    };
    html! {
        details open[wrong] {
            summary { (text.say("start-more")) }
            div.mt4 {
                (fields.line("slug", "start-slug").hint(text.with("start-slug-hint", [("address", (&visit.app.settings.base_url).into())])).optional(text))
                (fields.menu("language", "start-language", languages()))
                (fields.any_of("kind", "start-kind", PartnershipKind::ALL.iter().map(kind).collect()).hint(text.say("start-kind-hint")))
                (fields.line("aim_affected_percent", "start-aim").hint(text.say("start-aim-hint")).optional(text))
            }
        }
    }
}

fn languages() -> Vec<Choice> {
    Language::ALL
        .iter()
        .map(|language| (language.tag().to_owned(), language.own_name().to_owned()))
        .collect()
}

fn zones(visit: &Visit) -> Vec<Choice> {
    let known = ZONES
        .iter()
        .map(|(zone, key)| ((*zone).to_owned(), visit.say(&format!("start-zone-{key}"))));
    known.chain([(OTHER_ZONE.to_owned(), visit.say("start-zone-other"))]).collect()
}

/// The sector schemes, each with the sentence that says whom it is for.
fn schemes(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let mistake = mistakes.iter().find(|mistake| mistake.field == "sector_scheme");
    let language = visit.language();
    html! {
        fieldset.f.err[mistake.is_some()] aria-describedby="sector_scheme-hint" {
            legend { (visit.say("start-scheme")) }
            span.hint #sector_scheme-hint { (visit.say("start-scheme-hint")) }
            @if let Some(mistake) = mistake { span.err-m { (mistake.words(&visit.text)) } }
            div.opts { @for (index, scheme) in sectors::schemes().iter().enumerate() {
                label.opt {
                    input type="radio" name="sector_scheme" value=(scheme.key) checked[typed.get("sector_scheme") == scheme.key]
                        id=[(index == 0).then_some("sector_scheme")];
                    span { b { (scheme.name(language)) } br; span.sm.mut { (scheme.about(language)) } }
                }
            } }
        }
    }
}

/// After founding: the pasted list goes on to the import, where every row is checked before anything is kept.
pub fn send_list(visit: &Visit, coalition: &Coalition, list: &str) -> Markup {
    let lines = list.lines().filter(|line| !line.trim().is_empty()).count();
    html! {
        div.head {
            h1 { (visit.text.with("start-founded", [("name", (&coalition.name).into())])) }
            p.lede { (visit.text.count("start-founded-lede", lines)) }
        }
        form.acts method="post" action={ "/" (coalition.slug) "/people/import" } {
            input type="hidden" name="id" value=(visit.app.ids.next(visit.now));
            input type="hidden" name="paste" value=(list);
            button.btn { (visit.say("start-list-go")) }
            a.btn.alt href={ "/" (coalition.slug) } { (visit.say("start-founded-later")) }
        }
    }
}
