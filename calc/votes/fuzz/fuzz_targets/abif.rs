#![no_main]

mod counting;

use calc_votes::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(file) = read::abif(&read::decode(bytes)) {
        counting::every_rule(&file);
    }
});
