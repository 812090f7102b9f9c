use kit_store::{Fault, added};
use people::example::Loading;
use serde::Deserialize;

use super::goals::Loaded;
use crate::evidence::attempts::{PriorAttempt, PriorAttemptId};
use crate::evidence::findings::{Aspect, Finding, FindingId};
use crate::evidence::sources::{EvidenceSource, EvidenceSourceId};

#[derive(Deserialize)]
struct File {
    source: Vec<SourceFile>,
    finding: Vec<FindingFile>,
    attempt: Vec<AttemptFile>,
}

#[derive(Deserialize)]
struct SourceFile {
    key: String,
    title: String,
    published: String,
    link: String,
}

#[derive(Deserialize)]
struct FindingFile {
    key: String,
    goal: Option<String>,
    aspect: Aspect,
    words: String,
    #[serde(default)]
    figure: String,
    source: Option<String>,
    contradicts: Option<String>,
}

#[derive(Deserialize)]
struct AttemptFile {
    goal: String,
    what: String,
    who: String,
    began: String,
    ended: String,
    what_came: String,
    lesson: String,
}

fn by_key<T: Copy>(known: &[(String, T)], key: Option<&str>) -> Option<T> {
    known.iter().find(|(own, _)| Some(own.as_str()) == key).map(|(_, id)| *id)
}

pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/evidence.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut sources = Vec::new();
    for file in file.source {
        let id = EvidenceSourceId(loading.allowed.new_id());
        let source = EvidenceSource {
            title: file.title,
            published: file.published,
            link: file.link,
            ..EvidenceSource::blank(id)
        };
        added(&loading.tx, &loading.allowed, &source).await?;
        sources.push((file.key, id));
    }
    let mut findings = Vec::new();
    for (file, position) in file.finding.into_iter().zip(1..) {
        let id = FindingId(loading.allowed.new_id());
        let finding = Finding {
            position,
            goal_id: file.goal.as_deref().and_then(|key| goals.goal(key)),
            aspect: file.aspect,
            words: file.words,
            figure: file.figure,
            source_id: by_key(&sources, file.source.as_deref()),
            contradicts_id: by_key(&findings, file.contradicts.as_deref()),
            ..Finding::blank(id)
        };
        added(&loading.tx, &loading.allowed, &finding).await?;
        findings.push((file.key, id));
    }
    for (file, position) in file.attempt.into_iter().zip(1..) {
        let attempt = PriorAttempt {
            position,
            goal_id: goals.goal(&file.goal),
            what: file.what,
            who: file.who,
            began: file.began,
            ended: file.ended,
            what_came: file.what_came,
            lesson: file.lesson,
            ..PriorAttempt::blank(PriorAttemptId(loading.allowed.new_id()))
        };
        added(&loading.tx, &loading.allowed, &attempt).await?;
    }
    Ok(())
}
