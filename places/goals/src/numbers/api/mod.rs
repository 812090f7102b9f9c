//! The JSON interface of the numbers. Hidden values stay hidden here too.

mod numbers;
mod readings;
mod sources;

use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes};

use crate::rights::{EDIT_GOALS, SEE_GOALS};

pub(super) fn routes() -> Routes {
    of_numbers().merge(of_readings()).merge(of_sources())
}

const NUMBERS: &str = "/api/v1/coalitions/{coalition}/numbers";
const NUMBER: &str = "/api/v1/coalitions/{coalition}/numbers/{id}";
const READINGS: &str = "/api/v1/coalitions/{coalition}/numbers/{id}/readings";
const READING: &str = "/api/v1/coalitions/{coalition}/readings/{id}";
const SOURCES: &str = "/api/v1/coalitions/{coalition}/sources";
const SOURCE: &str = "/api/v1/coalitions/{coalition}/sources/{id}";

fn of_numbers() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let one = || Operation::gives::<numbers::NumberShape>;
    Routes::new()
        .api(
            Method::GET,
            NUMBERS,
            see,
            Operation::gives::<ListPage<numbers::NumberShape>>(
                "listNumbers",
                "What the coalition follows, those due first first, each with its newest value and how it stands.",
            )
            .query(PAGING),
            numbers::list,
        )
        .api(
            Method::POST,
            NUMBERS,
            edit,
            one()("addNumber", "Adds something to follow.").takes::<numbers::NewNumber>(),
            numbers::add,
        )
        .api(Method::GET, NUMBER, see, one()("getNumber", "One number with how it stands."), numbers::show)
        .api(
            Method::PUT,
            NUMBER,
            edit,
            one()("changeNumber", "Replaces what a number is and what is written about it.")
                .takes::<numbers::NewNumber>(),
            numbers::change,
        )
        .api(
            Method::DELETE,
            NUMBER,
            edit,
            Operation::gives::<numbers::Removed>("removeNumber", "Removes a number and all its readings."),
            numbers::remove,
        )
}

fn of_readings() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .api(
            Method::GET,
            READINGS,
            see,
            Operation::gives::<ListPage<readings::ReadingShape>>(
                "listReadings",
                "The readings of a number, the earliest first; small groups are hidden.",
            )
            .query(PAGING),
            readings::list,
        )
        .api(
            Method::POST,
            READINGS,
            edit,
            Operation::gives::<readings::SavedShape>(
                "saveReadings",
                "Saves many readings, all or none: those at a known place are corrected, others added.",
            )
            .takes::<readings::NewReadings>(),
            readings::save,
        )
        .api(
            Method::GET,
            READING,
            see,
            Operation::gives::<readings::ReadingShape>("getReading", "One reading."),
            readings::show,
        )
        .api(
            Method::PUT,
            READING,
            edit,
            Operation::gives::<readings::ReadingShape>("changeReading", "Corrects a reading.")
                .takes::<readings::NewReading>(),
            readings::change,
        )
        .api(
            Method::DELETE,
            READING,
            edit,
            Operation::gives::<numbers::Removed>("removeReading", "Removes a reading."),
            readings::remove,
        )
}

fn of_sources() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let one = || Operation::gives::<sources::SourceShape>;
    Routes::new()
        .api(
            Method::GET,
            SOURCES,
            see,
            Operation::gives::<ListPage<sources::SourceShape>>(
                "listSources",
                "Where numbers come from, by name.",
            )
            .query(PAGING),
            sources::list,
        )
        .api(
            Method::POST,
            SOURCES,
            edit,
            one()("addSource", "Adds a source.").takes::<sources::NewSource>(),
            sources::add,
        )
        .api(Method::GET, SOURCE, see, one()("getSource", "One source."), sources::show)
        .api(
            Method::PUT,
            SOURCE,
            edit,
            one()("changeSource", "Replaces a source.").takes::<sources::NewSource>(),
            sources::change,
        )
        .api(
            Method::DELETE,
            SOURCE,
            edit,
            Operation::gives::<numbers::Removed>("removeSource", "Removes a source no number has."),
            sources::remove,
        )
}
