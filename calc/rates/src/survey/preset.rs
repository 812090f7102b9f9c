use super::{Bounds, Words, Yes};

/// Measures of the federal Drug-Free Communities program, as its core measures define them (ONDCP, DFC National
/// Evaluation, core measure items). A survey codes four answers from 1, the least, to 4, the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Used at least once in the past 30 days. Numbers are taken as days or times; a file that codes "0 days" as 1
    /// says `at_least = 2`.
    PastThirtyDayUse,
    /// Sees moderate or great risk.
    Risk,
    /// Parents or friends would feel it to be wrong or very wrong.
    Disapproval,
}

impl Preset {
    /// Name in a measure's description, with the names also understood.
    pub const NAMES: [(&'static str, Self); 7] = [
        ("past-30-day-use", Self::PastThirtyDayUse),
        ("risk", Self::Risk),
        ("perception-of-risk", Self::Risk),
        ("disapproval", Self::Disapproval),
        ("parental-disapproval", Self::Disapproval),
        ("peer-disapproval", Self::Disapproval),
        ("past-thirty-day-use", Self::PastThirtyDayUse),
    ];

    /// Finds a preset by its name.
    pub fn named(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(known, _)| *known == name);
        found.map(|(_, preset)| *preset)
    }

    /// The answers that count, numbers from `least` up. Words are those of the questionnaires, English and Spanish.
    pub fn yes(self, least: Option<f64>) -> Yes {
        let (yes, no, usual): (&[&str], &[&str], f64) = match self {
            Self::PastThirtyDayUse => (&["yes", "sí", "si", "true"], &["no", "false", "never", "nunca"], 1.0),
            Self::Risk => (
                &["moderate", "moderate risk", "great", "great risk", "riesgo moderado", "gran riesgo"],
                &["no", "none", "no risk", "slight", "slight risk", "ningún riesgo", "riesgo leve"],
                3.0,
            ),
            Self::Disapproval => (
                &["wrong", "very wrong", "mal", "muy mal"],
                &[
                    "not at all wrong",
                    "not wrong at all",
                    "not wrong",
                    "a little bit wrong",
                    "a little wrong",
                    "nada mal",
                    "un poco mal",
                ],
                3.0,
            ),
        };
        let within = Bounds { least: Some(least.unwrap_or(usual)), most: None };
        Yes::Either {
            yes: Words::new(yes.iter().copied()),
            no: Words::new(no.iter().copied()),
            within,
        }
    }
}
