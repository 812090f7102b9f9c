#![no_main]

mod counting;

use std::num::NonZeroU32;

use calc_votes::ties::TieBreak;
use calc_votes::{read, tally};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = read::decode(bytes);
    if let Ok(file) = read::rankings(&text) {
        counting::every_rule(&file);
    }
    if let Ok(ballots) = read::points(&text) {
        let _ = tally::score(&ballots.close(), NonZeroU32::MIN, &TieBreak::Stop);
    }
});
