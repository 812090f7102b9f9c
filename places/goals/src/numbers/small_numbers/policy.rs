use calc_rates::suppress::{self, LooksAt, Preset};
use kit_web::Mistakes;

use crate::numbers::model::Kind;

kit_store::words! {
    /// Published rules for how small a group may be, and our own.
    #[derive(Default)]
    pub enum Policy {
        /// Groups of fewer than 20 answers: the house rule for outcome data.
        #[default]
        FewerThanTwenty => "fewer_than_20",
        /// Groups of fewer than 10 (most states, NCES 2011-603).
        GroupsBelowTen => "groups_below_10",
        /// Counts and groups from 1 to 9 (Washington State Department of Health).
        FewerThanTen => "fewer_than_10",
        /// Counts and groups from 1 to 10; zeros are shown (California Health and Human Services).
        FewerThanEleven => "fewer_than_11",
        /// Groups of 15 or fewer; no exact percents near 0 and 100 (Delaware Department of Education).
        FifteenOrFewer => "fifteen_or_fewer",
        /// Groups of 10 or fewer; percents only, in bands near 0 and 100 (Utah school reports).
        PercentBands => "percent_bands",
        /// Percents too uncertain to tell (National Survey on Drug Use and Health).
        RelativeError => "relative_error",
        /// Counts from 1 to 4 in groups below 30 (Utah's IBIS before 2009).
        BelowFiveOfThirty => "below_5_of_30",
        /// Counts from 1 to 9; up to 20 events are shown and marked as unstable (CDC WISQARS, for states).
        UnstableRates => "unstable_rates",
        /// Nothing is about people, or all of it is public.
        None => "none",
    }
}

impl Policy {
    /// The rule as the calculation knows it.
    pub fn rule(self) -> suppress::Policy {
        let preset = match self {
            Self::FewerThanTwenty => {
                return suppress::Policy {
                    looks_at: LooksAt::Groups,
                    ..suppress::Policy::hiding_below(20, false)
                };
            }
            Self::GroupsBelowTen => Preset::BelowTen,
            Self::FewerThanTen => Preset::BelowTenZerosShown,
            Self::FewerThanEleven => Preset::BelowEleven,
            Self::FifteenOrFewer => Preset::AtMostFifteen,
            Self::PercentBands => Preset::PercentBands,
            Self::RelativeError => Preset::RelativeStandardError,
            Self::BelowFiveOfThirty => Preset::BelowFiveOfThirty,
            Self::UnstableRates => Preset::UnstableRates,
            Self::None => Preset::None,
        };
        preset.policy()
    }

    /// The rule in signs every language reads alike, for the history.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::FewerThanTwenty => "n < 20",
            Self::GroupsBelowTen => "n < 10",
            Self::FewerThanTen => "1\u{2013}9",
            Self::FewerThanEleven => "1\u{2013}10",
            Self::FifteenOrFewer => "n \u{2264} 15",
            Self::PercentBands => "n \u{2264} 10, %",
            Self::RelativeError => "RSE > 0.175",
            Self::BelowFiveOfThirty => "1\u{2013}4 / 30",
            Self::UnstableRates => "1\u{2013}9, \u{2264} 20",
            Self::None => "0",
        }
    }

    /// Its last part of a text key.
    pub fn key(self) -> String {
        self.word().replace('_', "-")
    }
}

/// Reads a rule that was chosen; nothing chosen leaves what was.
///
/// # Errors
/// A word that is no rule: nobody shall believe numbers hidden that are not.
pub fn policy_from_form(field: &str, word: &str, before: Policy) -> Result<Policy, Mistakes> {
    match word {
        "" => Ok(before),
        word => Policy::from_word(word).ok_or_else(|| Mistakes::one(field, "small-numbers-unknown")),
    }
}

/// What judges the values of one indicator: the rule that holds for it, and what its values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub policy: Policy,
    pub kind: Kind,
}
