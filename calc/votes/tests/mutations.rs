//! Readers against damaged files: bytes of good files are changed, lost, doubled and moved, always the same way, so that
//! every run of the tests sees the same hundred thousand files.
#![allow(clippy::unwrap_used)]

use std::num::NonZeroU32;

use calc_votes::budget::{Unaffordable, Worth, equal_shares, greedy};
use calc_votes::read::{self, RankedFile, ReadProblem};
use calc_votes::ties::TieBreak;
use calc_votes::transfer::{self, Rule};
use calc_votes::{meek, runoff, schulze, tally};

const BLT: &str = "3 2 # a council\n-3\n[tie 2 1 3]\n[nick a b c]\n4 a b 0\n2 1=2 - 3 0\n1 0\n(17) 1 3 0\n3 (1 2) 3 0\n0\n\"Ana \"Nani\" Paz\" \"Ben\"\n\"Cleo\"\n\"A council\"\n";
const ABIF: &str = "ABIF 1.0\n{\n\"title\": \"Small\"\n}\n=Ana:[Ana Paz]\n27:Ana>Ben=\"Cleo Li\" # most\n3: [Ana Paz] > Ben\n2*Ben/1.25,Ana/5\n4:\n1:Ben:{\"a\": 1}\nCleo:[Cleo Li]\n";
const RANKS: &str =
    "ballot,count,Choice 1,Choice 2,Choice 3\n1,3,Ana,,Ben\n2,1,Ben,\"Ana\",Cleo\n3,2,overvote,Ana,\n";
const CANDIDATES: &str = "Ana;Ben;Cleo;weight\n2;1;0;4\n1;1;3;2\n;;;1\n";
const SCOTLAND: &str =
    "2,1,\n3,1,2,\n1,2,\n\"Candidate 1\",\"Ana\",\"Labour\",\n\"Candidate 2\",\"Ben\",\"\",\n\"Ward 7\",\n";
const PREFLIB: &str = "# FILE NAME: 1.toi\n# TITLE: Small\n# ALTERNATIVE NAME 1: Ana\n# ALTERNATIVE NAME 2: Ben\n# ALTERNATIVE NAME 3: Cleo\n27: 1,{2,3}\n3: 2\n";
const OLDER_PREFLIB: &str = "3\n1,Ana\n2,Ben\n3,Cleo\n30,30,2\n27,1,{2,3}\n3,2\n";
const CLEAR_BALLOT: &str = "RowNumber,Choice_1_1:Mayor:1:Vote For 1:Ana:,Choice_2_1:Mayor:1:Vote For 1:Ben:,Choice_3_1:Mayor:2:Vote For 1:Ana:,Choice_4_1:Mayor:2:Vote For 1:Ben:\n1,1,0,0,1\n2,0,1,1,0\n3,1,1,0,0\n";
const DOMINION: &str = "General,5.12\n,Mayor,Mayor,Mayor,Mayor\n,Ana(1),Ben(1),Ana(2),Ben(2)\nCvrNumber,,,,\n1,1,0,0,1\n2,0,1,1,0\n";
const BUDGET: &str = "META\nkey;value\ndescription;Small\nbudget;100.50\nvote_type;approval\nrule;greedy\nPROJECTS\nproject_id;cost;name\np1;80;\"A; bench\"\np2;20.25;Trees\nVOTES\nvoter_id;vote\n1;p1,p2\n2;p2\n3;\n";

/// Steele, Lea and Flood's SplitMix64: small, and the same on every computer.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 when there is none.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next()).unwrap_or_default().checked_rem(end).unwrap_or_default()
    }
}

/// Bytes that mean something to one reader or another.
const MEANING: &[u8] = b"0123456789-=<>,;:/*#[](){}\"'\n\r\t .|\\\0\xff\xef";

/// One to six changes of a good file.
fn damaged(good: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..=chance.below(6) {
        let place = chance.below(bytes.len() + 1);
        let byte = MEANING[chance.below(MEANING.len())];
        match chance.below(6) {
            0 => bytes.insert(place, byte),
            1 if place < bytes.len() => drop(bytes.remove(place)),
            2 if place < bytes.len() => bytes[place] = byte,
            3 if place < bytes.len() => bytes[place] ^= 1 << chance.below(8),
            4 => bytes.truncate(place),
            _ => {
                let end = (place + chance.below(12)).min(bytes.len());
                let piece = bytes[place..end].to_vec();
                let to = chance.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
        }
    }
    bytes
}

/// Reads so many damaged files made of one good file.
fn all(good: &str, seed: u64, read: impl Fn(&str)) {
    let mut chance = Chance(seed);
    for _ in 0..20_000 {
        let bytes = damaged(good.as_bytes(), &mut chance);
        read(&read::decode(&bytes));
    }
}

fn told_inside(text: &str, problem: &ReadProblem) {
    let lines = text.lines().count() + 1;
    assert!(
        problem.line >= 1 && problem.line <= lines && problem.column >= 1,
        "{problem:?} in {text:?}"
    );
    assert!(problem.to_string().len() < 400, "{problem}");
}

/// Whatever a ranked file says, it is counted to its end by every rule, or refused with its place.
fn ranked(text: &str, read: impl Fn(&str) -> Result<RankedFile, ReadProblem>) {
    let file = match read(text) {
        Ok(file) => file,
        Err(problem) => return told_inside(text, &problem),
    };
    let contest = file.contest;
    // A damaged number of candidates makes a long list; counting it would only test patience.
    if contest.names().len() > 12 {
        return;
    }
    let seats = file.seats.filter(|seats| seats.get() < 20).unwrap_or(NonZeroU32::MIN);
    let ties = TieBreak::Lot { seed: "fixed".to_owned() };
    let standing = contest.standing().count();
    for count in [
        transfer::count(&contest, seats, Rule::Scottish, &ties),
        transfer::count(&contest, seats, Rule::Reference, &ties),
        meek::count(&contest, seats, &ties),
        runoff::count(&contest, runoff::Rules::default(), &ties),
        schulze::count(&contest, seats, schulze::Rules::default(), &ties),
        tally::plurality(&contest, seats, &ties),
    ] {
        assert!(count.elected.len() <= standing, "{text:?}");
        assert!(count.elected.iter().all(|one| contest.stands(*one)), "{text:?}");
    }
}

#[test]
fn damaged_blt_files() {
    all(BLT, 1, |text| ranked(text, read::blt));
}

#[test]
fn damaged_abif_files() {
    all(ABIF, 2, |text| ranked(text, read::abif));
}

#[test]
fn damaged_files_of_preflib() {
    for (good, seed) in [(PREFLIB, 8), (OLDER_PREFLIB, 9)] {
        all(good, seed, |text| ranked(text, read::preflib));
    }
}

#[test]
fn damaged_tables_of_rankings() {
    for (good, seed) in [(RANKS, 3), (CANDIDATES, 4), (SCOTLAND, 5), (CLEAR_BALLOT, 10), (DOMINION, 11)] {
        all(good, seed, |text| ranked(text, read::rankings));
    }
}

#[test]
fn damaged_tables_of_points() {
    let ties = TieBreak::Lot { seed: "fixed".to_owned() };
    all(CANDIDATES, 6, |text| match read::points(text) {
        Ok(ballots) => drop(tally::score(&ballots.close(), NonZeroU32::MIN, &ties)),
        Err(problem) => told_inside(text, &problem),
    });
}

#[test]
fn damaged_budgets() {
    let ties = TieBreak::Lot { seed: "fixed".to_owned() };
    all(BUDGET, 7, |text| match read::pb(text) {
        Ok(file) => {
            let spent = greedy(&file.proposals, Unaffordable::PassedOver, &ties).spent;
            assert!(spent <= file.proposals.budget.amount(), "{text:?}");
            let spent = equal_shares(&file.proposals, Worth::Points, false, &ties).spent;
            assert!(spent <= file.proposals.budget.amount(), "{text:?}");
        }
        Err(problem) => told_inside(text, &problem),
    });
}

/// The same ballots in the many ways programs write them.
#[test]
fn one_election_in_many_handwritings() {
    let plain = "3 2\n-3\n4 1 2 0\n2 2 1 0\n1 2 0\n0\n\"Ana\"\n\"Ben\"\n\"Cleo\"\n\"A council\"\n";
    let expected = read::blt(plain).unwrap();
    let ways = [
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\n\n \n"),
        plain.replace(' ', "\t"),
        format!("\u{feff}{plain}"),
        format!("# made by hand\n/* in\ntwo lines */ {plain}"),
        plain.replace("3 2\n", "3 2 # three stand\n"),
        plain.replace("4 1 2 0", "(a) 4 1 2 0").replace("(a) 4", "4"),
        plain.replace("4 1 2 0", "4 1 - 2 0"),
        plain.replace("4 1 2 0", "1 1 2 0\n3 1 2 0"),
        plain.replace("\"Ana\"\n\"Ben\"", "\"Ana\" \"Ben\""),
        plain.replace("\"Ana\"", "  \"Ana\"  # first").replace("  # first", ""),
        format!("{plain}\nDisclaimer: for show only.\n"),
        plain.trim_end().to_owned(),
        plain.replace("-3\n", "-3\n[nick ana ben cleo]\n").replace("4 1 2", "4 ana ben"),
        plain.replace("-3\n", "-3\n[droop]\n[note made by another program]\n"),
    ];
    for way in ways {
        let decoded = read::decode(way.as_bytes()).into_owned();
        let file = read::blt(&decoded).unwrap_or_else(|problem| panic!("{problem}: {way:?}"));
        assert_eq!(file.contest.ballots(), expected.contest.ballots(), "{way:?}");
        assert_eq!(file.contest.standing().count(), 2, "{way:?}");
        assert_eq!(file.contest.names(), ["Ana", "Ben", "Cleo"], "{way:?}");
        assert_eq!(file.seats, expected.seats, "{way:?}");
    }
}
