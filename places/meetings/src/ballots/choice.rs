//! Reading what somebody chose, by each method.

use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};

use super::model::{Marks, Said};
use crate::rules::{DOTS, MOST_POINTS, Method};

/// What a ballot says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub said: Option<Said>,
    pub marks: Marks,
    pub reason: String,
}

const REASON_LENGTH: usize = 2000;

/// What one can say by a method; abstaining is always an act of its own.
pub const fn answers(method: Method) -> &'static [Said] {
    match method {
        Method::Threshold | Method::Advice => &[Said::Agree, Said::Disagree, Said::Abstain],
        Method::Consent => &[Said::Agree, Said::Object, Said::Abstain],
        Method::Consensus => &[Said::Agree, Said::StandAside, Said::Block, Said::Abstain],
        _ => &[Said::Abstain],
    }
}

/// Reads a ballot for a question with so many options.
///
/// # Errors
/// Nothing chosen, too many dots, a rank that is missing or given twice, an objection without its reason.
pub fn from_form(method: Method, options: usize, typed: &Typed) -> Result<Choice, Mistakes> {
    let mut mistakes = Mistakes::none();
    let reason = parse_words("reason", typed.get("reason"), REASON_LENGTH, &mut mistakes);
    let said = Said::from_word(typed.get("answer")).filter(|said| answers(method).contains(said));
    if said == Some(Said::Abstain) {
        return mistakes.or(Choice { said, marks: Marks::default(), reason });
    }
    let marks = match method {
        Method::Threshold | Method::Advice | Method::Consent | Method::Consensus => {
            if said.is_none() {
                mistakes.add("answer", "ballots-answer-missing");
            }
            if matches!(said, Some(Said::Object | Said::Block)) && reason.is_empty() {
                mistakes.add("reason", "ballots-reason-missing");
            }
            Vec::new()
        }
        Method::Gradients => chosen(typed, options, true, &mut mistakes),
        Method::Approval => chosen(typed, options, false, &mut mistakes),
        Method::Score => points(typed, options, MOST_POINTS, &mut mistakes),
        Method::Dots => dots(typed, options, &mut mistakes),
        Method::Ranked | Method::Schulze | Method::Transferable | Method::Meek => {
            ranks(typed, options, &mut mistakes)
        }
    };
    mistakes.or(Choice { said, marks: Marks(marks), reason })
}

fn chosen(typed: &Typed, options: usize, only_one: bool, mistakes: &mut Mistakes) -> Vec<u32> {
    let mut marks = vec![0; options];
    for word in typed.all("option") {
        match word.parse::<usize>().ok().and_then(|place| marks.get_mut(place)) {
            Some(mark) => *mark = 1,
            None => mistakes.add("option", "ballots-option-unknown"),
        }
    }
    let count: u32 = marks.iter().sum();
    if count == 0 && mistakes.is_empty() {
        mistakes.add("option", "ballots-answer-missing");
    }
    if only_one && count > 1 {
        mistakes.add("option", "ballots-one-only");
    }
    marks
}

/// A number for each option, empty for none.
fn points(typed: &Typed, options: usize, most: u32, mistakes: &mut Mistakes) -> Vec<u32> {
    let mut marks = Vec::with_capacity(options);
    for place in 0..options {
        let field = format!("mark_{place}");
        let word = typed.get(&field);
        let mark = if word.is_empty() {
            Some(0)
        } else {
            word.parse().ok().filter(|mark| *mark <= most)
        };
        if mark.is_none() {
            mistakes.add_with(&field, "ballots-number-wrong", vec![("most", most.to_string())]);
        }
        marks.push(mark.unwrap_or(0));
    }
    if marks.iter().all(|mark| *mark == 0) && mistakes.is_empty() {
        mistakes.add("mark_0", "ballots-answer-missing");
    }
    marks
}

fn dots(typed: &Typed, options: usize, mistakes: &mut Mistakes) -> Vec<u32> {
    let marks = points(typed, options, DOTS, mistakes);
    if marks.iter().sum::<u32>() > DOTS {
        mistakes.add_with("mark_0", "ballots-dots-too-many", vec![("most", DOTS.to_string())]);
    }
    marks
}

/// Ranks from 1 without gaps or repeats; options left empty are unranked.
fn ranks(typed: &Typed, options: usize, mistakes: &mut Mistakes) -> Vec<u32> {
    let most = u32::try_from(options).unwrap_or(u32::MAX);
    let marks = points(typed, options, most, mistakes);
    let mut given: Vec<u32> = marks.iter().copied().filter(|mark| *mark > 0).collect();
    given.sort_unstable();
    if given.windows(2).any(|pair| pair[0] == pair[1]) {
        mistakes.add("mark_0", "ballots-rank-twice");
    } else if let Some((_, missing)) = given.iter().zip(1..).find(|(rank, expected)| **rank != *expected) {
        mistakes.add_with("mark_0", "ballots-rank-gap", vec![("rank", missing.to_string())]);
    }
    marks
}
