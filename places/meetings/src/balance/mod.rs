//! Balance of power: who sits, holds offices, proposes, speaks and promises, beside who is here.
//!
//! Rows are resident seats and sectors of a kind, sectors, organizations, or how people are connected to the issue; the
//! last only as counts of five or more. It is a mirror: it tells where much comes from few, and asks who could share.

mod api;
mod export;
pub mod model;
mod pages;
pub mod store;

use axum::http::Method;
use kit_web::api::Operation;
use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_MEETINGS;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let shown = Operation::gives::<api::BalanceShape>(
        "getBalance",
        "Shares of seats, offices, proposals, speaking and promises beside the share of members.",
    )
    .query(api::QUERY);
    Feature {
        routes: Routes::new()
            .get("/{coalition}/meetings/balance", see, pages::show)
            .get("/{coalition}/meetings/balance.csv", see, export::csv)
            .get("/{coalition}/meetings/balance.xlsx", see, export::xlsx)
            .api(Method::GET, "/api/v1/coalitions/{coalition}/balance", see, shown, api::show),
        texts: Some(kit_text::Source {
            feature: "balance",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("balance")
    }
}

#[cfg(test)]
mod tests;
