//! Files as other programs and offices write them: each layout is read as its maker means it, or refused with the place.
#![allow(clippy::unwrap_used)]

use calc_votes::ballots::{Ballot, Contest, Ranking};
use calc_votes::read::{Mistake, Overvote, RankedFile, abif, blt, pb, preflib, rankings, rankings_with};

/// Every kind of ballot in names: `2: Ana > Ben=Cleo`.
fn told(contest: &Contest<Ranking>) -> Vec<String> {
    let ballots = contest.ballots().iter().map(|cast| {
        let names = |rank: &[_]| rank.iter().map(|one| contest.name(*one)).collect::<Vec<_>>().join("=");
        let ranks: Vec<String> = cast.ballot.ranks().map(names).collect();
        format!("{}: {}", cast.times, ranks.join(" > "))
    });
    ballots.collect()
}

fn ballots(file: &RankedFile) -> Vec<String> {
    told(&file.contest)
}

const THREE: &str = "0\n\"Ana\"\n\"Ben\"\n\"Cleo\"\n\"A council\"\n";

fn in_blt(between: &str) -> RankedFile {
    blt(&format!("3 2\n{between}{THREE}")).unwrap_or_else(|problem| panic!("{between}: {problem}"))
}

#[test]
fn who_withdrew_may_stand_in_brackets() {
    for withdrawn in ["-3\n", "[withdrawn 3]\n", "[nick a b c]\n[withdrawn c]\n", "-3 # gone\n"] {
        let file = in_blt(&format!("{withdrawn}4 1 2 0\n"));
        assert_eq!(file.contest.standing().count(), 2, "{withdrawn}");
    }
    assert_eq!(in_blt("[droop rule=meek]\n[undeclared 3]\n1 1 0\n").contest.standing().count(), 3);
}

#[test]
fn what_brackets_of_another_program_mean_is_not_guessed() {
    for option in ["[elected 2]", "[lines]", "[order 2 1 3]", "[one]"] {
        let problem = blt(&format!("3 2\n{option}\n4 1 2 0\n{THREE}")).unwrap_err();
        assert_eq!((problem.line, problem.column), (2, 2), "{option}: {problem}");
    }
}

#[test]
fn numbered_ballots_of_two_programs_are_told_apart() {
    let one_program = in_blt("(A 17) 1 3 0\n(A 18) 1 1 2 0\n");
    assert_eq!(ballots(&one_program), ["1: Cleo", "1: Ana > Ben"]);
    let the_other = in_blt("(A 17) 1 3 0\n(A 18) 2 1 0\n( A19 ) 3 0\n");
    assert_eq!(ballots(&the_other), ["1: Ana > Cleo", "1: Ben > Ana", "1: Cleo"]);
}

#[test]
fn shared_ranks_may_stand_in_parentheses() {
    let file = in_blt("4 (1 2) 3 0\n2 3 (1 2) 0\n1 1=2 3 0\n5 (3) 0\n");
    assert_eq!(ballots(&file), ["5: Ana=Ben > Cleo", "2: Cleo > Ana=Ben", "5: Cleo"]);
    assert!(blt(&format!("3 2\n4 (1 9) 0\n{THREE}")).is_err());
}

#[test]
fn marks_in_names_are_those_the_writer_meant() {
    let names = |lines: &str| blt(&format!("2 1\n1 1 0\n0\n{lines}")).unwrap().contest.names().to_vec();
    assert_eq!(names("\"Ana \\\"Nani\\\" Paz\"\n\"Ben\"\n"), ["Ana \"Nani\" Paz", "Ben"]);
    assert_eq!(names("\"Ana \"\"Nani\"\" Paz\"\n\"Ben\"\n"), ["Ana \"Nani\" Paz", "Ben"]);
    assert_eq!(names("\"Ana\" # the \"first\"\n\"Ben\" /* \"B\" */\n"), ["Ana", "Ben"]);
    assert_eq!(names("“Ana Paz”\n“Ben”\n"), ["Ana Paz", "Ben"]);
    assert_eq!(names("\"Ana #1\"\r\n\r\n\"Ben\"\r\n\r\n"), ["Ana #1", "Ben"]);
}

#[test]
fn a_contest_of_nobody_says_so() {
    let problem = blt("0 2\n0\n\"Nobody\"\n").unwrap_err();
    assert_eq!(problem.to_string(), "line 1, column 1: \"0\" is not a number of candidates");
}

#[test]
fn scores_may_have_decimals() {
    let file = abif("2: Ana/4.5, Ben/4.25, Cleo/10\n1: Ben/0.5\n").unwrap();
    assert_eq!(ballots(&file), ["2: Cleo > Ana > Ben", "1: Ben"]);
    let points = file.points.unwrap();
    assert_eq!(points.decimals, 2);
    let given: Vec<u64> = points.contest.ballots().iter().map(|cast| cast.ballot.spent()).collect();
    assert_eq!(given, [450 + 425 + 1000, 50]);
    for (wrong, column) in
        [("Ana/-3", 5), ("Ana/1.2.3", 5), ("Ana/0.0000001", 5), ("Ana/9999999999", 5), ("Ana/", 5)]
    {
        let problem = abif(wrong).unwrap_err();
        assert_eq!((problem.line, problem.column), (1, column), "{wrong}");
    }
    // Together too large and too fine to add up exactly.
    assert!(abif("Ana/4000000000, Ben/0.000001\n").is_err());
}

#[test]
fn a_score_left_out_is_none() {
    let file = abif("42:Ana/400,Ben/200,Cleo\n26:Ana,Ben/400,Cleo/290\n5:\n").unwrap();
    assert_eq!(ballots(&file), ["42: Ana > Ben > Cleo", "26: Ben > Cleo > Ana"]);
    let points = file.points.unwrap().contest;
    let marked: Vec<usize> = points.ballots().iter().map(|cast| cast.ballot.marked().count()).collect();
    assert_eq!(marked, [2, 2]);
}

#[test]
fn facts_may_take_several_lines() {
    let text = "{\n  \"title\": \"Small\",\n  \"places\": {\n    \"a\": \"}\"\n  },\n  \"Ana>Ben\": 3\n}\n2:Ana>Ben\n";
    let file = abif(text).unwrap();
    assert_eq!((file.title.as_deref(), ballots(&file)), (Some("Small"), vec!["2: Ana > Ben".to_owned()]));
    let open = abif("2:Ana>Ben\n{ \"title\":\n3:Ben\n").unwrap_err();
    assert_eq!((open.line, open.mistake), (2, Mistake::Ends("the } that ends what begins here")));
    let stray = abif("{description: \"six 5\" pipes}\n2:Ana>Ben\n").unwrap();
    assert_eq!(ballots(&stray), ["2: Ana > Ben"]);
}

#[test]
fn what_else_stands_in_an_abif_file_is_no_candidate() {
    for head in [
        "ABIF\n",
        "ABIF 1.0\n",
        "# note\nABIF 1.0 {\"a\": 1}\n",
        "\u{feff}".trim_start_matches('\u{feff}'),
    ] {
        let file = abif(&format!("{head}27: DGM > SBJ = AM\n26 * SBJ > AM\n")).unwrap();
        assert_eq!(file.contest.names(), ["DGM", "SBJ", "AM"], "{head}");
    }
    let file =
        abif("Ana:[Ana Paz, \"Nani\"]\n=Ben:[Ben] # second\n=Dov:\nCleo : \"Cleo Li\"\n3:[Ana Paz, \"Nani\"]>Ben\n").unwrap();
    assert_eq!(file.contest.names(), ["Ana", "Ben", "Dov", "Cleo"]);
    assert_eq!(ballots(&file), ["3: Ana > Ben"]);
    let file = abif("7: D>C: { \"precinct\":51, \"county\":\"North\" }\n8: C>D # late\n").unwrap();
    assert_eq!(ballots(&file), ["7: D > C", "8: C > D"]);
    // One ballot for somebody with a long name, not a declaration.
    assert_eq!(ballots(&abif("1:[Ana Paz]\n").unwrap()), ["1: Ana Paz"]);
}

#[test]
fn files_of_preflib_in_both_layouts() {
    let newer = "# FILE NAME: 00001-00000001.toi\n# TITLE: A council\n# NUMBER ALTERNATIVES: 3\n\
        # ALTERNATIVE NAME 1: Ana, Paz\n# ALTERNATIVE NAME 2: Ben\n# ALTERNATIVE NAME 3: Cleo\n\
        27: 1,{2,3}\n3: 2\n1: {1,2,3}\n";
    let file = preflib(newer).unwrap();
    assert_eq!((file.title.as_deref(), file.contest.names()[0].as_str()), (Some("A council"), "Ana, Paz"));
    assert_eq!(ballots(&file), ["27: Ana, Paz > Ben=Cleo", "3: Ben", "1: Ana, Paz=Ben=Cleo"]);
    let older = "3\n1,Ana\n2,Ben\n3,Cleo\n31,31,3\n27,1,{2,3}\n3,2\n1,{1,2,3}\n";
    assert_eq!(ballots(&preflib(older).unwrap()), ["27: Ana > Ben=Cleo", "3: Ben", "1: Ana=Ben=Cleo"]);
    for (from, to, line) in [
        ("27,1", "27,9", 6),
        ("27,1", "x,1", 6),
        ("{2,3}", "{2,3", 6),
        ("2,Ben", "4,Ben", 3),
        ("3,2\n", "3,2,2\n", 7),
    ] {
        let problem = preflib(&older.replacen(from, to, 1)).unwrap_err();
        assert_eq!(problem.line, line, "{to}: {problem}");
    }
    assert!(preflib("# ALTERNATIVE NAME 1: Ana\n# CATEGORY NAME 1: Yes\n4: {1}\n").is_err());
    assert!(preflib("").is_err() && preflib("3\n1,Ana\n").is_err() && preflib("9999999999999\n").is_err());
}

#[test]
fn cast_vote_records_of_cities_keep_what_tells_of_the_ballot_beside() {
    let same = ["1: Ana > Ben", "1: Ben"];
    for table in [
        "Precinct,1ST CHOICE MAYOR,2ND CHOICE MAYOR,3RD CHOICE MAYOR\nW-1 P-01,Ana,Ben,undervote\nW-1 P-02,Ben,overvote,Ana\n",
        "Cast Vote Record,Precinct,Ballot Style,Rep. 1st Choice District 2,Rep. 2nd Choice District 2\n1,North,C,Ana,Ben\n2,South,C,Ben,undervote\n",
        "Cast Vote Record,Precinct,Mayor Choice 1 of 2 Citywide (026916),Mayor Choice 2 of 2 Citywide (026916)\n9,001/01,Ana,Ben\n8,001/02,Ben,Ben\n",
        "RecordId;TabulatorNum;rank1;rank2;rank3\n1;20;Ana;Ben;skipped\n2;20;Ben;;\n",
        "ballotID\tward\trank_1\trank_2\n1\tA\tAna\tBen\n2\tB\tskipped\tBen\n",
    ] {
        assert_eq!(ballots(&rankings(table).unwrap()), same, "{table}");
    }
    let counted = rankings("Ward,First choice,Second choice,Count\n1,Ana,Ben,5\n2,Ben,,2\n").unwrap();
    assert_eq!(ballots(&counted), ["5: Ana > Ben", "2: Ben"]);
}

#[test]
fn an_overvote_ends_the_ballot_or_is_passed_over() {
    let table = "rank1,rank2,rank3\nAna,overvote,Ben\nOvervote,Cleo,\n";
    assert_eq!(ballots(&rankings(table).unwrap()), ["1: Ana"]);
    assert_eq!(ballots(&rankings_with(table, Overvote::PassedOver).unwrap()), ["1: Ana > Ben", "1: Cleo"]);
}

#[test]
fn grids_of_marks_are_read_by_rank_and_candidate() {
    let told = ["1: Ana > Ben", "1: Ben", "1: Ana=Ben > Cleo"];
    let head = |rank: u32, name: &str| format!("Choice_{rank}_1:Mayor:{rank}:Vote For 1:{name}:Green");
    let heads: Vec<String> = [1, 2]
        .into_iter()
        .flat_map(|rank| ["Ana", "Ben", "Cleo"].map(|name| head(rank, name)))
        .collect();
    let rows = "1,North,1,0,0,0,1,0\n2,North,0,1,0,0,1,0\n3,South,1,1,0,0,0,1\n4,South,0,0,0,0,0,0\n";
    let clear_ballot = rankings(&format!("RowNumber,PrecinctID,{}\n{rows}", heads.join(","))).unwrap();
    assert_eq!(
        (ballots(&clear_ballot), clear_ballot.contest.blank()),
        (told.map(String::from).to_vec(), 1)
    );
    let names = "Ana(1),Ben(1),Cleo(1),Ana(2),Ben(2),Cleo(2)";
    let mayor = "Mayor (RCV)";
    let dominion = |contests: &str| {
        rankings(&format!(
            "General Election,5.12\n,,{contests}\n,,{names}\nCvrNumber,PrecinctPortion,,,,,,\n{rows}"
        ))
    };
    let same = [mayor; 6].join(",");
    assert_eq!(ballots(&dominion(&same).unwrap()), told);
    let mixed = dominion(&same.replacen("Mayor (RCV),Mayor", "Mayor (RCV),Clerk", 1)).unwrap_err();
    assert_eq!((mixed.line, mixed.column, mixed.mistake), (3, 4, Mistake::SameRank));
    let wrong =
        rankings(&format!("RowNumber,PrecinctID,{}\n1,North,x,0,0,0,1,0\n", heads.join(","))).unwrap_err();
    assert_eq!((wrong.line, wrong.column), (2, 3));
}

#[test]
fn two_contests_in_one_table_are_not_mixed() {
    let problem = rankings("id,Mayor Choice 1,Mayor Choice 2,Clerk Choice 1\n1,Ana,Ben,Cleo\n").unwrap_err();
    assert_eq!((problem.line, problem.column, problem.mistake), (1, 4, Mistake::SameRank));
}

#[test]
fn marks_are_not_taken_for_names() {
    let grid = "id,Ana choice 1,Ana choice 2\n1,1,0\n2,0,1\n";
    assert!(rankings(grid).unwrap_err().to_string().contains("only 0 and 1"));
    assert_eq!(ballots(&rankings("rank1,rank2\n1,2\n2,1\n").unwrap()), ["1: 1 > 2", "1: 2 > 1"]);
}

#[test]
fn whole_numbers_of_a_spreadsheet_are_ranks() {
    let file = rankings("Ana,Ben,Cleo\n1.0,2.0,\n2,1.00,3\n").unwrap();
    assert_eq!(ballots(&file), ["1: Ana > Ben", "1: Ben > Ana > Cleo"]);
    assert!(rankings("Ana,Ben\n1.5,2\n").is_err() && rankings("Ana,Ben\n.,2\n").is_err());
}

#[test]
fn budgets_in_every_kind_of_vote() {
    let file = |kind: &str, heading: &str, votes: &str| {
        pb(&format!(
            "META\nkey;value\nbudget;1000.50\nvote_type;{kind}\nPROJECTS\nproject_id;cost\np1;80\np2;20.25\nVOTES\n{heading}\n{votes}"
        ))
    };
    let votes =
        |kind: &str, heading: &str, votes: &str| file(kind, heading, votes).unwrap().proposals.votes();
    assert_eq!(votes("approval", "voter_id;vote", "1;\"p1,p2\"\r\n2;p2\r\n\r\n"), [1, 2]);
    assert_eq!(votes("choose-1", "voter_id;age;vote", "1;20;p1\n2;;p2\n3;;p2\n"), [1, 2]);
    assert_eq!(votes("cumulative", "voter_id;vote;points", "1;p1,p2;3,4\n2;p2;5\n"), [3, 9]);
    assert_eq!(votes("scoring", "voter_id;points;vote", "1;3,0;p1,p2\n"), [3, 0]);
    let negative = file("scoring", "voter_id;vote;points", "1;p1,p2;3,-4\n").unwrap_err();
    assert_eq!((negative.line, negative.column), (11, 3), "{negative}");
    let few = file("cumulative", "voter_id;vote;points", "1;p1,p2;3\n").unwrap_err();
    assert_eq!((few.line, few.column), (11, 3), "{few}");
    let many = file("cumulative", "voter_id;vote;points", "1;p1;3,4\n").unwrap_err();
    assert_eq!((many.line, many.column), (11, 3), "{many}");
    let unknown = file("knapsack-ranked", "voter_id;vote", "1;p1\n").unwrap_err();
    assert_eq!((unknown.line, unknown.column), (4, 2), "{unknown}");
    assert_eq!(votes("approval", "voter_id;vote", "1;p1,p1\n"), [1, 0]);
    let twice = file("cumulative", "voter_id;vote;points", "1;p1,p1;2,3\n").unwrap_err();
    assert_eq!(twice.mistake, Mistake::RankedTwice("p1".into()));
}

#[test]
fn projects_taken_back_and_votes_of_more_weight() {
    let text = "META\nbudget;100\nrule;greedy-no-skip\nPROJECTS\nproject_id;cost\np1;999999999\np2;60\n\
        VOTES\nvoter_id;vote_strength;vote\n1;1;p1\n2;3;p1,p2\n";
    let file = pb(text).unwrap();
    assert_eq!((file.proposals.votes(), file.proposals.contest.standing().count()), (vec![4, 3], 1));
}

#[test]
fn nothing_swallows_the_votes() {
    let table = "PROJECTS\nproject_id;cost;name\np1;80;\"Park\np2;20;Trees\nVOTES\nvoter_id;vote\n1;p1\n";
    let open = pb(&format!("META\nbudget;100\n{table}")).unwrap_err();
    assert_eq!((open.line, open.mistake), (5, Mistake::Ends("the quotation mark that closes this one")));
    let joined = "META\nbudget;100\nnum_votes;3\nPROJECTS\nproject_id;cost\np1;80\nVOTES\nvoter_id;vote;note\n1;p1;\"a\n2;p1;\n3;p1;\"b\n";
    assert_eq!(pb(joined).unwrap_err().line, 9);
    assert!(pb(&joined.replace("num_votes;3", "num_votes;1")).is_ok());
    let none = pb("META\nbudget;100\nPROJECTS\nproject_id;cost\np1;80\n").unwrap_err();
    assert_eq!(none.mistake, Mistake::Missing("section VOTES"));
    let ranks = rankings("rank1,rank2\nAna,\"Ben\nAna,Ben\n").unwrap_err();
    assert_eq!((ranks.line, ranks.mistake), (2, Mistake::Ends("the quotation mark that closes this one")));
    let marks = rankings("rank1,rank2\nAna \"Nani,\"Ben \"\"B\"\"\"\n").unwrap();
    assert_eq!(ballots(&marks), ["1: Ana \"Nani > Ben \"B\""]);
}

#[test]
fn a_ballot_marks_nobody_twice_by_its_full_name() {
    let problem = abif("=Ana:[Ana Paz]\n1:Ana>[Ana Paz]\n").unwrap_err();
    assert_eq!(problem.mistake, Mistake::RankedTwice("Ana".into()));
    assert!(in_blt("1 1 2 0\n").contest.ballots()[0].ballot.marked().count() == 2);
}
