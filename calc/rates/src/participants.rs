//! The people an activity served: each breakdown must add up to both totals.
//!
//! Rule: Community Check Box Evaluation System, participants description. An entry that does not add up is rejected.

/// Counts of people, never names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Participants {
    /// Everybody served.
    pub served: u64,
    /// Those of them who came for the first time.
    pub new: u64,
}

/// Why the counts cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Imbalance {
    /// More newcomers than people.
    #[error("{new} new participants are more than the {served} served")]
    MoreNewThanServed {
        /// As given.
        new: u64,
        /// As given.
        served: u64,
    },
    /// The categories say another number of people served than the total.
    #[error("the categories add up to {found} served, the total says {total}")]
    Served {
        /// The sum of the categories.
        found: u64,
        /// The total given.
        total: u64,
    },
    /// The categories say another number of newcomers than the total.
    #[error("the categories add up to {found} new participants, the total says {total}")]
    New {
        /// The sum of the categories.
        found: u64,
        /// The total given.
        total: u64,
    },
}

impl Participants {
    /// Checks one breakdown, such as by age, against the totals. No category at all is no breakdown and is fine.
    ///
    /// # Errors
    /// The first [`Imbalance`] met: newcomers above served, then served, then newcomers.
    pub fn check(self, categories: &[Self]) -> Result<(), Imbalance> {
        for counts in categories.iter().chain([&self]) {
            if counts.new > counts.served {
                return Err(Imbalance::MoreNewThanServed { new: counts.new, served: counts.served });
            }
        }
        if categories.is_empty() {
            return Ok(());
        }
        let sum = |part: fn(&Self) -> u64| categories.iter().map(part).fold(0, u64::saturating_add);
        let (served, new) = (sum(|counts| counts.served), sum(|counts| counts.new));
        if served != self.served {
            return Err(Imbalance::Served { found: served, total: self.served });
        }
        if new != self.new {
            return Err(Imbalance::New { found: new, total: self.new });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(served: u64, new: u64) -> Participants {
        Participants { served, new }
    }

    #[test]
    fn categories_must_equal_both_totals() {
        let total = counts(30, 12);
        assert_eq!(total.check(&[counts(10, 4), counts(20, 8)]), Ok(()));
        assert_eq!(
            total.check(&[counts(10, 4), counts(19, 8)]),
            Err(Imbalance::Served { found: 29, total: 30 })
        );
        assert_eq!(
            total.check(&[counts(10, 5), counts(20, 8)]),
            Err(Imbalance::New { found: 13, total: 12 })
        );
        assert_eq!(
            total.check(&[counts(10, 12), counts(20, 0)]),
            Err(Imbalance::MoreNewThanServed { new: 12, served: 10 })
        );
        assert_eq!(total.check(&[]), Ok(()));
        assert!(counts(3, 4).check(&[]).is_err());
        assert!(total.check(&[counts(u64::MAX, 0), counts(u64::MAX, 0)]).is_err());
    }
}
