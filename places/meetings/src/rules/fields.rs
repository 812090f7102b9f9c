//! The fields of the form of the rules.

use kit_web::form::words;
use kit_web::{Ctx, Fields};
use maud::{Markup, html};
use people::contact::MemberClass;

use super::machine::{AfterAbsence, Matter, Tie};
use super::method::Method;
use super::model::Clause;

/// Empty rows offered below what is there.
const BLANK_ROWS: usize = 2;

pub fn draw(ctx: &Ctx, fields: &Fields) -> Markup {
    html! {
        section.panel { h2 { (ctx.say("rules-who-votes")) } (who_votes(ctx, fields)) }
        section.panel.sec { h2 { (ctx.say("rules-enough")) } p.sm.mut { (ctx.say("rules-bar-hint")) } (enough(fields)) }
        section.panel.sec { h2 { (ctx.say("rules-what-passes")) } (needs(ctx, fields)) (counting(ctx, fields)) }
        section.panel.sec { h2 { (ctx.say("rules-meetings")) } (meetings(ctx, fields)) }
        section.panel.sec { h2 { (ctx.say("rules-sections")) } (sections(ctx, fields)) }
    }
}

fn who_votes(ctx: &Ctx, fields: &Fields) -> Markup {
    let classes = words(&ctx.text, "member-class", MemberClass::ALL.iter().map(|class| class.word()));
    html! {
        (fields.any_of("classes", "rules-classes", classes))
        (fields.line("attended_least", "rules-attended-least").hint(ctx.say("rules-attended-hint")).optional(&ctx.text))
        (fields.line("attended_of_last", "rules-attended-of-last").optional(&ctx.text))
        (fields.line("resident_weight", "rules-resident-weight").hint(ctx.say("rules-resident-weight-hint")))
    }
}

fn enough(fields: &Fields) -> Markup {
    html! {
        (fields.line("quorum_voices", "rules-quorum-voices").optional(fields.text))
        (fields.line("quorum_sectors", "rules-quorum-sectors").optional(fields.text))
        (fields.line("quorum_residents", "rules-quorum-residents").optional(fields.text))
    }
}

fn counting(ctx: &Ctx, fields: &Fields) -> Markup {
    let choices = |prefix: &str, all: &[&str]| words(&ctx.text, prefix, all.iter().copied());
    html! {
        (fields.one_of("of", "rules-of", choices("rules-of", &["for_or_against", "present", "may_vote"])))
        (fields.one_of("abstentions", "rules-abstentions", choices("rules-abstentions", &["left", "included"])))
        (fields.one_of("recused", "rules-recused", choices("rules-recused", &["left", "included"])))
        (fields.one_of("tie", "rules-tie", words(&ctx.text, "rules-tie", Tie::ALL.iter().map(|tie| tie.word()))))
        (fields.line("fall_back", "rules-fall-back").hint(ctx.say("rules-fall-back-hint")).optional(&ctx.text))
        (fields.tick("answers_in_writing", "rules-answers-in-writing"))
    }
}

fn meetings(ctx: &Ctx, fields: &Fields) -> Markup {
    let follows = words(&ctx.text, "rules-after-absence", AfterAbsence::ALL.iter().map(|after| after.word()));
    html! {
        (fields.line("notice_days", "rules-notice-days").optional(&ctx.text))
        (fields.line("absences_more_than", "rules-absences-more-than").hint(ctx.say("rules-absences-hint")).optional(&ctx.text))
        (fields.one_of("absences_follows", "rules-absences-follows", follows))
        (fields.line("proxies_each", "rules-proxies-each").hint(ctx.say("rules-proxies-hint")).optional(&ctx.text))
        (fields.line("proxies_days", "rules-proxies-days").optional(&ctx.text))
        (fields.tick("between_meetings", "rules-between-meetings"))
    }
}

fn mistakes_of(fields: &Fields, name: &str) -> Markup {
    let of_it = fields.mistakes.iter().filter(|mistake| mistake.field == name);
    html! { @for mistake in of_it { span.err-m { (mistake.words(fields.text)) } } }
}

fn menu(name: &str, label: &str, chosen: &str, choices: &[(String, String)], none: Option<String>) -> Markup {
    html! {
        select name=(name) aria-label=(label) {
            @if let Some(none) = none { option value="" { (none) } }
            @for (word, words) in choices { option value=(word) selected[word == chosen] { (words) } }
        }
    }
}

fn needs(ctx: &Ctx, fields: &Fields) -> Markup {
    let typed = fields.typed;
    let column = |name: &'static str| typed.all(name).map(str::to_owned).collect::<Vec<String>>();
    let [matters, overs, methods, bars, sections] =
        ["needs_matter", "needs_over", "needs_method", "needs_bar", "needs_section"].map(column);
    let all_matters = words(&ctx.text, "rules-matter", Matter::ALL.iter().map(|matter| matter.word()));
    let all_methods = words(&ctx.text, "rules-method", Method::ALL.iter().map(|method| method.word()));
    let at = |column: &[String], row: usize| column.get(row).cloned().unwrap_or_default();
    let wrong = fields.mistakes.iter().any(|mistake| mistake.field == "needs");
    html! {
        fieldset.f.err[wrong] #needs {
            legend.q { (ctx.say("rules-needs")) }
            span.hint { (ctx.say("rules-needs-hint")) }
            (mistakes_of(fields, "needs"))
            @for row in 0..matters.len() + BLANK_ROWS {
                @let nth = ctx.text.count("rules-needs-nth", row + 1);
                div.rule-row.mt2 {
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-needs-matter")) }
                        (menu("needs_matter", &format!("{nth}: {}", ctx.say("rules-needs-matter")), &at(&matters, row), &all_matters, Some(ctx.say("rules-needs-none")))) }
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-needs-over")) }
                        input type="text" name="needs_over" maxlength="40" value=(at(&overs, row)) aria-label={ (nth) ": " (ctx.say("rules-needs-over")) }; }
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-needs-method")) }
                        (menu("needs_method", &format!("{nth}: {}", ctx.say("rules-needs-method")), &at(&methods, row), &all_methods, None)) }
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-needs-bar")) }
                        input type="text" name="needs_bar" maxlength="40" value=(at(&bars, row)) aria-label={ (nth) ": " (ctx.say("rules-needs-bar")) }; }
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-needs-section")) }
                        input type="text" name="needs_section" maxlength="20" value=(at(&sections, row)) aria-label={ (nth) ": " (ctx.say("rules-needs-section")) }; }
                }
            }
        }
    }
}

fn sections(ctx: &Ctx, fields: &Fields) -> Markup {
    let typed = fields.typed;
    let column = |name: &'static str| typed.all(name).map(str::to_owned).collect::<Vec<String>>();
    let [numbers, titles, texts, states] =
        ["section_number", "section_title", "section_words", "section_states"].map(column);
    let clauses = words(&ctx.text, "rules-clause", Clause::ALL.iter().map(|clause| clause.word()));
    let at = |column: &[String], row: usize| column.get(row).cloned().unwrap_or_default();
    let wrong = fields.mistakes.iter().any(|mistake| mistake.field == "sections");
    html! {
        fieldset.f.err[wrong] #sections {
            legend.vh { (ctx.say("rules-sections")) }
            span.hint { (ctx.say("rules-sections-hint")) }
            (mistakes_of(fields, "sections"))
            @for row in 0..numbers.len() + BLANK_ROWS {
                @let nth = ctx.text.count("rules-section-nth", row + 1);
                div.section-row.mt4 {
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-section-number")) }
                        input type="text" name="section_number" maxlength="20" value=(at(&numbers, row)) aria-label={ (nth) ": " (ctx.say("rules-section-number")) }; }
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-section-title")) }
                        input type="text" name="section_title" maxlength="200" value=(at(&titles, row)) aria-label={ (nth) ": " (ctx.say("rules-section-title")) }; }
                    div { span.xs.mut aria-hidden="true" { (ctx.say("rules-section-states")) }
                        (menu("section_states", &format!("{nth}: {}", ctx.say("rules-section-states")), &at(&states, row), &clauses, Some(ctx.say("rules-clause-none")))) }
                }
                textarea.mt2 name="section_words" rows="2" maxlength="10000" aria-label={ (nth) ": " (ctx.say("rules-section-words")) } { (maud::PreEscaped("\n")) (at(&texts, row)) }
            }
        }
    }
}
