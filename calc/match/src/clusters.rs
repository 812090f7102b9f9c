//! Groups of records that are one organization or person.
//!
//! Pairs are joined from the surest down, but two groups only merge when their members fit
//! together on average (average linkage, Sokal and Michener 1958) and none contradict: one odd row
//! between two organizations must not chain them into one.

use std::collections::BTreeMap;

/// Pairs of members looked at when two groups are about to merge.
const MOST_COMPARED: usize = 144;

/// How two records fit: bits beyond the odds, and whether something forbids joining them unseen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fit {
    pub(crate) beyond: f64,
    pub(crate) contradicted: bool,
}

/// Joins `edges` (first, second, bits beyond the odds) among `count` records into groups of two or
/// more. `fit` tells how any two records fit.
pub(crate) fn cluster(
    count: usize,
    mut edges: Vec<(u32, u32, f64)>,
    fit: impl Fn(u32, u32) -> Fit,
) -> Vec<Vec<u32>> {
    edges.sort_by(|one, other| other.2.total_cmp(&one.2).then((one.0, one.1).cmp(&(other.0, other.1))));
    let mut group_of: Vec<u32> = (0..).take(count).collect();
    let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (first, second, _) in edges {
        let (one, other) = (group_of[first as usize], group_of[second as usize]);
        if one == other {
            continue;
        }
        let members = groups.get(&one).cloned().unwrap_or_else(|| vec![one]);
        let newcomers = groups.get(&other).cloned().unwrap_or_else(|| vec![other]);
        if !fit_together(&members, &newcomers, &fit) {
            continue;
        }
        newcomers.iter().for_each(|member| group_of[*member as usize] = one);
        groups.remove(&other);
        groups.insert(one, members.into_iter().chain(newcomers).collect());
    }
    let mut found: Vec<Vec<u32>> = groups.into_values().collect();
    found.iter_mut().for_each(|group| group.sort_unstable());
    found.sort_unstable();
    found
}

fn fit_together(members: &[u32], newcomers: &[u32], fit: &impl Fn(u32, u32) -> Fit) -> bool {
    if members.len() == 1 && newcomers.len() == 1 {
        return true;
    }
    let stride = (members.len() * newcomers.len()).div_ceil(MOST_COMPARED).max(1);
    let pairs = members.iter().flat_map(|one| newcomers.iter().map(move |other| (*one, *other)));
    let (mut sum, mut compared, mut contradictions) = (0.0, 0_usize, 0_usize);
    for (one, other) in pairs.step_by(stride) {
        let Fit { beyond, contradicted } = fit(one, other);
        sum += beyond;
        compared += 1;
        contradictions += usize::from(contradicted);
    }
    sum >= 0.0 && contradictions * 3 <= compared
}

#[cfg(test)]
mod tests {
    use super::{Fit, cluster};

    /// Fits by number: records of one tens digit belong together, 19 and 20 look alike.
    fn fit(one: u32, other: u32) -> Fit {
        let together = one / 10 == other / 10 || one.min(other) == 19 && one.max(other) == 20;
        Fit { beyond: if together { 5.0 } else { -5.0 }, contradicted: false }
    }

    #[test]
    fn one_likeness_does_not_chain_two_groups() {
        let edges = vec![(17, 18, 5.0), (18, 19, 5.0), (20, 21, 5.0), (21, 22, 5.0), (19, 20, 4.0)];
        assert_eq!(cluster(30, edges, fit), [vec![17, 18, 19], vec![20, 21, 22]]);
    }

    #[test]
    fn contradictions_keep_groups_apart() {
        let contradicted = |_, _| Fit { beyond: 9.0, contradicted: true };
        assert_eq!(cluster(4, vec![(0, 1, 9.0), (1, 2, 8.0)], contradicted), [vec![0, 1]]);
    }

    #[test]
    fn alone_is_no_group() {
        assert!(cluster(4, vec![], fit).is_empty());
    }
}
