//! Who comes: which voices were at the latest meetings, who has a vote where rules ask for coming, and who stayed away so
//! long that something follows: a call, or a decision that takes the seat back.

mod api;
pub mod model;
mod pages;

pub use model::{Coming, who_comes};

use axum::http::Method;
use kit_store::{Fault, InCoalition};
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_MEETINGS;
use crate::rules::Machine;
use crate::voices::Voice;
use crate::{attendance, voices};

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    Feature {
        routes: Routes::new().get("/{coalition}/meetings/absences", see, pages::list).api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/absences",
            see,
            Operation::gives::<ListPage<api::ComingShape>>(
                "listAbsences",
                "How every voice came to the latest meetings, in one page.",
            ),
            api::list,
        ),
        texts: Some(kit_text::Source {
            feature: "absences",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("absences")
    }
}

/// How every voice came to the latest meetings, as far back as these rules look.
///
/// # Errors
/// When the database does not answer.
pub async fn of_all(on: &impl InCoalition, machine: &Machine) -> Result<Vec<Coming>, Fault> {
    let sheets = attendance::store::lately(on, model::looks_back(machine)).await?;
    let voices: Vec<Voice> = voices::voices(on).await?;
    Ok(who_comes(voices, &sheets, machine))
}

#[cfg(test)]
mod tests;
