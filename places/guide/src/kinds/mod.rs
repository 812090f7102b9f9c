//! Kinds of partnership: what each of them means and suggests, as a table everybody can see.
//!
//! Which kinds a coalition is of stands in its settings. On the pages a suggestion concerns it is named, with a link here.

pub mod model;
mod pages;

use kit_web::{Access, Drawing, Feature, Panel, Routes};

use crate::rights::SEE_GUIDE;

/// The feature.
pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GUIDE);
    let panel = |on: &'static str, draw: fn(kit_web::Ctx, uuid::Uuid) -> Drawing| Panel { on, draw };
    Feature {
        routes: Routes::new().get("/{coalition}/guide/kinds", see, pages::show),
        texts: Some(kit_text::Source {
            feature: "kinds",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        // Each page of the table is asked for under its own address.
        panels: vec![
            panel("/people", |ctx, _| pages::on_page(ctx, "/people")),
            panel("/people/organizations", |ctx, _| pages::on_page(ctx, "/people/organizations")),
            panel("/people/groups", |ctx, _| pages::on_page(ctx, "/people/groups")),
            panel("/people/agreements", |ctx, _| pages::on_page(ctx, "/people/agreements")),
            panel("/goals", |ctx, _| pages::on_page(ctx, "/goals")),
            panel("/meetings", |ctx, _| pages::on_page(ctx, "/meetings")),
            panel("/meetings/rules", |ctx, _| pages::on_page(ctx, "/meetings/rules")),
        ],
        ..Feature::new("kinds")
    }
}

#[cfg(test)]
mod tests;
