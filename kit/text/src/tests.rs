use std::sync::Arc;

use jiff::civil::{date, time};

use super::*;

fn both() -> (Text, Text) {
    let texts = Arc::new(Texts::new(&[OWN]).unwrap());
    (texts.in_language(Language::English), texts.in_language(Language::Spanish))
}

#[test]
fn days_read_as_people_write_them_in_both_languages() {
    let (english, spanish) = both();
    let today = date(2026, 3, 10);
    assert_eq!(english.day(date(2026, 3, 12), today), "Thu Mar 12");
    assert_eq!(spanish.day(date(2026, 3, 12), today), "jue 12 de mar");
    assert_eq!(english.date(date(2025, 10, 25), today), "Oct 25, 2025");
    assert_eq!(spanish.long_date(date(2025, 1, 14)), "14 de enero de 2025");
    assert_eq!(english.long_day(today), "Tuesday, March 10");
    assert_eq!(english.time(time(17, 30, 0, 0)), "5:30 pm");
    assert_eq!(spanish.time(time(0, 5, 0, 0)), "12:05 a. m.");
}

#[test]
fn due_days_tell_late_today_and_later() {
    let (english, spanish) = both();
    let today = date(2026, 3, 10);
    assert_eq!(english.due(date(2026, 3, 7), today), "3 days late");
    assert_eq!(spanish.due(date(2026, 3, 9), today), "1 día de retraso");
    assert_eq!(english.due(today, today), "Today");
    assert_eq!(english.due(date(2026, 3, 31), today), "Tue Mar 31");
    assert_eq!(english.ago(date(2026, 3, 9), today), "yesterday");
    assert_eq!(english.ago(date(2026, 2, 1), today), "Feb 1");
}

#[test]
fn numbers_have_separators_and_nothing_divides_by_zero() {
    let (english, spanish) = both();
    assert_eq!(english.number(1_234_567), "1,234,567");
    assert_eq!(english.number(-20), "\u{2212}20");
    assert_eq!(english.money(340_000), "$3,400");
    assert_eq!(english.money(-1_05), "\u{2212}$1.05");
    assert_eq!(english.percent(9, 36), "25%");
    assert_eq!(spanish.percent(1, 0), "n/d");
    assert_eq!(percent_of(1, 200), Some(1));
}

#[test]
fn names_sort_and_are_found_in_any_script() {
    let mut names = vec!["Zoë", "émile", "Ángel", "angel", "Ñuñez", "Nunez", "Öz", "李", "Борис"];
    names.sort_by_key(|name| sort_key(name));
    assert_eq!(names, ["angel", "Ángel", "émile", "Nunez", "Ñuñez", "Öz", "Zoë", "Борис", "李"]);
    assert_eq!(search_words("  José O'Brien-Núñez, 李小龍 "), ["jose", "o", "brien", "nunez", "李小龍"]);
    assert_eq!(search_key("ﬁne Ｗide"), "fine wide");
    assert_eq!(initials("rosa", "Delgado"), "RD");
    assert_eq!(initials("李", "小龍"), "李小");
    assert_eq!(initials("…", " "), "·");
}

#[test]
fn a_missing_key_is_marked_and_never_silent() {
    let (english, _) = both();
    assert!(english.say("no-such-key").starts_with(MISSING));
    assert!(english.say("text-days-ago").starts_with(MISSING), "a missing variable is marked too");
}

#[test]
fn the_browsers_languages_choose_the_first_we_speak() {
    assert_eq!(Language::from_header("fr-CA, es-MX;q=0.8, en;q=0.5"), Some(Language::Spanish));
    assert_eq!(Language::from_header("de"), None);
    assert_eq!(Language::from_tag("EN_us"), Some(Language::English));
}

#[test]
fn decimals_have_the_places_asked_for_and_round_away_from_zero() {
    let written =
        [(7_400_000, 1), (7_450_000, 1), (-7_450_000, 1), (1_510_000_000, 0), (999_999, 2), (-1, 2)];
    let expected = ["7.4", "7.5", "\u{2212}7.5", "1,510", "1.00", "0.00"];
    for ((millionths, places), expected) in written.into_iter().zip(expected) {
        assert_eq!(crate::decimal(millionths, places), expected);
    }
    assert_eq!(crate::decimal(i64::MIN, 9), "\u{2212}9,223,372,036,854.775808");
}

#[test]
fn variables_stand_where_the_words_put_them_whatever_else_a_text_does() {
    let words = "plain = { $who } has { $count } notes\n    and { $who } keeps them\nchoice = { $count ->\n  [one] one of { $who }\n *[other] { $count } of { $who }\n }\nquoted = {\"{\"} { $who }\n";
    let source = Source { feature: "test", english: words, spanish: words };
    let text = Arc::new(Texts::new(&[source]).unwrap()).in_language(Language::Spanish);
    let fill = |key| text.with(key, [("who", "Ana {x} $count".into()), ("count", 12_345_i64.into())]);
    assert_eq!(fill("plain"), "Ana {x} $count has 12,345 notes\nand Ana {x} $count keeps them");
    assert_eq!(fill("choice"), "12,345 of Ana {x} $count");
    assert_eq!(fill("quoted"), "{ Ana {x} $count");
    assert!(text.count("plain", 1_i64).starts_with(MISSING), "a missing variable is marked");
    assert!(text.count("choice", 1_i64).starts_with(MISSING), "a missing variable is marked");
}
