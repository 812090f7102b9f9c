#![no_main]

use calc_votes::budget::{Unaffordable, Worth, equal_shares, greedy};
use calc_votes::read;
use calc_votes::ties::TieBreak;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(file) = read::pb(&read::decode(bytes)) {
        let ties = TieBreak::Lot { seed: "fixed".to_owned() };
        let budget = file.proposals.budget.amount();
        assert!(greedy(&file.proposals, Unaffordable::PassedOver, &ties).spent <= budget);
        assert!(equal_shares(&file.proposals, Worth::Points, false, &ties).spent <= budget);
    }
});
