//! What is kept of a group's answers.

use std::collections::HashMap;

use super::design::{Design, Place};

/// Sums over members of a group in one cluster, or in one stratum where respondents themselves were drawn.
///
/// Answers are counted from the survey's first answer, so that numbers with a large common part lose no digits.
#[derive(Clone, Copy, Debug, Default)]
struct Part {
    /// Members with a weight, whether they answered or not.
    members: u64,
    weight: f64,
    weighted: f64,
    /// Squares, needed only where respondents themselves were drawn.
    weight_squared: f64,
    weighted_cross: f64,
    weighted_squared: f64,
}

/// All sums of one group.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    pub answers: u64,
    pub missing: u64,
    /// Answers that count as yes, where the answer is 1 or 0.
    pub yes: u64,
    /// By cluster, or by stratum where respondents themselves were drawn.
    parts: HashMap<u32, Part>,
}

/// Linearized values of one stratum's clusters: how many, their sum and their squares about their own mean.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spread {
    /// Clusters (or respondents) that hold members of the group.
    pub with_members: u64,
    pub sum: f64,
    pub squares: f64,
}

impl Sums {
    /// Takes one member in; `answer` counts from `origin`, the survey's first answer.
    pub(super) fn add(&mut self, place: Place, answer: Option<f64>, origin: f64) {
        let part = self.parts.entry(place.cluster.unwrap_or(place.stratum)).or_default();
        part.members += 1;
        let Some(answer) = answer else {
            self.missing += 1;
            return;
        };
        self.answers += 1;
        self.yes += u64::from(answer == 1.0);
        let (weight, weighted) = (place.weight, place.weight * (answer - origin));
        part.weight += weight;
        part.weighted += weighted;
        if place.cluster.is_none() {
            part.weight_squared += weight * weight;
            part.weighted_cross += weight * weighted;
            part.weighted_squared += weighted * weighted;
        }
    }

    /// Sum of weights and of weighted answers about the origin.
    pub(super) fn totals(&self, design: &Design, clustered: bool) -> (f64, f64) {
        let mut totals = (0.0, 0.0);
        for (&number, part) in &self.parts {
            let factor = design.weight_factor(stratum(design, clustered, number));
            totals.0 += factor * part.weight;
            totals.1 += factor * part.weighted;
        }
        totals
    }

    /// The spread of linearized values `weight × (answer - center) / scale` in each stratum; clusters of the sample
    /// without members count as zeros. `center` counts from the origin too.
    pub(super) fn spreads(&self, design: &Design, clustered: bool, center: f64, scale: f64) -> Vec<Spread> {
        let mut spreads = vec![Spread::default(); design.strata().len()];
        let linear = |stratum: usize, part: &Part| {
            design.weight_factor(stratum) * (part.weighted - center * part.weight) / scale
        };
        for (&number, part) in &self.parts {
            let stratum = stratum(design, clustered, number);
            let spread = &mut spreads[stratum];
            spread.with_members += if clustered { u64::from(part.members > 0) } else { part.members };
            spread.sum += linear(stratum, part);
        }
        let means: Vec<f64> = spreads
            .iter()
            .zip(design.strata())
            .map(|(spread, all)| spread.sum / all.sampled as f64)
            .collect();
        for (&number, part) in &self.parts {
            let stratum = stratum(design, clustered, number);
            let mean = means[stratum];
            spreads[stratum].squares += if clustered {
                (linear(stratum, part) - mean).powi(2)
            } else {
                let factor = design.weight_factor(stratum) / scale;
                let squares = part.weighted_squared - 2.0 * center * part.weighted_cross
                    + center * center * part.weight_squared;
                (factor * factor * squares - design.strata()[stratum].sampled as f64 * mean * mean).max(0.0)
            };
        }
        if clustered {
            for ((spread, all), mean) in spreads.iter_mut().zip(design.strata()).zip(means) {
                spread.squares += (all.sampled - spread.with_members) as f64 * mean * mean;
            }
        }
        spreads
    }
}

fn stratum(design: &Design, clustered: bool, number: u32) -> usize {
    if clustered { design.stratum_of(number) } else { number as usize }
}
