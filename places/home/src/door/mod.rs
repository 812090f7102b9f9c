//! The door: what the bare address of the installation answers.

mod pages;

use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    Feature {
        routes: Routes::new().get("/", Access::Public, pages::door),
        ..Feature::new("door")
    }
}
