use crate::{Index, Level, Reason, Record, Settings, Subject, evaluate, find_duplicates};

fn organization(name: &str, address: &str, phone: &str) -> Record {
    Record {
        address: address.into(),
        phones: vec![phone.into()],
        ..Record::named(name)
    }
}

fn person(given: &str, surname: &str, address: &str, birth_date: &str) -> Record {
    Record {
        given_name: given.into(),
        surname: surname.into(),
        address: address.into(),
        birth_date: birth_date.into(),
        ..Record::default()
    }
}

fn level_of(subject: Subject, first: Record, second: Record) -> (Level, Vec<Reason>) {
    let found = find_duplicates(&[first, second], &Settings::new(subject));
    found
        .pairs
        .into_iter()
        .next()
        .map_or((Level::Different, vec![]), |pair| (pair.level, pair.reasons))
}

#[test]
fn an_agency_and_its_site_with_one_phone_are_the_same() {
    let (level, reasons) = level_of(
        Subject::Organization,
        organization("Henry Hall - Lantern Day Care", "645 W. 127th St.", "518-555-0142"),
        organization("LANTERN DAYCARE CENTER", "645 West 127TH Street", "(518) 555-0142"),
    );
    assert_eq!(level, Level::Automatic);
    assert!(
        reasons.contains(&Reason::SameAddress) && reasons.contains(&Reason::SamePhone),
        "{reasons:?}"
    );
}

#[test]
fn two_sites_of_one_agency_are_left_to_a_person() {
    let (level, reasons) = level_of(
        Subject::Organization,
        organization("Lantern House - East", "2974 N Clybourn Ave", "518-555-0142"),
        organization("Lantern House - West", "114 S Leavitt St", "518-555-0142"),
    );
    assert_ne!(level, Level::Automatic, "{reasons:?}");
}

#[test]
fn neighbors_in_one_building_are_not_the_same() {
    let (level, _) = level_of(
        Subject::Organization,
        organization("Quill Legal Aid", "12 Oak Street", "518-555-0142"),
        organization("Tamarack Dental Clinic", "12 Oak Street", "518-555-0199"),
    );
    assert_ne!(level, Level::Automatic);
}

#[test]
fn names_that_rule_each_other_out_are_left_to_a_person() {
    for (one, other) in [
        ("Elk Ridge Elementary School", "Elk Ridge High School"),
        ("Elk Ridge Rotary Club", "Elk Ridge Lions Club"),
        ("Elk Ridge Police Department", "Elk Ridge Fire Dept."),
        ("First Baptist Church", "First Methodist Church"),
    ] {
        let at_one_door = |name| organization(name, "5 School Road", "518-555-0142");
        let (level, reasons) = level_of(Subject::Organization, at_one_door(one), at_one_door(other));
        assert_ne!(level, Level::Automatic, "{one}");
        assert!(reasons.is_empty() || reasons.contains(&Reason::DifferentKind), "{reasons:?}");
    }
    let (level, reasons) = level_of(
        Subject::Organization,
        organization("Elk Ridge Police and Fire Department", "5 School Road", "518-555-0142"),
        organization("Elk Ridge Fire Dept", "5 School Rd", "518-555-0142"),
    );
    assert_eq!(level, Level::Automatic, "{reasons:?}");
}

#[test]
fn another_suite_or_apartment_is_another_tenant_unless_something_else_says_so() {
    let tenant = |name: &str, unit: &str| organization(name, &format!("20 Hope St {unit}"), "518-555-0142");
    let (level, reasons) = level_of(
        Subject::Organization,
        tenant("Hope House", "Apt 1"),
        tenant("Hope House Daycare", "Apt 2"),
    );
    assert_ne!(level, Level::Automatic, "{reasons:?}");
    assert!(reasons.contains(&Reason::DifferentUnit), "{reasons:?}");
    let (level, _) =
        level_of(Subject::Organization, tenant("Hope House", "Suite 210"), tenant("The Hope House", "#210"));
    assert_eq!(level, Level::Automatic);
    let neighbor = |unit: &str, phone: &str| Record {
        phones: vec![phone.into()],
        ..person("Zoltan", "Quimby", &format!("11 Fir St Apt {unit}"), "")
    };
    let (level, _) = level_of(Subject::Person, neighbor("1", "518-555-0101"), neighbor("4", "518-555-0102"));
    assert_ne!(level, Level::Automatic);
    let (level, _) = level_of(Subject::Person, neighbor("1", "518-555-0101"), neighbor("4", "518-555-0101"));
    assert_eq!(level, Level::Automatic, "moved within the house");
}

#[test]
fn an_equal_telling_name_at_another_address_is_asked_about() {
    let (level, reasons) = level_of(
        Subject::Organization,
        Record {
            city: "Troy".into(),
            ..organization("Zumbrota Lantern Society", "12 Oak Street", "")
        },
        Record {
            city: "Troy".into(),
            ..organization("Zumbrota Lantern Society", "977 Elm Street", "")
        },
    );
    assert_eq!(level, Level::Review);
    assert!(reasons.contains(&Reason::DifferentAddress));
}

#[test]
fn nicknames_and_a_swapped_day_do_not_hide_a_person() {
    let (level, reasons) = level_of(
        Subject::Person,
        person("José", "Ortega Ruiz", "12 Oak St", "1990-02-03"),
        person("Pepe", "Ortega", "12 Oak Street Apt 4", "1990-03-02"),
    );
    assert_eq!(level, Level::Automatic, "{reasons:?}");
    assert!(
        reasons.contains(&Reason::Nickname) && reasons.contains(&Reason::BirthDateAlike),
        "{reasons:?}"
    );
}

#[test]
fn twins_are_left_to_a_person() {
    let (level, reasons) = level_of(
        Subject::Person,
        person("Amelia", "Ryan", "35 Sidaway Street", "1990-02-03"),
        person("Edward", "Ryan", "35 Sidaway Street", "1990-02-03"),
    );
    assert_eq!(level, Level::Review);
    assert!(reasons.contains(&Reason::DifferentGivenName));
}

#[test]
fn father_and_son_are_left_to_a_person() {
    let records = ["Walter Nakai Sr.", "Walter Nakai, Jr."]
        .map(|name| Record { address: "35 Sidaway Street".into(), ..Record::named(name) });
    let [father, son] = records;
    let (level, _) = level_of(Subject::Person, father, son);
    assert_ne!(level, Level::Automatic);
}

#[test]
fn nothing_known_matches_nothing() {
    let found = find_duplicates(vec![Record::default(); 5], &Settings::new(Subject::Organization));
    assert!(found.pairs.is_empty() && found.clusters.is_empty());
    assert!(find_duplicates(Vec::<Record>::new(), &Settings::new(Subject::Person)).pairs.is_empty());
}

#[test]
fn every_automatic_pair_lies_in_one_group() {
    let records = [
        organization("Lantern House", "12 Oak Street", "518-555-0142"),
        organization("Lantern House Inc", "12 Oak St", "518-555-0142"),
        organization("The Lantern House", "12 Oak", ""),
        organization("Quill Legal Aid", "77 Elm", "518-555-0199"),
    ];
    let found = find_duplicates(&records, &Settings::new(Subject::Organization));
    assert_eq!(found.clusters, [vec![0, 1, 2]]);
    assert!(found.pairs.iter().all(|pair| pair.second < 3 && pair.score > 0.5));
    let evaluation = evaluate(&found, &["a", "a", "b", "c"]);
    assert_eq!((evaluation.pairs_found, evaluation.pairs_true, evaluation.pairs_right), (3, 1, 1));
    assert!((evaluation.f1 - 0.5).abs() < 1e-12);
}

#[test]
fn an_incoming_row_meets_the_record_it_repeats() {
    let existing = [
        organization("Quill Legal Aid", "77 Elm Ave", "518-555-0199"),
        organization("Lantern House", "12 Oak Street", "518-555-0142"),
    ];
    let index = Index::new(&existing, Subject::Organization);
    let incoming = organization("LANTERN HOUSE, INC.", "12 Oak St.", "518.555.0142");
    let candidates = index.candidates(&incoming);
    assert_eq!(candidates.len(), 1);
    assert_eq!((candidates[0].existing, candidates[0].level), (1, Level::Automatic));
    assert!(index.candidates(&Record::named("Somebody Else")).is_empty());
    assert_eq!(index.candidates_of_all(&[incoming], 2), [candidates]);
}
