//! Real surveys, against what R's `survey` package 4.1.1 says of them.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use calc_rates::survey::{Estimate, Finding, Measure, Method, Survey};

fn shared(name: &str) -> Option<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/06-indicators/survey"));
    let path = folder.join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: shared data not here");
    None
}

fn findings(path: &Path, measure: &str) -> Vec<Finding> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let mut survey = Survey::new(Measure::from_toml(measure).unwrap(), &headers).unwrap();
    for record in reader.records() {
        let record = record.unwrap();
        survey.add(|at| record.get(at).unwrap_or("")).unwrap();
    }
    survey.finish().unwrap()
}

#[track_caller]
fn close(measured: f64, published: f64, allowed: f64) {
    assert!((measured - published).abs() <= allowed, "{measured} is not {published}");
}

#[track_caller]
fn numbers(estimate: &Estimate, value: f64, standard_error: f64) {
    close(estimate.value.unwrap(), value, 1e-6 * value.abs());
    close(estimate.standard_error.unwrap(), standard_error, 1e-6 * standard_error);
}

#[track_caller]
fn limits(estimate: &Estimate, low: f64, high: f64, method: Method) {
    let limits = estimate.limits.unwrap();
    close(limits.low, low, 1e-6 * low.abs());
    close(limits.high, high, 1e-6 * high.abs());
    assert_eq!(limits.method, method);
}

const STRATIFIED: &str = "stratum = 'stype'\nweight = 'pw'\npopulation = 'fpc'\n";

#[test]
fn a_stratified_sample_of_schools() {
    let Some(path) = shared("apistrat.csv") else {
        return;
    };
    let mean =
        format!("kind = 'mean'\ncolumn = 'api00'\ninterval = 'normal'\ngroups = ['stype']\n{STRATIFIED}");
    let found = findings(&path, &mean);
    numbers(&found[0].estimate, 662.2873631593, 9.4089408028);
    limits(&found[0].estimate, 643.8461780532, 680.7285482654, Method::Normal);
    assert_eq!((found[0].estimate.answers, found[0].estimate.degrees_of_freedom), (200, 197));
    let published = [("E", 674.43, 12.3824797939), ("H", 625.82, 14.9371291854), ("M", 636.6, 16.2147073082)];
    for (finding, (label, mean, error)) in found[1..].iter().zip(published) {
        assert_eq!(finding.group, [("stype".to_owned(), label.to_owned())]);
        numbers(&finding.estimate, mean, error);
    }
    let total = format!("kind = 'total'\ncolumn = 'enroll'\ninterval = 'normal'\n{STRATIFIED}");
    let found = findings(&path, &total);
    numbers(&found[0].estimate, 3687177.53243828, 114641.71610078);
    limits(&found[0].estimate, 3462483.89775488, 3911871.16712167, Method::Normal);
    let share = format!("kind = 'share'\ncolumn = 'sch.wide'\nyes = 'Yes'\nno = 'No'\n{STRATIFIED}");
    let found = findings(&path, &share);
    numbers(&found[0].estimate, 0.82794801142, 0.024344780113);
    limits(&found[0].estimate, 0.77453965435, 0.87081485454, Method::LogitStudent);
}

#[test]
fn weights_follow_from_population_sizes_where_there_are_none() {
    let Some(path) = shared("apistrat.csv") else {
        return;
    };
    let found = findings(&path, "kind = 'mean'\ncolumn = 'api00'\nstratum = 'stype'\nfpc = 'fpc'");
    numbers(&found[0].estimate, 662.2873631593, 9.4089408028);
}

#[test]
fn a_simple_random_sample_of_schools() {
    let Some(path) = shared("apisrs.csv") else {
        return;
    };
    let sample = "weight = 'pw'\nfpc = 'fpc'\ninterval = 'normal'\n";
    let found = findings(&path, &format!("kind = 'mean'\ncolumn = 'api00'\n{sample}"));
    numbers(&found[0].estimate, 656.585, 9.2497220393);
    limits(&found[0].estimate, 638.455877936, 674.714122064, Method::Normal);
    let found = findings(&path, &format!("kind = 'total'\ncolumn = 'enroll'\n{sample}"));
    numbers(&found[0].estimate, 3621074.34, 169519.654344059);
}

#[test]
fn the_national_youth_survey_of_2015() {
    let Some(path) = shared("yrbs2015_qn8.csv") else {
        return;
    };
    let found = findings(
        &path,
        "kind = 'share'\ncolumn = 'qn8'\nyes = [1]\nno = [2]\nweight = 'weight'\nstratum = 'stratum'\npsu = 'psu'",
    );
    let estimate = &found[0].estimate;
    numbers(estimate, 0.81362250437, 0.020089006452);
    limits(estimate, 0.76962210826, 0.85084780275, Method::LogitStudent);
    assert_eq!((estimate.answers, estimate.yes, estimate.missing), (8757, Some(7413), 6867));
    assert_eq!((estimate.degrees_of_freedom, estimate.lonely_strata), (41, 0));
}
