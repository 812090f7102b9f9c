//! What we did: activities, logged once and read in many ways.
//!
//! A short wizard proposes what an entry counts as and says why; the intensity score is computed, never typed. A second
//! scorer judges entries without seeing the first code; how far both agree is said in numbers and disputes are settled.
//! The same entry feeds the graph of changes over time and the categories of every funder.

mod actions;
mod agreed;
mod api;
mod blind;
mod crosswalk;
mod drawing;
mod export;
pub mod model;
mod pages;
mod panels;
pub mod store;
mod views;

pub use blind::seal_history;
pub use crosswalk::is_known as is_crosswalk;
pub use model::{Activity, ActivityId, Code, Coding, Judge, Score, ScoreId};
pub use panels::of_goal;
pub use store::own_tables;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_GOALS, SCORE_ACTIVITIES, SEE_GOALS, TAKE_PART};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "goals/activities/0001",
        text: include_str!("migrations/0001_activity.sql"),
    },
    Migration {
        name: "goals/activities/0002",
        text: include_str!("migrations/0002_judge.sql"),
    },
    Migration {
        name: "goals/activities/0003",
        text: include_str!("migrations/0003_crosswalk.sql"),
    },
];

pub fn feature() -> Feature {
    Feature {
        routes: page_routes().merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "activities",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![
            kit_store::keeper::<Activity>(),
            kit_store::keeper::<Score>(),
            kit_store::keeper::<own_tables::CrosswalkTable>(),
        ],
        pages: &[
            ("activity", "/goals/done/{id}"),
            ("activity_score", "/goals/done/agreement/{id}"),
            ("crosswalk_table", "/goals/done/funders"),
        ],
        rights: vec![&SCORE_ACTIVITIES],
        ..Feature::new("activities")
    }
}

fn page_routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let take_part = Access::Holds(&TAKE_PART);
    let score = Access::Holds(&SCORE_ACTIVITIES);
    let edit = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/done", see, pages::list::show)
        .get("/{coalition}/goals/done.csv", see, export::csv)
        .get("/{coalition}/goals/done.xlsx", see, export::xlsx)
        .get("/{coalition}/goals/done/growth", see, pages::growth::show)
        .get("/{coalition}/goals/done/funders", see, pages::funders::show)
        .get("/{coalition}/goals/done/agreement", see, pages::agreement::show)
        .get("/{coalition}/goals/done/agreement/{id}", see, pages::agreement::one)
        .post("/{coalition}/goals/done/agreement/{id}", edit, pages::agreement::settle)
        .get("/{coalition}/goals/done/scoring", score, pages::scoring::list)
        .post("/{coalition}/goals/done/scoring", score, pages::scoring::set_judging)
        .get("/{coalition}/goals/done/scoring/{id}", score, pages::scoring::show)
        .post("/{coalition}/goals/done/scoring/{id}", score, pages::scoring::save)
        .get("/{coalition}/goals/done/add", take_part, pages::form::add)
        .post("/{coalition}/goals/done/add", take_part, pages::form::save_new)
        .get("/{coalition}/goals/done/{id}", see, pages::entry::show)
        .get("/{coalition}/goals/done/{id}/edit", take_part, pages::form::edit)
        .post("/{coalition}/goals/done/{id}/edit", take_part, pages::form::save)
        .post("/{coalition}/goals/done/{id}/remove", take_part, pages::entry::remove)
}

#[cfg(test)]
mod tests;
