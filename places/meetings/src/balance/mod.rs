//! Balance of power: who proposes, whose proposals pass and who carries the promises, beside the share of voices.

mod api;
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
        "Shares of each group beside its share of voices.",
    );
    Feature {
        routes: Routes::new().get("/{coalition}/meetings/balance", see, pages::show).api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/balance",
            see,
            shown,
            api::show,
        ),
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
