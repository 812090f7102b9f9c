//! What a Drug-Free Communities grant must be matched with.
//!
//! The law (21 U.S.C. 1532) caps the grant in percent of the non-federal money raised: 100 at first, 80 in years seven
//! and eight, 67 in years nine and ten. The match follows from the cap, never from a rounded percentage of its own:
//! 67 asks for 186,567.16 to 125,000, where "150%" would ask for 187,500.

/// The most a grant may be, in percent of the money raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap(u8);

impl Cap {
    /// The cap in a year of funding, counted from 1. Nothing outside the ten years the program lasts.
    pub fn in_year(year: u32) -> Option<Self> {
        match year {
            1..=6 => Some(Self(100)),
            7..=8 => Some(Self(80)),
            9..=10 => Some(Self(67)),
            _ => None,
        }
    }

    /// In percent, to be printed as the basis of the sum.
    pub fn percent(self) -> u8 {
        self.0
    }

    /// The match a grant needs; both in cents, rounded to the nearest.
    pub fn match_for(self, grant_cents: u64) -> u64 {
        let percent = u128::from(self.0);
        let cents = (u128::from(grant_cents) * 100 + percent / 2) / percent;
        u64::try_from(cents).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_match_follows_from_the_cap() {
        let needed = |year| Cap::in_year(year).map(|cap| cap.match_for(12_500_000));
        assert_eq!((needed(1), needed(6)), (Some(12_500_000), Some(12_500_000)));
        assert_eq!((needed(7), needed(8)), (Some(15_625_000), Some(15_625_000)));
        assert_eq!((needed(9), needed(10)), (Some(18_656_716), Some(18_656_716)));
        assert_eq!((needed(0), needed(11)), (None, None));
        assert_eq!(Cap::in_year(9).unwrap().match_for(u64::MAX), u64::MAX);
    }
}
