//! The pages of the host, who looks after the installation: which coalitions there are, and the mails that wait.
//!
//! Nothing inside a coalition is shown to the host.

mod pages;

pub(crate) use pages::head;

use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let routes = Routes::new()
        .get("/host", Access::Host, pages::coalitions)
        .get("/host/outbox", Access::Host, pages::outbox)
        .get("/host/outbox/{id}", Access::Host, pages::mail)
        .post("/host/outbox/{id}/send-again", Access::Host, pages::send_again);
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "host",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("host")
    }
}

#[cfg(test)]
mod tests;
