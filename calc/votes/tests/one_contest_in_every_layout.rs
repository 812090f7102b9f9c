//! The same ballots, written in every layout that can hold them, are read as the same ballots.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use calc_votes::read::{RankedFile, abif, blt, decode, preflib, rankings};
use proptest::prelude::*;

/// Names that are hard on readers.
const NAMES: [&str; 4] = ["Ana \"Nani\" Paz", "Ben; O'Hara, Jr.", "Cleo #1 (Ind)", "Dov Ñandú"];

/// Ranks of places with how often the ballot was cast.
type Ballots = Vec<(Vec<Vec<usize>>, u64)>;

fn ballots(shared: bool) -> impl Strategy<Value = Ballots> {
    let all: Vec<usize> = (0..NAMES.len()).collect();
    let ranking = (
        Just(all).prop_shuffle(),
        1..=NAMES.len(),
        prop::collection::vec(any::<bool>(), NAMES.len()),
    );
    let ranks = ranking.prop_map(move |(order, length, joined)| {
        let mut ranks: Vec<Vec<usize>> = Vec::new();
        for (one, joined) in order.into_iter().take(length).zip(joined) {
            match ranks.last_mut().filter(|_| shared && joined) {
                Some(rank) => rank.push(one),
                None => ranks.push(vec![one]),
            }
        }
        ranks
    });
    // Everybody is named at least once, so that every layout knows of them.
    let named = (0..NAMES.len()).map(|one| (vec![vec![one]], 1)).collect::<Ballots>();
    prop::collection::vec((ranks, 1_u64..20), 0..8).prop_map(move |more| [named.clone(), more].concat())
}

/// How often each ranking was cast, in names, whatever the order of candidates and ballots.
fn told(file: &RankedFile) -> BTreeMap<String, u64> {
    let mut told = BTreeMap::new();
    for cast in file.contest.ballots() {
        let ranks = cast.ballot.ranks().map(|rank| {
            let mut names: Vec<&str> = rank.iter().map(|one| file.contest.name(*one)).collect();
            names.sort_unstable();
            names.join(" = ")
        });
        *told.entry(ranks.collect::<Vec<_>>().join(" > ")).or_default() += cast.times;
    }
    told
}

fn joined(ranks: &[Vec<usize>], name: impl Fn(usize) -> String, equal: &str, next: &str) -> String {
    let rank = |rank: &Vec<usize>| rank.iter().map(|one| name(*one)).collect::<Vec<_>>().join(equal);
    ranks.iter().map(rank).collect::<Vec<_>>().join(next)
}

fn number(place: usize) -> String {
    (place + 1).to_string()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn blt_of(ballots: &Ballots, line: impl Fn(&[Vec<usize>], u64) -> String) -> String {
    let mut text = format!("{} 2\n", NAMES.len());
    ballots.iter().for_each(|(ranks, times)| text += &line(ranks, *times));
    text += "0\n";
    NAMES.iter().for_each(|name| text += &format!("\"{name}\"\n"));
    text + "\"A council\"\n"
}

fn preflib_of(ballots: &Ballots, newer: bool) -> String {
    let total: u64 = ballots.iter().map(|(_, times)| times).sum();
    let mut text = String::new();
    for (place, name) in NAMES.iter().enumerate() {
        text += &match newer {
            true => format!("# ALTERNATIVE NAME {}: {name}\n", place + 1),
            false => format!("{},{name}\n", place + 1),
        };
    }
    let head = if newer {
        "# FILE NAME: 1.toi\n".to_owned()
    } else {
        format!("{}\n", NAMES.len())
    };
    let sums = if newer {
        String::new()
    } else {
        format!("{total},{total},{}\n", ballots.len())
    };
    let lines = ballots.iter().map(|(ranks, times)| {
        let rank = |rank: &Vec<usize>| match rank.as_slice() {
            [only] => number(*only),
            several => {
                format!("{{{}}}", several.iter().map(|one| number(*one)).collect::<Vec<_>>().join(","))
            }
        };
        let ranks: Vec<String> = ranks.iter().map(rank).collect();
        format!("{times}{}{}\n", if newer { ": " } else { "," }, ranks.join(","))
    });
    head + &text + &sums + &lines.collect::<String>()
}

fn by_candidate(ballots: &Ballots, separator: &str) -> String {
    let head: Vec<String> = NAMES.iter().map(|name| quoted(name)).collect();
    let rows = ballots.iter().map(|(ranks, times)| {
        let cell =
            |one: usize| ranks.iter().position(|rank| rank.contains(&one)).map_or(String::new(), number);
        let cells: Vec<String> = (0..NAMES.len()).map(cell).collect();
        format!("{}{separator}{times}\n", cells.join(separator))
    });
    format!("{}{separator}count\n{}", head.join(separator), rows.collect::<String>())
}

fn by_rank(ballots: &Ballots, headings: [&str; 4], separator: &str) -> String {
    let rows = ballots.iter().map(|(ranks, times)| {
        let cell = |rank: usize| ranks.get(rank).map_or("skipped".to_owned(), |rank| quoted(NAMES[rank[0]]));
        let cells: Vec<String> = (0..NAMES.len()).map(cell).collect();
        format!("North{separator}{}{separator}{times}\n", cells.join(separator))
    });
    format!(
        "Precinct{separator}{}{separator}Count\n{}",
        headings.join(separator),
        rows.collect::<String>()
    )
}

/// A column for each rank of each candidate; as many rows as ballots.
fn grid(ballots: &Ballots) -> String {
    let places = || (0..NAMES.len()).flat_map(|rank| (0..NAMES.len()).map(move |one| (rank, one)));
    let heads = places().map(|(rank, one)| {
        quoted(&format!("Choice_{one}_1:Council:{}:Vote For 1:{}:", rank + 1, NAMES[one]))
    });
    let mut text = format!("BallotID,{}\n", heads.collect::<Vec<_>>().join(","));
    for (ranks, times) in ballots {
        let marks: Vec<&str> = places()
            .map(
                |(rank, one)| if ranks.get(rank).is_some_and(|rank| rank.contains(&one)) { "1" } else { "0" },
            )
            .collect();
        text += &format!("7,{}\n", marks.join(",")).repeat(usize::try_from(*times).unwrap());
    }
    text
}

fn same(
    expected: &BTreeMap<String, u64>,
    layout: &str,
    file: Result<RankedFile, calc_votes::read::ReadProblem>,
) {
    let file = file.unwrap_or_else(|problem| panic!("{layout}: {problem}"));
    assert_eq!(&told(&file), expected, "{layout}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn ballots_with_shared_ranks(cast in ballots(true)) {
        let plain = blt_of(&cast, |ranks, times| format!("{times} {} 0\n", joined(ranks, number, "=", " ")));
        let expected = told(&blt(&plain).unwrap());
        let hill = blt_of(&cast, |ranks, times| {
            let rank = |rank: &Vec<usize>| format!("({})", rank.iter().map(|one| number(*one)).collect::<Vec<_>>().join(" "));
            format!("{times}\n{}\n0 # next\n", ranks.iter().map(rank).collect::<Vec<_>>().join(" "))
        });
        same(&expected, "parentheses", blt(&hill));
        same(&expected, "other line ends", blt(&decode(format!("\u{feff}{}", plain.replace('\n', "\r\n")).as_bytes())));
        let bracketed = |one: usize| format!("[{}]", NAMES[one]);
        let lines = cast.iter().map(|(ranks, times)| format!("{times}: {}\n", joined(ranks, bracketed, " = ", " > ")));
        same(&expected, "abif", abif(&lines.collect::<String>()));
        let scores = cast.iter().map(|(ranks, times)| {
            let scored = ranks.iter().enumerate().flat_map(|(rank, sharing)| sharing.iter().map(move |one| (rank, *one)));
            let scored = scored.map(|(rank, one)| format!("[{}]/{}.5", NAMES[one], 9 - rank));
            format!("{times}*{}\n", scored.collect::<Vec<_>>().join(","))
        });
        same(&expected, "abif with scores", abif(&scores.collect::<String>()));
        same(&expected, "newer PrefLib", preflib(&preflib_of(&cast, true)));
        same(&expected, "older PrefLib", preflib(&preflib_of(&cast, false)));
        for separator in [",", ";", "\t"] {
            same(&expected, "a column for each candidate", rankings(&by_candidate(&cast, separator)));
        }
        same(&expected, "a grid of marks", rankings(&grid(&cast)));
    }

    #[test]
    fn ballots_without_shared_ranks(cast in ballots(false)) {
        let plain = blt_of(&cast, |ranks, times| format!("{times} {} 0\n", joined(ranks, number, "=", " ")));
        let expected = told(&blt(&plain).unwrap());
        let one_each = |before: &'static str| {
            move |ranks: &[Vec<usize>], times: u64| {
                format!("(id 5) {before}{} 0\n", joined(ranks, number, "=", " ")).repeat(usize::try_from(times).unwrap())
            }
        };
        same(&expected, "numbered before the count", blt(&blt_of(&cast, one_each("1 "))));
        same(&expected, "numbered instead of the count", blt(&blt_of(&cast, one_each(""))));
        for headings in [
            ["rank1", "rank2", "rank3", "rank4"],
            ["1st choice", "2nd choice", "3rd choice", "4th choice"],
            ["Council Choice 1 of 4", "Council Choice 2 of 4", "Council Choice 3 of 4", "Council Choice 4 of 4"],
        ] {
            for separator in [",", ";", "\t"] {
                same(&expected, headings[0], rankings(&by_rank(&cast, headings, separator)));
            }
        }
        let scottish = cast.iter().map(|(ranks, times)| format!("{times},{},\n", joined(ranks, number, "=", ",")));
        let names = NAMES.iter().enumerate().map(|(place, name)| format!("\"Candidate {}\",{},\"\",\n", place + 1, quoted(name)));
        let scottish = format!("4,2,\n{}{}\"Ward 7\",\n", scottish.collect::<String>(), names.collect::<String>());
        same(&expected, "the Scottish archive", rankings(&scottish));
    }
}
