//! Which further numbers must be hidden so that no small one can be worked out.
//!
//! A hidden number is safe when other numbers, just as consistent with everything shown, would put it anywhere
//! between the smallest a hidden number can be and the largest that is hidden for being small. For each hidden small
//! number and each end of that span, the cheapest such change of the table is found, and the shown numbers it
//! touches are hidden (Kelly, Golden and Assad 1992, "Cell suppression: disclosure protection for sensitive tabular
//! data"; Fischetti and Salazar 2001). The changed tables prove safety: nothing shown tells them from the true one.
//! Afterwards every number hidden for the sake of others that can be shown again is shown again.

use super::change::{Change, Ground};
use super::system::{Number, State, System};

/// Work spent on showing numbers again, in programs solved; large tables keep a few more hidden.
const TRIES: usize = 2_000;

/// Hides what must be hidden. Gives the small numbers that cannot be protected by hiding anything still hidable.
pub(super) fn protect(system: &mut System) -> Vec<usize> {
    let mut guarded = Guarded { ground: Ground::of(system), proofs: Vec::new(), exposed: Vec::new() };
    let mut small: Vec<usize> =
        (0..system.numbers.len()).filter(|at| system.numbers[*at].span.is_some()).collect();
    small.sort_by(|one, other| system.numbers[*one].value.total_cmp(&system.numbers[*other].value));
    for at in small {
        guarded.guard(system, at);
    }
    guarded.show_again(system);
    guarded.exposed
}

/// Proofs so far that small numbers are safe.
struct Guarded {
    ground: Ground,
    /// The small number and the value it could have, with a change that gives it.
    proofs: Vec<(usize, f64, Change)>,
    exposed: Vec<usize>,
}

impl Guarded {
    fn guard(&mut self, system: &mut System, at: usize) {
        let Some((low, high)) = system.numbers[at].span else {
            return;
        };
        for target in [high, low] {
            let value = system.numbers[at].value;
            if target == value || self.is_proven(system, at, target) {
                continue;
            }
            let found = self
                .ground
                .cheapest_change(system, at, target)
                .or_else(|| (target == low).then(|| self.as_low_as_can_be(system, at)).flatten());
            let Some(found) = found else {
                self.exposed.push(at);
                return;
            };
            for (touched, _) in &found {
                let number = &mut system.numbers[*touched];
                if number.state == State::Shown {
                    number.state = State::Protecting;
                }
            }
            self.proofs.push((at, target, found));
        }
    }

    /// Shows again what needs not be hidden, the dearest first.
    fn show_again(&mut self, system: &mut System) {
        let mut protecting: Vec<usize> = (0..system.numbers.len())
            .filter(|at| system.numbers[*at].state == State::Protecting)
            .collect();
        let rank = |at: &usize| (system.numbers[*at].cost, system.numbers[*at].value);
        protecting.sort_by(|one, other| {
            let (one, other) = (rank(one), rank(other));
            other.0.total_cmp(&one.0).then(other.1.total_cmp(&one.1))
        });
        let mut tries = TRIES;
        for at in protecting {
            system.numbers[at].state = State::Shown;
            if !self.holds_without(system, &mut tries) {
                system.numbers[at].state = State::Protecting;
            }
            if tries == 0 {
                return;
            }
        }
    }

    /// Whether every small number is still safe; needs all spans proven anew where a proof used what is shown now.
    fn holds_without(&mut self, system: &System, tries: &mut usize) -> bool {
        let mut renewed = Vec::new();
        for (at, number) in system.numbers.iter().enumerate() {
            let Some((low, high)) = number.span.filter(|_| !self.exposed.contains(&at)) else {
                continue;
            };
            for target in [low, high] {
                if target == number.value || self.is_proven(system, at, target) {
                    continue;
                }
                if *tries == 0 {
                    return false;
                }
                *tries -= 1;
                let Some(found) = self.ground.hidden_change(system, at, target) else {
                    return false;
                };
                renewed.push((at, target, found));
            }
        }
        self.proofs.extend(renewed);
        true
    }

    /// Shown zeros tell that a total of two hidden numbers is two at least, and nothing can be done about it: the
    /// span begins where it can. None when an earlier release is what narrows it.
    fn as_low_as_can_be(&self, system: &mut System, at: usize) -> Option<Change> {
        let reached = self.ground.lowest(system, at, Number::is_open);
        let without_releases = self.ground.lowest(system, at, |number| number.state != State::Zero);
        if without_releases < reached - 1e-6 {
            return None;
        }
        let number = &mut system.numbers[at];
        number.span = number.span.map(|(_, high)| (reached, high));
        if reached >= number.value {
            Some(Vec::new())
        } else {
            self.ground.cheapest_change(system, at, reached)
        }
    }

    /// A change found earlier, perhaps for another number, may reach as far; it still counts while all it touches is
    /// hidden.
    fn is_proven(&self, system: &System, at: usize, target: f64) -> bool {
        let valid = |change: &Change| change.iter().all(|(touched, _)| system.numbers[*touched].is_hidden());
        let value = system.numbers[at].value;
        self.proofs.iter().any(|(_, _, change)| {
            let by = change.iter().find(|(number, _)| *number == at).map_or(0.0, |(_, by)| *by);
            let reaches = if target > value { value + by >= target } else { value + by <= target };
            by != 0.0 && reaches && valid(change)
        })
    }
}
