//! Voices: who is counted. One for each organization that holds a seat, one for each resident seat and for each
//! person who sits for nobody else. However many seats an organization holds, it is heard once.

mod api;
pub mod model;
mod pages;
pub mod store;

pub use model::{Group, Speaker, Voice};
pub use pages::group_name;
pub use store::voices;

use axum::http::Method;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_MEETINGS;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    Feature {
        routes: Routes::new().get("/{coalition}/meetings/voices", see, pages::list).api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/voices",
            see,
            Operation::gives::<ListPage<api::VoiceShape>>("listVoices", "Every voice, in one page."),
            api::list,
        ),
        texts: Some(kit_text::Source {
            feature: "voices",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("voices")
    }
}

#[cfg(test)]
mod tests;
