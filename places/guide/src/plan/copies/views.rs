use kit_web::parts::{self, Status};
use kit_web::records::pages::button;
use kit_web::{Ctx, Fields, Mistakes, Typed, paper};
use maud::{Markup, html};

use super::model::PlanCopy;
use super::stored::Stored;
use crate::place;
use crate::plan::model::{Asked, Audience, Part};
use crate::rights::RUN_GUIDE;

/// The page of all copies, below the coalition.
pub const HOME: &str = "/guide/plan/copies";

pub fn path(copy: &PlanCopy) -> String {
    format!("{HOME}/{}", copy.id)
}

/// "Our plan, March 10, 2026"
pub fn title(ctx: &Ctx, copy: &PlanCopy) -> String {
    let day = ctx.text.long_date(copy.made_on);
    ctx.text
        .with("plan-copy-title", [("title", copy.title.as_str().into()), ("day", day.into())])
}

/// The form about to whom it was sent, filled with what is stored.
pub fn to_form(copy: &PlanCopy) -> Typed {
    Typed::from_pairs([("version", copy.version.to_string()), ("sent_to", copy.sent_to.clone())])
}

fn audience(ctx: &Ctx, audience: Audience) -> String {
    ctx.say(&format!("plan-audience-{}", audience.word()))
}

/// On the page of the plan: freezing what is shown.
pub fn freeze_form(ctx: &Ctx, asked: &Asked) -> Markup {
    let mut typed = Typed::default();
    typed.set("id", ctx.app.ids.next(ctx.now).to_string());
    typed.set("audience", asked.audience.word());
    asked.parts.iter().for_each(|part| typed.push("part", part.word()));
    html! {
        details.panel.mt3 {
            summary { (ctx.say("plan-copy-freeze")) }
            @if ctx.holds(&RUN_GUIDE) {
                p.sm.mut.mt2 { (ctx.say("plan-copy-freeze-hint")) }
                (form(ctx, &typed, &Mistakes::none(), false))
            }
            p.mt3 { a href=(ctx.path(HOME)) { (ctx.say("plan-copies")) } }
        }
    }
}

fn form(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, with_choice: bool) -> Markup {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let audiences = Audience::ALL.iter().map(|one| (one.word().to_owned(), audience(ctx, *one)));
    let parts = Part::ALL.iter().map(|part| (part.word().to_owned(), ctx.say(&part.title())));
    html! {
        form method="post" action=(ctx.path(HOME)) novalidate {
            (fields.hidden("id"))
            @if with_choice {
                (fields.one_of("audience", "plan-audience", audiences.collect()).hint(ctx.say("plan-audience-hint")))
                (fields.any_of("part", "plan-parts", parts.collect()))
            } @else {
                (fields.hidden("audience"))
                @for part in typed.all("part") { input type="hidden" name="part" value=(part); }
            }
            (fields.line("sent_to", "plan-copy-sent-to").hint(ctx.say("plan-copy-sent-to-hint")).optional(text))
            p.acts { button.btn { (ctx.say("plan-copy-save")) } }
        }
    }
}

/// All copies, the latest first.
pub(super) fn list(
    ctx: &Ctx,
    copies: &[PlanCopy],
    next: Option<String>,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let mut typed = typed.clone();
    if !typed.has("audience") {
        typed.set("id", ctx.app.ids.next(ctx.now).to_string());
        typed.set("audience", Audience::Members.word());
        Part::ALL.iter().for_each(|part| typed.push("part", part.word()));
    }
    html! {
        (place::crumbs(ctx, &[(ctx.path("/guide/plan"), ctx.say("plan-title"))]))
        (Fields::new(&ctx.text, &typed, mistakes).summary())
        div.head { h1 { (ctx.say("plan-copies")) } p.lede { (ctx.say("plan-copies-lede")) } }
        section.panel aria-labelledby="copies" {
            h2 #copies { (ctx.say("plan-copies-all")) }
            @if copies.is_empty() { (parts::empty(&ctx.say("plan-copies-none"), None)) }
            ul.rows { @for copy in copies { (row(ctx, copy)) } }
            (parts::next_page(&ctx.text, next.map(|after| format!("{}?after={after}", ctx.path(HOME)))))
        }
        @if ctx.holds(&RUN_GUIDE) {
            section.panel.mt5 aria-labelledby="freeze" {
                h2 #freeze { (ctx.say("plan-copy-freeze")) }
                p.sm.mut { (ctx.say("plan-copy-freeze-hint")) }
                (form(ctx, &typed, mistakes, true))
            }
        }
    }
}

fn row(ctx: &Ctx, copy: &PlanCopy) -> Markup {
    html! {
        li.r2 {
            div {
                a.t href=(ctx.path(&path(copy))) { (title(ctx, copy)) }
                div.sm.mut { (audience(ctx, copy.audience)) ", " (language(ctx, copy)) }
            }
            span.sm { @if copy.sent_to.is_empty() { span.mut { (ctx.say("plan-copy-not-sent")) } } @else { (copy.sent_to) } }
        }
    }
}

fn language(ctx: &Ctx, copy: &PlanCopy) -> &'static str {
    kit_text::Language::from_tag(&copy.language).unwrap_or(ctx.language()).own_name()
}

/// One copy: to whom it went, what changed since, and what it says.
pub(super) fn page(ctx: &Ctx, stored: &Stored, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let copy = &stored.copy;
    let own = ctx.path(&path(copy));
    let again = ctx.path(&format!("/guide/plan?{}", copy.asked_again().query()));
    let crumbs = [(ctx.path("/guide/plan"), ctx.say("plan-title")), (ctx.path(HOME), ctx.say("plan-copies"))];
    html! {
        div.noprint {
            (place::crumbs(ctx, &crumbs))
            (Fields::new(&ctx.text, typed, mistakes).summary())
            div.head.headrow {
                div { h1 { (title(ctx, copy)) } p.lede { (ctx.say("plan-copy-lede")) } }
                div.acts {
                    (ctx.pdf_link(&format!("{own}/pdf")))
                    a.btn.alt href=(again) { (ctx.say("plan-copy-changes")) }
                }
            }
            section.panel { (facts(ctx, stored)) (sent_form(ctx, &own, typed, mistakes)) }
            div lang=(stored.document.language) { (paper::contents(&stored.document)) }
        }
        article.sheet.rep.plan-sheet.mt5 lang=(stored.document.language) aria-label=(title(ctx, copy)) {
            p.rk { (ctx.coalition().name) " \u{b7} " (title(ctx, copy)) }
            (paper::on_page(&ctx.text, &stored.document))
        }
        @if ctx.holds(&RUN_GUIDE) {
            section.sec.noprint {
                h2 { (ctx.say("plan-copy-remove")) }
                p.sm.mut { (ctx.say("plan-copy-remove-hint")) }
                (button(&format!("{own}/remove"), copy.version, &ctx.say("plan-copy-remove")))
            }
        }
    }
}

fn facts(ctx: &Ctx, stored: &Stored) -> Markup {
    let copy = &stored.copy;
    let sent = if copy.sent_to.is_empty() {
        ctx.say("plan-copy-not-sent")
    } else {
        copy.sent_to.clone()
    };
    html! {
        dl.sl.fields {
            (parts::fact(&ctx.say("plan-copy-sent-to"), html! { (sent) }))
            (parts::fact(&ctx.say("plan-audience"), html! { (audience(ctx, copy.audience)) }))
            (parts::fact(&ctx.say("plan-copy-language"), html! { (language(ctx, copy)) }))
            (parts::fact(&ctx.say("plan-copy-fingerprint"), html! {
                code.wrap-anywhere { (copy.hash) } br;
                @if stored.is_whole { (parts::status(Status::Good, &ctx.say("plan-copy-whole"))) }
                @else { (parts::status(Status::Bad, &ctx.say("plan-copy-not-whole"))) }
            }))
        }
        p.src { a href=(ctx.path(&format!("/history/plan_copy/{}", copy.id))) { (ctx.say("plan-copy-history")) } }
    }
}

fn sent_form(ctx: &Ctx, own: &str, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    html! {
        @if ctx.holds(&RUN_GUIDE) {
            form.mt3 method="post" action={ (own) "/sent" } novalidate {
                (fields.hidden("version"))
                (fields.line("sent_to", "plan-copy-sent-to").hint(ctx.say("plan-copy-sent-to-hint")).optional(&ctx.text))
                button.btn.alt { (ctx.say("form-save")) }
            }
        }
    }
}
