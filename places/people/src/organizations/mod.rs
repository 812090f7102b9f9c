//! Organizations: groups with a life of their own that take part in the coalition.
//!
//! An organization holds seats, people speak for it. The row a coalition keeps is also the organization's
//! membership here: its class, the day it joined, the day it left. Nothing is deleted when it leaves.

pub mod model;
pub mod store;

pub use model::{Organization, OrganizationId, OrganizationKind};

use kit_store::Migration;

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "people/organizations/0001",
    text: include_str!("migrations/0001_organization.sql"),
}];

use kit_web::Feature;

pub fn feature() -> Feature {
    Feature {
        migrations: MIGRATIONS,
        keepers: vec![kit_store::keeper::<Organization>()],
        pages: &[("organization", "/people/organizations/{id}")],
        ..Feature::new("organizations")
    }
}
