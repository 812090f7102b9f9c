//! Purpose: why we came together, the vision and the mission with every wording they had, and what people outside the
//! group said about them.

mod export;
mod pages;
pub mod reasons;
pub mod soundings;
mod views;
pub mod wordings;

use kit_store::{Fault, InCoalition, Migration};
use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GOALS;
use reasons::Purpose;
use soundings::Sounding;
use wordings::{Statement, Wording};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/purpose/0001",
    text: include_str!("migrations/0001_purpose.sql"),
}];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GOALS);
    let shown = Routes::new()
        .get("/{coalition}/goals/purpose", see, pages::show)
        .get("/{coalition}/goals/purpose/wordings.csv", see, export::csv)
        .get("/{coalition}/goals/purpose/wordings.xlsx", see, export::xlsx);
    Feature {
        routes: shown.merge(reasons::routes()).merge(wordings::routes()).merge(soundings::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "purpose",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Purpose>(),
            kit_store::keeper::<Wording>(),
            kit_store::keeper::<Sounding>(),
        ],
        pages: &[
            ("purpose", "/goals/purpose"),
            ("wording", "/goals/purpose"),
            ("sounding", "/goals/purpose"),
        ],
        ..Feature::new("purpose")
    }
}

/// The words of the vision that count: those of the newest adopted wording, else of the newest one.
///
/// # Errors
/// When the database does not answer.
pub async fn vision(on: &impl InCoalition) -> Result<Option<String>, Fault> {
    Ok(wordings::store::current(on, Statement::Vision).await?.map(|wording| wording.words))
}

#[cfg(test)]
mod tests;
