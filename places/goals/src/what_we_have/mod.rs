//! What we already have: leaders people listen to, networks word travels by, projects under way and their lessons.

mod export;
pub mod leaders;
pub mod networks;
mod pages;
pub mod projects;
mod views;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GOALS;
use leaders::CommunityLeader;
use networks::CommunityNetwork;
use projects::CommunityProject;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/what_we_have/0001",
    text: include_str!("migrations/0001_what_we_have.sql"),
}];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GOALS);
    let shown = Routes::new()
        .get("/{coalition}/goals/what-we-have", see, pages::show)
        .get("/{coalition}/goals/what-we-have/leaders.csv", see, export::csv)
        .get("/{coalition}/goals/what-we-have/leaders.xlsx", see, export::xlsx);
    Feature {
        routes: shown.merge(leaders::routes()).merge(networks::routes()).merge(projects::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "what-we-have",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: leaders::store::POINTERS,
        keepers: vec![
            kit_store::keeper::<CommunityLeader>(),
            kit_store::keeper::<CommunityNetwork>(),
            kit_store::keeper::<CommunityProject>(),
        ],
        pages: &[
            ("community_leader", "/goals/what-we-have"),
            ("community_network", "/goals/what-we-have"),
            ("community_project", "/goals/what-we-have"),
        ],
        ..Feature::new("what-we-have")
    }
}

#[cfg(test)]
mod tests;
