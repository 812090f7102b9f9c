//! Numbers: what the coalition follows over time, honestly: from where, in whom, how sure, and what it does not claim.
//!
//! An indicator has readings: our own for everybody, for groups, and of comparisons, each with numerator and
//! denominator or a value, its limits and the name of their method. Lines never cross a change of the question.
//! Derived indicators are computed, never typed. Every value passes [`small_numbers::Sights`] before anybody
//! sees it.

mod actions;
mod api;
mod export;
mod followed;
mod following;
mod in_plan;
mod known;
mod laid_over;
pub mod model;
mod on_paper;
mod pages;
mod panels;
mod reached;
mod sheet;
pub mod small_numbers;
pub mod store;
pub mod surveys;
mod views;

pub use in_plan::{InPlan, in_plan};
pub use known::{Known, known_until};
pub use laid_over::{LaidOver, laid_over};
pub use model::{DataSource, Indicator, IndicatorId, Reading, ReadingId, SourceId};
pub use panels::{Headline, Standing, headline, line, spark_of_goals};
pub use reached::reached;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_GOALS, SEE_GOALS};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/numbers/0001",
    text: include_str!("migrations/0001_numbers.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: page_routes().merge(sheet_routes()).merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "numbers",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<DataSource>(),
            kit_store::keeper::<Indicator>(),
            kit_store::keeper::<Reading>(),
        ],
        pages: &[
            ("indicator", "/goals/numbers/{id}"),
            ("data_source", "/goals/numbers/sources/{id}"),
            ("reading", "/goals/numbers/readings/{id}"),
        ],
        ..Feature::new("numbers")
    }
}

fn page_routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/numbers", see, pages::list::all)
        .get("/{coalition}/goals/{id}/numbers", see, pages::list::of_goal)
        .get("/{coalition}/goals/numbers/add", edit, pages::indicator::add)
        .post("/{coalition}/goals/numbers/add", edit, pages::indicator::save_new)
        .get("/{coalition}/goals/numbers/sources", edit, pages::sources::list)
        .get("/{coalition}/goals/numbers/sources/add", edit, pages::sources::add)
        .post("/{coalition}/goals/numbers/sources/add", edit, pages::sources::save_new)
        .get("/{coalition}/goals/numbers/sources/{id}", edit, pages::sources::edit)
        .post("/{coalition}/goals/numbers/sources/{id}", edit, pages::sources::save)
        .post("/{coalition}/goals/numbers/sources/{id}/remove", edit, pages::sources::remove)
        .get("/{coalition}/goals/numbers/readings/{id}", edit, pages::readings::edit)
        .post("/{coalition}/goals/numbers/readings/{id}", edit, pages::readings::save)
        .post("/{coalition}/goals/numbers/readings/{id}/remove", edit, pages::readings::remove)
        .get("/{coalition}/goals/numbers/{id}", see, pages::indicator::show)
        .get("/{coalition}/goals/numbers/{id}/edit", edit, pages::indicator::edit)
        .post("/{coalition}/goals/numbers/{id}/edit", edit, pages::indicator::save)
        .get("/{coalition}/goals/numbers/{id}/story", edit, pages::indicator::write_story)
        .post("/{coalition}/goals/numbers/{id}/story", edit, pages::indicator::save_story)
        .post("/{coalition}/goals/numbers/{id}/remove", edit, pages::indicator::remove)
        .get("/{coalition}/goals/numbers/{id}/readings", see, pages::readings::all)
        .get("/{coalition}/goals/numbers/{id}/add", edit, pages::readings::add)
        .post("/{coalition}/goals/numbers/{id}/add", edit, pages::readings::save_new)
}

fn sheet_routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let limit = pages::paste::FILE_LIMIT + (1 << 20);
    Routes::new()
        .get("/{coalition}/goals/numbers/list.csv", see, export::list_csv)
        .get("/{coalition}/goals/numbers/list.xlsx", see, export::list_xlsx)
        .get("/{coalition}/goals/numbers/{id}/readings.csv", see, export::readings_csv)
        .get("/{coalition}/goals/numbers/{id}/readings.xlsx", see, export::readings_xlsx)
        .get("/{coalition}/goals/numbers/paste", edit, pages::paste::open)
        .upload("/{coalition}/goals/numbers/paste", edit, limit, pages::paste::send)
        .get("/{coalition}/goals/numbers/{id}/paste", edit, pages::paste::open_one)
        .upload("/{coalition}/goals/numbers/{id}/paste", edit, limit, pages::paste::send_one)
}

#[cfg(test)]
mod tests;
