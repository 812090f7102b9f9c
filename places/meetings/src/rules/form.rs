//! The form of a version of the rules: its sections, and what counting needs.

use std::num::NonZeroU64;

use calc_votes::share::{Bar, Share};
use calc_votes::threshold::{Counting, Denominator};
use kit_web::form::{dollars, parse_cents, parse_words};
use kit_web::{Mistakes, Typed};
use people::contact::MemberClass;

use super::machine::{Absences, AfterAbsence, Attended, Machine, Matter, Needs, Proxies, Tie};
use super::method::Method;
use super::model::{Clause, Rules, Section, Sections};

use crate::voices::Voice;

const NUMBER_LENGTH: usize = 12;
const TITLE_LENGTH: usize = 160;
const TEXT_LENGTH: usize = 8000;
/// More sections than any bylaws have.
const MOST_SECTIONS: usize = 200;
const MOST_NEEDS: usize = 30;

/// How many voices, sectors and resident seats there are today: a rule that asks for more can never be met.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    pub voices: u64,
    pub sectors: u64,
    pub residents: u64,
}

impl Reach {
    pub fn of(voices: &[Voice]) -> Self {
        let mut sectors: Vec<&str> = voices.iter().map(|voice| voice.sector.as_str()).collect();
        sectors.sort_unstable();
        sectors.dedup();
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        Self {
            voices: count(voices.len()),
            sectors: count(sectors.len()),
            residents: count(voices.iter().filter(|voice| voice.is_resident).count()),
        }
    }
}

/// Reads a form into a version of the rules.
///
/// # Errors
/// Every mistake; a rule that can never be met today is told at its field.
pub fn from_form(before: &Rules, typed: &Typed, reach: Reach) -> Result<Rules, Mistakes> {
    let mut mistakes = Mistakes::none();
    let sections = sections(typed, &mut mistakes);
    let machine = machine(typed, reach, &mut mistakes);
    mistakes.or(Rules { sections, machine, ..before.clone() })
}

fn sections(typed: &Typed, mistakes: &mut Mistakes) -> Sections {
    let rows = typed
        .all("section_number")
        .zip(typed.all("section_title"))
        .zip(typed.all("section_words"))
        .zip(typed.all("section_states"));
    let mut sections: Vec<Section> = Vec::new();
    for (((number, title), words), states) in rows.take(MOST_SECTIONS) {
        if number.is_empty() && title.is_empty() && words.is_empty() {
            continue;
        }
        if number.is_empty() {
            mistakes.add("sections", "rules-section-number-missing");
        } else if sections.iter().any(|known| known.number == number) {
            mistakes.add_with("sections", "rules-section-number-twice", vec![("number", number.to_owned())]);
        }
        let section = Section {
            number: parse_words("sections", number, NUMBER_LENGTH, mistakes),
            title: parse_words("sections", title, TITLE_LENGTH, mistakes),
            words: parse_words("sections", words, TEXT_LENGTH, mistakes),
            states: Clause::from_word(states),
        };
        sections.push(section);
    }
    Sections(sections)
}

fn machine(typed: &Typed, reach: Reach, mistakes: &mut Mistakes) -> Machine {
    let classes: Vec<MemberClass> = typed.all("classes").filter_map(MemberClass::from_word).collect();
    if classes.is_empty() {
        mistakes.add("classes", "rules-classes-missing");
    }
    Machine {
        classes,
        attended: attended(typed, mistakes),
        resident_weight: number("resident_weight", typed, 1, 10, mistakes).unwrap_or(1),
        quorum_voices: quorum("quorum_voices", typed, reach.voices, mistakes),
        quorum_sectors: quorum("quorum_sectors", typed, reach.sectors, mistakes),
        quorum_residents: quorum("quorum_residents", typed, reach.residents, mistakes),
        needs: all_needs(typed, reach, mistakes),
        of: match typed.get("of") {
            "present" => Denominator::Present,
            "may_vote" => Denominator::MayVote,
            _ => Denominator::ForOrAgainst,
        },
        abstentions: counting(typed.get("abstentions")),
        recused: counting(typed.get("recused")),
        tie: Tie::from_word(typed.get("tie")).unwrap_or(Tie::Fails),
        notice_days: number("notice_days", typed, 0, 365, mistakes),
        absences: number("absences_more_than", typed, 0, 50, mistakes).map(|more_than| Absences {
            more_than,
            follows: AfterAbsence::from_word(typed.get("absences_follows")).unwrap_or(AfterAbsence::Call),
        }),
        proxies: number("proxies_each", typed, 0, 20, mistakes).filter(|each| *each > 0).map(|each| {
            Proxies {
                each,
                days: number("proxies_days", typed, 1, 366, mistakes).unwrap_or(90),
            }
        }),
        between_meetings: typed.get("between_meetings") == "yes",
        fall_back: typed_bar("fall_back", typed.get("fall_back"), reach.voices, mistakes),
        answers_in_writing: typed.get("answers_in_writing") == "yes",
    }
}

fn counting(word: &str) -> Counting {
    if word == "included" { Counting::Included } else { Counting::Left }
}

/// A whole number between two others, or nothing for an empty field.
fn number(field: &str, typed: &Typed, least: u32, most: u32, mistakes: &mut Mistakes) -> Option<u32> {
    let word = typed.get(field);
    if word.is_empty() {
        return None;
    }
    let number = word.parse().ok().filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let limits = vec![("least", least.to_string()), ("most", most.to_string())];
        mistakes.add_with(field, "rules-number-wrong", limits);
    }
    number
}

fn attended(typed: &Typed, mistakes: &mut Mistakes) -> Option<Attended> {
    let least = number("attended_least", typed, 0, 50, mistakes).filter(|least| *least > 0)?;
    let of_last = number("attended_of_last", typed, 1, 50, mistakes).unwrap_or(least);
    if least > of_last {
        mistakes.add("attended_least", "rules-attended-never");
    }
    Some(Attended { least, of_last })
}

fn quorum(field: &str, typed: &Typed, of: u64, mistakes: &mut Mistakes) -> Option<Bar> {
    typed_bar(field, typed.get(field), of, mistakes)
}

/// Reads "more than 1/2", "2/3", "75%" or "6"; nothing for an empty field.
pub fn parse_bar(typed: &str) -> Option<Bar> {
    let typed = typed.trim();
    let lower = typed.to_lowercase();
    for over in [">", "more than", "más de", "mas de"] {
        if let Some(rest) = lower.strip_prefix(over) {
            return rest.trim().parse::<Share>().ok().map(Bar::MoreThan);
        }
    }
    let rest = ["at least", "al menos", "≥"].into_iter().find_map(|least| lower.strip_prefix(least));
    let rest = rest.unwrap_or(&lower).trim();
    match rest.parse::<u64>().ok().and_then(NonZeroU64::new) {
        Some(number) => Some(Bar::Number(number)),
        None => rest.parse::<Share>().ok().map(Bar::AtLeast),
    }
}

/// A bar as it is written in the form.
pub fn written_bar(bar: Bar) -> String {
    match bar {
        Bar::MoreThan(share) => format!("> {share}"),
        Bar::AtLeast(share) => share.to_string(),
        Bar::Number(number) => number.to_string(),
    }
}

fn typed_bar(field: &str, typed: &str, of: u64, mistakes: &mut Mistakes) -> Option<Bar> {
    if typed.is_empty() {
        return None;
    }
    let Some(bar) = parse_bar(typed) else {
        mistakes.add(field, "rules-bar-wrong");
        return None;
    };
    // Before anybody has a seat nothing can be met, and rules may still be written.
    if of > 0 && !bar.can_be_met(of) {
        let numbers = vec![("needed", bar.least(of).to_string()), ("of", of.to_string())];
        mistakes.add_with(field, "rules-bar-never", numbers);
    }
    Some(bar)
}

fn all_needs(typed: &Typed, reach: Reach, mistakes: &mut Mistakes) -> Vec<Needs> {
    let rows = typed
        .all("needs_matter")
        .zip(typed.all("needs_over"))
        .zip(typed.all("needs_method"))
        .zip(typed.all("needs_bar"))
        .zip(typed.all("needs_section"));
    let mut needs: Vec<Needs> = Vec::new();
    for ((((matter, over), method), bar), section) in rows.take(MOST_NEEDS) {
        let Some(matter) = Matter::from_word(matter) else {
            continue;
        };
        let over_cents = parse_cents("needs", over, mistakes);
        let method = Method::from_word(method).unwrap_or(Method::Threshold);
        let bar = typed_bar("needs", bar, reach.voices, mistakes).unwrap_or(Bar::MoreThan(Share::HALF));
        if needs.iter().any(|known| known.matter == matter && known.over_cents == over_cents) {
            mistakes.add("needs", "rules-needs-twice");
        }
        let section = parse_words("needs", section, NUMBER_LENGTH, mistakes);
        needs.push(Needs { matter, over_cents, method, bar, section });
    }
    needs
}

fn written<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The form filled with what is stored.
pub fn to_form(rules: &Rules) -> Typed {
    let machine = &rules.machine;
    let yes = |is: bool| if is { "yes" } else { "" }.to_owned();
    let counted =
        |counting: Counting| if counting == Counting::Included { "included" } else { "left" }.to_owned();
    let of = match machine.of {
        Denominator::ForOrAgainst => "for_or_against",
        Denominator::Present => "present",
        Denominator::MayVote => "may_vote",
    };
    let follows = machine.absences.map_or(AfterAbsence::Call, |absences| absences.follows);
    let mut typed = Typed::from_pairs([
        ("id", rules.id.to_string()),
        ("version", rules.version.to_string()),
        ("attended_least", written(machine.attended.map(|attended| attended.least))),
        ("attended_of_last", written(machine.attended.map(|attended| attended.of_last))),
        ("resident_weight", machine.resident_weight.to_string()),
        ("quorum_voices", written(machine.quorum_voices.map(written_bar))),
        ("quorum_sectors", written(machine.quorum_sectors.map(written_bar))),
        ("quorum_residents", written(machine.quorum_residents.map(written_bar))),
        ("of", of.to_owned()),
        ("abstentions", counted(machine.abstentions)),
        ("recused", counted(machine.recused)),
        ("tie", machine.tie.word().to_owned()),
        ("notice_days", written(machine.notice_days)),
        ("absences_more_than", written(machine.absences.map(|absences| absences.more_than))),
        ("absences_follows", follows.word().to_owned()),
        ("proxies_each", written(machine.proxies.map(|proxies| proxies.each))),
        ("proxies_days", written(machine.proxies.map(|proxies| proxies.days))),
        ("between_meetings", yes(machine.between_meetings)),
        ("fall_back", written(machine.fall_back.map(written_bar))),
        ("answers_in_writing", yes(machine.answers_in_writing)),
    ]);
    for class in &machine.classes {
        typed.push("classes", class.word());
    }
    for needs in &machine.needs {
        typed.push("needs_matter", needs.matter.word());
        typed.push("needs_over", needs.over_cents.map(dollars).unwrap_or_default());
        typed.push("needs_method", needs.method.word());
        typed.push("needs_bar", written_bar(needs.bar));
        typed.push("needs_section", needs.section.clone());
    }
    for section in &rules.sections.0 {
        typed.push("section_number", section.number.clone());
        typed.push("section_title", section.title.clone());
        typed.push("section_words", section.words.clone());
        typed.push("section_states", section.states.map(Clause::word).unwrap_or_default());
    }
    typed
}
