//! Interests: once a year everybody who votes says what they stand to gain, in general and from each proposal.

mod api;
mod export;
mod form;
pub mod model;
mod pages;
pub mod store;

pub use model::{InterestStatement, InterestStatementId};

use kit_store::{Day, Fault, InCoalition};
use kit_web::records::pages::{edit, remove, save};
use kit_web::{Access, Routes};

use crate::members::PersonId;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE, TAKE_PART};

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let (change, state) = (Access::Holds(&EDIT_PEOPLE), Access::Holds(&TAKE_PART));
    Routes::new()
        .get("/{coalition}/people/agreements/interests", Access::Holds(&SEE_PEOPLE), pages::list)
        .get("/{coalition}/people/agreements/interests.csv", Access::Holds(&SEE_PEOPLE), export::csv)
        .get("/{coalition}/people/agreements/interests.xlsx", Access::Holds(&SEE_PEOPLE), export::xlsx)
        .get("/{coalition}/people/agreements/interests/add", state, pages::add)
        .post("/{coalition}/people/agreements/interests/add", state, pages::save_new)
        .get("/{coalition}/people/agreements/interests/{id}/edit", change, edit::<InterestStatement>)
        .post("/{coalition}/people/agreements/interests/{id}/edit", change, save::<InterestStatement>)
        .post(
            "/{coalition}/people/agreements/interests/{id}/remove",
            change,
            remove::<InterestStatement>,
        )
        .merge(api::routes())
}

/// The interests these people stated that count on a day: in general, and about each proposal. Statements that there is
/// none are among them; who states nothing is not.
///
/// # Errors
/// When the database does not answer.
pub async fn interests_of(
    on: &impl InCoalition,
    people: &[PersonId],
    today: Day,
) -> Result<Vec<InterestStatement>, Fault> {
    let mut all = store::since(on, kit_web::paging::FIRST_DAY).await?;
    all.retain(|one| people.contains(&one.person_id) && one.counts_on(today));
    Ok(all)
}
