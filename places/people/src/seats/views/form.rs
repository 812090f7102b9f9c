use std::borrow::Cow;

use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::super::model::{self, Seat};
use crate::members::PersonId;
use crate::organizations::OrganizationId;
use crate::sectors::Scheme;
use kit_text::full_name;

/// What the menus of a seat's form offer.
pub struct Choices {
    pub scheme: Cow<'static, Scheme>,
    pub people: Vec<(PersonId, String, String)>,
    pub organizations: Vec<(OrganizationId, String)>,
}

impl Choices {
    fn people(&self, none: String) -> Vec<Choice> {
        let named = self.people.iter().map(|(id, given, family)| (id.to_string(), full_name(given, family)));
        std::iter::once((String::new(), none)).chain(named).collect()
    }

    fn organizations(&self, none: String) -> Vec<Choice> {
        let named = self.organizations.iter().map(|(id, name)| (id.to_string(), name.clone()));
        std::iter::once((String::new(), none)).chain(named).collect()
    }

    /// A stored value as people read it: the name behind an id.
    fn words(&self, value: &str) -> String {
        let person = self.people.iter().find(|(id, ..)| id.to_string() == value);
        let organization = self.organizations.iter().find(|(id, _)| id.to_string() == value);
        person
            .map(|(_, given, family)| full_name(given, family))
            .or_else(|| organization.map(|(_, name)| name.clone()))
            .unwrap_or_else(|| value.to_owned())
    }
}

/// The form that adds, changes or fills a seat.
pub struct SeatForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub choices: &'a Choices,
    pub action: String,
    pub cancel: String,
}

impl SeatForm<'_> {
    /// Everything about a seat.
    pub fn whole(&self, save_label: &str) -> Markup {
        let fields = self.fields();
        self.around(save_label, html! { (self.place(&fields)) (self.people(&fields)) (self.wanted(&fields)) })
    }

    /// Only who sits here, from when to when.
    pub fn filling(&self) -> Markup {
        let fields = self.fields();
        self.around("seats-fill-save", self.people(&fields))
    }

    fn fields(&self) -> Fields<'_> {
        Fields::new(&self.ctx.text, self.typed, self.mistakes)
    }

    fn around(&self, save_label: &str, inside: Markup) -> Markup {
        html! {
            form method="post" action=(self.action) novalidate {
                (self.fields().hidden("id")) (self.fields().hidden("version"))
                (inside)
                p.acts { button.btn { (self.ctx.say(save_label)) } a.btn.alt href=(self.cancel) { (self.ctx.say("form-cancel")) } }
            }
        }
    }

    fn place(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let sectors = self
            .choices
            .scheme
            .sectors
            .iter()
            .map(|sector| (sector.key.clone(), sector.name(text.language()).to_owned()));
        // A sector of an earlier scheme stays choosable, so that saving does not move the seat.
        let current = self.typed.get("sector");
        let stays = (!current.is_empty() && self.choices.scheme.sector(current).is_none())
            .then(|| (current.to_owned(), current.to_owned()));
        let none = (String::new(), text.say("seats-choose-sector"));
        let kinds = ["organization", "resident"]
            .map(|kind| (kind.to_owned(), text.say(&format!("seats-kind-{kind}"))));
        html! {
            section.panel { h2 { (text.say("seats-form-place")) }
                (fields.menu("sector", "seats-sector", std::iter::once(none).chain(stays).chain(sectors).collect()))
                (fields.line("label", "seats-label").hint(text.say("seats-label-hint")).optional(text))
                (fields.one_of("kind", "seats-kind", kinds.to_vec()))
                (fields.menu("holder_id", "seats-holder", self.choices.organizations(text.say("seats-no-holder"))))
            }
        }
    }

    fn people(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel.mt5 { h2 { (text.say("seats-form-people")) }
                (fields.menu("representative_id", "seats-column-representative", self.choices.people(text.say("seats-nobody"))))
                (fields.menu("alternate_id", "seats-column-alternate", self.choices.people(text.say("seats-nobody"))).hint(text.say("seats-alternate-hint")).optional(text))
                (fields.date("term_start", "seats-term-start").optional(text))
                (fields.date("term_end", "seats-term-end").optional(text))
                (fields.menu("successor_id", "seats-successor", self.choices.people(text.say("seats-nobody"))).hint(text.say("seats-successor-hint")).optional(text))
            }
        }
    }

    fn wanted(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel.mt5 { h2 { (text.say("seats-form-wanted")) }
                (fields.line("wanted", "seats-wanted").hint(text.say("seats-wanted-hint")).optional(text))
                (fields.line("next_step", "seats-next-step").hint(text.say("seats-next-step-hint")).optional(text))
            }
        }
    }
}

/// What two people changed at once: theirs beside mine, to decide.
pub fn both_versions(ctx: &Ctx, choices: &Choices, theirs: &Seat, by: &str, typed: &Typed) -> Markup {
    let text = &ctx.text;
    let stored = model::to_form(theirs);
    let differing: Vec<(&str, String, String)> = stored
        .pairs()
        .filter(|(name, value)| {
            !matches!(*name, "version" | "id") && typed.has(name) && value.trim() != typed.get(name)
        })
        .map(|(name, value)| (name, choices.words(value), choices.words(typed.get(name))))
        .collect();
    html! {
        section.note { p { (text.with("seats-meanwhile", [("name", by.into())])) }
            table {
                thead { tr {
                    th scope="col" { (text.say("seats-meanwhile-field")) }
                    th scope="col" { (text.say("seats-meanwhile-theirs")) }
                    th scope="col" { (text.say("seats-meanwhile-mine")) }
                } }
                tbody { @for (name, theirs, mine) in differing {
                    tr { th scope="row" { (text.say(field_label(name))) } td { (theirs) } td { (mine) } }
                } }
            }
            p.mt3 { (text.say("seats-meanwhile-choose")) " "
                a href=(ctx.path(&format!("/people/seats/{}", theirs.id))) { (text.say("seats-meanwhile-keep-theirs")) } }
        }
    }
}

fn field_label(name: &str) -> &'static str {
    match name {
        "sector" => "seats-sector",
        "label" => "seats-label",
        "kind" => "seats-kind",
        "holder_id" => "seats-holder",
        "representative_id" => "seats-column-representative",
        "alternate_id" => "seats-column-alternate",
        "successor_id" => "seats-successor",
        "term_start" => "seats-term-start",
        "term_end" => "seats-term-end",
        "wanted" => "seats-wanted",
        _ => "seats-next-step",
    }
}
