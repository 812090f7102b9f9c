//! How pages, files and paper word the same things.

use kit_store::Day;
use kit_text::Text;
use kit_web::parts::{self, Status};
use maud::{Markup, html};

use super::elements::model::Element;
use super::evidence::model::EvidenceKind;
use super::standing::model::{Counted, ElementStanding, Tally};
use super::verdicts::model::VerdictWord;
use crate::numbers::model::Amount;

/// "1,200 boxes", "35%"
pub fn amount(amount: Amount, unit: &str) -> String {
    let plain = amount.to_string();
    let places = plain.split_once('.').map_or(0, |(_, places)| places.len());
    let digits = kit_text::decimal(amount.millionths(), u32::try_from(places).unwrap_or_default());
    match unit {
        "" => digits,
        "%" => format!("{digits}%"),
        _ => format!("{digits}\u{a0}{unit}"),
    }
}

pub fn kind_name(text: &Text, kind: EvidenceKind) -> String {
    text.say(&format!("commitment-evidence-kind-{}", kind.word().replace('_', "-")))
}

/// "Partly met", "Not verified yet"
pub fn verdict_name(text: &Text, word: Option<VerdictWord>) -> String {
    match word {
        Some(word) => text.say(&verdict_key(word)),
        None => text.say("commitments-unverified"),
    }
}

fn verdict_key(word: VerdictWord) -> String {
    format!("commitment-verdict-verdict-{}", word.word().replace('_', "-"))
}

/// The word with its shape.
pub fn verdict_mark(text: &Text, word: Option<VerdictWord>) -> Markup {
    let status = match word {
        Some(VerdictWord::Met) => Status::Done,
        Some(VerdictWord::OnTrack) => Status::Good,
        Some(VerdictWord::PartlyMet) => Status::Going,
        Some(VerdictWord::NotMet) => Status::Bad,
        Some(VerdictWord::CannotBeVerified) => Status::Watch,
        Some(VerdictWord::NotStarted) | None => Status::Off,
    };
    parts::status(status, &verdict_name(text, word))
}

/// How the element stands, and of which year that was said when it was not the one that is looked at.
pub fn standing_mark(text: &Text, one: &ElementStanding, year: Option<i64>) -> Markup {
    let earlier = one.verdict.as_ref().filter(|verdict| year.is_some_and(|year| verdict.for_year != year));
    html! {
        (verdict_mark(text, one.word()))
        @if let Some(verdict) = earlier { " " span.sm.mut { (of_year(text, verdict.for_year)) } }
    }
}

/// "said of 2025"
pub fn of_year(text: &Text, year: i64) -> String {
    text.with("commitments-said-of", [("year", year.to_string().into())])
}

/// "5 elements: 2 met, 1 on track, 2 not verified yet"
pub fn tally(text: &Text, tally: &Tally) -> String {
    if tally.elements() == 0 {
        return text.say("commitments-no-elements");
    }
    let mut parts = Vec::new();
    for word in VerdictWord::ALL.iter().map(|word| Some(*word)).chain([None]) {
        let count = tally.count(word);
        if count > 0 {
            let key = word.map_or("unverified", VerdictWord::word).replace('_', "-");
            parts.push(text.count(&format!("commitments-tally-{key}"), count));
        }
    }
    let whole = text.count("commitments-elements", tally.elements());
    text.with("commitments-tally", [("elements", whole.into()), ("parts", parts.join(", ").into())])
}

/// "From 0 to 1,200 boxes by June 30, 2027"; empty while there is neither.
pub fn target(text: &Text, element: &Element) -> String {
    let shown = |value: Amount| amount(value, &element.unit);
    let day = |day: Day| text.long_date(day);
    match (element.baseline, element.target, element.due_on) {
        (Some(from), Some(to), Some(due)) => text.with(
            "commitments-from-to-by",
            [("from", shown(from).into()), ("to", shown(to).into()), ("day", day(due).into())],
        ),
        (Some(from), Some(to), None) => {
            text.with("commitments-from-to", [("from", shown(from).into()), ("to", shown(to).into())])
        }
        (None, Some(to), Some(due)) => {
            text.with("commitments-to-by", [("to", shown(to).into()), ("day", day(due).into())])
        }
        (None, Some(to), None) => shown(to),
        (_, None, Some(due)) => text.with("commitments-by", [("day", day(due).into())]),
        (_, None, None) => String::new(),
    }
}

/// The newest value with its day; what our own number says; or that there is none.
pub fn value(text: &Text, one: &ElementStanding) -> String {
    if let Some((value, day)) = one.value {
        let (value, day) = (amount(value, &one.element.unit), text.long_date(day));
        return text.with("commitments-value-on", [("value", value.into()), ("day", day.into())]);
    }
    match one.number.as_ref().filter(|number| !number.value.is_empty()) {
        Some(number) => text.with(
            "commitments-value-on",
            [("value", number.value.as_str().into()), ("day", number.period.as_str().into())],
        ),
        None => text.say("commitments-no-value"),
    }
}

/// "3 pieces of evidence, 1 of them from the organization itself"
pub fn evidence(text: &Text, counted: Counted) -> String {
    let mut said = match counted.all {
        0 => vec![text.say("commitments-no-evidence")],
        all => vec![text.count("commitments-evidence", all)],
    };
    if counted.own > 0 {
        said.push(text.count("commitments-evidence-own", counted.own));
    }
    if counted.refused > 0 {
        said.push(text.count("commitments-evidence-refused", counted.refused));
    }
    said.join(", ")
}

/// Who found it on which day: "Nadia Feld, March 3, 2026".
pub fn said_by(text: &Text, verdict: &super::verdicts::store::Listed) -> String {
    let who = verdict.who().unwrap_or_else(|| text.say("commitments-verifier-gone"));
    let said = [("who", who.into()), ("day", text.long_date(verdict.given_on).into())];
    text.with("commitments-verified-by", said)
}
