//! What waits for what: a chain that comes back to where it began would never be done.

use std::collections::{HashMap, HashSet, VecDeque};

use super::model::PromiseId;

/// One promise waits for another.
pub type Wait = (PromiseId, PromiseId);

/// The shortest chain that would close if `promise` waited for each of `needs`: it begins and ends with `promise`.
/// None when there is no such chain. `waits` are the waits there are; those of `promise` itself are replaced.
pub fn closed_chain(waits: &[Wait], promise: PromiseId, needs: &[PromiseId]) -> Option<Vec<PromiseId>> {
    let mut waits_for: HashMap<PromiseId, Vec<PromiseId>> = HashMap::new();
    for (waiting, needed) in waits.iter().filter(|(waiting, _)| *waiting != promise) {
        waits_for.entry(*waiting).or_default().push(*needed);
    }
    let mut came_from: HashMap<PromiseId, PromiseId> = HashMap::new();
    let mut seen: HashSet<PromiseId> = HashSet::new();
    let mut next: VecDeque<PromiseId> = VecDeque::new();
    for needed in needs {
        if seen.insert(*needed) {
            came_from.insert(*needed, promise);
            next.push_back(*needed);
        }
    }
    while let Some(current) = next.pop_front() {
        if current == promise {
            return Some(way_back(&came_from, promise));
        }
        for needed in waits_for.get(&current).into_iter().flatten() {
            if seen.insert(*needed) {
                came_from.insert(*needed, current);
                next.push_back(*needed);
            }
        }
    }
    None
}

fn way_back(came_from: &HashMap<PromiseId, PromiseId>, promise: PromiseId) -> Vec<PromiseId> {
    let mut chain = vec![promise];
    let mut current = promise;
    while let Some(before) = came_from.get(&current) {
        chain.push(*before);
        current = *before;
        if current == promise {
            break;
        }
    }
    chain.reverse();
    chain
}
