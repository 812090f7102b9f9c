use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::CommunityLeader;
use crate::forms::api::{add, change, day, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A leader people listen to as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommunityLeaderShape {
    id: Uuid,
    /// The order on its page, from 1.
    position: i64,
    name: String,
    /// Where and by whom they are listened to.
    listened_to: String,
    /// Who among us knows them. Ids of people.
    known_by: Vec<String>,
    /// How we want to reach them.
    plan: String,
    /// Who does it.
    plan_person_id: Option<Uuid>,
    /// By when. A day like 2026-03-10.
    plan_by: Option<String>,
    /// One of: not_yet, asked, in_touch, with_us.
    reach: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A leader people listen to to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommunityLeader {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    name: String,
    /// Where and by whom they are listened to.
    listened_to: String,
    /// Who among us knows them. Ids of people.
    known_by: Vec<String>,
    /// How we want to reach them.
    plan: String,
    /// Who does it.
    plan_person_id: Option<Uuid>,
    /// By when. A day like 2026-03-10.
    plan_by: Option<String>,
    /// One of: not_yet, asked, in_touch, with_us.
    reach: String,
}

impl From<CommunityLeader> for CommunityLeaderShape {
    fn from(leader: CommunityLeader) -> Self {
        Self {
            id: leader.id.0,
            position: leader.position,
            name: leader.name,
            listened_to: leader.listened_to,
            known_by: leader.known_by.0,
            plan: leader.plan,
            plan_person_id: leader.plan_person_id.map(|id| id.0),
            plan_by: day(leader.plan_by),
            reach: leader.reach.word().to_owned(),
            version: leader.version,
        }
    }
}

impl From<NewCommunityLeader> for Typed {
    fn from(new: NewCommunityLeader) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut typed = Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("name", new.name),
            ("listened_to", new.listened_to),
            ("plan", new.plan),
            ("plan_person_id", id(new.plan_person_id)),
            ("plan_by", new.plan_by.unwrap_or_default()),
            ("reach", new.reach),
        ]);
        for word in new.known_by {
            typed.push("known_by", word);
        }
        typed
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<CommunityLeaderShape>(name, summary);
    let all = Operation::gives::<ListPage<CommunityLeaderShape>>(
        "listCommunityLeaders",
        "Leaders people listen to.",
    )
    .query(PAGING);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/community-leaders",
            see,
            all,
            list::<CommunityLeader>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/community-leaders",
            edit,
            one("addCommunityLeader", "Adds a leader people listen to.").takes::<NewCommunityLeader>(),
            add::<CommunityLeader>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/community-leaders/{id}",
            see,
            one("getCommunityLeader", "A leader people listen to."),
            show::<CommunityLeader>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/community-leaders/{id}",
            edit,
            one("changeCommunityLeader", "Replaces what a leader people listen to says.")
                .takes::<NewCommunityLeader>(),
            change::<CommunityLeader>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/community-leaders/{id}",
            edit,
            one("removeCommunityLeader", "Takes a leader people listen to out; answers with what it was."),
            remove::<CommunityLeader>,
        )
}
