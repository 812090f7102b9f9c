//! Agreements and interests: what organizations promise each other, who signed which words, what is to be renewed, and
//! who stands to gain from what.

pub mod documents;
mod export;
mod frame;
pub mod interests;
mod on_paper;
mod pages;
mod panels;
mod renewals;
pub mod signatures;
mod signing;
mod versions;
mod views;

pub use interests::interests_of;
pub use renewals::{Renewal, standings, to_renew};
pub use views::standing_words;

use axum::http::Method;
use kit_store::{Migration, Record};
use kit_web::api::Operation;
use kit_web::uploads::FORM_LIMIT;
use kit_web::{Access, Feature, Panel, Routes};

use crate::organizations::{Organization, OrganizationId};
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE, TAKE_PART};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "people/agreements/0001",
        text: include_str!("migrations/0001_agreement.sql"),
    },
    Migration {
        name: "people/agreements/0002",
        text: include_str!("migrations/0002_signing_link.sql"),
    },
];

const POINTERS: &[kit_store::Pointer] = &[
    documents::store::POINTERS[0],
    signatures::store::POINTERS[0],
    signatures::store::POINTERS[1],
    interests::store::POINTERS[0],
];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(documents::routes()).merge(interests::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "agreements",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<documents::Agreement>(),
            kit_store::keeper::<signatures::Signature>(),
            kit_store::keeper::<interests::InterestStatement>(),
        ],
        pages: &[
            ("agreement", "/people/agreements/{id}"),
            ("signature", "/people/agreements/signatures/{id}"),
            ("interest_statement", "/people/agreements/interests"),
        ],
        points_at: POINTERS,
        panels: vec![Panel {
            on: Organization::KIND,
            draw: |ctx, id| Box::pin(panels::of_an_organization(ctx, OrganizationId(id))),
        }],
        ..Feature::new("agreements")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/agreements", see, pages::list)
        .get("/{coalition}/people/agreements.csv", see, export::csv)
        .get("/{coalition}/people/agreements.xlsx", see, export::xlsx)
        .get("/{coalition}/people/agreements/{id}", see, pages::show)
        .post("/{coalition}/people/agreements/{id}/link", change, signing::make)
        .get("/{coalition}/sign/{secret}", Access::Public, signing::show)
        .post("/{coalition}/sign/{secret}", Access::Public, signing::sign)
        .get("/{coalition}/people/agreements/{id}/versions", see, pages::versions)
        .get("/{coalition}/people/agreements/{id}/pdf", see, on_paper::print)
        .get("/{coalition}/people/agreements/signatures/{id}", see, pages::receipt)
        .get("/{coalition}/people/agreements/files/{id}", see, pages::download)
        .post("/{coalition}/people/agreements/{id}/sign", Access::Holds(&TAKE_PART), pages::sign)
        .upload("/{coalition}/people/agreements/{id}/paper", change, FORM_LIMIT, pages::paper)
        .post("/{coalition}/people/agreements/{id}/renew", change, pages::renew)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/agreements/{id}/agreement.pdf",
            see,
            Operation::prints("printAgreement", "An agreement with its signatures as PDF."),
            on_paper::print,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/agreements/{id}/signatures",
            see,
            Operation::gives::<Vec<pages::SignatureShape>>(
                "listSignatures",
                "The signatures below an agreement, the newest first.",
            ),
            pages::list_signatures,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/agreements/{id}/signatures",
            Access::Holds(&TAKE_PART),
            Operation::gives::<pages::SignatureShape>(
                "signAgreement",
                "Signs the words an agreement has now.",
            )
            .takes::<pages::NewSignature>(),
            pages::sign_by_program,
        )
}

#[cfg(test)]
mod tests;
