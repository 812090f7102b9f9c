use crate::goals::{Goal, GoalId};
use kit_store::uuid::Uuid;
use kit_web::records::{Step, moved};
use proptest::prelude::*;

fn goals(count: u128) -> Vec<Goal> {
    (1..=count)
        .map(|number| Goal::named(GoalId(Uuid::from_u128(number)), number as i64, "A"))
        .collect()
}

fn order(rows: &[Goal]) -> Vec<u128> {
    rows.iter().map(|row| row.id.0.as_u128()).collect()
}

#[test]
fn a_row_goes_one_step_and_stops_at_the_ends() {
    let id = Uuid::from_u128(2);
    assert_eq!(order(&moved(goals(3), id, Step::Up)), [2, 1, 3]);
    assert_eq!(order(&moved(goals(3), id, Step::Down)), [1, 3, 2]);
    assert_eq!(order(&moved(goals(2), id, Step::Down)), [1, 2]);
    assert_eq!(order(&moved(goals(1), id, Step::Up)), [1]);
}

proptest! {
    #[test]
    fn up_and_down_again_changes_nothing_and_nothing_gets_lost(count in 1_u128..9, which in 1_u128..9) {
        let id = Uuid::from_u128(which);
        let up = moved(goals(count), id, Step::Up);
        let mut sorted = order(&up);
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (1..=count).collect::<Vec<_>>());
        if which > 1 {
            prop_assert_eq!(order(&moved(up, id, Step::Down)), order(&goals(count)));
        }
    }
}
