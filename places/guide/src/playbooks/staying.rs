//! What stays with a playbook and is read there: reports, templates, questions, the first year.

use kit_text::Language;
use kit_web::Ctx;
use maud::{Markup, html};

use super::format::Playbook;
use super::format::files::Question;
use super::shelf::OnShelf;
use super::templates;

/// Reports, questions and the first year: they stay with the playbook and are read here.
pub fn reading(ctx: &Ctx, one: &OnShelf, language: Language) -> Markup {
    let playbook = &one.playbook;
    let key = playbook.itself.key();
    html! {
        @if has_something(playbook) {
            section.panel aria-labelledby="reading" {
                h2 #reading { (ctx.say("playbooks-reading-title")) }
                @for report in &playbook.reports.reports { details.mt2 {
                    summary { (report.name.of(language)) ": " (ctx.text.count("playbooks-sections", report.sections.len())) }
                    ul.rows { @for section in &report.sections { li { b { (section.name.of(language)) } p.sm { (section.asks.of(language)) } } } }
                } }
                @for agreement in &playbook.agreements.agreements { (templates::agreement_details(ctx, key, agreement, language)) }
                @for commitment in &playbook.commitments.commitments { (templates::commitment_details(ctx, key, commitment, language)) }
                (templates::rules_details(ctx, playbook, language))
                @if !playbook.survey.questions.is_empty() { details.mt2 {
                    summary { (ctx.text.count("playbooks-brings-questions", playbook.survey.questions.len())) }
                    ul.rows { @for question in &playbook.survey.questions { li {
                        p { (question.words.of(language)) }
                        p.sm.mut { (answers(one, question, language)) }
                        p.sm.mut { (question.source.as_str()) ", " (question.version.as_str()) }
                    } } }
                } }
                @if !playbook.year.steps.is_empty() { details.mt2 {
                    summary { (ctx.text.count("playbooks-steps", playbook.year.steps.len())) }
                    ol.rows { @for step in &playbook.year.steps { li.r2 {
                        span { (step.what.of(language)) br; span.sm.mut { (step.who.of(language)) } }
                        span.sm.mut { (ctx.text.with("playbooks-month", [("month", i64::from(step.month()).into())])) }
                    } } }
                } }
            }
        }
    }
}

fn answers(one: &OnShelf, question: &Question, language: Language) -> String {
    let scale = one
        .playbook
        .survey
        .scales
        .iter()
        .find(|scale| scale.id.get_ref() == question.scale.get_ref());
    let words = scale.into_iter().flat_map(|scale| &scale.answers).map(|answer| answer.words.of(language));
    words.collect::<Vec<_>>().join(" / ")
}

fn has_something(playbook: &Playbook) -> bool {
    let counts = [
        playbook.reports.reports.len(),
        playbook.agreements.agreements.len(),
        playbook.commitments.commitments.len(),
        playbook.rules.sections.len(),
        playbook.survey.questions.len(),
        playbook.year.steps.len(),
    ];
    counts.into_iter().any(|count| count > 0)
}
