use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::CommunityNetwork;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A network of people or groups as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommunityNetworkShape {
    id: Uuid,
    /// The order on its page, from 1.
    position: i64,
    name: String,
    /// Who is in it.
    who: String,
    /// How people and groups connect in it.
    connects: String,
    /// How word travels in it.
    word_travels: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A network of people or groups to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommunityNetwork {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    name: String,
    /// Who is in it.
    who: String,
    /// How people and groups connect in it.
    connects: String,
    /// How word travels in it.
    word_travels: String,
}

impl From<CommunityNetwork> for CommunityNetworkShape {
    fn from(network: CommunityNetwork) -> Self {
        Self {
            id: network.id.0,
            position: network.position,
            name: network.name,
            who: network.who,
            connects: network.connects,
            word_travels: network.word_travels,
            version: network.version,
        }
    }
}

impl From<NewCommunityNetwork> for Typed {
    fn from(new: NewCommunityNetwork) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("name", new.name),
            ("who", new.who),
            ("connects", new.connects),
            ("word_travels", new.word_travels),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<CommunityNetworkShape>(name, summary);
    let all = Operation::gives::<ListPage<CommunityNetworkShape>>(
        "listCommunityNetworks",
        "How people and groups connect.",
    )
    .query(PAGING);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/community-networks",
            see,
            all,
            list::<CommunityNetwork>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/community-networks",
            edit,
            one("addCommunityNetwork", "Adds a network of people or groups.").takes::<NewCommunityNetwork>(),
            add::<CommunityNetwork>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/community-networks/{id}",
            see,
            one("getCommunityNetwork", "A network of people or groups."),
            show::<CommunityNetwork>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/community-networks/{id}",
            edit,
            one("changeCommunityNetwork", "Replaces what a network of people or groups says.")
                .takes::<NewCommunityNetwork>(),
            change::<CommunityNetwork>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/community-networks/{id}",
            edit,
            one(
                "removeCommunityNetwork",
                "Takes a network of people or groups out; answers with what it was.",
            ),
            remove::<CommunityNetwork>,
        )
}
