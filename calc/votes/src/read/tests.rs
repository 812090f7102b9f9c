use super::*;
use crate::budget::Money;

fn place_of(problem: &ReadProblem) -> (usize, usize) {
    (problem.line, problem.column)
}

fn ranks(file: &RankedFile) -> Vec<(Vec<Vec<usize>>, u64)> {
    let ballots = file.contest.ballots().iter();
    ballots
        .map(|cast| {
            let ranks = cast.ballot.ranks().map(|rank| rank.iter().map(|one| one.place()).collect());
            (ranks.collect(), cast.times)
        })
        .collect()
}

const COUNCIL: &str = "\
# a council
3 2 /* three stand */
-3
[tie 2 1 3]
4 1 2 0 # most of them
2 1=2 - 3 0
1 0
(17) 1 3 0
0
\"Ana \"Nani\" Paz\" \"Ben\"
\"Cleo\" # withdrew
\"A council\"
Some remarks.
";

#[test]
fn a_blt_file_with_everything_in_it() {
    let file = blt(COUNCIL).unwrap();
    assert_eq!(file.contest.names(), ["Ana \"Nani\" Paz", "Ben", "Cleo"]);
    assert_eq!((file.seats.map(NonZeroU32::get), file.title.as_deref()), (Some(2), Some("A council")));
    let expected = [(vec![vec![0], vec![1]], 4), (vec![vec![0, 1], vec![2]], 2), (vec![vec![2]], 1)];
    assert_eq!(ranks(&file), expected);
    assert_eq!((file.contest.blank(), file.contest.standing().count()), (1, 2));
    let order: Vec<usize> = file.tie_order.unwrap().iter().map(|one| one.place()).collect();
    assert_eq!(order, [1, 0, 2]);
}

#[test]
fn older_files_and_other_line_ends_are_read() {
    assert_eq!(decode(b"\xef\xbb\xbf2 1"), "2 1");
    assert_eq!(decode(b"Mu\xf1oz"), "Muñoz");
    let file = blt("2 1\r\n1 2 0\r\n0\r\n\"Mu\u{f1}oz\"\r\n\"Ben\"\r\n").unwrap();
    assert_eq!((file.contest.names()[0].as_str(), file.title), ("Muñoz", None));
    let nicknames = blt("2 1\n[nick ana ben]\n3 ben ana 0\n0\n\"Ana\"\n\"Ben\"\n").unwrap();
    assert_eq!(ranks(&nicknames), [(vec![vec![1], vec![0]], 3)]);
}

#[test]
fn names_stand_alone_on_a_line_or_with_a_party_beside_them() {
    let plain = blt("2 1\n1 2 0\n0\nAna Paz # here first\nBen\nA council\nRemarks\n").unwrap();
    assert_eq!(
        (plain.contest.names(), plain.title.as_deref()),
        (["Ana Paz", "Ben"].map(String::from).as_slice(), Some("A council"))
    );
    let parties = "2 1\n1 2 0\n0\n\"Ana\" \"Greens\"\n\"Ben\" \"Greens\"\n\"Ward 1\"\n";
    let parties = blt(parties).unwrap();
    assert_eq!(
        (parties.contest.names(), parties.title.as_deref()),
        (["Ana", "Ben"].map(String::from).as_slice(), Some("Ward 1"))
    );
    let some = "3 1\n1 2 0\n0\n\"Ana\" \"Greens\"\n\"Ben\"\n\"Cleo\"\n\"Ward 1\"\n";
    assert_eq!(blt(some).unwrap().contest.names(), ["Ana", "Ben", "Cleo"]);
    let one_line = blt("2 1\n1 2 0\n0\n\"Ana\" \"Ben\" \"Ward 1\"\n").unwrap();
    assert_eq!(one_line.title.as_deref(), Some("Ward 1"));
    assert_eq!(blt("3 1\n1 2 0\n0\nAna\nBen\n").unwrap_err().mistake, Mistake::Ends("a name"));
}

#[test]
fn mistakes_in_a_blt_file_are_told_with_their_place() {
    let told = |text: &str| {
        let problem = blt(text).unwrap_err();
        (place_of(&problem), problem.mistake)
    };
    let names = "0\n\"Ana\"\n\"Ben\"\n";
    let stranger = Mistake::UnknownCandidate("7".into());
    assert_eq!(told(&format!("2 1\n1 2 0\n1 1 7 0\n{names}")), ((3, 5), stranger));
    assert_eq!(told(&format!("2 1\n1 2 1 2 0\n{names}")), ((2, 3), Mistake::RankedTwice("2".into())));
    assert_eq!(told("2 1\n1 2"), ((2, 4), Mistake::Ends("the 0 that ends a ballot")));
    assert_eq!(told("2 1\n1 2 0\n0\n\"Ana\"\nBen\n").0, (5, 1));
    assert_eq!(told("").1, Mistake::Ends("the number of candidates"));
    assert_eq!(told("two 1").0, (1, 1));
    assert_eq!(told("2 0").0, (1, 3));
    assert_eq!(told("99999999 1\n0\n").1, Mistake::Contest(ContestProblem::TooManyCandidates));
    let endless = format!("2 1\n18446744073709551615 1 0\n{names}");
    assert_eq!(told(&endless), ((2, 1), Mistake::Contest(ContestProblem::TooManyBallots)));
    assert!(matches!(told(&format!("2 1\n-1.5 2 0\n{names}")).1, Mistake::UnknownCandidate(_)));
}

#[test]
fn an_abif_file_with_everything_in_it() {
    let text = "{title: \"Small\"}\n{version: \"0.1\"}\n# remarks\n=Ana:[Ana Paz]\n\
        27:Ana>Ben=\"Cleo Li\" # most\n3: [Ana Paz] > Ben\n2*Ben/1,Ana/5,\"Cleo Li\"/1\nBen\n4:\n";
    let file = abif(text).unwrap();
    assert_eq!(file.contest.names(), ["Ana", "Ben", "Cleo Li"]);
    assert_eq!(file.title.as_deref(), Some("Small"));
    let expected = [(vec![vec![0], vec![1, 2]], 29), (vec![vec![0], vec![1]], 3), (vec![vec![1]], 1)];
    assert_eq!(ranks(&file), expected);
    assert_eq!(file.contest.blank(), 4);
}

#[test]
fn mistakes_in_an_abif_file_are_told_with_their_place() {
    let told = |text: &str| {
        let problem = abif(text).unwrap_err();
        (place_of(&problem), problem.mistake)
    };
    assert_eq!(told("Ana>Ben\n2:Ana>Ben>Ana\n"), ((2, 3), Mistake::RankedTwice("Ana".into())));
    assert_eq!(told("3:Ana>[Ben\n"), ((1, 7), Mistake::Ends("the end of a name")));
    assert_eq!(told("3:Ana>>Ben\n").0, (1, 7));
    assert_eq!(told("3:Ana/x\n").0, (1, 7));
    assert_eq!(told("99999999999999999999999:Ana\n").0, (1, 1));
}

#[test]
fn tables_with_a_column_for_each_rank() {
    let file =
        rankings("ballot,Choice 1,Choice 2,Choice 3\n1,Ana,,Ben\n2,Ben,Ben,Ana\n3,overvote,Ana,\n").unwrap();
    assert_eq!(file.contest.names(), ["Ana", "Ben"]);
    assert_eq!(ranks(&file), [(vec![vec![0], vec![1]], 1), (vec![vec![1], vec![0]], 1)]);
    assert_eq!(file.contest.blank(), 1);
    let turned = rankings("2nd choice;1st choice;count\nAna;Ben;5\n").unwrap();
    assert_eq!(ranks(&turned), [(vec![vec![0], vec![1]], 5)]);
    assert_eq!(turned.contest.names(), ["Ben", "Ana"]);
}

#[test]
fn tables_with_a_column_for_each_candidate() {
    let file = rankings("Ana,Ben,Cleo\n2,1,0\n1,1,3\n,,\n0,0,0\n").unwrap();
    assert_eq!(ranks(&file), [(vec![vec![1], vec![0]], 1), (vec![vec![0, 1], vec![2]], 1)]);
    assert_eq!(file.contest.blank(), 2);
    let problem = rankings("Ana,Ben\n1,2\n1,first\n").unwrap_err();
    assert_eq!(place_of(&problem), (3, 2));
    assert_eq!(place_of(&rankings("Ana,Ben\n1,2,3\n").unwrap_err()), (2, 3));
    assert_eq!(rankings("Ana,Ana\n1,2\n").unwrap_err().mistake, Mistake::ListedTwice("Ana".into()));
    assert_eq!(rankings("Ana,Ben,\n1,2,\n").unwrap().contest.names(), ["Ana", "Ben"]);
    assert!(rankings("").is_err() && rankings("id,count\n1,2\n").is_err());
}

#[test]
fn a_million_columns_are_refused_at_once() {
    let wide = |cell: &dyn Fn(usize) -> String| (0..1_000_000).map(cell).collect::<Vec<_>>().join(",");
    let too_many = Mistake::Contest(ContestProblem::TooManyCandidates);
    for head in [wide(&|place| format!("c{place}")), wide(&|_| "same".to_owned())] {
        let text = format!("{head}\n1,2\n");
        assert_eq!(rankings(&text).unwrap_err().mistake, too_many);
        assert_eq!(points(&text).unwrap_err().mistake, too_many);
    }
}

#[test]
fn the_archive_of_scottish_elections() {
    let text = "2,1,\n3,1,2,\n1,2,\n\"Candidate 1\",\"Ana\",\"Labour\",\n\"Candidate 2\",\"Ben\",\"\",\n\"Ward 7\",\n";
    let file = rankings(text).unwrap();
    assert_eq!(file.contest.names(), ["Ana [Labour]", "Ben"]);
    assert_eq!((file.seats.map(NonZeroU32::get), file.title.as_deref()), (Some(1), Some("Ward 7")));
    assert_eq!(ranks(&file), [(vec![vec![0], vec![1]], 3), (vec![vec![1]], 1)]);
    assert_eq!(place_of(&rankings("2,1,\n3,1,9,\n").unwrap_err()), (2, 3));
    assert!(rankings("2,1,\n3,1,2,\n\"Candidate 1\",\"Ana\",\"\",\n").is_err());
}

const BUDGET: &str = "META\nkey;value\ndescription;Small\nbudget;100.50\nvote_type;approval\nrule;greedy\n\
    PROJECTS\nproject_id;cost;name\np1;80;\"A; bench\"\np2;20.25;Trees\n\
    VOTES\nvoter_id;vote\n1;p1,p2\n2;p2\n3;\n";

#[test]
fn a_budget_with_its_projects_and_votes() {
    let file = pb(BUDGET).unwrap();
    let proposals = &file.proposals;
    assert_eq!(proposals.contest.names(), ["p1", "p2"]);
    assert_eq!((proposals.budget, proposals.costs[1]), (Money(1_005_000), Money(202_500)));
    assert_eq!((proposals.votes(), proposals.contest.blank()), (vec![1, 2], 1));
    assert_eq!((file.rule.as_deref(), file.title.as_deref()), (Some("greedy"), Some("Small")));
    let ordinal = BUDGET.replace("approval", "ordinal");
    assert_eq!(pb(&ordinal).unwrap().proposals.votes(), [2, 2]);
    let points = BUDGET.replace("approval", "cumulative").replace("voter_id;vote", "voter_id;vote;points");
    let points = points.replace("1;p1,p2", "1;p1,p2;3,4").replace("2;p2\n", "2;p2;5\n");
    assert_eq!(pb(&points).unwrap().proposals.votes(), [3, 9]);
}

#[test]
fn mistakes_in_a_budget_are_told_with_their_place() {
    let told = |from: &str, to: &str| place_of(&pb(&BUDGET.replace(from, to)).unwrap_err());
    assert_eq!(told("p1;80", "p1;eighty"), (9, 2));
    assert_eq!(told("2;p2", "2;p9"), (14, 2));
    assert_eq!(told("p2;20.25", "p1;20.25"), (10, 1));
    assert_eq!(told("budget;100.50", "budget;-5"), (4, 2));
    assert!(pb("").is_err());
}

/// A contest in which Ben is ahead only by a part of a ballot.
const WEIGHED: &str = "2 1\n3 1 2 0\n2.5 2 1 0\n2/3 2 0\n0\n\"Ana\"\n\"Ben\"\n";

#[test]
fn parts_of_a_ballot_count_to_the_exact_fraction() {
    let file = blt(WEIGHED).unwrap();
    let times: Vec<u64> = file.contest.ballots().iter().map(|cast| cast.times).collect();
    assert_eq!((file.contest.parts().get(), times, file.contest.valid()), (6, vec![18, 15, 4], 6));
    let table = rankings("Votes,First choice,Second choice\n3,Ana,Ben\n2.5,Ben,Ana\n2/3,Ben,\n").unwrap();
    assert_eq!(ranks(&table), ranks(&file));
    assert_eq!(ranks(&abif("3:Ana>Ben\n2.50:Ben>Ana\n2/3: Ben\n").unwrap()), ranks(&file));
    assert_eq!(
        rankings("2,1,\n3,1,2,\n2.5,2,1,\n2/3,2,\n\"Candidate 1\",\"Ana\",\n\"Candidate 2\",\"Ben\",\n")
            .unwrap()
            .contest
            .parts()
            .get(),
        6
    );
}

#[test]
fn what_is_no_number_of_ballots_is_told_with_its_place() {
    let told = |weight: &str| blt(&WEIGHED.replace("2.5", weight)).unwrap_err();
    for wrong in ["two", "1/0", "1/2/3", "1.2.3", "1e3", "2,5", "-.5", "99999999999999999999"] {
        assert_eq!(told(wrong).line, 3, "{wrong}: {}", told(wrong));
    }
    for fine in ["1/9999999", "0.0000001"] {
        assert_eq!(told(fine).mistake, Mistake::Contest(ContestProblem::TooFineParts), "{fine}");
    }
    let many = told("1000000000000.5").mistake;
    assert_eq!(many, Mistake::Contest(ContestProblem::TooManyBallots));
}

#[test]
fn scores_in_an_abif_file_are_points_when_all_ballots_have_them() {
    let scored = abif("2:Ana/5,Ben/0\n1:Ben/4>Cleo/1\n").unwrap();
    let points = scored.points.unwrap().contest;
    let ana = Candidate::at(0).unwrap();
    let total: u64 = points
        .ballots()
        .iter()
        .filter(|cast| cast.ballot.iter().any(|one| one == (ana, 5)))
        .map(|cast| cast.times)
        .sum();
    assert_eq!((points.names().len(), total), (3, 2));
    assert!(abif("2:Ana/5,Ben/0\n1:Ben>Cleo\n").unwrap().points.is_none());
    // Whoever has no score comes after all who have one.
    let partly = abif("1:Cleo,Ana/5,Ben/3\n").unwrap();
    assert_eq!(ranks(&partly), [(vec![vec![1], vec![2], vec![0]], 1)]);
}

#[test]
fn headings_and_sections_are_read_as_people_write_them() {
    for head in ["First Choice,Second Choice,Third Choice", "Rank #1,Rank #2,Rank #3", "1,2,3"] {
        let file = rankings(&format!("Ballot ID,{head}\nx1,Ana,Ben,\nx2,Ben,,\n")).unwrap();
        assert_eq!(file.contest.names(), ["Ana", "Ben"], "{head}");
    }
    let lower = BUDGET.replace("META", "meta").replace("PROJECTS", "Projects").replace("VOTES", "votes");
    let file = pb(&lower.replace("100.50", "100,50").replace("voter_id;vote", "voter_id;Vote")).unwrap();
    assert_eq!((file.proposals.budget, file.proposals.votes()), (Money(1_005_000), vec![1, 2]));
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("2 1 Muñoz".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(decode(&wide), "2 1 Muñoz");
    let other: Vec<u8> =
        [0xfe, 0xff].into_iter().chain("2 1".encode_utf16().flat_map(u16::to_be_bytes)).collect();
    assert_eq!(decode(&other), "2 1");
}
