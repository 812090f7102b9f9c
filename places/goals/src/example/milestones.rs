use kit_store::{Fault, Words, added};
use kit_text::Language;
use people::example::Loading;
use serde::Deserialize;

use crate::milestones::five_phases;
use crate::milestones::ratings::{MilestoneRating, MilestoneRatingId, Score};
use crate::milestones::stages::{Stage, StageChange, StageChangeId};

#[derive(Deserialize)]
struct File {
    rater: Vec<RaterFile>,
    evidence: Vec<EvidenceFile>,
    stage: Vec<StageFile>,
}

#[derive(Deserialize)]
struct RaterFile {
    name: String,
    scores: Vec<Score>,
}

#[derive(Deserialize)]
struct EvidenceFile {
    /// Its place in the set, from 1.
    milestone: i64,
    words: String,
}

#[derive(Deserialize)]
struct StageFile {
    stage: Stage,
    days: i64,
    reason: String,
}

/// Days since the milestones of the example were rated.
const RATED: i64 = -30;

pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/milestones.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut milestones = five_phases(Language::English, || loading.allowed.new_id())?;
    for milestone in &mut milestones {
        let shown = file.evidence.iter().find(|shown| shown.milestone == milestone.position);
        let raters = file.rater.iter().map(|rater| rater.name.clone()).collect();
        milestone.raters = Some(Words(raters)).filter(|_| shown.is_some());
        milestone.evidence = shown.map(|shown| shown.words.clone()).unwrap_or_default();
        added(&loading.tx, &loading.allowed, milestone).await?;
    }
    for rater in &file.rater {
        for (score, milestone) in rater.scores.iter().zip(&milestones) {
            let rating = MilestoneRating {
                milestone_id: milestone.id,
                rater: rater.name.clone(),
                score: *score,
                rated_on: loading.day(RATED),
                ..MilestoneRating::blank(MilestoneRatingId(loading.allowed.new_id()))
            };
            added(&loading.tx, &loading.allowed, &rating).await?;
        }
    }
    for file in file.stage {
        let step = StageChange {
            stage: file.stage,
            day: loading.day(file.days),
            reason: file.reason,
            ..StageChange::blank(StageChangeId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &step).await?;
    }
    Ok(())
}
