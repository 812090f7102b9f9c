//! Milestones: what is in place when a step is done, what shows it, what several raters say of it and whether they
//! agree; and the stages the coalition went through, forward and back.

mod export;
pub mod judging;
pub mod marks;
mod pages;
pub mod ratings;
mod sets;
pub mod stages;
mod views;

pub use sets::five_phases;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_GOALS, SEE_GOALS};
use marks::Milestone;
use ratings::MilestoneRating;
use stages::StageChange;

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "goals/milestones/0001",
        text: include_str!("migrations/0001_milestones.sql"),
    },
    Migration {
        name: "goals/milestones/0002",
        text: include_str!("migrations/0002_scale.sql"),
    },
];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GOALS);
    let shown = Routes::new()
        .get("/{coalition}/goals/milestones", see, pages::all)
        .get("/{coalition}/goals/milestones/list.csv", see, export::csv)
        .get("/{coalition}/goals/milestones/list.xlsx", see, export::xlsx)
        .post("/{coalition}/goals/milestones/begin", Access::Holds(&EDIT_GOALS), pages::begin)
        .get("/{coalition}/goals/milestones/{id}", see, pages::one);
    Feature {
        routes: shown.merge(marks::routes()).merge(ratings::routes()).merge(stages::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "milestones",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Milestone>(),
            kit_store::keeper::<MilestoneRating>(),
            kit_store::keeper::<StageChange>(),
        ],
        pages: &[
            ("milestone", "/goals/milestones/{id}"),
            ("milestone_rating", "/goals/milestones"),
            ("stage_change", "/goals/milestones"),
        ],
        ..Feature::new("milestones")
    }
}

#[cfg(test)]
mod tests;
