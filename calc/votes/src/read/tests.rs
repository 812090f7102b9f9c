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

#[test]
fn a_part_of_a_ballot_is_refused_by_name_and_line() {
    let told = |problem: ReadProblem| (problem.line, problem.mistake);
    let part = |words: &str| Mistake::PartOfABallot(words.to_owned());
    let blt_file = "2 1\n3 1 2 0\n2.5 2 1 0\n0\n\"Ana\"\n\"Ben\"\n";
    assert_eq!(told(blt(blt_file).unwrap_err()), (3, part("2.5")));
    assert_eq!(told(blt(&blt_file.replace("2.5", "1/2")).unwrap_err()), (3, part("1/2")));
    let (line, mistake) = told(rankings("count,Choice 1,Choice 2\n3,Ana,Ben\n0.5,Ben,Ana\n").unwrap_err());
    assert_eq!((line, mistake), (3, part("0.5")));
    let whole = told(blt(&blt_file.replace("2.5", "two")).unwrap_err());
    assert!(matches!(whole, (3, Mistake::Unexpected { .. })), "{whole:?}");
}
