//! The address book: who can be told something, in which language, and whether mail is how they want to hear of it.

mod store;

use async_trait::async_trait;
use kit_store::{Fault, Scope};
use kit_web::Feature;
use kit_web::messages::{AddressBook, Recipient};
use uuid::Uuid;

pub fn feature() -> Feature {
    Feature { address_book: Some(Box::new(Addresses)), ..Feature::new("addresses") }
}

struct Addresses;

#[async_trait]
impl AddressBook for Addresses {
    async fn recipient(&self, scope: &Scope, id: Uuid) -> Result<Option<Recipient>, Fault> {
        Ok(store::reachable(scope, id).await?.map(Recipient::from))
    }

    async fn everybody(&self, scope: &Scope, after: Uuid) -> Result<Vec<Recipient>, Fault> {
        Ok(store::all_reachable(scope, after).await?.into_iter().map(Recipient::from).collect())
    }
}

#[cfg(test)]
mod tests;
