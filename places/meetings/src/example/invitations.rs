use std::collections::HashMap;

use kit_store::{Fault, added};
use people::example::Loading;
use serde::Deserialize;

use super::meetings;
use crate::invitations::{Comes, invited, tell_one};
use crate::meetings::Meeting;

#[derive(Deserialize)]
struct ListFile {
    yes: Vec<String>,
    perhaps: Vec<String>,
    no: Vec<String>,
    /// Invited, without an answer.
    silent: Vec<String>,
}

pub(super) async fn load(loading: &Loading, meetings: &meetings::Loaded) -> Result<(), Fault> {
    let file: HashMap<String, ListFile> = toml::from_str(include_str!("../../example/invitations.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for (key, file) in &file {
        if let Some(meeting) = meetings.meeting(key) {
            list(loading, meeting, file).await?;
        }
    }
    Ok(())
}

async fn list(loading: &Loading, meeting: &Meeting, file: &ListFile) -> Result<(), Fault> {
    let quietly = loading.allowed.in_batch(loading.allowed.new_id());
    let answers = [
        (Some(Comes::Yes), &file.yes),
        (Some(Comes::Perhaps), &file.perhaps),
        (Some(Comes::No), &file.no),
        (None, &file.silent),
    ];
    for (comes, keys) in answers {
        for person in keys.iter().filter_map(|key| loading.person(key)) {
            let invitation = invited(&quietly, meeting, person);
            let invitation = match comes {
                Some(comes) => invitation.answered(comes, false, quietly.at),
                None => invitation,
            };
            added(&loading.tx, &quietly, &invitation).await?;
            tell_one(&loading.tx, &quietly, meeting, &invitation, quietly.at).await?;
        }
    }
    Ok(())
}
