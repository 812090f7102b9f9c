use goals::numbers::model::{Frequency, Kind, Polarity};
use goals::numbers::surveys::MeasureKind;
use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong, is_written};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Line, Lines, Plain};

/// `indicators.toml`: numbers to follow.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    /// Ways of asking that must not be joined to one line over time.
    #[serde(default)]
    pub series: Vec<Series>,
    #[serde(default, rename = "indicator")]
    pub indicators: Vec<Indicator>,
}

/// A way of asking, in use from a year on. Readings of two of them never make one line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    pub id: Id,
    pub name: Line,
    from_year: Spanned<u32>,
    until_year: Option<Spanned<u32>>,
    /// Why it cannot be joined with the one before.
    pub why_apart: Line,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    pub id: Id,
    pub name: Both<160>,
    /// What is measured, in whom, when.
    pub measures: Line,
    kind: Spanned<Kind>,
    /// What is counted; for `proportion` and `rate`.
    #[serde(default)]
    pub numerator: Line,
    /// Of how many; for `proportion` and `rate`.
    #[serde(default)]
    pub denominator: Line,
    #[serde(default)]
    pub unit: Both<40>,
    /// A rate is for so many.
    pub multiplier: Option<u32>,
    pub polarity: Polarity,
    pub frequency: Frequency,
    #[serde(default)]
    pub population: Line,
    /// Groups it is told apart by.
    #[serde(default)]
    pub breakdowns: Lines,
    /// Where the number is to come from.
    pub source: Line,
    pub goal: Option<Id>,
    /// Questions of `survey.toml` it is made of.
    #[serde(default)]
    pub questions: Vec<Id>,
    /// How their answers become the number.
    pub measure: Option<MeasureKind>,
    /// The answers that count, where `measure` is `answers`.
    pub answers: Option<Lines>,
    /// Ways of asking it went through, of `series`.
    #[serde(default)]
    pub series: Vec<Id>,
    /// A word by which a funder asks for it.
    pub code: Option<Plain>,
}

impl Indicator {
    pub fn kind(&self) -> Kind {
        *self.kind.get_ref()
    }
}

impl Section for Indicators {
    const FILE: &'static str = "indicators.toml";
}

impl Defines for Indicators {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        self.series.iter().for_each(|series| names.defines(Thing::Series, &series.id));
        for indicator in &self.indicators {
            names.defines(Thing::Indicator, &indicator.id);
            names.names(Thing::Goal, &indicator.goal);
            names.names(Thing::Question, &indicator.questions);
            names.names(Thing::Series, &indicator.series);
        }
    }

    fn wrong(&self, wrong: &mut Wrong) {
        for series in &self.series {
            let ends_before = |until: &&Spanned<u32>| *until.get_ref() < *series.from_year.get_ref();
            if let Some(until) = series.until_year.as_ref().filter(ends_before)
                && is_written(&series.from_year)
            {
                wrong.at(until, What::WrongOrder);
            }
        }
        for indicator in &self.indicators {
            for (field, is_missing) in [
                ("numerator", indicator.numerator.is_empty()),
                ("denominator", indicator.denominator.is_empty()),
            ] {
                if is_missing && indicator.kind().is_ratio() {
                    wrong
                        .at(&indicator.kind, What::FieldMissing { field: format!("{field}_en, {field}_es") });
                }
            }
            if indicator.kind() == Kind::Rate && indicator.multiplier.is_none() {
                wrong.at(&indicator.kind, What::FieldMissing { field: "multiplier".to_owned() });
            }
            if indicator.kind() == Kind::Derived {
                wrong.at(&indicator.kind, What::FieldNotHere { field: "derived".to_owned() });
            }
        }
    }
}
