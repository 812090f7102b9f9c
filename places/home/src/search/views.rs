use kit_web::{Ctx, parts};
use maud::{Markup, html};

/// A record that was found.
pub struct Hit {
    pub label: String,
    pub detail: String,
    pub address: String,
}

/// What was found, kind by kind.
pub struct Results {
    pub typed: String,
    pub groups: Vec<(String, Vec<Hit>)>,
}

impl Results {
    pub fn add(&mut self, kind: &str, hit: Hit) {
        match self.groups.iter_mut().find(|(known, _)| known == kind) {
            Some((_, hits)) => hits.push(hit),
            None => self.groups.push((kind.to_owned(), vec![hit])),
        }
    }

    fn len(&self) -> usize {
        self.groups.iter().map(|(_, hits)| hits.len()).sum()
    }
}

pub fn results(ctx: &Ctx, results: &Results) -> Markup {
    html! {
        div.head {
            h1 { (ctx.say("search-title")) }
            @if !results.typed.is_empty() && results.len() > 0 {
                p.lede { (ctx.text.with("search-found", [("count", results.len().into()), ("words", (&results.typed).into())])) }
            }
        }
        (form(ctx, &results.typed))
        @if results.typed.is_empty() {
            (parts::empty(&ctx.say("search-empty"), None))
        } @else if results.len() == 0 {
            (nothing(ctx, &results.typed))
        }
        @for (kind, hits) in &results.groups { (group(ctx, kind, hits)) }
    }
}

fn form(ctx: &Ctx, typed: &str) -> Markup {
    html! {
        form.filters method="get" action=(ctx.path("/search")) role="search" aria-labelledby="search-again-label" {
            div.f { label #search-again-label for="search-again" { (ctx.say("search-words")) }
                input #search-again name="words" type="search" value=(typed) maxlength="200"; }
            div.f { button.btn { (ctx.say("search-go")) } }
        }
    }
}

fn group(ctx: &Ctx, kind: &str, hits: &[Hit]) -> Markup {
    let own = format!("search-kind-{kind}");
    let key = if ctx.text.has(&own) { own.as_str() } else { "search-kind-other" };
    html! {
        section.sec.panel aria-labelledby={ "found-" (kind) } {
            h2 id={ "found-" (kind) } { (ctx.say(key)) }
            ul.rows { @for hit in hits {
                li { a.t href=(hit.address) { (hit.label) }
                    @if !hit.detail.is_empty() { div.sm.mut { (hit.detail) } } }
            } }
        }
    }
}

fn nothing(ctx: &Ctx, typed: &str) -> Markup {
    html! {
        section.panel aria-labelledby="search-nothing" {
            h2 #search-nothing { (ctx.text.with("search-nothing", [("words", typed.into())])) }
            ul.bul {
                li { (ctx.say("search-tip-shorter")) }
                li { (ctx.say("search-tip-spelling")) }
                li { (ctx.say("search-tip-list"))
                    @if ctx.may_open("/people/list") { " " a href=(ctx.path("/people/list")) { (ctx.say("search-tip-list-go")) } } }
            }
        }
    }
}
