//! Should we? What set it off, why one group is not enough, what it costs and gives each founding party, and what
//! follows: go, wait until something has happened, or a lighter form.
//!
//! Trigger and reasons are those of the purpose. A stated rule suggests; people may decide otherwise and say why.

pub mod checks;
mod pages;
pub mod parties;
pub mod rule;
mod verdict;
mod views;

pub use checks::{ReadinessCheck, ReadinessCheckId};
pub use parties::{ReadinessParty, ReadinessPartyId};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::Operation;
use kit_web::records::FormPlace;
use kit_web::{Access, Ctx, Feature, Panel, Right, Routes};
use maud::Markup;

use crate::parts::table::PART_KIND;
use crate::place;
use crate::rights::{RUN_GUIDE, SEE_GUIDE};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "guide/should_we/0001",
    text: include_str!("migrations/0001_readiness.sql"),
}];

/// The forms below this page.
pub enum ShouldWe {}

impl FormPlace for ShouldWe {
    const HOME: &'static str = "/guide/should-we";

    fn may_edit() -> &'static Right {
        &RUN_GUIDE
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        let mut way = vec![(ctx.path(Self::HOME), ctx.say("should-we-title"))];
        way.extend_from_slice(between);
        place::crumbs(ctx, &way)
    }
}

/// The feature.
pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GUIDE);
    let routes = Routes::new().get("/{coalition}/guide/should-we", see, pages::show).api(
        Method::GET,
        "/api/v1/coalitions/{coalition}/should-we",
        see,
        Operation::gives::<verdict::VerdictShape>(
            "getShouldWe",
            "Whether to found a coalition: what the rule suggests, why, and what was decided.",
        ),
        verdict::show,
    );
    Feature {
        routes: routes.merge(checks::routes()).merge(parties::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "should_we",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: parties::store::POINTERS,
        keepers: vec![kit_store::keeper::<ReadinessCheck>(), kit_store::keeper::<ReadinessParty>()],
        panels: vec![Panel { on: PART_KIND, draw: |ctx, part| Box::pin(pages::on_part(ctx, part)) }],
        pages: &[("readiness_check", "/guide/should-we"), ("readiness_party", "/guide/should-we")],
        ..Feature::new("should_we")
    }
}

#[cfg(test)]
mod tests;
