use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::CommunityProject;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A project under way as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommunityProjectShape {
    id: Uuid,
    /// The order on its page, from 1.
    position: i64,
    what: String,
    /// Who does it.
    who: String,
    /// Since when, as exactly as anybody knows.
    since: String,
    lesson: String,
    /// What it shows that people care about.
    cares_about: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A project under way to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommunityProject {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    what: String,
    /// Who does it.
    who: String,
    /// Since when, as exactly as anybody knows.
    since: String,
    lesson: String,
    /// What it shows that people care about.
    cares_about: String,
}

impl From<CommunityProject> for CommunityProjectShape {
    fn from(project: CommunityProject) -> Self {
        Self {
            id: project.id.0,
            position: project.position,
            what: project.what,
            who: project.who,
            since: project.since,
            lesson: project.lesson,
            cares_about: project.cares_about,
            version: project.version,
        }
    }
}

impl From<NewCommunityProject> for Typed {
    fn from(new: NewCommunityProject) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("what", new.what),
            ("who", new.who),
            ("since", new.since),
            ("lesson", new.lesson),
            ("cares_about", new.cares_about),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<CommunityProjectShape>(name, summary);
    let all = Operation::gives::<ListPage<CommunityProjectShape>>(
        "listCommunityProjects",
        "What is under way in the community.",
    )
    .query(PAGING);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/community-projects",
            see,
            all,
            list::<CommunityProject>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/community-projects",
            edit,
            one("addCommunityProject", "Adds a project under way.").takes::<NewCommunityProject>(),
            add::<CommunityProject>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/community-projects/{id}",
            see,
            one("getCommunityProject", "A project under way."),
            show::<CommunityProject>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/community-projects/{id}",
            edit,
            one("changeCommunityProject", "Replaces what a project under way says.")
                .takes::<NewCommunityProject>(),
            change::<CommunityProject>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/community-projects/{id}",
            edit,
            one("removeCommunityProject", "Takes a project under way out; answers with what it was."),
            remove::<CommunityProject>,
        )
}
