use super::{SurveyProblem, Words};

/// What is asked of every row of a survey file.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// What is measured.
    pub question: Question,
    /// Answers that mean "no answer", beside an empty cell, `NA`, `N/A`, `NULL` and `.`, which always do.
    pub missing: Words,
    /// Each is a breakdown: one column, or several crossed. Everybody together is always estimated.
    pub groups: Vec<Vec<String>>,
    /// How the sample was drawn.
    pub sample: Sample,
    /// What a stratum with a single cluster adds to the variance.
    pub lonely: Lonely,
    /// How limits are drawn.
    pub interval: IntervalRule,
    /// Confidence of the limits, 0.95 when nothing is said.
    pub level: f64,
}

/// What is measured.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// The share of respondents whose answer counts as yes.
    Share {
        /// Header of the column.
        column: String,
        /// Which answers count.
        yes: Yes,
    },
    /// The mean of a number.
    Mean {
        /// Header of the column.
        column: String,
    },
    /// The total of a number in the population; needs weights or population sizes to say anything.
    Total {
        /// Header of the column.
        column: String,
    },
    /// A score of several items: its mean, or with a cut point the share beyond it.
    Scale(Scale),
}

/// Which answers count as yes.
#[derive(Clone, Debug, PartialEq)]
pub enum Yes {
    /// Listed answers. With a list of `no`, any other answer is a mistake in the file; without, it counts as no.
    Listed {
        /// These count.
        yes: Words,
        /// These do not.
        no: Option<Words>,
    },
    /// Numbers within bounds.
    Within(Bounds),
    /// Numbers within bounds, and words that count as yes or as no.
    Either {
        /// These words count.
        yes: Words,
        /// These do not.
        no: Words,
        /// Of numbers, these count.
        within: Bounds,
    },
}

/// Numbers from `least` to `most`, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// None: no lower bound.
    pub least: Option<f64>,
    /// None: no upper bound.
    pub most: Option<f64>,
}

impl Bounds {
    /// Whether `number` lies within.
    pub fn hold(self, number: f64) -> bool {
        self.least.is_none_or(|least| number >= least) && self.most.is_none_or(|most| number <= most)
    }
}

/// A score of several items.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Headers of the items.
    pub items: Vec<String>,
    /// Headers of those among them that are asked the other way round; their answer counts as `low + high - answer`.
    pub reversed: Vec<String>,
    /// Lowest and highest answer of an item. Answers outside are mistakes.
    pub range: Option<(f64, f64)>,
    /// A respondent with fewer answered items has no score. All of them when nothing is said.
    pub answered: usize,
    /// How items become a score.
    pub score: Score,
    /// With a cut point the measure is the share of respondents beyond it.
    pub cut: Option<Cut>,
}

/// How items become a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// Mean of the answered items.
    Mean,
    /// Sum of the items; an unanswered one counts as the mean of the respondent's others.
    Sum,
}

/// Which side of a cut point counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cut {
    /// Scores greater than this.
    Above(f64),
    /// This score and greater ones.
    AtLeast(f64),
    /// Scores smaller than this.
    Below(f64),
    /// This score and smaller ones.
    AtMost(f64),
}

impl Cut {
    /// Whether `score` counts.
    pub fn counts(self, score: f64) -> bool {
        match self {
            Self::Above(cut) => score > cut,
            Self::AtLeast(cut) => score >= cut,
            Self::Below(cut) => score < cut,
            Self::AtMost(cut) => score <= cut,
        }
    }
}

/// How the sample was drawn: headers of the columns that say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// How many people of the population a respondent stands for.
    pub weight: Option<String>,
    /// Parts of the population that were sampled separately.
    pub stratum: Option<String>,
    /// First things drawn within a stratum, such as schools. A cluster label belongs to its stratum: the same label
    /// in two strata names two clusters.
    pub cluster: Option<String>,
    /// Population size of the stratum in clusters (in people where there are none), or the sampled share of it when
    /// it is below 1. Without weights, weights follow from it.
    pub population: Option<String>,
}

/// What a stratum with a single cluster adds to the variance; named as in R's `survey.lonely.psu`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lonely {
    /// Its squared distance from the mean of all clusters ("adjust"): errs on the large side.
    #[default]
    Center,
    /// Nothing ("remove"): errs on the small side.
    Skip,
    /// The file is refused ("fail").
    Refuse,
}

/// How limits are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntervalRule {
    /// On the log-odds scale, with Student's t; for shares only. SUDAAN's and SPSS Complex Samples' way, and
    /// `svyciprop(method = "xlogit")` in R.
    Logit,
    /// Estimate plus and minus t times the standard error.
    Student,
    /// Estimate plus and minus the normal quantile times the standard error, R's `confint(svymean())`.
    Normal,
}

impl Measure {
    /// Reads a measure from its TOML description; `docs/measure-format.md` lists the words.
    ///
    /// # Errors
    /// [`SurveyProblem`] says what is missing or contradicts itself.
    pub fn from_toml(text: &str) -> Result<Self, SurveyProblem> {
        super::written::read(text)
    }

    /// Whether the estimate is a share of respondents, from 0 to 1.
    pub fn is_share(&self) -> bool {
        match &self.question {
            Question::Share { .. } => true,
            Question::Scale(scale) => scale.cut.is_some(),
            Question::Mean { .. } | Question::Total { .. } => false,
        }
    }
}
