//! Survey files: one row a respondent, read into measures by grade and group, and from there into indicators.
//!
//! A file is sent, its columns are chosen, and each measure reads it once from top to bottom with the arithmetic of
//! [`calc_rates::survey`]. Results are kept, the answers are not: the file lies outside the database and is deleted
//! after a day unless somebody asks to keep it. Results pass the rule for small numbers like every other value.

mod actions;
mod api;
mod file;
mod form;
mod model;
mod pages;
mod problem;
mod results;
mod seen;
mod store;
mod views;

pub use file::measured;
pub use model::{Asked, Found, MeasureKind, Survey, SurveyId, SurveyMeasure, SurveyMeasureId};
pub use results::readings;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::EDIT_GOALS;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/surveys/0001",
    text: include_str!("migrations/0001_surveys.sql"),
}];

/// Where survey files are listed, below the coalition.
pub const PAGE: &str = "/goals/numbers/surveys";

pub fn feature() -> Feature {
    Feature {
        routes: page_routes().merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "surveys",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Survey>(), kit_store::keeper::<SurveyMeasure>()],
        daily: vec![Box::new(file::ForgetFiles)],
        pages: &[("survey", "/goals/numbers/surveys/{id}")],
        ..Feature::new("surveys")
    }
}

fn page_routes() -> Routes {
    let edit = Access::Holds(&EDIT_GOALS);
    let limit = file::LARGEST + (1 << 20);
    Routes::new()
        .get("/{coalition}/goals/numbers/surveys", edit, pages::list)
        .get("/{coalition}/goals/numbers/surveys/add", edit, pages::add)
        .upload("/{coalition}/goals/numbers/surveys/add", edit, limit, pages::send)
        .get("/{coalition}/goals/numbers/surveys/{id}", edit, pages::show)
        .get("/{coalition}/goals/numbers/surveys/{id}/edit", edit, pages::edit)
        .post("/{coalition}/goals/numbers/surveys/{id}/edit", edit, pages::save)
        .post("/{coalition}/goals/numbers/surveys/{id}/forget", edit, pages::forget)
        .post("/{coalition}/goals/numbers/surveys/{id}/remove", edit, pages::remove)
        .get("/{coalition}/goals/numbers/surveys/{id}/measures/add", edit, pages::add_measure)
        .post("/{coalition}/goals/numbers/surveys/{id}/measures/add", edit, pages::save_measure)
        .post("/{coalition}/goals/numbers/surveys/measures/{id}/take", edit, pages::take)
        .post("/{coalition}/goals/numbers/surveys/measures/{id}/remove", edit, pages::remove_measure)
}

#[cfg(test)]
mod tests;
