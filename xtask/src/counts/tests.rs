use super::{Counts, Runner, failures, read};

#[test]
fn adds_up_every_test_binary_of_cargo_test() {
    let output = "\
running 2 tests
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
running 3 tests
test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
";
    assert_eq!(read(Runner::CargoTest, output), Counts { passed: 3, failed: 2 });
}

#[test]
fn counts_a_test_that_ran_out_of_time_as_failed() {
    let output = "     Summary [   0.512s] 12 tests run: 9 passed (1 leaky), 1 failed, 1 timed out, 1 exec failed, 4 skipped";
    assert_eq!(read(Runner::Nextest, output), Counts { passed: 9, failed: 3 });
}

#[test]
fn reads_through_colors() {
    let output = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.012s] \u{1b}[1m1\u{1b}[0m test run: \u{1b}[1m1\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped";
    assert_eq!(read(Runner::Nextest, output), Counts { passed: 1, failed: 0 });
}

#[test]
fn reads_both_styles_of_node_and_counts_the_cancelled_as_failed() {
    assert_eq!(
        read(Runner::Node, "ℹ tests 9\nℹ pass 7\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0"),
        Counts { passed: 7, failed: 2 }
    );
    assert_eq!(read(Runner::Node, "# tests 3\n# pass 3\n# fail 0"), Counts { passed: 3, failed: 0 });
}

#[test]
fn words_of_a_test_are_not_mistaken_for_a_tally() {
    let spoken = "the motion passed, 4 failed to vote\n# pass it on\nSummary [of the meeting]\nℹ pass\ntest result: fine";
    for runner in [Runner::Nextest, Runner::CargoTest, Runner::Node] {
        assert_eq!(read(runner, spoken), Counts::default());
    }
    assert_eq!(read(Runner::Nextest, "test result: FAILED. 0 passed; 1 failed"), Counts::default());
}

#[test]
fn failed_tests_are_named_once() {
    let output = "        FAIL [   0.217s] ( 76/814) calc-rates a::b\n        PASS [ 0.1s] c\n        FAIL [   0.217s] ( 76/814) calc-rates a::b\n";
    assert_eq!(failures(Runner::Nextest, output), ["FAIL [   0.217s] ( 76/814) calc-rates a::b"]);
    assert_eq!(failures(Runner::Node, "✔ one\n✖ two (3 ms)\n✖ failing tests:\n"), ["✖ two (3 ms)"]);
}
