//! The handover binder: what whoever takes over an office needs to know, made from the records of the day.
//!
//! It shows nothing its reader could not see in the places themselves: telephone numbers and mail addresses to those who
//! may see them, who is slipping away to those who run the coalition, and what is sealed to nobody.

mod api;
mod contents;
mod known;
pub mod model;
mod pages;
mod views;

use kit_web::{Access, Feature, Panel, Routes};

use crate::parts::table::PART_KIND;
use crate::rights::SEE_GUIDE;

/// The feature.
pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GUIDE);
    Feature {
        routes: Routes::new()
            .get("/{coalition}/guide/binder", see, pages::choose)
            .get("/{coalition}/guide/binder/{office}", see, pages::show)
            .get("/{coalition}/guide/binder/{office}/pdf", see, pages::pdf)
            .get("/{coalition}/guide/binder/{office}/file", see, pages::file)
            .merge(api::routes()),
        texts: Some(kit_text::Source {
            feature: "guide-binder",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        panels: vec![
            Panel {
                on: "/people/groups",
                draw: |ctx, _| Box::pin(async move { Ok(views::link(&ctx)) }),
            },
            Panel {
                on: PART_KIND,
                draw: |ctx, part| Box::pin(async move { Ok(views::on_part(&ctx, part)) }),
            },
        ],
        ..Feature::new("guide-binder")
    }
}

#[cfg(test)]
mod tests;
