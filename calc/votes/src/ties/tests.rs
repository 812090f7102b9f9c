use proptest::prelude::*;

use super::*;

fn some(places: &[usize]) -> Vec<Candidate> {
    places.iter().filter_map(|place| Candidate::at(*place)).collect()
}

#[test]
fn the_order_takes_the_earliest_and_then_the_contest() {
    let order = TieBreak::Order(some(&[2, 0]));
    let taken =
        |among: &[usize]| order.resolve(some(among), Purpose::Seat, 1, &[]).taken.map(Candidate::place);
    assert_eq!(taken(&[0, 1, 2]), Some(2));
    assert_eq!(taken(&[0, 1]), Some(0));
    assert_eq!(taken(&[3, 1]), Some(1));
}

#[test]
fn a_ticket_is_what_any_tool_for_sha_256_prints() {
    // printf '%s' 'seed/3/Ada' | sha256sum
    let printed = "ec85c12b68af159df8c038f6a4f6ee831d41b750fe93845f40a3022dfbc6de3c";
    assert_eq!(ticket("seed", 3, "Ada"), printed);
    assert_ne!(ticket("seed", 3, "Ada"), ticket("seed", 4, "Ada"));
    assert_ne!(ticket("seed", 3, "Ada"), ticket("another", 3, "Ada"));
}

#[test]
fn stopping_takes_nobody_and_says_so() {
    let tie = TieBreak::Stop.resolve(some(&[0, 1]), Purpose::Elimination, 2, &[]);
    assert_eq!((tie.taken, tie.how), (None, How::Unresolved));
}

proptest! {
    #[test]
    fn a_lot_does_not_depend_on_the_order_of_candidates(seed in ".{0,12}", round in 1_u32..20) {
        let lot = TieBreak::Lot { seed };
        let names = ["Ada", "Ben", "Cleo"].map(String::from);
        let turned = ["Cleo", "Ada", "Ben"].map(String::from);
        let winner = |names: &[String]| {
            let tie = lot.resolve(some(&[0, 1, 2]), Purpose::Seat, round, names);
            tie.taken.and_then(|one| names.get(one.place()).cloned())
        };
        prop_assert_eq!(winner(&names), winner(&turned));
    }
}
