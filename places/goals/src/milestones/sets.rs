//! Milestones to begin with: data, not code.

use kit_store::{Fault, Words};
use kit_text::Language;
use serde::Deserialize;
use uuid::Uuid;

use super::marks::{Milestone, MilestoneId};

const FIVE_PHASES: &str = include_str!("../../milestones/five_phases.toml");

#[derive(Deserialize)]
struct Set {
    phase: Vec<Phase>,
}

#[derive(Deserialize)]
struct Phase {
    en: String,
    es: String,
    milestone: Vec<Mark>,
}

#[derive(Deserialize)]
struct Mark {
    en: String,
    es: String,
    benchmarks_en: Vec<String>,
    benchmarks_es: Vec<String>,
}

/// The five phases in a language, each milestone with a fresh id.
///
/// # Errors
/// When the file of the set is broken, which a test excludes.
pub fn five_phases(language: Language, mut new_id: impl FnMut() -> Uuid) -> Result<Vec<Milestone>, Fault> {
    let set: Set = toml::from_str(FIVE_PHASES).map_err(|problem| Fault::Shape(problem.to_string()))?;
    let spanish = language == Language::Spanish;
    let mut milestones = Vec::new();
    for phase in set.phase {
        let phase_name = if spanish { phase.es } else { phase.en };
        for (mark, position) in phase.milestone.into_iter().zip(milestones.len() + 1..) {
            milestones.push(Milestone {
                position: i64::try_from(position).unwrap_or(i64::MAX),
                phase: phase_name.clone(),
                name: if spanish { mark.es } else { mark.en },
                benchmarks: Words(if spanish { mark.benchmarks_es } else { mark.benchmarks_en }),
                ..Milestone::blank(MilestoneId(new_id()))
            });
        }
    }
    Ok(milestones)
}
