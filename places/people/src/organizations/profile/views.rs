//! What the pages of a profile draw.

use kit_store::{AccountId, CoalitionId};
use kit_web::form::Choice;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::model::{self, Profile, ProfileField, Sees};
use crate::organizations::{CareStage, Organization};
use crate::tabs;
use kit_text::full_name;
use kit_web::form::words;

fn page_of(ctx: &Ctx, organization: &Organization) -> String {
    ctx.path(&format!("/people/organizations/{}", organization.id))
}

pub fn way_back(ctx: &Ctx, organization: &Organization) -> Markup {
    let list = (ctx.path("/people/organizations"), ctx.say("people-tab-organizations"));
    tabs::crumbs(ctx, &[list, (page_of(ctx, organization), organization.name.clone())])
}

/// Before there is a profile here: start one, or use the one kept elsewhere.
pub fn beginning(ctx: &Ctx, organization: &Organization, own: &[Profile], taken: bool) -> Markup {
    let text = &ctx.text;
    let here = page_of(ctx, organization);
    html! {
        (way_back(ctx, organization))
        div.head { h1 { (text.say("profile-form-heading")) } p.lede { (text.say("profile-lede")) } }
        @if taken { p.note { (text.say("profile-taken")) } } @else {
            @for profile in own {
                form.panel.mt4 method="post" action={ (here) "/profile/use" } {
                    h2 { (profile.name) }
                    p.sm.mut { (text.count("profile-use-hint", profile.places.len())) }
                    input type="hidden" name="profile_id" value=(profile.id);
                    p.mt3 { button.btn { (text.say("profile-use")) } }
                }
            }
            form.panel.mt4 method="post" action={ (here) "/profile/start" } {
                h2 { (text.say("profile-start-heading")) }
                p.sm.mut { (text.say("profile-start-hint")) }
                p.mt3 { button.btn.alt[!own.is_empty()] { (text.say("profile-start")) } }
            }
        }
    }
}

/// The fields, each with who sees it.
pub struct ProfileForm<'a> {
    pub ctx: &'a Ctx,
    pub organization: &'a Organization,
    /// The coalitions where the profile is used.
    pub places: Vec<(CoalitionId, String)>,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
}

impl ProfileForm<'_> {
    pub fn draw(&self) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        let here = page_of(self.ctx, self.organization);
        let names = self.places.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ");
        html! {
            div.head { h1 { (text.say("profile-form-heading")) } p.lede { (text.say("profile-lede")) }
                p.sm.mut.mt2 { (text.with("profile-places", [("names", names.into())])) } }
            form method="post" action={ (here) "/profile" } novalidate {
                (fields.hidden("version"))
                @for field in ProfileField::ALL {
                    section.panel.mt4 { div.grid.two {
                        div { (self.field(&fields, *field)) }
                        div.sharing { (self.sharing(&fields, *field)) }
                    } }
                }
                p.acts { button.btn { (text.say("form-save")) } a.btn.alt href=(here) { (text.say("form-cancel")) } }
            }
        }
    }

    fn field(&self, fields: &Fields, field: ProfileField) -> Markup {
        let text = &self.ctx.text;
        let hint = text.say("organizations-lines-hint");
        match field {
            ProfileField::WhatTheyDo => {
                html! { (fields.lines("what_they_do", "organizations-what-they-do").hint(text.say("organizations-what-they-do-hint"))) }
            }
            ProfileField::Website => {
                html! { (fields.line("website", "organizations-website").autocomplete("url")) }
            }
            ProfileField::Email => html! { (fields.email("email", "organizations-email")) },
            ProfileField::Phone => html! { (fields.telephone("phone", "organizations-phone")) },
            ProfileField::Address => html! {
                (fields.line("address", "organizations-address").autocomplete("street-address"))
                (fields.line("city", "organizations-city").autocomplete("address-level2"))
                (fields.line("state", "organizations-state").autocomplete("address-level1"))
                (fields.line("postcode", "organizations-postcode").autocomplete("postal-code"))
            },
            ProfileField::Brings => html! { (fields.lines("brings", "organizations-brings").hint(hint)) },
            ProfileField::Hopes => html! { (fields.lines("hopes", "organizations-hopes").hint(hint)) },
            ProfileField::CareStages => {
                let stages = words(text, "care-stage", CareStage::ALL.iter().map(|stage| stage.word()));
                html! { (fields.any_of("care_stages", "organizations-care-stages", stages)) }
            }
        }
    }

    fn sharing(&self, fields: &Fields, field: ProfileField) -> Markup {
        let text = &self.ctx.text;
        let (sees, chosen) = model::sharing_names(field);
        let choices = words(text, "profile-sees", Sees::ALL.iter().map(|sees| sees.word()));
        let places: Vec<Choice> =
            self.places.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
        html! {
            (fields.menu(sees, "profile-sees", choices))
            @if places.len() > 1 { div.chosen { (fields.any_of(chosen, "profile-chosen", places)) } }
        }
    }
}

/// Taking the profile away, along, or giving it into other hands.
pub fn leaving(ctx: &Ctx, organization: &Organization, others: &[(AccountId, String, String)]) -> Markup {
    let text = &ctx.text;
    let here = page_of(ctx, organization);
    html! {
        section.sec { h2 { (text.say("profile-stop-heading")) }
            form method="post" action={ (here) "/profile/stop" } {
                p.sm.mut { (text.say("profile-stop-hint")) }
                button.btn.alt.mt2 { (text.say("profile-stop")) }
            }
            p.mt4 { a href={ (here) "/profile.json" } { (text.say("profile-take-along")) } }
        }
        @if !others.is_empty() {
            section.sec { h2 { (text.say("profile-hand-over-heading")) }
                p.sm.mut { (text.say("profile-hand-over-hint")) }
                form.mt2 method="post" action={ (here) "/profile/hand-over" } {
                    label.vh for="account_id" { (text.say("profile-hand-over-heading")) }
                    select id="account_id" name="account_id" {
                        @for (account, given, family) in others { option value=(account) { (full_name(given, family)) } }
                    }
                    p.mt2 { button.btn.alt { (text.say("profile-hand-over")) } }
                }
            }
        }
    }
}

/// A profile as words, for two versions side by side.
pub fn readable(ctx: &Ctx, profile: &Profile) -> Typed {
    let typed = model::to_form(profile);
    let of_field = |field: &ProfileField| {
        let value = typed.all(field.word()).collect::<Vec<_>>().join(", ");
        let (sees, _) = model::sharing_names(*field);
        let sees = ctx.say(&format!("profile-sees-{}", typed.get(sees)));
        (field.word().to_owned(), format!("{value} ({sees})"))
    };
    let parts = ["city", "state", "postcode"].map(|name| (name.to_owned(), typed.get(name).to_owned()));
    Typed::from_pairs(ProfileField::ALL.iter().map(of_field).chain(parts))
}

/// On the organization's page: which fields it tells itself, and the way to its profile for those who speak for it.
pub fn note(ctx: &Ctx, organization: &Organization, told: &[ProfileField], speaks_for_it: bool) -> Markup {
    let text = &ctx.text;
    let names: Vec<String> = told
        .iter()
        .map(|field| text.say(&format!("organizations-{}", field.word().replace('_', "-"))))
        .collect();
    html! {
        @if speaks_for_it || !told.is_empty() {
            section.panel { h2 { (text.say("profile-heading")) }
                @if told.is_empty() { p.sm.mut { (text.say("profile-note-none")) } }
                @else { p.sm.mut { (text.with("profile-note", [("fields", names.join(", ").into())])) } }
                @if speaks_for_it { p.mt3 { a.btn.alt href={ (page_of(ctx, organization)) "/profile" } { (text.say("profile-open")) } } }
            }
        }
    }
}
