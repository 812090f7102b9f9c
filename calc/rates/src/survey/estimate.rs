use super::design::Design;
use super::limits::{self, Basis, Limits};
use super::sums::{Spread, Sums};
use super::{IntervalRule, Lonely, SurveyProblem};

/// What a survey says about one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Column and label of the group; empty for everybody, several for crossed groups.
    pub group: Vec<(String, String)>,
    /// The numbers.
    pub estimate: Estimate,
}

/// Numbers for one group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Respondents with an answer and a weight above zero.
    pub answers: u64,
    /// Of these, how many count as yes; none for means and totals.
    pub yes: Option<u64>,
    /// Respondents without an answer.
    pub missing: u64,
    /// Sum of the weights of those who answered.
    pub weight: f64,
    /// A share from 0 to 1, a mean, or a total; none when nobody answered.
    pub value: Option<f64>,
    /// None when there are fewer than two clusters.
    pub standard_error: Option<f64>,
    /// Clusters minus strata, counted where the group has members.
    pub degrees_of_freedom: u64,
    /// None without a standard error or degrees of freedom.
    pub limits: Option<Limits>,
    /// Strata with a single cluster that the rule for lonely clusters decided about.
    pub lonely_strata: u64,
}

/// What the numbers of all groups have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub clustered: bool,
    pub is_share: bool,
    pub is_total: bool,
    pub origin: f64,
    pub lonely: Lonely,
    pub interval: IntervalRule,
    pub level: f64,
}

/// The numbers of one group.
pub(super) fn estimate(sums: &Sums, design: &Design, frame: Frame) -> Result<Estimate, SurveyProblem> {
    let (weight, weighted) = sums.totals(design, frame.clustered);
    let mut estimate = Estimate {
        answers: sums.answers,
        yes: frame.is_share.then_some(sums.yes),
        missing: sums.missing,
        weight,
        value: None,
        standard_error: None,
        degrees_of_freedom: 0,
        limits: None,
        lonely_strata: 0,
    };
    if sums.answers == 0 {
        return Ok(estimate);
    }
    let value = if frame.is_total {
        weighted + frame.origin * weight
    } else {
        frame.origin + weighted / weight
    };
    estimate.value = Some(value);
    // A total is linear as it stands: it has no center to be taken about and nothing to be divided by.
    let (center, scale) = if frame.is_total { (-frame.origin, 1.0) } else { (weighted / weight, weight) };
    let spreads = sums.spreads(design, frame.clustered, center, scale);
    estimate.degrees_of_freedom = spreads.iter().map(|spread| spread.with_members.saturating_sub(1)).sum();
    let (variance, lonely_strata) = variance(&spreads, design, frame.lonely)?;
    estimate.lonely_strata = lonely_strata;
    estimate.standard_error = variance.map(f64::sqrt);
    estimate.limits = estimate.standard_error.and_then(|standard_error| {
        let basis = Basis {
            value,
            standard_error,
            degrees_of_freedom: estimate.degrees_of_freedom,
            answers: sums.answers,
            is_share: frame.is_share,
            level: frame.level,
        };
        limits::limits(basis, frame.interval)
    });
    Ok(estimate)
}

/// The variance, none when the whole sample is one cluster, and how many strata the rule for lonely clusters decided
/// about.
fn variance(
    spreads: &[Spread],
    design: &Design,
    lonely: Lonely,
) -> Result<(Option<f64>, u64), SurveyProblem> {
    let all: u64 = design.strata().iter().map(|stratum| stratum.sampled).sum();
    if all < 2 {
        return Ok((None, 0));
    }
    let grand_mean = spreads.iter().map(|spread| spread.sum).sum::<f64>() / all as f64;
    let (mut variance, mut lonely_strata) = (0.0, 0);
    for (number, spread) in spreads.iter().enumerate() {
        let stratum = &design.strata()[number];
        let endless = 1.0 - design.sampled_share(number)?;
        if stratum.sampled > 1 {
            let sampled = stratum.sampled as f64;
            variance += endless * sampled / (sampled - 1.0) * spread.squares;
        } else if endless > 0.0 && spread.with_members > 0 {
            lonely_strata += 1;
            variance += match lonely {
                Lonely::Center => endless * (spread.sum - grand_mean).powi(2),
                Lonely::Skip => 0.0,
                Lonely::Refuse => return Err(SurveyProblem::LonelyCluster(stratum.label.clone())),
            };
        }
    }
    Ok((Some(variance), lonely_strata))
}
