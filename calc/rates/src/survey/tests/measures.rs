//! How descriptions are read, and which answers count.

use crate::survey::{Estimate, Measure, RowProblem, RowTrouble, Survey, SurveyProblem};

fn survey(measure: &str, headers: &[&str]) -> Survey {
    Survey::new(Measure::from_toml(measure).unwrap(), headers).unwrap()
}

fn add(survey: &mut Survey, row: &[&str]) -> Result<(), RowProblem> {
    let row: Vec<String> = row.iter().map(|&cell| cell.to_owned()).collect();
    survey.add(|at| row.get(at).map_or("", String::as_str))
}

/// Everybody's estimate when the only column holds these answers.
fn of(measure: &str, answers: &[&str]) -> Estimate {
    let mut survey = survey(measure, &["q"]);
    for answer in answers {
        add(&mut survey, &[answer]).unwrap();
    }
    survey.finish().unwrap()[0].estimate
}

fn problem(measure: &str) -> String {
    Measure::from_toml(measure).unwrap_err().to_string()
}

#[test]
fn known_measures_count_the_answers_of_the_program() {
    let use_of = of("measure = 'past-30-day-use'\ncolumn = 'q'", &["0", "1", "20", "No", "YES", "NA", ""]);
    assert_eq!((use_of.answers, use_of.yes, use_of.missing), (5, Some(3), 2));
    let risk = of(
        "measure = 'risk'\ncolumn = 'q'",
        &["1", "2", "3", "4", "Slight risk", "Great Risk", "Gran riesgo"],
    );
    assert_eq!((risk.answers, risk.yes), (7, Some(4)));
    let wrong = of(
        "measure = 'parental-disapproval'\ncolumn = 'q'",
        &["1", "2", "3", "4", "not at all wrong", "A little bit wrong", "wrong", "Very wrong"],
    );
    assert_eq!((wrong.answers, wrong.yes), (8, Some(4)));
    let shifted = of("measure = 'past-30-day-use'\ncolumn = 'q'\nat_least = 2", &["1", "2", "7"]);
    assert_eq!(shifted.yes, Some(2));
}

#[test]
fn an_answer_is_one_whether_written_as_number_or_text() {
    let counted = of(
        "kind = 'share'\ncolumn = 'q'\nyes = [1, 'Sí']",
        &["1", "1.0", " 1 ", "sí", "SÍ", "2", "si"],
    );
    assert_eq!((counted.answers, counted.yes), (7, Some(5)));
    let missing = of(
        "kind = 'mean'\ncolumn = 'q'\nmissing = [99, 'refused']",
        &["1", "3", "99", "Refused", "."],
    );
    assert_eq!((missing.value, missing.missing), (Some(2.0), 3));
    let between = of("kind = 'share'\ncolumn = 'q'\nat_least = 2\nat_most = 3", &["1", "2", "3", "4"]);
    assert_eq!(between.yes, Some(2));
}

#[test]
fn items_turn_round_and_scores_meet_their_cut_point() {
    let headers = ["a", "b", "c"];
    let base =
        "kind = 'scale'\nitems = ['a', 'b', 'c']\nreverse = ['c']\nlowest = 1\nhighest = 4\nanswered = 2\n";
    let rows: [&[&str]; 4] = [&["4", "4", "1"], &["1", "2", "3"], &["4", "", "4"], &["4", "", ""]];
    let measured = |more: &str| {
        let mut survey = survey(&format!("{base}{more}"), &headers);
        for row in rows {
            add(&mut survey, row).unwrap();
        }
        survey.finish().unwrap()[0].estimate
    };
    // Means: 4; (1 + 2 + 2) / 3; (4 + 1) / 2; too few answers.
    let mean = measured("");
    assert_eq!((mean.answers, mean.missing), (3, 1));
    assert!((mean.value.unwrap() - (4.0 + 5.0 / 3.0 + 2.5) / 3.0).abs() < 1e-12);
    let sum = measured("score = 'sum'\n");
    assert!((sum.value.unwrap() - (12.0 + 5.0 + 7.5) / 3.0).abs() < 1e-12);
    assert_eq!(measured("cut = { above = 2.5 }\n").yes, Some(1));
    assert_eq!(measured("cut = { at_least = 2.5 }\n").yes, Some(2));
    assert_eq!(measured("cut = { below = 2.5 }\n").yes, Some(1));
    assert_eq!(measured("cut = { at_most = 2.5 }\n").yes, Some(2));
}

#[test]
fn a_description_that_says_too_little_or_too_much_is_refused() {
    for (measure, words) in [
        ("", "say `kind`"),
        ("kind = 'median'", "median"),
        ("kind = 'mean'", "needs `column`"),
        ("kind = 'share'\ncolumn = 'q'", "needs `yes`, `at_least` or `at_most`"),
        ("kind = 'share'\ncolumn = 'q'\nyes = []", "at least one answer"),
        ("kind = 'share'\ncolumn = 'q'\nyes = [1]\nat_least = 1", "not both"),
        ("kind = 'scale'", "needs `items`"),
        ("items = ['a']\nreverse = ['a']", "`lowest` and `highest`"),
        ("items = ['a']\nreverse = ['b']\nlowest = 1\nhighest = 5", "not among `items`"),
        ("items = ['a']\nanswered = 2", "between 1 and"),
        ("kind = 'mean'\ncolumn = 'q'\ninterval = 'logit'", "for shares only"),
        ("kind = 'mean'\ncolumn = 'q'\nlevel = 95", "between 0.5 and 0.9999"),
        ("kind = 'mean'\ncolumn = 'q'\nlevel = nan", "between 0.5 and 0.9999"),
        ("kind = 'mean'\ncolumn = 'q'\ngroups = [[]]", "at least one column"),
        ("kind = 'mean'\ncolumn = 'q'\nwieght = 'w'", "wieght"),
        ("measure = 'vaping'\ncolumn = 'q'", "past-30-day-use"),
        ("kind = [", "cannot be read"),
    ] {
        let told = problem(measure);
        assert!(told.contains(words), "{measure:?}: {told}");
    }
}

#[test]
fn columns_are_found_by_their_header() {
    let measure = || Measure::from_toml("kind = 'mean'\ncolumn = 'Score'").unwrap();
    assert!(Survey::new(measure(), &["grade", " score "]).is_ok());
    assert!(Survey::new(measure(), &["SCORE", "Score"]).is_ok(), "the exact spelling decides");
    let problem = Survey::new(measure(), &["grade"]).unwrap_err();
    assert_eq!(problem, SurveyProblem::NoColumn("Score".to_owned()));
    let problem = Survey::new(measure(), &["Score", "Score"]).unwrap_err();
    assert_eq!(problem, SurveyProblem::ColumnTwice("Score".to_owned()));
}

#[test]
fn what_is_wrong_in_a_row_is_named_by_row_and_column() {
    let measure = "kind = 'mean'\ncolumn = 'x'\nweight = 'w'\nstratum = 's'\ncluster = 'c'\nfpc = 'f'";
    let headers = ["x", "w", "s", "c", "f"];
    for (row, told) in [
        (["abc", "1", "a", "1", "9"], "row 2, column \"x\": \"abc\" is not a number"),
        (["NaN", "1", "a", "1", "9"], "row 2, column \"x\": \"NaN\" is not a number"),
        (["1e999", "1", "a", "1", "9"], "row 2, column \"x\": \"1e999\" is not a number"),
        (["1,5", "1", "a", "1", "9"], "row 2, column \"x\": \"1,5\" is not a number"),
        (["1", "-2", "a", "1", "9"], "row 2, column \"w\": the weight -2 is below zero"),
        (["1", "inf", "a", "1", "9"], "row 2, column \"w\": \"inf\" is not a number"),
        (["1", "", "a", "1", "9"], "row 2, column \"w\": nothing is there, and every row needs it"),
        (["1", "1", " ", "1", "9"], "row 2, column \"s\": nothing is there, and every row needs it"),
        (["1", "1", "a", "", "9"], "row 2, column \"c\": nothing is there, and every row needs it"),
        (["1", "1", "a", "1", "0"], "row 2, column \"f\": 0 cannot be the size of a population"),
        (
            ["1", "1", "a", "1", "8"],
            "row 2, column \"f\": 8 differs from 9, which earlier rows of the stratum say",
        ),
    ] {
        let mut survey = survey(measure, &headers);
        add(&mut survey, &["1", "1", "a", "1", "9"]).unwrap();
        assert_eq!(add(&mut survey, &row).unwrap_err().to_string(), told);
    }
    let mut strict = survey("kind = 'share'\ncolumn = 'x'\nyes = [1]\nno = [2]", &["x"]);
    let long = "3".repeat(10_000);
    let told = add(&mut strict, &[&long]).unwrap_err().to_string();
    assert!(told.contains("none of the answers") && told.len() < 200, "{told}");
    let mut scale = survey("items = ['x']\nlowest = 1\nhighest = 5", &["x"]);
    let outside = add(&mut scale, &["6"]).unwrap_err();
    assert_eq!(outside.trouble, RowTrouble::OutsideScale(6.0));
}

#[test]
fn the_wrong_column_as_group_is_noticed() {
    let mut survey = survey("kind = 'mean'\ncolumn = 'x'\ngroups = ['x']", &["x"]);
    let trouble = (0..10_000).find_map(|row| add(&mut survey, &[&row.to_string()]).err());
    assert!(matches!(trouble.unwrap().trouble, RowTrouble::TooManyGroups(5_000)));
}
