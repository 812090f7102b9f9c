use kit_store::{Fault, added};
use people::example::Loading;
use serde::Deserialize;

use crate::should_we::rule::{Answer, Worth};
use crate::should_we::{ReadinessCheck, ReadinessCheckId, ReadinessParty, ReadinessPartyId};

#[derive(Deserialize)]
struct File {
    own_answer: Answer,
    own_words: String,
    wait_for: String,
    party: Vec<PartyFile>,
}

#[derive(Deserialize)]
struct PartyFile {
    organization: Option<String>,
    person: Option<String>,
    costs: String,
    gains: String,
    worth: Worth,
}

pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/should_we.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for file in &file.party {
        let id = ReadinessPartyId(loading.allowed.new_id());
        let party = ReadinessParty {
            organization_id: file.organization.as_ref().and_then(|key| loading.organization(key)),
            person_id: file.person.as_ref().and_then(|key| loading.person(key)),
            costs: file.costs.clone(),
            gains: file.gains.clone(),
            worth: file.worth,
            ..ReadinessParty::blank(id)
        };
        added(&loading.tx, &loading.allowed, &party).await?;
    }
    let check = ReadinessCheck {
        own_answer: Some(file.own_answer),
        own_words: file.own_words,
        wait_for: file.wait_for,
        ..ReadinessCheck::blank(ReadinessCheckId(loading.allowed.new_id()))
    };
    added(&loading.tx, &loading.allowed, &check).await
}
