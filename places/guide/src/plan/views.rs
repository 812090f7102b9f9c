use kit_paper::Document;
use kit_web::{Ctx, Fields, Mistakes, Typed, paper};
use maud::{Markup, html};

use super::copies;
use super::model::{Asked, Audience, Part};
use crate::place;

/// The plan on a sheet, below what one may choose of it.
pub(super) fn page(ctx: &Ctx, asked: &Asked, document: &Document) -> Markup {
    let query = asked.query();
    html! {
        div.noprint {
            (place::crumbs(ctx, &[]))
            div.head.headrow {
                div { h1 { (document.title) } p.lede { (ctx.say("plan-lede")) } }
                div.acts {
                    (ctx.pdf_link(&ctx.path(&format!("/guide/plan.pdf?{query}"))))
                    a.btn.alt href=(ctx.path(&format!("/guide/plan.html?{query}"))) download { (ctx.say("plan-file")) }
                }
            }
            (choice(ctx, asked))
            (copies::freeze_form(ctx, asked))
            (paper::contents(document))
        }
        article.sheet.rep.plan-sheet.mt4 aria-label=(document.title) {
            p.rk { (ctx.coalition().name) " \u{b7} " (document.title) " \u{b7} " (ctx.text.long_date(ctx.today())) }
            (paper::on_page(&ctx.text, document))
        }
    }
}

/// For whom, which parts, and since when changes are marked.
fn choice(ctx: &Ctx, asked: &Asked) -> Markup {
    let text = &ctx.text;
    let mut typed = Typed::default();
    typed.set("audience", asked.audience.word());
    asked.parts.iter().for_each(|part| typed.push("part", part.word()));
    typed.set("since", asked.since.map(|day| day.to_string()).unwrap_or_default());
    let none = Mistakes::none();
    let fields = Fields::new(text, &typed, &none);
    let audiences = Audience::ALL
        .iter()
        .map(|one| (one.word().to_owned(), ctx.say(&format!("plan-audience-{}", one.word()))));
    let parts = Part::ALL.iter().map(|part| (part.word().to_owned(), ctx.say(&part.title())));
    html! {
        details.panel {
            summary { (ctx.say("plan-choose")) ": " (ctx.say(&format!("plan-audience-{}", asked.audience.word()))) }
            form method="get" action=(ctx.path("/guide/plan")) novalidate {
                (fields.one_of("audience", "plan-audience", audiences.collect()).hint(ctx.say("plan-audience-hint")))
                (fields.any_of("part", "plan-parts", parts.collect()))
                (fields.date("since", "plan-since").hint(ctx.say("plan-since-hint")).optional(text))
                p.acts { button.btn { (ctx.say("plan-show")) } }
            }
        }
    }
}
