//! Standard errors, groups and limits, against sums done the long way.

use proptest::prelude::*;

use crate::survey::{Finding, Limits, Measure, Method, Survey, SurveyProblem};

/// One respondent of an invented survey.
#[derive(Clone, Debug)]
struct Person {
    answer: f64,
    weight: f64,
    stratum: u8,
    cluster: u8,
    grade: u8,
}

fn findings(people: &[Person], measure: &str) -> Vec<Finding> {
    let measure = Measure::from_toml(measure).unwrap();
    let mut survey = Survey::new(measure, &["x", "w", "s", "c", "grade"]).unwrap();
    for person in people {
        let cells = [
            person.answer.to_string(),
            person.weight.to_string(),
            person.stratum.to_string(),
            person.cluster.to_string(),
            person.grade.to_string(),
        ];
        survey.add(|at| cells.get(at).map_or("", String::as_str)).unwrap();
    }
    survey.finish().unwrap()
}

const CLUSTERED: &str =
    "kind = 'mean'\ncolumn = 'x'\nweight = 'w'\nstratum = 's'\ncluster = 'c'\ngroups = ['grade']";
const UNCLUSTERED: &str = "kind = 'mean'\ncolumn = 'x'\nweight = 'w'\nstratum = 's'\ngroups = ['grade']";

/// Mean and standard error with every respondent in memory and everybody outside the group as zero.
fn the_long_way(people: &[Person], clustered: bool, grade: Option<u8>) -> Option<(f64, f64)> {
    let inside = |person: &&Person| grade.is_none_or(|grade| person.grade == grade);
    let weight: f64 = people.iter().filter(inside).map(|person| person.weight).sum();
    let weighted: f64 = people.iter().filter(inside).map(|person| person.weight * person.answer).sum();
    if weight == 0.0 {
        return None;
    }
    let mean = weighted / weight;
    let mut strata: std::collections::BTreeMap<u8, std::collections::BTreeMap<usize, f64>> =
        Default::default();
    for (row, person) in people.iter().enumerate() {
        let unit = if clustered { usize::from(person.cluster) } else { row };
        let value = if inside(&person) {
            person.weight * (person.answer - mean) / weight
        } else {
            0.0
        };
        *strata.entry(person.stratum).or_default().entry(unit).or_default() += value;
    }
    let mut variance = 0.0;
    for clusters in strata.values() {
        let count = clusters.len() as f64;
        let middle = clusters.values().sum::<f64>() / count;
        let squares: f64 = clusters.values().map(|value| (value - middle).powi(2)).sum();
        // A lonely cluster counts from the mean of all clusters, which is zero for a mean.
        variance += if clusters.len() == 1 {
            middle * middle
        } else {
            count / (count - 1.0) * squares
        };
    }
    Some((mean, variance.sqrt()))
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    let person = (-50.0..50.0f64, 0.1..20.0f64, 0..3u8, 0..4u8, 6..9u8).prop_map(
        |(answer, weight, stratum, cluster, grade)| Person { answer, weight, stratum, cluster, grade },
    );
    prop::collection::vec(person, 2..60)
}

proptest! {
    #[test]
    fn one_pass_gives_what_the_long_way_gives(people in people(), clustered: bool, offset in 0.0..1e6f64) {
        let people: Vec<Person> =
            people.into_iter().map(|person| Person { answer: person.answer + offset, ..person }).collect();
        for finding in findings(&people, if clustered { CLUSTERED } else { UNCLUSTERED }) {
            let grade = finding.group.first().map(|(_, label)| label.parse().unwrap());
            let (mean, error) = the_long_way(&people, clustered, grade).unwrap();
            prop_assert!((finding.estimate.value.unwrap() - mean).abs() < 1e-9 * (1.0 + mean.abs()));
            if let Some(measured) = finding.estimate.standard_error {
                // A root of a difference keeps half the digits: a ten-millionth of the spread of answers.
                prop_assert!((measured - error).abs() < 1e-5 * (1.0 + error), "{measured} {error}");
            }
        }
    }

    #[test]
    fn limits_hold_the_estimate_and_shares_stay_between_0_and_1(people in people(), level in 0.5..0.999f64) {
        let share = format!("{}\nlevel = {level}", CLUSTERED.replace("'mean'", "'share'").replace("groups", "at_least = 0\ngroups"));
        for finding in findings(&people, &share) {
            let Some(Limits { low, high, .. }) = finding.estimate.limits else { continue };
            let value = finding.estimate.value.unwrap();
            prop_assert!((0.0..=value).contains(&low) && (value..=1.0).contains(&high), "{low} {value} {high}");
        }
    }

    #[test]
    fn the_order_of_rows_and_the_unit_of_weights_change_nothing(people in people(), unit in 0.01..100.0f64) {
        let mut other: Vec<Person> =
            people.iter().map(|person| Person { weight: person.weight * unit, ..person.clone() }).collect();
        other.reverse();
        for (one, two) in findings(&people, CLUSTERED).iter().zip(findings(&other, CLUSTERED)) {
            prop_assert_eq!(&one.group, &two.group);
            let difference = one.estimate.value.unwrap() - two.estimate.value.unwrap();
            prop_assert!(difference.abs() < 1e-9);
            let errors = (one.estimate.standard_error.unwrap_or(0.0), two.estimate.standard_error.unwrap_or(0.0));
            prop_assert!((errors.0 - errors.1).abs() < 1e-5 * (1.0 + errors.0), "{errors:?}");
        }
    }
}

fn person(answer: f64, stratum: u8, cluster: u8) -> Person {
    Person { answer, weight: 1.0, stratum, cluster, grade: 6 }
}

#[test]
fn a_share_nobody_or_everybody_has_still_has_limits() {
    let measure = "kind = 'share'\ncolumn = 'x'\nyes = [1]";
    let nobody: Vec<Person> = (0..50).map(|_| person(0.0, 1, 1)).collect();
    let limits = findings(&nobody, measure)[0].estimate.limits.unwrap();
    // Clopper and Pearson for 0 of 50: 1 - 0.025^(1/50).
    assert!((limits.high - 0.071_121_7).abs() < 1e-6 && limits.low == 0.0, "{limits:?}");
    assert_eq!(limits.method, Method::ClopperPearson);
    let everybody: Vec<Person> = (0..50).map(|_| person(1.0, 1, 1)).collect();
    let limits = findings(&everybody, measure)[0].estimate.limits.unwrap();
    assert!((limits.low - 0.928_878_3).abs() < 1e-6 && limits.high == 1.0, "{limits:?}");
}

#[test]
fn too_small_a_sample_says_nothing_about_its_error() {
    let alone = findings(&[person(3.0, 1, 1)], "kind = 'mean'\ncolumn = 'x'");
    assert_eq!(alone[0].estimate.value, Some(3.0));
    assert_eq!((alone[0].estimate.standard_error, alone[0].estimate.limits), (None, None));
    let one_cluster = findings(&[person(3.0, 1, 1), person(5.0, 1, 1)], CLUSTERED);
    assert_eq!(one_cluster[0].estimate.standard_error, None);
}

#[test]
fn a_lonely_cluster_is_treated_as_the_measure_says() {
    let people = [person(1.0, 1, 1), person(3.0, 1, 2), person(8.0, 2, 1)];
    let with = |rule: &str| findings(&people, &format!("{CLUSTERED}\nlonely = '{rule}'"));
    let centered = with("center")[0].estimate;
    let skipped = with("skip")[0].estimate;
    // Mean 4; linearized -1, -1/3 and 4/3: (1/9 × 2) without the lonely one, 16/9 more with it.
    assert!((skipped.standard_error.unwrap().powi(2) - 4.0 / 9.0).abs() < 1e-12, "{skipped:?}");
    assert!((centered.standard_error.unwrap().powi(2) - 20.0 / 9.0).abs() < 1e-12, "{centered:?}");
    assert_eq!((centered.lonely_strata, centered.degrees_of_freedom), (1, 1));
    let mut survey = Survey::new(
        Measure::from_toml("kind = 'mean'\ncolumn = 'x'\nstratum = 's'\nlonely = 'refuse'").unwrap(),
        &["x", "s"],
    )
    .unwrap();
    for row in [["1", "a"], ["2", "a"], ["3", "b"]] {
        survey.add(|at| row.get(at).copied().unwrap_or("")).unwrap();
    }
    assert_eq!(survey.finish().unwrap_err(), SurveyProblem::LonelyCluster("b".to_owned()));
}

#[test]
fn people_with_weight_zero_and_without_answer_do_not_count() {
    let mut people = vec![person(1.0, 1, 1), person(3.0, 1, 2), person(100.0, 1, 2)];
    people[2].weight = 0.0;
    let estimate = findings(&people, CLUSTERED)[0].estimate;
    assert_eq!((estimate.answers, estimate.value, estimate.weight), (2, Some(2.0), 2.0));
}

#[test]
fn a_whole_population_has_no_error() {
    let measure = Measure::from_toml("kind = 'mean'\ncolumn = 'x'\nfpc = 'n'").unwrap();
    let mut survey = Survey::new(measure, &["x", "n"]).unwrap();
    for row in [["1", "3"], ["2", "3"], ["3", "3"]] {
        survey.add(|at| row.get(at).copied().unwrap_or("")).unwrap();
    }
    let estimate = survey.finish().unwrap()[0].estimate;
    assert_eq!((estimate.value, estimate.standard_error), (Some(2.0), Some(0.0)));
    survey.add(|at| ["4", "3"].get(at).copied().unwrap_or("")).unwrap();
    let problem = survey.finish().unwrap_err();
    assert!(matches!(problem, SurveyProblem::PopulationTooSmall { sampled: 4, .. }), "{problem}");
}

#[test]
fn groups_come_in_the_order_people_expect() {
    let measure = Measure::from_toml("kind = 'mean'\ncolumn = 'x'\ngroups = ['g', ['g', 'h']]").unwrap();
    let mut survey = Survey::new(measure, &["x", "g", "h"]).unwrap();
    for row in [["1", "10", "b"], ["1", "9", "b"], ["1", "", "a"], ["1", "9", "a"], ["1", "other", "a"]] {
        survey.add(|at| row.get(at).copied().unwrap_or("")).unwrap();
    }
    let found = survey.finish().unwrap();
    let labels: Vec<String> = found
        .iter()
        .map(|finding| finding.group.iter().map(|(_, label)| label.as_str()).collect::<Vec<_>>().join("/"))
        .collect();
    assert_eq!(labels, ["", "9", "10", "other", "", "9/a", "9/b", "10/b", "other/a", "/a"]);
}

#[test]
fn a_file_without_rows_is_no_survey() {
    let survey = Survey::new(Measure::from_toml("kind = 'mean'\ncolumn = 'x'").unwrap(), &["x"]).unwrap();
    assert_eq!(survey.finish().unwrap_err(), SurveyProblem::NoRows);
}
