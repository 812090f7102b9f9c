use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::EvidenceSource;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A source of evidence as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct EvidenceSourceShape {
    id: Uuid,
    title: String,
    /// Who published it and when, in words.
    published: String,
    /// An address with http or https.
    link: String,
    /// The file that goes with it.
    file_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A source of evidence to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewEvidenceSource {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    title: String,
    /// Who published it and when, in words.
    published: String,
    /// An address with http or https.
    link: String,
}

impl From<EvidenceSource> for EvidenceSourceShape {
    fn from(source: EvidenceSource) -> Self {
        Self {
            id: source.id.0,
            title: source.title,
            published: source.published,
            link: source.link,
            file_id: source.file_id,
            version: source.version,
        }
    }
}

impl From<NewEvidenceSource> for Typed {
    fn from(new: NewEvidenceSource) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("title", new.title),
            ("published", new.published),
            ("link", new.link),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<EvidenceSourceShape>(name, summary);
    let all = Operation::gives::<ListPage<EvidenceSourceShape>>(
        "listEvidenceSources",
        "Where the evidence comes from.",
    )
    .query(PAGING);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/evidence-sources",
            see,
            all,
            list::<EvidenceSource>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/evidence-sources",
            edit,
            one("addEvidenceSource", "Adds a source of evidence.").takes::<NewEvidenceSource>(),
            add::<EvidenceSource>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/evidence-sources/{id}",
            see,
            one("getEvidenceSource", "A source of evidence."),
            show::<EvidenceSource>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/evidence-sources/{id}",
            edit,
            one("changeEvidenceSource", "Replaces what a source of evidence says.")
                .takes::<NewEvidenceSource>(),
            change::<EvidenceSource>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/evidence-sources/{id}",
            edit,
            one("removeEvidenceSource", "Takes a source of evidence out; answers with what it was."),
            remove::<EvidenceSource>,
        )
}
