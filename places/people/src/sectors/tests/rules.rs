use kit_store::jiff::civil::date;

use crate::sectors::*;

fn drug_free() -> &'static Scheme {
    scheme("drug_free")
}

#[test]
fn every_scheme_file_is_read_and_the_statute_names_twelve_sectors() {
    assert_eq!(schemes().len(), 4);
    assert_eq!(drug_free().sectors.len(), 12);
    assert!(drug_free().one_sector_per_person);
    assert_eq!(scheme("no such scheme").key, "simple");
}

#[test]
fn a_youth_counts_only_with_a_stated_age_of_18_or_less_which_grows_with_the_years() {
    let youth = drug_free().sector("youth").unwrap();
    let today = date(2026, 3, 10);
    let unstated = Evidence { sectors: 1, ..Evidence::default() };
    assert_eq!(eligible(drug_free(), youth, &unstated, today), Err(vec![Gap::Rule(0)]));
    let stated = |age, on| Evidence {
        age_stated: Some(age),
        age_stated_on: Some(on),
        sectors: 1,
        ..Evidence::default()
    };
    assert_eq!(eligible(drug_free(), youth, &stated(18, date(2025, 3, 11)), today), Ok(()));
    assert_eq!(
        eligible(drug_free(), youth, &stated(18, date(2025, 3, 10)), today),
        Err(vec![Gap::Rule(0)])
    );
}

#[test]
fn a_retired_officer_an_expired_term_and_a_second_sector_do_not_count() {
    let law = drug_free()
        .sectors
        .iter()
        .find(|sector| sector.rules.iter().any(|text| text.rule == Rule::ActiveSwornOfficer));
    let law = law.unwrap();
    let today = date(2026, 3, 10);
    let yesterday = date(2026, 3, 9);
    let retired = Evidence { term_end: Some(yesterday), sectors: 2, ..Evidence::default() };
    let gaps = eligible(drug_free(), law, &retired, today).unwrap_err();
    assert_eq!(gaps, [Gap::Rule(0), Gap::TermOver(yesterday), Gap::TwoSectors]);
    let given = ["active_sworn_officer".to_owned()];
    let active = Evidence {
        given: &given,
        term_end: Some(today),
        sectors: 1,
        ..Evidence::default()
    };
    assert_eq!(eligible(drug_free(), law, &active, today), Ok(()));
}
