use kit_web::records::api::{Interface, day, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Agreement;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// An agreement as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct AgreementShape {
    id: Uuid,
    /// One of: memorandum, commitment_letter.
    kind: String,
    title: String,
    /// Ids of the organizations that agree.
    party_ids: Vec<String>,
    purpose: String,
    /// Who does what.
    roles: String,
    /// What each brings.
    contributions: String,
    /// Which data are shared, and how they are kept safe.
    data_sharing: String,
    /// How long it holds, in words.
    term: String,
    /// When it is looked at again, in words.
    review: String,
    /// How a party leaves.
    leaving: String,
    /// A day like 2026-03-10.
    starts_on: Option<String>,
    /// Its last day.
    ends_on: Option<String>,
    /// The day it is looked at again.
    review_on: Option<String>,
    /// The day it was ended before its time.
    ended_on: Option<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// An agreement to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewAgreement {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// One of: memorandum, commitment_letter.
    kind: String,
    title: String,
    /// Ids of the organizations that agree.
    party_ids: Vec<String>,
    purpose: String,
    /// Who does what.
    roles: String,
    /// What each brings.
    contributions: String,
    /// Which data are shared, and how they are kept safe.
    data_sharing: String,
    /// How long it holds, in words.
    term: String,
    /// When it is looked at again, in words.
    review: String,
    /// How a party leaves.
    leaving: String,
    /// A day like 2026-03-10.
    starts_on: Option<String>,
    /// Its last day.
    ends_on: Option<String>,
    /// The day it is looked at again.
    review_on: Option<String>,
    /// The day it was ended before its time.
    ended_on: Option<String>,
}

impl From<Agreement> for AgreementShape {
    fn from(agreement: Agreement) -> Self {
        Self {
            id: agreement.id.0,
            kind: agreement.kind.word().to_owned(),
            title: agreement.title,
            party_ids: agreement.party_ids.0,
            purpose: agreement.purpose,
            roles: agreement.roles,
            contributions: agreement.contributions,
            data_sharing: agreement.data_sharing,
            term: agreement.term,
            review: agreement.review,
            leaving: agreement.leaving,
            starts_on: day(agreement.starts_on),
            ends_on: day(agreement.ends_on),
            review_on: day(agreement.review_on),
            ended_on: day(agreement.ended_on),
            version: agreement.version,
        }
    }
}

impl From<NewAgreement> for Typed {
    fn from(new: NewAgreement) -> Self {
        let mut typed = Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("kind", new.kind),
            ("title", new.title),
            ("purpose", new.purpose),
            ("roles", new.roles),
            ("contributions", new.contributions),
            ("data_sharing", new.data_sharing),
            ("term", new.term),
            ("review", new.review),
            ("leaving", new.leaving),
            ("starts_on", new.starts_on.unwrap_or_default()),
            ("ends_on", new.ends_on.unwrap_or_default()),
            ("review_on", new.review_on.unwrap_or_default()),
            ("ended_on", new.ended_on.unwrap_or_default()),
        ]);
        for one in new.party_ids {
            typed.push("party_ids", one);
        }
        typed
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/agreements",
        each: "/api/v1/coalitions/{coalition}/agreements/{id}",
        list: ("listAgreements", "The agreements of a coalition."),
        add: ("addAgreement", "Adds an agreement."),
        get: ("getAgreement", "An agreement."),
        change: ("changeAgreement", "Replaces what is written about an agreement."),
        remove: ("removeAgreement", "Takes an agreement out; answers with what it was."),
    };
    routes_of::<Agreement>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
