//! The forms of the records of Goals: what the kit has for every place, with the rights and the way back of this one.

pub mod menus;

pub use kit_web::form::{chosen, parse_link};
pub use kit_web::records::{FormRecord, api, pages};

use kit_web::records::FormPlace;
use kit_web::{Ctx, Right};
use maud::Markup;

use crate::rights::EDIT_GOALS;
use crate::tabs;

/// Goals, as its forms know it.
pub enum Goals {}

impl FormPlace for Goals {
    const HOME: &'static str = "/goals";

    fn may_edit() -> &'static Right {
        &EDIT_GOALS
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        tabs::crumbs(ctx, between)
    }
}

#[cfg(test)]
mod tests;
