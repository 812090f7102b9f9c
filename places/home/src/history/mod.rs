//! History: every change of a record, who did it, when and for whom, before and after, and the way back.
//!
//! What a visitor may not see of a record they may not see of its past either; how somebody is tied to the issue
//! is shown to nobody.

mod actions;
mod api;
pub mod model;
mod pages;
mod views;

use axum::http::Method;
use kit_web::access::SEE_COALITION;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Feature, Right, Role, Routes};

/// Taking a change back, and seeing the past of records without a page of their own.
pub static UNDO: Right = Right::new("history-undo", &[Role::Coordinator, Role::Officer]);

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_COALITION);
    let routes = Routes::new()
        .get("/{coalition}/history", see, pages::latest)
        .get("/{coalition}/history/{kind}/{id}", see, pages::of_record)
        .post("/{coalition}/history/{change}/undo", Access::Holds(&UNDO), pages::undo)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/changes",
            see,
            Operation::gives::<ListPage<api::ChangeShape>>(
                "listChanges",
                "What changed in a coalition, the newest first.",
            )
            .query(PAGING),
            api::list,
        );
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "history",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        rights: vec![&UNDO],
        ..Feature::new("history")
    }
}

#[cfg(test)]
mod tests;
