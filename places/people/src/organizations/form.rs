//! The form that adds or changes an organization.

use kit_text::Text;
use kit_web::coalition::PartnershipKind;
use kit_web::form::{Choice, or_none};
use kit_web::way_back::keep_back;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::model::{CareStage, GovernmentLevel, OrganizationKind};
use crate::contact::MemberClass;
use crate::sectors::{self, Scheme};
use kit_web::form::words;

pub struct OrganizationForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub scheme: &'a Scheme,
    pub action: String,
    pub save_label: &'static str,
    pub cancel: String,
}

impl OrganizationForm<'_> {
    pub fn draw(&self) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        html! {
            form id="details" method="post" action=(self.action) novalidate {
                (fields.hidden("id")) (fields.hidden("version")) (keep_back(self.ctx, self.typed))
                (self.who(&fields))
                (self.give_and_get(&fields))
                (self.reaching(&fields))
                (self.membership(&fields))
                p.acts { button.btn { (text.say(self.save_label)) } a.btn.alt href=(self.cancel) { (text.say("form-cancel")) } }
            }
        }
    }

    fn who(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel { h2 { (text.say("organizations-form-who")) }
                (fields.line("name", "organizations-name").autocomplete("organization"))
                (fields.menu("kind", "organizations-kind", kinds(self.ctx)))
                @if self.asks_level() { (fields.menu("government_level", "organizations-government-level", levels(text)).hint(text.say("organizations-government-level-hint"))) }
                (fields.lines("what_they_do", "organizations-what-they-do").hint(text.say("organizations-what-they-do-hint")).optional(text))
                (fields.any_of("care_stages", "organizations-care-stages", words(text, "care-stage", CareStage::ALL.iter().map(|stage| stage.word()))))
            }
        }
    }

    /// Where several agencies work together, and wherever a level was told already.
    fn asks_level(&self) -> bool {
        self.ctx.coalition().kinds.has(PartnershipKind::MultiAgency)
            || !self.typed.get("government_level").is_empty()
    }

    fn give_and_get(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel.mt5 { h2 { (text.say("organizations-give-and-get")) }
                (fields.lines("brings", "organizations-brings").hint(text.say("organizations-lines-hint")).optional(text))
                (fields.lines("hopes", "organizations-hopes").hint(text.say("organizations-lines-hint")).optional(text))
            }
        }
    }

    fn reaching(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel.mt5 { h2 { (text.say("organizations-form-reach")) }
                (fields.email("email", "organizations-email").optional(text))
                (fields.telephone("phone", "organizations-phone").optional(text))
                (fields.line("website", "organizations-website").autocomplete("url").optional(text))
                (fields.line("address", "organizations-address").autocomplete("street-address").optional(text))
                (fields.line("city", "organizations-city").autocomplete("address-level2").optional(text))
                (fields.line("state", "organizations-state").autocomplete("address-level1").optional(text))
                (fields.line("postcode", "organizations-postcode").autocomplete("postal-code").optional(text))
                details open[self.says_where()] { summary { (text.say("organizations-location")) }
                    p.hint { (text.say("organizations-location-hint")) }
                    (fields.line("latitude", "organizations-latitude").optional(text))
                    (fields.line("longitude", "organizations-longitude").optional(text))
                }
            }
        }
    }

    /// Whether the place on the map is filled in, or wrong.
    fn says_where(&self) -> bool {
        let names = ["latitude", "longitude"];
        names.iter().any(|name| !self.typed.get(name).is_empty())
            || self.mistakes.iter().any(|mistake| names.contains(&mistake.field.as_str()))
    }

    fn membership(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let none = (String::new(), text.say("organizations-no-sector"));
        html! {
            section.panel.mt5 { h2 { (text.say("organizations-form-part")) }
                (fields.menu("sector", "organizations-sector", std::iter::once(none).chain(sector_choices(self.ctx, self.scheme)).collect()))
                (fields.one_of("class", "organizations-class", classes(self.ctx)))
                (fields.date("joined_on", "organizations-joined-on").optional(text))
                (fields.lines("notes", "organizations-notes").hint(text.say("organizations-notes-hint")).optional(text))
            }
        }
    }
}

/// The levels of government with their names, after none of them.
fn levels(text: &Text) -> Vec<Choice> {
    let levels = words(text, "government-level", GovernmentLevel::ALL.iter().map(|level| level.word()));
    or_none(text, "government-level-none", levels)
}

/// The kinds of organizations with their names.
pub fn kinds(ctx: &Ctx) -> Vec<Choice> {
    words(&ctx.text, "organization-kind", OrganizationKind::ALL.iter().map(|kind| kind.word()))
}

/// The classes of membership with their names.
pub fn classes(ctx: &Ctx) -> Vec<Choice> {
    words(&ctx.text, "member-class", MemberClass::ALL.iter().map(|class| class.word()))
}

/// The sectors of a scheme with their names.
pub fn sector_choices(ctx: &Ctx, scheme: &Scheme) -> Vec<Choice> {
    let choice = |sector: &sectors::Sector| (sector.key.clone(), sector.name(ctx.text.language()).to_owned());
    scheme.sectors.iter().map(choice).collect()
}
