use kit_web::{Ctx, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::{LooksLike, reasons};

/// The field in which somebody says that the one at hand is somebody else: the ids they were shown, or "yes" from
/// programs that were shown nobody.
pub const ELSE: &str = "even_if_alike";

/// Whether the form says of `found` that it is somebody else.
pub fn saved_anyway(typed: &Typed, found: &LooksLike) -> bool {
    let said = typed.get(ELSE);
    said == "yes" || said.split(',').any(|id| id.parse::<Uuid>().is_ok_and(|id| id == found.id))
}

/// "This may be Rosa Delgado, Elk Ridge Clinic": her page, or save anyway. The button belongs to the form with the id
/// `form` and names those who were shown, so that a changed name is compared again.
pub fn notice(ctx: &Ctx, found: &[LooksLike], form: &str) -> Markup {
    let text = &ctx.text;
    let shown = found.iter().map(|one| one.id.to_string()).collect::<Vec<_>>().join(",");
    html! {
        @if !found.is_empty() {
            div.note role="alert" tabindex="-1" id="alike" autofocus {
                h2 { (text.count("people-alike-title", found.len())) }
                ul.rows.mt3 { @for one in found { (candidate(ctx, one)) } }
                p.sm.mt3 { (text.say("people-alike-hint")) }
                p.acts.mt3 { button.btn.alt form=(form) name=(ELSE) value=(shown) { (text.say("people-alike-save")) } }
            }
        }
    }
}

fn candidate(ctx: &Ctx, one: &LooksLike) -> Markup {
    let page = ctx.app.registry.page_of(one.subject.word(), one.id);
    let because: Vec<String> = one
        .reasons
        .iter()
        .filter(|reason| !reasons::speaks_against(reason))
        .map(|reason| reasons::said(&ctx.text, reason))
        .collect();
    html! {
        li.r2 {
            span { (ctx.text.with("people-alike-may-be", [("name", one.called().into())]))
                @if !because.is_empty() { br; span.sm.mut { (because.join(", ")) } } }
            @if let Some(page) = page {
                a href=(ctx.path(&page)) aria-label=(ctx.text.with("people-alike-open-page", [("name", one.name.as_str().into())])) { (ctx.say("people-alike-open")) }
            }
        }
    }
}
