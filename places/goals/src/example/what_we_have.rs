use kit_store::{Fault, Words, added};
use people::example::Loading;
use serde::Deserialize;

use crate::what_we_have::leaders::{CommunityLeader, CommunityLeaderId, Reach};
use crate::what_we_have::networks::{CommunityNetwork, CommunityNetworkId};
use crate::what_we_have::projects::{CommunityProject, CommunityProjectId};

#[derive(Deserialize)]
struct File {
    leader: Vec<LeaderFile>,
    network: Vec<NetworkFile>,
    project: Vec<ProjectFile>,
}

#[derive(Deserialize)]
struct LeaderFile {
    name: String,
    listened_to: String,
    known_by: Vec<String>,
    plan: String,
    plan_person: Option<String>,
    plan_days: Option<i64>,
    reach: Reach,
}

#[derive(Deserialize)]
struct NetworkFile {
    name: String,
    who: String,
    connects: String,
    word_travels: String,
}

#[derive(Deserialize)]
struct ProjectFile {
    what: String,
    who: String,
    since: String,
    lesson: String,
    cares_about: String,
}

pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/what_we_have.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for (file, position) in file.leader.into_iter().zip(1..) {
        let known_by = file.known_by.iter().filter_map(|key| loading.person(key));
        let leader = CommunityLeader {
            position,
            name: file.name,
            listened_to: file.listened_to,
            known_by: Words(known_by.map(|id| id.to_string()).collect()),
            plan: file.plan,
            plan_person_id: file.plan_person.as_deref().and_then(|key| loading.person(key)),
            plan_by: file.plan_days.map(|days| loading.day(days)),
            reach: file.reach,
            ..CommunityLeader::blank(CommunityLeaderId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &leader).await?;
    }
    for (file, position) in file.network.into_iter().zip(1..) {
        let network = CommunityNetwork {
            position,
            name: file.name,
            who: file.who,
            connects: file.connects,
            word_travels: file.word_travels,
            ..CommunityNetwork::blank(CommunityNetworkId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &network).await?;
    }
    for (file, position) in file.project.into_iter().zip(1..) {
        let project = CommunityProject {
            position,
            what: file.what,
            who: file.who,
            since: file.since,
            lesson: file.lesson,
            cares_about: file.cares_about,
            ..CommunityProject::blank(CommunityProjectId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &project).await?;
    }
    Ok(())
}
