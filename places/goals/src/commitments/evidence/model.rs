use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::commitments::elements::ElementId;
use crate::evidence::sources::EvidenceSourceId;
use crate::forms::{chosen, parse_link};
use crate::numbers::model::{Amount, parse_amount};

kit_store::id!(
    /// A piece of evidence for an element.
    ShownId
);

kit_store::words! {
    /// What kind of evidence it is. The kinds are those verifiers of the Partnership for a Healthier America tell of
    /// (progress reports 2016 and 2017, methodology), with the one they say openly: nothing was given.
    pub enum EvidenceKind {
        /// Somebody went and looked.
        SiteVisit => "site_visit",
        Document => "document",
        WebPage => "web_page",
        /// Figures the organization counted itself.
        PartnerNumbers => "partner_numbers",
        FinancialStatement => "financial_statement",
        MediaReport => "media_report",
        TrainingLog => "training_log",
        Map => "map",
        /// It was asked for, and no detailed information was given.
        NoneGiven => "none_given",
    }
}

kit_store::row! {
    /// What shows how an element goes.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Shown {
        pub id: ShownId,
        pub element_id: ElementId,
        /// The day it speaks of.
        pub shown_on: Day,
        pub kind: EvidenceKind,
        /// What it shows.
        pub words: String,
        /// The value it shows, in the unit of the element.
        pub value: Option<Amount>,
        /// One of the coalition's sources.
        pub source_id: Option<EvidenceSourceId>,
        pub link: String,
        /// A file kept with it.
        pub file_id: Option<Uuid>,
        pub brought_by_id: Option<PersonId>,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 2000;

/// The field of the form that brings the day on which it is read: the form itself has no clock.
pub const TODAY: &str = "today";

impl Shown {
    /// One of which nothing is known yet.
    pub fn blank(id: ShownId) -> Self {
        Self {
            id,
            element_id: ElementId(Uuid::nil()),
            shown_on: kit_web::paging::FIRST_DAY,
            kind: EvidenceKind::Document,
            words: String::new(),
            value: None,
            source_id: None,
            link: String::new(),
            file_id: None,
            brought_by_id: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Shown, typed: &Typed) -> Result<Shown, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut shown = before.clone();
    match chosen("element_id", "commitment-evidence-element-id-unknown", typed, &mut mistakes) {
        Some(element) => shown.element_id = element,
        None if typed.get("element_id").is_empty() => {
            mistakes.add("element_id", "commitment-evidence-element-id-missing")
        }
        None => {}
    }
    day(&mut shown, typed, &mut mistakes);
    match EvidenceKind::from_word(typed.get("kind")) {
        Some(kind) => shown.kind = kind,
        None => mistakes.add("kind", "commitment-evidence-kind-missing"),
    }
    shown.words = parse_words("words", typed.get("words"), TEXT_LENGTH, &mut mistakes);
    if shown.words.is_empty() {
        mistakes.add("words", "commitment-evidence-words-missing");
    }
    shown.value = parse_amount("value", typed.get("value"), &mut mistakes);
    if shown.kind == EvidenceKind::NoneGiven && !typed.get("value").is_empty() {
        mistakes.add("value", "commitment-evidence-value-of-nothing");
    }
    shown.source_id = chosen("source_id", "finding-source-id-unknown", typed, &mut mistakes);
    shown.link = parse_link("link", typed, &mut mistakes);
    shown.brought_by_id =
        chosen("brought_by_id", "commitment-evidence-brought-by-id-unknown", typed, &mut mistakes);
    mistakes.or(shown)
}

fn day(shown: &mut Shown, typed: &Typed, mistakes: &mut Mistakes) {
    let today: Option<Day> = typed.get(TODAY).parse().ok();
    match parse_day("shown_on", typed.get("shown_on"), mistakes) {
        Some(day) if today.is_some_and(|today| day > today) => {
            mistakes.add("shown_on", "commitment-evidence-shown-on-ahead")
        }
        Some(day) => shown.shown_on = day,
        None if typed.get("shown_on").is_empty() => {
            mistakes.add("shown_on", "commitment-evidence-shown-on-missing")
        }
        None => {}
    }
}

/// The form filled with what is stored.
pub fn to_form(shown: &Shown) -> Typed {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", shown.id.to_string()),
        ("version", shown.version.to_string()),
        ("element_id", id(Some(shown.element_id.0).filter(|id| !id.is_nil()))),
        ("shown_on", shown.shown_on.to_string()),
        ("kind", shown.kind.word().to_owned()),
        ("words", shown.words.clone()),
        ("value", shown.value.map(|value| value.to_string()).unwrap_or_default()),
        ("source_id", id(shown.source_id.map(|id| id.0))),
        ("link", shown.link.clone()),
        ("brought_by_id", id(shown.brought_by_id.map(|id| id.0))),
    ])
}
