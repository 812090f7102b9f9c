use serde::{Deserialize, Serialize};

use super::Band;

/// What counts as a small number and what happens to it. A coalition or a data source has one; every page, chart,
/// export and answer applies it last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// Numbers of people smaller than this are hidden.
    pub smallest_shown: u64,
    /// A zero is shown, since nobody can be recognized in it. Otherwise zeros are hidden like other small numbers.
    pub zeros_shown: bool,
    /// Which number is looked at.
    pub looks_at: LooksAt,
    /// A small count is hidden only where its group is smaller than this too.
    pub only_in_groups_below: Option<u64>,
    /// Where all hidden numbers of a row or column are at most this, one more is hidden.
    pub one_more_if_all_at_most: Option<u64>,
    /// Counts are never shown, only percentages.
    pub percentages_only: bool,
    /// Percentages near 0 and 100 are told as "at most" and "at least", by size of the group; empty: told as they are.
    pub bands: Vec<Band>,
    /// A percentage whose relative standard error of `-ln p` is greater than this is hidden.
    pub greatest_error: Option<f64>,
    /// Counts up to this are marked as unstable where they are shown.
    pub unstable_up_to: Option<u64>,
}

/// Which number a policy looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LooksAt {
    /// Every count of people: those who answered yes, and those who were asked.
    Counts,
    /// The size of the group (the denominator): a small group is hidden altogether. Where no group size is given,
    /// the count itself.
    Groups,
}

/// Published policies, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// Groups below 10, the most usual smallest group among the states (NCES 2011-603, SLDS Technical Brief 3).
    BelowTen,
    /// Counts below 10 except 0 (Washington State Department of Health, publishing guideline for small numbers).
    BelowTenZerosShown,
    /// Counts below 11 except 0, with one more hidden where all hidden ones of a line are at most 3 (California
    /// Health and Human Services, Data De-Identification Guidelines, section 4.4).
    BelowEleven,
    /// Groups of 15 or fewer; above 95 and below 5 percent are not told exactly (Delaware Department of Education).
    AtMostFifteen,
    /// Groups of 10 or fewer, no counts, and percentages in bands by size of the group (Utah school
    /// reports, after NCES 2011-603).
    PercentBands,
    /// Percentages whose relative standard error of `-ln p` exceeds 0.175 (National Survey on Drug Use and Health).
    RelativeStandardError,
    /// Counts below 5 in groups below 30 (Utah's IBIS before 2009).
    BelowFiveOfThirty,
    /// Counts below 10; up to 20 marked as unstable (CDC WISQARS, for states).
    UnstableRates,
    /// Nothing is hidden.
    None,
}

impl Preset {
    /// All presets with the name that settings, files and the command line use.
    pub const ALL: [(&'static str, Self); 9] = [
        ("below-10", Self::BelowTen),
        ("below-10-zeros-shown", Self::BelowTenZerosShown),
        ("below-11", Self::BelowEleven),
        ("at-most-15", Self::AtMostFifteen),
        ("percent-bands", Self::PercentBands),
        ("relative-standard-error", Self::RelativeStandardError),
        ("below-5-of-30", Self::BelowFiveOfThirty),
        ("unstable-rates", Self::UnstableRates),
        ("none", Self::None),
    ];

    /// Names of those who published the policies, understood as well.
    const PUBLISHERS: [(&'static str, Self); 9] = [
        ("nces", Self::BelowTen),
        ("wa-doh", Self::BelowTenZerosShown),
        ("calhhs", Self::BelowEleven),
        ("delaware", Self::AtMostFifteen),
        ("utah", Self::PercentBands),
        ("nsduh", Self::RelativeStandardError),
        ("rse", Self::RelativeStandardError),
        ("ibis", Self::BelowFiveOfThirty),
        ("wisqars", Self::UnstableRates),
    ];

    /// Finds a preset by its name or its publisher's, without regard to capitals.
    pub fn named(name: &str) -> Option<Self> {
        let wanted = name.trim().to_lowercase();
        let all = Self::ALL.iter().chain(&Self::PUBLISHERS);
        all.into_iter().find(|(known, _)| *known == wanted).map(|(_, preset)| *preset)
    }

    /// The name in [`Self::ALL`].
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, preset)| *preset == self).map_or("none", |(name, _)| name)
    }

    /// The policy behind the name.
    pub fn policy(self) -> Policy {
        match self {
            Self::BelowTen => Policy { looks_at: LooksAt::Groups, ..Policy::hiding_below(10, false) },
            Self::BelowTenZerosShown => Policy::hiding_below(10, true),
            Self::BelowEleven => {
                Policy { one_more_if_all_at_most: Some(3), ..Policy::hiding_below(11, true) }
            }
            Self::AtMostFifteen => Policy {
                looks_at: LooksAt::Groups,
                bands: vec![Band { group_from: 0, least: 5.0, most: 95.0, open: true }],
                ..Policy::hiding_below(16, false)
            },
            Self::PercentBands => Policy {
                looks_at: LooksAt::Groups,
                percentages_only: true,
                bands: Band::utah(),
                ..Policy::hiding_below(11, false)
            },
            Self::RelativeStandardError => {
                Policy { greatest_error: Some(0.175), ..Policy::hiding_below(0, true) }
            }
            Self::BelowFiveOfThirty => {
                Policy { only_in_groups_below: Some(30), ..Policy::hiding_below(5, true) }
            }
            Self::UnstableRates => Policy { unstable_up_to: Some(20), ..Policy::hiding_below(10, true) },
            Self::None => Policy::hiding_below(0, true),
        }
    }
}

impl Policy {
    /// Hides counts below a number and what would give them away.
    pub fn hiding_below(smallest_shown: u64, zeros_shown: bool) -> Self {
        Self {
            smallest_shown,
            zeros_shown,
            looks_at: LooksAt::Counts,
            only_in_groups_below: None,
            one_more_if_all_at_most: None,
            percentages_only: false,
            bands: Vec::new(),
            greatest_error: None,
            unstable_up_to: None,
        }
    }

    /// Whether a number of people is small.
    pub fn is_small(&self, people: u64) -> bool {
        people < self.smallest_shown && !(self.zeros_shown && people == 0)
    }

    /// The smallest number a hidden one can be, as everybody who knows the policy knows.
    pub fn floor(&self) -> u64 {
        u64::from(self.zeros_shown)
    }

    /// Whether a count of people among `group` is hidden for being small.
    pub(super) fn hides_count(&self, count: u64, group: Option<u64>) -> bool {
        match (self.looks_at, group) {
            (LooksAt::Groups, Some(group)) => self.is_small(group),
            (_, group) => {
                let in_large_group =
                    self.only_in_groups_below.zip(group).is_some_and(|(below, group)| group >= below);
                self.is_small(count) && !in_large_group
            }
        }
    }

    /// Whether the size of a group is hidden for being small.
    pub(super) fn hides_group(&self, group: u64) -> bool {
        self.only_in_groups_below.is_none() && self.is_small(group)
    }
}
