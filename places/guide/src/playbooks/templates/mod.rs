//! Templates of a playbook: an agreement, a commitment, rules. Each leads to the form of its place, filled with the
//! template's words; nothing is written before somebody saves that form.

mod agreement;
mod api;
mod commitment;
mod rules;
mod views;

pub use views::{agreement_details, commitment_details, rules_details};

use ::goals::rights::EDIT_GOALS;
use kit_text::Language;
use kit_web::{Access, Ctx, Routes, Typed};
use meetings::rights::EDIT_RULES;
use people::rights::EDIT_PEOPLE;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(
            "/{coalition}/guide/playbooks/{key}/agreements/{id}",
            Access::Holds(&EDIT_PEOPLE),
            agreement::fill,
        )
        .get(
            "/{coalition}/guide/playbooks/{key}/commitments/{id}",
            Access::Holds(&EDIT_GOALS),
            commitment::fill,
        )
        .get("/{coalition}/guide/playbooks/{key}/rules", Access::Holds(&EDIT_RULES), rules::fill)
        .merge(api::routes())
}

/// The language asked for in the address, else the visitor's.
fn language(ctx: &Ctx, query: Option<&str>) -> Language {
    let asked = Typed::parse(query.unwrap_or_default().as_bytes());
    let known = Language::ALL.into_iter().find(|language| language.tag() == asked.get("language"));
    known.unwrap_or_else(|| ctx.language())
}
