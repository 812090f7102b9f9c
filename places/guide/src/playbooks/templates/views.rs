use ::goals::rights::EDIT_GOALS;
use kit_text::Language;
use kit_web::Ctx;
use maud::{Markup, html};
use meetings::rights::EDIT_RULES;
use people::rights::EDIT_PEOPLE;

use crate::playbooks::format::Playbook;
use crate::playbooks::format::files::{Agreement, Commitment};
use crate::playbooks::shelf::OnShelf;
use crate::playbooks::views::address;

/// What stands above a form filled from a template: where its words come from, and what is here already.
pub(super) struct Above<'a> {
    pub ctx: &'a Ctx,
    pub playbook: &'a OnShelf,
    pub language: Language,
    /// The address of this page below the playbook.
    pub own: String,
    /// What the template says beside the fields: who signs, who verifies.
    pub hint: Option<&'a str>,
    /// Addresses and names of records of the same name.
    pub here: Vec<(String, String)>,
}

impl Above<'_> {
    pub fn draw(&self) -> Markup {
        let (ctx, itself) = (self.ctx, &self.playbook.playbook.itself);
        let other = self.language.other();
        let other_words = address(ctx, itself.key(), &format!("{}?language={}", self.own, other.tag()));
        let key = format!("playbooks-template-in-{}", other.tag());
        html! {
            div.note.calm.sec {
                p { (ctx.say("playbooks-template-from")) " "
                    a href=(address(ctx, itself.key(), "")) { (itself.name.of(ctx.language())) } ". "
                    (ctx.say("playbooks-template-unsaved")) " " a href=(other_words) { (ctx.say(&key)) } }
                @if let Some(hint) = self.hint { p.sm.mut.mt2 { (hint) } }
                @if !self.here.is_empty() {
                    p.mt2 { (ctx.say("playbooks-template-here")) }
                    ul.bul { @for (address, name) in &self.here { li { a href=(address) { (name) } } } }
                }
            }
        }
    }
}

fn start(ctx: &Ctx, address: &str, words: &str) -> Markup {
    html! { p.acts { a.btn.alt href=(address) { (ctx.say(words)) } } }
}

/// The template of an agreement, and the button that fills the form with it.
pub fn agreement_details(ctx: &Ctx, key: &str, agreement: &Agreement, language: Language) -> Markup {
    let page = address(ctx, key, &format!("/agreements/{}", agreement.id.get_ref().as_str()));
    html! {
        details.mt2 {
            summary { (agreement.title.of(language)) }
            p.sm.mut { (agreement.parties.of(language)) }
            @for (_, section) in agreement.sections() {
                @if !section.is_empty() { p.sm.pre.mt2 { (section.of(language)) } }
            }
            @if ctx.holds(&EDIT_PEOPLE) { (start(ctx, &page, "playbooks-template-agreement")) }
        }
    }
}

/// The template of a commitment, element by element.
pub fn commitment_details(ctx: &Ctx, key: &str, commitment: &Commitment, language: Language) -> Markup {
    let page = address(ctx, key, &format!("/commitments/{}", commitment.id.get_ref().as_str()));
    html! {
        details.mt2 {
            summary { (commitment.title.of(language)) }
            p.sm { (commitment.who.of(language)) }
            p.sm.mut { (commitment.purpose.of(language)) }
            ul.rows { @for element in &commitment.elements { li {
                (element.what.of(language)) p.sm.mut { (element.metric.of(language)) ". " (element.evidence.of(language)) }
            } } }
            p.sm.mut { (commitment.verifier.of(language)) }
            @if ctx.holds(&EDIT_GOALS) { (start(ctx, &page, "playbooks-template-commitment")) }
        }
    }
}

/// The template of rules: its sections by their titles.
pub fn rules_details(ctx: &Ctx, playbook: &Playbook, language: Language) -> Markup {
    let page = address(ctx, playbook.itself.key(), "/rules");
    html! {
        @if !playbook.rules.sections.is_empty() {
            details.mt2 {
                summary { (ctx.say("playbooks-rules-draft")) }
                // The whole text stands in the form.
                ul.rows { @for section in &playbook.rules.sections { li {
                    (section.number.as_str()) " " (section.title.of(language))
                } } }
                @if ctx.holds(&EDIT_RULES) { (start(ctx, &page, "playbooks-template-rules")) }
            }
        }
    }
}
