//! The report card of a year: every commitment that touches it, element by element, as page, paper, file and JSON.

mod api;
mod export;
mod on_paper;
mod pages;
mod views;
mod year;

use kit_web::{Access, Routes};

use crate::rights::SEE_GOALS;

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    Routes::new()
        .get("/{coalition}/goals/commitments/report", see, pages::show)
        .get("/{coalition}/goals/commitments/report/pdf", see, on_paper::print)
        .get("/{coalition}/goals/commitments/report.csv", see, export::csv)
        .get("/{coalition}/goals/commitments/report.xlsx", see, export::xlsx)
        .merge(api::routes())
}
