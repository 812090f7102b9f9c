//! Who came lately: how people and organizations came to the latest meetings of the whole coalition, beside their names
//! in People, on their own pages and for programs. Meetings before somebody joined do not count for them.

mod api;
pub mod model;
mod panel;
pub mod store;

use kit_web::{Access, Ctx, Feature, Glance, Glances, Panel, Problem};
use uuid::Uuid;

use crate::attendance::strip;
use crate::rights::SEE_MEETINGS;
use model::Lately;

/// The meetings looked back at.
pub const MEETINGS: i64 = 6;

pub fn feature() -> Feature {
    Feature {
        routes: api::routes(Access::Holds(&SEE_MEETINGS)),
        texts: Some(kit_text::Source {
            feature: "lately",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        glances: vec![
            Glance {
                on: "person",
                label: "lately-column",
                note: "lately-note",
                draw: |ctx, ids| Box::pin(of_people(ctx, ids)),
            },
            Glance {
                on: "organization",
                label: "lately-column",
                note: "lately-note",
                draw: |ctx, ids| Box::pin(of_organizations(ctx, ids)),
            },
        ],
        panels: vec![Panel { on: "person", draw: |ctx, id| Box::pin(panel::of_a_person(ctx, id)) }],
        ..Feature::new("lately")
    }
}

async fn of_people(ctx: Ctx, ids: Vec<Uuid>) -> Result<Glances, Problem> {
    if ids.is_empty() || !ctx.holds(&SEE_MEETINGS) {
        return Ok(Glances::new());
    }
    let scope = ctx.scope();
    let held = store::held(&scope, MEETINGS).await?;
    Ok(drawn(&ctx, model::by_subject(&held, store::of_people(&scope, &held, &ids).await?)))
}

async fn of_organizations(ctx: Ctx, ids: Vec<Uuid>) -> Result<Glances, Problem> {
    if ids.is_empty() || !ctx.holds(&SEE_MEETINGS) {
        return Ok(Glances::new());
    }
    let scope = ctx.scope();
    let held = store::held(&scope, MEETINGS).await?;
    Ok(drawn(&ctx, model::by_subject(&held, store::of_organizations(&scope, &held, &ids).await?)))
}

fn drawn(ctx: &Ctx, all: Vec<Lately<'_>>) -> Glances {
    let with_any = all.into_iter().filter(|one| !one.came.is_empty());
    with_any.map(|one| (one.about, strip::counted(&ctx.text, &one.presences()))).collect()
}

#[cfg(test)]
mod tests;
