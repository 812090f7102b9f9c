//! How broadly coalitions work: the share that used at least five of the seven change strategies.
//!
//! The seven strategies are CADCA's; the benchmark of the Drug-Free Communities evaluation is 63%.

/// Kinds of strategy in all.
pub const STRATEGIES: usize = 7;
/// Kinds of strategy that count as broad.
pub const BROAD: usize = 5;

/// Activities of one coalition by kind of strategy.
pub type Activities = [u32; STRATEGIES];

/// In how many of the seven kinds there was at least one activity.
pub fn kinds_used(activities: &Activities) -> usize {
    activities.iter().filter(|&&count| count > 0).count()
}

/// Whether at least five kinds were used.
pub fn is_broad(activities: &Activities) -> bool {
    kinds_used(activities) >= BROAD
}

/// The share of coalitions, or of years of one, that were broad; nothing for none at all.
pub fn share_broad(all: &[Activities]) -> Option<f64> {
    let broad = all.iter().filter(|activities| is_broad(activities)).count();
    (!all.is_empty()).then(|| broad as f64 / all.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_of_seven_are_broad_however_many_activities() {
        let broad = [1, 1, 9, 0, 2, 0, 1];
        let narrow = [50, 9, 9, 9, 0, 0, 0];
        assert_eq!((kinds_used(&broad), kinds_used(&narrow)), (5, 4));
        assert_eq!(share_broad(&[broad, narrow, narrow, [1; 7]]), Some(0.5));
        assert_eq!(share_broad(&[]), None);
    }
}
