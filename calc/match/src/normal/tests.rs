use proptest::prelude::*;

use super::nicknames::same_given_name;
use super::phone::same_line;
use super::*;

fn street(text: &str) -> (Option<u32>, String) {
    let read = address(text);
    (read.number.map(|(low, _)| low), read.street.join(" "))
}

#[test]
fn folding_keeps_every_script() {
    assert_eq!(fold("  Niño & O’Neill's  Café—Straße "), "nino oneills cafe strasse");
    assert_eq!(fold("Ассоциация ЁЛКА"), "ассоциация елка");
    assert_eq!(fold("हिन्दी संघ"), "हिन्दी संघ");
    assert_eq!(fold("がくえん 한국"), "がくえん 한국");
    assert_eq!(fold("St. Patrick&#039;s"), "st patricks");
    assert_eq!(fold("!!!"), "");
}

proptest! {
    #[test]
    fn text_in_ascii_folds_as_any_other(text in "[ -~\\t\\r\\n]{0,40}") {
        prop_assert_eq!(fold(&text), fold_any(&unescape(&text)));
    }
}

#[test]
fn phones_lose_their_dress() {
    assert_eq!(phone("+1 (518) 756-3145").as_deref(), Some("5187563145"));
    assert_eq!(phone("(518) 237-9201 x4").as_deref(), Some("5182379201"));
    assert_eq!(phone("(773)\n483-0150").as_deref(), Some("7734830150"));
    assert_eq!(phone("000-0000"), None);
    assert_eq!(phone("call Maria"), None);
    assert_eq!(phones("518-555-0101 / 518-555-0102 ext. 9"), ["5185550101", "5185550102"]);
    assert!(same_line("5550101", "5185550101"));
    assert!(!same_line("4155550101", "5185550101"));
}

#[test]
fn emails_and_websites_reach_the_same_place() {
    assert_eq!(email(" Ana.Ruiz+news@GMail.com ").as_deref(), Some("anaruiz@gmail.com"));
    assert_eq!(email("mailto:info@example.org").as_deref(), Some("info@example.org"));
    assert_eq!(email("not an email"), None);
    assert_eq!(email("a@b@c.org"), None);
    assert_eq!(website("https://www.Example.org/about/").as_deref(), Some("example.org"));
    assert_eq!(website("facebook.com/OurPantry/?ref=1").as_deref(), Some("facebook.com/ourpantry"));
    assert_eq!(website("Yes"), None);
    assert_eq!(website("3.5"), None);
}

#[test]
fn addresses_agree_however_they_are_written() {
    for text in ["401 E. 111th Street", "401 East 111th St Chicago", "401 E 111TH ST, Chicago, IL 60628"] {
        assert_eq!(street(text), (Some(401), "111".into()), "{text}");
        assert_eq!(address(text).direction, Some('e'), "{text}");
    }
    assert_eq!(street("3411 W Fifth Avenue"), street("3411 West 5th Ave."));
    assert_eq!(street("Calle Hidalgo 45"), (Some(45), "hidalgo".into()));
    assert_eq!(street("12 E Street"), (Some(12), "e".into()));
    assert_eq!(street("maltby circuit"), (None, "maltby".into()));
    assert_eq!(street("5 St. James Street"), (Some(5), "st james".into()));
}

#[test]
fn ranges_units_and_boxes_are_told_apart() {
    assert_eq!(address("7146-48 S. Ashland Ave.").number, Some((7146, 7148)));
    assert_eq!(address("1333-45 W. Argyle").number, Some((1333, 1345)));
    assert_eq!(address("63-12 Main Street").number, Some((6312, 6312)));
    assert_eq!(address("2/98 Latchford Road").number, Some((98, 98)));
    assert_eq!(address("293-B Peachtree Rd").number, Some((293, 293)));
    let suite = address("3630 S. Wells Rm. 105");
    assert_eq!((suite.street.join(" "), suite.unit.as_deref()), ("wells".to_owned(), Some("105")));
    assert_eq!(address("P.O. Box 77").box_number.as_deref(), Some("77"));
    assert!(address("").is_empty());
}

#[test]
fn organization_names_keep_what_tells_them_apart() {
    assert_eq!(organization_words("The Y.M.C.A. of Albany, Inc."), ["ymca", "albany"]);
    assert_eq!(
        organization_words("St Mary's Comm. Ctr"),
        organization_words("Saint Marys Community Center")
    );
    assert_eq!(organization_words("Granny's Day Care II"), ["grannys", "daycare", "2"]);
    assert_eq!(organization_words("Asociación de Vecinos del Río"), ["asociacion", "vecinos", "rio"]);
    assert_eq!(organization_words("Inc."), ["inc"]);
    assert_eq!(organization_words("The The"), ["the", "the"]);
}

#[test]
fn person_names_are_read_in_any_order() {
    let ruiz = person_name("Ruiz Ortega, María José");
    assert_eq!(
        (ruiz.given.join(" "), ruiz.surnames.join(" ")),
        ("maria jose".into(), "ruiz ortega".into())
    );
    let cruz = person_name("Dra. Ana Lucía de la Cruz");
    assert_eq!((cruz.given.join(" "), cruz.surnames.join(" ")), ("ana lucia".into(), "delacruz".into()));
    let junior = person_name("Dr. Walter Nakai, Jr.");
    assert_eq!((junior.surnames.join(" "), junior.generation.as_deref()), ("nakai".into(), Some("jr")));
    assert_eq!(person_name("Prince").given, ["prince"]);
    assert_eq!(person_name(""), PersonName::default());
}

#[test]
fn nicknames_cross_languages() {
    assert!(same_given_name("pepe", "jose"));
    assert!(same_given_name("liz", "elizabeth"));
    assert!(same_given_name("bill", "guillermo"));
    assert!(!same_given_name("pepe", "paco"));
}

#[test]
fn birth_dates_of_all_kinds() {
    for text in ["19081209", "1908-12-09", "12/09/1908", "12/9/1908", "9.12.1908", "1908-12-09T00:00:00"] {
        assert_eq!(birth_date(text).as_deref(), Some("19081209"), "{text}");
    }
    assert_eq!(birth_date("25/12/1990").as_deref(), Some("19901225"));
    assert_eq!(birth_date("soon"), None);
    assert_eq!(birth_date("12/09/08"), None);
}

#[test]
fn cells_lose_quotes_left_over_from_another_file() {
    assert_eq!(clean_cell(" \"435 s. la cienega blv.\" "), "435 s. la cienega blv.");
    assert_eq!(clean_cell("'0'"), "0");
    assert_eq!(clean_cell("\""), "\"");
}
