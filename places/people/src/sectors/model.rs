use std::sync::LazyLock;

use kit_store::Day;
use kit_text::Language;
use serde::{Deserialize, Serialize};

/// A way to sort the seats of a table.
#[derive(Clone, Debug, Deserialize)]
pub struct Scheme {
    pub key: String,
    pub(super) name_en: String,
    pub(super) name_es: String,
    pub(super) about_en: String,
    pub(super) about_es: String,
    /// Where the scheme comes from: a statute, a handbook.
    pub source: String,
    /// Whether one person can speak for one sector only.
    pub one_sector_per_person: bool,
    #[serde(rename = "sector")]
    pub sectors: Vec<Sector>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Sector {
    pub key: String,
    pub position: u32,
    pub(super) name_en: String,
    pub(super) name_es: String,
    pub(super) short_en: String,
    pub(super) short_es: String,
    pub(super) hint_en: String,
    pub(super) hint_es: String,
    #[serde(default, rename = "rule")]
    pub rules: Vec<RuleText>,
}

/// A rule with its question and with the reason shown while the evidence is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleText {
    #[serde(flatten)]
    pub rule: Rule,
    question_en: String,
    question_es: String,
    gap_en: String,
    gap_es: String,
}

/// What a sector asks of the person who speaks for it.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// At most this old, by the age the person stated.
    AgeAtMost {
        age: i64,
    },
    CaregiverConfirmed,
    InfluencesSchoolPolicy,
    ActiveSwornOfficer,
}

impl Rule {
    /// The word under which the evidence is kept on the person.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::AgeAtMost { .. } => "age_at_most",
            Self::CaregiverConfirmed => "caregiver_confirmed",
            Self::InfluencesSchoolPolicy => "influences_school_policy",
            Self::ActiveSwornOfficer => "active_sworn_officer",
        }
    }
}

fn pick<'a>(language: Language, english: &'a str, spanish: &'a str) -> &'a str {
    match language {
        Language::English => english,
        Language::Spanish => spanish,
    }
}

static SCHEMES: LazyLock<Vec<Scheme>> = LazyLock::new(|| {
    let files = [
        include_str!("../../schemes/drug_free.toml"),
        include_str!("../../schemes/grade_level_reading.toml"),
        include_str!("../../schemes/healthy_food.toml"),
        include_str!("../../schemes/simple.toml"),
    ];
    // A broken file would be found by the test of this folder; here it is left out.
    files.into_iter().filter_map(|file| toml::from_str(file).ok()).collect()
});

/// The schemes that come with the product.
pub fn schemes() -> &'static [Scheme] {
    &SCHEMES
}

/// The scheme that comes with the product under this key; an unknown key falls back to the plainest one. Where a
/// coalition may have sectors of its own, use [`of`].
pub fn scheme(key: &str) -> &'static Scheme {
    let known = SCHEMES.iter().find(|scheme| scheme.key == key);
    known.or(SCHEMES.last()).unwrap_or_else(|| unreachable!("the product comes with schemes"))
}

impl Scheme {
    pub fn name(&self, language: Language) -> &str {
        pick(language, &self.name_en, &self.name_es)
    }

    pub fn about(&self, language: Language) -> &str {
        pick(language, &self.about_en, &self.about_es)
    }

    pub fn sector(&self, key: &str) -> Option<&Sector> {
        self.sectors.iter().find(|sector| sector.key == key)
    }

    /// The name of a sector. People and seats may still carry a sector of an earlier scheme, which keeps its name; a
    /// key nobody knows stands for itself.
    pub fn sector_name<'a>(&'a self, key: &'a str, language: Language) -> &'a str {
        self.known_anywhere(key).map_or(key, |sector| sector.name(language))
    }

    /// As [`Scheme::sector_name`], for the round table.
    pub fn short_name<'a>(&'a self, key: &'a str, language: Language) -> &'a str {
        self.known_anywhere(key).map_or(key, |sector| sector.short(language))
    }

    fn known_anywhere(&self, key: &str) -> Option<&Sector> {
        self.sector(key).or_else(|| schemes().iter().find_map(|scheme| scheme.sector(key)))
    }
}

impl Sector {
    pub fn name(&self, language: Language) -> &str {
        pick(language, &self.name_en, &self.name_es)
    }

    /// The name on the round table.
    pub fn short(&self, language: Language) -> &str {
        pick(language, &self.short_en, &self.short_es)
    }

    /// Who can hold the seat, in one sentence.
    pub fn hint(&self, language: Language) -> &str {
        pick(language, &self.hint_en, &self.hint_es)
    }
}

impl RuleText {
    /// A rule with its question and its gap, each in English and Spanish.
    pub fn new(rule: Rule, question: [&str; 2], gap: [&str; 2]) -> Self {
        let [question_en, question_es] = question.map(str::to_owned);
        let [gap_en, gap_es] = gap.map(str::to_owned);
        Self { rule, question_en, question_es, gap_en, gap_es }
    }

    pub fn question(&self, language: Language) -> &str {
        pick(language, &self.question_en, &self.question_es)
    }

    pub fn gap(&self, language: Language) -> &str {
        pick(language, &self.gap_en, &self.gap_es)
    }
}

/// What is known about a representative, for the rules.
#[derive(Clone, Debug, Default)]
pub struct Evidence<'a> {
    pub age_stated: Option<i64>,
    /// The day the age was stated: a stated age grows with the years.
    pub age_stated_on: Option<Day>,
    /// Words of the rules whose evidence was given.
    pub given: &'a [String],
    pub term_end: Option<Day>,
    /// How many sectors the person speaks for.
    pub sectors: usize,
}

/// Why a filled seat does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Index of the rule in its sector.
    Rule(usize),
    TermOver(Day),
    /// The person speaks for another sector too, and the scheme allows one.
    TwoSectors,
}

/// Whether a representative counts for a sector on `today`; every reason why not.
///
/// Source of the rules: the scheme's own; one sector for one person: 21 U.S.C. 1532(a)(2).
///
/// # Errors
/// All gaps found.
pub fn eligible(scheme: &Scheme, sector: &Sector, evidence: &Evidence, today: Day) -> Result<(), Vec<Gap>> {
    let mut gaps: Vec<Gap> = sector
        .rules
        .iter()
        .enumerate()
        .filter(|(_, text)| !meets(&text.rule, evidence, today))
        .map(|(index, _)| Gap::Rule(index))
        .collect();
    if let Some(end) = evidence.term_end.filter(|end| *end < today) {
        gaps.push(Gap::TermOver(end));
    }
    if scheme.one_sector_per_person && evidence.sectors > 1 {
        gaps.push(Gap::TwoSectors);
    }
    if gaps.is_empty() { Ok(()) } else { Err(gaps) }
}

fn meets(rule: &Rule, evidence: &Evidence, today: Day) -> bool {
    match rule {
        Rule::AgeAtMost { age } => match (evidence.age_stated, evidence.age_stated_on) {
            (Some(stated), Some(on)) => stated + full_years(on, today) <= *age,
            _ => false,
        },
        other => evidence.given.iter().any(|word| word == other.word()),
    }
}

fn full_years(from: Day, to: Day) -> i64 {
    let years = i64::from(to.year()) - i64::from(from.year());
    if (to.month(), to.day()) < (from.month(), from.day()) {
        years - 1
    } else {
        years
    }
    .max(0)
}
